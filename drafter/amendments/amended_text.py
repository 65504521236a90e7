"""A motion that is only text, as amended: every letter that is not changed stays."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.edges import spliced_text
from drafter.amendments.numbering_anew import numbered_anew
from drafter.amendments.pages import Page, Passage, Role
from drafter.amendments.placed import Bring, Drop, Placed
from drafter.amendments.plain_pages import BULLETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.amendments.carrying_out import Outcome

LINE, PARAGRAPH = "\n", "\n\n"


@dataclass(frozen=True)
class Row:
    """One passage as it will stand in the text."""

    passage: Passage
    gap: str
    """What stands between it and the passage before."""
    indent: str
    label: str
    space: str
    """What stands between its label and its words."""
    old: int = -1
    """Its number on the page; -1: it is new."""


def amended_text(
    original: str,
    page: Page,
    placed: Sequence[Placed],
    outcome: Outcome,
    *,
    renumber: bool,
) -> tuple[str, bool]:
    """Return `original` as amended, and whether points were numbered anew."""
    known = [_row(original, page, number) for number in range(len(page.passages))]
    dropped = {d.passage for one in placed for d in one.deeds if isinstance(d, Drop)}
    rows = [*_coming(page, known, placed, -1)]
    for number, row in enumerate(known):
        if number not in dropped:
            text = spliced_text(row.passage.text, outcome.splices.get(number, ()))
            rows.append(replace(row, passage=replace(row.passage, text=text)))
        rows += _coming(page, known, placed, number)
    labels = [row.label for row in rows]
    if renumber:
        labels = numbered_anew(
            [replace(row.passage, label=row.label) for row in rows],
            [row.old for row in rows],
            page,
        )
    last = page.passages[-1] if page.passages else None
    tail = original[last.start + len(last.text) :] if last else original
    first_gap = known[0].gap if known else ""
    text = "".join(
        (first_gap if at == 0 else row.gap or LINE)
        + row.indent
        + label
        + row.space
        + row.passage.text
        for at, (row, label) in enumerate(zip(rows, labels, strict=True))
    )
    anew = any(
        row.old >= 0 and row.label != label
        for row, label in zip(rows, labels, strict=True)
    )
    return text + tail, anew


def _row(original: str, page: Page, number: int) -> Row:
    own = page.passages[number]
    head = own.head if own.label else own.start
    before = page.passages[number - 1] if number else None
    end = before.start + len(before.text) if before else 0
    opening = original[head : own.start]
    at = opening.find(own.label) if own.label else len(opening)
    space = opening[at + len(own.label) :]
    return Row(own, original[end:head], opening[:at], own.label, space, number)


def _coming(
    page: Page, known: list[Row], placed: Sequence[Placed], after: int
) -> list[Row]:
    """Return the rows that come in after passage `after`."""
    return [
        _new_row(page, known, one, deed.part)
        for each in placed
        for deed in each.deeds
        if isinstance(deed, Bring) and deed.after == after
        for one in deed.passages
    ]


def _new_row(page: Page, known: list[Row], one: Passage, part: int) -> Row:
    own = replace(one, part=part)
    if own.role is Role.LEAD:
        return Row(own, PARAGRAPH, "", "", "")
    kin = _kin(known, own)
    if not kin:
        gap = LINE if own.label else PARAGRAPH
        return Row(own, gap, "", own.label, " " if own.label else "")
    gaps = [row.gap for row in kin if row.old and _follows_kin(page, row)]
    like = kin[-1]
    label = own.label or (like.label if like.label in BULLETS else "")
    space = (like.space or " ") if label else ""
    gap = gaps[-1] if gaps else (LINE if label else PARAGRAPH)
    return Row(own, gap, like.indent, label, space)


def _kin(known: list[Row], own: Passage) -> list[Row]:
    """Return the rows like a new one: in its section and at its level, else at it."""
    by: defaultdict[bool, list[Row]] = defaultdict(list)
    for row in known:
        one = row.passage
        alike = bool(one.label) is bool(own.label) and one.level == own.level
        if one.role is Role.CLAUSE and alike:
            by[one.part == own.part].append(row)
    return by[True] or by[False]


def _follows_kin(page: Page, row: Row) -> bool:
    return page.passages[row.old - 1].role is not Role.TITLE and (
        page.passages[row.old - 1].role is Role.CLAUSE
    )
