"""The clauses of a draft as a list: in or out, how they read, where from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError
from drafter.language.gaps import fill_gaps
from drafter.language.phrases import capitalised
from drafter.model.draft import ClauseState
from drafter.model.motion import How, MotionKind, SectionKind
from drafter.templating.environment import fill
from drafter.templating.render import included_parts
from drafter.workflows import editing
from drafter.workflows.checking import label_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.motion import PrintedClause
    from drafter.model.template import Paragraph, TemplateClause
    from drafter.workflows.drafting import OpenDraft


@dataclass(frozen=True)
class ClauseLine:
    """One clause as a list shows it."""

    id: str
    section: SectionKind | None
    kept: bool
    cite: str
    """"Notes 2: ", or "" while it is out."""
    printed: str
    """How it reads, each gap as its question in square brackets."""
    words: str
    """What is edited: the phrase without the house style."""
    comes_from: str
    """Where its words come from, as a sentence."""


def lines_of(
    opened: OpenDraft, sections: tuple[SectionKind, ...]
) -> tuple[ClauseLine, ...]:
    """Return the clauses of `sections`: those in the motion, then those left out.

    What is in no section, as the paragraphs of a statement, is shown with the facts.
    """
    inside = tuple(_inside(opened, sections))
    return (*inside, *_outside(opened, sections))


def _inside(
    opened: OpenDraft, sections: tuple[SectionKind, ...]
) -> Iterator[ClauseLine]:
    printed = _printed(opened)
    for clause in opened.motion.clauses:
        if _is_of(clause.section, sections):
            shown = printed.get(clause.id)
            yield ClauseLine(
                clause.id,
                clause.section,
                kept=True,
                cite=f"{shown.cite}: " if shown else "",
                printed=_with_questions(opened, shown.text if shown else clause.text),
                words=_with_questions(opened, clause.text),
                comes_from=_origin(opened, clause.id),
            )


def _outside(
    opened: OpenDraft, sections: tuple[SectionKind, ...]
) -> Iterator[ClauseLine]:
    draft, scope = opened.draft, opened.interview.scope
    inside = {part.id for part in included_parts(draft.template, scope, draft.clauses)}
    everything = editing.with_everything(opened)
    wanted = included_parts(draft.template, scope, everything)
    for part in wanted:
        section = getattr(part, "section", None)
        if part.id not in inside and _is_of(section, sections):
            words = _with_questions(opened, _words(opened, part))
            yield ClauseLine(
                part.id,
                section,
                kept=False,
                cite="",
                printed=capitalised(words),
                words=words,
                comes_from=_origin(opened, part.id),
            )


def section_for(
    opened: OpenDraft, sections: tuple[SectionKind, ...], here: ClauseLine | None
) -> SectionKind | None:
    """Return the section of a clause that is added at `here`, or among `sections`.

    What is added to paragraphs is a paragraph, which has none.
    """
    if here is not None:
        return here.section
    with_clauses = {MotionKind.MOTION, MotionKind.EMERGENCY}
    facts = SectionKind.NOTES in sections
    if facts and opened.draft.template.kind not in with_clauses:
        return None
    return sections[-1]


def _is_of(section: SectionKind | None, sections: tuple[SectionKind, ...]) -> bool:
    return (SectionKind.NOTES if section is None else section) in sections


def _printed(opened: OpenDraft) -> dict[str, PrintedClause]:
    try:
        return {one.id: one for one in opened.printed.clauses}
    except CannotAddressError:
        return {}


def _words(opened: OpenDraft, part: TemplateClause | Paragraph) -> str:
    choice = opened.draft.choice(part.id)
    if choice and choice.text:
        return choice.text
    return fill(part.text, opened.interview.scope.values)


def _with_questions(opened: OpenDraft, text: str) -> str:
    return fill_gaps(text, lambda name: f"[{label_of(opened, name)}]")


def _origin(opened: OpenDraft, name: str) -> str:
    choice = opened.draft.choice(name)
    if choice and choice.state is ClauseState.ADDED:
        return "Added by you."
    part = next(one for one in opened.draft.template.parts if one.id == name)
    said = _derivation(opened, part)
    if choice and choice.text:
        said = f"In your own words. Before that: {said[0].lower()}{said[1:]}"
        if name in editing.edited_since(opened):
            said += " An answer changed since: look at it again."
    return said


def _derivation(opened: OpenDraft, part: TemplateClause | Paragraph) -> str:
    statement = opened.draft.statement
    if opened.draft.original:
        return f"From {opened.draft.made_from or 'the text it was made from'}."
    if not part.derives_from or statement is None:
        seen = statement.seen if statement and _is_sourced(part) else None
        told = f"From the article “{seen.title}”." if seen else ""
        return told or "Written for this model motion."
    held = " ".join(map(statement.sentence, part.derives_from))
    how = "Quotes" if part.how is How.QUOTED else "Adapted from"
    whose = statement.whose or opened.draft.answers.get("issuer", "").strip()
    told = f"the statement of {whose}" if whose else "a statement"
    return f"{how} {told}: “{held}”"


def _is_sourced(part: TemplateClause | Paragraph) -> bool:
    """Return whether a clause tells where its fact comes from."""
    return bool(getattr(part, "source", None))
