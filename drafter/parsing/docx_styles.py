"""The styles of a Word file: their names, and what they hand down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from drafter.model.reading import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
OFF = frozenset({"0", "false", "off", "none"})
DEEPEST = 50
"""Styles based on styles: no file made by people goes so deep."""


def value(parent: _Element | None, name: str) -> str | None:
    """Return `w:val` of the child `w:name` of `parent`, if there is one."""
    child = child_of(parent, name)
    return None if child is None else child.get(VAL)


def child_of(parent: _Element | None, name: str) -> _Element | None:
    """Return the first child `w:name` of `parent`, if there is one.

    `find` would do, but takes twice the time, and each paragraph asks several times.
    """
    if parent is None:
        return None
    return next(parent.iterchildren(_named(name)), None)


@cache
def _named(name: str) -> str:
    return W + name


def is_on(properties: _Element | None, name: str) -> bool | None:
    """Return whether a switch is on in `properties`; None: nothing is said of it."""
    child = child_of(properties, name)
    return None if child is None else child.get(VAL, "1") not in OFF


def integer(said: str | None, default: int = 0) -> int:
    """Return a number as a file has it, or `default` where it has none."""
    try:
        return int(said) if said is not None else default
    except ValueError:
        return default


@dataclass(frozen=True)
class Style:
    """One style, as far as reading needs it."""

    name: str
    based_on: str
    paragraph: _Element | None
    """Its properties of paragraphs."""
    hides: bool | None
    """Whether it hides text; None: nothing is said of it."""


class Styles:
    """All styles of a file, by their ids."""

    def __init__(self, root: _Element | None) -> None:
        """Read the part of the styles; a file may have none."""
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {one.get(f"{W}styleId", ""): one for one in found}
        self._styles: dict[str, Style] = {}
        """Those that have been asked for."""
        self._kinds: dict[str, ParagraphKind] = {}
        self._hiding: dict[str, bool] = {}
        self.default = next(
            (
                one.get(f"{W}styleId", "")
                for one in found
                if one.get(f"{W}default", "0") not in OFF
                and one.get(f"{W}type") == "paragraph"
            ),
            "",
        )

    def name(self, style: str) -> str:
        """Return the name of a style as people see it, else its id."""
        known = self._style(style)
        return known.name or style if known else style

    def _style(self, style: str) -> Style | None:
        element = self._elements.get(style)
        if element is None:
            return None
        if style not in self._styles:
            self._styles[style] = _style(element)
        return self._styles[style]

    def chain(self, style: str) -> Iterator[tuple[str, Style]]:
        """Yield a style and those it is based on; circles end."""
        seen: set[str] = set()
        known = self._style(style)
        while known is not None and style not in seen and len(seen) < DEEPEST:
            seen.add(style)
            yield style, known
            style = known.based_on
            known = self._style(style)

    def hides(self, style: str) -> bool:
        """Return whether text in a style is hidden."""
        if style not in self._hiding:
            said = (one.hides for _, one in self.chain(style))
            self._hiding[style] = next((one for one in said if one is not None), False)
        return self._hiding[style]

    def kind(self, style: str) -> ParagraphKind:
        """Return whether paragraphs of a style are titles, headings or neither."""
        if style not in self._kinds:
            self._kinds[style] = self._kind(style)
        return self._kinds[style]

    def _kind(self, style: str) -> ParagraphKind:
        for _, one in self.chain(style):
            name = one.name.lower()
            if name == "title":
                return ParagraphKind.TITLE
            outline = value(one.paragraph, "outlineLvl")
            if name.startswith("heading") or (outline is not None and outline != "9"):
                return ParagraphKind.HEADING
        return ParagraphKind.BODY


def _style(element: _Element) -> Style:
    return Style(
        name=value(element, "name") or "",
        based_on=value(element, "basedOn") or "",
        paragraph=child_of(element, "pPr"),
        hides=is_on(child_of(element, "rPr"), "vanish"),
    )
