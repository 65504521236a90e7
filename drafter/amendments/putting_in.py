"""What comes in the place of passages that go: words, or passages of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Passage, Role, Span
from drafter.amendments.placed import Bring, Deed, Drop, Rewrite
from drafter.amendments.places import NotPlacedError
from drafter.amendments.steps import New
from drafter.amendments.units import brought

if TYPE_CHECKING:
    from collections.abc import Sequence


class Putter:
    """Puts the new words of one instruction, if it has any, where others go."""

    def __init__(self, page: Page, new: New | None) -> None:
        self.page = page
        self.new = new

    def run(self, spans: list[Span], *, labelled: bool = False) -> list[Deed]:
        """Return what is done where words of one or several passages go."""
        new = self.new.text if self.new else ""
        if labelled and (made := brought([new])):
            new = made[0].text
        first, *others = spans
        if not others:
            return [Rewrite(first, new)]
        at_ends = all(self.ends(span) for span in spans[:-1])
        if not at_ends or not self.is_all(spans[-1]):
            raise NotPlacedError(
                "The words begin in one paragraph and end within another. Word it as "
                "one instruction for each paragraph.",
                [self.page.cite_of(span.passage) for span in spans],
            )
        return [Rewrite(first, new), *(Drop(span.passage) for span in others)]

    def is_all(self, span: Span) -> bool:
        """Return whether `span` is a passage from end to end."""
        return span.start == 0 and self.ends(span)

    def ends(self, span: Span) -> bool:
        """Return whether `span` goes on to the end of its passage."""
        return span.end == len(self.page.passages[span.passage].text)

    def rewritten(self, first: Span, others: Sequence[int]) -> list[Deed]:
        """Return new text in the place of `first`; of `others` nothing stays."""
        drops: list[Deed] = [Drop(number) for number in others]
        new = self.new or New(())
        made = brought(new.texts)
        own = self.page.passages[first.passage]
        turns = bool(made) and made[0].role is not own.role and bool(others)
        if len(made) <= 1 and not turns:
            labelled = bool(made) and self.is_all(first) and bool(made[0].label)
            text = made[0].text if labelled else new.text
            return [Rewrite(first, text, whole=self.is_all(first)), *drops]
        after = [first.passage, *others][-1]
        if not self.is_all(first):
            rest = self.levelled(made[1:], own)
            return [Rewrite(first, made[0].text), *drops, Bring(after, rest, own.part)]
        if made[0].role is own.role is Role.CLAUSE:
            rest = self.levelled(made[1:], own)
            deed = Rewrite(first, made[0].text, whole=True)
            return [deed, *drops, Bring(after, rest, own.part)]
        every = [Drop(first.passage), *drops]
        return [*every, Bring(after, self.levelled(made, own), own.part)]

    def levelled(self, made: Sequence[Passage], own: Passage) -> tuple[Passage, ...]:
        """Return new passages in the section of `own`, unless they open their own."""
        opened = any(one.role is Role.LEAD for one in made)
        level = 0 if opened else own.level
        return tuple(
            replace(
                one,
                level=one.level + level,
                label=one.label or (own.label if one.role is own.role else ""),
                section=one.section if opened else own.section,
            )
            for one in made
        )
