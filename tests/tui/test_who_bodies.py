"""Who decides: twenty-nine bodies in groups, found by letters, each at a glance."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, at_the_draft, kept_draft, new_draft
from textual.widgets import Input

from drafter.workflows import bodies, drafting

SIZES = [(80, 24), (160, 45)]


def texts(listed):
    return [str(option.prompt) for option in listed.options]


def test_the_bodies_stand_in_groups_and_all_of_them():
    async def act(person):
        rows = texts(person.one("#meeting"))
        assert len([row for row in rows if row.startswith("( )")]) == 28
        assert "(x) Union branch" in rows
        headings = ["Branches and councils", "Labour Party", "TUC family", "Unions"]
        assert [row for row in rows if row in headings] == headings
        assert texts(person.one("#destination"))[0] == "(x) Nowhere else: it ends here"

    at_the_draft(act, kept_draft())


@pytest.mark.parametrize("size", SIZES)
def test_a_few_letters_find_it_and_enter_takes_it_for_meeting_and_destination(size):
    async def act(person):
        assert isinstance(person.app.focused, Input)
        await person.press("trades c<enter>")
        assert person.app.desk.opened.draft.meeting == "trades-council"
        assert person.app.desk.opened.draft.destination == "trades-council"
        await person.press("<tab><tab>")
        assert person.app.focused.id == "find-destination"
        await person.press("ucu")
        assert texts(person.one("#destination")) == ["Unions", "( ) UCU Congress"]
        assert "UCU Congress: in a motion “Congress”." in person.said()
        await person.press("<enter>")
        assert person.app.desk.opened.draft.destination == "ucu-congress"
        assert "(x) UCU Congress" in texts(person.one("#destination"))
        glance = person.text("#body-at-a-glance")
        assert "Words in a motion: 150 (the title is not counted). A rule. " in glance
        assert "Last seen 2018: check with your secretary." in glance
        assert "Not known, ask your secretary: " in glance
        assert "“This Trades Council agrees to submit the following motion" in glance

    at_the_draft(act, kept_draft(), size)


def test_letters_typed_in_the_list_go_to_the_line_that_finds():
    async def act(person):
        await person.press("<tab>")
        assert person.app.focused.id == "meeting"
        await person.press("clp")
        assert person.app.focused.id == "find-meeting"
        assert person.app.focused.value == "clp"
        await person.press("<down><up><enter>")
        assert person.app.desk.opened.draft.meeting == "labour-clp"
        await person.press("zzz")
        assert texts(person.one("#meeting")) == [
            "None is called that. Fewer letters find more."
        ]
        await person.press("<enter>")
        assert person.app.desk.opened.draft.meeting == "labour-clp"

    at_the_draft(act, kept_draft(), (80, 24))


def test_advice_and_what_is_not_known_are_said_as_such():
    async def act(person):
        glance = person.text("#body-at-a-glance")
        assert "10 days before the meeting, to the secretary. Advice." in glance
        assert "Not known, ask your secretary: words in a motion; " in glance

    at_the_draft(act, kept_draft())


def test_bodies_that_the_model_motion_is_not_written_for_come_last_and_say_so():
    opened = new_draft("no-war")
    branch = type(opened.draft.template.levels[0])("branch")
    template = type(opened.draft.template)(
        **{**vars(opened.draft.template), "levels": (branch,)}
    )
    draft = type(opened.draft)(**{**vars(opened.draft), "template": template})
    opened = drafting.open_draft(draft, opened.today)

    async def act(person):
        person.app.desk.change(opened)
        await person.step("facts")
        await person.step("who")
        listed = person.one("#meeting")
        rows = texts(listed)
        at = rows.index("Not these: the model motion is for branches")
        assert "    UCU Congress" in rows[at:]
        assert all(option.disabled for option in listed.options[at:])
        await person.press("ucu<enter>")
        assert person.app.desk.opened.draft.meeting == opened.draft.meeting

    at_the_draft(act, opened)


def test_a_small_window_shows_both_lists_and_the_glance():
    async def act(person):
        for words in ("Who votes on it?", "Where does it go then?", "(x) Union branch"):
            assert words in person.shown()
        assert "Union branch: in a motion" in person.said()
        assert "My own body ..." in person.shown()

    at_the_draft(act, kept_draft(), (60, 20))


def broken(folder, text):
    folder = folder / "rulebooks"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "leeds.toml").write_text(text)


HOSTILE = (
    'format = 1\nid = "leeds"\nextends = "union-branch"\nname = "[red]Leeds[/b] {}"\n'
)


def test_a_broken_file_is_told_once_at_the_start_and_on_who_decides(home):
    broken(home, HOSTILE.format("x") + "noun = 7\n")
    said = str(bodies.problems()[0])
    assert said.startswith("leeds.toml, noun: ")

    async def start(person):
        await person.until(lambda: said in person.told, "told")
        assert person.told.count(said) == 1

    async def who(person):
        assert person.text("#body-problems") == f"! {said}"

    at_the_app(start)
    at_the_draft(who, kept_draft())


def test_what_stands_in_a_file_is_shown_as_it_is(home):
    broken(home, HOSTILE.format(r"\u001b]0;owned\u0007[@click=app.quit]x[/]"))

    async def act(person):
        assert "( ) [red]Leeds[/b] ]0;owned[@click=app.quit]x[/]" in texts(
            person.one("#meeting")
        )
        await person.press("leeds<enter>")
        assert person.app.desk.opened.draft.meeting == "leeds"
        assert "[red]Leeds[/b]" in person.text("#body-at-a-glance")
        await person.step("check")
        await person.until(lambda: person.app.screen.review.is_current)
        person.app.action_own_bodies()
        await person.until(lambda: person.where == "OwnBodies")
        assert "[red]Leeds[/b]" in person.said()
        await person.press("<down><enter>")
        await person.until(lambda: person.where == "OwnBodyForm")
        assert "[red]Leeds[/b]" in person.said()

    at_the_draft(act, kept_draft())
