"""From an instruction to what it changes in a motion, or why it has no place there."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from drafter.amendments.finding import Hit, find_words, one_of
from drafter.amendments.insertions import Inserter
from drafter.amendments.pages import Page  # noqa: TC001  kept beside its values
from drafter.amendments.placed import Bring, Placed
from drafter.amendments.places import Lines, NotPlacedError, Scope, find_places
from drafter.amendments.steps import Sort, Step, Stretch, Unit, Where, Whole, Words
from drafter.amendments.taking_out import Taker
from drafter.model.amendment import Op

SAME_PLACE = "in the same place as the instruction before"


class Usage(StrEnum):
    """Whether "leave out from X to end" takes X out too."""

    SCOTTISH = "scottish"
    """It does."""
    COMMONS = "commons"
    """X stays."""


class Placer:
    """Places the instructions of one amendment; remembers what came in before."""

    def __init__(self, page: Page, usage: Usage, lines: Lines | None = None) -> None:
        self.page = page
        self.usage = usage
        self.lines = lines
        self.brought: list[Bring] = []
        self.remark = ""

    def place(self, step: Step) -> Placed:
        """Return what `step` comes to.

        Raises:
            NotPlacedError: it has no place, or more than one.
        """
        self.remark = ""
        if step.op is Op.INSERT:
            made = Inserter(self.page, self, step).placed(self.brought)
        else:
            made = self.taking_out(step)
        self.brought += [deed for deed in made.deeds if isinstance(deed, Bring)]
        return replace(made, remark=self.remark)

    def taking_out(self, step: Step) -> Placed:
        """Return what a deletion or replacement comes to."""
        taker = Taker(self.page, self, step)
        match step.target:
            case Words():
                return taker.words(step.target)
            case Stretch():
                return taker.stretch(step.target)
            case Unit():
                return taker.unit(step.target)
            case Whole():
                return taker.whole(step.target)
            case None:
                raise NotPlacedError("It does not say what is to be taken out.")

    def scopes(self, where: Where) -> list[Scope]:
        """Return every place that `where` can mean."""
        return find_places(self.page, where, self.lines)

    def hits(self, step: Step, words: Words) -> tuple[list[Hit], str]:
        """Return the hits of `words`, and the place of them, in words."""
        where = words.where or step.where
        if words.where and step.where:
            where = tuple(dict.fromkeys((*step.where, *words.where)))
        scopes = self.scopes(where)
        self.remark = next((one.note for one in scopes if one.note), "")
        if step.near and not where:
            scopes, self.remark = self.nearer(step, words, scopes)
        hits = one_of(self.page, scopes, words)
        named = {self.page.cite_of(hit.first.passage): None for hit in hits}
        first = hits[0].first.passage
        place = next((one.said for one in scopes if first in one.passages), "")
        said = f" in {' and '.join(named)}"
        if any(part.sort in {Sort.LINE, Sort.SENTENCE} for part in where) and place:
            said = f" in {place}"
        return hits, said

    def count(self, step: Step, words: Words) -> int:
        """Return how often `words` stand in the place of `step`."""
        scopes = self.scopes(words.where or step.where)
        return max(len(find_words(self.page, one, words.text)) for one in scopes)

    def nearer(
        self, step: Step, words: Words, scopes: list[Scope]
    ) -> tuple[list[Scope], str]:
        """Return the place of the instruction before, if the words are just there."""
        if len(find_words(self.page, scopes[0], words.text)) <= 1 or words.nth:
            return scopes, ""
        near = self.scopes(step.near)
        if sum(len(find_words(self.page, one, words.text)) for one in near) == 1:
            return near, SAME_PLACE
        return scopes, ""
