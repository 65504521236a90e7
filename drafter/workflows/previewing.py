"""The motion as it will be printed, while it grows; the same words as the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError
from drafter.exporters.page import Role, Variant
from drafter.exporters.plain_text import to_text
from drafter.language.gaps import GAP
from drafter.language.house_style import wrapper_for
from drafter.language.words import count_for
from drafter.model.paper_defaults import PaperDefaults
from drafter.workflows.checking import label_of
from drafter.workflows.counting import limit_rule
from drafter.workflows.exporting import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.rulebook import Rulebook
    from drafter.workflows.drafting import OpenDraft

HEADS = frozenset({Role.TITLE, Role.LEAD, Role.BACKGROUND})
BASE_SIZE = PaperDefaults.type_size
WORDS_A_SIDE = 330
"""Words of a motion that fill one side of A4 at that size, names and sources below."""


@dataclass(frozen=True)
class Gap:
    """A gap as the preview shows it."""

    start: int
    end: int
    """Where it stands in the preview's text, in characters."""
    name: str
    """The answer that fills it."""


@dataclass(frozen=True)
class Preview:
    """The page as text, each gap shown as its question in square brackets."""

    text: str
    gaps: tuple[Gap, ...]
    leads: tuple[tuple[int, int], ...]
    """Where the title and the leads of sections stand."""


@dataclass(frozen=True)
class Length:
    """The words of a motion, and what its destination allows."""

    words: int
    limit: int | None
    """None: no limit is confirmed."""
    binding: bool
    """The limit is a rule of which we are sure, not advice."""


def preview(opened: OpenDraft) -> Preview:
    """Return the page of a draft as text, with its gaps marked.

    A motion that cannot be printed gives the reason in place of the page.
    """
    try:
        page = page_of(opened, Variant())
    except CannotAddressError as error:
        return Preview(str(error), (), ())
    text, gaps = _marked(to_text(page, shown=str).rstrip(), opened)
    heads = [_marked(one.text, opened)[0] for one in page.blocks if one.role in HEADS]
    return Preview(text, gaps, tuple(_places(text, heads)))


def sides(words: int, type_size: int = BASE_SIZE) -> float:
    """Return about how many sides of A4 a motion of that many words fills.

    Letters of `type_size` points are as much wider as they are higher, so that room
    is taken by the square of the size.
    """
    return words / WORDS_A_SIDE * (type_size / BASE_SIZE) ** 2


def words(opened: OpenDraft) -> int:
    """Return the words of the motion as it is printed; 0 if it cannot be."""
    try:
        return opened.words
    except CannotAddressError:
        return 0


def length(opened: OpenDraft) -> Length:
    """Return how long the motion is by its destination's way of counting.

    It is 0 words where it cannot be printed.
    """
    rule = limit_rule(opened)
    limit = rule.value if rule and isinstance(rule.value, int) else None
    try:
        counted = count_for(opened.printed, rule.counts if rule else None)
    except CannotAddressError:
        counted = 0
    return Length(counted, limit, binding=rule is not None and rule.binding)


def wrapper_to(opened: OpenDraft, book: Rulebook) -> str:
    """Return the sentence that would send the motion on to a body, or ""."""
    return wrapper_for(opened.meeting, book, opened.motion.kind)


def title(opened: OpenDraft) -> str:
    """Return the motion's title, gaps shown as their questions."""
    return _marked(opened.motion.title, opened)[0]


def _marked(text: str, opened: OpenDraft) -> tuple[str, tuple[Gap, ...]]:
    said = ""
    end = 0
    gaps = []
    for found in GAP.finditer(text):
        said += text[end : found.start()]
        shown = f"[{label_of(opened, found[1])}]"
        gaps.append(Gap(len(said), len(said) + len(shown), found[1]))
        said += shown
        end = found.end()
    return said + text[end:], tuple(gaps)


def _places(text: str, heads: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where each of `heads` stands in `text`, one after the other."""
    end = 0
    for head in heads:
        start = text.find(head, end)
        if start >= 0:
            end = start + len(head)
            yield start, end
