"""One question: its label, the field for the answer, and a line that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, TextArea

from drafter.model.template import Field, FieldKind
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.workflows.questions import HINTS, choices_of, hint_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

LONG = (FieldKind.LONG_TEXT, FieldKind.LIST)


class QuestionBox(Vertical):
    """A question of the interview, or one about the branch."""

    class Answered(Message):
        """Something was typed or chosen."""

        def __init__(self, name: str, typed: str) -> None:
            """Tell the field's `name` and what was `typed`."""
            super().__init__()
            self.name = name
            self.typed = typed

    def __init__(
        self, field: Field, answer: str, fault: str = "", suggestion: str = ""
    ) -> None:
        super().__init__(id=f"q-{field.name}", classes="question")
        self.field = field
        self.first = answer
        self.fault = fault
        self.suggestion = suggestion
        self._began: str | None = None
        self._touched = False

    def compose(self) -> ComposeResult:
        """Lay out label, field and help."""
        optional = "" if self.field.required else " (may stay empty)"
        yield Plain(f"{self.field.label}{optional}", classes="label")
        yield self._field()
        said = self._said()
        hint = Plain(said, classes="hint -fault" if self.fault else "hint")
        hint.display = bool(said)
        yield hint

    def on_mount(self) -> None:
        """Remember how it started."""
        self._began = self.typed

    def on_resize(self) -> None:
        """Keep the whole of what is wrong in view, where a person is writing."""
        if self.fault and self.has_focus_within:
            self.scroll_visible(animate=False)

    @property
    def touched(self) -> bool:
        """Whether a person did something here, though it may not be passed on yet."""
        return self._touched or self._began not in {None, self.typed}

    def tell(self, fault: str, suggestion: str) -> None:
        """Show what is wrong with the answer, or what helps to give one."""
        if (fault, suggestion) == (self.fault, self.suggestion):
            return
        self.fault, self.suggestion = fault, suggestion
        hint = self.query_one(".hint", Plain)
        hint.set_class(bool(fault), "-fault")
        said = self._said()
        hint.show(said)
        hint.display = bool(said)

    @property
    def typed(self) -> str:
        """What stands in the field now."""
        for area in self.query(TextArea):
            return area.text
        for line in self.query(Input):
            return line.value
        for choice in self.query(Choice):
            return "" if choice.chosen is None else self.options[choice.chosen]
        return ""

    @property
    def options(self) -> tuple[str, ...]:
        """The answers that can be chosen, if it is a choice."""
        return choices_of(self.field)

    def take_focus(self) -> None:
        """Put the cursor into the field."""
        for field in self.query("Input, TextArea, OptionList"):
            field.focus()
            return

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        self._pass_on(event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        self._pass_on(event.text_area.text)

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Pass on what was chosen."""
        event.stop()
        self._pass_on(self.options[event.index])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the next field."""
        event.stop()
        self.screen.focus_next()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Keep the choice's own message inside."""
        event.stop()

    def _pass_on(self, typed: str) -> None:
        self._touched = True
        self.post_message(self.Answered(self.field.name, typed))

    def _field(self) -> Widget:
        if self.field.kind in LONG:
            return OrderedArea(self.first)
        if self.options:
            first = self.first or self.field.default
            place = self.options.index(first) if first in self.options else None
            return Choice(self.options, place)
        return OrderedInput(self.first)

    def _said(self) -> str:
        return f"! {self.fault}" if self.fault else self._help()

    def _help(self) -> str:
        parts = [hint_of(self.field)]
        if self.suggestion and not self.field.options:
            parts.append(f"If it stays empty: {self.suggestion}")
        elif self.field.example and self.field.kind not in HINTS:
            parts.append(f"For example: {self.field.example}")
        return " ".join(part for part in parts if part)
