"""Nobody is called on whom the body cannot call on."""

from dataclasses import replace

import pytest
from matters import book, clause, found, matter, notes

from drafter.checks.addressee import CHECK
from drafter.language.gaps import mark_gap
from drafter.model.motion import Actor, Motion, MotionKind

ADOPT = "adopt this motion at their own meetings"


def with_motion(*clauses, body="union-branch"):
    """Return the matter of a motion that its body cannot print."""
    motion = Motion(MotionKind.MOTION, "A title", clauses)
    return replace(matter(notes("that it is"), body=body), motion=motion)


def lacking(*actors):
    base = book("union-branch")
    verbs = {who: said for who, said in base.verbs.items() if who not in actors}
    return replace(base, verbs=verbs)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("affiliates", ADOPT),
        ("delegates", "raise this at the next conference"),
        ("mp", "ask a question in Parliament"),
    ],
)
def test_a_clause_that_cannot_be_printed_is_told_by_its_words(who, text):
    body = lacking(Actor.DELEGATES, Actor.MP)

    (finding,) = CHECK.run(with_motion(clause(text, who=who), body=body))
    assert finding.message.startswith(f"“{text}” calls on ")
    assert finding.message.endswith("or take the clause out.")
    assert (finding.severity.value, finding.body) == ("warns", "union-branch")


def test_it_says_who_may_do_it_instead():
    body = lacking(*(set(Actor) - {Actor.SECRETARY, Actor.COMMITTEE}))

    (finding,) = CHECK.run(with_motion(clause(ADOPT, who="affiliates"), body=body))
    assert (
        "calls on affiliated branches, whom the Branch has no way to instruct or ask, "
        "so it cannot be printed. Let the Branch Secretary or the Branch Committee do "
        "it, or take the clause out."
    ) in finding.message


def test_it_names_whom_the_clause_names():
    act = clause(ADOPT, who="affiliates", whom="the branches of Example Town")

    (finding,) = CHECK.run(with_motion(act))
    assert "calls on the branches of Example Town, whom" in finding.message


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("affiliates", "trades-council"),
        ("self", "union-branch"),
        ("secretary", "labour-clp"),
        ("members", "labour-branch"),
    ],
)
def test_whom_the_body_can_ask_is_good(who, body):
    assert not found(CHECK, clause(ADOPT, who=who), body=body)


def test_what_is_noted_calls_on_nobody():
    assert not list(CHECK.run(with_motion(notes("that it is", who="affiliates"))))


def test_a_gap_in_the_clause_is_shown_as_one():
    act = clause(f"meet on {mark_gap('day')}", who="affiliates")

    (finding,) = CHECK.run(with_motion(act))
    assert "“meet on ...”" in finding.message


def test_a_motion_from_outside_has_no_addressees_to_look_up():
    assert not list(CHECK.run(replace(matter(notes("that it is")), motion=None)))
