"""One motion from several on one subject, each phrase traced to its body.

The first motion is the ground: it keeps its house style, and what is taken of the
others is worked in as changes to it. Nothing is lost in silence: a point for which
nothing was chosen stays, and what was left out is listed with whose it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments.apply import apply
from drafter.amendments.composite_points import grouped
from drafter.amendments.composite_sheet import heading_of, sender_of, sheet
from drafter.amendments.composite_trace import left_out, traced
from drafter.amendments.pages import page_of
from drafter.errors import CompositeError
from drafter.language.change_order import lead_path
from drafter.language.quotations import fold
from drafter.language.words import count_for
from drafter.model.amendment import TITLE, Change, Op
from drafter.model.composite import (
    Choice,
    Composite,
    Contribution,
    Dropped,
    Group,
    Point,
    Take,
    TracedClause,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from drafter.model.motion import PrintedMotion
    from drafter.model.rulebook import Counts


def composite(
    motions: Sequence[Contribution],
    choices: Iterable[Choice] = (),
    *,
    title: str = "",
    number: str = "",
    limit: int | None = None,
    counts: Counts | None = None,
) -> Composite:
    """Return the composite of `motions`, the first of which is its ground.

    `choices` say what is taken of each group; of a group without one everything
    stays. `limit` and `counts` are the rule of the body that decides. The composite
    of one motion is that motion.

    Raises:
        CompositeError: there is no motion, two have one name, or a choice names a
            group or a motion that is not there.
    """
    _check(motions)
    groups = grouped(motions)
    chosen = {one.group: one for one in choices}
    _check_choices(groups, chosen)
    taken = [(group, _taken(group, chosen.get(group.id))) for group in groups]
    made = _printed(motions[0], taken, chosen, title)
    clauses = tuple(_traced(taken, chosen))
    dropped = tuple(_dropped(motions, groups, clauses))
    words = count_for(made, counts)
    bodies = list(dict.fromkeys(map(sender_of, motions)))
    size = _size(words, limit)
    heading = heading_of(number, made.title)
    return Composite(
        number=number,
        title=made.title,
        contributions=tuple(motions),
        motion=made,
        groups=groups,
        clauses=clauses,
        dropped=dropped,
        undecided=tuple(_undecided(groups, chosen)),
        words=words,
        limit=limit,
        moved_by=bodies[0],
        seconded_by=bodies[1] if bodies[1:] else "",
        supported_by=tuple(bodies[2:]),
        sheet=sheet(heading, motions, clauses, dropped, size),
    )


def _undecided(groups: Iterable[Group], chosen: Container[str]) -> Iterator[str]:
    """Yield the ids of the groups of which nobody chose yet what is taken."""
    for group in groups:
        several = len(group.points) > 1 and not _same(group)
        if several and group.id not in chosen:
            yield group.id


def what_stands(made: Composite, agreed: Iterable[str]) -> tuple[PrintedMotion, ...]:
    """Return what is on the agenda: the composite if the movers of all agree to it.

    `agreed` are the names of the motions whose movers do. Without all of them the
    motions stand as they were sent in.
    """
    if {one.name for one in made.contributions} <= set(agreed):
        return (made.motion,)
    return tuple(one.motion for one in made.contributions)


def _check(motions: Sequence[Contribution]) -> None:
    if not motions:
        raise CompositeError("A composite needs at least one motion. Open one first.")
    names = [one.name for one in motions]
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise CompositeError(
            f"Two motions are called “{twice}”. Give each its number on the agenda."
        )


def _check_choices(groups: Sequence[Group], chosen: dict[str, Choice]) -> None:
    known = {group.id: {point.of for point in group.points} for group in groups}
    for choice in chosen.values():
        if choice.group not in known:
            raise CompositeError(
                f"There is no group of points {choice.group}. Look at the list again: "
                "a motion may have changed."
            )
        if choice.of and choice.of not in known[choice.group]:
            raise CompositeError(
                f"{choice.of} has no point in the group {choice.group}."
            )
        if choice.take is Take.WORDS and not choice.text.strip():
            raise CompositeError(
                f"The agreed words for {choice.group} are missing. Write them, or "
                "leave the points out."
            )


def _same(group: Group) -> bool:
    """Return whether the points of a group say the same to the letter."""
    return len({fold(point.said) for point in group.points}) == 1


def _taken(group: Group, choice: Choice | None) -> tuple[Point, ...]:
    """Return the points that stand in the composite."""
    if choice is None:
        return group.points[:1] if _same(group) else group.points
    if choice.take is Take.NONE:
        return ()
    if choice.take is Take.BOTH:
        return group.points
    of = choice.of or group.points[0].of
    return tuple(point for point in group.points if point.of == of)


def _printed(
    ground: Contribution,
    taken: Sequence[tuple[Group, tuple[Point, ...]]],
    chosen: dict[str, Choice],
    title: str,
) -> PrintedMotion:
    changes = list(_Work(ground, chosen).changes(taken))
    if title and title != ground.motion.title:
        old = ground.motion.title
        op = Op.REPLACE if old else Op.INSERT
        changes.append(Change(op, old, title, TITLE, whole=True))
    return apply(changes, ground.motion) if changes else ground.motion


class _Work:
    """Works what is taken of the others into the first motion."""

    def __init__(self, ground: Contribution, chosen: dict[str, Choice]) -> None:
        self.ground = ground
        self.chosen = chosen
        self.page = page_of(ground.motion)
        self.at = {one.path: n for n, one in enumerate(self.page.passages)}
        self.leads: dict[tuple[object, str], str] = {}
        """Sections that were opened for the others: after which path."""

    def changes(
        self, taken: Sequence[tuple[Group, tuple[Point, ...]]]
    ) -> Iterator[Change]:
        for group, points in taken:
            own = next((p for p in group.points if p.of == self.ground.name), None)
            yield from self.of_group(group, points, own)

    def of_group(
        self, group: Group, points: tuple[Point, ...], own: Point | None
    ) -> Iterator[Change]:
        choice = self.chosen.get(group.id)
        words = choice.text if choice and choice.take is Take.WORDS else ""
        others = [point for point in points if point.of != self.ground.name]
        if own is None:
            for point in others:
                yield from self.inserted(point, words, self.end_of(point))
            return
        stays = any(point is own for point in points)
        if stays and words and words != own.text:
            yield Change(Op.REPLACE, own.text, words, own.path, whole=True)
        last = self.last_of(own)
        for point in others:
            yield from self.inserted(point, words, last)
        if not stays:
            yield from self.deleted(own)

    def last_of(self, own: Point) -> str:
        """Return the path of the last clause of a point of the ground."""
        return self.page.passages[self.page.below(self.at[own.path])[-1]].path

    def deleted(self, own: Point) -> Iterator[Change]:
        for number in self.page.below(self.at[own.path]):
            one = self.page.passages[number]
            yield Change(Op.DELETE, one.text, clause=one.path, whole=True)

    def inserted(self, point: Point, words: str, after: str) -> Iterator[Change]:
        lead = self.new_lead(point)
        yield Change(
            Op.INSERT,
            new=words or point.text,
            whole=True,
            after=after,
            section=point.section,
            lead=lead,
        )
        for text, level in point.below:
            yield Change(
                Op.INSERT,
                new=text,
                whole=True,
                after=after,
                section=point.section,
                lead=lead,
                level=level,
            )

    def new_lead(self, point: Point) -> str:
        """Return the lead that a point brings, where the ground has none for it."""
        return "" if self.home(point) is not None else point.lead

    def home(self, point: Point) -> int | None:
        """Return which section of the ground a point belongs in, if it has one."""
        same = [
            number
            for number, section in enumerate(self.ground.motion.sections)
            if section.kind is point.section
        ]
        if not self.page.in_prose:
            return same[-1] if same else None
        fitting = [
            number
            for number in same
            if fold(self.ground.motion.sections[number].lead) == fold(point.lead)
        ]
        return fitting[-1] if fitting else None

    def end_of(self, point: Point) -> str:
        """Return the path after which a point of another motion comes."""
        home = self.home(point)
        sections = self.ground.motion.sections
        if home is not None:
            clauses = sections[home].clauses
            return clauses[-1].path if clauses else lead_path(home + 1)
        same = [s for s in sections if s.kind is point.section and s.clauses]
        return same[-1].clauses[-1].path if same else ""


def _traced(
    taken: Sequence[tuple[Group, tuple[Point, ...]]], chosen: dict[str, Choice]
) -> Iterator[TracedClause]:
    for group, points in taken:
        choice = chosen.get(group.id)
        words = choice.text if choice and choice.take is Take.WORDS else ""
        for point in points:
            texts = [words or point.text, *(text for text, _ in point.below)]
            for text in texts:
                phrases = traced(text, _first(point, group.points))
                yield TracedClause(group.id, group.section, phrases)


def _first(point: Point, points: Sequence[Point]) -> list[Point]:
    """Return `points` with the one whose place it is in front."""
    return [point, *(other for other in points if other is not point)]


def _dropped(
    motions: Sequence[Contribution],
    groups: Sequence[Group],
    clauses: Sequence[TracedClause],
) -> Iterator[Dropped]:
    bodies = {one.name: one.body for one in motions}
    texts = [clause.text for clause in clauses]
    for group in groups:
        here = [clause.text for clause in clauses if clause.group == group.id]
        for point in group.points:
            if fold(point.text) in map(fold, texts) and not point.below:
                continue
            if not here or not any(
                point.of in phrase.sources
                for clause in clauses
                if clause.group == group.id
                for phrase in clause.phrases
            ):
                yield Dropped(
                    point.of, bodies[point.of], point.cite, point.said, whole=True
                )
                continue
            for run in left_out(point, here):
                yield Dropped(point.of, bodies[point.of], point.cite, run, whole=False)


def _size(words: int, limit: int | None) -> str:
    if limit is None:
        return f"{words} words; no limit is known."
    if words > limit:
        return f"{words} words, {words - limit} over the limit of {limit}."
    return f"{words} words of {limit}."
