"""How many words an amendment adds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.amendments.parts import parts_of
from drafter.language.change_order import paths_of, rewritten, steps
from drafter.language.word_diff import word_diff
from drafter.language.words import count_words
from drafter.model.amendment import TITLE, WRAPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.amendment import Change
    from drafter.model.motion import PrintedMotion

HEADS = (TITLE, WRAPPER)


def added_words(
    changes: Sequence[Change], original: PrintedMotion, revised: PrintedMotion
) -> int:
    """Return the words that `changes` add, as UCU counts an amendment.

    Only words that come in are counted: not what is deleted, not the wording around
    them, and not words that were only moved, or stand in a clause that was divided
    or joined.
    """
    texts = {part.path: part.text for part in parts_of(original)}
    olds: defaultdict[str, list[str]] = defaultdict(list)
    news: defaultdict[str, list[str]] = defaultdict(list)
    inside = [one for one in changes if one.clause not in HEADS]
    for step in steps(paths_of(original), inside):
        whole = step.whole
        kin = step.path
        if whole and (whole.kin or not step.path):
            kin = whole.kin
        if step.path:
            olds[kin or step.path].append(texts[step.path])
        if step.stays:
            text = whole.new if whole else rewritten(texts[step.path], step.words)
            news[kin].append(text)
    free = sum(count_words(text) for text in news.pop("", []))
    kept = sum(_added(" ".join(olds[kin]), " ".join(news[kin])) for kin in news)
    heads = _added(original.title, revised.title)
    return free + kept + heads + _added(original.wrapper, revised.wrapper)


def _added(old: str, new: str) -> int:
    return sum(count_words(hunk.new) for hunk in word_diff(old, new))
