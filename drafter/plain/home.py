"""The way in: what would you like to do? A table of journeys, each loaded when chosen.

A journey is a function of the talk. It returns, or lets BackError through, to come
back here; it lets LeaveError through when the person stops. What it makes is saved as
it goes, so that nothing is left to do at the end.
"""

from __future__ import annotations

from drafter.errors import DrafterError
from drafter.plain.talk import AGAIN, COMMANDS, STOPPED, BackError, LeaveError, Talk

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import BinaryIO, TextIO

CLOSED = 141
"""The exit code when nobody reads what is written any more."""
WELCOME = (
    "Drafter: from a campaign's statement to a motion your own branch can vote on."
)
QUESTION = "What would you like to do?"
ABOUT = "Choose by number, or by words of one line. quit ends the program."
FIRST_LIST = "This is the first list; quit ends the program."
WHOLE = "Everything stays on this machine, in "


def start(talk: Talk) -> None:
    """Start a motion from a model motion."""
    from drafter.plain import start as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def statement(talk: Talk) -> None:
    """Make a motion of a campaign’s statement."""
    from drafter.plain import statement as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def bring(talk: Talk) -> None:
    """Use a motion that somebody else wrote."""
    from drafter.plain import bring as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def go_on(talk: Talk) -> None:
    """Go on with a draft, or do something else with it."""
    from drafter.plain import drafts as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def amend(talk: Talk) -> None:
    """Amend a motion."""
    from drafter.plain import amend as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def on_the_night(talk: Talk) -> None:
    """Take changes as they are moved; speeches, the chair’s sheet."""
    from drafter.plain import on_the_night as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def composite(talk: Talk) -> None:
    """Make one motion of several."""
    from drafter.plain import composite as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def papers(talk: Talk) -> None:
    """Make papers around a motion."""
    from drafter.plain import around  # noqa: PLC0415  loaded when chosen

    around.papers_around(talk)


def after_vote(talk: Talk) -> None:
    """Record what became of a motion."""
    from drafter.plain import around  # noqa: PLC0415  loaded when chosen

    around.voted(talk)


def pack(talk: Talk) -> None:
    """Make the papers for many branches."""
    from drafter.plain import pack as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def branches(talk: Talk) -> None:
    """Keep the details of branches."""
    from drafter.plain import branches as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def own_body(talk: Talk) -> None:
    """Describe the rules of a body of one's own."""
    from drafter.plain import own_body as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def settings(talk: Talk) -> None:
    """Change what holds for papers."""
    from drafter.plain import settings as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def forget(talk: Talk) -> None:
    """Forget a draft, a branch or everything."""
    from drafter.plain import forget as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


def helping(talk: Talk) -> None:
    """Say how this works, and what the words mean."""
    from drafter.plain import help as journey  # noqa: PLC0415  loaded when chosen

    journey.run(talk)


JOURNEYS: tuple[tuple[str, Callable[[Talk], None]], ...] = (
    ("Start a motion from a model motion", start),
    ("Start from a campaign’s statement", statement),
    ("Use someone else’s motion", bring),
    ("Go on with a draft", go_on),
    ("Amend a motion: change its words, hand the amendment in", amend),
    ("On the night: changes as they are moved, speeches, chair’s sheet", on_the_night),
    ("Composite: make one motion from several on one subject", composite),
    ("Papers around a motion: letters, speeches, notes", papers),
    ("After the vote: record what became of a motion", after_vote),
    ("Make the papers for many branches", pack),
    ("Your branches", branches),
    ("Bodies of your own, with their rules", own_body),
    ("Settings", settings),
    ("Forget a draft, a branch or everything", forget),
    ("Help, and what the words mean", helping),
)
"""What can be done, in the order of the list."""


def run(
    source: BinaryIO,
    target: TextIO,
    *,
    echo: bool = False,
    clock: Callable[[], datetime] | None = None,
) -> int:
    """Talk to a person over two streams until they stop; return the exit code.

    0: they stopped; 1: the input ended within some work; 130: ctrl+C; 141: what is
    written has no reader any more. What was answered is kept in every case.
    """
    talk = Talk(source, target, clock=clock, echo=echo)
    try:
        return _until_they_leave(talk)
    except BrokenPipeError:
        return CLOSED


def _until_they_leave(talk: Talk) -> int:
    talk.say(WELCOME, COMMANDS)
    words = [one for one, _ in JOURNEYS]
    brief = ""
    while True:
        try:
            talk.busy = False
            place = talk.choose(QUESTION, words, about=ABOUT, brief=brief)
            talk.busy, brief = True, AGAIN
            JOURNEYS[place][1](talk)
        except BackError:
            if not talk.busy:
                brief = AGAIN
                talk.say(FIRST_LIST)
        except DrafterError as error:
            talk.say(str(error))
        except LeaveError as leaving:
            return _leave(talk, leaving.code)
        except KeyboardInterrupt:
            return _leave(talk, STOPPED)


def _leave(talk: Talk, code: int) -> int:
    if talk.kept:
        from drafter.workflows.home import where_kept  # noqa: PLC0415  slow to load

        talk.kept = f"{talk.kept} {WHOLE}{where_kept()}"
    talk.goodbye("Goodbye.")
    return code
