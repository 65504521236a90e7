"""The styles of the motion in a stylesheet that is the branch's own.

A style that they have is theirs, their "Normal" above all, so the motion is set in
their type. A style is known by its name: ids differ between languages of Word, names
of its own styles do not. What they lack is copied.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.graft_xml import (
    PARAGRAPH,
    RUN,
    STYLE,
    child,
    put,
    replace_only,
    value,
)
from drafter.exporters.wordml import VAL, W, every

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

NOT_COPIED = frozenset({"header", "footer"})
"""Names of styles for parts of our paper that do not come along."""
OURS_ALONE = frozenset({"heading 1"})
"""Copied even if they have one, which may outshine the title of the motion."""
ORDINARY = 22
"""Half points: the type of the base package."""
SMALLEST, UNSAID = 12, 20
"""Half points; where no style says a size, Word sets ten points."""
SIZES = ("sz", "szCs")
NUMBER = re.compile(r"[0-9]{1,4}")
ENGLISH = "en-GB"
DEEPEST = 40
"""Styles based on each other: a limit for those that go round in a circle."""


class Sheet:
    """A stylesheet that can be asked what a style says or inherits."""

    def __init__(self, root: _Element) -> None:
        self.root = root
        self._styles: dict[str, _Element] = {}
        self._paragraphs: dict[str, str] = {}
        self._names: set[str] = set()
        for one in root.findall(f"{W}style"):
            self._note(one.get(f"{W}styleId", ""), one)

    def __contains__(self, style: str) -> bool:
        return style in self._styles

    def __getitem__(self, style: str) -> _Element:
        return self._styles[style]

    def styles(self) -> Iterator[tuple[str, _Element]]:
        """Yield id and element of every style, in their order."""
        yield from self._styles.items()

    def add(self, style: str, element: _Element) -> None:
        """Add a style under the id `style`."""
        element.set(f"{W}styleId", style)
        self._note(style, element)
        self.root.append(element)

    def _note(self, style: str, element: _Element) -> None:
        self._styles[style] = element
        self._names |= names(element)
        if _is_of_paragraphs(element):
            for name in names(element):
                self._paragraphs.setdefault(name, style)

    def ordinary(self) -> str:
        """Return the id of the style of ordinary paragraphs; "" if there is none."""
        for style, element in self._styles.items():
            if _is_default(element) and _is_of_paragraphs(element):
                return style
        return self.by_name("Normal")

    def by_name(self, name: str) -> str:
        """Return the id of the paragraph style called `name`; "" if there is none."""
        return self._paragraphs.get(name.casefold(), "")

    def has_name(self, name: str) -> bool:
        """Tell whether a style of any type is called `name`."""
        return name.casefold() in self._names

    def inherited(self, style: str, path: str) -> _Element | None:
        """Return what the style says at `path` ("pPr/numPr"), or inherits."""
        steps = "/".join(W + step for step in path.split("/"))
        for _ in range(DEEPEST):
            if style not in self:
                break
            found = self._styles[style].find(steps)
            if found is not None:
                return found
            style = value(self._styles[style].find(f"{W}basedOn"))
        default = f"{path.partition('/')[0]}Default"
        return self.root.find(f"{W}docDefaults/{W}{default}/{steps}")

    def is_numbered(self, style: str) -> bool:
        """Tell whether the style puts its paragraphs into a list."""
        found = value(self.inherited(style, "pPr/numPr/numId"))
        return found not in {"", "0"}

    def half_points(self, style: str) -> int:
        """Return the size of the style's type."""
        found = NUMBER.match(value(self.inherited(style, "rPr/sz")))
        return int(found[0]) if found else UNSAID


@dataclass(frozen=True)
class Dress:
    """How the motion is dressed in somebody else's styles."""

    ids: Mapping[str, str]
    """Their ids, or new ones, by ours."""
    copied: frozenset[str]
    """Those of ours that were copied; the others are their own."""


def merge_styles(
    sheet: Sheet, own: Sheet, lists: Mapping[str, str], *, size: int, bare: bool
) -> Dress:
    """Copy into `sheet` the styles of `own` that it lacks; return how to use them.

    `lists` gives the new numbers of our lists. `size` is the size of type asked for
    in half points, or 0 for that of their ordinary paragraphs, to which ours are then
    scaled. A `bare` sheet has nothing of theirs; ours then bring their own type.
    """
    wanted = [
        (style, element)
        for style, element in own.styles()
        if not (_is_default(element) or names(element) & NOT_COPIED)
    ]
    found = {
        style: "" if names(element) & OURS_ALONE else _theirs(sheet, element)
        for style, element in wanted
    }
    missing = {style: element for style, element in wanted if not found[style]}
    ids = {style: found[style] or _free_id(sheet, style) for style, _ in wanted}
    ids[own.ordinary()] = sheet.ordinary()
    face = own.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    for style, element in missing.items():
        copy = deepcopy(element)
        _rename(sheet, copy)
        _repoint(copy, ids, lists)
        if value(element.find(f"{W}basedOn")) == own.ordinary():
            _space(copy, own)
            _set_type(copy, size, face if bare else None)
        if not size and not bare:
            _scale(copy, max(sheet.half_points(sheet.ordinary()), SMALLEST))
        sheet.add(ids[style], copy)
    return Dress(ids, frozenset(missing))


def names(style: _Element) -> frozenset[str]:
    """Return the names by which Word knows a style."""
    called = value(style.find(f"{W}name"))
    others = value(style.find(f"{W}aliases")).split(",")
    return frozenset(" ".join(one.casefold().split()) for one in (called, *others))


def _is_of_paragraphs(style: _Element) -> bool:
    return style.get(f"{W}type", "paragraph") == "paragraph"


def _is_default(style: _Element) -> bool:
    return style.get(f"{W}default") in {"1", "true", "on"}


def _theirs(sheet: Sheet, style: _Element) -> str:
    return sheet.by_name(value(style.find(f"{W}name")))


def _free_id(sheet: Sheet, style: str) -> str:
    """Return an id for our `style` that none of theirs has."""
    while style in sheet:
        style = f"Motion{style}"
    return style


def _rename(sheet: Sheet, style: _Element) -> None:
    """Give a copied style a name that no style of another type of theirs has."""
    for name in style.findall(f"{W}name"):
        while sheet.has_name(value(name)):
            name.set(VAL, f"Motion {value(name)}")
            style.set(f"{W}customStyle", "1")


def _repoint(style: _Element, ids: Mapping[str, str], lists: Mapping[str, str]) -> None:
    for name in ("basedOn", "next", "link"):
        for pointer in style.findall(W + name):
            if target := ids.get(value(pointer)):
                pointer.set(VAL, target)
            else:
                style.remove(pointer)
    for number in every(style, "numId"):
        number.set(VAL, lists[value(number)])


def _space(style: _Element, own: Sheet) -> None:
    """Say the spacing that in our paper every style inherits, where it says none."""
    usual = own.root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}spacing")
    if usual is None or not _is_of_paragraphs(style):
        return
    spacing = child(child(style, "pPr", STYLE), "spacing", PARAGRAPH)
    for key, length in usual.attrib.items():
        if key not in spacing.attrib:
            spacing.set(key, length)


def _set_type(style: _Element, size: int, face: _Element | None) -> None:
    """Say language, size and face of the type, where the style does not."""
    run = child(style, "rPr", STYLE)
    replace_only(run, "lang", RUN, val=ENGLISH)
    if face is not None:
        put(run, deepcopy(face), RUN)
        size = size or ORDINARY
    for name in SIZES if size else ():
        if run.find(W + name) is None:
            replace_only(run, name, RUN, val=str(size))


def _scale(style: _Element, ordinary: int) -> None:
    """Scale the type of a style to theirs, which is `ordinary` half points."""
    for name in SIZES:
        for size in every(style, name):
            size.set(VAL, str(round(int(value(size)) * ordinary / ORDINARY)))


def empty_sheet() -> _Element:
    """Return a stylesheet that changes nothing: ordinary paragraphs and no more."""
    root = etree.Element(f"{W}styles", nsmap={"w": W[1:-1]})
    ordinary = etree.SubElement(
        root,
        f"{W}style",
        {f"{W}type": "paragraph", f"{W}default": "1", f"{W}styleId": "Normal"},
    )
    etree.SubElement(ordinary, f"{W}name", {VAL: "Normal"})
    return root
