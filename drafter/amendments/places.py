"""Where in a motion the place is that an amendment names.

A name can fit several places ("paragraph 2" where each section counts from 1). All of
them are given: the words that are quoted there decide, or the instruction is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Role, Span, label_parts
from drafter.amendments.steps import Part, Sort, Where
from drafter.language.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterable

Lines = Mapping[int, tuple[str, int, int]]
"""The printed lines by their numbers: path of the clause, first letter, end."""
SHOWN = 6
"""So many places are named at most when none fits."""


class NotPlacedError(Exception):
    """Something cannot be found in the motion; the text says what, and why."""

    def __init__(self, reason: str, candidates: Iterable[str] = ()) -> None:
        """Say why in `reason`, and name the nearest places in `candidates`."""
        super().__init__(reason)
        self.candidates = tuple(candidates)


@dataclass(frozen=True)
class Scope:
    """The part of a motion that a place names."""

    spans: tuple[Span, ...]
    said: str
    """How a person names it: "Notes 2"; empty for the whole motion."""
    whole: bool = True
    """Whole passages, not words of them."""
    begins_in: bool = False
    """A printed line: words that begin in it count even if they end on the next."""
    note: str = ""

    @property
    def passages(self) -> tuple[int, ...]:
        """The numbers of its passages."""
        return tuple(span.passage for span in self.spans)


def whole_motion(page: Page) -> Scope:
    """Return all of the motion but its title."""
    return scope_of(page, page.body, "")


def scope_of(page: Page, numbers: Iterable[int], said: str) -> Scope:
    """Return the passages `numbers` as a place."""
    spans = (Span(one, 0, len(page.passages[one].text)) for one in numbers)
    return Scope(tuple(spans), said)


def find_places(page: Page, where: Where, lines: Lines | None = None) -> list[Scope]:
    """Return every place that `where` can mean, at least one.

    Raises:
        NotPlacedError: there is no such place.
    """
    scopes = [whole_motion(page)]
    for part in where:
        narrower = [
            one for scope in scopes for one in _Narrow(page, scope, part, lines).found()
        ]
        if not narrower:
            raise NotPlacedError(
                f"There is no {_named(part)} in the motion.", _near(page, part)
            )
        scopes = list(dict.fromkeys(narrower))
    return scopes


class _Narrow:
    """Looks for one part of a place within a wider place."""

    def __init__(
        self, page: Page, scope: Scope, part: Part, lines: Lines | None
    ) -> None:
        self.page = page
        self.scope = scope
        self.part = part
        self.lines = lines
        self.inside = frozenset(scope.passages)

    def found(self) -> list[Scope]:
        """Return the places that fit; [] if there are none."""
        if self.part.more:
            return self.several()
        look = {
            Sort.MOTION: lambda: [whole_motion(self.page)],
            Sort.TITLE: self.title,
            Sort.SECTION: self.section,
            Sort.RULE: self.rule,
            Sort.PARAGRAPH: self.paragraph,
            Sort.POINT: self.point,
            Sort.LINE: self.line,
            Sort.SENTENCE: self.sentence,
        }
        return look[self.part.sort]()

    def several(self) -> list[Scope]:
        """Return "paragraphs 4 to 6" as one place, if each of them is there once."""
        each = []
        for label in (self.part.label, *self.part.more):
            part = replace(self.part, label=label, more=())
            found = _Narrow(self.page, self.scope, part, self.lines).found()
            if len(found) != 1:
                return []
            each.append(found[0])
        spans = tuple(span for one in each for span in one.spans)
        return [Scope(spans, self.part.said)]

    def title(self) -> list[Scope]:
        titles = [
            number
            for number, one in enumerate(self.page.passages)
            if one.role is Role.TITLE
        ]
        return [scope_of(self.page, titles, "the title")] if titles else []

    def section(self) -> list[Scope]:
        numbers = [
            number
            for number in self.scope.passages
            if self.page.passages[number].section is self.part.section
        ]
        if not numbers or not self.part.label:
            name = self.part.section.value.capitalize() if self.part.section else ""
            return [scope_of(self.page, run, name) for run in _runs(numbers)]
        labelled = self.labelled(numbers)
        if labelled or any(self.page.passages[one].label for one in numbers):
            return labelled
        points = [one for one in numbers if self.page.passages[one].level == 0]
        return self.nth_of(points, int_of(self.part.label))

    def rule(self) -> list[Scope]:
        if self.part.nth:
            return self.paragraph()
        exact = self.labelled(self.scope.passages)
        if exact:
            return exact
        wanted = label_parts(self.part.label)
        under = [
            number
            for number in self.scope.passages
            if wanted and self.page.labels[number][: len(wanted)] == wanted
        ]
        if under:
            return [scope_of(self.page, under, self.part.said.strip(" .:"))]
        return self.paragraph() if self.page.in_prose else []

    def paragraph(self) -> list[Scope]:
        firsts = [group[0] for group in self.page.paragraphs if group[0] in self.inside]
        if self.part.nth:
            found = self.nth_of(firsts, self.part.nth)
            if not self.page.in_prose and self.part.nth > 0:
                found += self.labelled(firsts, str(self.part.nth))
            return list(dict.fromkeys(found))
        labelled = self.labelled(firsts) or self.labelled(self.scope.passages)
        if self.page.in_prose and self.part.label.isdigit():
            return self.nth_of(firsts, int(self.part.label))
        numbered = any(self.page.labels[one][-1:] > ("",) for one in firsts)
        if labelled or numbered:
            return labelled
        return self.nth_of(firsts, int_of(self.part.label))

    def point(self) -> list[Scope]:
        narrow = len(self.scope.spans) < len(self.page.body)
        inside = self.scope.passages[1:] if narrow else self.scope.passages
        points = [one for one in inside if self.page.passages[one].label]
        if self.part.label and (found := self.labelled(points)):
            return found
        if self.part.label and (found := self.labelled(self.scope.passages)):
            return found
        top = min((self.page.passages[one].level for one in points), default=0)
        firsts = [one for one in points if self.page.passages[one].level == top]
        kinds = {
            self.page.passages[one].label.strip("().")[:1].isdigit() for one in firsts
        }
        if self.part.nth or kinds == {False}:
            return self.nth_of(firsts, self.part.nth or int_of(self.part.label))
        return []

    def line(self) -> list[Scope]:
        if not self.lines:
            note = "the line could not be looked up, as no printed lines are known"
            return [replace(self.scope, note=note)]
        at = {one.path: number for number, one in enumerate(self.page.passages)}
        here = {
            number: Span(at[path], start, end)
            for number, (path, start, end) in sorted(self.lines.items())
            if at.get(path) in self.inside
        }
        number = self.part.nth or int_of(self.part.label)
        found = [here[number]] if number in here else []
        counted = list(here.values())
        within = len(self.scope.spans) < len(self.page.body)
        if within and number and abs(number) <= len(counted):
            found.append(counted[number - 1 if number > 0 else number])
        said = f"line {self.part.label or self.part.nth}"
        return [
            Scope((span,), self._said(said, span), whole=False, begins_in=True)
            for span in dict.fromkeys(found)
        ]

    def sentence(self) -> list[Scope]:
        spans = [
            Span(span.passage, start + span.start, end + span.start)
            for span in self.scope.spans
            if self.page.passages[span.passage].role is not Role.LEAD
            for start, end in sentence_spans(
                self.page.passages[span.passage].text[span.start : span.end]
            )
        ]
        number = self.part.nth or int_of(self.part.label)
        if not number or abs(number) > len(spans):
            return []
        span = spans[number - 1 if number > 0 else number]
        words = {1: "the first sentence", -1: "the last sentence"}
        said = words.get(number, f"the sentence {number}")
        return [Scope((span,), self._said(said, span), whole=False)]

    def labelled(self, numbers: Iterable[int], label: str = "") -> list[Scope]:
        """Return the passages, each with what is below it, that have the label."""
        wanted = label_parts(label or self.part.label)
        return [self.unit(one) for one in numbers if self._has(one, wanted)]

    def _has(self, number: int, wanted: tuple[str, ...]) -> bool:
        own = label_parts(self.page.passages[number].label)
        whole = self.page.labels[number]
        return (
            bool(own)
            and bool(wanted)
            and (
                wanted in (own, whole)
                or (len(wanted) > 1 and whole[-len(wanted) :] == wanted)
            )
        )

    def nth_of(self, numbers: list[int], nth: int) -> list[Scope]:
        if not nth or not numbers or abs(nth) > len(numbers):
            return []
        return [self.unit(numbers[nth - 1 if nth > 0 else nth])]

    def unit(self, number: int) -> Scope:
        group = next(
            (one for one in self.page.paragraphs if one[0] == number),
            self.page.below(number),
        )
        return scope_of(self.page, group, self.page.cite_of(number))

    def _said(self, said: str, span: Span) -> str:
        return f"{said} of {self.page.cite_of(span.passage)}"


def _runs(numbers: list[int]) -> list[list[int]]:
    """Return the numbers in runs without a gap: sections of one kind may be apart."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def int_of(label: str) -> int:
    """Return the number that a label says, or 0."""
    bare = label.strip("(). ")
    if bare.isdigit():
        return int(bare)
    return ord(bare.lower()) - ord("a") + 1 if len(bare) == 1 and bare.isalpha() else 0


def _named(part: Part) -> str:
    said = part.said.strip(" .:,(")
    for article in ("the ", "The ", "existing "):
        said = said.removeprefix(article)
    return said[:1].lower() + said[1:] if part.sort is not Sort.SECTION else said


def _near(page: Page, part: Part) -> tuple[str, ...]:
    """Return the places that are there, those of the same sort first."""
    if part.sort is Sort.TITLE:
        return ()
    clauses = [n for n in page.body if page.passages[n].role is Role.CLAUSE]
    if part.sort is Sort.SECTION:
        same = [n for n in clauses if page.passages[n].section is part.section]
        clauses = same or clauses
    elif part.sort in {Sort.PARAGRAPH, Sort.RULE}:
        clauses = [group[0] for group in page.paragraphs]
    cites = [page.cite_of(number) for number in clauses]
    return tuple(dict.fromkeys(cites))[-SHOWN:]
