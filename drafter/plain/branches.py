"""Your branches: their details, kept once for every motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.bodies import ask_body
from drafter.plain.paths import ask_path
from drafter.plain.talk import BackError
from drafter.workflows import bodies, branch_questions, branches

if TYPE_CHECKING:
    from drafter.model.profile import BranchProfile
    from drafter.model.template import Field
    from drafter.plain.talk import Talk

NEW, ON = "A new branch", "Back to the first list"
QUESTION = "Your branches. Write a number."
CHANGE, REMOVE, LEAVE = "Change its details", "Remove it", "Leave it as it is"
BODY = "body"
WHICH_BODY = "Which body is it?"
NAME, *REST = branch_questions.FIELDS
NO_NAME = "Write what it is called."
EMPTY = "Enter alone leaves it empty."
SAVED = "Each answer is kept at once; < goes back to the one before."


def run(talk: Talk) -> None:
    """List the branches; add, change or remove them, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    while True:
        known = branches.listed()
        names = [*(one.known_as for one in known), NEW, ON]
        usual = len(names) - 1 if known else 0
        place = talk.choose(QUESTION, names, default=usual)
        if place == len(names) - 1:
            return
        try:
            if place == len(known):
                _add(talk)
            else:
                _change(talk, known[place])
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def _add(talk: Talk) -> None:
    """Ask for the name first: with it the branch is kept, and then each detail."""
    name = talk.ask(_asked(NAME), fault=lambda typed: "" if typed else NO_NAME)
    made = branches.add("", {NAME.name: name, BODY: bodies.USUAL})
    talk.say(f"Kept as {made.known_as}. {SAVED}")
    _details(talk, made.known_as, [BODY, *(field.name for field in REST)])


def _change(talk: Talk, profile: BranchProfile) -> None:
    known_as = profile.known_as
    place = talk.choose(known_as, (CHANGE, REMOVE, LEAVE), default=0)
    if place == 1:
        _remove(talk, known_as)
    elif place == 0:
        talk.say(SAVED)
        _details(talk, known_as, [NAME.name, BODY, *(one.name for one in REST)])


def _remove(talk: Talk, name: str) -> None:
    question = (
        f"Remove the details of {name} for good? Your drafts keep their own copy."
    )
    if talk.yes_no(question, default=False):
        branches.remove(name)
        talk.say(f"Removed: {name}.")


def _details(talk: Talk, known_as: str, names: list[str]) -> None:
    """Ask one detail after the other; each is kept at once."""
    place = 0
    while place < len(names):
        profile = branches.open_branch(known_as)
        number = f"Question {place + 1} of {len(names)}: "
        try:
            typed = _answer(talk, profile, names[place], number)
        except BackError:
            if place == 0:
                raise
            place -= 1
            continue
        if typed != _kept(profile, names[place]):
            try:
                made = branches.edit(known_as, {names[place]: typed})
            except DrafterError as error:
                talk.say(str(error))
                continue
            known_as = made.known_as
        place += 1
    talk.say(f"The details of {known_as} are kept.")


def _answer(talk: Talk, profile: BranchProfile, name: str, number: str) -> str:
    now = _kept(profile, name)
    if name == BODY:
        return ask_body(talk, f"{number}{WHICH_BODY}", now=now)
    field = next(one for one in branch_questions.FIELDS if one.name == name)
    question = f"{number}{_asked(field)}"
    if name == branch_questions.LETTERHEAD:
        return ask_path(talk, question, now=now, optional=True)

    def fault(typed: str) -> str:
        return branch_questions.fault(name, typed, talk.today)

    about = f"For example: {field.example}" if field.example else ""
    return talk.ask(question, now=now, enter=EMPTY, about=about, fault=fault)


def _asked(field: Field) -> str:
    return "\n".join(filter(None, (field.label, field.help)))


def _kept(profile: BranchProfile, name: str) -> str:
    return branches.detail(profile, name)
