"""Settings and the tour: seen at once, kept, put to use, and never a nag."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, at_the_draft, kept_draft

from drafter.model.paper_defaults import DateStyle
from drafter.storage.locations import data_folder
from drafter.storage.settings import Settings
from drafter.tui.screens.tour import PAGES
from drafter.workflows import branches, home, preferences


async def to_settings(person):
    person.app.action_settings()
    await person.until(lambda: person.where == "SettingsScreen")


def test_settings_are_seen_at_once_and_kept(documents):
    papers = documents / "Papers"
    papers.mkdir()

    async def act(person):
        area = person.preview
        assert "9 January 2020" in area
        await to_settings(person)
        assert preferences.known()[0] == preferences.Preferences()
        await person.press("<down><enter>")
        assert person.app.theme == "drafter-light"
        await person.press("<tab><space><tab><space>")
        assert (person.app.animation_level, person.app.blinks) == ("none", False)
        await person.press("<tab>")
        await person.press("/no/such [/b]")
        assert "! /no/such [/b] is not there" in person.text("#about-folder")
        person.one("#folder").value = str(papers)
        await person.settle()
        assert person.text("#about-folder").startswith("Where papers go")
        person.one("#dates").focus()
        await person.press("<down><enter>")
        await person.press("<tab><backspace>0")
        assert preferences.known()[0].type_size == 10
        await person.press("0")
        assert "! 100 cannot be used" in person.text("#about-type_size")
        assert person.one("#type_size").cursor_blink is False
        await person.press("<escape>")
        await person.until(lambda: "9th January 2020" in person.preview)
        await person.step("export")
        assert person.one("#target").value == str(papers / "No war on Iran.docx")

    at_the_draft(act, kept_draft(), (130, 40))
    assert preferences.known()[0] == preferences.Preferences(
        theme="drafter-light",
        motion=False,
        blink=False,
        folder=str(papers),
        dates=DateStyle.ORDINAL,
        type_size=10,
    )


def test_settings_work_by_mouse_on_a_small_screen_and_damaged_ones_are_told():
    Settings(data_folder()).keep("theme", "mauve")

    async def act(person):
        assert person.app.theme == "drafter-dark"
        await person.until(lambda: "mauve" in person.told)
        await to_settings(person)
        assert "! What was kept as theme cannot be used" in person.said()
        await person.click("#theme", row=1)
        await person.click("#blink")
        await person.click("#dates", row=2)
        await person.click("#back")
        assert person.where == "Home"

    at_the_app(act, (60, 20))
    found, faults = preferences.known()
    assert (found.theme, found.blink, faults) == ("drafter-light", False, ())
    assert found.dates is DateStyle.WEEKDAY


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
def test_the_tour_comes_once_is_walked_and_leads_to_the_branch(size):
    async def walk(person):
        await person.until(lambda: person.where == "Tour")
        for place, (name, _) in enumerate(PAGES, 1):
            assert f"{place} of 5: {name}" in person.said()
            assert str(person.one("#next").label) in person.said()
            await person.press("<enter>")
        await person.until(lambda: person.where == "BranchDetails")
        await person.press("<escape>")
        assert person.where == "Home"
        listed = person.one("#choices")
        listed.highlighted = [one.id for one in listed.options].index("tour")
        await person.press("<enter>")
        await person.until(lambda: person.where == "Tour")
        await person.press("<right><left>")
        assert "1 of 5" in person.said()
        assert "Your branch ..." not in person.said()
        await person.press("<escape>")
        assert person.where == "Home"

    at_the_app(walk, size, asked=False)
    assert not branches.listed()


def test_a_tour_that_was_skipped_is_not_shown_again():
    async def skip(person):
        await person.until(lambda: person.where == "Tour")
        await person.click("#skip")
        assert person.where == "Home"

    async def not_again(person):
        assert person.where == "Home"

    at_the_app(skip, asked=False)
    assert not home.first_start()
    at_the_app(not_again, asked=False)
