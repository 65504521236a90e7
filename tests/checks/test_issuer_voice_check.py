"""The voice of the issuer, left behind."""

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.issuer_voice import CHECK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("that we have no quarrel with the workers of Examplia", "we"),
        ("that this war would drag us all down", "us"),
        ("that I have seen it", "I"),
        ("that I’m certain of it", "I’m"),
        ("that our troops should come home", "our troops"),
        ("that We’re with them", "We’re"),
        ("that our brave soldiers are used", "our brave soldiers"),
        ("that our coalition was right", "our coalition"),
    ],
)
def test_the_voice_of_the_issuer_is_found(text, words):
    of = matter(believes(text))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == words


@pytest.mark.parametrize(
    "text",
    [
        "that our members, our branch, our region and our delegates",
        "that our Member of Parliament and our National Executive",
        "that our own Government, our union and our movement",
        "that US forces and the us government",
        "that World War I, Charles I and Part I",
        "that they said “we have no quarrel with us”",
        "that a delegate reports to us and speaks for all of us",
        "that it binds us to nothing else",
        "that wee Willie’s owe-us club and USDAW",
        "that the we-feeling is there",
        "that our presidential hopes and our chapterhouse",
    ],
)
def test_the_voice_of_the_body_is_good(text):
    assert not found(CHECK, notes(text), clause(text))


def test_a_clause_is_told_once():
    assert len(found(CHECK, believes("that we know what we say to us"))) == 1


def test_a_statement_speaks_in_its_own_voice():
    assert not found(CHECK, believes("that we say no"), kind="statement")


def test_the_message_names_what_the_body_is_called():
    (finding,) = found(CHECK, believes("that we say no"), body="labour-clp")

    assert "“this CLP”" in finding.message
