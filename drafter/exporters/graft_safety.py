"""What a letterhead must not do on somebody else's machine, or tell about its own.

Nothing outside the file may be fetched when the paper is opened: templates, pictures,
data sources. Hyperlinks stay: they wait for a person. What a page shows from stores
that stay behind (the old file's properties, forms) is kept as the text it shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.graft_archive import UnusableError
from drafter.exporters.graft_fields import freeze_fields
from drafter.exporters.graft_package import LEFT_BEHIND
from drafter.exporters.graft_relations import OFFICE
from drafter.exporters.graft_xml import detach

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.exporters.graft_package import Package

R = f"{{{OFFICE}}}"
VML = "{urn:schemas-microsoft-com:vml}"
VML_OFFICE = "{urn:schemas-microsoft-com:office:office}"
STORIES = ("document", "header", "footer", "footnotes", "endnotes")
UNWANTED_SETTINGS = (
    "attachedTemplate",
    "linkStyles",
    "mailMerge",
    "saveThroughXslt",
    "updateFields",
)
"""What reaches out of the file, or makes Word ask questions when it is opened."""
PICTURES = ("blip", "imagedata", "fill", "stroke")
FETCHED = ("src", f"{VML_OFFICE}href", f"{VML_OFFICE}althref")
LINKED = (
    "one of its pictures is only linked, and is not in the file. Open it in Word, "
    "insert the picture itself, save it and use that."
)


def make_safe(package: Package) -> None:
    """Take out of `package` what reaches outside the file and what is private.

    Raises:
        UnusableError: a picture of it lies outside the file.
    """
    for name in package.names():
        _cut_off(package, name)
    for name, root in package.of_kind("settings"):
        if _drop(root, UNWANTED_SETTINGS):
            package.mark_changed(name)
    for name, root in package.of_kind(*STORIES):
        unbound = _drop(root, ("dataBinding",))
        linked = _forget_addresses(root)
        if freeze_fields(root) or unbound or linked:
            package.mark_changed(name)


def _cut_off(package: Package, name: str) -> None:
    """Take out of a part the relationships that are not wanted, and their users."""
    gone = set()
    for relation in package.relations(name):
        outside = relation.outside and relation.kind != "hyperlink"
        if outside or relation.kind in LEFT_BEHIND:
            gone.add(relation.id)
            detach(relation.element)
    root = package.tree(name)
    if gone and root is not None:
        package.mark_changed(name)
        for element in [*root.iter(etree.Element)]:
            _cut_user(element, gone)


def _cut_user(element: _Element, gone: set[str]) -> None:
    """Take away `element` if it lives by a relationship that is gone."""
    used = [key for key in element.attrib if str(key).startswith(R)]
    cut = [key for key in used if element.get(key) in gone]
    if not cut:
        return
    if etree.QName(element).localname not in PICTURES:
        detach(element)
        return
    if len(cut) == len(used):
        raise UnusableError(LINKED)
    for key in cut:  # there is a copy of the picture in the file
        del element.attrib[key]


def _drop(root: _Element, names: tuple[str, ...]) -> bool:
    found = [element for name in names for element in root.iter(f"{{*}}{name}")]
    for element in found:
        detach(element)
    return bool(found)


def _forget_addresses(root: _Element) -> bool:
    """Take the addresses of pictures out of old drawings; the copies stay."""
    found = False
    for name in PICTURES:
        for element in root.iter(VML + name):
            for key in FETCHED:
                if key in element.attrib:
                    del element.attrib[key]
                    found = True
    return found
