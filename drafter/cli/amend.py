"""drafter amend: two versions of a motion become an amendment in formal wording."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.errors import UsageError
from drafter.language.dates import read_date
from drafter.workflows import amending

if TYPE_CHECKING:
    from drafter.model.amendment import Amendment

Motion = Annotated[
    str, typer.Argument(metavar="ORIGINAL", help="A draft's number, or a file.")
]
Revised = Annotated[
    str,
    typer.Argument(
        metavar="REVISED",
        help="The same motion as it is to be; not for a Word file with changes marked.",
        show_default=False,
    ),
]
Wording = Annotated[
    str,
    typer.Option("--style", help="plain, tuc, stuc, unison, ucu, labour-rule-change."),
]
Out = Annotated[
    str, typer.Option("-o", "--out", metavar="AMENDMENT.docx", help="The sheet.")
]
Tracked = Annotated[
    str, typer.Option(metavar="OUT.docx", help="The motion with tracked changes.")
]
Spoken = Annotated[
    str, typer.Option(metavar="OUT.docx", help="The changes, to be read out.")
]
Author = Annotated[str, typer.Option(help="Whose name stands on tracked changes.")]
Dated = Annotated[str, typer.Option(help="The day that stands on tracked changes.")]


def amend(  # noqa: PLR0913, PLR0917  every option of the command
    original: Motion,
    revised: Revised = "",
    style: Wording = "plain",
    out: Out = "",
    tracked: Tracked = "",
    author: Author = "",
    date: Dated = "",
    spoken: Spoken = "",
    json: Json = False,
) -> None:
    """Word the amendment that makes one motion into the other."""
    now = datetime.now().astimezone()
    marks = () if revised else amending.marks(original)
    work = amending.begin(original, now.date(), style, marked=not revised)
    motion = amending.revised(work, revised or original, now.date())
    made = amending.amend(work, motion)
    files = [amending.write_sheet(work, made, out, now)] if out else []
    if tracked:
        when = _when(date, now)
        files.append(amending.write_tracked(work, motion, tracked, author, when))
    if spoken:
        files.append(amending.write_spoken(work, made, spoken, now))
    if json:
        marked = {"marks": list(marks)} if marks else {}
        named = {"files": files} if files else {}
        output.as_json({**_table(made), **marked, **named})
    else:
        for sentence in marks:
            output.narrate(output.wrapped(sentence))
        _tell(made, files)
    if made.refused:
        raise typer.Exit(1)


def _when(typed: str, now: datetime) -> datetime:
    if not typed:
        return now
    try:
        return datetime.combine(read_date(typed), time(12), now.tzinfo)
    except ValueError as error:
        raise UsageError(f"--date: {error}") from None


def _table(made: Amendment) -> dict[str, object]:
    return {
        "instructions": [
            {
                "location": one.location,
                "op": one.op,
                "old": one.old,
                "new": one.new,
                "wording": one.wording,
            }
            for one in made.instructions
        ],
        "added_words": made.added_words,
        "refused": [
            {
                "what": one.what,
                "reason": one.reason,
                "offer": [each.wording for each in one.offer],
            }
            for one in made.refused
        ],
        "warnings": list(made.warnings),
    }


def _tell(made: Amendment, files: list[str]) -> None:
    for path in files:
        output.result(path)
    for one in () if files else made.instructions:
        output.result(output.wrapped(one.wording))
    for other in made.refused:
        output.narrate(output.wrapped(f"Not worded: {other.what}: {other.reason}."))
        for each in other.offer:
            output.narrate(output.wrapped(f"Instead: {each.wording}", "    "))
    for warning in made.warnings:
        output.narrate(output.wrapped(warning))
    if not (made.instructions or made.refused):
        output.narrate("The two motions are the same.")
    words = "word" if made.added_words == 1 else "words"
    output.narrate(f"{made.added_words} {words} added.")
