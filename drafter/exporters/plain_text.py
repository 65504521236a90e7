"""The page as plain text, for e-mails and for readers of any kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.page import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.exporters.page import Block, Page
    from drafter.model.motion import PrintedMotion

STEP = "    "
"""The indent of one level, and what a tab becomes."""
CLOSE = frozenset({Role.CLAUSE, Role.NAME_LINE, Role.SOURCE, Role.ITEM, Role.RECORD})
"""Roles whose blocks follow each other without a line between."""
TOP = frozenset({Role.BODY, Role.MEETING, Role.AGENDA_ITEM})
HEADINGS = frozenset({Role.LEAD, Role.BACKGROUND, Role.RECORD_HEADING})


def to_text(page: Page, shown: Callable[[str], str] = final) -> str:
    """Return `page` as text: one line a paragraph, labels as people type them.

    `shown` is what becomes of the words of a block; the preview keeps its gaps.

    Raises:
        ValueError: a gap in the page is still open.
    """
    lines: list[str] = []
    before: Role | None = None
    for block in page.blocks:
        if before and not _follows(before, block.role):
            lines.append("")
        lines.append(_shown(block, shown(block.text)))
        before = block.role
    return "\n".join(lines) + "\n"


def motion_text(printed: PrintedMotion) -> str:
    """Return the motion alone as text: title, leads and clauses, as printed."""
    lines = [printed.title]
    lines += ["", printed.wrapper] if printed.wrapper else []
    for section in printed.sections:
        lines += ["", f"{section.opens}{section.lead}"] if section.lead else [""]
        for clause in section.clauses:
            apart = not clause.label and clause is not section.clauses[0]
            label = f"{clause.label} " if clause.label else ""
            lines += [""] if apart else []
            lines.append(f"{'   ' * clause.level}{label}{clause.shown}".rstrip())
    return "\n".join(lines)


def _shown(block: Block, words: str) -> str:
    text = words.replace("\t", STEP)
    indent = STEP * block.level
    label = f"{block.label} " if block.label else ""
    hanging = "\n" + indent + " " * len(label)
    return indent + label + text.replace("\n", hanging)


def _follows(before: Role, role: Role) -> bool:
    """Return whether a block stands close below the one before it."""
    if before in TOP and role in TOP:
        return True
    return before in HEADINGS or (before is role and role in CLOSE)
