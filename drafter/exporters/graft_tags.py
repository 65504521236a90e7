"""The small tags of a letterhead: "{{ secretary }}" becomes the secretary's name.

A tag is a plain name and nothing else. Word cuts what a person types into several
runs, turns quotation marks and writes a first letter large, so a tag is looked for in
the text of the whole paragraph. Nothing is ever filled in silently wrong: a tag that
nobody knows is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, count
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.graft_archive import TOO_LARGE, UnusableError
from drafter.exporters.graft_xml import detach
from drafter.exporters.wordml import SPACE, W, every
from drafter.language.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

MARKER = "motion"
"""The tag in whose place the motion comes."""
AROUND = (
    r"[\s\"'`\u00b4\u2018-\u201f\u00ab\u00bb\u2039\u203a"  # quotation marks
    r"\u00ad\u200b\u2060\ufeff]*"  # what shows no mark at all
)
"""What Word or a person may put around a name without meaning anything by it."""
TAG = re.compile(r"\{\{(?P<name>.*?)\}\}|\{%.*?%\}", re.DOTALL)
NAME = re.compile(rf"{AROUND}(\w+){AROUND}")
PLACE = re.compile(
    rf"{AROUND}\{{\{{{AROUND}{MARKER}{AROUND}\}}\}}{AROUND}", re.IGNORECASE
)
OPENING = re.compile(r"\{\{|\{%")
LONGEST_SHOWN = 40
MOST_TAGS, LONGEST = 500, 100_000
"""Tags and characters in one paragraph that has a tag."""
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"
LETTERING = "{urn:schemas-microsoft-com:vml}textpath"
TEXT, BREAK, TAB = f"{W}t", f"{W}br", f"{W}tab"
SHOWN = {BREAK: "\n", f"{W}cr": "\n", TAB: "\t", f"{W}noBreakHyphen": "-"}
NOT_SHOWN = frozenset(
    {f"{W}{name}" for name in ("p", "pPr", "rPr", "sdtPr", "del", "moveFrom")}
)
"""What holds no text of the paragraph that it is in."""
NEW_LINE, NEW_TAB = "\ufdd2", "\ufdd3"
"""Stand for breaks in values; no cleaned text holds these non-characters."""
BREAKS = {NEW_LINE: BREAK, NEW_TAB: TAB}
STAND_IN = str.maketrans({"\n": NEW_LINE, "\t": NEW_TAB})
WHERE = {
    "document": "in the text",
    "header": "in a header",
    "footer": "in a footer",
    "footnotes": "in a footnote",
    "endnotes": "in an endnote",
}


class Tags:
    """The tags that can be filled in, and with what."""

    def __init__(self, values: Mapping[str, str]) -> None:
        """Take the values by their names; names are found in any case.

        Raises:
            ValueError: a value has a gap in it.
        """
        self._values = {
            name.casefold(): final(value).translate(STAND_IN)
            for name, value in values.items()
        }
        self._names = ", ".join(sorted(values)) or "none"

    def fill(self, root: _Element, kind: str) -> tuple[list[_Element], bool]:
        """Fill in the tags in `root`, a part of this `kind` ("header").

        Return the paragraphs that the motion is to take the place of, and whether
        anything was filled in.

        Raises:
            UnusableError: there is a tag that is not one of the names.
        """
        places: list[_Element] = []
        filled = False
        _refuse_drawn(root, WHERE[kind])
        for paragraph in [*every(root, "p")]:
            pieces = [*pieces_of(paragraph)]
            text = "".join(map(_shown, pieces))
            if PLACE.fullmatch(text):
                places.append(paragraph)
            elif len(text) > LONGEST and OPENING.search(text):
                raise UnusableError(TOO_LARGE)
            elif OPENING.search(text):
                self._fill(pieces, text, WHERE[kind])
                filled = True
        return places, filled

    def _fill(self, pieces: list[_Element], text: str, where: str) -> None:
        filled = [(tag.span(), self._value(tag, where)) for tag in _tags(text, where)]
        starts = [*accumulate((len(_shown(one)) for one in pieces), initial=0)]
        for span, value in reversed(filled):
            _replace(pieces, starts, span, value)
        for piece in pieces:
            _set_breaks(piece)

    def _value(self, tag: re.Match[str], where: str) -> str:
        found = NAME.fullmatch(tag["name"] or "")
        name = found[1].casefold() if found else ""
        if name in self._values:
            return self._values[name]
        shown = _excerpt(tag[0])
        if name == MARKER:
            raise UnusableError(
                f"{shown} {where} does not stand alone in its paragraph. Put it in a "
                "paragraph of its own, without other words."
            )
        raise UnusableError(
            f"{shown} {where} cannot be filled in. Take it out, or use one of these "
            f"names: {self._names}."
        )


def pieces_of(node: _Element) -> Iterator[_Element]:
    """Yield the pieces of text that a paragraph shows: text, tabs and breaks.

    Deleted text and the paragraphs of text boxes in it are not its own.
    """
    for child in node:
        if child.tag in NOT_SHOWN:
            continue
        if child.tag == TEXT or child.tag in SHOWN:
            yield child
        else:
            yield from pieces_of(child)


def _refuse_drawn(root: _Element, where: str) -> None:
    """Refuse a tag in lettering that is drawn: it would be printed as it is."""
    drawn = ["".join(map(str, one.itertext())) for one in root.iter(DRAWN)]
    for text in (*drawn, *(one.get("string", "") for one in root.iter(LETTERING))):
        if left := OPENING.search(text):
            raise UnusableError(
                f'"{_excerpt(text[left.start() :])}" {where} is part of a drawing, '
                "where nothing can be filled in. Put it in ordinary text or in a text "
                "box."
            )


def _shown(piece: _Element) -> str:
    return SHOWN.get(str(piece.tag)) or piece.text or ""


def _tags(text: str, where: str) -> Iterator[re.Match[str]]:
    """Yield the tags in `text`; one that is not closed ends the search.

    Nothing is looked at twice, however many braces somebody has typed.
    """
    at = 0
    for number in count(1):
        begun = OPENING.search(text, at)
        if begun is None:
            return
        tag = TAG.match(text, begun.start())
        if tag is None:
            raise UnusableError(
                f'"{_excerpt(text[begun.start() :])}" {where} is not closed. Write the '
                "whole tag in one paragraph, as {{ branch_name }}."
            )
        if number > MOST_TAGS:
            raise UnusableError(TOO_LARGE)
        yield tag
        at = tag.end()


def _replace(
    pieces: list[_Element], starts: list[int], span: tuple[int, int], value: str
) -> None:
    """Put `value` in the first of the pieces that the tag at `span` is in.

    `starts` tells where the pieces began before anything was filled in. Only what
    stands before `span` keeps its place, so tags are filled in from last to first.
    """
    start, end = span
    number = bisect_right(starts, start) - 1
    while starts[number] < end:
        piece, at = pieces[number], starts[number]
        text = _shown(piece)
        put = value if start >= at else ""
        first, last = max(start - at, 0), min(end, starts[number + 1]) - at
        _rewrite(piece, f"{text[:first]}{put}{text[last:]}")
        number += 1


def _rewrite(piece: _Element, text: str) -> None:
    if piece.tag == TEXT:
        piece.text = text
        piece.set(SPACE, "preserve")
    else:
        detach(piece)  # a break or tab in the middle of a tag


def _set_breaks(piece: _Element) -> None:
    """Turn the breaks in a filled piece of text into Word's own."""
    first, *others = re.split(f"([{NEW_LINE}{NEW_TAB}])", piece.text or "")
    if not others:
        return
    piece.text = first
    at = piece
    for one in others:
        made = piece.makeelement(BREAKS.get(one, TEXT))
        if made.tag == TEXT:
            made.text = one
            made.set(SPACE, "preserve")
        at.addnext(made)
        at = made


def _excerpt(text: str) -> str:
    """Return the start of a tag as it can be shown in a sentence."""
    shown = " ".join(clean(text).split())
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}..."
