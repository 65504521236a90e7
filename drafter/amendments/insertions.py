"""Insertions: words and units that come in, and what they are hung on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.finding import Hit, find_words, next_to, one_of, shown
from drafter.amendments.pages import Page, Role, Span
from drafter.amendments.placed import Bring, Placed, Places, Rewrite
from drafter.amendments.places import NotPlacedError, Scope
from drafter.amendments.saying import brings, quoted, which
from drafter.amendments.saying import next_to as after_said
from drafter.amendments.steps import Anchor, New, Side, Sort, Step, Where, Words
from drafter.amendments.units import (
    at_end,
    at_start,
    beside,
    brought,
    by_number,
    depth_of,
    follows,
    right_after,
)
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_PLACE = "It does not say where in the motion the new words are to come."


class Inserter:
    """Works out where one insertion comes in."""

    def __init__(self, page: Page, places: Places, step: Step) -> None:
        self.page = page
        self.places = places
        self.step = step
        self.new = step.new or New(())

    def placed(self, before: Sequence[Bring]) -> Placed:
        """Return the insertion in its place; `before` came in by those before it.

        Raises:
            NotPlacedError: it has no place, or more than one.
        """
        anchor = self.step.anchor
        if anchor is None:
            raise NotPlacedError(NO_PLACE, self.edges(self.step.where))
        if anchor.side is Side.UNIT:
            return self.numbered(before)
        if anchor.side in {Side.END, Side.START}:
            return self.at_edge(anchor)
        if anchor.side is Side.NEXT:
            return self.going_on(before)
        if anchor.side is Side.BETWEEN:
            return self.between(anchor)
        return self.beside_words(anchor) if anchor.words else self.beside_unit(anchor)

    def edges(self, where: Where) -> tuple[str, ...]:
        """Return places that would do, for an insertion that names none."""
        if not where:
            return ("at the end of the motion",)
        said = self.places.scopes(where)[0].said
        return (f"at the end of {said}", f"after words of {said} that are quoted")

    def numbered(self, before: Sequence[Bring]) -> Placed:
        """Return a unit that comes where its number says."""
        scopes = self.places.scopes(self.step.where)
        _only_one(scopes)
        return self.as_unit(by_number(self.page, scopes[0], self.new, before))

    def going_on(self, before: Sequence[Bring]) -> Placed:
        """Return a unit that follows what the instruction before brings in."""
        if not before or not before[-1].passages:
            raise NotPlacedError(
                "It follows nothing: the instruction before it brings in no clause."
            )
        last = before[-1]
        like = last.passages[0]
        depth = depth_of(self.new)
        level = max(0, like.level + depth - last.depth)
        label = like.label if level == like.level else ""
        made = tuple(
            replace(
                one,
                level=one.level + level,
                label=one.label or label,
                section=like.section,
            )
            for one in brought(self.new.texts)
        )
        opens = last.opens or like.role is Role.LEAD
        deed = replace(last, passages=made, depth=depth, opens=opens)
        return self.as_unit(deed, "after that")

    def as_unit(self, deed: Bring, where: str = "") -> Placed:
        """Return the insertion of a unit."""
        if not where:
            where = after_said(self.page, deed.after)
            is_title = deed.after >= 0 and (
                self.page.passages[deed.after].role is Role.TITLE
            )
            where = "before all else" if is_title else where
        said = brings(deed.passages, where)
        deed = replace(deed, depth=depth_of(self.new))
        return Placed(self.step, (deed,), said, where, new=self.new.text)

    def beside_unit(self, anchor: Anchor) -> Placed:
        """Return what comes after or before a paragraph, point or sentence."""
        where = tuple(dict.fromkeys((*self.step.where, *anchor.where)))
        scopes = self.places.scopes(where)
        _only_one(scopes)
        scope, before = scopes[0], anchor.side is Side.BEFORE
        said = f"{anchor.side.value} {scope.said or 'the motion'}"
        if not scope.whole:
            span = scope.spans[0] if before else scope.spans[-1]
            at = span.start if before else span.end
            return self.as_words(Span(span.passage, at, at), said)
        number = scope.passages[0]
        if anchor.side in {Side.BELOW, Side.WITHIN}:
            below = anchor.side is Side.BELOW
            return self.as_unit(right_after(self.page, number, self.new, below=below))
        deed = beside(self.page, number, self.new, before=before)
        return self.as_unit(deed, said)

    def as_words(self, span: Span, where: str) -> Placed:
        """Return the insertion of words at one place."""
        deed = Rewrite(span, self.new.text, self.new.sentence)
        said = f"puts {quoted(self.new.text)} {where}"
        return Placed(self.step, (deed,), said, where, new=self.new.text)

    def beside_words(self, anchor: Anchor) -> Placed:
        """Return what comes after or before words that are quoted."""
        words, side = anchor.words or Words(""), anchor.side
        hits, place = self.places.hits(self.step, words)
        if self.new.unit and len(hits) == 1:
            before = side is Side.BEFORE
            number = hits[0].first.passage
            return self.as_unit(beside(self.page, number, self.new, before=before))
        spans = [hit.last if side is Side.AFTER else hit.first for hit in hits]
        total = self.places.count(self.step, words)
        each = "each " if words.every else which(words.nth, total)
        new = quoted(self.new.text)
        said = f"puts {new} {side.value} {each}{quoted(words.text)}{place}"
        deeds = tuple(
            Rewrite(_edge(span, side), self.new.text, self.new.sentence)
            for span in spans
        )
        return self.hung(deeds, said, place, spans, hits)

    def hung(
        self,
        deeds: tuple[Rewrite, ...],
        said: str,
        place: str,
        anchors: Sequence[Span],
        hits: Sequence[Hit],
    ) -> Placed:
        """Return the insertion of words that are hung on others."""
        return Placed(
            self.step,
            deeds,
            said,
            place.strip(),
            new=self.new.text,
            anchors=tuple(anchors),
            notes=tuple(dict.fromkeys(hit.note for hit in hits if hit.note)),
        )

    def between(self, anchor: Anchor) -> Placed:
        """Return what comes between two words that stand next to each other."""
        one, other = anchor.words or Words(""), anchor.other or Words("")
        scopes = self.places.scopes(self.step.where)
        pairs = [
            pair
            for scope in scopes
            for pair in next_to(
                self.page,
                find_words(self.page, scope, one.text),
                find_words(self.page, scope, other.text),
            )
        ]
        if len(pairs) != 1:
            self.no_pair(scopes, one, other, found=bool(pairs))
        left, right = pairs[0]
        place = f" in {self.page.cite_of(left.last.passage)}"
        ends = f"{quoted(one.text)} and {quoted(other.text)}"
        said = f"puts {quoted(self.new.text)} between {ends}{place}"
        deed = Rewrite(_edge(left.last, Side.AFTER), self.new.text)
        return self.hung((deed,), said, place, [left.last, right.first], [left, right])

    def no_pair(
        self, scopes: list[Scope], one: Words, other: Words, *, found: bool
    ) -> None:
        """Raise: the two do not stand next to each other just once."""
        one_of(self.page, scopes, Words(one.text, every=True))
        one_of(self.page, scopes, Words(other.text, every=True))
        first, second = quoted(one.text), quoted(other.text)
        reason = (
            f"{first} and {second} do not stand next to each other, so where between "
            "them the new words are to come cannot be told."
        )
        if found:
            reason = f"{first} stands before {second} more than once."
        hits = find_words(self.page, scopes[0], one.text)
        raise NotPlacedError(reason, shown(self.page, hits))

    def at_edge(self, anchor: Anchor) -> Placed:
        """Return what comes at the end or the start of a place."""
        scopes = self.places.scopes(self.step.where)
        end = anchor.side is Side.END
        if len({one.spans[-1 if end else 0] for one in scopes if one.spans}) > 1:
            _only_one(scopes)
        scope = scopes[0]
        if not scope.spans:
            raise NotPlacedError("The motion is empty, so nothing can be added to it.")
        self.label_must_follow(scope)
        place = scope.said or "the motion"
        said = f"at the {anchor.side.value} of {place}"
        if scope.whole and (self.new.unit or self.is_unit(scope)):
            return self.as_unit(
                (at_end if end else at_start)(self.page, scope, self.new), said
            )
        scope = self.own_words(scope, anchor) if scope.whole and end else scope
        clauses = [s for s in scope.spans if not self.is_lead(s.passage)]
        span = (clauses or scope.spans)[-1 if end else 0]
        if not scope.said:
            said += f" ({self.page.cite_of(span.passage)})"
        return self.as_words(_edge(span, Side.AFTER if end else Side.BEFORE), said)

    def own_words(self, scope: Scope, anchor: Anchor) -> Scope:
        """Return where words at the end of a unit with points below it come.

        Raises:
            NotPlacedError: it can be the end of its own words or of its last point.
        """
        first, last = scope.passages[0], scope.passages[-1]
        if anchor.alone:
            return replace(scope, spans=scope.spans[:1])
        if first == last or self.page.below(first) != scope.passages:
            return scope
        if self.is_lead(first) and not self.page.in_prose:
            return scope
        ends = (
            f"at the end of the words of {scope.said}",
            f"at the end of {self.page.cite_of(last)}",
        )
        raise NotPlacedError(
            f"{capitalised(scope.said)} has points below it, so the new words can come "
            "at the end of its own words or of its last point. Say which.",
            ends,
        )

    def is_lead(self, number: int) -> bool:
        """Return whether a passage is a lead."""
        return self.page.passages[number].role is Role.LEAD

    def label_must_follow(self, scope: Scope) -> None:
        """Raise if "iv." is to come where no list is, and "iii." stands elsewhere."""
        unit = self.new.unit
        wanted = unit.label if unit and unit.sort is Sort.POINT else ""
        if not wanted or self.page.passages[scope.passages[-1]].label:
            return
        before = [n for n in scope.passages if follows(self.page.passages[n], wanted)]
        if before:
            place = f"at the end of {scope.said or 'the motion'}"
            raise NotPlacedError(
                f"A point {wanted} {place} would stand apart from the list that its "
                "label goes on. Say which is meant.",
                (*(f"after {self.page.cite_of(n)}" for n in before), place),
            )

    def is_unit(self, scope: Scope) -> bool:
        """Return whether words at the edge of a place are points by themselves.

        They are if they bring a label or are several; and, at the edge of a section or
        of a motion in several points, if they begin as its points begin.
        """
        made = brought(self.new.texts)
        if len(made) > 1 or (made and made[0].label):
            return True
        own = [self.page.passages[n] for n in scope.passages if not self.is_lead(n)]
        several = sum(one.level == own[-1].level for one in own) if own else 0
        of_unit = " " in scope.said
        if several <= 1 or of_unit or not made or self.new.sentence:
            return False
        first = made[0].text.split()[:1]
        return made[0].text[:1].isupper() or own[-1].text.split()[:1] == first


def _edge(span: Span, side: Side) -> Span:
    """Return the place right after or before some words."""
    at = span.end if side is Side.AFTER else span.start
    return Span(span.passage, at, at)


def _only_one(scopes: Sequence[Scope]) -> None:
    """Raise if a place can be more than one."""
    if len(scopes) > 1:
        names = [one.said for one in scopes]
        raise NotPlacedError(f"It can mean {' or '.join(names)}. Say which.", names)
