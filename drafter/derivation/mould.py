"""The template that the clauses make: head, fields, clauses with their provenance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from drafter.derivation.actors import Called, called_on
from drafter.derivation.slots import escaped, with_blanks
from drafter.derivation.wording import BODY
from drafter.language.dates import MONTHS
from drafter.language.found_dates import dates_in
from drafter.language.phrases import bare_action
from drafter.model.motion import Actor, How, MotionKind, SectionKind
from drafter.model.statement import Seen, Statement
from drafter.model.template import Field, Level, SourceText, Template, TemplateClause

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.derivation.units import About, Slot

LONGEST_ID = 40
LONGEST_TITLE = 80
LONGEST_ASK = 160
LONGEST_CLAUSE = 12_000
"""A longer text is no clause; it stays in the statement."""
LEVELS = tuple(Level)
ISSUER = Field(
    "issuer",
    "Who issued the statement?",
    "As they write their name.",
    example="Example Peace Campaign",
)
REPORTED = Field(
    "reported_in",
    "Who wrote the article, and where did it appear?",
    "As in: A. N. Example, Example News.",
    example="A. N. Example, Example News",
)


@dataclass(frozen=True)
class Ready:
    """A clause as it goes into a template, before its blanks."""

    id: str
    section: SectionKind
    text: str
    numbers: tuple[int, ...]
    """The sentences of the statement it comes from; none: it is from the article."""
    how: How


def statement_of(
    text: str, spans: Sequence[tuple[int, int]], about: About, seen: Seen | None
) -> Statement:
    """Return the statement with its exact words and where its sentences stand."""
    title = about.title or (f"Statement, as quoted in “{seen.title}”" if seen else "")
    return Statement(
        format=1,
        id=statement_id(about, text),
        issuer=about.issuer,
        title=title or "Statement",
        text=text,
        sentences=tuple(spans),
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        date=about.date,
        seen=seen,
    )


def statement_id(about: About, text: str) -> str:
    """Return an id made of issuer (or first words) and month: "uslaw-2020-01"."""
    name = (
        slug(about.issuer or about.title or " ".join(text.split()[:6])) or "statement"
    )
    issued = dates_in(about.date)
    month = next((n for n, one in enumerate(MONTHS, 1) if one in about.date), 0)
    year = re.search(r"(?:19|20)\d\d", about.date)
    if issued:
        return f"{name}-{issued[0].day:%Y-%m}"
    when = f"-{year[0]}" if year else ""
    return f"{name}{when}-{month:02}" if when and month else f"{name}{when}"


def template_of(
    ready: Sequence[Ready], slots: Iterable[Slot], statement: Statement, about: About
) -> Template:
    """Return the template; a sound one if `ready` holds sound clauses.

    Where nothing is resolved it resolves to endorse the statement; that clause stands
    last in any case, to be taken out where it is too much.
    """
    on = tuple(slot for slot in slots if slot.on)
    short = tuple(one for one in ready if len(one.text) <= LONGEST_CLAUSE)
    clauses = (
        *(_clause(one, on, statement) for one in short),
        _endorse(statement, short),
    )
    fields = (*_asked(clauses), *map(_field, on))
    title = _short(_title(statement, about), LONGEST_TITLE)
    return Template(
        format=1,
        id=slug(title) or statement.id,
        kind=MotionKind.MOTION,
        name=title.replace("{", "("),
        title=escaped(title),
        subject="from a statement",
        ask=_ask(short, statement),
        because=_because(short, statement),
        summary=f"Derived from a statement of {statement.issuer or 'a campaign'}.",
        levels=LEVELS,
        checked_on=about.today,
        derived_from=statement.id,
        fields=fields,
        clauses=clauses,
    )


def slug(name: str) -> str:
    """Return `name` as an id: small letters, figures and hyphens."""
    made = re.sub(r"[^a-z0-9]+", "-", name.lower().replace("’", "").replace("'", ""))
    return made.strip("-")[:LONGEST_ID].strip("-")


def _title(statement: Statement, about: About) -> str:
    if about.title:
        return about.title
    return f"Statement of {statement.issuer}" if statement.issuer else "A statement"


def _clause(one: Ready, on: tuple[Slot, ...], statement: Statement) -> TemplateClause:
    noted = one.section is SectionKind.NOTES
    # A fact has its source: with another country in it, it would be false.
    fitting = [
        slot
        for slot in on
        if one.id in slot.clauses and (not noted or slot.name.startswith("gap"))
    ]
    resolved = one.section is SectionKind.RESOLVES
    called = called_on(one.text) if resolved else Called(Actor.SELF, "", one.text)
    return TemplateClause(
        one.id,
        one.section,
        with_blanks(called.act, fitting).replace(BODY, "this {{ noun }}"),
        who=called.who,
        whom=with_blanks(called.whom, fitting),
        by=with_blanks(called.by, fitting),
        source=_source(one, statement) if noted else None,
        derives_from=one.numbers,
        how=one.how if one.numbers else How.WRITTEN,
    )


def _source(one: Ready, statement: Statement) -> SourceText:
    """Return where a fact comes from: the statement, or the article around it."""
    seen = statement.seen
    if not one.numbers and seen is not None:
        who = escaped(seen.who) or "{{ reported_in }}"
        return SourceText(who, escaped(seen.title), date=escaped(seen.date))
    who = escaped(statement.issuer) or "{{ issuer }}"
    return SourceText(who, escaped(statement.title), date=escaped(statement.date))


def _endorse(statement: Statement, ready: Sequence[Ready]) -> TemplateClause:
    who = escaped(statement.issuer) or "{{ issuer }}"
    when = escaped(f" of {statement.date}") if statement.date else ""
    alone = not any(one.section is SectionKind.RESOLVES for one in ready)
    return TemplateClause(
        "endorse",
        SectionKind.RESOLVES,
        f"endorse the statement of {who}{when}".rstrip("."),
        optional=not alone,
        on=alone,
    )


def _asked(clauses: Iterable[TemplateClause]) -> list[Field]:
    """Return the questions for what is not known of the statement or article."""
    used = "".join(
        f"{one.text}{one.source.who if isinstance(one.source, SourceText) else ''}"
        for one in clauses
    )
    known = (ISSUER, REPORTED)
    return [field for field in known if f"{{{{ {field.name} }}}}" in used]


def _field(slot: Slot) -> Field:
    """Return the question of a blank; the statement's own words answer it."""
    if slot.name.startswith("gap"):
        label = f"What belongs here: {slot.text[:60]}"
        return Field(slot.name, label, "The statement leaves a gap.", slot.kind)
    said = f"The statement says: {slot.text}."
    default = escaped(slot.text)
    return Field(
        slot.name, slot.label, said, slot.kind, example=slot.text, default=default
    )


def _ask(ready: Sequence[Ready], statement: Statement) -> str:
    for one in ready:
        plain = one.text.replace(BODY, "this body")
        if one.section is SectionKind.RESOLVES and len(plain) <= LONGEST_ASK:
            return escaped(bare_action(plain))
    who = escaped(statement.issuer)
    return f"endorse the statement of {who}" if who else "endorse the statement"


def _because(ready: Sequence[Ready], statement: Statement) -> str:
    for one in ready:
        plain = one.text.replace(BODY, "this body").removeprefix("that ")
        if one.section is SectionKind.BELIEVES and len(plain) <= LONGEST_ASK:
            return escaped(plain)
    return f"the statement of {escaped(statement.issuer) or 'the campaign'} says why"


def _short(text: str, most: int) -> str:
    """Return `text` in one line, cut at a word if it is too long for a list."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rpartition(" ")[0] or line[:most]
