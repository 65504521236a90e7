"""What a person puts right in a derived statement stands, whatever the rules say."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from drafter.errors import UnreadableError, UsageError
from drafter.model.motion import SectionKind
from drafter.storage.dropped import path_in
from drafter.workflows import (
    checking,
    clauses,
    deriving,
    drafting,
    editing,
    exporting,
    motions,
    resorting,
    reviewing,
)
from drafter.workflows.reviewing import Label
from drafter.workflows.sources import BOTH, NOTHING, Source, source_of

ARTICLE = """Ferries stop at Sample Island

By A. N. Example, Example News

On Monday no ferry left Sample Island. The owners sacked 40 sailors last month.

In a statement, the Example Ferry Crews said: “We stand with the sailors of Sampleton. \
We believe that cheap crews make unsafe ships in Iran. We call on every branch to \
write to the owners. Our members will not forget it.”

Nobody knows when the ferries will run again.
"""
ABOUT = deriving.About("", "", "", date(2026, 11, 25))
REVIEW = reviewing.begin(ARTICLE, ABOUT)


def at(words, review=REVIEW):
    """Return the place of the sentence that holds `words`."""
    return next(n for n, one in enumerate(review.units) if words in one.text)


def texts(review, section):
    found = review.found.template.clauses
    return [one.text for one in found if one.section is section]


def test_nothing_decided_is_what_the_rules_make():
    assert REVIEW.found == deriving.derived(ARTICLE, ABOUT)
    assert REVIEW.to_settle == 3
    assert [REVIEW.units[n].text for n in REVIEW.open] == [
        "On Monday no ferry left Sample Island.",
        "The owners sacked 40 sailors last month.",
        "Our members will not forget it.",
    ]


def test_a_sentence_filed_elsewhere_moves_and_can_go_back():
    place = at("Nobody knows")
    moved = reviewing.filed(REVIEW, place, Label.BELIEVES)

    assert moved.units[place].reasons == ("you filed it here",)
    assert moved.units[place].second is Label.NOTES
    assert any("Nobody" in one or "nobody" in one for one in texts(moved, BELIEVES))
    back = reviewing.filed(moved, place, moved.units[place].second)
    assert back.found == REVIEW.found


def test_a_sentence_left_out_is_in_no_clause():
    out = reviewing.filed(REVIEW, at("40 sailors"), Label.DROP)

    assert out.to_settle == 2
    assert not any("40 sailors" in one for one in texts(out, SectionKind.NOTES))
    assert "40 sailors" in out.text


@pytest.mark.parametrize(
    ("words", "clause", "text"),
    [
        ("to write to Example Ferries.", "to write to Example Ferries", None),
        ("ask this Branch to write", "to ask this Branch to write", "this {{ noun }}"),
        ("write {{ all }} of it", "to write {{ all }} of it", "write {{ gap }} of it"),
    ],
)
def test_a_clause_in_the_persons_own_words_stands_as_they_wrote_it(words, clause, text):
    place = at("We call on every branch")
    edited = reviewing.worded(REVIEW, place, words)

    assert edited.units[place].clause == clause
    made = texts(edited, SectionKind.RESOLVES)
    assert any((text or words.removeprefix("to ").rstrip(".")) in one for one in made)
    assert reviewing.is_worded(edited, place)
    assert deriving.problems(edited.found) == ()


def test_own_words_of_a_belief_get_their_that_and_new_flags():
    place = at("Our members")
    edited = reviewing.worded(REVIEW, place, "our members said “never” on Friday")

    assert edited.units[place].clause == "that our members said “never” on Friday"
    kinds = {flag.kind for flag in edited.units[place].flags if flag.settle}
    assert kinds == {"by-hand", "our", "day"}


def test_emptied_words_and_the_first_words_leave_it_to_the_rules():
    place = at("Our members")
    edited = reviewing.worded(REVIEW, place, "that we remember")

    assert reviewing.worded(edited, place, " . ").found == REVIEW.found
    first = REVIEW.units[place].clause
    again = reviewing.worded(edited, place, first)
    assert again.found == REVIEW.found
    assert not reviewing.is_worded(again, place)


def test_own_words_come_back_when_the_sentence_is_filed_there_again():
    place = at("Our members")
    edited = reviewing.worded(REVIEW, place, "that we remember")
    moved = reviewing.filed(edited, place, Label.RESOLVES)

    assert "remember" not in moved.units[place].clause
    back = reviewing.filed(moved, place, Label.BELIEVES)
    assert back.units[place].clause == "that we remember"


def test_a_settled_flag_counts_no_more_and_can_be_opened_again():
    place = at("Our members")
    (flag,) = REVIEW.units[place].flags
    done = reviewing.settled(REVIEW, place, flag.says)

    assert done.to_settle == 2
    assert reviewing.flags_at(done, place)[0][1]
    assert reviewing.settled(done, place, flag.says).found == REVIEW.found


def test_words_become_a_blank_and_words_again():
    place = at("cheap crews")
    (slot,) = reviewing.blanks_at(REVIEW, place)
    assert (slot.text, slot.on) == ("Iran", True)
    plain = reviewing.blanked(REVIEW, "Iran")

    assert any("in Iran" in one for one in texts(plain, BELIEVES))
    assert any("in {{ country }}" in one for one in texts(REVIEW, BELIEVES))
    assert reviewing.blanked(plain, "Iran").found == REVIEW.found
    assert reviewing.blanks_at(REVIEW, at("40 sailors")) == ()


def test_what_was_decided_stands_when_the_text_is_taken_otherwise():
    place = at("40 sailors")
    edited = reviewing.worded(REVIEW, place, "that 40 sailors were sacked")
    whole = reviewing.other_way(edited)

    assert whole.found.statement.seen is None
    assert whole.units[at("40 sailors", whole)].clause == "that 40 sailors were sacked"
    longer = reviewing.begin(f"Hear this.\n\n{ARTICLE}", ABOUT, edited)
    assert longer.units[at("40 sailors", longer)].clause.endswith("were sacked")
    assert reviewing.other_way(whole).found == edited.found


def test_two_statements_of_one_issuer_are_both_kept_and_the_same_one_once():
    assert deriving.save(REVIEW.found) == "statement-of-example-ferry-crews"
    assert deriving.save(REVIEW.found) == "statement-of-example-ferry-crews-2"
    same = [reviewing.begin(text, NAMED).found for text in ("We sing.", "We dance.")]
    names = [deriving.save(one) for one in same]
    specimens = [motions.specimen(name) for name in names]
    assert len(set(names)) == 2
    assert [one.derived_from for one in specimens] == ["Example Crews"] * 2


def test_the_draft_says_of_each_clause_where_it_comes_from():
    opened = deriving.as_draft(REVIEW.found, None, ABOUT.today)
    said = {line.comes_from for line in clauses.lines_of(opened, tuple(SectionKind))}

    assert "From the article “Ferries stop at Sample Island”." in said
    assert any(one.startswith("Adapted from the statement of") for one in said)


def told_by_check(opened):
    found = checking.check(opened)
    return [one.message for one in found if one.check == "left-to-settle"]


def test_what_was_left_to_settle_is_told_by_check_until_the_clause_is_edited():
    opened = drafting.keep(deriving.as_draft(REVIEW.found, None, ABOUT.today), NOW)
    kept = drafting.open_draft(drafting.drafts().load(opened.draft.id), ABOUT.today)
    said = told_by_check(kept)

    assert len(said) == REVIEW.to_settle == 3
    assert said[0].startswith("To settle in Notes 1: “on Monday” will mean")
    name = next(iter(kept.draft.to_settle))
    assert (
        told_by_check(editing.edit(kept, name, "that on 4 May no ferry left"))
        == (said[1:])
    )
    done = REVIEW
    for place in REVIEW.open:
        (flag, _), *_ = reviewing.flags_at(done, place)
        done = reviewing.settled(done, place, flag.says)
    assert told_by_check(deriving.as_draft(done.found, None, ABOUT.today)) == []


def test_a_path_is_recognised_however_it_was_dropped(tmp_path):
    path = tmp_path / "their motion £.txt"
    path.write_text("words")
    spaced = str(path).replace(" ", "\\ ")
    coded = str(path).replace(" ", "%20").replace("£", "%C2%A3")

    for typed in (path, f"'{path}'", f'"{path}" ', spaced, f"file://{coded}\n"):
        assert path_in(str(typed)) == str(path)
        assert source_of(str(typed), "") == Source(str(path))


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("This branch notes the file.", ""),
        ("motion.docx", "motion.docx"),
        ("'/no such/motion one.docx'", "/no such/motion one.docx"),
        (
            "file:///C:/Users/Ann%20Example/motion.docx",
            "C:/Users/Ann Example/motion.docx",
        ),
        ("C:\\Users\\Ann Example\\motion.docx", "C:\\Users\\Ann Example\\motion.docx"),
        ("'a quotation' of Example.", ""),
        ("one\ntwo.docx", ""),
        ("\0.txt", "\0.txt"),
        ("-", ""),
    ],
)
def test_what_looks_like_a_path_is_one_and_words_are_not(typed, path):
    assert path_in(typed) == path


def test_a_text_far_longer_than_a_statement_is_refused():
    with pytest.raises(UnreadableError, match="far longer than a statement"):
        reviewing.begin("We call for talks. " * 30_000, ABOUT)


def test_a_text_and_a_file_together_or_neither_are_refused():
    with pytest.raises(UsageError, match="There is nothing"):
        source_of(" \n", "")
    with pytest.raises(UsageError) as both:
        source_of("This branch notes", "motion.docx")
    assert str(both.value) == BOTH
    assert NOTHING.startswith("There is nothing")
    assert source_of("", "-") == Source("./-")


BELIEVES = SectionKind.BELIEVES
NOW = datetime(2026, 11, 25, 19, 30, tzinfo=UTC)
NAMED = deriving.About("Example Crews", "", "5 January 2026", ABOUT.today)


def back(opened):
    """Return the draft as it comes out of the store, and its sentences."""
    kept = drafting.keep(opened, NOW)
    again = drafting.open_draft(drafting.drafts().load(kept.draft.id), ABOUT.today)
    return again, resorting.reopened(again.draft, ABOUT.today)


def section_of(opened, words):
    motion = opened.motion.clauses
    return next(
        (one.section.value for one in motion if words in one.text.lower()), "out"
    )


def test_a_draft_leads_back_to_its_sentences_as_they_were_left():
    filed = reviewing.filed(REVIEW, at("Nobody knows"), Label.DROP)
    worded = reviewing.worded(filed, at("40 sailors"), "that 40 sailors were sacked")
    _, again = back(resorting.as_draft(worded, None, ABOUT.today))

    assert again is not None
    assert again.found == worded.found
    assert again.decided == worded.decided


def test_what_is_changed_there_reaches_the_draft_and_nothing_else_moves():
    opened, again = back(resorting.as_draft(REVIEW, None, ABOUT.today))
    taken_out = next(one.id for one in opened.motion.clauses if "sacked" in one.text)
    opened = editing.take_out(opened, taken_out)
    later = reviewing.filed(again, at("cheap crews"), Label.RESOLVES)
    changed, told = resorting.taken_over(opened, later)

    assert told == ()
    assert section_of(opened, "cheap crews") == "believes"
    assert section_of(changed, "cheap crews") == "resolves"
    assert section_of(changed, "sacked 40") == "out"
    assert resorting.reopened(changed.draft, ABOUT.today).found == later.found
    assert {one.id for one in changed.draft.template.clauses} >= {taken_out, "endorse"}


def test_a_clause_edited_since_stays_in_its_words_and_that_is_said():
    opened, again = back(resorting.as_draft(REVIEW, None, ABOUT.today))
    name = next(one.id for one in opened.motion.clauses if "cheap crews" in one.text)
    opened = editing.edit(opened, name, "that cheap crews cost lives")
    later = reviewing.filed(again, at("cheap crews"), Label.DROP)
    changed, told = resorting.taken_over(opened, later)

    assert section_of(changed, "cheap crews cost lives") == "believes"
    assert len(told) == 1
    assert "was edited in the motion and stays so." in told[0]
    same, nothing = resorting.taken_over(opened, again)
    assert nothing == ()
    assert same.motion == opened.motion


def test_a_draft_of_a_model_motion_has_no_sentences_to_go_back_to():
    opened = deriving.as_draft(REVIEW.found, None, ABOUT.today)

    assert resorting.reopened(opened.draft, ABOUT.today) is None


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "Adapted from a statement, "),
        ("Example Swimmers", "Adapted from the statement of Example Swimmers, "),
    ],
)
def test_a_statement_that_names_nobody_is_told_with_the_answer_or_without(answer, said):
    text = "The council must reopen the Example Baths. We condemn their closure."
    about = deriving.About("", "Reopen it", "", ABOUT.today)
    review = reviewing.begin(text, about)
    opened = resorting.as_draft(review, None, ABOUT.today)
    named = editing.answer(opened, "issuer", answer)
    page = exporting.page_of(named, exporting.Variant(with_gaps=True))
    lines = [one.text for one in page.blocks]
    assert [one for one in lines if one.startswith(said)]
    assert not [one for one in lines if "of ," in one]
    of_clauses = clauses.lines_of(named, (SectionKind.RESOLVES,))
    assert of_clauses[0].comes_from.startswith(said.replace(", ", ": “"))
