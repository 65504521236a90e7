"""drafter apply: a motion as an amendment changes it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows import applying

if TYPE_CHECKING:
    from drafter.workflows.applying import Done

Original = Annotated[
    str, typer.Argument(metavar="ORIGINAL", help="A draft's number, or a file.")
]
Amendment = Annotated[
    str, typer.Argument(metavar="AMENDMENT", help="Text or Word; - reads it in.")
]
Out = Annotated[str, typer.Option("-o", "--out", metavar="AMENDED.docx", help="Where.")]
Usage = Annotated[
    str, typer.Option(help='What "from X to end" means: scottish or commons.')
]
Repairs = Annotated[
    bool, typer.Option("--repairs/--no-repairs", help="Put commas and stops right.")
]


def apply(
    original: Original,
    amendment: Amendment,
    out: Out = "",
    usage: Usage = "",
    repairs: Repairs = True,
    json: Json = False,
) -> None:
    """Carry out an amendment; say how each instruction was read."""
    today = datetime.now().astimezone().date()
    done = applying.carry_out(original, amendment, today, usage, repairs=repairs)
    path = applying.write(done, out) if out else ""
    if json:
        output.as_json({**_table(done), **({"files": [path]} if path else {})})
    else:
        _tell(done, path)
    if done.failed:
        raise typer.Exit(1)


def _table(done: Done) -> dict[str, object]:
    return {
        "text": done.text,
        "applied": [
            {
                "instruction": one.instruction,
                "understood": one.understood,
                "clause": one.clause,
                "repair": one.repair or None,
            }
            for one in done.applied
        ],
        "failed": [
            {
                "instruction": one.what,
                "reason": one.reason,
                "candidates": list(one.candidates),
            }
            for one in done.failed
        ],
    }


def _tell(done: Done, path: str) -> None:
    for one in done.applied:
        output.narrate(output.wrapped(f"Done: {one.understood}"))
        if one.repair:
            output.narrate(output.wrapped(f"Put right: {one.repair}", "    "))
    for other in done.failed:
        output.narrate(output.wrapped(f"Not done: {other.what}"))
        output.narrate(output.wrapped(other.reason, "    "))
        for near in other.candidates:
            output.narrate(output.wrapped(f"Near: {near}", "    "))
    output.result(path or done.text)
