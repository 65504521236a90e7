"""The terminal UI: wiring only."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.constants import TEXTUAL_ANIMATIONS

from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.tui.keeping import Keeping
from drafter.tui.outside import OutsideApp
from drafter.tui.screens.home import Home
from drafter.tui.styling import StyledOnce
from drafter.tui.terminal import install_signal_savers, run_full_screen
from drafter.tui.themes import CSS, REGISTERED
from drafter.workflows import home, preferences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from drafter.tui.desk import Desk
    from drafter.workflows.preferences import Preferences


class DrafterApp(StyledOnce, Keeping, OutsideApp):
    """Opens screens, keeps the draft on the table safe."""

    TITLE = "Drafter"
    CSS_PATH = "drafter.tcss"
    CSS = CSS
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  as Textual declares it
        (0, "-narrow"),
        (72, "-middle"),
        (118, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True),
        Binding("ctrl+q", "quit", "Quit", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.fault_folder = home.fault_folder()
        for theme in REGISTERED:
            self.register_theme(theme)
        chosen, self.unusable = preferences.known()
        self._start_in(chosen.theme)
        self._move(chosen)

    def get_default_screen(self) -> Screen[None]:
        """Start at home."""
        return Home()

    def on_mount(self) -> None:
        """Be ready for signals; once home stands there, see who has come."""
        install_signal_savers(self, self.save_now)
        self.call_after_refresh(self.welcome)

    def welcome(self) -> None:
        """Show the tour the first time, and ask for the branch; both can be skipped."""
        if not gc.isenabled():  # held back while the program was loaded
            gc.freeze()  # what stays to the end is not looked through again and again
            gc.enable()
        if home.has_own_bodies():
            self.tell_problems()
        for fault in self.unusable:
            self.notify(fault, markup=False, severity="warning", timeout=15)
        if home.first_start():
            home.remember_asked()
            self.show_tour(first=True)

    @work(thread=True, exit_on_error=False)
    def tell_problems(self) -> None:
        """Say once what is wrong with the person's own rulebooks."""
        from drafter.workflows import bodies  # noqa: PLC0415  slow to load

        for problem in bodies.problems():
            self.call_later(self.say_of_body, str(problem))

    def say_of_body(self, problem: str) -> None:
        """Say what is wrong with a body's file, long enough to read it."""
        said = f"One of your own bodies is left out. {problem}"
        self.notify(said, markup=False, severity="warning", timeout=15)

    def _start_in(self, theme: str) -> None:
        """Put on a theme before anything is drawn: the colours are worked out once."""
        self.set_reactive(DrafterApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    def save_now(self) -> None:
        """Save the draft on the table; before the end, whatever ends it."""
        if self.desk is not None and self.desk.unsaved:
            self.desk.save()
        for screen in self.screen_stack:
            getattr(screen, "keep_now", _nothing)()

    def _fatal_error(self, error: BaseException | None = None) -> None:
        with suppress(DrafterError):
            self.save_now()
        super()._fatal_error(error)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return what the palette offers."""
        from drafter.tui.commands import offered  # noqa: PLC0415

        del screen  # the same everywhere
        return offered(self)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in passing; a terminal obeys nothing that is in it."""
        super().notify(
            clean(message),
            title=clean(title),
            severity=severity,
            timeout=timeout,
            markup=markup,
        )

    def use_theme(self, name: str) -> None:
        """Change the colours and remember them."""
        self.use(preferences.keep("theme", name))

    def use(self, chosen: Preferences) -> None:
        """Let the screen be as it was chosen."""
        self.theme = chosen.theme
        self._move(chosen)
        for screen in self.screen_stack:
            for field in screen.query("Input, TextArea"):
                field.cursor_blink = chosen.blink  # type: ignore[attr-defined]

    def _move(self, chosen: Preferences) -> None:
        """Let things move, or not; the environment may forbid it, too."""
        self.animation_level = TEXTUAL_ANIMATIONS if chosen.motion else "none"
        self.blinks = chosen.blink

    def action_help(self) -> None:
        """Show the help of this screen."""
        from drafter.tui.screens.help import Help  # noqa: PLC0415

        if not isinstance(self.screen, Help):
            pages = (getattr(one, "HELP_PAGE", "") for one in self.screen_stack[::-1])
            self.push_screen(Help(next(filter(None, pages), "home")))

    @work
    async def action_start(self) -> None:
        """Choose a model motion and open a draft of it."""
        from drafter.tui.screens.motions import Motions  # noqa: PLC0415
        from drafter.workflows import branches, drafting  # noqa: PLC0415

        name = await self.push_screen_wait(Motions())
        if not name:
            return
        known = branches.listed()
        today = datetime.now().astimezone().date()
        try:
            opened = drafting.begin(name, known[0] if known else None, today)
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
            return
        await self.put_on_table(opened)

    @work
    async def action_derive(self) -> None:
        """Make a draft of a campaign's statement."""
        from drafter.tui import starting  # noqa: PLC0415

        await starting.derive(self)

    @work
    async def action_bring(self) -> None:
        """Make a draft of somebody else's motion."""
        from drafter.tui import starting  # noqa: PLC0415

        await starting.bring(self)

    @work
    async def action_original(self) -> None:
        """Show the text that the draft on the table was made from."""
        from drafter.tui import starting  # noqa: PLC0415

        await starting.original(self)

    @work
    async def action_sentences(self) -> None:
        """Go back to the sentences that the draft on the table was made of."""
        from drafter.tui import starting  # noqa: PLC0415

        await starting.sentences(self)

    @work
    async def action_title(self) -> None:
        """Give the motion on the table a title in the person's own words."""
        from drafter.tui import titling  # noqa: PLC0415

        await titling.title(self)

    @work
    async def action_open_draft(self, number: int) -> None:
        """Open a draft where it was left."""
        from drafter.workflows import drafts  # noqa: PLC0415

        today = datetime.now().astimezone().date()
        try:
            opened = drafts.open_kept(number, today)
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
            return
        await self.put_on_table(opened)

    @work
    async def action_remove_draft(self, number: int) -> None:
        """Remove a draft, after asking."""
        from drafter.tui.screens.words import Confirm  # noqa: PLC0415
        from drafter.workflows import drafts  # noqa: PLC0415

        title = next((one.title for one in home.drafts() if one.id == number), "")
        question = (
            f"Remove the draft “{clean(title)}” and its history for good? Papers made "
            "from it stay where they are."
        )
        if await self.push_screen_wait(Confirm(question, "Yes, remove it")):
            drafts.remove(number)
            if isinstance(self.screen, Home):
                self.screen.fill()

    async def put_on_table(self, opened: object) -> None:
        """Work on an open draft until the person leaves it."""
        from drafter.tui.desk import Desk  # noqa: PLC0415
        from drafter.tui.newer import Watch  # noqa: PLC0415
        from drafter.tui.screens.workspace import Workspace  # noqa: PLC0415

        below, self.desk = self.desk, Desk(opened)  # type: ignore[arg-type]
        gc.collect()  # opening a draft throws away as much as it loads
        gc.freeze()
        Watch(self, self.desk).begin()
        await self.push_screen_wait(Workspace(self.desk))
        self.desk = below

    @work
    async def action_newer(self) -> None:
        """Show what a newer version of its model motion would change in the draft."""
        from drafter.tui import newer  # noqa: PLC0415

        await newer.see(self)

    @work
    async def action_papers(self, number: int = 0) -> None:
        """Show the papers around a draft; 0: the one on the table."""
        from drafter.tui import around  # noqa: PLC0415

        await around.papers(self, number)

    @work
    async def action_after_vote(self, number: int = 0) -> None:
        """Ask what became of a draft; open what is made of it to be sent on."""
        from drafter.tui import around  # noqa: PLC0415

        if made := await around.after_vote(self, number):
            self.action_open_draft(made)

    @work
    async def action_amendments(self, what: str = "") -> None:
        """Amend a motion, take amendments on the night, or composite; "" asks."""
        from drafter.tui import amendments  # noqa: PLC0415

        await amendments.begin(self, what)

    def action_pack(self) -> None:
        """Make the papers of a model motion for a list of branches."""
        from drafter.tui.screens.pack import MakePack  # noqa: PLC0415
        from drafter.tui.screens.pack_run import PackRun  # noqa: PLC0415

        if not any(isinstance(one, MakePack | PackRun) for one in self.screen_stack):
            self.push_screen(MakePack())

    def action_branches(self) -> None:
        """Show the branches."""
        from drafter.tui.screens.branches import BranchList  # noqa: PLC0415

        self.push_screen(BranchList())

    def action_settings(self) -> None:
        """Show the settings."""
        from drafter.tui.screens.settings import SettingsScreen  # noqa: PLC0415

        if not any(isinstance(one, SettingsScreen) for one in self.screen_stack):
            self.push_screen(SettingsScreen())

    def action_tour(self) -> None:
        """Show the tour again."""
        self.show_tour()

    @work
    async def show_tour(self, *, first: bool = False) -> None:
        """Show the tour; after the first one the branch can be told."""
        from drafter.tui.screens import tour  # noqa: PLC0415

        await tour.show(self, first=first)

    def action_own_bodies(self) -> None:
        """Show the bodies that the person described."""
        from drafter.tui.screens.own_body import OwnBodies  # noqa: PLC0415
        from drafter.tui.screens.own_body_form import OwnBodyForm  # noqa: PLC0415

        if not isinstance(self.screen, OwnBodies | OwnBodyForm):
            self.push_screen(OwnBodies())

    async def action_quit(self) -> None:
        """Save and end, once the keys pressed before this one have been obeyed."""
        here = self.screen.focused or self.screen
        if not here.call_later(self.save_and_end):
            self.save_and_end()

    def save_and_end(self) -> None:
        """Save and end; if that fails, ask before anything is lost."""
        try:
            for screen in self.screen_stack:
                getattr(screen, "hand_in", _nothing)()
            self.save_now()
            home.put_on_table(0)
        except DrafterError as error:
            self.quit_all_the_same(str(error))
            return
        self.exit()

    @work
    async def quit_all_the_same(self, fault: str) -> None:
        """Ask whether to end although something could not be saved."""
        from drafter.tui.screens.words import Confirm  # noqa: PLC0415

        question = f"{fault} What was typed since the last save would be lost."
        if await self.push_screen_wait(Confirm(question, "Quit", "Stay")):
            self.exit()


def _nothing() -> None:
    """Do nothing."""


def run() -> int:
    """Show the terminal UI; return the exit code."""
    try:
        told = home.look_at_store()
        app = DrafterApp()
    except DrafterError as error:  # the store cannot be used
        sys.stderr.write(f"{error}\n")
        return 2
    app.unusable = (*told, *app.unusable)
    return run_full_screen(app)
