"""A fact whose source is more than two months old on the day of the meeting.

Things move: the figure has risen, the Bill has been amended, the prisoner is free. An
opponent who knows the latest news can sink a motion on one stale fact.

What it looks for: facts under "notes" whose source is dated more than 60 days before
the meeting, or before today if the day of the meeting is not known. "January 2020"
counts as 31 January 2020, "2019" as 31 December 2019. A source is told once, at the
first fact that rests on it.

Flagged, at a meeting on 12 March 2026:
    that 25 people have been killed (source: Example News, December 2025)
Not flagged:
    that 25 people have been killed (source: Example News, 20 February 2026)
    a source without a date, and anything that is not under "notes"
    a worked example, whose meeting is invented

It is advice: an old fact that is still true may stay. How to mend it: look whether
the fact still holds; if it does, leave it, or name a newer source.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.found_dates import last_day_in
from drafter.language.phrases import capitalised
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding
    from drafter.model.motion import Source

ID = "old-fact"
OLD = 60
"""Days after which a fact is worth another look."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each source of facts that is old on the day of the meeting."""
    if matter.example:
        return
    resting: dict[Source, list[Point]] = defaultdict(list)
    for point in matter.points:
        source = point.phrase.source if point.phrase else None
        if point.section is SectionKind.NOTES and source and source.date:
            resting[source].append(point)
    for source, points in resting.items():
        said = last_day_in(source.date)
        if said and (matter.day - said).days > OLD:
            yield _finding(matter, source, points)


def _finding(matter: Matter, source: Source, points: list[Point]) -> Finding:
    what = "the meeting" if matter.meeting_date else "today"
    cited = [point.printed.cite for point in points]
    facts = f"{', '.join(cited[:-1])} and {cited[-1]}" if cited[1:] else cited[0]
    verb = "rest" if cited[1:] else "rests"
    message = (
        f"{capitalised(facts)} {verb} on a source of {source.date}, more than {OLD} "
        f"days before {what}. Look whether it still holds; if there is a newer source, "
        "name it."
    )
    return advise(ID, message, points[0])


CHECK = Check(ID, "Fact from an old source", run, __doc__ or "")
