"""Where sentences start and end, and the traps in which others fall."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.sentences import sentence_spans, sentences

PIECES = [
    *("War.", "Aid", "was", "cut.", "3.500", "U.S.", "Cllr.", "J.", "“No.", "more.”"),
    *("(See", "p.", "4.)", "…", "...", "?!", "1.", "The", "Sat.", "Jan.", "e.g.", "’"),
    *(" ", "\n", "\n\n", " \n\t\n", "\u00a0", "[1]", ")", ";"),
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join))


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Example Union met.",
        "In all 3.500 more were sent.",
        "They met on Sat. Jan. 25 in Exampleton.",
        "Cllr. Specimen and Dr. A. N. Example spoke.",
        "Rules 4 and 5, i.e. Nos. 4 and 5, apply.",
        "See p. 4 and para. 12 of the report.",
        "They want pay, time off, etc. and a say.",
        "Doors open at 7 p.m. Friday.",
        "They waited ... and waited.",
        "They quote [...] The report in part.",
        "2. That aid was cut.",
        "(a) That aid was cut.",
        "“Never!” a minister said.",
        "It wrapped\nover two lines.",
        "Example & Co. Specimen sell arms.",
        "no stop at the end",
        "“Is it so?” asked A. N. Example, who knew.",
    ],
)
def test_one_sentence_stays_one(text):
    assert sentences(text) == (text,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aid was cut. It hurt.", ["Aid was cut.", "It hurt."]),
        ("Stop it! Now? Yes.", ["Stop it!", "Now?", "Yes."]),
        (
            "She said: “No. Never.” They left.",
            ["She said: “No.", "Never.”", "They left."],
        ),
        ("He meant the U.S. The end.", ["He meant the U.S.", "The end."]),
        ("We need Plan B. It is late.", ["We need Plan B.", "It is late."]),
        ("So do I. Workers know.", ["So do I.", "Workers know."]),
        ("It ended in 2020. Then it began.", ["It ended in 2020.", "Then it began."]),
        ("It ended in May. 5 were hurt.", ["It ended in May.", "5 were hurt."]),
        (
            "Many left (see p. 4). Some stayed.",
            ["Many left (see p. 4).", "Some stayed."],
        ),
        ("It is so.[1] And so on.", ["It is so.[1]", "And so on."]),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("It closes at 8 p.m. The end.", ["It closes at 8 p.m.", "The end."]),
        ("So it was . . . The end", ["So it was . . .", "The end"]),
        ("So it went... The end.", ["So it went...", "The end."]),
        ("1. One is so. 2. Two is so.", ["1. One is so.", "2. Two is so."]),
        ("They love MPs. Peers too.", ["They love MPs.", "Peers too."]),
    ],
)
def test_sentences_part_where_a_reader_pauses(text, told):
    assert list(sentences(text)) == told


def test_a_text_without_words_has_no_sentence():
    assert sentence_spans("") == ()
    assert sentence_spans(" \n\n ") == ()


@given(texts)
def test_spans_and_the_white_space_between_them_are_the_text(text):
    spans = sentence_spans(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    pairs = list(itertools.pairwise(edges))

    assert "".join(text[start:end] for start, end in pairs) == text
    assert all(not text[start:end].strip() for start, end in pairs[::2])
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Aid was cut in Exampleton by 3.500 pounds. " * 12_500,
        "!" * 100_000,
        ". " * 50_000,
        "\n" * 100_000,
        "a.\n \n" * 25_000,
        "(.)" * 50_000,
        " " * 100_000,
    ],
    ids=["words", "marks", "dots", "lines", "blank lines", "brackets", "spaces"],
)
def test_100_000_words_and_hostile_texts_take_no_time(text):
    start = time.process_time()
    sentence_spans(text)

    assert time.process_time() - start < 1
