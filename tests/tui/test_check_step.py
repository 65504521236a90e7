"""Check: what is found, what it rests on, mended by key, cut, asked once at export."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from app_stage import at_the_draft, in_store, kept_draft, new_draft
from textual.widgets import Input

from drafter.model.finding import Severity
from drafter.tui.steps.clauses import ClauseList
from drafter.workflows.telling import counted

SIZES = [(80, 24), (160, 45)]
TOMORROW = datetime.now().astimezone() + timedelta(1)
TOO_LONG = "The motion has 237 words"


def for_ucu(**how):
    return kept_draft(destination="ucu-congress", **how)


async def checked(person):
    """Go to the step and wait for the checks; return the list of findings."""
    await person.step("check")
    review = person.app.screen.review
    await person.until(lambda: review.is_current and not review.pending, "checks")
    return person.one("#findings")


async def again(person, before):
    review = person.app.screen.review
    await person.until(lambda: review.report is not before and review.is_current)


def texts(listed):
    return [str(option.prompt) for option in listed.options]


def point_at(listed, words):
    rows = [n for n, text in enumerate(texts(listed)) if words in text]
    assert rows, texts(listed)
    listed.highlighted = rows[0]


@pytest.mark.parametrize("size", SIZES)
def test_what_is_found_stands_in_groups_and_says_what_it_rests_on(size):
    async def act(person):
        listed = await checked(person)
        rows = texts(listed)
        assert rows[0] == "Rules of UCU Congress (1)"
        assert rows[1].startswith(TOO_LONG)
        assert "What to leave out, what costs least first" in rows
        assert listed.options[0].disabled
        assert person.text("#verdict").startswith("1 breaks a rule")
        assert "Nothing stops the paper" in person.text("#verdict")
        detail = person.text("#finding")
        assert "A rule of UCU Congress." in detail
        assert "Last seen 2018: check with your secretary." in detail
        await person.until(lambda: "1 breaks a rule" in person.text_of_steps)
        assert all(key in person.shown() for key in ("Enter Go there", "W Why?"))
        assert "M Mend it" not in person.shown()

    at_the_draft(with_steps(act), for_ucu(), size)


def test_checks_that_end_while_the_step_is_being_put_up_are_shown(monkeypatch):
    async def act(person):
        review = person.app.screen.review
        frame = person.app.screen.frame
        await person.until(lambda: review.is_current and not review.pending, "checks")
        report, review.report, review._of = review.report, None, None
        review._running = True  # as it is until the thread has ended
        put_up = frame.mount

        async def mount(step):
            await put_up(step)
            review._done(person.app.desk.opened, report, "")

        monkeypatch.setattr(frame, "mount", mount)
        await person.step("check")
        assert "Checking" not in person.text("#verdict")
        assert texts(person.one("#findings"))

    at_the_draft(act, for_ucu())


def with_steps(act):
    """Give a person the words of the list of steps."""

    async def go(person):
        kind = type(person)
        kind.text_of_steps = property(lambda one: " ".join(texts(one.one("#steps"))))
        await act(person)

    return go


def test_enter_goes_to_the_question_that_is_missing():
    async def act(person):
        await checked(person)
        await person.press("<enter>")
        await person.until(lambda: person.app.screen.step == "facts")
        await person.until(
            lambda: person.app.focused in person.one("#q-country").query(Input)
        )

    at_the_draft(act, new_draft(), (80, 24))


def test_missing_answers_stop_the_paper_and_are_there_before_the_checks_are_done():
    async def act(person):
        await person.step("check")
        rows = texts(person.one("#findings"))
        assert rows[0].startswith("Stops the paper (")
        assert rows[1].startswith("No answer yet: ")

    at_the_draft(act, new_draft(), (80, 24))


SPELT = {"settings": {"fact_1": "workers met in defense of peace"}}


@pytest.mark.parametrize("size", SIZES[:1])
def test_one_key_mends_it_and_undo_takes_it_back(size):
    async def act(person):
        listed = await checked(person)
        point_at(listed, "defense")
        await person.settle()
        assert "M mends it: " in person.text("#finding")
        assert "M Mend it" in person.shown()
        before = person.app.screen.review.report
        await person.press("m")
        assert "in defence of peace" in person.app.desk.opened.draft.answers["fact_1"]
        assert "U takes it back" in person.text("#verdict")
        await again(person, before)
        assert not [row for row in texts(listed) if "defense" in row]
        before = person.app.screen.review.report
        await person.press("u")
        assert "in defense of peace" in person.app.desk.opened.draft.answers["fact_1"]
        await again(person, before)
        assert [row for row in texts(listed) if "defense" in row]

    at_the_draft(act, kept_draft(**SPELT), size)


def test_undo_of_a_mend_leaves_what_was_typed_elsewhere_since():
    async def act(person):
        listed = await checked(person)
        point_at(listed, "defense")
        await person.settle()
        await person.press("m")
        await person.step("facts")
        await person.set("country", "Iran and Iraq")
        await person.step("beliefs")
        person.one("#step-beliefs ClauseList").focus()
        await person.press("u")
        answers = person.app.desk.opened.draft.answers
        assert answers["country"] == "Iran and Iraq"
        assert answers["fact_1"] == "workers met in defense of peace"

    at_the_draft(act, kept_draft(**SPELT))


def test_enter_on_a_clause_to_leave_out_goes_to_that_clause():
    async def act(person):
        listed = await checked(person)
        point_at(listed, "Believes 3: ")
        await person.settle()
        await person.press("<enter>")
        await person.until(lambda: person.app.screen.step == "beliefs")
        await person.until(lambda: isinstance(person.app.focused, ClauseList))
        panel = person.app.focused.parent
        assert panel.here.id == "no-support"

    at_the_draft(act, for_ucu())


def test_why_shows_the_page_of_the_check():
    async def act(person):
        await checked(person)
        await person.press("w")
        await person.until(lambda: person.where == "Manual")
        assert "TOO MANY WORDS" in person.shown()
        await person.press("<escape>")
        assert person.where == "Workspace"
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        assert "CHECK" in person.shown()

    at_the_draft(act, for_ucu(), (80, 24))


@pytest.mark.parametrize("size", SIZES[1:])
def test_clauses_are_left_out_until_it_fits(size):
    async def act(person):
        listed = await checked(person)
        await person.press("<enter>")  # on the limit: to what can go
        await person.settle()
        assert person.text("#finding").startswith("Believes 2: 23 words less, 214 left")
        for _ in range(5):
            before = person.app.screen.review.report
            await person.press("<space>")
            await again(person, before)
            await person.settle()
        assert not [row for row in texts(listed) if TOO_LONG in row]
        assert "131 of 150 words" in person.text("#meter")
        before = person.app.screen.review.report
        await person.press("u")
        await again(person, before)
        assert "158 of 150 words: 8 over" in person.text("#meter")

    at_the_draft(act, for_ucu(), size)


def test_a_click_shows_a_finding_and_a_second_one_goes_there():
    async def act(person):
        listed = await checked(person)
        row = next(n for n, text in enumerate(texts(listed)) if "Believes 3: " in text)
        await person.click("#findings", row=row)
        assert person.app.screen.step == "check"
        assert person.text("#finding").startswith("Believes 3: ")
        await person.click("#findings", row=row)
        await person.until(lambda: person.app.screen.step == "beliefs")

    at_the_draft(act, for_ucu(), (80, 24))


def test_everything_is_within_reach_in_a_small_window():
    async def act(person):
        await checked(person)
        assert TOO_LONG in person.said()
        assert "Enter Go there" in person.shown()
        assert "Ctrl+Q Quit" in person.shown()
        await person.press("<tab>")
        assert person.app.focused.id == "about-finding"

    at_the_draft(act, for_ucu(), (60, 20))


@pytest.mark.parametrize("size", SIZES[:1])
def test_export_asks_once_about_broken_rules(size, documents):
    async def act(person):
        await person.press("<f8>")
        await person.until(lambda: person.where == "Confirm")
        assert "One rule of UCU Congress is broken." in person.said()
        await person.press("<escape>")
        assert person.text("#made") == "Not made."
        assert not [*documents.iterdir()]
        await person.press("<f8>")
        await person.until(lambda: person.where == "Confirm")
        await person.click("#yes")
        await person.until(lambda: [*documents.iterdir()])
        await person.press("<f8>")
        await person.until(lambda: len([*documents.iterdir()]) == 2)
        assert person.where == "Workspace"

    at_the_draft(act, for_ucu(), size)
    assert in_store().destination == "ucu-congress"


def test_the_meter_says_the_limit_and_whether_it_is_a_rule():
    async def act(person):
        meter = person.text("#meter")
        assert meter.startswith("237 of 150 words: 87 over\nlimit: a rule; about")
        assert person.one("#meter").has_class("-over")

    async def narrow(person):
        assert person.text("#length") == "237 of 150 words: 87 over"

    at_the_draft(act, for_ucu())
    at_the_draft(narrow, for_ucu(), (80, 24))


def test_by_when_it_has_to_be_in_is_said_at_the_check_and_beside_the_meeting():
    async def act(person):
        await person.step("meeting")
        await person.set("meeting_date", "")
        said = "The deadline of Union branch: 2 days before the meeting, by noon."
        assert person.text("#deadline") == said
        await person.set("meeting_date", "9 January 2090")
        said = person.text("#deadline")
        assert said.startswith("With the secretary by ")
        assert "days left" in said

    async def own(person):
        await person.step("meeting")
        await person.set("meeting_date", "9 January 2090")
        said = person.text("#deadline")
        await checked(person)
        assert person.text("#deadlines") == said

    async def late(person):
        await person.step("meeting")
        await person.set("meeting_date", f"{TOMORROW:%Y-%m-%d}")
        said = person.text("#deadline")
        assert ": passed " in said
        assert "An emergency motion would need: " in said

    at_the_draft(act, kept_draft())
    at_the_draft(late, kept_draft())
    at_the_draft(own, new_draft())


def test_counts_are_said_in_words():
    counts = {Severity.BLOCKS: 2, Severity.WARNS: 1, Severity.ADVISES: 0}
    assert counted(counts) == ["2 stop the paper", "1 breaks a rule"]
