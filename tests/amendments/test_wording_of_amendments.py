from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from motion_builders import BELIEVES, BRANCH, NOTES, RESOLVES
from motions_random import drawn_by, edited, motion

from drafter.amendments.list_shapes import habits_of
from drafter.amendments.relabel import relabelled
from drafter.amendments.wording import amend, read_back
from drafter.amendments.wording_lines import seen
from drafter.errors import ProblemsError, UnknownNameError
from drafter.language.house_style import dress
from drafter.model.amendment import Op
from drafter.model.motion import Clause, Motion, MotionKind
from drafter.storage import library

WORDINGS = {one: library.load_wording(one) for one in library.wording_ids()}
PLAIN = WORDINGS["plain"]
CLAUSES = (
    Clause("close", NOTES, "that Example Ferries will close the Sample Island route"),
    Clause("crew", NOTES, "that the crew and the islanders and the council object"),
    Clause("public", BELIEVES, "that ferries are a public service"),
    Clause("rally", RESOLVES, "take the banner to the rally"),
    Clause("how", RESOLVES, "by the morning bus", under="rally"),
    Clause("who", RESOLVES, "with the choir", under="rally"),
    Clause("fund", RESOLVES, "give two hundred pounds to the hardship fund"),
)


def ferry(style: str = "list", clauses: tuple[Clause, ...] = CLAUSES):
    made = Motion(MotionKind.MOTION, "Save the ferry", clauses)
    return dress(made, library.load_style(style), BRANCH)


def put(printed, path: str, old: str, new: str):
    """Return the motion with words of one clause replaced."""
    sections = []
    for section in printed.sections:
        clauses = [
            replace(one, text=one.text.replace(old, new)) if one.path == path else one
            for one in section.clauses
        ]
        sections.append(replace(section, clauses=tuple(clauses)))
    return replace(printed, sections=tuple(sections))


def with_clauses(printed, number: int, change):
    """Return the motion with the clauses of a section changed, numbered anew."""
    sections = list(printed.sections)
    clauses = list(sections[number].clauses)
    change(clauses)
    sections[number] = replace(sections[number], clauses=tuple(clauses))
    return relabelled(replace(printed, sections=tuple(sections)), printed)


def worded(original, revised, wording=PLAIN, lines=None) -> list[str]:
    made = amend(original, revised, wording, lines)
    assert made.refused == ()
    return [one.wording for one in made.instructions]


def reads_back(made, original, revised, wording, lines=None) -> bool:
    """Return whether the sentences alone make the one motion into the other."""
    amended = read_back(made, original, wording, lines)
    in_prose = habits_of(original).in_prose
    return amended is not None and seen(amended, in_prose=in_prose) == seen(
        revised, in_prose=in_prose
    )


# Every amendment reads back to the letter, or is refused


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(WORDINGS)))
@settings(max_examples=120, deadline=None)
def test_what_is_printed_reads_back_to_the_letter(chance, name):
    original = motion(chance)
    revised = edited(chance, original)

    made = amend(original, revised, WORDINGS[name])

    assert made.refused or reads_back(made, original, revised, WORDINGS[name])


def test_of_three_hundred_amendments_none_is_printed_wrong_and_few_are_refused():
    refused = 0
    for seed in range(300):
        chance = drawn_by(seed)
        original = motion(chance)
        revised = edited(chance, original)
        wording = list(WORDINGS.values())[seed % len(WORDINGS)]
        made = amend(original, revised, wording)
        refused += bool(made.refused)
        assert made.refused or reads_back(made, original, revised, wording), seed
    assert refused <= 3


def test_the_same_motion_needs_no_amendment():
    made = amend(ferry(), ferry(), PLAIN)

    assert (made.instructions, made.refused, made.added_words) == ((), (), 0)


# Words


def test_words_are_put_in_the_place_of_others():
    revised = put(ferry(), "notes.1", "close", "cut")

    assert worded(ferry(), revised) == ["In Notes 1, delete “close” and insert “cut”"]


def test_words_are_put_in_after_words_that_are_there_once():
    revised = put(ferry(), "notes.2", "the islanders", "the islanders, young and old,")

    assert worded(ferry(), revised) == [
        "In Notes 2, after “islanders” insert “, young and old,”"
    ]


def test_repeated_words_are_lengthened_until_they_are_there_once():
    text = "that the council and the company and the press and the public object"
    clauses = (replace(CLAUSES[1], text=text),)
    original = ferry(clauses=clauses)
    revised = put(original, "notes.1", "press and the", "press, the clergy and the")

    assert worded(original, revised) == [
        "In Notes 1, after “press” insert “, the clergy”"
    ]


def test_words_that_are_everywhere_are_counted():
    clauses = (replace(CLAUSES[1], text="that no and no and no and no means no"),)
    original = ferry(clauses=clauses)
    revised = put(original, "notes.1", "That no and no", "That no and never")

    (said,) = worded(original, revised)

    assert said == "In Notes 1, delete “That no and no” and insert “That no and never”"


def test_a_deleted_word_that_comes_again_is_counted():
    revised = put(ferry(), "notes.2", "the crew and the", "the crew the")

    assert worded(ferry(), revised) == [
        "In Notes 2, delete the first instance of “and”"
    ]


def test_a_word_is_deleted_with_the_space_it_leaves():
    revised = put(ferry(), "believes.1", "a public service", "a service")

    assert worded(ferry(), revised) == ["In Believes 3, delete “public”"]


def test_only_a_comma_can_change():
    revised = put(ferry(), "notes.2", "crew and", "crew, and")

    assert worded(ferry(), revised) == ["In Notes 2, after “crew” insert “,”"]


def test_only_a_capital_can_change():
    revised = put(ferry(), "resolves.1.2", "choir", "Choir")

    assert worded(ferry(), revised) == [
        "In Resolves 4(b), delete “choir” and insert “Choir”"
    ]


def test_words_are_added_at_the_end():
    revised = put(ferry(), "resolves.2", "fund.", "fund. Report back.")

    assert worded(ferry(), revised) == ["At the end of Resolves 5, add “Report back.”"]


def test_words_with_quotation_marks_stand_between_others():
    revised = put(ferry(), "believes.1", "public", "“public”")

    assert worded(ferry(), revised) == [
        "In Believes 3, delete “public” and insert ‘“public”’"
    ]


def test_words_that_hold_every_mark_are_still_exact():
    odd = '“a ‘b’ "c"” and insert “d'
    revised = put(ferry(), "believes.1", "public", odd)

    made = amend(ferry(), revised, PLAIN)

    assert made.refused or reads_back(made, ferry(), revised, PLAIN)


def test_the_title_and_an_opening_have_names():
    original = ferry()
    first = replace(original.sections[0], lead="This Branch regrets:")
    revised = replace(
        original, title="Save our ferry", sections=(first, *original.sections[1:])
    )

    assert worded(original, revised) == [
        "In the title, delete “the” and insert “our”",
        (
            "In the opening words of the Notes section, delete “notes” and insert "
            "“regrets”"
        ),
    ]


# Whole clauses


def test_a_clause_is_deleted_with_what_is_below_it():
    revised = with_clauses(ferry(), 2, lambda clauses: clauses.__delitem__(slice(3)))

    assert worded(ferry(), revised) == ["Delete Resolves 4"]


def test_a_clause_can_go_alone():
    def change(clauses):
        del clauses[0]
        clauses[:] = [replace(one, level=0) for one in clauses]

    revised = with_clauses(ferry(), 2, change)

    made = amend(ferry(), revised, PLAIN)

    assert made.refused or reads_back(made, ferry(), revised, PLAIN)


def test_a_new_clause_comes_after_another_and_all_below_it():
    original = ferry()
    new = replace(original.clauses[-1], id="new", text="To invite the press.")
    revised = with_clauses(original, 2, lambda clauses: clauses.insert(3, new))

    assert worded(original, revised) == [
        "After Resolves 4, insert a new clause: “To invite the press.”"
    ]


def test_new_clauses_at_one_place_are_one_instruction():
    original = ferry()
    new = replace(original.clauses[-1], id="new", text="To invite the press:")
    below = replace(original.clauses[-2], id="newer", text="by letter.")
    revised = with_clauses(original, 2, lambda clauses: clauses.extend((new, below)))

    assert worded(original, revised) == [
        (
            "At the end of the Resolves section, add a new clause: “To invite the "
            "press:”\nfollowed by a new sub-clause: “by letter.”"
        )
    ]


def test_most_of_a_clause_that_changes_is_put_whole():
    original = ferry()
    revised = put(original, "believes.1", "ferries are a public service", "boats float")

    assert worded(original, revised) == [
        "Delete Believes 3 and insert in its place: “That boats float.”"
    ]


# As bodies word it


def changed(style: str):
    original = ferry(style)
    revised = put(original, "notes.2", "the islanders", "all islanders")
    return original, put(revised, "resolves.1.1", "bus", "train")


@pytest.mark.parametrize(
    ("style", "wording", "said"),
    [
        (
            "tuc",
            "tuc",
            [
                "In the second paragraph, replace “the islanders” with “all islanders”",
                (
                    "In the final paragraph, sub-paragraph i, sub-paragraph a, replace "
                    "“bus” with “train”"
                ),
            ],
        ),
        (
            "stuc",
            "stuc",
            [
                "Paragraph 2, delete ‘the islanders’ and replace with ‘all islanders’",
                (
                    "Paragraph 4, bullet point (a), bullet point (i), delete ‘bus’ and "
                    "replace with ‘train’"
                ),
            ],
        ),
        (
            "unison",
            "unison",
            [
                "In second paragraph: replace “the islanders” with “all islanders”",
                "In final paragraph, point 1), point a): replace “bus” with “train”",
            ],
        ),
        (
            "list",
            "ucu",
            [
                "In Notes 2, replace “the islanders” with “all islanders”",
                "In Resolves 4(a), replace “bus” with “train”",
            ],
        ),
    ],
)
def test_each_body_has_its_own_sentences(style, wording, said):
    original, revised = changed(style)

    assert worded(original, revised, WORDINGS[wording]) == said


def test_a_rule_change_shows_present_text_and_text_as_amended():
    revised = put(ferry(), "believes.1", "public", "vital")

    assert worded(ferry(), revised, WORDINGS["labour-rule-change"]) == [
        (
            "Believes 3\n"
            "Present text: “That ferries are a public service.”\n"
            "As amended: “That ferries are a vital service.”"
        )
    ]


def test_lines_are_cited_only_where_they_are_known():
    original, revised = changed("stuc")
    stuc, lines = WORDINGS["stuc"], {"notes.2": (0, 14, 30)}

    said = worded(original, revised, stuc, lines)

    assert said[0] == (
        "Paragraph 2, line 3, delete ‘the islanders’ and replace with ‘all islanders’"
    )
    assert "line" not in said[1]
    made = amend(original, revised, stuc, lines)
    assert reads_back(made, original, revised, stuc, lines)


def test_words_on_another_line_than_is_said_are_not_found():
    original, revised = changed("stuc")
    stuc = WORDINGS["stuc"]
    made = amend(original, revised, stuc, {"notes.2": (0, 14, 30)})

    assert read_back(made, original, stuc, {"notes.2": (0, 60)}) is None


# What is counted, warned of and refused


def test_only_added_words_are_counted():
    revised = put(ferry(), "notes.1", "the Sample Island route", "every route we have")
    moved = with_clauses(revised, 0, lambda clauses: clauses.reverse())

    assert amend(ferry(), revised, WORDINGS["ucu"]).added_words == 3
    assert amend(revised, moved, WORDINGS["ucu"]).added_words == 0


def test_words_of_a_divided_clause_are_not_added():
    def change(clauses):
        text = clauses[1].text
        cut = text.index("and the council")
        new = replace(clauses[1], id="new", text=text[cut:])
        clauses[1:] = [replace(clauses[1], text=text[:cut].rstrip()), new]

    revised = with_clauses(ferry(), 0, change)

    assert amend(ferry(), revised, PLAIN).added_words == 0


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("resolves.2", "To give", "Not to give"),
        ("believes.1", "are a", "are not a"),
        ("notes.2", "object", "do not object"),
    ],
)
def test_a_direct_negative_is_warned_of_with_the_reason(path, old, new):
    revised = put(ferry(), path, old, new)

    (warning,) = amend(ferry(), revised, PLAIN).warnings

    assert "direct negative" in warning
    assert "vote against it" in warning


def test_an_opposite_is_a_direct_negative_and_other_words_are_not():
    original = ferry(
        clauses=(Clause("s", RESOLVES, "support the plan of the company"),)
    )

    opposite = put(original, "resolves.1", "support", "oppose")
    other = put(original, "resolves.1", "support", "study")

    assert len(amend(original, opposite, PLAIN).warnings) == 1
    assert amend(original, other, PLAIN).warnings == ()


def test_an_amendment_that_leaves_nothing_is_warned_of():
    original = ferry(clauses=CLAUSES[3:4])
    revised = with_clauses(
        original,
        0,
        lambda clauses: clauses.__setitem__(
            0, replace(clauses[0], id="x", text="Nobody shall sail at all this year.")
        ),
    )

    (warning,) = amend(original, revised, PLAIN).warnings

    assert "leaves nothing of the motion" in warning


def test_an_amendment_that_resolves_nothing_is_warned_of():
    revised = replace(ferry(), sections=ferry().sections[:2])

    (warning,) = amend(ferry(), revised, PLAIN).warnings

    assert "deletes everything the motion resolves" in warning


def test_what_cannot_be_worded_is_named_and_the_whole_clause_offered():
    lame = replace(
        PLAIN, words=replace(PLAIN.words, replace="In {place}, something is changed")
    )
    revised = put(ferry(), "believes.1", "public", "vital")

    made = amend(ferry(), revised, lame)

    assert made.instructions == ()
    (refusal,) = made.refused
    assert refusal.what == "the new words of Believes 3"
    (offer,) = refusal.offer
    assert offer.op is Op.REPLACE
    assert offer.wording == (
        "Delete Believes 3 and insert in its place: “That ferries are a vital service.”"
    )


def test_a_sentence_that_can_be_read_in_two_ways_is_not_read():
    odd = Clause("odd", NOTES, "that they say “a” and insert “b” here")
    original = ferry(clauses=(odd,))
    revised = put(original, "notes.1", "here", "there")
    made = amend(original, revised, PLAIN)
    twice = "In Notes 1, delete “a” and insert “b” and insert “c”"
    wrong = replace(made.instructions[0], wording=twice)

    assert read_back(replace(made, instructions=(wrong,)), original, PLAIN) is None


# The wordings on disk


def test_there_are_six_wordings_and_each_has_its_name():
    assert sorted(WORDINGS) == [
        "labour-rule-change",
        "plain",
        "stuc",
        "tuc",
        "ucu",
        "unison",
    ]
    assert all(one.name for one in WORDINGS.values())


def test_an_unknown_wording_tells_which_there_are():
    with pytest.raises(UnknownNameError, match="labour-rule-change, plain, stuc"):
        library.load_wording("tcu")


def test_a_wording_with_a_fault_says_what_to_mend(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "package_data", lambda: tmp_path)
    (tmp_path / "wordings").mkdir()
    bad = 'format = 1\nid = "bad"\nname = "Bad"\nquotes = ["“", "”"]\nsentence = "x"\n'
    (tmp_path / "wordings/bad.toml").write_text(bad, "utf-8")

    with pytest.raises(ProblemsError, match="sentence: is not a key here"):
        library.load_wording("bad")
