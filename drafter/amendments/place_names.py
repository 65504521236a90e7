"""How amendments name a place: "in the second paragraph, line 2", "Resolves 2 (a)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.steps import WIDTH, Part, Sort, Where
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from drafter.amendments.cursor import Cursor

ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
            *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
            *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
            *("nineteenth", "twentieth"),
        ),
        1,
    )
} | {
    "opening": 1,
    "last": -1,
    "final": -1,
    "closing": -1,
    "concluding": -1,
    "penultimate": -2,
}
NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve"),
        ),
        1,
    )
}
ORDINAL = rf"(?P<nth>{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\b"
LABEL = (
    r"(?P<label>(?-i:[A-Z])[. ]?\d{1,3}(?:\.\d{1,3})*(?:\.[a-z]\b)?"
    r"|\d{1,3}(?:\.\d{1,3})*(?:\.?[a-z]\b)?(?:\s?\([a-z0-9]{1,5}\))*"
    r"(?:(?<=\))(?:[ivx]{1,5}|[a-z]|\d{1,2}))?(?!\w|%|\.\d)"
    r"|\([a-z0-9]{1,5}\)(?:\s?\([a-z0-9]{1,5}\))*"
    r"|[ivxl]{1,6}\b|[a-z]\b(?![’'])"
    rf"|(?:{'|'.join(NUMBERS)})\b)(?:\.(?!\w))?\)?"
)
KINDS = (
    (
        r"(?:sub-?\s?)+(?:paragraphs?|clauses?|points?|bullet(?:[ -]?points?)?)",
        Sort.POINT,
    ),
    (r"bullet(?:ed)?(?:[ -]?points?|s)?|points?|items?|parts?", Sort.POINT),
    (r"paragraphs?|paras?\b\.?", Sort.PARAGRAPH),
    (r"(?:sub-?\s?)?sections?|clauses?|rules?|standing orders?|articles?", Sort.RULE),
    (r"lines?", Sort.LINE),
    (r"sentences?", Sort.SENTENCE),
)
KIND = "|".join(
    f"(?P<{sort.value}_{at}>{words})" for at, (words, sort) in enumerate(KINDS)
)
STANDING = r"(?:existing|original|current|present|printed|whole|entire|new)\s+"
FILL = rf"(?:the\s+)?(?:{STANDING})*"
BY_ORDINAL = re.compile(
    rf"{FILL}{ORDINAL}\s+(?:{STANDING})*(?:{KIND})(?!\w)", re.IGNORECASE
)
BY_LABEL = re.compile(
    rf"{FILL}(?:{KIND})(?!\w)\s*(?:no\.?\s*|numbers?\s+)?{LABEL}", re.IGNORECASE
)
MORE = re.compile(
    r"\s*(?P<joint>-|–|,|and\b|to\b|&)\s*(?P<label>\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)?)"
    r"(?![\w“\"‘'%.]\S)",
    re.IGNORECASE,
)
RANGES = ("-", "–", "to")
SECTIONS = {
    "note": SectionKind.NOTES,
    "noting": SectionKind.NOTES,
    "believe": SectionKind.BELIEVES,
    "belief": SectionKind.BELIEVES,
    "welcome": SectionKind.WELCOMES,
    "condemn": SectionKind.CONDEMNS,
    "solidarity": SectionKind.SOLIDARITY,
    "resolve": SectionKind.RESOLVES,
    "resolution": SectionKind.RESOLVES,
}
OF_SECTION = re.compile(
    r"(?:the\s+)?(?:(?:this|conference|congress|branch|union|meeting|clp|council)\s+)*"
    r"[“\"‘']?(?P<section>notes?|noting|believes?|beliefs?|welcomes?|condemns?"
    r"|solidarity|resolves?)[”\"’']?(?:\s+section)?\b",
    re.IGNORECASE,
)
SECTION_LABEL = re.compile(
    rf"\s*(?:,\s*)?(?:points?\s+|clauses?\s+|no\.?\s*)?{LABEL}", re.IGNORECASE
)
SUB_LABEL = re.compile(
    r",\s*(?P<label>[ivx]{1,5}|[a-z]|\d{1,2}|\([a-z0-9]{1,5}\))"
    r"(?=[^\S\n]*(?:[,:;.]|\n|\Z))",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:the\s+)?(?:motion(?:’s|'s)?\s+)?(?:title|heading)\b", re.IGNORECASE
)
MOTION = re.compile(
    r"(?:the\s+)?(?:whole|entire)?\s*(?:of\s+the\s+)?(?:motion|resolution)\b"
    r"(?:\s+\d{1,3}\b)?",
    re.IGNORECASE,
)
INTRO = re.compile(r"(?:(?:in|under|within|on|at|to|from)\s+)?", re.IGNORECASE)
JOINT = re.compile(
    r"\s*(?:,\s*(?:in\s+|at\s+)?|:\s*|;\s*|\(\s*|\bof\s+|\bin\s+|\bunder\s+)?",
    re.IGNORECASE,
)
BARE = re.compile(
    r"(?P<label>(?-i:[A-Z])[. ]?\d{1,3}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})+"
    r"|\d{1,3}\.[a-z]\b|\d{1,3}\([a-z]{1,4}\))(?=[\s,:;.]|\Z)",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(
    r"(?P<label>\d{1,3})(?=\s*[,:;.…]|\s*\Z|\s+(?:[A-Z][\w ]{0,40})?(?:…|\.\.\.|,))"
)


def read_place(here: Cursor, *, bare: bool = True) -> Where:
    """Return the place named at the cursor, widest part first; () if none is.

    With `bare` a number may stand without saying what it counts ("10.2").
    """
    parts: list[Part] = []
    while True:
        start = here.at
        if parts:
            here.take(JOINT)
        part = _part(here, bare=bare and not parts)
        if part is None and parts and parts[-1].label:
            here.at = start
            part = _sub_label(here)
        if part is None:
            here.at = start
            break
        parts.append(part)
        if (
            here.text[here.at : here.at + 1] == ")"
            and "(" in here.text[start : here.at]
        ):
            here.at += 1
    return tuple(sorted(parts, key=lambda one: WIDTH.index(one.sort)))


def inherited(new: Where, old: Where) -> Where:
    """Return `new` with what it leaves unsaid: the wider parts of the place before."""
    if not new or new[0].sort in {Sort.MOTION, Sort.TITLE, Sort.SECTION}:
        return new
    widest = WIDTH.index(new[0].sort)
    return (*(part for part in old if WIDTH.index(part.sort) < widest), *new)


def _part(here: Cursor, *, bare: bool) -> Part | None:
    return (
        _by_ordinal(here)
        or _by_label(here)
        or _of_section(here)
        or _plain(here, TITLE, Sort.TITLE)
        or _plain(here, MOTION, Sort.MOTION)
        or (_bare(here) if bare else None)
    )


def _sub_label(here: Cursor) -> Part | None:
    """Return the bare label of a nested point: the "i" of "Notes 1, point a, i"."""
    found = here.take(SUB_LABEL)
    return Part(Sort.POINT, found["label"], found["label"]) if found else None


def _by_ordinal(here: Cursor) -> Part | None:
    found = here.take(BY_ORDINAL)
    if not found:
        return None
    return Part(_sort(found), found[0].strip(), nth=ordinal(found["nth"]))


def _by_label(here: Cursor) -> Part | None:
    found = here.take(BY_LABEL)
    if not found:
        return None
    label = NUMBERS.get(found["label"].lower(), found["label"])
    start = here.at - len(found[0])
    plural = re.match(r"(?:the\s+)?(?:\w+ )?[\w-]+s\s", found[0].lower())
    more = _more(here, label) if plural else ()
    return Part(_sort(found), here.text[start : here.at].strip(), label, more=more)


def _more(here: Cursor, first: str) -> tuple[str, ...]:
    """Return the labels after the first: those of "4 to 6" and of "4, 6 and 9"."""
    labels = [first]
    while found := MORE.match(here.text, here.at):
        in_row = found["joint"].lower() in RANGES
        labels += _row(labels[-1], found["label"]) if in_row else [found["label"]]
        here.at = found.end()
    return tuple(labels[1:])


def _row(first: str, last: str) -> list[str]:
    """Return the labels after `first` up to `last`."""
    one, other = first.strip("()."), last.strip("().")
    if one.isdigit() and other.isdigit():
        return [str(number) for number in range(int(one) + 1, int(other) + 1)]
    if len(one) == len(other) == 1:
        return [chr(letter) for letter in range(ord(one) + 1, ord(other) + 1)]
    return [last]


def _of_section(here: Cursor) -> Part | None:
    found = here.take(OF_SECTION)
    if not found:
        return None
    word = found["section"].lower()
    kind = next(SECTIONS[key] for key in SECTIONS if word.startswith(key))
    label = SECTION_LABEL.match(here.text, here.at)
    if not label:
        return Part(Sort.SECTION, found[0].strip(), section=kind)
    start, here.at = here.at - len(found[0]), label.end()
    more = _more(here, label["label"])
    said = here.text[start : here.at].strip()
    return Part(Sort.SECTION, said, label["label"], more=more, section=kind)


def _plain(here: Cursor, pattern: re.Pattern[str], sort: Sort) -> Part | None:
    found = here.take(pattern)
    return Part(sort, found[0].strip()) if found else None


def _bare(here: Cursor) -> Part | None:
    found = here.take(BARE) or here.take(BARE_NUMBER)
    return Part(Sort.RULE, found["label"], found["label"]) if found else None


def _sort(found: re.Match[str]) -> Sort:
    return next(
        sort for at, (_, sort) in enumerate(KINDS) if found[f"{sort.value}_{at}"]
    )


def ordinal(said: str) -> int:
    """Return which one an ordinal says: "third" 3, "last" -1, "2nd" 2."""
    word = said.lower()
    return ORDINALS[word] if word in ORDINALS else int(word[:-2])
