"""What is wrong with a data file, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A fault in a template, rulebook, profile or answers file."""

    file: str
    """The file's name as the person knows it."""
    key: str
    """The place in it: "clause 2 (event), text"; empty: the whole file."""
    message: str
    """What is wrong and what to write instead."""

    def __str__(self) -> str:
        """Return the problem as one line."""
        place = f"{self.file}, {self.key}" if self.key else self.file
        return f"{place}: {self.message}"
