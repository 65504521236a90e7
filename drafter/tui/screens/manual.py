"""The manual page of a check, as a page to read and close."""

from __future__ import annotations

from drafter.tui.screens.help import Help


class Manual(Help):
    """What one check looks for."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__("home")
        self.page = f"{name.upper()}\n\n{text}"
