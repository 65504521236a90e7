"""What is in a folder: true names, in order; and why one cannot be looked into."""

from __future__ import annotations

import os

import pytest

from drafter.errors import FileError
from drafter.storage import folders


def test_folders_come_first_each_by_name_and_hidden_ones_last(tmp_path):
    for name in ("b.docx", "A.txt", ".hidden.docx"):
        (tmp_path / name).write_text("")
    for name in ("zeta", "Alpha", ".git"):
        (tmp_path / name).mkdir()

    found = [one.name for one in folders.entries(str(tmp_path))]

    assert found == ["Alpha", "zeta", "A.txt", "b.docx", ".git", ".hidden.docx"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such file here")
def test_what_could_wait_for_ever_is_left_out_and_dead_links_too(tmp_path):
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "dead.docx").symlink_to(tmp_path / "nowhere")
    (tmp_path / "motion.docx").write_text("")
    (tmp_path / "link.docx").symlink_to(tmp_path / "motion.docx")

    found = [one.name for one in folders.entries(str(tmp_path))]

    assert found == ["link.docx", "motion.docx"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none", "There is no folder"),
        ("file", "is a file, not a folder"),
        ("nul\0", "cannot be the name of a folder"),
        ("long" * 200, "cannot be the name of a folder"),
    ],
)
def test_a_folder_that_cannot_be_looked_into_is_told_in_a_sentence(tmp_path, name, why):
    (tmp_path / "file").write_text("")

    with pytest.raises(FileError, match=why):
        folders.entries(str(tmp_path / name))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may")
def test_a_folder_that_may_not_be_looked_into_is_told_in_a_sentence(tmp_path):
    tmp_path.chmod(0)
    try:
        with pytest.raises(FileError, match="may not be looked into"):
            folders.entries(str(tmp_path))
    finally:
        tmp_path.chmod(0o700)


def test_it_begins_where_documents_are_and_at_home_where_there_are_none(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    monkeypatch.delenv("XDG_DOWNLOAD_DIR", raising=False)

    assert folders.documents()[0] == ("Home", str(tmp_path))
    (tmp_path / "Documents").mkdir()
    assert folders.documents()[0] == ("Documents", str(tmp_path / "Documents"))
