"""drafter bodies: who decides, what we know of their rules, and your own body."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from drafter.cli import completing, output
from drafter.cli.body_page import body_page, sentences
from drafter.cli.options import Json
from drafter.workflows import bodies, own_bodies

app = typer.Typer(help="The bodies that decide: list, show, add, remove.")

Body = Annotated[
    str,
    typer.Argument(metavar="ID", help="See the list.", autocompletion=completing.body),
]


@app.callback(invoke_without_command=True)
def all_bodies(context: typer.Context, json: Json = False) -> None:
    """List the bodies, or do one of the things below."""
    if context.invoked_subcommand is None:
        list_bodies(json=json)


@app.command("list")
def list_bodies(json: Json = False) -> None:
    """List the bodies, your own first.

    A fault in a file of your own is told and ends with 1; the others are listed.
    """
    known = bodies.listed()
    if json:
        output.as_json(
            [
                {"id": one.id, "name": one.name, "level": one.level, "noun": one.noun}
                for one in known
            ]
        )
    else:
        output.table(
            [
                (one.id, f"{one.name} (yours)" if bodies.is_own(one.id) else one.name)
                for one in known
            ]
        )
    _tell_problems(bodies.problems())


@app.command("show")
def show(name: Body, json: Json = False) -> None:
    """Show every rule of a body with its source, and what is not confirmed.

    What binds stands under Rules; what is advised, or not certain, under Advice.
    """
    book = bodies.open_body(name)
    today = datetime.now().astimezone().date()
    missing = bodies.not_confirmed(book)
    if json:
        said = {"ages": sentences(book, today), "not_confirmed": list(missing)}
        output.as_json({**asdict(book), **said})
    else:
        for line in body_page(book, missing, today):
            output.result(line)
    _tell_problems(
        tuple(one for one in bodies.problems() if one.file == f"{name}.toml")
    )


@app.command("add")
def add(  # noqa: PLR0913, PLR0917  one parameter for each option
    name: Annotated[str, typer.Argument(help="What your body is called.")],
    extends: Annotated[
        str,
        typer.Option(metavar="ID", help="Whose rules hold where you say nothing."),
    ] = bodies.USUAL,
    noun: Annotated[
        str, typer.Option(help="What it calls itself in a motion: Branch.")
    ] = "",
    notice_days: Annotated[
        int | None, typer.Option(metavar="DAYS", help="Notice of a meeting.")
    ] = None,
    deadline_days: Annotated[
        int | None,
        typer.Option(metavar="DAYS", help="Days before it that a motion is in by."),
    ] = None,
    clear_days: Annotated[
        bool, typer.Option("--clear-days", help="They are clear days.")
    ] = False,
    deadline_hour: Annotated[
        str, typer.Option(metavar="HOUR", help="The hour: noon, 17:00.")
    ] = "",
    words: Annotated[
        int | None, typer.Option(metavar="WORDS", help="Most words of a motion.")
    ] = None,
    title_words: Annotated[
        int | None, typer.Option(metavar="WORDS", help="Most words of a title.")
    ] = None,
    signed_by: Annotated[
        str, typer.Option(metavar="WHO", help="Who signs a motion off.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Write over your earlier one.")
    ] = False,
    json: Json = False,
) -> None:
    """Keep the rules of your own body, from its standing orders.

    It can then be used like any other: drafter new no-war --meeting ID. The earlier
    one that --replace writes over is kept beside it.
    """
    request = own_bodies.OwnBody(
        name=name,
        extends=extends,
        noun=noun,
        notice_days=notice_days,
        deadline_days=deadline_days,
        clear_days=clear_days,
        deadline_hour=deadline_hour,
        word_limit=words,
        title_limit=title_words,
        signed_by=signed_by,
    )
    today = datetime.now().astimezone().date()
    kept = own_bodies.add(request, today, instead=replace)
    if json:
        output.as_json({"kept": kept.id, "file": kept.file})
    else:
        output.narrate(
            f"Kept in {kept.file}. See it with: drafter bodies show {kept.id}"
        )


@app.command("remove")
def remove(name: Body, json: Json = False) -> None:
    """Remove a body of your own for good.

    A draft for it cannot be opened until it is added again.
    """
    own_bodies.remove(name)
    if json:
        output.as_json({"removed": name})
    else:
        output.narrate(f"{name} is gone. Drafts for it need it to be added again.")


def _tell_problems(found: tuple[object, ...]) -> None:
    """Tell what is wrong with files of a person's own; end with 1 if anything is."""
    for problem in found:
        output.narrate(str(problem))
    if found:
        raise typer.Exit(1)
