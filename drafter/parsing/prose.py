"""Lines that open a section: paragraphs of prose, and leads of one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.sentences import sentence_spans
from drafter.model.reading import ParagraphKind
from drafter.parsing import furniture
from drafter.parsing.leads import opener, same_body

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import SectionKind
    from drafter.parsing.draft_sections import Part
    from drafter.parsing.leads import Opener
    from drafter.parsing.source import Line, Traced

LONG = 120
"""A line of so many characters is a sentence, not a title."""
BODIES = frozenset({"conference", "congress", "branch", "convention", "clp", "agm"})
"""What a body calls itself without "this"."""


def sentences_by_verb(
    words: Traced, first: Opener
) -> Iterator[tuple[SectionKind, Traced]]:
    """Yield the stretches of a paragraph that each open with the body and its verb.

    `first` is how the paragraph opens. A sentence parts from those before it where
    the same body, or "it" or "we", begins it with a verb of another section.
    """
    kind, done = first.kind, 0
    for start, _ in sentence_spans(words.text)[1:]:
        next_one = opener(words.text[start:])
        if next_one is None or next_one.kind is kind:
            continue
        told = words.text.startswith("This ", start) or next_one.subject in BODIES
        if next_one.pronoun or told or next_one.subject == first.subject:
            yield kind, words.cut(done, start).stripped()
            kind, done = next_one.kind, start
    yield kind, words.cut(done).stripped()


def may_open(first: Opener, label: str, text: str, parts: Sequence[Part]) -> bool:
    """Return whether a paragraph that opens like prose is read as prose.

    `first` is how it opens, `parts` the sections so far. Under a lead only the same
    body may begin another section, of another kind or after numbered points; "we" and
    "it" need a body before them.
    """
    if furniture.WRAPPER.match(text):
        return False
    last = parts[-1] if parts else None
    listed = last is not None and bool(last.subject)
    if first.pronoun and not first.subject.startswith("we the "):
        return last is not None and not label and not listed
    if last is not None and last.by_verb:
        return False
    if last is not None and listed:
        numbered = bool(last.points and last.points[-1].label)
        other = first.kind is not last.kind or numbered
        return not label and other and same_body(first.subject, last.subject)
    told = text[:9].lower().startswith(("this ", "that this"))
    return told or not furniture.may_be_title(text) or len(text) > LONG


def bare_may_lead(line: Line, label: str, *, begun: bool) -> bool:
    """Return whether "Notes" or "Resolves:" by itself is a lead here.

    `begun` tells whether the motion has begun: among its points a labelled word is one.
    """
    if label and begun and line.kind is ParagraphKind.BODY:
        return False
    text = line.words.text.strip()
    heading = line.kind is ParagraphKind.HEADING
    return text.endswith(":") or heading or text[:1].isupper()
