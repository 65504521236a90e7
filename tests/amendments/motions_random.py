"""Motions of plainly invented branches, and edits of them, drawn at random.

Everything is drawn from the `Random` that is passed in: a seed, or hypothesis's own.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import occasions

from drafter.amendments.relabel import relabelled
from drafter.language.house_style import dress
from drafter.model.motion import (
    Clause,
    Motion,
    MotionKind,
    PrintedClause,
    PrintedMotion,
    PrintedSection,
    SectionKind,
)

if TYPE_CHECKING:
    from drafter.model.style import HouseStyle

WORDS = (
    *("the branch", "our members", "ferry crews", "Sample Island", "the council"),
    *("pay", "jobs", "rent", "safety", "the route", "closure", "the harbour"),
    *("and", "or", "of", "for", "with", "against", "not", "in", "at", "the", "a"),
    *("supports", "opposes", "regrets", "funds", "closed", "self-employed", "workers’"),
    *("“a fair share”", "‘no cuts’", "£200", "41,000", "2019–20", "12 %", "(again)"),
    *("who’s", "it's", '"now"', "Example Ferries", "Ltd.", "re-open", "naïve"),
)
MARKS = ("", "", "", "", "", ",", ";", ":", " –", ".")
STYLES = tuple(occasions.STYLES.values())
KINDS = (
    SectionKind.NOTES,
    SectionKind.BELIEVES,
    SectionKind.WELCOMES,
    SectionKind.RESOLVES,
)
PRINTED_KINDS = tuple(kind for kind in KINDS if kind is not SectionKind.WELCOMES)


def drawn_by(seed: int) -> Random:
    return Random(seed)  # noqa: S311  nobody is to guess it


def phrase(chance: Random, least: int = 3, most: int = 25) -> str:
    count = chance.randint(least, most)
    words = [chance.choice(WORDS) + chance.choice(MARKS) for _ in range(count)]
    return " ".join(words).rstrip(" ,;:–.")


def motion(chance: Random, style: HouseStyle | None = None) -> PrintedMotion:
    """Return a motion of a few clauses, some nested, in one of the house styles."""
    clauses: list[Clause] = []
    levels = {"": -1}
    for number in range(chance.randint(1, 10)):
        under = chance.choice([*levels, "", ""])
        kind = chance.choice(PRINTED_KINDS)
        if under:
            kind = next(one.section for one in clauses if one.id == under)
        text = phrase(chance)
        clauses.append(Clause(f"c{number}", kind, text, under=under))
        if levels[under] < 1:
            levels[f"c{number}"] = levels[under] + 1
    title = phrase(chance, 1, 6)
    made = Motion(MotionKind.MOTION, title, tuple(clauses))
    return dress(made, style or chance.choice(STYLES), occasions.BRANCH)


def edited(chance: Random, printed: PrintedMotion, edits: int | None = None):
    """Return `printed` with some edits such as people make, numbered anew."""
    made = printed
    for _ in range(chance.randint(1, 5) if edits is None else edits):
        made = chance.choice(EDITS)(chance, made)
    return relabelled(whole_levels(made), printed)


def whole_levels(made: PrintedMotion) -> PrintedMotion:
    """Return `made` so that no clause is nested below one that is not there."""
    sections = []
    for section in made.sections:
        deepest, clauses = 0, []
        for clause in section.clauses:
            level = min(clause.level, deepest)
            clauses.append(replace(clause, level=level))
            deepest = level + 1
        sections.append(replace(section, clauses=tuple(clauses)))
    return replace(made, sections=tuple(sections))


def reworded(chance: Random, text: str) -> str:
    """Return `text` with words put in, taken out, changed, or only its marks."""
    words = text.split(" ")
    chance.choice(REWORDINGS)(chance, words, chance.randrange(len(words)))
    return " ".join(words).strip() or phrase(chance)


def _put_in(chance: Random, words: list[str], place: int) -> None:
    words[place:place] = phrase(chance, 1, 5).split(" ")


def _put_last(chance: Random, words: list[str], place: int) -> None:
    words.append(phrase(chance, 1, 6))


def _put_first(chance: Random, words: list[str], place: int) -> None:
    words[:0] = phrase(chance, 1, 4).split(" ")


def _take_out(chance: Random, words: list[str], place: int) -> None:
    del words[place : place + chance.randint(1, 3)]


def _replace(chance: Random, words: list[str], place: int) -> None:
    words[place : place + chance.randint(1, 3)] = phrase(chance, 1, 4).split(" ")


def _capitals(chance: Random, words: list[str], place: int) -> None:
    words[place] = words[place].swapcase()


def _mark(chance: Random, words: list[str], place: int) -> None:
    words[place] = words[place].rstrip(",;:.") + chance.choice(",;:.")


def _quote(chance: Random, words: list[str], place: int) -> None:
    words[place] = f"“{words[place]}”"


def _misspell(chance: Random, words: list[str], place: int) -> None:
    words[place] += words[place][-1:]


def _space(chance: Random, words: list[str], place: int) -> None:
    words[place] += " "


REWORDINGS = (
    *(_put_in, _put_last, _put_first, _take_out, _replace, _capitals, _mark),
    *(_quote, _misspell, _space),
)


def _places(made: PrintedMotion) -> list[tuple[int, int]]:
    return [
        (number, place)
        for number, section in enumerate(made.sections)
        for place in range(len(section.clauses))
    ]


def _with(made: PrintedMotion, number: int, clauses) -> PrintedMotion:
    sections = list(made.sections)
    sections[number] = replace(sections[number], clauses=tuple(clauses))
    return replace(made, sections=tuple(sections))


def _change_words(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = _places(made)
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    text = clauses[place].text
    for _ in range(chance.randint(1, 3)):
        text = reworded(chance, text)
    clauses[place] = replace(clauses[place], text=text)
    return _with(made, number, clauses)


def _delete(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = _places(made)
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    del clauses[place : place + chance.randint(1, 2)]
    return _with(made, number, clauses)


def _insert(chance: Random, made: PrintedMotion) -> PrintedMotion:
    if not made.sections:
        return made
    number = chance.randrange(len(made.sections))
    clauses = list(made.sections[number].clauses)
    place = chance.randint(0, len(clauses))
    deepest = clauses[place - 1].level + 1 if place else 0
    for _ in range(chance.randint(1, 2)):
        level = chance.randint(0, min(deepest, 2))
        text = f"{phrase(chance)}."
        clauses.insert(
            place, PrintedClause(f"n{chance.random()}", "", "", text, level, "")
        )
        place, deepest = place + 1, level + 1
    return _with(made, number, clauses)


def _move(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = _places(made)
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    moved = clauses.pop(place)
    made = _with(made, number, clauses)
    number = chance.randrange(len(made.sections))
    clauses = list(made.sections[number].clauses)
    clauses.insert(chance.randint(0, len(clauses)), moved)
    return _with(made, number, clauses)


def _split(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = _places(made)
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    one = clauses[place]
    words = one.text.split(" ")
    cut = chance.randint(1, max(1, len(words) - 1))
    first, second = " ".join(words[:cut]), " ".join(words[cut:]) or "more."
    new = replace(one, id=f"s{chance.random()}", text=second, closes="")
    clauses[place : place + 1] = [replace(one, text=first), new]
    return _with(made, number, clauses)


def _join(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = [(number, place) for number, place in _places(made) if place]
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    one, other = clauses[place - 1 : place + 1]
    joint = chance.choice((" ", ", and ", " "))
    text = f"{one.text.rstrip('.;')}{joint}{other.text}"
    clauses[place - 1 : place + 1] = [replace(one, text=text)]
    return _with(made, number, clauses)


def _level(chance: Random, made: PrintedMotion) -> PrintedMotion:
    places = [(number, place) for number, place in _places(made) if place]
    if not places:
        return made
    number, place = chance.choice(places)
    clauses = list(made.sections[number].clauses)
    level = chance.randint(0, min(clauses[place - 1].level + 1, 2))
    clauses[place] = replace(clauses[place], level=level)
    return _with(made, number, clauses)


def _head(chance: Random, made: PrintedMotion) -> PrintedMotion:
    if chance.random() < 0.5 and made.title:
        return replace(made, title=reworded(chance, made.title))
    if not made.sections:
        return made
    number = chance.randrange(len(made.sections))
    sections = list(made.sections)
    if sections[number].lead:
        lead = reworded(chance, sections[number].lead)
        sections[number] = replace(sections[number], lead=lead)
    return replace(made, sections=tuple(sections))


def _section(chance: Random, made: PrintedMotion) -> PrintedMotion:
    sections = list(made.sections)
    number = chance.randrange(len(sections) + 1)
    if chance.random() < 0.5 and number < len(sections):
        del sections[number]
    else:
        kind = chance.choice(KINDS)
        lead = chance.choice(("", f"This Branch {kind.value}:", "This Branch also:"))
        texts = [f"{phrase(chance)}." for _ in range(chance.randint(0, 2))]
        clauses = tuple(
            PrintedClause(f"n{chance.random()}", "", "", text, 0, "") for text in texts
        )
        sections.insert(number, PrintedSection(kind, lead, clauses))
    return replace(made, sections=tuple(sections))


EDITS = (
    *(_change_words,) * 6,
    *(_delete, _insert, _insert, _move, _split, _join, _level, _head, _section),
)
