"""What was carried, taken into the draft: it prints the motion as amended, or nothing.

The draft is a model motion's with its sample; the amendments are drawn at random.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from house_cases import MADE_OF_CLAUSES, changed, in_style, sample
from hypothesis import given, settings
from hypothesis import strategies as st
from motions_random import drawn_by, edited

from drafter.amendments.apply import apply
from drafter.amendments.compare import compare
from drafter.errors import UsageError
from drafter.exporters.plain_text import motion_text
from drafter.model.draft import ClauseState
from drafter.model.motion import Actor, SectionKind
from drafter.storage.motion_file import from_json, to_json
from drafter.workflows import amending_live, editing, on_the_night
from drafter.workflows.occasions import occasion_of
from drafter.workflows.on_the_night import Decision, Night
from drafter.workflows.printed import Named
from drafter.workflows.taking_in import take_in
from drafter.workflows.undoing import undone

NO_WAR = sample("no-war")
STYLES = ("list", "list-by-section", "prose", "whereas", "tuc", "bma", "nus")
LAST = re.compile(r"(?:; and|[.;:,])$")
TOLD = ("The house style", "The lead")
"""How what the house style set by itself is told."""


def text_of(opened) -> str:
    return motion_text(amending_live.filled(opened.printed))


def carried(opened, *moved):
    """Return the substantive motion when all that is moved is carried."""
    named = Named(opened.motion.title, occasion_of(opened))
    night = Night(named.with_motion(amending_live.filled(opened.printed)))
    for text in moved:
        night = on_the_night.taken(night, text)
        name = night.tabled[-1].name
        assert not night.tabled[-1].reading.refused, text
        night = on_the_night.decide(night, name, Decision.CARRIED)
    return on_the_night.substantive(night).motion


def took(opened, *moved):
    """Take into a draft what is moved, and see that it prints exactly that."""
    made = carried(opened, *moved)
    taken = take_in(opened, made)
    assert text_of(taken.opened) == motion_text(made)
    return taken


def tried(opened, made):
    """Return what it is to take in `made`, or None and why it cannot be done."""
    try:
        return take_in(opened, made), ""
    except UsageError as error:
        return None, str(error)


def same(taken, made) -> bool:
    return words(amending_live.filled(taken.opened.printed)) == words(made)


def choice(opened, clause):
    return opened.draft.choice(clause)


def words(printed) -> list[object]:
    """Return what stands on the paper, but for first capitals and last marks."""
    said: list[object] = [printed.title, printed.wrapper]
    for section in printed.sections:
        said += [section.opens + section.lead] if section.clauses else []
        for one in section.clauses:
            text = LAST.sub("", one.text.rstrip())
            bare = text[:1].lower() + text[1:]
            said.append((one.label, one.level, bare, one.opens, one.closes))
    return [one for one in said if one]


def as_people_leave_it(chance, opened):
    """Return a draft in which a person has done this and that already."""
    ids = [one.id for one in opened.motion.clauses]
    for name in chance.sample(ids, min(2, len(ids) - 1)):
        what = chance.randrange(4)
        if what == 0:
            opened = editing.edit(opened, name, "that nobody asked the members")
        elif what == 1:
            opened = editing.take_out(opened, name)
        elif what == 2:
            here = [one.id for one in opened.motion.clauses]
            opened = editing.move(opened, name, 1) if name in here else opened
        else:
            opened = editing.add(opened, SectionKind.RESOLVES, "hold a social")
    return opened


@settings(max_examples=35, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(STYLES))
def test_the_draft_prints_what_was_carried_or_is_left_as_it_was(seed, style):
    chance = drawn_by(seed)
    opened = in_style(sample(chance.choice(MADE_OF_CLAUSES)), style)
    opened = as_people_leave_it(chance, opened)
    was, before = amending_live.filled(opened.printed), to_json(opened.draft)
    made = apply(compare(was, edited(chance, was, chance.randint(1, 2))), was)
    taken, said = tried(opened, made)
    if taken is None:
        assert "the draft is as it was" in said
        assert to_json(opened.draft) == before
        return

    assert same(taken, made)
    told = any(one in taken.done for one in TOLD)
    assert told or text_of(taken.opened).split() == motion_text(made).split()
    kept = from_json(to_json(taken.opened.draft))
    assert changed(opened, **vars(kept)).printed == taken.opened.printed
    back = undone(taken.opened, opened.draft, taken.opened.draft)
    assert to_json(back.draft) == before


MOVES = (
    lambda cites, chance: f"Delete {chance.choice(cites)}",
    lambda cites, chance: f"After {chance.choice(cites)}, insert “That it is so.”",
    lambda cites, _chance: f"After {cites[-1]}, insert “To ask the members.”",
    lambda cites, chance: f"At the end of {chance.choice(cites)}, add “, as it was”",
    lambda _cites, _chance: "In the title, delete all and insert “Another title”",
)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_what_is_moved_in_words_to_a_draft_is_printed_by_it(seed):
    chance = drawn_by(seed)
    opened = sample(chance.choice(MADE_OF_CLAUSES))
    cites = [one.cite for one in opened.printed.clauses]
    made = carried(opened, chance.choice(MOVES)(cites, chance))
    taken, said = tried(opened, made)

    assert " would " in said if taken is None else same(taken, made)


def test_a_reworded_clause_is_the_same_clause_in_other_words():
    taken = took(NO_WAR, "In Resolves 10, delete “policy” and insert “motion”")

    assert taken.done == "Reworded: Resolves 10."
    assert choice(taken.opened, "next-body").state is ClauseState.EDITED
    assert choice(taken.opened, "next-body").text == (
        "adopt this motion and campaign for it"
    )
    assert editing.edited_since(taken.opened) == ()


def test_what_was_deleted_is_taken_out_and_can_be_put_in_again():
    taken = took(NO_WAR, "Delete Notes 2")

    assert taken.done == "Taken out, as it was numbered: Notes 2."
    back = editing.put_in(taken.opened, "second-fact")
    assert back.printed == NO_WAR.printed


def test_a_new_clause_stands_where_it_was_put_and_is_the_persons_own():
    taken = took(NO_WAR, "After Notes 2, insert “That nobody was asked.”")

    assert taken.done == "Put in: Notes 3."
    assert taken.opened.motion.clauses[2].text == "that nobody was asked"


def test_who_is_to_act_is_known_of_a_new_action_that_says_it():
    said = "After Resolves 8, insert “To instruct the Branch Committee to report.”"
    (made,) = [one for one in took(NO_WAR, said).opened.draft.clauses if one.text]

    assert (made.text, made.who) == ("report", Actor.COMMITTEE)


def test_words_around_a_phrase_make_it_a_clause_of_ones_own():
    taken = took(NO_WAR, "In Resolves 9, delete “seven” and insert “ten”")

    assert "Now clauses of your own: Resolves 9." in taken.done
    assert choice(taken.opened, "write-to-mp").state is ClauseState.TAKEN_OUT


def test_a_new_title_is_the_drafts_own():
    taken = took(NO_WAR, "In the title, delete “No war” and insert “Peace”")

    assert taken.opened.motion.title == "Peace on Iran"


def test_the_full_stop_that_the_house_style_sets_is_told():
    made = carried(NO_WAR, "After Resolves 8, insert “To invite a speaker”")
    taken = take_in(NO_WAR, made)

    assert "The house style ends Resolves 9 with “.”." in taken.done
    assert "9. To invite a speaker.\n" in text_of(taken.opened)


def test_a_clause_of_the_persons_own_is_not_taken_for_one_that_came_in():
    own = editing.add(NO_WAR, SectionKind.RESOLVES, "hold a social")
    dance = "In Resolves 12, delete “social” and insert “dance”"
    taken = took(own, dance, "After Resolves 8, insert “To invite a speaker.”")

    assert "9. To invite a speaker." in text_of(taken.opened)
    assert "13. To hold a dance." in text_of(taken.opened)
    assert choice(taken.opened, "added-1").text == "hold a dance"


def test_an_open_blank_stays_a_question():
    answers = {k: v for k, v in NO_WAR.draft.answers.items() if k != "country"}
    opened = changed(NO_WAR, answers=answers)
    taken = took(opened, "In Believes 5, delete “a catastrophe” and insert “a crime”")

    later = editing.answer(taken.opened, "country", "Utopia")
    assert "That war on Utopia would be a crime" in text_of(later)


def test_what_cannot_be_printed_word_for_word_is_named_and_refused():
    made = carried(NO_WAR, "After Resolves 8, insert “Invite a speaker”")

    said = "Resolves 9 would read “To Invite a speaker.” and not “Invite a speaker”"
    with pytest.raises(UsageError, match=said):
        take_in(NO_WAR, made)


def test_the_sentence_that_sends_a_motion_on_is_not_the_drafts_to_change():
    wrapped = editing.decide(NO_WAR, "union-branch", "labour-clp")
    made = carried(wrapped, "Delete Notes 1")
    taken = take_in(wrapped, made)

    assert taken.opened.printed.wrapper == wrapped.printed.wrapper != ""
    with pytest.raises(UsageError, match="a draft has it from its bodies"):
        take_in(wrapped, replace(made, wrapper="This Branch says:"))
