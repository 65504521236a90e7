"""The phrases of a printed motion: what its clauses say without lead, number and end.

The reverse of dressing a motion in a house style. What cannot be taken apart without
changing its words stays whole, and it is said which clause that is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.motion import Clause, SectionKind
from drafter.parsing.actors import ASKED, actor_of
from drafter.parsing.leads import BODY, opener, stem_subject
from drafter.parsing.verbs import PLAIN, RESOLVES, infinitive
from drafter.parsing.whereas import decision_at, reason_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.reading import ReadClause, ReadSection
    from drafter.model.rulebook import Rulebook
    from drafter.parsing.leads import Opener

END = re.compile(r"\s*(?:;\s*(?:and|or|but)?,?|,\s*(?:and|or)?|:)\s*$", re.IGNORECASE)
STOP = re.compile(r"(?<![.!?…])\.$")
SHORTENED = re.compile(r"\b(?:[A-Z]\.)+$|\b(?:etc|inc|ltd|co)\.$", re.IGNORECASE)
CAPITAL = re.compile(
    r"(?:That|The|A|An|All|Our|Those|These|Their|Its|Every|Any|Workers|Members)\b"
)
ADVERBS = re.compile(r"^(?:(?:therefore|further|also|hereby|fully|strongly)[, ]+)*")
SUBJECT = "this meeting "
"""Put before a verb that has none of its own."""
DECIDER = re.compile(
    rf"(?:this|the|our)\s+(?:[^\s.;:!?]+\s+){{0,6}}?(?:{BODY})\s+", re.IGNORECASE
)


def phrases_of(
    sections: Sequence[ReadSection], body: Rulebook | None = None
) -> tuple[tuple[Clause, ...], tuple[str, ...]]:
    """Return the clauses of a motion as phrases, and what was left whole, in words.

    With the `body` that is to print them again, an action is taken apart only where
    the body calls on that actor with the same verb, so that no word changes.
    """
    clauses: list[Clause] = []
    doubts: list[str] = []
    for section in sections:
        above: list[str] = []
        for clause in section.clauses:
            under = above[clause.level - 1] if clause.level else ""
            above[clause.level :] = [clause.id]
            made, doubt = _phrase(section, clause, under, body)
            clauses.append(made)
            doubts += [doubt] if doubt else []
    return tuple(clauses), tuple(doubts)


def _phrase(
    section: ReadSection, clause: ReadClause, under: str, body: Rulebook | None
) -> tuple[Clause, str]:
    kind = section.kind
    if kind is None:
        return Clause(clause.id, None, clause.text, under=under), ""
    text = _without_end(clause.text)
    if under:
        return Clause(clause.id, kind, text, under=under), ""
    said = _without_opening(text, section)
    if kind is RESOLVES:
        return _action(clause.id, _with_lead(said.text, section.lead), body), ""
    return Clause(clause.id, kind, _lowered(said.text)), _doubt(said, kind, clause.cite)


@dataclass(frozen=True)
class _Said:
    """A clause without the body and its verb, and that verb."""

    text: str
    verb: str = ""


def _without_end(text: str) -> str:
    """Return a clause without the full stop or semicolon that its place gives it."""
    bare = END.sub("", text.rstrip())
    if STOP.search(bare) and not SHORTENED.search(bare):
        bare = bare[:-1]
    return bare


def _without_opening(text: str, section: ReadSection) -> _Said:
    """Return a clause without the body and the verb of its section."""
    if section.lead and not stem_subject(section.lead):
        return _Said(text)
    at = reason_at(text)
    if at:
        return _Said(f"that {text[at:]}")
    at = decision_at(text)
    for said in (f"{SUBJECT}{text[at:]}", text[at:]):
        found = opener(said)
        if found is not None and (found.verb_at == len(SUBJECT) or said == text[at:]):
            return _opened(said, found, section.kind)
    return _Said(DECIDER.sub("", text[at:], count=1))


def _opened(text: str, found: Opener, kind: SectionKind | None) -> _Said:
    verb = infinitive(ADVERBS.sub("", found.verb))
    rest = text[found.rest_at :]
    said = rest.lstrip(" ,")
    if kind is not RESOLVES:
        if verb == "send solidarity":
            said, verb = said.removeprefix("to "), PLAIN[SectionKind.SOLIDARITY]
        return _Said(said, verb)
    if verb in {"resolve", "agree"}:
        return _Said(said, verb)
    return _Said(f"{verb}{rest}", verb)


def _with_lead(said: str, lead: str) -> str:
    """Return an action in the infinitive, with whom its lead calls on."""
    bare = said[3:] if said[:3].lower() == "to " else said
    stem = opener(lead) if lead else None
    if stem is None:
        return bare
    verb = infinitive(ADVERBS.sub("", stem.verb))
    rest = lead[stem.rest_at :].strip().rstrip(" :")
    if verb in {"resolve", "agree"} or not rest.endswith(" to"):
        return bare
    return f"{verb} {rest} {bare}"


def _action(name: str, action: str, body: Rulebook | None) -> Clause:
    """Return an action with who acts, where its words call on somebody."""
    found = ASKED.match(action)
    who = None if found is None else actor_of(found["verb"], found["whom"], body)
    if found is None or who is None:
        return Clause(name, RESOLVES, action)
    return Clause(
        name, RESOLVES, found["act"], who=who, whom=found["whom"], by=found["by"] or ""
    )


def _lowered(text: str) -> str:
    """Return a phrase with a small letter where only its place gave it a capital."""
    return f"{text[0].lower()}{text[1:]}" if CAPITAL.match(text) else text


def _doubt(said: _Said, kind: SectionKind | None, cite: str) -> str:
    plain = PLAIN.get(kind) if kind else None
    if not said.verb or said.verb == plain or plain is None:
        return ""
    return f"{cite} says “{said.verb}”; as a draft it says “{plain}”."
