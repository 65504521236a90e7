from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import letterheads as shapes
import occasions
import pytest
from hypothesis import given
from hypothesis import strategies as st
from letterheads import LETTERHEADS, VALUES, para, section, style
from lxml import etree
from word_lints import lint
from word_reading import W, paragraphs, parts, root, style_of, text_of

from drafter.exporters.graft_styles import Sheet
from drafter.exporters.letterhead import on_letterhead
from drafter.exporters.page import Block, Role, Variant
from drafter.exporters.paper import to_docx
from drafter.language.cleaning import clean

BASE = occasions.base()
SHOWN = ("list", "restart", "lines", "large", "anonymous", "gaps", "conference")
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
EARLIER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "  # noqa: SIM905
    "pgBorders".split()
)


def made(shape: str | bytes, page: str = "list", **values: str) -> bytes:
    letterhead = LETTERHEADS[shape] if isinstance(shape, str) else shape
    return on_letterhead(occasions.PAGES[page], BASE, letterhead, VALUES | values)


def texts(page: str = "list") -> list[str]:
    return [block.text for block in occasions.PAGES[page].blocks]


def around(docx: bytes, page: str = "list") -> tuple[list[str], list[str]]:
    """Return the paragraphs before and after the motion, which comes in one piece."""
    found, motion = paragraphs(docx), texts(page)
    at = [
        number
        for number in range(len(found))
        if found[number : number + len(motion)] == motion
    ]
    assert len(at) == 1
    return found[: at[0]], found[at[0] + len(motion) :]


def paragraph_of(docx: bytes, text: str):
    return next(one for one in root(docx).iter(f"{W}p") if text_of(one) == text)


def said(element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val", "")


def styles_of(docx: bytes) -> dict[str, etree._Element]:
    sheet = root(docx, "word/styles.xml")
    return {one.get(f"{W}styleId"): one for one in sheet.iter(f"{W}style")}


def lists_of(docx: bytes) -> dict[str, str]:
    numbering = root(docx, "word/numbering.xml")
    return {
        one.get(f"{W}numId"): said(one, "abstractNumId")
        for one in numbering.iter(f"{W}num")
    }


@pytest.mark.parametrize("page", SHOWN)
@pytest.mark.parametrize("shape", LETTERHEADS)
def test_every_page_goes_onto_every_letterhead_without_a_fault(shape, page):
    docx = made(shape, page)
    assert lint(docx) == []
    around(docx, page)


@pytest.mark.parametrize("shape", LETTERHEADS)
def test_the_same_letterhead_gives_the_same_bytes(shape):
    assert made(shape) == made(shape)


def test_the_package_tells_nothing_of_when_and_where_it_was_made():
    with ZipFile(BytesIO(made("first page"))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"


def test_the_motion_comes_in_the_place_of_the_marker():
    before, after = around(made("table in header"))
    place = "Example Hall, Sample Street"
    assert before == [f"Meeting of Thursday 9 January 2020, {place}"]
    assert after == ["With thanks, Carol Sample"]


def test_without_a_marker_the_motion_comes_at_the_end():
    body = para("Dear all") + section()
    assert around(made(shapes.package(body))) == (["Dear all"], [])
    assert root(made(shapes.package(body)))[0][-1].tag == f"{W}sectPr"


def test_an_empty_last_paragraph_makes_room():
    assert around(made("plain")) == ([], [])


def test_a_last_paragraph_that_shows_something_stays():
    picture = shapes.old_box(para("Address"))
    last = para("").replace("</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>')
    for kept in (picture, last):
        before, _ = around(made(shapes.package(kept)))
        assert before
    jump = '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    docx = made(shapes.package(f"{jump}</w:p>"))
    assert around(docx) == ([], [])
    assert [*root(docx).iter(f"{W}bookmarkEnd")]


def test_a_body_without_anything_takes_the_motion():
    assert around(made(shapes.package(""))) == ([], [])


def test_a_marker_in_a_cell_is_found():
    docx = made("in a cell")
    assert around(docx)[0] == ["Carol Sample", "EX/042"]
    assert next(paragraph_of(docx, texts()[0]).iterancestors(f"{W}tc")) is not None


def test_a_form_does_not_fill_in_the_place_of_the_motion_again():
    document = root(made("in a control"))
    assert not [*document.iter(f"{W}sdt")]
    assert not [*document.iter(f"{W}dataBinding")]


def test_the_section_and_the_page_of_the_marker_stay():
    docx = made("sections", "lines")
    body = root(docx)[0]
    ends = [one for one in body if one.tag == f"{W}sectPr" or one.find(f".//{W}sectPr")
            is not None]  # fmt: skip
    assert text_of(ends[0]) == texts("lines")[-1]
    numbered = [one.getparent() for one in body.iter(f"{W}lnNumType")]
    assert numbered == [ends[0].find(f"{W}pPr/{W}sectPr")]
    first = paragraph_of(docx, texts("lines")[0])
    assert first.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_logo_that_hangs_on_the_marker_stays():
    docx = made("text boxes")
    held = paragraph_of(docx, texts()[0])
    assert len([*held.iter(f"{W}drawing")]) == 1
    assert parts(docx)["word/media/logo.png"] == shapes.png()


def test_headers_footers_and_pictures_stay_to_the_byte():
    source = LETTERHEADS["first page"]
    plain = shapes.with_part(source, "word/header2.xml", b"{{ branch_name }}", b"Us")
    plain = shapes.with_part(plain, "word/header2.xml", b"{{ branch_number }}", b"1")
    old, new = parts(plain), parts(made(plain))
    for name in ("word/header2.xml", "word/media/logo.png", "word/settings.xml"):
        assert new[name] == old[name]


@pytest.mark.parametrize("shape", ["plain", "first page", "landscape", "in a cell"])
def test_size_margins_and_headers_of_the_page_stay(shape):
    def told(docx):
        return [
            etree.tostring(one, method="c14n") for one in root(docx).iter(f"{W}sectPr")
        ]

    assert told(made(shape)) == told(LETTERHEADS[shape])


def test_a_template_becomes_a_document():
    types = root(made("template"), "[Content_Types].xml")
    found = {one.get("PartName"): one.get("ContentType") for one in types}
    assert found["/word/document.xml"] == shapes.DOCUMENT


def test_a_letterhead_without_styles_and_lists_gets_them():
    docx = made("bare")
    types = root(docx, "[Content_Types].xml")
    found = {one.get("PartName"): one.get("ContentType") for one in types}
    relations = root(docx, "word/_rels/document.xml.rels")
    for kind in ("styles", "numbering"):
        assert found[f"/word/{kind}.xml"] == f"{shapes.WORD}{kind}+xml"
        related = {(one.get("Type"), one.get("Target")) for one in relations}
        assert (f"{shapes.OFFICE}/{kind}", f"{kind}.xml") in related
    numbers = [one.get("Id") for one in relations]
    assert len(numbers) == len({*numbers}) == 2
    assert said(styles_of(docx)["Clause"], "rPr/sz") == "22"
    assert styles_of(docx)["Clause"].find(f"{W}rPr/{W}rFonts") is not None


def test_their_ordinary_type_stays_and_ours_fits_it():
    docx = made("plain")
    theirs, ours = (styles_of(one) for one in (LETTERHEADS["plain"], docx))
    for name in theirs:
        assert etree.tostring(ours[name]) == etree.tostring(theirs[name])
    assert not [name for name, one in ours.items() if one.get(f"{W}default")
                and name not in theirs]  # fmt: skip
    assert ours["Clause"].find(f"{W}rPr/{W}sz") is None
    assert said(ours["Heading2"], "rPr/sz") == "24"  # their text has 12 points
    assert said(ours["Clause"], "rPr/lang") == "en-GB"


def test_what_a_style_inherits_in_our_paper_comes_with_it():
    spacing = styles_of(made("plain"))["Clause"].find(f"{W}pPr/{W}spacing")
    assert spacing.get(f"{W}after") == "80"
    order = [etree.QName(one).localname for one in styles_of(made("plain"))["Clause"]]
    assert order.index("pPr") < order.index("rPr")


def test_every_style_that_is_named_is_there():
    for shape in LETTERHEADS:
        sheet = styles_of(made(shape))
        for one in sheet.values():
            for name in ("basedOn", "next", "link"):
                assert said(one, name) is None or said(one, name) in sheet


def test_styles_are_known_by_name_in_any_language():
    docx = made("landscape")
    sheet = styles_of(docx)
    assert style_of(paragraph_of(docx, "Save the Sample Island ferry")) == "Titel"
    assert style_of(paragraph_of(docx, "This Branch notes:")) == "berschrift2"
    assert said(sheet["Clause"], "basedOn") == "Standard"
    assert "Title" not in sheet
    assert "Normal" not in sheet


def test_an_id_or_a_name_that_means_something_else_is_left_alone():
    docx = made("own numbering")
    sheet = styles_of(docx)
    assert said(sheet["Clause"], "name") == "Minute"
    assert said(sheet["MotionClause"], "name") == "Clause"
    assert sheet["Source"].get(f"{W}type") == "character"
    assert said(sheet["MotionSource"], "name") == "Motion Source"
    names = [said(one, "name").casefold() for one in sheet.values()]
    assert len(names) == len({*names})


def test_their_lists_stay_as_they_are():
    old = root(LETTERHEADS["own numbering"], "word/numbering.xml")
    new = root(made("own numbering", "restart"), "word/numbering.xml")
    kept = {etree.tostring(one, method="c14n") for one in new}
    for one in old:
        assert etree.tostring(one, method="c14n") in kept
    order = [etree.QName(one).localname for one in new]
    assert order == sorted(order, key=["abstractNum", "num", "numIdMacAtCleanup"].index)


def test_our_lists_have_numbers_of_their_own():
    docx = made("own numbering", "restart")
    theirs, all_lists = lists_of(LETTERHEADS["own numbering"]), lists_of(docx)
    numbering = root(docx, "word/numbering.xml")
    defined = [
        one.get(f"{W}abstractNumId") for one in numbering.iter(f"{W}abstractNum")
    ]
    assert len(defined) == len({*defined})
    assert {*all_lists.values()} == {*defined}
    used = {
        said(one, "pPr/numPr/numId")
        for one in root(docx).iter(f"{W}p")
        if text_of(one) in texts("restart")
    } - {None, "0"}
    assert used
    assert not used & {*theirs}
    bound = [one.get(f"{W}val") for one in numbering.iter(f"{W}pStyle")]
    assert len(bound) == len({*bound})


def test_numbers_of_their_headings_do_not_come_into_the_motion():
    docx = made("own numbering")
    lead = paragraph_of(docx, "This Branch notes:")
    assert style_of(lead) == "Heading2"
    assert said(lead, "pPr/numPr/numId") == "0"
    assert said(lead, "pPr/pageBreakBefore") == "0"
    assert said(paragraph_of(docx, "Motions"), "pPr/numPr/numId") is None


def test_what_stands_below_the_motion_does_not_outshine_it():
    docx = made("own numbering")
    heading = paragraph_of(docx, "Background (not part of the motion)")
    assert style_of(heading) == "MotionHeading1"
    own = styles_of(docx)["MotionHeading1"]
    assert said(own, "name") == "Motion heading 1"
    assert (said(own, "rPr/sz"), said(own, "pPr/outlineLvl")) == ("22", "0")
    assert style_of(paragraph_of(docx, "Agenda")) == "Heading1"


def test_their_headings_still_hold_the_motion_together():
    title = paragraph_of(made("own numbering"), "Save the Sample Island ferry")
    held = [etree.QName(one).localname for one in title.find(f"{W}pPr")]
    assert held == [
        "pStyle",
        "keepNext",
        "keepLines",
        "suppressLineNumbers",
        "outlineLvl",
    ]


@pytest.mark.parametrize("shape", LETTERHEADS)
def test_lines_are_numbered_in_the_section_of_the_motion(shape):
    numbers = [*root(made(shape, "lines")).iter(f"{W}lnNumType")]
    assert len(numbers) == 1
    before = [
        etree.QName(one).localname for one in numbers[0].itersiblings(preceding=True)
    ]
    assert {*before} <= {*EARLIER}
    assert not [*root(made(shape)).iter(f"{W}lnNumType")]


def test_only_the_lines_of_the_motion_are_counted():
    docx = made("table in header", "lines")
    theirs = paragraph_of(docx, "With thanks, Carol Sample")
    assert theirs.find(f"{W}pPr/{W}suppressLineNumbers") is not None
    head = root(docx, "word/header2.xml")
    assert all(one.find(f"{W}pPr/{W}suppressLineNumbers") is not None
               for one in head.iter(f"{W}p"))  # fmt: skip
    clause = paragraph_of(docx, texts("lines")[5])
    assert clause.find(f"{W}pPr/{W}suppressLineNumbers") is None


def test_line_numbers_of_theirs_give_way():
    ended = section(after='<w:lnNumType w:countBy="5"/><w:cols w:space="1"/>')
    docx = made(shapes.package(shapes.MARK + ended), "lines")
    assert [one.get(f"{W}countBy") for one in root(docx).iter(f"{W}lnNumType")] == ["1"]


@pytest.mark.parametrize("shape", LETTERHEADS)
def test_nothing_of_a_motion_in_large_print_is_small(shape):
    docx = made(shape, "large")
    sheet = Sheet(root(docx, "word/styles.xml"))
    before, _after = around(docx, "large")
    found = [*root(docx).iter(f"{W}p")][len(before) :][: len(texts("large"))]
    for paragraph in found:
        direct = said(paragraph, "pPr/rPr/sz")
        runs = [
            said(one, "rPr/sz")
            for one in paragraph.findall(f"{W}r")
            if one.find(f"{W}t") is not None
        ]
        for size in (direct, *runs):
            assert int(size or sheet.half_points(style_of(paragraph))) >= 32


def test_indents_of_a_motion_in_large_print_are_large():
    numbering = root(made("bare", "large"), "word/numbering.xml")
    assert next(numbering.iter(f"{W}ind")).get(f"{W}left") == "742"


def test_an_anonymous_motion_names_no_member():
    docx = made("split runs", "anonymous", secretary="")
    told = " ".join(paragraphs(docx))
    assert not re.search("Alex Example|Bo Specimen|Carol Sample", told)


def test_background_and_record_come_from_the_page():
    shown = paragraphs(made("first page", "secretary"))
    assert "Background (not part of the motion)" in shown
    assert shown[-len(texts("secretary")) :] == texts("secretary")


def test_the_properties_are_the_branchs_and_of_the_day():
    core = root(made("first page"), "docProps/core.xml")
    values = {etree.QName(one).localname: one.text for one in core}
    assert values == {
        "title": "Save the Sample Island ferry",
        "creator": "Example Town Branch",
        "lastModifiedBy": "Example Town Branch",
        "created": "2020-01-09T00:00:00Z",
        "modified": "2020-01-09T00:00:00Z",
        "language": "en-GB",
    }


def test_a_clause_below_words_last_level_has_its_label_typed_once():
    deep = Block(Role.CLAUSE, "as far as it goes", "i.", 9, 0)
    page = replace(occasions.PAGES["list"], blocks=(deep,))
    docx = on_letterhead(page, BASE, LETTERHEADS["plain"], VALUES)
    paragraph = paragraph_of(docx, "i.\tas far as it goes")
    assert said(paragraph, "pPr/numPr/numId") == "0"


def test_our_own_paper_can_be_a_letterhead():
    docx = made(to_docx(occasions.PAGES["restart"], BASE), "restart")
    assert lint(docx) == []
    before, after = around_last(docx, texts("restart"))
    assert (before, after) == (texts("restart"), [])
    old, new = styles_of(to_docx(occasions.PAGES["restart"], BASE)), styles_of(docx)
    assert {*new} - {*old} == {"MotionHeading1"}


def around_last(docx, motion):
    found = paragraphs(docx)
    assert found[-len(motion) :] == motion
    return found[: -len(motion)], []


def test_a_letterhead_whose_parts_have_other_names_is_read():
    members = shapes.unzipped(LETTERHEADS["plain"])
    renamed = {
        name.replace("word/document.xml", "text/Main.xml")
        .replace("word/_rels/document.xml.rels", "text/_rels/main.xml.rels")
        .replace("word/", "Word/"): data.replace(b"word/document.xml", b"text/Main.xml")
        .replace(b'Target="', b'Target="../word/')
        .replace(b"../word/text/", b"text/")
        for name, data in members.items()
    }
    docx = made(shapes.zipped(renamed))
    assert parts(docx)["Word/styles.xml"]
    assert parts(docx)["text/numbering.xml"]
    assert [
        text_of(one) for one in root(docx, "text/Main.xml").iter(f"{W}p")
    ] == texts()


def test_a_style_that_is_based_on_itself_does_no_harm():
    looped = shapes.FEW + style("Title", "Title", '<w:basedOn w:val="Title"/>')
    docx = made(shapes.package(shapes.MARK, ("styles", looped)))
    assert style_of(paragraph_of(docx, "Save the Sample Island ferry")) == "Title"


def test_types_of_parts_are_known_in_any_case():
    kind = shapes.DOCUMENT.upper().encode()
    docx = made(shapes.with_part(LETTERHEADS["plain"], "[Content_Types].xml",
                                 shapes.DOCUMENT.encode(), kind))  # fmt: skip
    assert paragraphs(docx) == texts()


@given(st.text(max_size=12), st.text(max_size=12))
def test_the_words_of_the_motion_come_out_as_they_went_in(first, second):
    gone = str.maketrans("", "", "\ufdd0\ufdd1")
    told = [f" {one.translate(gone)} {{{{ secretary }}}}" for one in (first, second)]
    blocks = (Block(Role.CLAUSE, told[0], "1.", 0, 0), Block(Role.PARAGRAPH, told[1]),
              Block(Role.PARAGRAPH, " "))  # fmt: skip
    page = replace(occasions.PAGES["list"], blocks=blocks)
    docx = on_letterhead(page, BASE, LETTERHEADS["plain"], VALUES)
    assert paragraphs(docx) == [*map(clean, told), " "]


def test_a_gap_in_the_page_is_refused_as_in_any_paper():
    page = replace(occasions.PAGES["gaps"], variant=Variant())
    on_letterhead(page, BASE, LETTERHEADS["plain"], VALUES)
    gap = replace(page, blocks=(Block(Role.PARAGRAPH, "\ufdd0day\ufdd1"),))
    with pytest.raises(ValueError, match="day"):
        on_letterhead(gap, BASE, LETTERHEADS["plain"], VALUES)
