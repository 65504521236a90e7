"""How long a motion is: as its body counts it, and as Word and LibreOffice show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.language.cleaning import clean
from drafter.language.words import (
    count_for,
    count_words,
    joined_dashes,
    libreoffice_shows,
    without_labels,
    word_shows,
)
from drafter.model.motion import IN_PARTS, MotionKind
from drafter.model.rulebook import Counts
from drafter.workflows.exporting import Variant, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.exporters.page import Page
    from drafter.model.reading import ReadMotion
    from drafter.model.rulebook import Rule, Rulebook
    from drafter.workflows.drafting import OpenDraft

FOOTERS = ("Page 1 of 1", "Page 1 of 1")
"""The footers of our base package, of the first page and of the others.

LibreOffice counts both, and the header of the others, on a paper of one page too.
"""
COUNTED = {
    Counts.CLAUSES_AND_LEADS: "Counted are the clauses and their leads, without the "
    "title and without the numbers of the list.",
    Counts.WITH_TITLE: "Counted are the title, the clauses and their leads, without "
    "the numbers of the list.",
    Counts.WHOLE_PAGE: "Counted is the whole text: the title, the sentence that sends "
    "it on, the leads and the clauses. Lines that the body's own form has, as for the "
    "mover, are not in it.",
    Counts.ADDED_WORDS: "Counted are the clauses and their leads. The limit is for the "
    "words that an amendment adds.",
    Counts.ALL_TOGETHER: "Counted are the clauses and leads of this motion alone. The "
    "limit is for everything that a branch sends in together: add the others.",
}


@dataclass(frozen=True)
class Counted:
    """The length of a motion and how it compares."""

    body: str
    """The id of the body whose way of counting it is; empty: none was named."""
    words: int
    counts: Counts
    limit: int | None
    """None: the body has no limit that was confirmed."""
    word_shows: int
    """What Microsoft Word shows for the paper, or for a text pasted into it."""
    libreoffice_shows: int
    why: tuple[str, ...]
    """Plain sentences: what is counted, and why the figures differ."""
    binding: bool = False
    """The limit is a rule of which we are sure, not advice."""

    @property
    def over(self) -> int:
        """By how many words it is longer than the limit; 0 if it is not."""
        return max(0, self.words - self.limit) if self.limit is not None else 0


def count(opened: OpenDraft) -> Counted:
    """Return how long the motion of a draft is, by its destination's rule.

    Word and LibreOffice are shown the ordinary Word paper, gaps as lines to fill in.

    Raises:
        CannotAddressError: a clause calls on someone whom the body cannot.
    """
    page = page_of(opened, Variant(with_gaps=True))
    body, printed = opened.destination, opened.printed
    counts = _counts(body)
    words = count_for(printed, counts)
    shown = (in_word(page), in_libreoffice(page))
    joined = _joined(" ".join(clause.text for clause in printed.clauses))
    why = (
        *_limit_said(body, opened.motion.kind),
        COUNTED[counts],
        *_paper_said(page, words, shown),
        *joined,
    )
    made = _counted(body, words, shown, why)
    return made if limit_rule(opened) else replace(made, limit=None, binding=False)


def limit_rule(opened: OpenDraft) -> Rule | None:
    """Return the rule that limits the words of a draft; None: none is confirmed.

    What a body sets for motions does not limit a rule change or a submission.
    """
    in_parts = opened.motion.kind in IN_PARTS
    return None if in_parts else opened.destination.rule("limit.words")


def count_text(text: str, body: Rulebook | None = None) -> Counted:
    """Return how long `text` is, by the rule of `body` if one is named.

    Labels typed at the starts of lines are no words of it. Whether it opens with a
    title cannot be told, so everything else counts.
    """
    text = clean(text)
    words = count_words(without_labels(text))
    shown = (word_shows(text), libreoffice_shows(text))
    said = "Counted is the whole text, its title too if it has one"
    why = [f"{said}, without the labels at the starts of lines."]
    if body:
        why = [*_limit_said(body), *why]
    if shown != (words, words):
        why.append(
            f"Word will show {shown[0]} and LibreOffice {shown[1]}: they count labels "
            "and signs that stand by themselves, and differ over dashes."
        )
    return _counted(body, words, shown, (*why, *_joined(text)))


def count_read(found: ReadMotion, body: Rulebook | None = None) -> Counted:
    """Return how long a motion is that was read, by the rule of `body` if named.

    Without sections it cannot be told from what stands around it: all is counted.
    """
    if not any(section.kind for section in found.sections):
        return count_text(found.text, body)
    counts, printed, text = _counts(body), found.printed, clean(found.text)
    words = count_for(printed, counts)
    shown = (word_shows(text), libreoffice_shows(text))
    why = [*(_limit_said(body) if body else ()), COUNTED[counts]]
    if shown != (words, words):
        why.append(
            f"Word will show {shown[0]} and LibreOffice {shown[1]} for the whole "
            "text: they count what stands around the motion, and labels, too."
        )
    return _counted(body, words, shown, (*why, *_joined(text)))


def _counted(
    body: Rulebook | None, words: int, shown: tuple[int, int], why: tuple[str, ...]
) -> Counted:
    rule = body.rule("limit.words") if body else None
    return Counted(
        body=body.id if body else "",
        words=words,
        counts=_counts(body),
        limit=_limit(rule),
        word_shows=shown[0],
        libreoffice_shows=shown[1],
        why=why,
        binding=rule is not None and rule.binding,
    )


def _counts(body: Rulebook | None) -> Counts:
    rule = body.rule("limit.words") if body else None
    return (rule and rule.counts) or Counts.CLAUSES_AND_LEADS


def _limit(rule: Rule | None) -> int | None:
    return rule.value if rule and isinstance(rule.value, int) else None


def _limit_said(body: Rulebook, kind: MotionKind = MotionKind.MOTION) -> Iterator[str]:
    if kind in IN_PARTS:
        what = kind.value.replace("-", " ")
        yield (
            f"{body.name}: no limit of words for a {what} is confirmed; what it sets "
            "for motions is not meant for it."
        )
    elif _limit(body.rule("limit.words")) is None:
        yield f"{body.name}: no limit of words is confirmed. Ask your secretary."


def in_word(page: Page) -> int:
    """Return what Word shows: the paragraphs, without numbers, header and footer."""
    return sum(word_shows(clean(block.text)) for block in page.blocks)


def in_libreoffice(page: Page) -> int:
    """Return what LibreOffice shows: everything, automatic numbers too."""
    texts = [text for block in page.blocks for text in (block.label, block.text)]
    return sum(libreoffice_shows(clean(one)) for one in (*texts, page.header, *FOOTERS))


def _paper_said(page: Page, words: int, shown: tuple[int, int]) -> Iterator[str]:
    in_word, in_libreoffice = shown
    yield (
        f"Word will show {in_word} for the paper: {in_word - words} more, for the "
        "lines around the motion, as branch, title, mover and sources."
    )
    labels = sum(libreoffice_shows(block.label) for block in page.blocks)
    edges = sum(map(libreoffice_shows, (clean(page.header), *FOOTERS)))
    yield (
        f"LibreOffice will show {in_libreoffice}: it counts the {labels} automatic "
        f"numbers too, and {edges} words of header and footers."
    )
    if lone := in_word + labels + edges - in_libreoffice:
        yield _dashes_said(lone)


def _dashes_said(fewer: int) -> str:
    less = "less" if fewer > 0 else "more"
    return (
        f"Its dashes make LibreOffice’s figure {abs(fewer)} {less}: LibreOffice takes "
        "a dash for the end of a word and for no word itself."
    )


def _joined(text: str) -> Iterator[str]:
    dashes = len(joined_dashes(text))
    if dashes:
        joins = "A dash joins" if dashes == 1 else f"{dashes} dashes join"
        yield (
            f"{joins} words without a space: counted as one word, and readers differ "
            f"by {dashes}. Near a limit, reckon with the higher figure."
        )
