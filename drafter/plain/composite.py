"""Composite: one motion from several, with whose words each phrase is."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.language.lengths import length
from drafter.plain import composite_points
from drafter.plain.bodies import ask_body
from drafter.plain.composite_motion import Adding
from drafter.plain.composite_points import ABOUT
from drafter.plain.menu import WHAT_NEXT, Menu
from drafter.plain.steps import in_turn
from drafter.plain.talk import BackError, LeaveError
from drafter.workflows import composing
from drafter.workflows.amending_told import MOVERS
from drafter.workflows.composing import UNTIL, Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.composite import Composite
    from drafter.plain.menu import Rows
    from drafter.plain.talk import Talk

WHAT_FOR = (
    "Several motions on one subject become one. The first motion gives the house "
    "style; points that say the same stand together, and nothing is left out unasked."
)
MORE = "Is there another motion?"
WHOSE_LIMIT = "Which body decides on the composite?"
TAKE_OUT = "Which motion is taken out? What was chosen begins again."
ORDER = "Which motion comes first? It gives the house style."
AGAIN = "What was chosen begins again."
LAST_OUT = "Is {} to be taken out again?"
UNPRINTED = "The composite as it was is kept as a paper: "
AT_LEAST = 2
"""Motions of which a composite is made."""


def run(talk: Talk) -> None:
    """Make one motion of several."""
    talk.say(WHAT_FOR, UNTIL)
    desk = _Compositing(talk)
    try:
        desk.run()
    except (LeaveError, KeyboardInterrupt, DrafterError):
        desk.keep()
        raise


class _Compositing:
    """The motions, and what was chosen of them."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.desk = self.printed = Desk()
        """As it is now, and as it was when it was made into a paper last."""

    def run(self) -> None:
        """Ask for motions until there are enough; then do what is asked."""
        self.gather()
        self.choose_all()
        menu = Menu(self.talk, WHAT_NEXT, ABOUT)
        more = True
        while more:
            self.tell()
            done = self.desk == self.printed
            try:
                more = menu.one_of(self.rows(), done=done)
            except BackError:
                self.keep()
                raise
        self.keep()

    def rows(self) -> Rows:
        """Return what can be done with the composite."""
        left = len(composing.made(self.desk).undecided)
        choose = f"Choose what is taken, point by point ({left} not chosen yet)"
        return [
            ("Make the movers’ sheet, as Word and as text", self.make),
            ("Read the composite, with whose words each phrase is", self.read),
            (choose, self.choose_all),
            ("Choose again for one point", self.choose_one),
            ("Add a motion", self.add),
            ("Take a motion out", self.take_out),
            ("Put another motion first", self.put_first),
            (f"The body that decides; now: {self.body_said}", self.body),
        ]

    @property
    def made(self) -> Composite:
        """The composite as it is now."""
        return composing.made(self.desk)

    @property
    def body_said(self) -> str:
        """The body that decides, in words."""
        return composing.length(self.made, self.desk)[2] or "not said"

    def gather(self) -> None:
        """Ask for motions until there are no more."""
        while True:
            try:
                if len(self.desk.motions) < AT_LEAST or self.talk.yes_no(
                    MORE, default=False
                ):
                    self.add()
                    continue
            except BackError:
                if not self.desk.motions:
                    raise
                self.take_last_out()
                continue
            return

    def take_last_out(self) -> None:
        """Take the motion that came last out again, if that is meant."""
        last = self.desk.motions[-1].name
        with suppress(BackError):
            if self.talk.yes_no(LAST_OUT.format(last), default=False):
                self.desk = composing.without(self.desk, last)
                self.talk.say(f"{last} is taken out again.")

    def add(self) -> None:
        """Add a motion under its name on the agenda.

        Raises:
            BackError, LeaveError: the person does something else.
        """
        adding = Adding(self.talk, self.desk)
        in_turn((adding.ask_motion, adding.ask_name, adding.ask_whose))
        self.desk = adding.added()

    def tell(self) -> None:
        """Say how long the composite is, and what is to be chosen."""
        made = self.made
        words, limit, body = composing.length(made, self.desk)
        named = f", for {body}" if body else ""
        left = len(made.undecided)
        points = "1 point says" if left == 1 else f"{left} points say"
        self.talk.pause()
        names = " and ".join(one.name for one in self.desk.motions)
        self.talk.say(f"The composite of {names}: {length(words, limit)}{named}.")
        if left:
            self.talk.say(f"{points} nearly the same, and nothing is chosen yet.")

    def choose_all(self) -> None:
        """Go through the points of which nothing is chosen yet."""
        composite_points.choose_all(self.talk, self.desk, self.put)

    def choose_one(self) -> None:
        """Choose what is taken of one point, found among all."""
        self.put(composite_points.choose_one(self.talk, self.desk))

    def put(self, desk: Desk) -> None:
        """Go on with another state of the desk."""
        self.desk = desk

    def read(self) -> None:
        """Say the composite, after each phrase whose words it is."""
        self.talk.pause()
        self.talk.say(composing.text_of(self.made))

    def take_out(self) -> None:
        """Take one of the motions out."""
        if len(self.desk.motions) <= AT_LEAST:
            self.talk.say("A composite is made from two motions or more.")
            return
        place = self.talk.choose(TAKE_OUT, self._named())
        name = self.desk.motions[place].name
        self.desk = composing.without(self.desk, name)

    def put_first(self) -> None:
        """Put another motion first; the others stay in their order."""
        place = self.talk.choose(ORDER, self._named(), default=0)
        if place:
            self.desk = composing.put_first(self.desk, self.desk.motions[place].name)
            self.talk.say(AGAIN)

    def _named(self) -> Sequence[str]:
        return [f"{one.name}: {one.printed.title}" for one in self.desk.motions]

    def body(self) -> None:
        """Choose the body that decides."""
        body = ask_body(self.talk, WHOSE_LIMIT, now=self.desk.body)
        self.desk = composing.for_body(self.desk, body)

    def make(self) -> None:
        """Make the movers' sheet."""
        made = composing.write(self.desk)
        self.printed = self.desk
        self.talk.say(f"{MOVERS}:", *(f"Made: {path}" for path in made))

    def keep(self) -> None:
        """Keep what is in no paper yet as one, and say where it is."""
        if self.desk == self.printed or len(self.desk.motions) < AT_LEAST:
            return
        try:
            made = composing.write(self.desk)
        except DrafterError as error:
            self.talk.say(str(error))
            return
        self.printed = self.desk
        self.talk.say(f"{UNPRINTED}{made[0]}")
