"""Keys that arrive together are obeyed in the order in which they were pressed.

Textual lets a field take letters at once but sends backspace, arrows and the like
round by way of the app, so that several keys in one burst (a slow line, a macro)
come out in another order and spoil what was typed.

Where a terminal does not mark what is pasted, a whole motion arrives as keys. Nobody
types so many at once; so an Enter among them is text, and a Tab that comes after one,
or after the number of a point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual import events
from textual._time import sleep

if TYPE_CHECKING:
    from textual.widget import Widget as Field
else:
    Field = object  # a widget may have one widget class before it, and no more

FLOOD = 60
"""Keys that come at once only when something is pasted."""
GAP = 0.02
"""Seconds between two keys that do not come at once; a held key repeats more slowly."""
REST = 0.25
"""Seconds without a key after which a text that was pasted is at its end."""
LOOK = 0.03
"""Seconds between two looks whether more keys are on their way."""
FEW = 3
"""Keys that came at once before it is worth looking whether more are on their way."""
LEAVING = {"tab": "app.focus_next", "shift+tab": "app.focus_previous"}
"""Keys that go to another field, and what they do."""
POINT = re.compile(r"(^|\n)\s*(\(?\w{1,4}[.)]|[•*–-])$")
"""The number or mark of a point, after which a Tab was copied with the text."""
TYPED = ("enter", "tab")
"""Keys that are text where they were pasted."""


class OrderedKeys(Field):
    """A field that obeys its own keys itself; to be named before the field's class."""

    def on_mount(self) -> None:
        """Blink or not, as the person chose."""
        if not getattr(self.app, "blinks", True) and hasattr(self, "cursor_blink"):
            self.cursor_blink = False

    _keys_came = 0
    """Keys of text that came at once, up to now."""
    _lines_came = 0
    """How many of them were Enter."""
    _key_came_at = 0.0
    """When the last one came."""

    async def _on_key(self, event: events.Key) -> None:
        if self._hand_on(event) or await self._is_pasted(event):
            return
        if event.is_printable:
            return
        action = LEAVING.get(event.key) or self._own_action(event.key)
        if action:
            event.stop()
            await self.run_action(action)

    def _hand_on(self, event: events.Key) -> bool:
        """Give a key that was typed after leaving this field to the next one."""
        focused = self.screen.focused
        if focused is None or focused is self:
            return False
        event.stop()
        event.prevent_default()
        copy = events.Key(event.key, event.character)
        focused._forward_event(copy)  # noqa: SLF001 - as the app does with keys
        return True

    async def _is_pasted(self, event: events.Key) -> bool:
        """Take a key for text if it came with many others; return whether it was."""
        if not (event.is_printable or event.key in TYPED):
            return False
        pause = event.time - self._key_came_at
        longest = REST if self._keys_came >= FLOOD else GAP
        if pause >= longest:
            self._keys_came = self._lines_came = 0
        self._keys_came += 1
        self._lines_came += event.key == "enter"
        self._key_came_at = event.time
        if event.key == "tab" and not (self._lines_came or self._after_point()):
            return False
        waiting = self._keys_waiting
        if event.key in TYPED and FEW < self._keys_came < FLOOD:
            waiting = await self._all_waiting()
        if self._keys_came + waiting < FLOOD or not self._take_text(event.key):
            return False
        event.stop()
        event.prevent_default()
        return True

    @property
    def _keys_waiting(self) -> int:
        """How many messages are on their way here; nearly all are keys."""
        return self._message_queue.qsize() + self.app._message_queue.qsize()  # noqa: SLF001

    async def _all_waiting(self) -> int:
        """Return how many are on their way, once their number does not grow."""
        before, now = -1, self._keys_waiting
        while before < now < FLOOD:
            await sleep(LOOK)
            before, now = now, self._keys_waiting
        return now

    def _after_point(self) -> bool:
        """Return whether the number of a point stands before the cursor."""
        return False

    def _take_text(self, key: str) -> bool:
        """Put in what a pasted key stands for; return whether that is all it does."""
        del key
        return False

    def _own_action(self, key: str) -> str:
        """Return what `key` does in this field, or nothing.

        Copying is left to the app when nothing is selected here, since its key then
        has another meaning.
        """
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if binding.action != "copy":
                return binding.action
        return ""
