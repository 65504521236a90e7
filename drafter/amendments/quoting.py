"""Quotation marks as people type them in amendments.

Every kind of mark counts: “ ”, " ", ‘ ’, ' ', « ». A single mark may be an apostrophe
("the members’ rights"), a double one may open a quotation within the quotation, a
text of several paragraphs opens each of them and closes the last, and some are never
closed. So a mark closes only where what comes next can come next in an amendment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DOUBLES = '“”"„‟«»＂'
SINGLES = "‘’'‚‛"
OPENERS = frozenset("“„«‘‚\"'＂")
ALWAYS_OPEN = frozenset("“„«‚")
ALWAYS_CLOSE = frozenset("”»")
SPACE_BEFORE = " \t\n\u00a0([—–-:"
VERBS = (
    r"delete|leave out|omit|remove|strike out|take out|insert|add|replace|substitute"
    r"|change|amend|renumber"
)
MARK = r"[“\"„«‘'‚]"
GOES_ON = re.compile(
    r"[\s.,;:)\]]*(?:\Z"
    rf"|(?:and |then |, )*(?:{VERBS})\b"
    rf"|(?:and |then |, )*(?:after|before|between|with|by|for|and|or)\s+(?:the )?"
    rf"(?:words? |phrase |first |second |third |last |following )*[:\s]*{MARK}"
    rf"|(?:and |then |, )*(?:in|at|to|of|from|after|before|by|with) (?:the )?(?:\w+ )?"
    r"(?:end|start|beginning|first|second|third|fourth|fifth|sixth|last|final"
    r"|penultimate|paragraph|para|line|sentence|bullet|point|sub-?paragraph|clause"
    r"|rule|title|the words?|following|notes|believes|resolves|read|its place)\b"
    rf"|followed\s+by\b|to\s*{MARK}|with\s*:|with\s*\n|to\s*:|so (?:that )?it\b"
    r"|throughout|twice|where|each time|instead\b|in both|and renumber"
    r"|\((?:line|twice|first|second|the)"
    rf"|{MARK})",
    re.IGNORECASE,
)
"""What can follow a quotation in an amendment."""
DOUBLE = re.compile(f"[{DOUBLES}]")
SINGLE = re.compile(r"(?<=\S)[’'](?!\w)")
NEW_LINE = re.compile(r"[^\S\n]*[.,;:]*[^\S\n]*\n\s*(?![a-z\s])")


@dataclass(frozen=True)
class Quoted:
    """Words between quotation marks, and where they stand in the amendment."""

    text: str
    start: int
    """Where the opening mark stands."""
    end: int
    """What comes after the closing mark."""
    closed: bool = True


def opens(text: str, place: int) -> bool:
    """Return whether a quotation of the amendment can open at `place`."""
    if place >= len(text) or text[place] not in OPENERS:
        return False
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    return (before in SPACE_BEFORE or before in OPENERS) and bool(after)


def quoted_at(text: str, place: int) -> Quoted | None:
    """Return the quotation that opens at `place` of an amendment, or None.

    One that is never closed goes to the end of its line, and says so.
    """
    if not opens(text, place):
        return None
    double = text[place] in DOUBLES
    closers = _balanced(text, place) if double else _singles(text, place)
    for end in closers:
        return Quoted(_inside(text[place + 1 : end], text[place]), place, end + 1)
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return Quoted(text[place + 1 : end].strip(), place, end, closed=False)


def _balanced(text: str, place: int) -> Iterator[int]:
    """Yield where a double quotation may close, the likeliest first."""
    depth, closers = 1, []
    for found in DOUBLE.finditer(text, place + 1):
        at = found.start()
        if _opens_within(text, at):
            depth += 0 if _starts_line(text, at) else 1
            continue
        depth -= 1
        closers.append(at)
        if depth == 0:
            yield at
            break
    last = [at for at in closers if GOES_ON.match(text, at + 1)]
    yield from reversed([at for at in last if "\n" not in text[place:at]])


def _opens_within(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1], text[at + 1 : at + 2]
    if mark in ALWAYS_OPEN:
        return True
    if mark in ALWAYS_CLOSE:
        return False
    return before in SPACE_BEFORE and bool(after.strip()) and after not in ".,;:"


def _starts_line(text: str, at: int) -> bool:
    return not text[:at].rpartition("\n")[2].strip()


def _singles(text: str, place: int) -> Iterator[int]:
    """Yield where a single quotation may close, the likeliest first."""
    closers = [found.start() for found in SINGLE.finditer(text, place + 1)]
    yield from (
        at
        for at in closers
        if GOES_ON.match(text, at + 1) or NEW_LINE.match(text, at + 1)
    )


def _inside(words: str, mark: str) -> str:
    """Return quoted words without the marks that open each of their paragraphs."""
    return re.sub(rf"(\n[ \t]*){re.escape(mark)}(?=\S)", r"\1", words).strip("\n")
