"""drafter composite: one motion from several, each phrase traced to its motion."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Body, Json
from drafter.workflows import compositing

if TYPE_CHECKING:
    from drafter.model.composite import Composite

Motions = Annotated[
    list[str],
    typer.Argument(
        metavar="MOTION[=BODY]...",
        help="Drafts' numbers, or files; after = the body that sent it in.",
    ),
]
Out = Annotated[
    str, typer.Option("-o", "--out", metavar="COMPOSITE.docx", help="Where to.")
]


NOT_SAID = (
    "Which body sent a motion in is said after its file, in quotation marks: "
    '"theirs.docx=Example Town Branch"'
)


def composite(
    motions: Motions,
    out: Out = "",
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    number: Annotated[str, typer.Option(help="Its number on the agenda.")] = "",
    body: Body = "",
    json: Json = False,
) -> None:
    """Make one motion of several; nothing that differs is left out unasked."""
    today = datetime.now().astimezone().date()
    named = compositing.contributions(motions, today)
    made = compositing.compose(named, title=title, number=number, body=body)
    path = compositing.write(made, named, out) if out else ""
    if json:
        output.as_json({**_table(made), **({"files": [path]} if path else {})})
    else:
        _tell(made, path)
        _tell_whose(made)
    if made.over:
        raise typer.Exit(1)


def _table(made: Composite) -> dict[str, object]:
    return {
        "title": made.title,
        "from": [{"name": one.name, "body": one.body} for one in made.contributions],
        "clauses": [
            {
                "section": one.section,
                "text": one.text,
                "phrases": [
                    {"text": part.text, "sources": list(part.sources)}
                    for part in one.phrases
                ],
            }
            for one in made.clauses
        ],
        "dropped": [
            {"of": one.of, "cite": one.cite, "text": one.text} for one in made.dropped
        ],
        "undecided": list(made.undecided),
        "words": made.words,
        "limit": made.limit,
    }


def _tell(made: Composite, path: str) -> None:
    if path:
        output.result(path)
    else:
        for block in made.sheet:
            origin = f" [{block.sources}]" if block.sources else ""
            output.result(output.wrapped(f"{block.text}{origin}"))
    if made.undecided:
        differ = len(made.undecided)
        times = "once" if differ == 1 else f"{differ} times"
        output.narrate(
            f"Motions say nearly the same {times}; all of it is kept until the movers "
            "choose."
        )
    output.narrate(f"{made.words} words{_limit(made)}.")


def _tell_whose(made: Composite) -> None:
    """Say which motion is which, and how to say whose it is where nobody did."""
    for one in made.contributions:
        sent = "" if one.body == one.name else f", from {one.body}"
        title = one.motion.title or "no title"
        output.narrate(output.wrapped(f"{one.name}: {title}{sent}"))
    if any(one.body == one.name for one in made.contributions):
        output.narrate(output.wrapped(NOT_SAID))


def _limit(made: Composite) -> str:
    if made.limit is None:
        return ""
    over = f", {made.over} over" if made.over else ""
    return f"; the limit is {made.limit}{over}"
