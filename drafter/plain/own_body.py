"""My own body: its rules from its standing orders, asked one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.bodies import ask_body
from drafter.plain.said import counted
from drafter.plain.talk import BackError, LeaveError
from drafter.workflows import bodies, own_bodies
from drafter.workflows import own_body_answers as answers

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook
    from drafter.plain.talk import Talk

QUESTION = "Bodies of your own. Write a number."
WHAT_FOR = (
    "Your branch’s own rules, from its standing orders. They are then checked like "
    "those of any other body, on this machine only. It is kept after the last question."
)
NEW, ON = "Describe a body of your own", "Back to the first list"
CHANGE, REMOVE, LEAVE = "Change its rules", "Remove it", "Leave it as it is"
EXTENDS = "extends"
WHOSE = "Whose rules hold where you say nothing?"
BY_HAND = (
    "Its file says more than is asked here, so it was written by hand and is changed "
    "by hand: "
)
OF_DEADLINE = frozenset({"clear_days", "deadline_hour"})
"""What is asked only where a deadline is known."""
FIELDS = {field.name: field for field in answers.QUESTIONS}


def run(talk: Talk) -> None:
    """List a person's own bodies; add, change or remove one, until they go on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    talk.say(WHAT_FOR)
    while True:
        own = [one for one in bodies.listed() if bodies.is_own(one.id)]
        talk.say(*map(str, bodies.problems()))
        names = [*(one.name for one in own), NEW, ON]
        place = talk.choose(QUESTION, names, default=len(names) - 1 if own else 0)
        if place == len(names) - 1:
            return
        try:
            _do(talk, own[place] if place < len(own) else None)
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def _do(talk: Talk, book: Rulebook | None) -> None:
    if book is None:
        _ask_all(talk, None, {}, bodies.USUAL)
        return
    place = talk.choose(book.name, (CHANGE, REMOVE, LEAVE), default=0)
    if place == 1:
        _remove(talk, book)
    elif place == 0 and answers.more_than_asked(book):
        talk.say(f"{BY_HAND}{answers.file_of(book.id)}")
    elif place == 0:
        _ask_all(talk, book, answers.typed_of(book), book.extends)


def _remove(talk: Talk, book: Rulebook) -> None:
    if number := answers.drafts_for(book.id):
        talk.say(f"{book.name} stays: {counted(number, 'draft')} of yours is for it.")
    elif talk.yes_no(f"Remove {book.name} for good?", default=False):
        own_bodies.remove(book.id)
        talk.say(f"Removed: {book.name}.")


def _ask_all(
    talk: Talk, book: Rulebook | None, typed: dict[str, str], extends: str
) -> None:
    """Ask everything, and keep it; what was answered before the person left too."""
    given = {**typed, EXTENDS: extends}
    try:
        _ask_each(talk, book.id if book else "", given)
    except LeaveError:
        try:
            if given.get("name"):
                _keep(talk, book, given)
        except DrafterError as error:
            talk.say(str(error))
        raise
    _keep(talk, book, given)


def _ask_each(talk: Talk, editing: str, given: dict[str, str]) -> None:
    """Fill `given` with the answers; `editing` is the id of a body that is changed."""
    place = 0
    while True:
        names = _names(given)
        if place >= len(names):
            return
        number = f"Question {place + 1} of {len(names)}: "
        try:
            given[names[place]] = _answer(talk, names[place], number, given, editing)
        except BackError:
            if place == 0:
                raise
            place -= 1
        else:
            place += 1


def _names(given: dict[str, str]) -> list[str]:
    name, *others = FIELDS
    known = bool(given.get("deadline_days"))
    return [name, EXTENDS, *(one for one in others if known or one not in OF_DEADLINE)]


def _answer(
    talk: Talk, name: str, number: str, given: dict[str, str], editing: str
) -> str:
    now = given.get(name, "")
    if name == EXTENDS:
        return ask_body(talk, f"{number}{WHOSE}", now=now)
    field = FIELDS[name]
    question = "\n".join(filter(None, (f"{number}{field.label}", field.help)))
    if field.options:
        default = field.options.index(now or field.default)
        return field.options[talk.choose(question, field.options, default=default)]

    def fault(typed: str) -> str:
        return answers.fault({**given, name: typed}, name, editing)

    return talk.ask(question, now=now, fault=fault)


def _keep(talk: Talk, book: Rulebook | None, given: dict[str, str]) -> None:
    typed = {name: given.get(name, "") for name in FIELDS}
    if not typed["deadline_days"]:
        typed |= dict.fromkeys(OF_DEADLINE, "")
    request = answers.read(typed, given[EXTENDS])
    kept = own_bodies.add(request, talk.today, instead=book is not None)
    talk.say(f"Kept in {kept.file}")
    if book is None or kept.id == book.id:
        return
    if answers.drafts_for(book.id):
        talk.say("The one under its earlier name stays: a draft is for it.")
    else:
        own_bodies.remove(book.id)
