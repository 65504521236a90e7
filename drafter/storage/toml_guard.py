"""What a TOML file from a stranger may be like before anything parses it.

The parser of the standard library copies each table's path for every full stop in a
key, so one line of many stops takes memory without end; and a file of nothing but keys
takes time. So what stands outside the strings is counted first.
"""

from __future__ import annotations

import re

from drafter.language.cleaning import LINE_ENDS, clean

MOST_BYTES = 200_000
"""Of one file; the largest of the house is a tenth of it."""
MOST_DOTS = 12
"""In the keys of one line."""
MOST_KEYS = 5_000
MOST_BRACKETS = 6_000
"""A statement has one for each of its sentences."""
MOST_BLANKS = 2_000
"""Of braces in the texts; each is a piece of a template to compile."""
STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^']|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*",
    re.DOTALL,
)
MARK = re.compile("[\"'#]")
MEND = "ask for the file again"


def fault_in_toml(data: bytes) -> str:
    """Return why a TOML file is not even parsed, or "".

    It goes on from the file's name: "is larger than 200 kB ...".
    """
    if len(data) > MOST_BYTES:
        return f"is larger than {MOST_BYTES // 1000} kB, and no model motion is"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return 'is not text in UTF-8: save it as plain text, with the encoding "UTF-8"'
    if "\0" in text:
        return f"holds NUL characters, which no text does: {MEND}"
    if clean(text) != LINE_ENDS.sub("\n", text):
        return f"holds hidden characters that change how text is shown: {MEND}"
    return _fault_in_shape(text)


def text_of(data: bytes) -> str:
    """Return the text of a file in which there is no such fault."""
    return data.decode("utf-8-sig")


def _fault_in_shape(text: str) -> str:
    outside = _outside_strings(text)
    if any(line.count(".") > MOST_DOTS for line in outside.split("\n")):
        return "has tables nested far too deeply"
    if outside.count("=") > MOST_KEYS or outside.count("[") > MOST_BRACKETS:
        return "has far more lines than a model motion"
    if text.count("{") > MOST_BLANKS:
        return "has far more blanks than a model motion"
    return ""


def _outside_strings(text: str) -> str:
    """Return `text` without its strings and comments; of a broken one, its start."""
    kept: list[str] = []
    place = 0
    while mark := MARK.search(text, place):
        kept.append(text[place : mark.start()])
        string = STRING.match(text, mark.start())
        if string is None:
            return "".join(kept)  # the parser stops here too
        place = string.end()
    return "".join((*kept, text[place:]))
