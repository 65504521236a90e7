"""Help: how plain mode works, what can be done, and what the words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.menu import Menu
from drafter.plain.talk import COMMANDS, LITERAL
from drafter.workflows import privacy
from drafter.workflows.glossary import MEANINGS

if TYPE_CHECKING:
    from drafter.plain.talk import Talk

HOW = (
    "Drafter asks one question at a time. You write one line and press Enter.",
    COMMANDS,
    (
        "Enter alone keeps the answer that is there, takes what is usual, or leaves "
        "the question for later; the question says which."
    ),
    "A minus sign alone empties an answer.",
    "At a list, write a number, or words that are in one line of it only.",
    (
        "Longer text may have any number of lines; a line that holds only a full stop "
        "ends it. Within it, < takes the last line back."
    ),
    "While questions are asked, review lists your answers, and a number changes one.",
    LITERAL,
    "Nothing has to be saved: each answer is kept before the next question is asked.",
)
ORDER = (
    (
        "Choose a model motion; say which body votes on it; answer the questions; "
        "check it; make the Word paper; find a seconder; send it to your secretary "
        "with the e-mail that is written for you."
    ),
    (
        "If you are stuck: make the paper with what you have, with lines to fill in "
        "by hand, take it to your secretary, and ask."
    ),
)
SCREEN = "On screen:"
FORGET = "Here in plain mode, Forget is a line of the first list."
QUESTION = "Help with what?"
TOPICS = ("How plain mode works", "How a motion comes about", "What the words mean")
KEPT, ON = "What is kept, where, and how it is forgotten", "Back to the first list"


def run(talk: Talk) -> None:
    """Say what is asked about, until the person goes on.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    names = (*TOPICS, KEPT, ON)
    menu = Menu(talk, QUESTION)
    while True:
        place = menu.choose(names, len(names) - 1)
        if place == len(names) - 1:
            return
        talk.say(*_pages()[place])


def _pages() -> tuple[tuple[str, ...], ...]:
    words = tuple(f"{word}: {meaning}." for word, meaning in MEANINGS)
    kept = [
        line
        for section in privacy.sections()
        for line in (f"{section.heading}.", *section.paragraphs)
    ]
    first = next((at for at, one in enumerate(kept) if one.startswith(SCREEN)), 0)
    kept.insert(first, FORGET)
    return HOW, ORDER, words, tuple(kept)
