"""My own body: described, used, changed, removed."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, at_the_draft, in_store, kept_draft

from drafter.workflows import bodies, drafting, own_bodies
from drafter.workflows import own_body_answers as answers
from drafter.workflows.own_bodies import OwnBody

SIZES = [(80, 24), (160, 45)]
NAME = "Example Valley Branch"
BODY = "example-valley-branch"


def kept_body(home, **rules):
    del home
    today = kept_draft().today
    own_bodies.add(OwnBody(NAME, "union-branch", **rules), today)


async def to_form(person, *keys):
    person.app.action_own_bodies()
    await person.until(lambda: person.where == "OwnBodies")
    await person.press("".join(keys))
    await person.until(lambda: person.where == "OwnBodyForm")


@pytest.mark.parametrize("size", SIZES)
def test_a_body_is_described_by_keys_used_and_checked(size, home):
    async def act(person):
        await person.click("#own-body")
        await person.until(lambda: person.where == "OwnBodies")
        await person.press("<enter>")
        await person.until(lambda: person.where == "OwnBodyForm")
        await person.press(f"{NAME}<tab><tab><tab>")  # over the list of bodies
        assert person.app.focused in person.one("#q-noun").query("Input")
        await person.press("Branch<tab>7<tab>5<tab><down><space><tab>noon<tab>100<tab>")
        await person.press("8<tab>the chair<f4>")
        await person.until(lambda: person.where == "OwnBodies")
        assert NAME in person.shown()
        assert str(home / "rulebooks" / f"{BODY}.toml") in person.told
        await person.press("<escape>")
        assert person.where == "Workspace"
        person.one("#find-meeting").focus()
        await person.press("valley<enter>")
        assert person.app.desk.opened.draft.meeting == BODY
        await person.until(lambda: " of 100 words: " in person.text("#meter"))
        glance = person.text("#body-at-a-glance")
        assert "5 days before the meeting (clear days), by noon. A rule" in glance
        await person.step("check")
        await person.until(lambda: person.app.screen.review.is_current)
        rows = [str(one.prompt) for one in person.one("#findings").options]
        assert f"Rules of {NAME} (1)" in rows

    at_the_draft(act, kept_draft(), size)
    assert in_store().meeting == BODY
    assert bodies.open_body(BODY).rule("submission.signed-by").value == "the chair"


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_kept(home):
    async def act(person):
        await to_form(person, "<enter>")
        for name, typed, said in (
            ("notice_days", "a week", "“a week” is not a number: write it in figures"),
            ("deadline_days", "900", "The deadline cannot be 900 days: write 0 to 366"),
            ("deadline_hour", "5pm", '"5pm" is not an hour'),
            ("word_limit", "0", "The limit of a motion cannot be 0 words"),
            ("name", "UCU Congress", "A body that comes with Drafter is called that"),
        ):
            await person.set(name, typed)
            assert said in person.text(f"#q-{name} .hint"), name
        await person.press("<f4>")
        assert "Not kept" in person.text("#made")
        assert not (home / "rulebooks").exists()
        await person.set("name", "")
        await person.press("<f4>")
        assert "Say what your body is called" in person.text("#q-name .hint")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<tab><enter>")
        await person.until(lambda: person.where == "OwnBodies")

    at_the_app(act, (80, 24))


def test_it_is_changed_by_mouse_alone_and_what_was_typed_comes_back(home):
    kept_body(home, notice_days=7, deadline_days=5, clear_days=True, word_limit=300)

    async def act(person):
        await person.click("#own-body")
        await person.until(lambda: person.where == "OwnBodies")
        await person.click("#own-bodies", row=1)
        await person.until(lambda: person.where == "OwnBodyForm")
        typed = person.app.screen.typed
        assert typed["name"] == NAME
        assert (typed["notice_days"], typed["deadline_days"]) == ("7", "5")
        assert (typed["clear_days"], typed["word_limit"]) == ("clear days", "300")
        assert typed["noun"] == typed["title_limit"] == ""
        await person.set("word_limit", "90")
        await person.click("#keep")
        await person.until(lambda: person.where == "OwnBodies")
        await person.click("#back")
        assert person.where == "Workspace"
        await person.until(lambda: " of 90 words: " in person.text("#meter"))
        assert "Words in a motion: 90. A rule" in person.text("#body-at-a-glance")

    at_the_draft(act, kept_draft(meeting=BODY, destination=BODY))
    assert bodies.open_body(BODY).rule("notice.meeting").value == 7


def test_a_name_changed_takes_the_earlier_one_away_unless_a_draft_is_for_it(home):
    kept_body(home)

    async def act(person):
        await to_form(person, "<down><enter>")
        await person.set("name", "Example Dale")
        await person.press("<f4>")
        await person.until(lambda: person.where == "OwnBodies")

    at_the_app(act)
    assert bodies.is_own("example-dale")
    assert not bodies.is_own(BODY)


def test_it_is_removed_but_not_while_a_draft_is_for_it(home):
    kept_body(home)
    opened = kept_draft(meeting=BODY, destination=BODY)

    async def act(person):
        person.app.action_own_bodies()
        await person.until(lambda: person.where == "OwnBodies")
        await person.press("<down><delete>")
        assert "A draft is for Example Valley Branch" in person.told
        drafting.drafts().remove(opened.draft.id)
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.click("#yes")
        await person.until(lambda: not bodies.is_own(BODY))
        assert NAME not in person.shown()

    at_the_app(act, (80, 24))


def test_a_body_written_by_hand_is_not_written_over(home):
    kept_body(home, word_limit=300)
    file = home / "rulebooks" / f"{BODY}.toml"
    file.write_text('style = "conference"\n' + file.read_text())
    assert answers.more_than_asked(bodies.open_body(BODY))
    before = file.read_bytes()

    async def act(person):
        await to_form(person, "<down><enter>")
        assert "was written by hand" in " ".join(person.text("#made").split())
        await person.set("word_limit", "200")
        await person.press("<f4>")
        assert person.where == "OwnBodyForm"

    at_the_app(act)
    assert file.read_bytes() == before


def test_it_is_reached_from_the_branch_and_from_the_palette(home):
    async def act(person):
        person.app.action_branches()
        await person.until(lambda: person.where == "BranchList")
        await person.press("<enter>")
        await person.until(lambda: person.where == "BranchDetails")
        await person.click("#own-body")
        await person.until(lambda: person.where == "OwnBodies")
        kept_body(home)
        await person.press("<escape>")
        await person.until(lambda: person.where == "BranchDetails")
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        await person.press("<escape>")
        listed = person.one("#body")
        assert f"( ) {NAME}" in [str(one.prompt) for one in listed.options]
        assert "(x) Union branch" in [str(one.prompt) for one in listed.options]
        await person.press("<escape><escape>")
        await person.until(lambda: person.where == "Home")
        await person.press("<ctrl+p>")
        await person.until(lambda: person.where == "CommandPalette")
        await person.press("own body")
        await person.until(lambda: "My own body" in person.shown())
        await person.press("<enter>")
        await person.until(lambda: person.where == "OwnBodies")

    at_the_app(act, (80, 24))


def test_the_form_works_in_a_small_window(home):
    del home

    async def act(person):
        await to_form(person, "<enter>")
        await person.press("Example<tab><tab><tab><tab><tab><tab><tab><tab><tab>")
        assert person.app.focused in person.one("#q-title_limit").query("Input")
        await person.settle()
        assert "How many words may its title have?" in person.shown()
        assert "F4 Keep" in person.shown()

    at_the_app(act, (60, 20))
