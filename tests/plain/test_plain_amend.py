"""Amend a motion, line by line: its lines or a second file; wording, sheet, tracked."""

from __future__ import annotations

import re
import zipfile

import pytest
from journey_stage import HOSTILE, LEFT, noon, spoken
from talk_stage import in_journey

from drafter.plain import amend
from drafter.workflows import amending_live, motion_lines

pytestmark = pytest.mark.usefixtures("documents")
MOTION = """Ferries

This Branch notes:
1. That no ferry left on 4 January 2020.
2. That the owners sacked 40 sailors.

This Branch resolves:
3. To write to the owners within seven days.
4. To invite a speaker."""
REVISED = MOTION.replace("seven", "fourteen").replace("\n4. To invite a speaker.", "")
PASTE = (*MOTION.splitlines(), ".")
SECOND = re.compile(rb"(?<=T)[0-9:]{8}(?=Z)")
SHEET, TRACKED, CLEAN, TELL, AGAIN, WORDING, BODY, DONE = "12345678"


@pytest.fixture
def two_files(documents):
    (documents / "motion.txt").write_text(MOTION, "utf-8")
    (documents / "revised.txt").write_text(REVISED, "utf-8")
    return documents


def parts(path):
    """Return the parts of a Word file; the second in which it was made is left out."""
    with zipfile.ZipFile(path) as held:
        return {name: SECOND.sub(b"", held.read(name)) for name in held.namelist()}


def by_hand(*more: str):
    """Amend line 6 and take out line 7, as the second file has it."""
    return ("1", "6", "1", "seven", "fourteen", "7", "4", "", *more)


def test_two_files_make_the_sheet_and_the_tracked_paper_of_the_command(
    two_files, command
):
    files = ("motion.txt", "2", "revised.txt")
    spoken(amend.run, *files, SHEET, DONE)
    spoken(amend.run, *files, TRACKED, "Sample Branch", DONE, clock=noon)
    command("amend", "motion.txt", "revised.txt", "-o", "sheet.docx")
    command(
        "amend", "motion.txt", "revised.txt", "--tracked", "tracked.docx",
        "--author", "Sample Branch", "--date", f"{noon():%d/%m/%Y}",
    )  # fmt: skip

    sheet, tracked = "Amendment to Ferries.docx", "Ferries, changes marked.docx"
    assert parts(two_files / sheet) == parts(two_files / "sheet.docx")
    assert (two_files / tracked).read_bytes() == (
        two_files / "tracked.docx"
    ).read_bytes()


def test_lines_changed_by_number_are_worded_as_the_two_files_are(two_files, command):
    came = in_journey(amend.run, "motion.txt", *by_hand(TELL, DONE))
    words = command("amend", "motion.txt", "revised.txt")

    said = " ".join(came.out.split())
    for wording in re.split(r"\n(?=[A-Z])", words.strip()):
        assert " ".join(wording.split()) in said
    assert came.lines.count("It adds 1 word.") == 3


def test_a_line_is_written_anew_and_one_put_after_it():
    came = in_journey(
        amend.run, *PASTE, "1",
        "4", "2", "That no ferry left in January 2020.",
        "7", "3", "To donate £50 to the crews.", "", CLEAN, DONE,
    )  # fmt: skip

    assert "That no ferry left in January 2020" in came.out
    assert "add a new clause: “To donate £50 to the crews.”" in came.out


def test_the_papers_never_take_the_place_of_one_that_is_there(documents):
    in_journey(amend.run, *PASTE, *by_hand(CLEAN, CLEAN, DONE))

    assert sorted(path.name for path in documents.iterdir()) == [
        "Ferries, as amended (2).docx",
        "Ferries, as amended.docx",
    ]


def test_the_body_gives_the_wording_and_the_limit():
    came = in_journey(amend.run, *PASTE, *by_hand(BODY, "ucu", "1", WORDING, "1", DONE))

    assert "It adds 1 of 75 words (UCU Congress, a rule)." in came.lines
    assert "7. The body that decides; now: UCU Congress" in came.lines


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("1", "77"), "Write the number of a line, from 1 to 7."),
        (("1", "-1"), "Write the number of a line, from 1 to 7."),
        (("1", "6", "1", "eight days"), "“eight days” is not there. The line: 3. To"),
        (("1", "6", "1", "e"), "write more of them"),
        (("1", "1", "4"), "This is the title: it can be changed, but not taken out."),
        (("2", "none.txt"), "There is no file none.txt"),
        (("2", "7"), "There is no draft"),
        (("1", "", TRACKED, "Sample"), "there are no changes to track"),
        (("1", "", SHEET), "there is no amendment to print"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(documents, lines, said):
    came = in_journey(amend.run, *PASTE, *lines)

    assert said in came.out
    assert list(documents.iterdir()) == []


def test_the_end_of_the_input_keeps_the_lines_that_were_changed():
    came = in_journey(amend.run, *PASTE, "1", "6", "1", "seven", "fourteen")

    assert came.code == 1
    assert came.lines[-1] == amend.KEPT
    again = in_journey(amend.run, *PASTE, "yes", DONE)
    assert "takes out “seven”" in again.out or "“fourteen”" in again.out
    assert "What next?" in again.lines


def test_changes_that_are_tracked_in_a_word_file_are_worded(two_files, command):
    spoken(amend.run, "motion.txt", "2", "revised.txt", TRACKED, "Sample Branch", DONE)
    (tracked,) = two_files.glob("*marked.docx")
    came = spoken(amend.run, str(tracked), "tracked", DONE)
    words = command("amend", tracked)

    assert "Sample Branch made 3 tracked changes." in came.lines
    assert " ".join(words.split()) in " ".join(came.out.split())


def test_an_amendment_that_was_begun_can_be_begun_anew():
    in_journey(amend.run, *PASTE, "1", "6", "1", "seven", "fourteen")
    came = in_journey(amend.run, *PASTE, "no", "1", "", DONE)

    assert "“fourteen”" not in came.out


def test_less_than_leads_back_to_the_motion_and_home():
    came = in_journey(amend.run, *PASTE, "1", "6", "<", "<", "<", "<")

    assert came.code == -1
    assert came.out.count("Which motion do you want to amend?") == 2


def test_hostile_words_are_in_the_amendment_to_the_letter(documents):
    came = in_journey(
        amend.run, *PASTE, "1", "7", "2", f"4. To say {HOSTILE}.", "", SHEET, DONE
    )

    made = (documents / "Amendment to Ferries.txt").read_text("utf-8")
    said = " ".join(came.out.split())
    assert all(one in said for one in LEFT)
    assert all(one in " ".join(made.split()) for one in LEFT)
    assert "\x1b" not in came.out + made


def test_a_kept_draft_is_amended_under_its_number(command, tmp_path):
    path = tmp_path / "theirs.txt"
    path.write_text(MOTION, "utf-8")
    command("read", path, "-o", "theirs.motion")
    command("draft", "import", "theirs.motion")
    came = in_journey(amend.run, "1", "1", "2")

    motion = amending_live.open_named("1", noon().date()).printed
    rows = [row for row in motion_lines.text_of(motion).split("\n") if row.strip()]
    assert "Draft 1: Ferries" in came.lines
    assert f"Line 2: {rows[1].strip()}" in came.lines
