"""drafter forget: delete a draft, a branch or everything, for good."""

from __future__ import annotations

from typing import Annotated

import typer

from drafter.cli import asking, completing, output
from drafter.cli.options import Json
from drafter.errors import UsageError
from drafter.workflows import forgetting

app = typer.Typer(
    help="Delete a draft, a branch or everything that is kept, with all copies of it."
)

Yes = Annotated[bool, typer.Option("--yes", help="Ask nothing: the answer is yes.")]
WHICH = (
    "What is to be forgotten? Type the number of a draft, the name of a branch, or "
    "everything."
)
KEPT = "Nothing was deleted."


@app.callback(invoke_without_command=True)
def forget(context: typer.Context, json: Json = False) -> None:
    """Delete for good what is kept: one draft, one branch, or everything."""
    if context.invoked_subcommand is not None:
        return
    if json:
        raise UsageError(
            "Say what to forget: drafter forget draft, branch or everything."
        )
    named = asking.ask(WHICH)
    if named.casefold() == forgetting.What.EVERYTHING:
        everything()
    elif named.isdecimal():
        draft(int(named))
    elif named:
        branch(named)
    else:
        output.narrate(KEPT)


@app.command("draft")
def draft(
    number: Annotated[
        int,
        typer.Argument(
            help="The draft's number in the list.", autocompletion=completing.draft
        ),
    ],
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Delete a draft with its history, also from the copies that are kept."""
    _carry_out(forgetting.of_draft(number), yes=yes, json=json)


@app.command("branch")
def branch(
    name: Annotated[str, typer.Argument(help="What the branch is known as.")],
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Delete a branch's details and every draft that holds them, copies too."""
    _carry_out(forgetting.of_branch(name), yes=yes, json=json)


@app.command("everything")
def everything(yes: Yes = False, json: Json = False) -> None:
    """Delete all that Drafter keeps; asks for a word to be typed."""
    _carry_out(forgetting.of_everything(), yes=yes, json=json)


def _carry_out(plan: forgetting.Plan, *, yes: bool, json: bool) -> None:
    if not yes:
        if json:
            raise UsageError("With --json nobody is asked: add --yes to delete it.")
        _show("This would be deleted for good:", plan.goes)
        _show("This stays, out of reach:", plan.not_reached)
        if not _agreed(plan):
            output.narrate(KEPT)
            return
    done = forgetting.carry_out(plan)
    if json:
        output.as_json({"deleted": done.gone, "stays": done.stays})
        return
    _show("Deleted:", done.gone)
    _show("Still there, for you to see to:", done.stays)


def _agreed(plan: forgetting.Plan) -> bool:
    if not plan.word:
        return asking.agreed(plan.question)
    typed = asking.ask(f"{plan.question} Type {plan.word} to go on.")
    return typed.casefold() == plan.word


def _show(heading: str, lines: tuple[str, ...]) -> None:
    output.result(heading)
    for line in lines:
        output.result(output.wrapped(line, "  "))
