"""drafter templates: the model motions, one of them, and their faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows import motions

if TYPE_CHECKING:
    from drafter.model.template import Field, Paragraph, Template, TemplateClause

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
    output.table([(line.id, f"{line.words:>4}", line.summary) for line in listed])
    output.narrate("The figure is the number of words. Next: drafter templates show ID")


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
    output.result(f"{template.name}\n{template.summary}\n")
    if statement:
        output.result(f"Derived from the statement of {statement.issuer}.\n")
    output.result("Questions (answer with --set NAME=VALUE):")
    for field in template.fields:
        output.result(_field(field))
    output.result("\nClauses (leave out with --without ID, put in with --with ID):")
    for part in template.parts:
        output.result(_part(part, template))


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


def _field(field: Field) -> str:
    marks = [field.kind.value]
    marks += ["or ".join([f"{one} " for one in field.options])] if field.options else []
    if not field.required or field.default:
        marks.append("may be left empty")
    if field.when:
        marks.append("only sometimes asked")
    return (
        f"  {field.name}: {field.label} ({', '.join(mark.strip() for mark in marks)})"
    )


def _part(part: TemplateClause | Paragraph, template: Template) -> str:
    section = getattr(part, "section", None)
    state = "" if part.on else " [starts out]"
    derived = ""
    if part.derives_from and template.derived_from:
        numbers = ", ".join(map(str, part.derives_from))
        derived = f" [{part.how.value} from sentence {numbers}]"
    where = f" ({section})" if section else ""
    return f"  {part.id}{where}{state}{derived}: {part.text}"
