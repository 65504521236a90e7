"""Several acts in one sentence: "Conference condemns X, reaffirms Y and calls on Z".

Executives write so. Each act may belong in another section, so the sentence is parted
before each verb whose subject is the speaker. Where that is not certain (a verb after
"who", an infinitive that may hang on "to") the sentence stays whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.derivation.lexicon import Act, Shape
from drafter.derivation.opening import (
    ADVERB,
    AFFIRMED,
    NEEDS_THAT,
    TELLING,
    THAT,
    Stance,
)
from drafter.language.quotations import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.lexicon import Lexicon, Verb
    from drafter.derivation.opening import Opening, Speaker

JOIN = re.compile(
    rf"(?P<join>[,;] and |[,;] |,? and )(?P<we>(?:we|it) )?(?:{ADVERB} )*"
)
LEFT = re.compile(r"(?:and )?(?:(?:we|it) )?", re.IGNORECASE)
"""What stands before the verb of a later part."""
AFTER = re.compile(
    r" (?:that|the|an?|all|any|every|its|their|our|those|these|this|with|for|on|upon|to"
    r"|everyone|everybody|anyone|people"
    r"|no|it|them|both|solidarity|members|workers|[a-z’-]+s|[A-Z“‘][\w’]*)\b"
)
"""What follows a verb of one word; without it that may be a noun: "its demands"."""
NAMED = re.compile(r" (?:to|for|from|of)\b")
"""After a single word: then it is a thing, "our solidarity and support to"."""
TO_DO = frozenset(
    ["resolve", "pledge", "agree", "refuse", "vow", "offer", "wish", "ask"]
)
CLEAR = frozenset(
    [
        *("condemn", "express", "reject", "oppose", "deplore", "denounce", "reaffirm"),
        *("affirm", "congratulate", "salute", "applaud", "recognise", "commend"),
    ]
)
"""Verbs that are nothing else, whatever follows them."""
ISSUED = frozenset(
    [
        *("call on", "call for", "call upon", "instruct", "urge", "demand", "ask"),
        *("resolve", "agree to", "mandate", "condemn", "reaffirm", "believe", "note"),
        *("welcome", "recognise", "stand with", "send", "pledge solidarity"),
    ]
)
"""Verbs that are the speaker's even after "that ...,"."""
DANGLING = re.compile(r" (?:by|at|with|of|to|for|in|on|against|about),?$")
"""An end that shares what the next act is about: "We deplore, and call for, ..."."""
RELATIVE = re.compile(r"\b(?:which|who|whose|where|whom)\b")
SUBORDINATE = re.compile(r"\bthat\b")
ENOUGH = 3
"""Acts that make a sentence too long for one clause, whatever they are."""
SECTION = {Act.CALL: "R", Act.SOLIDARITY: "S", Act.BELIEF: "B", Act.NOTE: "N"}
WARM = re.compile(r" (?:\w+ ){0,3}?(?:solidarity|condolences|sympathy|thanks)\b")


@dataclass(frozen=True)
class Part:
    """Where a later act of a sentence starts, and whose it is."""

    start: int
    subject: str


@dataclass(frozen=True)
class _Found:
    start: int
    verb: Verb
    joined: str
    subject: str
    warm: bool


def parts_of(sentence: str, speaker: Speaker, lexicon: Lexicon) -> tuple[Part, ...]:
    """Return where the later acts of `sentence` start; none: it is one, or unsure."""
    opening = speaker.opening(sentence)
    if opening.stance not in {Stance.PERFORMS, Stance.FEELS}:
        return ()
    start = sentence.rfind(opening.rest) if opening.rest else -1
    if start < 0:
        return ()
    found = list(_acts(sentence, start, opening, lexicon))
    if not found or not _apart(opening, found):
        return ()
    return tuple(Part(one.start, one.subject) for one in found)


def without_join(part: str) -> str:
    """Return a later part from its verb on."""
    return part[LEFT.match(part).end() :]  # type: ignore[union-attr]  # it may be empty


def _acts(
    sentence: str, start: int, opening: Opening, lexicon: Lexicon
) -> Iterator[_Found]:
    """Yield each further act of whoever speaks, after the first one's verb."""
    quoted = quoted_spans(sentence)
    since, telling = start, opening.verb is not None and opening.verb.act in TELLING
    for join in JOIN.finditer(sentence, start):
        here = join.end()
        if any(one <= here < other for one, other in quoted):
            continue
        matched = lexicon.verb.match(sentence, here)
        verb = lexicon.verbs.get(matched[0].lower()) if matched else None
        if matched is None or verb is None:
            continue
        we = opening.is_we or (join["we"] or "").startswith("we")
        rest = sentence[matched.end() :]
        apart = join["join"].startswith(";")
        if not _is_act(verb, rest, we=we, apart=apart):
            continue
        said = sentence[since : join.start()]
        if DANGLING.search(said):
            continue
        if not _is_ours(said, join, verb, lexicon, telling=telling, we=we):
            continue
        own = opening.subject
        own = own.rstrip(",") if own.count(",") == 1 else own
        subject = "We" if (join["we"] or "").startswith("we") else own
        begin = join.start() + len(join["join"]) - len(join["join"].lstrip(",; "))
        warm = verb.act is Act.SOLIDARITY or bool(WARM.match(rest))
        yield _Found(begin, verb, join["join"], subject, warm)
        since, telling = matched.end(), verb.act in TELLING


def _is_act(verb: Verb, rest: str, *, we: bool, apart: bool) -> bool:
    """Return whether the verb has the speaker's form and can be done by saying it.

    `apart`: a semicolon stands before it, as between the acts of a parliament.
    """
    if verb.shape is not (Shape.BASE if we else Shape.THIRD):
        return False
    if NAMED.match(rest) and verb.base not in TO_DO and " " not in verb.base:
        return False
    needs = verb.base in NEEDS_THAT and verb.act in TELLING and not apart
    if needs and not (THAT.match(rest) or AFFIRMED.match(rest)):
        return False
    clear = verb.base in CLEAR or " " in verb.base
    return clear or bool(AFTER.match(rest))


def _is_ours(
    said: str,
    join: re.Match[str],
    verb: Verb,
    lexicon: Lexicon,
    *,
    telling: bool,
    we: bool,
) -> bool:
    """Return whether the subject of `verb` is the speaker, and no one in `said`."""
    if join["we"]:
        return True
    comma = join["join"][0] in ",;"
    issued = verb.base in ISSUED or join["join"].startswith(";")
    if RELATIVE.search(said):
        parted = join["join"].startswith(";")
        return parted or (comma and issued and verb.act is Act.CALL)
    if telling or SUBORDINATE.search(said):
        return comma and issued
    return not we or not _has_infinitive(said, lexicon)


def _has_infinitive(said: str, lexicon: Lexicon) -> bool:
    """Return whether a verb in its plain form may go on from "to" in `said`."""
    return any(one[1] in lexicon.base_verbs for one in INFINITIVE.finditer(said))


INFINITIVE = re.compile(r"\bto ([a-z]+)\b")


def _apart(opening: Opening, found: list[_Found]) -> bool:
    """Return whether the acts belong in more than one section, or are many."""
    if len(found) + 1 >= ENOUGH:
        return True
    first = _section(opening)
    (only,) = found
    other = "S" if only.warm else SECTION[only.verb.act]
    if opening.stance is Stance.FEELS and other == "R":
        return only.joined[0] in ",;"
    return first != other


def _section(opening: Opening) -> str:
    if opening.verb is None or opening.stance is Stance.FEELS:
        return "B"
    warm = opening.verb.act is Act.CALL and WARM.match(opening.rest)
    return "S" if warm else SECTION[opening.verb.act]
