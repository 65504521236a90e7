"""Copying from the screen: by the terminal, and by the system's own program too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App

from drafter.workflows import copying

if TYPE_CHECKING:
    from collections.abc import Callable


def copy(app: App[Any], text: str, tell: Callable[[str], object]) -> None:
    """Put `text` on the clipboard; `tell` hears what to say of it, once it is there.

    The program for it runs in a thread: it may be slow, or not answer at all.
    """
    App.copy_to_clipboard(app, text)

    def work() -> None:
        app.call_later(tell, copying.copy(text))

    app.run_worker(work, thread=True, group="copy", exit_on_error=False)


def copy_quietly(app: App[Any], text: str) -> None:
    """Put what was marked and copied by a key on the clipboard."""
    App.copy_to_clipboard(app, text)

    def work() -> None:
        copying.put(text)

    app.run_worker(work, thread=True, group="copy", exit_on_error=False)
