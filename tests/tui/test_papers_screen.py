"""Papers around the motion: ticked, read, made, copied; where they are is said."""

from __future__ import annotations

import base64

import pytest
from app_stage import NOW, at_the_app, at_the_draft, in_store, kept_draft, new_draft
from textual.widgets import Button

from drafter.tui.screens.papers import Papers
from drafter.workflows import branches, drafting, outcomes, sending

NAME = "No war on Iran"
BEFORE = (
    "Briefing",
    "E-mail to the secretary",
    "Letter to the secretary",
    "Newsletter item",
    "Note to a possible seconder",
    "Text for a web form",
)
SIZES = [(80, 24), (160, 45)]
HOSTILE = "fell [/b] [@click=app.quit]x[/] Dear [Name]"


async def to_papers(person):
    """Go there from home, by the key on the draft."""
    listed = person.one("#choices")
    ids = [one.id or "" for one in listed.options]
    listed.highlighted = next(n for n, one in enumerate(ids) if one[:6] == "draft-")
    await person.press("p")
    await person.until(lambda: person.where == "Papers")


def made(documents):
    return sorted(one.name for one in documents.iterdir())


@pytest.mark.parametrize("size", SIZES)
def test_all_papers_for_before_are_made_by_keyboard_alone(size, documents):
    kept_draft()

    async def act(person):
        await to_papers(person)
        assert "[ ] Before the meeting: all 6" in person.shown()
        await person.press("<space>")
        assert "[x] Before the meeting: all 6" in person.shown()
        assert all(f"[x] {name}" in person.shown() for name in BEFORE)
        made_from = ", of the motion before any amendment"
        assert f"[ ] On the night: all 5{made_from}" in person.shown()
        await person.press("<f8>")
        await person.until(lambda: "Made 10 files" in person.text("#made"))
        assert f"in {documents}:" in person.text("#made")
        assert f"{NAME} - Briefing.docx" in person.text("#made")
        await person.press("<escape>")
        assert person.where == "Home"

    at_the_app(act, size)
    names = made(documents)
    assert [one for one in names if one.endswith(".txt")] == [
        f"{NAME} - {name}.txt" for name in BEFORE
    ]
    assert len([one for one in names if one.endswith(".docx")]) == 3
    assert f"{NAME} - Newsletter item.html" in names


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
def test_two_papers_are_made_by_mouse_alone_and_nothing_is_written_over(
    size, documents
):
    async def act(person):
        await person.step("export")
        await person.click("#word")
        await person.click("#step-export #papers")
        await person.until(lambda: person.where == "Papers")
        for row in (1, 4):
            await person.click("#papers", row=row)
        assert "[x] Briefing" in person.shown()
        await person.click("#make")
        await person.until(lambda: "Made 5 files" in person.text("#made"))
        await person.click("#make")
        await person.until(lambda: "(2)" in person.text("#made"))
        if size[0] < 118:
            await person.click("#look")
            assert "Copy the text" not in person.shown()
            assert NAME in person.one("#companion").text
            await person.click("#to-list")
        await person.click("#back")
        assert person.where == "Workspace"

    at_the_draft(act, kept_draft(), size)
    assert f"{NAME} - Briefing.txt" in made(documents)
    assert len(made(documents)) == 11


def test_the_paper_under_the_cursor_can_be_read_and_copied():
    copied = []

    async def act(person):
        await to_papers(person)
        person.app._driver.write = copied.append
        await person.press("<f9>")
        assert person.text("#made").startswith("Point at one paper first")
        await person.press("<down>")
        assert person.text("#summary").startswith("One page for members")
        await person.press("<f2>")
        assert "This motion asks the Branch" in person.said()
        await person.press("<f9>")
        assert "Sent to the clipboard" in person.told
        await person.press("<escape>")
        assert person.app.focused is person.one("#papers")
        assert "If it does not paste" in person.text("#made")
        await person.press("<escape>")
        assert person.where == "Home"

    kept_draft()
    at_the_app(act, (80, 24))
    sent = next(one for one in copied if "]52;c;" in one)
    text = base64.b64decode(sent.split(";")[2].split("\a")[0]).decode()
    assert text.startswith("Briefing: No war on Iran")


def test_large_print_and_no_names_come_along_from_export():
    async def act(person):
        await person.step("export")
        await person.click("#large-print")
        await person.click("#type-20")
        assert not person.one("#large-print").value
        await person.click("#large-print")
        assert not person.one("#type-20").value
        await person.click("#anonymous")
        await person.click("#step-export #papers")
        await person.until(lambda: person.where == "Papers")
        assert person.one("#large-print").value
        await person.press("<down><down>")
        assert "Alex Specimen" not in person.one("#companion").text
        await person.click("#anonymous")
        assert "Alex Specimen" in person.one("#companion").text

    at_the_draft(act, kept_draft(), (160, 45))


def test_what_waits_for_the_vote_comes_last_and_says_so_in_words(documents):
    async def act(person):
        await to_papers(person)
        listed = person.one("#papers")
        labels = [str(one.prompt) for one in listed.options]
        at = labels.index("To come, after the vote is recorded (F5)")
        assert {one.strip() for one in labels[at + 1 :]} >= {
            "Minute extract",
            "Letter to the MP",
            "Press notice",
        }
        assert not any("[ ]" in one for one in labels[at:])
        assert all(one.disabled for one in listed.options[at:])
        await person.press("<f8>")
        assert person.text("#made").startswith("Nothing is ticked yet")

    kept_draft()
    at_the_app(act, (80, 24))
    assert not made(documents)


def test_after_a_lost_vote_letters_are_not_offered():
    opened = kept_draft()
    lost = outcomes.record(opened, outcomes.Told("lost", "5/1/2020", "3,20"))
    drafting.keep(lost, NOW)

    async def act(person):
        await to_papers(person)
        labels = [str(one.prompt).strip() for one in person.one("#papers").options]
        at = labels.index("Not with this result")
        assert "Letter to the MP" in labels[at:]
        assert "[ ] Minute extract" in labels[:at]

    at_the_app(act, (80, 24))


def test_a_folder_that_is_not_there_and_missing_answers_are_told(documents):
    async def act(person):
        person.app.action_papers()
        await person.until(lambda: person.where == "Papers")
        await person.press("<down><space>")
        person.one("#place").value = str(documents / "no such")
        await person.press("<f8>")
        await person.until(lambda: "There is no folder" in person.text("#made"))
        person.one("#place").value = ""
        await person.press("<f8>")
        await person.until(lambda: "Say where to" in person.text("#made"))
        person.one("#place").value = "~/Documents"
        await person.press("<f8>")
        await person.until(lambda: "Made 2 files" in person.text("#made"))
        assert person.text("#made").startswith("14 answers are missing")

    at_the_draft(act, new_draft(), (80, 24))
    assert len(made(documents)) == 2


def test_looking_at_papers_from_home_changes_no_draft():
    kept_draft()
    before = in_store()

    async def act(person):
        await to_papers(person)
        await person.press("<escape>")
        assert person.where == "Home"
        assert person.app.desk is None
        person.app.action_papers()
        await person.settle()
        await person.until(lambda: person.where == "Papers")
        await person.press("<escape>")
        await person.press("<home>")
        person.app.action_papers()
        await person.until(lambda: person.where == "PickOne")
        assert "Which of your drafts?" in person.said()
        await person.press("<escape>")
        assert person.where == "Home"

    at_the_app(act, (80, 24))
    assert in_store() == before


@pytest.mark.parametrize("width", [60, 118])
def test_every_button_and_key_of_the_papers_has_room(width):
    async def act(person):
        person.app.push_screen(Papers(person.app.desk))
        await person.until(lambda: person.where == "Papers")
        room = person.one("#choose").region
        for button in person.one("#choose").query(Button):
            assert button.region.right <= room.right, button
            assert button.region.width >= len(str(button.label)) or not button.display
        bar = " ".join(person.shown().split("\n")[-2:])
        for key in ("Esc Back", "F8 Make them", "F9 Copy", "F5 After", "Ctrl+Q Quit"):
            assert key in bar
        assert ("F2 Read it" in bar) == (width < 118)

    at_the_draft(act, kept_draft(), (width, 20))


def test_a_hostile_title_and_name_are_shown_as_they_are():
    opened = kept_draft(settings={"country": HOSTILE, "branch_name": HOSTILE})

    async def act(person):
        await person.step("export")
        await person.click("#step-export #papers")
        await person.until(lambda: person.where == "Papers")
        assert f"No war on {HOSTILE}" in person.said()
        await person.press("<down>")
        assert HOSTILE in person.one("#companion").text

    at_the_draft(act, opened, (160, 45))


def test_a_letterhead_is_taken_from_the_field_and_from_the_branch(documents, tmp_path):
    async def act(person):
        await person.step("export")
        person.one("#letterhead").value = str(tmp_path / "none.docx")
        await person.click("#word")
        assert "There is no file" in person.text("#made")
        person.one("#letterhead").value = ""
        await person.click("#word")
        assert person.text("#made").startswith("Made: ")
        await person.click("#agenda-copy")
        await person.click("#word")
        assert "(2)" in person.text("#made")

    at_the_draft(act, kept_draft(), (80, 24))
    variant = sending.variant_of(kept_draft(), frozenset({"agenda-copy"}))
    assert variant.agenda_copy
    assert len(made(documents)) == 2


def test_the_branch_keeps_its_letterhead_and_type_size(documents):
    paper = documents / "ours.docx"
    paper.write_bytes(b"x")

    async def act(person):
        person.app.action_branches()
        await person.until(lambda: person.where == "BranchList")
        await person.press("<enter>")
        await person.until(lambda: person.where == "BranchDetails")
        await person.set("branch_name", "Leeds North")
        await person.set("letterhead", "~/none.docx")
        await person.set("type_size", "large")
        assert "! Write a size" in person.text("#q-type_size .hint")
        await person.press("<f4>")
        assert "! There is no file" in person.text("#q-letterhead .hint")
        await person.set("letterhead", "~/Documents/ours.docx")
        await person.set("type_size", "18")
        await person.press("<f4>")
        await person.until(lambda: person.where == "BranchList")

    at_the_app(act, (80, 24))
    (kept,) = branches.listed()
    assert (kept.letterhead, kept.type_size) == (str(paper), 18)
