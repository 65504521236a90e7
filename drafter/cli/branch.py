"""drafter branch: the details of your branches."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json, settings
from drafter.workflows import branches

app = typer.Typer(help="Your branches: list, add, edit, show, remove.")

Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="One detail, like mp=..."),
]
Name = Annotated[str, typer.Argument(help="What the branch is known as.")]


@app.callback(invoke_without_command=True)
def branch(context: typer.Context, json: Json = False) -> None:
    """List your branches, or do one of the things below."""
    if context.invoked_subcommand is None:
        list_branches(json=json)


@app.command("list")
def list_branches(json: Json = False) -> None:
    """List your branches."""
    kept = branches.listed()
    if json:
        output.as_json([branches.as_tables(one) for one in kept])
    elif kept:
        output.table([(one.known_as, one.body or "-", one.mover) for one in kept])
    else:
        output.narrate(
            'No branch is kept yet. Next: drafter branch add --set branch_name="..." '
            "--set body=union-branch"
        )


@app.command("add")
def add(
    file: Annotated[
        str,
        typer.Argument(metavar="[NAME|FILE.toml]", help="Its name, or a file."),
    ] = "",
    set_: Settings = None,
    json: Json = False,
) -> None:
    """Keep a branch's details, from its name, a file, or --set."""
    details = settings(set_ or [])
    if file and not file.lower().endswith(".toml"):
        details, file = {"branch_name": file, **details}, ""
    made = branches.add(file, details)
    _tell(made.known_as, json=json)


@app.command("edit")
def edit(name: Name, set_: Settings = None, json: Json = False) -> None:
    """Change details of a branch; an empty value takes one away."""
    made = branches.edit(name, settings(set_ or []))
    _tell(made.known_as, json=json)


@app.command("show")
def show(name: Name, json: Json = False) -> None:
    """Show a branch's details, as a file that --branch can read."""
    found = branches.open_branch(name)
    if json:
        output.as_json(branches.as_tables(found))
    else:
        output.result(branches.as_toml(found).rstrip())


@app.command("remove")
def remove(name: Name, json: Json = False) -> None:
    """Remove a branch's details for good. Drafts keep their own copy."""
    branches.remove(name)
    if json:
        output.as_json({"removed": name})
    else:
        output.narrate(f"The details of {name} are gone. Drafts keep their own copy.")


def _tell(name: str, *, json: bool) -> None:
    if json:
        output.as_json({"kept": name})
    else:
        output.narrate(f'Kept. Use it with: drafter new no-war --branch "{name}"')
