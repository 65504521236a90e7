"""What a body requires: every value with its source."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import Actor  # noqa: TC001  read by the strict loader
from drafter.model.strict import STRICT
from drafter.model.template import Level  # noqa: TC001  read by the strict loader

RULE_GROUPS = (
    "limit",
    "deadline",
    "notice",
    "submission",
    "wording",
    "emergency",
    "amendment",
    "debate",
)
"""The tables of a rulebook that hold rules."""


class Family(StrEnum):
    """Which part of the movement a body belongs to."""

    UNION = "union"
    LABOUR = "labour"
    STUDENTS = "students"
    """Students' unions and their national union."""
    US = "us"
    """Unions and federations in the United States."""


class Confidence(StrEnum):
    """How sure a rule is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Counts(StrEnum):
    """What a body counts as words of a motion or an amendment."""

    CLAUSES_AND_LEADS = "clauses-and-leads"
    """The clauses and leads; not the title, not the labels."""
    WITH_TITLE = "with-title"
    WHOLE_PAGE = "whole-page"
    """Everything on the page of the motion, title and instructions included."""
    ADDED_WORDS = "added-words"
    """For an amendment: the words it adds, not its rubric and not deletions."""
    ALL_TOGETHER = "all-together"
    """A pool for everything that one branch sends in."""


class Force(StrEnum):
    """Whether the body requires it or advises it."""

    RULE = "rule"
    ADVICE = "advice"


@dataclass(frozen=True)
class RuleSource:
    """Where a rule was read."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    title: str
    year: int
    """The year of what the page says; for an undated page the year it was read."""
    url: str = ""
    """Empty only for a body that a person described from their own papers."""
    undated: bool = False
    """The page gives no date: `year` is when it was read."""


@dataclass(frozen=True)
class Rule:
    """One value that a body sets, and how we know."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    value: int | str
    source: str
    """The id of a source in the same rulebook."""
    confidence: Confidence
    force: Force
    unit: str = ""
    """What `value` counts: "words", "days before the meeting", "minutes"."""
    counts: Counts | None = None
    """For a limit of words: what is counted."""
    note: str = ""
    clear: bool = False
    """For a deadline in days: neither that day nor the day of the meeting counts."""
    hour: str = ""
    """For a deadline: the hour of that day, as "noon" or "17:00"."""

    @property
    def binding(self) -> bool:
        """Whether breaking it is worth a warning: a rule that we are sure of."""
        return self.force is Force.RULE and self.confidence is not Confidence.LOW


@dataclass(frozen=True)
class Address:
    """What this body may say to someone: the verb, and how it names them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    verb: str
    """In the infinitive: "instruct", "call on", "ask"."""
    who: str


@dataclass(frozen=True)
class Rulebook:
    """Our data file of what a body requires. A rule that is absent: not confirmed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    name: str
    level: Level
    family: Family
    style: str
    noun: str
    """What the body calls itself in a motion: "Branch", "Trades Council"."""
    the_body: str
    """The body in a sentence: "the Branch", "the Constituency Labour Party"."""
    executive: str
    next_body: str
    """To whom it usually sends a motion on."""
    verbs: dict[Actor, Address]
    sources: tuple[RuleSource, ...] = ()
    extends: str = ""
    """The id of the rulebook that this one changes, key by key."""
    limit: dict[str, Rule] = field(default_factory=dict)
    """words, title, amendment, motions, amendments."""
    deadline: dict[str, Rule] = field(default_factory=dict)
    """motion, amendment, emergency."""
    notice: dict[str, Rule] = field(default_factory=dict)
    submission: dict[str, Rule] = field(default_factory=dict)
    """Who passes, seconds and signs it, and how it is sent in."""
    wording: dict[str, Rule] = field(default_factory=dict)
    """What a motion must say, or must not."""
    emergency: dict[str, Rule] = field(default_factory=dict)
    """What an emergency motion is after, its test, and how it is agreed."""
    amendment: dict[str, Rule] = field(default_factory=dict)
    """Who may amend, to what end, with which verbs, and how the place is named."""
    debate: dict[str, Rule] = field(default_factory=dict)
    """Minutes for the mover, other speakers and the reply."""

    @property
    def rules(self) -> dict[str, Rule]:
        """Every rule by its dotted name: "limit.words"."""
        return {
            f"{group}.{name}": rule
            for group in RULE_GROUPS
            for name, rule in getattr(self, group).items()
        }

    def rule(self, name: str) -> Rule | None:
        """Return the rule of that dotted name; None: not confirmed."""
        return self.rules.get(name)

    def source(self, name: str) -> RuleSource | None:
        """Return the source with that id."""
        return next((one for one in self.sources if one.id == name), None)
