"""What we know of a body, as a page of 80 columns that tells it at a glance."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from drafter.language.house_style import third_person
from drafter.language.rules import age, is_old, told
from drafter.model.rulebook import Confidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.model.rulebook import Rule, Rulebook, RuleSource

WIDTH = 78
YEARS = 9
"""Columns of the year in which a rule was seen."""
OLD = "*"
LEGEND = (
    f"{OLD} Last seen more than two years ago, or on a page without a date: it may "
    "have changed, so check with your secretary."
)
SURE = {Confidence.MEDIUM: ", fairly sure", Confidence.LOW: ", not certain"}


def sentences(book: Rulebook, today: date) -> dict[str, str]:
    """Return what is to be said of each rule's age, where anything is, by its name."""
    ages = {
        name: age(rule, source, today)
        for name, rule in book.rules.items()
        if (source := book.source(rule.source))
    }
    return {name: said for name, said in ages.items() if said}


def body_page(book: Rulebook, missing: tuple[str, ...], today: date) -> Iterator[str]:
    """Yield the page in lines: rules, advice, what is not confirmed, sources.

    `missing` is what nobody confirmed, in words.
    """
    yield f"{book.name} ({book.id})"
    yield from _wrapped(f"In a motion: {book.noun}. House style: {book.style}.")
    if book.extends:
        yield from _wrapped(f"It has the rules of {book.extends} besides its own.")
    yield from _wrapped(_addresses(book))
    binding = {name: rule for name, rule in book.rules.items() if rule.binding}
    other = {name: rule for name, rule in book.rules.items() if not rule.binding}
    for heading, rules in (("Rules", binding), ("Advice", other)):
        if rules:
            yield from ("", heading)
            for name, rule in rules.items():
                yield from _rule(book, name, rule, today)
    if missing:
        yield from ("", "Not confirmed: ask your secretary")
        yield from (f"{' ' * YEARS}{_capital(one)}" for one in missing)
    yield from _sources(book, today)


def _addresses(book: Rulebook) -> str:
    """Return whom the body instructs and asks, in a sentence."""
    by_verb: dict[str, list[str]] = {}
    for address in book.verbs.values():
        named = by_verb.setdefault(third_person(address.verb), [])
        if address.who not in named:
            named.append(address.who)
    parts = [f"{verb} {_listed(who)}" for verb, who in by_verb.items()]
    return f"It {'; '.join(parts)}." if parts else "It addresses nobody."


def _rule(book: Rulebook, name: str, rule: Rule, today: date) -> Iterator[str]:
    numbered = _used(book)
    number, source = numbered.get(rule.source, (0, None))
    year = _year(source, today) if source else ""
    # What a person copied from their own papers needs no word on how sure we are.
    sure = SURE.get(rule.confidence, "") if source and source.url else ""
    said = f"{_capital(told(name, rule))} [{number}{sure}]"
    yield from _wrapped(said, year.ljust(YEARS), " " * YEARS)
    if rule.note:
        yield from _wrapped(rule.note, " " * (YEARS + 2))


def _used(book: Rulebook) -> dict[str, tuple[int, RuleSource]]:
    """Return each source that a rule was read in, numbered, by its id."""
    ids = {rule.source for rule in book.rules.values()}
    used = (source for source in book.sources if source.id in ids)
    return {source.id: (number, source) for number, source in enumerate(used, 1)}


def _sources(book: Rulebook, today: date) -> Iterator[str]:
    read = _used(book).values()
    if any(is_old(source, today) for _, source in read):
        yield ""
        yield from _wrapped(LEGEND)
    if read:
        yield from ("", "Where it was read")
    for number, source in read:
        label = f"[{number}]".ljust(YEARS)
        dated = "no date" if source.undated else str(source.year)
        yield from _wrapped(f"{source.title}, {dated}", label, " " * YEARS)
        if source.url:
            yield f"{' ' * YEARS}{source.url}"


def _year(source: RuleSource, today: date) -> str:
    said = "no date" if source.undated else str(source.year)
    return f"{said}{OLD if is_old(source, today) else ''}"


def _wrapped(text: str, first: str = "", later: str | None = None) -> list[str]:
    indent = first if later is None else later
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
