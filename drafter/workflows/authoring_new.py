"""Write a new template: from answers to questions, or from a file of answers."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import (
    FileExistsAlreadyError,
    ProblemsError,
    StoreError,
    UnknownNameError,
    UsageError,
)
from drafter.language.cleaning import clean
from drafter.model.outline import Outline
from drafter.model.problem import Problem
from drafter.storage import files, library, own_library, presence, samples
from drafter.storage.locations import data_folder
from drafter.storage.settings import Settings
from drafter.templating.environment import faults_in
from drafter.templating.faults import ID
from drafter.templating.new_questions import HEAD as HEAD_QUESTIONS
from drafter.templating.new_questions import (
    NewQuestion,
    fault_in,
    is_key,
    next_question,
    outline_of,
)
from drafter.templating.outline import sample_answers, template_of, texts_of
from drafter.workflows import authoring, drafting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from drafter.model.motion import Actor
    from drafter.storage.files import Place

__all__ = ["NewQuestion", "Written", "fault_in", "next_question", "outline_of"]

HEAD = (
    "# A model motion. Its blanks, questions and clauses are explained in "
    "templates/README.md;\n# find its faults with: drafter templates lint {name}\n"
)
SAMPLE_HEAD = (
    "# Answers that must make a paper: drafter templates lint {name} tries them.\n"
    "# The branch and its members are invented.\n"
)


UNFINISHED = "model motion being written"


@dataclass(frozen=True)
class Written:
    """What was written, and what lint finds in it."""

    path: str
    sample: str
    linted: authoring.Linted


def read_outline(place: Place, settings: Mapping[str, str]) -> Outline:
    """Return the outline in a TOML file; what is in `settings` wins over it.

    Raises:
        FileError: it cannot be read.
        ProblemsError: something in it is not as it must be.
    """
    from drafter.storage.loading import load_value, parse_toml  # noqa: PLC0415

    name = clean(str(place))
    tables, problems = parse_toml(files.read_text(place), name)
    if problems:
        raise ProblemsError(name, problems)
    outline, problems = load_value(Outline, {**tables, **settings}, name)
    if outline is None:
        raise ProblemsError(name, problems)
    if problems := tuple(_faults(outline, name)):
        raise ProblemsError(name, problems)
    return outline


def write(outline: Outline, target: str, today: date) -> Written:
    """Write the template of an outline, and its sample beside it; lint it.

    Without a `target` it goes into the current folder, named by its id.

    Raises:
        FileExistsAlreadyError: a file is in the way; nothing is written.
        FileError: it cannot be written.
        UsageError: the name does not end in .toml.
    """
    template = template_of(outline, _actors(today), today)
    if not target:
        target = f"{own_library.free_id(template.id)}.toml"
    path = files.parts_of(target)
    _refuse_name(path.stem, path.suffix)
    template = replace(template, id=path.stem)
    sample = path.path.with_name(f"{path.stem}.sample.toml")
    for one in (path.path, sample):
        if presence.is_there(one):
            raise FileExistsAlreadyError(one)
    head = HEAD.format(name=path.path.name).encode()
    files.write_new(path.path, head + own_library.toml_of(template))
    answers, body = sample_answers(template), drafting.fitting_body(template)
    said = SAMPLE_HEAD.format(name=path.path.name).encode()
    files.write_new(sample, said + samples.sample_toml(answers, body))
    return Written(str(path.path), str(sample), authoring.lint_file(path.path, today))


def unfinished() -> dict[str, str]:
    """Return what was told of a new template that was not finished, or nothing."""
    try:
        kept = json.loads(_settings().value(UNFINISHED) or "{}")
    except (StoreError, ValueError):
        return {}
    sound = isinstance(kept, dict) and kept.get("name")
    told = {str(key): str(text) for key, text in kept.items()} if sound else {}
    return told if all(map(is_key, told)) else {}


def keep_unfinished(told: Mapping[str, str]) -> None:
    """Remember what was told so far, so that nobody has to tell it again."""
    with suppress(StoreError):
        _settings().keep(UNFINISHED, json.dumps(dict(told)) if told else "")


def refuse_unknown(settings: Mapping[str, str]) -> None:
    """Refuse an answer that no question asks for.

    Raises:
        UnknownNameError: names the nearest key.
    """
    for key in settings:
        if not is_key(key):
            heads = tuple(name for name, *_more in HEAD_QUESTIONS)
            hint = "See: drafter templates new --help, and templates/README.md"
            raise UnknownNameError(
                "question of a new template", key, library.nearest(key, heads), hint
            )


def refuse_taken(target: str) -> None:
    """Refuse a file that is there already, before anything is asked.

    Raises:
        FileExistsAlreadyError: names it.
    """
    if target and presence.is_there(target):
        raise FileExistsAlreadyError(target)


def _refuse_name(stem: str, suffix: str) -> None:
    if suffix.lower() != ".toml":
        raise UsageError('A template is a TOML file: end its name in ".toml".')
    if not ID.fullmatch(stem):
        raise UsageError(
            f'"{clean(stem)}" cannot be the id of a model motion: name the file in '
            "small letters, figures and hyphens, like save-a-service.toml."
        )


def _actors(today: date) -> dict[str, frozenset[Actor]]:
    """Return whom a body of each level may ask."""
    bodies = authoring.house(today).bodies
    return {level: frozenset(book.verbs) for level, book in bodies.items()}


def _faults(outline: Outline, file: str) -> Iterator[Problem]:
    """Yield what cannot be read as a template's text at all."""
    for place, text in texts_of(outline):
        yield from (Problem(file, place, fault) for fault in faults_in(text))


def _settings() -> Settings:
    return Settings(data_folder())
