"""A label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from drafter.tui.widgets.plain import Options, plain

if TYPE_CHECKING:
    from typing import Unpack

    from textual.visual import VisualType


class Plain(Static):
    """A label whose text is shown letter for letter, whoever wrote it."""

    def __init__(self, text: str = "", **options: Unpack[Options]) -> None:
        super().__init__(plain(text), markup=False, **options)

    def show(self, text: str, *, layout: bool = True) -> None:
        """Show `text`; without `layout` where its size stays the same."""
        self.update(text, layout=layout)

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show `content`; text is cleaned and never read as markup."""
        if isinstance(content, str):
            content = plain(content)
        super().update(content, layout=layout)
