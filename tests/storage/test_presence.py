"""Whether something is there, and that no way of writing a path upsets it."""

from __future__ import annotations

import pytest

from drafter.storage.presence import is_file, is_folder, is_there

ODD = ("a" * 5000, "half \udcff a letter", "nul \0 in it", "", "*?<>|")


def test_a_file_a_folder_and_nothing_are_told_apart(tmp_path):
    file = tmp_path / "motion.docx"
    file.write_bytes(b"x")

    asked = (is_there, is_file, is_folder)
    assert [one(file) for one in asked] == [True, True, False]
    assert [one(tmp_path) for one in asked] == [True, False, True]
    assert [one(tmp_path / "none") for one in asked] == [False, False, False]


@pytest.mark.parametrize("path", ODD, ids=("long", "half", "nul", "empty", "signs"))
def test_what_no_path_can_be_is_no_file(path):
    assert not is_file(path)
