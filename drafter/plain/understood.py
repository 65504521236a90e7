"""What a line means where a number, numbers or words are asked for."""

from __future__ import annotations

from drafter.plain.heard import BACK, HELP, LEAVE, SAID_BACK, SAID_HELP

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Help = str | Callable[[], str]

EMPTY, DOT = "-", "."
LEARNT = (LEAVE, SAID_BACK, SAID_HELP, "review", "later")
"""Words that are commands, somewhere."""
LONGEST = 6
"""Figures of the longest number; no list has so many lines."""
NO_HELP = "There is no more to say about this question."


def helped(question: str, about: Help, *lines: str) -> Callable[[], str]:
    """Return what tells the help: it is worked out only when somebody asks."""

    def told() -> str:
        more = about if isinstance(about, str) else about()
        found = [line for line in (more, *lines) if line]
        return "\n".join([question, *(found or [NO_HELP])])

    return told


def meant(typed: str) -> str:
    r"""Return an answer without the stroke that makes it no command: `\quit`.

    Other strokes stay, as those of a path.
    """
    word = typed.lstrip("\\").casefold()
    is_word = word in {BACK, HELP, EMPTY, DOT, *LEARNT}
    return typed.removeprefix("\\") if is_word else typed


def place_of(typed: str, choices: Sequence[str]) -> int | None:
    """Return which choice is meant: by its number, or by words of it alone."""
    text = typed.casefold().strip(" .")
    if text.isascii() and text.isdigit():
        number = int(text) if len(text) <= LONGEST else 0
        return number - 1 if 1 <= number <= len(choices) else None
    told = [one.casefold().strip(" .") for one in choices]
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [at for at, one in enumerate(told) if text and fits(one, text)]
        if len(found) == 1:
            return found[0]
    return None


def which_said(typed: str, choices: Sequence[str]) -> str:
    """Return what to write where `typed` meant none of `choices`, or several."""
    text = typed.casefold().strip(" .")
    several = [
        str(at)
        for at, one in enumerate(choices, 1)
        if text and not text.isdigit() and text in one.casefold()
    ]
    nothing = "" if text else "Enter alone does nothing here. "
    again = f"{nothing}Write a number from 1 to {len(choices)}"
    if len(several) > 1:
        lines = f"{', '.join(several[:-1])} and {several[-1]}"
        return f"These words are in lines {lines}. {again}."
    return f"{again}. Or write words of one line; ? lists them."


def places_of(typed: str, count: int) -> tuple[int, ...] | None:
    """Return the places that "1, 3" means, from 0; None: it cannot be read."""
    text = typed.casefold().strip(" .")
    if text in {"all", "none", EMPTY}:
        return tuple(range(count)) if text == "all" else ()
    parts = text.replace(",", " ").replace(";", " ").split()
    if not all(
        one.isascii() and one.isdigit() and len(one) <= LONGEST for one in parts
    ):
        return None
    places = sorted({int(one) - 1 for one in parts})
    return tuple(places) if all(0 <= one < count for one in places) else None
