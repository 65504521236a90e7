"""Findings as a person reads them, and as a program does."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from drafter.cli import output
from drafter.model.finding import Severity
from drafter.workflows.reporting import grouped, source_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from drafter.model.finding import Citation, Edit, Finding
    from drafter.workflows.reporting import Report

INDENT = "    "


def findings_as_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as tables: an answer's name only where there is one."""
    return [_table(one) for one in findings]


def tell_findings(report: Report, today: date) -> None:
    """Write the findings under their headings, each with where it is and its mend."""
    for heading, found in grouped(report.findings):
        output.result(f"{heading}\n")
        for finding in found:
            for line in _lines(finding, report.cites, today):
                output.result(output.wrapped(line, INDENT))
            output.result("")


def _lines(finding: Finding, cites: Mapping[str, str], today: date) -> list[str]:
    where, said = cites.get(finding.clause, ""), finding.message
    if where and where not in said:
        said = f"{where}: {said}"
    lines = [f"{said} [{finding.check}]"]
    if finding.severity is Severity.BLOCKS and finding.answer:
        lines.append(f"The answer to give: {finding.answer}.")
    if source := source_said(finding, today):
        lines.append(f"Source: {source}")
    if finding.mend:
        lines.append(f"To mend it: {finding.mend.label}.")
    return lines


def _table(finding: Finding) -> dict[str, Any]:
    mend = finding.mend
    answer = {"answer": finding.answer} if finding.answer else {}
    return {
        "check": finding.check,
        "severity": finding.severity,
        "message": finding.message,
        "body": finding.body,
        "clause": finding.clause,
        **answer,
        "start": finding.start,
        "end": finding.end,
        "source": _source(finding.source) if finding.source else None,
        "mend": mend
        and {"label": mend.label, "edits": [_edit(one) for one in mend.edits]},
    }


def _source(source: Citation) -> dict[str, Any]:
    return {**asdict(source), "year": source.year or None}


def _edit(edit: Edit) -> dict[str, Any]:
    """Return an edit with the place it changes: a clause, or else an answer."""
    place = {"clause": edit.clause} if edit.clause else {"answer": edit.answer}
    return {**place, "start": edit.start, "end": edit.end, "new": edit.new}
