"""A path comes in many forms: typed, dropped, copied from a file manager."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drafter.storage.dropped import meant_by, path_in

NAME = "Ann's motion (final) £5 & more.docx"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / NAME
    made.write_text("words")
    return str(made)


def forms(path):
    """The forms in which terminals and file managers hand over a path."""
    coded = path.replace(" ", "%20").replace("£", "%C2%A3")
    return (
        path,
        f"{path} \n",
        f'"{path}"',
        shlex.quote(path),
        "".join(f"\\{one}" if one in " '()&" else one for one in path),
        f"{{{path}}}",
        f"file://{coded}",
        f"file://localhost{coded}",
        f'& "{path}"',
    )


def test_every_form_of_a_path_that_is_there_is_understood(path):
    for form in forms(path):
        assert path_in(form) == path, form
        assert meant_by(form) == path, form


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        (
            '"C:\\Users\\Ann Example\\motion.docx"',
            "C:\\Users\\Ann Example\\motion.docx",
        ),
        ("{C:\\Users\\Ann\\motion.docx}", "C:\\Users\\Ann\\motion.docx"),
        ("& 'C:\\Users\\Ann Example\\a.docx'", "C:\\Users\\Ann Example\\a.docx"),
        ("file:///C:/Users/Ann%20Example/a.motion", "C:/Users/Ann Example/a.motion"),
    ],
)
def test_windows_paths_keep_their_backslashes(form, meant):
    assert path_in(form) == meant
    assert meant_by(form) == meant


def test_a_folder_is_meant_only_where_a_path_is_asked_for(tmp_path):
    folder = tmp_path / "Papers of the branch"
    folder.mkdir()

    assert meant_by(f"'{folder}'") == str(folder)
    assert path_in(f"'{folder}'") == ""


def test_what_is_there_as_it_is_written_is_meant_before_anything_else(tmp_path):
    for name in ("'quoted'", "back\\ slash", "{braces}"):
        (tmp_path / name).write_text("")
        assert meant_by(str(tmp_path / name)) == str(tmp_path / name)


def test_home_is_written_out_and_a_name_that_is_not_there_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))

    assert meant_by("~/new.docx") == str(tmp_path / "new.docx")
    assert meant_by(" new paper.docx ") == "new paper.docx"
    assert meant_by("'new paper.docx'") == "new paper.docx"
    assert meant_by("") == ""


@pytest.mark.parametrize(
    "words",
    [
        "This branch notes 'the file' of the council.",
        "{a motion}",
        "and/or",
        "& so on",
        "'one' and 'two'",
        "1. that forty were sacked (see motion.docx)",
        "x" * 5000 + ".docx",
    ],
)
def test_words_are_no_path(words):
    assert path_in(words) == ""


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40))
@example("file:///a%20\ud800\udcff b.docx")
def test_no_text_whatever_is_too_much_for_it(text):
    assert "\n" not in path_in(text)
    assert isinstance(meant_by(text), str)
