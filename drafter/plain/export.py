"""The papers of a motion: Word, text, Markdown, a web page, the e-mail."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from drafter.errors import BadAnswerError, DrafterError
from drafter.plain import checks, papers
from drafter.plain.menu import Menu
from drafter.plain.paths import ask_path
from drafter.plain.talk import BackError
from drafter.workflows import objections, reporting, sending
from drafter.workflows.checking import find_faults, label_of

if TYPE_CHECKING:
    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk

QUESTION = "Which paper?"
WORD = ".docx"
KINDS = (
    ("The Word paper for the meeting", WORD),
    ("Plain text", ".txt"),
    ("Markdown", ".md"),
    ("A web page", ".html"),
)
EMAIL = "The e-mail to the secretary"
AROUND = "Papers around the motion: speech, letters, notes"
ON = "Go on"
NAMES = (*(name for name, _ in KINDS), EMAIL, AROUND, ON)
GAPS = "with-gaps"
TICKS = (
    ("large-print", "Large print, 16 point"),
    ("type-20", "Larger print, 20 point"),
    ("anonymous", "Anonymous: no member's name"),
    ("secretary-copy", "Secretary's copy, with the record of the vote"),
    ("agenda-copy", "Agenda copy, with room to write amendments in"),
)
ORDINARY, OTHERWISE = "The ordinary paper", "Another size, copy or letterhead"
LETTERHEAD = "On which letterhead? The path of a Word file."
WITH_GAPS = "Make it all the same, with lines to fill in by hand?"
ALL_THE_SAME = "Make the paper all the same? Your secretary may send it back."
NOT_MADE = "Nothing was made."
GO_ON = (
    "Go on leads to the list where the questions that are open can be answered, and "
    "the clauses reworded."
)
WHERE = "Where to, and under what name?"
"""The folder and the name of a file."""


def run(talk: Talk, desk: Desk) -> None:
    """Make one paper after the other, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    made: list[str] = []
    menu = Menu(talk, QUESTION)
    usual = 0
    while True:
        place = menu.choose(NAMES, usual)
        if NAMES[place] == ON:
            return
        try:
            more = _make(talk, desk, place, made)
            made += more
            usual = _usual(made) if more or made else NAMES.index(ON)
        except BackError:
            continue
        except BadAnswerError as error:
            fault = str(error).removeprefix(f"The answer to {error.name}: ")
            talk.say(f"{NOT_MADE} {label_of(desk.opened, error.name)} {fault}")
        except DrafterError as error:
            talk.say(f"{NOT_MADE} {error}")


def _usual(made: list[str]) -> int:
    """Return what is usually made next: the Word paper, then the e-mail for it."""
    if not made:
        return 0
    return NAMES.index(EMAIL if made[-1].endswith(WORD) else ON)


def _make(talk: Talk, desk: Desk, place: int, made: list[str]) -> list[str]:
    """Make one paper; return its path, if it is made."""
    if place < len(KINDS):
        return _paper(talk, desk, KINDS[place][1])
    if NAMES[place] == EMAIL:
        return _email(talk, desk, made)
    papers.of_draft(talk, desk)
    return []


def _paper(talk: Talk, desk: Desk, suffix: str) -> list[str]:
    ticked = _allowed(talk, desk)
    if ticked is None:
        talk.say(NOT_MADE, GO_ON)
        return []
    letterhead = desk.opened.draft.profile.letterhead
    if talk.choose("What is it to look like?", (ORDINARY, OTHERWISE), default=0):
        chosen = talk.tick("Which of these?", [label for _, label in TICKS])
        ticked |= {TICKS[place][0] for place in chosen}
        if suffix == WORD:
            letterhead = ask_path(talk, LETTERHEAD, now=letterhead, optional=True)
    target = _ask_target(talk, desk, suffix)
    path = sending.make(desk.opened, "word", target, ticked, letterhead)
    desk.save(f"exported: {suffix.removeprefix('.')}")
    talk.say(f"Made: {path}", sending.what_next(desk.opened))
    return [path]


def _email(talk: Talk, desk: Desk, made: list[str]) -> list[str]:
    """Write the e-mail beside the Word paper made last, or where the person says."""
    paper = next((one for one in reversed(made) if one.endswith(WORD)), "")
    target = paper or _ask_target(talk, desk, ".txt")
    path = sending.make(desk.opened, "email", target, frozenset())
    desk.save("exported: email")
    attach = f" and attach {paper}" if paper else ""
    talk.say(f"Made: {path}", f"Next: copy it into your e-mail program{attach}.")
    return [path]


def _allowed(talk: Talk, desk: Desk) -> frozenset[str] | None:
    """Return whether it has gaps to fill in; None: it is not to be made."""
    missing = [one for one in find_faults(desk.opened) if one.answer]
    if not missing:
        return frozenset() if _accepted(talk, desk) else None
    talk.say("These answers are missing:", *(one.message for one in missing))
    return frozenset({GAPS}) if talk.yes_no(WITH_GAPS, default=False) else None


def _accepted(talk: Talk, desk: Desk) -> bool:
    """Return whether the paper is made, whatever rules it breaks."""
    broken = objections.broken_rules(reporting.report(desk.opened).findings)
    if not broken:
        return True
    talk.say(objections.broken_said(broken))
    if talk.yes_no(ALL_THE_SAME, default=True):
        return True
    checks.run(talk, desk)
    return False


def _ask_target(talk: Talk, desk: Desk, suffix: str) -> str:
    """Return where a file goes, with an ending."""
    suggested = os.path.splitext(sending.suggested_path(desk.opened))[0] + suffix  # noqa: PTH122
    target = ask_path(talk, WHERE, usual=suggested)
    ending = os.path.splitext(target)[1]  # noqa: PTH122
    return (
        target if ending.lower() in {one for _, one in KINDS} else f"{target}{suffix}"
    )
