"""Every companion with every model motion."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from house_cases import IDS, changed, fitting, in_body, sample, with_everything

from drafter.exporters.plain_text import motion_text
from drafter.language.words import count_words
from drafter.model.companion import SENSITIVE, Phase
from drafter.model.outcome import Manner, Outcome, Result, Votes
from drafter.storage import library
from drafter.templating.companions import companion_faults
from drafter.workflows import companions

COMPANIONS = {name: library.load_companion(name) for name in library.companion_ids()}
CARRIED = Outcome(
    Result.CARRIED, date(2020, 1, 9), Manner.COUNTED, Votes(24, 1, 3), quorate=True
)
NAMES = ("Alexa Inventedname", "Samira Placeholdername", "Robin Madeupname")
every_companion = pytest.mark.parametrize("name", COMPANIONS)
HOLES = {
    "a gap": re.compile("[\ufdd0\ufdd1]"),
    "None": re.compile(r"\bNone\b"),
    "two spaces": re.compile(r"\S  \S"),
    "a space before a stop": re.compile(r" [.,;:?](?!\.)(\s|$)"),
    "two stops": re.compile(r"\.\.(?!\.)|\.,|,,|\?\.|:\."),
    "a doubled word": re.compile(r"\b(that|to|the|will|we|and) \1\b", re.IGNORECASE),
    "a small letter first": re.compile(r"^(?!for |i+\. )[a-z]"),
    "left-over Jinja": re.compile(r"[{}]"),
}


def voted(opened, outcome=CARRIED):
    mover, seconder, secretary = NAMES
    profile = replace(
        opened.draft.profile, mover=mover, seconder=seconder, secretary=secretary
    )
    return changed(opened, outcome=outcome, profile=profile)


def occasions(name):
    """Yield every model motion that a companion goes with, in its fitting bodies."""
    for template in IDS:
        for body in fitting(template):
            opened = in_body(sample(template), body)
            if opened.draft.template.kind in COMPANIONS[name].for_kinds:
                yield voted(opened)
                yield voted(with_everything(opened))


def said(opened, name, **how):
    return companions.text_of(opened, companions.load(opened, name), **how)


def test_there_are_companions_for_before_during_and_after():
    phases = [one.phase for one in COMPANIONS.values()]

    assert {phase: phases.count(phase) > 2 for phase in Phase} == dict.fromkeys(
        Phase, True
    )


@every_companion
def test_a_companion_has_no_fault(name):
    assert [*companion_faults(COMPANIONS[name])] == []
    assert COMPANIONS[name].id == name
    assert COMPANIONS[name].summary.endswith(".")


@every_companion
def test_a_companion_reads_without_a_hole(name):
    found = [
        (opened.draft.template.id, opened.destination.id, hole, line)
        for opened in occasions(name)
        for line in around(said(opened, name), opened)
        for hole, shape in HOLES.items()
        if shape.search(line)
    ]

    assert found == []


@every_companion
def test_a_companion_keeps_its_length(name):
    companion = COMPANIONS[name]
    for opened in occasions(name):
        made = companions.filled(opened, companion)
        words = sum(count_words(one.text) for one in made.paragraphs)
        letters = sum(len(one.text) + 2 for one in made.paragraphs)
        minutes, _ = companions.minutes_for(opened, companion.minutes)
        most = minutes * companions.A_MINUTE if companion.minutes else 10_000
        assert words <= min(companion.max_words or 10_000, most)
        assert letters <= (companion.max_chars or 100_000)


@every_companion
def test_names_and_votes_stand_only_where_they_are_needed(name):
    companion = COMPANIONS[name]
    hidden = {
        one: words
        for one, words in zip(SENSITIVE, (*NAMES, "24 votes"), strict=True)
        if one not in companion.sees
    }

    for opened in occasions(name):
        text = said(opened, name)
        assert {one for one, words in hidden.items() if words in text} == set()


@every_companion
def test_an_anonymous_companion_names_no_member(name):
    for opened in occasions(name):
        text = said(opened, name, anonymous=True)
        assert [one for one in NAMES if one in text] == []


@every_companion
def test_nothing_in_it_is_a_fact_that_is_not_in_the_motion(name):
    """Names and figures come from the answers, the branch or the body alone."""
    for opened in occasions(name):
        fixed = " ".join(one.text for one in COMPANIONS[name].paragraphs)
        profile, body = opened.draft.profile, opened.destination
        known = " ".join(
            [
                fixed,
                motion_text(opened.printed),
                *opened.draft.answers.values(),
                *(str(one) for one in vars(profile).values()),
                *(str(one) for one in vars(body).values()),
                str(vars(opened.meeting)),
                str(opened.draft.statement),
                opened.draft.template.because,
                opened.draft.template.ask,
                companions.deadline_text(opened),
                *(one.cite for one in opened.printed.clauses),
                "Subject 9 January 2020 24 1 3",
            ]
        )
        text = said(opened, name)
        figures = set(re.findall(r"\d[\d,.]*\d|\d", text))
        counted = {str(count_words(motion_text(opened.printed)))}
        assert {one for one in figures - counted if one not in known} == set()


def test_letters_to_mps_differ_while_the_motion_is_the_same():
    opened = voted(sample("no-war"))
    letters = set()
    for number in range(30):
        branch = replace(opened.draft.profile, branch_name=f"Example Branch {number}")
        text = said(changed(opened, profile=branch), "letter-to-mp")
        letters.add(text.replace(branch.branch_name, "BRANCH"))

    assert len(letters) > 10


def test_what_needs_a_result_waits_for_it():
    opened = sample("no-war")
    before = {one.id for one in companions.fitting(opened)}
    lost = Outcome(Result.LOST, date(2020, 1, 9), Manner.SHOW_OF_HANDS)
    after = {one.id for one in companions.fitting(voted(opened, lost))}
    carried = {one.id for one in companions.fitting(voted(opened))}

    assert "certificate" not in before
    assert {"certificate", "minute-extract", "report-to-campaign"} <= after
    assert "press-notice" not in after
    assert {"press-notice", "letter-to-mp", "action-list"} <= carried


def around(text, opened):
    """Yield the lines of a companion without those of the motion in it."""
    motion = set(motion_text(opened.printed).splitlines())
    inside = {line.strip() for line in motion}
    for line in text.splitlines():
        if line.strip() not in inside:
            yield line.strip()
