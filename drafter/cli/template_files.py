"""drafter templates new, lint, add, remove: files of model motions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import asking, output
from drafter.cli.options import Json, settings
from drafter.errors import UsageError
from drafter.workflows import adding, authoring, authoring_new

if TYPE_CHECKING:
    from drafter.workflows.adding import Offer
    from drafter.workflows.authoring import Linted

Path = Annotated[
    str, typer.Argument(metavar="PATH", help="A .toml file, a folder or a zip.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Ask nothing: the answer is yes.")]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="One answer, like name=..."),
]


def new(
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE.toml", help="Where to.")
    ] = "",
    answers: Annotated[
        str, typer.Option(metavar="FILE", help="Answers in a TOML file: ask nothing.")
    ] = "",
    set_: Settings = None,
    json: Json = False,
) -> None:
    """Write a model motion of your own, question by question, with its sample."""
    given = settings(set_ or [])
    authoring_new.refuse_taken(out)
    if answers:
        outline = authoring_new.read_outline(answers, given)
    else:
        outline = authoring_new.outline_of(_asked(given))
    written = authoring_new.write(outline, out, _now().date())
    authoring_new.keep_unfinished({})
    if json:
        found = _as_table(written.linted)
        output.as_json({"files": [written.path, written.sample], **found})
    else:
        output.result(written.path)
        output.result(written.sample)
        _tell(written.linted)
        output.narrate(f"Next: drafter templates add {written.path}")
    if written.linted.problems:
        raise typer.Exit(1)


def lint(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files or folders; else the library.")
    ] = None,
    json: Json = False,
) -> None:
    """Find the faults of template files, on every path through them."""
    found = authoring.lint(paths or (), _now().date())
    problems = [problem for one in found for problem in one.problems]
    if json:
        output.as_json(
            {
                "problems": [problem.__dict__ for problem in problems],
                "files": [{"file": one.file, **_as_table(one)} for one in found],
            }
        )
    else:
        for one in found:
            _tell(one)
    if problems:
        raise typer.Exit(1)
    output.narrate("No faults.")


def add(
    path: Path,
    update: Annotated[
        bool,
        typer.Option("--update", help="Put newer versions in the place of older ones."),
    ] = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Add model motions from a file, folder or zip, after showing what they are."""
    offer = adding.look(path, _now().date(), update=update)
    if not json:
        _show(offer)
    if not offer.changes:
        if json:
            output.as_json({"added": []})
        output.narrate("You have all of it already; nothing was changed.")
        return
    if not yes and not asking.agreed("Add them?"):
        output.narrate("Nothing was added.")
        return
    kept = adding.add(offer, _now())
    if json:
        output.as_json({"added": list(kept)})
        return
    output.narrate(f"Added. Next: drafter templates show {kept[0]}")
    for number in adding.drafts_from(kept) if update else ():
        output.narrate(
            f"Draft {number} was started from an earlier version. See what changed: "
            f"drafter draft update {number}"
        )


def remove(
    name: Annotated[str, typer.Argument(metavar="ID", help="One of your own.")],
    json: Json = False,
) -> None:
    """Remove a model motion of your own; drafts made from it keep their copy."""
    adding.remove(name)
    if json:
        output.as_json({"removed": name})
    else:
        output.narrate(f"{name} is gone. Drafts made from it keep their copy.")


def _asked(given: dict[str, str]) -> dict[str, str]:
    """Ask what was not given, one question a line, until there is enough."""
    authoring_new.refuse_unknown(given)
    told = {key: typed for key, typed in given.items() if key == "id"}
    begun = {} if given else authoring_new.unfinished()
    if begun and asking.agreed(f"You began “{begun['name']}”. Go on with it?"):
        told = begun
    while question := authoring_new.next_question(told):
        key = question.key
        typed = given.get(key)
        if typed is None:
            label = f"{question.label} {question.help}".strip()
            typed = asking.ask(label)
        fault = authoring_new.fault_in(key, typed, told)
        if fault and key in given:
            raise UsageError(f"The answer to {key}: {fault}")
        if fault:
            output.narrate(fault)
        else:
            told[key] = typed
            authoring_new.keep_unfinished(told)
    return told


def _as_table(found: Linted) -> dict[str, object]:
    words = found.trial.words if found.trial else None
    return {
        "words": list(words) if words else None,
        "paths": found.trial.paths if found.trial else 0,
        "notes": [note.__dict__ for note in found.notes],
    }


def _tell(found: Linted) -> None:
    for problem in found.problems:
        output.result(str(problem))
    if found.trial:
        low, high = found.trial.words
        paths = found.trial.paths
        output.narrate(
            f"{found.file}: from {low} to {high} words; {paths} ways through it were "
            "read."
        )
    for note in found.notes:
        output.narrate(f"Worth a look: {note}")


def _show(offer: Offer) -> None:
    """Show what a collection would add."""
    where = f" ({offer.where})" if offer.where else ""
    output.result(f"{offer.name}, from {offer.came_from}")
    output.result(f"Made by: {offer.made_by}{where}\n")
    for line in offer.lines:
        low, high = line.words
        state = {"new": "", "newer": ", a newer version", "same": ", here already"}
        output.result(
            f"{line.id}  {line.name} ({line.kind}, from {low} to {high} words"
            f"{state[line.state]})"
        )
        output.result(output.wrapped(line.summary, "    "))
    for note in offer.notes:
        output.narrate(f"Worth a look: {note}")
    for name in offer.gone:
        output.narrate(
            f"{name} is not in it any more; yours is kept. To remove it: drafter "
            f"templates remove {name}"
        )


def _now() -> datetime:
    return datetime.now().astimezone()
