"""Some bodies take only motions that open with set words."""

from dataclasses import replace

import pytest
from matters import book, clause, found, matter, notes
from rules_of_bodies import ruled

from drafter.checks.opening import CHECK
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection

CONGRESS = replace(book("union-branch"), noun="Congress", the_body="the Congress")
THIS = ruled("wording.opening", "This Congress", body=CONGRESS)
ACT = clause("act")


def outside(text, lead="", body=THIS):
    """Return a motion of one clause that came from outside."""
    printed = PrintedClause("1", "notes.1", "1.", text, 0, "paragraph 1")
    whole = PrintedMotion("A title", "", (PrintedSection(None, lead, (printed,)),))
    return replace(matter(ACT, body=body), printed=whole, motion=None)


@pytest.mark.parametrize(
    "text",
    [
        "Congress notes the strike at Example Works.",
        "This Branch notes the strike at Example Works.",
        "We note the strike at Example Works.",
    ],
)
def test_a_motion_that_begins_otherwise_is_told(text):
    (finding,) = CHECK.run(outside(text))

    assert "begins with “This Congress”" in finding.message
    assert (finding.clause, finding.severity.value) == ("notes.1", "warns")


@pytest.mark.parametrize(
    "text",
    [
        "This Congress notes the strike at Example Works.",
        "this congress notes the strike at Example Works.",
        "“This Congress notes the strike at Example Works.",
    ],
)
def test_a_motion_that_begins_as_required_is_good(text):
    assert not list(CHECK.run(outside(text)))


def test_the_name_of_the_body_is_put_right_with_one_key():
    (finding,) = CHECK.run(outside("Congress notes the strike."))

    (edit,) = finding.mend.edits
    assert finding.mend.label == "Begin with This Congress"
    assert (edit.new, edit.start, edit.end) == ("This Congress", 0, 8)


def test_no_words_are_put_right_that_the_house_style_prints():
    that = ruled("wording.opening", "That this Congress", body=CONGRESS)

    (finding,) = found(CHECK, notes("that it is"), body=that, style="prose")
    assert finding.mend is None


def test_the_lead_is_how_a_list_begins():
    assert not list(CHECK.run(outside("to act", lead="This Congress notes:")))
    (finding,) = CHECK.run(outside("to act", lead="Congress notes:"))
    assert finding.mend is None


def test_our_own_print_of_a_motion_opens_as_its_style_says():
    assert not found(CHECK, notes("that it is"), ACT, body=THIS)


def test_any_of_several_openings_will_do():
    body = ruled("wording.opening", "That this Congress; This Congress", body=CONGRESS)

    assert not list(CHECK.run(outside("That this Congress notes it.", body=body)))
    (finding,) = CHECK.run(outside("Congress notes it.", body=body))
    assert "“That this Congress” or “This Congress”" in finding.message


def test_a_body_without_such_a_rule_takes_any_opening():
    assert not list(CHECK.run(outside("We note it.", body=CONGRESS)))


def test_a_motion_without_clauses_has_nothing_to_begin_with():
    assert not found(CHECK, body=THIS)


def test_a_statement_opens_as_it_likes():
    assert not found(CHECK, ACT, body=THIS, kind="statement", style="prose")
