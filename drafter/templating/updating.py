"""A newer template comes into a draft: what changes, what stays.

Three things are compared: the template that the draft was started from, the new one,
and the draft with its edits. What a person did wins over what the template says:
clauses in their own words keep them, clauses that were taken out stay out, answers are
never lost. Nothing here changes a draft unasked; each change is a sentence that can be
read first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from drafter.errors import UsageError
from drafter.model.draft import ClauseState
from drafter.model.motion import How
from drafter.model.template import Paragraph, TemplateClause
from drafter.templating.answers import fault_in_answer, read_answer
from drafter.templating.faults import DEEPEST
from drafter.templating.filters import show
from drafter.templating.update_words import Change, Versions, said_changes
from drafter.templating.uses import names_of_template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.model.draft import ClauseChoice, Draft
    from drafter.model.statement import Statement
    from drafter.model.template import Field, Template
    from drafter.templating.values import Value

__all__ = ["Change", "Updated", "updated"]

Part = TypeVar("Part", bound=TemplateClause | Paragraph)


@dataclass(frozen=True)
class Updated:
    """A draft with a newer template, and what is different in it."""

    draft: Draft
    changes: tuple[Change, ...]


def updated(
    draft: Draft,
    new: Template,
    statement: Statement | None,
    around: Mapping[str, Value],
) -> Updated:
    """Return `draft` with the template `new`, which derives from `statement`.

    `around` is what a template sees of branch, body and calendar. Where nothing is
    different the draft is as it was.

    Raises:
        UsageError: the new template is of another kind.
    """
    old = draft.template
    if new.kind is not old.kind:
        raise UsageError(
            f"The model motion is a {new.kind} now, and your draft a {old.kind}: it "
            "stays as it is. Start a new draft with the model motion."
        )
    if new == old and statement == draft.statement:
        return Updated(draft, ())
    versions = Versions(draft, new, around)
    answers = _answers(draft, new)
    template = _with_theirs(draft, new, statement)
    made = replace(
        draft,
        template=template,
        statement=statement,
        answers=answers,
        clauses=tuple(_choices(draft, template)),
        to_settle=_to_settle(draft, template),
    )
    if made == draft:
        return Updated(draft, ())
    return Updated(made, tuple(said_changes(versions)))


def _answers(draft: Draft, new: Template) -> dict[str, str]:
    """Return every answer; a question that only has a new name takes over its own."""
    answers = dict(draft.answers)
    known = {field.name for field in draft.template.fields}
    here = {field.name for field in new.fields}
    gone = {
        (field.label, field.kind): draft.answers.get(field.name, "")
        for field in draft.template.fields
        if field.name not in here
    }
    for field in new.fields:
        if field.name not in known and (typed := gone.get((field.label, field.kind))):
            answers.setdefault(field.name, typed)
    return answers


# Clauses in the person's own words


def _with_theirs(draft: Draft, new: Template, statement: Statement | None) -> Template:
    """Return the new template, with the clauses that the person worded themselves.

    Those keep their place, who acts and their condition, for the words were written for
    them; one that the new template does not have any more is kept whole, with the
    questions it needs.
    """
    old = draft.template
    worded = {one.id for one in draft.clauses if one.text}
    goes = draft.statement if statement != draft.statement else None
    clauses = _merged(old.clauses, new.clauses, worded, goes)
    made = replace(
        new,
        clauses=tuple(_sound(one, clauses) for one in clauses),
        paragraphs=tuple(_merged(old.paragraphs, new.paragraphs, worded, goes)),
        questions=tuple(_merged(old.questions, new.questions, worded, goes)),
    )
    return replace(made, fields=_fields(old, made))


def _merged(
    old: Sequence[Part],
    new: Sequence[Part],
    worded: set[str],
    goes: Statement | None,
) -> list[Part]:
    """Return the new parts, those that were `worded` as they stood or put back.

    `goes` is the statement that the draft had and will not have any more.
    """
    before = {part.id: part for part in old}
    here = {part.id for part in new}
    made = [
        _own(before[part.id], part, goes)
        if part.id in worded and part.id in before
        else part
        for part in new
    ]
    last = -1
    for part in old:
        places = [place for place, one in enumerate(made) if one.id == part.id]
        if part.id in here:
            last = places[0]
        elif part.id in worded:
            last += 1
            made.insert(last, _apart(part, goes))
    return made


def _own(old: Part, new: Part, goes: Statement | None) -> Part:
    """Return a part as the person's words need it, over the template's new words."""
    if getattr(old, "section", None) is not getattr(new, "section", None):
        return _apart(old, goes)
    return replace(
        old,
        text=new.text,
        source=new.source,
        derives_from=new.derives_from,
        how=new.how,
    )


def _apart(part: Part, goes: Statement | None) -> Part:
    """Return a part whose statement goes: it names that as its source instead."""
    if goes is None or part.how is How.WRITTEN:
        return part
    issuer = goes.issuer.replace("{", "(").replace("}", ")")
    return replace(part, how=How.WRITTEN, derives_from=(), source=part.source or issuer)


def _sound(clause: TemplateClause, clauses: Sequence[TemplateClause]) -> TemplateClause:
    """Return a clause below one that stands before it in its section, or below none."""
    before = {one.id: one for one in clauses[: clauses.index(clause)]}
    depth, here = 0, clause
    while here.under:
        above = before.get(here.under)
        depth += 1
        if above is None or above.section is not clause.section or depth > DEEPEST:
            return replace(clause, under="")
        here = above
    return clause


def _fields(old: Template, made: Template) -> tuple[Field, ...]:
    """Return the questions of a template, with those of the old that it still needs."""
    here = {field.name for field in made.fields}
    every = tuple(field for field in old.fields if field.name not in here)
    whole = replace(made, fields=(*made.fields, *every))
    needed = names_of_template(whole)
    return (*made.fields, *(field for field in every if field.name in needed))


# What the person chose


def _choices(draft: Draft, template: Template) -> list[ClauseChoice]:
    ids = {part.id for part in template.parts}
    shown = _labels_anew(draft, template)
    made = []
    for choice in draft.clauses:
        one = choice
        if choice.state is ClauseState.ADDED:
            one = replace(one, id=_free(choice.id, ids, draft))
            one = replace(one, under=one.under if one.under in ids else "")
        elif choice.id not in ids:
            continue  # it was about a clause that is gone, and has no words of theirs
        text = one.text
        for label, words in shown.items():
            text = text.replace(label, words)
        made.append(replace(one, text=text))
    return made


def _free(name: str, ids: set[str], draft: Draft) -> str:
    """Return an id for an added clause that no clause of the template has."""
    taken = ids | {choice.id for choice in draft.clauses if choice.id != name}
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _labels_anew(draft: Draft, template: Template) -> dict[str, str]:
    """Return what stands in place of each "[question]" that is not asked so any more.

    A clause that was edited before a question was answered has the question in square
    brackets; without this it would stay on the paper.
    """
    shown = {}
    labels = {f"[{field.label}]" for field in template.fields}
    for field in draft.template.fields:
        label = f"[{field.label}]"
        later = template.field(field.name)
        if label in labels:
            continue
        if later is not None:
            shown[label] = f"[{later.label}]"
        elif typed := draft.answers.get(field.name, ""):
            sound = not fault_in_answer(field, typed)
            shown[label] = show(read_answer(field, typed)) if sound else typed
    return shown


def _to_settle(draft: Draft, template: Template) -> dict[str, tuple[str, ...]]:
    """Return what is left to settle in clauses whose words are the same."""
    before = {part.id: part.text for part in draft.template.parts}
    same = {part.id for part in template.parts if part.text == before.get(part.id)}
    return {name: says for name, says in draft.to_settle.items() if name in same}
