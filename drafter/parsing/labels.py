"""Labels that people type or Word counts, as 1. (a) iv. 2.1 •, and their depth."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language.labels import ROMAN

if TYPE_CHECKING:
    from drafter.parsing.source import Line, Traced

BULLETS = "•·▪▫■□●○◦‣∙➢❖✓–—*+-"
GAP = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]"
COUNTER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlIVXL]{2,6}"
TYPED = re.compile(
    rf"{GAP}*(?P<label>"
    rf"\((?:{COUNTER})\)\.?|\[(?:\d{{1,3}}|[a-z])\](?={GAP})"
    rf"|(?:{COUNTER})[.)](?:{GAP}|$)|(?:{COUNTER})\)|\d{{1,2}}[.](?=[A-Z][a-z])"
    rf"|\d{{1,3}}(?:\.\d{{1,3}}){{1,4}}(?={GAP}+[A-Z“\"(\[])|\d{{1,2}}\t"
    rf"|[{BULLETS}](?:{GAP}|$)|[•▪■●◦‣∙➢❖](?=\w))(?P<gap>{GAP}*)"
)
"""A label at the start of a line, and the white space after it."""
SHAPE = re.compile(rf"(?P<before>[(\[]?)(?P<counter>{COUNTER})(?P<after>[.)\]]*)")
NUMERAL = re.compile(r"[ivxlc]+")
INDENTED = 2
"""By so many characters a line must be moved in to be deeper."""


@dataclass(frozen=True)
class Reading:
    """One way to understand a label: "i." is the first numeral or the ninth letter."""

    shape: str
    """What all labels of its list look like: "(a)", "1."; for a bullet the bullet."""
    number: int


def typed_label(words: Traced) -> tuple[Traced, Traced]:
    """Return the label typed at the start of `words`, and the words after it."""
    found = TYPED.match(words.text)
    if found is None:
        return words.cut(0, 0), words
    label = words.cut(*found.span("label")).stripped()
    return label, words.cut(found.end())


@lru_cache(maxsize=256)
def readings(label: str) -> tuple[Reading, ...]:
    """Return the ways to understand a label, numerals before letters."""
    found = SHAPE.fullmatch(label.strip())
    if found is None:
        return (Reading(label.strip(), 0),)
    counter = found["counter"]
    kinds = [(kind, number) for kind, number in _counted(counter) if number]
    return tuple(
        Reading(f"{found['before']}{kind}{found['after']}", number)
        for kind, number in kinds
    )


def pattern_of(reading: Reading) -> str:
    """Return the first label of a list whose labels are understood so."""
    return reading.shape if reading.number else ""


def _counted(counter: str) -> list[tuple[str, int]]:
    if counter[0].isdigit():
        *above, last = counter.split(".")
        return [(".".join((*above, "1")), int(last))]
    small = counter.lower()
    lower = counter.islower()
    found = []
    if NUMERAL.fullmatch(small):
        found.append(("i" if lower else "I", _from_roman(small)))
    if len(set(small)) == 1:
        letters = 26 * (len(small) - 1) + ord(small[0]) - ord("a") + 1
        found.append(("a" if lower else "A", letters))
    return found or [(counter, 1)]


def _from_roman(small: str) -> int:
    number, rest = 0, small
    for worth, numeral in ROMAN:
        while rest.startswith(numeral):
            number += worth
            rest = rest[len(numeral) :]
    return number if not rest else 0


@dataclass
class _Open:
    """A list that is open, with its last label."""

    level: int
    reading: Reading
    indent: int | None
    pattern: str


class Levels:
    """Finds how deep each labelled line of a section stands."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._base = 0
        """How deep a list begins: below a paragraph that leads to it, or not."""
        self._told: int | None = None
        """The level that the source gives the first line of the section."""
        self._leads_on = False

    def begin(self) -> None:
        """Begin a section, with a lead: nothing is open."""
        self._open, self._base, self._told, self._leads_on = [], 0, None, False

    def paragraph(self, text: str) -> None:
        """Pass a paragraph without a label; what is labelled after it may be below."""
        self.begin()
        self._base = int(text.rstrip().endswith(":"))

    def place(self, line: Line, label: str) -> tuple[int, str]:
        """Return how deep a line with a `label` stands, and its list's first label."""
        ways = readings(label)
        self._close(line.indent)
        entry = self._continued(ways, line) or self._begun(ways, line)
        self._open.append(entry)
        self._leads_on = line.words.text.rstrip().endswith(":")
        return entry.level, entry.pattern

    def _close(self, indent: int | None) -> None:
        """Close the lists that stand further in than this line."""
        while indent is not None and self._open:
            last = self._open[-1].indent
            if last is None or last < indent + INDENTED:
                break
            if len(self._open) == 1:
                break
            self._open.pop()

    def _continued(self, ways: tuple[Reading, ...], line: Line) -> _Open | None:
        """Return the entry of a line that goes on in a list that is open."""
        shapes = {one.reading.shape for one in self._open}
        new = any(way.number == 1 and way.shape not in shapes for way in ways)
        for fits in (_is_next, _is_loosely_next) if new else FITTING:
            for place in range(len(self._open) - 1, -1, -1):
                one = self._open[place]
                way = next((way for way in ways if fits(one.reading, way)), None)
                if way is None or self._is_deeper(one, line):
                    continue
                del self._open[place:]
                return _Open(one.level, way, line.indent, one.pattern)
        return None

    def _is_deeper(self, one: _Open, line: Line) -> bool:
        if line.level:
            return line.level - (self._told or 0) + self._base > one.level
        if line.indent is None or one.indent is None or one.reading.number:
            return False
        return line.indent >= one.indent + INDENTED

    def _begun(self, ways: tuple[Reading, ...], line: Line) -> _Open:
        """Return the entry of a line with which a list begins."""
        first = next((way for way in ways if way.number == 1), ways[-1])
        if not self._open:
            self._told = line.level
            return _Open(self._base, first, line.indent, pattern_of(first))
        above = self._open[-1]
        if self._goes_below(above, first, line):
            return _Open(above.level + 1, first, line.indent, pattern_of(first))
        self._open.pop()
        return _Open(above.level, first, line.indent, pattern_of(first))

    def _goes_below(self, above: _Open, first: Reading, line: Line) -> bool:
        if line.level is not None and self._told is not None:
            told = line.level - self._told + self._base
            if told > above.level:
                return True
            if line.level and told <= above.level:
                return False
        if line.indent is not None and above.indent is not None:
            if line.indent >= above.indent + INDENTED:
                return True
            if line.indent + INDENTED <= above.indent:
                return False
        return self._leads_on or (first.number <= 1 and bool(above.reading.number))


def _is_next(last: Reading, way: Reading) -> bool:
    return way.shape == last.shape and way.number in {0, last.number + 1}


def _is_loosely_next(last: Reading, way: Reading) -> bool:
    """Return whether a label goes on in other marks: "2)" after "1."."""
    same = way.shape.strip("().[]") == last.shape.strip("().[]")
    return same and bool(last.number) and way.number == last.number + 1


def _is_alike(last: Reading, way: Reading) -> bool:
    return way.shape == last.shape


FITTING = (_is_next, _is_loosely_next, _is_alike)
