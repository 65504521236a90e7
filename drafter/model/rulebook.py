"""What a body requires: every value with its source."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import Actor  # noqa: TC001  read by the strict loader
from drafter.model.strict import STRICT
from drafter.model.template import Level  # noqa: TC001  read by the strict loader


class Family(StrEnum):
    """Which part of the movement a body belongs to."""

    UNION = "union"
    LABOUR = "labour"


class Confidence(StrEnum):
    """How sure a rule is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


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
    url: str
    year: int
    """The year of what the page says; for an undated page the year it was read."""
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
    counts: str = ""
    """For a limit of words: what is counted."""
    note: str = ""


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
    limit: dict[str, Rule] = field(default_factory=dict)
    deadline: dict[str, Rule] = field(default_factory=dict)
    notice: dict[str, Rule] = field(default_factory=dict)
    submission: dict[str, Rule] = field(default_factory=dict)

    @property
    def rules(self) -> dict[str, Rule]:
        """Every rule by its dotted name: "limit.words"."""
        groups = {
            "limit": self.limit,
            "deadline": self.deadline,
            "notice": self.notice,
            "submission": self.submission,
        }
        return {
            f"{group}.{name}": rule
            for group, rules in groups.items()
            for name, rule in rules.items()
        }
