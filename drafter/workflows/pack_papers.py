"""The papers of one branch of a pack: the same as a single export makes.

What a row shares with rows before it is not made again. A motion is remembered by
everything that its words can depend on, so that it is the same or is made anew;
Word files come from layouts (`exporters.packs`), findings from `pack_checks`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from drafter.exporters.page import compose, of_motion
from drafter.language.words import count_for
from drafter.model.draft import ClauseChoice, ClauseState, Draft
from drafter.storage import library
from drafter.templating.environment import names_in, names_in_condition
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES, surroundings
from drafter.templating.uses import names_of_template
from drafter.workflows import companions, exporting, letterheads, sending
from drafter.workflows.checking import matter_of, refuse_faults
from drafter.workflows.counting import limit_rule
from drafter.workflows.drafting import OpenDraft, open_draft, refuse_misfit
from drafter.workflows.letterheads import LetterheadFile
from drafter.workflows.motions import open_template
from drafter.workflows.occasions import occasion_of
from drafter.workflows.pack_checks import PackChecks, Remembered

if TYPE_CHECKING:
    from drafter.exporters.page import OfMotion, Page
    from drafter.model.companion import Companion
    from drafter.model.finding import Finding
    from drafter.model.motion import Motion, PrintedMotion
    from drafter.model.pack import PackJob, PackRow
    from drafter.model.template import Template
    from drafter.workflows.letterheads import Letterhead

ALL = ("all",)
MOST_MOTIONS = 1000
"""Remembered at once: more than there are constituencies."""


@dataclass(frozen=True)
class RowPapers:
    """What was made for one branch, and what is to be told of it."""

    files: tuple[tuple[str, bytes], ...]
    """Each file's name inside the branch's folder, and what is in it."""
    words: int
    """As the destination counts them."""
    limit: int | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Known:
    """A motion that can be printed, with all that depends on nothing else."""

    motion: Motion
    printed: PrintedMotion
    blocks: OfMotion
    stem: str
    words: int
    limit: int | None
    checked: Remembered = field(default_factory=Remembered)


@dataclass(frozen=True)
class _KnownDraft(OpenDraft):
    """A draft whose motion is known from another row."""

    known: _Known

    @property
    def motion(self) -> Motion:
        """The motion as phrases."""
        return self.known.motion

    @cached_property
    def printed(self) -> PrintedMotion:
        """The motion as the destination prints it."""
        return self.known.printed


class PaperMaker:
    """Makes the papers of the branches of one pack, one row after another."""

    def __init__(self, job: PackJob) -> None:
        """Open the model motion.

        Raises:
            UnknownNameError: there is none such.
            ProblemsError: it has faults.
        """
        self.job = job
        self.template, self.statement = open_template(job.template)
        states = dict.fromkeys(job.put_in, ClauseState.KEPT)
        states |= dict.fromkeys(job.taken_out, ClauseState.TAKEN_OUT)
        self.choices = tuple(ClauseChoice(*one) for one in states.items())
        held = job.letterhead
        self.letterhead: LetterheadFile | str = (
            LetterheadFile(job.letterhead_name, held) if held else ""
        )
        self.names = _names_around(self.template)
        self.bodies = cache(library.load_rulebook)
        self.styles = cache(library.load_style)
        self.companions = cache(library.load_companion)
        from drafter.exporters.packs import Papers  # noqa: PLC0415  loads lxml

        self.word_papers = Papers(library.base_package())
        self.motions: dict[object, _Known] = {}
        self.checks = PackChecks()

    def papers(self, row: PackRow) -> RowPapers:
        """Return the papers of one branch.

        Raises:
            UsageError: the model motion, or a companion, is not for this body.
            BadAnswerError: an answer cannot be read.
            MissingAnswersError, MisquotationError, CannotAddressError: the paper is
                refused.
            FileError, LetterheadError: its letterhead cannot be read, or used.
        """
        opened = self.opened(self.draft(row))
        known = opened.known
        return RowPapers(
            files=tuple(self.files(opened).items()),
            words=known.words,
            limit=known.limit,
            findings=self.checks.run(matter_of(opened), known.checked),
        )

    def draft(self, row: PackRow) -> Draft:
        """Return the draft that a single export of this row would be of."""
        style = row.style or self.job.style
        meeting = row.meeting or self.job.meeting or row.profile.body
        return Draft(
            format=1,
            template=self.template,
            meeting=meeting,
            destination=row.destination or self.job.destination or meeting,
            profile=row.profile,
            answers={**self.job.answers, **row.answers},
            clauses=self.choices,
            statement=self.statement,
            overrides={"style": style} if style else {},
            example=self.job.example,
        )

    def opened(self, draft: Draft) -> _KnownDraft:
        """Return a draft with its bodies and its motion, which can be printed.

        Raises:
            UsageError, BadAnswerError, MissingAnswersError, MisquotationError,
                CannotAddressError: as `papers` does.
        """
        if not draft.meeting:
            open_draft(draft, self.job.today)  # to say what is missing
        meeting, destination = map(self.bodies, (draft.meeting, draft.destination))
        style = self.styles(draft.overrides.get("style", destination.style))
        found = OpenDraft(
            draft,
            meeting,
            destination,
            style,
            self.job.today,
            papers=self.job.papers,
        )
        known = self.known(found)
        own = (draft, meeting, destination, style, found.today, known)
        return _KnownDraft(*own, papers=found.papers)

    def known(self, opened: OpenDraft) -> _Known:
        """Return the motion of a draft, from memory if it is the same there.

        It is the same where all is that its words, its blanks and its quotations can
        depend on: the answers, the bodies and the style, and those details of the
        branch that the model motion names.
        """
        draft = opened.draft
        around = surroundings(
            draft.profile,
            opened.meeting,
            opened.destination,
            opened.today,
            opened.papers.dates,
        )
        key = (
            opened.meeting.id,
            opened.destination.id,
            opened.style.id,
            *map(around.get, self.names),
            *(draft.answers.get(one.name, "") for one in self.template.fields),
        )
        known = self.motions.pop(key, None) or self._made(opened)
        self.motions[key] = known  # last of all, so that the oldest comes first
        if len(self.motions) > MOST_MOTIONS:
            del self.motions[next(iter(self.motions))]
        return known

    def _made(self, opened: OpenDraft) -> _Known:
        refuse_misfit(opened)
        refuse_faults(opened, with_gaps=self.job.with_gaps)
        rule = limit_rule(opened)
        return _Known(
            motion=opened.motion,
            printed=opened.printed,
            blocks=of_motion(occasion_of(opened)),
            stem=exporting.stem_of(opened),
            words=count_for(opened.printed, rule.counts if rule else None),
            limit=rule.value if rule and isinstance(rule.value, int) else None,
        )

    def files(self, opened: _KnownDraft) -> dict[str, bytes]:
        """Return the paper and the companions by the names of their files."""
        job, stem = self.job, opened.known.stem
        variant = sending.variant_of(opened, job.ticked, job.type_size)
        page = compose(occasion_of(opened), variant, opened.known.blocks)
        given = opened.draft.profile.letterhead or self.letterhead
        name = f"{stem}.docx"
        made = {name: self.word(page, letterheads.chosen(opened, page, given))}
        for companion in self.wanted(opened):
            found = exporting.companion_files(
                opened, companion, variant, name, given, self.word
            )
            for ending, data in found.items():
                made[f"{stem} - {companion.name}{ending}"] = data
        return made

    def wanted(self, opened: OpenDraft) -> tuple[Companion, ...]:
        """Return the companions that were asked for.

        Raises:
            UsageError: one does not go with this motion.
        """
        if self.job.companions == ALL:
            return companions.fitting(opened)
        ids, read = self.job.companions, self.companions
        return tuple(companions.load(opened, one, read) for one in ids)

    def word(self, page: Page, letterhead: Letterhead | None) -> bytes:
        """Return a page as a Word file, on a letterhead if there is one."""
        if letterhead is None:
            return self.word_papers.docx(page)
        return letterheads.grafted(page, letterhead)


def _names_around(template: Template) -> tuple[str, ...]:
    """Return the names outside its own fields on which a model motion depends."""
    used = names_of_template(template)
    for one in template.fields:
        used |= names_in_condition(one.when) | names_in(one.default)
    return tuple(sorted(used.intersection((*PROFILE_NAMES, *BODY_NAMES))))
