"""An outline becomes a template, and a sample that fills it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.phrases import bare_action, that_phrase
from drafter.model.motion import Actor, MotionKind, SectionKind
from drafter.model.outline import Blank, Outline, Point
from drafter.model.template import Field, FieldKind, Paragraph, Template, TemplateClause
from drafter.templating.environment import names_in
from drafter.templating.paths import EXAMPLES, PLAIN_EXAMPLE
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

NOT_ID = re.compile(r"[^a-z0-9]+")
LONGEST_ID = 40
SOURCE_OF = "{name}_source"
KNOWN = frozenset({*PROFILE_NAMES, *BODY_NAMES})
SECTIONS = (SectionKind.NOTES, SectionKind.BELIEVES, SectionKind.RESOLVES)
PERSON = "Sam Example"


STAND_INS = {
    "mp": "our MP",
    "secretary": "the secretary",
    "mover": "the mover",
    "seconder": "the seconder",
    "region": "our region",
    "meeting_place": "the meeting",
}
"""What stands in place of a detail that a branch need not have told."""
DETAIL = re.compile(rf"\{{\{{ *({'|'.join(STAND_INS)}) *\}}\}}")


def template_of(
    outline: Outline, actors: Mapping[str, frozenset[Actor]], today: date
) -> Template:
    """Return the template that an outline describes, checked on `today`.

    `actors` are those whom a body of each level may ask; a clause that asks somebody
    else comes in only where somebody can be asked.
    """
    statement = outline.kind is MotionKind.STATEMENT
    clauses = () if statement else tuple(_clauses(outline, actors))
    paragraphs = tuple(
        Paragraph(f"paragraph-{number}", DETAIL.sub(_or_else, text.strip()))
        for number, text in enumerate(outline.paragraphs, 1)
    )
    return Template(
        format=1,
        id=outline.id or id_of(outline.name),
        kind=outline.kind,
        name=outline.name,
        title=outline.title or outline.name,
        subject=outline.subject,
        ask=bare_action(outline.ask.strip()).rstrip("."),
        because=outline.because.strip().removeprefix("because ").rstrip("."),
        summary=outline.summary,
        levels=outline.levels,
        checked_on=today,
        fields=tuple(_fields(outline)),
        clauses=clauses,
        paragraphs=paragraphs if statement else (),
    )


def id_of(name: str) -> str:
    """Return the id that a name suggests: small letters, figures and hyphens."""
    return NOT_ID.sub("-", name.lower())[:LONGEST_ID].strip("-") or "my-motion"


def blanks_in(outline: Outline) -> tuple[str, ...]:
    """Return the names of the blanks that an outline's texts have, in order."""
    names = [
        name for _place, text in texts_of(outline) for name in sorted(names_in(text))
    ]
    return tuple(name for name in dict.fromkeys(names) if name not in KNOWN)


def texts_of(outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield each text of an outline that may have blanks, with its place."""
    yield "title", outline.title or outline.name
    yield from (("ask", outline.ask), ("because", outline.because))
    for section in SECTIONS:
        points = map(point_of, getattr(outline, section.value))
        for number, point in enumerate(points, 1):
            place = f"{section.value} {number}"
            yield from ((place, point.text), (f"{place}, source", point.source))
            yield f"{place}, by", point.by
    for number, text in enumerate(outline.paragraphs, 1):
        yield f"paragraphs {number}", text


def sample_answers(template: Template) -> dict[str, str]:
    """Return an answer to each question of a template: its example, or a usual one."""
    answers = {}
    for field in template.fields:
        usual = field.options[0] if field.options else EXAMPLES.get(field.kind)
        usual = PERSON if field.kind is FieldKind.PERSON else usual
        answers[field.name] = field.example or usual or PLAIN_EXAMPLE
    return answers


def point_of(said: str | Point) -> Point:
    """Return a clause of an outline with all it may say."""
    return Point(said) if isinstance(said, str) else said


def _fields(outline: Outline) -> Iterator[Field]:
    """Yield the questions: of each blank in the order of the text, then of sources."""
    blanks = blanks_in(outline)
    for name in blanks:
        blank = outline.blanks.get(name) or Blank(_label(name), example=PLAIN_EXAMPLE)
        yield Field(
            name,
            blank.label,
            blank.help,
            blank.kind,
            blank.example,
            required=blank.required,
            options=blank.options,
        )
    for number, point in enumerate(map(point_of, outline.notes), 1):
        name = SOURCE_OF.format(name=f"fact_{number}")
        if not point.source and name not in blanks:
            yield Field(
                name,
                f"Who says so, of fact {number}?",
                "Whoever the fact comes from, and where: it goes under Background.",
                example="A. N. Example, Example News",
            )


def _label(name: str) -> str:
    return f"What is the {name.replace('_', ' ')}?"


def _clauses(
    outline: Outline, actors: Mapping[str, frozenset[Actor]]
) -> Iterator[TemplateClause]:
    for section in SECTIONS:
        points = map(point_of, getattr(outline, section.value))
        for number, point in enumerate(points, 1):
            notes = section is SectionKind.NOTES
            asked = f"{{{{ {SOURCE_OF.format(name=f'fact_{number}')} }}}}"
            yield TemplateClause(
                id=f"{section.value}-{number}",
                section=section,
                text=_phrase(point.text, section),
                who=point.who,
                by=point.by,
                optional=point.optional,
                when=_when(point.who, outline, actors),
                source=(point.source or asked) if notes else point.source or None,
            )


def _phrase(text: str, section: SectionKind) -> str:
    """Return a clause as a template has it: without stop, "that" where it belongs."""
    bare = DETAIL.sub(_or_else, text.strip().rstrip(".;:,").strip())
    if section is SectionKind.RESOLVES:
        return bare_action(bare)
    return bare if bare.startswith("{%") else that_phrase(bare)


def _when(who: Actor, outline: Outline, actors: Mapping[str, frozenset[Actor]]) -> str:
    """Return the condition under which somebody can be asked, or ""."""
    if who is Actor.SELF:
        return ""
    cannot = [one for one in outline.levels if who not in actors.get(one.value, ())]
    if len(cannot) == len(outline.levels):
        return ""
    return " and ".join(f"level != '{one.value}'" for one in cannot)


def _or_else(found: re.Match[str]) -> str:
    """Return a detail of the branch, with what is said where it is not known."""
    name = found[1]
    return f"{{% if {name} %}}{found[0]}{{% else %}}{STAND_INS[name]}{{% endif %}}"
