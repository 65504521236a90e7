"""Start a motion: which model motion, for whom, and its questions one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain import interview, question, work
from drafter.plain.desk import Desk
from drafter.plain.talk import BackError
from drafter.workflows import branches, drafting, finding, motions

if TYPE_CHECKING:
    from drafter.model.profile import BranchProfile
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.motions import MotionLine

QUESTION = "Which model motion?"
ABOUT = (
    "A word of its subject or its text is enough, like strike or peace. "
    "Enter alone lists every model motion."
)
TAKE, READ, OTHER = "Use this motion", "Read how it goes, with its blanks", "Look again"
NO_BRANCH = "Another branch, not kept yet"
BEGIN = (
    "The questions come now. Enter alone leaves one for later or keeps what is there. "
    "review lists your answers; later leaves all that follow; quit stops, and "
    "everything is kept."
)
ASKED_AGAIN = frozenset({"meeting_date", "meeting_place", "mover", "seconder"})
"""Details that a kept branch may have, and that change from one motion to the next."""


def run(talk: Talk) -> None:
    """Choose a model motion and a branch, then answer the questions.

    Raises:
        BackError, LeaveError: the person does something else; the draft is kept.
    """
    name = ask_motion(talk)
    profile = _ask_branch(talk)
    desk = Desk(talk, drafting.begin(name, profile, talk.today), "started")
    talk.say(talk.kept, BEGIN)
    try:
        interview.go_through(talk, desk, _kept(desk.opened))
    except BackError:
        talk.say("Back to the motion as a whole; your answers are kept.")
    work.work_on(talk, desk)


def ask_motion(talk: Talk) -> str:
    """Return the id of a model motion that the person looked at and took.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    while True:
        name = talk.look_up(QUESTION, _found, about=ABOUT)
        try:
            if _taken(talk, name):
                return name
        except BackError:
            continue


def _found(typed: str) -> list[tuple[str, str]]:
    lines = motions.listed(finding.Wanted(tuple(typed.split())))
    return [(_told(one), one.id) for one in lines]


def _told(line: MotionLine) -> str:
    own = " Yours." if line.origin == "yours" else ""
    return f"{line.name}: {line.subject}. {line.summary}{own}"


def _taken(talk: Talk, name: str) -> bool:
    """Say what a model motion is for; return whether it is taken."""
    shown = motions.specimen(name)
    told = [shown.summary, f"For: {', '.join(shown.levels)}."]
    if shown.derived_from:
        told.append(f"Derived from the statement of {shown.derived_from}.")
    talk.say(*told)
    while True:
        place = talk.choose("Use it?", (TAKE, READ, OTHER), default=0)
        if place != 1:
            return place == 0
        talk.say("How it reads, with its blanks in square brackets:", shown.text)


def _ask_branch(talk: Talk) -> BranchProfile | None:
    """Return the branch that the motion is for, where several are kept."""
    known = branches.listed()
    if not known:
        return None
    names = [*(one.known_as for one in known), NO_BRANCH]
    place = talk.choose("For which branch?", names, default=0)
    return known[place] if place < len(known) else None


def _kept(opened: OpenDraft) -> frozenset[str]:
    """Return the details that the branch has already and that seldom change."""
    profile_names = set(question.names_of(opened)) - question.unanswered(opened)
    answered = profile_names - set(question.WHO)
    return frozenset(answered - ASKED_AGAIN)
