"""The step that is shown: built when it is entered, taken down when it is left.

Steps that stay built would be most of the memory that writing a motion takes. What
they show comes from the draft; the rest is kept here from one visit to the next.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual._styles_cache import StylesCache
from textual.containers import Vertical
from textual.widgets import OptionList

from drafter.tui.steps.check import CheckStep
from drafter.tui.steps.clauses import ClausePanel
from drafter.tui.steps.export import ExportStep, Wishes
from drafter.tui.steps.questions import MeetingStep, QuestionStep
from drafter.tui.steps.who import WhoStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

FIELDS = "Input, TextArea, OptionList"
"""What a step starts with: the first of these."""


@dataclass(frozen=True)
class Place:
    """Where a person was in a step."""

    field: str = ""
    """The selector of what had the focus, or of its question; "": nothing here."""
    row: int | None = None
    """The row that was pointed at, if it was a list."""
    scrolled: int = 0


class StepFrame(Vertical):
    """Holds one step at a time."""

    def __init__(self) -> None:
        super().__init__(id="step")
        self.shown: Widget | None = None
        """The step; none before the first."""
        self._entered = ""
        self._places: dict[str, Place] = {}
        self._wishes = Wishes()

    async def show(self, name: str, question: str = "", clause: str = "") -> None:
        """Show a step as the draft is now; the cursor goes to where it was.

        Or to a `question` or a `clause`, if one is named.
        """
        async with self.batch():  # two keys may ask at once
            if name == self._entered:
                self.refresh_step()
            else:
                await self._take_down()
                self._entered = name
                entered = self._made(name)
                await self.mount(entered)
                self.shown = entered
                if isinstance(entered, CheckStep):
                    entered.fill()  # the checks may have ended while it was put up
        place = self._places.get(name, Place())
        if question:
            place = replace(place, field=f"#q-{question}", row=None)
        elif clause:
            place = replace(place, field="#clauses", row=self._row_of(clause))
        self._return_to(place)

    def refresh_step(self) -> None:
        """Let the step show what became of the draft."""
        if isinstance(self.shown, QuestionStep):
            self.shown.refresh_questions()
            self.shown.refresh_clauses()
        elif isinstance(self.shown, CheckStep | ExportStep | WhoStep):
            self.shown.fill()

    def hand_in(self) -> None:
        """Put on the desk what was typed and is still on its way there."""
        if isinstance(self.shown, QuestionStep | MeetingStep | ExportStep):
            self.shown.hand_in()

    def focus_first(self) -> None:
        """Put the cursor into the first field, or on the button that goes on."""
        for field in self.query(FIELDS):
            if _displayed(field):
                self.screen.set_focus(field)
                return
        self.screen.set_focus(self.screen.query_one("#next"))

    async def _take_down(self) -> None:
        if self.shown is None:
            return
        self._places[self._entered] = self._place
        self.screen.set_focus(None)  # else Textual would look for a neighbour
        self.hand_in()
        if isinstance(self.shown, QuestionStep | MeetingStep):
            self.shown.left = True
        left, self.shown = self.shown, None  # nobody is to ask it anything now
        await left.remove()
        # Textual's cache of colours would keep everything that the step has drawn.
        StylesCache.get_inner_outer.cache_clear()
        gc.collect()  # what is made next takes its room

    def _made(self, name: str) -> Widget:
        kinds: dict[str, Callable[[], Widget]] = {
            "who": lambda: WhoStep(id="step-who"),
            "meeting": lambda: MeetingStep(id="step-meeting"),
            "check": lambda: CheckStep(id="step-check"),
            "export": lambda: ExportStep(self._wishes),
        }
        return kinds[name]() if name in kinds else QuestionStep(name)

    def _row_of(self, clause: str) -> int | None:
        for panel in self.query(ClausePanel):
            ids = [line.id for line in panel.lines]
            return ids.index(clause) if clause in ids else None
        return None

    @property
    def _place(self) -> Place:
        focused, scrolled = self.screen.focused, 0
        if self.shown is not None:
            scrolled = int(self.shown.scroll_y)
        if focused is None or self.shown not in focused.ancestors:
            return Place(scrolled=scrolled)
        row = focused.highlighted if isinstance(focused, OptionList) else None
        named = (one.id for one in focused.ancestors_with_self if one.id)
        return Place(f"#{next(named)}", row, scrolled)

    def _return_to(self, place: Place) -> None:
        field = self._field_at(place)
        if field is None:
            self.focus_first()
        else:
            self.screen.set_focus(field, scroll_visible=False)
        self.call_after_refresh(self._settle_at, place.scrolled)

    def _field_at(self, place: Place) -> Widget | None:
        for found in self.query(place.field) if place.field else ():
            fields: tuple[Widget, ...] = (found, *found.query(FIELDS))
            for field in fields:
                if field.focusable and _displayed(field):
                    if isinstance(field, OptionList) and place.row is not None:
                        field.highlighted = place.row
                    return field
        return None

    def _settle_at(self, line: int) -> None:
        """Scroll to where the person was, and to where the cursor is if need be."""
        if self.shown is None:
            return
        self.shown.scroll_to(y=line, animate=False, immediate=True)
        focused = self.screen.focused
        if focused is not None and self.shown in focused.ancestors:
            focused.scroll_visible(animate=False)


def _displayed(widget: Widget) -> bool:
    return all(one.display for one in widget.ancestors_with_self)
