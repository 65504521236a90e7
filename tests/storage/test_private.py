"""Nobody else may read what is kept; what is wrong is put right and said."""

from __future__ import annotations

import os
import stat

import pytest

from drafter.__main__ import run
from drafter.storage import database, files, forgetting_files, private
from drafter.storage.database import store_file
from drafter.storage.settings import Settings
from drafter.workflows.private import put_right

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def kept(home):
    Settings(home).keep("theme", "drafter-dark")
    inner = home / "rulebooks"
    inner.mkdir(mode=0o755)
    (inner / "mine.toml").write_text("")
    (home / "copied text.txt").write_text("")
    (home / "diary.txt").write_text("not ours")
    for path in (home, store_file(home), inner / "mine.toml", home / "diary.txt"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    (home / "copied text.txt").chmod(0o600)
    return home


def test_what_is_open_to_others_is_found_and_shut_and_nothing_else_is(kept):
    found = {
        str(one) for one in (kept, store_file(kept), kept / "rulebooks/mine.toml")
    } | {str(kept / "rulebooks")}

    assert set(private.open_to_others(kept)) == found
    assert set(private.shut_out_others(kept)) == found
    assert private.open_to_others(kept) == ()
    assert [mode(kept), mode(store_file(kept))] == [0o700, 0o600]
    assert mode(kept / "diary.txt") == 0o644
    assert mode(kept / "copied text.txt") == 0o600


def test_in_a_folder_that_is_shut_nobody_could_read_and_nothing_is_said(kept):
    kept.chmod(0o700)

    assert private.open_to_others(kept) == ()
    assert put_right() == ""
    assert mode(kept / "rulebooks" / "mine.toml") == 0o600


def test_a_folder_that_belongs_to_all_and_a_link_are_left_alone(kept, tmp_path):
    target = tmp_path / "elsewhere.toml"
    target.write_text("")
    target.chmod(0o644)
    private.shut_out_others(kept)
    (kept / "rulebooks" / "link.toml").symlink_to(target)
    kept.chmod(0o1777)

    assert private.shut_out_others(kept) == ()
    assert mode(target) == 0o644


def test_it_is_said_once_by_the_next_command(kept, drafter_said):
    assert "4 files and folders" in drafter_said("branch", "list")
    assert "Other users" not in drafter_said("branch", "list")
    kept.chmod(0o750)
    assert drafter_said("--help").startswith("Other users of this computer could read")


@pytest.fixture
def drafter_said(capsys):
    def said(*arguments):
        run(list(arguments))
        return capsys.readouterr().err

    return said


def test_where_there_is_no_folder_nothing_is_said_or_made(home):
    assert put_right() == ""
    assert not home.exists()


def test_the_files_of_the_store_are_those_of_the_database():
    names = [database.NAME + suffix for suffix in ("", *database.SIDE_FILES)]

    assert list(forgetting_files.STORE) == names


def test_a_new_file_is_its_owners_alone_until_it_is_whole_and_among_our_own_for_good(
    home, tmp_path, monkeypatch
):
    seen = []
    before = os.umask(0o022)
    try:
        with monkeypatch.context() as watched:
            watched.setattr(
                os,
                "fsync",
                lambda handle: seen.append(os.fstat(handle).st_mode & 0o777),
            )
            paper = files.write_new(tmp_path / "paper.txt", b"words")
            home.mkdir(mode=0o700)
            files.write_over(home / "copied text.txt", b"words")
    finally:
        os.umask(before)

    assert seen[0] == 0o600
    assert mode(paper) == 0o644
    assert mode(home / "copied text.txt") == 0o600
    assert list(tmp_path.glob(".*.drafter")) == []
