"""What stands around the amendment on a sheet that this program makes.

A sheet is pasted whole on the night. Its branch and heading come before the first
instruction, and what is to be filled in after the last; nothing between is looked at.
"""

from __future__ import annotations

import re

from drafter.language import sheet_words as words

MOST_ABOVE = 3
"""Lines with words that may stand above the first instruction: branch and heading."""
HEADING = re.compile(r"Amendment(?: [\w.]{1,8})? to (?:the motion|motion [\w.]{1,8})\b")
TO_FILL = "|".join(
    map(
        re.escape,
        (
            words.MOVED_BY,
            words.SECONDED_BY,
            words.ADDED,
            words.REASON,
            words.BY_MOVER,
            words.OUTCOME,
        ),
    )
)
BELOW = re.compile(rf"(?:{TO_FILL}): .*|{re.escape(words.AS_PRINTED)}|")


def within_frame(text: str) -> str:
    """Return an amendment without what its sheet has above and below it.

    Anything else, as an amendment that somebody typed, comes back as it is.
    """
    lines = text.splitlines()
    filled = [number for number, line in enumerate(lines) if line.strip()]
    heads = (one for one in filled[:MOST_ABOVE] if HEADING.match(lines[one].strip()))
    head = next(heads, None)
    if head is None:
        return text
    last = len(lines)
    while last > head + 1 and BELOW.fullmatch(lines[last - 1].strip()):
        last -= 1
        if lines[last].strip() == words.AS_PRINTED:
            break
    return "\n".join(lines[head + 1 : last])
