"""One question of a draft: how it is asked, and its answer kept."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.motion import SectionKind
from drafter.model.template import FieldKind
from drafter.plain.bodies import ask_body, tell_body
from drafter.workflows import clauses, deadlines, editing, previewing, questions

if TYPE_CHECKING:
    from drafter.model.template import Field
    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.plain.understood import Help
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.questions import QuestionLine

MEETING, DESTINATION = "meeting", "destination"
WHO = (MEETING, DESTINATION)
ASKS = {
    MEETING: "Which body votes on it first?",
    DESTINATION: "Where does it go then?",
}
BINDS = "It may be the same body. Its limit and deadline bind the text."
REVIEW, LATER = "review", "later"
WORDS = {
    REVIEW: "review lists your answers by number, and a number changes one.",
    LATER: "later leaves all questions that follow for later.",
}
"""What may be written in place of an answer while all questions are asked."""
BLANK = re.compile(r"  \.\.\.(?=  |$) ?")
"""The place of an answer in its sentence; dots are not heard."""
LONG = (FieldKind.LONG_TEXT, FieldKind.LIST)
LEFT_OPEN = "Leave it open for now"
LEFT_EMPTY = "Leave it empty"
OPEN = "Enter alone leaves it open for now."
EMPTY = "Enter alone leaves it empty."
DATED = ("meeting_date", "motion_deadline_days")
EVERY_SECTION = tuple(SectionKind)


def names_of(opened: OpenDraft) -> tuple[str, ...]:
    """Return the names of everything that is asked now, in order."""
    fields = (*questions.asked(opened), *questions.of_branch(opened))
    return (*WHO, *(line.field.name for line in fields))


def unanswered(opened: OpenDraft) -> frozenset[str]:
    """Return the names of what nobody has answered, even if a default stands in."""
    fields = (*questions.asked(opened), *questions.of_branch(opened))
    return frozenset(one.field.name for one in fields if not one.answer.strip())


def open_names(opened: OpenDraft) -> frozenset[str]:
    """Return the names of what the paper still needs."""
    fields = (*questions.asked(opened), *questions.of_branch(opened))
    return frozenset(one.field.name for one in fields if _is_open(one))


def _is_open(line: QuestionLine) -> bool:
    answered = line.answer.strip() or line.suggestion or not line.field.required
    return bool(line.fault or not answered)


def ask_one(talk: Talk, desk: Desk, name: str, number: str = "") -> None:
    """Ask one question by its name, and keep the answer.

    With a `number`, as "Question 3 of 10: ", the person may write one of `WORDS`.

    Raises:
        BackError, LeaveError, AskedError: nothing is changed.
    """
    talk.also = WORDS if number else {}
    try:
        _ask(talk, desk, name, number)
    finally:
        talk.also = {}


def line_of(opened: OpenDraft, name: str) -> QuestionLine | None:
    """Return the question called `name` as it stands; None: it is not asked now."""
    fields = (*questions.asked(opened), *questions.of_branch(opened))
    return next((one for one in fields if one.field.name == name), None)


def _ask(talk: Talk, desk: Desk, name: str, number: str) -> None:
    if name in WHO:
        _ask_body(talk, desk, name, number)
        return
    line = line_of(desk.opened, name)
    if line is None:
        return
    typed = _typed(talk, desk.opened, line, number)
    if typed == line.answer:
        return
    if name in editing.BRANCH_FIELDS:
        desk.change(editing.branch_detail(desk.opened, name, typed))
        if name in DATED:
            talk.say(*deadlines.told(desk.opened))
    else:
        desk.change(editing.answer(desk.opened, name, typed))


def _ask_body(talk: Talk, desk: Desk, name: str, number: str) -> None:
    draft = desk.opened.draft
    meeting, onward = draft.meeting, draft.destination
    question = f"{number}{ASKS[name]}"
    if name == DESTINATION:
        question = f"{question} {BINDS}"
        onward = ask_body(talk, question, now=onward, levels=draft.template.levels)
    else:
        found = ask_body(talk, question, now=meeting)
        onward = found if onward == meeting else onward
        meeting = found
    try:
        desk.change(editing.decide(desk.opened, meeting, onward))
    except DrafterError as error:  # its file was changed or removed meanwhile
        talk.say(str(error))
        return
    if name == DESTINATION:
        tell_body(talk, onward)


def _typed(talk: Talk, opened: OpenDraft, line: QuestionLine, number: str) -> str:
    """Return what was answered: what was there, or something new."""
    field = line.field
    hint = BLANK.sub(" (this)", questions.hint_of(field))
    asked = filter(None, (f"{number}{label_of(opened, field)}", hint))
    question = "\n".join(asked)
    about = partial(_about, opened, line)
    if questions.choices_of(field):
        return _chosen(talk, line, question, about)
    if field.kind in LONG:
        return _long(talk, line, question, about)

    def fault(typed: str) -> str:
        if not (typed or line.answer):
            return ""
        of_branch = field.name in editing.BRANCH_FIELDS
        by_name = (
            editing.branch_fault(field.name, typed, talk.today) if of_branch else ""
        )
        return by_name or questions.fault_of(field, typed, talk.today)

    return talk.ask(
        question, now=line.answer, enter=_enter(line), about=about, fault=fault
    )


def label_of(opened: OpenDraft, field: Field) -> str:
    """Return what a field asks; where it is asked more than once, of what.

    "Who says so? (What happened first?)": of the last question that is asked once.
    """
    fields = [one.field for one in questions.asked(opened)]
    labels = [one.label for one in fields]
    if field not in fields or labels.count(field.label) == 1:
        return field.label
    before = reversed(labels[: fields.index(field)])
    of = next((one for one in before if labels.count(one) == 1), "")
    return f"{field.label} ({of})" if of else field.label


def _long(talk: Talk, line: QuestionLine, question: str, about: Help) -> str:
    typed = talk.long_text(
        question, now=line.answer, enter=_enter(line), about=about, pasted=False
    )
    fault = questions.fault_of(line.field, typed, talk.today)
    if fault:
        talk.say(f"Kept as you wrote it, but: {fault}")
    return typed


def _chosen(talk: Talk, line: QuestionLine, question: str, about: Help) -> str:
    """Return the choice taken; what counts without an answer is left unanswered."""
    choices = questions.choices_of(line.field)
    usual = line.answer or line.suggestion or line.field.default
    leave = LEFT_OPEN if line.field.required else LEFT_EMPTY
    with_leave = usual not in choices or not line.field.required
    offered = (*choices, leave) if with_leave else choices
    default = choices.index(usual) if usual in choices else len(choices)
    place = talk.choose(question, offered, default=default, about=about)
    if place == len(choices) or (not line.answer and offered[place] == usual):
        return ""
    return offered[place]


def _enter(line: QuestionLine) -> str:
    """Return what Enter alone does where nothing was answered yet."""
    if line.suggestion:
        return f"Enter alone: {line.suggestion}"
    return OPEN if line.field.required else EMPTY


def _about(opened: OpenDraft, line: QuestionLine) -> str:
    """Return the help: an example, and the clause that the answer goes into."""
    said = [f"For example: {line.field.example}"] if line.field.example else []
    label = f"[{line.field.label}]"
    title = previewing.title(opened)
    if label in title:
        said.append(f"It goes into the title: {title}")
    shown = clauses.lines_of(opened, EVERY_SECTION)
    holding = [one for one in shown if one.kept and label in one.printed]
    said.extend(f"It goes into {one.cite}{one.printed}" for one in holding[:1])
    return "\n".join(said)
