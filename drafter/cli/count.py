"""drafter count: how long a motion is, and why Word says otherwise."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Body, Json
from drafter.workflows import bodies, opening

if TYPE_CHECKING:
    from drafter.workflows.counting import Counted

Name = Annotated[
    str,
    typer.Argument(
        metavar="DRAFT|FILE",
        help="A draft's number; a .motion, Word, text or web file; - reads one in.",
    ),
]


def count(name: Name, body: Body = "", json: Json = False) -> None:
    """Count a motion's words as its body counts them."""
    counted = opening.count(name, datetime.now().astimezone().date(), body)
    if json:
        output.as_json(_table(counted))
    else:
        _tell(counted)
    if counted.over and counted.binding:
        raise typer.Exit(1)


def _table(counted: Counted) -> dict[str, object]:
    return {
        "body": counted.body or None,
        "words": counted.words,
        "counts": counted.counts,
        "limit": counted.limit,
        "word_shows": counted.word_shows,
        "libreoffice_shows": counted.libreoffice_shows,
        "why": list(counted.why),
    }


def _tell(counted: Counted) -> None:
    output.result(f"{_length(counted)}\n")
    for sentence in counted.why:
        output.result(output.wrapped(sentence))


def _length(counted: Counted) -> str:
    words = f"{counted.words:,} {'word' if counted.words == 1 else 'words'}"
    named = f", for {bodies.name_of(counted.body)}" if counted.body else ""
    if counted.limit is None:
        return f"{words}{named}."
    limit = f"The limit is {counted.limit:,}" + (
        "" if counted.binding else ", as advice"
    )
    over = f": {counted.over:,} over" if counted.over else ""
    return f"{words}{named}. {limit}{over}."
