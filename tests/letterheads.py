"""Letterheads of plainly invented branches, made of raw XML, in many shapes."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
DOCUMENT = f"{WORD}document.main+xml"
TEMPLATE = f"{WORD}template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
DOTM = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

VALUES = {
    "branch_name": "Example Town & District Branch",
    "branch_number": "EX/042",
    "secretary": "Carol Sample",
    "meeting_date": "Thursday 9 January 2020",
    "meeting_place": "Example Hall, Sample Street",
}
MARK = '<w:p><w:r><w:t xml:space="preserve">{{ motion }}</w:t></w:r></w:p>'
SPLIT_MARK = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve"> {{</w:t>'
    '</w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>\u201cMot'
    '</w:t></w:r><w:r><w:t>ion\u201d</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r>'
    '<w:t xml:space="preserve">\u00a0}} </w:t></w:r></w:p>'
)
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
LETTER = '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>'
MARGINS = (
    '<w:pgMar w:top="1440" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
    'w:footer="567" w:gutter="0"/>'
)


def para(text: str, style: str = "", extra: str = "") -> str:
    pointed = f'<w:pStyle w:val="{style}"/>' if style else ""
    held = f"<w:pPr>{pointed}{extra}</w:pPr>" if pointed or extra else ""
    return f'<w:p>{held}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def section(*references: str, size: str = A4, after: str = "") -> str:
    """Return a section's properties: references are "header default rId8"."""
    told = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{number}"/>'
        for kind, which, number in (one.split() for one in references)
    )
    return f"<w:sectPr>{told}{size}{MARGINS}{after}</w:sectPr>"


def style(
    number: str, name: str, inside: str = "", kind: str = "paragraph", default: str = ""
) -> str:
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{number}"><w:name '
        f'w:val="{name}"/>{inside}</w:style>'
    )


DEFAULT = ' w:default="1"'
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
    'w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US"/></w:rPr>'
    "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)
LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" '
    'w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="2">'
    '<w:lsdException w:name="Title" w:uiPriority="10"/>'
    '<w:lsdException w:name="heading 2" w:uiPriority="9"/></w:latentStyles>'
)
FEW = (
    DEFAULTS + LATENT + style("Normal", "Normal", default=DEFAULT)
    + style("DefaultParagraphFont", "Default Paragraph Font", kind="character",
            default=DEFAULT)
    + style("Header", "header", '<w:basedOn w:val="Normal"/>')
    + style("Footer", "footer", '<w:basedOn w:val="Normal"/>')
)  # fmt: skip
NUMBERED_HEADINGS = (
    FEW
    + style("Title", "Title", '<w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/>'
            '</w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>')
    + style("Heading1", "heading 1", '<w:basedOn w:val="Normal"/><w:next '
            'w:val="Normal"/><w:pPr><w:pageBreakBefore/><w:numPr><w:numId w:val="3"/>'
            '</w:numPr></w:pPr><w:rPr><w:b/></w:rPr>')
    + style("Heading2", "heading 2", '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr>'
            '<w:ilvl w:val="1"/></w:numPr></w:pPr>')
    + style("Clause", "Minute", '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId '
            'w:val="7"/></w:numPr></w:pPr>')
    + style("Source", "Source", kind="character")
)  # fmt: skip
"""Headings with numbers of their own, ids that mean something else."""
GERMAN = (
    DEFAULTS + style("Standard", "Normal", default=DEFAULT)
    + style("Titel", "Title", '<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="48"/>'
            "</w:rPr>")
    + style("berschrift2", "heading 2", '<w:basedOn w:val="Standard"/><w:rPr><w:b/>'
            '<w:sz w:val="26"/></w:rPr>')
)  # fmt: skip
"""As another language of Word writes it."""


def levels(pattern: str, *bound: str) -> str:
    links = dict(enumerate(bound))
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        + (f'<w:pStyle w:val="{links[depth]}"/>' if depth in links else "")
        + f'<w:lvlText w:val="{pattern.format(depth + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
        for depth in range(3)
    )


OWN_LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="0A1B2C3D"/><w:multiLevelType '
    f'w:val="multilevel"/>{levels("Item %{}:", "Clause")}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="6"><w:nsid w:val="1A1B2C3D"/><w:multiLevelType '
    f'w:val="multilevel"/>{levels("§%{}", "Heading1", "Heading2")}</w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>'
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    '<w:numIdMacAtCleanup w:val="7"/>'
)


def png(width: int = 60, height: int = 60, colour: bytes = b"\xb0\x10\x20") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    lines = (b"\0" + colour * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
    )  # fmt: skip


def picture(reference: str = 'r:embed="rId1"', number: int = 1) -> str:
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="720000" cy="720000"/><wp:docPr id="{number}" name="Logo" descr="A red '
        'square"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip {reference}/><a:stretch><a:fillRect/></a:stretch>"
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" '
        'cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def boxes(text: str) -> str:
    """Return a text box as Word writes it: drawn anew, and the old way for the old."""
    inside = f"<w:txbxContent>{text}</w:txbxContent>"
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right'
        '</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>'
        '360000</wp:posOffset></wp:positionV><wp:extent cx="2520000" cy="720000"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="9" '
        'name="Address"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext '
        'cx="2520000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></wps:spPr><wps:txbx>" + inside + "</wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:shape id="box" type="#_x0000_t202" style="position:'
        'absolute;margin-left:300pt;margin-top:0;width:198pt;height:57pt"><v:textbox>'
        + inside + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    )  # fmt: skip


def old_box(text: str) -> str:
    return (
        '<w:p><w:r><w:pict><v:shape id="old" style="position:absolute;'
        'margin-left:300pt;margin-top:40pt;width:180pt;height:50pt"><v:textbox><w:txbxContent>'
        f"{text}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def table(*cells: str) -> str:
    width = 9000 // len(cells)
    grid = f'<w:gridCol w:w="{width}"/>' * len(cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell in cells
    )
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>'
        f"{grid}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"
    )


def relations(*told: tuple[str, str, str]) -> bytes:
    """Return a part of relationships: id, kind or whole type, target.

    A target with a colon is outside the file.
    """
    inside = "".join(map(_relation, told))
    return (
        f'{START}<Relationships xmlns="{PACKAGE}/relationships">{inside}'
        "</Relationships>"
    ).encode()


def _relation(told: tuple[str, str, str]) -> str:
    number, kind, target = told
    whole = kind if "/" in kind else f"{OFFICE}/{kind}"
    mode = ' TargetMode="External"' if ":" in target else ""
    return f'<Relationship Id="{number}" Type="{whole}" Target="{target}"{mode}/>'


KINDS = {
    "styles": "styles+xml",
    "numbering": "numbering+xml",
    "settings": "settings+xml",
    "comments": "comments+xml",
    "footnotes": "footnotes+xml",
    "header": "header+xml",
    "footer": "footer+xml",
}
ROOTS = {"header": "hdr", "footer": "ftr"}


def part(kind: str, inside: str) -> bytes:
    name = ROOTS.get(kind, kind)
    return f'{START}<w:{name} {SPACES} mc:Ignorable="wps">{inside}</w:{name}>'.encode()


def package(
    body: str,
    *stories: tuple[str, str],
    main: str = DOCUMENT,
    more: dict[str, bytes] | None = None,
    links: tuple[tuple[str, str, str], ...] = (),
) -> bytes:
    """Return a Word file: its body, and its parts as pairs of kind and content.

    The n-th part is related to the body as "rIdn".
    """
    told = []
    overrides = [f'<Override PartName="/word/document.xml" ContentType="{main}"/>']
    members: dict[str, bytes] = {}
    for number, (kind, inside) in enumerate(stories, 1):
        name = f"{kind}{number}.xml" if kind in ROOTS else f"{kind}.xml"
        told.append((f"rId{number}", kind, name))
        overrides.append(
            f'<Override PartName="/word/{name}" ContentType="{WORD}{KINDS[kind]}"/>'
        )
        members[f"word/{name}"] = part(kind, inside)
    types = (
        f'{START}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{RELATIONS}"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default '
        f'Extension="png" ContentType="image/png"/>{"".join(overrides)}</Types>'
    )
    document = (
        f'{START}<w:document {SPACES} mc:Ignorable="wps"><w:body>{body}</w:body>'
        "</w:document>"
    )
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relations(*told, *links),
            **members,
            **(more or {}),
        }
    )


def zipped(members: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def unzipped(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(docx: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Return a Word file with `old` in one of its parts replaced by `new`."""
    members = unzipped(docx)
    assert old in members[name]
    return zipped(members | {name: members[name].replace(old, new)})


HEAD = para("{{ branch_name }} ({{ branch_number }})", "Header")
FOOT = (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">'
    'Secretary: {{ secretary }}, page </w:t></w:r><w:fldSimple w:instr=" PAGE ">'
    "<w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
)
LOGO = {"word/media/logo.png": png()}
SETTINGS = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'


def plain() -> bytes:
    """Return a letterhead of few styles and no lists, without a marker."""
    body = para("") + section("header default rId2", "footer default rId3")
    return package(body, ("styles", FEW), ("header", HEAD), ("footer", FOOT))


def first_page() -> bytes:
    """Return one with another first page: a logo there, one line on the others."""
    first = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{picture()}</w:p>{HEAD}'
    body = MARK + section(
        "header first rId2", "header default rId3", "footer default rId4",
        after='<w:cols w:space="708"/><w:titlePg/>',
    )  # fmt: skip
    return package(
        body, ("styles", FEW), ("header", first), ("header", HEAD), ("footer", FOOT),
        ("settings", SETTINGS),
        more={**LOGO,
              "word/_rels/header2.xml.rels":
              relations(("rId1", "image", "media/logo.png"))},
    )  # fmt: skip


def table_in_header() -> bytes:
    """Return one whose header is a table: logo, name, address."""
    head = table(
        f"<w:p>{picture()}</w:p>",
        para("{{ branch_name }}") + para("Secretary: {{ secretary }}"),
    ) + para("", "Header")
    body = (
        para("Meeting of {{ meeting_date }}, {{ meeting_place }}") + SPLIT_MARK
        + para("With thanks, {{ secretary }}") + section("header default rId2")
    )  # fmt: skip
    return package(
        body, ("styles", FEW), ("header", head),
        more={**LOGO,
              "word/_rels/header2.xml.rels":
              relations(("rId1", "image", "media/logo.png"))},
    )  # fmt: skip


def text_boxes() -> bytes:
    """Return one with text boxes of both kinds, in the header and in the text."""
    head = boxes(para("{{ branch_name }}")) + old_box(para("{{ secretary }}"))
    body = (
        boxes(para("{{ meeting_place }}")).replace(">360000<", ">1260000<")
        + MARK.replace("</w:p>", picture('r:embed="rIdLogo"', 4) + "</w:p>")
        + section("header default rId2")
    )
    return package(
        body, ("styles", FEW), ("header", head), more=LOGO,
        links=(("rIdLogo", "image", "media/logo.png"),),
    )  # fmt: skip


def split_runs() -> bytes:
    """Return one whose tags Word has cut up, with curly quotation marks."""
    cut = (
        '<w:p><w:r><w:t xml:space="preserve">From {</w:t></w:r><w:r><w:rPr><w:b/>'
        '</w:rPr><w:t>{ \u201cbra</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>'
        '<w:t>nch_</w:t></w:r><w:bookmarkStart w:id="0" w:name="x"/><w:r><w:rPr><w:i/>'
        '</w:rPr><w:t>name\u201d }</w:t></w:r><w:bookmarkEnd w:id="0"/><w:proofErr '
        'w:type="spellEnd"/><w:r><w:t xml:space="preserve">} of {{ '
        "\u2018Secretary\u2019 }}, {{meeting_date}}</w:t></w:r></w:p>"
    )
    return package(cut + SPLIT_MARK + section(), ("styles", FEW))


def own_numbering() -> bytes:
    """Return one with lists and numbered headings that must not be disturbed."""
    body = (
        para("Agenda", "Heading1") + para("Motions", "Heading2")
        + para("Apologies", "Clause") + para("Minutes", "Clause") + MARK
        + para("Any other business", "Clause") + para("Next", "Heading2")
        + section()
    )  # fmt: skip
    return package(body, ("styles", NUMBERED_HEADINGS), ("numbering", OWN_LISTS))


def landscape() -> bytes:
    """Return one in landscape on American paper, made by another language of Word."""
    body = MARK + section("header default rId2", size=LETTER)
    return package(
        body, ("styles", GERMAN), ("header", HEAD.replace("Header", "Titel"))
    )


def bare() -> bytes:
    """Return one without styles or lists, and no properties of its section."""
    return package(para("{{ branch_name }}"))


def sections() -> bytes:
    """Return one of two sections; the marker ends the first."""
    ended = MARK.replace(
        "<w:p>", f"<w:p><w:pPr><w:pageBreakBefore/>{section()}</w:pPr>", 1
    )
    body = para("Cover") + ended + para("Notices") + section(size=LETTER)
    return package(body, ("styles", FEW))


def in_a_cell() -> bytes:
    """Return one whose text is a table: names at the side, the motion beside them."""
    side = para("{{ secretary }}") + para("{{ branch_number }}")
    body = table(side, MARK) + para("") + section("header default rId2")
    return package(body, ("styles", FEW), ("header", HEAD))


def in_a_control() -> bytes:
    """Return one whose marker is in a content control that a form fills in."""
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/x" '
        'w:storeItemID="{00000000-0000-0000-0000-000000000001}"/><w:text/></w:sdtPr>'
        f"<w:sdtContent>{MARK}</w:sdtContent></w:sdt>"
    )
    return package(control + section(), ("styles", FEW))


def template() -> bytes:
    """Return a template (.dotx)."""
    return package(MARK + section(), ("styles", FEW), main=TEMPLATE)


def marked_up() -> bytes:
    """Return one that somebody is still working on: tracked changes, a comment."""
    body = (
        '<w:p><w:ins w:id="1" w:author="A. Example" w:date="2020-01-01T00:00:00Z"><w:r>'
        '<w:t>{{ branch_name }}</w:t></w:r></w:ins><w:del w:id="2" '
        'w:author="A. Example" w:date="2020-01-01T00:00:00Z"><w:r>'
        "<w:delText>{{ old_tag }}</w:delText></w:r>"
        '</w:del><w:commentRangeStart w:id="0"/><w:r><w:t>, meeting</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'
        + MARK + section()
    )  # fmt: skip
    comment = (
        '<w:comment w:id="0" w:author="B. Example" w:initials="B"><w:p><w:r><w:t>'
        "Is {{ this }} right?</w:t></w:r></w:p></w:comment>"
    )
    return package(body, ("styles", FEW), ("comments", comment))


SHAPES = {
    "plain": plain,
    "first page": first_page,
    "table in header": table_in_header,
    "text boxes": text_boxes,
    "split runs": split_runs,
    "own numbering": own_numbering,
    "landscape": landscape,
    "bare": bare,
    "sections": sections,
    "in a cell": in_a_cell,
    "in a control": in_a_control,
    "template": template,
    "marked up": marked_up,
}
LETTERHEADS = {name: make() for name, make in SHAPES.items()}
