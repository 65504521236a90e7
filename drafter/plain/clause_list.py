"""The clauses of a motion by number: in or out, reworded, added, moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.motion import MotionKind, SectionKind
from drafter.plain.said import words_said
from drafter.plain.talk import AGAIN, ANEW, BackError
from drafter.workflows import clauses, editing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.workflows.clauses import ClauseLine
    from drafter.workflows.drafting import OpenDraft

SECTIONS = tuple(SectionKind)
QUESTION = "The clauses: {} in, {} left out. Write a number to do something with one."
ABOUT = "What is left out is listed last, and can be put back in."
ADD, UNDO, ON = "Add a clause of your own", "Undo the last change", "Go on"
OUT, IN = "Take it out", "Put it in"
REWORD, SWAP = "Write it anew", "Put other words for some of its words"
UP, DOWN = "Move it up: before the one before it", "Move it down: after the next one"
LEAVE = "Leave it as it is"
WORDS = (
    "Write the clause as a phrase, as it goes on after its lead: that workers ..., or: "
    "write to ... The number and the full stop are added."
)
FIRST_WORDS = f"{WORDS} A minus sign brings the first words back."
NONE = "Nothing was added."
OF_SECTIONS = (
    "Notes are facts, believes is what we think, resolves is what we will do, and "
    "solidarity is whom we stand with."
)
WHICH = "Which of its words? Write them as they stand there."
WHAT = "What instead?"
NOT_THERE = "These words do not stand in the clause, letter for letter."
SEVERAL = "They stand there more than once: write some words beside them too."


def run(talk: Talk, desk: Desk) -> None:
    """List the clauses, and change them, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    before: list[tuple[str, bool]] = []
    while True:
        lines = clauses.lines_of(desk.opened, SECTIONS)
        told = [*map(_told, lines), ADD, *([UNDO] if desk.undoable else []), ON]
        last = len(told) - 1
        here = [(one.id, one.kept) for one in lines] + [(UNDO, desk.undoable)]
        brief = AGAIN if here == before else ANEW if before else ""
        before = here
        kept = sum(one.kept for one in lines)
        question = QUESTION.format(kept, len(lines) - kept)
        place = talk.choose(question, told, default=last, about=ABOUT, brief=brief)
        if place == last:
            return
        try:
            _do(talk, desk, lines, place)
        except BackError:
            continue


def about(talk: Talk, desk: Desk, line: ClauseLine) -> None:
    """Say where a clause comes from, and do something with it.

    Raises:
        BackError, LeaveError: nothing is changed.
    """
    deeds = (OUT, SWAP, REWORD, UP, DOWN, LEAVE) if line.kept else (IN, LEAVE)
    talk.say(line.comes_from)
    place = talk.choose(_told(line), deeds, default=len(deeds) - 1)
    opened = desk.opened
    deed = deeds[place]
    if deed == REWORD:
        reword(talk, desk, line)
    elif deed == SWAP:
        swap(talk, desk, line)
    elif deed in {UP, DOWN}:
        _put(talk, desk, line, editing.move(opened, line.id, -1 if deed == UP else 1))
    elif deed != LEAVE:
        change = editing.take_out if deed == OUT else editing.put_in
        _put(talk, desk, line, change(opened, line.id))


def reword(talk: Talk, desk: Desk, line: ClauseLine) -> None:
    """Write the words of one clause anew.

    Raises:
        BackError, LeaveError: nothing is changed.
    """
    words = talk.ask(FIRST_WORDS, now=line.words)
    if words != line.words:
        _put(talk, desk, line, editing.edit(desk.opened, line.id, words))


def swap(talk: Talk, desk: Desk, line: ClauseLine) -> None:
    """Put other words for some words of a clause.

    Raises:
        BackError, LeaveError: nothing is changed.
    """

    def fault(typed: str) -> str:
        found = line.words.count(typed) if typed else 1
        return "" if found == 1 else NOT_THERE if not found else SEVERAL

    old = talk.ask(WHICH, enter="Enter alone changes nothing.", fault=fault)
    if not old:
        return
    new = talk.ask(WHAT, enter="Enter alone takes them out.")
    words = line.words.replace(old, new, 1)
    _put(talk, desk, line, editing.edit(desk.opened, line.id, words))


def line_of(desk: Desk, clause: str) -> ClauseLine | None:
    """Return a clause of the motion by its id; None: it is not there."""
    lines = clauses.lines_of(desk.opened, SECTIONS)
    return next((one for one in lines if one.id == clause), None)


def _do(talk: Talk, desk: Desk, lines: tuple[ClauseLine, ...], place: int) -> None:
    if place < len(lines):
        about(talk, desk, lines[place])
    elif place == len(lines):
        _add(talk, desk)
    elif desk.undo():
        talk.say("Taken back.", words_said(desk.opened))


def _put(talk: Talk, desk: Desk, line: ClauseLine, later: OpenDraft) -> None:
    desk.change(later, undoable=True)
    _say_now(talk, desk, line.id)


def _add(talk: Talk, desk: Desk) -> None:
    section = _ask_section(talk, desk)
    words = talk.ask(WORDS, enter="Enter alone adds nothing.")
    if not words:
        talk.say(NONE)
        return
    before = {one.id for one in desk.opened.draft.clauses}
    desk.change(editing.add(desk.opened, section, words), undoable=True)
    added = [one.id for one in desk.opened.draft.clauses if one.id not in before]
    for clause in added:
        _say_now(talk, desk, clause)


def _ask_section(talk: Talk, desk: Desk) -> SectionKind | None:
    """Return the section of a clause that is added; a paragraph has none."""
    kind = desk.opened.draft.template.kind
    if kind not in {MotionKind.MOTION, MotionKind.EMERGENCY}:
        return clauses.section_for(desk.opened, (SectionKind.NOTES,), None)
    names = [one.value for one in SECTIONS]
    return SECTIONS[talk.choose("In which section?", names, about=OF_SECTIONS)]


def _say_now(talk: Talk, desk: Desk, clause: str) -> None:
    """Say how a clause reads now, and how long the motion is."""
    lines: Iterator[str] = (
        _told(one)
        for one in clauses.lines_of(desk.opened, SECTIONS)
        if one.id == clause
    )
    talk.say(*lines, words_said(desk.opened))


def _told(line: ClauseLine) -> str:
    return f"{line.cite}{line.printed}" if line.kept else f"Left out: {line.printed}"
