"""Packs: what a pack is made of, asked before anything is made."""

from __future__ import annotations

import os.path
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Input

from drafter.errors import DrafterError, UsageError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens import pack_words as words
from drafter.tui.screens.amend_asks import PickOne
from drafter.tui.screens.motions import Motions
from drafter.tui.screens.pack_run import PackRun
from drafter.tui.screens.words import Confirm
from drafter.tui.widgets.asked import Asked
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.path_field import PathLine, PathRow
from drafter.tui.widgets.tick import Tick
from drafter.workflows import (
    bodies,
    browsing,
    motions,
    pack_answers,
    pack_looks,
    packing,
    sending,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

WANTED = {
    "list": browsing.BRANCHES,
    "folder": browsing.FOLDER,
    "answers": browsing.ANSWERS,
    "letterhead": browsing.WORD,
}
"""What is looked for by the path in each field."""
PAUSE = 0.3
"""Seconds without a key before the list is looked at."""


class MakePack(Screen[None]):
    """The model motion, the list of branches, the folder, and what else is wished."""

    HELP_PAGE = "pack"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "motion", "Model motion"),
        Binding("f8", "make", "Make the pack"),
    ]

    begin_with = ""
    """The list of branches that came in before the screen was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.template = ""
        self.chosen = dict.fromkeys(words.BODIES, "")
        self.draft = ""
        """The number of the draft whose answers are taken; "": none."""
        self.fault = ""
        """What is wrong with the list, as far as it was looked at."""
        self.kept = True
        """Whether what is filled in has been made use of."""
        self.waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the questions."""
        yield Plain(words.HEAD, classes="heading one-line")
        with VerticalScroll(classes="source-page"):
            yield from self._choosing("motion", "Model motion", "none chosen yet")
            for name, label, help_ in words.FIELDS:
                first = _folder() if name == "folder" else ""
                field = PathRow(PathLine(WANTED[name], first, id=name))
                yield Asked(name, label, help_, field)
                if name == "answers":
                    yield from self._choosing("draft", *words.DRAFT)
            for name, (label, first) in words.BODIES.items():
                yield from self._choosing(name, label, first)
            for name, label in words.TICKS:
                yield Tick(label, id=name)
        yield Plain("", id="pack-told", classes="label inset")
        with Horizontal(classes="buttons"):
            yield Button(
                "Make the pack",
                id="make",
                action="screen.make",
                variant="primary",
                compact=True,
            )
            yield Button("Back", id="back", action="screen.back", compact=True)
        yield KeyBar()

    def _choosing(self, name: str, label: str, first: str) -> ComposeResult:
        with Horizontal(classes="pack-choice"):
            action = name if name in {"motion", "draft"} else f"body('{name}')"
            yield Button(
                label, id=f"pick-{name}", action=f"screen.{action}", compact=True
            )
            yield Plain(first, id=f"is-{name}", classes="inset")

    def on_mount(self) -> None:
        """Start with the model motion."""
        self.tell("")
        self.query_one("#pick-motion").focus()
        if self.begin_with:
            listed = self.query_one("#list", PathLine)
            self.call_after_refresh(listed.choose, self.begin_with)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look at the list once nothing more is typed."""
        event.stop()
        self.kept = False
        self.tell("")
        if event.input.id == "list":
            self.look_soon()

    def on_checkbox_changed(self) -> None:
        """Take away what was said before."""
        self.tell("")

    def look_soon(self) -> None:
        """Look at the list in a moment, unless something is typed before that."""
        if self.waiting:
            self.waiting.stop()
        self.fault = ""
        box = self.query_one("#ask-list", Asked)
        box.tell("")
        if path := self.typed("list"):
            self.waiting = self.set_timer(PAUSE, lambda: self.look(self.template, path))
            return
        with suppress(DrafterError):  # what is wrong with it is said with the list
            blanks = pack_looks.blanks_of(self.template)
            box.query(".hint").last(Plain).show(words.list_help(blanks))

    @work(thread=True, exclusive=True, group="look")
    def look(self, template: str, path: str) -> None:
        """Look at the list in a thread: it may be long."""
        said = fault = ""
        try:
            looked = pack_looks.look(template, path)
            said = words.look_words(looked, words.on_screen)
        except DrafterError as error:
            fault = words.on_screen(str(error))
        self.call_later(self.show_look, (template, path), said, fault)

    def show_look(self, asked: tuple[str, str], said: str, fault: str) -> None:
        """Say beside the field what the list is like, if it still stands there."""
        if not self.is_mounted or asked != (self.template, self.typed("list")):
            return
        self.fault = fault
        box = self.query_one("#ask-list", Asked)
        box.tell(fault)
        if not fault:
            box.query(".hint").last(Plain).show(said)

    def typed(self, name: str) -> str:
        """Return the path in a field; on a screen "-" is a name like others."""
        path = self.query_one(f"#{name}", PathLine).path
        return "./-" if path == "-" else path

    def ticked(self, name: str) -> bool:
        """Return whether something is wished."""
        return self.query_one(f"#{name}", Tick).value

    @property
    def request(self) -> packing.Request:
        """What is asked for.

        In one process: more would begin with the terminal in their hands.
        """
        return packing.Request(
            template=self.template,
            branches=self.typed("list"),
            folder=self.typed("folder"),
            answers_file=self.typed("answers"),
            draft=int(self.draft or 0),
            companions="all" if self.ticked("companions") else "",
            ticked=frozenset(filter(self.ticked, words.VARIANTS)),
            letterhead=self.typed("letterhead"),
            resume=self.ticked("resume"),
            processes=1,
            meeting=self.chosen["meeting"],
            destination=self.chosen["destination"],
        )

    @work
    async def action_motion(self) -> None:
        """Choose the model motion."""
        if not self.is_current:
            return
        if name := await self.app.push_screen_wait(Motions()):
            heads = {head.id: head.name for head in motions.find_heads()}
            self.template = name
            self.query_one("#is-motion", Plain).show(heads.get(name, name))
            self.take_draft("", words.DRAFT[1])
            self.tell("")
            self.look_soon()
            self.query_one("#list").focus()

    @work
    async def action_draft(self) -> None:
        """Choose a draft of the model motion, for its answers."""
        rows = pack_answers.drafts_of(self.template)
        if not rows:
            self.tell(words.NO_DRAFTS if self.template else words.NO_MOTION)
            return
        none = ("", words.DRAFT[1].capitalize())
        asked = PickOne(f"{words.DRAFT[0]}?", (none, *rows), self.draft)
        number = await self.app.push_screen_wait(asked)
        if number is not None:
            self.take_draft(number, dict((none, *rows))[number])

    def take_draft(self, number: str, said: str) -> None:
        """Take the answers of a draft, or of none."""
        self.draft = number
        self.query_one("#is-draft", Plain).show(said if number else words.DRAFT[1])
        self.tell("")

    @work
    async def action_body(self, name: str) -> None:
        """Choose a body for every row that names none."""
        label, first = words.BODIES[name]
        rows = (
            ("", first.capitalize()),
            *((one.id, f"{one.name} ({one.id})") for one in bodies.listed()),
        )
        asked = PickOne(f"{label}?", rows, self.chosen[name])
        body = await self.app.push_screen_wait(asked)
        if body is not None:
            self.chosen[name] = body
            said = bodies.name_of(body) if body else first
            self.query_one(f"#is-{name}", Plain).show(said)

    @work
    async def action_make(self) -> None:
        """Say what holding such a list asks of a person; then make the pack."""
        if not self.is_current or self.told_missing():
            return
        asked = Confirm(packing.NOTICE, "Make the pack", "Not yet")
        if not await self.app.push_screen_wait(asked):
            return
        self.kept = True
        fault = await self.app.push_screen_wait(PackRun(self.request))
        if fault:
            self.kept = False
        else:
            self.query_one("#resume", Tick).value = True
        self.look_soon()  # it may have been mended meanwhile
        self.call_later(self.tell, fault)  # after what the tick has to say

    def told_missing(self) -> bool:
        """Say what is missing, and go there; return whether anything is."""
        for name, fault in (
            ("pick-motion", "" if self.template else words.NO_MOTION),
            ("list", "" if self.typed("list") else words.NO_LIST),
            ("list", words.SEE_LIST if self.fault else ""),
            ("folder", "" if self.typed("folder") else words.NO_FOLDER),
        ):
            if fault:
                self.tell(fault)
                self.query_one(f"#{name}").focus()
                return True
        return False

    def tell(self, said: str) -> None:
        """Say something above the buttons."""
        line = self.query_one("#pack-told", Plain)
        line.show(said)
        line.display = bool(said)

    @property
    def filled(self) -> bool:
        """Whether anything is filled in that would be lost."""
        return not self.kept and any(map(self.typed, ("list", "answers", "letterhead")))

    @work
    async def action_back(self) -> None:
        """Go back; ask first if something would be lost."""
        if not self.is_current:
            return
        asked = Confirm(words.LEAVE, "Yes, leave", "No, stay")
        if not self.filled or await self.app.push_screen_wait(asked):
            self.dismiss(None)

    def hand_in(self) -> None:
        """Let nobody end the program unasked over what is filled in.

        Raises:
            UsageError: something is.
        """
        if self.filled:
            raise UsageError(words.NOT_MADE)


def _folder() -> str:
    """Return a folder to begin with, in the person's own folder of documents."""
    return os.path.join(sending.papers_folder(), "Pack")  # noqa: PTH118
