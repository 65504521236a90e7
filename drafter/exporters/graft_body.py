"""The paragraphs of the motion in the body of a letterhead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.graft_styles import SIZES
from drafter.exporters.graft_tags import BREAK, pieces_of
from drafter.exporters.graft_xml import (
    PARAGRAPH,
    RUN,
    SECTION,
    child,
    detach,
    properties,
    put,
    replace_only,
    unwrap,
    value,
)
from drafter.exporters.wordml import VAL, W, every

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from drafter.exporters.graft_styles import Dress, Sheet

KEPT_FLAGS = ("keepNext", "keepLines", "suppressLineNumbers", "outlineLvl")
"""What our styles say that theirs of the same name may not."""
ANCHORED = frozenset(
    {
        f"{W}bookmarkEnd",
        f"{W}bookmarkStart",
        BREAK,
        f"{W}commentRangeEnd",
        f"{W}commentRangeStart",
        f"{W}commentReference",
        f"{W}drawing",
        f"{W}endnoteReference",
        f"{W}fldChar",
        f"{W}footnoteReference",
        f"{W}instrText",
        f"{W}object",
        f"{W}permEnd",
        f"{W}permStart",
        f"{W}pict",
    }
)
"""What may hang on the paragraph of the marker, and stays: a logo, a text box."""
JUMPS = frozenset({f"{W}bookmarkEnd", f"{W}bookmarkStart"})
P, PPR, SECT = f"{W}p", f"{W}pPr", f"{W}sectPr"


@dataclass(frozen=True)
class Wardrobe:
    """What it takes to dress our paragraphs in their styles."""

    own: Sheet
    sheet: Sheet
    dress: Dress
    lists: Mapping[str, str]
    size: int
    """Half points that nothing of the motion may be smaller than; 0: theirs."""

    def dressed(self, paragraph: _Element) -> _Element:
        """Return our `paragraph` changed to their styles and new lists."""
        held = properties(paragraph, "pPr")
        for number in every(held, "numId"):
            number.set(VAL, self.lists[value(number)])
        pointer = held.find(f"{W}pStyle")
        ours = value(pointer) or self.own.ordinary()
        style = self.dress.ids[ours]
        if pointer is not None:
            pointer.set(VAL, style)
        if ours not in self.dress.copied:
            self._keep_flags(held, ours)
        self._withstand(held, style)
        if self.sheet.half_points(style) < self.size:
            _enlarge(paragraph, held, self.size)
        return paragraph

    def _keep_flags(self, held: _Element, ours: str) -> None:
        for name in KEPT_FLAGS:
            said = self.own.inherited(ours, f"pPr/{name}")
            if said is not None and held.find(W + name) is None:
                replace_only(held, name, PARAGRAPH, **_attributes(said))

    def _withstand(self, held: _Element, style: str) -> None:
        """Let no number and no new page of their style come into the motion."""
        if held.find(f"{W}numPr") is None and self.sheet.is_numbered(style):
            numbered = replace_only(held, "numPr", PARAGRAPH)
            etree.SubElement(numbered, f"{W}numId", {VAL: "0"})
        if self.sheet.inherited(style, "pPr/pageBreakBefore") is not None:
            replace_only(held, "pageBreakBefore", PARAGRAPH, val="0")


def _attributes(element: _Element) -> dict[str, str]:
    return {str(key).removeprefix(W): str(one) for key, one in element.attrib.items()}


def _enlarge(paragraph: _Element, held: _Element, size: int) -> None:
    """Set a paragraph and its label in larger type than its style does."""
    runs = [properties(run, "rPr") for run in paragraph.findall(f"{W}r")]
    for run in (child(held, "rPr", PARAGRAPH), *runs):
        for name in SIZES:
            replace_only(run, name, RUN, val=str(size))


def place_in(body: _Element, marked: _Element | None) -> _Element:
    """Return the paragraph of `body` that the motion takes the place of.

    It is the `marked` one, else an empty last one, else a new one at the end.
    """
    if marked is not None:
        for control in [*marked.iterancestors(f"{W}sdt")]:  # holds one paragraph only
            unwrap(control, control.find(f"{W}sdtContent"))
        return marked
    content = [one for one in body.iterchildren(etree.Element) if one.tag != SECT]
    if content and content[-1].tag == P and _is_empty(content[-1]):
        return content[-1]
    made = body.makeelement(P)
    if content:
        content[-1].addnext(made)
    else:
        body.insert(0, made)
    return made


def _is_empty(paragraph: _Element) -> bool:
    """Tell whether a paragraph shows nothing; a place to jump to is not shown."""
    shown = ANCHORED - JUMPS
    return not any(piece.text for piece in pieces_of(paragraph)) and not any(
        inner.tag in shown for inner in paragraph.iter(etree.Element)
    )


def put_in(place: _Element, paragraphs: Sequence[_Element]) -> None:
    """Put `paragraphs` in the place of a paragraph.

    What hangs on that paragraph, and the section that ends with it, stay: they go to
    the first and to the last of ours.
    """
    first, last = paragraphs[0], paragraphs[-1]
    held = properties(first, "pPr")
    for anchored in reversed([*_anchored(place)]):
        held.addnext(anchored)
    old = place.find(PPR)
    if old is not None:
        _inherit(old, first, last)
    for paragraph in paragraphs:
        place.addprevious(paragraph)
    detach(place)


def _anchored(place: _Element) -> Iterator[_Element]:
    for piece in [*pieces_of(place)]:
        if piece.tag != BREAK or not piece.get(f"{W}type"):
            detach(piece)  # words of the marker; a break of the page is none
    for one in place:
        if one.tag != PPR and any(inner.tag in ANCHORED for inner in one.iter()):
            yield one


def _inherit(old: _Element, first: _Element, last: _Element) -> None:
    if old.find(f"{W}pageBreakBefore") is not None:
        replace_only(properties(first, "pPr"), "pageBreakBefore", PARAGRAPH)
    section = old.find(SECT)
    if section is not None:
        put(properties(last, "pPr"), section, PARAGRAPH)


def number_lines(body: _Element, motion: Sequence[_Element]) -> None:
    """Number the lines of the section that the motion is in, but not their own."""
    section, around = _section(body, motion[-1])
    replace_only(section, "lnNumType", SECTION, countBy="1", restart="continuous")
    ours = frozenset(motion)
    for element in around:
        leave_uncounted(element, ours)


def leave_uncounted(root: _Element, motion: Collection[_Element] = ()) -> None:
    """Let no line in `root` be numbered, except those of the `motion`."""
    for paragraph in root.iter(P):
        if paragraph not in motion:
            held = properties(paragraph, "pPr")
            replace_only(held, "suppressLineNumbers", PARAGRAPH)


def _section(body: _Element, inside: _Element) -> tuple[_Element, list[_Element]]:
    """Return the properties of the section `inside` is in, and what is in it."""
    top = inside
    while top.getparent() is not body and (above := top.getparent()) is not None:
        top = above
    around: list[_Element] = []
    found = False
    for element in body.iterchildren(etree.Element):
        around.append(element)
        found |= element is top
        end = element if element.tag == SECT else element.find(f"{PPR}/{SECT}")
        if end is not None and found:
            return end, around
        if end is not None:
            around.clear()
    return etree.SubElement(body, SECT), around  # theirs says nothing of its pages
