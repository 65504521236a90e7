"""The word lists of derivation, made ready to be looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.phrases import third_person

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from drafter.model.word_list import WordList

SO_MUCH = r"(?:far|many|much|long|few|called|too|that|as|to|often)\b"
"""Words with which "so" does not join sentences: "so far"."""
GOES_ON = (
    r"(?:of|to|far|many|much|long|few|called|too|that|as|and|or|with|in|for|from|by|than"
    r"|on|at|often|waiting)\b"
)
"""What makes such a word part of the sentence: "as a result of", "here in"."""
POINTING = r"light of this"
"""Ends of connectives that need a comma: "in the light of this vote"."""
LISTS = (
    "derive-attitudes",
    "derive-beliefs",
    "derive-calls",
    "derive-common",
    "derive-connectives",
    "derive-countries",
    "derive-events",
    "derive-first-names",
    "derive-furniture",
    "derive-ideas",
    "derive-imperatives",
    "derive-notes",
    "derive-opinions",
    "derive-organisations",
    "derive-past",
    "derive-reader",
    "derive-reports",
    "derive-solidarity",
    "derive-verbs",
    "derive-verdicts",
)
"""The word lists that derivation needs, by id."""


class Act(StrEnum):
    """What an issuer does by saying so."""

    CALL = "call"
    SOLIDARITY = "solidarity"
    BELIEF = "belief"
    NOTE = "note"


class Shape(StrEnum):
    """The form of a verb."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"


@dataclass(frozen=True)
class Verb:
    """A form of a verb that has a meaning here."""

    base: str
    act: Act
    shape: Shape


@dataclass(frozen=True)
class Lexicon:
    """The word lists, ready for use; built once for one text."""

    lists: Mapping[str, WordList]

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of one list, "calls" for derive-calls."""
        return self.lists[f"derive-{name}"].words

    @cached_property
    def verbs(self) -> dict[str, Verb]:
        """Every form of every verb by which an issuer acts."""
        of = {
            Act.BELIEF: "beliefs",
            Act.NOTE: "notes",
            Act.CALL: "calls",
            Act.SOLIDARITY: "solidarity",
        }
        return {
            form: Verb(base, act, shape)
            for act, name in of.items()
            for base in self.words(name)
            for form, shape in self._forms(base)
        }

    @cached_property
    def first_verbs(self) -> dict[str, Verb]:
        """The first words of those verbs: what may stand after "and"."""
        firsts: dict[str, Verb] = {}
        for form, verb in self.verbs.items():
            if verb.shape in {Shape.BASE, Shape.THIRD} and "are" not in verb.base:
                first = Verb(verb.base.partition(" ")[0], verb.act, verb.shape)
                firsts.setdefault(form.partition(" ")[0], first)
        return firsts

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """Finds a form of such a verb, the longest first."""
        return re.compile(rf"(?:{_any(self.verbs)})(?![\w’'-])", re.IGNORECASE)

    @cached_property
    def past(self) -> frozenset[str]:
        """Irregular past tenses."""
        return frozenset(self.lists["derive-past"].instead)

    @cached_property
    def opinions(self) -> re.Pattern[str]:
        """Finds words that judge, by their beginnings, in small letters."""
        words = _any(self.words("opinions"))
        return re.compile(rf"(?<![\w-])(?:{words})")

    @cached_property
    def reports(self) -> re.Pattern[str]:
        """Finds verbs of reporting."""
        return re.compile(rf"\b(?:{_any(self.words('reports'))})\b")

    @cached_property
    def attitudes(self) -> re.Pattern[str]:
        """Finds what follows "we are" where it is a feeling."""
        return re.compile(rf"(?:[a-z]+ly )?(?:{_any(self.words('attitudes'))})\b")

    @cached_property
    def furniture(self) -> re.Pattern[str]:
        """Matches lines that are no part of a statement."""
        words = self.words("furniture")
        return re.compile(rf"(?:{_any(words)})(?![\w])", re.IGNORECASE)

    @cached_property
    def connective(self) -> re.Pattern[str]:
        """Matches a word that joins a sentence to the one before."""
        words = _any(self.words("connectives"))
        alone = rf"(?:{words})(?=,)|(?:But|And|Yet)(?=\s)|So(?=\s)(?! {SO_MUCH})"
        return re.compile(
            rf"(?:{alone}|(?:{words})(?=\s)(?! {GOES_ON})(?<!{POINTING}))"
            r"(?:,\s*|\s+)(?:[–—-]\s+)?"
        )

    @cached_property
    def imperatives(self) -> frozenset[str]:
        """Verbs of demands to others."""
        return frozenset(self.words("imperatives"))

    @cached_property
    def base_verbs(self) -> frozenset[str]:
        """Verbs of every kind, in the infinitive."""
        known = (self.words("verbs"), self.words("imperatives"))
        return frozenset((*known[0], *known[1], *self.past_of.values()))

    @cached_property
    def ending_verbs(self) -> frozenset[str]:
        """Those verbs in the third person and in the past."""
        irregular = frozenset(self.past_of) - self.base_verbs
        thirds = map(third_person, self.base_verbs)
        return irregular.union(thirds, map(_regular_past, self.base_verbs))

    @cached_property
    def event_pasts(self) -> frozenset[str]:
        """Verbs of events, in the past."""
        return frozenset(map(self._past, self.words("events")))

    @cached_property
    def verdicts(self) -> frozenset[str]:
        """Verbs by which a statement judges, in the present."""
        plain = self.words("verdicts")
        return frozenset((*plain, *map(third_person, plain)))

    @cached_property
    def ideas(self) -> frozenset[str]:
        """Abstract things."""
        return frozenset(self.words("ideas"))

    @cached_property
    def past_of(self) -> Mapping[str, str]:
        """Irregular past tenses, with their infinitives."""
        return self.lists["derive-past"].instead

    @cached_property
    def reader(self) -> frozenset[str]:
        """Verbs that tell the reader what to do."""
        return frozenset(self.words("reader"))

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that are no names."""
        return frozenset(self.words("common"))

    @cached_property
    def country(self) -> re.Pattern[str]:
        """Finds the name of a country."""
        names = self.lists["derive-countries"]
        return re.compile(
            rf"(?<![\w-])(?:{_any([*names.words, *names.instead])})(?![\w-])"
        )

    @cached_property
    def first_names(self) -> frozenset[str]:
        """First names of people."""
        return frozenset(self.words("first-names"))

    @cached_property
    def organisations(self) -> frozenset[str]:
        """Last words of organisations."""
        return frozenset(self.words("organisations"))

    def _forms(self, base: str) -> Iterable[tuple[str, Shape]]:
        first, _, rest = base.partition(" ")
        shapes = [
            (first, Shape.BASE),
            ("is" if first == "are" else third_person(first), Shape.THIRD),
            (self._past(first), Shape.PAST),
            (_ing(first), Shape.ING),
        ]
        forms = [(f"{form} {rest}".rstrip(), shape) for form, shape in shapes]
        its = [(form.replace(" our", " its"), shape) for form, shape in forms]
        return dict.fromkeys((*forms, *its))

    def _past(self, verb: str) -> str:
        known = self.past_of.items()
        irregular = next((past for past, base in known if base == verb), "")
        return irregular or _regular_past(verb)


def lexicon_of(lists: Mapping[str, WordList]) -> Lexicon:
    """Return the lexicon of the lists in `LISTS`; the same for the same words.

    Raises:
        KeyError: one of them is not there.
    """
    held = tuple(
        (name, lists[name].words, tuple(lists[name].instead.items())) for name in LISTS
    )
    known = _KNOWN.get(held)
    if known is None:
        _KNOWN.clear()
        known = _KNOWN[held] = Lexicon(lists)
    return known


_KNOWN: dict[tuple[tuple[object, ...], ...], Lexicon] = {}
"""The last lexicon made; making one takes longer than deriving a short statement."""


DOUBLING = re.compile(r"(?:[^aeiou]|^)[aeiou][bdgmnpt]$|mit$|fer$|qui[pt]$")
"""Verbs that double their last letter: stop, ban, commit."""
LONGEST_DOUBLED = 6


def _regular_past(verb: str) -> str:
    """Return the past tense of a verb that has a regular one."""
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    if len(verb) <= LONGEST_DOUBLED and DOUBLING.search(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb.removesuffix('e')}ed"


def _ing(verb: str) -> str:
    return f"{verb.removesuffix('e')}ing"


def _any(words: Collection[str]) -> str:
    """Return an expression for any of `words`, the longest first."""
    # As a tree of letters: of hundreds of words only those that begin alike are tried.
    ends: dict[str, list[str]] = {}
    for word in filter(None, words):
        ends.setdefault(word[0], []).append(word[1:])
    every = "|".join(
        re.escape(first) + (_any(rest) if any(rest) else "")
        for first, rest in ends.items()
    )
    return f"(?:{every})?" if "" in words else f"(?:{every})"
