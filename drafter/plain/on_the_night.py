"""On the night: speeches and the chair's sheet, and changes as they are moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.around import speeches
from drafter.plain.menu import WHAT_NEXT, Menu
from drafter.plain.sources import ask_motion
from drafter.plain.talk import BackError, LeaveError
from drafter.workflows import night_papers, night_taken, night_words, on_the_night
from drafter.workflows.amending_told import CHAIRS, DEBATED, SUBSTANTIVE, UNPLACED
from drafter.workflows.on_the_night import Decision, Night

if TYPE_CHECKING:
    from drafter.plain.menu import Rows
    from drafter.plain.talk import Talk

WHAT = "What is it for?"
WHATS = (
    "Amendments as they are moved, vote by vote; then the substantive motion",
    "Speeches, questions and answers, the chair’s sheet",
)
MOVED = "What is moved? Write the change as it is moved."
MOVED_LIKE = "Like one of these:"
MOVED_ABOUT = "How it is understood is then said, and nothing is done before the vote."
TAKE_IT = "Was that what was moved? Yes puts it on the list."
BECAME = "What became of it?"
DECISIONS = (Decision.OPEN, Decision.ACCEPTED, Decision.CARRIED, Decision.LOST)
DECIDED = (
    "Not decided yet",
    "Accepted by the mover: it goes in",
    "Carried: it goes in",
    "Lost",
    "Withdrawn: take it off the list",
)
INTO = "Take the substantive motion into draft {}, for the papers after the vote"
NOTHING_MOVED = "Nothing is moved yet."
WHICH = "Which amendment?"
KEPT = "The motion as it stood is kept as a paper: "


def run(talk: Talk) -> None:
    """Ask what is needed at the meeting."""
    while True:
        place = talk.choose(WHAT, WHATS, default=0)
        try:
            if place == 0:
                debate(talk)
            else:
                speeches(talk)
        except BackError:
            continue
        return


def debate(talk: Talk) -> None:
    """Take changes as they are moved, and carry out those that are passed."""
    motion, _ = ask_motion(talk, DEBATED)
    debated = _Debate(talk, Night(motion))
    try:
        debated.run()
    except (LeaveError, KeyboardInterrupt, DrafterError):
        debated.keep()
        raise


class _Debate:
    """A motion, what was moved to it, and what became of that."""

    def __init__(self, talk: Talk, night: Night) -> None:
        self.talk = talk
        self.night = self.printed = night
        """As it is now, and as it was when it was last put in a paper or the draft."""
        self.heard = False
        """Whether the person heard how a change may be put."""

    def run(self) -> None:
        """Do one thing after the other until it is done with."""
        title = on_the_night.title_of(self.night.motion)
        self.talk.say(f"The motion: {title}")
        menu = Menu(self.talk, WHAT_NEXT)
        more = True
        while more:
            done = bool(self.night.tabled) and self.night == self.printed
            try:
                more = menu.one_of(self.rows(), done=done)
            except BackError:
                self.keep()
                raise
        self.keep()

    def rows(self) -> Rows:
        """Return what can be done now."""
        usage = night_words.usage_words(self.night)
        number = night_taken.number_of(self.night)
        into = (INTO.format(number), self.into_draft)
        return [
            ("Take a change that is moved", self.take),
            ("Say what became of a change", self.decide),
            ("List what is moved, in the order of the vote", self.tell),
            ("Read the motion as it stands now", self.read),
            ("Print the substantive motion, as Word and as text", self.print),
            ("Make the chair’s sheet: what became of each, the motion", self.chair),
            *((into,) if night_taken.offered(self.night) else ()),
            (f"Change what “from ... to ...” means. It is now: {usage}", self.usage),
        ]

    def take(self) -> None:
        """Ask what is moved; say how it is understood; put it on the list."""
        like = "\n".join((MOVED_LIKE, *night_words.examples(self.night)))
        asked = MOVED if self.heard else f"{MOVED}\n{like}"
        self.heard = True
        text = self.talk.long_text(asked, about=f"{like}\n{MOVED_ABOUT}")
        if not text.strip():
            self.talk.say(NOTHING_MOVED)
            return
        self.talk.pause()
        self.talk.say("Understood as:", on_the_night.understood(self.night, text))
        if not on_the_night.can_be_taken(self.night, text):
            self.talk.say(UNPLACED)
            return
        if said := on_the_night.moved_before(self.night, text):
            self.talk.say(said)
            return
        if not self.talk.yes_no(TAKE_IT, default=True):
            return
        self.night = on_the_night.taken(self.night, text)
        self.became(self.night.tabled[-1].name)

    def decide(self) -> None:
        """Choose an amendment, and say what became of it."""
        if not self.night.tabled:
            self.talk.say(NOTHING_MOVED)
            return
        rows = on_the_night.in_order(self.night)
        said = [_row(name, state) for name, state in rows]
        place = self.talk.choose(WHICH, said, default=0)
        name = rows[place][0]
        self.talk.pause()
        self.talk.say(on_the_night.about(self.night, name))
        self.became(name)

    def became(self, name: str) -> None:
        """Ask what became of an amendment."""
        now = DECISIONS.index(self.night.decision(name))
        place = self.talk.choose(f"{name}: {BECAME}", DECIDED, default=now)
        if place == len(DECISIONS):
            self.night = on_the_night.without(self.night, name)
            self.talk.say(f"{name} is off the list.")
            return
        self.night = on_the_night.decide(self.night, name, DECISIONS[place])
        self.talk.say(f"{name}: {DECISIONS[place]}.")

    def tell(self) -> None:
        """Say what is moved, in the order of the vote."""
        rows = on_the_night.in_order(self.night)
        self.talk.pause()
        self.talk.say(*(_row(*one) for one in rows) if rows else (NOTHING_MOVED,))
        for name, _ in rows:
            self.talk.say("", on_the_night.about(self.night, name))

    def read(self) -> None:
        """Say the motion as it stands now."""
        self.talk.pause()
        self.talk.say(on_the_night.text_now(self.night))

    def print(self) -> None:
        """Make the substantive motion."""
        made = night_papers.write_substantive(self.night)
        self.printed = self.night
        self.talk.say(f"{SUBSTANTIVE}:", *(f"Made: {path}" for path in made))

    def chair(self) -> None:
        """Make the sheet that the chair goes by for the vote."""
        made = night_papers.write_chair_sheet(self.night)
        self.talk.say(f"{CHAIRS}:", *(f"Made: {path}" for path in made))

    def into_draft(self) -> None:
        """Take the substantive motion into the draft, after asking."""
        if not self.talk.yes_no(night_taken.asked(self.night), default=True):
            self.talk.say("The draft is as it was.")
            return
        self.talk.say(night_taken.take(self.night, self.talk.now()))
        self.printed = self.night

    def usage(self) -> None:
        """Take “from ... to” in the other way."""
        self.night = on_the_night.other_usage(self.night)
        self.talk.say(night_words.usage_words(self.night))

    def keep(self) -> None:
        """Keep what is in no paper yet as one, and say where it is."""
        if self.night == self.printed or not self.night.tabled:
            return
        try:
            made = night_papers.write_substantive(self.night)
        except DrafterError as error:
            self.talk.say(str(error))
            return
        self.printed = self.night
        self.talk.say(f"{KEPT}{made[0]}")


def _row(name: str, state: str) -> str:
    """Return an amendment and its state in words: "Amendment 1: carried, falls"."""
    said = state.replace(" ! clash", ", it clashes with another")
    return f"{name}: {said.replace(' ! ', ', ')}"
