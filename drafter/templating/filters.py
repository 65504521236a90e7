"""The filters a template may use, and how a value is shown without one."""

from __future__ import annotations

import operator
import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from drafter.language.dates import long_date, short_date
from drafter.language.house_style import capitalised, finished
from drafter.language.speech import in_breaths
from drafter.model.paper_defaults import DateStyle
from drafter.templating.values import Gap, Value

if TYPE_CHECKING:
    from collections.abc import Callable

ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
SOUNDS_VOWEL = ("a", "e", "i", "o", "u")
EXCEPTIONS = ("uni", "use", "usu", "euro", "one", "once", "u.s", "us ", "uk ", "u.k")
AN_LETTERS = "AEFHILMNORSX"
"""Letters whose names begin with a vowel: an MP, an NHS trust, an RMT branch."""


def show(  # noqa: PLR0911  one a type
    value: Value, dates: DateStyle = DateStyle.PLAIN
) -> str:
    """Return `value` as it stands in a sentence, a date in the style `dates`."""
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return long_date(value, dates)
        case Decimal():
            return f"{value:,f}"
        case tuple():
            return listed(value)
        case None:
            return str(Gap("nothing"))
        case _:
            return str(value)


def longdate(value: Value, dates: DateStyle = DateStyle.PLAIN) -> str:
    """Return a date as "9 January 2020", or as `dates` has it."""
    return show(value, dates)


def shortdate(value: Value, dates: DateStyle = DateStyle.PLAIN) -> str:
    """Return a date as "9 January", or "9th January" if `dates` has ordinals."""
    return short_date(value, dates) if isinstance(value, date) else show(value)


def money(value: Value) -> str:
    """Return a sum as "£200" or "£1,250.50"."""
    if not isinstance(value, Decimal):
        return show(value)
    whole = value == value.to_integral_value()
    return f"£{value:,.0f}" if whole else f"£{value:,.2f}"


def listed(value: Value) -> str:
    """Return a list as "a, b and c"."""
    if not isinstance(value, tuple):
        return show(value)
    *before, last = value or ("",)
    return f"{', '.join(before)} and {last}" if before else last


def ordinal(value: Value) -> str:
    """Return a number as "first" or "21st"."""
    if not isinstance(value, Decimal) or value != value.to_integral_value():
        return show(value)
    number = int(value)
    if number in ORDINALS:
        return ORDINALS[number]
    teen = number % 100 in {11, 12, 13}
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if teen else ending}"


def a_an(value: Value) -> str:
    """Return the words with "a" or "an" before them, as they are spoken."""
    text = show(value)
    first = text.split(" ", 1)[0].rstrip("'s,")
    lowered = f"{text.lower()} "
    if first.isupper() and len(first) > 1:
        vowel = first[0] in AN_LETTERS
    else:
        vowel = lowered.startswith(SOUNDS_VOWEL) and not lowered.startswith(EXCEPTIONS)
        vowel = vowel or lowered.startswith(("hour", "honest", "honour", "heir"))
    return f"{'an' if vowel else 'a'} {text}"


def sentence(value: Value) -> str:
    """Return a phrase as a whole sentence: "that X" becomes "X." with a capital."""
    text = phrase(value)
    return finished(capitalised(text), ".") if text else ""


def phrase(value: Value) -> str:
    """Return a clause without the "that" it opens with: it can follow a lead."""
    text = show(value).strip()
    return text.removeprefix("that").lstrip(", ") if THAT.match(text) else text


def spoken(value: Value) -> str:
    """Return a phrase as it is said aloud: a whole sentence, or two short ones."""
    return in_breaths(sentence(value))


def compared(value: object, how: str, other: object) -> bool:
    """Return whether a comparison holds.

    What has no order is never before or after, as a missing answer or a date and a
    number.
    """
    try:
        return bool(COMPARISONS[how](value, other))
    except TypeError:
        return False


THAT = re.compile(r"that[, ]")
COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda value, other: value in other,
    "notin": lambda value, other: value not in other,
}

FILTERS: dict[str, Callable[[Value], str]] = {
    "longdate": longdate,
    "shortdate": shortdate,
    "money": money,
    "listed": listed,
    "ordinal": ordinal,
    "a_an": a_an,
    "sentence": sentence,
    "phrase": phrase,
    "spoken": spoken,
}
"""Every filter of a template, by its name there."""
