"""Every answer by number; a number changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain import question
from drafter.plain.said import state_said
from drafter.plain.talk import AGAIN, ANEW, BackError
from drafter.workflows import bodies, editing, previewing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.questions import QuestionLine

QUESTION = "Your answers and the title. Write a number to change one."
TITLE = "The title of the motion:"
NEW_TITLE = "What is the title of the motion to be?"
FIRST_TITLE = "Emptied, it has the title it began with again."
ON = "Go on"


def run(talk: Talk, desk: Desk) -> None:
    """List the answers, and change them, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    before: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    while True:
        names = question.names_of(desk.opened)
        told = [*_told(desk.opened, names), _title(desk.opened), ON]
        if (state := state_said(desk.opened)) != said:
            talk.say(*state)
        said = state
        brief = AGAIN if names == before else ANEW if before else ""
        place = talk.choose(QUESTION, told, default=len(told) - 1, brief=brief)
        if place == len(told) - 1:
            return
        try:
            line = _changed(talk, desk, names, place)
        except BackError:
            talk.say("It stays as it is.")
        else:
            talk.say(f"{place + 1}. {line}")
        before = names


def _changed(talk: Talk, desk: Desk, names: tuple[str, ...], place: int) -> str:
    """Ask for one answer, or the title; return how its line reads then."""
    if place == len(names):
        retitle(talk, desk)
        return _title(desk.opened)
    question.ask_one(talk, desk, names[place])
    now = dict(zip(names, _told(desk.opened, names), strict=False))
    return now.get(names[place], "")


def retitle(talk: Talk, desk: Desk) -> None:
    """Ask for a title in the person's own words; emptied, the first one is back.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    now = previewing.title(desk.opened)
    own = "title" in desk.opened.draft.overrides
    asked = f"{NEW_TITLE}\n{FIRST_TITLE}" if own else NEW_TITLE
    typed = talk.ask(asked, now=now)
    if typed != now:
        desk.change(editing.retitle(desk.opened, typed))


def _title(opened: OpenDraft) -> str:
    return f"{TITLE} {previewing.title(opened)}"


def _told(opened: OpenDraft, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if name in question.WHO:
            body = (
                opened.destination if name == question.DESTINATION else opened.meeting
            )
            yield f"{question.ASKS[name]} {bodies.name_of(body.id)}"
        elif line := question.line_of(opened, name):
            yield f"{question.label_of(opened, line.field)} {_answer_of(line)}"


def _answer_of(line: QuestionLine) -> str:
    answer = " / ".join(line.answer.strip().split("\n"))
    if line.fault:
        return f"{answer} (cannot be read: {line.fault})"
    if answer:
        return answer
    if line.suggestion:
        return f"{line.suggestion} (unless you say otherwise)"
    return "(open)" if line.field.required else "(empty)"
