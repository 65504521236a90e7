"""The words that an instruction quotes, and the new words that it brings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.cursor import NotReadError
from drafter.amendments.place_names import LABEL, ORDINAL, ordinal, read_place
from drafter.amendments.steps import New, Part, Sort, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.amendments.cursor import Cursor

NOISE = re.compile(
    r"(?:(?:the|a|an|following|existing|words?|phrase|figures?|number|date|name|term"
    r"|sentence|text|wording|passage)(?:\s*:-?)?\s+)*",
    re.IGNORECASE,
)
INSTANCE = re.compile(
    rf"(?:the\s+)?{ORDINAL}(?:\s+(?:instances?|occurrences?|mentions?|uses?"
    r"|appearances?|times?)(?:\s+of)?)?(?:\s+the)?(?:\s+(?:words?|phrase))?",
    re.IGNORECASE,
)
EACH = re.compile(
    r"(?:(?:all|each|every|both|any)\s+(?:(?:instances?|occurrences?|mentions?)\s+of"
    r"|references?\s+to|of)?(?:\s*the\s+words?)?)",
    re.IGNORECASE,
)
EVERY = re.compile(
    r",?\s*\(?(?:throughout(?:\s+the\s+(?:motion|text))?"
    r"|wherever\s+(?:it|they|this|these)\s+(?:words?\s+)?(?:appears?|occurs?)"
    r"|(?:each|every)\s+time(?:\s+it\s+(?:appears|occurs))?"
    r"|in\s+(?:all|each)\s+(?:instances?|places?|cases?)|passim)\)?",
    re.IGNORECASE,
)
TIMES = re.compile(
    r",?\s*\(?(?:(?P<twice>twice|both\s+times|in\s+both\s+(?:places|instances|cases))"
    r"|(?P<thrice>three\s+times|thrice))\)?",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    rf",?\s*\(?(?:where\s+(?:it|they)\s+|the\s+|,\s*)?{ORDINAL}"
    r"(?:\s+(?:appears?|occurs?|instance|occurrence|mention|time)[^.,;:)\n]{0,20})?\)?",
    re.IGNORECASE,
)
BESIDE = re.compile(r",?\s*(?:immediately\s+)?(?P<side>before|after)\s+", re.IGNORECASE)
IN = re.compile(r",?\s*(?:\(|(?:in|from|of|under|on|at)\b)", re.IGNORECASE)
MARKS = {
    "full stop": ".",
    "fullstop": ".",
    "comma": ",",
    "semi-colon": ";",
    "semicolon": ";",
    "colon": ":",
    "question mark": "?",
    "exclamation mark": "!",
    "dash": " –",
    "hyphen": "-",
}
MARK = re.compile(rf"(?:an?\s+)?(?P<mark>{'|'.join(MARKS)})\b", re.IGNORECASE)
NEW_KIND = re.compile(
    r"(?:as\s+)?(?:an?\s+|the\s+)?(?:(?P<new>new|additional|further|extra|final)\s+)+"
    rf"(?:{ORDINAL}\s+)?(?P<kind>(?:sub-?\s?)*(?:paragraph|clause|section|point|para)s?"
    r"|(?:sub-?\s?)*bullet(?:[ -]points?)?s?|rules?|standing orders?|items?|points?"
    r"|sentences?)\b"
    rf"(?:\s*(?:no\.?\s*)?{LABEL})?"
    r"(?:\s*(?:,|and|&)\s*(?:(?:rules?|clauses?)\s+)?"
    r"(?P<also>(?-i:[A-Z])?[\w. ]{1,10}?\.?"
    r"(?=\s*(?::|,|as\s|\n|[“\"‘']))))?",
    re.IGNORECASE,
)
NEW_LABEL = re.compile(
    rf"(?:an?\s+|the\s+)?new\s+{LABEL}(?=\s*(?:,|:|which|that|as\b|to\s+read|[“\"‘']))"
    r"(?P<new>)(?P<nth>)(?P<also>)(?P<kind>)",
    re.IGNORECASE,
)
OLD_KIND = re.compile(
    rf"as\s+(?:an?\s+|the\s+)?(?:{ORDINAL}\s+)?(?P<kind>paragraph|clause|point|bullet)\b"
    rf"(?:\s*{LABEL})?(?P<new>)(?P<also>)",
    re.IGNORECASE,
)
LEADS_IN = re.compile(
    r"(?:,?\s*(?:and\s+)?(?:the\s+following|following|the\s+new|as\s+follows|new|text"
    r"|which\s+(?:reads?|says?)|to\s+read|that\s+reads?|reading|instead|in\s+(?:its|their)"
    r"\s+place|there(?:of)?|additional|additional\s+sentence|the|words?|phrase|figures?"
    r"|number|name|date|wording|sentence|paragraph|clause|points?"
    r"|and\s+renumber[^:\n“\"‘']*))*\s*(?:[:–-]+\s*)?",
    re.IGNORECASE,
)
RULES = ("rule", "standing", "clause")
SENTENCE = re.compile(r"sentence", re.IGNORECASE)
COLON = re.compile(r"[:\u2013-]\s*\Z|\n|as\s+follows\s*\Z|reads?\s*\Z", re.IGNORECASE)


def read_words(here: Cursor) -> Words | None:
    """Return the words of the motion that are quoted at the cursor, or None."""
    return here.tried(lambda: _words(here))


def _words(here: Cursor) -> Words | None:
    every = bool(here.take(EACH))
    here.take(NOISE)
    nth = 0
    found = here.take(INSTANCE)
    if found:
        nth = ordinal(found["nth"])
    here.take(NOISE)
    quote = here.quote()
    if quote is None:
        return None
    if not quote.closed:
        raise NotReadError(
            "A quotation mark opens and does not close, so where the quoted words end "
            "cannot be told. Close it."
        )
    return qualified(here, Words(quote.text, nth, every))


def qualified(here: Cursor, words: Words) -> Words:
    """Return `words` with what is said of them afterwards."""
    nth, every, times = words.nth, words.every, words.times
    before, after, where = words.before, words.after, words.where
    if here.at_line_end():
        return words
    if beside := here.tried(lambda: _beside(here)):
        before, after = beside
    counted = here.take(TIMES)
    if counted:
        times, every = (2 if counted["twice"] else 3), True
    every = bool(here.take(EVERY)) or every
    if not nth and (late := here.tried(lambda: _afterwards(here))):
        nth = late
    if here.sees(IN):
        where = here.tried(lambda: _in_place(here)) or where
        every = bool(here.take(EVERY)) or every
    return Words(words.text, nth, every, times, where, before, after)


def _beside(here: Cursor) -> tuple[str, str] | None:
    """Return the words before and after: only where no other instruction begins."""
    found = here.take(BESIDE)
    quote = here.quote() if found else None
    if not found or quote is None or not quote.closed or here.sees(INSERTS):
        return None
    return (quote.text, "") if found["side"].lower() == "before" else ("", quote.text)


VERB = re.compile(
    r"[,:]?\s*(?:delete|leave\s+out|omit|remove|insert|add|replace|substitute|change)\b",
    re.IGNORECASE,
)
INSERTS = re.compile(r"[,:]?\s*(?:insert|add)\b", re.IGNORECASE)


def _afterwards(here: Cursor) -> int | None:
    found = here.take(AFTERWARDS)
    if not found or here.sees_quote():
        return None
    rest = found[0][found.end("nth") - found.start() :]
    bracketed = "(" in found[0] and ")" in rest
    return ordinal(found["nth"]) if rest.strip(" )") or bracketed else None


def _in_place(here: Cursor) -> tuple[Part, ...] | None:
    joint = here.take(
        re.compile(r",?\s*\(?(?:in|from|of|under|on|at)?\s+|,?\s*\(", re.IGNORECASE)
    )
    place = read_place(here, bare=False)
    if place and joint and joint[0].startswith(",") and here.sees(VERB):
        return None
    if place and here.text[here.at : here.at + 1] == ")":
        here.at += 1
    if place and here.sees(re.compile(r",?\s*(?:after|before)\b", re.IGNORECASE)):
        return None
    return place or None


def read_new(
    here: Cursor,
    starts: Callable[[int], bool],
    unit: tuple[Part | None, str] | None = None,
    *,
    unquoted: bool = False,
) -> New | None:
    """Return the new words at the cursor, or None.

    `unit` is what they are to be, if that was read before. `starts` tells whether
    another instruction begins at a place: new words without quotation marks go on
    until then. They must stand after a colon or on a line of their own, unless
    `unquoted`.
    """
    return here.tried(lambda: _new(here, starts, unit, unquoted=unquoted))


def _new(
    here: Cursor,
    starts: Callable[[int], bool],
    told: tuple[Part | None, str] | None,
    *,
    unquoted: bool,
) -> New | None:
    mark = here.take(MARK)
    if mark:
        return New((MARKS[mark["mark"].lower()],))
    begins = here.at
    unit, also = told or read_unit(here)
    led = here.take(LEADS_IN)
    sentence = bool(led and SENTENCE.search(led[0]))
    if unit and unit.sort is Sort.SENTENCE:
        unit, sentence = None, True
    quotes = _quotes(here, starts, many=bool(unit) or bool(also))
    if quotes:
        texts, unclosed = quotes
        return New(texts, unit, sentence, unclosed)
    said = here.text[begins : here.skipped(re.compile(r"[^\S\n]*\n?"))]
    if not (unquoted or COLON.search(said)):
        return None
    text = _unquoted(here, starts)
    return New((text,), unit, sentence) if text else None


def read_unit(here: Cursor) -> tuple[Part | None, str]:
    """Return the unit that new words are to be ("new paragraph 2"), and a second."""
    found = here.take(NEW_KIND) or here.take(NEW_LABEL) or here.take(OLD_KIND)
    if not found:
        return None, ""
    kind = found["kind"].lower()
    sort = Sort.RULE if not kind or kind.startswith(RULES) else Sort.PARAGRAPH
    if kind.startswith(("sub", "bullet", "point", "item")):
        sort = Sort.POINT
    if kind.startswith("sentence"):
        sort = Sort.SENTENCE
    nth = ordinal(found["nth"]) if found["nth"] else 0
    final = re.search(r"\bfinal\b", found[0], re.IGNORECASE)
    return (
        Part(sort, found[0].strip(), found["label"] or "", nth or (-1 if final else 0)),
        found["also"] or "",
    )


def _quotes(
    here: Cursor, starts: Callable[[int], bool], *, many: bool
) -> tuple[tuple[str, ...], bool] | None:
    first = here.quote()
    if first is None:
        return None
    if not first.closed and INSERTS.search(first.text):
        raise NotReadError(
            "A quotation mark opens and does not close, so where the new words end "
            "cannot be told. Close it."
        )
    texts = [first.text]
    unclosed = not first.closed
    if unclosed:
        texts[0] = (texts[0] + "\n" + _unquoted(here, starts)).strip()
    while many and (more := here.tried(lambda: _more(here))):
        texts.append(more)
    return tuple(texts), unclosed


def _more(here: Cursor) -> str | None:
    here.take(re.compile(r"[,;]?\s*(?:and\s+)?", re.IGNORECASE))
    quote = here.quote()
    return quote.text if quote and quote.closed else None


def _unquoted(here: Cursor, starts: Callable[[int], bool]) -> str:
    """Return all lines up to the one with which another instruction begins."""
    start = here.skipped(re.compile(r"\s*"))
    end = here.text.find("\n", start)
    while 0 <= end < len(here.text) and not starts(end + 1):
        end = here.text.find("\n", end + 1)
    here.at = len(here.text) if end < 0 else end
    return here.text[start : here.at].strip()
