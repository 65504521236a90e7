"""Whatever write fails: a sentence, exit code 2, nothing half written, nothing lost.

DRAFTER_FAULTS=1 uv run pytest -m faults tests/faults/test_failing_disk.py
"""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import pytest

if sys.platform == "win32" or os.environ.get("DRAFTER_FAULTS") != "1":
    pytest.skip("takes minutes; needs fork", allow_module_level=True)

import resource

from branch_lists import answers_file, as_csv
from failing import ERRORS, Disk, failing
from killing import in_a_child
from works import BRANCH, DAY, NOW, TEMPLATES, kept_drafts

from drafter.__main__ import run
from drafter.errors import StoreError
from drafter.storage import copies
from drafter.storage.database import store_file
from drafter.storage.settings import Settings
from drafter.workflows import drafting, editing

pytestmark = pytest.mark.faults

OLD = b"an evening's work"
ANSWERS = ["--answers", "answers.toml", "--set", "branch_name=Example Town Branch",
           "--meeting", "union-branch"]  # fmt: skip
COMMANDS = {
    "a paper": ["new", "no-war", *ANSWERS, "-o", "new.docx", "--companions",
                "email-to-secretary"],
    "a .motion file": ["draft", "export", "1", "-o", "new.motion"],
    "an amendment": ["amend", "was.txt", "is.txt", "-o", "amendment.docx"],
    "a pack": ["pack", "no-war", "--branches", "branches.csv", "--to", "pack",
               "--answers", "answers.toml", "--processes", "1"],
    "a model motion": ["templates", "add", "our-no-war.toml", "--yes"],
    "a branch": ["branch", "add", "--set", "branch_name=Sample Quay Branch"],
    "a favourite": ["templates", "favourite", "no-war"],
}  # fmt: skip
MOTION = "No war\n\nThis Branch notes:\n1. that war is dear;\n2. that it is wrong.\n"


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A folder with a store of one draft, a paper that is there, and what is read."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_HOME", str(folder / "home"))
        opened = drafting.begin("no-war", BRANCH, DAY)
        drafting.keep(editing.answer(opened, "country", "Iran"), NOW)
    answers_file(folder)
    (folder / "old.docx").write_bytes(OLD)
    (folder / "was.txt").write_text(MOTION)
    (folder / "is.txt").write_text(MOTION.replace("wrong", "a crime"))
    rows = [
        (f"Branch {one}", f"EX/{one}", "union-branch", "9 March 2027") for one in "12"
    ]
    (folder / "branches.csv").write_text(as_csv(*rows))
    model = (TEMPLATES / "motions" / "no-war.toml").read_text(encoding="utf-8")
    ours = model.replace('id = "no-war"', 'id = "our-no-war"', 1)
    (folder / "our-no-war.toml").write_text(ours, encoding="utf-8")
    load_everything(folder, tmp_path_factory.mktemp("loaded") / "once")
    return folder


def load_everything(folder, once):
    """Run every command here once, so that each process to come has all loaded."""
    shutil.copytree(folder, once)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()):
        patch.setenv("DRAFTER_HOME", str(once / "home"))
        patch.chdir(once)
        for command in COMMANDS.values():
            with redirect_stderr(io.StringIO()) as said:
                assert run(command) in {0, 1}, said.getvalue()


def tried(folder, command, number, how):
    """Run a command whose n-th write fails; return what is wrong with the outcome.

    The last line is "more" if there was an n-th write.
    """
    os.environ["DRAFTER_HOME"] = str(folder / "home")
    os.chdir(folder)
    before = names(folder)
    disk = Disk(number, how)
    out, said = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(said), failing(disk):
        code = run(command)
    return [*faults_of(folder, before, code, said.getvalue(), disk),
            "more" if disk.failed else "no more"]  # fmt: skip


def names(folder):
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*")}


def faults_of(folder, before, code, said, disk):
    yield from wrongly_said(code, said, disk)
    made = names(folder) - before
    left = [one for one in made if one.endswith(".drafter")]
    if left:
        yield f"{left} are left"
    for one in made:
        path = folder / one
        if path.suffix in {".docx", ".txt", ".motion"} and not is_whole(path):
            yield f"{one} is half a file"
    if (folder / "old.docx").read_bytes() != OLD:
        yield "the old paper was changed"
    with closing(sqlite3.connect(store_file(folder / "home"))) as store:
        if store.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "the store is damaged"
    if kept_drafts().get(1, [0, ""])[1] != "Iran":
        yield "the draft is lost"


def wrongly_said(code, said, disk):
    if "Traceback" in said:
        yield said
    if code not in {0, 1, 2}:
        yield f"it ended with {code}"
    if code == 2 and not said.strip().endswith("."):
        yield f"it says {said!r}"
    if not disk.failed and code == 2:
        yield f"nothing failed, and it ended with 2: {said}"


def is_whole(path):
    data = path.read_bytes()
    if path.suffix == ".docx":
        return data.startswith(b"PK") and b"PK\x05\x06" in data[-22:]
    return data.endswith((b"\n", b"}"))


@pytest.mark.parametrize("how", ERRORS)
@pytest.mark.parametrize("what", COMMANDS)
def test_whichever_write_fails_nothing_is_lost_or_half_there(
    begun, tmp_path, what, how
):
    number, more = 0, True
    while more:
        number += 1
        folder = tmp_path / str(number)
        shutil.copytree(begun, folder)
        *faults, more_ = in_a_child(tried, folder, COMMANDS[what], number, how)
        more = more_ == "more"
        assert faults == [], f"write {number} of {what}, {how}"
        assert more_ in {"more", "no more"}, more_
        shutil.rmtree(folder)
    assert number > 1, "it writes nothing"
    assert number < 200


# The store: SQLite writes by itself, so the system stops it.


def kept_within(folder, limit):
    """Save a draft with files no longer than `limit`; return what is wrong."""
    os.environ["DRAFTER_HOME"] = str(folder)
    opened = editing.answer(drafting.begin("no-war", BRANCH, DAY), "country", "Iraq")
    before = kept_drafts()
    copies._tried.clear()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        number = drafting.keep(opened, NOW).draft.id
    except StoreError as error:
        number, said = 0, str(error)
    else:
        said = "saved."
    resource.setrlimit(
        resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    )
    after = kept_drafts()
    wanted = {**before, number: [1, "Iraq"]} if number else before
    faults = [] if after == wanted else [f"{after} instead of {wanted}"]
    faults += [] if said.endswith(".") and "Traceback" not in said else [said]
    left = [one.name for one in folder.rglob("*.drafter")]
    faults += [f"{left} are left"] if left else []
    return [*faults, "saved" if number else "refused"]


def test_wherever_the_store_meets_the_end_of_the_room_it_keeps_what_it_had(
    begun, tmp_path
):
    told = []
    for limit in range(0, 160_000, 4096):
        folder = tmp_path / str(limit)
        shutil.copytree(begun / "home", folder)
        *faults, said = in_a_child(kept_within, folder, limit)
        assert faults == [], f"no file longer than {limit} bytes"
        assert said in {"saved", "refused"}, said
        told.append(said)
        shutil.rmtree(folder)
    assert told[-1] == "saved"
    assert told.count("refused") > 5


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 400 kB, where the system lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)]
    with suppress(OSError):
        if not subprocess.run(made, capture_output=True, check=False).returncode:
            yield place
            subprocess.run(["umount", "-l", str(place)], check=False)
            return
    pytest.skip("no disk can be made here")


def test_on_a_disk_that_fills_up_every_draft_that_was_saved_is_there(
    small_disk, monkeypatch
):
    monkeypatch.setenv("DRAFTER_HOME", str(small_disk / "home"))
    opened = drafting.begin("no-war", BRANCH, DAY)
    saved, said = {}, ""
    for number in range(200):
        answered = editing.answer(opened, "country", f"Country {number}")
        try:
            saved[drafting.keep(answered, NOW).draft.id] = [1, f"Country {number}"]
        except StoreError as error:
            said = str(error)
            break
    assert "the disk is full" in said
    assert len(saved) > 1
    with suppress(StoreError):  # even to look takes some room
        assert kept_drafts() == saved
    for copy in copies.copies_of(small_disk / "home"):
        copy.unlink()
    assert kept_drafts() == saved
    Settings(small_disk / "home").keep("theme", "drafter-dark")
    assert not list(small_disk.rglob("*.drafter"))


def test_a_paper_that_finds_no_room_leaves_the_disk_as_it_was(small_disk, monkeypatch):
    monkeypatch.chdir(small_disk)
    with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(bytes(4096)):
            pass
    command = [*COMMANDS["a paper"][:2], "--answers", "../answers.toml", "--no-keep",
               "--set", "branch_name=Example Town Branch", "--meeting", "union-branch",
               "-o", "new.docx"]  # fmt: skip
    answers_file(Path(".."))
    said = io.StringIO()
    with redirect_stderr(said):
        assert run(command) == 2
    assert "the disk is full" in said.getvalue()
    assert [one.name for one in small_disk.iterdir()] == ["filler"]
