"""drafter templates new, add, remove, favourite: model motions of one's own."""

from __future__ import annotations

import io
import tomllib

import pytest

ANSWERS = """\
name = "Save a ferry"
subject = "transport"
summary = "Oppose a closure and back the crew."
title = "Save the {{ service }}"
ask = "oppose the closure of the {{ service }}"
because = "those who need it have no other"
notes = ["the {{ service }} is to close on {{ closes_on | longdate }}"]
believes = ["it belongs to those who work on it and those who need it"]

[[resolves]]
text = "write to {{ mp }} to oppose the closure"
who = "secretary"
by = "within seven days"

[blanks.service]
label = "Which service is it?"
example = "Sample Island ferry"

[blanks.closes_on]
label = "When is it to close?"
kind = "date"
"""
LINES = [
    "Save a ferry", "transport", "Oppose a closure.", "", "",
    "Save the {{ service }}", "oppose the closure of the {{ service }}",
    "those who need it have no other",
    "the {{ service }} is to close", "A. N. Example, Example News", "",
    "it belongs to those who work on it", "",
    "write to {{ mp }}", "secretary", "within seven days",
    "send solidarity to the crew", "self", "",
    "Which service is it?", "", "Sample Island ferry",
]  # fmt: skip


@pytest.fixture
def typed(monkeypatch):
    """Type these lines in answer to what is asked."""

    def lines(*said: str) -> None:
        text = "".join(f"{one}\n" for one in said)
        monkeypatch.setattr("sys.stdin", io.StringIO(text))

    return lines


@pytest.fixture
def ferry(drafter, folder):
    """A model motion of one's own, in a file with its sample beside it."""
    (folder / "answers.toml").write_text(ANSWERS, "utf-8")
    came = drafter("templates", "new", "--answers", "answers.toml", "-o", "ferry.toml")
    assert came.out.splitlines() == ["ferry.toml", "ferry.sample.toml"]
    return folder / "ferry.toml"


# new


def test_a_template_is_written_question_by_question_and_lints_clean(drafter, typed):
    typed(*LINES)
    came = drafter("templates", "new")
    clean = drafter("templates", "lint", "save-a-ferry.toml")

    assert (came.code, came.out) == (0, "save-a-ferry.toml\nsave-a-ferry.sample.toml\n")
    assert (clean.code, clean.out) == (0, "")
    assert "Worth a look" not in came.err + clean.err
    asked = came.err.splitlines()
    assert asked[0].startswith("What is the model motion called in lists?")
    assert any(line.startswith("The blank service:") for line in asked)


def test_each_question_is_one_line_and_a_bad_answer_is_asked_again(drafter, typed):
    bad = [*LINES]
    bad[8:8] = ["that {{ service.x }}", "{{ service | upper }}", "{{ Service }}"]
    typed(*bad)
    came = drafter("templates", "new")

    assert came.code == 0
    assert came.err.count("Fact 1: what has happened?") == 4
    assert "It holds a dot, which a template may not" in came.err


def test_what_was_told_is_not_lost_when_somebody_stops(drafter, typed, folder):
    typed(*LINES[:12])
    stopped = drafter("templates", "new")
    typed("yes", *LINES[12:])
    came = drafter("templates", "new")

    assert (stopped.code, stopped.err.splitlines()[-1]) == (
        2,
        "Stopped; nothing more was written.",
    )
    assert (came.code, came.err.splitlines()[0]) == (
        0,
        "You began “Save a ferry”. Go on with it? (yes or no)",
    )
    assert (folder / "save-a-ferry.toml").is_file()


def test_answers_from_a_file_ask_nothing(drafter, ferry):
    tables = tomllib.loads(ferry.read_text("utf-8"))

    assert (tables["id"], tables["name"]) == ("ferry", "Save a ferry")
    assert [one["name"] for one in tables["field"]] == [
        *("service", "closes_on", "fact_1_source"),
    ]
    came = drafter("templates", "lint", "ferry.toml", "--json").data
    assert came["problems"] == []
    assert came["files"][0]["notes"] == []


def test_an_option_wins_over_the_file_of_answers(drafter, ferry):
    came = drafter(
        *("templates", "new", "--answers", "answers.toml", "-o", "pier.toml"),
        *("--set", "name=Save a pier", "--json"),
    )

    assert came.data["files"] == ["pier.toml", "pier.sample.toml"]
    text = ferry.with_name("pier.toml").read_text("utf-8")
    assert 'name = "Save a pier"' in text


def test_no_file_is_written_over(drafter, ferry):
    text = ferry.read_text("utf-8")
    came = drafter("templates", "new", "--answers", "answers.toml", "-o", "ferry.toml")

    assert came.code == 2
    assert came.err.startswith("ferry.toml exists already and was left as it is.")
    assert ferry.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("notes = [", "nots = [", "did you mean notes?"),
        ("{{ service }}", "{{ service.x }}", "holds a dot"),
        ('who = "secretary"', 'who = "secretry"', '"secretry" is not known'),
        ('subject = "transport"', "", "subject: is missing; add it"),
    ],
)
def test_answers_that_cannot_be_used_are_told(drafter, folder, old, new, said):
    (folder / "bad.toml").write_text(ANSWERS.replace(old, new), "utf-8")
    came = drafter("templates", "new", "--answers", "bad.toml")

    assert came.code == 2
    assert said in came.err
    assert not list(folder.glob("*.sample.toml"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "nme=x"), 'There is no question of a new template called "nme"'),
        (("--set", "kind=poem"), 'The answer to kind: "poem" is none of: motion'),
        (("-o", "x.txt", "--answers", "answers.toml"), 'end its name in ".toml"'),
        (("-o", "My File.toml", "--answers", "answers.toml"), "small letters, figures"),
    ],
)
def test_what_does_not_fit_is_a_sentence(drafter, folder, typed, arguments, said):
    (folder / "answers.toml").write_text(ANSWERS, "utf-8")
    typed("Save", "peace", "Oppose.")
    came = drafter("templates", "new", *arguments)

    assert came.code == 2
    assert said in came.err


# lint


def test_a_path_that_reads_badly_is_told_with_what_leads_to_it(drafter, ferry):
    text = ferry.read_text("utf-8")
    text = text.replace('kind = "date"', 'kind = "date"\nrequired = false')
    ferry.write_text(text, "utf-8")
    came = drafter("templates", "lint", "ferry.toml")

    assert came.code == 1
    (line,) = came.out.splitlines()
    assert line.startswith("ferry.toml, clause 1 (notes-1): reads “")
    assert ", where closes_on is left empty; say what stands there" in line


def test_a_missing_sample_and_help_are_told(drafter, ferry):
    ferry.with_name("ferry.sample.toml").unlink()
    text = ferry.read_text("utf-8").replace('example = "Sample Island ferry"\n', "")
    ferry.write_text(text, "utf-8")
    came = drafter("templates", "lint", "ferry.toml")

    assert came.code == 0
    assert "ferry.toml: has no sample; write answers" in came.err
    assert "(service): has neither help nor an example" in came.err


def test_a_sample_with_unknown_answers_is_told(drafter, ferry):
    sample = ferry.with_name("ferry.sample.toml")
    sample.write_text(f'ship = "x"\n{sample.read_text("utf-8")}', "utf-8")
    came = drafter("templates", "lint", "ferry.toml")

    assert came.code == 1
    assert "ship: is no question of this model motion; take it out" in came.out


# add and remove


def test_it_is_shown_before_it_is_added_and_asked(drafter, ferry, typed):
    typed("no")
    came = drafter("templates", "add", "ferry.toml")

    assert came.out.startswith("ferry, from ferry.toml\nMade by: it does not say\n")
    assert "ferry  Save a ferry (motion, from " in came.out
    assert came.err.splitlines()[-2:] == ["Add them? (yes or no)", "Nothing was added."]
    assert drafter("templates", "show", "ferry").code == 2


def test_what_was_added_makes_a_paper_and_tells_where_it_is_from(drafter, ferry, typed):
    typed("yes")
    assert drafter("templates", "add", "ferry.toml").code == 0

    shown = drafter("templates", "show", "ferry").out
    assert "from ferry.toml: the collection ferry. Its sha256 is " in shown
    listed = drafter("templates", "list", "ferry").out
    assert ", yours)" in listed
    made = drafter("new", "ferry", "--answers", "ferry.sample.toml", "-o", "a.txt")
    assert made.code == 0
    assert drafter("templates", "add", "ferry.toml", "--yes").err.splitlines()[-1] == (
        "You have all of it already; nothing was changed."
    )
    assert drafter("templates", "remove", "ferry", "--json").data["removed"] == "ferry"
    assert drafter("templates", "show", "ferry").code == 2


def test_scripts_are_told_in_json(drafter, ferry):
    assert drafter("templates", "add", "ferry.toml", "--yes", "--json").data == {
        "format": 1,
        "added": ["ferry"],
    }
    gone = drafter("templates", "add", "gone.zip", "--json")
    assert (gone.code, list(gone.data)) == (2, ["format", "error"])


def test_a_draft_takes_an_update_only_when_it_is_agreed_to(drafter, ferry, typed):
    drafter("templates", "add", "ferry.toml", "--yes")
    drafter("new", "ferry", "--answers", "ferry.sample.toml", "-o", "a.txt")
    text = ferry.read_text("utf-8").replace("to oppose the", "to stop the")
    ferry.write_text(text, "utf-8")
    came = drafter("templates", "add", "ferry.toml", "--update", "--yes")
    assert came.err.splitlines()[-1].endswith("drafter draft update 1")

    listed = drafter("draft", "list")
    assert "Draft 1: its model motion has a newer version." in listed.err
    assert drafter("draft", "list", "--json").data[0]["update"]
    typed("no")
    came = drafter("draft", "update", "1")
    assert came.out.startswith('The clause "resolves-1" has new words: “write to')
    assert came.err.endswith("Nothing was changed.\n")
    assert not drafter("draft", "update", "1", "--json").data["updated"]
    assert drafter("draft", "update", "1", "--yes").code == 0
    assert "to stop the closure" in drafter("draft", "open", "1").out
    again = drafter("draft", "update", "1")
    assert again.err == "Its model motion has no newer version; nothing to do.\n"


# list


def test_the_list_is_narrowed_and_favourites_come_first(drafter):
    drafter("templates", "favourite", "withdraw-troops")
    data = drafter("templates", "list", "--subject", "peace", "--json").data

    assert data[0]["id"] == "withdraw-troops"
    assert data[0]["favourite"]
    assert {one["subject"] for one in data} == {"peace"}
    kinds = drafter("templates", "list", "--kind", "rule-change", "--json").data
    assert {one["kind"] for one in kinds} == {"rule-change"}
    short = drafter("templates", "list", "--max-words", "150", "--json").data
    assert short
    assert max(one["words"] for one in short) <= 150
    levels = drafter("templates", "list", "--level", "conference", "--json").data
    assert all("conference" in one["levels"] for one in levels)
    drafter("templates", "favourite", "withdraw-troops", "--no")
    assert not any(one["favourite"] for one in drafter("templates", "--json").data)


def test_what_no_list_knows_is_a_sentence(drafter):
    came = drafter("templates", "list", "--kind", "poem")

    assert (came.code, came.err.split(".")[0]) == (2, '"poem" is no kind')
    assert drafter("templates", "list", "--max-words", "1").err == (
        "No model motion is like that.\n"
    )
