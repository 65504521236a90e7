"""The form of a branch: what is wrong is said whole, and goes once it is mended."""

from __future__ import annotations

from app_stage import at_the_app

from drafter.tui.screens.branches import NOT_KEPT
from drafter.workflows import branches


def test_a_date_without_its_year_is_asked_after_in_full_and_told_until_it_is_mended():
    async def act(person):
        person.app.action_branches()
        await person.until(lambda: person.where == "BranchList")
        await person.press("<enter>")
        await person.until(lambda: person.where == "BranchDetails")
        await person.set("branch_name", "Exampleton Branch")
        person.one("#q-meeting_date Input").focus()
        await person.press("3 Dec")
        await person.until(lambda: "Did you mean 3 December" in person.shown())
        await person.press("<f4>")
        assert person.text("#made") == NOT_KEPT
        await person.set("meeting_date", "3 December 2026")
        await person.until(lambda: not person.text("#made"))
        await person.press("<f4>")
        await person.until(lambda: person.where == "BranchList")

    at_the_app(act, (80, 24))
    (kept,) = branches.listed()
    assert kept.meeting_date.isoformat() == "2026-12-03"
