"""Composites: whose every phrase is, what was left out, and what stands meanwhile."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, RESOLVES, printed, texts

from drafter.amendments.composite import composite, what_stands
from drafter.amendments.composite_sheet import heading_of
from drafter.amendments.composite_trace import left_out, traced
from drafter.errors import CompositeError
from drafter.model.composite import Choice, Contribution, Point, Sort, Take
from drafter.model.motion import Actor, Clause

TOWN = Contribution(
    "Motion 1",
    "Example Town Branch",
    printed(
        Clause(
            "doors", NOTES, "that the fire doors of Example House are locked at night"
        ),
        Clause("keys", NOTES, "that staff asked for keys in May"),
        Clause("write", RESOLVES, "write to the landlord about the fire doors"),
    ),
)
HILL = Contribution(
    "Motion 2",
    "Sample Hill Branch",
    printed(
        Clause(
            "doors",
            NOTES,
            "that the fire doors at Example House are locked every night",
        ),
        Clause("safe", BELIEVES, "that a locked door is not safe"),
        Clause("write", RESOLVES, "write to the landlord about the fire doors"),
        Clause("meet", RESOLVES, "hold a meeting of all tenants"),
        Clause("hall", RESOLVES, "in the hall", under="meet"),
    ),
)
THIRD = Contribution(
    "Motion 3",
    "Third Example Branch",
    printed(Clause("lamps", NOTES, "that the lamps on the stairs are broken")),
)


def words(motion):
    return st.lists(
        st.sampled_from(
            [
                "the",
                "doors",
                "are",
                "locked",
                "every",
                "night",
                "and",
                "staff",
                "ask",
                "keys",
            ]
        ),
        min_size=1,
        max_size=12,
    ).map(" ".join)


def test_a_composite_of_one_motion_is_that_motion():
    made = composite([TOWN])

    assert made.motion == TOWN.motion
    assert made.dropped == ()
    assert made.undecided == ()


@given(
    st.lists(
        st.tuples(st.sampled_from([NOTES, BELIEVES, RESOLVES]), words(None)),
        min_size=1,
        max_size=6,
    )
)
def test_any_composite_of_one_motion_is_that_motion(said):
    clauses = [Clause(f"c{n}", kind, text) for n, (kind, text) in enumerate(said)]
    motion = printed(*clauses)

    made = composite([Contribution("Motion 1", "Example Town Branch", motion)])

    assert made.motion == motion
    assert made.dropped == ()


def test_points_made_twice_are_found_and_offered_with_choices():
    made = composite([TOWN, HILL])

    group = made.groups[0]
    assert [point.of for point in group.points] == ["Motion 1", "Motion 2"]
    assert group.likeness > 0.9
    assert [one.label for one in group.options] == [
        "Keep Motion 1’s (Notes 1)",
        "Keep Motion 2’s (Notes 1)",
        "Keep both",
        "Keep Motion 1’s with words of the others",
        "Keep Motion 2’s with words of the others",
        "Leave them out",
    ]
    assert made.undecided == ("notes-1",)


def test_until_something_is_chosen_nothing_is_lost():
    made = composite([TOWN, HILL, THIRD])

    said = texts(made.motion)
    for one in (TOWN, HILL, THIRD):
        assert all(clause.text in said for clause in one.motion.clauses)
    assert made.dropped == ()


def test_what_both_say_to_the_letter_stands_once():
    said = texts(composite([TOWN, HILL]).motion)

    assert said.count("To write to the landlord about the fire doors.") == 1


def test_a_section_that_only_the_second_has_comes_with_its_lead():
    made = composite([TOWN, HILL]).motion

    assert [section.lead for section in made.sections] == [
        "This Branch notes:",
        "This Branch believes:",
        "This Branch resolves:",
    ]
    assert [clause.label for clause in made.clauses if not clause.level] == [
        "1.",
        "2.",
        "3.",
        "4.",
        "5.",
        "6.",
    ]


def test_nested_points_come_with_the_point_above_them():
    made = composite([TOWN, HILL]).motion

    assert made.clauses[-1].text == "in the hall."
    assert made.clauses[-1].level == 1
    assert made.clauses[-1].label == "(a)"


def test_keeping_one_lists_what_is_dropped_from_whom():
    made = composite([TOWN, HILL], [Choice("notes-1", Take.KEEP, "Motion 1")])

    assert "That the fire doors of Example House are locked at night." in texts(
        made.motion
    )
    assert {one.of for one in made.dropped} == {"Motion 2"}
    assert {one.body for one in made.dropped} == {"Sample Hill Branch"}
    assert "every" in " ".join(one.text for one in made.dropped)


def test_keeping_the_other_takes_the_first_out():
    made = composite([TOWN, HILL], [Choice("notes-1", Take.KEEP, "Motion 2")])

    assert texts(made.motion)[0] == HILL.motion.clauses[0].text
    assert {one.of for one in made.dropped} == {"Motion 1"}


def test_leaving_points_out_is_told_for_both_motions():
    made = composite([TOWN, HILL], [Choice("notes-1", Take.NONE)])

    assert [(one.of, one.whole) for one in made.dropped] == [
        ("Motion 1", True),
        ("Motion 2", True),
    ]


def test_each_phrase_of_agreed_words_is_traced_and_linking_words_are_marked():
    said = "That the fire doors of Example House, we hear, are locked every night."
    choice = Choice("notes-1", Take.WORDS, "Motion 1", said)

    made = composite([TOWN, HILL], [choice])

    clause = made.clauses[0]
    assert clause.text == said
    assert [(one.text.strip(), one.sources) for one in clause.phrases] == [
        ("That the fire doors of Example House,", ("Motion 1",)),
        ("we hear,", ()),
        ("are locked every night.", ("Motion 2",)),
    ]
    assert clause.phrases[1].linking
    assert texts(made.motion)[0] == said


@given(words(None), st.lists(words(None), max_size=3))
def test_the_phrases_of_a_clause_are_the_clause_to_the_letter(text, others):
    points = [
        Point(f"Motion {n}", "notes.1", "Notes 1", other, NOTES, "")
        for n, other in enumerate(others)
    ]

    assert "".join(one.text for one in traced(text, points)) == text


@given(words(None))
def test_nothing_of_a_point_is_left_out_of_a_text_that_has_it(text):
    point = Point("Motion 1", "notes.1", "Notes 1", text, NOTES, "")

    assert left_out(point, [text]) == ()


def test_the_words_are_counted_against_the_limit_that_is_passed_in():
    made = composite([TOWN, HILL], limit=20)

    assert made.words > 20
    assert made.over == made.words - 20
    assert any("over the limit of 20" in block.text for block in made.sheet)


def test_a_motion_of_which_nobody_said_whose_it_is_is_given_to_no_other_body():
    nameless = replace(HILL, body=HILL.name)

    assert [block.text for block in composite([TOWN, nameless]).sheet][1] == (
        "From Example Town Branch (Motion 1) and the body that sent in Motion 2"
    )


def test_a_heading_without_a_title_ends_on_no_colon():
    assert heading_of("", "") == "Composite"
    assert heading_of("4", "") == "Composite 4"


def test_the_sheet_says_who_moves_seconds_and_supports_and_has_a_line_for_each():
    made = composite([TOWN, HILL, THIRD], title="Safe doors", number="4")

    said = [block.text for block in made.sheet]
    assert said[:6] == [
        "Composite 4: Safe doors",
        (
            "From Example Town Branch, Sample Hill Branch, Third Example Branch "
            "(Motion 1, Motion 2, Motion 3)"
        ),
        "Moved by Example Town Branch",
        "Seconded by Sample Hill Branch",
        "Supported by Third Example Branch",
        (
            "Who moves and who seconds is taken from the order of the motions; the "
            "movers may agree otherwise."
        ),
    ]
    assert [block.text for block in made.sheet if block.sort is Sort.SIGNATURE] == [
        "Agreed for Example Town Branch (Motion 1)",
        "Agreed for Sample Hill Branch (Motion 2)",
        "Agreed for Third Example Branch (Motion 3)",
    ]
    assert made.motion.title == "Safe doors"


def test_without_the_agreement_of_all_the_motions_stand():
    made = composite([TOWN, HILL])

    assert what_stands(made, ["Motion 1"]) == (TOWN.motion, HILL.motion)
    assert what_stands(made, ["Motion 1", "Motion 2"]) == (made.motion,)


def test_motions_in_prose_keep_their_stems_apart():
    one = printed(
        Clause("a", NOTES, "that buses are late"),
        Clause("b", RESOLVES, "meet the drivers", who=Actor.SECRETARY),
        layout="prose",
    )
    other = printed(
        Clause("c", RESOLVES, "publish the timetable", who=Actor.SECRETARY),
        layout="prose",
    )

    made = composite(
        [
            Contribution("Motion 1", "Example Town Branch", one),
            Contribution("Motion 2", "Sample Hill Branch", other),
        ]
    )

    assert len(made.motion.clauses) == 3
    assert made.motion.clauses[-1].text == other.clauses[0].text


@pytest.mark.parametrize(
    ("motions", "choices", "said"),
    [
        ([], (), "at least one motion"),
        ([TOWN, TOWN], (), "Two motions are called “Motion 1”"),
        ([TOWN], [Choice("notes-9", Take.NONE)], "no group of points notes-9"),
        ([TOWN], [Choice("notes-1", Take.KEEP, "Motion 7")], "Motion 7 has no point"),
        (
            [TOWN],
            [Choice("notes-1", Take.WORDS)],
            "agreed words for notes-1 are missing",
        ),
    ],
)
def test_what_cannot_be_composited_is_told_in_a_sentence(motions, choices, said):
    with pytest.raises(CompositeError, match=said):
        composite(motions, choices)
