"""Amendments that a chair may rule out of order, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.word_diff import words_of
from drafter.model.amendment import Change, Op
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.motion import PrintedMotion

NEGATIVES = frozenset({"not", "no", "never", "nor", "neither", "don't", "don’t"})
SMALL = frozenset({"to", "do", "does", "the", "a", "an", "that", "any", "be", "it"})
"""Words that come and go with a negative."""
OPPOSITES = (
    ("support", "oppose"),
    ("support", "reject"),
    ("welcome", "condemn"),
    ("welcome", "regret"),
    ("accept", "reject"),
    ("agree", "disagree"),
    ("approve", "disapprove"),
    ("for", "against"),
    ("endorse", "oppose"),
    ("back", "oppose"),
    ("join", "leave"),
    ("affiliate", "disaffiliate"),
    ("increase", "decrease"),
    ("raise", "lower"),
)
ENDINGS = ("ing", "ed", "es", "s", "d")
DIRECT_NEGATIVE = (
    "This amendment only says the opposite of the motion (a direct negative) and may "
    "be ruled out of order: those who disagree with the motion vote against it. "
    "Propose something else to be done instead."
)
NOTHING_LEFT = (
    "This amendment leaves nothing of the motion and may be ruled out of order: it "
    "is another motion. Keep a part of it, or move yours by itself."
)
NOTHING_RESOLVED = (
    "This amendment deletes everything the motion resolves and may be ruled out of "
    "order, since it leaves the motion without effect. Say what is to be done "
    "instead."
)


def warnings_about(
    changes: Sequence[Change], original: PrintedMotion, revised: PrintedMotion
) -> tuple[str, ...]:
    """Return in words why an amendment may be out of order; nothing if it is not.

    A direct negative is one whose every change is a "not" that comes or goes, or a
    word put for its opposite. Bodies that say so: NUS (no deletion of the whole),
    the Society of Radiographers (the purpose stays), NAHT (it must not wreck).
    """
    made = []
    if changes and all(map(_is_negative, changes)):
        made.append(DIRECT_NEGATIVE)
    if original.clauses and not _kept(changes, original):
        made.append(NOTHING_LEFT)
    elif _acts(original) and not _acts(revised):
        made.append(NOTHING_RESOLVED)
    return tuple(made)


def _is_negative(change: Change) -> bool:
    if change.whole:
        return False
    olds, news = _plain(change.old), _plain(change.new)
    if _turns(olds, news) or _turns(news, olds):
        return True
    return len(olds) == len(news) == 1 and _opposite(olds[0], news[0])


def _turns(olds: list[str], news: list[str]) -> bool:
    """Return whether all that `news` brings is a negative."""
    extra = [word for word in news if word not in olds]
    gone = [word for word in olds if word not in news]
    negative = [word for word in extra if word in NEGATIVES]
    return bool(negative) and set(extra) <= NEGATIVES | SMALL and set(gone) <= SMALL


def _opposite(one: str, other: str) -> bool:
    stems = {_stem(one), _stem(other)}
    return any({_stem(left), _stem(right)} == stems for left, right in OPPOSITES)


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > len(ending) + 1:
            return word.removesuffix(ending).removesuffix("e")
    return word.removesuffix("e")


def _plain(text: str) -> list[str]:
    return [word.lower() for word in words_of(text)]


def _kept(changes: Sequence[Change], original: PrintedMotion) -> bool:
    """Return whether any clause of the motion stays, in whatever words."""
    gone = {
        one.clause
        for one in changes
        if one.whole
        and one.op is not Op.INSERT
        and not one.kin
        and not one.relation.startswith("moved")
    }
    return any(clause.path not in gone for clause in original.clauses)


def _acts(motion: PrintedMotion) -> bool:
    return any(
        section.clauses
        for section in motion.sections
        if section.kind is SectionKind.RESOLVES
    )
