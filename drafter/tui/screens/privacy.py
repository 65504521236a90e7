"""Privacy: what is kept, where, and how it is forgotten, to read and close."""

from __future__ import annotations

from drafter.tui.screens.help import Help
from drafter.workflows.privacy import sections


class Privacy(Help):
    """The page, which is the same as in the README."""

    def __init__(self) -> None:
        super().__init__("home")
        self.page = "\n\n".join(
            "\n\n".join((one.heading.upper(), *one.paragraphs)) for one in sections()
        )
