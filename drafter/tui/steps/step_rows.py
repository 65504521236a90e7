"""The steps as the workspace names them, and the length in brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.lengths import against
from drafter.workflows import questions

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.previewing import Length

MORE_THAN_A_SIDE = 1.25
"""Sides of A4; below this it is still about one."""


def rows_of(
    opened: OpenDraft, missing: dict[str, int], found: list[str]
) -> list[tuple[str, str]]:
    """Return the steps of a draft, each with the number of answers it still misses.

    The checks say below their step what they `found`.
    """
    rows = []
    for number, (name, label) in enumerate(questions.steps_of(opened), 1):
        left = f" ({missing[name]})" if missing.get(name) else ""
        left = "".join(f"\n  {one}" for one in found) if name == "check" else left
        rows.append((name, f"{number} {label}{left}"))
    return rows


def brief(length: Length, sides: float) -> str:
    """Return the length in brief, for where the motion is not beside the work."""
    if length.limit is not None:
        return against(length.words, length.limit)
    more = ", over a side" if sides > MORE_THAN_A_SIDE else ""
    return f"{length.words:,} words{more}"


def titled(opened: OpenDraft, name: str) -> str:
    """Return "Step 2 of 7: Facts"."""
    steps = questions.steps_of(opened)
    number = [one for one, _ in steps].index(name) + 1
    return f"Step {number} of {len(steps)}: {dict(steps)[name]}"
