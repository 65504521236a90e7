"""The list of papers around a motion, by when they are needed."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets.option_list import Option

from drafter.model.companion import Companion, Phase
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.plain import plain
from drafter.tui.widgets.tick import OFF, ON
from drafter.workflows import companions
from drafter.workflows.papers_told import AS_SENT_IN, NOT_AMENDED, PHASES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.drafting import OpenDraft

GROUP = "group-"
INDENT = 6
"""Cells before the name of a paper, and before each line on what it is for."""
UNTIL = "To come, after the vote is recorded (F5)"
NIGHT = "F9 in “On the night”"
OTHERWISE = "Not with this result"


class PaperList(PlainList):
    """Papers drawn `[x]` or `[ ]`; a line above each group ticks all of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "Tick", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="papers")
        self.room = 0
        """Cells for what a paper is for; 0: it is said elsewhere."""
        self.recorded = False
        self._fitting: tuple[Companion, ...] = ()
        self._waiting: tuple[Companion, ...] = ()
        self._ticked: frozenset[str] = frozenset()

    def fill(self, opened: OpenDraft, *, brief: bool) -> None:
        """Show what goes with a draft; `brief`: without what each is for."""
        room = 0 if brief else max(1, self.scrollable_content_region.width - INDENT - 3)
        fitting = companions.fitting(opened)
        kind = opened.draft.template.kind
        rest = (one for one in companions.every() if kind in one.for_kinds)
        waiting = tuple(one for one in rest if one not in fitting)
        recorded = opened.draft.outcome is not None
        shown = (fitting, waiting, room, recorded)
        if shown == (self._fitting, self._waiting, self.room, self.recorded):
            return
        self._fitting, self._waiting, self.room, self.recorded = shown
        self._ticked &= {one.id for one in fitting}
        self._draw()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the papers that are ticked, in the order of the list."""
        ordered = (one for phase in Phase for one in self._of(phase))
        return tuple(one.id for one in ordered if one.id in self._ticked)

    @property
    def here(self) -> Companion | None:
        """The paper under the cursor; None on the line above a group."""
        option = self.highlighted_option
        found = (one for one in self._fitting if option and one.id == option.id)
        return next(found, None)

    @property
    def summary(self) -> str:
        """What the paper under the cursor is for, or the line above a group."""
        if self.here:
            return self.here.summary
        phase = self._phase_here
        names = ", ".join(one.name for one in self._of(phase)) if phase else ""
        told = f" {NOT_AMENDED.format(NIGHT)}" if phase in AS_SENT_IN else ""
        return f"Ticks all of: {names}.{told}" if names else ""

    def toggle(self) -> None:
        """Tick what is under the cursor, or take its tick away."""
        if phase := self._phase_here:
            ids = frozenset(one.id for one in self._of(phase))
            on = ids <= self._ticked
            self._ticked = self._ticked - ids if on else self._ticked | ids
        elif self.here:
            self._ticked ^= {self.here.id}
        self._draw()

    def tick_phase(self, phase: Phase) -> None:
        """Tick what belongs to a phase and nothing else; go there."""
        self._ticked = frozenset(one.id for one in self._of(phase))
        self._draw()
        ids = [option.id for option in self.options]
        if f"{GROUP}{phase.value}" in ids:
            self.highlighted = ids.index(f"{GROUP}{phase.value}")
            self.call_after_refresh(self.scroll_to_highlight, top=True)

    @property
    def _phase_here(self) -> Phase | None:
        option = self.highlighted_option
        name = (option.id or "") if option else ""
        return Phase(name.removeprefix(GROUP)) if name.startswith(GROUP) else None

    def _of(self, phase: Phase) -> tuple[Companion, ...]:
        return tuple(one for one in self._fitting if one.phase is phase)

    def _draw(self) -> None:
        before = self.highlighted_option
        self.set_options(self._rows())
        ids = [option.id for option in self.options]
        here = before.id if before else None
        self.highlighted = ids.index(here) if here and here in ids else 0

    def _rows(self) -> Iterator[Option]:
        for phase, called in PHASES.items():
            group = self._of(phase)
            if not group:
                continue
            every = all(one.id in self._ticked for one in group)
            count = f"all {len(group)}" if len(group) > 1 else "this one"
            said = f"{called}: {count}{AS_SENT_IN.get(phase, '')}"
            head = plain(f"{ON if every else OFF} {said}").stylize("bold")
            yield Option(head, id=f"{GROUP}{phase.value}")
            for one in group:
                mark = ON if one.id in self._ticked else OFF
                yield Option(plain(f"  {mark} {self._said(one)}"), id=one.id)
        if self._waiting:
            why = OTHERWISE if self.recorded else UNTIL
            yield Option(plain(why), disabled=True)
            for one in self._waiting:
                yield Option(plain(f"{' ' * INDENT}{self._said(one)}"), disabled=True)

    def _said(self, one: Companion) -> str:
        lines = wrap(one.summary, self.room) if self.room else []
        return f"\n{' ' * INDENT}".join((one.name, *lines))
