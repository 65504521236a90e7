"""Check: what is still open, and one key to the place that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows.checking import find_faults

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.finding import Finding
    from drafter.tui.screens.workspace import Workspace

READY = "Nothing stops the paper. Next: Export."
OPEN = "Enter goes to the place. The paper is not made while one of these is open:"


class CheckStep(Vertical):
    """The findings; choosing one goes there."""

    findings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the verdict and the findings."""
        yield Plain("", classes="label")
        yield PlainList(id="findings")

    def on_mount(self) -> None:
        """Show what is open."""
        self.fill()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def fill(self) -> None:
        """Show what is open now."""
        self.findings = find_faults(self.workspace.desk.opened)
        self.query_one(".label", Plain).show(OPEN if self.findings else READY)
        listed = self.query_one("#findings", OptionList)
        listed.clear_options()
        listed.display = bool(self.findings)
        listed.add_options(Option(Content(_said(one))) for one in self.findings)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place that mends it."""
        event.stop()
        self.workspace.go_to(self.findings[event.option_index])


def _said(finding: Finding) -> str:
    return f"No answer yet: {finding.message}" if finding.answer else finding.message
