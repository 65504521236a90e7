"""drafter new: a model motion and answers in, papers out."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json, settings
from drafter.errors import StoreError
from drafter.workflows import drafting, exporting
from drafter.workflows.checking import find_faults

LARGE_PRINT = 16
"""Points; the least that counts as large print."""
ORDINARY = exporting.Variant().type_size


def new(  # noqa: PLR0913, PLR0917  every option of the command
    template: Annotated[str, typer.Argument(help="The id of a model motion.")],
    meeting: Annotated[str, typer.Option(help="The body that votes.")] = "",
    destination: Annotated[
        str, typer.Option(help="The body whose rules bind the text.")
    ] = "",
    branch: Annotated[
        str, typer.Option(help="A branch you keep, or a TOML file.")
    ] = "",
    answers: Annotated[
        str, typer.Option(help="A TOML file of answers; - reads them in.")
    ] = "",
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="One answer."),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="CLAUSE", help="Leave a clause out.")
    ] = None,
    with_: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="CLAUSE", help="Put an optional clause in."),
    ] = None,
    style: Annotated[str, typer.Option(help="A house style, not the body's own.")] = "",
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="FILE", help=".docx, .txt, .md or .html"),
    ] = "",
    companions: Annotated[
        str, typer.Option(metavar="all|ID,ID", help="Papers around the motion.")
    ] = "",
    with_gaps: Annotated[
        bool, typer.Option(help="Print missing answers as lines to fill in.")
    ] = False,
    anonymous: Annotated[bool, typer.Option(help="No member's name.")] = False,
    large_print: Annotated[bool, typer.Option(help="In 16 point type.")] = False,
    secretary_copy: Annotated[
        bool, typer.Option(help="With the record of the vote.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep it among your drafts.")
    ] = True,
    json: Json = False,
) -> None:
    """Make the paper of a model motion."""
    now = datetime.now().astimezone()
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
    opened = drafting.start(request, now.date())
    size = opened.draft.profile.type_size or ORDINARY
    variant = exporting.Variant(
        with_gaps=with_gaps,
        anonymous=anonymous,
        secretary_copy=secretary_copy,
        type_size=max(size, LARGE_PRINT) if large_print else size,
    )
    wanted = _companions(opened, companions)
    paths = exporting.export(opened, out, variant, wanted)
    kept, code = _keep(opened, now) if keep else ("", 0)
    findings = [asdict(one) for one in find_faults(opened)]
    if json:
        output.as_json(
            {"files": list(paths), "words": opened.words, "findings": findings}
        )
    else:
        for path in paths:
            output.result(path)
        output.narrate(f"{opened.words} words, for {opened.destination.name}.{kept}")
    if code:
        if json:
            output.narrate(kept.strip())
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
