"""Pages of a motion and of the same motion amended, for tests of tracked papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import occasions
from motions_random import STYLES, edited, motion

from drafter.amendments.compare import compare
from drafter.exporters.page import Page, Variant, compose
from drafter.exporters.tracked import to_tracked_docx

if TYPE_CHECKING:
    from random import Random

    from drafter.model.amendment import Change
    from drafter.model.motion import PrintedMotion
    from drafter.model.style import HouseStyle

AUTHOR = "Example Town Branch"
DATE = datetime(2020, 1, 9, tzinfo=UTC)


def page_of(printed: PrintedMotion, style: HouseStyle) -> Page:
    occasion = occasions.occasion(house_style=style)
    bare = replace(occasion.motion, clauses=(), title=printed.title)
    told = replace(occasion, motion=bare, printed=printed, statement=None)
    return compose(told, Variant())


def pages(
    original: PrintedMotion, revised: PrintedMotion, style: HouseStyle
) -> tuple[Page, Page, tuple[Change, ...]]:
    changes = compare(original, revised)
    return page_of(original, style), page_of(revised, style), changes


def tracked(original: Page, amended: Page, changes, base) -> bytes:
    return to_tracked_docx(original, amended, changes, AUTHOR, DATE, base)


def random_pages(chance: Random):
    style = chance.choice(STYLES)
    original = motion(chance, style)
    return pages(original, edited(chance, original), style)


def shown(page: Page) -> list[tuple[str, str]]:
    """Return the label and text of each block, as a reader of the file shows them."""
    return [(block.label, block.text) for block in page.blocks]
