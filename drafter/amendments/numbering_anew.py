"""Labels in a row again after points came in or went, in a motion that is text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Passage, Role, is_whole, label_parts
from drafter.language.labels import label, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTED = re.compile(r"(?P<before>.*?)(?P<counted>\d+|[A-Za-z]+)(?P<after>\W*)")
KINDS = "1aAiI"


@dataclass(frozen=True)
class Counting:
    """How a list of labels counts."""

    before: str
    kind: str
    after: str
    first: int

    def said(self, place: int) -> str:
        """Return the label of the point at `place`, from 0."""
        return f"{self.before}{label(self.kind, self.first + place)}{self.after}"


def numbered_anew(
    rows: Sequence[Passage], olds: Sequence[int], page: Page
) -> list[str]:
    """Return the labels of `rows`: lists that counted without a gap do so again.

    `olds` are the numbers of the rows on `page`, -1 for what is new. Rules, whose
    labels say what they stand below ("D.1.7"), keep them, unless a new rule takes
    the label of one that is there.
    """
    labels = [row.label for row in rows]
    running = _runs(page)
    before = _lists(page.passages, running=running)
    counts = {
        key: counting_of([page.passages[n].label for n in numbers])
        for key, numbers in before.items()
    }
    of_old = {n: key for key, numbers in before.items() for n in numbers}
    for numbers in _lists(rows, running=running).values():
        keys = [of_old[olds[n]] for n in numbers if olds[n] in of_old]
        counting = counts.get(keys[0]) if keys else None
        own = [labels[n] for n in numbers]
        if counting is None:
            for number, moved in zip(numbers, _shifted(own), strict=True):
                labels[number] = moved
            continue
        is_rule = any(is_whole(one) for one in own if one)
        taken = len({label_parts(one) for one in own}) < len(own)
        if is_rule and not taken:
            continue
        for place, number in enumerate(numbers):
            labels[number] = counting.said(place)
    return labels


def _shifted(labels: Sequence[str]) -> list[str]:
    """Return labels with gaps, those moved on that would stand there twice."""
    made: list[str] = []
    for said in labels:
        own, last = (
            COUNTED.fullmatch(said),
            COUNTED.fullmatch(made[-1]) if made else None,
        )
        if own and last and own["counted"].isdigit() and last["counted"].isdigit():
            number = int(last["counted"])
            if own["before"] == last["before"] and int(own["counted"]) == number:
                made.append(f"{own['before']}{number + 1}{own['after']}")
                continue
        made.append(said)
    return made


def counting_of(labels: Sequence[str]) -> Counting | None:
    """Return how `labels` count, if they do so one by one; else None."""
    found = [COUNTED.fullmatch(one) for one in labels]
    if not found or not all(found):
        return None
    shapes = {(one["before"], one["after"]) for one in found if one}
    if len(shapes) > 1:
        return None
    before, after = shapes.pop()
    counted = [one["counted"] for one in found if one]
    for kind in KINDS:
        first = number_of(kind, counted[0])
        if [label(kind, first + at) for at in range(len(counted))] == counted:
            return Counting(before, kind, after, first)
    return None


def _lists(
    passages: Sequence[Passage], *, running: bool
) -> dict[tuple[int, ...], list[int]]:
    """Return the labelled passages of each list, by what the list stands below."""
    lists: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    above: list[int] = []
    leads = 0
    for number, one in enumerate(passages):
        if one.role is not Role.CLAUSE:
            leads += one.role is Role.LEAD
            above = []
            continue
        del above[one.level :]
        top = () if running else (leads,)
        if one.label:
            depth = len(label_parts(one.label)) if is_whole(one.label) else 0
            lists[(*top, depth, *(above if not depth else ()))].append(number)
        above += [-1] * (one.level - len(above))
        above.append(number)
    return lists


def _runs(page: Page) -> bool:
    """Return whether the points of all sections are one list."""
    tops = [
        one.label
        for one in page.passages
        if one.role is Role.CLAUSE and one.level == 0 and one.label
    ]
    sections = {one.part for one in page.passages if one.role is Role.CLAUSE}
    return len(sections) > 1 and counting_of(tops) is not None
