"""What is said where one of many things is looked up by words."""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Sequence

ASK_FOUND = "Write its number, or other words to look for."
FEW = 9
"""Things that are listed without being asked for: no more is to be heard."""
NOTHING_FOUND = "Nothing is called that. Write fewer letters, or all to list them."


def listed(found: Sequence[tuple[str, object]]) -> list[str]:
    """Return what was found, each by its number."""
    return [f"{place}. {text}" for place, (text, _) in enumerate(found, 1)]


def found_said(found: Sequence[tuple[str, object]]) -> list[str]:
    """Return how many were found, each by its number, and what to write then."""
    if not found:
        return [NOTHING_FOUND]
    return [f"{len(found)} found.", *listed(found), ASK_FOUND]


def how_to_look(count: int, *, now: bool) -> str:
    """Return what to write where things are looked up, of which there are `count`."""
    if now:
        return "Or write words to look for; all lists them."
    if count <= FEW:
        return ASK_FOUND
    return f"Write words to look for. Enter alone lists all {count} of them."
