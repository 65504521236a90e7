"""On the night: changes as they are moved, understood in words, then decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Button

from drafter.errors import DrafterError, UsageError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.words import Confirm
from drafter.tui.throttle import Throttle
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.preview import MotionPreview
from drafter.workflows import amending_live, on_the_night
from drafter.workflows.on_the_night import Decision, Night

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.workflows.printed import Named

EVERY = 0.25
"""Seconds between two looks at what is typed."""
FIRST = (
    "Type the change as it is moved, like:\n"
    "In Resolves 2, delete “...” and insert “...”\n"
    "How it is understood stands here; F4 takes it, and nothing is done before."
)
UNPLACED = "Nothing of it can be placed in the motion: see above what is missing."
NOTHING_MOVED = "Nothing is moved yet. Type the change in the field above."
NOT_PRINTED = "The motion as it stands now is in no paper yet (F8)."
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
        Binding("o", "screen.decide('OPEN')", "Open"),
        Binding("delete", "screen.withdraw", "Withdrawn"),
    ]


class OnTheNight(Screen[None]):
    """What is moved on the left, the motion as it stands now on the right."""

    HELP_PAGE = "amend-live"
    DEFAULT_CSS = """
    OnTheNight {
        & #both { height: 1fr; }
        & #moved, & #now { width: 1fr; height: 1fr; }
        & #moved { border-right: solid $panel; }
        & .label, & #usage { padding: 0 1; }
        & #change { height: 4; background: $panel; }
        & #usage { height: auto; max-height: 2; }
        & #understood { height: 2fr; min-height: 4; border: none; }
        & #listed { height: 1fr; min-height: 3; border: none; background: $background; }
        & .buttons Button { min-width: 0; margin: 0; }
        & #motion-now { height: 1fr; border: none; }
        & #foot { height: auto; max-height: 3; text-style: bold; padding: 0 1; }
        &.-narrow #now { display: none; }
        &.-narrow.-looking #now { display: block; }
        &.-narrow.-looking #moved { display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "Motion"),
        Binding("f4", "take", "Take it"),
        Binding("f8", "print", "Print"),
        Binding("f3", "usage", "“From ... to”"),
    ]

    def __init__(self, motion: Named) -> None:
        super().__init__()
        self.night = Night(motion)
        self.printed = self.night
        """What the last paper was made of."""
        self.looks = Throttle(EVERY, self.understand, self.set_timer, at_once=False)

    def compose(self) -> ComposeResult:
        """Lay out what is moved and the motion."""
        title = on_the_night.title_of(self.night.motion)
        yield Plain(f"On the night: “{title}”", classes="heading one-line")
        with Horizontal(id="both"):
            with Vertical(id="moved"):
                yield Plain("The change as it is moved", classes="label")
                yield OrderedArea("", id="change")
                yield Plain("", id="usage", classes="hint")
                yield MotionPreview(FIRST, id="understood")
                yield Plain("Moved, in the order of the vote", classes="label")
                yield Moved(id="listed")
                with Horizontal(classes="buttons"):
                    for decision, label in DECISIONS:
                        act = f"screen.decide('{decision.name}')"
                        yield Button(label, action=act, compact=True)
            with Vertical(id="now"):
                yield Plain("The motion as it stands now", classes="label")
                yield MotionPreview("", id="motion-now")
        yield Plain("", id="foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start where the change is typed."""
        self.query_one("#change").focus()
        self.call_after_refresh(self.show_night)

    @property
    def text(self) -> str:
        """The change that is typed."""
        return self.query_one("#change", OrderedArea).text

    @property
    def here(self) -> str:
        """The name of the amendment that the cursor is on; "": there is none."""
        option = self.query_one("#listed", Moved).highlighted_option
        return (option.id or "") if option else ""

    @property
    def changed(self) -> bool:
        """Whether anything is typed, or decided, that is in no paper."""
        return bool(self.text.strip()) or self.night != self.printed

    def on_text_area_changed(self, event: OrderedArea.Changed) -> None:
        """Say how it is understood, soon."""
        if event.text_area.id == "change":
            self.looks.ask()

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
        self.query_one("#understood", MotionPreview).show_text(said or FIRST)

    def show_night(self) -> None:
        """Show the amendments, and the motion as it stands now."""
        rows = on_the_night.in_order(self.night)
        self.query_one("#listed", Moved).show(
            (name, f"{name}: {state}") for name, state in rows
        )
        usage = on_the_night.usage_words(self.night)
        self.query_one("#usage", Plain).show(f"F3: {usage}")
        now = on_the_night.text_now(self.night)
        self.query_one("#motion-now", MotionPreview).show_text(now)
        self.understand()

    def action_take(self) -> None:
        """Put what is typed on the list; nothing is carried out yet."""
        text = self.text
        if not text.strip():
            self.tell(NOTHING_MOVED)
            return
        if not on_the_night.can_be_taken(self.night, text):
            self.tell(UNPLACED)
            return
        self.night = on_the_night.taken(self.night, text)
        self.query_one("#change", OrderedArea).load("")
        self.show_night()
        listed = self.query_one("#listed", Moved)
        names = [one.id for one in listed.options]
        newest = self.night.tabled[-1].name
        listed.highlighted = names.index(newest)
        listed.focus()
        self.tell(f"{newest} is on the list. What became of it: A, C or L.")

    def action_decide(self, what: str) -> None:
        """Record what became of the amendment pointed at."""
        name, decision = self.here, Decision[what]
        if not name:
            self.tell(NOTHING_MOVED)
            return
        self.night = on_the_night.decide(self.night, name, decision)
        self.show_night()
        self.tell(f"{name}: {decision}.")

    def action_withdraw(self) -> None:
        """Take the amendment pointed at off the list; its words go back to the field."""
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
        try:
            made = on_the_night.write(self.night)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.printed = self.night
        self.tell(f"The substantive motion, {amending_live.where(made)}")

    def action_look(self) -> None:
        """On a narrow screen, show the motion or what is moved."""
        self.toggle_class("-looking")
        looking = self.has_class("-looking")
        self.query_one("#motion-now" if looking else "#change").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to look only where the two do not stand side by side."""
        del parameters
        return action != "look" or self.has_class("-narrow")

    def on_resize(self) -> None:
        """Show the keys that work at this size."""
        self.refresh_bindings()

    def tell(self, said: str) -> None:
        """Say something at the foot."""
        self.query_one("#foot", Plain).show(said)

    @work
    async def action_back(self) -> None:
        """Leave; ask first if something is in no paper."""
        if self.has_class("-looking"):
            self.action_look()
            return
        if not self.is_current:
            return
        asked = Confirm(f"{NOT_PRINTED} Leave it?", "Yes, leave", "No, stay")
        if not self.changed or await self.app.push_screen_wait(asked):
            self.dismiss(None)

    def hand_in(self) -> None:
        """Let nobody end the program unasked over what is in no paper.

        Raises:
            UsageError: something is.
        """
        if self.changed:
            raise UsageError(NOT_PRINTED)
