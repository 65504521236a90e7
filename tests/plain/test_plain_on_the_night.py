"""On the night, line by line: changes as they are moved, and the substantive motion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from journey_stage import HOSTILE, LEFT
from talk_stage import NOW, in_journey

from drafter.model.profile import BranchProfile
from drafter.plain import around, on_the_night
from drafter.storage import library
from drafter.workflows import drafting

pytestmark = pytest.mark.usefixtures("documents")
MOTION = """Ferries

This Branch notes:
1. That no ferry left on 4 January 2020.

This Branch resolves:
2. To write to the owners within seven days.
3. To invite a speaker."""
PASTE = ("1", *MOTION.splitlines(), ".")
DAYS = "In Resolves 2, delete “seven” and insert “fourteen”"
SPEAKER = "Delete Resolves 3"
TAKE, DECIDE, LIST, READ, PRINT, CHAIR, USAGE, DONE = "12345678"
OPEN, ACCEPTED, CARRIED, LOST, WITHDRAWN = "12345"


def moved(text: str, became: str) -> tuple[str, ...]:
    """Return the lines with which a change is moved, and what became of it."""
    return (TAKE, text, ".", "yes", became)


def substantive(folder):
    (path,) = folder.glob("*, substantive.txt")
    return path.read_text("utf-8")


def chairs(folder):
    (path,) = folder.glob("*, chair’s sheet.txt")
    return " ".join(path.read_text("utf-8").split())


def test_the_motion_is_changed_as_the_command_changes_it(documents, command):
    (documents / "motion.txt").write_text(MOTION, "utf-8")
    (documents / "days.txt").write_text(f"{DAYS}\n{SPEAKER}\n", "utf-8")
    came = in_journey(
        on_the_night.run, "1", "motion.txt",
        *moved(DAYS, CARRIED), *moved(SPEAKER, ACCEPTED), READ, PRINT, DONE,
    )  # fmt: skip
    text = command("apply", "motion.txt", "days.txt").strip()

    assert text in came.out
    assert text.partition("\n")[2].strip() in substantive(documents)


def test_it_is_said_how_a_change_is_understood_before_it_is_taken():
    came = in_journey(on_the_night.run, *PASTE, TAKE, DAYS, ".", "no", READ)

    wanted = "Takes out “seven” in Resolves 2 and puts “fourteen” in its place."
    assert came.lines[came.lines.index("Understood as:") + 1] == wanted
    assert "2. To write to the owners within seven days." in came.lines


def test_what_is_lost_or_withdrawn_changes_nothing():
    came = in_journey(
        on_the_night.run, *PASTE, *moved(DAYS, LOST), *moved(SPEAKER, CARRIED),
        DECIDE, "2", WITHDRAWN, READ,
    )  # fmt: skip

    assert "Amendment 1: lost." in came.lines
    assert "Amendment 2 is off the list." in came.lines
    assert "3. To invite a speaker." in came.lines[came.lines.index("Number: 4") :]


def test_the_very_same_amendment_is_not_taken_twice(documents):
    came = in_journey(
        on_the_night.run, *PASTE, *moved(DAYS, CARRIED), TAKE, DAYS, ".", LIST, CHAIR,
    )  # fmt: skip

    said = "Amendment 1 is the same amendment and was carried already: nothing is "
    assert f"{said}changed." in came.lines
    assert "Amendment 2" not in came.out
    assert chairs(documents).count("fourteen") == 2  # as moved, and in the motion


def test_one_that_was_lost_can_be_moved_again_and_it_is_said_what_is_in_already():
    came = in_journey(
        on_the_night.run, *PASTE, *moved(DAYS, LOST), *moved(DAYS, CARRIED),
        DECIDE, "1", CARRIED, LIST,
    )  # fmt: skip

    assert "Amendment 1: carried, the same as Amendment 2" in came.lines
    assert "! In the motion already, with Amendment 2; it changes nothing:" in came.out
    assert "as Amendment 1 does, which was moved before it." in came.out


def test_the_chairs_sheet_has_what_became_of_each_and_the_substantive_motion(documents):
    ten = "In Resolves 2, delete “seven” and insert “ten”"
    came = in_journey(
        on_the_night.run, *PASTE, *moved(DAYS, CARRIED), *moved(SPEAKER, LOST),
        *moved(ten, OPEN), CHAIR,
    )  # fmt: skip

    said = chairs(documents)
    kept = documents / "Ferries, chair’s sheet.txt"
    assert f"Made: {kept}" in came.lines
    assert "Amendment 1: carried." in said
    assert "Amendment 2: lost." in said
    assert "Amendment 3: not decided, falls." in said
    assert "because Amendment 1, which was carried, changed “seven”" in said
    assert "2. To write to the owners within fourteen days." in said
    assert "3. To invite a speaker." in said
    assert "“We vote on the motion as amended." in said


def test_the_chairs_sheet_says_where_no_amendment_was_moved(documents):
    in_journey(on_the_night.run, *PASTE, CHAIR)

    said = chairs(documents)
    assert "No amendment was moved." in said
    assert "The motion, which no amendment changed" in said
    assert "“We vote on the motion. Those in favour?" in said


def test_what_was_carried_goes_into_the_draft_and_after_the_vote_has_it(documents):
    branch = BranchProfile("Example Town Branch", body="union-branch")
    request = drafting.Request("no-war", answers_file=library.sample_path("no-war"))
    opened = drafting.start(request, NOW.date())
    profile = replace(branch, meeting_date=NOW.date())
    drafting.keep(replace(opened, draft=replace(opened.draft, profile=profile)), NOW)
    policy = "In Resolves 10, delete “policy” and insert “motion”"
    into, usual = "7", ""  # it stands there once something was carried
    came = in_journey(
        on_the_night.run, "1", "1", *moved(policy, CARRIED), into, "no",
        into, "yes", usual,
    )  # fmt: skip

    assert "7. Take the substantive motion into draft 1, for the papers after " in (
        came.out
    )
    assert came.lines.index("The draft is as it was.") < came.lines.index(
        "Draft 1 has the motion as carried; how it was before is kept in its history. "
        "Reworded: Resolves 10."
    )
    assert list(documents.iterdir()) == []
    said = in_journey(around.voted, "1", "1", "5 January 2020", "1", "1", "").lines
    assert (
        "1. Carried as amended. It is policy in the words that it was amended to."
        in (said)
    )
    assert (
        "What was carried on the night is in this draft: the papers print it as "
        in ("\n".join(said))
    )
    assert "What would you like to do with the papers around the motion?" in said


def test_speeches_say_which_motion_they_are_made_from():
    branch = BranchProfile("Example Town Branch", body="union-branch")
    drafting.keep(drafting.begin("no-war", branch, NOW.date()), NOW, "kept")
    came = in_journey(on_the_night.run, "2", "1", "<", "<")

    assert "Papers for the night are made from the motion as the draft has it" in (
        came.out
    )


def test_what_can_be_moved_is_shown_by_places_of_this_motion():
    came = in_journey(on_the_night.run, *PASTE, TAKE)

    assert "In Resolves 3, delete “speaker” and insert “...”" in came.lines
    assert "After Resolves 3, insert “...”" in came.lines


def test_what_is_moved_is_listed_in_the_order_of_the_vote_with_clashes():
    ten = "In Resolves 2, delete “seven” and insert “ten”"
    came = in_journey(
        on_the_night.run, *PASTE, *moved(SPEAKER, OPEN), *moved(DAYS, OPEN),
        *moved(ten, OPEN), LIST,
    )  # fmt: skip

    start = len(came.lines) - came.lines[::-1].index("Number: 3")
    assert came.lines[start + 1 : start + 4] == [
        "Amendment 2: not decided, it clashes with another",
        "Amendment 3: not decided, it clashes with another",
        "Amendment 1: not decided",
    ]
    assert "! Clash at " in came.out


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("1", "none.txt"), "There is no file none.txt"),
        ((*PASTE, TAKE, "Delete Resolves 9", "."), "Nothing of it can be placed"),
        ((*PASTE, TAKE, "."), "Nothing is moved yet."),
        ((*PASTE, DECIDE), "Nothing is moved yet."),
        ((*PASTE, LIST), "Nothing is moved yet."),
        (("2",), "There are no drafts yet"),
        ((*PASTE, "9"), "Write a number from 1 to 8."),
    ],
)
def test_what_does_not_fit_is_answered_in_a_sentence(documents, lines, said):
    assert said in in_journey(on_the_night.run, *lines).out
    assert list(documents.iterdir()) == []


def test_from_to_is_meant_the_other_way_on_request():
    came = in_journey(on_the_night.run, *PASTE, USAGE)

    ends = "“Delete from one to four” takes out two and three only (House of Commons "
    assert f"{ends}usage)" in came.lines


@pytest.mark.parametrize("end", [(), ("<",), (DONE,), ("quit",)])
def test_what_was_carried_is_kept_however_it_ends(documents, end):
    came = in_journey(on_the_night.run, *PASTE, *moved(DAYS, CARRIED), *end)

    kept = documents / "Ferries, substantive.docx"
    assert f"The motion as it stood is kept as a paper: {kept}" in came.lines
    assert "fourteen" in substantive(documents)


def test_what_is_printed_already_is_not_kept_twice(documents):
    in_journey(on_the_night.run, *PASTE, *moved(DAYS, CARRIED), PRINT, "")

    assert len(list(documents.iterdir())) == 2


def test_hostile_words_come_through_to_the_letter(documents):
    change = (
        f"After Resolves 3, insert “To say {HOSTILE.replace('“', '').replace('”', '')}”"
    )
    came = in_journey(on_the_night.run, *PASTE, *moved(change, CARRIED), PRINT)

    said = substantive(documents)
    assert all(one in " ".join(said.split()) for one in LEFT)
    assert "\x1b" not in came.out + said
