"""Templates that somebody writes: what is wrong with them, and what could be better."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from drafter.errors import ProblemsError
from drafter.model.draft import ClauseChoice, ClauseState, Draft
from drafter.model.finding import Severity
from drafter.model.problem import Problem
from drafter.model.profile import BranchProfile
from drafter.storage import library, statements
from drafter.storage.answers import AnswersFile, read_answers_file, with_branch_details
from drafter.storage.samples import sample_for
from drafter.templating.advice import advice, dead_ends, unanswered
from drafter.templating.faults import template_problems
from drafter.templating.trial import House, Trial, try_out
from drafter.workflows import checking, drafting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from drafter.model.finding import Finding
    from drafter.model.statement import Statement
    from drafter.model.template import Template
    from drafter.storage.files import Place

BODIES = (*((level, body) for body, level in drafting.GENERAL_BODIES),
          ("conference", "labour-conf"))  # fmt: skip
"""The body in which a template is tried, for each level."""
NO_SAMPLE = (
    "has no sample; write answers that make a paper into samples/{name}.toml beside it"
)
BRANCH = BranchProfile(
    branch_name="Example Town Branch",
    region="Example region",
    secretary="Sam Example",
    mover="Alex Specimen",
    seconder="Chris Example",
    meeting_place="Example Hall",
    mp="J. Placeholder MP",
)
"""Details of a branch that a template may use and its sample did not give."""


@dataclass(frozen=True)
class Linted:
    """What was found in one file."""

    file: str
    problems: tuple[Problem, ...]
    """What has to be mended before it can be used."""
    notes: tuple[Problem, ...] = ()
    """What is worth a look; it can be used as it is."""
    trial: Trial | None = None
    """How it fared on its paths; None: it has problems, or is no template."""


def lint(
    places: Sequence[Place], today: date, tell: Callable[[str], object] = str
) -> tuple[Linted, ...]:
    """Return what was found in the template files in `places`, or in the library.

    `tell` is given the name of each file before it is looked at.

    Raises:
        FileError: a place is not there.
    """
    paths = library.template_files(places) if places else library.template_paths()
    found = []
    for path in paths:
        tell(library.called(path))
        found.append(lint_file(path, today))
    return tuple(found)


def lint_file(path: Place, today: date) -> Linted:
    """Return what was found in one template or statement file."""
    file = library.called(path)
    if statements.is_statement(path):
        return Linted(file, statements.read_statement(path)[1])
    template, problems = library.read_template(path)
    if template is None:
        return Linted(file, problems)
    statement, problems = statements.find_statement(template.derived_from, path)
    if problems:
        return Linted(file, problems)
    place = sample_for(path)
    try:
        sample = read_answers_file(place) if place else None
    except ProblemsError as error:
        return Linted(file, _problems_of(error))
    return examined(template, statement, sample, today, file)


def examined(
    template: Template,
    statement: Statement | None,
    sample: AnswersFile | None,
    today: date,
    file: str,
) -> Linted:
    """Return what was found in a template that was read from `file`.

    Its own faults come first; only where it has none is it tried on all its paths, and
    its sample checked as its bodies would.
    """
    problems = template_problems(template, statement, file)
    problems = problems or _as_problems(file, dead_ends(template))
    if problems:
        return Linted(file, problems)
    given = sample or AnswersFile()
    try:
        profile = with_branch_details(BRANCH, given.branch, given.name or file)
    except ProblemsError as error:
        return Linted(file, _problems_of(error))
    name = given.name or file
    problems = _as_problems(name, unanswered(template, given.answers))
    problems += _as_problems(name, _unknown_clauses(template, given))
    trial = try_out(template, given.answers, profile, house(today))
    problems += _as_problems(file, trial.faults)
    notes = tuple(_as_problems(file, advice(template)))
    if sample is None:
        notes += (Problem(file, "", NO_SAMPLE.format(name=template.id)),)
    elif not problems:
        notes += tuple(_checked(template, statement, sample, today, file))
    return Linted(file, problems, notes, trial)


@cache
def house(today: date) -> House:
    """Return the bodies and the styles in which templates are tried."""
    bodies = {level: library.load_rulebook(body) for level, body in BODIES}
    styles = tuple(library.load_style(name) for name in library.style_ids())
    return House(bodies, styles, today)


def _checked(
    template: Template,
    statement: Statement | None,
    sample: AnswersFile,
    today: date,
    file: str,
) -> Iterator[Problem]:
    """Yield what the checks find in the sample's motion, once for all its bodies."""
    found: dict[tuple[str, str], tuple[Finding, list[str]]] = {}
    for level in template.levels:
        opened = opened_with(template, statement, sample, level.value, today)
        for finding in checking.check(opened):
            key = finding.check, finding.clause
            found.setdefault(key, (finding, []))[1].append(level.value)
    for finding, levels in found.values():
        said = "stops the paper: " if finding.severity is Severity.BLOCKS else ""
        where = f"{finding.check}, at {', '.join(dict.fromkeys(levels))}"
        yield Problem(file, f"its sample ({where})", f"{said}{finding.message}")


def opened_with(
    template: Template,
    statement: Statement | None,
    sample: AnswersFile,
    level: str,
    today: date,
) -> drafting.OpenDraft:
    """Return the motion that a template makes of its sample, in the body of a level.

    Raises:
        ProblemsError: the sample has faults.
    """
    body = dict(BODIES)[level]
    profile = with_branch_details(None, {"branch_name": BRANCH.branch_name,
                                         **sample.branch}, sample.name)  # fmt: skip
    states = dict.fromkeys(sample.put_in, ClauseState.KEPT)
    states |= dict.fromkeys(sample.taken_out, ClauseState.TAKEN_OUT)
    draft = Draft(
        format=1,
        template=template,
        meeting=body,
        destination=body,
        profile=profile,
        answers=sample.answers,
        clauses=tuple(ClauseChoice(name, state) for name, state in states.items()),
        statement=statement,
        example=True,
    )
    return drafting.open_draft(draft, today)


def _unknown_clauses(
    template: Template, sample: AnswersFile
) -> Iterator[tuple[str, str]]:
    known = {part.id for part in template.parts}
    for name in (*sample.put_in, *sample.taken_out):
        if name not in known:
            yield name, "is no clause of this model motion; take it out"


def _as_problems(
    file: str, faults: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]
) -> tuple[Problem, ...]:
    return tuple(Problem(file, place, fault) for place, fault in dict.fromkeys(faults))


def _problems_of(error: ProblemsError) -> tuple[Problem, ...]:
    return tuple(one for one in error.problems if isinstance(one, Problem))
