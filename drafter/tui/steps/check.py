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
        fields = [one.name for one in self.workspace.desk.opened.draft.template.fields]
        self.findings = tuple(
            sorted(
                find_faults(self.workspace.desk.opened),
                key=lambda one: _place(fields, one.answer),
            )
        )
        self.query_one(".label", Plain).show(OPEN if self.findings else READY)
        listed = self.query_one("#findings", OptionList)
        listed.clear_options()
        listed.display = bool(self.findings)
        listed.add_options(Option(Content(self._said(one))) for one in self.findings)
        listed.highlighted = 0 if self.findings else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place that mends it."""
        event.stop()
        self.workspace.go_to(self.findings[event.option_index])

    def _said(self, finding: Finding) -> str:
        """Return a finding in words; a question asked of several things says which."""
        if not finding.answer:
            return finding.message
        fields = self.workspace.desk.opened.draft.template.fields
        labels = [one.label for one in fields]
        about = ""
        if labels.count(finding.message) > 1:
            place = _place([one.name for one in fields], finding.answer)
            before = (one for one in labels[:place] if labels.count(one) == 1)
            about = next(iter(reversed([*before])), "")
        return f"No answer yet: {about} {finding.message}".replace("  ", " ")


def _place(names: list[str], name: str) -> int:
    """Return the place of a question; what is no question comes last."""
    return names.index(name) if name in names else len(names)
