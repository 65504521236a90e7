"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.cli import completing
from drafter.errors import UsageError
from drafter.language.cleaning import clean

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]
Body = Annotated[
    str,
    typer.Option(
        metavar="ID",
        help="Another body, whose rules bind it.",
        autocompletion=completing.body,
    ),
]


def settings(pairs: list[str]) -> dict[str, str]:
    """Return NAME=VALUE pairs as a table, cleaned of what text may not hold.

    Raises:
        UsageError: a pair has no equals sign, or no name.
    """
    made = {}
    for pair in pairs:
        name, equals, value = clean(pair).partition("=")
        if not equals or not name.strip():
            raise UsageError(
                f'"{clean(pair)}" is not NAME=VALUE: write it like --set country=Iran.'
            )
        made[name.strip()] = value
    return made
