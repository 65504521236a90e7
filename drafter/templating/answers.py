"""Reading answers: one reader a kind, for files, options, tables and prompts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.errors import BadAnswerError
from drafter.language.cleaning import clean
from drafter.language.dates import read_date
from drafter.model.template import Field, FieldKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.templating.values import Value

YES = frozenset({"yes", "y", "true", "1"})
NO = frozenset({"no", "n", "false", "0"})
AMBIGUOUS = re.compile(r"\d{1,3}\.\d{3}")
FIGURES = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
"""A comma stands before every three figures or nowhere: 12,50 is no 1,250."""
PENCE = 2
"""Figures after the point of a sum."""
LONGEST = {FieldKind.LONG_TEXT: 20_000, FieldKind.LIST: 20_000}
LONGEST_LINE = 1_000


def read_answer(field: Field, typed: str) -> Value:
    """Return the value of what was `typed` in answer to `field`.

    Text comes out as it was typed, but for white space at its ends and for the
    characters that `clean` keeps out. An empty answer is None.

    Raises:
        BadAnswerError: it cannot be read; says what to write instead.
    """
    text = clean(typed).strip()
    if not text:
        return None
    fault = _length_fault(field, text)
    if fault:
        raise BadAnswerError(field.name, fault)
    try:
        return READERS[field.kind](field, text)
    except ValueError as error:
        raise BadAnswerError(field.name, str(error)) from None


def fault_in_answer(field: Field, typed: str) -> str:
    """Return what is wrong with an answer as one sentence, or "" if nothing is."""
    try:
        read_answer(field, typed)
    except BadAnswerError as error:
        return str(error).removeprefix(f"The answer to {field.name}: ")
    return ""


def _length_fault(field: Field, text: str) -> str:
    longest = LONGEST.get(field.kind, LONGEST_LINE)
    if len(text) > longest:
        return f"It is {len(text):,} characters long; {longest:,} is the most."
    if "\n" in text and field.kind not in LONGEST:
        return "It is one line; write it without line breaks."
    return ""


def _text(_field: Field, text: str) -> Value:
    return text


def _date(_field: Field, text: str) -> Value:
    return read_date(text)


def _number(_field: Field, text: str) -> Value:
    _refuse_ambiguous(text)
    return _decimal(text, f'"{text}" is not a number: write it in figures, like 3,500.')


def _money(_field: Field, text: str) -> Value:
    figures = text.removeprefix("£").strip()
    wrong = f'"{text}" is not a sum in pounds: write it like £200 or £1,250.50.'
    _refuse_ambiguous(figures)
    value = _decimal(figures, wrong)
    if value.is_signed() or figures.partition(".")[2][PENCE:]:
        raise ValueError(wrong)
    return value


def _refuse_ambiguous(text: str) -> None:
    if AMBIGUOUS.fullmatch(text):
        thousands = text.replace(".", ",")
        raise ValueError(
            f'"{text}" could be {thousands} or a fraction: write {thousands} if that '
            "is meant, or the fraction in words."
        )


def _decimal(text: str, wrong: str) -> Decimal:
    if not FIGURES.fullmatch(text):
        raise ValueError(wrong)
    return Decimal(text.replace(",", ""))


def _choice(field: Field, text: str) -> Value:
    for option in field.options:
        if option.casefold() == text.casefold():
            return option
    raise ValueError(f'"{text}" is not one of: {", ".join(field.options)}.')


def _yes_no(_field: Field, text: str) -> Value:
    lowered = text.casefold()
    if lowered in YES | NO:
        return lowered in YES
    raise ValueError(f'"{text}" is neither yes nor no.')


def _list(_field: Field, text: str) -> Value:
    items = [item.strip() for line in text.split("\n") for item in line.split(";")]
    if not any(items):
        raise ValueError("It holds nothing but semicolons: write what belongs there.")
    return tuple(item for item in items if item)


READERS: dict[FieldKind, Callable[[Field, str], Value]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.DATE: _date,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _money,
    FieldKind.CHOICE: _choice,
    FieldKind.YES_NO: _yes_no,
    FieldKind.PERSON: _text,
    FieldKind.LIST: _list,
}
