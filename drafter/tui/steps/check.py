"""Check: everything the checks find, what each rests on, and one key to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from drafter.errors import DrafterError
from drafter.model.finding import Severity
from drafter.tui.steps.findings import (
    UNREAD,
    Row,
    counts_of,
    detail_of,
    found_in,
    row_to_point_at,
    rows_of,
    unread,
)
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.plain import one_line
from drafter.workflows import cutting, mending, places
from drafter.workflows.telling import counted

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reporting import Report

__all__ = ["CheckStep", "FindingList", "unread"]

READY = "Nothing stops the paper. Next: Export."
CHECKING = "Checking ..."


class FindingList(PlainList):
    """The findings; keys work on the one under the cursor, a click only shows it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Go there"),
        Binding("m", "finding('mend')", "Mend it"),
        Binding("space", "finding('leave_out')", "Take out"),
        Binding("w", "finding('why')", "Why?"),
        Binding("u,ctrl+z", "finding('undo')", "Undo"),
    ]

    async def _on_click(self, event: events.Click) -> None:
        """Show what was clicked; a click on what is shown already goes there."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        if clicked == self.highlighted:
            self.action_select()
        self.highlighted = clicked

    def action_finding(self, what: str) -> None:
        """Do something about the finding under the cursor."""
        for step in self.ancestors:
            if isinstance(step, CheckStep):
                step.act(what)
                return

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done about the row under the cursor."""
        if action == "select":
            return self.highlighted is not None
        if action != "finding":
            return True
        steps = [one for one in self.ancestors if isinstance(one, CheckStep)]
        return bool(steps) and steps[0].can(str(parameters[0]))


class CheckStep(Vertical):
    """The findings in groups; below them, all about the one under the cursor."""

    rows: tuple[Row, ...] = ()
    done = ""
    """What was done last, as a sentence; it stands before the verdict."""

    def compose(self) -> ComposeResult:
        """Lay out deadlines, verdict, findings and what is known of one."""
        yield Plain("", id="deadlines")
        yield Plain("", id="verdict", classes="label")
        yield FindingList(id="findings")
        with VerticalScroll(id="about-finding"):
            yield Plain("", id="finding")

    def on_mount(self) -> None:
        """Show what is open."""
        self.fill()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    @property
    def here(self) -> Row | None:
        """The row under the cursor."""
        place = self.query_one("#findings", OptionList).highlighted
        if place is None or place >= len(self.rows):
            return None
        return self.rows[place] if self.rows[place].key else None

    def fill(self) -> None:
        """Show what is known now, and let the checks run if that is out of date."""
        review = self.workspace.review
        review.now()
        report = review.report if review.is_current else None
        if report or not self.rows:
            self._show(report)
        deadlines = self.query_one("#deadlines", Plain)
        deadlines.show("\n".join(report.deadlines) if report else "")
        deadlines.display = bool(report and report.deadlines)
        verdict = f"{self.done} {self._verdict(report)}".lstrip()
        self.query_one("#verdict", Plain).show(verdict)
        self._tell()

    def on_option_list_option_highlighted(self) -> None:
        """Say everything about the finding under the cursor."""
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place that mends it."""
        event.stop()
        row = self.here
        opened = self.workspace.desk.opened
        if row is None:
            return
        if row.finding:
            if row.finding.check == "word-limit" and self._go_to_cuts():
                return
            self.workspace.go_to(places.place_of(opened, row.finding))
        elif row.cut and (place := places.of_clause(opened, row.cut.clause)):
            self.workspace.go_to(place)

    def can(self, what: str) -> bool:
        """Return whether one of the keys does anything on the row under the cursor."""
        row = self.here
        finding = row.finding if row else None
        if what in {"mend", "leave_out"} and not self.workspace.review.is_current:
            return False  # the places in the text may have moved
        if what == "mend":
            return finding is not None and finding.mend is not None
        if what == "leave_out":
            return row is not None and row.cut is not None
        if what == "why":
            return finding is not None and finding.check != UNREAD
        return self.workspace.desk.undoable

    def act(self, what: str) -> None:
        """Do what a key says to the row under the cursor."""
        row = self.here
        if what == "undo":
            self._undo()
        elif not (row and self.can(what)):
            return
        elif what == "why" and row.finding:
            self.workspace.explain(row.finding.check)
        elif row.finding and row.finding.mend:
            self._mend(row)
        elif row.cut:
            desk = self.workspace.desk
            done = f"{row.cite} is taken out: U puts it back."
            self._put(cutting.take_out(desk.opened, row.cut), done)

    def _mend(self, row: Row) -> None:
        mend = row.finding.mend if row.finding else None
        if mend is None:
            return
        try:
            later = mending.mend(self.workspace.desk.opened, mend)
        except DrafterError as error:
            self.workspace.say(str(error))
        else:
            self._put(later, f"Mended, “{mend.label}”: U takes it back.")

    def _undo(self) -> None:
        if self.workspace.desk.undo():
            self._changed("Taken back.")
        else:
            self.workspace.say("Nothing to undo here.")

    def _put(self, later: OpenDraft, done: str) -> None:
        self.workspace.desk.change(later, undoable=True)
        self._changed(done)

    def _changed(self, done: str) -> None:
        self.done = done
        self.workspace.draft_changed()
        self.fill()

    def _go_to_cuts(self) -> bool:
        """Put the cursor on the first clause that can go, if there is one."""
        first = next((n for n, row in enumerate(self.rows) if row.cut), None)
        if first is not None:
            self.query_one("#findings", OptionList).highlighted = first
        return first is not None

    def _show(self, report: Report | None) -> None:
        desk = self.workspace.desk
        cites = report.cites if report else {}
        cuts = report.cuts if report else ()
        rows = tuple(rows_of(desk.opened, found_in(report, desk), cites, cuts))
        listed = self.query_one("#findings", OptionList)
        if rows == self.rows:
            return
        before, key = listed.highlighted, self.here.key if self.here else ""
        self.rows = rows
        listed.set_options(
            Option(Content(one_line(row.text)), disabled=not row.key) for row in rows
        )
        listed.highlighted = row_to_point_at(rows, key, before)

    def _verdict(self, report: Report | None) -> str:
        review = self.workspace.review
        if review.is_current and review.fault:
            return review.fault
        if report is None:
            return CHECKING
        counts = counts_of(report, self.workspace.desk)
        if not any(counts.values()):
            return READY
        stops = "" if counts[Severity.BLOCKS] else f" {READY}"
        return f"{', '.join(counted(counts))}.{stops}"

    def _tell(self) -> None:
        row = self.here
        said = detail_of(self.workspace.desk.opened, row) if row else ""
        about = self.query_one("#about-finding")
        about.display = bool(said)
        self.query_one("#finding", Plain).show(said)
        about.scroll_home(animate=False)
        self.screen.refresh_bindings()
