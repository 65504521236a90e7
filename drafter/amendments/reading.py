"""Amendments as people write them: read, understood in words, and carried out.

Every instruction is told in words before anything is done. What cannot be placed is
refused with the reason and the nearest places; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.amended_text import amended_text
from drafter.amendments.apply import apply
from drafter.amendments.bare_leads import without_bare_leads
from drafter.amendments.carrying_out import Outcome, worked_out
from drafter.amendments.edges import spliced_text
from drafter.amendments.grammar import read_steps
from drafter.amendments.pages import Page, page_of
from drafter.amendments.places import Lines, NotPlacedError, find_places
from drafter.amendments.placing import Placer, Usage
from drafter.amendments.plain_pages import plain_page
from drafter.amendments.saying import quoted
from drafter.amendments.steps import Reads, Unread
from drafter.amendments.taken import Taken
from drafter.language.phrases import capitalised
from drafter.language.quotations import fold
from drafter.model.amendment import Applied, Instruction, Reading, Refusal, Understood
from drafter.model.motion import PrintedMotion

if TYPE_CHECKING:
    from drafter.amendments.placed import Placed

__all__ = ["Usage", "apply_amendment", "apply_text", "read_amendment"]

ANEW = "the points after it are numbered anew"
UNCLOSED = "its quotation mark is not closed: read to the end"


@dataclass(frozen=True)
class _Draft:
    """An amendment that is placed in its motion."""

    page: Page
    placed: tuple[Placed, ...]
    outcome: Outcome
    refused: tuple[Refusal, ...]


def read_amendment(
    text: str,
    motion: PrintedMotion | str,
    usage: Usage,
    lines: Lines | None = None,
    *,
    repairs: bool = True,
) -> Reading:
    """Return how the amendment `text` to `motion` is understood; nothing is changed.

    `usage` says whether "from X to end" takes X out, `lines` which printed line is
    where (without it, lines are not looked up). Without `repairs` no comma, stop or
    capital is put right; each that would be is told.
    """
    page = page_of(motion) if isinstance(motion, PrintedMotion) else plain_page(motion)
    return _reading(_drafted(text, page, usage, lines, repairs=repairs))


def apply_text(
    original: str,
    amendment: str,
    usage: Usage,
    lines: Lines | None = None,
    *,
    repairs: bool = True,
) -> tuple[str, tuple[Applied, ...], tuple[Refusal, ...]]:
    """Return a motion that is text as amended, what was done, and what was not.

    What was refused changes nothing; every other letter of `original` stays.
    """
    page = plain_page(original)
    draft = _drafted(amendment, page, usage, lines, repairs=repairs)
    text, anew = amended_text(
        original, page, draft.placed, draft.outcome, renumber=repairs
    )
    reading = _reading(draft, anew=anew)
    return text, tuple(map(_applied, reading.understood)), reading.refused


def apply_amendment(
    motion: PrintedMotion,
    amendment: str,
    usage: Usage,
    lines: Lines | None = None,
    *,
    repairs: bool = True,
) -> tuple[PrintedMotion, tuple[Applied, ...], tuple[Refusal, ...]]:
    """Return a printed motion as amended, what was done, and what was not."""
    reading = read_amendment(amendment, motion, usage, lines, repairs=repairs)
    made = apply(reading.changes, motion) if reading.changes else motion
    return made, tuple(map(_applied, reading.understood)), reading.refused


def _drafted(
    text: str, page: Page, usage: Usage, lines: Lines | None, *, repairs: bool
) -> _Draft:
    placer = Placer(page, usage, lines)
    placed: list[Placed] = []
    taken = Taken()
    refused: list[tuple[int, Refusal]] = []
    claims: list[Reads] = []
    for step in read_steps(text):
        if isinstance(step, Unread):
            refused.append((step.start, Refusal(step.said, step.reason)))
        elif isinstance(step, Reads):
            claims.append(step)
        else:
            try:
                made = placer.place(step)
                taken.add(made)
                placed.append(made)
            except NotPlacedError as error:
                refusal = Refusal(step.said, str(error), error.candidates)
                refused.append((step.start, refusal))
    placed = without_bare_leads(page, placed, repairs=repairs)
    outcome = worked_out(page, placed, repairs=repairs)
    refused += _false_claims(page, outcome, claims, placed)
    refused.sort(key=lambda pair: pair[0])
    return _Draft(
        page, tuple(placed), outcome, tuple(refusal for _, refusal in refused)
    )


def _false_claims(
    page: Page, outcome: Outcome, claims: list[Reads], placed: list[Placed]
) -> list[tuple[int, Refusal]]:
    """Return a refusal for each "so it reads" that is not how it reads."""
    found = []
    for claim in claims:
        earlier = [one for one in placed if one.step.start < claim.start]
        numbers = [one.first for one in earlier[-1:]]
        if claim.where:
            try:
                numbers = list(find_places(page, claim.where)[0].passages)
            except NotPlacedError:
                numbers = []
        texts = [
            spliced_text(page.passages[n].text, outcome.splices.get(n, ()))
            for n in numbers
            if n >= 0
        ]
        now = fold(" ".join(texts))
        if fold(claim.text).strip(" .") not in now:
            reason = (
                f"As amended it reads {quoted(now)}, which is not what is said here."
            )
            found.append((claim.start, Refusal(claim.said, reason)))
    return found


def _reading(draft: _Draft, *, anew: bool = False) -> Reading:
    understood = tuple(
        _understood(draft, number, one, anew=anew)
        for number, one in enumerate(draft.placed)
    )
    return Reading(understood, draft.refused)


def _understood(draft: _Draft, number: int, one: Placed, *, anew: bool) -> Understood:
    step = one.step
    changes = draft.outcome.changes[number]
    unclosed = (UNCLOSED,) if step.new and step.new.unclosed else ()
    moved = anew and any(not hasattr(deed, "span") for deed in one.deeds)
    repairs = (
        *one.notes,
        *unclosed,
        *dict.fromkeys(draft.outcome.repairs[number]),
        *((ANEW,) if moved else ()),
    )
    first = changes[0] if changes else None
    remark = f" ({one.remark})" if one.remark else ""
    instruction = Instruction(
        capitalised(one.location), step.op, one.old, one.new, step.said, changes
    )
    return Understood(
        instruction,
        f"{capitalised(one.understood)}{remark}.",
        (first.clause or first.after) if first else "",
        "; ".join(repairs),
        tuple(
            (draft.page.passages[s.passage].path, s.start, s.end) for s in one.anchors
        ),
    )


def _applied(one: Understood) -> Applied:
    return Applied(one.instruction.wording, one.sentence, one.clause, one.repair)
