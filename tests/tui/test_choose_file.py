"""A file is chosen from what there is: by keys, by mouse, by a path."""

from __future__ import annotations

from app_stage import at_the_app, at_the_draft, kept_draft
from widget_stage import ACTIVE

from drafter.tui.screens.choose_file import ChooseFile
from drafter.workflows import browsing, drafts
from drafter.workflows.browsing import BRANCHES, MOTION

HOSTILE = "zz [@click=app.quit] [red]a\x1b]0;owned\x07\u202efdp.docx"
MOTION_TEXT = (
    "Reinstate the sailors\n\nThis branch resolves:\n1. to write to the mayor.\n"
)


def rows(person):
    return [str(one.prompt) for one in person.one("#files").options]


async def listed(person, folder):
    """Wait until a folder is shown."""
    await person.until(lambda: person.text("#folder-now") == f"In {folder}")


def furnish(documents):
    minutes = documents / "Minutes"
    minutes.mkdir()
    (minutes / "motion.txt").write_text(MOTION_TEXT)
    (minutes / HOSTILE).write_bytes(b"not a Word file")
    (documents / "photo.jpg").write_text("")
    for number in range(1_000):
        (documents / f"paper {number:03}.docx").touch()
    return minutes


def test_a_motion_is_found_by_keys_and_by_mouse_and_opened(documents):  # noqa: PLR0915
    minutes = furnish(documents)

    async def by_keys(person):
        await person.press("<ctrl+o>")
        await person.until(lambda: person.where == "ChooseFile")
        await listed(person, documents)
        assert rows(person)[:3] == [browsing.UP_ROW, "Minutes/", "paper 000.docx"]
        assert "1,000 files" in person.text("#about-files")
        assert "The first 400 are shown" in person.text("#about-files")
        assert "1 of another kind" in person.text("#about-files")
        await person.press("paper 99<down><down>")
        assert rows(person)[0] == "paper 990.docx"
        assert person.one("#files").highlighted == 2
        await person.press("<ctrl+u>no such name")
        assert "Nothing here is called so" in person.text("#about-files")
        await person.press("<enter>")
        assert "! There is no file" in person.text("#about-files")
        await person.press("<ctrl+u>min<enter>")
        await listed(person, minutes)
        await person.press("<f3>")
        await listed(person, documents)
        await person.paste(f"'{documents / 'gone'}/'")
        await person.press("<enter>")
        assert "! There is no file" in person.text("#about-files")
        await person.press("<escape>")
        assert person.one("#file").value == ""

    async def by_mouse(person):
        await person.click("#ask-file ChooseButton")
        await person.until(lambda: person.where == "ChooseFile")
        await listed(person, documents)
        await person.click("#files", 1)
        await listed(person, minutes)
        assert rows(person)[2] == "zz [@click=app.quit] [red]a]0;ownedfdp.docx"
        await person.click("#place-1")  # home
        await listed(person, documents.parent)
        await person.click("#place-0")
        await listed(person, documents)
        await person.click("#files", 1)
        await listed(person, minutes)
        await person.click("#files", 1)
        assert person.where == "Bring"
        assert person.one("#file").value == str(minutes / "motion.txt")

    async def act(person):
        person.app.action_bring()
        await person.until(lambda: person.where == "Bring")
        await person.press("<tab>")
        await by_keys(person)
        await by_mouse(person)
        await person.press("<f4>")
        await person.until(lambda: person.where == "Brought")
        assert "Reinstate the sailors" in person.said()

    at_the_app(act, (60, 20))


def test_a_hostile_name_is_shown_clean_and_its_file_is_the_one_that_is_read(documents):
    minutes = furnish(documents)

    async def act(person):
        person.app.action_bring()
        await person.until(lambda: person.where == "Bring")
        await person.press("<tab>")
        person.one("#file").value = str(minutes)
        await person.press("<ctrl+o>")
        await listed(person, minutes)
        await person.press("zz<f4>")
        field = person.one("#file")
        assert field.path == str(minutes / HOSTILE)
        assert not ACTIVE.search(field.value)
        await person.press("<f4>")
        await person.until(lambda: person.where == "Brought")
        assert "not a Word file" in person.text("#understood Plain")
        await person.press("<escape>")
        field.focus()
        await person.press("x")
        assert field.path == f"{field.value}"
        person.app.push_screen(ChooseFile(BRANCHES, str(minutes / "gone" / "x.csv")))
        await person.until(lambda: person.where == "ChooseFile")
        person.app.screen.go_to(str(documents / "gone"))
        await person.until(lambda: "There is no folder" in person.text("#about-files"))

    at_the_app(act)


def test_another_folder_for_the_paper_and_a_letterhead_are_chosen(documents):
    (documents / "Agendas").mkdir()
    (documents / "Our letterhead.docx").write_bytes(b"")

    async def act(person):
        await person.step("export")
        target = person.one("#target")
        target.focus()
        await person.press("<ctrl+o>")
        await listed(person, documents)
        assert "Our letterhead.docx" not in rows(person)
        await person.press("agen<enter>")
        await listed(person, documents / "Agendas")
        await person.press("<f4>")
        assert target.value == str(documents / "Agendas" / "No war on Iran.docx")
        person.one("#letterhead").focus()
        await person.press("<ctrl+o>")
        await person.until(lambda: person.where == "ChooseFile")
        await listed(person, documents / "Agendas")
        await person.press("<f3>")
        await listed(person, documents)
        await person.press("our<enter>")
        field = person.one("#letterhead")
        assert field.value == str(documents / "Our letterhead.docx")
        await person.step("check")
        await person.step("export")
        assert person.one("#target").value.endswith("Agendas/No war on Iran.docx")

    at_the_draft(act, kept_draft(), (80, 24))


def test_the_question_says_which_files_can_be_read():
    screen = ChooseFile(MOTION)

    assert screen.question.startswith("Which motion? (.docx, ")
    assert screen.question.endswith(" or .motion)")


def test_what_is_dropped_or_pasted_on_home_is_asked_about(documents):  # noqa: PLR0915
    branches = documents / "our branches.csv"
    branches.write_text("branch_name\nSampleton\n")
    theirs = documents / "their motion.txt"
    theirs.write_text(MOTION_TEXT)
    draft = documents / "passed on.motion"
    drafts.export_draft(kept_draft().draft.id, str(draft))

    async def choose(person, kind):
        await person.until(lambda: person.where == "PickOne")
        ids = [one.id for one in person.one("#rows").options]
        await person.click("#rows", ids.index(kind))

    async def act(person):
        await person.paste("a word")
        assert "Nothing to do with that here" in person.told
        await person.paste(f"'{branches}'")
        await choose(person, "pack")
        await person.until(lambda: person.where == "MakePack")
        assert person.one("#list").path == str(branches)
        person.one("#list").value = ""
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")
        await person.paste(str(theirs).replace(" ", "\\ "))
        assert "What is their motion.txt?" in person.said()
        await choose(person, "amend")
        await person.until(lambda: person.where == "AmendMotion")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")
        await person.paste(MOTION_TEXT * 3)
        await choose(person, "derive")
        await person.until(lambda: person.where == "Derive")
        assert person.one("#text").text == MOTION_TEXT * 3
        person.one("#text").text = ""
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")
        await person.paste(f"file://{draft}".replace(" ", "%20"))
        await choose(person, "draft")
        await person.in_the_workspace()
        assert "No war on Iran" in person.text("#motion-title")

    at_the_app(act)


def test_a_motion_pasted_where_the_path_goes_stands_where_the_text_goes():
    async def act(person):
        person.app.action_bring()
        await person.until(lambda: person.where == "Bring")
        await person.press("<tab>")
        await person.paste(MOTION_TEXT)
        assert person.one("#file").value == ""
        assert person.one("#text").text == MOTION_TEXT
        person.one("#text").text = ""
        await person.press("<escape>")
        person.app.action_amendments("amend")
        await person.until(lambda: person.where == "PickMotion")
        person.one("#path").focus()
        await person.paste(MOTION_TEXT)
        assert person.one("#path").value == ""
        assert person.one("#pasted").text == MOTION_TEXT
        assert person.one("#pasted").has_focus
        await person.press("<ctrl+o>")
        await person.until(lambda: person.where == "ChooseFile")
        await person.press("<escape>")
        assert person.where == "PickMotion"

    at_the_app(act)
