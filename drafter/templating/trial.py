"""A template tried out: every path printed, its words counted, what reads badly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language.gaps import fill_gaps
from drafter.language.holes import HOLES, holes_in
from drafter.language.house_style import dress
from drafter.language.words import count_motion
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import Actor
from drafter.model.profile import BranchProfile
from drafter.templating.paths import (
    ANSWER,
    CLAUSE,
    DETAILS,
    KNOWN,
    LEVEL,
    OUT,
    others,
    paths_of,
    taken,
    turns_of,
)
from drafter.templating.render import render_motion
from drafter.templating.scope import scope_for, surroundings
from drafter.templating.uses import place_of, texts_by_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from drafter.model.motion import Clause, Motion, PrintedMotion
    from drafter.model.rulebook import Rulebook
    from drafter.model.style import HouseStyle
    from drafter.model.template import Template
    from drafter.templating.paths import Path, Turn

MOST_HOLES = 10
"""Told of one template; more would not be read."""
MOST_READ = 12_000_000
"""Letters that are printed of one template at the most, on all its paths together."""
PART = 300
"""How many letters a clause or question takes as long as, to print."""
MOST_SHOWN = 60
"""Letters around a hole."""
STEPS = 3
"""How often the search for the fewest and the most words goes round."""
GAP = "a gap"
MEND = "; say what stands there without it: {% if ... %}...{% else %}...{% endif %}"
UNNAMED = BranchProfile("Example Town Branch")
Fault = tuple[str, str]


@dataclass(frozen=True)
class House:
    """What a template is tried in."""

    bodies: Mapping[str, Rulebook]
    """One for each level."""
    styles: tuple[HouseStyle, ...]
    today: date


@dataclass(frozen=True)
class Trial:
    """How a template fared."""

    paths: int
    """How many were read through."""
    words: tuple[int, int]
    """The fewest and the most, over the paths and the styles."""
    faults: tuple[Fault, ...]
    """What reads badly on some path, by the clause."""


def try_out(
    template: Template,
    sample: Mapping[str, str],
    profile: BranchProfile,
    house: House,
) -> Trial:
    """Return how a template without faults fares on enough of its paths.

    `sample` and `profile` fill it; without details of the branch it is tried too.
    """
    tried = _Tried(template, profile, house, turns_of(template, sample))
    paths = paths_of(tried.turns)[: tried.affordable]
    faults = tuple(dict.fromkeys(_faults(tried, paths)))
    fewest = _furthest(tried, paths, min)
    most = _furthest(tried, paths, max)
    low = min(tried.words(fewest, style) for style in house.styles)
    high = max(tried.words(most, style) for style in house.styles)
    return Trial(len(paths), (low, high), faults)


class _Tried:
    """A template, and what it gives on a path."""

    def __init__(
        self,
        template: Template,
        profile: BranchProfile,
        house: House,
        turns: tuple[Turn, ...],
    ) -> None:
        self.template, self.house, self.turns = template, house, turns
        self.profile = profile
        size = sum(len(text) for _place, text in texts_by_place(template))
        size += PART * (len(template.parts) + len(template.fields))
        self.affordable = max(3, MOST_READ // max(size, 1))
        """How many paths of it may be printed."""
        self.motion = lru_cache(maxsize=4096)(self._motion)

    def body(self, path: Path) -> Rulebook:
        ways = taken(self.turns, path)
        return self.house.bodies[ways.get(LEVEL, next(iter(self.house.bodies)))]

    def _motion(self, path: Path) -> Motion:
        ways = taken(self.turns, path)
        body = self.body(path)
        profile = self.profile if ways[DETAILS] == KNOWN else UNNAMED
        around = surroundings(profile, body, body, self.house.today)
        answers = _named(ways, ANSWER)
        choices = tuple(
            ClauseChoice(one, ClauseState.TAKEN_OUT if way == OUT else ClauseState.KEPT)
            for one, way in _named(ways, CLAUSE).items()
        )
        return render_motion(
            self.template, scope_for(self.template, answers, around), choices
        )

    def printed(self, path: Path, style: HouseStyle) -> PrintedMotion:
        motion = self.motion(path)
        sound = tuple(one for one in motion.clauses if self.can_print(one, path))
        return dress(replace(motion, clauses=sound), style, self.body(path))

    def place(self, clause: str) -> str:
        """Return how a problem names a clause, or a text of it: "clause 2 (event)"."""
        name, comma, key = clause.partition(", ")
        part = next((one for one in self.template.parts if one.id == name), None)
        return f"{place_of(self.template, part)}{comma}{key}" if part else clause

    def can_print(self, clause: Clause, path: Path) -> bool:
        return clause.who is Actor.SELF or clause.who in self.body(path).verbs

    def words(self, path: Path, style: HouseStyle | None = None) -> int:
        return count_motion(self.printed(path, style or self.style(path)))

    def style(self, path: Path) -> HouseStyle:
        wanted = self.body(path).style
        styles = self.house.styles
        return next((one for one in styles if one.id == wanted), styles[0])


def _named(ways: Mapping[str, str], kind: str) -> dict[str, str]:
    return {
        name.removeprefix(kind): way
        for name, way in ways.items()
        if name.startswith(kind)
    }


def _furthest(tried: _Tried, paths: Sequence[Path], best: Callable[..., Path]) -> Path:
    """Return the path with the fewest or the most words that a short search finds.

    From the best of `paths` it changes one turn at a time, as long as that helps.
    """
    found: Path = best(paths, key=tried.words)
    steps = sum(len(turn.ways) for turn in tried.turns)
    for _step in range(min(STEPS, tried.affordable // max(steps, 1))):
        near: Path = best((found, *others(tried.turns, found)), key=tried.words)
        if tried.words(near) == tried.words(found):
            break
        found = near
    return found


def _faults(tried: _Tried, paths: Sequence[Path]) -> Iterator[Fault]:
    """Yield what reads badly, each thing once, with the choices that bring it about."""
    told: set[Fault] = set()
    for path in paths:
        for place, hole, said in _seen(tried, path):
            if (place, hole) not in told and len(told) < MOST_HOLES:
                told.add((place, hole))
                mend = MEND if hole == GAP else ""
                cheap = len(path) * MOST_HOLES <= tried.affordable
                cause = _cause(tried, path, (place, hole)) if cheap else ""
                yield tried.place(place), f"{said}{cause}{mend}"


def _seen(tried: _Tried, path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what reads badly on `path`: the place, what it is, and how to say it."""
    for clause in tried.motion(path).clauses:
        if not tried.can_print(clause, path):
            yield _refused(clause, tried.body(path))
    for place, text in _texts(tried, path):
        for hole in holes_in(text):
            yield place, hole, f"reads “{_around(text, hole)}” ({hole})"


def _refused(clause: Clause, body: Rulebook) -> tuple[str, str, str]:
    said = (
        f'calls on "{clause.who.value}", whom {body.name} has no way to ask; give it '
        f"a when, as level != '{body.level.value}'"
    )
    return clause.id, f"who at {body.level.value}", said


def _texts(tried: _Tried, path: Path) -> Iterator[tuple[str, str]]:
    printed = tried.printed(path, tried.style(path))
    yield "title", printed.title
    yield from ((clause.id, clause.shown) for clause in printed.clauses)
    for clause in tried.motion(path).clauses:
        if clause.source:
            for text in vars(clause.source).values():
                yield f"{clause.id}, source", text


def _around(text: str, hole: str) -> str:
    """Return the words around a hole, gaps as dots."""
    found = HOLES[hole].search(text)
    place = found.start() if found else 0
    start = max(0, place - MOST_SHOWN // 2)
    if start:
        start = text.find(" ", start, place) + 1 or place
    shown = fill_gaps(text[start : place + MOST_SHOWN // 2], lambda _name: "...")
    return shown.replace("\n", " ")


def _cause(tried: _Tried, path: Path, wanted: Fault) -> str:
    """Return which choices a fault needs, in words: all others are put back."""
    needed = path
    for place, way in enumerate(path):
        easier = (*needed[:place], 0, *needed[place + 1 :])
        if way and wanted in ((one, hole) for one, hole, _ in _seen(tried, easier)):
            needed = easier
    told = [
        _told(turn.name, turn.ways[way])
        for turn, way in zip(tried.turns, needed, strict=True)
        if way
    ]
    return f", where {' and '.join(told)}" if told else ""


def _told(turn: str, way: str) -> str:
    if turn == DETAILS:
        return "the branch's details are not known"
    if turn.startswith(CLAUSE):
        return f"{turn.removeprefix(CLAUSE)} is out"
    name = turn.removeprefix(ANSWER)
    return f'{name} is "{way}"' if way else f"{name} is left empty"
