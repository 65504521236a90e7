"""Whole sentences where an end was asked for."""

import pytest
from matters import clause, found, matter, notes

from drafter.checks.whole_sentence import CHECK


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("that That aid was cut", "That aid was cut."),
        (
            "that on 3 January 2026 The general was killed",
            "That on 3 January 2026 the general was killed.",
        ),
        (
            "that, according to reports, The aid was cut",
            "That, according to reports, the aid was cut.",
        ),
        (
            "that, according to reports, on 3 November 2026 That a rocket hit",
            "That, according to reports, on 3 November 2026 a rocket hit.",
        ),
        (
            "that, according to reports, That 3 people died",
            "That, according to reports, 3 people died.",
        ),
        (
            "that on 3 November Exampleton says that on 4 November That Utopia fell",
            "That on 3 November Exampleton says that on 4 November Utopia fell.",
        ),
        ("that Over 3,500 were hurt", "That over 3,500 were hurt."),
        (
            "that on 3 January 2026. The general was killed",
            "That on 3 January 2026 the general was killed.",
        ),
        (
            "that on 3 January. Example Town was hit",
            "That on 3 January Example Town was hit.",
        ),
        ("that aid was cut.. It hurt", "That aid was cut. It hurt."),
        ("that aid was cut,. and more", "That aid was cut. and more."),
        ("that aid,, trade and pay fell", "That aid, trade and pay fell."),
    ],
)
def test_the_slip_is_found_and_mended(text, mended):
    of = matter(notes(text))

    (finding,) = CHECK.run(of)
    (edit,) = finding.mend.edits
    printed = of.points[0].text
    assert printed[: edit.start] + edit.new + printed[edit.end :] == mended


@pytest.mark.parametrize(
    "text",
    [
        "that aid was cut, and that wages fell",
        "that that aid must be restored",
        "that The Example Times reported it, as did The Specimen",
        "that they sell food, drink, etc. in the U.S., and more",
        "that they said “That aid was cut.. The end” and “Wait... In a week”",
        "that, in Exampleton, Hepatitis A is back",
        "that aid fell; and that, too, was hidden, and that was wrong",
        "that on 3 January 2026 the general was killed. The war began",
        "that “On the Buses, The” was shown",
        "that it went on... and on",
        "that the film, That Was the Week, was shown",
    ],
)
def test_ordinary_clauses_are_good(text):
    assert not found(CHECK, notes(text), clause(text))


def test_a_chain_is_to_be_parted():
    text = "that aid was cut, and that wages fell, and that nobody was asked"

    (finding,) = found(CHECK, notes(text))
    assert (finding.mend, "more than once" in finding.message) == (None, True)


def test_a_full_stop_that_was_typed_makes_no_second_one():
    assert not found(CHECK, notes("that aid was cut."), clause("restore it."))
    assert not found(
        CHECK, notes("that aid was cut."), clause("restore it."), style="whereas"
    )


def test_a_capital_after_whereas_is_the_american_form():
    assert not found(CHECK, notes("The workers are right"), style="whereas")
