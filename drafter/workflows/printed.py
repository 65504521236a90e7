"""A printed motion by what a person names: a draft, or a file of anybody's."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.exporters.page import Occasion, Variant, compose
from drafter.language.gaps import fill_gaps
from drafter.model.motion import IN_PARTS
from drafter.model.profile import BranchProfile
from drafter.model.style import Numbering
from drafter.storage import files, library
from drafter.workflows import bringing, opening
from drafter.workflows.occasions import occasion_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.exporters.page import Page
    from drafter.model.motion import Motion, PrintedClause, PrintedMotion
    from drafter.model.style import HouseStyle

NO_BODY = "union-branch"
"""Whose words stand where a motion from a file needs those of a body; none shows."""


@dataclass(frozen=True)
class Named:
    """A motion as it is printed, and what is needed to print it again."""

    name: str
    """What the person called it: a draft's title, a file's name."""
    occasion: Occasion
    text: str = ""
    """Of a file: its text as it was found."""
    source: str = ""
    """How it can be opened again: a draft's number, a whole path; "": by its text."""
    before_changes: bool = False
    """Of a Word file: whether it was read as it was before its changes."""

    @property
    def printed(self) -> PrintedMotion:
        """The motion as it is printed."""
        return self.occasion.printed

    def with_motion(self, printed: PrintedMotion) -> Named:
        """Return the same paper with another motion on it."""
        return replace(self, occasion=replace(self.occasion, printed=printed))

    def page(self, variant: Variant | None = None) -> Page:
        """Return its page."""
        return compose(self.occasion, variant or Variant())


def open_printed(name: str, today: date, *, before_changes: bool = False) -> Named:
    """Return the motion that `name` is: a draft's number, a .motion file, any file.

    A motion from a file is taken as its author printed it; where a Word file tracks
    changes, as changed or as it was before them.

    Raises:
        UnknownNameError, FileError, UnreadableError, UsageError: as for opening one;
            or it is a rule change or a submission.
    """
    opened = opening.draft_of(name, today)
    if opened is not None:
        _refuse_parts(opened.motion)
        return Named(opened.motion.title, occasion_of(opened), source=_lasting(name))
    found = bringing.read(name, before_changes=before_changes)
    if not any(section.kind for section in found.sections) and not found.title:
        found = replace(found, title=files.parts_of(name).stem)
    occasion = _occasion(found.printed, found.motion, today)
    return Named(
        bringing.called(name), occasion, found.text, _lasting(name), before_changes
    )


def _lasting(name: str) -> str:
    """Return a name that means the same in every folder: a number, or a whole path."""
    return name if name.isdecimal() else os.path.abspath(name)  # noqa: PTH100


def _refuse_parts(motion: Motion) -> None:
    """Refuse a rule change or a submission, which no amendment can cite.

    Raises:
        UsageError: says what to do instead.
    """
    if motion.kind in IN_PARTS:
        title = fill_gaps(motion.title, lambda _name: "...")
        what = motion.kind.value.replace("-", " ")
        raise UsageError(
            f"“{title}” is a {what}, and amendments are for motions: they name a "
            f"clause. Change the answers of the {what}, or put another one beside it."
        )


def pasted(text: str, today: date) -> Named:
    """Return the motion in a text that was pasted.

    Raises:
        UnreadableError: there is nothing in it, or it is far longer than a motion.
    """
    found = bringing.read_text(text)
    occasion = _occasion(found.printed, found.motion, today)
    return Named(found.printed.title or bringing.PASTED, occasion, found.text)


def _occasion(printed: PrintedMotion, motion: Motion, today: date) -> Occasion:
    body = library.load_rulebook(NO_BODY)
    return Occasion(
        motion=motion,
        printed=printed,
        style=style_of(printed),
        meeting=body,
        destination=body,
        profile=BranchProfile(branch_name=""),
        dated=datetime.combine(today, time(12)),
    )


def style_of(printed: PrintedMotion) -> HouseStyle:
    """Return the house style in which a motion from a file is numbered."""
    plain = library.load_style("list")
    patterns = {one.level: one.pattern for one in printed.clauses if one.pattern}
    labels = tuple(
        patterns.get(level, usual) for level, usual in enumerate(plain.labels)
    )
    firsts = [next(_labels(section.clauses), "") for section in printed.sections]
    restarts = len(firsts) > 1 and len({one for one in firsts if one}) <= 1
    numbering = Numbering.RESTART if restarts else Numbering.RUNNING
    return replace(plain, labels=labels, numbering=numbering)


def _labels(clauses: tuple[PrintedClause, ...]) -> Iterator[str]:
    return (one.label for one in clauses)
