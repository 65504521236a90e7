"""Forget and Privacy on the screen: asked, done, and nothing by mistake."""

from __future__ import annotations

from app_stage import at_the_app, kept_draft

from drafter.model.profile import BranchProfile
from drafter.storage.profiles import Profiles

NAME = "Zyxwvutia Example"


async def read(person):
    await person.until(lambda: "Other users of this computer" in person.told)
    await person.app.run_action("privacy")
    await person.until(lambda: person.where == "Privacy")
    assert "WHAT IS KEPT" in person.said()
    await person.press("<escape>")


async def forget_a_branch(person):
    await person.app.run_action("forget")
    await person.until(lambda: person.where == "Forget")
    assert "Branch: Sample Quay Branch" in person.said()
    await person.press("<down><down><enter>")
    await person.until(lambda: person.where == "Agree")
    assert "The details of Sample Quay Branch." in person.said()
    await person.press("<escape>")
    assert "Branch: Sample Quay Branch" in person.said()
    await person.press("<enter>")
    await person.click("#yes")
    await person.until(lambda: "none of Drafter’s files" in person.told)
    assert "Sample Quay" not in person.said()


async def forget_everything(person):
    await person.press("<end><enter>")
    await person.until(lambda: person.where == "Agree")
    await person.click("#yes")
    assert "Nothing is deleted until" in person.said()
    await person.press("Forget")
    await person.click("#yes")
    await person.until(lambda: len(person.one("#forget").options) == 1)
    await person.press("<escape>")
    assert person.where == "Home"


def test_a_branch_and_then_everything_are_forgotten_after_asking(home):
    Profiles(home).keep(BranchProfile("Sample Quay Branch", mover=NAME))
    kept_draft()
    kept_draft("npf-submission")
    (home / "copied text.txt").write_text(NAME)
    (home / "copied text.txt").chmod(0o644)
    home.chmod(0o1777)  # as a folder that belongs to all: the store does not shut it

    async def act(person):
        await read(person)
        await forget_a_branch(person)
        await forget_everything(person)

    at_the_app(act)
    assert not [
        path
        for path in home.rglob("*")
        if path.is_file() and NAME.encode() in path.read_bytes()
    ]


def test_what_is_on_the_table_is_left_first(home):
    kept = kept_draft()

    async def act(person):
        person.app.action_open_draft(kept.draft.id)
        await person.in_the_workspace()
        person.app.action_forget()
        await person.until(lambda: "Leave the motion first" in person.told)
        assert person.where == "Workspace"

    at_the_app(act)
