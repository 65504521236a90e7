"""Check: every finding by number, what it rests on, and its mend."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError
from drafter.language.phrases import capitalised
from drafter.model.finding import Severity
from drafter.plain import clause_list, question, review
from drafter.plain.menu import Menu
from drafter.plain.said import unwrapped, words_said
from drafter.plain.talk import BackError
from drafter.workflows import bodies, cutting, mending, places, reporting, telling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drafter.checks.cutting import Cut
    from drafter.model.finding import Finding, Mend
    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.workflows.reporting import Report

    Deed = Callable[[Talk, Desk], None]

QUESTION = "What was found. Write a number to hear more and to mend it."
ABOUT = (
    "What stops the paper comes first, then rules of bodies, then advice. The paper "
    "can be made in spite of rules and advice; your secretary may send it back."
)
READY = "Nothing stops the paper."
NOTHING = "Nothing was found: no rule is broken, and there is no advice."
GAP = "gap"
ON, LEAVE = "Go on", "Leave it"
WHY, OUT = "Why? What this check looks for", "Take the clause out"
ANSWER, REWORD = "Answer the question", "Change the clause"
DECIDE = "Say who decides"
CLAUSES, ANSWERS = "Go to the clauses", "Go to the answers"


class Item(NamedTuple):
    """One finding, or one clause that can go, as it is told."""

    text: str
    finding: Finding | None = None
    cut: Cut | None = None


def run(talk: Talk, desk: Desk) -> None:
    """Say what the checks find, and mend it, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    menu, before = Menu(talk, QUESTION, ABOUT), frozenset[str]()
    while True:
        report = reporting.report(desk.opened)
        items = tuple(_items(desk, report))
        said = (*report.deadlines, words_said(desk.opened), *_verdict(items))
        talk.say(*(one for one in said if one not in before))
        before = frozenset(said)
        if not items:
            return
        told = [*(item.text for item in items), ON]
        place = menu.choose(told, len(items))
        if place == len(items):
            return
        try:
            _about(talk, desk, items[place])
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def _items(desk: Desk, report: Report) -> Iterator[Item]:
    opened = desk.opened
    found = telling.in_order(opened, telling.every_finding(report, opened))
    for heading, some in reporting.grouped(found):
        for one in some:
            cite = report.cites.get(one.clause, "")
            said = telling.placed(telling.said_of(opened, one), cite)
            yield Item(f"{heading}: {said}", finding=one)
    for cut in report.cuts:
        fits = ", and then it fits" if cut.fits else ""
        saves = f"{cut.words} words less, {cut.total_after} left{fits}"
        yield Item(
            f"What could go: {cut.cite}, {saves}. {capitalised(cut.why)}.", cut=cut
        )


def _verdict(items: tuple[Item, ...]) -> tuple[str, ...]:
    found = [item.finding for item in items if item.finding]
    if not found:
        return (NOTHING, READY)
    counts = {one: sum(f.severity is one for f in found) for one in Severity}
    said = f"{', '.join(telling.counted(counts))}."
    return (said,) if counts[Severity.BLOCKS] else (said, READY)


def _about(talk: Talk, desk: Desk, item: Item) -> None:
    """Say all there is to say about one thing, and do something about it.

    Of an answer that is missing there is no more to say: it is asked for.
    """
    if item.finding and item.finding.check == GAP and item.finding.answer:
        question.ask_one(talk, desk, item.finding.answer)
        return
    deeds = tuple(_deeds(desk, item))
    talk.say(*_more(desk, item))
    names = [*(name for name, _ in deeds), LEAVE]
    place = talk.choose(item.text, names, default=len(deeds))
    if place < len(deeds):
        deeds[place][1](talk, desk)


def _more(desk: Desk, item: Item) -> Iterator[str]:
    finding = item.finding
    if item.cut and (line := clause_list.line_of(desk, item.cut.id)):
        yield line.printed
    if finding is None:
        return
    if finding.body:
        binds = "A rule" if finding.severity is Severity.WARNS else "Advice"
        yield f"{binds} of {bodies.name_of(finding.body)}."
    if source := reporting.source_said(finding, desk.opened.today):
        yield f"Source: {source}"


def _deeds(desk: Desk, item: Item) -> Iterator[tuple[str, Deed]]:
    """Yield what can be done about a finding or a clause."""
    finding, cut = item.finding, item.cut
    if cut:
        yield OUT, partial(_leave_out, cut)
    if finding is None:
        return
    if mend := finding.mend:
        yield f"Mend it: {mend.label}", partial(_mend, mend)
    yield from _where(desk, finding)
    yield WHY, partial(_why, finding.check)


def _where(desk: Desk, finding: Finding) -> Iterator[tuple[str, Deed]]:
    """Yield the places at which a finding can be mended by hand."""
    place = places.place_of(desk.opened, finding)
    if place.question:
        yield ANSWER, partial(_ask, (place.question,))
    elif place.clause:
        yield REWORD, partial(_reword, place.clause)
    elif place.step == places.WHO:
        yield DECIDE, partial(_ask, question.WHO)
    else:
        yield CLAUSES, clause_list.run
        yield ANSWERS, review.run


def _leave_out(cut: Cut, talk: Talk, desk: Desk) -> None:
    desk.change(cutting.take_out(desk.opened, cut), undoable=True)
    talk.say(f"{cut.cite} is taken out; it is listed last among the clauses.")


def _mend(mend: Mend, talk: Talk, desk: Desk) -> None:
    desk.change(mending.mend(desk.opened, mend), undoable=True)
    talk.say(f"Mended: {mend.label}.")


def _ask(names: tuple[str, ...], talk: Talk, desk: Desk) -> None:
    for name in names:
        question.ask_one(talk, desk, name)


def _reword(clause: str, talk: Talk, desk: Desk) -> None:
    if line := clause_list.line_of(desk, clause):
        clause_list.about(talk, desk, line)


def _why(check: str, talk: Talk, desk: Desk) -> None:
    del desk
    talk.say(unwrapped(reporting.manual_page(check).text))
