"""Answers files: field names at the top, the branch's details in a table."""

from __future__ import annotations

import io
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import DrafterError, FileError, ProblemsError
from drafter.model.profile import BranchProfile
from drafter.storage.answers import (
    read_answers_file,
    to_text,
    with_branch_details,
)

KEPT = BranchProfile("Example Town Branch", mover="Alex Example")


@pytest.fixture
def said(tmp_path):
    def write(text):
        path = tmp_path / "answers.toml"
        path.write_text(text, encoding="utf-8")
        return read_answers_file(path)

    return write


def problems(call, *given_) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        call(*given_)
    return [
        str(problem).partition(".toml")[2].lstrip(", ")
        for problem in caught.value.problems
    ]


def test_every_kind_of_value_is_text_as_a_person_would_type_it(said):
    made = said(
        'country = "Iran"\nday = 2020-01-09\nsum = 200\nshare = 2.5\nsure = true\n'
        'unsure = false\nplaces = ["Hull", "York"]\nnone = []\n'
    )

    assert made.answers == {
        "country": "Iran",
        "day": "2020-01-09",
        "sum": "200",
        "share": "2.5",
        "sure": "yes",
        "unsure": "no",
        "places": "Hull\nYork",
        "none": "",
    }


def test_its_own_keys_are_no_answers(said):
    made = said(
        'format = 1\nmeeting = "union-branch"\ndestination = "labour-clp"\n'
        'without = ["speaker"]\nwith = ["donation"]\nexample = true\n'
        '[branch]\nbranch_name = "Example"\n'
    )

    assert made.answers == {}
    assert (made.meeting, made.destination) == ("union-branch", "labour-clp")
    assert (made.taken_out, made.put_in) == (("speaker",), ("donation",))
    assert made.branch == {"branch_name": "Example"}
    assert made.example


def test_control_characters_do_not_come_in(said):
    assert said('country = "Ir\\u001b\\u202ean"\n').answers == {"country": "Iran"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("day = 2020-01-09T10:00:00", "day: write it as text, a number, a date, true"),
        ("x = { y = 1 }", "x: write it as text, a number, a date, true, false or a"),
        ("x = [1, 2]", "x: write it as text, a number, a date, true, false or a list"),
        ("meeting = 1", 'meeting: write the id of a body, like "union-branch"'),
        ("destination = []", 'destination: write the id of a body, like "labour-clp"'),
        ('branch = "x"', "branch: write it as a table: [branch]"),
        ('without = "x"', 'without: write it as a list: ["speaker"]'),
        ("with = [1]", 'with: write it as a list: ["speaker"]'),
        ('example = "yes"', "example: write true or false"),
        ("format = 2", "format: was written for a newer Drafter; update Drafter to"),
        ("x = ", ": is not TOML: invalid value"),
    ],
)
def test_what_is_not_as_it_must_be_is_a_sentence(said, text, problem):
    (found,) = problems(said, text)

    assert found.startswith(problem)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(FileError, match="There is no file"):
        read_answers_file(tmp_path / "gone.toml")


def standard_input(monkeypatch, data: bytes):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return read_answers_file("-")


def test_a_hyphen_is_standard_input(monkeypatch):
    assert standard_input(monkeypatch, b'x = "y"').answers == {"x": "y"}


def test_standard_input_is_called_so_in_messages(monkeypatch):
    with pytest.raises(ProblemsError, match=r"^Standard input cannot be used"):
        standard_input(monkeypatch, b"x = ")


@given(st.none() | st.booleans() | st.integers() | st.floats() | st.lists(st.text()))
def test_any_value_is_text_or_nothing(value):
    assert isinstance(to_text(value), str | None)


# Branch details


def details(**said) -> BranchProfile:
    return with_branch_details(KEPT, said, "--set")


def test_details_stand_in_place_of_what_was_kept():
    made = details(mover="Bo Specimen", meeting_date="9 January 2020")

    assert made == BranchProfile(
        "Example Town Branch", mover="Bo Specimen", meeting_date=date(2020, 1, 9)
    )


def test_an_empty_detail_takes_one_away():
    assert details(mover="") == BranchProfile("Example Town Branch")
    assert details(mover=" ", meeting_date="", type_size="").mover == ""


def test_text_is_read_as_its_key_needs():
    made = details(motion_deadline_days="7", clear_days="Yes", type_size=" 16 ")

    assert (made.motion_deadline_days, made.clear_days, made.type_size) == (7, True, 16)
    assert not details(clear_days="no").clear_days


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("meeting_date", "31/2/2026", "There is no 31/2/2026: write it as 9 January"),
        ("motion_deadline_days", "soon", '"soon" is not a whole number; write it in'),
        ("motion_deadline_days", "-1", '"-1" is not a whole number; write it in fig'),
        ("motion_deadline_days", "9999999", "write a number of days from 0 to 366"),
        ("type_size", "500", "write a size in points from 8 to 48"),
        ("type_size", 500, "write a size in points from 8 to 48"),
        ("clear_days", "perhaps", '"perhaps" is neither yes nor no'),
    ],
)
def test_a_detail_that_cannot_be_read_is_a_sentence(key, value, sentence):
    with pytest.raises(ProblemsError) as caught:
        details(**{key: value})

    assert f"--set, branch, {key}: {sentence}" in str(caught.value)


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("movr", "--set, movr: is not a key here; did you mean mover?"),
        ("zzz", "--set, zzz: is not a key here; take it out"),
    ],
)
def test_an_unknown_detail_is_a_sentence(key, sentence):
    with pytest.raises(ProblemsError, match=sentence.replace("?", r"\?")):
        details(**{key: "x"})


def test_a_branch_needs_a_name():
    with pytest.raises(ProblemsError, match="branch_name: is missing; add it"):
        with_branch_details(None, {"mover": "Bo"}, "--set")


@given(
    st.dictionaries(
        st.sampled_from(list(vars(KEPT))),
        st.text(max_size=12) | st.integers() | st.booleans() | st.dates(),
    )
)
def test_any_details_are_read_or_a_sentence(said):
    try:
        made = with_branch_details(KEPT, said, "--set")
    except DrafterError as error:
        made = str(error)

    assert made
