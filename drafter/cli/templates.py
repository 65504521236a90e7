"""drafter templates: the model motions, one of them, and their faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows import motions

if TYPE_CHECKING:
    from drafter.model.template import Field

app = typer.Typer(help="The model motions: list, show, lint, schema.")


@app.callback(invoke_without_command=True)
def templates(context: typer.Context, json: Json = False) -> None:
    """List the model motions, or do one of the things below."""
    if context.invoked_subcommand is None:
        list_templates([], json=json)


@app.command("list")
def list_templates(
    words: Annotated[
        list[str] | None, typer.Argument(help="Only those that hold these words.")
    ] = None,
    json: Json = False,
) -> None:
    """List the model motions."""
    listed = motions.listed(words or ())
    if json:
        output.as_json([line.__dict__ for line in listed])
        return
    if not listed:
        output.narrate("No model motion holds these words.")
        return
    for line in listed:
        output.result(f"{line.id}  ({line.words} words)")
        output.result(output.wrapped(line.summary, "    "))
    output.narrate("Next: drafter templates show ID")


@app.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="See the list.")],
    json: Json = False,
) -> None:
    """Show the questions and clauses of a model motion."""
    template, statement = motions.open_template(name)
    if json:
        output.as_json(motions.as_tables(template))
        return
    output.result(f"{template.name}\n{output.wrapped(template.summary)}\n")
    if statement:
        output.result(f"Derived from the statement of {statement.issuer}.\n")
    output.result('QUESTIONS (answer with --set NAME="...")\n')
    for field in template.fields:
        output.result(_question(field))
    output.result("CLAUSES (leave out with --without ID, put in with --with ID)\n")
    for line in motions.clauses_of(template):
        output.result(_clause(line))


@app.command("lint")
def lint(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files or folders; else the library.")
    ] = None,
    json: Json = False,
) -> None:
    """Find the faults of template files."""
    problems = motions.lint(paths or ())
    if json:
        output.as_json({"problems": [problem.__dict__ for problem in problems]})
    for problem in () if json else problems:
        output.result(str(problem))
    if problems:
        raise typer.Exit(1)
    output.narrate("No faults.")


@app.command("schema")
def schema() -> None:
    """Show the JSON schema of template files, for editors."""
    output.as_json(motions.schema())


def _question(field: Field) -> str:
    notes = [field.help]
    if field.options:
        notes.append(f"One of: {', '.join(field.options)}.")
    if field.default and "{" not in field.default:
        notes.append(f"If you say nothing: {field.default}.")
    elif field.default or not field.required:
        notes.append("You may say nothing.")
    if field.example:
        notes.append(f"For example: {field.example}")
    said = output.wrapped(" ".join(note for note in notes if note), "    ")
    return f"{field.name}: {field.label}\n{said}\n"


def _clause(line: motions.ClauseOfTemplate) -> str:
    state = "" if line.on else ", out at the start"
    head = f"{line.id} ({line.section}{state})"
    origin = f"\n    {line.origin}" if line.origin else ""
    return f"{head}\n{output.wrapped(line.text, '    ')}{origin}\n"
