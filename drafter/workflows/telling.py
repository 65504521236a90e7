"""What the checks found, as sentences for every door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.finding import Finding, Severity
from drafter.workflows.checking import find_faults, label_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reporting import Report

NO_ANSWER = "No answer yet:"
WORDS = {
    Severity.BLOCKS: ("stops the paper", "stop the paper"),
    Severity.WARNS: ("breaks a rule", "break rules"),
    Severity.ADVISES: ("is advice", "are advice"),
}
"""What findings of a severity do: one of them, and several."""


def every_finding(report: Report | None, opened: OpenDraft) -> tuple[Finding, ...]:
    """Return what is known to be wrong: all that was checked, or what stops the paper.

    A missing answer that is printed only below the motion, as a source, stops the
    paper too, though no check of the text sees it.
    """
    checked = report.findings if report else ()
    told = {one.answer for one in checked if one.severity is Severity.BLOCKS}
    faults = find_faults(opened)
    missing = (one for one in faults if report is None or one.answer not in told)
    return (*checked, *(one for one in missing if one.answer or report is None))


def in_order(opened: OpenDraft, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return findings by what matters most, missing answers as they are asked for."""
    names = [one.name for one in opened.draft.template.fields]
    order = tuple(Severity)

    def place(finding: Finding) -> tuple[int, int]:
        asked = finding.severity is Severity.BLOCKS and finding.answer in names
        at = names.index(finding.answer) if asked else len(names)
        return order.index(finding.severity), at

    return tuple(sorted(findings, key=place))


def said_of(opened: OpenDraft, finding: Finding) -> str:
    """Return a finding in words; a question asked of several things says which."""
    if finding.severity is not Severity.BLOCKS or not finding.answer:
        return finding.message
    fields = opened.draft.template.fields
    labels = [one.label for one in fields]
    if finding.message != label_of(opened, finding.answer):
        return finding.message
    about = ""
    if labels.count(finding.message) > 1:
        place = [one.name for one in fields].index(finding.answer)
        before = (one for one in labels[:place] if labels.count(one) == 1)
        about = next(iter(reversed([*before])), "")
    return f"{NO_ANSWER} {about} {finding.message}".replace("  ", " ")


def counted(counts: Mapping[Severity, int]) -> list[str]:
    """Return "2 stop the paper", "1 breaks a rule", for what there is."""
    return [f"{n} {WORDS[kind][n != 1]}" for kind, n in counts.items() if n]


def placed(said: str, cite: str) -> str:
    """Return a message with where it is, unless it says so itself."""
    there = not cite or cite.lower() in said.lower() or said.startswith(NO_ANSWER)
    return said if there else f"{cite}: {said}"
