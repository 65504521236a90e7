"""Deletions and replacements: words, stretches, whole clauses, the whole motion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.finding import Hit, shown
from drafter.amendments.pages import Page, Role, Span
from drafter.amendments.placed import Deed, Drop, Placed, Places, Rewrite
from drafter.amendments.places import NotPlacedError, Scope, whole_motion
from drafter.amendments.putting_in import Putter
from drafter.amendments.saying import puts, quoted, which
from drafter.amendments.steps import Side, Sort, Step, Stretch, Unit, Whole, Words
from drafter.amendments.stretches import Stretches
from drafter.amendments.units import brought
from drafter.language.quotations import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_AMENDMENT = (
    "It takes out the whole motion and puts nothing in its place: that is voting "
    "against it, not amending it."
)


class Taker:
    """Works out what one deletion or replacement takes out and puts in."""

    def __init__(self, page: Page, places: Places, step: Step) -> None:
        self.page = page
        self.places = places
        self.step = step
        self.new = step.new
        self.put = Putter(page, step.new)

    def words(self, words: Words) -> Placed:
        """Return the words that are quoted, with others in their place."""
        hits, place = self.places.hits(self.step, words)
        if self.step.anchor and self.step.anchor.side is Side.START:
            self.must_be_first(hits, words)
        deeds = [deed for hit in hits for deed in self.of_hit(hit)]
        total = self.places.count(self.step, words)
        several = words.every and len(hits) > 1
        each = f"each of {len(hits)} " if several else which(words.nth, total)
        said = f"takes out {each}{quoted(words.text)}{place}"
        return self.placed(deeds, said, place.strip(), words.text, hits)

    def must_be_first(self, hits: list[Hit], words: Words) -> None:
        """Raise if the words do not stand at the start of the place."""
        for scope in self.places.scopes(self.step.where):
            if any(hits[0].first.start == span.start for span in scope.spans):
                return
        raise NotPlacedError(
            f"{quoted(words.text)} does not stand at the start of the place named.",
            shown(self.page, hits),
        )

    def of_hit(self, hit: Hit) -> list[Deed]:
        """Return what is done to the words of one hit."""
        if self.new is None and all(self.put.is_all(span) for span in hit.spans):
            return [Drop(span.passage) for span in hit.spans]
        return self.put.run(list(hit.spans), labelled=self.quotes_label(hit))

    def quotes_label(self, hit: Hit) -> bool:
        """Return whether the amendment quotes the label of the words too."""
        target = self.step.target
        said = target.text.lstrip() if isinstance(target, Words) else ""
        label = self.page.passages[hit.first.passage].label.strip()
        return bool(label) and hit.first.start == 0 and said.startswith(label)

    def stretch(self, target: Stretch) -> Placed:
        """Return "from ... to ...", as the usage reads it."""
        stretches = Stretches(self.page, self.places)
        spans, first, said = stretches.found(target, self.step.where)
        text = " ".join(
            self.page.passages[s.passage].text[s.start : s.end].strip() for s in spans
        )
        deeds = stretches.deeds(spans, self.put)
        place = f"in {self.page.cite_of(spans[0].passage)}"
        return self.placed(deeds, f"takes out everything {said}", place, text, [first])

    def unit(self, target: Unit) -> Placed:
        """Return whole paragraphs, points, sentences or sections."""
        where = tuple(dict.fromkeys((*self.step.where, *target.where)))
        scopes = self.places.scopes(where)
        if len(scopes) > 1:
            raise NotPlacedError(
                f"It can mean {' or '.join(one.said for one in scopes)}. Say which.",
                [f"{one.said}: {quoted(self.text_of(one))}" for one in scopes],
            )
        scope = scopes[0]
        if target.alone:
            scope = replace(scope, spans=scope.spans[:1])
        if not scope.said and self.new is None:
            raise NotPlacedError(NO_AMENDMENT)
        text = self.text_of(scope)
        said = f"takes out {scope.said or 'the whole motion'} ({quoted(text)})"
        place = f"in {scope.said or 'the motion'}"
        return self.placed(self.unit_deeds(target, scope), said, place, text, ())

    def unit_deeds(self, target: Unit, scope: Scope) -> list[Deed]:
        """Return what is done to a unit."""
        if not scope.whole:
            new = self.new.text if self.new else ""
            return [
                Rewrite(span, "" if at else new) for at, span in enumerate(scope.spans)
            ]
        if self.new is None:
            return [Drop(number) for number in scope.passages]
        first, *others = self.without_lead(target, scope)
        own = Span(first, 0, len(self.page.passages[first].text))
        return self.put.rewritten(own, others)

    def without_lead(self, target: Unit, scope: Scope) -> list[int]:
        """Return the passages that go: not the lead of a section that stays one."""
        made = brought(self.new.texts) if self.new else ()
        first = self.page.passages[scope.passages[0]]
        is_section = bool(target.where) and target.where[-1].sort is Sort.SECTION
        brings_lead = bool(made) and made[0].role is Role.LEAD
        if first.role is Role.LEAD and is_section and not brings_lead:
            return list(scope.passages[1:] or scope.passages)
        return list(scope.passages)

    def text_of(self, scope: Scope) -> str:
        """Return the words of a place."""
        return " ".join(
            self.page.passages[s.passage].text[s.start : s.end] for s in scope.spans
        )

    def whole(self, target: Whole) -> Placed:
        """Return all of the motion, or all below a heading of it."""
        scope = whole_motion(self.page)
        if target.below_title:
            scope = self.below(target.below_title, scope)
        if self.new is None:
            raise NotPlacedError(NO_AMENDMENT)
        if not scope.spans:
            raise NotPlacedError("The motion is empty, so nothing can be taken out.")
        said = f"takes out all of {scope.said or 'the motion'}"
        deeds = self.put.rewritten(scope.spans[0], list(scope.passages[1:]))
        text = self.text_of(scope)
        return self.placed(deeds, said, "in the whole motion", text, ())

    def below(self, title: str, scope: Scope) -> Scope:
        """Return all that stands below the heading `title`."""
        for number, one in enumerate(self.page.passages):
            if fold(one.text).rstrip(".:") == fold(title).rstrip(".:"):
                spans = tuple(s for s in scope.spans if s.passage > number)
                said = f"what is below {quoted(title)}"
                if spans:
                    return replace(scope, spans=spans, said=said)
        raise NotPlacedError(f"The motion has no title {quoted(title)}.")

    def placed(
        self,
        deeds: Sequence[Deed],
        said: str,
        place: str,
        old: str,
        hits: Sequence[Hit],
    ) -> Placed:
        """Return the instruction with its place, told in words."""
        notes = tuple(dict.fromkeys(hit.note for hit in hits if hit.note))
        new = self.new.text if self.new else ""
        said += puts(new) if self.new else ""
        return Placed(self.step, tuple(deeds), said, place, old, new, notes=notes)
