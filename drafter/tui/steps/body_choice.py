"""One body of many: a line to find it by, and the list in groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.plain import one_line
from drafter.workflows import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.app import ComposeResult

    from drafter.model.rulebook import Rulebook
    from drafter.model.template import Level

Groups = list[tuple[str, list["Rulebook"]]]
"""The bodies that are looked for, under their headings."""
LEVELS = {
    "branch": "branches",
    "clp": "CLPs",
    "trades-council": "trades councils",
    "conference": "conferences",
}
"""What bodies of a level are called, several of them."""
NONE = "None is called that. Fewer letters find more."


@dataclass(frozen=True)
class Offer:
    """What can be chosen here."""

    levels: tuple[Level, ...] = ()
    """The levels that fit; empty: every one."""
    first: str = ""
    """What stands before all bodies, as "Nowhere else"; its id is ""."""

    def fits(self, book: Rulebook) -> bool:
        """Return whether a body can be chosen."""
        return not self.levels or book.level in self.levels


class BodyList(PlainList):
    """The bodies; letters typed here go to the line that finds them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "Choose", show=False),
    ]

    def on_key(self, event: events.Key) -> None:
        """Pass a letter on to the line above."""
        letter = event.character or ""
        if event.is_printable and letter.strip() and self.screen.focused is self:
            event.stop()
            event.prevent_default()
            for choice in self.ancestors:
                if isinstance(choice, BodyChoice):
                    choice.type(letter)
                    return


class BodyChoice(Vertical):
    """The chosen body is drawn `(x)`; Enter chooses, typing narrows the list."""

    @dataclass
    class Chosen(Message):
        """A person chose a body."""

        choice: BodyChoice
        body: str

    @dataclass
    class Pointed(Message):
        """A person points at a body; `None`: at none."""

        choice: BodyChoice
        body: str | None

    def __init__(
        self, name: str, label: str, chosen: str | None, offer: Offer | None = None
    ) -> None:
        super().__init__(id=f"body-{name}", classes="body-choice")
        self.called = name
        self.label = label
        self.chosen = chosen
        self.offer = offer or Offer()
        self.rows: tuple[tuple[str | None, str], ...] = ()
        """What is listed: the id of each body, `None` for a heading, with its line."""

    @property
    def ids(self) -> list[str | None]:
        """The id of the body in each line; `None` where none can be chosen."""
        return [body for body, _ in self.rows]

    def compose(self) -> ComposeResult:
        """Lay out the line and the list."""
        with Horizontal(classes="find"):
            yield Plain(f"{self.label} Find:", classes="label")
            yield OrderedInput(id=f"find-{self.called}")
        yield BodyList(id=self.called)

    def on_mount(self) -> None:
        """Show every body."""
        self.fill()

    def fill(self) -> None:
        """Show the bodies that were asked for, those that fit first."""
        typed = self.query_one(OrderedInput).value.lower().split()
        rows = tuple(self._rows(typed))
        listed = self.query_one(BodyList)
        if rows != self.rows:
            self.rows = rows
            listed.set_options(
                Option(Content(one_line(text)), disabled=body is None)
                for body, text in rows
            )
        listed.highlighted = self._first(bool(typed))

    def type(self, letter: str) -> None:
        """Put a letter into the line that finds bodies, and go on there."""
        line = self.query_one(OrderedInput)
        line.focus()
        line.insert_text_at_cursor(letter)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what was typed."""
        event.stop()
        self.fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line chooses what the list points at."""
        event.stop()
        self.query_one(BodyList).action_select()

    def on_key(self, event: events.Key) -> None:
        """Let the arrows move in the list while the cursor is in the line."""
        listed = self.query_one(BodyList)
        if event.key in {"up", "down"} and isinstance(self.screen.focused, Input):
            event.stop()
            up = event.key == "up"
            (listed.action_cursor_up if up else listed.action_cursor_down)()

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Tell what is pointed at."""
        event.stop()
        if event.option_index < len(self.ids):
            self.post_message(self.Pointed(self, self.ids[event.option_index]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell what was chosen, and show the whole list again."""
        event.stop()
        body = self.ids[event.option_index]
        if body is None:
            return
        self.chosen = body
        self.query_one(OrderedInput).load("")
        self.fill()
        self.post_message(self.Chosen(self, body))

    def _rows(self, typed: list[str]) -> Iterator[tuple[str | None, str]]:
        """Yield the id of each body with its line; None: it cannot be chosen."""
        meant = [
            (heading, [one for one in books if _is_meant(one, typed)])
            for heading, books in bodies.grouped()
        ]
        rows = [*self._fitting(meant), *self._misfits(meant)]
        if self.offer.first and not typed:
            yield "", self._drawn("", self.offer.first)
        yield from rows or [(None, NONE)]

    def _fitting(self, meant: Groups) -> Iterator[tuple[str | None, str]]:
        for heading, books in meant:
            found = [one for one in books if self._can_choose(one)]
            if found:
                yield None, heading
            for one in found:
                yield one.id, self._drawn(one.id, one.name)

    def _misfits(self, meant: Groups) -> Iterator[tuple[str | None, str]]:
        found = [
            one for _, books in meant for one in books if not self._can_choose(one)
        ]
        if found:
            levels = ", ".join(LEVELS[one] for one in self.offer.levels)
            yield None, f"Not these: the model motion is for {levels}"
        for one in found:
            yield None, f"    {one.name}"

    def _can_choose(self, book: Rulebook) -> bool:
        """Return whether a body fits, or is the one that was chosen before."""
        return self.offer.fits(book) or book.id == self.chosen

    def _drawn(self, body: str, name: str) -> str:
        return f"({'x' if body == self.chosen else ' '}) {name}"

    def _first(self, narrowed: bool) -> int | None:  # noqa: FBT001  one caller
        """Return the row to point at: the body chosen, or the first found."""
        if self.chosen in self.ids and self.chosen is not None and not narrowed:
            return self.ids.index(self.chosen)
        return next((n for n, one in enumerate(self.ids) if one is not None), None)


def _is_meant(book: Rulebook, typed: list[str]) -> bool:
    """Return whether every typed word is in a body's name, id or noun."""
    said = f"{book.name} {book.id} {book.noun}".lower()
    return all(word in said for word in typed)
