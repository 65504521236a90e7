"""From a motion's phrases to the motion as a body prints it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import (
    BELIEVES,
    BRANCH,
    NOTES,
    RESOLVES,
    printed,
    style,
    texts,
)

from drafter.errors import CannotAddressError
from drafter.language.house_style import dress, wrapper_for
from drafter.model.motion import Actor, Clause, Motion, MotionKind, SectionKind

FACT = Clause("fact", NOTES, "that a ferry was closed")
MORE = Clause("more", NOTES, "that its crew was dismissed")
VIEW = Clause("view", BELIEVES, "that ferries are a public service")
SEND = Clause("send", SectionKind.SOLIDARITY, "the crew")
MARCH = Clause("march", RESOLVES, "march to the quay")
WRITE = Clause(
    "write", RESOLVES, "write to the crew", who=Actor.SECRETARY, by="within a week"
)
LAYOUTS = ["list", "prose", "that", "whereas", "stem"]
ALL = (FACT, MORE, VIEW, SEND, MARCH, WRITE)
NEST = (
    Clause("top", BELIEVES, "that the company has shown it will not"),
    Clause("first", BELIEVES, "keep a route open", under="top"),
    Clause("deep", BELIEVES, "whatever it promised", under="first"),
    Clause("deeper", BELIEVES, "whatever it was paid", under="first"),
    Clause("second", BELIEVES, "talk to the crew", under="top"),
)


# The layouts


def test_a_list_has_leads_and_sentences_that_begin_with_a_capital():
    motion = printed(*ALL)

    assert [section.lead for section in motion.sections] == [
        "This Branch notes:",
        "This Branch believes:",
        "This Branch sends solidarity to:",
        "This Branch resolves:",
    ]
    assert texts(motion) == [
        "That a ferry was closed.",
        "That its crew was dismissed.",
        "That ferries are a public service.",
        "The crew.",
        "To march to the quay.",
        "To instruct the Branch Secretary, within a week, to write to the crew.",
    ]


def test_prose_opens_every_paragraph_with_the_body_and_its_verb():
    motion = printed(*ALL, layout="prose")

    assert {section.lead for section in motion.sections} == {""}
    assert texts(motion) == [
        "This Branch notes that a ferry was closed.",
        "This Branch notes that its crew was dismissed.",
        "This Branch believes that ferries are a public service.",
        "This Branch sends solidarity to the crew.",
        "This Branch resolves to march to the quay.",
        (
            "This Branch instructs the Branch Secretary, within a week, to write to "
            "the crew."
        ),
    ]


def test_that_opens_the_motion_and_only_its_first_paragraph():
    motion = printed(FACT, VIEW, layout="that")

    assert texts(motion) == [
        "That this Branch notes that a ferry was closed.",
        "This Branch believes that ferries are a public service.",
    ]


def test_whereas_links_reasons_and_resolutions():
    motion = printed(*ALL, layout="whereas")

    assert texts(motion) == [
        "WHEREAS, a ferry was closed; and",
        "WHEREAS, its crew was dismissed; and",
        "WHEREAS, ferries are a public service;",
        "THEREFORE, BE IT RESOLVED, that this Branch send solidarity to the crew; and",
        "BE IT FURTHER RESOLVED, that this Branch march to the quay; and",
        (
            "BE IT FURTHER RESOLVED, that this Branch instruct the Branch Secretary, "
            "within a week, to write to the crew."
        ),
    ]


def test_whereas_without_reasons_ends_with_a_full_stop_all_the_same():
    assert texts(printed(MARCH, layout="whereas")) == [
        "THEREFORE, BE IT RESOLVED, that this Branch march to the quay."
    ]


def test_a_nested_whereas_ends_at_the_clause_printed_last_in_it():
    motion = printed(*NEST, MARCH, layout="whereas")

    assert texts(motion) == [
        "WHEREAS, the company has shown it will not:",
        "keep a route open:",
        "whatever it promised;",
        "whatever it was paid;",
        "talk to the crew;",
        "THEREFORE, BE IT RESOLVED, that this Branch march to the quay.",
    ]


def test_a_stem_makes_one_sentence_of_parts_with_a_verb_each():
    motion = printed(FACT, VIEW, SEND, WRITE, layout="stem")

    assert [section.lead for section in motion.sections] == [
        "This Branch:",
        "",
        "",
        "",
    ]
    assert texts(motion) == [
        "notes that a ferry was closed;",
        "believes that ferries are a public service;",
        "sends solidarity to the crew;",
        "instructs the Branch Secretary, within a week, to write to the crew.",
    ]
    assert motion.clauses[3].cite == "part 4"


# Numbers and places


def test_numbers_run_through_the_motion():
    assert [one.label for one in printed(*ALL).clauses] == [
        "1.",
        "2.",
        "3.",
        "4.",
        "5.",
        "6.",
    ]


def test_numbers_start_again_in_each_section():
    motion = printed(*ALL, numbering="restart")

    assert [one.label for one in motion.clauses] == ["1.", "2.", "1.", "1.", "1.", "2."]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("numbering", ["running", "restart"])
def test_nesting_is_labelled_and_has_a_path_in_every_layout(layout, numbering):
    motion = printed(FACT, *NEST, layout=layout, numbering=numbering)
    top = "2." if numbering == "running" else "1."

    nested = motion.sections[1].clauses
    assert [one.label for one in nested] == [top, "(a)", "i.", "ii.", "(b)"]
    assert [one.level for one in nested] == [0, 1, 2, 2, 1]
    assert [one.path for one in nested] == [
        "believes.1",
        "believes.1.1",
        "believes.1.1.1",
        "believes.1.1.2",
        "believes.1.2",
    ]


def test_a_parent_ends_in_a_colon_and_the_last_of_all_below_it_in_a_full_stop():
    assert texts(printed(*NEST)) == [
        "That the company has shown it will not:",
        "keep a route open:",
        "whatever it promised;",
        "whatever it was paid;",
        "talk to the crew.",
    ]


def test_a_list_cites_section_and_label_and_prose_the_paragraph():
    in_list = printed(FACT, *NEST)
    in_prose = printed(FACT, *NEST, layout="prose")

    assert [one.cite for one in in_list.clauses] == [
        "Notes 1",
        "Believes 2",
        "Believes 2(a)",
        "Believes 2(a)i",
        "Believes 2(a)ii",
        "Believes 2(b)",
    ]
    assert [one.cite for one in in_prose.clauses][:3] == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 2(a)",
    ]


def test_sections_stand_in_their_order_however_the_clauses_come():
    motion = printed(MARCH, VIEW, FACT)

    assert [section.kind for section in motion.sections] == [NOTES, BELIEVES, RESOLVES]


def test_a_clause_whose_parent_is_out_stands_by_itself():
    motion = printed(Clause("first", BELIEVES, "that it is so", under="gone"))

    assert [(one.level, one.text) for one in motion.clauses] == [(0, "That it is so.")]


def test_the_paragraphs_of_a_statement_are_printed_as_they_are():
    motion = printed(Clause("one", None, "We say no. They say yes"))

    (section,) = motion.sections
    assert (section.kind, section.lead) == (None, "")
    assert [(one.label, one.text, one.path) for one in section.clauses] == [
        ("", "We say no. They say yes", "paragraph.1")
    ]


@given(
    st.sampled_from(LAYOUTS),
    st.sampled_from(["running", "restart"]),
    st.permutations(NEST + ALL),
)
def test_every_clause_is_printed_once_and_no_place_twice(layout, numbering, clauses):
    motion = printed(*clauses, layout=layout, numbering=numbering)

    assert sorted(one.id for one in motion.clauses) == sorted(c.id for c in clauses)
    assert len({one.path for one in motion.clauses}) == len(clauses)
    assert len({one.cite for one in motion.clauses}) == len(clauses) or (
        numbering == "restart"
    )


# Who acts


def test_an_action_of_the_body_itself_has_no_verb_of_its_own():
    (clause,) = printed(replace(MARCH, by="on Saturday")).clauses

    assert clause.text == "To march to the quay, on Saturday."


def test_whom_takes_the_place_of_the_usual_name():
    asked = Clause("ask", RESOLVES, "act", who=Actor.NEXT_BODY, whom="the Example Hall")

    assert texts(printed(asked)) == ["To ask the Example Hall to act."]


def test_an_action_may_bring_its_own_to():
    assert texts(printed(replace(MARCH, text="To march to the quay"))) == [
        "To march to the quay."
    ]


def test_nobody_is_asked_whom_the_body_cannot_ask():
    clause = Clause("affiliates", RESOLVES, "act", who=Actor.AFFILIATES)

    with pytest.raises(CannotAddressError) as caught:
        printed(clause)
    assert str(caught.value) == (
        'The clause "affiliates" calls on "affiliates", whom Example branch has no '
        "way to instruct or ask. Take it out with --without affiliates."
    )


# Where it goes


def test_a_motion_for_another_body_has_a_wrapper():
    clp = replace(BRANCH, id="clp", the_body="the Constituency Labour Party")

    assert wrapper_for(BRANCH, clp) == (
        "This Branch agrees to submit the following motion to the Constituency Labour "
        "Party:"
    )
    assert wrapper_for(BRANCH, BRANCH) == ""


def test_the_wrapper_and_the_title_stay_as_they_are():
    motion = dress(
        Motion(MotionKind.MOTION, "eBay & us", (FACT,)), style(), BRANCH, "Agreed:"
    )

    assert (motion.title, motion.wrapper) == ("eBay & us", "Agreed:")
