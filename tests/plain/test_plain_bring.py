"""Use someone else's motion, line by line: read, said, a draft with questions."""

from __future__ import annotations

from journey_stage import HOSTILE, LEFT, spoken
from talk_stage import NOW, in_journey

from drafter.plain import bring
from drafter.workflows import bringing, drafts, home
from drafter.workflows.reading_told import understood

MOTION = """Defend the ferries

This Branch notes:
1. That on [date] the owners sacked ____ sailors.

This Branch resolves:
2. To write to the owners.
3. To invite [name of speaker] to our next meeting."""
PASTE = (*MOTION.splitlines(), ".")


def only_draft():
    (line,) = home.drafts()
    return drafts.open_kept(line.id, NOW.date())


def test_the_draft_is_the_one_that_the_command_makes(tmp_path, command, documents):
    path = tmp_path / "theirs.txt"
    path.write_text(MOTION, "utf-8")
    spoken(bring.run, str(path), "1")
    command("read", path, "--body", "union-branch", "-o", "a.motion")
    drafts.export_draft(1, "b.motion")

    assert (documents / "a.motion").read_bytes() == (
        documents / "b.motion"
    ).read_bytes()


def test_what_was_understood_is_said_before_it_is_used():
    came = in_journey(bring.run, *PASTE)

    for line in understood(bringing.read_text(MOTION, "union-branch")).splitlines():
        assert line.rstrip() in came.lines
    assert came.lines.count("Was it read right?") == 1


def test_its_blanks_are_questions():
    came = in_journey(bring.run, *PASTE, "", "1", "", "")

    names = [one.label for one in only_draft().draft.template.fields]
    assert len(names) == 3
    assert "Question 1 of " in came.out


def test_its_text_can_be_read_and_it_can_be_given_in_another_way(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text(MOTION.replace("ferries", "buses"), "utf-8")
    came = in_journey(bring.run, *PASTE, "2", "3", str(path), "<", "<")

    assert came.code == -1
    assert came.lines.count("To invite [name of speaker] to our next meeting.") == 0
    assert came.lines.count("3. To invite [name of speaker] to our next meeting.") == 2
    assert [one.title for one in home.drafts()] == [
        "Defend the buses",
        "Defend the ferries",
    ]


def test_bad_paths_are_answered_in_a_sentence_and_asked_again(tmp_path):
    image = tmp_path / "scan.pdf"
    image.write_bytes(b"%PDF-1.4")
    came = in_journey(bring.run, str(tmp_path / "none.docx"), str(image), "\0.txt")

    assert came.code == 1
    assert "There is no file" in came.out
    assert "is a PDF" in came.out
    assert came.out.count("Write the path of the file with the motion") >= 3
    assert home.drafts() == ()


def test_the_end_of_the_input_keeps_what_was_pasted():
    came = in_journey(bring.run, *MOTION.splitlines())

    assert came.code == 1
    assert only_draft().draft.original.strip() == MOTION
    assert came.lines[-1] == "Your motion is kept as draft 1."


def test_hostile_words_come_through_to_the_letter():
    came = in_journey(bring.run, *MOTION.splitlines(), f"4. To say {HOSTILE}.", ".")

    text = only_draft().draft.original
    assert all(one in text for one in LEFT)
    assert all(one in came.out for one in LEFT)
    assert "\x1b" not in came.out
