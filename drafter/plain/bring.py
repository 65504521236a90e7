"""Use someone else's motion: it is read, and becomes a draft with questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.desk import Desk
from drafter.plain.sources import ask_source
from drafter.plain.talk import BackError
from drafter.workflows import branches, bringing
from drafter.workflows.reading_told import WHAT_FOR, understood

if TYPE_CHECKING:
    from drafter.model.reading import ReadMotion
    from drafter.plain.talk import Talk

WHY = "brought in"
READ = "This is how it was read."
QUESTION = "Was it read right?"
CHOICES = (
    "Yes: go on with it as a draft, and answer its questions",
    "Read its text here, as it was found",
    "No: give it in another way",
)
ABOUT = (
    "Nothing is lost where it was read wrongly: the text as it was found stays with "
    "the draft, and every clause can be put right there. Headings like “Branch notes:” "
    "in the text help to tell facts, beliefs and actions apart."
)


def run(talk: Talk) -> None:
    """Make a draft of a motion that somebody else wrote."""
    talk.say(WHAT_FOR)
    while True:
        found, name = _read(talk)
        opened = bringing.bring(found, name, branches.first(), talk.today)
        desk = Desk(talk, opened, WHY)
        talk.pause()
        talk.say(READ, understood(found))
        if _is_right(talk, found):
            break
        talk.say(talk.kept)
    from drafter.plain.work import work_on  # noqa: PLC0415  loaded when needed

    work_on(talk, desk)


def _read(talk: Talk) -> tuple[ReadMotion, str]:
    """Ask for the motion, until it can be read; return it and what it is called."""
    while True:
        source = ask_source(talk, "motion")
        try:
            found = bringing.read_source(source, branches.first())
        except DrafterError as error:
            talk.say(str(error))
            continue
        return found, bringing.called(source.path) if source.path else bringing.PASTED


def _is_right(talk: Talk, found: ReadMotion) -> bool:
    """Ask whether it was read right; `<` gives it in another way."""
    try:
        while True:
            place = talk.choose(QUESTION, CHOICES, default=0, about=ABOUT)
            if place != 1:
                return place == 0
            talk.pause()
            talk.say(found.text)
    except BackError:
        return False
