"""The points of several motions, those that say the same side by side."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.language.likeness import near_pairs
from drafter.model.composite import Contribution, Group, Option, Point, Take
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import PrintedClause, PrintedSection

ALIKE = 0.68
"""Less alike are no two clauses that say the same, as measured for `likeness`."""
ORDER = (None, *SectionKind)


def points_of(one: Contribution) -> tuple[Point, ...]:
    """Return the points of a motion in order, each with what is nested below it."""
    return tuple(
        point for section in one.motion.sections for point in _in(section, one.name)
    )


def _in(section: PrintedSection, name: str) -> Iterator[Point]:
    held: list[list[PrintedClause]] = []
    for clause in section.clauses:
        if clause.level and held:
            held[-1].append(clause)
        else:
            held.append([clause])
    for first, *below in held:
        yield Point(
            name,
            first.path,
            first.cite,
            first.text,
            section.kind,
            section.lead,
            tuple((clause.text, clause.level) for clause in below),
        )


def grouped(contributions: Sequence[Contribution]) -> tuple[Group, ...]:
    """Return all points in groups: by section, then those that say the same.

    A group holds at most one point of each motion. Within a section the points of
    the first motion come first, in their order, then what only the others say.
    """
    points = [point for one in contributions for point in points_of(one)]
    points.sort(key=lambda point: ORDER.index(point.section))
    groups: list[Group] = []
    for section, run in groupby(points, lambda point: point.section):
        here = list(run)
        for number, (members, likeness) in enumerate(_alike(here), 1):
            name = section.value if section else "paragraph"
            found = tuple(here[place] for place in members)
            groups.append(
                Group(f"{name}-{number}", section, found, likeness, _options(found))
            )
    return tuple(groups)


def _alike(points: list[Point]) -> list[tuple[list[int], float]]:
    """Return the places of points that say the same, and how like they are."""
    near = near_pairs([point.said for point in points], ALIKE)
    group_of = {place: [place] for place in range(len(points))}
    best: Counter[int] = Counter()
    for one, other, likeness in sorted(near, key=lambda pair: -pair[2]):
        first, second = group_of[one], group_of[other]
        names = [points[place].of for place in (*first, *second)]
        if first is second or len(set(names)) < len(names):
            continue
        merged = sorted((*first, *second))
        for place in merged:
            group_of[place] = merged
        best[merged[0]] = max(best[merged[0]], round(likeness * 1000))
    found = []
    for place in range(len(points)):
        members = group_of[place]
        if members[0] == place:
            likeness = best[place] / 1000 if len(members) > 1 else 1.0
            found.append((members, likeness))
    return found


def _options(points: tuple[Point, ...]) -> tuple[Option, ...]:
    if len(points) == 1:
        (point,) = points
        return (
            Option(Take.KEEP, point.of, f"Keep {point.cite} of {point.of}"),
            Option(Take.WORDS, point.of, f"Keep {point.of}’s with other words"),
            Option(Take.NONE, "", "Leave it out"),
        )
    keep = [
        Option(Take.KEEP, point.of, f"Keep {point.of}’s ({point.cite})")
        for point in points
    ]
    words = [
        Option(Take.WORDS, point.of, f"Keep {point.of}’s with words of the others")
        for point in points
    ]
    count = "both" if len(points) == 2 else f"all {len(points)}"  # noqa: PLR2004
    both = Option(Take.BOTH, "", f"Keep {count}")
    return (*keep, both, *words, Option(Take.NONE, "", "Leave them out"))
