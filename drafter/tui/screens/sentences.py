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
from drafter.tui.screens.bring import first_branch
from drafter.tui.screens.words import Confirm, Words
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import deriving, reviewing
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
        Binding("w", "whole", "Whole", show=False),
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
            yield PlainList(id="sentences")
            with VerticalScroll(id="clause-at-hand", can_focus=False):
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
        first = self.review.open[:1]
        self.listed.highlighted = first[0] if first else 0
        self.listed.focus()

    @property
    def listed(self) -> PlainList:
        """The sentences."""
        return self.query_one(PlainList)

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
        line = self.query_one("#told-here", Plain)
        line.show(words)
        line.display = bool(words)

    # -- what the keys do

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
        before, place = self.review, self.here
        if before.units[place].label is Label.DROP:
            self.tell(said.FILE_FIRST)
            return

        def typed(words: str) -> None:
            self.put(reviewing.worded(before, place, words))

        def done(meant: bool | None) -> None:  # noqa: FBT001  the answer
            later = self.review
            self.put(before)
            if meant and later is not before:
                self.change(later)

        self.app.push_screen(Words(before.units[place].clause, typed), done)

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
            opened = deriving.as_draft(self.review.found, first_branch(), today)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.dismiss(opened)

    def save(self) -> None:
        """Keep it as a model motion."""
        if self.kept is self.review:
            self.tell(said.KEPT_ALREADY)
            return
        try:
            deriving.save(self.review.found)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.kept = self.review
        self.tell(said.KEPT.format(self.review.found.template.name))

    def action_back(self) -> None:
        """Go back to the statement; what was put right is kept for it."""
        self.dismiss(None)
