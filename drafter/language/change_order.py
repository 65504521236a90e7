"""The changes of an amendment in the order of the motion they change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.amendment import LEAD, Change, Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from drafter.model.motion import PrintedMotion


@dataclass(frozen=True)
class Step:
    """One lead or clause of the motion, or an inserted one, and what befalls it."""

    path: str = ""
    """Where it is in the motion as it was; empty for an inserted one."""
    words: tuple[Change, ...] = ()
    """The changes within it, by their places."""
    whole: Change | None = None
    """What is done to all of it: it is inserted, deleted, or has a new text."""

    @property
    def stays(self) -> bool:
        """Whether it is in the motion as amended."""
        return self.whole is None or self.whole.op is not Op.DELETE


class MisplacedError(ValueError):
    """A change names a place that the motion does not have."""

    def __init__(self, change: Change) -> None:
        """Keep the `change`, for whoever words the message."""
        self.change = change
        super().__init__(f"no such place: {change.clause or change.after!r}")


def lead_path(number: int) -> str:
    """Return the path of the lead of section `number`, counted from 1.

    0 gives the place before the first section.
    """
    return f"{LEAD}.{number}"


def is_lead(path: str) -> bool:
    """Return whether `path` is that of a lead."""
    return path.startswith(f"{LEAD}.")


def paths_of(motion: PrintedMotion) -> tuple[str, ...]:
    """Return the path of each lead and clause of `motion`, in order.

    A section whose lead is empty has a path for it too.
    """
    return tuple(_paths(motion))


def steps(paths: Sequence[str], changes: Iterable[Change]) -> tuple[Step, ...]:
    """Return what befalls the lead or clause at each of `paths`, in order.

    What is inserted stands right after the path it comes after; several at one place
    in the order of the changes. The order of changes at different places does not
    matter.

    Raises:
        MisplacedError: a change is at a place that is not among `paths`.
    """
    known = {*paths, lead_path(0)}
    words: defaultdict[str, list[Change]] = defaultdict(list)
    wholes: dict[str, Change] = {}
    inserted: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        inserts = change.whole and change.op is Op.INSERT
        if (change.after if inserts else change.clause) not in known:
            raise MisplacedError(change)
        if inserts:
            inserted[change.after].append(change)
        elif change.whole:
            wholes[change.clause] = change
        else:
            words[change.clause].append(change)
    return tuple(_steps(paths, words, wholes, inserted))


def rewritten(text: str, words: Iterable[Change]) -> str:
    """Return `text` with each change of `words` made at its place.

    Raises:
        MisplacedError: its old words are not there, or two changes overlap.
    """
    made, end = [], 0
    for change in sorted(words, key=lambda one: (one.start, one.end)):
        if change.start < end or text[change.start : change.end] != change.old:
            raise MisplacedError(change)
        made += [text[end : change.start], change.new]
        end = change.end
    return "".join((*made, text[end:]))


def _paths(motion: PrintedMotion) -> Iterator[str]:
    for number, section in enumerate(motion.sections, 1):
        yield lead_path(number)
        for clause in section.clauses:
            yield clause.path


def _steps(
    paths: Sequence[str],
    words: Mapping[str, list[Change]],
    wholes: Mapping[str, Change],
    inserted: Mapping[str, list[Change]],
) -> Iterator[Step]:
    for path in (lead_path(0), *paths):
        if path != lead_path(0):
            here = sorted(words.get(path, ()), key=lambda one: (one.start, one.end))
            yield Step(path, tuple(here), wholes.get(path))
        for change in inserted.get(path, ()):
            yield Step(whole=change)
