"""How a body says a clause: its name, its verbs, whom it calls on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError
from drafter.language.phrases import (
    bare_action,
    capitalised,
    mid_sentence,
    that_phrase,
    third_person,
)
from drafter.language.tree import REASONS
from drafter.model.motion import Actor, SectionKind
from drafter.model.style import Layout

if TYPE_CHECKING:
    from drafter.model.motion import Clause
    from drafter.model.rulebook import Address, Rulebook
    from drafter.model.style import HouseStyle

SMALL = frozenset({"to", "on", "upon"})
"""Words that have no capital among capitals."""


class Voice:
    """The voice of one body in one house style, as it goes through a motion."""

    def __init__(
        self, style: HouseStyle, body: Rulebook, kinds: frozenset[SectionKind | None]
    ) -> None:
        """Begin a motion that has sections of these `kinds`."""
        self.style = style
        self.body = body
        self.subject = style.subject.format(noun=body.noun)
        self.opening = style.opening.format(noun=body.noun)
        self.begun = False
        """Whether the first paragraph has been said."""
        self.resolved = False
        """Whether the first RESOLVED has been said."""
        self.concludes = style.therefore and not kinds.isdisjoint(REASONS)
        """Whether the next action says "therefore"."""
        self.sections: dict[SectionKind, str] = {}
        """The verb of each section that has a lead, as printed."""

    def lead(self, kind: SectionKind) -> str:
        """Return what stands above a section, or ""."""
        if self.style.layout is Layout.STEM:
            return "" if self.begun else f"{self._next_subject()}:"
        if self.style.layout is not Layout.LIST:
            return ""
        verb = self._verb(self.style.verbs[kind])
        if verb in self.sections.values():
            verb = f"further {verb}"
        self.sections[kind] = verb
        said = _in_capitals(verb) if self.style.capital_verbs else verb
        return f"{self.subject} {said}:"

    def name_of(self, kind: SectionKind) -> str:
        """Return how an amendment names a section that has a lead: "Notes"."""
        if kind is SectionKind.SOLIDARITY:
            return kind.value.capitalize()
        return _in_capitals(self.sections[kind])

    def stem(self, clause: Clause) -> str:
        """Return the stem of `clause` and of the actions after it that share it."""
        verb, whom = self.addressee(clause)
        asked = f"{self._verb(verb)} {whom}".rstrip()
        return f"{self._next_subject()} {self._therefore()}{asked} to:"

    def under_stem(self, clause: Clause) -> str:
        """Return an action as it stands below its stem."""
        bare = bare_action(clause.text)
        return f"{clause.by}, {bare}" if clause.by else bare

    def addressee(self, clause: Clause) -> tuple[str, str]:
        """Return what is said to whom: actions that share it share a stem.

        Raises:
            CannotAddressError: the body has no way to call on them.
        """
        address = self._address(clause)
        if address is None:
            return self.style.verbs[SectionKind.RESOLVES], ""
        return address.verb, clause.whom or address.who

    def point(self, clause: Clause) -> str:
        """Return a point as it is said, without its end.

        Raises:
            CannotAddressError: it calls on someone whom the body cannot.
        """
        match self.style.layout:
            case Layout.LIST:
                return capitalised(self._in_list(clause))
            case Layout.WHEREAS:
                return self._in_whereas(clause)
            case Layout.STEM:
                return self._with_verb(clause)
            case _:
                return f"{self._next_subject()} {self._with_verb(clause)}"

    def _next_subject(self) -> str:
        said = self.subject if self.begun else self.opening
        self.begun = True
        return said

    def _therefore(self) -> str:
        said = "therefore " if self.concludes else ""
        self.concludes = False
        return said

    def _verb(self, infinitive: str) -> str:
        return infinitive if self.style.subjunctive else third_person(infinitive)

    def _in_list(self, clause: Clause) -> str:
        section = _known(clause.section)
        if section is SectionKind.RESOLVES:
            return f"to {self._action(clause)}"
        if section in self.style.resolved_too:
            return f"to {self.style.verbs[section]} {clause.text}"
        return clause.text

    def _with_verb(self, clause: Clause) -> str:
        section = _known(clause.section)
        verb = self.style.verbs[section]
        if section is not SectionKind.RESOLVES:
            said = that_phrase(clause.text) if section in REASONS else clause.text
            return f"{self._verb(verb)} {said}"
        if clause.who is Actor.SELF:
            return f"{self._therefore()}{self._verb(verb)} to {self._action(clause)}"
        return f"{self._therefore()}{self._verb(self._action(clause))}"

    def _in_whereas(self, clause: Clause) -> str:
        section = _known(clause.section)
        if section in REASONS:
            said = that_phrase(clause.text).removeprefix("that").lstrip(" ,")
            return f"WHEREAS, {said}"
        begin = (
            "BE IT FURTHER RESOLVED" if self.resolved else "THEREFORE, BE IT RESOLVED"
        )
        self.resolved = True
        if section is SectionKind.RESOLVES:
            acts = self._action(clause)
        else:
            acts = f"{self.style.verbs[section]} {clause.text}"
        return f"{begin}, that {mid_sentence(self.subject)} {acts}"

    def _action(self, clause: Clause) -> str:
        """Return what is resolved, in the infinitive without "to"."""
        bare = bare_action(clause.text)
        address = self._address(clause)
        if address is None:
            return f"{bare}, {clause.by}" if clause.by else bare
        by = f", {clause.by}," if clause.by else ""
        return f"{address.verb} {clause.whom or address.who}{by} to {bare}"

    def _address(self, clause: Clause) -> Address | None:
        """Return how the body calls on who acts; None: it acts itself."""
        if clause.who is Actor.SELF:
            return None
        address = self.body.verbs.get(clause.who)
        if address is None:
            raise CannotAddressError(clause.id, clause.who.value, self.body.name)
        return address


def _known(kind: SectionKind | None) -> SectionKind:
    return SectionKind.NOTES if kind is None else kind


def _in_capitals(verb: str) -> str:
    return " ".join(
        word if word in SMALL else capitalised(word) for word in verb.split()
    )
