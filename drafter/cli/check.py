"""drafter check: what is wrong with a motion before it goes anywhere."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.findings import INDENT, findings_as_json, tell_findings
from drafter.cli.options import Body, Json
from drafter.cli.own_problems import tell_own_problems
from drafter.errors import UsageError
from drafter.language.phrases import capitalised
from drafter.workflows import opening, reporting

if TYPE_CHECKING:
    from datetime import date

    from drafter.workflows.reporting import Report

Name = Annotated[
    str,
    typer.Argument(
        metavar="DRAFT|FILE",
        help="A draft's number; a .motion, Word, text or web file; - reads one in.",
        show_default=False,
    ),
]
Explain = Annotated[
    str, typer.Option(metavar="CHECK", help="Tell what a check looks for.")
]


def check(
    name: Name = "", body: Body = "", explain: Explain = "", json: Json = False
) -> None:
    """Check a motion, or explain one of the checks."""
    if explain:
        _explain(explain, json=json)
        return
    if not name:
        raise UsageError(
            'Say what to check: a draft’s number or a file, as in "drafter '
            'check 1". Your drafts are listed by "drafter draft list".'
        )
    today = datetime.now().astimezone().date()
    opened = opening.open_motion(name, today, body)
    tell_own_problems()
    report = reporting.report(opened)
    if json:
        output.as_json(
            {
                "body": report.body,
                "words": report.words,
                "limit": report.limit,
                "findings": findings_as_json(report.findings),
                "cuts": [asdict(one) for one in report.cuts],
            }
        )
    else:
        _tell(report, today)
    if report.to_mend:
        raise typer.Exit(1)


def _explain(name: str, *, json: bool) -> None:
    page = reporting.manual_page(name)
    if json:
        output.as_json({"check": page.id, "name": page.name, "manual": page.text})
    else:
        output.result(f"{page.name} ({page.id})\n\n{page.text}")


def _tell(report: Report, today: date) -> None:
    tell_findings(report, today)
    if not report.findings:
        output.narrate("Nothing to mend was found.")
    _tell_cuts(report)
    for sentence in report.deadlines:
        output.narrate(output.wrapped(sentence))
    if report.findings:
        first = report.findings[0].check
        output.narrate(
            f"To see what a check looks for: drafter check --explain {first}"
        )


def _tell_cuts(report: Report) -> None:
    if not report.cuts:
        return
    output.result("What to leave out, what costs least first\n")
    for cut in report.cuts:
        fits = "; then it fits" if cut.fits else ""
        said = f"{cut.cite}: {cut.words} words less, {cut.total_after} left{fits}. "
        output.result(output.wrapped(f"{said}{capitalised(cut.why)}.", INDENT))
    output.result("")
