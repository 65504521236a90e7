"""How an instruction was understood, as a sentence in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments.finding import short

if TYPE_CHECKING:
    from drafter.amendments.pages import Page, Passage

SHOWN = 2
"""So many new units are quoted."""
NTH = {1: "the first", 2: "the second", 3: "the third", -1: "the last"}


def quoted(text: str) -> str:
    """Return words in quotation marks, long ones by their beginning and end."""
    return f"“{short(' '.join(text.split()))}”"


def which(nth: int, of: int) -> str:
    """Return which of several instances is meant: "the first of 3 "."""
    if of <= 1 or not nth:
        return ""
    return f"{NTH.get(nth, f'number {nth}')} of {of} "


def puts(text: str) -> str:
    """Return that words come instead."""
    return f" and puts {quoted(text)} in its place"


def brings(made: tuple[Passage, ...], where: str) -> str:
    """Return that units come in."""
    said = " and ".join(quoted(one.text) for one in made[:SHOWN])
    more = f" and {len(made) - SHOWN} more" if len(made) > SHOWN else ""
    kind = "a new point" if made and made[0].label else "a new paragraph"
    if len(made) > 1:
        kind = f"{len(made)} new " + ("points" if made[0].label else "paragraphs")
    return f"puts {kind}, {said}{more}, {where}"


def next_to(page: Page, after: int) -> str:
    """Return where units come in: "after Notes 2"."""
    if after < 0:
        return "before all else"
    return f"after {page.cite_of(after)}"
