"""Papers for many branches: what a pack is made of, and what became of its rows."""

from __future__ import annotations

import os.path
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.language.phrases import capitalised
from drafter.plain import pack_columns
from drafter.plain.bodies import ask_body
from drafter.plain.paths import ask_path
from drafter.plain.start import ask_motion
from drafter.plain.steps import in_turn
from drafter.plain.talk import STOPPED, BackError, LeaveError
from drafter.workflows import bodies, pack_looks, packing, sending
from drafter.workflows.pack_told import (
    BODIES,
    FIELDS,
    TICKS,
    VARIANTS,
    Tally,
    end_lines,
    look_words,
)

if TYPE_CHECKING:
    from drafter.plain.talk import Talk

LABELS = {name: (label, help_) for name, label, help_ in FIELDS}
WISHES = tuple((name, words) for name, words in TICKS if name != "resume")
RESUME = dict(TICKS)["resume"]
ASKED = ("motion", *LABELS, *BODIES, "wishes")
"""What is asked, in order; whether to resume is asked only where it can be."""
OTHER_BODY = "Another body, found by words"
THEN = "Where does it go then?"
HOW = "What else is wished?"
MAKE = "Make the pack now?"
BEGINS = "The pack is being made. Ctrl+C stops it; what is made stays."
NOT_MADE = "No pack was made."
EVERY = 5.0
"""Seconds between two sentences on how far it has come."""
MANIFEST = "manifest.csv"
STOPPED_AT = "Stopped, as {} says too. Make the pack again with resume for the rest."
GIVE_EACH = (
    "Give each a column in the list or a line in the answers file, or wish for lines "
    "to fill in by hand:"
)
HERE = (
    ("add --resume to", "answer yes to resume, to"),
    ("the same command with --resume --processes 1", "it again with resume"),
    ("the same command with --resume", "it again with resume"),
    ("See: drafter bodies list", "Enter alone lists them where a body is asked for"),
    (
        "Answer, or ask for lines to fill in by hand:",
        GIVE_EACH,
    ),
    ("or say --meeting for", "or choose which body votes for"),
)
"""What messages say of the command line, and what that is here."""


def run(talk: Talk) -> None:
    """Ask what a pack is made of, and make it."""
    _Packing(talk).run()


def said_here(message: str) -> str:
    """Return a message with questions where it names options."""
    for option, said in HERE:
        message = message.replace(option, said)
    return message


class _Packing:
    """What was asked for."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.template = ""
        self.paths = dict.fromkeys(LABELS, "")
        self.body = dict.fromkeys(BODIES, "")
        self.wished: tuple[int, ...] = ()
        self.resume = False

    def run(self) -> None:
        in_turn(
            (
                self.ask_motion,
                self.ask_list,
                self.ask_folder,
                lambda: self.ask_file("answers"),
                lambda: self.ask_file("letterhead"),
                lambda: self.ask_body("meeting"),
                lambda: self.ask_body("destination"),
                self.ask_wishes,
                self.ask_resume,
                self.make,
            )
        )

    @staticmethod
    def said(name: str, question: str) -> str:
        """Return a question with how many there are: "Question 2 of 8: ..."."""
        return f"Question {ASKED.index(name) + 1} of {len(ASKED)}: {question}"

    def ask_motion(self) -> None:
        """Choose the model motion."""
        self.talk.say(self.said("motion", "the model motion."))
        self.template = ask_motion(self.talk)
        self.talk.say(*pack_columns.told(self.template, self.talk.today))

    def ask_list(self) -> None:
        """Name the list of branches, and say what it is like."""
        label = LABELS["list"][0]
        help_ = pack_columns.helped(self.template)
        while True:
            now = self.paths["list"]
            question = self.said("list", f"{label}: where is its file? Write the path.")
            path = ask_path(self.talk, question, now=now, about=help_)
            try:
                look = pack_looks.look(self.template, path)
            except DrafterError as error:
                self.talk.say(said_here(str(error)))
                continue
            self.paths["list"] = path
            self.talk.say(look_words(look, said_here))
            return

    def ask_folder(self) -> None:
        """Name the folder to put the papers in."""
        label, help_ = LABELS["folder"]
        first = os.path.join(sending.papers_folder(), "Pack")  # noqa: PTH118
        now = self.paths["folder"] or first
        question = self.said("folder", f"{label}?")
        self.paths["folder"] = ask_path(self.talk, question, now=now, about=help_)

    def ask_file(self, name: str) -> None:
        """Name a file that may be left out."""
        label, help_ = LABELS[name]
        now = self.paths[name]
        self.paths[name] = ask_path(
            self.talk, self.said(name, label), now=now, about=help_, optional=True
        )

    def ask_body(self, name: str) -> None:
        """Choose a body for every row that names none."""
        label, first = BODIES[name]
        now = self.body[name]
        known = [
            ("", capitalised(first)),
            *([(now, bodies.name_of(now))] if now else []),
        ]
        rows = [*(said for _, said in known), OTHER_BODY]
        asked = THEN if name == "destination" else f"{label}?"
        question = self.said(name, asked)
        place = self.talk.choose(question, rows, default=len(known) - 1)
        if place < len(known):
            self.body[name] = known[place][0]
        else:
            self.body[name] = ask_body(self.talk, asked, now=now)

    def ask_wishes(self) -> None:
        """Choose what else is wished."""
        words = [words for _, words in WISHES]
        self.wished = self.talk.tick(self.said("wishes", HOW), words, self.wished)

    def ask_resume(self) -> bool:
        """Ask whether to go on with a pack that is there, if one is."""
        if not os.path.exists(self.in_folder(MANIFEST)):  # noqa: PTH110
            self.resume = False
            return False
        question = f"A pack is there already. {RESUME}?"
        self.resume = self.talk.yes_no(question, default=True)
        return True

    def in_folder(self, name: str) -> str:
        """Return the path of something in the pack's folder."""
        return os.path.join(self.paths["folder"], name)  # noqa: PTH118

    @property
    def request(self) -> packing.Request:
        """What is asked for."""
        wished = {WISHES[at][0] for at in self.wished}
        return packing.Request(
            template=self.template,
            branches=self.paths["list"],
            folder=self.paths["folder"],
            answers_file=self.paths["answers"],
            companions="all" if "companions" in wished else "",
            ticked=frozenset(wished & {*VARIANTS}),
            letterhead=self.paths["letterhead"],
            resume=self.resume,
            processes=1,
            meeting=self.body["meeting"],
            destination=self.body["destination"],
        )

    def make(self) -> None:
        """Say what holding such a list asks of a person; then make the pack.

        Raises:
            BackError: it could not be begun; what was asked for can be changed.
        """
        self.talk.pause()
        self.talk.say(packing.NOTICE)
        if not self.talk.yes_no(MAKE):
            self.talk.say(NOT_MADE)
            return
        self.talk.say(BEGINS)
        tally = None
        try:
            with packing.begun(self.request, self.talk.today) as pack:
                tally = Tally(pack.rows)
                self.go_through(pack, tally)
                self.ended(pack, tally)
        except DrafterError as error:
            self.talk.say(said_here(str(error)))
            if tally is None:
                raise BackError from None

    def go_through(self, pack: packing.Pack, tally: Tally) -> None:
        """Go through the rows; say in sentences how far it has come.

        Raises:
            LeaveError: ctrl+C; what is made stays.
        """
        told = monotonic()
        try:
            with closing(pack.outcomes()) as outcomes:
                for outcome in outcomes:
                    tally.take(outcome)
                    if monotonic() - told > EVERY:
                        told = monotonic()
                        self.talk.say(f"{tally.count}.")
        except KeyboardInterrupt:
            manifest = self.in_folder(MANIFEST)
            self.talk.say(f"{tally.count}.", STOPPED_AT.format(manifest))
            raise LeaveError(STOPPED) from None

    def ended(self, pack: packing.Pack, tally: Tally) -> None:
        """Say what became of the rows."""
        self.talk.pause()
        self.talk.say(f"{tally.count}.", *end_lines(pack, tally, said_here))
        self.talk.say(f"Done. Every row is in {pack.manifest}")
