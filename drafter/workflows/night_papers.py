"""The papers of a night: the motion as it now stands, and what the chair goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.exporters.amendment_page import substantive_page
from drafter.exporters.night_page import Voted, chair_page
from drafter.workflows import amending_live, amending_papers, exporting
from drafter.workflows.on_the_night import in_order, moved_words, substantive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.exporters.page import Page
    from drafter.workflows.on_the_night import Night


def write_substantive(night: Night) -> tuple[str, ...]:
    """Write the substantive motion, as Word and as text; return the paths.

    Raises:
        FileError: it cannot be written.
    """
    motion = substantive(night).motion
    paper = amending_live.amended(night.motion, motion)
    page = substantive_page(paper.page(exporting.Variant(with_gaps=True)))
    return _both(page, f"{motion.title}, substantive")


def write_chair_sheet(night: Night) -> tuple[str, ...]:
    """Write what the chair goes by for the vote, as Word and as text; return the paths.

    It has each amendment with what became of it, and the motion as it now stands.

    Raises:
        FileError: it cannot be written.
    """
    motion = substantive(night).motion
    paper = amending_live.amended(night.motion, motion)
    page = chair_page(paper.occasion, tuple(_voted(night)))
    return _both(page, f"{motion.title}, chair’s sheet")


def _both(page: Page, stem: str) -> tuple[str, ...]:
    return tuple(
        amending_papers.write_page(page, stem, suffix) for suffix in (".docx", ".txt")
    )


def _voted(night: Night) -> Iterator[Voted]:
    """Yield each amendment with what became of it, in the order of the vote."""
    fallen = substantive(night).fallen
    for name, state in in_order(night):
        one = night.find(name)
        fell = tuple(
            f"{each.instruction}\n{each.reason}" for each in fallen if each.name == name
        )
        decision = night.decision(name)
        yield Voted(
            name,
            moved_words(one) if one else "",
            state.replace(" ! clash", "").replace(" ! ", ", "),
            goes_in=decision.goes_in,
            fell=fell,
        )
