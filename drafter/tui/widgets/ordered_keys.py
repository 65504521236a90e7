"""Keys that arrive together are obeyed in the order in which they were pressed.

Textual lets a field take letters at once but sends backspace, arrows and the like
round by way of the app, so that several keys in one burst (a slow line, a macro)
come out in another order and spoil what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget as Field
else:
    Field = object  # a widget may have one widget class before it, and no more

LEAVING = {"tab": "app.focus_next", "shift+tab": "app.focus_previous"}
"""Keys that go to another field, and what they do."""


class OrderedKeys(Field):
    """A field that obeys its own keys itself; to be named before the field's class."""

    async def _on_key(self, event: events.Key) -> None:
        if self._hand_on(event) or event.is_printable:
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

    def _own_action(self, key: str) -> str:
        """Return what `key` does in this field, or nothing.

        Copying is left to the app when nothing is selected here, since its key then
        has another meaning.
        """
        for binding in self._bindings.key_to_bindings.get(key, ()):
            if binding.action != "copy":
                return binding.action
        return ""
