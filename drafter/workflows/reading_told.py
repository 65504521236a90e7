"""What was understood of somebody else's motion, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.reading import ReadMotion, ReadPlaceholder, ReadSection

WHAT_FOR = (
    "A motion that another branch or a campaign wrote. Its words stay as they are; "
    "the blanks in it become questions."
)
SECTIONS = {
    SectionKind.NOTES: "NOTES: the facts",
    SectionKind.BELIEVES: "BELIEVES: what the body thinks",
    SectionKind.RESOLVES: "RESOLVES: what it will do",
    SectionKind.SOLIDARITY: "SOLIDARITY: whom it stands with",
}
PARAGRAPHS = "PARAGRAPHS: facts, beliefs and actions were not told apart"
KINDS = {
    "field": "a blank: it is asked for",
    "blank": "a blank: it is asked for",
    "choice": "a choice: it is asked for",
    "optional": "words that can be left out",
    "note": "a hint to whoever uses it",
}


def understood(found: ReadMotion) -> str:
    """Return the title, sections, blanks and doubts of a motion that was read."""
    return "\n".join(_lines(found)).strip()


def _lines(found: ReadMotion) -> Iterator[str]:
    yield f"Title: {found.title or '(none was found)'}"
    doubts = (*found.problems, *found.unsure)
    count = len(found.clauses)
    yield f"{found.words} words, {count} clause{'' if count == 1 else 's'}"
    if doubts:
        yield ""
        yield "PLEASE LOOK: this was not certain"
        yield from (f"! {one}" for one in doubts)
    blanks = {one.text: one for one in found.placeholders}
    if blanks:
        yield ""
        yield f"BLANKS that its author left: {len(blanks)}"
        yield from map(_blank, blanks.values())
    for section in found.sections:
        yield ""
        yield from _section(section)


def _blank(one: ReadPlaceholder) -> str:
    said = KINDS.get(one.kind, "a blank: it is asked for")
    if one.place == "lead":
        said = "in a lead: your body’s own form stands there instead"
        return f"- {one.text.strip()}  ({said})"
    choices = f": {' or '.join(one.choices)}" if one.choices else ""
    return f"- {one.text.strip()}  ({said}{choices})"


def _section(section: ReadSection) -> Iterator[str]:
    yield SECTIONS[section.kind] if section.kind else PARAGRAPHS
    if section.lead:
        yield f"“{section.lead}”"
    for clause in section.clauses:
        label = f"{clause.label} " if clause.label else ""
        yield f"{'  ' * (clause.level + 1)}{label}{clause.text}"
