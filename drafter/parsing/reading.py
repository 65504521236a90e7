"""Reading a motion that somebody else wrote, whatever it came in.

This is the way in to the package: bytes or text go in, a `ReadMotion` comes out, or
one plain sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import UnreadableError
from drafter.parsing.built import built
from drafter.parsing.decoding import decoded
from drafter.parsing.docx_text import Changes
from drafter.parsing.guard import (
    MOST_TEXT,
    TOO_LARGE,
    FileKind,
    refuse_what_is_no_motion,
)
from drafter.parsing.plain_text import read_plain
from drafter.parsing.structure import structure

if TYPE_CHECKING:
    from drafter.model.reading import ReadMotion
    from drafter.model.rulebook import Rulebook
    from drafter.parsing.source import SourceText

MARKDOWN, WEB = (".md", ".markdown"), (".html", ".htm", ".xhtml")
MOST_LINES = 3_000
"""Paragraphs; a motion has some tens, a conference’s agenda some thousands."""

MOST_ROWS = 20_000
"""Lines of a text, wrapped or not."""
LONGEST = 50_000
"""Characters of one paragraph; a whole motion is shorter."""


def read_motion(
    data: bytes,
    name: str = "",
    changes: Changes = Changes.ACCEPTED,
    body: Rulebook | None = None,
) -> ReadMotion:
    """Return the motion in a file: Word (.docx .dotx .docm), .txt, .md or .html.

    `name` is the file's name as the person knows it; what the file is, its first
    bytes tell. `changes` chooses what is read where a Word file tracks changes.
    With the `body` that is to vote on it, the phrases are such that this body prints
    the same words again.

    Raises:
        UnreadableError: it cannot be read; the sentence says why and what to do.
    """
    source = read_source(data, name, changes)
    return _read(source, name, body)


def read_motion_text(
    text: str, name: str = "", body: Rulebook | None = None
) -> ReadMotion:
    """Return the motion in a text that was pasted.

    Raises:
        UnreadableError: it is far longer than a motion.
    """
    if len(text) > MOST_TEXT:
        raise UnreadableError(name, TOO_LARGE)
    _refuse_endless(text, name)
    return _read(read_plain(text), name, body)


def read_source(
    data: bytes, name: str = "", changes: Changes = Changes.ACCEPTED
) -> SourceText:
    """Return the paragraphs of a file, before anything is made of them.

    Raises:
        UnreadableError: it cannot be read.
    """
    kind = refuse_what_is_no_motion(data, name)
    if kind is FileKind.ZIP:
        from drafter.parsing.docx_source import docx_source  # noqa: PLC0415  slow

        return docx_source(data, name, changes)
    text = decoded(data, name)
    _refuse_endless(text, name)
    low = name.lower()
    if kind is FileKind.HTML or low.endswith(WEB):
        from drafter.parsing.html import read_html  # noqa: PLC0415

        return read_html(text, name)
    if low.endswith(MARKDOWN):
        from drafter.parsing.markdown import read_markdown  # noqa: PLC0415

        return read_markdown(text)
    return read_plain(text)


def _refuse_endless(text: str, name: str) -> None:
    if text.count("\n") + text.count("\r") > MOST_ROWS:
        raise UnreadableError(name, TOO_LARGE)


def _read(source: SourceText, name: str, body: Rulebook | None) -> ReadMotion:
    longest = max((len(line.words.text) for line in source.lines), default=0)
    if len(source.lines) > MOST_LINES or longest > LONGEST:
        raise UnreadableError(name, TOO_LARGE)
    return built(structure(source.lines), source, body)
