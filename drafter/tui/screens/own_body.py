"""My own body: its rules, asked in a form and kept beside those of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.own_body_form import NEW, OwnBodyForm
from drafter.tui.screens.words import Confirm
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import bodies, own_bodies
from drafter.workflows import own_body_answers as answers

if TYPE_CHECKING:
    from textual.app import ComposeResult

WHAT_FOR = (
    "Your branch’s own rules, from its standing orders. They are then checked like "
    "those of any other body, on this machine only."
)
REMOVE = "Remove {} for good? No draft is for it."
IN_USE = (
    "{} is for {}. Choose another body in the step Who decides first, or remove the "
    "draft."
)


class OwnBodies(Screen[None]):
    """The bodies that a person described."""

    HELP_PAGE = "own-body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("delete", "remove", "Remove"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Plain("My own bodies", classes="heading")
        yield Plain(WHAT_FOR, classes="hint inset")
        yield PlainList(id="own-bodies")
        yield Plain("", id="body-problems", classes="hint -fault inset")
        with Horizontal(classes="buttons"):
            yield Button("Open", id="open", variant="primary")
            yield Button("Back", id="back")
            yield Button("Remove", id="remove")
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Show the bodies as they are now."""
        listed = self.query_one(PlainList)
        own = [one for one in bodies.listed() if bodies.is_own(one.id)]
        listed.show([("", NEW), *((one.id, one.name) for one in own)])
        listed.focus()
        found = bodies.problems()
        hint = self.query_one("#body-problems", Plain)
        hint.show("\n".join(f"! {one}" for one in found))
        hint.display = bool(found)

    @property
    def here(self) -> str:
        """The id of the body under the cursor; "": a new one."""
        option = self.query_one(OptionList).highlighted_option
        return (option.id or "") if option else ""

    def on_option_list_option_selected(self) -> None:
        """Open the body, or a new one."""
        self.action_open()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "open":
                self.action_open()
            case "remove":
                self.action_remove()
            case _:
                self.action_back()

    def action_open(self) -> None:
        """Open the body under the cursor, or a new one."""
        try:
            book = bodies.open_body(self.here) if self.here else None
        except DrafterError as error:
            self.notify(str(error), markup=False)
            return
        self.app.push_screen(OwnBodyForm(book))

    def action_remove(self) -> None:
        """Remove the body under the cursor, unless a draft is for it."""
        body = self.here
        if not body:
            return
        name = bodies.name_of(body)
        if drafts := answers.drafts_for(body):
            count = "A draft" if drafts == 1 else f"{drafts} drafts: the first"
            self.notify(IN_USE.format(count, name), markup=False)
            return

        def answered(sure: object) -> None:
            if sure:
                self._remove(body)

        question = REMOVE.format(name)
        self.app.push_screen(Confirm(question, "Yes, remove it"), answered)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _remove(self, body: str) -> None:
        try:
            own_bodies.remove(body)
        except DrafterError as error:
            self.notify(str(error), markup=False)
        self.on_screen_resume()
