"""Amending a motion on the screen: worded as it is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.wording import amend
from drafter.language.gaps import fill_gaps, line_to_fill
from drafter.storage import library
from drafter.storage.dropped import at_home
from drafter.workflows import bodies, branches, drafts, home, motion_lines, printed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.model.amendment import Amendment
    from drafter.model.motion import PrintedMotion
    from drafter.workflows.printed import Named

PLAIN = "plain"
UNFINISHED = "unfinished amendment"
BETWEEN = "\f"
"""Stands in no text that was typed."""
WORDINGS_OF = {
    "tuc-congress": "tuc",
    "wales-tuc": "tuc",
    "stuc-congress": "stuc",
    "unison-ndc": "unison",
    "ucu-congress": "ucu",
}
"""The bodies whose amendments have a wording of their own."""


@dataclass(frozen=True)
class Work:
    """A motion that is being amended, and how its amendments are worded."""

    motion: Named
    wording: str = PLAIN
    body: str = ""
    """The id of the body that decides; "": not said."""


@dataclass(frozen=True)
class Limit:
    """How many words an amendment may add."""

    words: int
    body: str
    """The body's name."""
    is_rule: bool


def begin(motion: Named) -> Work:
    """Return the work on a motion for its draft's body, else for the branch's own."""
    if motion.occasion.profile.branch_name:
        return for_body(Work(motion), motion.occasion.destination.id)
    own = branches.first()
    if own is None or own.body not in bodies.ids():
        return Work(motion)
    return for_body(Work(motion), own.body)


def author(work: Work) -> str:
    """Return whose changes they are as a rule: the draft's branch, or the one kept."""
    own = branches.first()
    kept_name = own.branch_name if own else ""
    return work.motion.occasion.profile.branch_name or kept_name


def for_body(work: Work, body: str) -> Work:
    """Return the work for a body, in the wording that it has; else as it was."""
    return replace(work, body=body, wording=WORDINGS_OF.get(body, work.wording))


def in_wording(work: Work, wording: str) -> Work:
    """Return the work in another wording, named by its id."""
    return replace(work, wording=wording)


def keep_unfinished(start: str, typed: str) -> None:
    """Keep the lines typed of the amendment to the motion of the lines `start`.

    One amendment is kept, the last; empty lines forget it.

    Raises:
        StoreError: the store cannot be used.
    """
    home.settings().keep(UNFINISHED, f"{start}{BETWEEN}{typed}" if typed else "")


def unfinished(start: str) -> str:
    """Return the lines that were typed for the motion of the lines `start`, or "".

    Raises:
        StoreError: the store cannot be used.
    """
    before, _, typed = home.settings().value(UNFINISHED).partition(BETWEEN)
    return typed if before == start else ""


def wordings() -> tuple[tuple[str, str], ...]:
    """Return id and name of each wording, plain words first."""
    ids = sorted(library.wording_ids(), key=lambda one: one != PLAIN)
    return tuple((one, library.load_wording(one).name) for one in ids)


def wording_name(work: Work) -> str:
    """Return the name of the wording that is chosen."""
    return library.load_wording(work.wording).name


def body_name(work: Work) -> str:
    """Return the name of the body that decides, or ""."""
    return library.load_rulebook(work.body).name if work.body else ""


def limit_of(work: Work) -> Limit | None:
    """Return how long an amendment may be; None: the body or its limit is unknown."""
    if not work.body:
        return None
    book = library.load_rulebook(work.body)
    rule = book.rule("limit.amendment")
    if rule is None or not isinstance(rule.value, int):
        return None
    return Limit(rule.value, book.name, rule.binding)


def revised(work: Work, text: str) -> PrintedMotion:
    """Return the motion that the lines a person changed now are."""
    return motion_lines.read_again(text, work.motion.printed)


def worded(work: Work, motion: PrintedMotion) -> Amendment:
    """Return the amendment that makes the motion into `motion`."""
    return amend(work.motion.printed, motion, library.load_wording(work.wording))


def in_words(amendment: Amendment) -> str:
    """Return an amendment as text: its instructions, then what could not be worded."""
    return "\n\n".join(_said(amendment))


def _said(amendment: Amendment) -> Iterator[str]:
    yield from (one.wording for one in amendment.instructions)
    for one in amendment.refused:
        said = f"! Not worded: {one.what}: {one.reason}."
        offers = [f"Instead, the whole of it:\n{each.wording}" for each in one.offer]
        yield "\n".join((said, *offers))
    yield from (f"! {warning}" for warning in amendment.warnings)


def with_offers(amendment: Amendment) -> Amendment:
    """Return the amendment with what is offered for whatever could not be worded."""
    offers = tuple(each for one in amendment.refused for each in one.offer)
    return replace(amendment, instructions=(*amendment.instructions, *offers))


def amended(motion: Named, made: PrintedMotion) -> Named:
    """Return the paper of a motion with `made` on it, under the title that has now."""
    named = replace(motion.occasion.motion, title=made.title)
    return replace(
        motion, occasion=replace(motion.occasion, motion=named, printed=made)
    )


def pasted(text: str, today: date) -> Named:
    """Return the motion in a text that was pasted.

    Raises:
        UnreadableError: there is nothing in it, or it is far longer than a motion.
    """
    return _filled(printed.pasted(text, today))


def open_named(name: str, today: date, *, before_changes: bool = False) -> Named:
    """Return the motion that a draft's number or a file's path names.

    Missing answers of a draft are lines to fill in, as on paper. A Word file with
    tracked changes is read as changed, or as it was before them.

    Raises:
        UnknownNameError, FileError, UnreadableError, UsageError: it cannot be opened.
    """
    place = at_home(name.strip())
    return _filled(printed.open_printed(place, today, before_changes=before_changes))


def kept() -> tuple[tuple[str, str], ...]:
    """Return number and title of each draft, the one saved last first."""
    return tuple((str(one.id), one.title) for one in drafts.listed())


def filled(was: PrintedMotion) -> PrintedMotion:
    """Return a printed motion with its gaps as lines to fill in."""
    sections = tuple(
        replace(
            section,
            lead=_words(section.lead),
            clauses=tuple(
                replace(one, text=_words(one.text)) for one in section.clauses
            ),
        )
        for section in was.sections
    )
    made = replace(was, title=_words(was.title), sections=sections)
    return replace(made, wrapper=_words(was.wrapper))


def _filled(motion: Named) -> Named:
    """Return the motion with its gaps as lines to fill in, so that they can be read."""
    made = amended(motion, filled(motion.printed))
    return replace(made, name=_words(motion.name))


def _words(text: str) -> str:
    return fill_gaps(text, line_to_fill)
