"""A template, its answers and a person's choices become a motion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, RESOLVES, interview, template

from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import Actor, Cost, How, MotionKind, Source
from drafter.model.template import (
    CostText,
    Field,
    Paragraph,
    SourceText,
    TemplateClause,
)
from drafter.templating.render import motion_gaps

KEPT, OUT, EDITED, MOVED, ADDED = (
    ClauseState.KEPT,
    ClauseState.TAKEN_OUT,
    ClauseState.EDITED,
    ClauseState.MOVED,
    ClauseState.ADDED,
)
WHO = Field("who", "Who?")
MADE = template(
    TemplateClause(
        "fact", NOTES, "that {{ who }} came", source=SourceText("{{ who }}")
    ),
    TemplateClause("one", BELIEVES, "that one is first"),
    TemplateClause("two", BELIEVES, "that two is second"),
    TemplateClause("below", BELIEVES, "{{ who }} below two", under="two"),
    TemplateClause("deep", BELIEVES, "deep below", under="below"),
    TemplateClause("three", BELIEVES, "that three is third"),
    TemplateClause("spare", RESOLVES, "spare it", optional=True, on=False),
    TemplateClause(
        "give",
        RESOLVES,
        "give",
        who=Actor.SECRETARY,
        whom="{{ who }}",
        by="within {{ who }} days",
        cost=CostText("£5", "{{ who }}", "our fund"),
    ),
    fields=[WHO],
)


def made(*choices: ClauseChoice, who: str = "Sam"):
    return interview(MADE, {"who": who}, choices).motion


def ids(*choices: ClauseChoice) -> list[str]:
    return [clause.id for clause in made(*choices).clauses]


def test_what_nobody_decided_on_stands_as_the_template_has_it():
    assert ids() == ["fact", "one", "two", "below", "deep", "three", "give"]


def test_blanks_are_filled_wherever_they_stand():
    motion = made()

    assert motion.clauses[0].text == "that Sam came"
    assert motion.clauses[0].source == Source("Sam")
    give = motion.clauses[-1]
    assert (give.who, give.whom, give.by) == (Actor.SECRETARY, "Sam", "within Sam days")
    assert give.cost == Cost("£5", "Sam", "our fund")


def test_a_clause_taken_out_is_out_with_all_that_stands_below_it():
    assert ids(ClauseChoice("two", OUT)) == ["fact", "one", "three", "give"]
    assert "deep" not in ids(ClauseChoice("below", OUT))


def test_what_stands_below_a_clause_that_is_out_stays_out_even_if_kept():
    assert "below" not in ids(ClauseChoice("two", OUT), ClauseChoice("below", KEPT))


def test_a_clause_that_starts_out_is_put_in():
    assert "spare" in ids(ClauseChoice("spare", KEPT))


def test_edited_words_are_plain_and_never_a_template():
    motion = made(ClauseChoice("fact", EDITED, "that {{ who }} & {% x %} went"))

    assert motion.clauses[0].text == "that {{ who }} & {% x %} went"
    assert motion.clauses[0].source == Source("Sam")


def test_an_added_clause_stands_last_in_its_section():
    added = ClauseChoice("new", ADDED, "that {{ who }} is new", BELIEVES)

    assert ids(added) == ["fact", "one", "two", "below", "deep", "three", "new", "give"]
    assert made(added).clauses[6].text == "that {{ who }} is new"


def test_an_added_clause_may_call_on_somebody_and_stand_below_another():
    added = ClauseChoice("new", ADDED, "go", RESOLVES, Actor.MP, under="give")

    clause = made(added).clauses[-1]
    assert (clause.who, clause.under) == (Actor.MP, "give")


@pytest.mark.parametrize(
    ("order", "believes"),
    [
        (0, ["three", "one", "two", "below", "deep"]),
        (1, ["one", "three", "two", "below", "deep"]),
        (4, ["one", "two", "below", "deep", "three"]),
        (99, ["one", "two", "below", "deep", "three"]),
    ],
)
def test_a_moved_clause_stands_in_its_new_place(order, believes):
    assert ids(ClauseChoice("three", MOVED, order=order))[1:-1] == believes


@given(st.permutations(["one", "two", "below", "deep", "three"]))
def test_any_order_of_a_section_can_be_made(order):
    moved = [ClauseChoice(name, MOVED, order=place) for place, name in enumerate(order)]

    assert ids(*moved) == ["fact", *order, "give"]


def test_a_missing_answer_is_a_gap_wherever_it_stands():
    motion = interview(MADE).motion

    assert motion_gaps(motion) == ("who",)
    assert motion_gaps(made()) == ()
    only_cost = template(
        TemplateClause("c", RESOLVES, "give", cost=CostText("{{ who }}", "a", "b")),
        fields=[WHO],
    )
    assert motion_gaps(interview(only_cost).motion) == ("who",)


def test_a_source_of_nobody_is_no_source():
    clause = TemplateClause(
        "c", NOTES, "that", source="{% if who %}{{ who }}{% endif %}"
    )
    nobody = template(clause, fields=[Field("who", "Who?", required=False)])

    assert interview(nobody).motion.clauses[0].source is None
    assert interview(nobody, {"who": "Sam"}).motion.clauses[0].source == Source("Sam")


def test_a_statement_is_made_of_paragraphs():
    paragraph = Paragraph("p", "We, {{ who }}, say no.", (1,), How.ADAPTED)
    statement = template(kind=MotionKind.STATEMENT, fields=[WHO])
    statement = type(statement)(
        **{**vars(statement), "clauses": (), "paragraphs": (paragraph,)}
    )

    (clause,) = interview(statement, {"who": "Sam"}).motion.clauses
    assert (clause.section, clause.text) == (None, "We, Sam, say no.")
    assert (clause.how, clause.derives_from) == (How.ADAPTED, (1,))


def test_a_question_in_edited_words_is_filled_by_its_answer():
    edited = ClauseChoice("one", EDITED, "that [Who?] came")

    assert made(edited).clauses[1].text == "that Sam came"
    assert motion_gaps(interview(MADE, {}, [edited]).motion) == ("who",)


def test_an_answer_that_looks_like_a_question_stays_as_typed():
    what = Field("what", "What?")
    pair = replace(MADE, fields=(WHO, what))
    edited = ClauseChoice("one", EDITED, "that [Who?] saw [What?] and [else]")
    answers = {"who": "[What?]", "what": "it"}

    motion = interview(pair, answers, [edited]).motion
    assert motion.clauses[1].text == "that [What?] saw it and [else]"
