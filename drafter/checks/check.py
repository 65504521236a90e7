"""What a check is given, what it is, and how it reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.quotations import quoted_spans
from drafter.model.finding import Citation, Finding, Mend, Severity
from drafter.model.motion import MotionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from drafter.model.motion import (
        Clause,
        Motion,
        PrintedClause,
        PrintedMotion,
        SectionKind,
    )
    from drafter.model.rulebook import Rule, Rulebook
    from drafter.model.statement import Statement
    from drafter.model.word_list import WordList

    Run = Callable[["Matter"], Iterable[Finding]]


@dataclass(frozen=True)
class Check:
    """One check: its id, its name in lists, what it does, and its manual page."""

    id: str
    name: str
    run: Run
    manual: str


@dataclass(frozen=True)
class Point:
    """One printed clause, with what is known of it."""

    printed: PrintedClause
    section: SectionKind | None
    phrase: Clause | None
    """The clause before it was dressed; None where the motion came from outside."""

    @property
    def text(self) -> str:
        """The clause as it stands on the paper, without its label."""
        return self.printed.text

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, as long as the text itself."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else self.text

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where each quotation starts and ends, marks included."""
        return quoted_spans(self.text)

    def is_quoted(self, start: int) -> bool:
        """Return whether the letter at `start` stands in a quotation."""
        return any(begin <= start < end for begin, end in self.quoted)


@dataclass(frozen=True)
class Matter:
    """What is before the checks: a motion, whose rules bind it, and the day."""

    printed: PrintedMotion
    body: Rulebook
    """The destination: its noun, limit and deadline bind the text."""
    today: date
    motion: Motion | None = None
    """The motion as phrases; None where it came from outside."""
    meeting: Rulebook | None = None
    """The body that votes tonight; None: the same as `body`."""
    meeting_date: date | None = None
    deadline: date | None = None
    """The last day for handing in an ordinary motion; None: not known."""
    own_deadline: bool = False
    """That day is the branch's own, not worked out from its body's rulebook."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """The question behind each answer, by the answer's name."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """The answers as typed, and the branch's details that are text, by name."""
    statement: Statement | None = None
    to_settle: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What was left to settle when the statement became clauses, by clause id."""
    lists: Mapping[str, WordList] = field(default_factory=dict)
    """The house's word lists by id."""
    public: Mapping[str, str] = field(default_factory=dict)
    """Companions that go to the public, by id: a press notice, a post."""
    example: bool = False
    """It was filled with a sample's answers: nobody means to send it."""

    @property
    def kind(self) -> MotionKind:
        """What is being put to the meeting."""
        return self.motion.kind if self.motion else MotionKind.MOTION

    @property
    def day(self) -> date:
        """The day the motion speaks on: the meeting's, or else today."""
        return self.meeting_date or self.today

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every printed clause, in order."""
        clauses = self.motion.clauses if self.motion else ()
        phrases = {clause.id: clause for clause in clauses}
        return tuple(
            Point(clause, section.kind, phrases.get(clause.id))
            for section in self.printed.sections
            for clause in section.clauses
        )

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """The words of each word list, in small letters, by the list's id."""
        return {
            name: frozenset(word.lower() for word in (*one.words, *one.instead))
            for name, one in self.lists.items()
        }

    def rule(self, name: str) -> Rule | None:
        """Return the body's rule of that dotted name; None: not confirmed."""
        return self.body.rule(name)

    def cite(self, rule: Rule) -> Citation | None:
        """Return where `rule` of the body was read."""
        source = self.body.source(rule.source)
        if source is None:
            return None
        year = 0 if source.undated else source.year
        return Citation(source.title, source.url, year, rule.confidence.value)

    def broken(
        self, check: str, rule: Rule, message: str, point: Point | None = None
    ) -> Finding:
        """Return the finding that `rule` of the body is broken.

        A rule warns; advice, and a rule that nobody is sure of, advises.
        """
        return Finding(
            check,
            Severity.WARNS if rule.binding else Severity.ADVISES,
            message,
            clause=point.printed.path if point else "",
            body=self.body.id,
            source=self.cite(rule),
        )


def advise(
    check: str,
    message: str,
    point: Point | None = None,
    span: tuple[int, int] = (0, 0),
    *,
    mend: Mend | None = None,
    source: Citation | None = None,
) -> Finding:
    """Return advice on `span` of `point`'s text, or on the whole motion."""
    return Finding(
        check,
        Severity.ADVISES,
        message,
        clause=point.printed.path if point else "",
        start=span[0],
        end=span[1],
        mend=mend,
        source=source,
    )
