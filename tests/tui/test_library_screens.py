"""Templates written, passed on, removed and renewed, on screen."""

from __future__ import annotations

import pytest
from app_stage import NOW, at_the_app, at_the_draft, in_store

from drafter.storage import library
from drafter.tui import newer
from drafter.tui.screens import template_preview
from drafter.workflows import adding, drafting, finding

GOOD = """\
format = 1
id = "sample-route"
kind = "motion"
name = "Save [b]a route[/b]"
title = "Save the {{ service }}"
subject = "transport"
ask = "oppose the closure of the {{ service }}"
because = "those who need it have no other"
summary = "Oppose a closure."
levels = ["branch"]
checked_on = 2026-11-24

[[field]]
name = "service"
label = "Which service is it?"
example = "Sample Island ferry"

[[clause]]
id = "oppose"
section = "resolves"
text = "oppose the closure of the {{ service }}"
"""
NEWER = f"""{GOOD.replace("oppose the closure of the", "fight for the")}
[[field]]
name = "owner"
label = "Who owns it?"
example = "Sample Shipping"

[[clause]]
id = "owner"
section = "resolves"
text = "write to {{{{ owner }}}}"
"""


@pytest.fixture
def theirs(tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir()
    path = folder / "sample-route.toml"
    path.write_text(GOOD, "utf-8")
    (folder / "collection.toml").write_text(
        'format = 1\nname = "Sample motions"\nmade_by = "Example Campaign"\n', "utf-8"
    )
    return path


def own() -> set[str]:
    folder = library.own_folder() / "motions"
    return {path.stem for path in folder.glob("*.toml")}


async def to_motions(person):
    person.app.action_start()
    await person.until(lambda: person.where == "Motions")


def test_what_somebody_passes_on_is_seen_first_then_added_and_removed(  # noqa: PLR0915
    theirs,
):
    async def act(person):  # noqa: PLR0915  one journey
        await to_motions(person)
        await person.press("<f9>")
        await person.until(lambda: person.where == "AddMotions")
        await person.press("<f8><f4>")
        assert "Say first where they are" in person.said()
        await person.paste(f"{theirs.parent}x")
        await person.press("<enter>")
        await person.until(lambda: "! " in person.said())
        assert not person.app.screen.query_one("#add").display

        await person.press("<backspace><enter>")
        await person.until(lambda: "F8 adds" in person.said())
        said = person.said()
        assert "Sample motions, from theirs" in said
        assert "Made by: Example Campaign" in said
        assert "Save [b]a route[/b] (sample-route): motion" in said
        assert own() == set()
        await person.press("<enter>")
        assert person.where == "AddMotions"
        await person.click("#add")
        await person.until(lambda: person.where == "Motions")
        assert own() == {"sample-route"}
        assert "> Save [b]a route[/b] (yours" in person.said()
        await person.until(lambda: "the collection Sample motions" in person.said())

        theirs.write_text(NEWER, "utf-8")
        await person.press("<f9>")
        await person.until(lambda: person.where == "AddMotions")
        await person.paste(str(theirs.parent))
        await person.press("<f4>")
        await person.until(lambda: "tick “Take newer versions" in person.said())
        await person.press("<escape>")
        assert library.load_template("sample-route").fields[1:] == ()

        await person.click("#do-remove")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        assert own() == {"sample-route"}
        person.one("#found").focus()
        await person.press("<delete>")
        await person.until(lambda: person.where == "Confirm")
        await person.click("#yes")
        await person.until(lambda: own() == set())
        assert all(
            "route" not in str(one.prompt) for one in person.one("#found").options
        )

    at_the_app(act, (80, 24))
    assert adding.origins() == ()


def test_a_file_is_shown_anew_each_time_it_is_saved(theirs, monkeypatch):
    monkeypatch.setattr(template_preview, "EVERY", 0.02)

    async def act(person):
        await to_motions(person)
        await person.click("#do-preview")
        await person.press("<enter>")
        assert "Say first which file it is" in person.said()
        await person.paste(str(theirs))
        await person.press("<enter>")
        await person.until(lambda: "[Which service is it?]" in person.shown())
        assert "has no sample" in person.said()

        broken = GOOD[: GOOD.index("[[clause]]")] + 'name = "'
        theirs.write_text(broken, "utf-8")
        await person.until(lambda: "is not TOML" in person.said())
        assert "How it read before" in person.shown()
        assert "oppose the closure of the [Which service" in person.shown()

        theirs.write_text(GOOD.replace("oppose the closure", "[b]save[/b]"), "utf-8")
        await person.until(lambda: "[b]save[/b] of the" in person.shown())
        theirs.unlink()
        await person.until(lambda: "no file there now" in person.said())
        await person.press("<escape>")
        assert person.where == "Motions"

    at_the_app(act, (80, 24))


def test_a_newer_version_is_told_shown_and_taken_only_after_yes(theirs, monkeypatch):
    monkeypatch.setattr(newer, "SOON", 0.01)
    today = NOW.date()
    adding.add(adding.look(theirs.parent, today), NOW)
    opened = drafting.keep(drafting.begin("sample-route", None, today), NOW)
    theirs.write_text(NEWER, "utf-8")
    adding.add(adding.look(theirs.parent, today, update=True), NOW)

    async def act(person):
        await person.step("actions")
        await person.set("service", "[red]ferry")
        await person.until(lambda: "has a newer version" in person.said())
        await person.press("<f9>")
        await person.until(lambda: person.where == "NewerVersion")
        assert "A new question: “Who owns it?”" in person.said()
        assert "fight for the [red]ferry" in person.said()
        await person.press("<escape>")
        await person.until(lambda: person.where == "Workspace")
        assert len(person.app.desk.opened.draft.template.fields) == 1

        await person.click("NewerLine Button")
        await person.until(lambda: person.where == "NewerVersion")
        await person.click("#yes")
        await person.until(lambda: "To fight for the" in person.preview)
        assert "Who owns it?" in person.said()
        assert not person.app.screen.query("NewerLine")
        await person.press("<f9>")
        assert person.where == "Workspace"

    at_the_draft(act, opened)
    assert in_store().answers["service"] == "[red]ferry"
    kept = [one.why for one in drafting.drafts().history(1)]
    assert kept.index("updated") < kept.index("before the update")
    assert finding.recent() == ("sample-route",)
