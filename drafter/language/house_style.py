"""From a motion's phrases to the motion as a body prints it.

Four layouts, each met in real motions: a numbered list under leads, prose in which
each paragraph opens with the body and its verb (TUC, UNISON), the same opening
"That this ..." (STUC, EIS), and WHEREAS ... RESOLVED (the United States).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError
from drafter.language.labels import label
from drafter.model.motion import (
    Actor,
    Clause,
    MotionKind,
    PrintedClause,
    PrintedMotion,
    PrintedSection,
    SectionKind,
)
from drafter.model.style import HouseStyle, Layout, Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.motion import Motion
    from drafter.model.rulebook import Rulebook

WHAT = {
    MotionKind.MOTION: "motion",
    MotionKind.EMERGENCY: "emergency motion",
    MotionKind.STATEMENT: "statement",
}
REASONS = (SectionKind.NOTES, SectionKind.BELIEVES)
"""Sections whose clauses are "that ..." phrases."""


def dress(
    motion: Motion, style: HouseStyle, body: Rulebook, wrapper: str = ""
) -> PrintedMotion:
    """Return `motion` as `body` prints it in `style`.

    `wrapper` is the sentence before a motion that another body is to decide.

    Raises:
        CannotAddressError: a clause calls on someone whom `body` cannot.
    """
    printer = _Printer(style, body)
    return PrintedMotion(motion.title, wrapper, tuple(printer.sections(motion)))


def wrapper_for(
    meeting: Rulebook, destination: Rulebook, kind: MotionKind = MotionKind.MOTION
) -> str:
    """Return the sentence that sends a motion of `meeting` on to `destination`.

    It is empty where the two are the same body.
    """
    if meeting.id == destination.id:
        return ""
    return (
        f"This {meeting.noun} agrees to submit the following {WHAT[kind]} to "
        f"{destination.the_body}:"
    )


def third_person(verb: str) -> str:
    """Return an infinitive in the third person: "call on" -> "calls on"."""
    first, _, rest = verb.partition(" ")
    if first.endswith(("s", "sh", "ch", "x", "z")):
        first += "es"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        first = f"{first[:-1]}ies"
    else:
        first += "s"
    return f"{first} {rest}".rstrip()


def capitalised(text: str) -> str:
    """Return `text` with a capital first, unless it opens with a name like eBay."""
    if text[1:2].isupper():
        return text
    return text[:1].upper() + text[1:]


def finished(text: str, end: str) -> str:
    """Return `text` closed with `end`, unless it closes itself.

    A full stop that the text brings gives way to a longer ending ("; and"), unless
    it stands in a quotation or in a shortened name ("the U.S.").
    """
    bare = text.rstrip()
    if end == ".":
        closed = bare.rstrip("”\"’')").endswith((".", "?", "!", "…"))
        return bare if closed else f"{bare}."
    shortened = "." in bare.split()[-1].rstrip(".") if bare else False
    return (bare if shortened else bare.rstrip(".")) + end


class _Printer:
    """Prints the clauses of one motion; counts as it goes."""

    def __init__(self, style: HouseStyle, body: Rulebook) -> None:
        self.style = style
        self.body = body
        self.subject = style.subject.format(noun=body.noun)
        self.opening = style.opening.format(noun=body.noun)
        self.number = 0
        self.paragraphs = 0
        self.resolved = False
        """Whether the first RESOLVED has been printed."""
        self.ends: dict[str, str] = {}
        """How each WHEREAS and RESOLVED ends, by the clause printed last in it."""

    def sections(self, motion: Motion) -> Iterator[PrintedSection]:
        kinds = dict.fromkeys(clause.section for clause in motion.clauses)
        if self.style.layout is Layout.WHEREAS:
            self.ends = _whereas_ends(motion)
        for kind in sorted(kinds, key=_order):
            clauses = [one for one in motion.clauses if one.section is kind]
            if self.style.numbering is Numbering.RESTART:
                self.number = 0
            yield PrintedSection(kind, self.lead(kind), tuple(self.printed(clauses)))

    def lead(self, kind: SectionKind | None) -> str:
        if kind is None or self.style.layout is not Layout.LIST:
            return ""
        verb = third_person(self.style.verbs[kind])
        return f"{self.subject} {verb}:" if verb else ""

    def printed(self, clauses: list[Clause]) -> Iterator[PrintedClause]:
        tops = _children(clauses, "")
        for place, clause in enumerate(tops, 1):
            self.number += 1
            self.paragraphs += 1
            yield from self.one(clause, clauses, (place,), last=place == len(tops))

    def one(
        self,
        clause: Clause,
        clauses: list[Clause],
        place: tuple[int, ...],
        *,
        last: bool,
    ) -> Iterator[PrintedClause]:
        below = _children(clauses, clause.id)
        level = len(place) - 1
        yield PrintedClause(
            id=clause.id,
            path=".".join([_path(clause.section), *map(str, place)]),
            label=self.label(clause, place),
            text=self.text(clause, level, parent=bool(below), last=last),
            level=level,
            cite=self.cite(clause, place),
        )
        for number, child in enumerate(below, 1):
            yield from self.one(
                child, clauses, (*place, number), last=number == len(below)
            )

    def label(self, clause: Clause, place: tuple[int, ...]) -> str:
        if clause.section is None:
            return ""
        level = min(len(place), len(self.style.labels)) - 1
        number = place[-1] if len(place) > 1 else self.number
        return label(self.style.labels[level], number)

    def cite(self, clause: Clause, place: tuple[int, ...]) -> str:
        labels = [
            label(pattern, number).strip(".")
            for pattern, number in zip(self.style.labels[1:], place[1:], strict=False)
        ]
        nested = "".join(labels)
        if self.style.layout is Layout.LIST and clause.section is not None:
            top = label(self.style.labels[0], self.number).strip(".()")
            return f"{clause.section.value.capitalize()} {top}{nested}"
        return f"paragraph {self.paragraphs}{nested}"

    def text(self, clause: Clause, level: int, *, parent: bool, last: bool) -> str:
        if clause.section is None:
            return clause.text
        if level:
            end = self.ends.get(clause.id, "") or _end(parent=parent, last=last)
            return finished(clause.text, end)
        said = self.said(clause)
        if parent:
            return f"{said.rstrip(':')}:"
        if self.style.layout is Layout.WHEREAS:
            return finished(said, self.ends[clause.id])
        return finished(said, ".")

    def said(self, clause: Clause) -> str:
        match self.style.layout:
            case Layout.LIST:
                return capitalised(self.in_list(clause))
            case Layout.WHEREAS:
                return self.in_whereas(clause)
            case _:
                subject = self.opening if self.paragraphs == 1 else self.subject
                return f"{subject} {self.in_prose(clause)}"

    def in_list(self, clause: Clause) -> str:
        if clause.section is not SectionKind.RESOLVES:
            return clause.text
        return f"to {self.action(clause)}"

    def in_prose(self, clause: Clause) -> str:
        section = _known(clause.section)
        if section is not SectionKind.RESOLVES:
            said = _that(clause.text) if section in REASONS else clause.text
            return f"{third_person(self.style.verbs[section])} {said}"
        if clause.who is Actor.SELF:
            verb = third_person(self.style.verbs[section])
            return f"{verb} to {self.action(clause)}"
        return third_person(self.action(clause))

    def in_whereas(self, clause: Clause) -> str:
        section = _known(clause.section)
        if section in REASONS:
            return f"WHEREAS, {_that(clause.text).removeprefix('that').lstrip(' ,')}"
        begin = (
            "BE IT FURTHER RESOLVED" if self.resolved else "THEREFORE, BE IT RESOLVED"
        )
        self.resolved = True
        if section is SectionKind.RESOLVES:
            acts = self.action(clause)
        else:
            acts = f"{self.style.verbs[section]} {clause.text}"
        return f"{begin}, that {_mid(self.subject)} {acts}"

    def action(self, clause: Clause) -> str:
        """Return what is resolved, in the infinitive without "to"."""
        bare = _bare(clause.text)
        if clause.who is Actor.SELF:
            return f"{bare}, {clause.by}" if clause.by else bare
        address = self.body.verbs.get(clause.who)
        if address is None:
            raise CannotAddressError(clause.id, clause.who.value, self.body.name)
        by = f", {clause.by}," if clause.by else ""
        return f"{address.verb} {clause.whom or address.who}{by} to {bare}"


def _whereas_ends(motion: Motion) -> dict[str, str]:
    """Return how each WHEREAS and RESOLVED ends, by the clause printed last in it."""
    clauses = list(motion.clauses)
    tops = sorted(_children(clauses, ""), key=lambda one: _order(one.section))
    last = [_last_of(clause, clauses) for clause in tops]
    ends = {one.id: "; and" for one in last}
    reasons = [one.id for one in last if one.section in REASONS]
    ends |= dict.fromkeys(reasons[-1:], ";")
    return ends | {one.id: "." for one in last[-1:]}


def _last_of(clause: Clause, clauses: list[Clause]) -> Clause:
    """Return the clause that is printed last of `clause` and those below it."""
    below = _children(clauses, clause.id)
    return _last_of(below[-1], clauses) if below else clause


def _order(kind: SectionKind | None) -> int:
    return -1 if kind is None else list(SectionKind).index(kind)


def _known(kind: SectionKind | None) -> SectionKind:
    return SectionKind.NOTES if kind is None else kind


def _path(kind: SectionKind | None) -> str:
    return "paragraph" if kind is None else kind.value


def _children(clauses: list[Clause], parent: str) -> list[Clause]:
    """Return the clauses nested directly below `parent`; "" gives the top ones."""
    ids = {clause.id for clause in clauses}
    return [
        clause
        for clause in clauses
        if (clause.under if clause.under in ids else "") == parent
    ]


def _end(*, parent: bool, last: bool) -> str:
    if parent:
        return ":"
    return "." if last else ";"


def _that(text: str) -> str:
    """Return a phrase that opens with "that", as prose needs it."""
    if text.startswith("That "):
        return f"t{text[1:]}"
    return text if text.startswith(("that ", "that,")) else f"that {text}"


def _bare(text: str) -> str:
    """Return an action without the "to" that a person may have typed."""
    return text[3:] if text[:3].lower() == "to " else text


def _mid(subject: str) -> str:
    """Return the subject as it stands inside a sentence: "this Branch"."""
    return f"this {subject[5:]}" if subject.startswith("This ") else subject
