"""drafter apply and drafter composite: amendments and motions that others wrote."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

MOTION = """Save the Sample Island ferry

This Branch notes:
1. That the ferry carries 400 people a day.
2. That the last boat is to be sold.

This Branch resolves:
3. To write to the council.
4. To instruct the Branch Secretary to tell members within seven days.
"""
OTHER = """Keep the boats

This Branch notes:
1. That the ferry carries 400 people each day.

This Branch resolves:
2. To join the demonstration at the harbour.
"""


@pytest.fixture
def theirs(folder):
    (folder / "motion.txt").write_text(MOTION, "utf-8")
    (folder / "other.txt").write_text(OTHER, "utf-8")
    return folder


def amendment(folder, text):
    (folder / "amendment.txt").write_text(text, "utf-8")
    return "amendment.txt"


def test_an_amendment_is_carried_out_and_told_in_words(drafter, theirs):
    said = amendment(theirs, 'In Resolves 4, delete "seven" and insert "three".')
    came = drafter("apply", "motion.txt", said)

    assert came.code == 0
    assert "within three days" in came.out
    assert "within seven days" not in came.out
    assert came.err.startswith("Done: ")


def test_what_cannot_be_placed_changes_nothing_and_says_why(drafter, theirs):
    said = amendment(theirs, 'In Resolves 9, delete "seven" and insert "three".')
    came = drafter("apply", "motion.txt", said, "--json")

    assert came.code == 1
    (failed,) = came.data["failed"]
    assert "Resolves 9" in failed["reason"]
    assert failed["candidates"]
    assert came.data["applied"] == []
    assert "within seven days" in came.data["text"]


def test_the_substantive_motion_is_a_word_paper(drafter, theirs):
    said = amendment(theirs, "Delete Notes 2.")
    came = drafter("apply", "motion.txt", said, "-o", "amended.docx")

    assert (came.code, came.out) == (0, "amended.docx\n")
    data = (theirs / "amended.docx").read_bytes()
    with ZipFile(BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
    assert "carries 400 people a day" in document
    assert "is to be sold" not in document


@pytest.mark.parametrize(
    ("usage", "left"), [("scottish", False), ("commons", True)]
)  # fmt: skip
def test_from_to_end_is_read_as_the_usage_has_it(drafter, theirs, usage, left):
    said = amendment(
        theirs, 'In Notes 1, leave out from "carries" to end and insert "runs".'
    )
    came = drafter("apply", "motion.txt", said, "--usage", usage, "--json")

    (line,) = [one for one in came.data["text"].splitlines() if "the ferry" in one]
    assert ("carries" in line) is left


def test_several_motions_become_one_and_every_word_has_its_motion(drafter, theirs):
    came = drafter("composite", "motion.txt", "other.txt", "--json")
    data = came.data

    assert came.code == 0
    assert data["dropped"] == []
    for clause in data["clauses"]:
        assert "".join(part["text"] for part in clause["phrases"]) == clause["text"]
    assert "the harbour" in str(data["clauses"])


def test_a_composite_is_written_with_the_sheet_for_its_movers(drafter, theirs):
    came = drafter("composite", "motion.txt", "other.txt", "-o", "composite.txt")
    text = (theirs / "composite.txt").read_text("utf-8")

    assert came.code == 0
    assert "the motions stand as they were sent in" in text
    assert text.count("Agreed for") == 2
    assert "From Motion 1, Motion 2\n" in text
    assert "Agreed for the body that sent in Motion 1: ____" in text
    assert ".txt" not in text
    assert "Motion 2: Keep the boats" in came.err
    assert "theirs.docx=Example Town Branch" in " ".join(came.err.split())
    assert "say nearly the same once; all of it is kept" in " ".join(came.err.split())


def test_a_body_is_said_after_the_name_of_its_file(drafter, theirs):
    (theirs / "a=b.txt").write_text(MOTION, "utf-8")
    came = drafter("composite", "a=b.txt", "other.txt=Sample Hill Branch", "--json")

    assert came.data["from"] == [
        {"name": "Motion 1", "body": "Motion 1"},
        {"name": "Motion 2", "body": "Sample Hill Branch"},
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["composite", "gone.txt=Example Branch"], "There is no file gone.txt."),
        (["apply", "gone.txt", "amendment.txt"], "There is no file gone.txt."),
        (["apply", "motion.txt", "gone.txt"], "There is no file gone.txt."),
        (["apply", "motion.txt", "other.txt", "--usage", "x"], 'There is no usage "x"'),
        (["composite", "motion.txt", "gone.txt"], "There is no file gone.txt."),
        (["composite", "motion.txt", "-o", "x.pdf"], 'Drafter cannot write ".pdf"'),
    ],
)
def test_what_cannot_be_done_is_one_sentence(drafter, theirs, arguments, sentence):
    came = drafter(*arguments)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence.replace('usage "x"', 'usage called "x"'))


def test_two_versions_of_a_motion_are_an_amendment(drafter, theirs):
    changed = MOTION.replace("seven days", "three days")
    (theirs / "changed.txt").write_text(changed, "utf-8")
    came = drafter("amend", "motion.txt", "changed.txt", "--json")

    assert came.code == 0
    (only,) = came.data["instructions"]
    assert (only["op"], only["old"], only["new"]) == ("replace", "seven", "three")
    assert came.data["added_words"] == 1
    told = drafter("amend", "motion.txt", "changed.txt").err
    assert "1 word added." in told


def test_what_amend_says_is_what_apply_does(drafter, theirs):
    changed = MOTION.replace("the council", "the owners").replace("400", "300")
    (theirs / "changed.txt").write_text(changed, "utf-8")
    said = drafter("amend", "motion.txt", "changed.txt").out
    amendment(theirs, said)
    came = drafter("apply", "motion.txt", "amendment.txt", "--json")

    assert came.data["failed"] == []
    assert "the owners" in came.data["text"]
    assert "carries 300 people" in came.data["text"]


def test_the_changes_are_tracked_under_the_name_given_and_no_other(drafter, theirs):
    changed = MOTION.replace("seven days", "three days")
    (theirs / "changed.txt").write_text(changed, "utf-8")
    came = drafter(
        "amend", "motion.txt", "changed.txt", "--tracked", "tracked.docx",
        "--author", "Example Branch", "--date", "9 January 2020", "-o", "sheet.docx",
    )  # fmt: skip

    assert (came.code, came.out) == (0, "sheet.docx\ntracked.docx\n")
    data = (theirs / "tracked.docx").read_bytes()
    with ZipFile(BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
    assert document.count('w:author="Example Branch"') == document.count("w:author=")
    assert "2020-01-09" in document
    assert "three" in document
    assert "w:delText" in document


def test_tracked_changes_need_a_name(drafter, theirs):
    changed = MOTION.replace("seven days", "three days")
    (theirs / "changed.txt").write_text(changed, "utf-8")
    came = drafter("amend", "motion.txt", "changed.txt", "--tracked", "tracked.docx")

    assert came.code == 2
    assert not (theirs / "tracked.docx").exists()


def test_two_motions_that_are_the_same_have_no_amendment(drafter, theirs):
    came = drafter("amend", "motion.txt", "motion.txt")

    assert (came.code, came.out) == (0, "")
    assert "are the same" in came.err


def test_a_marked_up_motion_is_read_as_an_amendment(drafter, theirs):
    changed = MOTION.replace("seven days", "three days")
    (theirs / "changed.txt").write_text(changed, "utf-8")
    drafter(
        "amend", "motion.txt", "changed.txt", "--tracked", "tracked.docx",
        "--author", "Example Branch", "--date", "9 January 2020",
    )  # fmt: skip
    came = drafter("amend", "tracked.docx", "--spoken", "aloud.txt", "--json")

    (only,) = came.data["instructions"]
    assert (only["old"], only["new"]) == ("seven", "three")
    assert any("Example Branch made" in one for one in came.data["marks"])
    assert "three" in (theirs / "aloud.txt").read_text("utf-8")


def test_a_motion_without_marks_needs_its_other_version(drafter, theirs):
    came = drafter("amend", "motion.txt")

    assert came.code == 2
    assert came.err.startswith("motion.txt has no tracked changes.")


def test_only_what_was_changed_is_marked_not_the_sources_below(new, drafter, folder):
    new("-o", "paper.docx")
    text = drafter("draft", "open", "1").out
    (folder / "changed.txt").write_text(text.replace("seven days", "three days"))
    drafter(
        "amend", "1", "changed.txt", "--tracked", "tracked.docx",
        "--author", "Example Branch", "--date", "9 January 2020",
    )  # fmt: skip
    with ZipFile(BytesIO((folder / "tracked.docx").read_bytes())) as archive:
        document = archive.read("word/document.xml").decode()

    assert re.findall(r"<w:delText[^>]*>([^<]*)", document) == ["seven"]
    assert "Notes 1, 2, 3 and 4" in document
