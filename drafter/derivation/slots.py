"""Blanks suggested: countries, dates, sums, people, organisations, placeholders.

The same words are the same blank in every clause, and each blank holds the statement's
own words until somebody changes them, so that a template says at first what was said.
Organisations and people are only ever suggested: no list of rules will know them all.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.derivation.units import Slot
from drafter.language.found_dates import dates_in
from drafter.language.placeholders import PlaceholderKind, placeholders_in
from drafter.language.quotations import quoted_spans
from drafter.model.motion import SectionKind
from drafter.model.template import FieldKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from drafter.derivation.lexicon import Lexicon


@dataclass(frozen=True)
class Phrase:
    """A clause before its blanks: its id, its section and its words."""

    id: str
    section: SectionKind
    text: str


@dataclass(frozen=True)
class _Kind:
    """One kind of blank: its name, its field and its question."""

    name: str
    field: FieldKind
    label: str
    alone: bool
    """Whether the template has it without being told to."""


COUNTRY = _Kind("country", FieldKind.TEXT, "Which country?", alone=True)
DATE = _Kind("date", FieldKind.TEXT, "On what date?", alone=True)
SUM = _Kind("sum", FieldKind.TEXT, "How much money?", alone=True)
PERSON = _Kind("person", FieldKind.PERSON, "Who?", alone=False)
BODY = _Kind("organisation", FieldKind.TEXT, "Which organisation?", alone=False)
GAP = _Kind("gap", FieldKind.TEXT, "What belongs here?", alone=True)
MONEY = re.compile(r"[£$€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|bn|m|k)\b)?(?<![.,])")
HOME = frozenset(
    [
        *("England", "Scotland", "Wales", "Northern Ireland", "Ireland", "Britain"),
        *(
            "Great Britain",
            "UK",
            "U.K.",
            "United Kingdom",
            "US",
            "U.S.",
            "USA",
            "U.S.A.",
        ),
        *("America", "United States"),
    ]
)
"""Where the issuers and the branches are: seldom what a motion would change."""
CAPITAL = r"[A-Z][\w’'&-]*"
RUN = re.compile(
    rf"(?<![\w’'.-]){CAPITAL}(?:(?: (?:of|for|and|the|in|on|de"
    rf"|al-\w+))*(?: {CAPITAL}))*"
)
AND = re.compile(r" and (?:the )?")
AND_THE = re.compile(r" and the ")
LETTERS = re.compile(r"(?<![\w.])[A-Z]{3,7}(?![\w.])")
TITLED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness"
    r"|General|Prime Minister|President|Senator|Representative|Minister"
    r"|Secretary)\.? )+"
    rf"(?:[A-Z]\. )?{CAPITAL}(?: {CAPITAL})?"
)
MEMBER = re.compile(rf"{CAPITAL} {CAPITAL}(?=,? (?:MP|MSP|MS|TD|MLA)\b)")
JOINED = re.compile(
    r"^ (?:[A-Z][a-z]|of [A-Z]|for [A-Z]|and [A-Z][\w’-]+ (?:Council|Union))"
)
LED = re.compile(
    r"(?:[A-Z][\w’'-]+ (?:for|of|to|with|on|in|Against|against)|[A-Z][\w’'-]+) $"
)
NOT_NAMES = frozenset({"ENDS", "NHS", "BBC", "COVID"})


def slots_in(phrases: Iterable[Phrase], lexicon: Lexicon) -> tuple[Slot, ...]:
    """Return the blanks that `phrases` suggest, in the order in which they stand.

    A blank is in the template by itself if it is a placeholder, or a country, date or
    sum that stands in what is believed or resolved; facts stay as they are unless a
    person says otherwise.
    """
    phrases = tuple(phrases)
    places: dict[tuple[_Kind, str], list[Phrase]] = {}
    for phrase in phrases:
        for kind, words in _found(phrase.text, lexicon):
            places.setdefault((kind, words), []).append(phrase)
    counted: Counter[str] = Counter()
    return tuple(
        _slot(kind, words, where, counted) for (kind, words), where in places.items()
    )


def with_blanks(text: str, slots: Iterable[Slot]) -> str:
    """Return the words of a clause as a template text with `slots` as blanks.

    What stands between quotation marks has no blanks but placeholders: it stays word
    for word. Braces that the words bring become literal.
    """
    names = {slot.text: slot.name for slot in slots}
    if not names:
        return escaped(text)
    longest = sorted(names, key=len, reverse=True)
    shape = re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
    gaps = re.compile("|".join(map(re.escape, longest)))
    quoted = quoted_spans(text)
    made, last = "", 0
    for found in (shape if not _is_gap(longest) else gaps).finditer(text):
        if any(start < found.start() < end for start, end in quoted):
            continue
        made += f"{escaped(text[last : found.start()])}{{{{ {names[found[0]]} }}}}"
        last = found.end()
    return made + escaped(text[last:])


def escaped(text: str) -> str:
    """Return `text` so that a template takes its braces as they are."""
    return text.replace("{", "{{ '{' }}")


def _is_gap(words: Iterable[str]) -> bool:
    return any(not word[:1].isalnum() or not word[-1:].isalnum() for word in words)


def _slot(kind: _Kind, words: str, where: list[Phrase], counted: Counter[str]) -> Slot:
    counted[kind.name] += 1
    number = counted[kind.name]
    name = kind.name if number == 1 else f"{kind.name}_{number}"
    open_to_change = any(one.section is not SectionKind.NOTES for one in where)
    on = kind is GAP or (kind.alone and open_to_change and words not in HOME)
    clauses = tuple(dict.fromkeys(one.id for one in where))
    return Slot(name, kind.field, kind.label, words, clauses, on)


def _found(text: str, lexicon: Lexicon) -> Iterator[tuple[_Kind, str]]:
    """Yield what in `text` could be a blank; nothing within a quotation, none twice."""
    taken = list(quoted_spans(text))
    for kind, start, end in sorted(
        _candidates(text, lexicon),
        key=lambda one: (ORDER[one[0].name], one[1], -one[2]),
    ):
        if all(end <= first or start >= last for first, last in taken):
            taken.append((start, end))
            yield kind, text[start:end]


ORDER: Mapping[str, int] = {
    "gap": 0,
    "date": 1,
    "sum": 2,
    "person": 3,
    "organisation": 4,
    "country": 5,
}


def _candidates(text: str, lexicon: Lexicon) -> Iterator[tuple[_Kind, int, int]]:
    for gap in placeholders_in(text):
        if gap.kind in {PlaceholderKind.FIELD, PlaceholderKind.BLANK}:
            yield GAP, gap.start, gap.end
    for day in dates_in(text):
        yield DATE, day.start, day.end
    for found in MONEY.finditer(text):
        yield SUM, *found.span()
    for shape in (TITLED, MEMBER):
        for found in shape.finditer(text):
            yield PERSON, *found.span()
    yield from _named(text, lexicon)
    yield from _countries(text, lexicon)


def _named(text: str, lexicon: Lexicon) -> Iterator[tuple[_Kind, int, int]]:
    for start, end in _runs(text, lexicon):
        words = text[start:end].split()
        if words[-1] in lexicon.organisations and len(words) > 1:
            yield BODY, start, end
        elif words[0] in lexicon.first_names and len(words) in {2, 3}:
            yield PERSON, start, end
    for found in LETTERS.finditer(text):
        if found[0] not in NOT_NAMES and not lexicon.country.fullmatch(found[0]):
            yield BODY, *found.span()


def _runs(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where runs of capitalised words stand, two people or bodies as two."""
    for found in RUN.finditer(text):
        start, said = found.start(), found[0]
        named = said.split()[0] in lexicon.first_names
        parts = (AND if named else AND_THE).split(said)
        for part in parts:
            here = text.index(part, start)
            yield here, here + len(part)
            start = here + len(part)


def _countries(text: str, lexicon: Lexicon) -> Iterator[tuple[_Kind, int, int]]:
    for found in lexicon.country.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if JOINED.match(after) or LED.search(before[-30:]) or found[0] in {"US", "UK"}:
            continue
        yield COUNTRY, *found.span()
