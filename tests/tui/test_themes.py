from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from app_stage import at_the_draft, kept_draft
from rich.style import Style
from textual.color import Color as BackgroundColour
from textual.filter import DimFilter
from textual.widgets import Button, Footer, Header, Input, Markdown, ProgressBar
from textual.widgets.option_list import Option
from widget_stage import play

from drafter.tui.themes import REGISTERED
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice, PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.preview import MotionPreview
from drafter.tui.widgets.tick import Tick
from drafter.tui.widgets.word_meter import WordMeter

if TYPE_CHECKING:
    from rich.color import Color
    from textual.app import App

ENOUGH = 4.5
DRAWING = set(map(chr, range(0x2500, 0x25A0))) | {" ", "\u258a"}
PAGE = BackgroundColour.parse("#000")
NAMES = [theme.name for theme in REGISTERED]


def channel(part):
    part /= 255
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: Color):
    red, green, blue = (channel(part) for part in colour.get_truecolor())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def ratio(style):
    light, dark = sorted(
        (luminance(style.color), luminance(style.bgcolor)), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def faint(app: App[object]):
    """The words on the screen that cannot be read well, with how well."""
    found = {}
    for strip in app.screen._compositor.render_strips():
        for part in DimFilter().apply(list(strip), PAGE):
            words = "".join(c for c in part.text if c not in DRAWING)
            if words and ratio(part.style) < ENOUGH:
                found[part.text.strip()] = round(ratio(part.style), 2)
    return found


def fields():
    return [
        OrderedInput(placeholder="a placeholder"),
        lambda: OrderedInput("filled in"),
        OrderedInput(placeholder="out of use", disabled=True),
        lambda: OrderedInput("filled, out of use", disabled=True),
        Input(placeholder="a plain field"),
        lambda: OrderedArea("several lines\nof text"),
        OrderedArea(placeholder="an area's placeholder"),
        Tick("off"),
        Tick("on", value=True),
        Tick("out of use", value=True, disabled=True),
        Choice(["one", "two"], 1),
        Choice(["one", "two"], 1, disabled=True),
        PlainList("an option", Option("closed to all", disabled=True)),
    ]


def others():
    kinds = ("default", "primary", "success", "warning", "error")
    return [
        Header(),
        Footer(),
        *(Button(kind, variant=kind) for kind in kinds),
        *(Button(f"no {kind}", variant=kind, disabled=True) for kind in kinds),
        *(Button(f"flat {kind}", variant=kind, flat=True) for kind in kinds),
        Plain("a label"),
        WordMeter(),
        ProgressBar(total=3, show_eta=False),
        MotionPreview(),
        Markdown("# Help\n\nWords, `keys` and [links](x).\n\n## More\n\n* a point\n"),
    ]


async def walk(app, settle, press=None):
    """Go through every widget with the focus, looking at the screen each time."""
    found = faint(app)
    for widget in app.screen.focus_chain:
        widget.focus()
        if press and isinstance(widget, (OrderedInput, OrderedArea)):
            press("<ctrl+a>")
        await settle()
        found |= faint(app)
    return found


@pytest.mark.parametrize("theme", NAMES)
def test_fields_can_be_read_with_and_without_focus(theme):
    async def act(app, settle):
        assert await walk(app, settle, app.press) == {}
        assert "a placeholder" in app.shown()

    play(act, *fields(), size=(80, 60), theme=theme)


@pytest.mark.parametrize("theme", NAMES)
def test_everything_else_can_be_read(theme):
    text = "This Branch notes:\n1. that [Which?] and [When?] are gaps"

    async def act(app, settle):
        app.query_one(WordMeter).count(300, 250, 1.2)
        app.query_one(MotionPreview).styles.height = 6
        app.query_one(MotionPreview).show_text(
            text, ((27, 35), (40, 47)), (40, 47), leads=((0, 18),)
        )
        for severity in ("information", "warning", "error"):
            app.notify("a message", title="A title", severity=severity, markup=False)
        await settle()
        assert await walk(app, settle, app.press) == {}
        for words in ("a message", "► [When?]", "50 over", "palette", "no error"):
            assert words in app.shown()

    play(act, *others(), size=(120, 110), theme=theme)


async def faint_in_every_theme(person, look):
    """Return what `look` finds, theme by theme."""
    found = {}
    for theme in NAMES:
        person.app.theme = theme
        await person.settle()
        if faults := await look():
            found[theme] = faults
    return found


def test_the_screens_around_the_motion_can_be_read_in_every_theme():
    async def act(person):
        async def all_of_it():
            return await walk(person.app, person.settle)

        async def as_it_stands():
            return faint(person.app)

        person.app.action_papers()
        await person.until(lambda: person.where == "Papers")
        assert await faint_in_every_theme(person, all_of_it) == {}
        await person.press("<f5>")
        await person.until(lambda: person.where == "AfterVote")
        await person.press("<enter>")
        person.app.screen.form.tell({"day": "a fault"})
        assert await faint_in_every_theme(person, all_of_it) == {}
        await person.press("<f4>")
        assert "Recorded: carried" in person.said()
        assert await faint_in_every_theme(person, as_it_stands) == {}

    at_the_draft(act, kept_draft(), (120, 40))


def test_black_on_white_is_21_to_1():
    assert round(ratio(Style(color="#000000", bgcolor="#ffffff")), 1) == 21
