"""Rule changes and submissions through the work: steps, length, deadline, refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from house_cases import BODIES, in_body, sample, with_answers
from motion_builders import TODAY

from drafter.errors import UsageError
from drafter.model.finding import Finding, Severity
from drafter.model.motion import MotionKind, SectionKind
from drafter.workflows import (
    clauses,
    counting,
    cutting,
    deadlines,
    drafting,
    editing,
    places,
    previewing,
    printed,
    questions,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
CHANGE, SUBMISSION = sample("rule-change"), sample("npf-submission")


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        (
            "no-war",
            "Who decides, Facts, What we believe, What we do, Meeting, Check, Export",
        ),
        ("rule-change", "Who decides, The rule, What we do, Meeting, Check, Export"),
        ("npf-submission", "Who decides, Answers, Meeting, Check, Export"),
        ("peace-statement", "Who decides, Facts, Meeting, Check, Export"),
    ],
)
def test_only_steps_that_suit_the_kind_are_shown(name, steps):
    assert ", ".join(one for _, one in questions.steps_of(sample(name))) == steps


@pytest.mark.parametrize("opened", [CHANGE, SUBMISSION])
def test_every_question_is_asked_in_a_step_that_is_there(opened):
    shown = questions.names_of(opened)

    for field in opened.draft.template.fields:
        assert questions.step_of(opened, field.name) in shown
    assert (
        places.place_of(opened, Finding("word-limit", Severity.ADVISES, "long")).step
        in shown
    )


def test_a_finding_in_a_part_is_mended_where_the_part_is():
    place = places.of_clause(CHANGE, "paragraph.3")

    assert place == places.WorkPlace("facts", clause="amended")
    assert places.of_clause(CHANGE, "paragraph.4") is None  # it is worked out


def test_parts_are_listed_with_the_facts_and_actions_by_themselves():
    facts = clauses.lines_of(CHANGE, (SectionKind.NOTES,))
    acts = clauses.lines_of(CHANGE, (SectionKind.RESOLVES,))

    assert [one.id for one in facts] == ["rule", "present", "amended", "reason"]
    assert facts[2].cite == "Proposed wording: "
    assert {one.id for one in acts if one.kept} == {"propose", "send"}


def test_what_is_added_to_parts_is_a_paragraph():
    facts = (SectionKind.NOTES,)
    section = clauses.section_for(SUBMISSION, facts, None)
    added = editing.add(SUBMISSION, section, "We would gladly say more.")

    assert section is None
    assert added.printed.sections[-1].lead == ""
    assert added.printed.clauses[-1].text == "We would gladly say more."


def test_an_edited_wording_is_marked_anew():
    edited = editing.edit(CHANGE, "amended", "Each branch elects nobody.")
    said = {one.id: one.text for one in edited.printed.clauses}

    assert said["amended"] == "Each branch elects nobody."
    assert "insert “elects nobody”" in said["change"]


def test_limits_for_motions_do_not_bind_what_is_no_motion():
    opened = in_body(CHANGE, "labour-conf")

    assert BODIES["labour-conf"].rule("limit.words").value == 250
    assert counting.count(opened).limit is None
    assert "no limit of words for a rule change" in counting.count(opened).why[0]
    assert previewing.length(opened).limit is None
    assert cutting.what_to_cut(opened) == ()


def test_a_rule_change_has_a_deadline_of_its_own_or_none():
    labour = deadlines.for_body(
        BODIES["labour-conf"], None, TODAY, MotionKind.RULE_CHANGE
    )
    other = deadlines.for_body(
        BODIES["ucu-congress"], date(2027, 5, 28), TODAY, MotionKind.RULE_CHANGE
    )

    assert labour
    assert deadlines.sentences(labour)[0].startswith(
        "The deadline of Labour Party annual conference: 23 June, by noon (advice, "
    )
    assert other is None


@pytest.mark.parametrize("opened", [CHANGE, SUBMISSION])
def test_amendments_to_it_are_refused_in_a_sentence(opened):
    kept = drafting.keep(opened, NOW)
    with pytest.raises(UsageError) as caught:
        printed.open_printed(str(kept.draft.id), TODAY)

    assert "amendments are for motions" in str(caught.value)


def test_an_option_opens_and_closes_its_questions():
    new = with_answers(CHANGE, what="a new rule")
    asked = {one.name for one in new.interview.questions}

    assert "amended" in asked
    assert not {"present", "page"} & asked
