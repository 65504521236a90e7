"""One motion: what can be done with it next, from its questions to its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain import (
    checks,
    clause_list,
    export,
    interview,
    question,
    review,
    sentences,
)
from drafter.plain.menu import Menu
from drafter.plain.said import as_heard, state_said
from drafter.plain.talk import BackError
from drafter.workflows import previewing, questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk

    Deed = Callable[[Talk, Desk], None]

QUESTION = "What next?"
ABOUT = "The motion is kept as you go; the last line leads back to the first list."
OPEN, ALL = "Answer the questions that are open", "Go through all questions"
LIST, READ = "List your answers and the title, and change one", "Read the motion"
CLAUSES = "The clauses: take out, put in, reword, add, move"
CHECK, PAPERS = "Check it", "Make the papers: Word, text, e-mail"
ORIGINAL = "Read the text that it was made from"
SENTENCES = "Go back to the sentences of its statement"
KEEP = "Keep the details of the branch for the next motion"
HOME = "Back to the first list"
USUAL = (OPEN, CHECK, PAPERS, HOME)
"""What is usual, one after the other."""


def work_on(talk: Talk, desk: Desk) -> None:
    """Do one thing after the other with the motion on the desk, until it is left.

    Raises:
        LeaveError: the person stops; everything is kept.
    """
    done: set[str] = set()
    menu = Menu(talk, QUESTION, ABOUT)
    before: tuple[str, ...] = ()
    while True:
        deeds = dict(_deeds(desk))
        names = [*deeds, HOME]
        state = (f"{previewing.title(desk.opened)}.", *state_said(desk.opened))
        if state != before:
            talk.say("", " ".join(state[:2]), *state[2:])
        before = state
        usual = next(one for one in USUAL if one in names and one not in done)
        try:
            place = menu.choose(names, names.index(usual))
        except BackError:
            break
        if names[place] == HOME:
            break
        done.add(names[place])
        _do(talk, desk, deeds[names[place]])
    desk.close()


def _do(talk: Talk, desk: Desk, deed: Deed) -> None:
    try:
        deed(talk, desk)
    except BackError:
        return
    except DrafterError as error:
        talk.say(str(error))


def _deeds(desk: Desk) -> Iterator[tuple[str, Deed]]:
    """Yield what can be done with a motion, in the order in which it is done."""
    draft = desk.opened.draft
    if question.open_names(desk.opened):
        yield OPEN, answer_open
    yield ALL, interview.go_through
    yield LIST, review.run
    yield READ, read
    yield CLAUSES, clause_list.run
    yield CHECK, checks.run
    yield PAPERS, export.run
    if draft.original or draft.statement:
        yield ORIGINAL, read_original
    if draft.sentences is not None:
        yield SENTENCES, sentences.again
    yield KEEP, keep_branch


def answer_open(talk: Talk, desk: Desk) -> None:
    """Ask what the paper still needs."""
    opened = desk.opened
    answered = set(question.names_of(opened)) - question.open_names(opened)
    interview.go_through(talk, desk, answered)


def read(talk: Talk, desk: Desk) -> None:
    """Say the motion as it will be printed; a blank is its question in brackets."""
    talk.say(
        as_heard(previewing.preview(desk.opened).text), "", "That is the whole motion."
    )


def read_original(talk: Talk, desk: Desk) -> None:
    """Say the text that a motion was made from."""
    draft = desk.opened.draft
    statement = draft.statement
    if draft.original:
        talk.say(f"What {draft.made_from or 'it was made from'} says:", draft.original)
    elif statement:
        whose = statement.whose or "the campaign"
        talk.say(f"The statement of {whose}:", statement.text)


def keep_branch(talk: Talk, desk: Desk) -> None:
    """Keep the branch of this motion for the next one."""
    talk.say(questions.keep_branch(desk.opened))
