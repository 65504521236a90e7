"""The verbs with which a body says what it does, and the section each belongs to."""

from __future__ import annotations

import re

from drafter.language.phrases import third_person
from drafter.model.motion import SectionKind

NOTES, BELIEVES, RESOLVES = (
    SectionKind.NOTES,
    SectionKind.BELIEVES,
    SectionKind.RESOLVES,
)
VERBS: dict[SectionKind, tuple[str, ...]] = {
    NOTES: (
        *("note", "recognise", "recognize", "acknowledge", "observe", "recall"),
        *("understand", "remember", "record"),
    ),
    BELIEVES: (
        *("believe", "consider", "affirm", "reaffirm", "assert", "maintain", "think"),
        *("feel", "fear", "value", "reiterate", "contend", "declare", "hold"),
        *("express concern", "express its concern", "share the concern"),
    ),
    SectionKind.WELCOMES: (
        *("welcome", "congratulate", "applaud", "commend", "thank", "celebrate"),
        *("salute", "praise", "pay tribute to"),
    ),
    SectionKind.CONDEMNS: (
        *("condemn", "deplore", "oppose", "reject", "denounce", "regret", "abhor"),
    ),
    SectionKind.SOLIDARITY: (
        *("send solidarity", "send its solidarity", "send our solidarity"),
        *("send fraternal greetings", "send greetings", "send its support"),
        *("send a message of solidarity", "extend solidarity", "extend its solidarity"),
        *("extend our solidarity", "express solidarity", "express its solidarity"),
        *("express our solidarity", "offer solidarity", "offer its solidarity"),
        *("declare its solidarity", "stand in solidarity", "pledge solidarity"),
        *("send our support", "express its support for", "stand with"),
    ),
    RESOLVES: (
        *("resolve", "agree", "instruct", "mandate", "call on", "call upon"),
        *("call for", "urge", "demand", "ask", "request", "commit", "pledge"),
        *("undertake", "direct", "propose", "recommend", "decide", "determine"),
        *("support", "endorse", "adopt", "authorise", "authorize", "encourage"),
        *("invite", "require", "insist", "vow", "empower", "seek", "move", "call"),
    ),
}
OTHER_FORMS = {
    "noting": NOTES,
    "believing": BELIEVES,
    "recognising": NOTES,
    "resolving": RESOLVES,
    "is aware": NOTES,
    "are aware": NOTES,
    "is concerned": BELIEVES,
    "are concerned": BELIEVES,
    "is deeply concerned": BELIEVES,
    "is of the view": BELIEVES,
    "is appalled": BELIEVES,
    "is alarmed": BELIEVES,
    "is dismayed": BELIEVES,
    "is outraged": BELIEVES,
    "is proud": BELIEVES,
}
FORMS: dict[str, SectionKind] = {
    form: kind
    for kind, verbs in VERBS.items()
    for verb in verbs
    for form in (verb, third_person(verb))
} | OTHER_FORMS
INFINITIVES = {
    form: verb
    for verbs in VERBS.values()
    for verb in verbs
    for form in (verb, third_person(verb))
}
ANY_VERB = "|".join(
    re.escape(form).replace(r"\ ", r"\s+")
    for form in sorted(FORMS, key=len, reverse=True)
)
PLAIN = {
    NOTES: "note",
    BELIEVES: "believe",
    SectionKind.WELCOMES: "welcome",
    SectionKind.CONDEMNS: "condemn",
    SectionKind.SOLIDARITY: "send solidarity to",
    RESOLVES: "resolve",
}
"""The verb that a house style gives each section."""


def kind_of_verb(said: str, after: str) -> SectionKind:
    """Return the section of the verb `said` and of the words `after` it.

    To agree that something is so is a belief; to agree to do it is a decision.
    """
    form = " ".join(said.lower().split())
    if form in {"agree", "agrees"} and re.match(r"\s+(?:that|with)\b(?!\s*:)", after):
        return BELIEVES
    return FORMS[form]


def infinitive(said: str) -> str:
    """Return a verb of ours in the infinitive: "calls on" -> "call on"."""
    form = " ".join(said.lower().split())
    return INFINITIVES.get(form, form)
