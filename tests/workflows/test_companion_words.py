"""What single companions say, and when they go with a motion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from companion_cases import COMPANIONS, holes, objections, said, voted
from house_cases import (
    BODIES,
    IDS,
    MADE_OF_CLAUSES,
    changed,
    fitting,
    in_body,
    sample,
    with_choice,
    with_everything,
)

from drafter.exporters.plain_text import motion_text
from drafter.language.words import count_words
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import SectionKind
from drafter.model.outcome import Manner, Outcome, Result
from drafter.workflows import companions


@pytest.mark.parametrize("name", ["letter-to-mp", "letter-to-employer"])
def test_letters_of_many_branches_differ_while_the_motion_is_the_same(name):
    opened = voted(sample("no-war"))
    letters = set()
    for number in range(200):
        branch = replace(opened.draft.profile, branch_name=f"Example Branch {number}")
        text = said(changed(opened, profile=branch), name)
        motion = motion_text(opened.printed).splitlines()[1:]
        assert [line for line in motion if line and line not in text] == []
        letters.add(text.replace(branch.branch_name, "BRANCH"))

    assert len(letters) >= 20


@pytest.mark.parametrize("name", ["letter-to-mp", "letter-to-employer"])
def test_a_letter_has_three_ways_to_open_to_ask_and_to_close(name):
    sets = [one.one_of for one in COMPANIONS[name].paragraphs if one.one_of]

    assert all(sets.count(one) >= 3 for one in ("open", "ask", "close"))


@pytest.mark.parametrize("name", MADE_OF_CLAUSES)
@pytest.mark.parametrize("body", ["union-branch", "labour-clp", "trades-council"])
def test_the_mover_has_enough_to_say_and_no_more_than_five_minutes(name, body):
    opened = with_everything(in_body(sample(name), body))
    speech = companions.filled(opened, COMPANIONS["mover-speech"])
    words = sum(count_words(one.text) for one in speech.paragraphs)

    assert 300 <= words <= 650


@pytest.mark.parametrize("name", COMPANIONS)
def test_only_speakers_find_prompts_in_square_brackets(name):
    fixed = "".join(one.text for one in COMPANIONS[name].paragraphs)

    assert ("[" in fixed) == (name in {"mover-speech", "seconder-speech"})


@pytest.mark.parametrize("name", ["seconder-speech", "right-of-reply", "mover-speech"])
def test_a_speech_works_without_objections(name):
    opened = sample("no-war")
    bare = replace(opened.draft.template, objections=())
    text = said(changed(opened, template=bare), name)

    assert "Does this back their government?" not in text
    assert holes(text, opened) == []


@pytest.mark.parametrize("name", IDS)
def test_a_model_motion_expects_hard_questions_in_every_body(name):
    for body in fitting(name):
        asked = objections(in_body(sample(name), body))
        assert 2 <= len(asked) <= 4
        assert all(one.endswith(("?", ".")) for words in asked for one in words)
        assert len({question for question, _ in asked}) == len(asked)


def test_an_objection_that_nobody_can_answer_yet_is_left_out():
    opened = sample("strike-solidarity")
    known = {**opened.draft.answers, "ballot_yes": ""}
    text = said(changed(opened, answers=known), "questions-and-answers")

    assert "What does the employer say?" in text
    assert "Is a strike not hard on everybody else?" not in text


@pytest.mark.parametrize(
    ("words", "said_there"),
    [("that the sky is grey", "has no source beside it"), ("", "Every fact in it has")],
)
def test_the_answers_claim_sources_for_every_fact_only_where_there_are(
    words, said_there
):
    opened = sample("no-war")
    added = ClauseChoice("own", ClauseState.ADDED, words, SectionKind.NOTES)
    made = changed(opened, clauses=(added,) if words else ())

    assert said_there in said(made, "questions-and-answers")


def test_nothing_is_said_to_be_free_that_somebody_made_cost_money():
    opened = sample("no-war")
    words = "donate £50 to the Example Relief Fund"
    added = ClauseChoice("own", ClauseState.ADDED, words, SectionKind.RESOLVES)
    made = changed(opened, clauses=(added,))

    assert "Nothing from our funds" in said(opened, "questions-and-answers")
    assert "Nothing from our funds" not in said(made, "questions-and-answers")
    given = with_choice(opened, "donation", ClauseState.KEPT)
    assert "Nothing from our funds" not in said(given, "questions-and-answers")


def test_a_statement_goes_with_what_tells_people_of_it():
    opened = sample("peace-statement")
    fits = {one.id for one in companions.fitting(opened)}

    assert fits == {
        "letter-to-mp",
        "newsletter-item",
        "post",
        "press-notice",
        "questions-and-answers",
        "web-form-text",
    }
    lost = Outcome(Result.LOST, date(2020, 1, 9), Manner.SHOW_OF_HANDS)
    after = {one.id for one in companions.fitting(voted(opened, lost))}
    assert not after & {"letter-to-mp", "post", "press-notice"}
    for name in fits - {"questions-and-answers"}:
        assert "otion" not in said(opened, name)


def test_who_is_to_act_and_by_which_day_stand_in_the_list_of_things_to_do():
    text = said(voted(sample("strike-solidarity")), "action-list")

    assert (
        "• Send our greetings to the Sample Transport Union, and urge the chief "
        "executive of Northsample Buses to negotiate a fair settlement.\n"
        "  Clause: Resolves 12. Who: The Branch Secretary.\n  By when: within seven "
        "days (by 16 January 2020). Done on: ________"
    ) in text


def test_a_motion_for_conference_is_sent_on_and_not_acted_on_yet():
    opened = replace(
        in_body(sample("no-war"), "ucu-congress"), meeting=BODIES["union-branch"]
    )
    opened = voted(changed(opened, meeting="union-branch"))

    text = said(opened, "action-list")
    assert "Send the motion to the UCU Congress." in text
    assert "National Executive Committee" not in text
    assert "It asks us to ask the UCU Congress to oppose war on Iran" in said(
        opened, "mover-speech"
    )


def test_what_needs_a_result_waits_for_it():
    opened = sample("no-war")
    before = {one.id for one in companions.fitting(opened)}
    lost = Outcome(Result.LOST, date(2020, 1, 9), Manner.SHOW_OF_HANDS)
    after = {one.id for one in companions.fitting(voted(opened, lost))}
    carried = {one.id for one in companions.fitting(voted(opened))}

    assert "certificate" not in before
    assert {"certificate", "minute-extract", "report-to-campaign"} <= after
    assert "press-notice" not in after
    assert {"press-notice", "letter-to-mp", "action-list"} <= carried
