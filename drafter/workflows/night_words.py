"""What is said before a change is moved: how it may be put, how it will be taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.reading import Usage

if TYPE_CHECKING:
    from drafter.workflows.on_the_night import Night

USAGES = {
    Usage.SCOTTISH: (
        "“Delete from one to four” takes out one, two, three and four (Scottish and "
        "union usage)"
    ),
    Usage.COMMONS: (
        "“Delete from one to four” takes out two and three only (House of Commons "
        "usage)"
    ),
}
"""How such an instruction is meant, in words."""
ENDS = {
    Usage.SCOTTISH: "“From one to four” takes both out too (unions).",
    Usage.COMMONS: "“From one to four” leaves both in (House of Commons).",
}
"""The same in less than two short lines of a screen."""
WORD = re.compile(r"\b[a-z]{4,}\b")


def usage_words(night: Night) -> str:
    """Return how “from ... to ...” is meant, in words."""
    return USAGES[night.usage]


def ends(night: Night) -> str:
    """Return what becomes of the words that a change names, for a narrow screen."""
    return ENDS[night.usage]


def examples(night: Night) -> tuple[str, ...]:
    """Return changes as they may be moved to this motion, by its own places."""
    clauses = [one for one in night.motion.printed.clauses if one.cite]
    if not clauses:
        return ()
    last = clauses[-1]
    once = [one for one in WORD.findall(last.text) if last.text.count(one) == 1]
    words = (f"In {last.cite}, delete “{once[-1]}” and insert “...”",) if once else ()
    return (*words, f"Delete {last.cite}", f"After {last.cite}, insert “...”")
