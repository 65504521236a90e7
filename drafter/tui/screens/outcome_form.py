"""What became of a motion, as one question for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input

from drafter.errors import DrafterError
from drafter.language.dates import long_date
from drafter.model.outcome import VOTED, Manner, Result
from drafter.tui.widgets.asked import Asked, Deciding, Further, Line
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice
from drafter.tui.widgets.ordered_area import OrderedArea
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
    from textual.app import ComposeResult
    from textual.widget import Widget

    from drafter.model.outcome import Outcome
    from drafter.workflows.drafting import OpenDraft


class OutcomeForm(VerticalScroll, can_focus=False):
    """The questions; only those that fit the result are shown."""

    def __init__(self, opened: OpenDraft) -> None:
        super().__init__(id="outcome")
        self.opened = opened
        self.results = results_for(opened.draft)
        self.amended = amended_hint(opened.draft)

    def compose(self) -> ComposeResult:
        """Lay out the results, and beside or below them what belongs to one."""
        known = self.opened.draft.outcome
        with Vertical(id="became"):
            place = self.results.index(known.result) if known else None
            labels = [explained(one) for one in self.results]
            chosen = Deciding(labels, place, self.lead_on, id="result")
            yield Asked("result", "What became of the motion?", "", chosen)
        with Further(id="told"):
            day = Line(_first_day(self.opened), id="day")
            yield Asked("day", "On what day?", DAY_HINT, day)
            yield from self._about_the_vote(known)
            why = Line(known.why if known else "", id="why")
            yield Asked("why", "Why?", WHY_HINT, why)
            intent = OrderedArea(known.intent if known else "", id="intent")
            yield Asked("intent", "The statement of intent", INTENT_HINT, intent)

    def _about_the_vote(self, known: Outcome | None) -> ComposeResult:
        manner = [*MANNERS].index(known.manner if known else None)
        chosen = Deciding([*MANNERS.values()], manner, self.lead_on, id="manner")
        yield Asked("manner", "How was it voted?", "", chosen)
        numbers = Horizontal(*self._numbers(known), id="numbers")
        yield Asked("votes", "How many voted", "", numbers)
        quorate = [*QUORATE].index(known.quorate if known else None)
        there = Choice([*QUORATE.values()], quorate, id="quorate")
        yield Asked("quorate", "Were enough members there?", QUORUM_HINT, there)

    def _numbers(self, known: Outcome | None) -> list[Widget]:
        votes = known.votes if known else None
        counted = (votes.in_favour, votes.against, votes.abstained) if votes else ()
        typed = [*map(str, counted)] or [""] * len(NUMBERS)
        pairs = zip(NUMBERS, typed, strict=True)
        return [
            part
            for name, value in pairs
            for part in (Plain(name), Line(value, id=f"votes-{name}"))
        ]

    def on_mount(self) -> None:
        """Show what fits the result, if one was recorded."""
        self.fit()

    @property
    def result(self) -> Result | None:
        """The result that was chosen."""
        place = self.query_one("#result", Choice).chosen
        return None if place is None else self.results[place]

    @property
    def manner(self) -> Manner | None:
        """How it was voted, if the result comes of a vote and somebody said."""
        if self.result not in VOTED:
            return None
        return [*MANNERS][self.query_one("#manner", Choice).chosen or 0]

    @property
    def filled(self) -> tuple[object, ...]:
        """Everything that stands in the fields, shown or not."""
        return (
            *(one.chosen for one in self.query(Choice)),
            *(one.value for one in self.query(Input)),
            self.query_one("#intent", OrderedArea).text,
        )

    @property
    def told(self) -> outcomes.Told:
        """What the fields say that fit the result."""
        result = self.result
        return outcomes.Told(
            result=result.value if result else "",
            day=self._typed("day"),
            votes=self._votes,
            quorate=[*QUORATE][self.query_one("#quorate", Choice).chosen or 0],
            why=self._typed("why") if result in WHY else "",
            intent=self._intent if result is Result.REMITTED else "",
        )

    def fit(self) -> None:
        """Show the questions that fit the result."""
        result = self.result
        shown = {
            "day": result is not None,
            "manner": result in VOTED,
            "votes": self.manner is Manner.COUNTED,
            "quorate": result is not None,
            "why": result in WHY,
            "intent": result is Result.REMITTED,
        }
        for name, fits in shown.items():
            self.query_one(f"#ask-{name}").display = fits
        if result in WHY:
            self.query_one("#ask-why", Asked).ask(WHY[result])
        asked = self.query_one("#ask-result", Asked)
        asked.help = self.amended if result is Result.CARRIED_AS_AMENDED else ""
        asked.tell("")

    def faults(self) -> dict[str, str]:
        """Return what is wrong, as a sentence by the name of the question."""
        if self.result is None:
            return {"result": "Choose what became of it: Enter or a click."}
        found = {}
        told = self.told
        if fault := self._refused(outcomes.Told(told.result, told.day)):
            found["day"] = fault
        if fault := self._bad_figures() or self._refused(
            outcomes.Told(told.result, votes=told.votes)
        ):
            found["votes" if self.manner is Manner.COUNTED else "manner"] = fault
        return found

    def tell(self, faults: dict[str, str]) -> None:
        """Show faults beside their questions; go to the first."""
        for asked in self.query(Asked):
            name = (asked.id or "").removeprefix("ask-")
            asked.tell(faults.get(name, ""))
        for name in faults:
            self.go_to(name)
            return

    def go_to(self, name: str) -> None:
        """Put the cursor into a question, all of which is then in view."""
        asked = self.query_one(f"#ask-{name}")
        fields = [*asked.query("Input, TextArea, OptionList")]
        bad = next((one for one in self._unread if one in fields), fields[0])
        self.screen.set_focus(bad, scroll_visible=False)
        self.call_after_refresh(asked.scroll_visible, animate=False)

    def on_option_list_option_highlighted(
        self, event: Choice.OptionHighlighted
    ) -> None:
        """Keep what the cursor is on in view."""
        if event.option_list.has_focus:
            event.option_list.scroll_visible(animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take back what was wrong with an answer that is changed now."""
        for asked in (one for one in event.input.ancestors if isinstance(one, Asked)):
            asked.tell("")

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Go on from what was chosen with the mouse."""
        event.stop()
        if isinstance(event.choice, Deciding):
            self.lead_on(event.choice)

    def lead_on(self, choice: Choice) -> None:
        """Show what fits what was chosen, and go to it."""
        self.fit()
        if choice.id == "result":
            self.go_to("day")
        else:
            self.go_to("votes" if self.manner is Manner.COUNTED else "quorate")

    @property
    def _votes(self) -> str:
        if self.manner is Manner.COUNTED:
            return ",".join(self._typed(f"votes-{one}") or "0" for one in NUMBERS)
        return self.manner.value if self.manner else ""

    @property
    def _intent(self) -> str:
        return self.query_one("#intent", OrderedArea).text

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    def _bad_figures(self) -> str:
        """Return what is wrong with the first bad number by itself, or ""."""
        for field in self._unread:
            name = (field.id or "").removeprefix("votes-")
            if typed := field.value.strip():
                return f"“{typed}” is no number of votes. {FIGURES}"
            return f"Say how many voted {name}; 0 if nobody did."
        return ""

    @property
    def _unread(self) -> list[Input]:
        """The fields for numbers that do not hold one; abstentions may be empty."""
        if self.manner is not Manner.COUNTED:
            return []
        *needed, spare = (self.query_one(f"#votes-{one}", Input) for one in NUMBERS)
        fields = [*needed, *([spare] if spare.value.strip() else [])]
        return [one for one in fields if not _is_figure(one.value.strip())]

    def _refused(self, told: outcomes.Told) -> str:
        try:
            outcomes.record(self.opened, told)
        except DrafterError as error:
            return str(error)
        return ""


def _is_figure(typed: str) -> bool:
    return typed.isascii() and typed.isdigit()


def _first_day(opened: OpenDraft) -> str:
    known, meeting = opened.draft.outcome, opened.draft.profile.meeting_date
    return long_date(known.day if known else meeting or opened.today)
