"""drafter templates: the model motions, found, shown, made a favourite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import completing, output, template_files
from drafter.cli.options import Json
from drafter.errors import UsageError
from drafter.workflows import adding, finding, motions

if TYPE_CHECKING:
    from drafter.model.template import Field

app = typer.Typer(
    help="The model motions: list, show, favourite, new, lint, schema, add, remove."
)
app.command("new")(template_files.new)
app.command("lint")(template_files.lint)
app.command("add")(template_files.add)
app.command("remove")(template_files.remove)
LEVELS = ("branch", "clp", "trades-council", "conference")
KINDS = ("motion", "emergency-motion", "rule-change", "submission", "statement")


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
    subject: Annotated[str, typer.Option(help="Only on this subject: peace.")] = "",
    level: Annotated[
        str, typer.Option(help=f"Only for these bodies: {', '.join(LEVELS)}.")
    ] = "",
    kind: Annotated[str, typer.Option(help=f"Only a {', '.join(KINDS)}.")] = "",
    max_words: Annotated[
        int,
        typer.Option(metavar="WORDS", help="Only as long as this, blanks left out."),
    ] = 0,
    json: Json = False,
) -> None:
    """List the model motions, favourites and those used last first."""
    _refuse_unknown("level", level, LEVELS)
    _refuse_unknown("kind", kind, KINDS)
    wanted = finding.Wanted(tuple(words or ()), subject, level, kind, max_words)
    listed = motions.listed(wanted)
    if json:
        output.as_json([line.__dict__ for line in listed])
        return
    if not listed:
        asked_more = subject or level or kind or max_words
        fits = "is like that" if asked_more else "holds these words"
        output.narrate(f"No model motion {fits}.")
        return
    for line in listed:
        notes = "".join(
            (", yours" if line.origin == "yours" else "",
             ", a favourite" if line.favourite else "")
        )  # fmt: skip
        output.result(f"{line.id}  ({line.words} words{notes})")
        output.result(output.wrapped(line.summary, "    "))
    output.narrate("Next: drafter templates show ID")


@app.command("favourite")
def favourite(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="See the list.", autocompletion=completing.template
        ),
    ],
    no: Annotated[
        bool, typer.Option("--no", help="It is no favourite any more.")
    ] = False,
    json: Json = False,
) -> None:
    """Put a model motion at the top of the list."""
    finding.set_favourite(name, favourite=not no)
    if json:
        output.as_json({"favourites": list(finding.favourites())})
    else:
        said = "is no favourite any more" if no else "is at the top of the list now"
        output.narrate(f"{name} {said}.")


@app.command("show")
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="See the list.", autocompletion=completing.template
        ),
    ],
    json: Json = False,
) -> None:
    """Show the questions and clauses of a model motion."""
    template, statement = motions.open_template(name)
    if json:
        output.as_json(motions.as_tables(template))
        return
    output.result(f"{template.name}\n{output.wrapped(template.summary)}\n")
    if statement:
        output.result(f"Derived from the statement of {statement.whose}.\n")
    if origin := adding.origin_of(name):
        output.result(f"{adding.said_of(origin)}\n")
    output.result('QUESTIONS (answer with --set NAME="...")\n')
    for field in template.fields:
        output.result(_question(field))
    output.result("CLAUSES (leave out with --without ID, put in with --with ID)\n")
    for line in motions.clauses_of(template):
        output.result(_clause(line))


@app.command("schema")
def schema() -> None:
    """Show the JSON schema of template files, for editors."""
    output.as_json(motions.schema())


def _refuse_unknown(option: str, given: str, known: tuple[str, ...]) -> None:
    """Refuse a word that an option does not know.

    Raises:
        UsageError: says which there are.
    """
    if given and given not in known:
        raise UsageError(f'"{given}" is no {option}. There are: {", ".join(known)}.')


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
