"""Words of a rule that go are struck through, those that come are underlined."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from house_cases import sample, with_answers

from drafter.exporters.marked_words import pieces_of, to_spaces
from drafter.exporters.page import Variant
from drafter.model.motion import Mark, Marking
from drafter.workflows import exporting, previewing

CHANGE = with_answers(
    sample("rule-change"),
    present="1. Two <b> members, *at most*\n- or four.",
    amended="1. Three <b> members, *at most*\n- or four of them.",
)


def written(suffix, opened=CHANGE):
    return exporting.paper(opened, suffix, Variant())


def test_a_text_comes_in_pieces():
    marks = (Mark(0, 2, Marking.DELETED), Mark(3, 4, Marking.INSERTED))

    assert [*pieces_of("ab cd", marks)] == [
        ("ab", Marking.DELETED),
        (" ", None),
        ("c", Marking.INSERTED),
        ("d", None),
    ]
    assert [*pieces_of("ab", ())] == [("ab", None)]


def test_marks_that_grow_to_the_spaces_are_one_where_they_meet():
    marks = (Mark(1, 2, Marking.DELETED), Mark(3, 4, Marking.DELETED))

    assert to_spaces("abcd ef", marks) == (Mark(0, 4, Marking.DELETED),)


def test_html_marks_them_as_deleted_and_inserted():
    page = written(".html").decode()

    assert "1. <del>Two</del> &lt;b&gt; members" in page
    assert "1. <ins>Three</ins> &lt;b&gt; members" in page
    assert "or four <ins>of them</ins>." in page


def test_markdown_marks_them_and_shows_every_other_letter():
    page = written(".md").decode()

    assert "1\\. ~~Two~~ \\<b\\> members, \\*at most\\*\\\n\\- or four." in page
    assert "1\\. **Three** \\<b\\> members" in page
    assert "\\- or four **of them.**" in page


def test_word_strikes_through_and_underlines():
    with zipfile.ZipFile(io.BytesIO(written(".docx"))) as package:
        body = package.read("word/document.xml").decode()
    struck = re.findall(r"<w:strike/></w:rPr><w:t[^>]*>([^<]*)<", body)
    under = re.findall(r'<w:u w:val="single"/></w:rPr><w:t[^>]*>([^<]*)<', body)

    assert struck == ["Two"]
    assert under == ["Three", "of them"]


def test_the_text_and_the_preview_say_the_change_in_words():
    text = written(".txt").decode()

    assert text.strip() == previewing.preview(CHANGE).text.strip()
    assert (
        "The change in short\nChapter 3, Clause IV, rule 2 of the Rules of the "
        "Sampleland Federation, 2030 edition: delete “Two” and insert “Three”; after "
        "“four” insert “of them”."
    ) in text


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("a new rule", "Present wording\nThere is none: the rule is new."),
        ("a rule that goes", "Proposed wording\nThere is none: the rule is deleted."),
    ],
)
def test_a_new_rule_and_one_that_goes_say_so_and_mark_nothing(what, says):
    opened = with_answers(CHANGE, what=what)

    assert says in written(".txt", opened).decode()
    assert "<del>" not in written(".html", opened).decode()
    assert "<ins>" not in written(".html", opened).decode()


def test_a_rule_change_with_gaps_has_lines_and_says_no_change_yet():
    opened = with_answers(CHANGE, amended="")
    made = exporting.paper(opened, ".txt", Variant(with_gaps=True)).decode()

    assert "Proposed wording\n____" in made
    assert "The change in short" not in made


def test_a_submission_names_who_submits_it_and_where_its_facts_come_from():
    made = written(".txt", sample("npf-submission")).decode()

    assert (
        "Submitted by: Example Town CLP\nPassed by Example Town CLP on 8 April" in made
    )
    assert "Background (not part of the submission)\n1. Example Town CLP" in made
    assert "March 2031 (Answer 2)" in made
