"""What was changed from one printed motion to another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.align import Alignment, Group, align
from drafter.language.change_order import lead_path
from drafter.language.word_diff import word_diff
from drafter.model.amendment import LEAD, TITLE, WRAPPER, Change, Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.amendments.parts import Part
    from drafter.model.motion import PrintedMotion


def compare(original: PrintedMotion, revised: PrintedMotion) -> tuple[Change, ...]:
    """Return the changes that make `original` into `revised`; none if it is the same.

    Their places are those of `original`. Clauses are set against each other first,
    then their words, and no change takes in a word that stays. What was moved,
    divided or joined, and what has another number now, says so in `relation`.
    """
    return (
        *_words(TITLE, original.title, revised.title),
        *_words(WRAPPER, original.wrapper, revised.wrapper),
        *_Comparison(align(original, revised)).changes(),
    )


class _Comparison:
    """Goes through an alignment; knows after what it stands."""

    def __init__(self, alignment: Alignment) -> None:
        self.olds, self.news = alignment.olds, alignment.news
        self.groups = alignment.groups
        self.moved = alignment.moved
        self.moved_to = {old: new for new, old in alignment.moved.items()}
        self.after = lead_path(0)

    def changes(self) -> Iterator[Change]:
        gap: list[Group] = []
        for group in self.groups:
            if group.olds and group.news:
                yield from self.between(gap)
                yield from self.kept(group)
                self.after = self.olds[group.olds[-1]].path
                gap = []
            else:
                gap.append(group)
        yield from self.between(gap)

    def between(self, gap: Sequence[Group]) -> Iterator[Change]:
        """Yield what was inserted and deleted at one place; in pairs, replaced."""
        gone = [self.olds[group.olds[0]] for group in gap if group.olds]
        come = [self.news[group.news[0]] for group in gap if group.news]
        count = self.pairs(gap, gone, come)
        for old, new in zip(gone[:count], come[:count], strict=True):
            whole = Change(Op.REPLACE, old.text, new.text, old.path, whole=True)
            yield replace(whole, relation=_renumbered(old, new))
            self.after = old.path
        places = [group.news[0] for group in gap if group.news]
        yield from (self.inserted(place) for place in places[count:])
        places = [group.olds[0] for group in gap if group.olds]
        yield from (self.deleted(place) for place in places[count:])

    def pairs(
        self, gap: Sequence[Group], gone: Sequence[Part], come: Sequence[Part]
    ) -> int:
        """Return how many of the deleted clauses have others put in their place."""
        moved = any(
            (group.news[:1] and group.news[0] in self.moved)
            or (group.olds[:1] and group.olds[0] in self.moved_to)
            for group in gap
        )
        if moved or any(part.is_lead for part in (*gone, *come)):
            return 0
        count = 0
        for old, new in zip(gone, come, strict=False):
            if old.level != new.level:
                break
            count += 1
        return count

    def kept(self, group: Group) -> Iterator[Change]:
        """Yield what changed in clauses that stay; they may be divided or joined."""
        olds = [self.olds[place] for place in group.olds]
        news = [self.news[place] for place in group.news]
        first = olds[0]
        relation = _relation(olds, news)
        for change in _words(first.path, first.text, news[0].text):
            yield replace(change, relation=relation)
        for old in olds[1:]:
            joined = f"joined to {_cite(first)}"
            yield replace(_deletion(old), kin=first.path, relation=joined)
        for new in news[1:]:
            divided = f"divided from {_cite(first)}"
            insertion = _insertion(new, olds[-1].path)
            yield replace(insertion, kin=first.path, relation=divided)

    def inserted(self, place: int) -> Change:
        made = _insertion(self.news[place], self.after)
        if place not in self.moved:
            return made
        old = self.olds[self.moved[place]]
        return replace(made, kin=old.path, relation=f"moved from {_cite(old)}")

    def deleted(self, place: int) -> Change:
        made = _deletion(self.olds[place])
        if place not in self.moved_to:
            return made
        new = self.news[self.moved_to[place]]
        return replace(made, relation=f"moved to {_cite(new)}")


def _words(path: str, old: str, new: str) -> Iterator[Change]:
    for hunk in word_diff(old, new):
        op = Op.REPLACE if hunk.old and hunk.new else Op.INSERT
        yield Change(
            op if hunk.new else Op.DELETE,
            hunk.old,
            hunk.new,
            path,
            hunk.start,
            hunk.end,
        )


def _insertion(new: Part, after: str) -> Change:
    return Change(
        Op.INSERT,
        new=new.text,
        clause=LEAD if new.clause is None else "",
        whole=True,
        after=after,
        section=new.kind,
        label=new.clause.label if new.clause else "",
        level=new.level,
    )


def _deletion(old: Part) -> Change:
    return Change(Op.DELETE, old.text, clause=old.path, whole=True)


def _relation(olds: Sequence[Part], news: Sequence[Part]) -> str:
    if len(news) > 1:
        return f"divided: the rest is {_named(news[1:])}"
    if len(olds) > 1:
        return f"joined with {_named(olds[1:])}"
    return _renumbered(olds[0], news[0])


def _renumbered(old: Part, new: Part) -> str:
    return "" if _cite(old) == _cite(new) else f"now {_cite(new)}"


def _named(parts: Sequence[Part]) -> str:
    return " and ".join(map(_cite, parts))


def _cite(part: Part) -> str:
    return part.clause.cite if part.clause else "the lead"
