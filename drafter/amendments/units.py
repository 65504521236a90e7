"""New paragraphs and points: what they are, and where their number puts them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Passage, Role, is_whole, label_parts
from drafter.amendments.placed import Bring
from drafter.amendments.places import NotPlacedError, Scope, int_of
from drafter.amendments.plain_pages import BULLETS, plain_page, section_of
from drafter.amendments.steps import Part, Sort
from drafter.language.labels import COUNTER, kind_of, label, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.amendments.steps import New


DASHES = ("-", "–", "—", "*", "+")
SECTION = re.compile(r"\bsection\b", re.IGNORECASE)


def brought(texts: Sequence[str]) -> tuple[Passage, ...]:
    """Return new texts as passages, their labels taken off and their levels told."""
    page = plain_page("\n\n".join(texts))
    made = [
        replace(one, role=Role.CLAUSE) if one.role is Role.TITLE else one
        for one in page.passages
    ]
    if len(made) == 1 and made[0].label in DASHES:
        made = [replace(made[0], text=" ".join(texts[0].split()), label="")]
    top = min((one.level for one in made), default=0)
    return tuple(replace(one, level=one.level - top) for one in made)


def beside(page: Page, number: int, new: New, *, before: bool = False) -> Bring:
    """Return `new` as units next to passage `number` (with what is below it)."""
    own = page.passages[number]
    group = page.below(number)
    after = number - 1 if before else group[-1]
    return Bring(after, _like(page, number, _given(new)), own.part)


def depth_of(new: New) -> int:
    """Return how deep the unit is that `new` is called: "sub-clause" 1, "clause" 0."""
    said = new.unit.said.lower() if new.unit else ""
    return said.count("sub") + ("bullet" in said)


def right_after(page: Page, number: int, new: New, *, below: bool) -> Bring:
    """Return `new` right after passage `number`: the first below it, or beside it."""
    own = page.passages[number]
    level = own.level + below
    if not below and new.unit and not page.in_prose:
        level = depth_of(new)
    children = page.below(number)[1:]
    label = page.passages[children[0]].label if below and children else ""
    label = own.label if level == own.level else label
    made = tuple(
        replace(
            one,
            level=one.level + level,
            label=one.label or label,
            section=own.section,
        )
        for one in _given(new)
    )
    return Bring(number, made, own.part)


def at_end(page: Page, scope: Scope, new: New) -> Bring:
    """Return `new` as units at the end of a place."""
    last = scope.passages[-1]
    like = _model(page, scope, new)
    return Bring(last, _like(page, like, _given(new)), page.passages[last].part)


def at_start(page: Page, scope: Scope, new: New) -> Bring:
    """Return `new` as units at the start of a place, below its lead."""
    made = _given(new)
    if made and made[0].role is Role.LEAD:
        first = scope.passages[0]
        return Bring(first - 1, made, page.passages[first].part)
    first = next(
        (n for n in scope.passages if page.passages[n].role is Role.CLAUSE),
        scope.passages[0],
    )
    return beside(page, first, new, before=True)


def by_number(page: Page, scope: Scope, new: New, before: Sequence[Bring]) -> Bring:
    """Return `new` as units where their own number puts them.

    A new paragraph 6 is the sixth when all is done: what `before`, brought in by
    earlier instructions, stands above it counts.

    Raises:
        NotPlacedError: the number does not say where, or there are too few units.
    """
    unit = new.unit or Part(Sort.PARAGRAPH, "new paragraph")
    if unit.nth < 0:
        return _from_the_end(page, scope, new, unit)
    if unit.label and is_whole(unit.label):
        return _among_rules(page, new, unit.label)
    if not unit.label and not unit.nth:
        said = unit.said.strip(" .:")
        raise NotPlacedError(
            f"It does not say where the {said.removeprefix('a ')} is to come.",
            (
                "at the end",
                *(f"after {page.cite_of(n)}" for n in _firsts(page, scope, unit)[-3:]),
            ),
        )
    return _numbered(page, scope, new, before)


def _from_the_end(page: Page, scope: Scope, new: New, unit: Part) -> Bring:
    firsts = _firsts(page, scope, unit)
    if not firsts:
        raise NotPlacedError("The motion has no paragraphs to come before or after.")
    if unit.nth == -1:
        return beside(page, firsts[-1], new)
    return beside(page, firsts[unit.nth + 1], new, before=True)


def _firsts(page: Page, scope: Scope, unit: Part) -> list[int]:
    inside = set(scope.passages)
    firsts = [group[0] for group in page.paragraphs if group[0] in inside]
    if unit.sort is Sort.POINT:
        first = scope.passages[0]
        is_unit = len(scope.passages) > 1 and page.below(first) == scope.passages
        inner = scope.passages[1:] if is_unit else scope.passages
        nested = [n for n in inner if page.passages[n].label]
        top = min((page.passages[n].level for n in nested), default=0)
        return [n for n in nested if page.passages[n].level == top]
    return firsts


def _numbered(page: Page, scope: Scope, new: New, before: Sequence[Bring]) -> Bring:
    unit = new.unit or Part(Sort.PARAGRAPH, "")
    firsts = _firsts(page, scope, unit)
    labelled = [n for n in firsts if label_parts(page.passages[n].label)]
    wanted = label_parts(unit.label) if unit.label else ()
    same = [
        n
        for n in labelled
        if wanted in (page.labels[n], label_parts(page.passages[n].label))
    ]
    if len(same) > 1:
        raise NotPlacedError(
            f"Several points are labelled {unit.label}, so where a new one is to come "
            "cannot be told.",
            (f"before {page.cite_of(n)}" for n in same),
        )
    if same and not before:
        _must_not_part(page, same[0])
        return beside(page, same[0], new, before=True)
    number = unit.nth or int_of(unit.label)
    if labelled and not same:
        return _next_label(page, new, labelled, unit)
    above = [number for one in before for number in [one.after]]
    place = number - 1
    for after in sorted(above):
        if sum(first <= after for first in firsts) < place:
            place -= 1
    if 0 <= place < len(firsts):
        return beside(page, firsts[place], new, before=True)
    if firsts and place == len(firsts):
        return beside(page, firsts[-1], new)
    raise NotPlacedError(
        f"The motion has {len(firsts)} such paragraphs, so a new one cannot be number "
        f"{number}.",
        (page.cite_of(n) for n in firsts[-2:]),
    )


def _next_label(page: Page, new: New, labelled: list[int], unit: Part) -> Bring:
    """Return `new` behind the point whose label comes right before its own."""
    for number in labelled:
        if follows(page.passages[number], unit.label):
            return beside(page, number, new)
    raise NotPlacedError(
        f"There is no point before which {unit.label} would come, nor one after which "
        "it would follow.",
        (page.cite_of(number) for number in labelled[-3:]),
    )


def _must_not_part(page: Page, number: int) -> None:
    """Raise if a point before `number` can end one section or begin the next."""
    own = page.passages[number]
    clauses = [n for n in page.body if page.passages[n].role is Role.CLAUSE]
    at = clauses.index(number)
    last = page.passages[clauses[at - 1]] if at else own
    led = number and page.passages[number - 1].role is Role.LEAD
    if led and own.part != last.part and follows(last, own.label):
        raise NotPlacedError(
            f"A new {own.label.strip('.')} can be the last point before "
            f"{page.cite_of(number)} or the first of its section. Say which.",
            (
                f"after {page.cite_of(clauses[at - 1])}",
                f"before {page.cite_of(number)}",
            ),
        )


def follows(own: Passage, wanted: str) -> bool:
    """Return whether the label `wanted` comes right after that of `own`."""
    if not own.label or own.label in BULLETS:
        return False
    pattern = pattern_of(own.label, own.pattern)
    following = label(pattern, number_of(pattern, own.label) + 1)
    return label_parts(following) == label_parts(wanted)


def _among_rules(page: Page, new: New, said: str) -> Bring:
    """Return `new` among rules whose labels say what they stand below: D.1.3.4."""
    wanted = _sortable(label_parts(said))
    rules = [n for n in page.body if is_whole(page.passages[n].label)]
    same = [n for n in rules if _sortable(page.labels[n]) == wanted]
    if same:
        return beside(page, same[0], new, before=True)
    earlier = [n for n in rules if _sortable(page.labels[n]) < wanted]
    kin = [n for n in earlier if page.labels[n][:1] == label_parts(said)[:1]]
    if not kin:
        raise NotPlacedError(
            f"There is no rule after which {said} would come.",
            (page.cite_of(n) for n in rules[:3]),
        )
    last = kin[-1]
    below = _sortable(page.labels[last]) == wanted[:-1]
    made = beside(page, last, new)
    return replace(made, after=last) if below else made


def _sortable(parts: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((int(one), "") if one.isdigit() else (0, one) for one in parts)


def _given(new: New) -> tuple[Passage, ...]:
    """Return the passages of `new`, the first with the label its instruction gives."""
    made = brought(new.texts)
    given = new.unit.label if new.unit else ""
    if made and new.unit and SECTION.search(new.unit.said):
        lead = replace(made[0], role=Role.LEAD, section=section_of(made[0].text))
        return (lead, *made[1:])
    if made and given and not made[0].label:
        return (replace(made[0], label=given), *made[1:])
    return made


def _like(page: Page, number: int, made: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return new passages at the level of passage `number`, labelled as it is."""
    own = page.passages[number]
    return tuple(
        replace(
            one,
            level=one.level + own.level,
            section=one.section if one.role is Role.LEAD else own.section,
            label=_shaped(one.label, own.label) if one.level == 0 else one.label,
        )
        for one in made
    )


def _shaped(said: str, like: str) -> str:
    """Return a label in the shape of its neighbour's: "7" -> "7."."""
    if not like or like in BULLETS:
        return like
    if not said:
        return like
    if is_whole(like):
        named = re.match(r"[A-Za-z][A-Za-z-]+(?: [Oo]rder)? ", like)
        bare = label_text(said)
        if named and bare.lower().startswith(named[0].lower()):
            bare = bare[named.end() :]
        return f"{named[0] if named else ''}{bare}{like[len(like.rstrip('.:)')) :]}"
    if is_whole(said):
        return said
    shape = pattern_of(like)
    return COUNTER.sub(label_text(said), shape, count=1) if kind_of(shape) else said


def label_text(said: str) -> str:
    """Return a label without its marks."""
    return said.strip(" .:()")


def _model(page: Page, scope: Scope, new: New) -> int:
    """Return the passage at whose level new units at the end of a place stand."""
    numbers = scope.passages
    wants_point = bool(new.unit and new.unit.sort is Sort.POINT)
    if wants_point:
        labelled = [n for n in numbers if page.passages[n].label]
        return labelled[-1] if labelled else numbers[-1]
    tops = [n for n in numbers if page.passages[n].role is Role.CLAUSE]
    top = min((page.passages[n].level for n in tops), default=0)
    level = [n for n in tops if page.passages[n].level == top]
    return level[-1] if level else numbers[-1]


def pattern_of(said: str, known: str = "") -> str:
    """Return the pattern of a label: "(b)" -> "(a)", "iv." -> "i."."""
    if known:
        return known
    bare = label_text(said)
    kind = "1"
    if bare.isalpha():
        letters = "iI" if len(bare) > 1 or bare in "iIvVxX" else "aA"
        kind = letters[0] if bare.islower() else letters[1]
    return said.replace(bare, kind, 1) if bare else said
