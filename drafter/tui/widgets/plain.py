"""Text from people and files on its way to the screen: never markup, never commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from textual.content import Content

from drafter.language.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.suggester import Suggester


class Options(TypedDict, total=False):
    """What every widget may be given by name."""

    name: str | None
    id: str | None
    classes: str | None
    disabled: bool


class InputOptions(Options, total=False):
    """What a single-line field may be given by name besides."""

    placeholder: str
    max_length: int
    suggester: Suggester | None
    compact: bool


class AreaOptions(Options, total=False):
    """What a field of several lines may be given by name besides."""

    placeholder: str
    compact: bool


def plain(text: str) -> Content:
    """Return `text` as content that is drawn letter for letter."""
    return Content(clean(text))


def one_line(text: str) -> str:
    """Return `text` on one line: its lines joined by single spaces, tabs as spaces."""
    text = clean(text)
    if "\n" in text:
        text = " ".join(lines_of(text))
    return text.replace("\t", " ")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that hold anything, without space around them."""
    return _filled(line.strip() for line in clean(text).split("\n"))


def _filled(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
