"""The settings that hold for papers: folder, dates, size of type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.paper_defaults import DateStyle
from drafter.plain.paths import ask_path
from drafter.plain.talk import BackError
from drafter.workflows import preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.plain.talk import Talk

QUESTION = "Your settings. Write a number to change one."
ON = "Back to the first list"
FOLDER, DATES, SIZE = (
    "Folder for papers",
    "How dates are written",
    "Size of type of papers, in points",
)
DOCUMENTS = "your folder of documents"
EXAMPLES = {
    DateStyle.PLAIN: "5 January 2026",
    DateStyle.ORDINAL: "5th January 2026",
    DateStyle.WEEKDAY: "Monday 5 January 2026",
}
OF_SCREEN = "Colours and movement are settings of the screen, and are chosen there."


def run(talk: Talk) -> None:
    """List the settings, and change them, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    talk.say(OF_SCREEN)
    while True:
        chosen, faults = preferences.known()
        talk.say(*faults)
        told = (
            f"{FOLDER}: {chosen.folder or DOCUMENTS}",
            f"{DATES}: {EXAMPLES[chosen.dates]}",
            f"{SIZE}: {chosen.type_size}",
            ON,
        )
        place = talk.choose(QUESTION, told, default=len(told) - 1)
        if place == len(told) - 1:
            return
        try:
            DEEDS[place](talk, chosen)
        except BackError:
            continue


def _folder(talk: Talk, chosen: preferences.Preferences) -> None:
    typed = ask_path(talk, f"{FOLDER}?", now=chosen.folder, usual=DOCUMENTS)
    typed = "" if typed == DOCUMENTS else typed
    if said := preferences.fault("folder", typed):
        talk.say(f"Not kept: {said}")
    else:
        preferences.keep("folder", typed)


def _dates(talk: Talk, chosen: preferences.Preferences) -> None:
    styles = tuple(DateStyle)
    names = [EXAMPLES[one] for one in styles]
    place = talk.choose(f"{DATES}?", names, default=styles.index(chosen.dates))
    preferences.keep("dates", styles[place].value)


def _size(talk: Talk, chosen: preferences.Preferences) -> None:
    def fault(typed: str) -> str:
        return preferences.fault("type_size", typed)

    typed = talk.ask(f"{SIZE}?", now=str(chosen.type_size), fault=fault)
    preferences.keep("type_size", typed)


DEEDS: tuple[Callable[[Talk, preferences.Preferences], None], ...] = (
    _folder,
    _dates,
    _size,
)
