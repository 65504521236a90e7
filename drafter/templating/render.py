"""A template and its answers become a motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.gaps import gaps_in
from drafter.model.draft import ClauseState
from drafter.model.motion import Clause, Cost, Motion, Source
from drafter.templating.environment import dates_in, fill, holds
from drafter.templating.filters import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.draft import ClauseChoice
    from drafter.model.template import (
        CostText,
        Paragraph,
        SourceText,
        Template,
        TemplateClause,
    )
    from drafter.templating.scope import Scope


BRACKETS = re.compile(r"\[[^\[\]]*\]")


def render_motion(
    template: Template, scope: Scope, choices: Sequence[ClauseChoice] = ()
) -> Motion:
    """Return the motion that `template` makes of the values in `scope`.

    `choices` are what the person did with single clauses. Words that a person
    edited or added are plain text. Missing answers stay in the text as gaps.
    """
    decided = {choice.id: choice for choice in choices}
    clauses = [
        _clause(part, template, scope, decided.get(part.id))
        for part in included_parts(template, scope, choices)
    ]
    clauses += [
        Clause(
            one.id,
            one.section,
            with_blanks(one.text, template, scope),
            who=one.who,
            under=one.under,
        )
        for one in choices
        if one.state is ClauseState.ADDED
    ]
    title = fill(template.title, scope.values)
    return Motion(template.kind, title, tuple(_in_order(clauses, decided)))


def included_parts(
    template: Template, scope: Scope, choices: Sequence[ClauseChoice] = ()
) -> list[TemplateClause | Paragraph]:
    """Return the clauses or paragraphs of `template` that are in the motion."""
    decided = {choice.id: choice.state for choice in choices}
    parts: list[TemplateClause | Paragraph] = []
    for part in template.parts:
        state = decided.get(part.id)
        wanted = part.on if state is None else state is not ClauseState.TAKEN_OUT
        under = getattr(part, "under", "")
        there = not under or any(one.id == under for one in parts)
        if wanted and there and holds(part.when, scope.values):
            parts.append(part)
    return parts


def with_blanks(words: str, template: Template, scope: Scope) -> str:
    """Return edited words with each "[question]" in them filled as a blank is.

    A clause that was edited before a question was answered shows the question in
    square brackets; it must neither stay on the paper nor be lost.
    """
    if "[" not in words:
        return words
    dates = dates_in(scope.values)
    shown: dict[str, str] = {}
    for field in template.fields:
        shown.setdefault(f"[{field.label}]", show(scope.values[field.name], dates))
    return BRACKETS.sub(lambda found: shown.get(found[0], found[0]), words)


def motion_gaps(motion: Motion) -> tuple[str, ...]:
    """Return the names of the answers that `motion` still misses, in order."""
    return tuple(
        dict.fromkeys(name for text in _texts(motion) for name in gaps_in(text))
    )


def _texts(motion: Motion) -> Iterator[str]:
    yield motion.title
    for clause in motion.clauses:
        yield from (clause.lead, clause.text, clause.whom, clause.by)
        if clause.source:
            source = clause.source
            yield from (source.who, source.title, source.url, source.date)
        if clause.cost:
            yield from (clause.cost.sum, clause.cost.payee, clause.cost.fund)


def _clause(
    part: TemplateClause | Paragraph,
    template: Template,
    scope: Scope,
    choice: ClauseChoice | None,
) -> Clause:
    edited = choice is not None and choice.state is ClauseState.EDITED
    if choice and edited:
        text = with_blanks(choice.text, template, scope)
    else:
        text = fill(part.text, scope.values)
    shared = {
        "source": _source(part.source, scope),
        "how": part.how,
        "derives_from": part.derives_from,
    }
    section = getattr(part, "section", None)
    if section is None:
        lead = fill(getattr(part, "question", ""), scope.values)
        return Clause(part.id, None, text, lead=lead, **shared)  # type: ignore[arg-type]
    clause: TemplateClause = part  # type: ignore[assignment]
    return Clause(
        part.id,
        section,
        text,
        who=clause.who,
        whom=fill(clause.whom, scope.values),
        by=fill(clause.by, scope.values),
        under=clause.under,
        cost=_cost(clause.cost, scope),
        **shared,  # type: ignore[arg-type]
    )


def _source(source: SourceText | str | None, scope: Scope) -> Source | None:
    if source is None:
        return None
    if isinstance(source, str):
        made = Source(fill(source, scope.values).strip())
    else:
        parts = (source.who, source.title, source.url, source.date)
        made = Source(*(fill(part, scope.values).strip() for part in parts))
    return made if made.who else None


def _cost(cost: CostText | None, scope: Scope) -> Cost | None:
    if cost is None:
        return None
    parts = (cost.sum, cost.payee, cost.fund)
    return Cost(*(fill(part, scope.values) for part in parts))


def _in_order(
    clauses: list[Clause], decided: dict[str, ClauseChoice]
) -> Iterator[Clause]:
    """Yield the clauses section by section, moved ones in their new places."""
    sections = dict.fromkeys(clause.section for clause in clauses)
    for section in sections:
        here = [clause for clause in clauses if clause.section is section]
        yield from _moved(here, decided)


def _moved(clauses: list[Clause], decided: dict[str, ClauseChoice]) -> list[Clause]:
    places = {
        clause.id: choice.order
        for clause in clauses
        if (choice := decided.get(clause.id)) and choice.order is not None
    }
    ordered = [clause for clause in clauses if clause.id not in places]
    movers = [clause for clause in clauses if clause.id in places]
    for clause in sorted(movers, key=lambda one: places[one.id]):
        ordered.insert(places[clause.id], clause)
    return ordered
