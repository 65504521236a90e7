"""A motion that somebody else wrote becomes a template: its gaps become questions.

Its words are taken as they are. What looks like Jinja in them is literal: only the
blanks that are made here are ever filled.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.motion import MotionKind
from drafter.model.template import (
    Field,
    FieldKind,
    Level,
    Paragraph,
    Template,
    TemplateClause,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from drafter.model.motion import Clause
    from drafter.model.reading import ReadMotion, ReadPlaceholder

BRACE = re.compile(r"\{")
BRACKETS = "[](){}<>"
SIGNS = ("£", "$", "€")
UNNAMED = "What belongs here?"
AROUND = 40
"""Letters shown on either side of a gap, so that its question can be answered."""
ID = "brought"


@dataclass
class _Questions:
    """The questions made so far; the same gap is asked for once."""

    fields: dict[str, Field] = field(default_factory=dict)
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    def name_for(self, gap: ReadPlaceholder, around: tuple[str, str]) -> str:
        """Return the name of the question for a gap between the words `around` it."""
        asks = any(map(str.isalnum, gap.text))
        key = (gap.kind, gap.text.casefold() if asks else f"{gap.place} {gap.start}")
        if key not in self.names:
            name = f"blank_{len(self.names) + 1}"
            self.names[key] = name
            self.fields[name] = _question(name, gap, around)
        return self.names[key]


def template_of(read: ReadMotion, name: str, today: date) -> Template:
    """Return the template of a motion that was read; `name` is what it is called.

    Each placeholder becomes a question, a choice where it names what to choose from;
    bracketed words become words that can be left out, and a bracketed clause an
    optional clause. A motion whose sections were not told apart becomes paragraphs.
    """
    questions = _Questions()
    gaps = _by_clause(read)
    title = _worded(read.title, gaps.get("title", []), questions) or _literal(name)
    parts = [
        _part(clause, gaps.get(path, []), questions)
        for clause, path in zip(read.motion.clauses, _paths(read), strict=True)
    ]
    clauses = tuple(one for one in parts if isinstance(one, TemplateClause))
    whole = len(clauses) == len(parts) and bool(parts)
    paragraphs = () if whole else tuple(map(_as_paragraph, parts))
    return Template(
        format=1,
        id=ID,
        kind=MotionKind.MOTION if whole else MotionKind.STATEMENT,
        name=name,
        title=title,
        subject="brought",
        ask="agree to the motion",
        because="its reasons are in the motion itself",
        summary=f"Brought in from {name}.",
        levels=tuple(Level),
        checked_on=today,
        fields=tuple(questions.fields.values()),
        clauses=clauses if whole else (),
        paragraphs=paragraphs,
    )


def _paths(read: ReadMotion) -> Iterable[str]:
    paths = {clause.id: clause.path for clause in read.clauses}
    return [paths.get(clause.id, "") for clause in read.motion.clauses]


def _by_clause(read: ReadMotion) -> dict[str, list[ReadPlaceholder]]:
    found: dict[str, list[ReadPlaceholder]] = {}
    for gap in read.placeholders:
        found.setdefault(gap.place, []).append(gap)
    return found


def _part(
    clause: Clause, gaps: list[ReadPlaceholder], questions: _Questions
) -> TemplateClause | Paragraph:
    text, optional = _without_brackets(clause.text, gaps)
    said = _worded(text, [] if optional else gaps, questions)
    if clause.section is None:
        return Paragraph(clause.id, said, optional=optional)
    return TemplateClause(
        id=clause.id,
        section=clause.section,
        text=said,
        who=clause.who,
        whom=_worded(clause.whom, gaps, questions),
        by=_literal(clause.by),
        optional=optional,
        under=clause.under,
    )


def _as_paragraph(part: TemplateClause | Paragraph) -> Paragraph:
    if isinstance(part, Paragraph):
        return part
    return Paragraph(part.id, part.text, optional=part.optional)


def _without_brackets(text: str, gaps: list[ReadPlaceholder]) -> tuple[str, bool]:
    """Return a clause that is all in brackets without them, and whether it was."""
    for gap in gaps:
        if gap.kind == "optional" and gap.text.strip() == text.strip(" .;"):
            return gap.text.strip()[1:-1].strip(), True
    return text, False


def _worded(text: str, gaps: list[ReadPlaceholder], questions: _Questions) -> str:
    """Return words with each gap as a blank, and every other brace literal."""
    made, at = "", 0
    for gap in gaps:
        start = text.find(gap.text, at)
        if start < 0 or gap.kind == "note":
            continue
        end = start + len(gap.text)
        before = text[max(start - AROUND, 0) : start]
        if sign := _sign(gap):
            before += f"{sign} "
        around = before, text[end : end + AROUND]
        made += _literal(text[at:start]) + _blank(gap, around, questions)
        at = end
    return made + _literal(text[at:])


def _blank(gap: ReadPlaceholder, around: tuple[str, str], questions: _Questions) -> str:
    name = questions.name_for(gap, around)
    if gap.kind == "optional":
        kept = _literal(gap.text.strip()[1:-1])
        return f"{{% if {name} %}}{kept}{{% endif %}}"
    return f"{_sign(gap)}{{{{ {name} }}}}"


def _sign(gap: ReadPlaceholder) -> str:
    """Return the sign of a currency that stands before a gap, and stays there."""
    return gap.text[:1] if gap.text[:1] in SIGNS else ""


def _question(name: str, gap: ReadPlaceholder, around: tuple[str, str]) -> Field:
    inside = gap.text.strip(BRACKETS + "£$€ _.…Xx?")
    shown = f"{around[0]} ... {around[1]}".strip()
    match gap.kind:
        case "choice":
            label = f"Which is it: {' or '.join(gap.choices)}?"
            return Field(
                name,
                label,
                f"It stands in: {shown}",
                FieldKind.CHOICE,
                options=gap.choices,
            )
        case "optional":
            words = gap.text.strip()[1:-1].strip()
            label = f"Keep these words: {words}"
            return Field(
                name, label, "They stood in brackets.", FieldKind.YES_NO, required=False
            )
        case _:
            label = f"What goes here: {inside}?" if inside else UNNAMED
            return Field(name, label, f"It stands in: {shown}")


def _literal(text: str) -> str:
    """Return words of a person as a template prints them: letter for letter."""
    return BRACE.sub("{{ '{' }}", text)
