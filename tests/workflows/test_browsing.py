"""Looking for a file: where it begins, what is shown, what is meant."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from drafter.workflows import arriving, bringing, browsing
from drafter.workflows.browsing import BESIDE, BRANCHES, FOLDER, MOTION, UP_ROW

HOSTILE = "a\x1b]0;owned\x07\u202efdp.docx"


@pytest.fixture
def documents(tmp_path, monkeypatch):
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder


def put(folder, *names):
    for name in names:
        (folder / name).write_text("")


def seen(rows):
    return [row.shown for row in rows]


def test_the_endings_are_those_of_what_can_be_read():
    assert browsing.FORMATS == bringing.FORMATS


def test_only_what_can_be_read_there_is_shown_and_the_rest_is_counted(documents):
    put(documents, "motion.docx", "LIST.CSV", "photo.jpg", "draft.motion")
    (documents / "Minutes").mkdir()

    motions = browsing.look_into(str(documents), MOTION)
    lists = browsing.look_into(str(documents), BRANCHES)
    places = browsing.look_into(str(documents), FOLDER)

    assert seen(motions.rows) == [UP_ROW, "Minutes/", "draft.motion", "motion.docx"]
    assert motions.others == 2
    assert seen(lists.rows) == [UP_ROW, "Minutes/", "LIST.CSV"]
    assert seen(places.rows) == [UP_ROW, "Minutes/"]
    assert places.others == 0


def test_a_hostile_name_is_shown_clean_and_opened_by_its_true_name(documents):
    put(documents, HOSTILE, "two\nlines.txt")
    (documents / os.fsdecode(b"bad \xff.txt")).write_text("there")

    rows = browsing.look_into(str(documents), MOTION).rows[1:]

    assert seen(rows) == ["a]0;ownedfdp.docx", "bad .txt", "two lines.txt"]
    assert rows[0].path == str(documents / HOSTILE)
    assert Path(rows[1].path).read_text() == "there"
    browsing.remember(rows[1].path, MOTION)
    browsing.remember(str(documents / os.fsdecode(b"\xff") / "x"), MOTION)


def test_typing_narrows_by_every_word_what_begins_so_first_hidden_only_by_a_stop(
    documents,
):
    put(documents, "Old war motion.docx", "war on want.txt", ".war.txt", "peace.md")
    listing = browsing.look_into(str(documents), MOTION)

    assert UP_ROW in seen(browsing.narrowed(listing, ""))
    assert ".war.txt" not in seen(browsing.narrowed(listing, ""))
    assert seen(browsing.narrowed(listing, "war")) == [
        "war on want.txt",
        "Old war motion.docx",
    ]
    assert seen(browsing.narrowed(listing, "MOTION old")) == ["Old war motion.docx"]
    assert seen(browsing.narrowed(listing, ".w")) == [".war.txt"]
    assert browsing.narrowed(listing, "[red]") == ()


def test_it_begins_beside_what_is_typed_then_where_it_was_last_then_at_documents(
    documents, tmp_path
):
    minutes = documents / "Minutes"
    minutes.mkdir()
    put(minutes, "motion.docx")

    assert browsing.begin_in() == str(documents)
    assert browsing.begin_in(str(minutes / "none.docx")) == str(minutes)
    assert browsing.begin_in(str(minutes)) == str(minutes)
    browsing.remember(str(minutes / "motion.docx"), MOTION)
    assert browsing.begin_in() == str(minutes)
    assert browsing.begin_in("no/such/thing.docx") == str(minutes)
    browsing.remember(str(documents), FOLDER)
    assert browsing.begin_in() == str(documents)
    browsing.remember(str(tmp_path / "gone"), FOLDER)
    assert browsing.begin_in() == str(documents)


def test_a_path_typed_or_dropped_is_meant_and_part_of_a_name_is_not(documents):
    put(documents, "motion one.docx")
    whole = str(documents / "motion one.docx")
    folder = str(documents)

    assert browsing.path_typed("motion", folder) == ""
    assert browsing.path_typed("motion one.docx", folder) == ""
    assert browsing.named("motion one.docx", folder) == whole
    assert browsing.path_typed("./motion one.docx", folder) == whole
    assert browsing.path_typed("~/Documents", "/") == folder
    assert browsing.path_typed("..", folder) == str(documents.parent)
    assert browsing.path_typed(whole.replace(" ", "\\ "), "/") == whole
    assert browsing.path_in(f"'{whole}'\n") == whole
    assert browsing.path_in("'/no such/motion.docx'") == ""


def test_what_cannot_be_taken_is_told_in_a_sentence(documents):
    put(documents, "photo.jpg")

    assert browsing.fault(str(documents / "photo.jpg"), MOTION) == ""
    assert "There is no file" in browsing.fault(str(documents / "x"), MOTION)
    assert "There is no folder" in browsing.fault(str(documents / "x"), FOLDER)
    assert browsing.fault(str(documents), FOLDER) == ""


def test_another_folder_keeps_the_name_and_writes_over_nothing(documents):
    put(documents, "No war.docx")
    taken = browsing.in_folder(str(documents), "/elsewhere/No war.docx")

    assert taken == str(documents / "No war (2).docx")
    assert browsing.in_folder(str(documents), "/x/Pack") == str(documents / "Pack")
    assert BESIDE.is_file is False


def test_five_thousand_files_are_looked_through_in_a_moment(documents):
    put(documents, *(f"motion {number}.docx" for number in range(5_000)))

    began = time.process_time()
    listing = browsing.look_into(str(documents), MOTION)
    found = browsing.narrowed(listing, "motion 432")

    assert len(found) == 15
    assert time.process_time() - began < 2


def test_what_arrives_unasked_is_a_file_or_a_long_text_and_what_it_can_be(documents):
    put(documents, "list.CSV", "draft.motion", "theirs.docx", "either.txt")

    def kinds(pasted):
        return [kind.value for kind, _ in arriving.kinds_of(arriving.arrival(pasted))]

    assert kinds(f"'{documents / 'list.CSV'}'") == ["pack"]
    assert kinds(f"file://{documents}/draft.motion") == ["draft", "amend"]
    assert kinds(str(documents / "theirs.docx")) == ["bring", "derive", "amend"]
    assert kinds(str(documents / "either.txt"))[-1] == "pack"
    assert kinds("This branch notes " * 20) == ["bring", "derive", "amend"]
    assert arriving.arrival("a word") is None
    assert arriving.arrival(str(documents / "gone.docx")) is None
