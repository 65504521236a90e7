from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import occasions
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_lints import lint
from word_reading import paragraphs, parts

from drafter.exporters import pack_archive, packs
from drafter.exporters.packs import Papers, compile_layout, fill, values_of
from drafter.exporters.page import Block, Role, Variant, compose
from drafter.exporters.paper import to_docx
from drafter.language.gaps import mark_gap
from drafter.model.motion import Mark, Marking

PAGE = compose(occasions.occasion(), Variant())
BASE = occasions.base()
ODD = (
    "",
    " ",
    "Smith & Sons <Ltd> \"Ltd\" 'x' ]]> &amp; {{ x }}",
    "Ünïted Łódź Branch — “Straße”",
    "فرع النقابة 👩‍🏭 סניף",
    "one\ntwo\tthree\r\nfour\u2028five",
    "hard\u00a0space soft\u00adhyphen zero\u200bwidth \u202eturned",
    "control\x07bell\x00nul\ufffe",
    "\ue0000\ue001 private \ue000",
    "9999-12-31T23:59:59Z",
    "   many   spaces   ",
    "long " * 20_000,
)
TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=40).filter(lambda t: "\ufdd0" not in t and "\ufdd1" not in t),
)


def said(page, words, day=PAGE.dated):
    """Return the page with other words in its first block, header and properties."""
    first, second, *rest = words
    blocks = (replace(page.blocks[0], text=first), *page.blocks[1:-1])
    last = replace(page.blocks[-1], text=second)
    author, header, title = rest
    return replace(
        page,
        blocks=(*blocks, last),
        author=author,
        header=header,
        title=title,
        dated=day,
    )


@pytest.fixture(scope="module")
def papers():
    return Papers(BASE)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=st.tuples(*[TEXTS] * 5), day=st.datetimes())
def test_every_part_is_the_same_as_that_of_a_single_paper(papers, words, day):
    page = said(PAGE, words, day)

    made, single = papers.docx(page), to_docx(page, BASE)

    assert parts(made) == parts(single)


@pytest.mark.parametrize("name", sorted(occasions.PAGES))
def test_every_kind_of_page_can_be_a_layout(name):
    page = occasions.PAGES[name]
    papers = Papers(BASE)
    words = ("A & B", "C < D", "E", "F: G", "H")
    pages = (page, said(page, words), said(page, words[::-1]))

    for one in (*pages, *pages):
        assert parts(papers.docx(one)) == parts(to_docx(one, BASE))


def test_a_layout_is_compiled_when_a_kind_of_page_comes_again():
    papers = Papers(BASE)
    one, other = (said(PAGE, (name, "b", "c", "d", "e")) for name in "xy")

    before = papers.layout_for(one)
    again = papers.layout_for(one)
    opened = papers.layout_for(other)

    assert before is None
    assert again.places == ()
    assert opened.places == (0,)
    assert papers.layout_for(one) is opened


CLAUSE = Block(Role.CLAUSE, "that it rains", "1.", series=7, pattern="1.")
LABELS = ("1.", "(a)", "i.")


@pytest.mark.parametrize(
    ("block", "labels"),
    [
        (replace(CLAUSE, label="2."), LABELS),
        (replace(CLAUSE, pattern="a.", label="i."), LABELS),
        (replace(CLAUSE, pattern="", label="1."), ("A.", "1.")),
        (replace(CLAUSE, level=1), LABELS),
        (replace(CLAUSE, series=None), LABELS),
        (replace(CLAUSE, series=8), LABELS),
        (replace(CLAUSE, keep=True), LABELS),
        (replace(CLAUSE, role=Role.SOURCE), LABELS),
        (replace(CLAUSE, marks=(Mark(0, 4, Marking.DELETED),)), LABELS),
        (CLAUSE, ("(1)", "i.", "A.")),
    ],
)
def test_pages_that_differ_in_more_than_words_have_layouts_of_their_own(block, labels):
    papers = Papers(BASE)
    usual = replace(PAGE, blocks=(*PAGE.blocks, CLAUSE, CLAUSE), labels=LABELS)
    other = replace(PAGE, blocks=(*PAGE.blocks, block, CLAUSE), labels=labels)

    for page in (usual, other, usual, other, usual, other):
        assert parts(papers.docx(page)) == parts(to_docx(page, BASE))


def test_one_label_of_two_kinds_of_list_has_two_layouts():
    papers = Papers(BASE)
    ninth, first = (replace(CLAUSE, label="i.", pattern=one) for one in ("a.", "i."))
    pages = [replace(PAGE, blocks=(*PAGE.blocks, one)) for one in (ninth, first)]

    for page in (*pages, *pages, *pages):
        assert parts(papers.docx(page)) == parts(to_docx(page, BASE))


def test_words_that_have_no_run_of_their_own_are_never_a_place():
    typed = Block(Role.CLAUSE, "that it rains", "1.", level=9, series=0)
    pages = [
        replace(PAGE, blocks=(*PAGE.blocks, replace(typed, text=text)))
        for text in ("that it rains", "that it snows", "")
    ]
    papers = Papers(BASE)

    for page in (*pages, *pages):
        assert parts(papers.docx(page)) == parts(to_docx(page, BASE))


def test_a_page_that_holds_a_mark_of_ours_is_made_by_itself():
    page = said(PAGE, ("a", "b", "c", "d", "e"))
    odd = Block(Role.NOTE, "\ue0000\ue001")
    blocks = (*page.blocks[:-1], odd, page.blocks[-1])
    papers = Papers(BASE)
    pages = [
        replace(page, blocks=(replace(blocks[0], text=t), *blocks[1:])) for t in "xyz"
    ]

    for one in pages:
        assert parts(papers.docx(one)) == parts(to_docx(one, BASE))


def test_no_more_kinds_are_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(packs, "MOST_KINDS", 2)
    papers = Papers(BASE)
    pages = [
        replace(PAGE, blocks=(*PAGE.blocks, *[Block(Role.NOTE, "n")] * count))
        for count in range(5)
    ]

    for page in (*pages, *pages):
        assert parts(papers.docx(page)) == parts(to_docx(page, BASE))
    assert sum(map(len, papers.kinds.values())) == 2


def test_a_gap_is_refused_as_a_single_paper_refuses_it(papers):
    words = ("a", "b", "c", "d", "e")
    for _ in range(3):
        papers.docx(said(PAGE, words))

    with pytest.raises(ValueError, match="mover"):
        papers.docx(said(PAGE, (mark_gap("mover"), *words[1:])))


def test_a_filled_file_is_a_sound_archive_and_a_clean_word_file():
    page = said(PAGE, ("x" * 200_000, "", "A & B", "c", "d"))
    layout = compile_layout(page, (0, len(page.blocks) - 1), BASE)

    made = fill(layout, values_of(page, layout.places))

    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert lint(made) == []
    assert paragraphs(made)[0] == "x" * 200_000


def test_the_same_words_give_the_same_bytes():
    page = said(PAGE, ("a", "b", "c", "d", "e"))
    layout = compile_layout(page, (0,), BASE)

    made = {fill(layout, values_of(page, (0,))) for _ in range(3)}

    assert len(made) == 1


def test_a_filled_file_is_hardly_larger_than_a_single_one():
    page = said(PAGE, ("a", "b", "c", "d", "e"))
    layout = compile_layout(page, (0,), BASE)

    assert len(fill(layout, values_of(page, (0,)))) < 1.25 * len(to_docx(page, BASE))


@given(values=st.lists(st.binary(max_size=70), min_size=1, max_size=4))
def test_what_is_poured_in_comes_out_between_what_stands_around_it(values):
    places = range(len(values))
    texts = [b"<%d>" % number for number in range(len(values) + 1)]
    cut = pack_archive.cut_part("cut.xml", texts, places)
    mould = pack_archive.mould_of({"whole.xml": b"<whole/>"}, [cut])

    made = pack_archive.parts_in(pack_archive.poured(mould, values))

    pairs = zip(texts, [*values, b""], strict=True)
    assert made == {
        "whole.xml": b"<whole/>",
        "cut.xml": b"".join(part for pair in pairs for part in pair),
    }
