"""What a newer template changes, in sentences that a person can agree to or not."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.language.gaps import fill_gaps
from drafter.model.draft import ClauseState
from drafter.templating.answers import fault_in_answer
from drafter.templating.environment import fill
from drafter.templating.scope import scope_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.draft import ClauseChoice, Draft
    from drafter.model.template import Field, Paragraph, Template, TemplateClause
    from drafter.templating.values import Value

    Part = TemplateClause | Paragraph


class Kind(StrEnum):
    """What sort of thing changes."""

    NEW_WORDS = "new-words"
    NEW_CLAUSE = "new-clause"
    CLAUSE_GONE = "clause-gone"
    CLAUSE = "clause"
    """Something of a clause other than its words."""
    NEW_QUESTION = "new-question"
    QUESTION_GONE = "question-gone"
    QUESTION = "question"
    HEAD = "head"


@dataclass(frozen=True)
class Change:
    """One thing that an update changes in a draft."""

    kind: Kind
    name: str
    """The id of the clause or the name of the question; of the head, the key."""
    said: str
    """The change as a sentence or two."""


@dataclass(frozen=True)
class Versions:
    """The draft, and the template that is to take the place of its own."""

    draft: Draft
    new: Template
    around: Mapping[str, Value]
    """Branch, body and calendar."""

    @property
    def old(self) -> Template:
        """The template that the draft was started from."""
        return self.draft.template

    def words(self, template: Template, part: Part) -> str:
        """Return how a clause reads with the draft's answers, gaps as questions."""
        scope = scope_for(template, self.draft.answers, self.around)
        labels = {field.name: f"[{field.label}]" for field in template.fields}
        text = fill(part.text, scope.values)
        return fill_gaps(text, lambda name: labels.get(name, "[...]"))


OTHER_THAN_WORDS = {
    "section": "stands in another section",
    "who": "asks somebody else",
    "whom": "asks somebody else by name",
    "by": "has another time to act by",
    "cost": "spends otherwise",
    "source": "has another source",
    "when": "comes in under another condition",
    "optional": "can be taken out, or no longer",
    "on": "starts in the motion, or out of it",
    "under": "stands below another clause",
    "question": "answers a question that is worded otherwise",
    "derives_from": "derives from other sentences of the statement",
    "how": "derives otherwise from the statement",
}
ABOUT_A_QUESTION = {
    "kind": "asks for another kind of answer",
    "options": "has other answers to choose from",
    "default": "has another usual answer",
    "required": "may be left empty, or no longer",
    "when": "is asked under another condition",
    "help": "is explained otherwise",
    "example": "has another example",
}
HEADS = {
    "title": "The title is worded otherwise",
    "name": "It has another name in lists",
    "subject": "It is filed under another subject",
    "ask": "What it asks for is worded otherwise in the papers around it",
    "because": "Its reason is worded otherwise in the papers around it",
    "summary": "Its summary is worded otherwise",
    "levels": "It is written for other bodies",
    "checked_on": "It was read through again",
    "derived_from": "It derives from another statement",
    "objections": "The questions that a meeting may ask, or their answers, are others",
}


def said_changes(versions: Versions) -> Iterator[Change]:
    """Yield everything that is different in the new template; nothing if nothing is."""
    yield from _head_changes(versions)
    yield from _question_changes(versions)
    yield from _clause_changes(versions)
    old, new = versions.old, versions.new
    if _order(old, new) != _order(new, old):
        said = (
            "The clauses stand in another order; those you moved stay where they are."
        )
        yield Change(Kind.HEAD, "order", said)
    if _field_order(old, new) != _field_order(new, old):
        yield Change(Kind.HEAD, "order", "The questions are asked in another order.")


def _head_changes(versions: Versions) -> Iterator[Change]:
    for key, said in HEADS.items():
        if getattr(versions.old, key) != getattr(versions.new, key):
            yield Change(Kind.HEAD, key, f"{said}.")


def _question_changes(versions: Versions) -> Iterator[Change]:
    old = {field.name: field for field in versions.old.fields}
    new = {field.name: field for field in versions.new.fields}
    for name, field in new.items():
        if name not in old:
            said = f"A new question: “{field.label}”"
            yield Change(Kind.NEW_QUESTION, name, said)
        elif field != old[name]:
            answer = versions.draft.answers.get(name, "")
            yield Change(Kind.QUESTION, name, _said_question(old[name], field, answer))
    for name, field in old.items():
        if name not in new:
            said = f"The question “{field.label}” is not asked any more"
            kept = "; your answer is kept" if versions.draft.answers.get(name) else ""
            yield Change(Kind.QUESTION_GONE, name, f"{said}{kept}.")


def _said_question(old: Field, new: Field, answer: str) -> str:
    said = [
        words
        for key, words in ABOUT_A_QUESTION.items()
        if getattr(old, key) != getattr(new, key)
    ]
    if old.label != new.label:
        said.insert(0, f"is now “{new.label}”")
    again = " Look at your answer again." if fault_in_answer(new, answer) else ""
    return f"The question “{old.label}” {' and '.join(said)}.{again}"


def _clause_changes(versions: Versions) -> Iterator[Change]:
    old = {part.id: part for part in versions.old.parts}
    new = {part.id: part for part in versions.new.parts}
    for name, part in new.items():
        if name not in old:
            can = "" if part.on else " It is out until you put it in."
            words = versions.words(versions.new, part)
            said = f'A new clause, "{name}": “{words}”{can}'
            yield Change(Kind.NEW_CLAUSE, name, said)
        elif part != old[name]:
            yield _changed(versions, old[name], part)
    for name in old:
        if name not in new:
            said = _said_gone(name, versions.draft.choice(name))
            yield Change(Kind.CLAUSE_GONE, name, said)


def _changed(versions: Versions, old: Part, new: Part) -> Change:
    name, choice = new.id, versions.draft.choice(new.id)
    others = [
        words
        for key, words in OTHER_THAN_WORDS.items()
        if getattr(old, key, None) != getattr(new, key, None)
    ]
    yours = ""
    if choice and choice.text:
        yours = " Yours stays as you worded it."
    elif choice and choice.state is ClauseState.TAKEN_OUT:
        yours = " It stays out."
    if old.text != new.text:
        also = f" It also {' and '.join(others)}." if others else ""
        words = versions.words(versions.new, new)
        said = f'The clause "{name}" has new words: “{words}”{also}{yours}'
        return Change(Kind.NEW_WORDS, name, said)
    what = " and ".join(others) or "takes its words from elsewhere"
    return Change(Kind.CLAUSE, name, f'The clause "{name}" {what}.{yours}')


def _said_gone(name: str, choice: ClauseChoice | None) -> str:
    said = f'The clause "{name}" was taken away'
    if choice and choice.text:
        return f"{said}; yours is kept because you edited it."
    if choice and choice.state is ClauseState.TAKEN_OUT:
        return f"{said}; you had left it out."
    return f"{said}."


def _order(one: Template, other: Template) -> list[str]:
    """Return the ids of the clauses that both have, in the order of the first."""
    shared = {part.id for part in other.parts}
    return [part.id for part in one.parts if part.id in shared]


def _field_order(one: Template, other: Template) -> list[str]:
    shared = {field.name for field in other.fields}
    return [field.name for field in one.fields if field.name in shared]


def keys_told(template: Template) -> set[str]:
    """Return the keys of a template whose change is told; for a test that all are."""
    apart = {"format", "id", "kind", "fields", "clauses", "paragraphs", "questions"}
    parts = {"rule", "present", "amended", "reason"}
    return {one.name for one in fields(template)} - apart - parts - set(HEADS)
