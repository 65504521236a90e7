"""A motion's lines, changed one at a time by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.talk import BackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.plain.talk import Talk

WHICH = "Which line is to be changed?"
WHAT = "What is to be done with it?"
DONE = "Enter alone: that is all. 0 lists the lines."
DEEDS = (
    "Change some words in it",
    "Write it anew",
    "Put a new line after it",
    "Take it out",
)
ABOUT = (
    "Each point of the motion is a line; its number here is only for finding it. A "
    "new line is a new point, a line taken out is a point taken out, and the numbers "
    "of the points take care of themselves."
)
TITLE = "This is the title: it can be changed, but not taken out."


def change_lines(talk: Talk, text: str, changed: Callable[[str], None]) -> None:
    """Change lines of `text`, until no more are; each change is told to `changed`.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    rows = [row for row in text.split("\n") if row.strip()]
    _tell(talk, rows)
    while True:
        place = _which(talk, rows)
        if place is None:
            return
        if place < 0:
            _tell(talk, rows)
            continue
        try:
            later = _done(talk, rows, place)
        except BackError:
            continue
        if later != rows:
            rows = later
            changed("\n".join(rows))


def _tell(talk: Talk, rows: list[str]) -> None:
    talk.pause()
    for number, row in enumerate(rows, 1):
        what = ", the title" if number == 1 else ""
        talk.say(f"Line {number}{what}: {row.strip()}")


def _which(talk: Talk, rows: list[str]) -> int | None:
    """Return the place of a line; -1: list them; None: no more is changed."""

    def fault(typed: str) -> str:
        known = typed.isascii() and typed.isdigit() and len(typed) < len("100000")
        if not typed or (known and int(typed) <= len(rows)):
            return ""
        return f"Write the number of a line, from 1 to {len(rows)}."

    typed = talk.ask(WHICH, enter=DONE, about=ABOUT, fault=fault)
    return int(typed) - 1 if typed else None


def _done(talk: Talk, rows: list[str], place: int) -> list[str]:
    """Return the lines with something done to one of them."""
    before, row, after = rows[:place], rows[place], rows[place + 1 :]
    talk.pause()
    talk.say(f"Line {place + 1}: {row.strip()}")
    deed = talk.choose(WHAT, DEEDS, default=0, about=ABOUT)
    indent = row[: len(row) - len(row.lstrip())]
    if deed == 0:
        return [*before, _other_words(talk, row), *after]
    if deed == 1:
        typed = talk.ask("How is the line to read?", now=row.strip())
        return [*before, *([f"{indent}{typed}"] if typed else [row]), *after]
    if deed == 2:  # noqa: PLR2004  its place in the list
        typed = talk.ask("What is the new line?", enter="Enter alone: none.")
        return [*before, row, *([f"{indent}{typed}"] if typed else []), *after]
    if place == 0:
        talk.say(TITLE)
        return rows
    return [*before, *after]


def _other_words(talk: Talk, row: str) -> str:
    """Return a line with some of its words changed."""

    def fault(typed: str) -> str:
        if not typed:
            return "Write the words as they stand in the line."
        times = row.count(typed)
        if times == 1:
            return ""
        where = f"there {times} times: write more of them" if times else "not there"
        return f"“{typed}” is {where}. The line: {row.strip()}"

    old = talk.ask("Which words of it?", about=row.strip(), fault=fault)
    new = talk.ask(
        f"What is to stand there instead of “{old}”?",
        enter="Enter alone: nothing, the words are taken out.",
    )
    made = row.replace(old, new)
    return made if new else _closed_up(row, old)


def _closed_up(row: str, old: str) -> str:
    """Return a line without some words, and with one space where they stood."""
    before, _, after = row.partition(old)
    if before.endswith(" ") and (not after or after[0] in " .,;:"):
        before = before.rstrip(" ") if before.strip() else before
    return f"{before}{after}"
