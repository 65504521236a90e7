"""What real amendments do that no grammar book has: right, or refused with a reason."""

import pytest
from agenda_lines import LONG, lines_of
from agenda_texts import CLAUSES, LIST, PROSE, STUC

from drafter.amendments.reading import Usage, apply_text, read_amendment

ONE = "This Branch notes that pay is low, that rent is high and that heat is dear."
TWICE = "This Branch thanks the cleaners. The cleaners keep the school open."
RESTARTED = """\
This Branch notes:
1. that pay is low;
2. that rent is high.

This Branch resolves:
1. to write to the council;
2. to meet in May.
"""


def amended(motion, amendment, usage=Usage.SCOTTISH, **keys):
    text, _, failed = apply_text(motion, amendment, usage, **keys)
    assert failed == ()
    return text


def refusal(motion, amendment, **keys):
    text, applied, failed = apply_text(motion, amendment, Usage.SCOTTISH, **keys)
    assert text == motion
    assert applied == ()
    assert len(failed) == 1
    return failed[0]


def test_from_to_end_takes_the_words_out_in_scottish_usage_and_says_so():
    said = "leave out from “that rent” to end and insert “that all is dear.”"

    text, applied, _ = apply_text(ONE, said, Usage.SCOTTISH)

    assert text == "This Branch notes that pay is low, that all is dear."
    assert "“that rent” included (Scottish usage)" in applied[0].understood


def test_from_to_end_leaves_the_words_in_commons_usage_and_says_so():
    said = "Leave out from “that rent” to end and add “is fair.”"

    text, applied, _ = apply_text(ONE, said, Usage.COMMONS)

    assert text == "This Branch notes that pay is low, that rent is fair."
    assert "stays (House of Commons usage)" in applied[0].understood


def test_from_one_to_another_takes_both_out_or_neither():
    said = "leave out from “that pay” to “high” and insert “that rent is low”"

    scottish = amended(ONE, said)
    commons = amended(ONE, said, Usage.COMMONS)

    assert scottish == "This Branch notes that rent is low and that heat is dear."
    assert commons == (
        "This Branch notes that pay that rent is low high and that heat is dear."
    )


@pytest.mark.parametrize("usage", list(Usage))
def test_delete_all_after_leaves_the_words_in_either_usage(usage):
    text = amended(ONE, "Delete all after “notes” and insert “nothing new.”", usage)

    assert text == "This Branch notes nothing new."


def test_delete_all_and_insert_puts_a_whole_new_motion():
    new = "This Branch notes that pay is fair.\n\nThis Branch resolves to say so."

    text = amended(PROSE, f"Delete all and insert:\n{new}")

    assert text == f"Safe buses for Exampleton\n\n{new}\n"


def test_delete_all_alone_is_no_amendment():
    failed = refusal(ONE, "Delete all.")

    assert "voting against it" in failed.reason


def test_words_that_are_there_twice_are_refused_with_both_places():
    failed = refusal(PROSE, "After “pay” insert “and time”")

    assert "there twice" in failed.reason
    assert len(failed.candidates) == 2
    assert all(said.endswith("in paragraph 2") for said in failed.candidates)


def test_the_first_instance_and_the_last_are_found():
    first = amended(TWICE, "Replace the first instance of “cleaners” with “porters”")
    last = amended(TWICE, "After the last “cleaners” insert “and porters”")

    assert first == TWICE.replace("cleaners", "porters", 1)
    assert last == TWICE.replace("cleaners keep", "cleaners and porters keep")


def test_the_third_of_two_is_refused():
    failed = refusal(TWICE, "Delete the third “cleaners”")

    assert failed.reason == "“cleaners” is there only twice."


def test_a_word_is_replaced_throughout_though_the_new_words_contain_it():
    said = "Replace “cleaners” with “school cleaners” throughout"

    text = amended(TWICE, said)

    assert text == TWICE.replace("cleaners", "school cleaners")


def test_part_of_a_word_is_not_the_word():
    failed = refusal("The reps meet. Reporters come.", "Replace “rep” with “steward”")

    assert failed.reason == "The words “rep” are not in the motion."


def test_words_that_differ_by_a_letter_are_refused_with_what_was_meant():
    failed = refusal(TWICE, "Delete “the cleaner keep the school open”")

    assert "are not in the motion" in failed.reason
    assert failed.candidates == ("“The cleaners keep the school open.” in paragraph 1",)


def test_other_capitals_are_found_and_told():
    _, applied, _ = apply_text(TWICE, "Delete “the cleaners keep”", Usage.SCOTTISH)

    assert "the motion has other capitals" in applied[0].repair


def test_marks_and_dashes_of_another_kind_are_the_same_words():
    motion = "Congress notes the members’ “right to roam” – and more."
    said = "Delete \"the members' 'right to roam' - and\"".replace("'right", '"right')
    said = said.replace("roam'", 'roam"')

    assert amended(motion, said) == "Congress notes more."


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        (
            "delete ‘the members’ rights’ and insert ‘reps’ and members’ rights’",
            "the members’ rights",
            "reps’ and members’ rights",
        ),
        (
            "replace 'the members' rights' with 'the reps' time and members' rights'",
            "the members’ rights",
            "the reps' time and members' rights",
        ),
        (
            'after "rights" insert ", called "time off" in law,"',
            "rights",
            'rights, called "time off" in law,',
        ),
        ("delete «rights» and insert «pay»", "rights", "pay"),
    ],
)
def test_apostrophes_and_nested_marks_close_nothing(said, old, new):
    motion = "Congress notes the members’ rights at work."

    assert amended(motion, said) == motion.replace(old, new)


def test_new_words_of_several_paragraphs_open_each_and_close_the_last():
    said = "Insert new paragraph 2:\n“Congress regrets this.\n\n“Congress says so.”"

    text = amended(PROSE, said)

    assert "\n\nCongress regrets this.\n\nCongress says so.\n\nCongress b" in text


def test_a_quotation_that_never_closes_is_read_to_the_end_and_told():
    text, applied, failed = apply_text(
        ONE, "At end add “, and that all know it", Usage.SCOTTISH
    )

    assert failed == ()
    assert text == ONE[:-1] + ", and that all know it."
    assert "its quotation mark is not closed" in applied[0].repair


def test_an_unclosed_quotation_before_another_instruction_is_refused():
    failed = refusal(ONE, "delete “pay is low and insert “pay is fair")

    assert "opens and does not close" in failed.reason


def test_several_instructions_on_one_line_each_have_their_place():
    said = "In Notes 1 delete “locked”; in Resolves 5, delete “to the landlord”."

    text = amended(LIST, said)

    assert "1. that the fire doors of Example House are at night;" in text
    assert "5. to write;" in text


def test_several_on_one_line_share_the_place_they_begin_with():
    said = (
        "In the third paragraph delete “long” and insert “short”, after “who” add “all”"
    )

    text = amended(PROSE, said)

    assert "drivers who all spoke up. Their hours are short," in text


def test_a_place_on_a_line_of_its_own_is_that_of_the_lines_below():
    said = "Clause 5:\ndelete “weekly”\nreplace “monthly” with “yearly”"

    text = amended(CLAUSES, said)

    assert "Clause 5. The officers shall meet and report yearly." in text


def test_existing_paragraph_2_is_that_of_the_motion_as_printed():
    said = (
        'Insert new paragraph 2: "Congress regrets this."\n'
        "In existing paragraph 2, after 'danger' insert ' to all'"
    )

    text = amended(PROSE, said)

    assert "Congress regrets this.\n\nCongress believes" in text
    assert "are a danger to all," in text


def test_a_paragraph_number_that_two_sections_have_is_refused_with_both():
    failed = refusal(RESTARTED, "Delete paragraph 2")

    assert failed.candidates == (
        "Notes 2: “that rent is high.”",
        "Resolves 2: “to meet in May.”",
    )


def test_the_quoted_words_tell_which_of_two_sections_is_meant():
    text = amended(RESTARTED, "In paragraph 2, replace “May” with “June”")

    assert text == RESTARTED.replace("May", "June")


def test_a_paragraph_that_is_not_there_is_refused_with_those_that_are():
    failed = refusal(PROSE, "Delete paragraph 9")

    assert failed.reason == "There is no paragraph 9 in the motion."
    assert failed.candidates[-1] == "paragraph 5"


def test_believes_2_of_a_list_that_runs_on_is_not_guessed():
    failed = refusal(LIST, "Replace Believes 2 with: that keys are cheap")

    assert failed.candidates == ("Believes 3", "Believes 4")


def test_a_sentence_is_taken_out_whole():
    text = amended(PROSE, "Delete the last sentence of paragraph 5.")

    assert text.endswith("no driver should work alone.\n")


def test_a_deleted_point_takes_its_number_with_it():
    text, applied, _ = apply_text(LIST, "Delete Notes 1", Usage.SCOTTISH)

    assert "1. that staff have asked" in text
    assert "6. to report to the next meeting" in text
    assert applied[0].repair == "the points after it are numbered anew"


def test_a_line_without_printed_lines_counts_only_where_the_words_are_there_once():
    text, applied, _ = apply_text(
        STUC, "Paragraph 3, line 1, delete 'again'", Usage.SCOTTISH
    )

    assert "the depot should open." in text
    assert "the line could not be looked up" in applied[0].understood


def test_a_line_tells_which_of_several_words_is_meant():
    lines = lines_of(LONG)

    text = amended(LONG, "Line 3, replace “cold” with “raw”", lines=lines)

    assert text == LONG.replace("depot 2 is cold", "depot 2 is raw")


def test_words_between_two_that_do_not_meet_are_refused():
    failed = refusal(ONE, "Insert “very” between “pay” and “low”")

    assert "do not stand next to each other" in failed.reason


def test_two_instructions_about_the_same_words_are_not_both_carried_out():
    said = "Delete “rent is high”\nReplace “high” with “low”"

    text, applied, failed = apply_text(ONE, said, Usage.SCOTTISH)

    assert text == "This Branch notes that pay is low, that and that heat is dear."
    assert len(applied) == 1
    assert "another instruction of the same amendment" in failed[0].reason


def test_a_new_unit_without_a_place_is_refused():
    failed = refusal(PROSE, "Insert a new paragraph: “Congress regrets this.”")

    assert failed.reason == "It does not say where the new paragraph is to come."
    assert "at the end" in failed.candidates


def test_new_words_without_a_place_are_refused():
    failed = refusal(PROSE, "In paragraph 2, insert “and more”")

    assert "does not say where" in failed.reason
    assert failed.candidates[0] == "at the end of paragraph 2"


def test_a_false_so_it_reads_is_told():
    said = "Amend clause 2: Replace ‘five’ with ‘six’, “So it reads: ten officers.”"

    _, applied, failed = apply_text(CLAUSES, said, Usage.SCOTTISH)

    assert len(applied) == 1
    assert "six officers.”, which is not what is said here" in failed[0].reason


def test_what_is_no_instruction_is_handed_back_whole():
    failed = refusal(PROSE, "The Branch thinks that this motion should be stronger.")

    assert failed.what == "The Branch thinks that this motion should be stronger."
    assert "could not be read" in failed.reason


def test_an_instruction_of_which_a_part_is_not_understood_is_not_carried_out():
    failed = refusal(ONE, "Delete “pay is low” unless the mover disagrees")

    assert "could not be read" in failed.reason


def test_movers_and_headings_around_an_amendment_are_no_instructions():
    said = "Amendment 3\nMoved by: Example Branch\nDelete “pay is low, that”"

    assert amended(ONE, said) == ONE.replace("pay is low, that ", "")


@pytest.mark.parametrize(
    ("said", "text", "repair"),
    [
        (
            "At end add “, and that wages lag”",
            ONE[:-1] + ", and that wages lag.",
            "the full stop before the new words gives way to their comma",
        ),
        (
            "Delete “This Branch”",
            "Notes" + ONE.removeprefix("This Branch notes"),
            "a capital for “notes”, which now comes first",
        ),
        (
            "Delete “, that rent is high and that heat is dear”",
            "This Branch notes that pay is low.",
            "",
        ),
        (
            "Delete “that pay is low”",
            "This Branch notes, that rent is high and that heat is dear.",
            "",
        ),
        (
            "After “low” add “,”",
            ONE,
            "one of two marks (commas) goes",
        ),
    ],
)
def test_a_comma_a_stop_or_a_capital_is_put_right_and_told(said, text, repair):
    made, applied, failed = apply_text(ONE, said, Usage.SCOTTISH)

    assert failed == ()
    assert made == text
    assert repair in applied[0].repair


def test_without_leave_nothing_is_put_right_but_told():
    said = "At end add “, and that wages lag”"

    text, applied, _ = apply_text(ONE, said, Usage.SCOTTISH, repairs=False)

    assert text == ONE + ", and that wages lag"
    assert applied[0].repair.startswith("not made: the full stop")


def test_reading_tells_everything_before_anything_is_done():
    reading = read_amendment("In Notes 1, delete “at night”", LIST, Usage.SCOTTISH)

    assert reading.understood[0].sentence == "Takes out “at night” in Notes 1."
    assert reading.understood[0].clause == "notes.1"
