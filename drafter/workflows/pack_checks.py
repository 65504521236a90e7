"""Checks of motions that differ little: a check looks again only at what is new.

Of one motion every row of a pack has the same text; its day, its deadline and some
answers differ. A check is run while a watch notes which of those it looks at; where
they are the same again, so are its findings, for a check depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from typing import TYPE_CHECKING, Any

from drafter.checks import engine
from drafter.checks.check import Check, Matter
from drafter.checks.registry import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.finding import Finding

OF_A_ROW = frozenset({"answers", "deadline", "meeting_date", "own_deadline", "public"})
"""What of a matter differs between rows that have the same motion."""
LOOKED_AT = OF_A_ROW - {"answers"}
"""What is noted as a whole; answers are noted one by one."""
FIELDS = tuple(one.name for one in fields(Matter))
OF_THE_MOTION = tuple(name for name in FIELDS if name not in OF_A_ROW)
MOST_VALUES = 64
"""Of one look; more are begun again, so that a long list takes no more memory."""

Look = tuple[str, str | None]
"""The name of a field that is looked at; of the answers, which one: None, all."""


@dataclass
class _Step:
    """What a check looks at next, and how it goes on, by what it sees there."""

    look: Look
    then: dict[object, _Step | tuple[Finding, ...]] = field(default_factory=dict)


Found = dict[str, "_Step | tuple[Finding, ...]"]
"""How each check goes on one motion, by the check's id."""


@dataclass
class Remembered:
    """One motion as it was checked: what must be the same, and what was found."""

    matter: Matter | None = None
    found: Found = field(default_factory=dict)


class PackChecks:
    """Every check, with what it found on motions that were seen before."""

    def __init__(self) -> None:
        self.found: Found = {}
        self.watched: _Watched | None = None
        self.looks: list[Look] = []
        self.checks = tuple(
            Check(one.id, one.name, partial(self._run, one), one.manual)
            for one in CHECKS
        )

    def run(self, matter: Matter, known: Remembered) -> tuple[Finding, ...]:
        """Return what every check finds in `matter`, as the engine does.

        `known` is what is remembered of the same motion; another one is looked at
        as if nothing were known.
        """
        known.matter = known.matter or matter
        if not _same_motion(matter, known.matter):
            return engine.run(matter)
        self.found, self.watched = known.found, None
        return engine.run(matter, self.checks)

    def _run(self, check: Check, matter: Matter) -> tuple[Finding, ...]:
        step = self.found.get(check.id)
        while isinstance(step, _Step):
            step = step.then.get(_seen(matter, step.look))
        return self._look(check, matter) if step is None else step

    def _look(self, check: Check, matter: Matter) -> tuple[Finding, ...]:
        if self.watched is None:
            self.watched = _watched(matter, self.looks)
        self.looks.clear()
        found = tuple(check.run(self.watched))
        seen = [(look, _seen(matter, look)) for look in dict.fromkeys(self.looks)]
        _remember(self.found, check.id, seen, found)
        return found


class _Watched(Matter):
    """A matter that notes what a check looks at of what differs between rows."""


def _noted(name: str) -> property:
    """Return a property that notes each look at what is kept under its name.

    A copy that a check makes notes nothing: making it looked at everything.
    """

    def look(watched: _Watched) -> object:
        vars(watched).get("looks", []).append((name, None))
        return vars(watched)[name]

    def keep(watched: _Watched, value: object) -> None:
        vars(watched)[name] = value

    return property(look, keep)


for _name in LOOKED_AT:
    setattr(_Watched, _name, _noted(_name))


class _WatchedAnswers(Mapping[str, str]):
    """Answers that note which of them are looked at."""

    def __init__(self, answers: Mapping[str, str], looks: list[Look]) -> None:
        self.answers = answers
        self.looks = looks

    def __getitem__(self, name: str) -> str:
        self.looks.append(("answers", name))
        return self.answers[name]

    def __iter__(self) -> Iterator[str]:
        self.looks.append(("answers", None))
        return iter(self.answers)

    def __len__(self) -> int:
        self.looks.append(("answers", None))
        return len(self.answers)


def _watched(matter: Matter, looks: list[Look]) -> _Watched:
    watched = _Watched(**{name: getattr(matter, name) for name in FIELDS})
    vars(watched)["looks"] = looks
    vars(watched)["answers"] = _WatchedAnswers(matter.answers, looks)
    return watched


def _same_motion(matter: Matter, other: Matter) -> bool:
    return all(
        (one := getattr(matter, name)) is (before := getattr(other, name))
        or one == before
        for name in OF_THE_MOTION
    )


def _seen(matter: Matter, look: Look) -> object:
    """Return what a check sees where it looks; an answer that is not there is None."""
    name, key = look
    if key is not None:
        return matter.answers.get(key)
    value = getattr(matter, name)
    return tuple(value.items()) if isinstance(value, Mapping) else value


def _remember(
    found: Found,
    check: str,
    seen: list[tuple[Look, object]],
    findings: tuple[Finding, ...],
) -> None:
    steps: dict[Any, _Step | tuple[Finding, ...]] = found
    at: object = check
    for look, value in seen:
        step = steps.get(at)
        if not isinstance(step, _Step) or step.look != look:
            step = steps[at] = _Step(look)
        if len(step.then) >= MOST_VALUES:
            step.then.clear()
        steps, at = step.then, value
    steps[at] = findings
