"""Privacy: what is kept, where, and how it is forgotten, to read and close."""

from __future__ import annotations

from textwrap import fill

from drafter.tui.screens.help import Help
from drafter.workflows.privacy import sections

WIDE = 74
"""Letters of a line: what a person reads without losing it."""


class Privacy(Help):
    """The page, which is the same as in the README."""

    def __init__(self) -> None:
        super().__init__("home")
        self.page = "\n\n".join(
            "\n\n".join((one.heading.upper(), *map(_wrapped, one.paragraphs)))
            for one in sections()
        )


def _wrapped(text: str) -> str:
    return fill(text, WIDE, break_long_words=False, break_on_hyphens=False)
