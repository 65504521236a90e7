"""A list of branches: a CSV file as spreadsheets write it, a row a branch."""

from __future__ import annotations

import csv
import re
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

from drafter.errors import FileError
from drafter.language.cleaning import clean
from drafter.storage.list_text import SAVE_AGAIN, taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.storage.files import Place
    from drafter.storage.list_text import ListText

NAME = "branch_name"
SEPARATORS = (",", ";", "\t")
SAID = {",": "comma", ";": "semicolon", "\t": "tab"}
BLANK = " \t,;"
TOLD = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""A first line by which spreadsheets tell each other the separator."""
LIKE = 0.7
"""How like a name a heading must be to be taken for a slip of the keyboard."""


@dataclass(frozen=True)
class ListRow:
    """A row of the list that is not empty."""

    number: int
    """As a spreadsheet numbers it."""
    cells: dict[str, str]
    """What its cells say, by column; empty ones and unknown columns left out."""
    fault: str = ""
    """Why it cannot be used."""


@dataclass(frozen=True)
class BranchList:
    """A list whose headings have been read."""

    text: ListText
    separator: str
    first: int
    """The row of the headings, which stand before every other."""
    columns: tuple[str, ...]
    """What each column is, by the names given; "": unknown."""
    unknown: tuple[str, ...]
    """The headings that mean nothing here."""

    @property
    def name(self) -> str:
        """What the list is called in messages."""
        return self.text.name

    def rows(self) -> Iterator[ListRow]:
        """Yield the rows in order, those that are empty left out."""
        for number, cells, fault in _records(self.text, self.separator):
            if number <= self.first or not (fault or any(map(str.strip, cells))):
                continue
            yield ListRow(number, *self._read(cells, fault))

    def _read(self, cells: Sequence[str], fault: str) -> tuple[dict[str, str], str]:
        if fault:
            return {}, fault
        cleaned = [clean(cell).strip() for cell in cells]
        fault = self._fault(cells, cleaned)
        pairs = zip(self.columns, cleaned, strict=False)
        return {name: cell for name, cell in pairs if name and cell}, fault

    def _fault(self, cells: Sequence[str], cleaned: Sequence[str]) -> str:
        if any("\0" in cell for cell in cells):
            return (
                "It holds a character NUL, which no text has: type its cells anew, or "
                f"save the list again. {SAVE_AGAIN}"
            )
        if any(cleaned[len(self.columns) :]):
            mark = SAID[self.separator]
            return (
                f"It has more cells than there are headings: a cell with a {mark} in "
                "it needs quotation marks around it."
            )
        return ""

    def remarks(self, known: Sequence[str]) -> tuple[str, ...]:
        """Return a sentence for each heading that means nothing here."""
        return tuple(_remark(heading, known) for heading in self.unknown)


@contextmanager
def opened_list(place: Place, known: Sequence[str]) -> Iterator[BranchList]:
    """Open the list at `place`, whose columns can be those `known`.

    Headings are matched whatever their capitals and spaces.

    Raises:
        FileError: it cannot be read; it has no headings, the same one twice, or none
            for the name of the branch.
    """
    with taken_in(place) as text:
        separator = max(SEPARATORS, key=lambda one: _likely(text, one, known))
        first, headings = _headings(text, separator)
        keys = [_key(heading) for heading in headings]
        _refuse_headings(text.name, headings, keys)
        yield BranchList(
            text,
            separator,
            first,
            tuple(key if key in known else "" for key in keys),
            tuple(
                heading
                for heading, key in zip(headings, keys, strict=True)
                if key and key not in known
            ),
        )


def _records(
    text: ListText, separator: str
) -> Iterator[tuple[int, Sequence[str], str]]:
    """Yield the number of each record, its cells, and why it cannot be read.

    It ends at a quotation mark that is never closed: what follows is in no cell.
    """
    reader = csv.reader(text.lines(), delimiter=separator, strict=True)
    number, before = 0, 0
    while True:
        number += 1
        try:
            yield number, next(reader), ""
        except StopIteration:
            return
        except csv.Error as error:
            unclosed = "unexpected end" in str(error) or "field larger" in str(error)
            yield number, (), _unreadable(before + 1, reader.line_num, unclosed)
            if unclosed:
                return
        before = reader.line_num


def _unreadable(first: int, last: int, unclosed: bool) -> str:  # noqa: FBT001
    if unclosed:
        return (
            f"A quotation mark is opened in line {first} of the list and never closed, "
            "so that nothing from there on could be read: close it, or take it out."
        )
    where = f"line {first}" if first >= last else f"lines {first} to {last}"
    return (
        f"Quotation marks do not stand around a whole cell, in {where} of the list: "
        "put that right, or save the list again from the spreadsheet."
    )


def _likely(text: ListText, separator: str, known: Sequence[str]) -> tuple[int, int]:
    """Return how many headings are known, and how many there are, if so separated."""
    try:
        _number, headings = _headings(text, separator)
    except FileError:
        return 0, 0
    return sum(_key(one) in known for one in headings), len(headings)


def _headings(text: ListText, separator: str) -> tuple[int, list[str]]:
    """Return the first row that is not empty, and its number."""
    for number, cells, fault in islice(_records(text, separator), 1000):
        if number == 1 and len(cells) <= 2 and TOLD.fullmatch(separator.join(cells)):  # noqa: PLR2004
            continue
        if "\0" in "".join(cells):
            raise FileError(f"{text.name} is not a list in text. {SAVE_AGAIN}")
        if fault:
            raise FileError(f"{text.name} has no headings that can be read. {fault}")
        if any(cell.strip(BLANK) for cell in cells):
            return number, [" ".join(clean(cell).split()) for cell in cells]
    raise FileError(
        f"{text.name} is empty: write headings in its first row, like branch_name, and "
        "below them a row a branch."
    )


def _key(heading: str) -> str:
    """Return a heading as names are written: "Branch name" is branch_name."""
    return re.sub(r"[\W_]+", "_", heading.casefold()).strip("_")


def _refuse_headings(name: str, headings: Sequence[str], keys: Sequence[str]) -> None:
    twice = {key for key in keys if key and keys.count(key) > 1}
    if twice:
        said = " and no more than one ".join(sorted(twice))
        raise FileError(
            f"{name} has more than one column {said}: take out all but the right one."
        )
    if NAME not in keys:
        said = ", ".join(filter(None, headings))[:200]
        near = get_close_matches(NAME, [key for key in keys if key], 1, 0.5)
        which = headings[keys.index(near[0])] if near else ""
        step = (
            f'call its column "{which}" {NAME}'
            if which
            else f"write headings in its first row, among them {NAME}"
        )
        raise FileError(
            f"{name} has no column {NAME}; its first row says: {said}. If it is a list "
            f"of branches, {step}."
        )


def _remark(heading: str, known: Sequence[str]) -> str:
    near = get_close_matches(_key(heading), known, 1, LIKE)
    said = f"'{heading}' is not a column Drafter knows"
    if near:
        return f"{said}: did you mean {near[0]}?"
    return f"{said}, so what is in it was not used."
