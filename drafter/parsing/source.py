"""What every reader makes of its source: lines of words that know where they stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.cleaning import LINE_ENDS, NOT_TEXT
from drafter.model.reading import ParagraphKind

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True)
class Traced:
    """Text of which each character knows its place in the source."""

    text: str
    at: Sequence[int]

    @classmethod
    def whole(cls, text: str, start: int = 0) -> Traced:
        """Return `text` as it stands in the source from `start` on."""
        return cls(text, range(start, start + len(text)))

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.at[0] if self.at else 0

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.at[-1] + 1 if self.at else 0

    def cut(self, start: int, end: int | None = None) -> Traced:
        """Return a part of it."""
        return Traced(self.text[start:end], self.at[start:end])

    def stripped(self, what: str | None = None) -> Traced:
        """Return it without white space, or the characters `what`, around it."""
        left = len(self.text) - len(self.text.lstrip(what))
        return self.cut(left, max(left, len(self.text.rstrip(what))))

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> Traced:
        """Return it with new words for some stretches, given in order."""
        pieces: list[str] = []
        at: list[int] = []
        done = 0
        for start, end, new in edits:
            pieces += (self.text[done:start], new)
            at += self.at[done:start]
            at += [self.at[start]] * len(new)
            done = end
        if not done and not at:
            return self
        return Traced("".join((*pieces, self.text[done:])), [*at, *self.at[done:]])

    def without(self, pattern: re.Pattern[str], new: str = "") -> Traced:
        """Return it with `new` for everything that `pattern` finds."""
        return self.edited(
            (found.start(), found.end(), new)
            for found in pattern.finditer(self.text)
            if found.end() > found.start()
        )


NOTHING = Traced("", range(0))


def joined(parts: Sequence[Traced], glue: Callable[[Traced], str]) -> Traced:
    """Return `parts` as one text; `glue` tells what comes after one of them."""
    if len(parts) == 1:
        return parts[0]
    pieces: list[str] = []
    at: list[int] = []
    for part in parts[:-1]:
        after = glue(part)
        pieces += (part.text, after)
        at += part.at
        at += [part.end] * len(after)
    return Traced("".join((*pieces, parts[-1].text)), [*at, *parts[-1].at])


@dataclass(frozen=True)
class Line:
    """One paragraph of the source."""

    words: Traced
    label: str = ""
    """A number or bullet that is not among the words."""
    level: int | None = None
    """How deep in a list it stands, where the source tells."""
    indent: int | None = None
    """By how many characters it is moved in, where that may tell."""
    kind: ParagraphKind = ParagraphKind.BODY
    cell: tuple[int, int, int] | None = None
    """Its table, row and column."""
    apart: bool = True
    """Whether it stands apart from the line before it."""


@dataclass(frozen=True)
class SourceText:
    """A source as lines, and all of it as text."""

    text: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()
    """Footnotes."""
    prompts: tuple[str, ...] = ()
    """Words that only ask for words: those of an empty content control."""
    problems: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    """Lines at the top of each page."""
    footers: tuple[str, ...] = ()


def let_in(words: Traced) -> Traced:
    """Return words without characters that do things, each line end a newline."""
    if "\r" in words.text or LINE_ENDS.search(words.text):
        words = words.without(LINE_ENDS, "\n")
    return words.without(NOT_TEXT) if NOT_TEXT.search(words.text) else words
