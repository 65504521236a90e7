"""The model motions that a collection offers, loaded as strictly as the house's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import ProblemsError
from drafter.model.collection import CollectionHead
from drafter.model.problem import Problem
from drafter.model.statement import Statement
from drafter.model.template import Fragment, Template
from drafter.storage import library, statements
from drafter.storage.answers import AnswersFile, answers_in
from drafter.storage.collection import FRAGMENTS, HEAD, SAMPLES, STATEMENTS
from drafter.storage.collection_limits import MOTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.storage.collection import Collection

MOST_PARTS = 200
"""Clauses, questions and objections of one model motion together."""
MOST_OPTIONS = 30


@dataclass(frozen=True)
class Offered:
    """One model motion of a collection, with what comes with it."""

    template: Template
    """Its shared clauses are written out."""
    statement: Statement | None
    sample: AnswersFile | None
    sample_text: str = ""


def head_of(collection: Collection) -> CollectionHead:
    """Return what a collection says of itself; its name is the file's if it is silent.

    Raises:
        ProblemsError: its head has faults.
    """
    text = collection.files.get(HEAD)
    if text is None:
        stem = collection.name.removesuffix(".toml").removesuffix(".zip")
        return CollectionHead(1, stem)
    from drafter.storage.loading import load_value, parse_toml  # noqa: PLC0415

    tables, problems = parse_toml(text, HEAD)
    if not problems:
        head, problems = load_value(CollectionHead, tables, HEAD)
        if head is not None:
            return head
    raise ProblemsError(HEAD, problems)


def offered_in(
    collection: Collection,
) -> tuple[tuple[Offered, ...], tuple[Problem, ...]]:
    """Return the model motions of a collection, or what is wrong with its files.

    Loading stops at the first file that has faults.
    """
    fragments, problems = _fragments(collection.files)
    found: list[Offered] = []
    for name in () if problems else _named(collection.files, MOTIONS):
        one, problems = _offered(collection.files, name, fragments)
        if one is None:
            break
        found.append(one)
    return tuple(found), problems


def _named(files: Mapping[str, str], folder: str) -> Iterator[str]:
    """Yield the names of the files in a folder, with their suffix."""
    yield from (one.partition("/")[2] for one in files if one.startswith(f"{folder}/"))


def _fragments(
    files: Mapping[str, str],
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    words: dict[str, str] = {}
    for name in _named(files, FRAGMENTS):
        fragment, problems = library.parse(Fragment, files[f"{FRAGMENTS}/{name}"], name)
        if fragment is None:
            return {}, problems
        words[fragment.id] = fragment.text
    return words, ()


def _offered(
    files: Mapping[str, str], name: str, fragments: Mapping[str, str]
) -> tuple[Offered | None, tuple[Problem, ...]]:
    template, problems = library.parse(Template, files[f"{MOTIONS}/{name}"], name)
    if template is not None:
        if fault := _too_much(template):
            return None, (Problem(name, "", fault),)
        template, problems = library.with_fragments(template, name, fragments)
    if template is None:
        return None, problems
    statement, problems = _statement(files, template.derived_from)
    if problems:
        return None, problems
    text = files.get(f"{SAMPLES}/{name}", "")
    try:
        sample = answers_in(text, f"{SAMPLES}/{name}") if text else None
    except ProblemsError as error:
        return None, tuple(one for one in error.problems if isinstance(one, Problem))
    return Offered(template, statement, sample, text), ()


def _statement(
    files: Mapping[str, str], name: str
) -> tuple[Statement | None, tuple[Problem, ...]]:
    """Return a statement of the collection, else one that is here already."""
    text = files.get(f"{STATEMENTS}/{name}.toml")
    if text is None:
        return statements.find_statement(name)
    file = f"{name}.toml"
    statement, problems = library.parse(Statement, text, file)
    if statement is None:
        return None, problems
    faults = statements.statement_faults(statement)
    found = tuple(Problem(file, key, fault) for key, fault in faults)
    return (None, found) if found else (statement, ())


def _too_much(template: Template) -> str:
    """Return what there is more of than any model motion has, or ""."""
    parts = len(template.parts) + len(template.fields) + len(template.objections)
    if parts > MOST_PARTS:
        return f"has more than {MOST_PARTS} clauses and questions; make two of it"
    if any(len(field.options) > MOST_OPTIONS for field in template.fields):
        return f"has a choice of more than {MOST_OPTIONS}; ask for a text instead"
    return ""
