"""Keys that work everywhere, and the line that shows them."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, at_the_draft, in_store, kept_draft, new_draft
from textual.widgets import Button, TextArea

from drafter.tui.key_bar import KeyBar
from drafter.workflows import branches, home, preferences

WORDS = ("motion  ", "mover  ", "seconder  ", "notice  ", "remit  ", "composite  ")
ALL_KEYS = ("Esc Home", "F2", "F3 Back", "F4 Next", "F5 Check", "F8 Word")


async def to_motions(person):
    person.app.action_start()
    await person.until(lambda: person.where == "Motions")


async def to_branches(person):
    person.app.action_branches()
    await person.until(lambda: person.where == "BranchList")


async def to_details(person):
    await to_branches(person)
    await person.press("<enter>")
    await person.until(lambda: person.where == "BranchDetails")


async def to_work(person):
    person.app.action_open_draft(1)
    await person.until(lambda: person.where == "Workspace")


async def to_words(person):
    await to_work(person)
    await person.step("beliefs")
    person.one("#step-beliefs ClauseList").focus()
    await person.press("a")
    await person.until(lambda: person.where == "Words")


async def to_confirm(person):
    person.app.action_remove_draft(1)
    await person.until(lambda: person.where == "Confirm")


async def to_help(person):
    await person.press("<f1>")
    await person.until(lambda: person.where == "Help")


async def to_palette(person):
    await person.press("<ctrl+p>")
    await person.until(lambda: person.where == "CommandPalette")


async def to_papers(person):
    person.app.action_papers(1)
    await person.until(lambda: person.where == "Papers")


async def to_vote(person):
    person.app.action_after_vote(1)
    await person.until(lambda: person.where == "AfterVote")


async def to_own_bodies(person):
    person.app.action_own_bodies()
    await person.until(lambda: person.where == "OwnBodies")


async def to_own_body(person):
    await to_own_bodies(person)
    await person.press("<enter>")
    await person.until(lambda: person.where == "OwnBodyForm")


async def stay(person):
    assert person.where == "Home"


SCREENS = {
    "Home": stay,
    "Motions": to_motions,
    "BranchList": to_branches,
    "BranchDetails": to_details,
    "Workspace": to_work,
    "Words": to_words,
    "Confirm": to_confirm,
    "Papers": to_papers,
    "AfterVote": to_vote,
    "OwnBodies": to_own_bodies,
    "OwnBodyForm": to_own_body,
}


def test_help_is_there_on_every_screen_and_esc_goes_back_from_everywhere():
    kept_draft()

    async def act(person):
        for name, go in SCREENS.items():
            await go(person)
            await person.press("<f1>")
            await person.until(lambda: person.where == "Help")
            page = str(person.one("#help Plain").render())
            assert all(f"\n{word}" in page for word in WORDS), name
            await person.press("<end>")
            await person.until(lambda: "If you are stuck" in person.said())
            await person.press("<escape>")
            await person.until(lambda name=name: person.where == name)
            for _ in range(3):
                if person.where != "Home":
                    await person.press("<escape>")
            await person.until(lambda: person.where == "Home", name)

    at_the_app(act, (80, 24))


ENDED = ("Home", "BranchDetails", "Workspace", "Words", "Help", "CommandPalette")
"""Screens of each kind; that the key is obeyed on all of them is tested elsewhere."""


@pytest.mark.parametrize("screen", ENDED)
def test_ctrl_q_ends_it_anywhere(screen):
    kept_draft()
    go = {**SCREENS, "Help": to_help, "CommandPalette": to_palette}[screen]

    async def act(person):
        await go(person)
        await person.press("<ctrl+q>")
        await person.until(lambda: person.app._exit)

    assert at_the_app(act, (80, 24)).return_code == 0
    assert home.interrupted(home.drafts()) is None


def test_ending_loses_nothing_that_was_typed_even_in_a_dialog():
    async def act(person):
        await person.step("facts")
        await person.set("country", "Iran")
        await person.step("beliefs")
        person.one("#step-beliefs ClauseList").focus()
        await person.press("a")
        await person.until(lambda: person.where == "Words")
        person.app.screen.query_one(TextArea).text = "that peace is union business"
        await person.settle()
        await person.press("<ctrl+q>")
        await person.until(lambda: person.app._exit)

    at_the_draft(act, new_draft(), (80, 24))
    assert in_store().answers["country"] == "Iran"
    assert in_store().clauses[-1].text == "that peace is union business"


def test_ending_or_leaving_loses_no_branch_details():
    async def leave(person):
        await to_details(person)
        await person.press("Leeds<escape>")
        await person.until(lambda: person.where == "Confirm")
        assert "Leave without keeping what you typed?" in person.said()
        await person.press("<escape>")
        assert person.where == "BranchDetails"
        await person.press("<ctrl+q>")
        await person.until(lambda: person.app._exit)

    at_the_app(leave)
    assert [one.known_as for one in branches.listed()] == ["Leeds"]


def test_a_branch_is_kept_changed_and_removed_after_asking():
    async def act(person):
        await to_details(person)
        await person.press("<f4>")
        assert "Not kept" in person.text("#made")
        await person.press("Leeds North")
        await person.set("meeting_date", "31/02/2026")
        await person.press("<f4>")
        assert person.where == "BranchDetails"
        assert "!" in person.text("#q-meeting_date .hint")
        await person.set("meeting_date", "9/1/2020")
        await person.press("<f4>")
        await person.until(lambda: person.where == "BranchList")
        assert "Leeds North" in person.shown()
        await person.press("<down><enter>")
        await person.until(lambda: person.where == "BranchDetails")
        assert "9 January 2020" in person.one("#q-meeting_date").typed
        await person.press("<escape>")
        await person.until(lambda: person.where == "BranchList")
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        assert len(branches.listed()) == 1
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.click("#yes")
        await person.until(lambda: not branches.listed())

    at_the_app(act)


def test_every_button_has_room_at_every_width():
    def roomless(person, step):
        work = person.one("#work").region
        buttons = person.one(f"#step-{step}").query(Button)
        assert len(buttons) > 4
        shown = [*buttons, *person.app.screen.query("#onward Button")]
        for button in (one for one in shown if one.display):
            small = button.region.width < len(str(button.label))
            if small or button.region.right > work.right:
                yield button.id

    async def act(person):
        for step in ("beliefs", "export"):
            await person.step(step)
            for width in (160, 118, 80, 60):
                await person.resize(width, 24)
                assert (width, step, [*roomless(person, step)]) == (width, step, [])

    at_the_draft(act, kept_draft(), (160, 24))


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_foot_shows_every_key_and_a_click_does_what_the_key_does(width):
    async def act(person):
        bar = person.one("KeyBar")
        assert isinstance(bar, KeyBar)
        await person.step("facts")
        assert bar.size.height == (2 if width < 80 else 1)
        assert all(
            key in person.shown() for key in (*ALL_KEYS, "F1 Help", "Ctrl+Q Quit")
        )
        await person.step("facts")
        row = next(
            n
            for n, keys in enumerate(bar.rows(bar.content_size.width))
            if any(k.key == "f5" for k in keys)
        )
        line = person.shown().split("\n")[bar.region.y + row]
        await person.pilot.click(bar, offset=(line.index("F5"), row))
        await person.settle()
        assert person.app.screen.step == "check"

    at_the_draft(act, kept_draft(), (width, 24))


def test_the_palette_works_and_changes_the_colours_for_good():
    opened = kept_draft()

    async def act(person):
        await to_palette(person)
        await person.press("light")
        await person.until(lambda: "Theme: light" in person.shown())
        await person.press("<enter>")
        await person.until(lambda: person.app.theme == "drafter-light")
        await to_palette(person)
        await person.press("[/b] [red]")
        await person.settle()
        await person.press("<escape>")
        assert person.where == "Workspace"

    at_the_draft(act, opened)
    assert preferences.known()[0].theme == "drafter-light"


def test_a_second_motion_may_be_started_from_the_palette():
    async def act(person):
        person.app.action_start()
        await person.until(lambda: person.where == "Motions")
        await person.press("<enter>")
        await person.until(lambda: person.where == "Workspace")
        second = person.app.desk
        await person.until(lambda: second.number == 2)
        await person.press("<escape>")
        assert person.where == "Workspace"
        assert person.app.desk.number == 1
        await person.press("<escape>")
        assert person.where == "Home"

    at_the_draft(act, kept_draft())
