from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "amendments"))

import occasions
from hypothesis import given, settings
from hypothesis import strategies as st
from motions_on_paper import DATE, page_of, pages, random_pages, shown, tracked
from motions_random import drawn_by
from tracked_reading import accepted, marked_words, rejected
from word_lints import lint
from word_reading import W, parts, root

from drafter.amendments.relabel import relabelled
from drafter.exporters.page import Variant
from drafter.exporters.paper import to_docx
from drafter.exporters.tracked import to_tracked_docx
from drafter.language.word_diff import words_of

BASE = occasions.base()
FERRY = occasions.occasion().printed


def changed(change):
    """Return the tracked paper of the example motion after a change of its clauses."""
    sections = [replace(one, clauses=list(one.clauses)) for one in FERRY.sections]
    change([one.clauses for one in sections])
    made = tuple(replace(one, clauses=tuple(one.clauses)) for one in sections)
    revised = relabelled(replace(FERRY, sections=made), FERRY)
    original, amended, changes = pages(FERRY, revised, occasions.LIST)
    docx = tracked(original, amended, changes, BASE)
    assert accepted(docx) == shown(amended)
    assert rejected(docx) == shown(original)
    return docx


def texts(docx: bytes, name: str) -> list[str]:
    """Return the words of each mark called `name`."""
    found = []
    for mark in root(docx).iter(f"{W}{name}"):
        words = "".join(one.text or "" for one in mark.iter(f"{W}t", f"{W}delText"))
        if words:
            found.append(words)
    return found


@given(st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_accepting_all_gives_the_motion_as_amended_and_rejecting_as_it_was(chance):
    original, amended, changes = random_pages(chance)

    docx = tracked(original, amended, changes, BASE)

    assert accepted(docx) == accepted(to_docx(amended, BASE))
    assert rejected(docx) == rejected(to_docx(original, BASE))
    assert lint(docx) == []


def test_two_hundred_random_amendments_are_tracked_to_the_letter():
    for seed in range(200):
        original, amended, changes = random_pages(drawn_by(seed))
        docx = tracked(original, amended, changes, BASE)
        assert accepted(docx) == shown(amended), seed
        assert rejected(docx) == shown(original), seed


# Only what changes is marked


def test_one_word_is_two_marks():
    def change(clauses):
        one = clauses[0][1]
        clauses[0][1] = replace(one, text=one.text.replace("41,000", "46,000"))

    docx = changed(change)

    assert texts(docx, "ins") == ["46,000"]
    assert texts(docx, "del") == ["41,000"]
    assert marked_words(docx) == 2


def test_a_new_clause_marks_its_words_and_its_end_and_no_other():
    def change(clauses):
        clauses[0].insert(1, replace(clauses[0][1], id="n", text="That it rains."))

    docx = changed(change)

    assert texts(docx, "ins") == ["That it rains."]
    assert texts(docx, "del") == []
    ends = root(docx).findall(f".//{W}pPr/{W}rPr/{W}ins")
    assert len(ends) == 1


def test_a_deleted_clause_leaves_no_empty_number():
    docx = changed(lambda clauses: clauses[0].pop(1))

    assert len(texts(docx, "del")) == 1
    assert len(root(docx).findall(f".//{W}pPr/{W}rPr/{W}del")) == 1


def test_a_divided_clause_marks_only_its_new_end():
    def change(clauses):
        one = clauses[0][0]
        cut = one.text.index("and dismiss")
        second = replace(one, id="n", text=one.text[cut:])
        clauses[0][0:1] = [replace(one, text=one.text[: cut - 1]), second]

    docx = changed(change)

    assert marked_words(docx) == 0
    assert len(root(docx).findall(f".//{W}pPr/{W}rPr/{W}ins")) == 1


def test_joined_clauses_mark_only_the_words_between():
    def change(clauses):
        one, other = clauses[0][:2]
        text = f"{one.text.rstrip('.')}, and {other.text}"
        clauses[0][0:2] = [replace(one, text=text)]

    docx = changed(change)

    assert marked_words(docx) == 1
    assert len(root(docx).findall(f".//{W}pPr/{W}rPr/{W}del")) == 1


def test_a_clause_that_is_only_nested_is_not_struck_out():
    def change(clauses):
        clauses[0][1] = replace(clauses[0][1], level=1)

    docx = changed(change)

    assert marked_words(docx) == 0
    assert len(list(root(docx).iter(f"{W}pPrChange"))) == 1


def test_a_clause_before_a_new_one_does_not_end_in_an_insertion():
    def change(clauses):
        one = clauses[0][0]
        clauses[0][0] = replace(one, text=f"{one.text} It must not.")
        clauses[0].insert(1, replace(one, id="n", text="That it rains."))

    docx = changed(change)

    assert texts(docx, "ins")[0] == "crew. It must not."
    assert texts(docx, "del") == ["crew."]


def test_a_motion_that_is_not_amended_has_no_marks():
    docx = changed(list)

    assert texts(docx, "ins") == texts(docx, "del") == []


def test_a_new_title_is_marked_too():
    revised = replace(FERRY, title="Save our Sample Island ferry")
    original, amended, changes = pages(FERRY, revised, occasions.LIST)

    docx = tracked(original, amended, changes, BASE)

    assert texts(docx, "ins") == ["our"]
    assert b"Save our Sample Island ferry" in parts(docx)["docProps/core.xml"]


# What stands on each mark


def test_each_mark_has_its_own_number_and_the_author_and_date_that_were_given():
    original, amended, changes = random_pages(drawn_by(5))

    docx = to_tracked_docx(original, amended, changes, "Ann Example", DATE, BASE)

    marks = list(root(docx).iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))
    numbers = [mark.get(f"{W}id") for mark in marks]
    assert len(numbers) == len(set(numbers)) > 3
    assert {mark.get(f"{W}author") for mark in marks} == {"Ann Example"}
    assert {mark.get(f"{W}date") for mark in marks} == {"2020-01-09T00:00:00Z"}


def test_the_same_amendment_gives_the_same_bytes():
    one, other = (tracked(*random_pages(drawn_by(9)), BASE) for _ in range(2))

    assert one == other


def test_large_print_and_line_numbers_are_kept():
    variant = Variant(type_size=16, line_numbers=True)
    page = replace(page_of(FERRY, occasions.LIST), variant=variant)

    docx = tracked(page, page, (), BASE)

    assert len(list(root(docx).iter(f"{W}lnNumType"))) == 1
    assert len(words_of(" ".join(text for _, text in accepted(docx)))) > 100


def test_changes_of_another_motion_are_refused():
    original, amended, changes = random_pages(drawn_by(2))
    assert changes

    with pytest.raises(ValueError, match="not those between the two motions"):
        tracked(original, replace(amended, order=()), changes, BASE)
