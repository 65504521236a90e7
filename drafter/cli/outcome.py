"""drafter outcome: record what became of a motion, and write what follows from it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from drafter.cli import completing, output
from drafter.cli.options import Json
from drafter.workflows import companions, drafting, drafts, exporting, outcomes

Result = Annotated[str, typer.Argument(metavar="OUTCOME", help="carried, lost, ...")]
Votes = Annotated[
    str,
    typer.Option(
        help="FOR,AGAINST,ABSTAINED, or unanimous, nem-con or show-of-hands.",
        metavar="VOTES",
    ),
]
"""How it was voted."""


def outcome(  # noqa: PLR0913, PLR0917  one for each option
    draft: Annotated[
        int,
        typer.Argument(
            metavar="DRAFT", help="Its number.", autocompletion=completing.draft
        ),
    ],
    result: Result,
    date: Annotated[str, typer.Option(help="Of the meeting.", metavar="DATE")] = "",
    votes: Votes = "",
    quorate: Annotated[
        bool | None, typer.Option("--quorate/--not-quorate", help="As counted.")
    ] = None,
    why: Annotated[str, typer.Option(help="Why it fell or was withdrawn.")] = "",
    intent: Annotated[str, typer.Option(help="Said when it was remitted.")] = "",
    companions_: Annotated[
        str,
        typer.Option("--companions", help="all, or their names with commas."),
    ] = "",
    to: Annotated[str, typer.Option(help="The folder they go to.")] = ".",
    json: Json = False,
) -> None:
    """Record what became of a motion; write the papers that follow from it."""
    now = datetime.now().astimezone()
    opened = drafts.open_kept(draft, now.date())
    told = outcomes.Told(result, date, votes, quorate, why, intent)
    known = outcomes.record(opened, told)
    wanted = companions.named(known, companions_, after=True)
    kept = drafting.keep(known, now, why="outcome recorded")
    files = exporting.export_companions(kept, to, wanted, exporting.Variant())
    recorded = kept.draft.outcome
    if json and recorded:
        output.as_json({"outcome": asdict(recorded), "files": list(files)})
        return
    for path in files:
        output.result(path)
    if recorded:
        output.narrate(f"Recorded: {outcomes.outcome_words(recorded)}.")
