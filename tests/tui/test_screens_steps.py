"""Steps come and go: what a person did in one is there when they come back."""

from __future__ import annotations

import gc
import weakref

import pytest
from app_stage import at_the_draft, in_store, kept_draft, new_draft
from textual.widgets import Input

from drafter.tui.steps.clauses import ClauseList


def test_a_step_that_is_left_leaves_nothing_behind():
    async def act(person):
        left = []
        for name in ("facts", "beliefs", "meeting", "export", "who"):
            await person.step(name)
            some = person.app.screen.here.walk_children(with_self=True)
            left += map(weakref.ref, some)
            some.clear()
        await person.step("check")
        assert len(left) > 100

        def gone():
            gc.collect()
            return not any(one() for one in left)

        await person.until(gone, "a timer may remember who started it until it is over")

    at_the_draft(act, kept_draft())


def test_what_is_typed_right_before_a_step_is_left_is_kept():
    async def act(person):
        await person.step("facts")
        await person.press("Iran<tab><tab>the US<f4>")
        assert person.app.screen.step == "beliefs"
        answers = person.app.desk.opened.draft.answers
        assert answers == {"country": "Iran", "threatened_by": "the US"}
        await person.press("<f3><ctrl+q>")

    at_the_draft(act, new_draft(), (80, 24))
    assert in_store().answers["threatened_by"] == "the US"


@pytest.mark.parametrize("end", ["<escape>", "<ctrl+q>"])
def test_what_is_typed_right_before_the_end_is_kept(end):
    async def act(person):
        await person.step("facts")
        await person.press(f"Iran{end}")
        await person.until(lambda: person.app._exit or person.where == "Home")

    at_the_draft(act, new_draft(), (80, 24))
    assert in_store().answers == {"country": "Iran"}


def test_coming_back_to_a_step_finds_the_cursor_and_the_place():
    async def act(person):
        await person.step("facts")
        person.one("#q-fact_3_source").take_focus()
        await person.settle()
        line = person.one("#q-fact_3_source").region.y
        scrolled = person.app.screen.here.scroll_y
        assert scrolled > 10
        await person.press("<f4><f3>")
        assert person.app.focused in person.one("#q-fact_3_source").query(Input)
        assert person.app.screen.here.scroll_y == scrolled
        assert person.one("#q-fact_3_source").region.y == line
        await person.step("beliefs")
        person.one("#step-beliefs ClauseList").focus()
        await person.press("<down><down>")
        await person.press("<f4><f3>")
        assert isinstance(person.app.focused, ClauseList)
        assert person.app.focused.highlighted == 2

    at_the_draft(act, kept_draft(), (80, 24))


def test_a_detail_that_cannot_be_read_is_kept_and_stops_the_paper(documents):
    async def act(person):
        await person.step("meeting")
        await person.set("meeting_date", "9 Janu")
        assert person.text("#q-meeting_date .hint").startswith("! ")
        await person.until(lambda: "5 Meeting (1)" in person.shown())
        await person.step("check")
        listed = person.one("#findings")
        said = [str(option.prompt) for option in listed.options]
        row = next(n for n, one in enumerate(said) if "When is the meeting?" in one)
        listed.highlighted = row
        await person.press("<enter>")
        await person.until(lambda: person.app.screen.step == "meeting")
        await person.until(
            lambda: person.app.focused in person.one("#q-meeting_date").query(Input)
        )
        assert person.one("#q-meeting_date").typed == "9 Janu"
        assert person.text("#q-meeting_date .hint").startswith("! ")
        await person.press("<f8>")
        assert person.text("#made").startswith("Not made. When is the meeting?")
        assert not [*documents.iterdir()]
        await person.step("meeting")
        await person.set("meeting_date", "9 January 2020")
        assert not person.text("#q-meeting_date .hint").startswith("! ")
        await person.step("check")
        await person.until(lambda: "Nothing stops the paper" in person.said())

    at_the_draft(act, kept_draft())


def test_how_the_paper_is_wanted_is_kept(documents):
    async def act(person):
        await person.step("export")
        await person.click("#large-print")
        person.one("#target").value = str(documents / "mine.docx")
        await person.click("#word")
        await person.step("check")
        await person.step("export")
        assert person.one("#large-print").value
        assert not person.one("#anonymous").value
        assert person.one("#target").value == str(documents / "mine.docx")
        assert person.text("#made") == f"Made: {documents / 'mine.docx'}"

    at_the_draft(act, kept_draft())


def test_an_answer_that_is_printed_otherwise_than_typed_is_marked_too():
    async def act(person):
        await person.step("facts")
        for name, typed, printed in (
            ("fact_1_date", "9/1/2020", "9 January 2020"),
            ("fact_2_standing", None, ""),
            ("state", None, "would be a catastrophe"),
        ):
            person.one(f"#q-{name}").take_focus()
            if typed:
                await person.set(name, typed)
            await person.until(lambda: "► " in person.preview, name)
            at = person.preview.index("► ")
            assert printed in person.preview[at : at + 60], person.preview[at:]
        await person.step("actions")
        person.one("#q-letter_days").take_focus()
        await person.until(lambda: "within ► seven days" in person.preview)

    at_the_draft(act, kept_draft())
