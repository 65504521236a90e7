"""A question of a form, and the questions that depend on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice
from drafter.tui.widgets.ordered_input import OrderedInput

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Unpack

    from textual.app import ComposeResult
    from textual.widget import Widget

    from drafter.tui.widgets.plain import Options


class Asked(Vertical):
    """One question: its label, what is filled in, and a line that helps."""

    def __init__(self, name: str, label: str, help_: str, *fields: Widget) -> None:
        super().__init__(id=f"ask-{name}", classes="question")
        self.label, self.help = label, help_
        self.fields = fields

    def compose(self) -> ComposeResult:
        """Lay out label, fields and help."""
        yield Plain(self.label, classes="label")
        yield from self.fields
        yield Plain(self.help, classes="hint")

    def on_mount(self) -> None:
        """Take no room for help where there is none."""
        self.tell("")

    def ask(self, label: str) -> None:
        """Ask in other words."""
        self.query_one(".label", Plain).show(label)

    def tell(self, fault: str) -> None:
        """Show what is wrong with what was filled in; "": nothing is."""
        hint = self.query(".hint").last(Plain)
        hint.set_class(bool(fault), "-fault")
        hint.show(f"! {fault}" if fault else self.help)
        hint.display = bool(fault or self.help)


class Further(Vertical):
    """The questions after the first; the one with the cursor stays in view."""

    def on_resize(self) -> None:
        """Bring it into view once there is room for what is shown only now."""
        for asked in self.query(Asked):
            if asked.has_focus_within:
                asked.scroll_visible(animate=False)


class Line(OrderedInput):
    """A field of one line from which Enter goes on at once, before the next key."""

    async def action_submit(self) -> None:
        """Go to the next field."""
        self.screen.focus_next()


class Deciding(Choice):
    """One of a few that leads on to another question.

    By keys it does so at once: what is typed straight after goes to that question.
    """

    def __init__(
        self,
        labels: Sequence[str],
        chosen: int | None,
        then: Callable[[Choice], None],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(labels, chosen, **options)
        self.then = then

    def action_select(self) -> None:
        """Choose what the cursor is on, and go on."""
        if self.highlighted is not None:
            self.chosen = self.highlighted
            self.then(self)
