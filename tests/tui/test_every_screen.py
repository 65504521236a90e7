"""Every screen, opened once: small, in every colour, with hostile texts, and left."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from app_stage import at_the_app, kept_draft
from rich.color import Color
from rich.style import Style
from test_hostile import Wire
from test_hostile_screens import TABLE, Data, busy, paste_everywhere
from test_themes import DRAWING, ENOUGH, NAMES, ratio
from textual.widgets import Button

from drafter.tui import themes
from drafter.tui.journeys import EVERYWHERE
from drafter.tui.screens.home import Home
from drafter.tui.screens.workspace import Workspace
from drafter.tui.themes import Palette
from drafter.workflows import drafts

PALETTES = dict(zip(NAMES, (themes.LIGHT, themes.DARK, themes.CONTRAST), strict=True))
PLACES = [one.name for one in fields(Palette)]
MARKED = Palette(**{name: f"#{16 * n + 8:02x}4080" for n, name in enumerate(PLACES)})
"""A palette in which every colour tells for what it stands."""
SMALL, LARGE = (60, 20), (118, 40)
WAYS = {
    "start": "Motions",
    "derive": "Derive",
    "bring": "Bring",
    "amendments('amend')": "PickMotion",
    "amendments('composite')": "CompositeMotions",
    "amendments('live')": "PickMotion",
    "after_vote": "PickOne",
    "pack": "MakePack",
    "branches": "BranchList",
    "own_bodies": "OwnBodies",
    "settings": "SettingsScreen",
    "tour": "Tour",
    "privacy": "Privacy",
    "forget": "Forget",
    "help": "Help",
}
"""Every way on, and the screen to which it leads."""
STEPS = ("facts", "beliefs", "actions", "meeting", "check", "export", "who")
"""The steps of the workspace; it begins with the last of them."""


def styles_of(screen):
    """Return how everything on a screen is to look."""
    return {
        one: (
            dict(one.styles.base._rules),
            {name: dict(it.base._rules) for name, it in one._component_styles.items()},
        )
        for one in screen.walk_children(with_self=True)
    }


class Visit:
    """Opens screens and gathers what is wrong with them."""

    def __init__(self, person):
        self.person = person
        self.seen, self.ended = {}, []
        person.app.exit = lambda *_, **__: self.ended.append(person.where)

    async def look(self, name):
        """Look at the screen as it stands: the way on at 60x20, and its colours."""
        faults = []
        for size in (SMALL, LARGE) if self.person.app.size == SMALL else (LARGE, SMALL):
            await self.person.resize(*size)
            faults += self.out_of_reach() if size == SMALL else self.unreadable()
        here = self.person.where
        await self.person.press("<ctrl+q>")
        if self.person.where != here:  # it asks before anything is lost
            assert self.person.where == "Confirm"
            await self.person.press("<escape>")
        elif here not in self.ended:
            faults.append("ctrl+q does not end it")
        self.seen[name] = faults

    def unreadable(self):
        """Yield the words that cannot be read well in one of the themes."""
        for strip in self.person.app.screen._compositor.render_strips():
            for part in strip:
                words = "".join(c for c in part.text if c not in DRAWING)
                if words and (fault := poor(part.style)):
                    yield part.text.strip(), fault

    def out_of_reach(self):
        """Yield the buttons that cannot be brought onto the screen."""
        screen = self.person.app.screen
        for button in screen.query(Button):
            if not button.display or any(not up.display for up in button.ancestors):
                continue
            if len(str(button.label)) > SMALL[0]:  # of a text that somebody else sent
                continue
            button.scroll_visible(animate=False, immediate=True, force=True)
            screen._refresh_layout()
            if not button.region.height or button.region not in screen.region:
                yield f"{button.label} is at {button.region}"

    async def leave(self, depth):
        """Go back by Esc alone, agreeing to what is asked."""
        for _ in range(4):
            if len(self.person.app.screen_stack) <= depth:
                return
            if self.person.where == "Confirm" and len(self.person.app.screen_stack) > 2:
                await self.person.click("#yes")
            else:
                await self.person.press("<escape>")
        raise AssertionError(f"Esc does not leave {self.person.where}")


def place_of(colour):
    """Return for what a colour stands; itself, if it is mixed of several."""
    for name in PLACES:
        marked = Color.parse(getattr(MARKED, name)).get_truecolor()
        if all(abs(a - b) < 3 for a, b in zip(colour, marked, strict=True)):
            return name
    return colour.hex


@cache
def poor(style):
    """Return in which theme what is drawn so has too little contrast, or ""."""
    pair = [place_of(one.get_truecolor()) for one in (style.color, style.bgcolor)]
    if not set(pair) <= set(PLACES):
        return f"{pair} is not in the palette"
    for name, palette in PALETTES.items():
        text, ground = (getattr(palette, place) for place in pair)
        if ratio(Style(color=text, bgcolor=ground)) < ENOUGH:
            return f"{pair} in {name}"
    return ""


def test_words_that_are_hard_to_read_would_be_found():
    assert poor(Style(color=MARKED.quiet, bgcolor=MARKED.mark)).endswith("light")
    assert "not in the palette" in poor(Style(color="#123456", bgcolor=MARKED.page))


def test_every_screen_is_readable_small_bears_hostile_texts_and_can_be_left(documents):
    """It is left by Esc and ended by ctrl+q; nothing in it acts, loaded or pasted."""
    data = Data(documents)

    async def act(person):
        wire = Wire(person)
        person.app.register_theme(themes._theme("marked", MARKED, dark=True))
        person.app.theme = "marked"
        await person.settle()
        visit = Visit(person)
        await visit.look("Home")
        for kind, opened in TABLE.items():
            if kind is not Home:
                await person.app.push_screen(opened(data))
                await person.until(lambda: not busy(person.app.screen))
                new = styles_of(person.app.screen)
                person.app.screen.update_node_styles(animate=False)
                assert styles_of(person.app.screen) == new, f"{kind} looks another way"
                await visit.look(kind.__name__)
                if kind is Workspace:
                    for step in STEPS:
                        await person.step(step)
                        await visit.look(f"Workspace, {step}")
                await paste_everywhere(person, wire)
                await visit.leave(1)
        await person.press("<ctrl+p>")
        await person.until(lambda: person.where == "CommandPalette")
        await visit.look("CommandPalette")
        assert {name: found for name, found in visit.seen.items() if found} == {}

    at_the_app(act, LARGE)


def test_every_way_on_is_on_home_and_in_the_palette():
    async def act(person):
        listed = [one.id for one in person.one("#choices").options]
        offered = {
            one.title for one in person.app.get_system_commands(person.app.screen)
        }
        for way in EVERYWHERE:
            assert way.action in listed
            assert way.name in offered
            assert way.name in person.shown()
        assert set(WAYS) == {way.action for way in EVERYWHERE}
        kept_draft()
        for way in EVERYWHERE:
            await person.app.run_action(way.action)
            await person.until(lambda way=way: person.where == WAYS[way.action])
            await Visit(person).leave(1)
            assert person.where == "Home"
        drafts.remove(1)
        await person.press("<ctrl+p>")
        await person.until(lambda: person.where == "CommandPalette")
        await person.press("after the vote")
        await person.until(lambda: "Record it" in person.shown())
        await person.press("<enter>")
        await person.until(lambda: "There is no draft yet" in person.told)

    at_the_app(act, (80, 40))


def drawn(widget):
    """Return what is drawn of a widget, apart from colours."""
    screen = widget.screen
    strips = screen._compositor.render_strips()
    region = widget.region.intersection(screen.region)
    rows = [strips[row].crop(region.x, region.right) for row in region.line_range]
    kinds = ("bold", "italic", "underline", "reverse")
    return [
        (letter, *(bool(getattr(part.style, kind)) for kind in kinds))
        for strip in rows
        for part in strip
        for letter in part.text
    ]


async def unseen(person, looked_at):
    """Return what cannot be seen to have the focus, one of each kind of field."""
    found = []
    for widget in person.app.screen.focus_chain:
        kind = (type(widget), *sorted(widget.classes))
        if kind in looked_at:
            continue
        looked_at.add(kind)
        widget.focus()
        await person.settle()
        focused = drawn(widget)
        person.app.screen.set_focus(None)
        await person.settle()
        if drawn(widget) == focused:
            found.append(widget)
    return found


def test_without_colour_the_focus_can_be_seen_and_nothing_is_coloured(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    kept_draft()

    async def act(person):
        looked_at, found = set(), []
        for action in ("settings", "tour", "open_draft(1)"):
            await person.app.run_action(action)
            await person.until(lambda: person.where != "Home")
            found += await unseen(person, looked_at)
            if person.where == "Workspace":
                for step in ("facts", "export"):
                    await person.step(step)
                    found += await unseen(person, looked_at)
            styles = [part.style for part in shown_in(person)]
            assert {one.color.is_default for one in styles if one.color} == {True}
            await person.press("<escape>")
        assert found == []

    at_the_app(act, (120, 30))


def shown_in(person):
    """Return the parts of the screen that have a style."""
    strips = person.app.screen._compositor.render_strips()
    return [part for strip in strips for part in strip if part.style]
