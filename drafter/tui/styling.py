"""How widgets come to look as they do, worked out once when they are new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from textual.css.model import RuleSet
from textual.screen import Screen

from drafter.tui.terminal import QuietCrash

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.widget import AwaitMount

RuleSet.__hash__ = object.__hash__  # type: ignore[method-assign]
"""By which it is, as before, but without a function for each rule of each widget."""


class StyledOnce(QuietCrash):
    """The part of the app that is about styles; to be inherited from.

    A new widget gets its styles when it is put on its screen. Textual works them out
    again for whatever changes before, and for all of the screen when it comes to the
    front for the first time: a third of what opening a draft takes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._new_screens: WeakSet[DOMNode] = WeakSet()

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:  # noqa: FBT001, FBT002
        """Work out how a widget looks, and what is in it, unless that is done."""
        if node is not self and node.parent is None:
            return  # it is being made, and stands on no screen yet
        if node in self._new_screens and getattr(node, "stack_updates", None):
            self._new_screens.discard(node)
            self.stylesheet.update_nodes([node], animate=animate)
            return  # what is in it came after the last rule was read
        super().update_styles(node, animate)

    def _get_screen(self, screen: Screen[Any] | str) -> tuple[Screen[Any], AwaitMount]:
        """Return a screen that has its classes for this width from the first."""
        if isinstance(screen, Screen) and not screen.is_running:
            found = screen._get_breakpoint_classes(  # noqa: SLF001
                self.size.width, self.HORIZONTAL_BREAKPOINTS or []
            )
            screen.update_classes(dict.fromkeys(found, True), update=False)
            self._new_screens.add(screen)
        return super()._get_screen(screen)
