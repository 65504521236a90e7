"""Counting words: as a body counts them, and as Word and LibreOffice show them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.model.rulebook import Counts

if TYPE_CHECKING:
    from drafter.model.motion import PrintedMotion

LABEL = re.compile(
    r"^[ \t]*(?:(?:"
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))[.)]{1,2}"
    r"|[•·▪◦‣∙*+–—-]"
    r")(?:[ \t\u00a0]+|$))+",
    re.MULTILINE | re.IGNORECASE,
)
"""What is typed before a point of a list: 1. 2.1. (a) iv) and bullets."""
DASHES = re.compile("[–—]")
HYPHENS = re.compile("(-{2,})")
JOINED = re.compile(r"(?<=[\w”’\"')%])(?:[–—]+|-{2,})(?=[\w“‘\"'(£$€])")


@lru_cache(maxsize=1024)
def count_words(text: str) -> int:
    """Return the number of words in `text`.

    A word is a run between white space that holds a letter or a digit, so that a
    hyphenated word and an address are one, and a dash by itself is none. This is
    how the six printed texts whose limit is known were counted.
    """
    return sum(any(map(str.isalnum, token)) for token in text.split())


def count_motion(motion: PrintedMotion) -> int:
    """Return the words of the clauses and their leads, without labels or title."""
    leads = sum(count_words(section.lead) for section in motion.sections)
    return leads + sum(count_words(clause.text) for clause in motion.clauses)


def count_for(motion: PrintedMotion, counts: Counts | None) -> int:
    """Return the words of `motion` as a body with the rule `counts` counts them.

    The clauses and leads count always, and are all that counts where the body does
    not say. With the title: the title too. The whole page: the title, the sentence
    that sends the motion on, the leads ("instructs the Executive to:") and the
    clauses; that is what the only such rule, of the NEU in 2018, can mean in a
    text, "all words on the page including instructions". The lines for mover,
    seconder and sources are not in it, for they stand on the body's own form or are
    no part of the motion; nor are the numbers of a list, of which no rule speaks.

    Two ways are about more than one motion: the words that an amendment adds, and a
    pool for all that a branch sends in. Here a motion takes part in them with its
    clauses and leads.
    """
    words = count_motion(motion)
    if counts in {Counts.WITH_TITLE, Counts.WHOLE_PAGE}:
        words += count_words(motion.title)
    if counts is Counts.WHOLE_PAGE:
        words += count_words(motion.wrapper)
    return words


def without_labels(text: str) -> str:
    """Return `text` without the list labels typed at the starts of its lines.

    A label is a number, a letter or a small Roman numeral with a full stop or a
    bracket ("1.", "(a)", "iv)"), or a bullet or dash that stands by itself. "2.5" and
    "2024." at the start of a line are no labels.
    """
    return LABEL.sub("", text)


def word_shows(text: str) -> int:
    """Return how many words Microsoft Word says are in `text`, typed labels and all.

    Word takes everything between white space for a word, a lone dash too. This comes
    from what is written about Word, and was not tried in Word itself.
    """
    return len(text.split())


def libreoffice_shows(text: str) -> int:
    """Return how many words LibreOffice says are in `text`, typed labels and all.

    As measured in LibreOffice 7.4: an en or em dash parts words and is none itself; so
    do two hyphens or more, which stay with what is before them. Scripts that
    LibreOffice counts by the character, as Chinese and Thai, are not provided for.
    """
    parted = HYPHENS.sub(r"\1 ", DASHES.sub(" ", text))
    return len(parted.split())


def joined_dashes(text: str) -> tuple[str, ...]:
    """Return the dashes in `text` that join two words: "cuts—which", "2010–2024".

    Readers of Word files differ on each of them: one word or two.
    """
    return tuple(JOINED.findall(text))
