"""A place in the text of an amendment, and what stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.quoting import Quoted, quoted_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Found = TypeVar("Found")

SPACE = re.compile(r"\s*")
BLANKS = re.compile(r"[^\S\n]*")


class NotReadError(Exception):
    """The amendment cannot be read from here; the text says why."""

    def __init__(self, reason: str) -> None:
        """Say why, as a sentence."""
        super().__init__(reason)


class Cursor:
    """Reads an amendment from left to right."""

    def __init__(self, text: str, at: int = 0) -> None:
        self.text = text
        self.at = at

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return what matches here after white space, and go behind it."""
        found = pattern.match(self.text, self.skipped(SPACE))
        if found:
            self.at = found.end()
        return found

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """Return whether `pattern` matches here after white space."""
        return bool(pattern.match(self.text, self.skipped(SPACE)))

    def quote(self) -> Quoted | None:
        """Return the quotation that opens here, and go behind it."""
        found = quoted_at(self.text, self.skipped(SPACE))
        if found:
            self.at = found.end
        return found

    def sees_quote(self) -> bool:
        """Return whether a quotation opens here."""
        return quoted_at(self.text, self.skipped(SPACE)) is not None

    def skipped(self, space: re.Pattern[str]) -> int:
        """Return the place after the white space that stands here."""
        found = space.match(self.text, self.at)
        return found.end() if found else self.at

    def at_line_end(self) -> bool:
        """Return whether nothing else stands on this line."""
        return self.text[self.skipped(BLANKS) :][:1] in {"", "\n"}

    def tried(self, read: Callable[[], Found | None]) -> Found | None:
        """Return what `read` gives; if that is nothing, stay where we were."""
        start = self.at
        found = read()
        if not found:
            self.at = start
        return found
