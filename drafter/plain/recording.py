"""The questions after a vote: what became of the motion, when, and by how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.language.dates import long_date
from drafter.model.outcome import VOTED, Manner, Result
from drafter.plain.steps import in_turn
from drafter.workflows import outcomes
from drafter.workflows.outcome_asked import (
    DAY_HINT,
    FIGURES,
    INTENT_HINT,
    MANNERS,
    NUMBERS,
    QUORATE,
    QUORUM_HINT,
    WHY,
    WHY_HINT,
    amended_hint,
    explained,
    results_for,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk

SAVED = "outcome recorded"


class Recording:
    """The questions after a vote; only those that fit the result are asked."""

    def __init__(self, talk: Talk, desk: Desk) -> None:
        self.talk, self.desk = talk, desk
        known = desk.opened.draft.outcome
        self.known = known
        self.result: Result | None = known.result if known else None
        meeting = desk.opened.draft.profile.meeting_date
        self.day = long_date(known.day if known else meeting or talk.today)
        self.manner = known.manner if known else None
        votes = known.votes if known else None
        counted = (votes.in_favour, votes.against, votes.abstained) if votes else ()
        self.votes = dict(zip(NUMBERS, map(str, counted), strict=False))
        self.quorate = known.quorate if known else None
        self.why = known.why if known else ""
        self.intent = known.intent if known else ""

    def run(self) -> None:
        """Ask, record, save.

        Raises:
            BackError, LeaveError: the person does something else.
        """
        votes = tuple(_AskVotes(self, name) for name in NUMBERS)
        steps: tuple[Callable[[], bool | None], ...] = (
            self.ask_result,
            self.ask_day,
            self.ask_manner,
            *votes,
            self.ask_quorate,
            self.ask_why,
            self.ask_intent,
        )
        while True:
            in_turn(steps)
            try:
                later = outcomes.record(self.desk.opened, self.told)
            except DrafterError as error:
                self.talk.say(f"Not recorded: {error}")
                continue
            self.desk.change(later)
            self.desk.save(SAVED)
            return

    @property
    def told(self) -> outcomes.Told:
        """What was answered that fits the result."""
        result = self.result
        return outcomes.Told(
            result=result.value if result else "",
            day=self.day,
            votes=self.votes_told,
            quorate=self.quorate,
            why=self.why if result in WHY else "",
            intent=self.intent if result is Result.REMITTED else "",
        )

    @property
    def votes_told(self) -> str:
        """The votes as they are recorded."""
        if self.result not in VOTED or self.manner is None:
            return ""
        if self.manner is Manner.COUNTED:
            return ",".join(self.votes.get(one) or "0" for one in NUMBERS)
        return self.manner.value

    def ask_result(self) -> None:
        """Ask what became of the motion."""
        draft = self.desk.opened.draft
        results = results_for(draft)
        now = results.index(self.result) if self.result else None
        said = [explained(one) for one in results]
        place = self.talk.choose("What became of the motion?", said, default=now)
        self.result = results[place]
        if self.result is Result.CARRIED_AS_AMENDED:
            self.talk.say(amended_hint(draft))

    def ask_day(self) -> None:
        """Ask on what day that was."""
        result = self.result.value if self.result else ""

        def fault(typed: str) -> str:
            return self.refused(outcomes.Told(result, typed))

        self.day = self.talk.ask(
            "On what day?", now=self.day, about=DAY_HINT, fault=fault
        )

    def ask_manner(self) -> bool:
        """Ask how it was voted, if it was."""
        if self.result not in VOTED:
            return False
        keys, said = [*MANNERS], [*MANNERS.values()]
        now = keys.index(self.manner)
        while True:
            place = self.talk.choose("How was it voted?", said, default=now)
            self.manner = keys[place]
            fault = ""
            if self.manner is not Manner.COUNTED:
                result = self.result.value if self.result else ""
                fault = self.refused(outcomes.Told(result, votes=self.votes_told))
            if not fault:
                return True
            self.talk.say(fault)

    def ask_quorate(self) -> None:
        """Ask whether enough members were there."""
        keys, said = [*QUORATE], [*QUORATE.values()]
        now = keys.index(self.quorate)
        question = "Were enough members there?"
        place = self.talk.choose(question, said, default=now, about=QUORUM_HINT)
        self.quorate = keys[place]

    def ask_why(self) -> bool:
        """Ask why no vote was taken, where none was."""
        if self.result not in WHY:
            return False
        enter = "Enter alone leaves it empty."
        question = WHY[self.result]
        self.why = self.talk.ask(question, now=self.why, enter=enter, about=WHY_HINT)
        return True

    def ask_intent(self) -> bool:
        """Ask for the statement of intent, where the motion was remitted."""
        if self.result is not Result.REMITTED:
            return False
        self.intent = self.talk.long_text(
            "The statement of intent",
            now=self.intent,
            enter="Enter alone leaves it empty.",
            about=INTENT_HINT,
            pasted=False,
        )
        return True

    def refused(self, told: outcomes.Told) -> str:
        """Return why something cannot be recorded, or ""."""
        try:
            outcomes.record(self.desk.opened, told)
        except DrafterError as error:
            return str(error)
        return ""


class _AskVotes:
    """How many voted one way, where they were counted."""

    def __init__(self, of: Recording, name: str) -> None:
        self.of, self.name = of, name

    def __call__(self) -> bool:
        """Ask; return whether anything was asked."""
        of, name = self.of, self.name
        if of.result not in VOTED or of.manner is not Manner.COUNTED:
            return False
        spare = name == NUMBERS[-1]
        now = of.votes.get(name, "")
        enter = "Enter alone: 0." if spare else ""

        def fault(typed: str) -> str:
            if (spare and not typed) or (typed.isascii() and typed.isdigit()):
                return ""
            return FIGURES

        question = f"How many voted {name}?" if not spare else "How many abstained?"
        of.votes[name] = of.talk.ask(question, now=now, enter=enter, fault=fault)
        return True
