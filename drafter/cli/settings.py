"""drafter settings: what holds for the screen and for every paper."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.cli import options, output
from drafter.cli.options import Json
from drafter.workflows import preferences

Chosen = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="One setting, like dates=plain."),
]


def settings(set_: Chosen = None, json: Json = False) -> int:
    """List the settings, or change some with --set."""
    for name, typed in options.settings(set_ or []).items():
        preferences.keep(name, typed)
    kept, faults = preferences.known()
    named = preferences.as_texts(kept)
    if json:
        output.as_json({**named, "problems": faults})
    else:
        output.table([(name, value or "-") for name, value in named.items()])
        for fault in faults:
            output.narrate(fault)
    return 1 if faults else 0
