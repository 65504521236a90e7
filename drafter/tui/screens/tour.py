"""The tour: five short pages, shown on the first start and found again at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button

from drafter.tui.flowing import Flowed
from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain

if TYPE_CHECKING:
    from textual.app import App, ComposeResult

PAGES = (
    (
        "What a motion is",
        """\
A motion is a short text that a meeting votes on. It says

  notes       what is the case, with sources
  believes    what the members think about it
  resolves    what is to be done, by whom, by when

Drafter has model motions to start from. Or it makes one from a campaign’s \
statement, or goes on with a motion that somebody sent you.""",
    ),
    (
        "Questions on the left, the motion on the right",
        """\
You answer a few questions; the motion grows beside them as it will be printed. \
What is underlined in it is still to be answered.

  Tab         the next field
  F4, F3      the next step, and the one before
  F2          on a narrow screen: the motion, and back

Every clause can be taken out, moved, or put in your own words.""",
    ),
    (
        "It is saved as you type",
        """\
There is nothing to save, and everything stays on this machine: Drafter never uses \
the network. Leave at any time; the draft waits on the first screen.

  Esc         one screen back
  Ctrl+Q      leave
  Ctrl+S      says where your draft is""",
    ),
    (
        "Check it",
        """\
The bodies that vote have rules: how many words, by when, in what form. Drafter \
knows those of many, says where each comes from, and looks for what a meeting would \
trip over.

  F5          check: what stops the paper, what breaks a rule, advice
  Enter       on a finding, goes to the place that mends it

What it does not know it says: then ask your secretary.""",
    ),
    (
        "Make the paper",
        """\
The last step makes the Word paper and the e-mail to your secretary, and then the \
mover’s speech, letters and notes.

  F8          the Word paper
  F1          help on any screen
  Ctrl+P      everything that can be done, by name

This tour is found again on the first screen, and with Ctrl+P.""",
    ),
)
BRANCH = "\n\nOne thing is asked now, once: what your branch is called. It can wait."


class Tour(ModalScreen[bool]):
    """A few pages; gives True at their end and False if it is left before."""

    HELP_PAGE = "tour"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,pagedown", "turn(1)", "Next"),
        Binding("left,pageup", "turn(-1)", "Before"),
        Binding("escape", "skip", "Skip"),
    ]

    def __init__(self, *, first: bool = False) -> None:
        super().__init__()
        self.first = first
        """Whether the branch is asked for next."""
        self.place = 0

    def compose(self) -> ComposeResult:
        """Lay out one page, and the ways on."""
        with Vertical(id="dialog", classes="tour"):
            yield Plain("", id="page-name", classes="heading")
            with VerticalScroll(id="page", can_focus=False):
                yield Flowed("", id="page-words")
            with Horizontal(classes="buttons"):
                yield Button("Next", id="next", variant="primary", compact=True)
                yield Button("Before", id="before", compact=True)
                yield Button("Skip the tour", id="skip", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Open at the first page; Enter goes on."""
        self.show()
        self.query_one("#next").focus()

    def show(self) -> None:
        """Show the page at which it stands."""
        name, words = PAGES[self.place]
        last = self.place == len(PAGES) - 1
        told = f"{self.place + 1} of {len(PAGES)}: {name}"
        self.query_one("#page-name", Plain).show(told)
        more = BRANCH if last and self.first else ""
        self.query_one("#page-words", Flowed).tell(words + more)
        self.query_one("#page", VerticalScroll).scroll_home(animate=False)
        end = "Your branch ..." if self.first else "Done"
        self.query_one("#next", Button).label = end if last else "Next"
        self.query_one("#before", Button).disabled = self.place == 0
        later = "Not now" if self.first else "Close"
        self.query_one("#skip", Button).label = later if last else "Skip the tour"

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Turn the page, or leave."""
        match event.button.id:
            case "next":
                self.action_turn(1)
            case "before":
                self.action_turn(-1)
            case _:
                self.action_skip()

    def action_turn(self, pages: int) -> None:
        """Go on or back; after the last page it is done."""
        later = self.place + pages
        if later >= len(PAGES):
            self.dismiss(True)  # noqa: FBT003  the answer
        elif later >= 0:
            self.place = later
            self.show()

    def action_skip(self) -> None:
        """Leave it; it does not come again by itself."""
        self.dismiss(False)  # noqa: FBT003  the answer


async def show(app: App[object], *, first: bool) -> None:
    """Show the tour; at the end of the first one ask for the branch."""
    if isinstance(app.screen, Tour):
        return
    if await app.push_screen_wait(Tour(first=first)) and first:
        from drafter.tui.screens.branches import BranchDetails  # noqa: PLC0415

        app.push_screen(BranchDetails(None, first=True))
