"""The blocks of two pages side by side: a motion as it was and as amended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.exporters.page import Role
from drafter.language.change_order import steps
from drafter.language.word_diff import kept_runs
from drafter.model.amendment import TITLE, WRAPPER, Op

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.exporters.page import Block, Page
    from drafter.language.change_order import Step
    from drafter.model.amendment import Change

HEAD = (Role.TITLE, Role.WRAPPER)


@dataclass(frozen=True)
class Pair:
    """Blocks of the page as it was, and what they have become.

    One and one: it stays, perhaps in other words. One and several: it was divided;
    several and one: joined. None on one side: it is inserted or deleted.
    """

    olds: tuple[Block, ...]
    news: tuple[Block, ...]
    whole: bool = False
    """The new words have nothing to do with the old ones."""


def pairs_of(
    original: Page, amended: Page, changes: Iterable[Change]
) -> tuple[Pair, ...]:
    """Return the blocks of both pages in the order of the tracked paper.

    Raises:
        ValueError: `changes` do not make the one motion into the other.
    """
    inside = [one for one in changes if one.clause not in {TITLE, WRAPPER}]
    row = steps(original.order, inside)
    if sum(step.stays for step in row) != len(amended.order):
        message = "The changes are not those between the two motions."
        raise ValueError(message)
    old_parts, new_parts = _parts(original), _parts(amended)
    news = [*map(_by_path(amended).get, amended.order)]
    middle = list(_grouped(row, _by_path(original), news))
    return (
        *_beside(old_parts[0], new_parts[0]),
        *_stayed(middle),
        *_beside(old_parts[1], new_parts[1]),
    )


def _parts(page: Page) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks before the motion's leads and clauses, and those after."""
    places = [at for at, block in enumerate(page.blocks) if block.path]
    if not places:
        heads = [at for at, block in enumerate(page.blocks) if block.role in HEAD]
        cut = heads[-1] + 1 if heads else 0
        return page.blocks[:cut], page.blocks[cut:]
    return page.blocks[: places[0]], page.blocks[places[-1] + 1 :]


def _by_path(page: Page) -> dict[str, Block]:
    return {block.path: block for block in page.blocks if block.path}


def _grouped(
    row: Sequence[Step], olds: dict[str, Block], news: Iterable[Block | None]
) -> Iterator[Pair]:
    """Yield a pair for each step; one for a clause and what was divided from it."""
    left = iter(news)
    held: Pair | None = None
    kin = ""
    for step in row:
        old, new = olds.get(step.path), next(left) if step.stays else None
        whole = step.whole
        if held and whole and whole.kin and whole.kin == kin:
            held = Pair((*held.olds, *_one(old)), (*held.news, *_one(new)))
            continue
        if held:
            yield held
            held = None
        replaced = bool(whole and whole.op is Op.REPLACE)
        made = Pair(_one(old), _one(new), whole=replaced)
        kin = step.path if old and new and not replaced else ""
        if kin:
            held = made
        elif old or new:
            yield made
    if held:
        yield held


def _stayed(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield `pairs` with what was only nested differently, at its place, as staying."""
    run: list[Pair] = []
    for pair in pairs:
        if pair.olds and pair.news:
            yield from run
            yield pair
            run = []
        else:
            run = _with_twin(run, pair)
    yield from run


def _with_twin(run: list[Pair], pair: Pair) -> list[Pair]:
    """Return `run` and `pair`, as one with the same words if nothing is between."""
    for place, twin in enumerate(run):
        between = run[place + 1 :]
        if _is_twin(twin, pair):
            one = Pair((*twin.olds, *pair.olds), (*twin.news, *pair.news))
            if not any(_is_of(each, pair) for each in between):
                return [*run[:place], one, *between]
            if not any(_is_of(each, twin) for each in between):
                return [*run[:place], *between, one]
    return [*run, pair]


def _is_of(one: Pair, other: Pair) -> bool:
    """Return whether both are of the page as it was, or both of it as amended."""
    return bool((one.olds and other.olds) or (one.news and other.news))


def _is_twin(one: Pair, other: Pair) -> bool:
    """Return whether the one is inserted and the other deleted, with the same words."""
    if len(one.olds) + len(other.olds) != 1 or len(one.news) + len(other.news) != 1:
        return False
    (old,), (new,) = (*one.olds, *other.olds), (*one.news, *other.news)
    return bool(old.text == new.text)


def _one(block: Block | None) -> tuple[Block, ...]:
    return () if block is None else (block,)


def _beside(olds: Sequence[Block], news: Sequence[Block]) -> Iterator[Pair]:
    """Yield the blocks around the motion: like ones, then those of one kind."""
    if olds == news:
        yield from (Pair((one,), (one,)) for one in olds)
        return
    keys = [[(one.role, one.text) for one in blocks] for blocks in (olds, news)]
    alike = [
        place
        for old, old_end, new, new_end in kept_runs(*keys)
        for place in zip(range(old, old_end), range(new, new_end), strict=True)
    ]
    old = new = 0
    for old_at, new_at in (*alike, (len(olds), len(news))):
        yield from _between(olds[old:old_at], news[new:new_at])
        if old_at < len(olds):
            yield Pair((olds[old_at],), (news[new_at],))
        old, new = old_at + 1, new_at + 1


def _between(olds: Sequence[Block], news: Sequence[Block]) -> Iterator[Pair]:
    count = 0
    for old, new in zip(olds, news, strict=False):
        if old.role is not new.role:
            break
        yield Pair((old,), (new,))
        count += 1
    yield from (Pair((), (new,)) for new in news[count:])
    yield from (Pair((old,), ()) for old in olds[count:])
