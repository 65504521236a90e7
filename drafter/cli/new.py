"""drafter new: a model motion and answers in, papers out."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

import typer

from drafter.cli import output
from drafter.cli.new_options import (
    Anonymous,
    Answers,
    Branch,
    Companions,
    Destination,
    Keep,
    LargePrint,
    Meeting,
    Out,
    SecretaryCopy,
    Settings,
    Style,
    TemplateId,
    With,
    WithGaps,
    Without,
)
from drafter.cli.options import Json, settings
from drafter.errors import StoreError
from drafter.workflows import drafting, exporting, sending
from drafter.workflows.checking import find_faults


def new(  # noqa: PLR0913, PLR0917  every option of the command
    template: TemplateId,
    meeting: Meeting = "",
    destination: Destination = "",
    branch: Branch = "",
    answers: Answers = "",
    set_: Settings = None,
    without: Without = None,
    with_: With = None,
    style: Style = "",
    out: Out = "",
    companions: Companions = "",
    with_gaps: WithGaps = False,
    anonymous: Anonymous = False,
    large_print: LargePrint = False,
    secretary_copy: SecretaryCopy = False,
    keep: Keep = True,
    json: Json = False,
) -> None:
    """Make the paper of a model motion."""
    request = drafting.Request(
        template=template,
        branch=branch,
        answers_file=answers,
        settings=settings(set_ or []),
        meeting=meeting,
        destination=destination,
        style=style,
        put_in=tuple(with_ or ()),
        taken_out=tuple(without or ()),
    )
    ticked = {
        "with-gaps": with_gaps,
        "anonymous": anonymous,
        "large-print": large_print,
        "secretary-copy": secretary_copy,
    }
    _make(request, out, companions, frozenset(filter(ticked.get, ticked)), keep, json)


def _make(
    request: drafting.Request,
    out: str,
    companions: str,
    ticked: frozenset[str],
    keep: bool,
    json: bool,
) -> None:
    now = datetime.now().astimezone()
    opened = drafting.start(request, now.date())
    variant = sending.variant_of(opened, ticked)
    wanted = _companions(opened, companions)
    paths = exporting.export(opened, out, variant, wanted)
    kept, code = _keep(opened, now) if keep else ("", 0)
    findings = [asdict(one) for one in find_faults(opened)]
    if json:
        made = {"files": list(paths), "words": opened.words, "findings": findings}
        output.as_json(made)
        said = kept.strip() if code else ""
    else:
        for path in paths:
            output.result(path)
        said = f"{opened.words} words, for {opened.destination.name}.{kept}"
    if said:
        output.narrate(said)
    if code:
        raise typer.Exit(code)


def _keep(opened: drafting.OpenDraft, now: datetime) -> tuple[str, int]:
    """Keep the draft; return what to say of it, and 1 if it could not be kept.

    The paper is made by then: a store that fails must not say that nothing was.
    """
    try:
        number = drafting.keep(opened, now, why="exported").draft.id
    except StoreError as error:
        return f" The paper is made, but not its draft kept. {error}", 1
    return f" Kept as draft {number}.", 0


def _companions(opened: drafting.OpenDraft, wanted: str) -> tuple[str, ...]:
    if wanted == "all":
        return exporting.companions_for(opened)
    return tuple(one.strip() for one in wanted.split(",") if one.strip())
