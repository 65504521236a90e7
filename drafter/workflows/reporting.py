"""What the checks found, in the order and groups in which it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks import registry
from drafter.errors import UnknownNameError
from drafter.language.rules import age
from drafter.language.words import count_for
from drafter.model.finding import Finding, Severity
from drafter.model.rulebook import Confidence, Force, Rule, RuleSource
from drafter.storage import library
from drafter.workflows import bodies, deadlines
from drafter.workflows.checking import check, label_of, matter_of
from drafter.workflows.counting import limit_rule
from drafter.workflows.cutting import what_to_cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from drafter.checks.cutting import Cut
    from drafter.workflows.drafting import OpenDraft

STOPS, ADVICE = "Stops the paper", "Advice"


@dataclass(frozen=True)
class Report:
    """What is to be told of a motion that was checked."""

    body: str
    """The id of the body whose rules bind it."""
    words: int
    limit: int | None
    findings: tuple[Finding, ...]
    cites: Mapping[str, str]
    """How an amendment names each clause, by the clause's path."""
    deadlines: tuple[str, ...]
    """By when it has to be in, in sentences; none for a worked example."""
    cuts: tuple[Cut, ...] = ()
    """Where it is too long: what costs least to leave out, in that order."""

    @property
    def to_mend(self) -> bool:
        """Whether something blocks or breaks a rule; advice alone does not."""
        return any(one.severity is not Severity.ADVISES for one in self.findings)


@dataclass(frozen=True)
class ManualPage:
    """What a check looks for, with examples."""

    id: str
    name: str
    text: str


def report(opened: OpenDraft) -> Report:
    """Return what every check finds in a draft, with what is needed to tell it."""
    book, printed = opened.destination, matter_of(opened).printed
    rule = limit_rule(opened)
    told = [] if opened.draft.example else deadlines.of_draft(opened)
    return Report(
        body=book.id,
        words=count_for(printed, rule.counts if rule else None),
        limit=rule.value if rule and isinstance(rule.value, int) else None,
        findings=(*_unreadable(opened), *check(opened)),
        cites={clause.path: clause.cite for clause in printed.clauses},
        deadlines=tuple(said for one in told for said in deadlines.sentences(one)),
        cuts=enough(what_to_cut(opened)),
    )


def enough(cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Return the cuts up to the one after which the motion fits; all if none does."""
    last = next((at for at, one in enumerate(cuts) if one.fits), len(cuts))
    return cuts[: last + 1]


def grouped(
    findings: Sequence[Finding],
) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Yield each heading with its findings: what stops it, rules of bodies, advice."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_heading(finding), []).append(finding)
    for heading, found in groups.items():
        yield heading, tuple(found)


def source_said(finding: Finding, today: date) -> str:
    """Return what a finding rests on, and how far that can be relied on; "": nothing.

    "Guide to motions, 2018. Last seen 2018: check with your secretary." Only rules of
    bodies are said to be old: an Act does not age like them.
    """
    source = finding.source
    if source is None:
        return ""
    said = f"{source.title}, {source.year}." if source.year else f"{source.title}."
    if not finding.body or not source.confidence:
        return said
    rule = Rule("", "", Confidence(source.confidence), Force.RULE)
    seen = RuleSource("", source.title, source.year, undated=not source.year)
    return f"{said} {age(rule, seen, today)}".rstrip()


def manual_page(name: str) -> ManualPage:
    """Return the manual page of the check with that id.

    Raises:
        UnknownNameError: there is none; it names the nearest, and lists them all.
    """
    found = registry.find(name)
    if found is None:
        known = tuple(one.id for one in registry.CHECKS)
        hint = f"The checks are: {', '.join(sorted(known))}."
        raise UnknownNameError("check", name, library.nearest(name, known), hint)
    return ManualPage(found.id, found.name, found.manual.strip())


def _unreadable(opened: OpenDraft) -> Iterator[Finding]:
    """Yield each answer that cannot be read: the paper is refused as for a gap."""
    asked = {question.name for question in opened.interview.questions}
    for name, fault in opened.interview.scope.faults.items():
        if name in asked:
            message = f"{label_of(opened, name)} {fault}"
            yield Finding("gap", Severity.BLOCKS, message, answer=name)


def _heading(finding: Finding) -> str:
    if finding.severity is Severity.BLOCKS:
        return STOPS
    if finding.severity is Severity.ADVISES:
        return ADVICE
    return (
        f"Rules of {bodies.name_of(finding.body)}" if finding.body else "To put right"
    )
