"""What holds for every text, whatever its words."""

from __future__ import annotations

import re

import pytest
from derived_statements import LISTS, about, derived, examples, result
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.derivation.derive import derive, rewritten_as
from drafter.derivation.units import Label
from drafter.language.cleaning import clean
from drafter.language.quotations import misquoted
from drafter.model.motion import How
from drafter.templating.faults import template_problems

WORDS = [
    *("We call for", "We believe that", "Example Peace Campaign stands with", "•"),
    *("The council must", "They said", "No to", "Hands off", "Stop", "workers", "Iran"),
    *("peace", "£3,000", "25 March 2026", "not", "never", "our members", "“", "”", ":"),
    *(".", "!", "?", "\n", "\n\n", "1. ", "and", "calls on", "has", "statement: “"),
    *("Dear Sam,", "Whereas,", "be it resolved that", "{{", "{%", "}}", "{", "To", "—"),
    *("by the 3.500", "you", "this Saturday", "’s", "|"),
]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
SUBJECTS = ("We", "Example Peace Campaign", "As a union, we", "The campaign")
ACTS = ("call on", "condemn", "support", "thank", "stand with", "urge", "reject")
OBJECTS = st.sampled_from(
    [
        "the 40 drivers of Sampleton who were not told",
        "Ann Example and everyone who never gave up",
        "every council that has no plan for 2027",
        "the Example Union’s 3,000 members",
    ]
)


@given(st.one_of(texts, st.text(max_size=200).map(clean)))
@settings(max_examples=150, deadline=None)
def test_units_and_gaps_are_the_text_and_the_template_is_sound(text):
    if not any(map(str.isalnum, text)):
        return
    made = derive(text, about(), LISTS)
    joined, last = "", 0
    for unit in made.units:
        assert unit.start >= last
        joined += text[last : unit.start] + unit.text
        last = unit.end

    assert joined + text[last:] == text
    assert template_problems(made.template, made.statement, "t") == ()


@given(texts)
@settings(max_examples=100, deadline=None)
def test_no_quotation_is_ever_changed(text):
    if not any(map(str.isalnum, text)):
        return
    for unit in derived(text).units:
        if unit.how is How.QUOTED:
            assert misquoted(unit.clause, unit.text) == ()


@given(st.sampled_from(SUBJECTS), st.sampled_from(ACTS), OBJECTS)
@settings(deadline=None)
def test_who_acts_and_on_whom_is_never_turned_round(subject, act, whom):
    ends = act if subject[-2:].lower() == "we" else act.replace(" ", "s ", 1)
    if subject[-2:].lower() != "we" and ends == act:
        ends = f"{act}s"
    (unit,) = derived(f"{subject} {ends} {whom}.").units

    assert unit.clause == f"to {act} {whom}"


TOKEN = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
NEGATIONS = {"no", "not", "never", "nobody", "none", "nothing", "without", "cannot"}


def matters(word: str) -> bool:
    return word[0].isdigit() or word[0].isupper() or word.lower() in NEGATIONS


ALL = (*examples("seen"), *examples("held"))


@pytest.mark.parametrize("example", ALL, ids=lambda one: one.name)
@pytest.mark.parametrize("label", [one for one in Label if one is not Label.DROP])
def test_names_figures_and_negations_are_kept_or_told_of(example, label):
    for place, first in enumerate(result(example.name).units):
        if first.label is Label.DROP:
            continue
        unit = rewritten_as(example.text, place, label, example.about, LISTS)
        said = " ".join(flag.says for flag in unit.flags)
        told = {one.casefold() for one in TOKEN.findall(f"{unit.clause} {said}")}
        for word in TOKEN.findall(unit.text):
            if matters(word) and word.lower() not in OPENERS:
                assert word.casefold() in told, word


OPENERS = {"we", "that", "there", "thank", "let", "be", "whereas", "therefore", "p.m"}
"""Words that the form takes up: "There must be" -> "demand that there be"."""
WRONG = re.compile(
    r"\bto (?:we|us|our|that|is|are|was|has|calls|condemns|demands|urges|to)\b"
    r"|^that (?:that|we call|we demand|to|stop|end)\b|\b(?:we we|the the|and and)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("example", ALL, ids=lambda one: one.name)
def test_no_clause_opens_as_nobody_would_speak(example):
    for unit in result(example.name).units:
        opening = " ".join(unit.clause.split()[:4])
        assert not WRONG.search(opening), unit.clause
        if unit.label in {Label.NOTES, Label.BELIEVES}:
            assert unit.clause.startswith("that ")
        elif unit.clause:
            assert unit.clause.startswith("to ")
