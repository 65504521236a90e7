"""What the paragraphs of a companion are repeated for, in the words they need."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.language.acts import takes_a_stand
from drafter.language.dates import long_date
from drafter.language.gaps import gaps_in
from drafter.language.phrases import bare_action, capitalised, finished
from drafter.language.quotations import within_quotation
from drafter.language.speech import as_reported, one_verb_after_another
from drafter.model.companion import Each
from drafter.model.motion import IN_PARTS, Actor, SectionKind
from drafter.templating.environment import fill, holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.motion import Clause, Source
    from drafter.templating.values import Value
    from drafter.workflows.drafting import OpenDraft

POSITIONS = (SectionKind.WELCOMES, SectionKind.CONDEMNS, SectionKind.SOLIDARITY)
ORDERS = frozenset({"instruct", "direct", "mandate", "authorise"})
"""Verbs of a body to those who then have to do it; others it only asks."""
DAYS = (  # noqa: SIM905  read as words
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
).split()
WITHIN = re.compile(r"within (?P<days>\w+) days?(?: of the meeting)?", re.IGNORECASE)
PROCEDURE = re.compile(
    r"\b(?:motions (?:for|to) .* closed|ordinary agenda|cannot wait)\b", re.IGNORECASE
)
"""What an emergency motion notes for the meeting alone, not for the public."""
MOST_DAYS = 366
"""A term that is longer is no term to put in a diary."""


def items_of(opened: OpenDraft, each: Each) -> list[Mapping[str, Value]]:
    """Return what a paragraph with this `each` is repeated for, in order."""
    if each is Each.OBJECTIONS:
        found = _objections(opened)
    elif each is Each.PARTS:
        found = _parts(opened)
    else:
        found = _clauses(opened, each)
    return [
        {**item, "number": Decimal(number)}
        for number, item in enumerate(found, start=1)
    ]


def we(opened: OpenDraft) -> str:
    """Return who decides, as the subject of a sentence: "We", or the next body."""
    if opened.meeting.id == opened.destination.id:
        return "We"
    return capitalised(opened.destination.the_body)


def _objections(opened: OpenDraft) -> Iterator[dict[str, Value]]:
    values = opened.interview.scope.values
    for one in opened.draft.template.objections:
        if holds(one.when, values):
            question, reply = fill(one.question, values), fill(one.reply, values)
            if gaps_in(question + reply):
                continue  # an answer with a hole in it helps nobody who is asked
            yield {"question": capitalised(question), "reply": capitalised(reply)}


def _parts(opened: OpenDraft) -> Iterator[dict[str, Value]]:
    """Yield what stands under headings of its own; nothing of a new rule's present."""
    if opened.motion.kind not in IN_PARTS:
        return
    there = {one.id: one.text.strip() for one in opened.motion.clauses}
    for section in opened.printed.sections:
        for one in section.clauses:
            if section.kind is None and there.get(one.id, one.text):
                said = within_quotation(" ".join(one.text.split()))
                yield {"part": one.id, "heading": section.lead, "said": said}


def _clauses(opened: OpenDraft, each: Each) -> Iterator[dict[str, Value]]:
    cites = {one.id: one.cite for one in opened.printed.clauses}
    told = set()
    for clause in opened.motion.clauses:
        if not _is_of(clause, each):
            continue
        item = _item(opened, clause) | {"cite": cites.get(clause.id, "")}
        if each is Each.SOURCES and item["source"] in told:
            continue
        told.add(item["source"])
        yield item


def _is_of(clause: Clause, each: Each) -> bool:
    resolves = clause.section is SectionKind.RESOLVES
    stand = resolves and clause.who is Actor.SELF and not clause.cost
    match each:
        case Each.POSITIONS:
            return clause.section in POSITIONS or (stand and takes_a_stand(clause.text))
        case Each.ACTIONS:
            return resolves and not (stand and takes_a_stand(clause.text))
        case Each.COSTS:
            return clause.cost is not None
        case Each.SOURCES:
            return clause.source is not None
        case _:
            return clause.section is not None and clause.section.value == each.value


def _item(opened: OpenDraft, clause: Clause) -> dict[str, Value]:
    cost = clause.cost
    return {
        "said": as_reported(clause.text),
        "act": _act(opened, clause),
        "task": _task(opened, clause),
        "job": _job(opened, clause),
        "doer": _doer(opened, clause),
        "by": clause.by or None,
        "due": _due(opened, clause),
        "sum": cost.sum if cost else None,
        "payee": cost.payee if cost else None,
        "fund": cost.fund if cost else None,
        "source": _source(clause.source) if clause.source else None,
        "procedural": bool(PROCEDURE.search(clause.text)),
    }


def _act(opened: OpenDraft, clause: Clause) -> str:
    """Return a stand in the infinitive: "oppose any attack", "condemn the attack"."""
    if clause.section in POSITIONS:
        return f"{opened.style.verbs[clause.section]} {_open(clause.text)}"
    return _open(bare_action(clause.text))


def _asked(opened: OpenDraft, clause: Clause) -> tuple[str, str]:
    """Return the verb that the body has for who acts, and their name; "" for itself."""
    address = opened.destination.verbs.get(clause.who)
    return (address.verb, clause.whom or address.who) if address else ("", "")


def _task(opened: OpenDraft, clause: Clause) -> str:
    """Return what follows if it is carried: "Within seven days the Secretary will".

    Of a motion that is sent on it is what would follow.
    """
    verb, who = _asked(opened, clause)
    text = bare_action(clause.text)
    own = opened.meeting.id == opened.destination.id
    if verb and verb not in ORDERS:
        by = f", {clause.by}," if clause.by else ""
        asks = verb if own else f"would {verb}"
        return finished(f"{we(opened)} {asks} {who}{by} to {text}", ".")
    subject = who or ("we" if own else opened.destination.the_body)
    modal = "will" if own else "would"
    does = f"{subject} {modal} {one_verb_after_another(text)}"
    said = f"{capitalised(clause.by)} {does}" if clause.by else capitalised(does)
    return finished(said, ".")


def _job(opened: OpenDraft, clause: Clause) -> str:
    """Return what is to be done as an entry in a list: "write to our MP, asking"."""
    verb, who = _asked(opened, clause)
    text = _open(bare_action(clause.text))
    if not verb or verb in ORDERS:
        return one_verb_after_another(text)
    return f"{verb} {who} to {text}"


def _open(text: str) -> str:
    """Return a phrase without the stop that somebody gave it: more follows."""
    return text.rstrip().rstrip(".;,")


def _doer(opened: OpenDraft, clause: Clause) -> str | None:
    """Return whom the body instructs; nobody where it asks, or acts itself."""
    verb, who = _asked(opened, clause)
    return capitalised(who) if verb in ORDERS else None


def _due(opened: OpenDraft, clause: Clause) -> str | None:
    """Return by when, with the day once the day of the vote is known."""
    outcome, found = opened.draft.outcome, WITHIN.fullmatch(clause.by.strip())
    days = _number(found["days"]) if found else 0
    if outcome is None or not 0 < days <= MOST_DAYS:
        return clause.by or None
    day = outcome.day + timedelta(days=days)
    return f"{clause.by} (by {long_date(day, opened.papers.dates)})"


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return DAYS.index(word.lower()) + 1 if word.lower() in DAYS else 0


def _source(source: Source) -> str:
    title = f"“{source.title}”" if source.title else ""
    return ", ".join(one for one in (source.who, title, source.date) if one)
