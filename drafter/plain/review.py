"""Every answer by number; a number changes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain import question
from drafter.plain.said import state_said
from drafter.plain.talk import AGAIN, ANEW, BackError
from drafter.workflows import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.questions import QuestionLine

QUESTION = "Your answers. Write a number to change one."
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
        told = [*_told(desk.opened, names), ON]
        if (state := state_said(desk.opened)) != said:
            talk.say(*state)
        said = state
        brief = AGAIN if names == before else ANEW if before else ""
        place = talk.choose(QUESTION, told, default=len(names), brief=brief)
        if place == len(names):
            return
        try:
            question.ask_one(talk, desk, names[place])
        except BackError:
            talk.say("It stays as it is.")
        else:
            now = dict(zip(names, _told(desk.opened, names), strict=False))
            talk.say(f"{place + 1}. {now.get(names[place], '')}")
        before = names


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
