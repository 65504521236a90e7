"""Every character that a motion's author typed is found again, once."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import p, word

from drafter.parsing.reading import read_motion, read_motion_text, read_source

LINES = st.sampled_from(
    [
        *("This Branch notes:", "Conference believes that", "We further resolve to:"),
        *("NUS Believes", "[Conference believes that]", "It believes...", "Notes:"),
        *("WHEREAS, the mine is unsafe; and WHEREAS it is old; and", "WHEREAS:"),
        *("THEREFORE, BE IT RESOLVED that this Local strike.", "RESOLVED:"),
        *("Congress notes the offer. It condemns it. Congress agrees to strike.",),
        *("Congress calls on the General Council to:", "That this meeting:"),
        *("This Branch notes: the cold; the damp.", "We call on them to stop."),
        *("1. That it is so", "2) text", "3)text", "(a) first:", "b. second", "iv. x"),
        *("• one • two • three", "- dash", "1.1 Under one", "12.Text at once", "(i) y"),
        *("Moved by: Alex Example", "Seconded by Bo Specimen", "Issued by a branch"),
        *("Background", "Background (not part of the motion)", "Page 1 of 2", "7"),
        *("Record of the vote", "For: 12", "Carried unanimously", "Agenda item: ____"),
        *("Motion title: Save it", "Motion 12: Pay", "Save the ferry", "MOTION:"),
        *("Name of branch:", "(249 words)", "Please amend as necessary", "□ tick me"),
        *("This Branch agrees to submit the following motion to the Example:", ""),
        *("notices of a meeting, and", "that went on for hours.", "“Quoted” at length"),
        *(
            "“That this Congress notes the cold.",
            "and resolves to stay.”",
            "Exampleton",
        ),
        *("£XXX to [insert name] of <Example Street> in 20XX", "…", ".", "1.", "(a)"),
    ]
)
WORDS = st.text(st.sampled_from("aB .:;,()[]•–1i“”"), max_size=30)
TEXTS = st.lists(LINES | WORDS, max_size=14)


def said(read) -> Counter[str]:
    """Count every character that shows in what was read."""
    pieces = [read.title, read.wrapper]
    for section in read.sections:
        pieces += [section.label, section.opens, section.lead]
        for one in section.clauses:
            pieces += [one.label, one.opens, one.text, one.closes]
    for line in read.furniture:
        pieces += [line.label, line.text]
    return shown("".join(pieces))


def shown(text: str) -> Counter[str]:
    return Counter(one for one in text if not one.isspace())


CORPUS = Path(__file__).parents[3] / "shared/corpus/scottish-amendments.jsonl"


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not there")
def test_no_character_of_a_real_motion_is_lost():
    for line in CORPUS.read_text("utf-8").splitlines():
        motion = json.loads(line)["base"]

        assert said(read_motion_text(motion)) == shown(motion)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(["\n", "\n\n", "\r\n", "\n    "]))
def test_no_character_of_a_text_is_lost_or_doubled(lines, between):
    text = between.join(lines)

    assert said(read_motion_text(text)) == shown(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_character_of_a_word_file_is_lost_or_doubled(lines):
    held = [line.replace("<", "(").replace(">", ")") for line in lines]
    data = word("".join(p(line) for line in held))

    assert said(read_motion(data, "x.docx")) == shown("".join(held))


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from([".md", ".html"]))
def test_no_character_of_a_page_is_lost_or_doubled(lines, suffix):
    tags = ("<p>", "</p>") if suffix == ".html" else ("", "\n\n")
    text = "".join(f"{tags[0]}{line}{tags[1]}" for line in ("Exampleton", *lines))
    data = text.encode()
    source = read_source(data, f"x{suffix}")
    expected = shown("".join(f"{one.label}{one.words.text}" for one in source.lines))

    assert said(read_motion(data, f"x{suffix}")) == expected


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_positions_bound_the_words_in_the_source(lines):
    text = "\n\n".join(lines)

    for one in read_motion_text(text).clauses:
        assert 0 <= one.start <= one.end <= len(text)
        if "\n" not in text[one.start : one.end]:
            assert text[one.start : one.end] == one.text
