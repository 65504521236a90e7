"""Automatic numbers of a Word file, as the text that Word shows.

After Open XML (ECMA-376, part 1, 17.9): a paragraph names a list (`w:num`), the list
its definition (`w:abstractNum`) and what it changes in it; lists of one definition
count on together, and a level starts again after any level above it. Where the
standard is silent, LibreOffice was asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.parsing.docx_labels import bullet, formatted
from drafter.parsing.docx_styles import OFF, VAL, W, child_of, integer, value

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.parsing.docx_styles import Styles

LEVELS = 9
PART = re.compile("%([1-9])")


@dataclass
class Level:
    """One level of a list."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """0: never; else the deepest level above, from 1, that restarts it."""
    legal: bool = False
    """All its numbers are shown as figures."""


@dataclass
class Definition:
    """A definition of lists, with where its lists have got to."""

    elements: dict[int, _Element]
    """Its levels, as the file has them."""
    styles: dict[str, int]
    """Which level a style stands for."""
    levels: dict[int, Level] = field(default_factory=dict)
    """Those that have been read."""
    counted: dict[int, int] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)
    """Levels of lists that have begun where they are told to."""


@dataclass(frozen=True)
class Numbering:
    """A list: its definition, and what it changes in it."""

    definition: Definition
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbers:
    """Counts the lists of a file, paragraph by paragraph."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        """Read the part of the lists; a file may have none."""
        self._styles = styles
        self._of_styles: dict[str, tuple[str, int]] = {}
        abstracts = [] if root is None else root.findall(f"{W}abstractNum")
        nums = [] if root is None else root.findall(f"{W}num")
        self._abstract_of = {
            one.get(f"{W}numId", ""): value(one, "abstractNumId") or "" for one in nums
        }
        self._linked = {
            one.get(f"{W}abstractNumId", ""): value(one, "numStyleLink") or ""
            for one in abstracts
        }
        self._definitions = {
            one.get(f"{W}abstractNumId", ""): _definition(one) for one in abstracts
        }
        self._lists = {one.get(f"{W}numId", ""): self._list(one) for one in nums}

    def place(self, properties: _Element | None, style: str) -> tuple[str, int] | None:
        """Return the list and the level of a paragraph; None: it is in no list."""
        number, level = self._of_style(style)
        direct = child_of(properties, "numPr")
        if direct is not None:
            number = value(direct, "numId") or number
            level = integer(value(direct, "ilvl"), level if number else 0)
        if self._lists.get(number) is None:
            return None
        return number, min(max(level, 0), LEVELS - 1)

    def count(self, place: tuple[str, int]) -> str:
        """Count a paragraph at `place`; return its number or bullet as shown."""
        number, at = place
        chosen = self._lists[number]
        if chosen is None:
            return ""
        counted = chosen.definition.counted
        self._advance(chosen, number, at)
        for deeper in [level for level in counted if level > at]:
            restart = _level(chosen, deeper).restart
            if restart is None or (restart and at < restart):
                counted.pop(deeper, None)
        return _shown(chosen, at)

    def show(self, place: tuple[str, int]) -> str:
        """Return the number that `count` would give, and count nothing."""
        chosen = self._lists[place[0]]
        if chosen is None:
            return ""
        kept, begun = dict(chosen.definition.counted), set(chosen.definition.started)
        said = self.count(place)
        chosen.definition.counted, chosen.definition.started = kept, begun
        return said

    def _advance(self, chosen: Numbering, number: str, at: int) -> None:
        counted, started = chosen.definition.counted, chosen.definition.started
        told = at in chosen.starts and (number, at) not in started
        started.add((number, at))
        if told:
            counted[at] = chosen.starts[at]
        elif at in counted:
            counted[at] += 1
        else:
            counted[at] = chosen.starts.get(at, _level(chosen, at).start)

    def _of_style(self, style: str) -> tuple[str, int]:
        if style not in self._of_styles:
            self._of_styles[style] = self._numbered_by(style)
        return self._of_styles[style]

    def _numbered_by(self, style: str) -> tuple[str, int]:
        """Return the list and level that a style, or one it is based on, stands for."""
        level: int | None = None
        for name, one in self._styles.chain(style):
            numbered = (
                None if one.paragraph is None else one.paragraph.find(f"{W}numPr")
            )
            if numbered is None:
                continue
            said = value(numbered, "ilvl")
            if level is None and said is not None:
                level = integer(said)
            number = value(numbered, "numId")
            if number is None:
                continue
            chosen = self._lists.get(number)
            linked = chosen.definition.styles if chosen else {}
            return number, linked.get(style, linked.get(name, level or 0))
        return "", 0

    def _list(self, element: _Element) -> Numbering | None:
        definition = self._definition_of(value(element, "abstractNumId") or "")
        if definition is None:
            return None
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for changed in element.findall(f"{W}lvlOverride"):
            at = integer(changed.get(f"{W}ilvl"))
            start = value(changed, "startOverride")
            if start is not None:
                starts[at] = integer(start, 1)
            own = changed.find(f"{W}lvl")
            if own is not None:
                levels[at] = _read_level(own)
        return Numbering(definition, levels, starts)

    def _definition_of(self, abstract: str) -> Definition | None:
        """Return a definition; one that only names a style leads to the style's."""
        for _ in range(LEVELS):
            style = self._linked.get(abstract)
            if not style:
                break
            chain = self._styles.chain(style)
            properties = next((one.paragraph for _, one in chain), None)
            numbered = None if properties is None else properties.find(f"{W}numPr")
            number = value(numbered, "numId") or ""
            abstract = self._abstract_of.get(number, "")
        return self._definitions.get(abstract)


def _definition(element: _Element) -> Definition:
    elements: dict[int, _Element] = {}
    styles: dict[str, int] = {}
    for one in element.findall(f"{W}lvl"):
        at = integer(one.get(f"{W}ilvl"))
        elements[at] = one
        style = value(one, "pStyle")
        if style:
            styles.setdefault(style, at)
    return Definition(elements, styles)


def _read_level(element: _Element) -> Level:
    restart = value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    return Level(
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=integer(value(element, "start"), 0),
        restart=None if restart is None else integer(restart),
        legal=legal is not None and legal.get(VAL, "1") not in OFF,
    )


def _level(chosen: Numbering, at: int) -> Level:
    if at in chosen.levels:
        return chosen.levels[at]
    known = chosen.definition.levels
    if at not in known:
        element = chosen.definition.elements.get(at)
        known[at] = Level() if element is None else _read_level(element)
    return known[at]


def _shown(chosen: Numbering, at: int) -> str:
    """Return the number of the paragraph counted last, as its level shows it."""
    level = _level(chosen, at)
    if level.format == "bullet":
        return bullet(level.text)
    counted = chosen.definition.counted
    if not level.text:
        return ""

    def part(found: re.Match[str]) -> str:
        other = int(found[1]) - 1
        if other > at:
            return ""
        one = _level(chosen, other)
        said = counted.get(other, chosen.starts.get(other, one.start))
        return formatted(said, "decimal" if level.legal and other < at else one.format)

    return PART.sub(part, level.text)
