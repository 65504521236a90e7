"""A person at the real app: keys, mouse, and what is on the screen."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import events
from textual._compositor import Compositor
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import OptionList

from drafter.tui.app import DrafterApp
from drafter.workflows import drafting, home

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.message_pump import MessagePump
    from textual.pilot import Pilot

LONGEST = 30.0
"""Seconds for which anything may go on moving."""
FRAME = 0.001
"""Seconds between two looks whether it does."""
TURNS = 20
"""How many turns everybody takes between two looks, if there is something to do."""
KEY = re.compile(r"<([a-z0-9_+]+)>|(.)", re.DOTALL)
DRAW = Compositor.render_update
NOW = datetime(2020, 1, 6, 19, 30, tzinfo=UTC)


class Person:
    """Somebody at the app."""

    def __init__(self, app: DrafterApp, pilot: Pilot[object]) -> None:
        self.app = app
        self.pilot = pilot

    async def settle(self, *, draw: bool = True) -> None:
        """Wait until nothing moves any more, and `draw` what is there then.

        The pilot's own pause looks whether the processor idles, fifty times a second;
        that would be half of what these tests take, and on a busy machine it fails.
        Its other way, to send every widget a message and wait for the answers, is a
        quarter of it.
        """
        end = time.monotonic() + LONGEST
        while True:
            while moving(self.app):
                assert time.monotonic() < end, f"it does not settle\n{self.shown()}"
                await self._go_on()
            if draw:
                self._draw()
            await asyncio.sleep(0)
            if not moving(self.app):
                return

    async def _go_on(self) -> None:
        """Let everybody take some turns; wait only if there is nothing to do."""
        if self.app._running and not (self.app._exit or messages_in(self.app)):
            self.app.screen._on_timer_update()  # rather than wait for its turn
        loop = asyncio.get_running_loop()
        for _ in range(TURNS):
            await asyncio.sleep(0)
            if not loop._ready:
                await asyncio.sleep(FRAME)
                return

    def _draw(self) -> None:
        """Draw what changed since the last look, now that it stands still."""
        if self.app._running and self.app.screen._compositor._dirty_regions:
            screen_stack = self.app._background_screens
            DRAW(self.app.screen._compositor, screen_stack=screen_stack)

    async def press(self, keys: str) -> None:
        """Send keys in one burst: letters, and others by name as in `<f4>`."""
        for found in KEY.finditer(keys):
            name, letter = found.groups()
            self.app.post_message(events.Key(name or letter, letter))
        await self.settle()

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, wide: int, high: int) -> None:
        """Make the window another size."""
        await self.pilot.resize_terminal(wide, high)
        await self.settle()

    async def click(self, target: str | Widget, row: int | None = None) -> None:
        """Click what is on the screen; scroll to it with the wheel if need be.

        With `row`, click that row of a list.
        """
        widget = self.one(target) if isinstance(target, str) else target
        if row is not None:
            assert isinstance(widget, OptionList)
            await self._click_at(widget, row)
            return
        for _ in range(3):  # what was done before may still be moving things
            await self._wheel_to(widget)
            await self.settle()
            found, _ = self.app.screen.get_widget_at(
                *(int(at) for at in widget.region.center)
            )
            if found is widget:
                break
        assert await self.pilot.click(widget), f"{widget} is covered"
        await self.settle()

    async def _click_at(self, listed: OptionList, row: int) -> None:
        await self._wheel_to(listed, row)
        line = listed._index_to_line[row] - int(listed.scroll_y)
        assert await self.pilot.click(listed, offset=(4, line)), f"{row} is covered"
        await self.settle()

    async def _wheel_to(self, widget: Widget, row: int = 0) -> None:
        scrolls = [one for one in widget.ancestors if isinstance(one, VerticalScroll)]
        for _ in range(60):
            region = widget.region
            line = region.y + row
            inside = scrolls[0].region if scrolls else self.app.screen.region
            low = min(line + min(region.height - row, inside.height), inside.bottom)
            seen = inside.y <= line < inside.bottom and (
                line + 1 <= low or region.height <= 1
            )
            if seen or not scrolls:
                return
            kind = events.MouseScrollUp if line < inside.y else events.MouseScrollDown
            await self.pilot._post_mouse_events([kind] * 2, scrolls[0], offset=(1, 1))
        raise AssertionError(f"{widget} cannot be scrolled to")

    async def until(
        self, holds: Callable[[], object], what: str = "", seconds: float = 4
    ) -> None:
        """Wait for something that takes a moment, as a timer or a thread."""
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"not in time: {what}\n{self.shown()}"
            await self._go_on()
        await self.settle()

    def one(self, selector: str) -> Widget:
        """Return the first on the screen of what a selector finds."""
        found = [one for one in self.app.screen.query(selector) if one.display]
        assert found, f"no {selector}\n{self.shown()}"
        return found[0]

    async def in_the_workspace(self) -> None:
        """Wait until a draft is open and, where there is room, its preview shown."""
        await self.until(lambda: self.where == "Workspace")
        wide = self.app.screen.has_class("-wide")
        await self.until(lambda: self.preview or not wide, "preview")

    async def step(self, name: str) -> None:
        """Go to a step of the workspace by its id."""
        await self.app.screen.action_show(name)
        await self.settle()

    async def set(self, field: str, value: str) -> None:
        """Put an answer into the field of a question."""
        box = self.one(f"#q-{field}")
        for one in box.query("Input, TextArea"):
            setattr(one, "value" if hasattr(one, "value") else "text", value)
        await self.settle()

    @property
    def told(self) -> str:
        """Everything that was said in passing, as one run of words."""
        return " ".join(one.message for one in self.app._notifications)

    @property
    def preview(self) -> str:
        """The words in the preview."""
        return self.one("#preview").text

    def text(self, selector: str) -> str:
        """Return the words of a label."""
        return str(self.one(selector).render())

    def shown(self) -> str:
        """Return what is on the screen, letter for letter."""
        strips = self.app.screen._compositor.render_strips()
        lines = ("".join(part.text for part in strip) for strip in strips)
        return "\n".join(line.rstrip() for line in lines)

    def said(self) -> str:
        """Return what is on the screen as one run of words."""
        return " ".join(self.shown().split())

    @property
    def where(self) -> str:
        """The kind of screen that is shown."""
        return type(self.app.screen).__name__


def moving(app: DrafterApp) -> bool:
    """Whether a message, a thread, a preview or a frame is still on its way."""
    if not app._running or app._exit:
        return False
    screen = app.screen
    looks = getattr(screen, "_looks", None)
    return bool(
        messages_in(app)
        or threads_of(app)
        or app.animator._animations
        or screen._callbacks
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._dirty_widgets
        or (looks and looks.pending)
    )


def messages_in(app: DrafterApp) -> bool:
    """Whether anything on the screen has still to be told something, or is at it."""
    return any(map(at_work, (app, *app.screen.walk_children(with_self=True))))


def threads_of(app: DrafterApp) -> bool:
    """Whether anything is done beside the screen, as a copy, a look or a save.

    A pack is not waited for: it has a screen of its own to be watched on.
    """
    return any(
        one._thread_worker and one.group != "pack" and not one.is_finished
        for one in app.workers
    )


def at_work(pump: MessagePump) -> bool:
    """Whether the app or a widget does anything but wait for its next message."""
    queue = pump._message_queue
    waits = queue.empty() and queue.ready_event._waiters
    locked = isinstance(pump, Widget) and pump.lock.is_locked
    return not waits or locked or bool(pump._next_callbacks)


@contextmanager
def drawn_when_settled():
    """Leave out the frames in between, a fifth of what a test would take.

    A slow terminal does not show them either. What stands still is drawn, by `settle`.
    """
    Compositor.render_update = lambda *_, **__: None
    try:
        yield
    finally:
        Compositor.render_update = DRAW


def at_the_app(
    act: Callable[[Person], Awaitable[object]],
    size: tuple[int, int] = (80, 24),
    *,
    asked: bool = True,
    at_home: bool = True,
) -> DrafterApp:
    """Let a person do `act` at a newly started app; return the app when it ended.

    `asked`: the question for the branch was answered or skipped on an earlier day.
    `at_home`: the home screen is looked at before anything is done.
    """
    if asked:
        home.remember_asked()
    app = DrafterApp()

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            person = Person(app, pilot)
            pilot.pause = person.settle  # its clicks wait so too
            await person.settle(draw=at_home)
            await act(person)

    with drawn_when_settled():
        asyncio.run(run())
    return app


def kept_draft(template: str = "no-war", **how: object) -> drafting.OpenDraft:
    """Return a draft of a model motion with its sample answers, in the store."""
    how.setdefault("answers_file", f"templates/samples/{template}.toml")
    request = drafting.Request(template, **how)
    return drafting.keep(drafting.start(request, NOW.date()), NOW)


def in_store(number: int = 1):
    """Return the draft as the store has it."""
    return drafting.drafts().load(number)


def at_the_draft(
    act: Callable[[Person], Awaitable[object]],
    opened: drafting.OpenDraft,
    size: tuple[int, int] = (120, 30),
) -> DrafterApp:
    """Let a person do `act` in the workspace of a kept draft."""

    async def go(person: Person) -> None:
        person.app.action_open_draft(opened.draft.id)
        await person.in_the_workspace()
        await act(person)

    return at_the_app(go, size, at_home=False)


def new_draft(template: str = "no-war") -> drafting.OpenDraft:
    """Return a draft of a model motion without answers, in the store."""
    return drafting.keep(drafting.begin(template, None, NOW.date()), NOW)
