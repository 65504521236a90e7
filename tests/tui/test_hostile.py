"""Text that would be markup, a command to the terminal, or another order of letters.

It is shown as it is, and nothing of it acts, wherever it comes from.
"""

from __future__ import annotations

import re

from app_stage import NOW, at_the_app, at_the_draft, kept_draft, new_draft
from textual.widgets import TextArea
from widget_stage import ACTIVE, ESCAPES, MARKUP

from drafter.language.cleaning import clean
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import SectionKind
from drafter.workflows import branches, drafting

ALL = (*MARKUP, *ESCAPES)
ACTED = ("owned", "b3duZWQ=", "[2J", "\x9b", "\u202e")
TOGETHER = " ".join(ALL)


class Wire:
    """Listens to what goes to the terminal past the widgets."""

    def __init__(self, person):
        self.written = []
        person.app._driver.write = self.written.append

    def check(self, person):
        strips = person.app.screen._compositor.render_strips()
        for strip in strips:
            for part in strip:
                assert not ACTIVE.search(part.text), repr(part.text)
                assert not part.style or not part.style.meta.get("@click"), part
                assert not part.style or not part.style.link
        assert not any(word in one for one in self.written for word in ACTED)


def holds(text, hostile):
    squeezed = "".join(text.split())
    return "".join(clean(hostile).split()) in re.sub("[│▌▃▁▂▄▅▆▇]", "", squeezed)


async def every_step(person, wire):
    for step in ("who", "facts", "beliefs", "actions", "meeting", "check", "export"):
        await person.step(step)
        wire.check(person)


def test_typed_into_every_kind_of_field():
    async def act(person):
        wire = Wire(person)
        await person.step("facts")
        for hostile in ALL:
            person.one("#q-country Input").load("")
            person.one("#q-country").take_focus()
            await person.settle()
            await person.press(hostile)
            await person.until(
                lambda one=hostile: holds(person.text("#motion-title"), one)
            )
            assert person.one("#q-country").typed == clean(hostile)
            wire.check(person)
        person.one("#q-fact_1").take_focus()
        await person.paste(TOGETHER)
        await person.set("fact_1_date", TOGETHER)
        await person.until(lambda: all(holds(person.preview, one) for one in ALL))
        wire.check(person)
        await person.step("meeting")
        for name in ("branch_name", "mover", "meeting_date"):
            await person.set(name, TOGETHER)
        await every_step(person, wire)
        person.app.screen.say(TOGETHER)
        person.one("#target").value = f"/no such/{TOGETHER}.docx"
        await person.click("#with-gaps")
        await person.click("#word")
        assert "Not made" in person.text("#made") or "no folder" in person.text("#made")
        await person.settle()
        wire.check(person)

    at_the_draft(act, new_draft())


def hostile_draft():
    """A draft that somebody else sent, hostile in every place."""
    opened = kept_draft(
        settings={
            "country": TOGETHER,
            "fact_1": TOGETHER,
            "branch_name": TOGETHER,
            "mover": TOGETHER,
            "mp": TOGETHER,
        }
    )
    draft = opened.draft
    template = draft.template
    fields = tuple(
        type(one)(**{**vars(one), "label": f"{one.label} {TOGETHER}", "help": TOGETHER})
        for one in template.fields
    )
    model = {**vars(template), "fields": fields, "name": TOGETHER, "summary": TOGETHER}
    added = ClauseChoice("added-1", ClauseState.ADDED, TOGETHER, SectionKind.NOTES)
    changed = {**vars(draft), "template": type(template)(**model), "clauses": (added,)}
    return drafting.keep(drafting.open_draft(type(draft)(**changed), NOW.date()), NOW)


def test_loaded_with_a_draft_into_every_screen():
    opened = hostile_draft()

    async def act(person):
        wire = Wire(person)
        await every_step(person, wire)
        await person.step("facts")
        for hostile in ALL:
            assert holds(person.preview, hostile)
            assert holds(person.text("#q-country .label"), hostile)
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")
        wire.check(person)
        assert "[red]Leeds[/red]" in person.said()
        await person.press("<delete>")
        person.app.action_remove_draft(opened.draft.id)
        await person.until(lambda: person.where == "Confirm")
        assert "[red]Leeds[/red]" in person.said()
        wire.check(person)
        await person.press("<escape>")
        await person.press("<ctrl+p>")
        await person.until(lambda: person.where == "CommandPalette")
        await person.press("x [/b]")
        await person.settle()
        wire.check(person)

    at_the_draft(act, opened, (120, 60))


def test_words_of_a_clause_and_names_of_branches():
    async def words(person):
        wire = Wire(person)
        await person.step("beliefs")
        person.one("#step-beliefs ClauseList").focus()
        await person.press("a")
        await person.until(lambda: person.where == "Words")
        person.app.screen.query_one(TextArea).text = TOGETHER
        await person.settle()
        wire.check(person)
        await person.press("<f4>")
        await person.until(lambda: person.where == "Workspace")
        await person.until(lambda: all(holds(person.preview, one) for one in ALL))
        wire.check(person)

    async def names(person):
        wire = Wire(person)
        person.app.action_branches()
        await person.until(lambda: person.where == "BranchList")
        assert "[red]Leeds[/red]" in person.said()
        wire.check(person)
        await person.press("<down><enter>")
        await person.until(lambda: person.where == "BranchDetails")
        wire.check(person)
        await person.press("<escape><delete>")
        await person.settle()
        wire.check(person)

    at_the_draft(words, kept_draft())
    branches.add(
        "", {"branch_name": TOGETHER, "body": "union-branch", "mover": TOGETHER}
    )
    at_the_app(names)
