"""What to ask next, and what an answer changes."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import (
    ACT,
    BELIEVES,
    NOTES,
    PROFILE,
    RESOLVES,
    TODAY,
    around,
    interview,
    template,
)

from drafter.language.dates import long_date
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.template import Field, FieldKind, SourceText, TemplateClause
from drafter.templating.interview import Interview, Step
from drafter.templating.render import motion_gaps

WAR = template(
    TemplateClause(
        "event",
        NOTES,
        "that on {{ day | longdate }} {{ event }}",
        source=SourceText("{{ source }}"),
    ),
    TemplateClause(
        "attack", BELIEVES, "that the attack is wrong", when="state == 'attack'"
    ),
    TemplateClause("write", RESOLVES, "write to {{ mp or 'our MP' }} at {{ address }}"),
    TemplateClause(
        "give", RESOLVES, "give {{ sum | money }} to them", optional=True, on=False
    ),
    TemplateClause("under", RESOLVES, "{{ detail }}", under="give"),
    fields=[
        Field("day", "When?", kind=FieldKind.DATE, default="{{ today }}"),
        Field("event", "What?", kind=FieldKind.LONG_TEXT),
        Field("source", "Who says so?", default="{{ branch_name }}"),
        Field("again", "And who else?", default="{{ source }}", required=False),
        Field(
            "state",
            "Which?",
            kind=FieldKind.CHOICE,
            options=("threat", "attack"),
            default="threat",
        ),
        Field("where", "Where?", when="state == 'attack'"),
        Field("address", "To where?", default="{% if where %}{{ where }}{% endif %}"),
        Field("sum", "How much?", kind=FieldKind.MONEY),
        Field("detail", "In what way?"),
    ],
    title="No war{% if again %} ({{ again }}){% endif %}",
)
PUT_IN = ClauseChoice("give", ClauseState.KEPT)
ANSWERS = st.dictionaries(
    st.sampled_from([field.name for field in WAR.fields]),
    st.sampled_from(
        ["", " ", "Iran", "attack", "threat", "9/1/2020", "£5", ";", "3.500"]
    )
    | st.text(max_size=5),
)
CHOICES = st.lists(
    st.builds(
        ClauseChoice,
        st.sampled_from([clause.id for clause in WAR.clauses]),
        st.sampled_from([ClauseState.KEPT, ClauseState.TAKEN_OUT]),
    ),
    unique_by=lambda choice: choice.id,
)


def names(asked: Interview) -> list[str]:
    return [question.name for question in asked.questions]


def question(asked: Interview, name: str):
    return next(one for one in asked.questions if one.name == name)


# What is asked


def test_the_next_question_is_the_first_without_an_answer():
    asked = interview(WAR)

    first = asked.next_question()
    assert first
    assert first.name == "event"
    second = asked.answered("event", "bombs fell").next_question()
    assert second
    assert second.name == "address"


def test_nothing_is_asked_when_all_is_settled():
    asked = interview(WAR, {"event": "bombs fell", "address": "Hall"})

    assert asked.next_question() is None


def test_an_answer_that_cannot_be_read_is_asked_again_and_kept():
    asked = interview(WAR, {"day": "31/2/2026", "event": "x", "address": "Hall"})

    again = asked.next_question()
    assert again
    assert (again.name, again.answer) == ("day", "31/2/2026")
    assert again.fault.startswith("There is no 31/2/2026")


def test_white_space_is_no_answer():
    asked = interview(WAR, {"event": "  ", "address": "Hall"})

    assert not question(asked, "event").settled
    assert question(interview(WAR, {"source": " "}), "source").suggestion


def test_one_can_walk_forwards_and_back():
    asked = interview(WAR)
    forwards = names(asked)

    for one, following in itertools.pairwise(forwards):
        after, before = asked.next_question(one), asked.previous_question(following)
        assert after
        assert before
        assert (after.name, before.name) == (following, one)
    assert asked.previous_question(forwards[0]) is None
    assert asked.next_question(forwards[-1]) is None


def test_a_question_with_a_condition_is_asked_only_where_it_holds():
    asked = interview(template(ACT, title="{{ where }}", fields=WAR.fields[4:6]))

    assert "where" not in names(asked)
    assert "where" in names(asked.answered("state", "attack"))


def test_fields_of_clauses_that_are_out_are_not_asked_until_they_are_put_in():
    out, put_in = interview(WAR), interview(WAR, choices=[PUT_IN])

    assert not {"sum", "detail"} & set(names(out))
    assert {"sum", "detail"} <= set(names(put_in))


def test_fields_of_a_clause_taken_out_are_asked_no_more():
    gone = ClauseChoice("event", ClauseState.TAKEN_OUT)

    assert not {"day", "event"} & set(names(interview(WAR, choices=[gone])))


def test_what_may_bring_a_clause_in_is_asked():
    assert "state" in names(interview(WAR))


def steps(*used: str) -> list[Step]:
    """Return the steps of fields a, b and c, each used in the section named."""
    sections = {"notes": NOTES, "believes": BELIEVES, "resolves": RESOLVES}
    clauses = [
        TemplateClause(f"in-{name}", sections[section], f"that {{{{ {name} }}}}")
        for name, section in zip("abc", used, strict=True)
    ]
    made = template(*clauses, fields=[Field(name, "What?") for name in "abc"])
    return [one.step for one in interview(made).questions]


def test_questions_belong_to_the_step_of_their_first_clause():
    in_order = steps("notes", "believes", "resolves")

    assert in_order == [Step.FACTS, Step.BELIEFS, Step.ACTIONS]


def test_a_question_that_stands_before_an_earlier_step_is_asked_there():
    mixed = steps("resolves", "notes", "resolves")

    assert mixed == [Step.FACTS, Step.FACTS, Step.ACTIONS]


# Defaults


def test_defaults_come_from_the_branch_the_calendar_and_earlier_answers():
    asked = interview(WAR)

    assert question(asked, "day").suggestion == long_date(TODAY)
    assert question(asked, "source").suggestion == "Example Town Branch"
    assert question(asked, "again").suggestion == "Example Town Branch"
    later = asked.answered("source", "The Example News")
    assert question(later, "again").suggestion == "The Example News"
    assert later.motion.title == "No war (The Example News)"


def test_an_answer_takes_the_place_of_the_default():
    asked = interview(WAR, {"day": "9 January 2020"})

    assert question(asked, "day").suggestion == ""
    assert asked.motion.clauses[0].text.startswith("that on 9 January 2020 ")


def test_a_default_made_of_a_missing_answer_is_none():
    assert question(interview(WAR), "address").suggestion == ""


def test_a_default_that_cannot_be_read_is_asked_for():
    fields = [
        Field("when", "When?", default="soon"),
        Field("day", "What day?", kind=FieldKind.DATE, default="{{ when }}"),
    ]
    asked = interview(template(title="{{ when }} {{ day }}", fields=fields))

    question_ = asked.next_question()
    assert question_
    assert (question_.name, question_.suggestion) == ("day", "")
    assert motion_gaps(asked.motion) == ("day",)


# Going back loses nothing


def test_going_back_keeps_every_later_answer():
    asked = interview(WAR).answered("event", "bombs fell").answered("address", "Hall")

    changed = asked.answered("event", "rockets fell")
    assert changed.answers == {"event": "rockets fell", "address": "Hall"}


def test_a_question_closed_and_opened_again_has_its_answer():
    made = template(ACT, title="{{ where or 'x' }}", fields=WAR.fields[4:6])
    there = interview(made, {"state": "attack", "where": "Hall"})

    closed = there.answered("state", "threat")
    assert "where" not in names(closed)
    assert closed.motion.title == "x"
    opened = closed.answered("state", "attack")
    assert question(opened, "where").answer == "Hall"
    assert opened.motion.title == "Hall"


def test_a_clause_taken_out_and_put_in_again_has_its_answers():
    there = interview(WAR, {"sum": "£5", "detail": "at once"}, [PUT_IN])

    out = replace(there, choices=())
    back = replace(out, choices=(PUT_IN,))
    assert "give £5 to them" not in [one.text for one in out.motion.clauses]
    assert back.motion == there.motion


@given(ANSWERS, ANSWERS)
def test_no_answer_is_ever_lost(before, changes):
    asked = interview(WAR, before)
    for name, typed in changes.items():
        asked = asked.answered(name, typed)

    assert asked.answers == {**before, **changes}


@given(ANSWERS, CHOICES)
def test_all_is_settled_exactly_when_no_gap_is_left(answers, choices):
    asked = interview(WAR, answers, choices)

    open_ = {one.name for one in asked.questions if not one.settled}
    assert set(motion_gaps(asked.motion)) <= open_
    assert (asked.next_question() is None) is (not open_)


# Effects


def effects(before: Interview, after: Interview) -> dict[str, tuple[str, ...]]:
    changed = before.effects(after)
    return {key: value for key, value in vars(changed).items() if value}


def test_an_answer_rewords_the_clauses_that_use_it():
    asked = interview(WAR)

    assert effects(asked, asked.answered("event", "bombs fell")) == {
        "reworded": ("event",)
    }


def test_an_answer_brings_a_clause_in_or_sends_it_out():
    asked = interview(WAR)
    later = asked.answered("state", "attack")

    assert effects(asked, later)["appeared"] == ("attack",)
    assert effects(later, asked)["gone"] == ("attack",)


def test_putting_a_clause_in_opens_its_questions():
    asked, later = interview(WAR), interview(WAR, choices=[PUT_IN])

    assert effects(asked, later) == {
        "appeared": ("give", "under"),
        "opened": ("sum", "detail"),
    }
    assert effects(later, asked) == {
        "gone": ("give", "under"),
        "closed": ("sum", "detail"),
    }


def test_the_same_answer_again_changes_nothing():
    asked = interview(WAR, {"event": "bombs fell"})

    assert effects(asked, asked.answered("event", "bombs fell")) == {}


# Branch and calendar


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ noun }} of {{ branch_name }}", "Branch of Example Town Branch"),
        ("{{ meeting_date | longdate }}", "8 December 2026"),
        ("{{ today | longdate }}", "24 November 2026"),
        ("{{ the_body }}, {{ level }}, {{ family }}", "the Branch, branch, union"),
        ("{{ meeting }} {{ destination }}", "example-branch example-branch"),
        ("{{ executive }}, {{ usual_next_body }}", None),
        ("{% if mover %}{{ mover }}{% else %}nobody{% endif %}", "nobody"),
    ],
)
def test_a_template_sees_branch_body_and_calendar(text, said):
    title = interview(template(title=text)).motion.title

    assert title == (said or "the Example Executive, our Example region")


def test_a_branch_without_a_name_is_a_gap():
    nameless = around(replace(PROFILE, branch_name=""))
    asked = Interview(template(title="{{ branch_name }}"), nameless, {})

    assert motion_gaps(asked.motion) == ("branch_name",)
