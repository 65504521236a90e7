"""Whose words a statement tells, and by which names its issuer goes in it."""

from __future__ import annotations

import pytest
from derived_statements import LISTS, TODAY, clause, flags, unit

from drafter.derivation.derive import derive
from drafter.derivation.lexicon import lexicon_of
from drafter.derivation.naming import aliases_of
from drafter.derivation.telling import speaks_for, told_in
from drafter.derivation.units import About
from drafter.language.quotations import misquoted

UNION = "Example Carers’ Union"
TOLD = {
    "Ann Example, the union’s secretary, said: “We need pay.": (
        ("Ann Example, the union’s secretary", "said", "We need pay.")
    ),
    "She added: ‘The cuts are cruel.’": ("She", "added", "The cuts are cruel."),
    "The cuts are cruel,” said Ann Example.": (
        ("Ann Example", "said", "The cuts are cruel")
    ),
    "“The cuts are cruel,” Mr Example said today.": (
        ("Mr Example", "said", "The cuts are cruel")
    ),
}


@pytest.mark.parametrize(("sentence", "parts"), TOLD.items())
def test_who_says_what_is_taken_apart(sentence, parts):
    told = told_in(sentence)

    assert told
    assert (told.who, told.verb, told.words) == parts
    assert told.words in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The council said that “no home is at risk” in the town.",
        "“Yes,” said Ann. “And no,” said Ben.",
        "They call it “reform”.",
        "The workers’ union said nothing.",
    ],
)
def test_a_sentence_that_only_quotes_a_few_words_stays_whole(sentence):
    assert told_in(sentence) is None


@pytest.mark.parametrize(
    ("who", "own"),
    [
        ("Ann Example, ECU general secretary", True),
        ("A member of the branch", True),
        ("She", True),
        ("Mr Example", True),
        ("A government spokesperson", False),
        ("The Health Secretary", False),
        ("A spokesperson for Sample Foods", False),
        ("The managing director", False),
        ("Sam Sample", False),
    ],
)
def test_the_issuer_is_told_apart_from_others(who, own):
    text = "The union’s president, Jo Example, was there. Sam Sample was as well."
    told = told_in(f"{who} said: “We need pay.”")

    assert told
    assert speaks_for(told, ("ECU",), text) is own


def test_what_the_issuers_secretary_says_is_filed_by_what_it_says():
    said = "Ann Example, union secretary, said: “The closure is a disgrace.”"
    called = "“We urge the council to think again,” said union secretary Ann Example."

    assert unit(said).label == "believes"
    assert clause(said) == "that the closure is a disgrace"
    assert flags(said) == {"speaker"}
    assert unit(called).label == "resolves"
    assert clause(called) == "to urge the council to think again"
    assert flags(called) == {"speaker"}


def test_what_anybody_else_says_is_a_fact_and_stays_a_quotation():
    said = "A government minister said: “We must all tighten our belts.”"
    made = unit(said)

    assert made.label == "notes"
    assert made.clause == said.replace("A gov", "that a gov").rstrip(".")
    assert misquoted(made.clause, said) == ()


def test_speech_between_single_marks_stands_between_double_ones():
    said = "Ann Example, union organiser, told Example News: ‘We met in May 2031.’"

    assert clause(said) == (
        "that Ann Example, union organiser, told Example News: “We met in May 2031.”"
    )


def test_a_quotation_mark_without_a_partner_is_flagged():
    assert "by-hand" in flags("The report said in 2031 that it ‘served the town well.")


@pytest.mark.parametrize(
    "opening",
    [
        "Example Carers’ Union (ECU)",
        "ECU, which represents 4,000 people who work in care homes,",
        "The union",
        "In the light of this vote and for the sake of the town, the union",
        "WE THE undersigned",
    ],
)
def test_whoever_speaks_is_known_by_any_name(opening):
    verb = "call" if opening.startswith("WE") else "calls"
    first = "Example Carers’ Union (ECU) met in May 2031. " * (opening[0] != "E")
    text = f"{first}{opening} {verb} on the council to keep the home open."
    *_, made = of_union(text)

    assert made.label == "resolves"
    assert made.clause == "to call on the council to keep the home open"


def of_union(text):
    """Return what becomes of a statement of the carers’ union."""
    return derive(text, About(UNION, "", "", TODAY), LISTS).units


def test_members_of_the_issuer_are_not_the_issuer():
    (made,) = of_union("Example Carers’ Union members condemn the closure.")

    assert made.label != "resolves"
    assert made.clause.startswith("that Example Carers’ Union members condemn")


def test_letters_in_brackets_are_a_name_as_well():
    text = "Example Weavers (EW) met. EW demands better."

    assert "EW" in aliases_of("Example Weavers", text, lexicon_of(LISTS))
    assert "EW" not in aliases_of("Example Weavers", "", lexicon_of(LISTS))


MOTION = "Congress notes that rents rose in 2031.\n\nCongress condemns the rise."
NEWS = "Congress passed a bill that cuts care in May 2031."


def test_congress_speaks_where_it_notes_and_condemns():
    assert [(one.label, one.clause) for one in of_union(MOTION)] == [
        ("notes", "that rents rose in 2031"),
        ("resolves", "to condemn the rise"),
    ]
    assert of_union(NEWS)[0].clause == f"that {NEWS}".rstrip(".")
