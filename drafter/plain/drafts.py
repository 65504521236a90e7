"""Go on with a draft; its earlier states, its file to pass on, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain import work
from drafter.plain.desk import Desk
from drafter.plain.paths import ask_path
from drafter.plain.talk import BackError
from drafter.workflows import drafts, home
from drafter.workflows.draft_lines import said_of, title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.model.draft_line import DraftLine
    from drafter.plain.talk import Talk

QUESTION = "Which draft?"
NONE = "There are no drafts yet. They are here as soon as you start a motion."
DEEDS_QUESTION = "What would you like to do with it?"
NO_STATES = "No earlier state is kept."
AS_IT_IS = "Leave it as it is"


def run(talk: Talk) -> None:
    """Choose a draft and go on with it, or do something else with it.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    if not home.drafts():
        talk.say(NONE)
    while kept := home.drafts():
        number = ask_draft(talk, QUESTION)
        try:
            if _do(talk, number):
                return
        except BackError:
            if len(kept) == 1:
                raise
        except DrafterError as error:
            talk.say(str(error))


def _do(talk: Talk, number: int) -> bool:
    """Do something with a draft; return whether it was worked on."""
    place = talk.choose(DEEDS_QUESTION, [one for one, _ in DEEDS], default=0)
    DEEDS[place][1](talk, number)
    return place == 0


def ask_draft(talk: Talk, question: str) -> int:
    """Return the number of a draft; Enter alone lists them all.

    Where there is only one, it is named and taken.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    kept = [(one_line(line, talk), line.id) for line in home.drafts()]
    if len(kept) == 1:
        talk.say(f"Your draft: {kept[0][0]}.")
        return kept[0][1]

    def find(typed: str) -> list[tuple[str, int]]:
        words = typed.casefold().split()
        return [one for one in kept if all(word in one[0].casefold() for word in words)]

    return talk.look_up(question, find)


def one_line(line: DraftLine, talk: Talk) -> str:
    """Return a draft as one line."""
    return ": ".join(part.strip() for part in said_of(line, talk.today).split("\n"))


def go_on(talk: Talk, number: int) -> None:
    """Work on a draft where it was left."""
    work.work_on(talk, Desk(talk, drafts.open_kept(number, talk.today)))


def history(talk: Talk, number: int) -> None:
    """List the states that were kept, and go back to one."""
    states = drafts.history(number)
    if not states:
        talk.say(NO_STATES)
        return
    told = [
        f"{one.saved[:16].replace('T', ' ')}, {one.words} words: {one.why}"
        for one in states
    ]
    place = talk.choose(
        "To which state? What is there now is kept too.",
        [*told, AS_IT_IS],
        default=len(told),
    )
    if place < len(states):
        drafts.restore(number, states[place].number, talk.now())
        talk.say(f"The draft is as it was at {told[place]}.")


def pass_on(talk: Talk, number: int) -> None:
    """Write a draft as a .motion file, which a comrade can open."""
    line = _line_of(number)
    target = ask_path(
        talk,
        "Where to, and under what name? It ends in .motion.",
        usual=drafts.motion_path(line.title),
    )
    ending = "" if target.lower().endswith(".motion") else ".motion"
    talk.say(f"Made: {drafts.export_draft(number, f'{target}{ending}')}")


def remove(talk: Talk, number: int) -> None:
    """Remove a draft and its earlier states for good, after asking."""
    title = title_of(_line_of(number))
    if talk.yes_no(f"Remove {title} and its earlier states for good?", default=False):
        drafts.remove(number)
        talk.say(f"Removed: {title}.")
        talk.kept = ""
    else:
        talk.say("It stays.")


def papers(talk: Talk, number: int) -> None:
    """Make the papers around the motion."""
    from drafter.plain import papers as journey  # noqa: PLC0415  loaded when chosen

    journey.of_draft(talk, Desk(talk, drafts.open_kept(number, talk.today)))


def after_vote(talk: Talk, number: int) -> None:
    """Record what became of the motion; go on with the next body's, if one is made."""
    from drafter.plain import after_vote as journey  # noqa: PLC0415  loaded when chosen

    desk = Desk(talk, drafts.open_kept(number, talk.today))
    if made := journey.of_draft(talk, desk):
        go_on(talk, made)


def _line_of(number: int) -> DraftLine:
    return next(one for one in home.drafts() if one.id == number)


DEEDS: tuple[tuple[str, Callable[[Talk, int], None]], ...] = (
    ("Go on with it", go_on),
    ("Papers around the motion", papers),
    ("After the vote: record what became of it", after_vote),
    ("Go back to an earlier state", history),
    ("Write it to a file that a comrade can open", pass_on),
    ("Remove it", remove),
)
