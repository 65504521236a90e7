"""Lists to pick from, and one of a few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from drafter.tui.widgets.ordered_keys import OrderedKeys
from drafter.tui.widgets.plain import Options, one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self, Unpack

    from textual import events
    from textual.visual import VisualType
    from textual.widgets._option_list import OptionListContent

REVERSED = Style(reverse=True)
HERE = ">"
"""Stands before the option that Enter takes."""


class PlainList(OrderedKeys, OptionList):
    """A list of plain text; `>` stands before the option that Enter takes."""

    DEFAULT_CSS = """
    PlainList {
        & > .option-list--option { padding: 0 1 0 2; }
        &.-textual-compact > .option-list--option { padding: 0 1 0 2; }
        & > .option-list--option-disabled { color: $text-disabled; }
    }
    """

    def __init__(self, *lines: OptionListContent, **options: Unpack[Options]) -> None:
        super().__init__(*lines, markup=False, compact=True, **options)

    def _take_text(self, key: str) -> bool:
        """Let nothing be done by the letters and lines of a text that was pasted."""
        del key
        return True

    def show(self, rows: Iterable[tuple[str, str]]) -> None:
        """Show other `rows` (id and text), staying on the same id where it is left."""
        before = self.highlighted_option
        self.set_options(Option(plain(text), id=key) for key, text in rows)
        keys = [option.id for option in self.options]
        if before and before.id in keys:
            self.highlighted = keys.index(before.id)
        elif keys:
            self.highlighted = 0

    def add_options(self, new_options: Iterable[OptionListContent]) -> Self:
        """Add options, whose text is cleaned and never read as markup."""
        return super().add_options(_literal(option) for option in new_options)

    def replace_option_prompt_at_index(self, index: int, prompt: VisualType) -> Self:
        """Show other text for the option at `index`."""
        return super().replace_option_prompt_at_index(index, _words(prompt))

    def replace_option_prompt(self, option_id: str, prompt: VisualType) -> Self:
        """Show other text for the option called `option_id`."""
        return super().replace_option_prompt(option_id, _words(prompt))

    def render_line(self, y: int) -> Strip:
        """Draw one line, the first line of the option Enter takes with its mark."""
        strip = super().render_line(y)
        line = self.scroll_offset.y + y
        at = self._lines[line : line + 1]
        if self.highlighted is None or not at or at[0][0] != self.highlighted:
            return strip
        if self.app.no_color and self.has_focus:  # Textual leaves this to colours
            strip = strip.apply_style(REVERSED)
        if at[0][1]:
            return strip
        style = next((segment.style for segment in strip), None)
        mark = Strip([Segment(HERE, style)], 1)
        return Strip.join([mark, strip.crop(1, strip.cell_length)])


class ShowingList(PlainList):
    """A list in which a click shows what was clicked; a second one selects it."""

    async def _on_click(self, event: events.Click) -> None:
        """Go to what was clicked, or select what the cursor is on already."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        if clicked == self.highlighted:
            self.action_select()
        self.highlighted = clicked


class Choice(PlainList):
    """One of a few, drawn `(x)` or `( )`; Enter, Space or a click chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "Choose", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """A person chose."""

        choice: Choice
        index: int

        @property
        def control(self) -> Choice:
            """The list, for handlers that choose by selector."""
            return self.choice

    def __init__(
        self,
        labels: Sequence[str],
        chosen: int | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._labels = [one_line(label) for label in labels]
        self._chosen = chosen
        super().__init__(*self._prompts(), **options)
        if chosen is not None:
            self.highlighted = chosen

    @property
    def chosen(self) -> int | None:
        """The place of the option chosen, from 0, or None."""
        return self._chosen

    @chosen.setter
    def chosen(self, index: int | None) -> None:
        self._chosen = index
        for place, prompt in enumerate(self._prompts()):
            self.replace_option_prompt_at_index(place, prompt)
        if index is not None:
            self.highlighted = index

    def _prompts(self) -> list[Content]:
        return [
            Content(f"({'x' if place == self._chosen else ' '}) {label}")
            for place, label in enumerate(self._labels)
        ]

    def _on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.chosen = event.option_index
        self.post_message(self.Chosen(self, event.option_index))


def _literal(option: OptionListContent) -> OptionListContent:
    if isinstance(option, Option):
        if not isinstance(option.prompt, str):
            return option
        return Option(plain(option.prompt), id=option.id, disabled=option.disabled)
    return None if option is None else _words(option)


def _words(prompt: VisualType) -> VisualType:
    return plain(prompt) if isinstance(prompt, str) else prompt
