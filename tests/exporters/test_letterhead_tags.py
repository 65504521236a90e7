from __future__ import annotations

import letterheads as shapes
import occasions
import pytest
from hypothesis import given
from hypothesis import strategies as st
from letterheads import FEW, LETTERHEADS, MARK, VALUES, package, para, section
from word_lints import lint
from word_reading import W, paragraphs, parts, root, text_of

from drafter.errors import LetterheadError
from drafter.exporters.letterhead import on_letterhead
from drafter.language.cleaning import clean

BASE = occasions.base()
NAME = "our letterhead.docx"
HEAD = "word/header2.xml"


def made(letterhead: bytes, **values: str) -> bytes:
    page = occasions.PAGES["list"]
    return on_letterhead(page, BASE, letterhead, VALUES | values, name=NAME)


def headed(*text: str) -> bytes:
    body = MARK + section("header default rId2")
    return package(body, ("styles", FEW), ("header", "".join(text)))


def head_of(letterhead: bytes, **values: str) -> list[str]:
    return shown(made(letterhead, **values), HEAD)


def shown(docx: bytes, part: str) -> list[str]:
    return [text_of(one) for one in root(docx, part).iter(f"{W}p")]


def fault_of(letterhead: bytes) -> str:
    with pytest.raises(LetterheadError) as caught:
        made(letterhead)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{NAME}: ")
    return str(caught.value).removeprefix(f"{NAME}: ")


def runs(*texts: str) -> str:
    mark = '<w:proofErr w:type="spellStart"/>'
    return f"<w:p>{mark.join(f'<w:r><w:t>{one}</w:t></w:r>' for one in texts)}</w:p>"


def test_tags_are_filled_in_wherever_a_page_shows_text():
    head = root(made(LETTERHEADS["table in header"]), HEAD)
    cell = [text_of(one) for one in [*head.iter(f"{W}tc")][1].iter(f"{W}p")]
    assert cell == ["Example Town & District Branch", "Secretary: Carol Sample"]
    assert shown(made(LETTERHEADS["first page"]), "word/footer4.xml") == [
        "Secretary: Carol Sample, page 1"
    ]
    boxed = root(made(LETTERHEADS["text boxes"]), HEAD)
    inside = ["".join(one.itertext()) for one in boxed.iter(f"{W}txbxContent")]
    assert inside == [VALUES["branch_name"], VALUES["branch_name"], "Carol Sample"]
    foot = '<w:footnote w:id="1"><w:p><w:r><w:t>{{secretary}}</w:t></w:r></w:p>'
    noted = package(MARK, ("footnotes", f"{foot}</w:footnote>"))
    assert shown(made(noted), "word/footnotes.xml") == ["Carol Sample"]


def test_a_tag_that_word_has_cut_up_is_filled_in():
    first = next(root(made(LETTERHEADS["split runs"])).iter(f"{W}p"))
    assert text_of(first) == (
        "From Example Town & District Branch of Carol Sample, Thursday 9 January 2020"
    )
    assert first.find(f"{W}bookmarkEnd") is not None


@pytest.mark.parametrize(
    "tag",
    [
        "{{secretary}}",
        "{{ Secretary }}",
        "{{\u00a0SECRETARY\u00a0}}",
        "{{ \u201csecretary\u201d }}",
        "{{ \u2018secretary\u2019 }}",
        '{{ "secretary" }}',
        "{{\u200bsecretary }}",
    ],
)  # fmt: skip
def test_what_word_makes_of_a_name_is_still_the_name(tag):
    assert head_of(headed(para(tag))) == ["Carol Sample"]
    cut = runs(*tag)
    assert head_of(headed(cut)) == ["Carol Sample"]


@pytest.mark.parametrize(
    "marker",
    [
        "{{motion}}",
        " {{ Motion }} ",
        "\u201c{{ motion }}\u201d",
        "{{ \u2018motion\u2019 }}",
        "\u00a0{{\u00a0MOTION\u00a0}}\u00a0",
    ],
)
def test_the_marker_is_found_however_word_writes_it(marker):
    for written in (para(marker), runs(*marker)):
        found = paragraphs(made(package(para("a") + written + para("z"))))
        assert (found[0], found[-1]) == ("a", "z")
        assert found[1:-1] == [one.text for one in occasions.PAGES["list"].blocks]


def test_the_type_of_the_first_letter_is_that_of_the_name():
    bold = (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:r><w:t>{secretary}} now"
        "</w:t></w:r></w:p>"
    )
    first, second = root(made(headed(bold)), HEAD).iter(f"{W}r")
    assert first.find(f"{W}rPr/{W}b") is not None
    assert text_of(first.getparent()) == "Carol Sample now"
    assert second.find(f"{W}rPr") is None


def test_several_tags_in_one_paragraph_and_one_run():
    text = "{{ secretary }}{{ secretary }}, {{ branch_number }}: {{meeting_date}}."
    expected = "Carol SampleCarol Sample, EX/042: Thursday 9 January 2020."
    assert head_of(headed(para(text))) == [expected]
    assert head_of(headed(runs(*text))) == [expected]
    assert head_of(headed(runs(text[:20], text[20:33], text[33:]))) == [expected]


def test_a_tab_or_break_in_a_tag_goes_and_others_stay():
    inside = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>{{</w:t><w:tab/><w:t>secretary</w:t><w:br/>"
        "<w:t>}}</w:t><w:br/><w:t>z</w:t></w:r></w:p>"
    )
    assert head_of(headed(inside)) == ["a\tCarol Sample\nz"]


HOSTILE = "<w:p/> & {{ secretary }} {% x %} {{ motion }} &amp; ]]> \u201cq\u201d"


def test_a_value_is_never_markup_and_never_a_tag():
    docx = made(headed(para("{{ branch_name }}, {{ secretary }}")), branch_name=HOSTILE)
    assert shown(docx, HEAD) == [f"{HOSTILE}, Carol Sample"]


def test_lines_of_a_value_are_lines_on_the_page():
    text = "Dear {{ secretary }}!"
    docx = made(headed(para(text)), secretary="Carol\nSample\tX")
    assert shown(docx, HEAD) == ["Dear Carol\nSample\tX!"]
    assert lint(docx) == []


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_value_comes_out_as_it_went_in(first, second):
    text = "{{ secretary }}|{{ branch_name }}"
    gone = str.maketrans("", "", "\ufdd0\ufdd1")
    values = {"secretary": first.translate(gone), "branch_name": second.translate(gone)}
    expected = "|".join(map(clean, values.values()))
    assert head_of(headed(runs(*text)), **values) == [expected]


def test_an_empty_value_leaves_nothing():
    assert head_of(headed(para("By {{ secretary }}")), secretary="") == ["By "]


def test_a_value_with_a_gap_is_a_fault_of_ours():
    with pytest.raises(ValueError, match="mover"):
        made(LETTERHEADS["plain"], secretary="\ufdd0mover\ufdd1")


def test_text_with_single_braces_is_text():
    text = "{ secretary } } {x} 100% }} %}"
    assert head_of(headed(para(text))) == [text]


def test_comments_and_deleted_text_stay_as_they_are():
    source = LETTERHEADS["marked up"]
    docx = made(source)
    assert parts(docx)["word/comments.xml"] == parts(source)["word/comments.xml"]
    body = root(docx)
    assert [one.text for one in body.iter(f"{W}delText")] == ["{{ old_tag }}"]
    inserted = next(body.iter(f"{W}ins"))
    assert inserted.get(f"{W}author") == "A. Example"
    assert text_of(inserted) == "Example Town & District Branch"
    assert [*body.iter(f"{W}commentReference")]


NAMES = "branch_name, branch_number, meeting_date, meeting_place, secretary"


@pytest.mark.parametrize(
    ("tag", "shown_as"),
    [
        ("{{ chair }}", "{{ chair }}"),
        ("{{ secretary.name }}", "{{ secretary.name }}"),
        ("{{ secretary | upper }}", "{{ secretary | upper }}"),
        ("{{- secretary -}}", "{{- secretary -}}"),
        ("{{ branch name }}", "{{ branch name }}"),
        ("{{ secretary or chair }}", "{{ secretary or chair }}"),
        ("{{ }}", "{{ }}"),
        ("{{{ secretary }}}", "{{{ secretary }}"),
        ("{% if secretary %}", "{% if secretary %}"),
        ("{%p for x in y %}", "{%p for x in y %}"),
        ("{{ ''.__class__.__mro__ }}", "{{ ''.__class__.__mro__ }}"),
    ],
)
def test_a_tag_that_nobody_knows_is_named(tag, shown_as):
    said = f"{shown_as} in a header cannot be filled in. Take it out, or use one of "
    said += f"these names: {NAMES}."
    assert fault_of(headed(para(tag))) == said
    assert fault_of(headed(runs(*tag))) == said


@pytest.mark.parametrize("text", ["{{ secretary", "{{ secretary }", "{% if x", "a {{"])
def test_a_tag_that_is_not_closed_is_named(text):
    fault = fault_of(headed(para(text), para("}}")))
    start = text[text.index("{") :]
    assert fault.startswith(f'"{start}" in a header is not closed. Write the whole tag')


def test_a_long_tag_is_cut_and_holds_nothing_a_terminal_obeys():
    fault = fault_of(headed(para("{{ x\u202e" + "y" * 100 + " }}")))
    assert fault.startswith("{{ x" + "y" * 36 + "... in a header")


def test_every_place_of_a_tag_has_its_name():
    for part, where in (("footer", "in a footer"), ("footnotes", "in a footnote")):
        inside = para("{{ x }}")
        if part == "footnotes":
            inside = f'<w:footnote w:id="1">{inside}</w:footnote>'
        assert f"{{{{ x }}}} {where} cannot" in fault_of(package(MARK, (part, inside)))
    assert "{{ x }} in the text cannot" in fault_of(package(para("{{ x }}")))


@pytest.mark.parametrize(
    ("letterhead", "said"),
    [
        (package(para("Our motion: {{ motion }}")), "does not stand alone in its"),
        (package(MARK + MARK), "stands in it more than once"),
        (headed(MARK), "stands in a header"),
        (package(MARK, ("footnotes", f'<w:footnote w:id="1">{MARK}</w:footnote>')),
         "stands in a footnote"),
        (package(shapes.old_box(MARK)), "stands in a text box"),
        (package(shapes.boxes(MARK)), "stands in a text box"),
    ],
)  # fmt: skip
def test_a_marker_where_no_motion_can_come_is_a_fault(letterhead, said):
    fault = fault_of(letterhead)
    assert fault.startswith("{{ motion }}")
    assert said in fault


def test_a_tag_in_drawn_lettering_is_a_fault():
    drawn = shapes.old_box(para("x")).replace(
        "<v:textbox>", '<v:textpath string="{{ branch_name }}"/><v:textbox>'
    )
    assert fault_of(headed(drawn)).startswith('"{{ branch_name }}" in a header is part')
    body = "<a:p><a:r><a:t>{{ branch</a:t></a:r><a:r><a:t>_name }}</a:t></a:r></a:p>"
    boxed = shapes.boxes(para("x")).replace("<wps:bodyPr/>", body)
    assert fault_of(headed(boxed)).startswith('"{{ branch_name }}" in a header is part')


def test_a_letterhead_is_called_letterhead_docx_if_nobody_says():
    with pytest.raises(LetterheadError, match=r"^letterhead\.docx: it is empty"):
        on_letterhead(occasions.PAGES["list"], BASE, b"", {})
