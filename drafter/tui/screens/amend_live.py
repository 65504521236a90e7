"""On the night: changes as they are moved, understood in words, then decided."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens import night_draft
from drafter.tui.screens.unprinted import Unprinted
from drafter.tui.throttle import Throttle
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.preview import MotionPreview
from drafter.tui.widgets.spans import first_difference
from drafter.workflows import (
    amending_papers,
    night_kept,
    night_papers,
    night_taken,
    night_words,
    on_the_night,
)
from drafter.workflows.amending_told import CHAIRS, SUBSTANTIVE, UNPLACED
from drafter.workflows.on_the_night import Decision, Night

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from drafter.tui.widgets.spans import Span
    from drafter.workflows.printed import Named

SAVED = 1.0
"""Seconds for which what is typed may be kept nowhere."""
HERE_AGAIN = "What was moved is here again. Delete takes one off the list."
EVERY = 0.25
"""Seconds between two looks at what is typed."""
FIRST = "Type the change above, as one of these:"
THEN = "Here stands how it is understood. F4 puts it on the list."
NOT_MOVED = "What you typed last is not on the list yet (F4)."
NOTHING_MOVED = "Nothing is moved yet. Type the change in the field above."
WHAT_NOW = "A: the mover of the motion accepts it; C: it is carried; L: it is lost."
INTO = "Take it into the draft (F5)"
TAKES_IN = "F5 takes what was carried into the draft, for the papers after the vote."
DECISIONS = (
    (Decision.ACCEPTED, "Accepted"),
    (Decision.CARRIED, "Carried"),
    (Decision.LOST, "Lost"),
)


class Moved(PlainList):
    """The amendments in the order in which they are voted on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "screen.decide('ACCEPTED')", "Accepted"),
        Binding("c", "screen.decide('CARRIED')", "Carried"),
        Binding("l", "screen.decide('LOST')", "Lost"),
        Binding("o", "screen.decide('OPEN')", "Undo"),
        Binding("delete", "screen.withdraw", "Withdrawn"),
    ]


class OnTheNight(Unprinted):
    """What is moved on the left, the motion as it stands now on the right."""

    HELP_PAGE = "amend-live"
    NOT_PRINTED = "The motion as it stands now is in no paper yet (F8)."
    SIDES = ("#change", "#motion-now")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "Motion"),
        Binding("f4", "take", "Put on the list"),
        Binding("f8", "print", "Print"),
        Binding("f9", "chair", "Chair’s sheet"),
        Binding("f5", "into_draft", "Into the draft"),
        Binding("f3", "usage", "“From ... to”"),
    ]

    def __init__(self, motion: Named) -> None:
        super().__init__()
        self.night = Night(motion)
        self.printed = self.night
        """What the last paper was made of, or what the draft has."""
        self.stands = ""
        """The words of the motion as they were shown last."""
        self.newest: Span | None = None
        """Where in them the last change shows."""
        self.looks = Throttle(EVERY, self.understand, self.set_timer, at_once=False)
        self.saves = Throttle(SAVED, self.keep_now, self.set_timer, at_once=False)

    def compose(self) -> ComposeResult:
        """Lay out what is moved and the motion."""
        title = on_the_night.title_of(self.night.motion)
        yield Plain(f"On the night: “{title}”", classes="heading one-line")
        with Horizontal(id="both"):
            with Vertical(id="moved"):
                yield Plain("The change as it is moved", classes="label")
                yield OrderedArea("", id="change")
                yield Plain("", id="usage", classes="hint")
                yield MotionPreview("", id="understood")
                yield Plain("Moved, in the order of the vote", classes="label")
                yield Moved(id="listed")
                with Horizontal(classes="buttons"):
                    for decision, label in DECISIONS:
                        act = f"screen.decide('{decision.name}')"
                        yield Button(label, action=act, compact=True)
                with Horizontal(id="into-draft", classes="buttons"):
                    yield Button(INTO, action="screen.into_draft", compact=True)
            with Vertical(id="now"):
                yield Plain("The motion as it stands now", classes="label")
                yield MotionPreview("", id="motion-now")
        yield Plain("", id="foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start where the change is typed."""
        area = self.query_one("#change", OrderedArea)
        area.focus()
        today = datetime.now().astimezone().date()
        earlier = night_taken.of_agenda(self.night, today)
        kept = night_kept.again(self.night, *earlier)
        self.night = kept.night
        if kept.in_paper:
            self.printed = self.night
        if kept.typed or self.night.tabled:
            area.load(kept.typed)
            self.tell(HERE_AGAIN)
        self.call_after_refresh(self.show_night)

    @property
    def text(self) -> str:
        """The change that is typed."""
        return self.query_one("#change", OrderedArea).text

    @property
    def first(self) -> str:
        """What is said while nothing is typed: how a change may be moved."""
        return "\n".join((FIRST, *night_words.examples(self.night), THEN))

    @property
    def here(self) -> str:
        """The name of the amendment that the cursor is on; "": there is none."""
        option = self.query_one("#listed", Moved).highlighted_option
        return (option.id or "") if option else ""

    @property
    def changed(self) -> bool:
        """Whether anything is typed, or decided, that is in no paper."""
        return bool(self.text.strip()) or self.night != self.printed

    @property
    def not_printed(self) -> str:
        """What is said: of a printed motion, only of the words in the field."""
        return NOT_MOVED if self.night == self.printed else self.NOT_PRINTED

    def on_text_area_changed(self, event: OrderedArea.Changed) -> None:
        """Say how it is understood, soon."""
        if event.text_area.id == "change":
            self.looks.ask()
            self.saves.ask()

    def keep_now(self) -> None:
        """Keep what is moved and typed, so that it is here again whatever happens."""
        if self.is_mounted:
            in_paper = self.night == self.printed
            night_kept.keep(night_kept.Kept(self.night, self.text, in_paper))

    def left(self) -> None:
        """Forget what was thrown away; what is in a paper is here again next time."""
        if self.changed:
            night_kept.forget()

    def on_option_list_option_highlighted(self) -> None:
        """Say what the amendment under the cursor does."""
        self.understand()

    def on_descendant_focus(self) -> None:
        """Say what belongs to where the cursor is now."""
        self.understand()

    def understand(self) -> None:
        """Show how what is typed is understood, or the amendment pointed at."""
        if not self.is_mounted:
            return
        typed = on_the_night.understood(self.night, self.text)
        listed = self.query_one("#listed", Moved)
        pointed = on_the_night.about(self.night, self.here)
        said = pointed if listed.has_focus or not typed else typed
        self.query_one("#understood", MotionPreview).show_text(said or self.first)

    def show_night(self) -> None:
        """Show the amendments, and the motion as it stands now."""
        rows = on_the_night.in_order(self.night)
        self.query_one("#listed", Moved).show(
            (name, on_the_night.row(self.night, name, state)) for name, state in rows
        )
        ends = night_words.ends(self.night)
        self.query_one("#usage", Plain).show(f"{ends} F3 changes it.")
        self.show_motion()
        self.keep_now()
        self.understand()
        self.query_one("#into-draft").display = night_taken.offered(self.night)
        self.refresh_bindings()

    def show_motion(self) -> None:
        """Show the motion as it stands now, from where it changed last."""
        now = on_the_night.text_now(self.night)
        if self.stands and now != self.stands:
            self.newest = first_difference(now, self.stands)
        self.stands = now
        self.query_one("#motion-now", MotionPreview).show_text(now, now=self.newest)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the draft where the motion is one and something was carried."""
        if action == "into_draft":
            return night_taken.offered(self.night)
        return super().check_action(action, parameters)

    def action_take(self) -> None:
        """Put what is typed on the list; nothing is carried out yet."""
        text = self.text
        if not text.strip():
            self.tell(NOTHING_MOVED)
            return
        if not on_the_night.can_be_taken(self.night, text):
            self.tell(UNPLACED)
            return
        if said := on_the_night.moved_before(self.night, text):
            self.tell(f"{said} Your words are still in the field.")
            return
        self.night = on_the_night.taken(self.night, text)
        self.query_one("#change", OrderedArea).load("")
        self.show_night()
        listed = self.query_one("#listed", Moved)
        names = [one.id for one in listed.options]
        newest = self.night.tabled[-1].name
        listed.highlighted = names.index(newest)
        listed.focus()
        self.tell(f"{newest} is on the list. {WHAT_NOW}")

    def action_decide(self, what: str) -> None:
        """Record what became of the amendment pointed at."""
        name, decision = self.here, Decision[what]
        if not name:
            self.tell(NOTHING_MOVED)
            return
        self.night = on_the_night.decide(self.night, name, decision)
        self.show_night()
        more = f" {TAKES_IN}" if night_taken.offered(self.night) else ""
        self.tell(f"{name}: {dict(on_the_night.in_order(self.night))[name]}.{more}")

    def action_withdraw(self) -> None:
        """Take an amendment off the list; its words go back to the field."""
        one = self.night.find(self.here)
        if one is None:
            return
        self.night = on_the_night.without(self.night, one.name)
        area = self.query_one("#change", OrderedArea)
        if not area.text.strip():
            area.load(one.text)
        self.show_night()
        area.focus()
        self.tell(f"{one.name} is off the list; its words are in the field again.")

    def action_usage(self) -> None:
        """Take “from ... to” in the other way."""
        self.night = on_the_night.other_usage(self.night)
        self.show_night()

    def action_print(self) -> None:
        """Make the substantive motion."""
        if self.made(SUBSTANTIVE, night_papers.write_substantive):
            self.printed = self.night
            self.keep_now()

    def action_chair(self) -> None:
        """Make the sheet that the chair goes by for the vote."""
        self.made(CHAIRS, night_papers.write_chair_sheet)

    @work
    async def action_into_draft(self) -> None:
        """Take the substantive motion into the draft, after asking."""
        night = self.night
        said, done = await night_draft.take(self.app, night)  # type: ignore[arg-type]
        self.printed = night if done else self.printed
        self.keep_now()
        self.tell(said)

    def made(self, what: str, write: Callable[[Night], tuple[str, ...]]) -> bool:
        """Make a paper, and say where it is or why it could not be made."""
        try:
            paths = write(self.night)
        except DrafterError as error:
            self.tell(str(error))
            return False
        self.tell(f"{what}, {amending_papers.where(paths)}")
        return True
