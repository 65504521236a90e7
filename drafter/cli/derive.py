"""drafter derive: a statement becomes a model motion."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows import deriving, motions

if TYPE_CHECKING:
    from drafter.workflows.deriving import Derived

File = Annotated[
    str,
    typer.Argument(metavar="FILE|-", help="The statement: Word, text, web, or an id."),
]
Out = Annotated[
    str, typer.Option("-o", "--out", metavar="TEMPLATE.toml", help="Where to.")
]


def derive(
    file: File,
    issuer: Annotated[str, typer.Option(help="Whose statement it is.")] = "",
    date: Annotated[str, typer.Option(help="When it was issued.")] = "",
    out: Out = "",
    save: Annotated[
        bool, typer.Option("--save", help="Keep it in your own library.")
    ] = False,
    json: Json = False,
) -> None:
    """Make a model motion of a statement; show how each sentence was taken."""
    today = datetime.now().astimezone().date()
    about = deriving.About(issuer=issuer, title="", date=date, today=today)
    held = deriving.held(file)
    if held:
        found = deriving.derived_from(held, about)
    else:
        found = deriving.derived(deriving.text_of(file), about)
    path = deriving.write(found, out) if out else ""
    name = deriving.save(found) if save else ""
    if json:
        output.as_json(_table(found))
    else:
        _tell(found)
    if found.statement.example and not json:
        output.narrate("The statement is an invented example, to try things out with.")
    if path:
        beside = f"statements/{found.statement.id}.toml"
        output.narrate(f"Written to {path}, the statement to {beside} beside it.")
    if name:
        output.narrate(f"Kept as {name}. Next: drafter new {name}")
    if not json and not (path or name):
        output.narrate("To keep it: --save, or -o TEMPLATE.toml.")


def _table(found: Derived) -> dict[str, object]:
    statement = found.statement
    return {
        "statement": {
            "id": statement.id,
            "issuer": statement.issuer,
            "title": statement.title,
            "date": statement.date,
            "text": statement.text,
        },
        "units": [
            {
                "text": one.text,
                "start": one.start,
                "end": one.end,
                "label": one.label,
                "second": one.second,
                "reasons": list(one.reasons),
                "clause": one.clause,
                "how": one.how,
                "flags": [
                    {"kind": flag.kind, "says": flag.says, "settle": flag.settle}
                    for flag in one.flags
                ],
            }
            for one in found.units
        ],
        "template": motions.as_tables(found.template),
    }


def _tell(found: Derived) -> None:
    held = found.statement
    numbers = {held.sentence(n): n for n in range(len(held.sentences), 0, -1)}
    for unit in found.units:
        number = numbers.get(unit.text)
        counted = f"{number}. " if number else ""
        second = f", or {unit.second}" if unit.second is not unit.label else ""
        output.result(output.wrapped(f"{counted}{unit.label}{second}: {unit.text}"))
        if unit.clause:
            output.result(output.wrapped(f"as: {unit.clause}", "    "))
        for flag in unit.flags:
            said = "settle" if flag.settle else "note"
            output.result(output.wrapped(f"{said}: {flag.says}", "    "))
        output.result("")
