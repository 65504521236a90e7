"""What the checks found, as rows of a list and as a text about each row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.phrases import capitalised
from drafter.model.finding import Finding, Severity
from drafter.workflows import bodies, reporting
from drafter.workflows.checking import label_of
from drafter.workflows.editing import branch_fault
from drafter.workflows.telling import (
    counted,
    every_finding,
    in_order,
    placed,
    said_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.checks.cutting import Cut
    from drafter.tui.desk import Desk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reporting import Report

UNREAD = "unread"
"""The check that finds what was typed and cannot be read."""
TO_LEAVE_OUT = "What to leave out, what costs least first"


@dataclass(frozen=True)
class Row:
    """One row of the list: a heading, a finding, or a clause to leave out."""

    key: str
    """The same for the same thing from one check to the next; "" for a heading."""
    text: str
    finding: Finding | None = None
    cut: Cut | None = None
    cite: str = ""


def unread(desk: Desk) -> tuple[Finding, ...]:
    """Return a finding for each detail of the meeting that cannot be read."""
    return tuple(
        Finding(
            UNREAD,
            Severity.BLOCKS,
            f"{label_of(desk.opened, name)} "
            f"{branch_fault(name, typed, desk.opened.today)}",
            answer=name,
        )
        for name, typed in desk.unread.items()
    )


def rows_of(
    opened: OpenDraft,
    findings: tuple[Finding, ...],
    cites: Mapping[str, str],
    cuts: tuple[Cut, ...] = (),
) -> Iterator[Row]:
    """Yield the rows: each heading with what stands under it, then what can go."""
    keys: set[str] = set()
    for heading, found in reporting.grouped(in_order(opened, findings)):
        yield Row("", f"{heading} ({len(found)})")
        for one in found:
            cite = cites.get(one.clause, "")
            text = f"{placed(said_of(opened, one), cite)}"
            yield Row(_fresh(one, keys), text, finding=one, cite=cite)
    if cuts:
        yield Row("", TO_LEAVE_OUT)
    for cut in cuts:
        fits = ": then it fits" if cut.fits else ""
        text = f"{cut.cite}: {cut.words} words less, {cut.total_after} left{fits}"
        yield Row(f"cut-{cut.id}", text, cut=cut, cite=cut.cite)


def detail_of(opened: OpenDraft, row: Row) -> str:
    """Return everything there is to say about a row, its keys last."""
    if row.cut:
        why = f"{capitalised(row.cut.why)}."
        return f"{row.text}. {why}\nSpace takes it out, U puts it back."
    finding = row.finding
    if finding is None:
        return ""
    lines = [placed(said_of(opened, finding), row.cite)]
    if finding.body:
        binds = "A rule" if finding.severity is Severity.WARNS else "Advice"
        lines.append(f"{binds} of {bodies.name_of(finding.body)}.")
    if source := reporting.source_said(finding, opened.today):
        lines.append(f"Source: {source}")
    if finding.mend:
        lines.append(f"M mends it: {finding.mend.label}.")
    return "\n".join(lines)


def found_in(report: Report | None, desk: Desk) -> tuple[Finding, ...]:
    """Return what is known to be wrong: all that was checked, or what stops the paper.

    A missing answer that is printed only below the motion, as a source, stops the
    paper too, though no check of the text sees it.
    """
    return (*unread(desk), *every_finding(report, desk.opened))


def counts_of(report: Report | None, desk: Desk) -> dict[Severity, int]:
    """Return how many findings there are of each severity."""
    found = found_in(report, desk)
    return {
        severity: sum(one.severity is severity for one in found)
        for severity in Severity
    }


def in_brief(report: Report | None, desk: Desk) -> list[str]:
    """Return "14 to answer", "1 breaks a rule": what there is to do, advice left out.

    A question that nobody has answered yet is no fault of the motion.
    """
    answers = desk.opened.draft.answers
    blocking = [
        one for one in found_in(report, desk) if one.severity is Severity.BLOCKS
    ]
    open_ = sum(bool(one.answer and not answers.get(one.answer)) for one in blocking)
    counts = counts_of(report, desk)
    counts[Severity.BLOCKS] -= open_
    del counts[Severity.ADVISES]
    return [f"{open_} to answer", *counted(counts)] if open_ else counted(counts)


def row_to_point_at(rows: tuple[Row, ...], key: str, before: int | None) -> int | None:
    """Return the row to point at: the same thing, or what stands there now."""
    places = [place for place, row in enumerate(rows) if row.key]
    same = [place for place in places if key and rows[place].key == key]
    if same or not places:
        return same[0] if same else None
    near = [place for place in places if before is None or place >= before]
    return near[0] if near else places[-1]


def _fresh(finding: Finding, keys: set[str]) -> str:
    """Return a key that no other row has: what it is, where, and which of several."""
    base = f"{finding.check}/{finding.body}/{finding.clause}/{finding.answer}"
    number = next(n for n in range(1, len(keys) + 2) if f"{base}/{n}" not in keys)
    keys.add(f"{base}/{number}")
    return f"{base}/{number}"
