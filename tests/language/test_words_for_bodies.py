"""How bodies count a motion's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, Clause, printed

from drafter.language.words import count_for, count_motion, count_words
from drafter.model.rulebook import Counts

CLAUSES = (Clause("a", NOTES, "that it is so"), Clause("b", BELIEVES, "that it is bad"))
MOTION = replace(
    printed(*CLAUSES),
    title="Save our ferry",
    wrapper="This Branch agrees to submit the following motion to Congress:",
)
ALONE = len(["This", "Branch", "notes"]) * 2 + 8


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (None, ALONE),
        (Counts.CLAUSES_AND_LEADS, ALONE),
        (Counts.WITH_TITLE, ALONE + 3),
        (Counts.WHOLE_PAGE, ALONE + 3 + 10),
        (Counts.ADDED_WORDS, ALONE),
        (Counts.ALL_TOGETHER, ALONE),
    ],
)
def test_each_body_counts_in_its_own_way(counts, words):
    assert count_for(MOTION, counts) == words


@given(st.text(), st.text(), st.sampled_from(Counts))
def test_no_way_of_counting_leaves_a_clause_out(title, wrapper, counts):
    motion = replace(MOTION, title=title, wrapper=wrapper)
    alone, counted = count_motion(motion), count_for(motion, counts)

    assert alone <= counted <= alone + count_words(title) + count_words(wrapper)


@given(st.permutations(CLAUSES), st.sampled_from(Counts))
def test_the_order_of_the_clauses_makes_no_difference(clauses, counts):
    motion = replace(MOTION, sections=printed(*clauses).sections)

    assert count_for(motion, counts) == count_for(MOTION, counts)
