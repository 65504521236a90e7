"""The only writer to the screen: results on one stream, narration on the other."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from typing import Any

from drafter.language.cleaning import clean

ENDLESS = re.compile(r"(\S{80})\S{9000,}(\S{80})")
"""A word twice as long as any path that a system takes."""


def result(text: str) -> None:
    """Write a result to standard output."""
    print(text)


def narrate(text: str) -> None:
    """Write what a person, but no program, wants to know to standard error.

    What was typed may stand in it, so nothing is left that a terminal obeys.
    """
    print(clean(text), file=sys.stderr)


def as_json(value: dict[str, Any] | list[Any]) -> None:
    """Write `value` to standard output as JSON, a table with its format."""
    whole = {"format": 1, **value} if isinstance(value, dict) else value
    print(json.dumps(whole, ensure_ascii=False, indent=2, default=str))


def refuse(sentence: str, *, in_json: bool) -> None:
    """Say that something could not be done, in one sentence.

    A word of it that no one can mean is shortened: nobody reads a page of it.
    """
    sentence = ENDLESS.sub(r"\1...\2", sentence)
    if in_json:
        as_json({"error": sentence})
    else:
        narrate(sentence)


def table(rows: list[tuple[str, ...]]) -> None:
    """Write rows in columns, the last column as long as it likes."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(cells).rstrip())


def when(saved: str) -> str:
    """Return a moment of the store as a person reads it: "2020-01-09 14:20"."""
    return saved[:16].replace("T", " ")


def wrapped(text: str, indent: str = "") -> str:
    """Return `text` in lines of at most 78 characters, each after `indent`.

    Paths, ids and options stay whole, to be copied.
    """
    return textwrap.fill(
        text,
        78,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
