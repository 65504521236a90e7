"""Reading files, and writing new ones."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileError, FileExistsAlreadyError
from drafter.storage import files
from drafter.storage.files import (
    free_name,
    read_bytes,
    read_text,
    safe_stem,
    write_new,
)

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")


@pytest.fixture
def locked():
    """A folder that can be read and not written, to somebody who is not root."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    (folder / "secret.txt").write_text("no", encoding="utf-8")
    (folder / "secret.txt").chmod(0o000)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    (folder / "secret.txt").unlink()
    folder.rmdir()


def run(code: str, *arguments: str, typed: bytes = b"") -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        input=typed,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


# Reading


def test_text_is_read_with_or_without_a_byte_order_mark(tmp_path):
    path = tmp_path / "motion.txt"
    path.write_bytes("Dim rhyfel ŷ £5\r\n".encode())
    assert read_text(path) == "Dim rhyfel ŷ £5\r\n"

    path.write_bytes("\ufeffDim rhyfel ŷ £5\r\n".encode())
    assert read_text(path) == "Dim rhyfel ŷ £5\r\n"


def test_a_path_may_be_text(tmp_path):
    (tmp_path / "motion.txt").write_bytes(b"No war")

    assert read_bytes(str(tmp_path / "motion.txt")) == b"No war"


def test_a_hyphen_is_standard_input():
    code = "from drafter.storage.files import read_text; print(read_text('-'))"

    assert run(code, typed=b"\xef\xbb\xbfNo war\n") == "No war\n\n"


def test_too_much_standard_input_is_a_sentence():
    code = (
        "from drafter.errors import FileError\n"
        "from drafter.storage.files import read_text\n"
        "try: read_text('-', 3)\n"
        "except FileError as error: print(error)"
    )

    assert run(code, typed=b"No war") == (
        "Standard input is larger than 3 bytes, the most that can be read. "
        "Choose a smaller file.\n"
    )


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path):
    path = tmp_path / "motion.txt"
    path.write_bytes(b"1234")

    assert read_bytes(path, 4) == b"1234"
    with pytest.raises(FileError, match="larger than 3 bytes"):
        read_bytes(path, 3)


@posix
def test_a_file_without_end_is_not_read_to_its_end():
    with pytest.raises(FileError, match="/dev/zero is larger than 5 MB"):
        read_text("/dev/zero")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nothing.txt", "There is no file .*nothing.txt. Check the name"),
        ("motion.txt/in.txt", "There is no file .*in.txt. Check the name"),
        (".", "is a folder. Name a file in it."),
        ("word\0.txt", "cannot be the name of a file"),
        ("x" * 300, "cannot be the name of a file"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, name, sentence):
    (tmp_path / "motion.txt").write_bytes(b"No war")

    with pytest.raises(FileError, match=sentence) as caught:
        read_text(f"{tmp_path}/{name}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data", [b"caf\xe9", "No war".encode("utf-16"), b"PK\x03\x04\0\0", b"No\0war"]
)
def test_what_is_no_utf_8_says_how_to_save_it(tmp_path, data):
    path = tmp_path / "motion.txt"
    path.write_bytes(data)

    with pytest.raises(FileError, match='with the encoding "UTF-8"'):
        read_text(path)


@posix
def test_a_file_that_may_not_be_read_is_a_sentence(locked):
    with pytest.raises(FileError, match="its permissions do not allow it"):
        read_bytes(locked / "secret.txt")


def test_a_name_cannot_command_the_terminal(tmp_path):
    with pytest.raises(FileError) as caught:
        read_bytes(tmp_path / "red\x1b[31m\nand more\udcff.txt")

    assert "red[31m and more.txt" in str(caught.value)


# Writing


def test_a_new_file_is_written_and_nothing_else(tmp_path):
    path = write_new(tmp_path / "No war.docx", b"a paper")

    assert path == tmp_path / "No war.docx"
    assert path.read_bytes() == b"a paper"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_new_file_is_as_open_to_others_as_the_person_has_it(tmp_path):
    before = os.umask(0o027)
    try:
        path = write_new(tmp_path / "No war.docx", b"a paper")
    finally:
        os.umask(before)

    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("settle", [True, False])
def test_a_file_that_is_there_is_never_written_over(tmp_path, settle):
    path = tmp_path / "No war.docx"
    path.write_bytes(b"an evening's work")

    with pytest.raises(FileExistsAlreadyError, match="was left as it is"):
        write_new(path, b"a paper", settle=settle)
    assert path.read_bytes() == b"an evening's work"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_link_to_nothing_is_not_written_through(tmp_path):
    (tmp_path / "No war.docx").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FileExistsAlreadyError):
        write_new(tmp_path / "No war.docx", b"a paper")
    assert not (tmp_path / "elsewhere").exists()


def test_of_eight_that_write_at_once_one_wins(tmp_path):
    path = tmp_path / "No war.docx"

    def write(number):
        try:
            write_new(path, b"%d" % number * 10_000)
        except FileExistsAlreadyError:
            return None
        return number

    with ThreadPoolExecutor(8) as threads:
        winners = [n for n in threads.map(write, range(8)) if n is not None]

    assert len(winners) == 1
    assert path.read_bytes() == b"%d" % winners[0] * 10_000
    assert list(tmp_path.iterdir()) == [path]


def test_where_a_file_has_one_name_only_it_is_placed_all_the_same(tmp_path):
    aside, target = tmp_path / "aside", tmp_path / "No war.docx"
    aside.write_bytes(b"a paper")

    files._place_without_links(aside, target)

    assert target.read_bytes() == b"a paper"
    assert list(tmp_path.iterdir()) == [target]


def test_where_a_file_has_one_name_only_nothing_is_written_over(tmp_path):
    aside, target = tmp_path / "aside", tmp_path / "No war.docx"
    aside.write_bytes(b"a paper")
    target.write_bytes(b"an evening's work")

    with pytest.raises(FileExistsError):
        files._place_without_links(aside, target)
    assert target.read_bytes() == b"an evening's work"


def test_where_a_file_has_one_name_only_a_failure_leaves_no_empty_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        files._place_without_links(tmp_path / "lost", tmp_path / "No war.docx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no/such/No war.docx", "There is no folder .*such. Make it first"),
        ("notes.txt/No war.docx", "There is no folder .*notes.txt. Make it first"),
        ("word\0.docx", "cannot be the name of a file"),
        ("x" * 300, "cannot be the name of a file. Choose a shorter"),
    ],
)
def test_what_cannot_be_written_is_a_sentence_and_leaves_nothing(
    tmp_path, name, sentence
):
    notes = tmp_path / "notes.txt"
    notes.write_bytes(b"")

    with pytest.raises(FileError, match=sentence):
        write_new(f"{tmp_path}/{name}", b"a paper")
    assert list(tmp_path.iterdir()) == [notes]


@pytest.mark.parametrize("name", ["", ".", "/"])
def test_a_folder_is_no_file_to_write(name):
    with pytest.raises(FileError):
        write_new(name, b"a paper")


@posix
def test_a_folder_that_may_not_be_written_to_is_a_sentence(locked):
    with pytest.raises(FileError, match="cannot be written to"):
        write_new(locked / "No war.docx", b"a paper")


@posix
def test_a_disk_that_is_full_is_a_sentence_and_leaves_nothing(tmp_path):
    code = (
        "import resource, sys\n"
        "from drafter.errors import FileError\n"
        "from drafter.storage.files import write_new\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_new(sys.argv[1], bytes(2000))\n"
        "except FileError as error: print(error)"
    )
    said = run(code, str(tmp_path / "No war.docx"))

    assert said.endswith("the disk is full. Make room and try again.\n")
    assert not list(tmp_path.iterdir())


def test_what_a_kill_left_half_written_goes_with_a_later_file(tmp_path):
    half, fresh = (tmp_path / f".{one * 16}.drafter" for one in "ab")
    theirs = tmp_path / ".notes.drafter"
    for path in (half, fresh, theirs):
        path.write_bytes(b"half")
    for path in (half, theirs):
        os.utime(path, (1, 1))

    write_new(tmp_path / "No war.docx", b"a paper")
    assert {one.name for one in tmp_path.iterdir()} == {
        fresh.name,
        theirs.name,
        "No war.docx",
    }


# Names


def test_a_free_name_gets_a_number_only_if_need_be(tmp_path):
    assert free_name(tmp_path, "No war", ".docx") == tmp_path / "No war.docx"

    (tmp_path / "No war.docx").touch()
    assert free_name(tmp_path, "No war", ".docx") == tmp_path / "No war (2).docx"

    (tmp_path / "No war (2).docx").touch()
    assert free_name(str(tmp_path), "No war", ".docx").name == "No war (3).docx"


@posix
def test_a_link_to_nothing_takes_its_name_too(tmp_path):
    (tmp_path / "No war.docx").symlink_to(tmp_path / "elsewhere")

    assert free_name(tmp_path, "No war", ".docx").name == "No war (2).docx"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("No war on Iran", "No war on Iran"),
        ("Iran: no war", "Iran - no war"),
        ("Pay/conditions", "Pay-conditions"),
        ('What is "fair"?', "What is fair"),
        ("Dim rhyfel ŷ heddwch", "Dim rhyfel ŷ heddwch"),
        ("نه به جنگ", "نه به جنگ"),
        ("युद्ध नहीं", "युद्ध नहीं"),
        ("  No\twar\non   Iran. ", "No war on Iran"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("-o", "o"),
        ("con", "Motion con"),
        ("LPT1.2", "Motion LPT1.2"),
        ("NUL .", "Motion NUL"),
        ("Constitution", "Constitution"),
        ("COM¹", "Motion COM¹"),
        ("", "Motion"),
        ("???", "Motion"),
        ("\x00\x1b", "Motion"),
        ("Cafe\u0301", "Caf\u00e9"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title, stem):
    assert safe_stem(title) == stem


def test_a_long_title_is_cut_between_letters():
    assert safe_stem("x" * 500) == "x" * 120
    assert safe_stem("a" + "é" * 200) == "a" + "é" * 59
    assert safe_stem("x" * 118 + "e\u0323\u0323") == "x" * 118
    assert safe_stem("conx" + "\u0323" * 200) == "Motion con"


@given(st.text(max_size=300) | st.from_regex("(con|NUL|com1)[. ]*.*"))
def test_whatever_the_title_the_name_is_safe(title):
    stem = safe_stem(title)

    assert stem
    assert len(stem.encode()) <= 120
    assert not set(stem) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in stem)
    assert stem[0] not in " .-"
    assert stem[-1] not in " ."
    assert stem.split(".")[0].strip().upper() not in {"CON", "NUL", "COM1"}


@given(st.text(max_size=60))
def test_a_safe_name_stays_as_it_is(title):
    assert safe_stem(safe_stem(title)) == safe_stem(title)
