"""Paragraphs of prose in which the body says several things one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.sentences import sentence_spans
from drafter.parsing.leads import opener

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.motion import SectionKind
    from drafter.parsing.leads import Opener
    from drafter.parsing.source import Traced

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
