"""My own body: a rulebook made of a few answers, kept in the data folder."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.errors import UsageError
from drafter.language.cleaning import clean
from drafter.storage import own_rulebooks, rulebooks
from drafter.storage.files import safe_stem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.model.rulebook import Rulebook

FORMAT = 1
SOURCE = {"id": "own", "title": "Our own standing orders, as entered by us"}
CONFIDENCE = "medium"
"""One member copied it from papers that nobody else has checked: enough for a rule to
warn, as medium is; high is for what a body's own page says, or several agree on."""
LONGEST_NAME = 80
DAYS = (0, 366)
WORDS = (1, 100_000)
HOUR = re.compile(r"noon|([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True)
class OwnBody:
    """What a person says of their own body; what is left out stays as it was."""

    name: str
    """What it is called; its id is made of it."""
    extends: str
    """The id of the body whose rules hold where this one says nothing."""
    noun: str = ""
    """What it calls itself in a motion: "Branch"."""
    notice_days: int | None = None
    deadline_days: int | None = None
    """Days before the meeting by which a motion has to be in."""
    clear_days: bool = False
    """Neither the day of the deadline nor that of the meeting counts."""
    deadline_hour: str = ""
    """"noon" or "17:00"."""
    word_limit: int | None = None
    title_limit: int | None = None
    signed_by: str = ""
    """Who signs a motion off: "the chair and the secretary"."""


@dataclass(frozen=True)
class Kept:
    """A body of a person's own that was kept, and where."""

    id: str
    file: str


def add(request: OwnBody, today: date, *, instead: bool = False) -> Kept:
    """Keep a body of a person's own.

    `instead` lets it take the place of an earlier one of the same name, which is
    kept beside it.

    Raises:
        UsageError: an answer is not as it must be, or the name is taken.
        UnknownNameError: there is no body that it could extend.
        ProblemsError: the body that it extends cannot be used.
        FileError: the data folder cannot be written to.
    """
    request = _cleaned(request)
    for fault in faults(request):
        raise UsageError(fault)
    name = id_of(request.name)
    if name in rulebooks.house_ids():
        raise UsageError(
            f"{name} is a body that comes with Drafter. Give yours a name of its own, "
            f'like "Our {request.name}".'
        )
    base = rulebooks.load_rulebook(request.extends)
    tables = _tables(request, base, today)
    return Kept(name, str(own_rulebooks.write_own(name, tables, instead=instead)))


def remove(name: str) -> None:
    """Remove a body of a person's own for good.

    Raises:
        UnknownNameError: there is none with that id.
        FileError: its file cannot be removed.
    """
    own_rulebooks.remove_own(name)


def id_of(name: str) -> str:
    """Return the id made of a body's name: "Example Valley" -> "example-valley".

    It is "" where the name has no letter of the alphabet and no figure.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    made = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    return made if not made or safe_stem(made) == made else f"body-{made}"


def _cleaned(request: OwnBody) -> OwnBody:
    texts = {
        key: clean(value).strip()
        for key, value in vars(request).items()
        if isinstance(value, str)
    }
    return OwnBody(**{**vars(request), **texts})


def faults(request: OwnBody) -> list[str]:
    """Return what is wrong with the answers, each in a sentence."""
    numbers = (
        ("The notice of a meeting", "days", request.notice_days, DAYS),
        ("The deadline", "days", request.deadline_days, DAYS),
        ("The limit of a motion", "words", request.word_limit, WORDS),
        ("The limit of a title", "words", request.title_limit, WORDS),
    )
    found = [_name_fault(request.name), _hour_fault(request)]
    found += [_number_fault(*one) for one in numbers]
    for text in (request.noun, request.signed_by):
        if "\n" in text or len(text) > LONGEST_NAME:
            found.append(f'"{text[:20]}..." is too long: {_one_line()}')
    return [fault for fault in found if fault]


def _name_fault(name: str) -> str:
    if not name or "\n" in name or len(name) > LONGEST_NAME:
        return f"Say what your body is called: {_one_line()}"
    if not id_of(name):
        return f'"{name}" has no letter from a to z and no figure: add one.'
    return ""


def _hour_fault(request: OwnBody) -> str:
    hour = request.deadline_hour
    if hour and not HOUR.fullmatch(hour):
        return f'"{hour}" is not an hour: write noon, or an hour like 17:00.'
    if request.deadline_days is None and (hour or request.clear_days):
        return "Say how many days before the meeting a motion has to be in, too."
    return ""


def _number_fault(
    what: str, unit: str, value: int | None, bounds: tuple[int, int]
) -> str:
    lowest, highest = bounds
    if value is None or lowest <= value <= highest:
        return ""
    return f"{what} cannot be {value} {unit}: write {lowest} to {highest:,}."


def _one_line() -> str:
    return f"write it on one line of at most {LONGEST_NAME} letters."


def _tables(request: OwnBody, base: Rulebook, today: date) -> dict[str, Any]:
    tables: dict[str, Any] = {
        "format": FORMAT,
        "id": id_of(request.name),
        "extends": base.id,
        "name": request.name,
        "source": [{**SOURCE, "year": today.year}],
    }
    if request.noun:
        tables |= {"noun": request.noun, "the_body": f"the {request.noun}"}
    for name, rule in _rules(request, base):
        group, _, key = name.partition(".")
        said = {one: value for one, value in rule.items() if value not in ("", False)}
        tables.setdefault(group, {})[key] = {
            **said,
            "source": SOURCE["id"],
            "confidence": CONFIDENCE,
            "force": "rule",
        }
    return tables


def _rules(request: OwnBody, base: Rulebook) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each rule that the person gave, by its dotted name."""
    if request.word_limit is not None:
        rule = base.rule("limit.words")
        counts = str(rule.counts) if rule and rule.counts else ""
        yield "limit.words", {"value": request.word_limit, "counts": counts}
    if request.title_limit is not None:
        yield "limit.title", {"value": request.title_limit}
    if request.deadline_days is not None:
        yield (
            "deadline.motion",
            {
                "value": request.deadline_days,
                "unit": f"{_days(request.deadline_days)} before the meeting",
                "clear": request.clear_days,
                "hour": request.deadline_hour,
            },
        )
    if request.notice_days is not None:
        unit = _days(request.notice_days)
        yield "notice.meeting", {"value": request.notice_days, "unit": unit}
    if request.signed_by:
        yield "submission.signed-by", {"value": request.signed_by}


def _days(number: int) -> str:
    return "day" if number == 1 else "days"
