"""Forgetting a draft, a branch or everything: what would go, then that it went.

A door shows what `of_draft`, `of_branch` or `of_everything` returns, asks, and hands it
to `carry_out`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from drafter.errors import DrafterError, StoreError, UnknownNameError
from drafter.language.cleaning import clean
from drafter.storage import forgetting, forgetting_files
from drafter.storage.forgetting import Chosen
from drafter.storage.locations import data_folder
from drafter.workflows import drafting, preferences

WORD = "forget"
"""What is typed before everything goes."""
DAMAGED = "The damaged file {}, which cannot be looked into, so it goes whole."
PASSING = "The text copied last, an unfinished amendment and the report of a fault."
IN_PASSING = "Settings, favourites, and what was kept in passing."
STILL_OPEN = (
    "Another window has the drafts open. The words are deleted, and off the disk when "
    "that window is closed."
)
PAPERS = (
    "Papers and .motion files that you made: they are where you put them. Those made "
    "on screen go into {}."
)
BACKUPS = (
    "Copies that the system or another program makes: backups, a folder in the "
    "cloud, lists of recent files, what special tools find on a disk."
)
NOT_REACHED = (
    PAPERS,
    "The folders of packs, with their lists of branches.",
    "E-mails that were sent, and files that others have.",
    BACKUPS,
)
"""What no forgetting of ours reaches; of these only the folder is known."""


class What(StrEnum):
    """What can be forgotten."""

    DRAFT = "draft"
    BRANCH = "branch"
    EVERYTHING = "everything"


@dataclass(frozen=True)
class Plan:
    """What is to be forgotten, before anybody agreed."""

    what: What
    goes: tuple[str, ...]
    """Everything that would be deleted, a line each."""
    question: str
    not_reached: tuple[str, ...]
    """What stays, because it is out of reach, a line each."""
    word: str = ""
    """What has to be typed to agree; "": a yes will do."""
    chosen: Chosen = field(default_factory=Chosen)


@dataclass(frozen=True)
class Forgotten:
    """What was forgotten."""

    gone: tuple[str, ...]
    stays: tuple[str, ...]
    """What is still there, a line each."""


def of_draft(number: int) -> Plan:
    """Return what forgetting one draft would delete.

    Raises:
        UnknownNameError: neither the store nor a copy of it holds such a draft.
    """
    chosen = Chosen(drafts=(number,))
    try:
        found = forgetting.holding(data_folder(), chosen)
    except OverflowError:  # larger than any number in a store
        found = forgetting.Holding((), details=False)
    if not found.drafts:
        hint = 'See your drafts with "drafter draft list".'
        raise UnknownNameError("draft", str(number), (), hint)
    return _plan(What.DRAFT, chosen, _drafts(found.drafts), f"Forget draft {number}?")


def of_branch(name: str) -> Plan:
    """Return what forgetting a branch would delete: details, and drafts that hold them.

    Raises:
        UnknownNameError: there is no such branch, and no draft of it.
    """
    chosen = Chosen(branch=clean(name))
    found = forgetting.holding(data_folder(), chosen)
    if not found.drafts and not found.details:
        drafting.branches().profile(name)  # says which name is near
    details = [f"The details of {chosen.branch}."] if found.details else []
    goes = (*details, *_drafts(found.drafts))
    return _plan(What.BRANCH, chosen, goes, f"Forget {chosen.branch}?")


def of_everything() -> Plan:
    """Return what forgetting everything would delete."""
    kept = forgetting_files.beside(data_folder())
    goes = (
        _kept_in_store() if kept.store else "No draft and no branch is kept.",
        *_counted(kept.copies, "copy of the drafts", "copies of the drafts"),
        *map(DAMAGED.format, kept.damaged),
        *_counted(kept.bodies, "body of your own", "bodies of your own"),
        *_counted(kept.models, "model motion of your own", "model motions of your own"),
        *((IN_PASSING,) if kept.store else ()),
    )
    others = tuple(f"{path}, which is not Drafter’s." for path in kept.not_ours)
    question = f"Forget all that Drafter keeps in {_where()}?"
    return Plan(What.EVERYTHING, goes, question, _not_reached() + others, word=WORD)


def carry_out(plan: Plan) -> Forgotten:
    """Delete what a plan says.

    Raises:
        StoreError: another window holds the store, or it cannot be used.
        FileError: a file cannot be removed; what was deleted before stays so.
    """
    if plan.what is What.EVERYTHING:
        clean_disk = forgetting.forget_everything(data_folder())
    else:
        clean_disk = forgetting.forget(data_folder(), plan.chosen)
    late = () if clean_disk else (STILL_OPEN,)
    return Forgotten(plan.goes, late + plan.not_reached)


def not_reached() -> tuple[str, ...]:
    """Return what forgetting does not reach, a line each."""
    return _not_reached()


def _plan(what: What, chosen: Chosen, goes: tuple[str, ...], question: str) -> Plan:
    damaged = forgetting_files.beside(data_folder()).damaged
    beside = ("The same in every copy of the drafts.", PASSING)
    told = (*goes, *beside, *map(DAMAGED.format, damaged))
    return Plan(what, told, question, _not_reached(), chosen=chosen)


def _drafts(found: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    return tuple(
        f"Draft {number}, “{clean(title)}”, with its history."
        for number, title in found
    )


def _kept_in_store() -> str:
    """Return how much the store holds, in words; it may be past being opened."""
    try:
        drafts = len(drafting.drafts().listed())
        branches = len(drafting.branches().profiles())
    except StoreError:
        return "Every draft with its history, and every branch."
    drafts_said = _number(drafts, "draft with its history", "drafts with their history")
    return f"{drafts_said}; the details of {_number(branches, 'branch', 'branches')}."


def _counted(count: int, one: str, many: str) -> tuple[str, ...]:
    return (f"{_number(count, one, many)}.",) if count else ()


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _not_reached() -> tuple[str, ...]:
    return (NOT_REACHED[0].format(_papers_folder()), *NOT_REACHED[1:])


def _papers_folder() -> str:
    try:
        return clean(preferences.papers_folder())
    except (DrafterError, OSError):
        return "your documents"


def _where() -> str:
    return clean(str(data_folder()))
