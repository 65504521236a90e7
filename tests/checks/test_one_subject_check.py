"""Two motions in one, where the body takes one subject."""

import pytest
from matters import believes, clause, found, notes
from rules_of_bodies import ruled

from drafter.checks.one_subject import CHECK

BODY = ruled("wording.subject", "one subject only")
TITLE = "Save Example Town Hospital"
HOSPITAL = notes("that Example Town Hospital is to close")
KEEP = clause("oppose the closure of the hospital")
FARES = notes("that bus fares in Example Town have doubled")
CHEAPER = clause("demand lower bus fares")
RENTS = believes("that rents here are higher than wages can bear")
CONTROLS = clause("call for rent controls", who="government")
CLASSES = notes("that class sizes have risen")
TEACH = clause("demand smaller classrooms’ worth of pupils in every school")


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ((FARES, CHEAPER), "public transport"),
        ((RENTS, CONTROLS), "housing"),
        ((CLASSES, TEACH), "schools"),
    ],
)
def test_a_motion_that_is_two_motions_is_told_as_advice(other, name):
    (finding,) = found(CHECK, HOSPITAL, KEEP, *other, body=BODY, title=TITLE)

    assert f"on two subjects, health service and {name}" in finding.message
    assert (finding.severity.value, finding.source.year) == ("advises", 2031)
    assert finding.clause


@pytest.mark.parametrize(
    "motion",
    [
        (HOSPITAL, KEEP),
        (HOSPITAL, FARES, KEEP),
        (HOSPITAL, KEEP, CHEAPER),
        (
            HOSPITAL,
            FARES,
            notes("that patients cannot reach the hospital by bus"),
            KEEP,
            CHEAPER,
        ),
        (FARES, CHEAPER),
    ],
)
def test_one_subject_and_what_the_motion_joins_itself_is_good(motion):
    assert not found(CHECK, *motion, body=BODY, title=TITLE)


@pytest.mark.parametrize(
    "title", ["Public services in Example Town", "Our hospital and our buses", ""]
)
def test_a_title_that_joins_them_or_names_neither_is_good(title):
    motion = (HOSPITAL, FARES, KEEP, CHEAPER)

    assert not found(CHECK, *motion, body=BODY, title=title)


def test_a_body_that_does_not_ask_for_one_subject_takes_two():
    assert not found(CHECK, HOSPITAL, FARES, KEEP, CHEAPER, title=TITLE)


def test_without_lists_nothing_is_guessed():
    motion = (HOSPITAL, FARES, KEEP, CHEAPER)

    assert not found(CHECK, *motion, body=BODY, title=TITLE, lists={})
