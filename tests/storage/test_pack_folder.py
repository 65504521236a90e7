"""The folder of a pack: safe names, whole folders, and nothing written over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileError
from drafter.storage.pack_standing import Standing
from drafter.storage.packs import opened_pack

RESERVED = re.compile(r"(?i)(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?")


def opened(folder, *, resume=False, template="no-war"):
    return opened_pack(folder / "pack", template, resume=resume)


def refusal(folder, **how):
    with pytest.raises(FileError) as told, opened(folder, **how):
        pass
    return str(told.value)


def placed(folder, *names):
    with opened(folder) as pack:
        rows = enumerate(names, 2)
        return [pack.place((name, str(row)), row).folder for row, name in rows]


def test_an_empty_folder_will_do_and_what_systems_put_in_it(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / ".DS_Store").write_text("")
    with opened(tmp_path) as pack:
        assert pack.path.is_dir()


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "letter.docx").write_text("mine")
    assert "holds other things" in refusal(tmp_path)
    assert "holds other things" in refusal(tmp_path, resume=True)
    assert [path.name for path in (tmp_path / "pack").iterdir()] == ["letter.docx"]


def test_a_pack_is_gone_on_with_only_if_that_is_asked_for(tmp_path):
    with opened(tmp_path):
        pass
    assert "add --resume" in refusal(tmp_path)
    with opened(tmp_path, resume=True) as pack:
        assert pack.record.run == 2


def test_a_pack_of_another_motion_is_refused(tmp_path):
    with opened(tmp_path):
        pass
    said = refusal(tmp_path, resume=True, template="housing")
    assert "a pack of another model motion, no-war" in said


def test_a_file_is_no_folder_and_a_folder_needs_its_parent(tmp_path):
    (tmp_path / "pack").write_text("mine")
    assert "is a file" in refusal(tmp_path)
    assert "There is no folder" in refusal(tmp_path / "none")
    with pytest.raises(FileError, match="cannot be used"), opened(tmp_path / "a\0b"):
        pass


def test_a_pack_is_made_by_one_program_at_a_time(tmp_path):
    with opened(tmp_path):
        assert "Another program" in refusal(tmp_path, resume=True)


def test_a_damaged_record_is_said_and_left(tmp_path):
    (tmp_path / "pack").mkdir()
    record = tmp_path / "pack" / ".drafter-pack.db"
    record.write_bytes(b"no record at all" * 100)
    assert "cannot be used" in refusal(tmp_path, resume=True)
    assert record.read_bytes().startswith(b"no record")


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("CON", "Branch CON"),
        ("nul.txt", "Branch nul.txt"),
        ("COM1 ", "Branch COM1"),
        ("Anytown. . ", "Anytown"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "Branch"),
        ("/", "Branch -"),
        ("C:\\Windows", "C--Windows"),
        ("A/B: the branch?", "A-B - the branch"),
        ("Motion", "Motion"),
        ("manifest.csv", "manifest.csv (2)"),
        ("x" * 300, "x" * 60),
        ("é" * 300, "é" * 30),
    ],
)
def test_folders_have_names_that_every_system_takes(tmp_path, name, folder):
    with opened(tmp_path) as pack:
        assert pack.place((name, ""), 2).folder == folder


def test_names_that_a_system_cannot_tell_apart_are_numbered(tmp_path):
    assert placed(tmp_path, "Ynys Môn", "ynys mo\u0302n", "YNYS MÔN ") == [
        "Ynys Môn",
        "ynys môn (3)",
        "YNYS MÔN (4)",
    ]


def test_long_names_that_begin_alike_are_numbered(tmp_path):
    first, second = placed(tmp_path, "x" * 70 + "1", "x" * 70 + "2")
    assert (first, second) == ("x" * 60, "x" * 60 + " (3)")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=6))
def test_whatever_branches_are_called_folders_are_safe_and_apart(
    tmp_path_factory, names
):
    folder = tmp_path_factory.mktemp("packs")
    made = placed(folder, *names)
    assert len({one.casefold() for one in made}) == len(names)
    for one in made:
        assert one == one.strip(" .")
        assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', one)
        assert not RESERVED.fullmatch(one)
        assert len(one.encode()) <= 150


FILES = {"a.docx": b"PK\x03\x04 words PK\x05\x06", "a.txt": b"words"}
BRANCH = ("Anytown", "")


def test_what_is_put_is_whole_until_it_is_touched(tmp_path):
    with opened(tmp_path) as pack:
        pack.place(BRANCH, 2)
        assert pack.put(BRANCH, FILES, {"words": 7}) == ""
        sums = pack.made(BRANCH)["files"]
        folder = tmp_path / "pack" / "Anytown"
        assert {one.name: one.read_bytes() for one in folder.iterdir()} == FILES
        assert pack.standing("Anytown", sums) is Standing.WHOLE
        (folder / "a.txt").write_bytes(b"my words")
        assert pack.standing("Anytown", sums) is Standing.EDITED
        (folder / "a.txt").write_bytes(b"")
        assert pack.standing("Anytown", sums) is Standing.LACKING
        (folder / "a.txt").write_bytes(b"words")
        (folder / "a.docx").write_bytes(b"PK\x03\x04 wo")
        assert pack.standing("Anytown", sums) is Standing.LACKING


def test_put_again_it_takes_the_place_of_what_was_put_before(tmp_path):
    with opened(tmp_path) as pack:
        pack.place(BRANCH, 2)
        pack.put(BRANCH, FILES, {})
        assert pack.put(BRANCH, {"b.txt": b"new"}, {}) == ""
    names = sorted(path.name for path in (tmp_path / "pack").rglob("*"))
    assert names == [".drafter-pack.db", "Anytown", "b.txt"]


def test_a_folder_that_somebody_made_is_never_written_in(tmp_path):
    with opened(tmp_path) as pack:
        (tmp_path / "pack" / "Anytown").mkdir()
        (tmp_path / "pack" / "Anytown" / "mine.txt").write_text("mine")
        assert pack.place(BRANCH, 2).folder == "Anytown (2)"
        pack.put(BRANCH, FILES, {})
    assert (tmp_path / "pack" / "Anytown" / "mine.txt").read_text() == "mine"


def test_a_link_in_a_folders_place_is_moved_and_what_it_points_to_left(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_bytes(b"words")
    with opened(tmp_path) as pack:
        pack.place(BRANCH, 2)
        pack.put(BRANCH, {"a.txt": b"words"}, {})
        folder = tmp_path / "pack" / "Anytown"
        (folder / "a.txt").unlink()
        folder.rmdir()
        folder.symlink_to(elsewhere)
        assert "kept as Anytown (kept)" in pack.put(BRANCH, {"a.txt": b"new"}, {})
    assert (elsewhere / "a.txt").read_bytes() == b"words"
    assert (folder / "a.txt").read_bytes() == b"new"
