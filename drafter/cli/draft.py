"""drafter draft: the motions you are working on."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from drafter.cli import asking, completing, output
from drafter.cli.options import Json
from drafter.workflows import drafts, updating

app = typer.Typer(
    help="Your drafts: list, open, update, export, import, send-on, history, restore, "
    "remove."
)

Number = Annotated[
    int,
    typer.Argument(
        help="The draft's number in the list.", autocompletion=completing.draft
    ),
]
Out = Annotated[str, typer.Option("-o", "--out", metavar="FILE", help="Where to.")]


@app.callback(invoke_without_command=True)
def draft(context: typer.Context, json: Json = False) -> None:
    """List your drafts, or do one of the things below."""
    if context.invoked_subcommand is None:
        list_drafts(json=json)


@app.command("list")
def list_drafts(json: Json = False) -> None:
    """List your drafts, the one saved last first."""
    kept = drafts.listed()
    waiting = updating.waiting(_now().date()) if kept else ()
    if json:
        output.as_json(
            [{**line.__dict__, "update": line.id in waiting} for line in kept]
        )
    elif kept:
        output.table(
            [
                (
                    str(one.id),
                    one.title,
                    one.meeting,
                    f"{one.words} words",
                    output.when(one.saved),
                )
                for one in kept
            ]
        )
    else:
        output.narrate("No drafts yet. Next: drafter templates")
    for number in () if json else waiting:
        output.narrate(
            f"Draft {number}: its model motion has a newer version. See what it "
            f"changes: drafter draft update {number}"
        )


@app.command("open")
def open_one(
    number: Number,
    out: Out = "",
    with_gaps: Annotated[
        bool, typer.Option(help="Print missing answers as lines to fill in.")
    ] = False,
    json: Json = False,
) -> None:
    """Show a draft's motion, or with -o make its paper."""
    opened = drafts.open_kept(number, _now().date())
    files = list(drafts.export_paper(opened, out, with_gaps=with_gaps)) if out else []
    text = "" if out else drafts.text_of(opened)
    if json:
        output.as_json({"files": files, "words": opened.words, "text": text})
    else:
        output.result(files[0] if files else text)


@app.command("update")
def update(
    number: Number,
    yes: Annotated[
        bool, typer.Option("--yes", help="Ask nothing: the answer is yes.")
    ] = False,
    json: Json = False,
) -> None:
    """Take the newer version of its model motion into a draft, after showing it."""
    opened = drafts.open_kept(number, _now().date())
    changes = updating.changes_for(opened)
    if not json:
        for change in changes:
            output.result(output.wrapped(change.said))
    agreed = bool(changes) and (
        yes or (not json and asking.agreed("Take these changes into the draft?"))
    )
    if agreed:
        updating.update(number, _now())
    if json:
        said = [change.__dict__ for change in changes]
        output.as_json({"id": number, "updated": agreed, "changes": said})
    elif not changes:
        output.narrate("Its model motion has no newer version; nothing to do.")
    elif agreed:
        output.narrate(
            f"Draft {number} has them. To go back: drafter draft history {number}"
        )
    else:
        output.narrate("Nothing was changed.")


@app.command("export")
def export(number: Number, out: Out = "", json: Json = False) -> None:
    """Write a draft as a .motion file that a comrade can import."""
    path = drafts.export_draft(number, out)
    if json:
        output.as_json({"files": [path]})
    else:
        output.result(path)
        output.narrate("It holds the branch's details and every answer: mind who sees.")


@app.command("import")
def import_one(
    file: Annotated[str, typer.Argument(help="A .motion file; - reads it in.")],
    json: Json = False,
) -> None:
    """Bring in a .motion file as a new draft."""
    number = drafts.import_draft(file, _now())
    if json:
        output.as_json({"id": number})
    else:
        output.narrate(f"It is draft {number}. Next: drafter draft open {number}")


@app.command("send-on")
def send_on(
    number: Number,
    body: Annotated[
        str,
        typer.Argument(
            metavar="BODY", help="Who decides next.", autocompletion=completing.body
        ),
    ],
    json: Json = False,
) -> None:
    """Make the version of a motion that the next body is to decide on."""
    kept = drafts.send_on(number, body, _now())
    if json:
        output.as_json({"id": kept})
    else:
        output.narrate(f"It is draft {kept}. Next: drafter draft open {kept}")


@app.command("history")
def history(number: Number, json: Json = False) -> None:
    """List the saved states of a draft, the newest first."""
    states = drafts.history(number)
    if json:
        output.as_json([state.__dict__ for state in states])
    elif states:
        output.table(
            [
                (
                    str(one.number),
                    output.when(one.saved),
                    f"{one.words} words",
                    one.why,
                )
                for one in states
            ]
        )
    else:
        output.narrate("No earlier state is kept.")


@app.command("restore")
def restore(
    number: Number,
    revision: Annotated[int, typer.Argument(help="Its number in the history.")],
    json: Json = False,
) -> None:
    """Go back to an earlier state; the present one is kept in the history."""
    drafts.restore(number, revision, _now())
    if json:
        output.as_json({"id": number, "revision": revision})
    else:
        output.narrate(f"Draft {number} is as it was at {revision}; nothing was lost.")


@app.command("remove")
def remove(number: Number, json: Json = False) -> None:
    """Remove a draft and its history for good."""
    drafts.remove(number)
    if json:
        output.as_json({"removed": number})
    else:
        output.narrate(f"Draft {number} is gone. Papers made from it are not touched.")
        output.narrate(
            "Copies of earlier days still hold it, for two weeks. To take it out of "
            f"them too: drafter forget draft {number}"
        )


def _now() -> datetime:
    return datetime.now().astimezone()
