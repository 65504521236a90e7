from __future__ import annotations

import random
import time
import warnings
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile

import letterheads as shapes
import occasions
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letterheads import (
    FEW,
    LETTERHEADS,
    MARK,
    SETTINGS,
    VALUES,
    package,
    para,
    picture,
    relations,
    section,
    unzipped,
    with_part,
    zipped,
)
from lxml import etree
from word_lints import lint
from word_reading import W, paragraphs, parts, root, text_of

from drafter.errors import DrafterError, LetterheadError
from drafter.exporters.letterhead import on_letterhead

BASE = occasions.base()
PLAIN = LETTERHEADS["plain"]
MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SAFE = OLE + "EncryptedPackage".encode("utf-16-le")
DOCTYPE = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
R = f"{{{shapes.OFFICE}}}"
MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships"


def made(letterhead: bytes) -> bytes:
    return on_letterhead(occasions.PAGES["list"], BASE, letterhead, VALUES)


def changed(**replaced: bytes | None) -> bytes:
    """Return the plain letterhead with parts replaced, or without them."""
    names = {"main": MAIN, "types": TYPES, "rels": "_rels/.rels",
             "styles": "word/styles.xml"}  # fmt: skip
    members = unzipped(PLAIN)
    members |= {names[key]: data for key, data in replaced.items() if data is not None}
    gone = {names[key] for key, data in replaced.items() if data is None}
    return zipped({name: one for name, one in members.items() if name not in gone})


def packed(kind: int = ZIP_STORED, **more: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", kind) as archive:
        for name, data in (unzipped(PLAIN) | more).items():
            archive.writestr(name, data)
    return held.getvalue()


def bomb() -> bytes:
    return packed(8, **{"word/unused.bin": b"\0" * 70_000_000})


def locked() -> bytes:
    data = bytearray(packed())
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def twice() -> bytes:
    held = BytesIO(PLAIN)
    with ZipFile(held, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr(MAIN, b"<a/>")
    return held.getvalue()


def crowd() -> bytes:
    return zipped({f"{number}": b"" for number in range(2_100)})


def typed(kind: str) -> bytes:
    return package(MARK, ("styles", FEW), main=kind)


def strict() -> bytes:
    purl = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    return with_part(PLAIN, MAIN, shapes.MAIN.encode(), purl)


def strict_relation() -> bytes:
    purl = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    return with_part(PLAIN, "_rels/.rels", shapes.OFFICE.encode(), purl)


def deep() -> bytes:
    return package("<w:sdt>" * 400 + "</w:sdt>" * 400)


def many() -> bytes:
    return package("<w:p/>" * 1_100_000)


def other_words() -> bytes:
    flat = unzipped(PLAIN)[MAIN]
    return changed(main=flat.decode().replace("UTF-8", "UTF-16").encode("utf-16"))


def utf16_doctype() -> bytes:
    text = DOCTYPE.decode() + "<w/>"
    return changed(
        main=f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    )


def chunk() -> bytes:
    links = (("rIdX", "aFChunk", "more.html"),)
    return package('<w:altChunk r:id="rIdX"/>' + MARK, links=links)


def linked() -> bytes:
    links = (("rIdX", "image", "https://pictures.example/logo.png"),)
    drawn = picture('r:link="rIdX"')
    return package(f"<w:p>{drawn}</w:p>{MARK}", links=links)


BAD = {
    "empty": (b"", "it is empty"),
    "text": (b"Dear members,", "it is not a Word file"),
    "pdf": (b"%PDF-1.7", "it is not a Word file"),
    "old": (OLE, "it is an old Word file (.doc)"),
    "encrypted": (SAFE, "it is protected with a password"),
    "locked": (locked(), "it is protected with a password"),
    "cut short": (PLAIN[: len(PLAIN) // 2], "it is damaged"),
    "only a beginning": (b"PK\x03\x04", "it is damaged"),
    "spoilt": (PLAIN[:60] + b"\xff" * 200 + PLAIN[260:], "it is damaged"),
    "zip bomb": (bomb(), "unpacked it is far larger than a letterhead"),
    "crowd": (crowd(), "unpacked it is far larger than a letterhead"),
    "many": (many(), "unpacked it is far larger than a letterhead"),
    "twice": (twice(), "it is damaged"),
    "odd packing": (packed(ZIP_BZIP2), "it is damaged"),
    "odt": (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            "it is not a Word file"),
    "no types": (changed(types=None), "it is not a Word file"),
    "no relationships": (changed(rels=None), "it is not a Word file"),
    "no main part": (changed(main=None), "it is not a Word file"),
    "spreadsheet": (typed("application/vnd.openxmlformats-officedocument."
                          "spreadsheetml.sheet.main+xml"), "it is not a Word file"),
    "docm": (typed(shapes.DOCM), "it may hold macros (.docm or .dotm)"),
    "dotm": (typed(shapes.DOTM), "it may hold macros (.docm or .dotm)"),
    "strict": (strict(), 'it is saved as "Strict Open XML"'),
    "strict relationship": (strict_relation(), 'it is saved as "Strict Open XML"'),
    "broken main": (changed(main=b"<w:document>"), f"its part {MAIN} is broken"),
    "broken styles": (changed(styles=b"<w"), "its part word/styles.xml is broken"),
    "broken types": (changed(types=b""), f"its part {TYPES} is broken"),
    "broken relationships": (changed(rels=b"<a>&b;</a>"), "its part _rels/.rels is br"),
    "document type": (changed(main=DOCTYPE + b"<w>&b;</w>"), f"its part {MAIN} is br"),
    "hidden document type": (utf16_doctype(), f"its part {MAIN} is broken"),
    "odd letters": (changed(main=b'<?xml version="1.0" encoding="x-y"?><a/>'),
                    f"its part {MAIN} is broken"),
    "no body": (changed(main=b"<w:document xmlns:w='x'/>"), "it is damaged"),
    "deep": (deep(), f"its part {MAIN} is broken"),
    "another file": (chunk(), "a piece of another file is still to be taken"),
    "linked picture": (linked(), "one of its pictures is only linked"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_letterhead_is_one_sentence_and_soon(name):
    data, said = BAD[name]
    started = time.process_time()
    with pytest.raises(LetterheadError) as caught:
        made(data)
    assert time.process_time() - started < 1
    assert str(caught.value).startswith(f"letterhead.docx: {said}")
    assert "\n" not in str(caught.value)


def test_a_file_in_another_encoding_is_read():
    assert paragraphs(made(other_words())) == paragraphs(made(PLAIN))


def test_a_bomb_that_no_page_needs_is_not_unpacked():
    small = packed(8, **{"word/unused.xml": b"<a/>" * 300_000})
    assert "word/unused.xml" not in parts(made(small))


def test_a_name_that_leads_out_of_the_file_leads_nowhere():
    links = (("rIdX", "image", "../../../../outside/secret"),)
    docx = made(package(MARK, links=links))
    assert not [name for name in parts(docx) if ".." in name or "secret" in name]


def test_word_is_given_nothing_to_fetch_but_links_that_wait_for_a_person():
    told = (
        SETTINGS + '<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:dataSource '
        'r:id="rId2"/></w:mailMerge><w:updateFields w:val="true"/>'
    )
    drawn = picture('r:embed="rIdP" r:link="rIdX"')
    body = (
        '<w:p><w:hyperlink r:id="rIdL"><w:r><w:t>Our site</w:t></w:r></w:hyperlink>'
        f"{drawn}<w:r><w:object><o:OLEObject "
        'Type="Link" r:id="rIdO"/></w:object></w:r><w:r><w:pict><v:shape><v:imagedata '
        'r:id="rIdP" r:href="rIdX" src="https://pictures.example/b.png" '
        'o:href="https://pictures.example/c.png"/></v:shape></w:pict></w:r>'
        '<w:subDoc r:id="rIdS"/></w:p>'
    )
    links = (
        ("rIdL", "hyperlink", "https://branch.example/"),
        ("rIdP", "image", "media/logo.png"),
        ("rIdX", "image", "https://pictures.example/a.png"),
        ("rIdO", "oleObject", "file:///sums.xlsx"),
        ("rIdS", "subDocument", "file:///more.docx"),
    )
    about = {
        "word/_rels/settings.xml.rels": relations(
            ("rId1", "attachedTemplate", "file:///own.dotm"),
            ("rId2", "mailMergeSource", "file:///members.csv"),
        )
    }
    docx = made(
        package(body + MARK, ("styles", FEW), ("settings", told), links=links,
                more=shapes.LOGO | about)
    )  # fmt: skip
    outside = [
        (name, one.get("Target"))
        for name in parts(docx)
        if name.endswith(".rels")
        for one in root(docx, name)
        if one.get("TargetMode") == "External"
    ]
    assert outside == [("word/_rels/document.xml.rels", "https://branch.example/")]
    everything = b"".join(parts(docx).values())
    for gone in (b"pictures.example", b"attachedTemplate", b"mailMerge", b"file:",
                 b"updateFields", b"subDoc", b"OLEObject"):  # fmt: skip
        assert gone not in everything
    known = {one.get("Id") for one in root(docx, "word/_rels/document.xml.rels")}
    used = {one.get(key) for one in root(docx).iter(etree.Element) for key in one.attrib
            if key.startswith(R)}  # fmt: skip
    assert used == {"rIdL", "rIdP"} <= known
    assert parts(docx)["word/media/logo.png"] == shapes.png()


def test_nothing_tells_whose_computer_it_came_from():
    private = {
        "docProps/core.xml": b"<a>Ann Private</a>",
        "docProps/app.xml": b"<a><Company>Private Ltd</Company></a>",
        "docProps/custom.xml": b"<a>Private</a>",
        "docProps/thumbnail.jpeg": b"Private",
        "customXml/item1.xml": b"<a>Private</a>",
        "word/people.xml": b"<a>Private</a>",
        "word/vbaProject.bin": b"Private",
        "word/printerSettings1.bin": b"\\\\server\\Private",
        "word/left.xml": b"<a>Private</a>",
    }
    links = (
        ("rIdA", "customXml", "../customXml/item1.xml"),
        ("rIdB", f"{MICROSOFT}/people", "people.xml"),
        ("rIdC", f"{MICROSOFT}/vbaProject", "vbaProject.bin"),
        ("rIdD", "printerSettings", "printerSettings1.bin"),
    )
    ended = section().replace("</w:sectPr>", '<w:printerSettings r:id="rIdD"/>')
    source = package(f"{MARK}{ended}</w:sectPr>", ("styles", FEW), links=links,
                     more=private)  # fmt: skip
    source = with_part(
        source, "_rels/.rels", b"</Relationships>",
        b"".join(
            b'<Relationship Id="q%d" Type="%s/x" Target="%s"/>'
            % (number, shapes.OFFICE.encode(), name.encode())
            for number, name in enumerate(private) if name.startswith("docProps")
        ) + b"</Relationships>",
    )  # fmt: skip
    docx = made(source)
    assert not [name for name, data in parts(docx).items() if b"Private" in data]
    assert not [*root(docx).iter(f"{W}printerSettings")]
    assert b"<Application>Drafter</Application>" in parts(docx)["docProps/app.xml"]
    assert lint(docx) == []


def field(instruction: str, shown: str) -> str:
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return (
        f"{mark('begin')}{told}{mark('separate')}<w:r><w:t>{shown}</w:t></w:r>"
        f"{mark('end')}"
    )


def test_what_a_page_shows_of_properties_left_behind_stays_as_text():
    simple = (
        '<w:fldSimple w:instr=" COMMENTS "><w:r><w:t>c</w:t></w:r></w:fldSimple>'
        '<w:fldSimple w:instr=" DATE "><w:r><w:t>d</w:t></w:r></w:fldSimple>'
    )
    inner = field(" PAGE ", "7")
    outer = field(f" IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 7 ", "e")
    fetching = field(f' INCLUDEPICTURE "x{"" }"</w:instrText></w:r>{inner}<w:r>'
                     "<w:instrText> ", "f")  # fmt: skip
    head = f"<w:p>{field(' DOCPROPERTY  Owner ', 'a')}{field(' PAGE ', '1')}{simple}"
    source = package(
        MARK + section("header default rId2"), ("styles", FEW),
        ("header", f"{head}{outer}{fetching}</w:p>"),
    )  # fmt: skip
    docx = made(source)
    kept = root(docx, "word/header2.xml")
    assert [one.text.strip() for one in kept.iter(f"{W}instrText")] == [
        "PAGE", "IF", "PAGE", "= 7",
    ]  # fmt: skip
    assert text_of(kept[0]).replace(" ", "") == "aPAGE1cdIFPAGE7=7ef"
    assert [one.get(f"{W}instr") for one in kept.iter(f"{W}fldSimple")] == [" DATE "]
    assert lint(docx) == []


def test_fields_in_fields_without_end_are_refused_soon():
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    with pytest.raises(LetterheadError, match="it is damaged"):
        made(package(f"<w:p>{start * 3000}</w:p>{MARK}"))


def test_what_a_form_shows_is_not_fetched_again():
    bound = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/></w:sdtPr>'
        f"<w:sdtContent>{para('{{ branch_name }}')}</w:sdtContent></w:sdt>"
    )
    head = root(made(package(MARK, ("header", bound))), "word/header1.xml")
    assert not [*head.iter(f"{W}dataBinding")]
    assert text_of(next(head.iter(f"{W}p"))) == VALUES["branch_name"]


SOURCES = [LETTERHEADS[name] for name in ("first page", "own numbering", "text boxes",
                                          "bare", "marked up", "sections")]  # fmt: skip


def is_sound(docx: bytes) -> bool:
    with ZipFile(BytesIO(docx)) as archive:
        named = archive.namelist()
        for name in named:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    return len(named) == len({*named})


def ends_well(letterhead: bytes) -> None:
    with suppress(DrafterError):
        assert is_sound(made(letterhead))


@settings(max_examples=150)
@given(st.sampled_from(SOURCES), st.data())
def test_a_letterhead_with_spoilt_bytes_ends_in_a_paper_or_a_sentence(source, data):
    spoilt = bytearray(source)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(spoilt) - 1))
        spoilt[at] = data.draw(st.integers(0, 255))
    ends_well(bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))] if
                    data.draw(st.booleans()) else spoilt))  # fmt: skip


def mutated(root_of_part: etree._Element, chance: random.Random) -> None:
    """Change one element: take it away, double it, move it, spoil what it says."""
    elements = [*root_of_part.iter(etree.Element)][1:]
    if not elements:
        return
    one, other = chance.choice(elements), chance.choice(elements)
    kind = chance.randrange(5)
    if kind == 0:
        one.getparent().remove(one)
    elif kind == 1:
        one.addnext(etree.fromstring(etree.tostring(one)))
    elif kind == 2 and one not in other.iterancestors() and one is not other:
        other.append(one)
    elif kind == 3 and one.attrib:
        one.set(
            chance.choice(one.attrib.keys()), chance.choice(["", "0", "-1", "x", "9"])
        )
    else:
        one.tag = chance.choice(elements).tag


@settings(max_examples=200)
@given(st.sampled_from(SOURCES), st.integers(0, 2**32), st.integers(1, 6))
def test_a_letterhead_with_spoilt_parts_ends_in_a_paper_or_a_sentence(
    source, seed, times
):
    chance = random.Random(seed)  # noqa: S311  nobody is to guess it
    members = unzipped(source)
    for _ in range(times):
        name = chance.choice([one for one in members if one.endswith(("ml", "rels"))])
        part = etree.fromstring(members[name])
        mutated(part, chance)
        members[name] = etree.tostring(part)
    if chance.random() < 0.2:
        del members[chance.choice([*members])]
    ends_well(zipped(members))
