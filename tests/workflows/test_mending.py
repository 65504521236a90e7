"""A mend changes the answer the words came from, or else the clause."""

from __future__ import annotations

import pytest
from house_cases import in_style, sample, with_answers

from drafter.checks import whole_sentence
from drafter.model.draft import ClauseState
from drafter.model.finding import Edit, Mend
from drafter.workflows import checking, editing
from drafter.workflows.mending import CannotMendError, mend

OPENED = sample("no-war")


def place(opened, words):
    """Return the clause that holds `words`, and where they stand in it."""
    clause = next(one for one in opened.printed.clauses if words in one.text)
    start = clause.text.index(words)
    return clause, start, start + len(words)


def replacing(opened, old, new):
    clause, start, end = place(opened, old)
    return Mend(f"Write {new}", (Edit(new, clause.path, start=start, end=end),))


def test_words_of_an_answer_are_mended_in_the_answer():
    opened = with_answers(OPENED, fact_3="the labor movement was warned")

    mended = mend(opened, replacing(opened, "labor movement", "labour movement"))

    assert mended.draft.answers["fact_3"] == "the labour movement was warned"
    assert mended.draft.clauses == opened.draft.clauses


def test_words_of_the_model_motion_are_mended_in_the_clause():
    opened = OPENED

    mended = mend(opened, replacing(opened, "catastrophe", "calamity"))

    clause, *_ = place(mended, "calamity")
    assert mended.draft.choice(clause.id).state is ClauseState.EDITED
    assert mended.draft.answers == opened.draft.answers


def test_words_of_an_edited_clause_are_mended_there_though_an_answer_holds_them():
    opened = with_answers(OPENED, fact_3="the labor movement was warned")
    opened = editing.edit(opened, "preparations", "that the labor movement knows")

    mended = mend(opened, replacing(opened, "labor movement", "labour movement"))

    assert mended.draft.choice("preparations").text == "that the labour movement knows"
    assert mended.draft.answers == opened.draft.answers


def test_several_edits_of_one_mend_are_all_made():
    opened = editing.edit(OPENED, "casualties", "that color is a color of the flag")
    clause, start, _ = place(opened, "color is a color")
    edits = (
        Edit("colour", clause.path, start=start, end=start + 5),
        Edit("colour", clause.path, start=start + 11, end=start + 16),
    )

    mended = mend(opened, Mend("Write colour", edits))

    words = "that colour is a colour of the flag"
    assert mended.draft.choice("casualties").text == words


def test_an_answer_is_mended_where_the_finding_names_it():
    edit = Edit("Iran and Iraq", answer="country", start=0, end=100)
    typed = OPENED.draft.answers["country"]

    with pytest.raises(CannotMendError, match="no longer there"):
        mend(OPENED, Mend("Write both", (edit,)))

    whole = Edit("Iraq", answer="country", start=0, end=len(typed))
    assert mend(OPENED, Mend("Iraq", (whole,))).draft.answers["country"] == "Iraq"


def test_words_that_the_house_style_supplies_are_not_mended_silently():
    opened = OPENED
    clause = next(
        one for one in opened.printed.clauses if one.path.startswith("resolves")
    )
    edit = Edit("TO", clause.path, start=0, end=2)

    with pytest.raises(CannotMendError):
        mend(opened, Mend("Shout", (edit,)))


@pytest.mark.parametrize("style", ["stuc", "eis"])
def test_words_beside_a_quotation_are_mended_whatever_marks_are_printed(style):
    opened = in_style(OPENED, style)

    mended = mend(opened, replacing(opened, "attack on Iran", "assault on Iran"))

    assert "assault on Iran" in mended.draft.choice("endorse").text
    assert "“no catastrophic war”" in mended.draft.choice("endorse").text


def test_a_that_with_which_an_answer_opens_is_taken_out_of_the_answer():
    opened = with_answers(OPENED, fact_1="That a rocket hit a school in Exampleton")
    found = [one for one in checking.check(opened) if one.check == whole_sentence.ID]

    mended = mend(opened, found[0].mend)

    assert len(found) == 1
    assert mended.draft.answers["fact_1"] == "a rocket hit a school in Exampleton"
