"""Verbs that a body avoids, and people whom it does not instruct."""

from dataclasses import replace

import pytest
from matters import book, clause, found, matter, notes, words_at
from rules_of_bodies import ruled

from drafter.checks.avoided_verb import CHECK
from drafter.model.motion import (
    PrintedClause,
    PrintedMotion,
    PrintedSection,
    SectionKind,
)

CONFERENCE = replace(book("union-branch"), noun="Conference", the_body="Conference")
PLAIN = ruled("wording.avoid", "“call on” and “instruct”", body=CONFERENCE)
OFFICIALS = ruled("wording.not-instructed", "officials; the editor", body=CONFERENCE)


def outside(*texts, body, lead="", section=SectionKind.RESOLVES):
    """Return a motion from outside: its clauses as they are printed."""
    clauses = tuple(
        PrintedClause(str(n), f"resolves.{n}", f"{n}.", text, 0, f"Resolves {n}")
        for n, text in enumerate(texts, 1)
    )
    printed = PrintedMotion("A title", "", (PrintedSection(section, lead, clauses),))
    return replace(matter(clause("act"), body=body), printed=printed, motion=None)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Conference instructs the committee to publish a report.", "instructs"),
        ("This Conference calls upon the Government to act.", "calls upon"),
        ("That this Conference therefore call on the Government to act.", "call on"),
        ("To instruct the committee to publish a report.", "instruct"),
    ],
)
def test_a_verb_that_the_body_avoids_is_told_with_its_place(text, verb):
    of = outside(text, body=PLAIN)

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == verb
    assert f"says “{verb}”, which Conference avoids" in finding.message


def test_it_is_mended_in_the_person_in_which_it_stands():
    (third,) = CHECK.run(outside("Conference calls on us to act.", body=PLAIN))
    (bare,) = CHECK.run(outside("To call on us to act.", body=PLAIN))

    assert (third.mend.edits[0].new, bare.mend.edits[0].new) == ("asks", "ask")
    assert third.mend.label == "Write asks"


@pytest.mark.parametrize(
    "text",
    [
        "Conference instructs the regional officials to attend.",
        "This Conference instructs the editor to print an apology.",
        "To instruct all full-time officials, without delay, to attend.",
    ],
)
def test_people_whom_a_body_does_not_instruct_are_told(text):
    (finding,) = CHECK.run(outside(text, body=OFFICIALS))

    assert "Conference does not instruct" in finding.message
    assert finding.mend.label.startswith("Write ask")


@pytest.mark.parametrize(
    "text",
    [
        "Conference instructs the Executive to ask the officials to attend.",
        "Conference asks the regional officials to attend.",
        "Conference instructs the Executive, not the officials, to attend.",
        "Conference instructs the Executive to print this, and the editor agrees.",
        "Conference asks the officials to instruct the editor to print it.",
    ],
)
def test_instructing_the_executive_and_asking_anybody_is_good(text):
    assert not list(CHECK.run(outside(text, body=OFFICIALS)))


@pytest.mark.parametrize(
    "text",
    [
        "Conference asks the committee to publish a report.",
        "To write to the committee, asking it to call on the Government.",
        "Conference resolves to answer the call on members to act.",
        "Conference endorses the appeal that “instructs nobody”.",
    ],
)
def test_other_verbs_and_other_speakers_are_good(text):
    assert not list(CHECK.run(outside(text, body=PLAIN)))


def test_what_is_noted_is_not_the_voice_of_the_body():
    note = "Conference instructs nobody."

    of = outside(note, body=PLAIN, section=SectionKind.NOTES)
    assert not list(CHECK.run(of))
    assert not found(CHECK, notes("that it instructs staff"), body=PLAIN)


def test_a_stem_above_its_actions_is_looked_at_once():
    stem = "Conference instructs the officials to:"

    (finding,) = CHECK.run(outside("attend;", "report.", lead=stem, body=OFFICIALS))
    assert (finding.clause, finding.start, finding.mend) == ("resolves.1", 0, None)


def test_a_verb_of_the_house_cannot_be_mended_in_the_clause():
    (finding,) = found(CHECK, clause("publish it", who="committee"), body=PLAIN)

    assert finding.mend is None


def test_a_verb_that_the_clause_brings_can_be():
    act = clause("call on the Government to act")

    (finding,) = found(CHECK, act, body=PLAIN)
    assert finding.mend.edits[0].new == "ask"


def test_a_body_with_no_such_rule_says_what_it_likes():
    text = "Conference instructs the officials to attend."

    assert not list(CHECK.run(outside(text, body=CONFERENCE)))
