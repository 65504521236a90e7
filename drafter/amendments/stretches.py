"""Stretches: "from X to Y", "from X to end", "all after X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments.finding import Hit, find_words, one_of, shown
from drafter.amendments.pages import Page, Span
from drafter.amendments.placed import Deed, Drop, Places
from drafter.amendments.places import NotPlacedError, Scope
from drafter.amendments.saying import NTH, quoted, which
from drafter.amendments.steps import Stretch, Where, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.amendments.putting_in import Putter


class Stretches:
    """Finds the stretches of a motion that instructions take out."""

    def __init__(self, page: Page, places: Places) -> None:
        self.page = page
        self.places = places

    def found(self, target: Stretch, where: Where) -> tuple[list[Span], Hit, str]:
        """Return what a stretch takes in, with what it begins, and all in words."""
        scope = self.scope(target, where)
        first, stays = self.beginning(target, scope)
        last = self.ending(target, scope, first)
        start = first.last if stays else first.first
        at = (start.passage, start.end if stays else start.start)
        spans = self.between(scope, at, last)
        if not spans:
            raise NotPlacedError("Nothing stands there that could be taken out.")
        return spans, first, self.said(target, scope, first)

    def deeds(self, spans: Sequence[Span], put: Putter) -> list[Deed]:
        """Return what is done: the first words give way, later passages go."""
        first, *others = spans
        if others and not put.is_all(others[-1]):
            return put.run(list(spans))
        if put.new is None and put.is_all(first):
            return [Drop(span.passage) for span in spans]
        return put.rewritten(first, [span.passage for span in others])

    def scope(self, target: Stretch, where: Where) -> Scope:
        """Return the place that a stretch is in."""
        scopes = self.places.scopes(tuple(dict.fromkeys((*where, *target.where))))
        if target.first and target.first.text:
            fitting = [s for s in scopes if find_words(self.page, s, target.first.text)]
            scopes = fitting or scopes
        if len(scopes) > 1:
            names = [one.said for one in scopes]
            raise NotPlacedError(f"It can mean {' or '.join(names)}. Say which.", names)
        return scopes[0]

    def beginning(self, target: Stretch, scope: Scope) -> tuple[Hit, bool]:
        """Return what the stretch begins with, and whether that stays."""
        words = target.first or Words("")
        if not words.text:
            inner = self.places.scopes(words.where)[0] if words.where else scope
            return Hit(inner.spans), target.first_stays and bool(words.where)
        hits = one_of(self.page, [scope], words)
        return hits[0], target.first_stays or self.places.usage == "commons"

    def ending(self, target: Stretch, scope: Scope, first: Hit) -> tuple[int, int]:
        """Return the passage and letter with which the stretch ends."""
        if target.last is None:
            return scope.spans[-1].passage, scope.spans[-1].end
        hits = find_words(self.page, scope, target.last.text)
        after = [hit for hit in hits if _place(hit.first) >= _end(first.last)]
        if target.last.nth:
            hit = one_of(self.page, [scope], target.last)[0]
            after = [hit] if hit in after else []
        if len(after) != 1:
            reason = "is not" if not after else "is there more than once"
            raise NotPlacedError(
                f"{quoted(target.last.text)} {reason} after the words with which it "
                "begins.",
                shown(self.page, after or hits),
            )
        if self.places.usage == "commons":
            return after[0].first.passage, after[0].first.start
        return _end(after[0].last)

    def between(
        self, scope: Scope, at: tuple[int, int], last: tuple[int, int]
    ) -> list[Span]:
        """Return all that stands from `at` to `last`."""
        spans = []
        for span in scope.spans:
            if not at[0] <= span.passage <= last[0]:
                continue
            start = at[1] if span.passage == at[0] else span.start
            end = last[1] if span.passage == last[0] else span.end
            if start < end:
                spans.append(Span(span.passage, start, end))
        return spans

    def said(self, target: Stretch, scope: Scope, first: Hit) -> str:
        """Return the stretch in words, with the usage that reads it so."""
        words = target.first or Words("")
        total = len(find_words(self.page, scope, words.text))
        cite = self.page.cite_of(first.first.passage)
        said = which(words.nth, total) + (quoted(words.text) if words.text else cite)
        end = f"the end of {scope.said or 'the motion'}"
        if target.last:
            nth = NTH.get(target.last.nth, "")
            end = f"{nth} {quoted(target.last.text)}".strip()
        if target.first_stays:
            return f"after {said} to {end}; {said} stays"
        if not words.text:
            return f"from {said} to {end}"
        if self.places.usage == "commons":
            stays = "both stay" if target.last else f"{said} stays"
            return f"from {said} to {end}; {stays} (House of Commons usage)"
        both = "both" if target.last else said
        return f"from {said} to {end}, {both} included (Scottish usage)"


def _place(span: Span) -> tuple[int, int]:
    return span.passage, span.start


def _end(span: Span) -> tuple[int, int]:
    return span.passage, span.end
