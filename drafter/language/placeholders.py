"""Placeholders: gaps that someone else left in their motion.

The shapes are those met in model motions that campaigns hand out: "[branch/CLP]",
"{insert date}", "[    ]", "£XXX", "____", "......", "This Branch/CLP". What only looks
like one is left alone: "[sic]", "[T]he", "[...]", "[1]", the year of a judgment,
a Markdown link, words put into somebody's quotation, and the line to fill in by
hand that our own papers print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.language.gaps import LINE_TO_FILL
from drafter.language.quotations import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class PlaceholderKind(StrEnum):
    """What is to be done with a placeholder."""

    FIELD = "field"
    """Something is to be written here, and it says what: "[name of MP]"."""
    BLANK = "blank"
    """Something is to be written here: "____"."""
    CHOICE = "choice"
    """One of several is to be kept: "[branch/CLP]"."""
    OPTIONAL = "optional"
    """Words to keep or to take out: "[As a transport union, ...]"."""
    NOTE = "note"
    """A hint to whoever fills it in: "[delete as appropriate]"."""


@dataclass(frozen=True)
class Placeholder:
    """A gap that someone else left, and where it stands."""

    text: str
    start: int
    end: int
    kind: PlaceholderKind
    choices: tuple[str, ...] = ()
    """What can be kept, where it is a choice."""


LONGEST = 160
"""What stands in brackets over a longer stretch is no placeholder."""
BRACKETS = re.compile(
    rf"(?P<sum>[£$€])?(?:\[(?P<square>[^][\n]{{0,{LONGEST}}})\](?!\(|:\s?http)"
    r"|\{\{?(?P<curly>[^{}\n]{0,80})\}?\}"
    r"|<(?P<angle>[^<>\n]{2,80})>"
    rf"|(?<!\w)\((?P<round>[^()\n]{{0,{LONGEST}}})\))(?![A-Za-z])"
)
RUNS = re.compile(
    r"[£$€]?(?:_ ?){3,}+"
    r"|(?<![^\s(£$€“\"])(?:\.{5,}+|…{2,}+|(?:\. ){6,}+)|\.{10,}+|…{3,}+"
)
MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
EXES = re.compile(
    r"(?<!\w)(?:[£$€]\s?[Xx]{1,12}|[Xx]{4,12}|XX{1,2}/XX{1,2}(?:/\w{2,4})?)(?!\w)"
    r"|[£$€]\?+|(?<!\w)(?:19|20)(?:XX|xx)(?!\w)"
    r"|(?:(?<![\w.] )|(?<=\b(?:of|to|on|at|in|by) )|(?<=\b(?:our|the|all|for|has|are) )"
    r"|(?<=\b(?:have|with|than|over|were) )|(?<=\b(?:their|about) ))(?<!\w)XX{1,2}"
    r"(?! and X| centur| chromosome| congress)"
    rf"(?= [a-z]| (?:{MONTH})|[.,;:]|$)"
)
"""Letters that stand for figures; XX after a name, or before one, is a numeral."""
BODIES = (
    r"branch|clp|blp|conference|agm|congress|council|committee|region|union|meeting"
    r"|regional council|trades council|trade union|trades union council|association"
    r"|society|chapter|local|federation|constituency(?: labour party)?|executive"
    r"|organi[sz]ation|section|forum"
)
SLASHED = re.compile(
    rf"\b[Tt]his (?P<choice>(?:{BODIES})(?: ?/ ?(?:{BODIES})\b)+)", re.IGNORECASE
)
BODY = re.compile(BODIES, re.IGNORECASE)
ORDER = re.compile(
    r"\s*(?:(?:please )?insert\b|(?:please )?(?:enter|fill in|type|specify|state) (?:in"
    r" |your |the |a |an |here|name|number|date|amount)|(?:tbc|tba|to be (?:confirmed"
    r"|added|inserted|completed))\s*$)",
    re.IGNORECASE,
)
THING = (
    r"(?:full |branch |local |union )?(?:names?|title|numbers?|dates?|day|time|place)"
    r"|body|venue|amount|sum|figure|employer|company|workplace|town|city|area|address"
    r"|mp|e-?mail|signature|country|secretary|mover|seconder|branch secretary"
)
FIELD = re.compile(
    rf"\s*(?:{THING}|{BODIES}|(?:your|relevant|appropriate|local|other|another)"
    r" [\w’'/ -]{2,40}|(?:name|number|date|amount|title|place|time) of [^.;:]{2,60})"
    r"\s*",
    re.IGNORECASE,
)
"""What square brackets, braces or angle brackets ask for."""
ROUND_FIELD = re.compile(
    r"\s*(?:(?:branch |your |full )?names?|dates?|amount|names? of [^.;:]{2,40}"
    r"|date of meeting)\s*",
    re.IGNORECASE,
)
"""The same in round brackets, which also hold ordinary words."""
NOTED = re.compile(
    r"\bd(?:ele|ete)te\b.{0,25}\b(?:appropriate|applicable|necessary|required)\b"
    r"|\bdelete (?:paragraph|clause|point|if|where|whichever|either)\b"
    r"|\b(?:amend|adapt|change) as (?:appropriate|necessary|required)\b"
    r"|\bas (?:appropriate|applicable)\s*$",
    re.IGNORECASE,
)
OPTION = re.compile(r"\s*As an? [\w/ -]{3,40}(?:union|branch|council|party)\b")
ASIDE = re.compile(
    r"\s*(?:note|copies|[\w ]{0,20}fees?|source|see|emphasis|my|our|translat\w+)\b",
    re.IGNORECASE,
)
"""How a remark in brackets begins that is no part of the motion's words."""
FEWEST_WORDS = 4
"""A whole line in brackets of so many words can be kept or taken out."""
BLANK_INSIDE = re.compile(r"_{2,}|\.{4,}|…{2,}|\bX{2,}\b")


GAP_AHEAD = re.compile(r"[\[{<(_/…?]|\.[. ]|XX|xx|[£$€]\s?[Xx]")
"""What every placeholder has; most clauses have none of it."""


def placeholders_in(text: str) -> tuple[Placeholder, ...]:
    """Return every placeholder of `text`, in order; none lies in another."""
    if GAP_AHEAD.search(text) is None:
        return ()
    found = sorted(_candidates(text), key=lambda one: (one.start, -one.end))
    quoted = quoted_spans(text) if found else ()
    kept: list[Placeholder] = []
    for one in found:
        inside = kept and one.start < kept[-1].end
        if not inside and not _put_into_words(text, one, quoted):
            kept.append(one)
    return tuple(kept)


def _candidates(text: str) -> Iterator[Placeholder]:
    if any(map(text.__contains__, "[{<(")):
        yield from filter(
            None, (_bracket(text, one) for one in BRACKETS.finditer(text))
        )
    if "__" in text or ".." in text or "…" in text or "_ _" in text or ". . " in text:
        yield from _found(text, RUNS, _is_run)
    if "XX" in text or "xx" in text or "£" in text or "$" in text or "€" in text:
        yield from _found(text, EXES, lambda _text, _found: True)
    if "/" in text:
        yield from _slashed(text)


def _found(
    text: str,
    shape: re.Pattern[str],
    accept: Callable[[str, re.Match[str]], bool],
) -> Iterator[Placeholder]:
    for found in shape.finditer(text):
        if accept(text, found):
            start, end = found.start(), found.start() + len(found[0].rstrip())
            yield Placeholder(text[start:end], start, end, PlaceholderKind.BLANK)


def _is_run(text: str, found: re.Match[str]) -> bool:
    """Return whether a run of lines or dots is a gap, not ours and not in a word."""
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    in_word = before.isalnum() and (after.isalnum() or len(found[0]) < len("_____"))
    return found[0].strip() != LINE_TO_FILL and not in_word


def _bracket(text: str, found: re.Match[str]) -> Placeholder | None:
    shape = found.lastgroup or ""
    inside = found[shape] if shape != "sum" else ""
    kind = _kind(text, found, shape, inside)
    if kind is None:
        return None
    choices = _choices(inside) if kind is PlaceholderKind.CHOICE else ()
    return Placeholder(found[0], *found.span(), kind, choices)


def _kind(
    text: str, found: re.Match[str], shape: str, inside: str
) -> PlaceholderKind | None:
    """Return what the words `inside` brackets of a `shape` ask for; None: nothing."""
    if not inside.strip():
        return _empty(text, found, shape)
    kinds = (
        (PlaceholderKind.NOTE, NOTED.search(inside) and shape != "curly"),
        (PlaceholderKind.CHOICE, _choices(inside)),
        (PlaceholderKind.FIELD, _is_field(inside, shape)),
        (PlaceholderKind.OPTIONAL, _is_option(text, found, shape)),
    )
    return next((kind for kind, so in kinds if so), None)


def _empty(text: str, found: re.Match[str], shape: str) -> PlaceholderKind | None:
    """Return what an empty pair of brackets is: a blank, or a box to tick."""
    line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    ticked = shape == "square" and line.strip() in {"-", "*"}
    called = shape == "round" and not found[shape]
    return None if ticked or called else PlaceholderKind.BLANK


def _is_field(inside: str, shape: str) -> bool:
    if shape == "curly" or BLANK_INSIDE.search(inside) or ORDER.match(inside):
        return True
    return bool((ROUND_FIELD if shape == "round" else FIELD).fullmatch(inside))


def _is_option(text: str, found: re.Match[str], shape: str) -> bool:
    """Return whether the bracket holds words to keep or to take out."""
    inside = found[shape]
    if shape != "square" or ASIDE.match(inside):
        return False
    if OPTION.match(inside):
        return True
    before = text[: found.start()].rsplit("\n", 1)[-1]
    after = text[found.end() :].split("\n", 1)[0]
    alone = not before.strip() and not after.strip(" .;,")
    return alone and len(inside.split()) >= FEWEST_WORDS


def _choices(inside: str) -> tuple[str, ...]:
    """Return the bodies that a slash parts, if they are all bodies."""
    parts = tuple(part.strip() for part in inside.split("/"))
    known = sum(bool(BODY.fullmatch(part)) for part in parts)
    # One that we do not know is let in beside two that we do: "other body".
    return parts if len(parts) > 1 and known >= max(len(parts) - 1, 1) else ()


def _slashed(text: str) -> Iterator[Placeholder]:
    """Yield "Branch/CLP" after "this", and wherever else the text repeats it."""
    said = {found["choice"].lower() for found in SLASHED.finditer(text)}
    for choice in said:
        again = re.compile(rf"(?<![\w/]){re.escape(choice)}(?![\w/])", re.IGNORECASE)
        for found in again.finditer(text):
            choices = _choices(found[0])
            yield Placeholder(found[0], *found.span(), PlaceholderKind.CHOICE, choices)


def _put_into_words(
    text: str, one: Placeholder, quoted: tuple[tuple[int, int], ...]
) -> bool:
    """Return whether it stands inside a quotation of more than itself."""
    if text.rfind("“", 0, one.start) > text.rfind("”", 0, one.start) and not quoted:
        return True  # the quotation is not closed in this text
    return any(
        start < one.start and one.end < end and end - start > len(one.text) + len("“”")
        for start, end in quoted
    )
