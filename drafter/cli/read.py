"""drafter read: the structure of anyone's motion, and a draft made of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import output
from drafter.cli.options import Body, Json
from drafter.workflows import bringing

if TYPE_CHECKING:
    from drafter.model.reading import ReadClause, ReadMotion, ReadSection

File = Annotated[
    str, typer.Argument(metavar="FILE", help="Word, text or web; - reads one in.")
]
Out = Annotated[
    str,
    typer.Option("-o", "--out", metavar="DRAFT.motion", help="Make a draft of it."),
]


def read(file: File, out: Out = "", body: Body = "", json: Json = False) -> None:
    """Show how a motion is built, and make a draft of it with -o."""
    found = bringing.read(file, body)
    made = _draft(found, file, out) if out else ""
    if json:
        output.as_json({**_table(found), **({"files": [made]} if made else {})})
    else:
        _tell(found)
        if made:
            output.narrate(f"Made {made}. Next: drafter draft import {made}")


def _draft(found: ReadMotion, file: str, out: str) -> str:
    today = datetime.now().astimezone().date()
    opened = bringing.bring(found, bringing.called(file), None, today)
    return bringing.write_draft(opened, out)


def _table(found: ReadMotion) -> dict[str, object]:
    return {
        "title": found.title,
        "sections": [_section(one) for one in found.sections],
        "placeholders": [
            {"text": one.text, "kind": one.kind, "choices": list(one.choices)}
            for one in found.placeholders
        ],
        "words": found.words,
        "unsure": list(found.unsure),
        "problems": list(found.problems),
    }


def _section(section: ReadSection) -> dict[str, object]:
    return {
        "kind": section.kind.value if section.kind else None,
        "lead": section.lead,
        "clauses": [_clause(one) for one in section.clauses],
    }


def _clause(clause: ReadClause) -> dict[str, object]:
    return {
        "id": clause.id,
        "path": clause.path,
        "label": clause.label,
        "text": clause.text,
        "level": clause.level,
        "start": clause.start,
        "end": clause.end,
    }


def _tell(found: ReadMotion) -> None:
    output.result(found.title or "(no title was found)")
    for section in found.sections:
        kind = section.kind.value if section.kind else "not told apart"
        output.result(f"\n{section.lead or '(no lead)'} [{kind}]")
        for clause in section.clauses:
            said = f"{clause.label} {clause.text}".strip()
            output.result(output.wrapped(said, "    " * clause.level))
    blanks = list(dict.fromkeys(one.text for one in found.placeholders))
    if blanks:
        output.result(f"\nBlanks that its author left: {'; '.join(blanks)}")
    output.result(f"\n{found.words} words.")
    for sentence in (*found.unsure, *found.problems):
        output.narrate(output.wrapped(sentence))
