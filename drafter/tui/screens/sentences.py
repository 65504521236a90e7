"""A statement sentence by sentence: each is filed, worded and settled."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens import sentence_words as said
from drafter.tui.screens.blanks import Blanks
from drafter.tui.screens.words import Confirm, Words
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import ShowingList
from drafter.workflows import branches, deriving, resorting, reviewing
from drafter.workflows.drafting import OpenDraft
from drafter.workflows.reviewing import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from drafter.workflows.reviewing import Review

STEPS_BACK = 100


class Sentences(Screen[OpenDraft | None]):
    """The sentences and the clause of each; gives the draft made of them."""

    HELP_PAGE = "derive"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "draft", "Make a draft"),
        Binding("f8", "save", "Keep"),
        Binding("n", "next", "Next !"),
        Binding("s", "settle", "Settle"),
        Binding("e,enter", "edit", "Edit"),
        Binding("g", "second", "2nd guess"),
        Binding("b", "blanks", "Blanks"),
        Binding("u", "undo", "Undo"),
        Binding("w", "whole", "Whole or quoted"),
        *(
            Binding(key, f"file('{label}')", name, show=False)
            for key, label, name in said.FILING
        ),
    ]

    def __init__(self, review: Review, changed: Callable[[Review], None]) -> None:
        super().__init__()
        self.review, self.changed = review, changed
        self.past: list[Review] = []
        self.kept: Review | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sentences, the clause of the one at hand, and the filing."""
        yield Plain("", id="counted", classes="heading one-line")
        yield Plain("", id="quoted", classes="hint inset")
        with Horizontal(id="sorting"):
            yield ShowingList(id="sentences")
            with VerticalScroll(id="clause-at-hand"):
                yield Plain("", id="head", classes="hint")
                yield Plain("", id="clause", classes="label")
                yield Plain("", id="flags")
                yield Plain("", id="why", classes="hint")
                yield Plain("", id="source")
        yield Plain("", id="told-here", classes="inset")
        with Horizontal(classes="buttons"):
            for key, label, name in said.FILING:
                act = f"screen.file('{label}')"
                yield Button(f"{key} {name}", action=act, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the first sentence with something to settle."""
        self.fill()
        self.listed.highlighted = next(iter(self.review.open), 0)
        self.listed.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the other way to take a text only where an article quotes one."""
        del parameters
        return action != "whole" or bool(said.quoted(self.review))

    def on_resize(self) -> None:
        """Keep the sentence at hand in view."""
        self.call_after_refresh(self.listed.scroll_to_highlight)

    @property
    def listed(self) -> ShowingList:
        """The sentences."""
        return self.query_one(ShowingList)

    @property
    def here(self) -> int:
        """The place of the sentence at hand."""
        return min(self.listed.highlighted or 0, len(self.review.units) - 1)

    def fill(self) -> None:
        """Show the sentences as they are filed now."""
        self.listed.show(said.rows(self.review))
        self.query_one("#counted", Plain).show(said.counted(self.review))
        quoted = self.query_one("#quoted", Plain)
        quoted.show(said.quoted(self.review))
        quoted.display = bool(said.quoted(self.review))
        self.show_clause()

    def show_clause(self) -> None:
        """Show what becomes of the sentence at hand."""
        for name, words in said.PARTS:
            self.query_one(f"#{name}", Plain).show(words(self.review, self.here))
        self.query_one("#flags").display = bool(said.flags(self.review, self.here))

    def on_option_list_option_highlighted(self) -> None:
        """Show the clause of the sentence under the cursor."""
        self.tell("")
        self.show_clause()
        self.query_one("#clause-at-hand").scroll_home(animate=False)

    def on_option_list_option_selected(self) -> None:
        """Edit its clause."""
        self.action_edit()

    def change(self, review: Review) -> None:
        """Take in something that was put right."""
        self.past = [*self.past[-STEPS_BACK:], self.review]
        self.put(review)

    def put(self, review: Review) -> None:
        """Show another state of the review."""
        self.review = review
        self.changed(review)
        self.tell("")
        self.fill()

    def tell(self, words: str) -> None:
        """Say something above the buttons, until the next step."""
        self.query_one("#told-here", Plain).show(words)
        self.query_one("#told-here").display = bool(words)

    def action_file(self, label: str) -> None:
        """File the sentence elsewhere."""
        self.change(reviewing.filed(self.review, self.here, Label(label)))

    def action_second(self) -> None:
        """File the sentence as the second guess has it."""
        self.action_file(self.review.units[self.here].second)

    def action_settle(self) -> None:
        """Settle what is first to be settled in the sentence."""
        flags = reviewing.flags_at(self.review, self.here)
        says = next((flag.says for flag, _ in flags if flag.settle), "")
        if not says:
            self.tell(said.NONE_HERE if self.review.to_settle else said.ALL_SETTLED)
            return
        self.change(reviewing.settled(self.review, self.here, says))

    def action_next(self) -> None:
        """Go to the next sentence with something to settle."""
        waiting = self.review.open
        if not waiting:
            self.tell(said.ALL_SETTLED)
            return
        after = (place for place in waiting if place > self.here)
        self.listed.highlighted = next(after, waiting[0])

    def action_edit(self) -> None:
        """Write the clause in other words."""
        place, unit = self.here, self.review.units[self.here]
        if unit.label is Label.DROP:
            self.tell(said.FILE_FIRST)
            return
        typed = [unit.clause]

        def done(meant: bool | None) -> None:  # noqa: FBT001  the answer
            if meant and typed[-1] != unit.clause:
                self.change(reviewing.worded(self.review, place, typed[-1]))

        self.app.push_screen(Words(unit.clause, typed.append), done)

    def action_blanks(self) -> None:
        """Choose which words of the clause are blanks."""
        if not reviewing.blanks_at(self.review, self.here):
            self.tell(said.NO_BLANKS)
            return
        self.app.push_screen(Blanks(self.review, self.here, self.change))

    def action_undo(self) -> None:
        """Take back what was done last."""
        if not self.past:
            self.tell(said.NO_STEP)
            return
        self.put(self.past.pop())

    def action_whole(self) -> None:
        """Take the whole text as the statement, or only what an article quotes."""
        review = self.review
        if said.quoted(review):
            self.change(reviewing.other_way(review))

    def action_draft(self) -> None:
        """Make a draft; ask first if something is to be settled."""
        self.if_sure("Go on", self.make_draft)

    def action_save(self) -> None:
        """Keep it as a model motion; ask first if something is to be settled."""
        self.if_sure("Keep it", self.save)

    def if_sure(self, what: str, then: Callable[[], None]) -> None:
        """Do something at once, or after asking while something is to be settled."""
        if not self.review.to_settle:
            then()
            return

        def answered(sure: bool | None) -> None:  # noqa: FBT001  the answer
            if sure:
                then()
            else:
                self.listed.highlighted = self.review.open[0]

        question = said.still_open(self.review, what)
        asked = Confirm(question, f"{what} all the same", "Settle it first")
        self.app.push_screen(asked, answered)

    def make_draft(self) -> None:
        """Make a draft and hand it on."""
        today = datetime.now().astimezone().date()
        try:
            self.dismiss(resorting.as_draft(self.review, branches.first(), today))
        except DrafterError as error:
            self.tell(str(error))

    def save(self) -> None:
        """Keep it as a model motion."""
        if self.kept is self.review:
            self.tell(said.KEPT_ALREADY)
            return
        try:
            deriving.save(self.review.found)
            self.kept = self.review
            self.tell(said.KEPT.format(self.review.found.template.name))
        except DrafterError as error:
            self.tell(str(error))

    def action_back(self) -> None:
        """Go back to the statement; what was put right is kept for it."""
        self.dismiss(None)
