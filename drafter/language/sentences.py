"""Where the sentences of a text start and end.

Our own rules, because what real statements hold is few traps and always the same:
titles ("Cllr. Example"), initials, "Sat. Jan. 25", "Nos. 4 and 5", labels ("2. ..."),
dots inside numbers, dots that only trail off, and quotation marks that close after
the full stop. Blank lines always part sentences; a single line end never does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.dates import DAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

STOP = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closers>[\"”’')\]»]*+)(?:\[\d{1,3}\])*+"
    r"(?=\s|\Z)"
)
BLOCK = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*+(?:\n|\Z)))*+")
"""A run of lines without a blank line between them."""
NEXT = re.compile(r"\s++(\S*+)")
OPENERS = "\"“‘'(["
ENDERS = ",.;:!?”\"'’)"
QUOTES = frozenset("\"”’'»")
SAYS = re.compile(
    r"\s++(?:[\w’'-]+ ){0,4}?(?:said|says|asked|asks|told|added|wrote|replied)\b"
)
"""Who said what stands before: "Never!" a minister said."""
LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\)?")
INITIAL = re.compile(r"[A-Z]\.")
REACH = 40
"""No abbreviation, and no label, is longer."""

NEVER = frozenset(["e.g", "eg", "i.e", "ie", "cf", "vs", "viz", "ca", "approx"])
"""Shortened words that a sentence does not end with."""
TITLES = frozenset(
    [
        *("Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Messrs", "Cllr", "Cllrs", "Rev"),
        *("Hon", "Rt", "St", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Cpl", "Sen"),
        *("Rep", "Gov", "Pres", "Supt", "Insp"),
    ]
)
SOMETIMES = frozenset(["inc", "ltd", "co", "corp", "bros", "jr", "sr", "dept"])
"""Shortened words with which a sentence may end, if the next word can start one."""
OPEN = frozenset(["a.m", "p.m", "am", "pm", "etc"])
"""Shortened words with which a sentence ends, unless a day or month goes on."""
NUMBERED = frozenset(
    [
        *("no", "nos", "p", "pp", "para", "paras", "art", "arts", "s", "ss", "sec"),
        *(
            "ch",
            "vol",
            "fig",
            "figs",
            "cl",
            "reg",
            "regs",
            "sched",
            "tel",
            "ext",
            "est",
        ),
    ]
)
"""Shortened words that go with the number after them."""
NAMES = frozenset((*MONTHS, *DAYS))
SHORT = frozenset(name[:size] for name in NAMES for size in (3, 4, 5)) - NAMES
"""Months and weekdays in shortened form: Jan, Sept, Thurs."""
WHEN = SHORT | NAMES
STARTERS = frozenset(
    [
        *("The", "This", "That", "These", "Those", "We", "It", "They", "He", "She"),
        *("You", "In", "On", "At", "By", "For", "From", "With", "Without", "But"),
        *("And", "Or", "So", "If", "When", "While", "As", "After", "Before", "Since"),
        *("Although", "Though", "However", "Meanwhile", "Moreover", "Furthermore"),
        *("Therefore", "There", "Here", "What", "Who", "Why", "How", "Where", "Which"),
        *("Our", "Their", "His", "Her", "Its", "My", "Your", "All", "Any", "Some"),
        *("Many", "Most", "Every", "Each", "No", "Not", "Now", "Yet", "Then", "Today"),
        *("Last", "Next", "A", "An", "Both", "Neither", "Either", "Only", "Even"),
        *("Such", "Once", "Instead", "Also", "Never", "Workers"),
    ]
)
"""Words with which a sentence starts more often than a name does."""


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of `text` starts and ends, in order.

    Between and around the spans there is nothing but white space, so that spans and
    gaps together are the text. A label ("2.") belongs to the sentence after it.
    """
    return tuple(
        span
        for block in BLOCK.finditer(text)
        for span in _in_block(text, *block.span())
    )


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order, without the white space between."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


def _in_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    end = start + len(text[start:end].rstrip())
    for found in STOP.finditer(text, start, end):
        follows = NEXT.match(text, found.end(), end)
        if follows is None:
            break
        if _ends(text, start, found, follows[1]):
            yield start, found.end()
            start = follows.start(1)
    if start < end:
        yield start, end


def _ends(text: str, start: int, found: re.Match[str], token: str) -> bool:
    """Return whether a sentence that began at `start` ends with the stop `found`.

    `token` is what stands after the white space behind it.
    """
    bare = token.lstrip(OPENERS)
    stop, closers = found["stop"], found["closers"]
    if bare[:1].islower() or bare[:1] == "." or text.endswith("[", 0, found.start()):
        return False
    if "!" in stop or "?" in stop:
        said = QUOTES.intersection(closers) and SAYS.match(text, found.end())
        return not said
    if stop != ".":
        return bare[:1].isupper() or bare != token
    return not _shortened(text[max(start, found.start() - REACH) : found.start()], bare)


def _shortened(before: str, bare: str) -> bool:
    """Return whether a dot after `before` only shortens a word, or ends a label."""
    if LABEL.fullmatch(before.lstrip(OPENERS)):
        return True
    word = (before.split() or [""])[-1].lstrip(OPENERS)
    if _goes_with_next(word, bare):
        return True
    small = word.lower()
    goes_on = INITIAL.match(bare) or bare.rstrip(ENDERS) not in STARTERS
    return small not in OPEN and _names(word, small) and bool(goes_on)


def _goes_with_next(word: str, bare: str) -> bool:
    """Return whether a shortened `word` needs the one after it: "p. 4", "Sat. Jan."."""
    small, number = word.lower(), bare[:1].isdigit()
    dated = bare.rstrip(ENDERS) in WHEN
    return (
        small in NEVER
        or (number and (small in NUMBERED or word in SHORT))
        or (dated and (small in OPEN or word in SHORT))
    )


def _names(word: str, small: str) -> bool:
    """Return whether `word` is a title, an initial or a name in shortened form."""
    return (
        word in TITLES
        or small in SOMETIMES
        or (len(word) == 1 and word.isupper() and word != "I")
        or ("." in word and word.replace(".", "").isalpha() and len(word) < REACH // 4)
    )
