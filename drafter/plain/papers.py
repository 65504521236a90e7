"""Papers around a motion: what is said, asked and written besides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.companion import Phase
from drafter.plain.menu import Menu
from drafter.plain.paths import ask_path
from drafter.plain.said import as_heard
from drafter.plain.talk import BackError
from drafter.workflows import browsing, companions, sending
from drafter.workflows.papers_told import NOT_AMENDED, PHASES, TICKS, made_words

if TYPE_CHECKING:
    from drafter.model.companion import Companion
    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk

WHAT = "What would you like to do with the papers around the motion?"
WHATS = ("Make some of them, as files", "Read one of them here", "Go back")
WHICH = "Which papers are to be made?"
READ_WHICH = "Which paper?"
NONE_CHOSEN = "None was chosen: nothing is made."
HOW = "How are they to be made?"
FOLDER = "Into which folder?"
TO_COME = "To come, once it is recorded what became of the motion: "
AMENDMENTS = "“Amendments as they are moved”, under On the night,"
WHY = "made: papers around the motion"


def of_draft(talk: Talk, desk: Desk, phase: Phase | None = None) -> None:
    """Make or read papers around the motion on the desk.

    Those of `phase` are chosen to begin with.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    usual, menu = 0, Menu(talk, WHAT)
    if phase is Phase.ON_THE_NIGHT:
        talk.say(NOT_AMENDED.format(AMENDMENTS))
    while True:
        place = menu.choose(WHATS, usual)
        try:
            if place == 0:
                make(talk, desk, phase)
                usual = 2
            elif place == 1:
                read(talk, desk, phase)
            else:
                return
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def make(talk: Talk, desk: Desk, phase: Phase | None = None) -> None:
    """Choose papers, how they are made and where; make them."""
    listed = _listed(desk, phase)
    if waiting := _waiting(desk, listed):
        talk.say(f"{TO_COME}{', '.join(waiting)}.")
    begin = [at for at, one in enumerate(listed) if one.phase is phase]
    places = talk.tick(WHICH, [_row(one) for one in listed], begin)
    if not places:
        talk.say(NONE_CHOSEN)
        return
    wishes = talk.tick(HOW, [words for _, words in TICKS])
    folder = _ask_folder(talk)
    names = tuple(listed[at].id for at in places)
    ticked = frozenset(TICKS[at][0] for at in wishes)
    paths = sending.make_companions(desk.opened, folder, names, ticked)
    desk.save(WHY)
    talk.say(made_words(desk.opened, paths))


def _ask_folder(talk: Talk) -> str:
    """Ask for a folder, until it is one."""
    while True:
        folder = ask_path(talk, FOLDER, now=sending.papers_folder())
        fault = browsing.fault(folder, browsing.FOLDER)
        if not fault:
            return folder
        talk.say(f"Not taken: {fault}")


def read(talk: Talk, desk: Desk, phase: Phase | None = None) -> None:
    """Say one paper as it reads."""
    listed = _listed(desk, phase)
    place = talk.choose(READ_WHICH, [_row(one) for one in listed])
    talk.pause()
    talk.say(as_heard(companions.text_of(desk.opened, listed[place]).rstrip()))
    talk.say("", "That is the whole paper.")


def _listed(desk: Desk, first: Phase | None) -> list[Companion]:
    """Return what goes with the motion as it stands, by when it is needed.

    What is of the phase `first` comes first.
    """
    fitting = companions.fitting(desk.opened)
    phases = sorted(PHASES, key=lambda one: one is not first)
    return [one for phase in phases for one in fitting if one.phase is phase]


def _waiting(desk: Desk, listed: list[Companion]) -> list[str]:
    """Return the names of papers that go with the motion once a result is recorded."""
    if desk.opened.draft.outcome is not None:
        return []
    kind = desk.opened.draft.template.kind
    known = {one.id for one in listed}
    every = companions.every()
    return [one.name for one in every if kind in one.for_kinds and one.id not in known]


def _row(one: Companion) -> str:
    return f"{PHASES[one.phase]}: {one.name}. {one.summary}"
