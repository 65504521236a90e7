"""What is let in at the door: text without characters that do things."""

from __future__ import annotations

import re

LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
NOT_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and newline
    "\u202a-\u202e\u2066-\u2069"  # overrides that show text in another order
    "\ud800-\udfff"  # halves of characters
    "\ufdd0-\ufdef\ufffe\uffff"  # never characters; we mark gaps with two of them
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}"
        for plane in range(1, 17)
    )
    + "]"
)


def clean(text: str) -> str:
    """Return `text` without control, override and non-characters.

    Every other character of any script stays as it is; every kind of line end
    becomes a newline. Terminals obey control characters, and Word files cannot
    hold them.
    """
    return NOT_TEXT.sub("", LINE_ENDS.sub("\n", text))
