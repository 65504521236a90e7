"""Many Word papers that differ in a few words: what they share is compiled once.

A layout is a page made by the one exporter (`paper.to_docx`) and cut at the blocks
whose words change from branch to branch. It is trusted only after it was filled with
that page's own words and found to hold the same parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.final_text import final
from drafter.exporters.numbering import DEEPEST
from drafter.exporters.pack_archive import (
    Mould,
    cut_part,
    mould_of,
    parts_in,
    poured,
)
from drafter.exporters.paper import CORE, DOCUMENT, HEADER, OWN_LISTS, to_docx
from drafter.exporters.properties import stamp
from drafter.exporters.wordml import NAMESPACE, add_text, read_part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

    from drafter.exporters.page import Block, Page

MARK = "\ue000{}\ue001"
"""What stands at a place while a layout is compiled; no letter of any script."""
PLACE = re.compile(
    '(?:<w:r><w:t xml:space="preserve">)?\ue000(\\d+)\ue001(?:</w:t></w:r>)?'
    "|9999-12-31T23:59:59Z"
)
LAST_DAY = datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001  as pages have it
CUT = (CORE, DOCUMENT, HEADER)
"""The parts that differ from branch to branch."""
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
DECLARED = f' xmlns:w="{NAMESPACE}"'.encode()
AROUND = b"<w:p%s/>" % DECLARED
MOST_KINDS = 64
"""More kinds of page than these in one pack are made one by one."""


@dataclass(frozen=True)
class Layout:
    """A page that is compiled, and which of its blocks are to be filled."""

    page: Page
    places: tuple[int, ...]
    """The numbers of the blocks that differ from page to page."""
    mould: Mould


def fill(layout: Layout, values: Sequence[str]) -> bytes:
    """Return the Word file that a layout gives with these words.

    `values` are the words of its places in order, then the header, the title, the
    author and the stamp of its date: see `values_of`.

    Raises:
        ValueError: a gap is still open in them.
    """
    *runs, title, author, day = values
    lines = [_line(title), _line(author), day.encode()]
    return poured(layout.mould, [*map(_run, runs), *lines])


def values_of(page: Page, places: Sequence[int]) -> tuple[str, ...]:
    """Return what fills a layout with these `places` so that it says `page`."""
    blocks = page.blocks
    words = (blocks[place].text for place in places)
    return (*words, page.header, page.title, page.author, stamp(page.dated))


def compile_layout(
    page: Page, places: Sequence[int], base: Mapping[str, bytes]
) -> Layout | None:
    """Return the layout of `page`, to be filled at these `places`.

    None: filled with its own words it is not what the exporter makes of the page.

    Raises:
        ValueError: a gap in the page is still open.
    """
    parts = parts_in(to_docx(_marked(page, places), base))
    cut = []
    for name in CUT:
        texts, found = _cut(parts[name], len(places) + 3)
        cut.append(cut_part(name, texts, found))
    whole = {name: data for name, data in parts.items() if name not in CUT}
    layout = Layout(page, tuple(places), mould_of(whole, cut))
    made = parts_in(fill(layout, values_of(page, places)))
    return layout if made == parts_in(to_docx(page, base)) else None


@dataclass
class _Kind:
    """Pages that are alike but for words, as far as they have come."""

    page: Page
    places: tuple[int, ...] = ()
    layout: Layout | None = None
    doubtful: bool = False
    """It was compiled and not found right: such pages are made one by one."""


class Papers:
    """Makes Word files of pages as `to_docx` does, and remembers how pages look.

    A layout is compiled when a kind of page comes for the second time, and again
    with more places when one comes that differs where none did before.
    """

    def __init__(self, base: Mapping[str, bytes]) -> None:
        """Begin with no layout; `base` holds the parts of the base package."""
        self.base = base
        self.kinds: dict[object, list[_Kind]] = {}
        self.room = MOST_KINDS

    def docx(self, page: Page) -> bytes:
        """Return `page` as a Word file: part by part the same as `to_docx` makes.

        Raises:
            ValueError: a gap in the page is still open.
        """
        layout = self.layout_for(page)
        if layout is None:
            return to_docx(page, self.base)
        return fill(layout, values_of(page, layout.places))

    def layout_for(self, page: Page) -> Layout | None:
        """Return a layout that gives `page` when it is filled; None: none is known.

        Raises:
            ValueError: a gap in the page is still open.
        """
        key = (len(page.blocks), page.labels, page.variant)
        kinds = self.kinds.setdefault(key, [])
        for kind in kinds:
            changed = _changed(kind.page.blocks, page.blocks)
            if changed is not None:
                return self._layout_of(kind, page, changed)
        if self.room:
            self.room -= 1
            kinds.append(_Kind(page))
        return None

    def _layout_of(self, kind: _Kind, page: Page, changed: set[int]) -> Layout | None:
        if kind.doubtful or (kind.layout and changed.issubset(kind.places)):
            return kind.layout
        kind.page = page
        kind.places = tuple(sorted(changed.union(kind.places)))
        kind.layout = compile_layout(page, kind.places, self.base)
        kind.doubtful = kind.layout is None
        return kind.layout


def _changed(blocks: Sequence[Block], others: Sequence[Block]) -> set[int] | None:
    """Return where as many blocks have other words; None: they are not alike."""
    found = set()
    for number, (one, other) in enumerate(zip(blocks, others, strict=True)):
        if one is other:
            continue
        if _shape(one) != _shape(other):
            return None
        if one.text != other.text:
            if not _fillable(other):
                return None
            found.add(number)
    return found


def _shape(block: Block) -> tuple[object, ...]:
    """Return everything of a block but its words that the exporter prints."""
    return (
        block.role,
        block.label,
        block.level,
        block.series,
        block.keep,
        block.pattern,
        block.marks,
    )


def _fillable(block: Block) -> bool:
    """Return whether the words of a block stand in a run by themselves."""
    listed = block.series is not None or block.role in OWN_LISTS
    counted = listed and block.level <= DEEPEST
    return not block.marks and (counted or not block.label)


def _marked(page: Page, places: Sequence[int]) -> Page:
    """Return the page with a mark at each place; the marks count like the values."""
    blocks = list(page.blocks)
    for number, place in enumerate(places):
        blocks[place] = replace(blocks[place], text=MARK.format(number))
    header, title, author = (MARK.format(len(places) + one) for one in range(3))
    return replace(
        page,
        blocks=tuple(blocks),
        header=header,
        title=title,
        author=author,
        dated=LAST_DAY,
    )


def _cut(part: bytes, stamped: int) -> tuple[list[bytes], list[int]]:
    """Return what stands around the marks of a part, and which value each takes.

    `stamped` is the value that stands where the date is.
    """
    text = part.decode()
    found = list(PLACE.finditer(text))
    starts = [0, *(one.end() for one in found)]
    ends = [*(one.start() for one in found), len(text)]
    texts = [text[a:b].encode() for a, b in zip(starts, ends, strict=True)]
    return texts, [int(one[1] or stamped) for one in found]


def _run(text: str) -> bytes:
    """Return the run that `text` is in its paragraph, as the exporter writes it."""
    if text.isprintable() and text:
        return RUN.format(_escaped(text)).encode()
    paragraph = read_part(AROUND)
    add_text(paragraph, text)
    return b"".join(map(_bare, paragraph))


def _bare(element: _Element) -> bytes:
    """Return an element as it stands inside a part that has declared our names."""
    return etree.tostring(element, encoding="UTF-8").replace(DECLARED, b"", 1)


def _line(text: str) -> bytes:
    """Return `text` as a property of the file, as the exporter writes it."""
    line = " ".join(final(text).split())
    return _escaped(line).encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
