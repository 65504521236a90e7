"""Hostile collections end in one sentence, at once and in little memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import hostile_collections as hostile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import DrafterError, FileError
from drafter.storage import collection, library, toml_guard
from drafter.workflows import adding

TODAY = date(2026, 11, 24)
SECONDS, MEGABYTES = 1.0, 200.0
CHILD = Path(__file__).with_name("look_at_one.py")
BY_A_CHILD = (
    "deep keys",
    "deep headers",
    "a huge hexadecimal",
    "many blanks",
    "Jinja: arithmetic",
    "a long text",
)
"""Files that would take time or memory without end."""
ZIPS_BY_A_CHILD = ("a bomb", "a lying size", "ten thousand files", "seven megabytes")


def told_by_a_child(path: Path) -> dict:
    done = subprocess.run(
        [sys.executable, CHILD, path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["seconds"] < SECONDS
    assert told["megabytes"] < MEGABYTES
    return told


def refusal(path: Path) -> str:
    """Return why a collection is refused; nothing of it may be kept."""
    with pytest.raises(DrafterError) as caught:
        adding.look(path, TODAY)
    assert not library.own_folder().exists()
    said = str(caught.value)
    assert "Traceback" not in said
    assert not any(ord(one) < 32 and one != "\n" for one in said)
    return said


@pytest.mark.parametrize("name", hostile.FILES)
def test_a_hostile_file_is_refused(name, tmp_path):
    path = tmp_path / hostile.NAME
    path.write_bytes(hostile.FILES[name])

    first = refusal(path).splitlines()[0]
    assert first.startswith(hostile.NAME)
    assert first.endswith((".", "cannot be used:"))


@pytest.mark.parametrize("name", hostile.ZIPS)
def test_a_hostile_zip_is_refused_in_one_sentence(name, tmp_path):
    path = tmp_path / "theirs.zip"
    path.write_bytes(hostile.ZIPS[name]())
    said = refusal(path)

    if name != "a head with faults":
        assert "theirs.zip" in said
        assert said.endswith(".")
        assert "\n" not in said
    assert [one.name for one in tmp_path.iterdir()] == ["theirs.zip"]


@pytest.mark.parametrize("name", BY_A_CHILD)
def test_a_file_that_would_take_everything_takes_nothing(name, tmp_path):
    path = tmp_path / hostile.NAME
    path.write_bytes(hostile.FILES[name])

    assert told_by_a_child(path)["said"].startswith(hostile.NAME)


@pytest.mark.parametrize("name", ZIPS_BY_A_CHILD)
def test_a_zip_that_would_take_everything_takes_nothing(name, tmp_path):
    path = tmp_path / "theirs.zip"
    path.write_bytes(hostile.ZIPS[name]())

    assert "theirs.zip" in told_by_a_child(path)["said"]


@pytest.mark.parametrize("make", [hostile.heavy, hostile.many_choices])
def test_the_most_that_is_let_in_is_read_at_once(make, tmp_path):
    path = tmp_path / hostile.NAME
    path.write_bytes(make())

    assert told_by_a_child(path)["said"] == ""


def test_a_file_of_a_gigabyte_is_not_read(tmp_path):
    path = tmp_path / hostile.NAME
    with path.open("wb") as file:
        file.truncate(1_000_000_000)

    told = told_by_a_child(path)
    assert (
        told["said"] == f"{hostile.NAME} holds more than 6 MB, and no collection does."
    )


def test_a_string_of_a_gigabyte_inside_a_zip_is_not_unpacked(tmp_path):
    path = tmp_path / "theirs.zip"
    path.write_bytes(hostile.bomb())

    assert told_by_a_child(path)["said"] == (
        f"motions/{hostile.NAME} in theirs.zip is larger than 200 kB, and no model "
        "motion is."
    )


# Folders


@pytest.fixture
def theirs(tmp_path):
    folder = tmp_path / "theirs"
    (folder / "motions").mkdir(parents=True)
    (folder / "motions" / hostile.NAME).write_text(hostile.GOOD, "utf-8")
    return folder


def test_a_good_folder_and_a_good_zip_are_looked_at(theirs, tmp_path):
    path = tmp_path / "theirs.zip"
    path.write_bytes(hostile.good())

    for place in (theirs, path):
        offer = adding.look(place, TODAY)
        assert [line.id for line in offer.lines] == ["sample-route"]
        assert (offer.name, offer.made_by) == ("theirs", "it does not say")


def test_a_link_in_a_folder_is_not_followed(theirs):
    (theirs / "motions" / "other.toml").symlink_to("/etc/passwd")

    assert refusal(theirs) == (
        "motions/other.toml in theirs is a link to another place: put the file itself "
        "there."
    )


def test_a_folder_that_is_a_link_is_not_gone_into(theirs, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "other.toml").write_text("this is not TOML", "utf-8")
    (theirs / "motions" / "in").symlink_to(outside, target_is_directory=True)

    assert len(adding.look(theirs, TODAY).lines) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes have names here")
def test_a_pipe_is_not_waited_for(theirs, tmp_path):
    os.mkfifo(theirs / "motions" / "other.toml")

    assert "is no ordinary file" in refusal(theirs)
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    assert "is no ordinary file" in refusal(pipe)


def test_ten_thousand_files_are_not_read(theirs):
    for number in range(10_000):
        (theirs / "motions" / f"a{number}.txt").touch()

    assert refusal(theirs) == (
        "theirs holds more than 600 files: ask for fewer model motions at a time."
    )


def test_what_is_hidden_or_no_template_is_left_alone(theirs):
    for name in (".git/config.toml", "motions/.toml", "read-me.txt", "more.zip"):
        path = theirs / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("nothing", "utf-8")

    assert len(adding.look(theirs, TODAY).lines) == 1


def test_two_files_for_one_place_are_refused(theirs):
    (theirs / hostile.NAME).write_text(hostile.GOOD, "utf-8")

    assert "is there twice" in refusal(theirs)


def test_names_that_are_no_ids_are_refused(theirs):
    (theirs / "motions" / "Sample Route.toml").write_text(hostile.GOOD, "utf-8")

    assert "is not named as its id" in refusal(theirs)


def test_what_is_no_collection_is_a_sentence(tmp_path):
    word = tmp_path / "motion.docx"
    word.write_text("words", "utf-8")

    for place in (word, tmp_path / "gone.zip", tmp_path / "a\0b"):
        with pytest.raises(FileError):
            collection.read_collection(place)


# Anything at all

PLACES = st.integers(0, len(hostile.GOOD) - 1)
PIECES = st.sampled_from(
    (
        *(
            "{{",
            "}}",
            "{% if x %}",
            '"',
            '"""',
            "'",
            "[",
            "[[",
            "]",
            "=",
            ".",
            "\n",
            "#",
        ),
        *(
            "\\u0000",
            "\\U0001F600",
            "\u202e",
            "\0",
            "true",
            "1e9",
            "0x9",
            "é",
            "{",
            "}",
        ),
    )
)


def told_of(path: Path) -> tuple[str, ...]:
    """Look at a collection; return what it would add, or why it is refused."""
    try:
        return tuple(one.id for one in adding.look(path, TODAY).lines)
    except DrafterError as error:
        return tuple(str(error).splitlines())


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(st.tuples(PLACES, PIECES), min_size=1, max_size=6))
def test_a_file_changed_anywhere_is_looked_at_or_refused(tmp_path, changes):
    text = hostile.GOOD
    for place, piece in changes:
        text = text[:place] + piece + text[place:]
    path = tmp_path / hostile.NAME
    path.write_text(text, "utf-8")
    assert any(told_of(path))


@settings(max_examples=100, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6),
    st.integers(0, 400),
)
def test_a_zip_changed_anywhere_is_looked_at_or_refused(tmp_path, changes, cut):
    data = bytearray(hostile.good())
    for place, byte in changes:
        data[place % len(data)] = byte
    path = tmp_path / "theirs.zip"
    path.write_bytes(bytes(data) if cut % 3 else b"PK" + bytes(data[2:cut]))
    assert any(told_of(path))


@pytest.mark.parametrize("path", library.template_paths(), ids=lambda one: one.stem)
def test_our_own_files_are_within_what_is_let_in(path):
    assert toml_guard.fault_in_toml(path.read_bytes()) == ""
