"""A template has what its kind needs, and nothing of another kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from motion_builders import ACT, NOTES, interview, template

from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import MotionKind
from drafter.model.template import Field, Paragraph, SetQuestion
from drafter.templating.faults import template_problems

ASKED = SetQuestion("first", "We say {{ what }}.", question="What do you say?")
WHAT = Field("what", "What?", example="yes")
SUBMISSION = replace(
    template(kind=MotionKind.SUBMISSION, fields=[WHAT]),
    clauses=(),
    questions=(ASKED,),
)
CHANGE = template(
    kind=MotionKind.RULE_CHANGE,
    rule="Rule 7 of the Rules",
    present="Two members.",
    amended="Three members.",
    reason="Because two quarrel.",
)


def problems(made):
    found = template_problems(made, None, "x.toml")
    return [str(one).removeprefix("x.toml").lstrip(", ") for one in found]


@pytest.mark.parametrize("made", [SUBMISSION, CHANGE, replace(CHANGE, clauses=())])
def test_what_has_all_of_its_kind_is_sound(made):
    assert problems(made) == []


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (replace(CHANGE, rule=" "), "rule: is missing; say which rule"),
        (replace(CHANGE, reason=""), "reason: is missing; say why"),
        (replace(CHANGE, present="", amended=""), "present: is missing; write"),
        (replace(CHANGE, amended="Two  members."), "amended: says the same as present"),
        (
            replace(CHANGE, clauses=(replace(ACT, section=NOTES, text="that it is"),)),
            "clause 1 (act), section: a rule change has a reason in place of notes",
        ),
        (
            replace(CHANGE, clauses=(replace(ACT, id="present"),)),
            "clause 1 (present), id: is a part of a rule change",
        ),
        (replace(CHANGE, levels=()), "levels: say which bodies it is for"),
        (replace(CHANGE, kind=MotionKind.MOTION), "rule: only a rule change has this"),
        (
            replace(CHANGE, reason="{{ whi }}"),
            'reason, text: the blank "whi" is no field',
        ),
        (replace(SUBMISSION, questions=()), "question: a submission has questions"),
        (replace(SUBMISSION, clauses=(ACT,)), "question: a submission has questions"),
        (
            replace(SUBMISSION, questions=(replace(ASKED, question=" "),)),
            "question 1 (first), question: is missing; write the question",
        ),
        (
            replace(SUBMISSION, questions=(replace(ASKED, text=" "),)),
            "question 1 (first), text: is missing; write the words",
        ),
        (
            replace(SUBMISSION, questions=(replace(ASKED, question="{{ whow }}"),)),
            'question 1 (first), question: the blank "whow" is no field',
        ),
        (
            template(questions=(ASKED,), fields=[WHAT]),
            "question: only a submission answers questions",
        ),
        (
            replace(SUBMISSION, paragraphs=(Paragraph("p", "We."),)),
            "paragraph: a motion has clauses; only a statement",
        ),
    ],
)
def test_what_is_missing_or_foreign_is_told_with_its_place(made, said):
    assert [one for one in problems(made) if one.startswith(said)], problems(made)


def test_the_answers_of_a_submission_stand_under_their_questions():
    (clause,) = interview(SUBMISSION, {"what": "no"}).motion.clauses

    assert (clause.lead, clause.text, clause.section) == (
        "What do you say?",
        "We say no.",
        None,
    )


def test_a_rule_change_has_its_parts_in_order_and_then_its_clauses():
    motion = interview(CHANGE).motion

    assert [one.id for one in motion.clauses] == [
        "rule",
        "present",
        "amended",
        "reason",
        "act",
    ]
    out = interview(CHANGE, choices=[ClauseChoice("reason", ClauseState.TAKEN_OUT)])
    assert "reason" not in {one.id for one in out.motion.clauses}


def test_a_question_that_a_paragraph_alone_waits_for_is_asked():
    waiting = replace(ASKED, when="more", text="We say it.")
    more = Field("more", "More?", required=False)
    made = replace(SUBMISSION, questions=(waiting,), fields=(more,))

    assert [one.name for one in interview(made).questions] == ["more"]
