"""drafter new: a model motion and answers in, papers out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from drafter.cli import output
from drafter.cli.findings import findings_as_json
from drafter.cli.new_options import (
    AgendaCopy,
    Anonymous,
    Answers,
    Branch,
    Companions,
    Destination,
    Keep,
    LargePrint,
    Letterhead,
    Meeting,
    Out,
    SecretaryCopy,
    Settings,
    Style,
    TemplateId,
    TypeSize,
    With,
    WithGaps,
    Without,
)
from drafter.cli.options import Json, settings
from drafter.cli.own_problems import tell_own_problems
from drafter.errors import StoreError
from drafter.model.finding import Severity
from drafter.workflows import companions as around
from drafter.workflows import drafting, exporting, sending
from drafter.workflows.checking import check

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.finding import Finding


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
    agenda_copy: AgendaCopy = False,
    letterhead: Letterhead = "",
    type_size: TypeSize = 0,
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
        "agenda-copy": agenda_copy,
    }
    chosen = frozenset(filter(ticked.get, ticked))
    _make(request, _Order(out, companions, letterhead, chosen, type_size), keep, json)


@dataclass(frozen=True)
class _Order:
    """What is to be made, and where it goes."""

    out: str
    companions: str
    letterhead: str
    ticked: frozenset[str]
    type_size: int


def _make(request: drafting.Request, order: _Order, keep: bool, json: bool) -> None:
    now = datetime.now().astimezone()
    opened = drafting.start(request, now.date())
    tell_own_problems()
    variant = sending.variant_of(opened, order.ticked, order.type_size)
    wanted = around.named(opened, order.companions)
    paths = exporting.export(opened, order.out, variant, wanted, order.letterhead)
    number, kept = _keep(opened, now) if keep else (0, "")
    lost = keep and not number
    found = check(opened)
    if json:
        listed = findings_as_json(found)
        output.as_json({"files": paths, "words": opened.words, "findings": listed})
        said = [kept.strip()] if lost else []
    else:
        for path in paths:
            output.result(path)
        words = f"{opened.words} words, for {opened.destination.name}.{kept}"
        said = [words, *_to_look_at(found, number)]
    for sentence in said:
        output.narrate(sentence)
    if lost or any(one.severity is Severity.WARNS for one in found):
        raise typer.Exit(1)


def _keep(opened: drafting.OpenDraft, now: datetime) -> tuple[int, str]:
    """Keep the draft; return its number, 0 if it could not be kept, and what to say.

    The paper is made by then: a store that fails must not say that nothing was.
    """
    try:
        number = drafting.keep(opened, now, why="exported").draft.id
    except StoreError as error:
        return 0, f" The paper is made, but not its draft kept. {error}"
    return number, f" Kept as draft {number}."


def _to_look_at(found: Sequence[Finding], number: int) -> Iterator[str]:
    """Yield how much there is to look at, and where; gaps were asked for as lines."""
    rules = sum(one.severity is Severity.WARNS for one in found)
    count = rules + sum(one.severity is Severity.ADVISES for one in found)
    if not count:
        return
    things, them = ("1 thing", "it") if count == 1 else (f"{count} things", "them")
    broken = f", {rules} of them against a rule" if rules else ""
    if rules == count == 1:
        broken = ", against a rule"
    where = f"drafter check {number}" if number else "keep the draft, and drafter check"
    yield f"{things} to look at{broken}: {where} shows {them}."
