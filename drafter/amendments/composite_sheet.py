"""The sheet on which the movers agree a composite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.composite import Contribution, SheetBlock, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.composite import Dropped, TracedClause

UNTIL = (
    "Until the movers of all these motions agree, the motions stand as they were sent "
    "in."
)

BY_ORDER = (
    "Who moves and who seconds is taken from the order of the motions; the movers may "
    "agree otherwise."
)


def heading_of(number: str, title: str) -> str:
    """Return "Composite 3: Safe buses", without what is not known of it."""
    name = f"Composite {number}" if number else "Composite"
    return f"{name}: {title}" if title else name


def sender_of(one: Contribution) -> str:
    """Return who sent a motion in; where nobody said, by the motion's name."""
    return f"the body that sent in {one.name}" if one.body == one.name else one.body


def received_from(contributions: Sequence[Contribution]) -> str:
    """Return from whom it is, as agendas print it."""
    known = [one for one in contributions if one.body != one.name]
    others = [one for one in contributions if one.body == one.name]
    if not known:
        return f"From {_names(contributions)}"
    bodies = ", ".join(dict.fromkeys(one.body for one in known))
    rest = (f" and the body that sent in {_names((one,))}" for one in others)
    return f"From {bodies} ({_names(known)}){''.join(rest)}"


def _names(contributions: Sequence[Contribution]) -> str:
    return ", ".join(
        f"{one.name} as amended" if one.amended else one.name for one in contributions
    )


def sheet(
    heading: str,
    contributions: Sequence[Contribution],
    clauses: Sequence[TracedClause],
    dropped: Sequence[Dropped],
    size: str,
) -> tuple[SheetBlock, ...]:
    """Return the sheet as blocks: what it says, whose it is, what is left out."""
    return tuple(_blocks(heading, contributions, clauses, dropped, size))


def _blocks(
    heading: str,
    contributions: Sequence[Contribution],
    clauses: Sequence[TracedClause],
    dropped: Sequence[Dropped],
    size: str,
) -> Iterator[SheetBlock]:
    bodies = list(dict.fromkeys(map(sender_of, contributions)))
    yield SheetBlock(Sort.HEADING, heading)
    yield SheetBlock(Sort.LINE, received_from(contributions))
    yield SheetBlock(Sort.LINE, f"Moved by {bodies[0]}")
    if bodies[1:]:
        yield SheetBlock(Sort.LINE, f"Seconded by {bodies[1]}")
    if bodies[2:]:
        yield SheetBlock(Sort.LINE, f"Supported by {', '.join(bodies[2:])}")
    if bodies[1:]:
        yield SheetBlock(Sort.LINE, BY_ORDER)
    for clause in clauses:
        for phrase in clause.phrases:
            said = ", ".join(phrase.sources) or "linking words, nobody’s"
            yield SheetBlock(Sort.CLAUSE, phrase.text.strip(), said)
    for left in dropped:
        body = f" ({left.body})" if left.body != left.of else ""
        whose = f"{left.of}{body}, {left.cite}"
        yield SheetBlock(Sort.DROPPED, left.text, whose)
    yield SheetBlock(Sort.LINE, size)
    yield SheetBlock(Sort.LINE, UNTIL)
    for one in contributions:
        name = f" ({one.name})" if one.body != one.name else ""
        yield SheetBlock(Sort.SIGNATURE, f"Agreed for {sender_of(one)}{name}")
