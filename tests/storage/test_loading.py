"""Data files are loaded strictly; each fault is a sentence a person can act on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.rulebook import Rulebook
from drafter.model.template import Template
from drafter.storage.loading import (
    load_value,
    parse_toml,
    read_toml,
    schema_of,
    to_tables,
)

SOUND = """\
format = 1
id = "example"
kind = "motion"
name = "An example"
title = "An example"
subject = "examples"
ask = "give an example"
because = "examples help"
summary = "An example."
levels = ["branch"]
checked_on = 2026-11-22

[[field]]
name = "who"
label = "Who?"

[[clause]]
id = "fact"
section = "notes"
text = "that {{ who }} came"
source = { who = "Ann Example", date = "January 2020" }

[[clause]]
id = "event"
section = "resolves"
text = "act"
from = [1]
how = "adapted"
optional = true
"""


def loaded(text: str, kind=Template):
    """Return the value in TOML text and its problems as lines."""
    tables, problems = parse_toml(text, "x.toml")
    if problems:
        return None, [str(problem) for problem in problems]
    value, problems = load_value(kind, tables, "x.toml")
    return value, [str(problem) for problem in problems]


def test_a_sound_file_is_loaded_and_comes_back_under_its_keys():
    made, problems = loaded(SOUND)

    assert problems == []
    again, problems = load_value(Template, to_tables(made), "x.toml")
    assert (again, problems) == (made, ())


@pytest.mark.parametrize(
    ("line", "instead", "problem"),
    [
        ("", 'nmae = "x"\n', "nmae: is not a key here; did you mean name?"),
        ("", 'Title = "x"\n', "Title: is not a key here; did you mean title?"),
        ("", "qqqq = 1\n", "qqqq: is not a key here; take it out"),
        (
            "",
            'section = "notes"\n',
            (
                "section: is a key, but not in this place; keys of the file itself "
                "stand above the first [[...]], the others below the one they are about"
            ),
        ),
        ('title = "An example"\n', "", "title: is missing; add it"),
        ("format = 1\n", "", "format: is missing; add it"),
        (
            "format = 1",
            "format = 2",
            "format: was written for a newer Drafter; update Drafter to use it",
        ),
        ("format = 1", "format = 0", "format: write format = 1"),
        ("format = 1", 'format = "1"', "format: write format = 1"),
        ("format = 1", "format = true", "format: write format = 1"),
        (
            'name = "An example"',
            "name = 1",
            "name: is not right; write it in quotation marks",
        ),
        (
            'levels = ["branch"]',
            'levels = "branch"',
            "levels: is not right; write it as a list in square brackets",
        ),
        (
            'levels = ["branch"]',
            'levels = ["branch", "brnch"]',
            (
                'levels 2: "brnch" is not known; use one of: branch, clp, '
                "trades-council, conference"
            ),
        ),
        (
            'kind = "motion"',
            'kind = "moton"',
            (
                'kind: "moton" is not known; use one of: motion, emergency-motion, '
                "statement, rule-change, submission"
            ),
        ),
        (
            "checked_on = 2026-11-22",
            'checked_on = "soon"',
            "checked_on: is not right; write it as 2020-01-09, without quotation marks",
        ),
        (
            "checked_on = 2026-11-22",
            "checked_on = 2026-11-22T10:00:00",
            "checked_on: is not right; write it as 2020-01-09, without quotation marks",
        ),
        (
            "optional = true",
            'optional = "yes"',
            (
                "clause 2 (event), optional: is not right; write true or false, "
                "without quotation marks"
            ),
        ),
        (
            'text = "act"',
            "text = 1",
            "clause 2 (event), text: is not right; write it in quotation marks",
        ),
        (
            'text = "act"',
            'txt = "act"',
            "clause 2 (event), txt: is not a key here; did you mean text?",
        ),
        (
            "from = [1]",
            'from = [1, "2"]',
            (
                "clause 2 (event), from 2: is not right; write it as a whole number, "
                "without quotation marks"
            ),
        ),
        (
            "from = [1]",
            "derives_from = [1]",
            "clause 2 (event), derives_from: is not a key here; did you mean from?",
        ),
        (
            'label = "Who?"',
            "label = true",
            "field 1 (who), label: is not right; write it in quotation marks",
        ),
        ('id = "event"\n', "", "clause 2, id: is missing; add it"),
    ],
)
def test_a_fault_names_file_key_and_what_to_write(line, instead, problem):
    made, problems = loaded(SOUND.replace(line, instead, 1))

    assert made is None
    assert problems == [f"x.toml, {problem}"]


def test_a_fault_in_a_source_names_the_key_that_was_meant():
    _, problems = loaded(SOUND.replace("{ who =", "{ whoo ="))

    assert (
        "x.toml, clause 1 (fact), source, whoo: is not a key here; did you mean who?"
    ) in problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a = ", "x.toml: is not TOML: invalid value"),
        ("a = 1\na = 2", "x.toml: is not TOML: cannot overwrite a value"),
        (
            f"a = {'[' * 3000}",
            "x.toml: has lists or tables nested too deeply, or a number too long",
        ),
        (
            f"a = {'9' * 5000}",
            "x.toml: has lists or tables nested too deeply, or a number too long",
        ),
    ],
)
def test_what_is_not_toml_is_one_problem(text, problem):
    made, problems = loaded(text)

    assert made is None
    (line,) = problems
    assert line.startswith(problem)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"a = '\x00'", None])
def test_what_is_no_text_or_no_file_is_one_problem(tmp_path, data):
    path = tmp_path / "x.toml"
    if data is not None:
        path.write_bytes(data)

    tables, problems = read_toml(path, "x.toml")
    assert tables == {}
    assert len(problems) == 1


def test_control_characters_do_not_come_in():
    made, problems = loaded(
        SOUND.replace('"An example."', '"An \\u202eex\\u001bample."')
    )

    assert problems == []
    assert made.summary == "An example."


def test_many_faults_are_told_twenty_at_a_time():
    _, problems = loaded("format = 1\n" + "".join(f"k{n} = 1\n" for n in range(99)))

    assert len(problems) == 20


def test_the_schema_has_the_keys_of_the_files():
    keys = schema_of(Template)["properties"]

    assert {"clause", "field", "checked_on"} <= set(keys)
    assert "source" in schema_of(Rulebook)["properties"]


TABLES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "text", "clause", "from", "source", "when"]), inner
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from(sorted(to_tables(loaded(SOUND)[0]))), TABLES)
def test_any_value_under_any_key_is_loaded_or_a_sentence(key, value):
    tables = {**parse_toml(SOUND, "x.toml")[0], key: value}
    made, problems = load_value(Template, tables, "x.toml")

    assert (made is None) is bool(problems)
    assert all(str(problem).startswith("x.toml") for problem in problems)
