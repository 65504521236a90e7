"""What a tracked Word file says when all of it is accepted, or all rejected.

The simplest reading there is: what is marked as going is taken out, and a paragraph
whose end goes runs into the next one.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from word_reading import SHOWN, W, root

from drafter.language.labels import label

if TYPE_CHECKING:
    from lxml.etree import _Element

VAL = f"{W}val"
PATTERNS = {
    "decimal": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}


def accepted(docx: bytes) -> list[tuple[str, str]]:
    """Return the label and the text of each paragraph, all changes accepted."""
    return _read(docx, "del")


def rejected(docx: bytes) -> list[tuple[str, str]]:
    return _read(docx, "ins")


def marked_words(docx: bytes) -> int:
    """Return how many words the marks of a tracked file take in."""
    from drafter.language.word_diff import words_of  # noqa: PLC0415

    body = root(docx)
    runs = [_text(mark) for name in ("ins", "del") for mark in body.iter(f"{W}{name}")]
    return sum(len(words_of(text)) for text in runs)


def _read(docx: bytes, gone: str) -> list[tuple[str, str]]:
    numbers = _Numbers(root(docx, "word/numbering.xml"))
    held, found = "", []
    for paragraph in root(docx).iter(f"{W}p"):
        held += "".join(
            _text(child)
            for child in paragraph
            if child.tag not in {f"{W}pPr", f"{W}{gone}"}
        )
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None:
            continue
        was = paragraph.find(f"{W}pPr/{W}pPrChange/{W}pPr")
        before = gone == "ins" and was is not None
        said = numbers.label(was if before else paragraph.find(f"{W}pPr"))
        typed, tab, rest = held.partition("\t")
        found.append((said, held) if said or not tab else (typed, rest))
        held = ""
    assert not held
    return found


def _text(element: _Element) -> str:
    return "".join(
        SHOWN.get(str(piece.tag)) or piece.text or ""
        for run in element.iter(f"{W}r")
        for piece in run
    )


class _Numbers:
    """Counts the numbered paragraphs of one document."""

    def __init__(self, numbering: _Element) -> None:
        kinds = {
            one.get(f"{W}abstractNumId"): one
            for one in numbering.iter(f"{W}abstractNum")
        }
        self.lists = {
            one.get(f"{W}numId"): kinds[one.find(f"{W}abstractNumId").get(VAL)]
            for one in numbering.iter(f"{W}num")
        }
        self.counts: defaultdict[str, list[int]] = defaultdict(list)

    def label(self, properties: _Element) -> str:
        number = properties.find(f"{W}numPr/{W}numId")
        if number is None:
            return ""
        depth = int(properties.find(f"{W}numPr/{W}ilvl").get(VAL))
        levels = list(self.lists[number.get(VAL)].iter(f"{W}lvl"))
        starts = [int(one.find(f"{W}start").get(VAL)) for one in levels]
        counts = self.counts[number.get(VAL)]
        del counts[depth + 1 :]
        while len(counts) <= depth:
            counts.append(starts[len(counts)] - (len(counts) == depth))
        counts[depth] += 1
        shown = levels[depth].find(f"{W}lvlText").get(VAL)
        kind = PATTERNS.get(levels[depth].find(f"{W}numFmt").get(VAL), "")
        return shown.replace(f"%{depth + 1}", label(kind, counts[depth]))
