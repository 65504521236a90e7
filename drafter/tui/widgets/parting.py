"""What a field leaves behind when it is taken down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget


def part(field: Widget) -> None:
    """Let screen and app forget a field that is being taken down.

    Textual's own fields ask both to be told of things and never take it back, so that
    every field ever shown would stay in memory to the end.
    """
    field.screen.text_selection_started_signal.unsubscribe(field)
    watchers = getattr(field.app, "__watchers", {}).get("theme", [])
    watchers[:] = [one for one in watchers if one[0] is not field]
