"""Every companion with every model motion."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from companion_cases import COMPANIONS, NAMES, holes, objections, occasions, said, voted
from house_cases import BODIES, IDS, changed, in_body, sample

from drafter.exporters.plain_text import motion_text
from drafter.language.words import count_words
from drafter.model.companion import SENSITIVE, Each, Phase
from drafter.model.outcome import Outcome, Result
from drafter.templating.companion_faults import companion_faults
from drafter.workflows import companions
from drafter.workflows.companion_items import items_of

every_companion = pytest.mark.parametrize("name", COMPANIONS)
SENT_TO = ("trades-council", "ucu-congress", "labour-conf", "unison-ndc")
KNOWN = tuple(product([True, False], repeat=4))
"""Whether the mover, the secretary, the meeting and the deadline are known."""


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
        (opened.draft.template.id, opened.destination.id, hole)
        for opened in occasions(name)
        for hole in holes(said(opened, name), opened)
    ]

    assert found == []


@every_companion
@pytest.mark.parametrize("template", IDS)
def test_a_companion_reads_well_whatever_is_known(template, name):
    opened = voted(sample(template))
    if opened.draft.template.kind not in COMPANIONS[name].for_kinds:
        return
    bare = replace(opened.draft.profile, mover="", seconder="", secretary="")

    for mover, secretary, dated, deadline in KNOWN:
        known = replace(
            bare,
            mover=NAMES[0] if mover else "",
            secretary=NAMES[2] if secretary else "",
            meeting_date=date(2020, 1, 9) if dated else None,
            motion_deadline_days=7 if deadline else None,
        )
        made = changed(opened, profile=known)
        text = said(made, name, attached="motion.docx")
        assert holes(text, made) == []
        for who in {"mover", "secretary"} & set(COMPANIONS[name].sees):
            assert getattr(known, who) in text


@every_companion
def test_a_companion_reads_well_for_a_motion_that_is_sent_on(name):
    for template, meeting, to in product(IDS, ("union-branch",), SENT_TO):
        opened = replace(in_body(sample(template), to), meeting=BODIES[meeting])
        opened = voted(changed(opened, meeting=meeting))
        if opened.draft.template.kind in COMPANIONS[name].for_kinds:
            text = said(opened, name)
            assert (template, to, holes(text, opened)) == (template, to, [])
            actions = items_of(opened, Each.ACTIONS)
            assert [one for one in actions if one["task"].startswith("We ")] == []


@pytest.mark.parametrize("result", Result)
def test_every_result_is_said_as_a_sentence(result):
    outcome = Outcome(result, date(2020, 1, 9), why="an invented reason")
    opened = voted(sample("no-war"), outcome)

    for one in companions.fitting(opened):
        text = said(opened, one.id)
        assert (one.id, holes(text, opened)) == (one.id, [])
        assert "was fell" not in text


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


def background(opened):
    """Return what is printed apart from the motion: the law that a clause rests on."""
    sources = [one.source for one in opened.motion.clauses if one.source]
    return [text for source in sources for text in vars(source).values()]


@every_companion
def test_nothing_in_it_is_a_fact_that_is_not_in_the_motion(name):
    """Names and figures come from the motion, the answers, the branch or the body."""
    for opened in occasions(name):
        fixed = " ".join(one.text for one in COMPANIONS[name].paragraphs)
        profile, body = opened.draft.profile, opened.destination
        known = " ".join(
            [
                fixed,
                motion_text(opened.printed),
                *background(opened),
                *opened.draft.answers.values(),
                *(str(one) for one in vars(profile).values()),
                *(str(one) for one in vars(body).values()),
                str(vars(opened.meeting)),
                str(opened.draft.statement),
                opened.draft.template.because,
                opened.draft.template.ask,
                companions.deadline_text(opened),
                *(one.cite for one in opened.printed.clauses),
                *(reply for one in objections(opened) for reply in one),
                "9 January 2020 24 1 3 11 12 16 19 23",  # the vote, and what is due
            ]
        )
        text = said(opened, name)
        figures = set(re.findall(r"\d[\d,.]*\d|\d", text))
        counted = {str(count_words(motion_text(opened.printed)))}
        assert {one for one in figures - counted if one not in known} == set()
