"""From a statement: it is read, put right sentence by sentence, and goes on."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.desk import Desk
from drafter.plain.said import counted
from drafter.plain.sentences import in_place_of
from drafter.plain.sorting import Sorting
from drafter.plain.sources import ask_source
from drafter.plain.steps import in_turn
from drafter.plain.talk import BackError
from drafter.workflows import branches, deriving, resorting, reviewing
from drafter.workflows.sentences_told import (
    ASKED,
    KEPT,
    KEPT_ALREADY,
    WHAT_FOR,
    still_open,
)

if TYPE_CHECKING:
    from drafter.plain.talk import Talk
    from drafter.workflows.reviewing import Review

WHY = "made of a statement"
ON = "Go on with it as a draft"
KEEP = "Keep it as a model motion of your own"


def run(talk: Talk) -> None:
    """Make a draft, or a model motion, of a statement."""
    talk.say(WHAT_FOR)
    _FromStatement(talk).run()


class _FromStatement:
    """A statement on its way to a draft; what is decided is kept at once."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.text = ""
        self.told: dict[str, str] = dict.fromkeys((name for name, *_ in ASKED), "")
        self.review: Review | None = None
        self.desk: Desk | None = None
        self.saved: Review | None = None
        """The state that was kept last as a model motion."""

    def run(self) -> None:
        try:
            in_turn((self.ask_text, *self.about_it(), self.sort))
        except BackError:
            if self.desk:
                self.talk.say(self.talk.kept)
            raise

    def ask_text(self) -> None:
        """Ask for the statement, until it can be read; keep what becomes of it."""
        while True:
            source = ask_source(self.talk, "statement")
            try:
                self.text = (
                    deriving.text_of(source.path) if source.path else source.text
                )
                self.read()
            except DrafterError as error:
                self.talk.say(str(error))
            else:
                self.talk.say(self.taken())
                return

    def taken(self) -> str:
        """Return how much of a statement was taken: whether all of it came is heard."""
        sentences = len(self.review.units) if self.review else 0
        words = counted(len(self.text.split()), "word")
        return f"Taken: {words}, {counted(sentences, 'sentence')}."

    def read(self) -> None:
        """Read the statement with what is known of it now.

        Raises:
            DrafterError: there is nothing in it, or far too much.
        """
        whole = self.review.about.whole if self.review else False
        about = deriving.About(**self.told, today=self.talk.today, whole=whole)
        self.keep(reviewing.begin(self.text, about, self.review))

    def about_it(self) -> tuple[_AskAbout, ...]:
        """Return the questions about the statement as a whole."""
        return tuple(_AskAbout(self, *one) for one in ASKED)

    def found(self, name: str) -> str:
        """Return what the text itself says of its issuer, its date or its title."""
        return str(getattr(self.review.found.statement, name)) if self.review else ""

    def sort(self) -> None:
        """Go through the sentences, then on with what they became."""
        if self.review is None:
            return
        ends = ((ON, self.go_on), (KEEP, self.save))
        Sorting(self.talk, self.review, self.keep, ends).run()

    def keep(self, review: Review) -> None:
        """Keep what becomes of the statement as a draft."""
        self.review = review
        branch = branches.first()
        opened = resorting.as_draft(review, branch, self.talk.today)
        if self.desk is None:
            self.desk = Desk(self.talk, opened, WHY)
        else:
            self.desk.change(in_place_of(self.desk.opened, opened))

    def go_on(self) -> bool:
        """Work on the draft; return whether the statement is done with."""
        if self.desk is None or not self.sure("Go on"):
            return False
        from drafter.plain.work import work_on  # noqa: PLC0415  loaded when needed

        with suppress(BackError):  # the draft was left; nothing is to be gone back to
            work_on(self.talk, self.desk)
        return True

    def save(self) -> bool:
        """Keep it as a model motion too."""
        review = self.review
        if review is None or not self.sure("Keep it"):
            return False
        if self.saved is review:
            self.talk.say(KEPT_ALREADY)
            return False
        try:
            deriving.save(review.found)
        except DrafterError as error:
            self.talk.say(str(error))
            return False
        self.saved = review
        self.talk.say(KEPT.format(review.found.template.name))
        return False

    def sure(self, what: str) -> bool:
        """Ask whether to do something while things are to be settled."""
        review = self.review
        if review is None or not review.to_settle:
            return True
        return self.talk.yes_no(still_open(review, what), default=False)


class _AskAbout:
    """One question about a statement as a whole."""

    def __init__(self, of: _FromStatement, name: str, label: str, help_: str) -> None:
        self.of, self.name, self.label, self.help = of, name, label, help_

    def __call__(self) -> None:
        """Ask; where the text says it itself, Enter alone takes that."""
        found = self.of.found(self.name)
        enter = f"Enter alone: as the text has it, {found}." if found else ""
        names = [name for name, *_ in ASKED]
        place = names.index(self.name) + 1
        self.of.told[self.name] = self.of.talk.ask(
            f"Question {place} of {len(names)}: {self.label}",
            now=self.of.told[self.name],
            enter=enter or "Enter alone leaves it open.",
            about=self.help,
        )
        self.of.read()
