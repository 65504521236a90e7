"""The questions about a body of one's own, and what is wrong with an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.cleaning import clean
from drafter.model.template import Field, FieldKind
from drafter.storage import rulebooks
from drafter.workflows import home, own_bodies
from drafter.workflows.own_bodies import OwnBody

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.rulebook import Rulebook

CALENDAR, CLEAR = "calendar days", "clear days"
QUESTIONS = (
    Field(
        "name",
        "What is your body called?",
        "As it is to stand in lists: Example Valley Branch.",
    ),
    Field(
        "noun",
        "What does it call itself in a motion?",
        "“This Branch notes”: Branch. Empty: as the body whose rules it has.",
        required=False,
    ),
    Field(
        "notice_days",
        "How many days’ notice has a meeting?",
        "In figures, from your standing orders. Empty: not known.",
        required=False,
    ),
    Field(
        "deadline_days",
        "How many days before the meeting is a motion to be in?",
        "In figures. Empty: not known.",
        required=False,
    ),
    Field(
        "clear_days",
        "How are those days counted?",
        "Clear days: neither the day of the deadline nor that of the meeting counts.",
        FieldKind.CHOICE,
        required=False,
        default=CALENDAR,
        options=(CALENDAR, CLEAR),
    ),
    Field(
        "deadline_hour",
        "By what hour of that day?",
        "noon, or an hour like 17:00. Empty: not known.",
        required=False,
    ),
    Field(
        "word_limit",
        "How many words may a motion have?",
        "In figures. Empty: no limit of its own.",
        required=False,
    ),
    Field(
        "title_limit",
        "How many words may its title have?",
        "In figures. Empty: no limit of its own.",
        required=False,
    ),
    Field(
        "signed_by",
        "Who signs a motion off?",
        "As in “the chair and the secretary”. Empty: not known.",
        required=False,
    ),
)
"""What is asked; whose rules it has is chosen from the list of bodies."""
NUMBERS = ("notice_days", "deadline_days", "word_limit", "title_limit")
KEPT = ("level", "family", "style", "executive", "next_body", "verbs")
"""What a body described here has from the body that it extends."""
FIGURES = re.compile(r"[0-9]{1,9}")


def fault(typed: Mapping[str, str], name: str, editing: str = "") -> str:
    """Return what is wrong with one answer as a sentence, or "".

    `editing` is the id of the body that is being changed, if any.
    """
    answer = clean(typed.get(name, "")).strip()
    if name in NUMBERS and answer and not FIGURES.fullmatch(answer):
        return f"“{answer}” is not a number: write it in figures, like 7."
    if name == "name" and answer and (said := _taken(answer, editing)):
        return said
    only = {"name": "Body", name: answer}
    if name in {"deadline_hour", "clear_days"}:
        days = clean(typed.get("deadline_days", "")).strip()
        # What is no number is told beside its own question, and only there.
        only["deadline_days"] = days if not days or FIGURES.fullmatch(days) else "1"
    return next(iter(own_bodies.faults(_read(only, ""))), "")


def more_than_asked(book: Rulebook) -> bool:
    """Return whether a body's file says more than is asked: it was written by hand."""
    base = rulebooks.load_rulebook(book.extends) if book.extends else None
    if base is None:
        return True
    ours = (rule.source == own_bodies.SOURCE["id"] for rule in book.rules.values())
    changed = [rule for name, rule in book.rules.items() if rule != base.rule(name)]
    plain = all(getattr(book, key) == getattr(base, key) for key in KEPT)
    return not plain or len(changed) > sum(ours)


def read(typed: Mapping[str, str], extends: str) -> OwnBody:
    """Return the body that sound answers describe."""
    return _read({key: clean(value).strip() for key, value in typed.items()}, extends)


def typed_of(book: Rulebook) -> dict[str, str]:
    """Return the answers that describe a body of a person's own, as they typed them."""
    base = rulebooks.load_rulebook(book.extends) if book.extends else None
    deadline = _own(book, "deadline.motion")
    clear = bool(deadline and book.deadline["motion"].clear)
    return {
        "name": book.name,
        "noun": "" if base and base.noun == book.noun else book.noun,
        "notice_days": _own(book, "notice.meeting"),
        "deadline_days": deadline,
        "clear_days": CLEAR if clear else CALENDAR,
        "deadline_hour": book.deadline["motion"].hour if deadline else "",
        "word_limit": _own(book, "limit.words"),
        "title_limit": _own(book, "limit.title"),
        "signed_by": _own(book, "submission.signed-by"),
    }


def file_of(body: str) -> str:
    """Return the path of a body of a person's own."""
    return str(rulebooks.own_paths().get(body, ""))


def drafts_for(body: str) -> int:
    """Return how many drafts are for that body, as the store last had them."""
    return sum(body in {one.meeting, one.destination} for one in home.drafts())


def _taken(name: str, editing: str) -> str:
    made = own_bodies.id_of(name)
    if made in rulebooks.house_ids():
        return "A body that comes with Drafter is called that: add your town, or “our”."
    if made != editing and made in rulebooks.own_paths():
        return "You have a body of that name: open it in the list, or add a word."
    return ""


def _own(book: Rulebook, name: str) -> str:
    """Return a rule that the person gave, as they typed it; "": it is another's."""
    rule = book.rule(name)
    ours = rule is not None and rule.source == own_bodies.SOURCE["id"]
    return str(rule.value) if rule and ours else ""


def _read(typed: Mapping[str, str], extends: str) -> OwnBody:
    numbers = {
        name: int(typed[name])
        for name in NUMBERS
        if FIGURES.fullmatch(typed.get(name, ""))
    }
    return OwnBody(
        name=typed.get("name", ""),
        extends=extends,
        noun=typed.get("noun", ""),
        clear_days=typed.get("clear_days") == CLEAR,
        deadline_hour=typed.get("deadline_hour", ""),
        signed_by=typed.get("signed_by", ""),
        **numbers,
    )
