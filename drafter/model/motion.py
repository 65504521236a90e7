"""A motion as phrases, and the same motion as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MotionKind(StrEnum):
    """What is being put to the meeting."""

    MOTION = "motion"
    EMERGENCY = "emergency-motion"
    STATEMENT = "statement"
    """Issued, not voted on clause by clause."""
    RULE_CHANGE = "rule-change"
    """One rule as it stands and as it is to be, with the reason."""
    SUBMISSION = "submission"
    """Answers to the questions that a body has set."""


IN_PARTS = frozenset({MotionKind.RULE_CHANGE, MotionKind.SUBMISSION})
"""Kinds that are printed in parts, each under a heading of its own.

Limits and deadlines that bodies set for motions are not meant for them.
"""


class RulePart(StrEnum):
    """The parts of a rule change, in the order of printing; their ids."""

    RULE = "rule"
    """Which rule of which rule book."""
    PRESENT = "present"
    AMENDED = "amended"
    CHANGE = "change"
    """What is to be deleted and inserted; worked out from the two wordings."""
    REASON = "reason"


class Marking(StrEnum):
    """What becomes of marked words of a rule."""

    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True)
class Mark:
    """Letters `start` to `end` of a text, which are deleted or inserted."""

    start: int
    end: int
    kind: Marking


class SectionKind(StrEnum):
    """What the clauses of a section do."""

    NOTES = "notes"
    BELIEVES = "believes"
    WELCOMES = "welcomes"
    CONDEMNS = "condemns"
    SOLIDARITY = "solidarity"
    RESOLVES = "resolves"


class Actor(StrEnum):
    """Who is to do what a clause resolves."""

    SELF = "self"
    SECRETARY = "secretary"
    COMMITTEE = "committee"
    DELEGATES = "delegates"
    EXECUTIVE = "executive"
    NEXT_BODY = "next-body"
    MP = "mp"
    GOVERNMENT = "government"
    AFFILIATES = "affiliates"
    MEMBERS = "members"


class How(StrEnum):
    """How a clause stands to the statement it derives from."""

    QUOTED = "quoted"
    """What stands between quotation marks is word for word in the statement."""
    ADAPTED = "adapted"
    WRITTEN = "written"
    """No words of the statement: ours."""


@dataclass(frozen=True)
class Source:
    """Where a fact comes from; every part is text as a person would write it."""

    who: str
    title: str = ""
    url: str = ""
    date: str = ""


@dataclass(frozen=True)
class Cost:
    """What a clause spends: the sum in words and figures, to whom, from what."""

    sum: str
    payee: str
    fund: str


@dataclass(frozen=True)
class Clause:
    """One point of a motion: a phrase without number, lead or final stop."""

    id: str
    section: SectionKind | None
    """None in a statement, whose paragraphs are whole sentences, and in parts."""
    text: str
    who: Actor = Actor.SELF
    whom: str = ""
    """The person or body asked, where it is not the body's usual one."""
    by: str = ""
    """When it is to be done: "within seven days"."""
    under: str = ""
    """The id of the clause it is nested below, if any."""
    source: Source | None = None
    cost: Cost | None = None
    how: How = How.WRITTEN
    derives_from: tuple[int, ...] = ()
    """Numbers of the statement's sentences, from 1."""
    lead: str = ""
    """Of an answer in a submission: the question, which stands above it."""


@dataclass(frozen=True)
class Motion:
    """What is put to the body, as phrases in the order of printing."""

    kind: MotionKind
    title: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class PrintedClause:
    """One numbered point as it stands on the paper."""

    id: str
    path: str
    """Its place in the data: "resolves.2.1"."""
    label: str
    """What is printed before it: "2.", "(a)"; empty for a paragraph."""
    text: str
    level: int
    """0 for a point, 1 and 2 for points nested below it."""
    cite: str
    """How an amendment names it: "Resolves 2", "paragraph 3"."""
    pattern: str = ""
    """The first label of its list, as "(a)"; empty where it has no label."""
    opens: str = ""
    """A quotation mark of the house style before the text; no part of the text."""
    closes: str = ""
    """The mark that closes the motion, after the text of its last clause."""
    marks: tuple[Mark, ...] = ()
    """Of a rule's wording: the words that are deleted or inserted."""

    @property
    def shown(self) -> str:
        """The text with the quotation marks that the house style sets around it."""
        return f"{self.opens}{self.text}{self.closes}"


@dataclass(frozen=True)
class PrintedSection:
    """Clauses under one lead ("This Branch notes:"); a lead may be empty.

    Where actions are grouped a motion has several sections of one kind, each under
    the stem that its actions share ("Conference instructs the Executive to:").
    """

    kind: SectionKind | None
    lead: str
    clauses: tuple[PrintedClause, ...]
    opens: str = ""
    """A quotation mark of the house style before the lead; no part of it."""


@dataclass(frozen=True)
class PrintedMotion:
    """A motion in a body's house style: what people see, count and amend."""

    title: str
    wrapper: str
    """"This Branch agrees to submit the following ...:", or empty."""
    sections: tuple[PrintedSection, ...]

    @property
    def clauses(self) -> tuple[PrintedClause, ...]:
        """Every clause in order."""
        return tuple(clause for part in self.sections for clause in part.clauses)
