"""A printed motion as lines that a person changes, and the changed lines read again.

One clause a line, the title first. A line that was left as it is stands for its
clause to the letter; only what was typed is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from drafter.amendments.relabel import relabelled
from drafter.language.cleaning import clean
from drafter.language.labels import kind_of
from drafter.language.likeness import likeness
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection
from drafter.parsing.leads import bare_lead, opener

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import SectionKind

STEP = "   "
"""The indent of one level."""
SAME = 0.3
"""Two lines at one place that are less alike are a clause taken out and one put in."""
COUNTED = {
    "1": r"\d{1,3}",
    "a": "[a-z]{1,3}",
    "A": "[A-Z]{1,3}",
    "i": "[ivxl]+",
    "I": "[IVXL]+",
}
"""What a label counts with, by the character of its pattern."""


@dataclass(frozen=True)
class _Line:
    """One line of the motion as it was."""

    text: str
    section: int
    clause: PrintedClause | None = None
    """None: it is a lead."""


def text_of(printed: PrintedMotion) -> str:
    """Return `printed` as lines: the title, then each lead and clause by itself.

    What sends the motion on (the wrapper) is left out: it is not amended here.
    """
    rows = [_flat(printed.title)]
    for number, section in enumerate(printed.sections):
        rows += [""] if section.lead or not number else []
        rows += [_flat(section.lead)] if section.lead else []
        for clause in section.clauses:
            rows += [""] if not clause.label and rows[-1] else []
            rows.append(_row(clause))
    return "\n".join(rows)


def read_again(text: str, original: PrintedMotion) -> PrintedMotion:
    """Return the motion that the lines of `text`, made from `original`, now are.

    The first line is the title. Labels are given anew, as `original` gives them; a
    clause keeps its level unless its line is indented otherwise.
    """
    rows = [row for row in clean(text).split("\n") if row.strip()]
    title = rows[0].strip() if rows else ""
    if title == _flat(original.title):
        title = original.title
    return _Reader(original).motion(title, rows[1:])


class _Reader:
    """Reads lines as sections and clauses, those of the motion they came from."""

    def __init__(self, original: PrintedMotion) -> None:
        self.original = original
        self.lines = tuple(_lines(original))
        self.labels = _labels(original)
        self.sections: list[PrintedSection] = []
        self.here = -1
        """The section of the motion as it was that the last one came from."""

    def motion(self, title: str, rows: Sequence[str]) -> PrintedMotion:
        for row, line in zip(rows, self.matched(rows), strict=True):
            if line and line.section > self.here:
                self.go_to(line)
            if line and line.clause is None:
                self.open(row, line)
            elif line is None and self.is_lead(row):
                found = opener(row.strip()) or bare_lead(row.strip())
                kind = found.kind if found else self.kind
                self.sections.append(PrintedSection(kind, row.strip(), ()))
            else:
                self.add(self.clause(row, line))
        made = replace(self.original, title=title, sections=tuple(self.sections))
        return relabelled(made, self.original)

    @property
    def kind(self) -> SectionKind | None:
        return self.sections[-1].kind if self.sections else None

    def go_to(self, line: _Line) -> None:
        """Open the section without a lead that a clause comes from."""
        section = self.original.sections[line.section]
        self.here = line.section
        if line.clause and (not section.lead or not self.sections):
            self.sections.append(replace(section, lead="", clauses=()))

    def open(self, row: str, line: _Line) -> None:
        section = self.original.sections[line.section]
        lead = section.lead if row.strip() == line.text else row.strip()
        self.sections.append(replace(section, lead=lead, clauses=()))

    def add(self, clause: PrintedClause) -> None:
        if not self.sections:
            first = self.original.sections[:1]
            self.sections.append(
                PrintedSection(first[0].kind if first else None, "", ())
            )
        last = self.sections[-1]
        deepest = last.clauses[-1].level + 1 if last.clauses else 0
        made = replace(clause, level=min(clause.level, deepest))
        self.sections[-1] = replace(last, clauses=(*last.clauses, made))

    def clause(self, row: str, line: _Line | None) -> PrintedClause:
        old = line.clause if line else None
        if old and row.rstrip() == _row(old).rstrip():
            return old
        indent = len(row) - len(row.lstrip())
        said, text = self.parted(row.strip(), old)
        level = round(indent / len(STEP))
        if old:
            return replace(old, text=text, level=level)
        return PrintedClause(
            f"typed-{len(self.sections)}-{row}", "", said, text, level, ""
        )

    def parted(self, row: str, old: PrintedClause | None) -> tuple[str, str]:
        """Return the label of a line and its text."""
        if old and old.label and row.startswith(f"{old.label} "):
            return old.label, row.removeprefix(old.label).strip()
        found = self.labels.match(row) if self.labels else None
        return (found[1], row[found.end() :].strip()) if found else ("", row)

    def is_lead(self, row: str) -> bool:
        """Return whether a new line opens a section."""
        text = row.strip()
        labelled = self.labels and self.labels.match(text)
        return bool(text.endswith(":") and not labelled and row[:1].strip())

    def matched(self, rows: Sequence[str]) -> list[_Line | None]:
        """Return for each row the line of the motion that it was."""
        olds = [one.text for one in self.lines]
        news = [row.rstrip() for row in rows]
        found: list[_Line | None] = [None] * len(rows)
        matcher = SequenceMatcher(None, olds, news, autojunk=False)
        for tag, low, high, first, last in matcher.get_opcodes():
            if tag == "equal":
                found[first:last] = self.lines[low:high]
            elif tag == "replace":
                for old, new in _pairs(olds[low:high], news[first:last]):
                    found[first + new] = self.lines[low + old]
        return found


def _pairs(olds: Sequence[str], news: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of lines that were reworded, in order.

    The pairs that together are the most alike: Needleman and Wunsch's alignment.
    """
    if len(olds) == len(news) == 1:
        yield from [(0, 0)] if _alike(olds[0], news[0]) >= SAME else []
        return
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    alike = [[_alike(old, new) for new in news] for old in olds]
    for old in range(len(olds) - 1, -1, -1):
        for new in range(len(news) - 1, -1, -1):
            pair = alike[old][new]
            both = best[old + 1][new + 1] + pair if pair >= SAME else 0.0
            best[old][new] = max(both, best[old + 1][new], best[old][new + 1])
    old = new = 0
    while old < len(olds) and new < len(news):
        if best[old][new] == best[old + 1][new]:
            old += 1
        elif best[old][new] == best[old][new + 1]:
            new += 1
        else:
            yield old, new
            old, new = old + 1, new + 1


def _alike(one: str, other: str) -> float:
    if one.rstrip(" .:;,") in other or other.strip(" .:;,") in one:
        return 1.0
    return likeness(one, other)


def _lines(motion: PrintedMotion) -> Iterator[_Line]:
    for number, section in enumerate(motion.sections):
        if section.lead:
            yield _Line(_flat(section.lead), number)
        for clause in section.clauses:
            yield _Line(_row(clause).rstrip(), number, clause)


def _row(clause: PrintedClause) -> str:
    label = f"{clause.label} " if clause.label else ""
    return f"{STEP * clause.level}{label}{_flat(clause.text)}"


def _flat(text: str) -> str:
    return clean(text).replace("\n", " ").strip()


def _labels(motion: PrintedMotion) -> re.Pattern[str] | None:
    """Return what a label of this motion looks like; None: it has none."""
    patterns = {one.pattern or one.label for one in motion.clauses} - {""}
    shapes = []
    for pattern in patterns:
        kind = kind_of(pattern)
        before, _, after = pattern.partition(kind) if kind else (pattern, "", "")
        counted = COUNTED[kind] if kind else ""
        shapes.append(f"{re.escape(before)}{counted}{re.escape(after)}")
    return re.compile(rf"({'|'.join(shapes)})\s+") if shapes else None
