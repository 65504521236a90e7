"""Start a motion, open a draft, save it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from drafter.errors import (
    CannotAddressError,
    DraftChangedElsewhereError,
    UnknownNameError,
    UsageError,
)
from drafter.language.gaps import fill_gaps
from drafter.language.house_style import dress, wrapper_for
from drafter.language.words import count_motion
from drafter.model.draft import ClauseChoice, ClauseState, Draft
from drafter.model.paper_defaults import PaperDefaults
from drafter.model.profile import BranchProfile
from drafter.storage import library
from drafter.storage.answers import (
    PROFILE_KEYS,
    AnswersFile,
    read_answers_file,
    with_branch_details,
)
from drafter.storage.drafts import Drafts
from drafter.storage.locations import data_folder
from drafter.storage.profiles import Profiles, read_profile_file
from drafter.templating.interview import Interview
from drafter.templating.scope import surroundings
from drafter.workflows import preferences
from drafter.workflows.motions import open_template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from drafter.model.motion import Motion, PrintedMotion
    from drafter.model.rulebook import Rulebook
    from drafter.model.style import HouseStyle
    from drafter.model.template import Template
    from drafter.storage.files import Place


GENERAL_BODIES = (
    ("union-branch", "branch"),
    ("labour-clp", "clp"),
    ("trades-council", "trades-council"),
)
"""The body taken for each level until the person says which it is."""


@dataclass(frozen=True)
class Request:
    """What a person asks for when a motion is started in one go."""

    template: str
    branch: str = ""
    """The name of a branch in the store, or a TOML file."""
    answers_file: Place = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Answers and branch details by name; they win over the file's."""
    meeting: str = ""
    destination: str = ""
    style: str = ""
    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenDraft:
    """A draft with its bodies: everything that can be seen of it now."""

    draft: Draft
    meeting: Rulebook
    destination: Rulebook
    style: HouseStyle
    today: date
    papers: PaperDefaults = field(default_factory=PaperDefaults, kw_only=True)
    """How dates are written in it, and the size of type of its papers."""

    @property
    def type_size(self) -> int:
        """The size of type, in points, that its paper has unless another is wished."""
        return self.draft.profile.type_size or self.papers.type_size

    @cached_property
    def interview(self) -> Interview:
        """The questions and answers."""
        around = surroundings(
            self.draft.profile,
            self.meeting,
            self.destination,
            self.today,
            self.papers.dates,
        )
        draft = self.draft
        return Interview(draft.template, around, draft.answers, draft.clauses)

    @property
    def motion(self) -> Motion:
        """The motion as phrases, under the person's own title if there is one."""
        made = self.interview.motion
        own = self.draft.overrides.get("title")
        return replace(made, title=own) if own else made

    @cached_property
    def printed(self) -> PrintedMotion:
        """The motion as the destination prints it.

        Raises:
            CannotAddressError: a clause calls on someone whom it cannot.
        """
        wrapper = wrapper_for(self.meeting, self.destination, self.motion.kind)
        return dress(self.motion, self.style, self.destination, wrapper)

    @cached_property
    def words(self) -> int:
        """The words of the clauses and their leads."""
        return count_motion(self.printed)


def start(request: Request, today: date) -> OpenDraft:
    """Return a new draft made of a model motion, not saved yet.

    Raises:
        UnknownNameError: no such template, branch, body, answer or clause.
        UsageError: no body is named, or the template is not for it.
        ProblemsError: a file has faults.
        BadAnswerError: an answer cannot be read.
    """
    template, statement = open_template(request.template)
    given = (
        read_answers_file(request.answers_file)
        if request.answers_file
        else AnswersFile(name="--set")
    )
    profile = _profile(request, given)
    answers = {**given.answers, **_field_settings(request)}
    refuse_unknown(template, answers)
    meeting = request.meeting or given.meeting or profile.body
    draft = Draft(
        format=1,
        template=template,
        meeting=meeting,
        destination=request.destination or given.destination or meeting,
        profile=profile,
        answers=answers,
        clauses=choices_of(
            template,
            put_in=(*given.put_in, *request.put_in),
            taken_out=(*given.taken_out, *request.taken_out),
        ),
        statement=statement,
        overrides={"style": request.style} if request.style else {},
        example=given.example,
    )
    opened = open_draft(draft, today)
    refuse_misfit(opened)
    return opened


def begin(name: str, profile: BranchProfile | None, today: date) -> OpenDraft:
    """Return a new draft of a model motion with no answers yet, not saved.

    Without a `profile` the branch has no name yet. The body is the branch's own, or
    the first that the model motion is written for.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
    """
    template, statement = open_template(name)
    branch = profile or BranchProfile(branch_name="")
    own = branch.body or fitting_body(template)
    draft = Draft(
        format=1,
        template=template,
        meeting=own,
        destination=own,
        profile=branch,
        answers={},
        statement=statement,
    )
    return open_draft(draft, today)


def fitting_body(template: Template) -> str:
    """Return the first general body at a level that `template` is written for."""
    fitting = (one for one in GENERAL_BODIES if one[1] in template.levels)
    return next(fitting, GENERAL_BODIES[0])[0]


def open_draft(
    draft: Draft, today: date, papers: PaperDefaults | None = None
) -> OpenDraft:
    """Return `draft` with its bodies and its house style.

    `papers` is what holds for its papers; None: what the settings say.

    Raises:
        StoreError: the settings cannot be read.
        UsageError: it names no body that votes.
        UnknownNameError: a body or style is not known.
    """
    if not draft.meeting:
        raise UsageError(
            "Say which body votes on the motion, with --meeting union-branch or "
            'another of "drafter bodies list".'
        )
    destination = library.load_rulebook(draft.destination)
    style = library.load_style(draft.overrides.get("style", destination.style))
    meeting = library.load_rulebook(draft.meeting)
    wished = papers or preferences.for_papers()
    return OpenDraft(draft, meeting, destination, style, today, papers=wished)


def keep(opened: OpenDraft, now: datetime, why: str = "") -> OpenDraft:
    """Save the draft and return it as saved.

    If another window saved it first, this one is kept as a new draft beside it, so
    that neither is lost.
    """
    try:
        draft = _save(opened, now, why)
    except DraftChangedElsewhereError:
        apart = replace(opened, draft=replace(opened.draft, id=0, seq=0))
        draft = _save(apart, now, "kept beside the version of another window")
    return replace(opened, draft=draft)


def drafts() -> Drafts:
    """Return the drafts of this person."""
    return Drafts(data_folder())


def branches() -> Profiles:
    """Return the branches of this person."""
    return Profiles(data_folder())


def _save(opened: OpenDraft, now: datetime, why: str) -> Draft:
    title = fill_gaps(opened.motion.title, lambda _name: "...")
    try:
        words = opened.words
    except CannotAddressError:
        words = 0  # it cannot be printed for this body yet; it is kept all the same
    return drafts().save(opened.draft, title=title, words=words, now=now, why=why)


def _profile(request: Request, given: AnswersFile) -> BranchProfile:
    base = _named_branch(request.branch) if request.branch else None
    typed = {
        key: value for key, value in request.settings.items() if key in PROFILE_KEYS
    }
    # Read by themselves first, so that a fault of theirs is not put to the file.
    with_branch_details(BranchProfile("-"), typed, "--set")
    details: dict[str, Any] = {**given.branch, **typed}
    if base is None and not details.get("branch_name"):
        base = _only_branch()
    return with_branch_details(base, details, given.name)


def _named_branch(name: str) -> BranchProfile:
    if name.lower().endswith(".toml"):
        return read_profile_file(name)
    return branches().profile(name)


def _only_branch() -> BranchProfile:
    """Return the branch in the store, when there is exactly one."""
    known = branches().profiles()
    if len(known) == 1:
        return known[0]
    if known:
        names = ", ".join(profile.known_as for profile in known)
        raise UsageError(f'Say which branch it is, with --branch "...": {names}.')
    raise UsageError(
        'Say what your branch is called, with --set branch_name="...", or keep its '
        'details once with "drafter branch add".'
    )


def _field_settings(request: Request) -> dict[str, str]:
    return {
        name: value
        for name, value in request.settings.items()
        if name not in PROFILE_KEYS
    }


def refuse_unknown(template: Template, answers: Mapping[str, str]) -> None:
    """Refuse answers that a model motion does not ask for.

    Raises:
        UnknownNameError: says which question is near.
    """
    fields = tuple(one.name for one in template.fields)
    for name in answers:
        if name not in fields:
            hint = f'See its questions with "drafter templates show {template.id}".'
            near = library.nearest(name, (*fields, *PROFILE_KEYS))
            raise UnknownNameError("question in this model motion", name, near, hint)


def choices_of(
    template: Template, put_in: Sequence[str], taken_out: Sequence[str]
) -> tuple[ClauseChoice, ...]:
    """Return which clauses are put in and taken out of a model motion.

    Raises:
        UnknownNameError: it has no such clause.
    """
    ids = tuple(part.id for part in template.parts)
    states = dict.fromkeys(put_in, ClauseState.KEPT)
    states |= dict.fromkeys(taken_out, ClauseState.TAKEN_OUT)
    for name in states:
        if name not in ids:
            hint = f'See its clauses with "drafter templates show {template.id}".'
            near = library.nearest(name, ids)
            raise UnknownNameError("clause in this model motion", name, near, hint)
    return tuple(ClauseChoice(name, state) for name, state in states.items())


def refuse_misfit(opened: OpenDraft) -> None:
    """Refuse a model motion that is not written for its destination.

    Raises:
        UsageError: says for which levels it is written.
    """
    template, destination = opened.draft.template, opened.destination
    if destination.level not in template.levels:
        levels = ", ".join(template.levels)
        raise UsageError(
            f"{template.name} is written for these levels: {levels}. "
            f"{destination.name} is at the level {destination.level}; choose another "
            "body or another model motion."
        )
