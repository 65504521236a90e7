"""Small Word files made by hand, sound and hostile, for the tests of the reader."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    f"{DECLARATION}<Types xmlns="
    '"http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    f'ContentType="{WORD_TYPE}.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" '
    f'ContentType="{WORD_TYPE}.styles+xml"/>'
    '<Override PartName="/word/numbering.xml" '
    f'ContentType="{WORD_TYPE}.numbering+xml"/></Types>'
)


def relations(**targets: str) -> str:
    """Return relationships, by the last part of their type."""
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{listed}</Relationships>'


def document(body: str) -> str:
    return f"{DECLARATION}<w:document {SPACES}><w:body>{body}</w:body></w:document>"


def styles(inner: str) -> str:
    return f"{DECLARATION}<w:styles {SPACES}>{inner}</w:styles>"


def numbering(inner: str) -> str:
    return f"{DECLARATION}<w:numbering {SPACES}>{inner}</w:numbering>"


def p(text: str, properties: str = "") -> str:
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{r(text)}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def parts(body: str = "", **others: str) -> dict[str, str | bytes]:
    """Return the parts of a Word file; `others` by their short names."""
    linked = {name: f"{name}.xml" for name in others if name != "document"}
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(**linked),
        "word/document.xml": document(body),
        **{f"word/{name}.xml": part for name, part in others.items()},
    }


def zipped(members: dict[str, str | bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def word(body: str = "", **others: str) -> bytes:
    return zipped(parts(body, **others))
