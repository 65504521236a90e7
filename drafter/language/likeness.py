"""How like two sentences are, and which of many are nearly the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
COMMON = frozenset(
    [
        *("a", "about", "also", "an", "and", "any", "are", "as", "at", "be", "been"),
        *("being", "but", "by", "can", "could", "did", "do", "does", "for", "from"),
        *("further", "had", "has", "have", "if", "in", "into", "is", "it", "its"),
        *("may", "might", "must", "of", "on", "or", "our", "shall", "should", "so"),
        *("such", "than", "that", "the", "their", "them", "there", "these", "they"),
        *("this", "those", "to", "was", "we", "were", "which", "who", "will", "with"),
        *("would",),
    ]
)
"""Words that carry no meaning by themselves."""
SHARED = 0.5
"""Sentences that share a smaller part of their words are not compared by letters."""
FEW = 40
"""As many pairs are compared here; for more, the library is worth its memory."""
STEM = 3
"""An ending is taken off only where so many letters stay."""
ENDINGS = ("ing", "ed", "es", "s")


def likeness(one: str, other: str) -> float:
    """Return how like two sentences are: 0 nothing in common, 1 the same words.

    Capitals, punctuation and the order of the words make no difference. It is the
    token sort ratio of rapidfuzz, which found reworded clauses best of what was
    measured; from about 0.68 on two sentences are worth looking at.
    """
    return _alike(_sorted(_words(one)), _sorted(_words(other)), 0.0)


def near_pairs(
    sentences: Sequence[str], least: float
) -> tuple[tuple[int, int, float], ...]:
    """Return the pairs of `sentences` that are `least` alike or more.

    Each is the two places, the earlier first, and the likeness; in the order of the
    text. Only pairs that share half of the words that carry meaning are compared
    letter by letter, so that hundreds of clauses take milliseconds.
    """
    words = [_words(sentence) for sentence in sentences]
    lines = [_sorted(some) for some in words]
    sharing = _sharing(words)
    alike = _alike if len(sharing) <= FEW else _alike_by_library
    pairs = (
        (one, other, alike(lines[one], lines[other], least)) for one, other in sharing
    )
    return tuple(sorted(pair for pair in pairs if pair[2] >= max(least, 1e-9)))


def content_words(sentence: str) -> frozenset[str]:
    """Return the words of `sentence` that carry meaning, without their endings."""
    return frozenset(map(_stem, _telling(_words(sentence))))


def _sharing(words: list[list[str]]) -> list[tuple[int, int]]:
    """Return the pairs that share half of their words, by an index of the words."""
    telling = [set(_telling(some)) or set(some) for some in words]
    holders: dict[str, list[int]] = defaultdict(list)
    pairs = []
    for place, some in enumerate(telling):
        shared: Counter[int] = Counter()
        for word in some:
            shared.update(holders[word])
            holders[word].append(place)
        pairs += [
            (other, place)
            for other, count in shared.items()
            if 2 * count >= SHARED * (len(some) + len(telling[other]))
        ]
    return pairs


def _alike(one: str, other: str, least: float) -> float:
    """Return the part of their letters that both have in the same order.

    It is the normalised indel similarity, 0 where it is below `least`.
    """
    letters = len(one) + len(other)
    if not letters:
        return 1.0
    alike = 1.0 - (letters - 2 * _in_common(one, other)) / letters
    return alike if alike >= least else 0.0


def _alike_by_library(one: str, other: str, least: float) -> float:
    """Return the same, ten times as quickly, for 3 MB of memory."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  large, and rarely needed

    return Indel.normalized_similarity(one, other, score_cutoff=least)


def _in_common(one: str, other: str) -> int:
    """Return the length of the longest run of letters, with gaps, that both have.

    Source: Hyyro, Bit-parallel LCS-length computation revisited (2004). A number holds
    a whole row of the table, which for a few clauses is quick enough.
    """
    places: dict[str, int] = {}
    for place, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << place
    whole = row = (1 << len(one)) - 1
    for letter in other:
        met = row & places.get(letter, 0)
        row = (row + met | row - met) & whole
    return len(one) - row.bit_count()


def _words(sentence: str) -> list[str]:
    return WORD.findall(sentence.lower())


def _sorted(words: list[str]) -> str:
    return " ".join(sorted(words))


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in COMMON]


def _stem(word: str) -> str:
    bare = word.removesuffix("’s").removesuffix("'s")
    for ending in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= STEM:
            return bare[: -len(ending)].removesuffix("e")
    return bare.removesuffix("e")
