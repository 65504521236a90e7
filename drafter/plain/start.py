"""Start a motion: which model motion, for whom, and its questions one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain import interview, question, work
from drafter.plain.desk import Desk
from drafter.plain.talk import BackError
from drafter.workflows import branches, drafting, finding, motions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.profile import BranchProfile
    from drafter.model.template import Template
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.motions import MotionLine

LEVELS = {
    "branch": "a branch",
    "clp": "a Constituency Labour Party",
    "trades-council": "a trades council",
    "conference": "a conference",
}
"""Whom a model motion is for, in words."""
FEW = 3
"""Model motions that are told with their summaries."""
QUESTION = "Which model motion?"
ABOUT = "A word of its subject or its text is enough, like strike or peace."
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
    brief = len(lines) > FEW
    return [(_told(one, brief=brief), one.id) for one in lines]


def _told(line: MotionLine, *, brief: bool) -> str:
    """Return a model motion as a line; its summary is heard when it is looked at."""
    own = " Yours." if line.origin == "yours" else ""
    said = f"{line.name}: {line.subject}."
    return f"{said}{own}" if brief else f"{said} {line.summary}{own}"


def _taken(talk: Talk, name: str) -> bool:
    """Say what a model motion is for; return whether it is taken."""
    shown, template = motions.specimen(name), motions.open_template(name)[0]
    levels = ", ".join(LEVELS.get(one, one) for one in shown.levels)
    told = [f"{template.name}. {shown.summary}", f"For: {levels}."]
    if shown.derived_from:
        told.append(f"Derived from the statement of {shown.derived_from}.")
    talk.say(*told)
    while True:
        place = talk.choose("Use it?", (TAKE, READ, OTHER), default=0)
        if place != 1:
            return place == 0
        talk.say("How it reads, with its blanks in square brackets:")
        talk.say(*_outline(template, shown.text), "That is the whole of it.")


def _outline(template: Template, text: str) -> Iterator[str]:
    """Yield the clauses that are in `text`, each section under its name."""
    inside, before = text.split("\n"), ""
    for line in motions.clauses_of(template):
        if f"- {line.text}" not in inside:
            continue
        if line.section != before:
            yield f"{line.section.capitalize()}:"
        before = line.section
        yield f"- {line.text}"


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
