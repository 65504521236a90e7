"""The motion in the branch's own Word file.

Word keeps what makes a letterhead (logo, first page, margins, addresses) in many
places, so nothing of it is taken apart: the motion goes into their file, not their
letterhead into ours. It comes in the place of a paragraph "{{ motion }}", else at the
end. Our styles and lists come with it; theirs stay.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from drafter.errors import LetterheadError
from drafter.exporters.archive import zipped
from drafter.exporters.graft_archive import DAMAGED, UnusableError
from drafter.exporters.graft_body import (
    Wardrobe,
    leave_uncounted,
    number_lines,
    place_in,
    put_in,
)
from drafter.exporters.graft_numbering import merge_numbering, new_lists, no_numbering
from drafter.exporters.graft_package import Package, Property
from drafter.exporters.graft_relations import OFFICE
from drafter.exporters.graft_safety import STORIES, make_safe
from drafter.exporters.graft_styles import Sheet, empty_sheet, merge_styles
from drafter.exporters.graft_tags import WHERE, Tags
from drafter.exporters.paper import CORE, DOCUMENT, NUMBERING, STYLE_SHEET, to_docx
from drafter.exporters.scaling import BASE_SIZE
from drafter.exporters.wordml import W, read_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from drafter.exporters.page import Page

APP = "docProps/app.xml"
CORE_PROPERTIES = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    "core-properties"
)
PROPERTIES = (
    (
        CORE,
        CORE_PROPERTIES,
        "application/vnd.openxmlformats-package.core-properties+xml",
    ),
    (
        APP,
        f"{OFFICE}/extended-properties",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
)
"""Ours come in place of theirs, which may name an employer, a manager, a person."""


def on_letterhead(
    page: Page,
    base: Mapping[str, bytes],
    letterhead: bytes,
    values: Mapping[str, str],
    *,
    name: str = "letterhead.docx",
) -> bytes:
    """Return `page` as a Word file on the branch's own `letterhead`.

    `base` holds the parts of our own package, as for `to_docx`. `values` fills in the
    letterhead's small tags: {"secretary": "..."} is what becomes of "{{ secretary }}".
    `name` is what the letterhead is called in messages. The same page, base,
    letterhead and values give the same bytes.

    Raises:
        LetterheadError: the letterhead cannot be used, or has a tag that is not in
            `values`.
        KeyError: `base` lacks a part.
        ValueError: a gap in the page or in a value is still open.
    """
    own = _unzipped(to_docx(page, base))
    tags = Tags(values)
    try:
        package = Package(letterhead)
        make_safe(package)
        place = _filled(package, tags)
        _graft(package, own, page, place)
    except UnusableError as fault:
        raise LetterheadError(name, str(fault)) from None
    told = [
        Property(part, kind, content, own[part]) for part, kind, content in PROPERTIES
    ]
    return zipped(package.written(told))


def _unzipped(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _filled(package: Package, tags: Tags) -> _Element | None:
    """Fill in the tags of `package`; return the paragraph that marks the place."""
    places: list[_Element] = []
    for name, root in package.of_kind(*STORIES):
        kind = package.kind_of(name)
        found, filled = tags.fill(root, kind)
        for place in found:
            _refuse_other_places(place, WHERE[kind] if name != package.main else "")
        places += found
        if filled:
            package.mark_changed(name)
    if len(places) > 1:
        raise UnusableError(
            "{{ motion }} stands in it more than once. Keep the one where the motion "
            "is to come."
        )
    return places[0] if places else None


def _refuse_other_places(place: _Element, where: str) -> None:
    boxed = next(place.iterancestors(f"{W}txbxContent"), None) is not None
    where = "in a text box" if boxed else where
    if where:
        raise UnusableError(
            f"{{{{ motion }}}} stands {where}, where a motion cannot run on to a next "
            "page. Put it in a paragraph of the text itself."
        )


def _graft(
    package: Package, own: Mapping[str, bytes], page: Page, marked: _Element | None
) -> None:
    body = package.root().find(f"{W}body")
    if body is None or package.root().tag != f"{W}document":
        raise UnusableError(DAMAGED)
    asked = page.variant.type_size != BASE_SIZE
    wardrobe = _wardrobe(package, own, 2 * page.variant.type_size * asked)
    ours = read_part(own[DOCUMENT])
    motion = [wardrobe.dressed(one) for one in [*ours.iter(f"{W}p")]]
    put_in(place_in(body, marked), motion)
    package.mark_changed(package.main)
    if page.variant.line_numbers:
        number_lines(body, motion)
        for name, root in package.of_kind("header", "footer"):
            leave_uncounted(root)  # Word never counts them, LibreOffice may
            package.mark_changed(name)


def _wardrobe(package: Package, own: Mapping[str, bytes], size: int) -> Wardrobe:
    """Put our lists and styles into `package`; return how to use them."""
    numbering = read_part(own[NUMBERING])
    sheet = Sheet(read_part(own[STYLE_SHEET]))
    bare = package.related("styles") is None
    their_sheet = Sheet(_part(package, "styles", empty_sheet()))
    their_lists = _part(package, "numbering", no_numbering())
    lists = new_lists(their_lists, numbering)
    dress = merge_styles(their_sheet, sheet, lists, size=size, bare=bare)
    copied = {style: dress.ids[style] for style in dress.copied}
    merge_numbering(their_lists, numbering, lists, copied)
    return Wardrobe(sheet, their_sheet, dress, lists, size)


def _part(package: Package, kind: str, none: _Element) -> _Element:
    """Return the root of the part of this kind; without one, `none` becomes it."""
    name = package.related(kind) or package.add(kind, none)
    package.mark_changed(name)
    root = package.tree(name)
    return none if root is None else root
