from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zipfile import ZipFile

import occasions
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from word_reading import W, paragraphs, parts, root, style_of, text_of

from drafter.exporters.page import Block, Page, Role, Variant
from drafter.exporters.paper import to_docx
from drafter.language.cleaning import clean
from drafter.language.gaps import CLOSE, OPEN

BASE = occasions.base()
PART = {"document": "word/document.xml", "numbering": "word/numbering.xml"}
MARKS = ["&", "<", ">", '"', "'", "]]>", "{{ x }}", "{% if %}", "&amp;", "%1.", "_"]
SPACES = ["\n", "\t", "  ", " ", "\r\n", "\u200f", "\u200d"]
SCRIPTS = ["a", "é", "½", "👩‍🏭", "مرحبا", "שלום"]
PIECES = st.sampled_from([*MARKS, *SPACES, *SCRIPTS])
HOSTILE = st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join)


def value(element, path):
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def test_the_words_of_the_paper_are_those_of_the_page():
    for page in occasions.PAGES.values():
        assert paragraphs(to_docx(page, BASE)) == [block.text for block in page.blocks]


@given(HOSTILE, HOSTILE)
@example("a & b < c > d \"e\" 'f' {{ g }} 👩‍🏭 مرحبا\nnext\tlast ", "<w:p/>")
def test_text_from_people_comes_out_as_it_went_in(first, second):
    texts = [text.replace(OPEN, "").replace(CLOSE, "") for text in (first, second)]
    page = replace(
        occasions.PAGES["list"],
        blocks=(Block(Role.TITLE, texts[0]), Block(Role.CLAUSE, texts[1], "1.", 0, 0)),
        title=texts[0],
        header=texts[1],
    )
    docx = to_docx(page, BASE)
    assert paragraphs(docx) == [clean(text) for text in texts]
    header = root(docx, "word/header1.xml").find(f"{W}p")
    assert text_of(header) == clean(texts[1])
    title = root(docx, "docProps/core.xml")[0].text or ""
    assert title == " ".join(clean(texts[0]).split())


def test_the_same_page_gives_the_same_bytes():
    for page in occasions.PAGES.values():
        assert to_docx(page, BASE) == to_docx(page, dict(reversed(BASE.items())))


def test_the_package_tells_nothing_of_when_and_where_it_was_made(tmp_path):
    path = tmp_path / "paper.docx"
    path.write_bytes(to_docx(occasions.PAGES["list"], BASE))
    with ZipFile(path) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {3}
    assert entries[0].filename == "[Content_Types].xml"


def test_the_title_and_the_leads_are_real_headings():
    body = root(to_docx(occasions.PAGES["secretary"], BASE))
    styles = {text_of(one): style_of(one) for one in body.iter(f"{W}p")}
    assert styles["Save the Sample Island ferry"] == "Title"
    assert styles["This Branch notes:"] == "Heading2"
    assert styles["Background (not part of the motion)"] == "Heading1"
    assert styles["That the company has shown it will not:"] == "Clause"
    assert styles["keep a route open when it can sell the berth:"] == "Subclause"
    assert styles["whatever it promised in 2015;"] == "Subsubclause"


def test_every_label_is_a_number_of_words_own():
    page = occasions.PAGES["list"]
    body = root(to_docx(page, BASE))
    found = [
        (value(one, "pPr/numPr/numId"), value(one, "pPr/numPr/ilvl"))
        for one in body.iter(f"{W}p")
    ]
    expected = [
        (None, None) if not block.label else (
            ("2", "0") if block.role is Role.SOURCE else ("1", str(block.level))
        )
        for block in page.blocks
    ]  # fmt: skip
    assert found == expected


def test_a_series_that_starts_again_has_a_definition_of_its_own():
    numbering = root(to_docx(occasions.PAGES["restart"], BASE), PART["numbering"])
    lists = {
        one.get(f"{W}numId"): value(one, "abstractNumId")
        for one in numbering.iter(f"{W}num")
    }
    assert lists == {str(one): str(one - 1) for one in range(1, 7)}
    assert not list(numbering.iter(f"{W}startOverride"))
    bound = [one.get(f"{W}val") for one in numbering.iter(f"{W}pStyle")]
    assert sorted(bound) == sorted(set(bound))


def test_the_levels_follow_the_labels_of_the_house_style():
    numbering = root(to_docx(occasions.PAGES["that"], BASE), PART["numbering"])
    levels = [
        (value(one, "numFmt"), value(one, "lvlText"))
        for one in list(numbering[0].iter(f"{W}lvl"))[:4]
    ]
    assert levels == [
        ("none", ""),
        ("lowerRoman", "%2)"),
        ("upperLetter", "%3."),
        ("upperLetter", "%4."),
    ]


def levels_of(page):
    """Return how each list of a page is labelled: label and first number."""
    numbering = root(to_docx(page, BASE), PART["numbering"])
    kinds = {one.get(f"{W}abstractNumId"): one for one in numbering if
             one.tag == f"{W}abstractNum"}  # fmt: skip
    found = {}
    for one in numbering.iter(f"{W}num"):
        levels = kinds[value(one, "abstractNumId")].iter(f"{W}lvl")
        found[one.get(f"{W}numId")] = [
            (value(level, "lvlText"), value(level, "start")) for level in levels
        ]
    return found


def test_a_list_below_a_stem_has_the_labels_of_the_level_below():
    levels = levels_of(occasions.PAGES["grouped"])
    nested, grouped = levels["1"], levels["4"]
    assert nested[:3] == [("", "1"), ("%2)", "1"), ("%3)", "1")]
    assert grouped[:3] == [("%1)", "1"), ("%2)", "1"), ("%3)", "1")]


def test_where_no_label_stands_twice_every_list_has_a_definition():
    levels = levels_of(occasions.PAGES["unique"])
    assert levels["1"][1] == ("%2.", "1")
    assert levels["4"][2] == ("%3.", "1")
    assert levels["5"][0] == ("%1.", "1")
    many = [Block(Role.CLAUSE, "so", f"{n}.", 0, n, pattern="1.") for n in (1, 4)]
    later = levels_of(replace(occasions.PAGES["unique"], blocks=tuple(many)))
    assert (later["1"][0], later["4"][0]) == (("%1.", "1"), ("%1.", "4"))


def test_a_clause_below_words_last_level_has_its_label_typed():
    deep = Block(Role.CLAUSE, "as far as it goes", "i.", 9, 0)
    docx = to_docx(replace(occasions.PAGES["list"], blocks=(deep,)), BASE)
    assert paragraphs(docx) == ["i.\tas far as it goes"]


def test_a_page_without_labels_needs_no_lists():
    plain = Page(
        (Block(Role.PARAGRAPH, "One."), Block(Role.PARAGRAPH, "")),
        "One",
        "Example Town Branch",
        "",
        datetime(2020, 1, 9, tzinfo=UTC),
    )
    assert paragraphs(to_docx(plain, BASE)) == ["One.", ""]


def test_lines_are_numbered_only_where_asked_for():
    numbered = root(to_docx(occasions.PAGES["lines"], BASE))
    found = numbered.find(f"{W}body/{W}sectPr/{W}lnNumType")
    assert found is not None
    assert found.get(f"{W}restart") == "continuous"
    plain = root(to_docx(occasions.PAGES["list"], BASE))
    assert not list(plain.iter(f"{W}lnNumType"))


def sizes(docx):
    sheet = root(docx, "word/styles.xml")
    return {
        one.get(f"{W}styleId", "defaults"): int(value(one, "rPr/sz") or 0)
        for one in sheet.iter(f"{W}style")
    } | {"defaults": int(value(sheet, "docDefaults/rPrDefault/rPr/sz"))}


def test_large_print_grows_and_leaves_nothing_small():
    ordinary, large = (
        sizes(to_docx(occasions.PAGES[name], BASE)) for name in ("list", "large")
    )
    assert ordinary["defaults"] == 22
    assert large["defaults"] == 32
    assert large["Title"] == round(ordinary["Title"] * 16 / 11)
    assert min(size for size in large.values() if size) == 32


def test_indents_grow_with_the_type():
    numbering = root(to_docx(occasions.PAGES["larger"], BASE), PART["numbering"])
    first = next(numbering.iter(f"{W}ind"))
    assert first.get(f"{W}left") == first.get(f"{W}hanging") == "927"


def test_the_paper_is_a4_in_british_english():
    held = parts(to_docx(occasions.PAGES["list"], BASE))
    size = etree.fromstring(held["word/document.xml"]).find(f".//{W}pgSz")
    assert size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    language = etree.fromstring(held["word/styles.xml"]).find(f".//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "en-GB"
    assert b"<dc:language>en-GB</dc:language>" in held["docProps/core.xml"]


def test_the_properties_are_the_branchs_and_of_the_day():
    core = root(to_docx(occasions.PAGES["list"], BASE), "docProps/core.xml")
    values = {etree.QName(one).localname: one.text for one in core}
    assert values == {
        "title": "Save the Sample Island ferry",
        "creator": "Example Town Branch",
        "lastModifiedBy": "Example Town Branch",
        "created": "2020-01-09T00:00:00Z",
        "modified": "2020-01-09T00:00:00Z",
        "language": "en-GB",
    }


def test_a_moment_elsewhere_is_written_in_universal_time():
    there = datetime(2020, 1, 9, 1, tzinfo=timezone(timedelta(hours=2)))
    docx = to_docx(replace(occasions.PAGES["list"], dated=there), BASE)
    assert b"2020-01-08T23:00:00Z" in parts(docx)["docProps/core.xml"]


def test_header_and_footer_run_through_the_paper():
    docx = to_docx(occasions.PAGES["list"], BASE)
    header = root(docx, "word/header1.xml").find(f"{W}p")
    assert text_of(header) == "Example Town Branch: Save the Sample Island ferry"
    for footer in ("word/footer1.xml", "word/footer2.xml"):
        fields = [one.text for one in root(docx, footer).iter(f"{W}instrText")]
        assert fields == [" PAGE ", " NUMPAGES "]


def test_no_part_names_a_tool_a_machine_or_asks_word_to_prompt():
    for name, part in parts(to_docx(occasions.PAGES["list"], BASE)).items():
        for unwanted in (b"python", b"LibreOffice", b"updateFields", b"Pages>"):
            assert unwanted not in part, name


@pytest.mark.parametrize("name", [one for one in BASE if one.startswith("word/")])
def test_every_part_of_word_declares_the_relationships(name):
    if name.endswith(".xml"):
        assert b"xmlns:r=" in parts(to_docx(occasions.PAGES["list"], BASE))[name]


def test_a_base_that_lacks_a_part_is_refused():
    with pytest.raises(KeyError):
        to_docx(occasions.PAGES["list"], {})


def test_keeping_together_is_said_once():
    body = root(to_docx(occasions.PAGES["list"], BASE))
    kept = [text_of(one) for one in body.iter(f"{W}p") if one.find(f".//{W}keepNext")
            is not None]  # fmt: skip
    assert "That the company has shown it will not:" in kept
    assert "This Branch notes:" not in kept  # its style keeps it


def test_a_variant_does_not_change_the_words():
    words = [block.text for block in occasions.PAGES["list"].blocks]
    large = [
        block.text for block in occasions.page("list", Variant(type_size=20)).blocks
    ]
    assert large == words
