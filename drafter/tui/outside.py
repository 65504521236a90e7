"""What goes in and out of the app past its screens: files, pasted texts, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from drafter.tui.terminal import QuietCrash

if TYPE_CHECKING:
    from drafter.tui.screens.home import Home
    from drafter.tui.widgets.path_field import PathField


class OutsideApp(QuietCrash):
    """An app that lets files be chosen and dropped, and texts copied."""

    @work
    async def on_home_arrived(self, event: Home.Arrived) -> None:
        """Ask what was dropped or pasted on home, and go on with it."""
        from drafter.tui import dropping  # noqa: PLC0415  slow to load

        await dropping.take_in(self, event.pasted)  # type: ignore[arg-type]

    def on_path_field_asked(self, event: PathField.Asked) -> None:
        """Let a path be chosen from the files that there are."""
        from drafter.tui.screens.choose_file import choose_into  # noqa: PLC0415

        choose_into(event.field)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was marked; a terminal that cannot is helped by the system."""
        from drafter.tui.copying import copy_quietly  # noqa: PLC0415

        copy_quietly(self, text)
