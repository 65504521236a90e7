"""What stands between quotation marks is word for word in the statement."""

from __future__ import annotations

from hashlib import sha256

import pytest
from matters import believes, clause, found

from drafter.checks.misquotation import CHECK
from drafter.model.statement import Statement

WORDS = "The ferry belongs to the island. We will not pay for what others sold."
STATEMENT = Statement(
    format=1,
    id="ferry-2026-01",
    issuer="Sample Island Ferry Watch",
    title="Statement",
    text=WORDS,
    sentences=((0, 32), (33, len(WORDS))),
    sha256=sha256(WORDS.encode()).hexdigest(),
)


def told(text, sentences=(1, 2), how="quoted"):
    said = believes(text, derives_from=sentences, how=how)
    return found(CHECK, said, clause("act"), statement=STATEMENT)


@pytest.mark.parametrize(
    "text",
    [
        "that “the ferry belongs to us”",
        "that “We will never pay for what others sold”",
        "that they said “The ferry belongs to the island” and “sell it”",
    ],
)
def test_words_that_nobody_said_block(text):
    (finding,) = told(text)

    assert finding.severity.value == "blocks"
    assert finding.clause == "believes.1"
    assert "Sample Island Ferry Watch" in finding.message


def test_words_of_another_sentence_than_the_one_named_block():
    assert len(told("that “We will not pay”", sentences=(1,))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "that “The ferry belongs to the island”",
        'that "not pay for what others sold"',
        "that ‘The  ferry\nbelongs’ to it, as they say",
        "that the island’s ferry is nobody’s to sell",
    ],
)
def test_words_that_were_said_are_let_pass(text):
    assert told(text) == ()


def test_a_clause_that_quotes_nobody_may_use_the_marks_as_it_likes():
    assert told("that “progress” is a word", (), "written") == ()


def test_without_a_statement_there_is_nothing_to_hold_it_against():
    said = believes("that “all is well”", derives_from=(1,), how="quoted")

    assert found(CHECK, said, clause("act")) == ()
