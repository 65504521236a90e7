"""Foreign XML: read with care, and written into in the order its schema wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.graft_archive import UnusableError
from drafter.exporters.wordml import VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element

READER = etree.XMLParser(resolve_entities=False, no_network=True)
"""For parts of others, whose blank text may be text."""
DOCTYPES = tuple(
    "<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")
)
"""Word files have none; one can make a small file grow without end."""
STRICT = "http://purl.oclc.org/ooxml/"

PARAGRAPH = tuple(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "  # noqa: SIM905  read as words
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr "
    "pPrChange".split()
)
"""The properties of a paragraph in the order of ISO/IEC 29500-1, 17.3.1.26."""
RUN = tuple(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "  # noqa: SIM905
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
    "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath".split()
)
SECTION = tuple(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "  # noqa: SIM905
    "pgBorders lnNumType pgNumType cols".split()
)
STYLE = tuple(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "  # noqa: SIM905
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr "
    "tblPr trPr tcPr tblStylePr".split()
)
NUMBERING = ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup")


def read_foreign(data: bytes, name: str) -> _Element:
    """Return the root of the XML part `name` of somebody else's file.

    Raises:
        UnusableError: it is broken, has a document type or is of the strict kind.
    """
    broken = f"its part {name} is broken. Open it in Word, save it again and use that."
    if any(mark in data for mark in DOCTYPES):
        raise UnusableError(broken)
    try:
        root = etree.fromstring(data, READER)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        raise UnusableError(broken) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnusableError(broken)
    refuse_strict(str(etree.QName(root).namespace))
    return root


def refuse_strict(address: str) -> None:
    """Refuse a file that says `address` if that is a name of strict Open XML.

    Raises:
        UnusableError: it is one; Word writes such files only when asked to.
    """
    if address.startswith(STRICT):
        raise UnusableError(
            'it is saved as "Strict Open XML". Open it in Word and save it as an '
            'ordinary "Word document (.docx)".'
        )


def put(parent: _Element, element: _Element, order: tuple[str, ...]) -> None:
    """Make `element` a child of `parent`, in the place that `order` gives it.

    It comes after others of its name.
    """
    place = order.index(etree.QName(element).localname) + 1
    before = {W + name for name in order[:place]}
    for last in parent.iterchildren(reversed=True):
        if last.tag in before:
            last.addnext(element)
            return
    parent.insert(0, element)


def replace_only(
    parent: _Element, name: str, order: tuple[str, ...], **attributes: str
) -> _Element:
    """Return the one child `w:name` of `parent`, new, with these `w:` attributes."""
    for old in parent.findall(W + name):
        parent.remove(old)
    made = parent.makeelement(
        W + name, {W + key: value for key, value in attributes.items()}
    )
    put(parent, made, order)
    return made


def child(parent: _Element, name: str, order: tuple[str, ...]) -> _Element:
    """Return the child `w:name` of `parent`, made in its place if there is none."""
    found = parent.find(W + name)
    if found is None:
        found = parent.makeelement(W + name)
        put(parent, found, order)
    return found


def properties(element: _Element, name: str) -> _Element:
    """Return the properties of a paragraph ("pPr") or a run ("rPr"), made if none."""
    found = element.find(W + name)
    if found is None:
        found = element.makeelement(W + name)
        element.insert(0, found)
    return found


def value(element: _Element | None) -> str:
    """Return the `w:val` of `element`, "" if there is none."""
    return "" if element is None else str(element.get(VAL) or "")


def detach(element: _Element) -> None:
    """Take `element` out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def unwrap(element: _Element, content: _Element | None = None) -> None:
    """Put what is in `content`, else in `element`, in the place of `element`."""
    for inner in list(element if content is None else content):
        element.addprevious(inner)
    detach(element)
