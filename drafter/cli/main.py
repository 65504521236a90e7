"""The commands, and the one place that turns a failure into an exit code."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter import __version__
from drafter.cli import (
    amend,
    apply,
    bodies,
    branch,
    check,
    completing,
    composite,
    count,
    derive,
    doctor,
    draft,
    forget,
    new,
    outcome,
    output,
    pack,
    privacy,
    read,
    settings,
    templates,
)
from drafter.errors import DrafterError, MissingAnswersError, UsageError
from drafter.workflows import private

HINTS: dict[type[DrafterError], str] = {
    MissingAnswersError: '\nAnswer with --set NAME="...", or add --with-gaps.'
}
"""What the command line adds to a sentence that every door says."""

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="From a campaign's statement to a motion your own branch can vote on.",
)
app.command("new")(new.new)
app.command("check")(check.check)
app.command("count")(count.count)
app.command("derive")(derive.derive)
app.command("read")(read.read)
app.command("amend")(amend.amend)
app.command("apply")(apply.apply)
app.command("composite")(composite.composite)
app.command("pack")(pack.pack)
app.command("outcome")(outcome.outcome)
app.add_typer(templates.app, name="templates")
app.add_typer(bodies.app, name="bodies")
app.add_typer(branch.app, name="branch")
app.add_typer(draft.app, name="draft")
app.add_typer(forget.app, name="forget")
app.command("settings")(settings.settings)
app.command("privacy")(privacy.privacy)
app.command("doctor")(doctor.doctor)


def run_command(arguments: list[str]) -> int:
    """Run a command; return 0 done, 1 done with warnings, 2 could not do it.

    A failure is one sentence: on standard error, or with --json on standard output.
    """
    in_json = "--json" in arguments
    if not completing.is_asked() and (said := private.put_right()):
        output.narrate(said)
    command = typer.main.get_command(app)
    try:
        code = command.main(arguments, prog_name="drafter", standalone_mode=False)
    except DrafterError as error:
        hint = HINTS.get(type(error), "")
        output.refuse(f"{error}{hint}", in_json=in_json)
        return error.exit_code
    except KeyboardInterrupt:
        output.refuse("Stopped; nothing more was written.", in_json=in_json)
        return 2
    except Exception as error:
        sentence = _usage(error)
        if not sentence:
            raise
        output.refuse(sentence, in_json=in_json)
        return 2
    return code if isinstance(code, int) else 0


def _usage(error: Exception) -> str:
    """Return the sentence of a wrong use of the command line, or ""."""
    if type(error).__name__ == "Abort":
        return "Stopped; nothing more was written."
    message = getattr(error, "format_message", None)
    if message is None:
        return ""
    hint = "See: drafter --help"
    context = getattr(error, "ctx", None)
    if context is not None:
        hint = f"See: {context.command_path} --help"
    said = str(message()).strip().rstrip(".")
    return f"{said or 'A command is missing'}. {hint}"


@app.callback()
def drafter(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.")
    ] = False,
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Do everything line by line, without a screen."),
    ] = False,
) -> None:
    """From a campaign's statement to a motion your own branch can vote on."""
    if plain:
        raise UsageError("--plain stands alone: drafter --plain")
    if version:
        output.result(f"drafter {__version__}")
        raise typer.Exit
