"""What is wrong with a person's own rulebooks, told where it may matter."""

from __future__ import annotations

from drafter.cli import output
from drafter.workflows import bodies


def tell_own_problems() -> None:
    """Tell each fault in a file of a person's own, on standard error."""
    for problem in bodies.problems():
        output.narrate(f"One of your own bodies is left out. {problem}")
