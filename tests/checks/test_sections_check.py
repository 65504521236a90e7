"""A motion has reasons and actions, and keeps to the parts its body advises."""

from dataclasses import replace

import pytest
from matters import believes, clause, found, matter, notes
from rules_of_bodies import ruled

from drafter.checks.sections import CHECK
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection

FACT = notes("that the Example Works is to close")
VIEW = believes("that the Example Works is viable")
ACT = clause("support the campaign against the closure")
STAND = clause("the closure", "condemns")
GREETING = clause("the workers there", "solidarity")
ASKS_NOBODY = "The motion asks nobody to do anything"


@pytest.mark.parametrize("motion", [(FACT,), (FACT, VIEW), (FACT, STAND, GREETING)])
def test_a_motion_that_asks_for_nothing_is_told(motion):
    (finding,) = found(CHECK, *motion)

    assert finding.message.startswith(ASKS_NOBODY)
    assert finding.severity.value == "advises"


def test_actions_without_a_reason_are_told():
    (finding,) = found(CHECK, ACT, clause("donate to it", who="committee"))

    assert finding.message.startswith("The motion gives no reason")


@pytest.mark.parametrize(
    "motion",
    [
        (FACT, VIEW, ACT),
        (FACT, ACT),
        (VIEW, ACT),
        (FACT, STAND, GREETING, ACT),
        (STAND, ACT),
        (ACT,),
        (STAND,),
        (VIEW,),
        (),
    ],
)
def test_a_motion_with_a_reason_and_an_action_is_good_and_so_is_a_short_one(motion):
    assert not found(CHECK, *motion)


def test_more_parts_than_the_body_advises_are_told():
    three = ruled("wording.sections", 3, force="advice")

    (finding,) = found(CHECK, FACT, VIEW, STAND, ACT, body=three)
    assert finding.message.startswith(
        "The motion has 4 parts; the Branch advises 3. Move what it welcomes"
    )
    assert finding.severity.value == "advises"
    assert not found(CHECK, FACT, VIEW, ACT, body=three)


def test_parts_without_heads_are_not_counted():
    three = ruled("wording.sections", 3, force="advice")

    assert not found(CHECK, FACT, VIEW, STAND, ACT, body=three, style="prose")


def test_a_statement_has_no_sections_to_look_for():
    assert not found(CHECK, FACT, kind="statement")


def test_a_text_whose_sections_nobody_could_tell_is_left_alone():
    clauses = tuple(
        PrintedClause(str(n), f"paragraph.{n}", "", "Words.", 0, f"paragraph {n}")
        for n in (1, 2)
    )
    printed = PrintedMotion("A title", "", (PrintedSection(None, "", clauses),))

    assert not list(CHECK.run(replace(matter(ACT), printed=printed, motion=None)))
