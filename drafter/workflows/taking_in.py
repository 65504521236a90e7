"""What was carried goes into a draft, so that it prints the motion as amended.

All or nothing: where the draft cannot print the very words, nothing is changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError, UsageError
from drafter.language.gaps import GAP, LINE_TO_FILL
from drafter.language.phrases import finished
from drafter.model.motion import Actor, SectionKind
from drafter.workflows import editing
from drafter.workflows.amending_live import filled
from drafter.workflows.checking import label_of
from drafter.workflows.taken_differences import differences
from drafter.workflows.taken_rows import Row, built, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.motion import PrintedMotion
    from drafter.workflows.drafting import OpenDraft

HOLE = "\ue000"
"""Stands for the phrase of a clause while it is looked how the style prints it."""
END = re.compile(r"(?:; and|[.;:,])$")
OPENERS = frozenset({"That", "To"})
"""First words of a point that a phrase has small."""
BLANK = (
    "Not taken in; the draft is as it was. {} has a blank that is not filled in, and "
    "the words around it were changed: answer it in the draft first."
)
WRAPPER = (
    "Not taken in; the draft is as it was. The sentence that sends the motion on was "
    "amended, and a draft has it from its bodies."
)
NOT_ALIKE = (
    "Not taken in; the draft is as it was, for it cannot print the words as carried. "
    "{} Open the draft and write them into its clauses by hand."
)


@dataclass(frozen=True)
class TakenIn:
    """A draft with what was carried, not saved yet."""

    opened: OpenDraft
    done: str
    """What became of which clause, in sentences."""


@dataclass(frozen=True)
class _Frame:
    """What the house style prints around the phrase of a clause."""

    before: str
    after: str


def take_in(opened: OpenDraft, made: PrintedMotion) -> TakenIn:
    """Return the draft with its motion as `made`, which is the same motion as amended.

    Reworded clauses are edited, new ones are clauses of the person's own; those that
    went are taken out. `made` has the ids of the draft's own clauses, and lines to
    fill in where answers are missing.

    Raises:
        UsageError: the draft cannot print it word for word; says where.
    """
    was = filled(opened.printed)
    if made.wrapper != was.wrapper:
        raise UsageError(WRAPPER)
    taker = _Taker(opened, was, made)
    rows = taker.rows()
    later = built(opened, rows, taker.words(rows), taker.who)
    if made.title != was.title:
        if LINE_TO_FILL in made.title:
            raise UsageError(BLANK.format("The title"))
        later = editing.retitle(later, made.title)
    found = differences(filled(_printed(later)), made)
    if found.refused:
        first, *others = found.refused
        more = f" {len(others)} more would differ." if others else ""
        raise UsageError(NOT_ALIKE.format(f"{first}{more}"))
    said = (*_said(was, made, rows), *found.put_right)
    return TakenIn(later, " ".join(said))


def _printed(opened: OpenDraft) -> PrintedMotion:
    try:
        return opened.printed
    except CannotAddressError as error:
        raise UsageError(NOT_ALIKE.format(str(error))) from error


class _Taker:
    """Works out what each clause is to be in the draft."""

    def __init__(
        self, opened: OpenDraft, was: PrintedMotion, made: PrintedMotion
    ) -> None:
        self.opened, self.was, self.made = opened, was, made
        self.who: Mapping[str, Actor] = {}
        """Who acts, in clauses of the person's own."""

    def rows(self) -> tuple[Row, ...]:
        """Return the clauses as they are to be.

        One whose words around the phrase were changed, as who is called on, becomes a
        clause of the person's own.
        """
        rows = rows_of(self.opened, self.was, self.made, ())
        frames = self.frames(rows)
        unfit = {
            row.id
            for row in rows
            if row.is_changed and not row.is_new and not self.body(row, frames)
        }
        if unfit:
            rows = rows_of(self.opened, self.was, self.made, unfit)
        self.who = self.speakers(rows)
        return rows

    def words(self, rows: tuple[Row, ...]) -> dict[str, str]:
        """Return the phrases of the clauses that are changed, by id.

        Raises:
            UsageError: a blank in one of them cannot be kept.
        """
        frames = self.frames(rows, self.who)
        return {
            row.id: self.phrase(row, self.body(row, frames) or row.clause.text)
            for row in rows
            if row.is_changed
        }

    def frames(
        self, rows: tuple[Row, ...], who: Mapping[str, Actor] | None = None
    ) -> dict[str, _Frame]:
        """Return what is printed around each clause that is changed, by id."""
        holes = {row.id: HOLE for row in rows if row.is_changed}
        printed = filled(_printed(built(self.opened, rows, holes, who or {})))
        return {
            one.id: _Frame(before, after)
            for one in printed.clauses
            if one.id in holes
            for before, hole, after in [one.text.partition(HOLE)]
            if hole
        }

    def body(self, row: Row, frames: Mapping[str, _Frame]) -> str:
        """Return the words of a clause that its phrase is to print; "": it cannot."""
        frame = frames.get(row.id)
        return _body(row.clause.text, frame) if frame else ""

    def phrase(self, row: Row, body: str) -> str:
        """Return the phrase for those words, its blanks as questions in brackets."""
        names = GAP.findall(row.old.text) if row.old else []
        if len(names) == body.count(LINE_TO_FILL):
            for name in names:
                question = f"[{label_of(self.opened, name)}]"
                body = body.replace(LINE_TO_FILL, question, 1)
        if LINE_TO_FILL in body:
            raise UsageError(BLANK.format(row.clause.cite))
        is_point = row.section is not None and not row.under
        return _small(body, row) if is_point else body

    def speakers(self, rows: tuple[Row, ...]) -> dict[str, Actor]:
        """Return who acts in the clauses of the person's own that say it."""
        own = [row for row in rows if row.is_new and _is_action(row)]
        best: dict[str, tuple[int, Actor]] = {}
        for actor in (Actor.SELF, *self.opened.destination.verbs) if own else ():
            frames = self.frames(rows, {row.id: actor for row in own})
            for row in own:
                fit = len(frames[row.id].before) if self.body(row, frames) else -1
                if fit > best.get(row.id, (-1, actor))[0]:
                    best[row.id] = fit, actor
        return {name: actor for name, (_, actor) in best.items()}


def _is_action(row: Row) -> bool:
    return row.section is SectionKind.RESOLVES and not row.under


def _body(text: str, frame: _Frame) -> str:
    """Return what of a printed text stands inside its frame; "": it has another."""
    before, rest = frame.before, text[len(frame.before) :]
    if _low(text[: len(before)]) != _low(before):
        return ""
    end = END.search(frame.after)
    tail = frame.after[: end.start()] if end else frame.after
    bodies = tuple(_bodies(rest, tail, frame.after))
    close = end[0] if end else ""
    exact = (one for one in bodies if finished(f"{one}{tail}", close) == rest)
    return next(exact, bodies[0] if bodies else "")


def _bodies(rest: str, tail: str, after: str) -> Iterator[str]:
    """Yield what a text can have inside, its end being the style's or its own."""
    bare = END.sub("", rest.rstrip())
    found = [rest.removesuffix(after)] if rest.endswith(after) else []
    found += [bare.removesuffix(tail)] if bare.endswith(tail) else []
    found += [rest] if not tail else []
    yield from (one for one in found if one.strip())


def _small(body: str, row: Row) -> str:
    """Return a phrase with its first letter as phrases have it: "that ..."."""
    first, _, rest = body.partition(" ")
    olds = row.old.text.split() if row.old else []
    if first in OPENERS or (olds and first != olds[0] and _low(first) == olds[0]):
        return f"{_low(first)} {rest}".rstrip()
    return body


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]


def _said(
    was: PrintedMotion, made: PrintedMotion, rows: tuple[Row, ...]
) -> Iterator[str]:
    """Yield what became of which clause, in short sentences."""
    stay = {row.clause.id for row in rows if row.old}
    changed = [row.clause.cite for row in rows if row.old and row.is_changed]
    kinds = {
        "Reworded": changed,
        "Put in": [row.clause.cite for row in rows if row.old is None],
        "Now clauses of your own": [
            row.clause.cite for row in rows if row.old and row.is_new
        ],
        "Taken out, as it was numbered": [
            one.cite for one in was.clauses if one.id not in stay
        ],
    }
    if made.title != was.title:
        yield f"The title is now “{made.title}”."
    for what, cites in kinds.items():
        if cites:
            yield f"{what}: {', '.join(cites)}."
    if _order(was, stay) != [row.clause.id for row in rows if row.old]:
        yield "The order of clauses is as carried."


def _order(was: PrintedMotion, stay: set[str]) -> list[str]:
    return [one.id for one in was.clauses if one.id in stay]
