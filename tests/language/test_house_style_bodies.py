"""The styles of single bodies: stems, labels, quotation marks, opening words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from house_cases import BODIES, STYLES
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, BRANCH, NOTES, RESOLVES, texts

from drafter.errors import CannotAddressError
from drafter.language.house_style import dress
from drafter.language.quotations import quoted_runs
from drafter.model.motion import Actor, Clause, Motion, MotionKind, SectionKind
from drafter.model.rulebook import Address
from drafter.model.style import Quotes

FACT = Clause("fact", NOTES, "that the crew have said “we will sail”")
VIEW = Clause("view", BELIEVES, "that ferries are a public service")
BLAME = Clause("blame", SectionKind.CONDEMNS, "the dismissals")
SEND = Clause("send", SectionKind.SOLIDARITY, "the crew")
MARCH = Clause("march", RESOLVES, "march to the quay")
TELL = Clause("tell", RESOLVES, "tell members", who=Actor.EXECUTIVE)
ASK = Clause(
    "ask", RESOLVES, "write to the crew", who=Actor.SECRETARY, by="within a week"
)
NATION = Clause("nation", RESOLVES, "buy the ferry", who=Actor.GOVERNMENT)
ALL = (FACT, VIEW, BLAME, SEND, MARCH, TELL, ASK, NATION)
COUNCIL = Address("instruct", "the Executive Council")
CONGRESS = replace(
    BRANCH,
    noun="Congress",
    verbs={
        Actor.EXECUTIVE: COUNCIL,
        Actor.SECRETARY: COUNCIL,
        Actor.GOVERNMENT: Address("call on", "the Government"),
    },
)


def put(style: str, *clauses: Clause, noun: str = "Congress"):
    motion = Motion(MotionKind.MOTION, "An example", clauses or ALL)
    return dress(motion, STYLES[style], replace(CONGRESS, noun=noun))


def shown(motion) -> list[str]:
    """Return what is printed, line by line, with its labels and marks."""
    lines = []
    for section in motion.sections:
        lines += [f"{section.opens}{section.lead}"] if section.lead else []
        lines += [f"{one.label} {one.shown}".strip() for one in section.clauses]
    return lines


def test_a_conference_says_its_name_and_counts_each_section_from_one():
    assert shown(put("conference", FACT, VIEW, MARCH, TELL, noun="Conference")) == [
        "Conference notes:",
        "1. That the crew have said “we will sail”.",
        "Conference believes:",
        "1. That ferries are a public service.",
        "Conference resolves:",
        "1. To march to the quay.",
        "2. To instruct the Executive Council to tell members.",
    ]


def test_actions_with_one_addressee_share_a_stem_that_says_therefore():
    assert shown(put("unison", VIEW, TELL, ASK, NATION, noun="Conference")) == [
        "Conference believes that ferries are a public service.",
        "Conference therefore instructs the Executive Council to:",
        "1) tell members;",
        "2) within a week, write to the crew.",
        "Conference calls on the Government to buy the ferry.",
    ]


def test_without_reasons_nothing_follows_therefore():
    assert shown(put("unison", MARCH)) == ["Congress resolves to march to the quay."]


def test_actions_of_one_addressee_that_do_not_follow_each_other_stay_apart():
    motion = put("unison", TELL, NATION, ASK)

    assert [section.lead for section in motion.sections] == ["", "", ""]


def test_a_grouped_action_is_cited_by_its_paragraph_and_label():
    cites = {one.id: one.cite for one in put("unison").clauses}
    assert (cites["march"], cites["tell"], cites["ask"]) == (
        "paragraph 5",
        "paragraph 6, point 1",
        "paragraph 6, point 2",
    )
    assert put("gmb").clauses[5].cite == "paragraph 6, point 1"
    assert put("nuj").clauses[5].cite == "paragraph 6(a)"


def test_nobody_is_grouped_whom_the_body_cannot_ask():
    lost = replace(TELL, who=Actor.AFFILIATES)
    with pytest.raises(CannotAddressError):
        put("unison", lost, ASK)


# No label twice


def test_the_tuc_takes_another_kind_of_label_for_each_list():
    motion = put(
        "tuc",
        VIEW,
        Clause("one", BELIEVES, "they sail at dawn", under="view"),
        Clause("two", BELIEVES, "they sail at dusk", under="view"),
        TELL,
        ASK,
        Clause("who", RESOLVES, "those ashore", under="ask"),
        Clause("more", RESOLVES, "those at sea", under="ask"),
    )
    assert shown(motion) == [
        "Congress believes that ferries are a public service:",
        "i. they sail at dawn;",
        "ii. they sail at dusk.",
        "Congress instructs the Executive Council to:",
        "a. tell members;",
        "b. within a week, write to the crew:",
        "1. those ashore;",
        "2. those at sea.",
    ]


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12))
def test_no_label_stands_twice_in_a_tuc_motion(lengths):
    clauses = []
    for number, length in enumerate(lengths):
        clauses.append(replace(VIEW, id=f"p{number}"))
        clauses += [
            Clause(f"p{number}-{one}", BELIEVES, "so", under=f"p{number}")
            for one in range(length)
        ]
    labels = [one.label for one in put("tuc", *clauses).clauses if one.label]
    assert len(labels) == sum(lengths)
    assert len(set(labels)) == len(labels)


# Quotation marks


def test_the_stuc_opens_a_quotation_with_every_paragraph_and_closes_it_once():
    assert shown(put("stuc", FACT, SEND, TELL, ASK)) == [
        "“That this Congress notes that the crew have said ‘we will sail’.",
        "“Congress sends solidarity to the crew.",
        "“Congress instructs the Executive Council to:",
        "(a) tell members;",
        "(b) within a week, write to the crew.”",
    ]


def test_the_eis_stands_in_one_pair_of_marks_with_its_verbs_as_wishes():
    assert shown(put("eis", FACT, NATION, TELL, ASK, noun="AGM")) == [
        "“That this AGM note that the crew have said ‘we will sail’.",
        "That this AGM call on the Government to buy the ferry.",
        "That this AGM instruct the Executive Council to:",
        "(a) tell members;",
        "(b) within a week, write to the crew.”",
    ]


def test_a_motion_of_one_paragraph_is_opened_and_closed():
    assert shown(put("eis", MARCH)) == [
        "“That this Congress resolve to march to the quay.”"
    ]
    assert shown(put("stuc", TELL, ASK))[0].startswith("“That this Congress instructs")


def test_a_stem_that_comes_first_is_opened():
    first, *others = shown(put("eis", TELL, ASK))
    assert first == "“That this Congress instruct the Executive Council to:"
    assert others[-1].endswith("crew.”")


@pytest.mark.parametrize("style", STYLES)
def test_the_marks_of_a_style_are_no_part_of_its_text(style):
    motion = put(style)

    assert any("we will sail" in one for one in texts(motion))
    assert [run for one in texts(motion) for run in quoted_runs(one)] == [
        "we will sail"
    ]
    marked = [one.opens or one.closes for one in motion.clauses]
    assert any(marked) == (STYLES[style].quotes is not Quotes.NONE)


def test_a_statement_has_no_marks():
    paragraph = Clause("one", None, "We say “no”.")
    assert shown(put("stuc", paragraph)) == ["We say “no”."]
    assert shown(put("eis", paragraph)) == ["We say “no”."]


# Opening words


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("gmb-congress", "This Congress "),
        ("nuj-dm", "This DM "),
        ("stuc-congress", "That this Congress "),
        ("eis-agm", "That this AGM "),
        ("bma-arm", "That this meeting:"),
        ("tuc-congress", "Congress "),
        ("unison-ndc", "Conference "),
        ("ucu-congress", "Congress notes:"),
        ("labour-conf", "Conference notes:"),
        ("nus-conf", "NUS Believes:"),
        ("su-generic", "This Union Notes:"),
    ],
)
def test_a_motion_to_that_body_opens_with_those_words(body, words):
    book = BODIES[body]
    motion = Motion(MotionKind.MOTION, "An example", (FACT, MARCH))
    printed = dress(motion, STYLES[book.style], book)
    assert shown(printed)[0].lstrip("“").startswith(words)


def test_the_parts_of_a_bma_motion_each_have_a_verb_and_a_letter():
    assert shown(put("bma", FACT, SEND, MARCH, TELL, noun="meeting")) == [
        "That this meeting:",
        "(i) notes that the crew have said “we will sail”;",
        "(ii) sends solidarity to the crew;",
        "(iii) resolves to march to the quay;",
        "(iv) instructs the Executive Council to tell members.",
    ]
    assert put("bma").clauses[2].cite == "part (iii)"


def test_nus_believes_twice_and_resolves_what_others_condemn_and_send():
    motion = put("nus", FACT, VIEW, BLAME, SEND, MARCH, noun="NUS")

    assert shown(motion) == [
        "NUS Believes:",
        "1. That the crew have said “we will sail”.",
        "NUS Further Believes:",
        "1. That ferries are a public service.",
        "NUS Resolves:",
        "1. To condemn the dismissals.",
        "2. To send solidarity to the crew.",
        "3. To march to the quay.",
    ]
    assert [one.cite for one in motion.clauses] == [
        "Believes 1",
        "Further Believes 1",
        "Resolves 1",
        "Resolves 2",
        "Resolves 3",
    ]
    assert len({one.path for one in motion.clauses}) == 5


def test_nus_only_believes_once_where_there_are_no_facts():
    assert put("nus", VIEW, noun="NUS").sections[0].lead == "NUS Believes:"


def test_a_students_union_notes_believes_and_resolves_in_capitals():
    leads = [one.lead for one in put("students-union", noun="Union").sections]
    assert leads == [
        "This Union Notes:",
        "This Union Believes:",
        "This Union Resolves:",
    ]
