"""Files that would hurt a trusting reader, made when they are asked for."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from word_files import MAIN, document, p, parts, relations, styles, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = "".join(
    f'<!ENTITY l{depth} "{f"&l{depth - 1};" * 10}">' for depth in range(1, 12)
)


def with_main(text: str | bytes) -> bytes:
    return zipped({**parts(), "word/document.xml": text})


def declaring(doctype: str, body: str = "") -> bytes:
    made = document(body).replace("?>", f"?><!DOCTYPE d [{doctype}]>", 1)
    return with_main(made)


def text_bomb() -> bytes:
    """A gigabyte of text in a megabyte."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        start, end = document("<w:p><w:r><w:t>#</w:t></w:r></w:p>").split("#")
        with archive.open("word/document.xml", "w") as part:
            part.write(start.encode())
            for _ in range(1000):
                part.write(b"a" * 1_000_000)
            part.write(end.encode())
    return held.getvalue()


def unused_bomb() -> bytes:
    return zipped({**parts(p("fine")), "word/fontTable.xml": b" " * 100_000_000})


def lying(declared: int) -> bytes:
    """A member that unpacks to far more than it declares."""
    real = document(p("a" * 30_000_000)).encode()
    data = bytearray(zipped({**parts(), "word/document.xml": real}))
    true = struct.pack("<L", len(real))
    return bytes(data.replace(true, struct.pack("<L", declared)))


def wrong_checksum() -> bytes:
    made = parts(p("fine"))
    data = zipped(made)
    check = struct.pack("<L", zlib.crc32(str(made["word/document.xml"]).encode()))
    return data.replace(check, b"\0\0\0\0")


def empty_paragraphs(count: int) -> bytes:
    return with_main(document("<w:p/>" * count))


def deep(tag: str, depth: int, inner: str = "") -> bytes:
    return word(f"<w:{tag}>" * depth + inner + f"</w:{tag}>" * depth)


def nested_tables(depth: int) -> bytes:
    start, end = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return word(start * depth + p("inner") + end * depth)


def cyclic_styles() -> bytes:
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{one}"><w:basedOn w:val="S{other}"/>'
        "</w:style>"
        for one, other in ((1, 2), (2, 3), (3, 1), (4, 4))
    )
    body = p("one", '<w:pStyle w:val="S1"/>') + p("two", '<w:pStyle w:val="S4"/>')
    return word(body, styles=styles(circle))


def duplicate() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, content in parts(p("one")).items():
            archive.writestr(name, content)
        archive.writestr("WORD/document.xml", document(p("two")))
    return held.getvalue()


def many_members(count: int) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_STORED) as archive:
        for number in range(count):
            archive.writestr(ZipInfo(f"word/{number}.xml"), "")
    return held.getvalue()


def locked() -> bytes:
    data = bytearray(word(p("secret")))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def relating(target: str, mode: str = "") -> bytes:
    linked = relations(officeDocument=target)
    if mode:
        linked = linked.replace("/></", f' TargetMode="{mode}"/></')
    return zipped({**parts(p("fine")), "_rels/.rels": linked})


SAFE = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")

REFUSED = {
    "a gigabyte of text": text_bomb,
    "a bomb in a part nobody reads": unused_bomb,
    "33 million empty paragraphs": lambda: empty_paragraphs(33_000_000),
    "a million empty paragraphs": lambda: empty_paragraphs(1_000_000),
    "a billion laughs": lambda: declaring(f'<!ENTITY l0 "ha">{LAUGHS}', p("&l11;")),
    "an external entity": lambda: declaring(
        '<!ENTITY x SYSTEM "file:///etc/passwd">', p("&x;")
    ),
    "an internal entity": lambda: declaring('<!ENTITY x "words">', p("&x;")),
    "a doctype from the network": lambda: with_main(
        document(p("a")).replace("?>", '?><!DOCTYPE d SYSTEM "http://d.example/d">', 1)
    ),
    "a doctype in utf-16": lambda: with_main(
        document(p("a"))
        .replace("UTF-8", "UTF-16")
        .replace("?>", '?><!DOCTYPE d [<!ENTITY x "y">]>', 1)
        .encode("utf-16")
    ),
    "a doctype in utf-7": lambda: with_main(
        document(p("a"))
        .replace("UTF-8", "UTF-7")
        .replace("?>", '?><!DOCTYPE d [<!ENTITY x "y">]>', 1)
        .encode("utf-7")
    ),
    "a member that lies about its size": lambda: lying(300),
    "a member that declares more than it has": lambda: lying(31_000_000 + 90),
    "a wrong checksum": wrong_checksum,
    "a truncated archive": lambda: word(p("a" * 5000))[:-400],
    "half an archive": lambda: word(p("a" * 5000))[:400],
    "only the start of one": lambda: b"PK\x03\x04",
    "an empty archive": lambda: zipped({}),
    "two members of one name": duplicate,
    "fifty thousand members": lambda: many_members(50_000),
    "a member that is locked": locked,
    "a file with a password": lambda: SAFE,
    "an old Word file": lambda: OLE + b"\0" * 2000,
    "a PDF": lambda: b"%PDF-1.7\n%\xe2\xe3",
    "an RTF file": lambda: b"{\\rtf1 words}",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "an empty file": lambda: b"",
    "nothing but zeros": lambda: b"\0" * 10_000,
    "an OpenDocument file": lambda: zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
    ),
    "a spreadsheet": lambda: zipped(
        {
            "xl/workbook.xml": "<a/>",
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        }
    ),
    "any other archive": lambda: zipped({"readme.txt": "hello"}),
    "a main part without a body": lambda: with_main(f'<w:document xmlns:w="{MAIN}"/>'),
    "a main part that is no document": lambda: with_main("<html><body/></html>"),
    "malformed XML": lambda: with_main(document("<w:p><w:r></w:p>")),
    "an undeclared prefix": lambda: with_main("<w:document/>"),
    "an unknown entity": lambda: with_main(document(p("&nbsp;"))),
    "elements in each other without end": lambda: deep("sdt", 100_000),
    "a main part that is only linked": lambda: relating(
        "https://evil.example/document.xml", "External"
    ).replace(b"word/document.xml", b"word/documemt.xml"),
    "a main part above the package": lambda: relating("../../etc/passwd"),
    "a program": lambda: b"MZ\x90\0\x03" + b"\0" * 100,
    "binary rubbish": lambda: bytes(range(256)) * 50,
    "text with a NUL in it": lambda: b"This Branch notes:\0 that",
    "a hundred thousand empty paragraphs": lambda: empty_paragraphs(100_000),
    "thirty thousand paragraphs": lambda: word(
        "".join(p(f"This is number {one * one}.") for one in range(30_000))
    ),
    "five megabytes of text": lambda: b"This Branch notes that it is so.\n" * 150_000,
}
"""Each of these is refused in one sentence."""

READ = {
    "styles based on each other in a circle": cyclic_styles,
    "names that climb out of the folder": lambda: zipped(
        {**parts(p("fine")), "../../evil.xml": "<a/>", "/etc/evil.xml": "<a/>"}
    ),
    "a part that relates to itself": lambda: zipped(
        {
            **parts(p("fine")),
            "word/_rels/document.xml.rels": relations(
                styles="document.xml", numbering="document.xml", comments="document.xml"
            ),
        }
    ),
    "a wrong content type": lambda: zipped(
        {**parts(p("fine")), "[Content_Types].xml": "<Types/>"}
    ),
    "no content types": lambda: zipped(
        {k: v for k, v in parts(p("fine")).items() if k != "[Content_Types].xml"}
    ),
    "sixty tables in each other": lambda: nested_tables(60),
    "two hundred controls in each other": lambda: deep("sdt", 200, p("inner")),
    "a table without a grid": lambda: word(
        f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
    ),
    "numbers that are no numbers": lambda: word(
        p("a", '<w:numPr><w:ilvl w:val="x"/><w:numId w:val=""/></w:numPr>')
    ),
    "three thousand paragraphs": lambda: word(
        "".join(p(f"This is number {one * one}.") for one in range(3_000))
    ),
}
"""Each of these is read."""
