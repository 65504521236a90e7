"""drafter templates: the model motions, one of them, and their faults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates" / "motions"
KEYS = {
    *("id", "kind", "levels", "name", "origin", "subject", "summary", "words"),
    "favourite",
}


def test_the_list_has_every_model_motion(drafter):
    data = drafter("templates", "list", "--json").data

    assert {one["id"] for one in data} == {path.stem for path in TEMPLATES.iterdir()}
    assert {frozenset(one) for one in data} == {frozenset(KEYS)}
    assert all(one["words"] > 0 and one["origin"] == "drafter" for one in data)


def test_the_command_alone_is_the_list(drafter):
    assert drafter("templates").out == drafter("templates", "list").out
    assert drafter("templates", "--json").data
    assert "no-war" in drafter("templates").out


def test_the_list_can_be_searched(drafter):
    assert [
        one["id"] for one in drafter("templates", "list", "no-WAR", "--json").data
    ] == ["no-war"]
    came = drafter("templates", "list", "zzzz")
    assert (came.code, came.out) == (0, "")
    assert came.err == "No model motion holds these words.\n"


def test_one_is_shown_with_its_questions_and_clauses(drafter):
    out = drafter("templates", "show", "no-war").out
    data = drafter("templates", "show", "no-war", "--json").data

    assert "Derived from the statement of US Labor Against the War." in out
    for field in data["field"]:
        assert f"{field['name']}: " in out
    assert [one["id"] for one in data["clause"] if one["id"] not in out] == []


def test_one_is_shown_as_its_file_has_it(drafter):
    data = drafter("templates", "show", "no-war", "--json").data

    assert (data["id"], data["format"]) == ("no-war", 1)
    assert {"field", "clause"} <= set(data)


def test_an_unknown_one_is_a_sentence(drafter):
    came = drafter("templates", "show", "zzz")

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith('There is no model motion called "zzz".')


def test_a_template_without_faults_tells_its_length(drafter):
    place = str(TEMPLATES / "peace-statement.toml")
    came = drafter("templates", "lint", place)
    data = drafter("templates", "lint", place, "--json").data

    assert (came.code, came.out) == (0, "")
    first, *_notes, last = came.err.splitlines()
    assert re.fullmatch(
        r"peace-statement.toml: from \d+ to \d+ words; \d+ ways through it were read.",
        first,
    )
    assert last == "No faults."
    assert data["problems"] == []
    (low, high) = data["files"][0]["words"]
    assert 100 < low < high < 300


def test_faults_are_listed_with_their_places(drafter, folder):
    text = (TEMPLATES / "no-war.toml").read_text("utf-8")
    bad = text.replace("that {{ disclaimer }}", "that {{ disclaimr }}")
    (folder / "no-war.toml").write_text(bad, encoding="utf-8")
    came = drafter("templates", "lint", "no-war.toml")

    assert came.code == 1
    assert (
        'no-war.toml, clause 7 (no-support), text: the blank "disclaimr" is no field; '
        "did you mean disclaimer?"
    ) in came.out.splitlines()
    data = drafter("templates", "lint", ".", "--json").data
    assert {"file", "key", "message"} == set(data["problems"][0])


@pytest.mark.parametrize("text", ["x = ", "format = 1", ""])
def test_a_file_that_is_no_template_has_faults(drafter, folder, text):
    (folder / "x.toml").write_text(text, encoding="utf-8")

    assert drafter("templates", "lint", "x.toml").code == 1


def test_a_place_that_is_not_there_is_a_sentence(drafter):
    came = drafter("templates", "lint", "gone")

    assert (came.code, came.err) == (2, "gone is not there. Check its name.\n")


def test_the_schema_is_json(drafter):
    assert "clause" in drafter("templates", "schema").data["properties"]
