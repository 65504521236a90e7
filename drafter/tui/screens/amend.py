"""Amend a motion: change its words, and the amendment is worded as you type."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from drafter.errors import DrafterError
from drafter.language.lengths import against
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.amend_asks import AskWords, PickOne
from drafter.tui.screens.unprinted import Unprinted
from drafter.tui.throttle import Throttle
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.preview import MotionPreview
from drafter.workflows import amending_live, amending_papers, bodies, motion_lines
from drafter.workflows.amending_told import (
    AUTHOR,
    AUTHOR_HINT,
    CLEAN,
    SHEET,
    TRACKED,
    WHOSE_LIMIT,
    WORDED,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.amendment import Amendment
    from drafter.model.motion import PrintedMotion
    from drafter.workflows.printed import Named

EVERY = 0.25
"""Seconds between two looks at what is typed."""
SAVED = 1.0
"""Seconds for which what is typed may be kept nowhere."""
HERE_AGAIN = "What you had typed is here again; Esc and “leave” throws it away."
FIRST = (
    "Change the words above: one point a line, the title first. A new line is "
    "a new point; a line taken out is a point taken out; numbers take care of "
    "themselves. The amendment grows here."
)
NO_BODY = ("", "No body: no limit is known")


class AmendMotion(Unprinted):
    """The motion as it is, the motion as you would have it, and the amendment."""

    HELP_PAGE = "amend"
    NOT_PRINTED = "The amendment has not been made into a paper yet (F8)."
    SIDES = ("#typed", "#was")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "As it was"),
        Binding("f8", "sheet", "Sheet"),
        Binding("f9", "tracked", "Tracked"),
        Binding("f5", "clean", "As amended"),
        Binding("f3", "wording", "Wording"),
        Binding("f4", "body", "Body"),
    ]

    def __init__(self, motion: Named) -> None:
        super().__init__()
        self.job = amending_live.begin(motion)
        self.start = motion_lines.text_of(motion.printed)
        self.printed_text = self.start
        """What was typed when a paper was made last."""
        self.looks = Throttle(EVERY, self.word, self.set_timer, at_once=False)
        self.saves = Throttle(SAVED, self.keep_now, self.set_timer, at_once=False)

    def compose(self) -> ComposeResult:
        """Lay out the two motions and the amendment."""
        title = self.job.motion.printed.title or self.job.motion.name
        yield Plain(f"Amend “{title}”", classes="heading one-line")
        with Horizontal(id="both"):
            with Vertical(id="as-was"):
                yield Plain("As it is on the agenda", classes="label")
                yield MotionPreview(self.start, id="was")
            with Vertical(id="as-typed"):
                yield Plain("As you would have it", classes="label")
                yield OrderedArea(self.start, id="typed")
        with Vertical(id="worded"):
            yield Plain("", id="how", classes="one-line label")
            yield MotionPreview("", id="amendment")
            yield Plain("", id="foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the beginning of the words."""
        area = self.query_one("#typed", OrderedArea)
        area.focus()
        self.call_after_refresh(area.move_cursor, (0, 0))
        self.call_after_refresh(self.word)
        if typed := amending_live.unfinished(self.start):
            area.load(typed)
            self.tell(HERE_AGAIN)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one("#typed", OrderedArea).text

    @property
    def revised(self) -> PrintedMotion:
        """The motion as typed."""
        return amending_live.revised(self.job, self.text)

    @property
    def changed(self) -> bool:
        """Whether anything was typed that is in no paper yet."""
        return self.text not in {self.printed_text, self.start}

    def on_text_area_changed(self, event: OrderedArea.Changed) -> None:
        """Word the amendment anew, soon."""
        if event.text_area.id == "typed":
            self.looks.ask()
            self.saves.ask()

    def keep_now(self) -> None:
        """Keep what is typed, so that it is here again whatever happens."""
        if self.is_mounted and self.changed:
            amending_live.keep_unfinished(self.start, self.text)

    def left(self) -> None:
        """Forget what is typed: it is in a paper, or it was thrown away."""
        amending_live.keep_unfinished(self.start, "")

    def word(self) -> None:
        """Show the amendment as it is now."""
        if not self.is_mounted:
            return
        amendment = amending_live.worded(self.job, self.revised)
        said = amending_live.in_words(amendment)
        self.query_one("#amendment", MotionPreview).show_text(said or FIRST)
        self.query_one("#how", Plain).show(self.length_of(amendment))

    def length_of(self, amendment: Amendment) -> str:
        """Return the wording and the words added against the limit."""
        limit = amending_live.limit_of(self.job)
        added = amendment.added_words
        named = amending_live.wording_name(self.job)
        if limit is None:
            body = amending_live.body_name(self.job)
            unknown = f"{body}: no limit known" if body else "F4: whose limit?"
            return f"Adds {added} {_words(added)} ({unknown}). Wording: {named}"
        kind = "a rule" if limit.is_rule else "not certain"
        said = f"Adds {against(added, limit.words)} ({limit.body}, {kind})"
        return f"{said}. Wording: {named}"

    @work
    async def action_wording(self) -> None:
        """Choose the wording."""
        asked = PickOne(WORDED, amending_live.wordings(), self.job.wording)
        chosen = await self.app.push_screen_wait(asked)
        if chosen:
            self.use(chosen)

    def use(self, wording: str) -> None:
        """Word it in another wording."""
        self.job = amending_live.in_wording(self.job, wording)
        self.word()

    @work
    async def action_body(self) -> None:
        """Choose the body that decides."""
        rows = (NO_BODY, *((one.id, one.name) for one in bodies.listed()))
        asked = PickOne(WHOSE_LIMIT, rows, self.job.body)
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            self.job = amending_live.for_body(self.job, chosen)
            self.word()

    def action_sheet(self) -> None:
        """Make the sheet on which it is handed in."""
        now = datetime.now().astimezone()
        try:
            made = amending_papers.write_sheet(self.job, self.revised, now)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.printed_text = self.text
        self.tell_made(SHEET, made)

    @work
    async def action_tracked(self) -> None:
        """Make the motion with tracked changes, after asking whose they are."""
        branch = amending_live.author(self.job)
        asked = AskWords(((AUTHOR, branch),), hint=AUTHOR_HINT)
        given = await self.app.push_screen_wait(asked)
        if given is None:
            return
        now = datetime.now().astimezone()
        try:
            made = amending_papers.write_tracked(self.job, self.revised, given[0], now)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.printed_text = self.text
        self.tell_made(TRACKED, (made,))

    def action_clean(self) -> None:
        """Make the motion as amended, nothing marked."""
        try:
            made = amending_papers.write_clean(self.job, self.revised)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.printed_text = self.text
        self.tell_made(CLEAN, (made,))

    def tell_made(self, what: str, paths: tuple[str, ...]) -> None:
        """Say where a paper is."""
        self.tell(f"{what}, {amending_papers.where(paths)}")


def _words(count: int) -> str:
    return "word" if count == 1 else "words"
