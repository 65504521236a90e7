"""Nothing that was typed is lost, and the person can see that."""

from __future__ import annotations

import re

from app_stage import at_the_app, at_the_draft, in_store, kept_draft, new_draft

from drafter.workflows import drafting, drafts, home


def test_what_is_typed_is_in_the_store_within_a_second_without_leaving_the_field():
    async def act(person):
        await person.until(lambda: not person.app.desk.unsaved)
        await person.step("facts")
        person.one("#q-country").take_focus()
        await person.settle()
        await person.press("Iran")
        await person.until(
            lambda: in_store().answers.get("country") == "Iran", "typing", seconds=1.2
        )
        await person.until(lambda: re.search(r"Saved \d\d:\d\d", person.shown()))
        await person.press("<ctrl+s>")
        assert f"It is saved already, in {home.where_kept()}" in person.told
        await person.step("beliefs")
        await person.until(
            lambda: "left Facts" in [one.why for one in drafts.history(1)]
        )

    at_the_draft(act, new_draft())


def test_an_interrupted_draft_is_offered_first_and_a_left_one_is_not():
    new = new_draft()

    async def broken_off(person):
        await person.step("facts")
        await person.set("country", "Iran")
        await person.until(lambda: in_store().answers.get("country") == "Iran")

    async def carry_on(person):
        await person.settle()
        first = person.shown().split("What would you like to do?")[1].split("\n")[1]
        assert re.search(r"> Carry on with No war on Iran, saved at \d\d:\d\d", first)
        await person.press("<enter>")
        await person.until(lambda: person.where == "Workspace")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")
        assert "Carry on with" not in person.shown()
        assert "No war on Iran" in person.shown()

    at_the_draft(broken_off, new)
    at_the_app(carry_on)


def test_two_windows_on_one_draft_lose_nothing_and_say_so():
    opened = new_draft()

    async def act(person):
        await person.step("facts")
        await person.set("country", "Iran")
        await person.until(lambda: in_store().answers.get("country") == "Iran")
        other = drafting.drafts().load(1)
        changed = type(other)(**{**vars(other), "answers": {"country": "Iraq"}})
        drafting.keep(
            drafting.open_draft(changed, opened.today), person.app.desk.saved_at
        )
        await person.set("fact_1", "a rocket fell")
        await person.until(lambda: "changed in another window" in person.told)
        await person.set("fact_1", "a rocket fell twice")
        await person.until(lambda: not person.app.desk.unsaved)

    at_the_draft(act, opened)
    assert in_store(1).answers == {"country": "Iraq"}
    assert in_store(2).answers == {"country": "Iran", "fact_1": "a rocket fell twice"}
    assert len(drafts.listed()) == 2


def test_a_draft_that_was_removed_elsewhere_goes_on_as_a_new_one():
    async def act(person):
        await person.until(lambda: not person.app.desk.unsaved)
        drafts.remove(1)
        await person.step("facts")
        await person.set("country", "Iran")
        await person.until(lambda: "removed in another window" in person.told)
        await person.until(lambda: not person.app.desk.unsaved)

    at_the_draft(act, new_draft())
    assert [in_store(one.id).answers for one in drafts.listed()] == [
        {"country": "Iran"}
    ]


def test_removing_a_draft_asks_first():
    kept_draft()

    async def act(person):
        listed = person.one("#choices")
        listed.highlighted = [one.id for one in listed.options].index("draft-1")
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        assert "Remove the draft “No war on Iran”" in person.said()
        await person.press("<escape>")
        assert len(drafts.listed()) == 1
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<enter>")
        assert len(drafts.listed()) == 1
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.click("#yes")
        await person.until(lambda: not drafts.listed())
        await person.until(lambda: "No drafts yet" in person.shown())

    at_the_app(act)


def test_a_store_that_fails_is_said_and_stopping_asks(monkeypatch):
    def refuse(*_args, **_how):
        raise drafting.UsageError("The disk is full.")

    async def act(person):
        await person.until(lambda: not person.app.desk.unsaved)
        await person.step("facts")
        monkeypatch.setattr(drafting, "keep", refuse)
        await person.set("country", "Iran")
        await person.until(lambda: "The disk is full." in person.told)
        await person.press("<escape>")
        assert person.where == "Workspace"
        await person.press("<ctrl+q>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        assert person.where == "Workspace"
        monkeypatch.undo()

    at_the_draft(act, new_draft())
