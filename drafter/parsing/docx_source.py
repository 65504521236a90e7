"""A Word file as lines for the reading of its structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.reading import ChangeKind
from drafter.parsing.docx import read_docx
from drafter.parsing.docx_text import Changes
from drafter.parsing.invisible import folded
from drafter.parsing.source import Line, SourceText, Traced, let_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.reading import Paragraph, WordText


def docx_source(data: bytes, name: str, changes: Changes) -> SourceText:
    """Return the paragraphs of a Word file; its text is one paragraph to a line.

    Raises:
        UnreadableError: it is no Word file, or one that is not safe or sound.
    """
    word = read_docx(data, name, changes)
    text = "\n".join(one.text for one in word.paragraphs)
    problems = (*word.problems, *_told(word, changes))
    return SourceText(
        text,
        tuple(_lines(word.paragraphs)),
        word.notes,
        headers=word.headers,
        footers=word.footers,
        problems=problems,
    )


def _lines(paragraphs: tuple[Paragraph, ...]) -> Iterator[Line]:
    start = 0
    for one in paragraphs:
        words = folded(let_in(Traced.whole(one.text, start)))
        start += len(one.text) + 1
        yield Line(words, one.label, one.level, kind=one.kind, cell=one.cell)


def _told(word: WordText, changes: Changes) -> Iterator[str]:
    """Say what of the file is not in its text."""
    if word.changes and changes is not Changes.BOTH:
        put_in = sum(one.kind is ChangeKind.INSERTION for one in word.changes)
        taken = len(word.changes) - put_in
        kept = "accepted" if changes is Changes.ACCEPTED else "rejected"
        yield (
            f"The file has tracked changes ({put_in} put in, {taken} taken out); it "
            f"was read as if all were {kept}."
        )
    if word.comments:
        count = len(word.comments)
        said = "a comment" if count == 1 else f"{count} comments"
        yield f"The file has {said} in its margin; they are no part of the motion."
