"""Quotations: what stands between quotation marks, and whether it is true."""

from __future__ import annotations

import re

RUN = re.compile(
    r"“([^“”]*)”|\"([^\"]*)\""
    r"|(?<!\w)‘([^‘’]*(?:’\w[^‘’]*)*)’(?!\w)"
    r"|(?<!\w)'([^']*(?:'\w[^']*)*)'(?!\w)"
)
DOUBLE = dict.fromkeys(map(ord, "“”„‟«»＂"), '"')
SINGLE = dict.fromkeys(map(ord, "‘’‚‛"), "'")


def quoted_runs(text: str) -> tuple[str, ...]:
    """Return every run of words between quotation marks in `text`.

    An apostrophe inside a word opens and closes nothing.
    """
    if not _has_marks(text):
        return ()
    return tuple(
        next(group for group in found.groups() if group is not None)
        for found in RUN.finditer(text)
    )


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each quotation of `text` starts and ends, its marks included."""
    if not _has_marks(text):
        return ()
    return tuple(found.span() for found in RUN.finditer(text))


def _has_marks(text: str) -> bool:
    """Return whether any mark that opens a quotation is in `text`; most have none."""
    return "“" in text or '"' in text or "‘" in text or "'" in text


def fold(text: str) -> str:
    """Return `text` with one kind of quotation mark and single spaces."""
    return " ".join(text.translate(DOUBLE | SINGLE).split())


def misquoted(text: str, source: str) -> tuple[str, ...]:
    """Return the quoted runs of `text` that are not word for word in `source`.

    Only the kind of quotation marks and white space may differ. A comma or full
    stop that the quoting sentence puts before its closing mark is the sentence's.
    """
    held = fold(source)
    return tuple(
        run for run in quoted_runs(text) if fold(run).rstrip(",. ") not in held
    )


def within_quotation(text: str) -> str:
    """Return `text` as it reads between double marks: its quotations in single ones.

    A quotation within one of those takes double marks again, as British printers do.
    Apostrophes stay as they are.
    """
    return RUN.sub(_turned, text)


def _turned(found: re.Match[str]) -> str:
    whole = found[0]
    if whole[0] not in '“"':
        return whole
    inside = RUN.sub(lambda inner: f"“{inner[0][1:-1]}”", whole[1:-1])
    return f"‘{inside}’"
