"""One motion from several on the same subject."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.composite import composite
from drafter.exporters.composite_page import composite_page
from drafter.model.composite import Contribution
from drafter.storage import files, library, presence
from drafter.workflows import exporting
from drafter.workflows.printed import open_printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from drafter.model.composite import Choice, Composite
    from drafter.workflows.printed import Named


def contributions(names: Sequence[str], today: date) -> tuple[Named, ...]:
    """Return the motions that were named: drafts by number, or files.

    After `=` a name says which body sent the motion in: "theirs.docx=Example Branch".
    They are called "Motion 1", "Motion 2" in the order given.

    Raises:
        UnknownNameError, FileError, UnreadableError, UsageError: one cannot be read.
    """
    motions = []
    for number, said in enumerate(names, 1):
        name, body = _parted(said)
        motion = open_printed(name, today)
        whose = body or motion.occasion.profile.branch_name
        motions.append(called(motion, f"Motion {number}", whose))
    return tuple(motions)


def called(motion: Named, name: str, body: str) -> Named:
    """Return a motion under its name on the agenda, as `body` sent it in.

    Where nobody said which body did, it goes by the motion's name.
    """
    profile = replace(motion.occasion.profile, branch_name=body or name)
    return replace(
        motion, name=name, occasion=replace(motion.occasion, profile=profile)
    )


def _parted(said: str) -> tuple[str, str]:
    """Return the number or file that is named, and the body after its last `=`."""
    if "=" not in said or presence.is_there(said):
        return said, ""
    name, _, body = said.rpartition("=")
    return name, " ".join(body.split())


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
        [_contribution(one) for one in motions],
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


def _contribution(one: Named) -> Contribution:
    body = one.occasion.profile.branch_name or one.name
    return Contribution(one.name, body, one.printed)
