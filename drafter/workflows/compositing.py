"""One motion from several on the same subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments.composite import composite
from drafter.exporters.composite_page import composite_page
from drafter.model.composite import Contribution
from drafter.storage import files, library
from drafter.workflows import exporting
from drafter.workflows.printed import open_printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from drafter.model.composite import Choice, Composite
    from drafter.workflows.printed import Named


def contributions(names: Sequence[str], today: date) -> tuple[Named, ...]:
    """Return the motions that were named: drafts by number, or files.

    Raises:
        UnknownNameError, FileError, UnreadableError, UsageError: one cannot be read.
    """
    return tuple(open_printed(name, today) for name in names)


def compose(
    motions: Sequence[Named],
    choices: Iterable[Choice] = (),
    *,
    title: str = "",
    number: str = "",
    body: str = "",
) -> Composite:
    """Return the composite of several motions; `body` is the id of who decides on it.

    Raises:
        CompositeError: there is no motion, or a choice names what is not there.
        UnknownNameError: the body is not known.
    """
    rule = library.load_rulebook(body).rule("limit.words") if body else None
    return composite(
        _apart(motions),
        choices,
        title=title,
        number=number,
        limit=rule.value if rule and isinstance(rule.value, int) else None,
        counts=rule.counts if rule else None,
    )


def write(made: Composite, motions: Sequence[Named], target: str) -> str:
    """Write a composite with its movers' sheet to a new file; return its path.

    Raises:
        FileError: it cannot be written, or the file exists.
        UsageError: there is no such format.
    """
    place = files.parts_of(target)
    exporting.refuse_format(place.suffix.lower())
    page = composite_page(made, motions[0].occasion)
    data = exporting.written(page, place.suffix.lower())
    return str(files.write_new(place.path, data))


def _apart(motions: Sequence[Named]) -> list[Contribution]:
    """Return the motions under names that differ; a number tells two of one name."""
    counted: dict[str, int] = {}
    made = []
    for one in motions:
        counted[one.name] = counted.get(one.name, 0) + 1
        again = f" ({counted[one.name]})" if counted[one.name] > 1 else ""
        body = one.occasion.profile.branch_name or f"{one.name}{again}"
        made.append(Contribution(f"{one.name}{again}", body, one.printed))
    return made
