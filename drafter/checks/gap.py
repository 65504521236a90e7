"""A gap: an answer that is still missing.

A motion with a hole in it cannot be moved: somebody would have to fill it on the
night. The paper is refused until the question is answered, or made with lines to
fill in by hand where that is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.language.gaps import gaps_in
from drafter.model.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter

ID = "gap"
UNNAMED = "A line of the paper that its model motion leaves open"


def run(matter: Matter) -> Iterator[Finding]:
    """Find every gap, once for each answer that is missing."""
    told = set()
    for path, text in _texts(matter):
        for name in gaps_in(text):
            if name not in told:
                told.add(name)
                label = matter.labels.get(name, UNNAMED)
                yield Finding(ID, Severity.BLOCKS, label, clause=path, answer=name)


def _texts(matter: Matter) -> Iterator[tuple[str, str]]:
    """Yield each text of the paper that may have a gap, with the clause it is of."""
    yield "", matter.printed.title
    yield from (("", section.lead) for section in matter.printed.sections)
    for point in matter.points:
        yield point.printed.path, point.text
    for point in matter.points:
        source = point.phrase.source if point.phrase else None
        if source:  # it is printed below the motion
            for part in (source.who, source.title, source.date, source.url):
                yield point.printed.path, part


CHECK = Check(ID, "Missing answer", run, __doc__ or "")
