"""From placed instructions to changes, and to a text that is amended."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.edges import Edit, Splice, spliced
from drafter.amendments.pages import Page, Passage, Role
from drafter.amendments.placed import Bring, Drop, Placed, Rewrite
from drafter.language.change_order import lead_path
from drafter.model.amendment import LEAD, Change, Op

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Outcome:
    """What instructions come to, to the letter."""

    splices: dict[int, list[Splice]]
    """By passage: what its words become."""
    changes: tuple[tuple[Change, ...], ...]
    """Those of each instruction."""
    repairs: tuple[tuple[str, ...], ...]
    """What was put right, by instruction."""


def worked_out(page: Page, placed: Sequence[Placed], *, repairs: bool) -> Outcome:
    """Return what `placed` come to; no two of them are about the same words."""
    by_passage: defaultdict[int, list[tuple[int, Rewrite]]] = defaultdict(list)
    changes: list[list[Change]] = [[] for _ in placed]
    told: list[list[str]] = [[] for _ in placed]
    for number, one in enumerate(placed):
        for deed in one.deeds:
            if isinstance(deed, Rewrite):
                by_passage[deed.span.passage].append((number, deed))
            elif isinstance(deed, Drop):
                changes[number].append(_dropped(page.passages[deed.passage]))
            else:
                changes[number] += _brought(page, deed)
    splices: dict[int, list[Splice]] = {}
    for passage, deeds in by_passage.items():
        deeds.sort(key=lambda pair: (pair[1].span.start, pair[1].span.end))
        own = page.passages[passage]
        made = _spliced(own, [deed for _, deed in deeds], repairs=repairs)
        splices[passage] = made
        for (number, deed), splice in zip(deeds, made, strict=True):
            changes[number].append(_rewritten(own, deed, splice))
            told[number] += splice.repairs
    return Outcome(splices, tuple(map(tuple, changes)), tuple(map(tuple, told)))


def _spliced(own: Passage, deeds: list[Rewrite], *, repairs: bool) -> list[Splice]:
    edits = [Edit(d.span.start, d.span.end, d.new, d.sentence) for d in deeds]
    return spliced(own.text, edits, repairs=repairs)


def _dropped(own: Passage) -> Change:
    return Change(Op.DELETE, old=own.text, clause=own.path, whole=True)


def _rewritten(own: Passage, deed: Rewrite, splice: Splice) -> Change:
    old = own.text[splice.start : splice.end]
    op = Op.REPLACE if old and splice.new else Op.DELETE if old else Op.INSERT
    if deed.whole:
        return Change(op, old, splice.new, own.path, whole=True)
    return Change(op, old, splice.new, own.path, splice.start, splice.end)


def _brought(page: Page, deed: Bring) -> list[Change]:
    after = lead_path(deed.part + 1)
    previous = page.passages[deed.after] if deed.after >= 0 else None
    leads = bool(deed.passages) and deed.passages[0].role is Role.LEAD
    opens = deed.opens or leads
    if opens and (previous is None or previous.role is Role.TITLE):
        after = lead_path(0)
    elif opens and previous:
        after = previous.path
    if previous and previous.role is Role.CLAUSE and previous.part == deed.part:
        after = previous.path
    return [
        Change(
            Op.INSERT,
            new=one.text,
            clause=LEAD if one.role is Role.LEAD else "",
            whole=True,
            after=after,
            section=one.section,
            label=one.label,
            level=one.level,
        )
        for one in deed.passages
    ]
