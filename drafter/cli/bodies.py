"""drafter bodies: who decides, and what we know of their rules."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows import bodies

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook

app = typer.Typer(help="The bodies that decide: list, show.")


@app.callback(invoke_without_command=True)
def all_bodies(context: typer.Context, json: Json = False) -> None:
    """List the bodies, or do one of the things below."""
    if context.invoked_subcommand is None:
        list_bodies(json=json)


@app.command("list")
def list_bodies(json: Json = False) -> None:
    """List the bodies."""
    known = bodies.listed()
    if json:
        output.as_json(
            [
                {"id": one.id, "name": one.name, "level": one.level, "noun": one.noun}
                for one in known
            ]
        )
        return
    output.table([(one.id, one.name) for one in known])


@app.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="See the list.")],
    json: Json = False,
) -> None:
    """Show every rule of a body with its source, and what is not confirmed."""
    book = bodies.open_body(name)
    missing = bodies.not_confirmed(book)
    if json:
        output.as_json({**asdict(book), "not_confirmed": list(missing)})
        return
    output.result(f"{book.name}\nIn a motion: This {book.noun}. Style: {book.style}.\n")
    for line in _rules(book):
        output.result(line)
    if missing:
        listed = "; ".join(missing)
        output.result(f"Not confirmed, so ask your secretary: {listed}.")


def _rules(book: Rulebook) -> list[str]:
    sources = {source.id: source for source in book.sources}
    lines = []
    for key, rule in book.rules.items():
        source = sources[rule.source]
        year = "undated" if source.undated else str(source.year)
        unit = f" {rule.unit}" if rule.unit else ""
        said = bodies.RULES.get(key, key)
        lines.append(f"{rule.force.value.capitalize()}: {said}: {rule.value}{unit}.")
        if rule.note:
            lines.append(f"  {rule.note}")
        lines.append(f"  {source.title}, {year}, confidence {rule.confidence.value}")
        lines.append(f"  {source.url}\n")
    return lines
