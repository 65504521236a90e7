"""Amendments to a printed motion: changes that fit it, and numbers that stay right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, RESOLVES, printed, texts

from drafter.amendments.reading import Usage, apply_amendment, read_amendment
from drafter.model.amendment import Op
from drafter.model.motion import Actor, Clause

CLAUSES = (
    Clause("doors", NOTES, "that the doors of Example House are locked"),
    Clause("keys", NOTES, "that staff asked for keys in May"),
    Clause("safe", BELIEVES, "that a locked door is not safe"),
    Clause("write", RESOLVES, "write to the landlord"),
    Clause("meet", RESOLVES, "hold a meeting"),
    Clause("hall", RESOLVES, "in the hall", under="meet"),
    Clause("tea", RESOLVES, "with tea", under="meet"),
)
LIST = printed(*CLAUSES)
PROSE = printed(
    Clause("late", NOTES, "that buses are late"),
    Clause("pay", BELIEVES, "that pay is low"),
    Clause("meet", RESOLVES, "meet the drivers", who=Actor.SECRETARY),
    Clause("report", RESOLVES, "report back", who=Actor.SECRETARY),
    layout="prose",
)


def amended(amendment, motion=LIST, **keys):
    made, applied, failed = apply_amendment(motion, amendment, Usage.SCOTTISH, **keys)
    assert failed == ()
    assert applied
    return made


def labels(motion):
    return [clause.label for clause in motion.clauses]


def test_words_are_changed_where_the_place_says():
    made = amended("In Notes 2, replace “May” with “June”")

    assert made.clauses[1].text == "That staff asked for keys in June."


def test_a_reading_is_changes_with_their_exact_words():
    reading = read_amendment(
        "In Notes 2, replace “May” with “June”", LIST, Usage.SCOTTISH
    )

    (change,) = reading.changes
    assert (change.op, change.old, change.new) == (Op.REPLACE, "May", "June")
    assert change.clause == "notes.2"
    assert LIST.clauses[1].text[change.start : change.end] == "May"


def test_the_clause_of_what_was_applied_is_its_path():
    _, applied, _ = apply_amendment(LIST, "Delete Resolves 5(b)", Usage.SCOTTISH)

    assert applied[0].clause == "resolves.2.2"
    assert applied[0].understood == "Takes out Resolves 5(b) (“with tea.”)."


def test_a_new_point_is_numbered_and_those_after_it_are_numbered_anew():
    made = amended("Insert after Notes 1: “That the bell is broken.”")

    assert texts(made)[1] == "That the bell is broken."
    assert labels(made)[:4] == ["1.", "2.", "3.", "4."]


def test_a_deleted_point_takes_its_nested_points_with_it():
    made = amended("Delete Resolves 5")

    assert labels(made) == ["1.", "2.", "3.", "4."]


def test_the_lead_of_a_section_goes_with_its_last_clause_and_is_told():
    made, applied, _ = apply_amendment(LIST, "Delete Believes 3", Usage.SCOTTISH)

    assert [section.lead for section in made.sections] == [
        "This Branch notes:",
        "This Branch resolves:",
    ]
    assert applied[0].repair == "its lead goes too, as nothing is left below it"


def test_a_new_nested_point_comes_at_its_level():
    made = amended("In Resolves 5, add new sub-paragraph (c): “(c) and cake.”")

    assert (made.clauses[-1].text, made.clauses[-1].label) == ("and cake.", "(c)")
    assert made.clauses[-1].level == 1


def test_paragraphs_of_prose_are_counted_as_they_are_cited():
    cites = [clause.cite for clause in PROSE.clauses]

    made = amended("In paragraph 2, replace “low” with “falling”", PROSE)

    assert cites[1] == "paragraph 2"
    assert made.clauses[1].text.endswith("pay is falling.")


def test_a_new_paragraph_is_the_one_of_its_number_when_all_is_done():
    made = amended(
        "Insert new paragraph 2: “This Branch regrets it.”\n"
        "Insert new paragraph 4: “This Branch repeats it.”",
        PROSE,
    )

    assert texts(made)[1] == "This Branch regrets it."
    assert texts(made)[3] == "This Branch repeats it."


def test_the_title_can_be_amended():
    made = amended("Amend title: replace “example” with “sample”")

    assert made.title == "An sample"


def test_delete_all_and_insert_makes_new_sections_with_their_leads():
    made = amended(
        "Delete all and insert:\nThis Branch notes:\n1. that all is well\n"
        "This Branch resolves:\n2. to rest"
    )

    assert [section.lead for section in made.sections] == [
        "This Branch notes:",
        "This Branch resolves:",
    ]
    assert texts(made) == ["that all is well", "to rest"]


def test_what_is_refused_leaves_the_motion_as_it_was():
    made, applied, failed = apply_amendment(
        LIST, "Delete paragraph 40\nDelete “no such words here”", Usage.SCOTTISH
    )

    assert made is LIST
    assert applied == ()
    assert [one.what for one in failed] == [
        "Delete paragraph 40",
        "Delete “no such words here”",
    ]


def test_an_amendment_goes_round_changed_places_only():
    made = amended("In Notes 1, delete “of Example House”")

    assert made.clauses[0].text == "That the doors are locked."
    assert made.clauses[1:] == LIST.clauses[1:]


@pytest.mark.parametrize(
    ("said", "number", "level"),
    [
        ("Below Notes 2, insert a new first sub-clause: “since 2021.”", 2, 1),
        ("Below Resolves 5, insert a new first sub-clause: “at noon.”", 5, 1),
        (
            "Directly after Resolves 5, before what follows it, add a new clause: “x”",
            5,
            0,
        ),
        ("After Resolves 5, insert a new clause: “To sing.”", 7, 0),
    ],
)
def test_a_new_clause_comes_below_another_or_beside_it(said, number, level):
    made = amended(said)

    assert made.clauses[number].level == level
    assert len(made.clauses) == len(LIST.clauses) + 1


def test_what_is_followed_by_more_brings_in_all_of_it_in_its_order():
    made = amended(
        "After Notes 1, insert a new clause: “That the bell is broken,”\n"
        "followed by a new sub-clause: “since May;”\n"
        "followed by a new clause: “That the lamps are old.”"
    )

    assert texts(made)[1:4] == [
        "That the bell is broken,",
        "since May;",
        "That the lamps are old.",
    ]
    assert [clause.level for clause in made.clauses[1:4]] == [0, 1, 0]


def test_words_at_the_end_of_a_clause_with_points_below_it_are_not_guessed():
    _, _, failed = apply_amendment(
        LIST, "At the end of Resolves 5, add “for all”", Usage.SCOTTISH
    )

    assert failed[0].candidates == (
        "at the end of the words of Resolves 5",
        "at the end of Resolves 5(b)",
    )


def test_words_at_the_end_of_its_own_words_can_be_asked_for():
    made = amended("At the end of the words of Resolves 5, add “for all:”")

    assert made.clauses[4].text == "To hold a meeting for all:"


def test_the_words_of_a_clause_can_go_without_its_points():
    made = amended(
        "Delete the words of Resolves 5, but not what is below it, and insert in their "
        "place: “To meet:”"
    )

    assert made.clauses[4].text == "To meet:"
    assert made.clauses[5:] == LIST.clauses[5:]


def test_a_new_section_comes_with_its_lead():
    made = amended(
        "At the start, insert a new section, Condemns: “This Branch condemns:”\n"
        "followed by a new clause: “The closure.”"
    )

    assert made.sections[0].lead == "This Branch condemns:"
    assert made.sections[0].clauses[0].text == "The closure."


@given(st.data())
def test_any_word_that_stands_once_can_be_replaced_and_nothing_else_changes(data):
    clause = data.draw(st.sampled_from(LIST.clauses))
    words = [word.strip(".;:") for word in clause.text.split()]
    word = data.draw(st.sampled_from([w for w in words if words.count(w) == 1]))

    made, _, failed = apply_amendment(
        LIST, f"In {clause.cite}, replace “{word}” with “zebra”", Usage.SCOTTISH
    )

    held = [other for other in LIST.clauses if other.path.startswith(clause.path)]
    if failed:
        assert len(held) > 1
        assert made is LIST
        return
    number = LIST.clauses.index(clause)
    assert "ebra" in made.clauses[number].text
    others = [c for n, c in enumerate(made.clauses) if n != number]
    assert others == [c for n, c in enumerate(LIST.clauses) if n != number]


@given(st.text(max_size=200))
def test_any_text_is_read_or_handed_back_never_an_error(text):
    reading = read_amendment(text, LIST, Usage.COMMONS)

    assert all(one.reason for one in reading.refused)
    assert all(one.sentence for one in reading.understood)


PIECES = (
    *("delete", "insert", "replace", "with", "and", "in", "paragraph 2", "Notes 1"),
    *("after", "before", "“keys”", '"May"', "‘x’", "at the end of", "to end", "all"),
    *(
        "new paragraph 2:",
        "\n",
        ",",
        ".",
        "from",
        "line 3",
        "(twice)",
        "“",
        "’",
        "\u203a",
    ),
    *("the last sentence", "Resolves 5", "throughout", "between", "title", "add"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_any_row_of_amending_words_is_read_or_handed_back(text):
    made, applied, failed = apply_amendment(LIST, text, Usage.SCOTTISH)

    assert made == LIST or applied
    assert all(one.understood for one in applied)
    assert all(one.what and one.reason for one in failed)


@pytest.mark.parametrize("usage", list(Usage))
def test_an_empty_amendment_asks_for_nothing(usage):
    assert read_amendment(" \n ", LIST, usage).understood == ()
