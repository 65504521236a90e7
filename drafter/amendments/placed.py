"""What an instruction comes to in a motion, before anything is carried out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from drafter.amendments.finding import Hit
    from drafter.amendments.pages import Passage, Span
    from drafter.amendments.places import Scope
    from drafter.amendments.steps import Step, Where, Words


@dataclass(frozen=True)
class Rewrite:
    """Words of one passage that give way to new ones."""

    span: Span
    new: str = ""
    sentence: bool = False
    whole: bool = False
    """All words of the passage: it stays, with other words."""


@dataclass(frozen=True)
class Drop:
    """A passage that goes, with its label."""

    passage: int


@dataclass(frozen=True)
class Bring:
    """Passages that come in."""

    after: int
    """After this passage of the page; -1: before all."""
    passages: tuple[Passage, ...]
    part: int = 0
    """The section that they come into."""
    opens: bool = False
    """They stand in a section that an instruction before brings in."""
    depth: int = 0
    """How deep the unit is that it names: "sub-clause" 1, "clause" 0."""


Deed = Rewrite | Drop | Bring


@dataclass(frozen=True)
class Placed:
    """An instruction that has its place."""

    step: Step
    deeds: tuple[Deed, ...]
    understood: str
    location: str
    old: str = ""
    new: str = ""
    anchors: tuple[Span, ...] = ()
    """The words that it is hung on and that stay."""
    notes: tuple[str, ...] = field(default=())
    """What was let pass: other capitals, other punctuation."""
    remark: str = ""
    """What could not be looked up, as an end of the sentence."""

    @property
    def first(self) -> int:
        """The passage that it changes first; -1 if that is a new one before all."""
        places = []
        for deed in self.deeds:
            if isinstance(deed, Rewrite):
                places.append(deed.span.passage)
            else:
                places.append(deed.passage if isinstance(deed, Drop) else deed.after)
        return min(places, default=-1)


class Places(Protocol):
    """What can be asked about the places of one motion."""

    @property
    def usage(self) -> str:
        """Whether "from X to end" takes X out: "scottish" or "commons"."""

    def scopes(self, where: Where) -> list[Scope]:
        """Return every place that `where` can mean."""

    def count(self, step: Step, words: Words) -> int:
        """Return how often `words` stand in the place of `step`."""

    def hits(self, step: Step, words: Words) -> tuple[list[Hit], str]:
        """Return where `words` stand, and that place in words."""
