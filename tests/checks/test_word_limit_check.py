"""A motion over the limit of its body is told by how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matters import believes, clause, found, notes
from rules_of_bodies import ruled, without

from drafter.checks.word_limit import CHECK

TEN = "ten words stand here and they are counted one each"
TITLE = "No war on Examplia"


def limited(value, **keys):
    return ruled("limit.words", value, unit="words", **keys)


def of_words(count):
    """Return an action that is printed as `count` words under a lead of three."""
    return clause(" ".join(["word"] * (count - 3 - 1)))


def test_one_word_over_is_told_with_the_count_and_the_limit():
    (finding,) = found(CHECK, of_words(151), body=limited(150))

    assert finding.message == (
        "The motion has 151 words; the limit that the Branch sets is 150, so it is 1 "
        "word over (the clauses and their leads count, the title does not). Shorten a "
        "clause or take one out."
    )
    assert (finding.severity.value, finding.body) == ("warns", "union-branch")
    assert (finding.source.title, finding.source.year) == (
        "Example standing orders",
        2031,
    )


def test_a_motion_at_the_limit_is_good():
    assert not found(CHECK, of_words(150), body=limited(150))


def test_notes_beliefs_and_their_leads_count():
    motion = (notes(f"that {TEN}"), believes(f"that {TEN}"))

    (finding,) = found(CHECK, *motion, body=limited(27))
    assert "28 words" in finding.message
    assert not found(CHECK, *motion, body=limited(28))


def test_the_title_counts_only_where_the_body_counts_it():
    keys = {"title": TITLE}

    assert not found(CHECK, of_words(20), body=limited(20), **keys)
    counts = limited(20, counts="with-title")
    (finding,) = found(CHECK, of_words(20), body=counts, **keys)
    assert (
        "4 words over (the title, the leads and the clauses count)" in finding.message
    )


def test_everything_on_the_page_counts_where_the_body_says_so():
    (finding,) = found(
        CHECK, of_words(20), body=limited(20, counts="whole-page"), title=TITLE
    )
    assert "everything on the page counts" in finding.message


def test_a_pool_for_all_that_a_branch_sends_in_is_told_as_one():
    body = limited(20, counts="all-together")

    (finding,) = found(CHECK, of_words(24), body=body)
    assert "everything that your branch sends in, together" in finding.message
    assert not found(CHECK, of_words(20), body=body)


def test_advice_and_a_limit_that_nobody_is_sure_of_are_told_as_advice():
    advice = limited(10, force="advice")
    inferred = limited(10, confidence="low")

    (first,) = found(CHECK, of_words(20), body=advice)
    (second,) = found(CHECK, of_words(20), body=inferred)
    assert {first.severity.value, second.severity.value} == {"advises"}
    assert "the limit that the Branch advises is 10" in first.message
    assert "the limit that the Branch is thought to set is 10" in second.message


def test_whether_a_limit_holds_for_an_emergency_is_left_to_ask():
    (finding,) = found(CHECK, of_words(20), body=limited(10), kind="emergency-motion")

    assert finding.severity.value == "advises"
    assert finding.message.endswith("holds for an emergency motion too.")


@pytest.mark.parametrize(
    "body",
    [
        without("limit.words"),
        limited(10, counts="added-words"),
        ruled("limit.words", "short"),
    ],
)
def test_a_body_without_a_limit_on_motions_takes_any_length(body):
    assert not found(CHECK, of_words(600), body=body)


def test_hyphens_and_dashes_make_no_words():
    assert not found(CHECK, clause("well-paid work - now"), body=limited(7))


@given(count=st.integers(5, 60), limit=st.integers(1, 60))
def test_only_more_words_than_the_limit_are_too_many(count, limit):
    findings = found(CHECK, of_words(count), body=limited(limit))

    assert bool(findings) == (count > limit)
