"""The questions that make a new template: what to ask next, and what is wrong with it.

What was told is kept by the key of its question, as it was typed: "name", "notes.2",
"notes.2.source", "blank.country.label". The next question follows from what was told,
so that a person can stop, go back or change any of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.motion import Actor, MotionKind, SectionKind
from drafter.model.outline import Blank, Outline, Point
from drafter.model.template import Field, FieldKind, Level
from drafter.templating.answers import fault_in_answer
from drafter.templating.environment import faults_in, names_in
from drafter.templating.faults import NAME
from drafter.templating.outline import KNOWN, SECTIONS, blanks_in, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEY = re.compile(
    r"id|(notes|believes|resolves|paragraphs)\.[0-9]{1,3}(\.(source|who|by))?"
    r"|blank\.[a-z0-9_]+\.(label|kind|options|example)"
)
KINDS = (MotionKind.MOTION, MotionKind.EMERGENCY, MotionKind.STATEMENT)
USUAL_LEVELS = "branch; clp; trades-council"
ACTORS = "self, secretary, committee, delegates, executive, next-body, mp, government"
MORE = "Empty: no more."
HEAD = (
    ("name", "What is the model motion called in lists?", "No blanks: Save a service."),
    (
        "subject",
        "Which subject is it filed under?",
        "One or two words: peace, public services.",
    ),
    ("summary", "What is it for, in one sentence?", "For lists, so without blanks."),
    ("kind", "Is it a motion, an emergency-motion or a statement?", "Empty: motion."),
    (
        "levels",
        "Which bodies may vote on it?",
        f"Any of branch; clp; trades-council; conference. Empty: {USUAL_LEVELS}.",
    ),
    (
        "title",
        "What is its title on the paper?",
        "It may have blanks: Save the {{ service }}. Empty: the name.",
    ),
    ("ask", "What does it ask for?", 'After "the motion asks you to": oppose the ...'),
    ("because", "Why?", 'After "because": it is the only one'),
)
ASKED = {
    "notes": "Fact {number}: what has happened?",
    "believes": "Belief {number}: what does the branch think of it?",
    "resolves": "Action {number}: what is to be done?",
    "paragraphs": "Paragraph {number}: what does it say, in whole sentences?",
}
HELP = {
    "notes": "The end of a sentence after “that”: the {{ service }} is to close.",
    "believes": "The end of a sentence after “that”: it belongs to those who need it.",
    "resolves": "What follows “to”: write to {{ mp }} to oppose it.",
    "paragraphs": "A blank is {{ name }}.",
}
REQUIRED = {"name", "subject", "summary", "ask", "because"}
WITHOUT_BLANKS = {"name", "subject", "summary"}


@dataclass(frozen=True)
class NewQuestion:
    """One question to the author of a new template."""

    key: str
    label: str
    help: str = ""


def next_question(told: Mapping[str, str]) -> NewQuestion | None:
    """Return what to ask next, or None when there is enough for a template."""
    return next((one for one in _questions(told) if one.key not in told), None)


def is_key(key: str) -> bool:
    """Return whether there may be a question with that key."""
    return bool(KEY.fullmatch(key)) or key in {name for name, *_more in HEAD}


def fault_in(key: str, typed: str, told: Mapping[str, str]) -> str:
    """Return what is wrong with an answer to the question `key`, as a sentence."""
    text = typed.strip()
    section, _, rest = key.partition(".")
    last = key.rpartition(".")[2]
    if not text:
        first = rest == "1" and section in {"resolves", "paragraphs"}
        needed = key in REQUIRED or first or last in {"label", "options", "example"}
        return "It is needed; write a few words." if needed else ""
    if section == "blank":
        return _fault_in_blank(rest, text, told)
    if key in {"kind", "levels"} or last == "who":
        return _fault_in_words(last, text)
    if key in WITHOUT_BLANKS:
        return "It stands in lists: write it without blanks." if "{" in text else ""
    return _fault_in_text(text)


def outline_of(told: Mapping[str, str]) -> Outline:
    """Return the outline that was told; every answer must be without fault."""
    levels = told.get("levels", "").strip() or USUAL_LEVELS
    said = {key: text.strip() for key, text in told.items()}
    return Outline(
        name=said.get("name", ""),
        summary=said.get("summary", ""),
        ask=said.get("ask", ""),
        because=said.get("because", ""),
        subject=said.get("subject", ""),
        title=said.get("title", ""),
        id=said.get("id", "") or id_of(said.get("name", "")),
        kind=MotionKind(said.get("kind") or MotionKind.MOTION),
        levels=tuple(dict.fromkeys(Level(one) for one in _listed(levels))),
        notes=tuple(_clauses(said, "notes")),
        believes=tuple(_clauses(said, "believes")),
        resolves=tuple(_clauses(said, "resolves")),
        paragraphs=tuple(text for _key, text in _points(said, "paragraphs")),
        blanks=dict(_blanks(told)),
    )


def _clauses(said: Mapping[str, str], section: str) -> Iterator[Point]:
    for key, text in _points(said, section):
        who = Actor(said.get(f"{key}.who") or Actor.SELF)
        by = said.get(f"{key}.by", "")
        yield Point(text, said.get(f"{key}.source", ""), who, by)


def _questions(told: Mapping[str, str]) -> Iterator[NewQuestion]:
    yield from (NewQuestion(*one) for one in HEAD)
    statement = told.get("kind", "").strip() == MotionKind.STATEMENT
    sections = ("paragraphs",) if statement else tuple(one.value for one in SECTIONS)
    for section in sections:
        yield from _of_section(section, told)
    for name in blanks_in(outline_of(told)):
        yield from _of_blank(name, told)


def _of_section(section: str, told: Mapping[str, str]) -> Iterator[NewQuestion]:
    number = 0
    while True:
        number += 1
        key = f"{section}.{number}"
        more = f" {MORE}" if number > 1 or section in {"notes", "believes"} else ""
        label = ASKED[section].format(number=number)
        help_ = HELP[section] if number == 1 else ""
        yield NewQuestion(key, label, f"{help_}{more}".strip())
        if not told.get(key, "").strip():
            return
        if section == SectionKind.NOTES:
            help_ = "A name, a paper, a page. Empty: each branch is asked."
            yield NewQuestion(f"{key}.source", "Who says so?", help_)
        if section == SectionKind.RESOLVES:
            help_ = f"One of {ACTORS}, affiliates, members. Empty: self, the body."
            yield NewQuestion(f"{key}.who", "Who is to do it?", help_)
            if told.get(f"{key}.who", "").strip() not in {"", Actor.SELF}:
                help_ = "As “within seven days”. Empty: no date."
                yield NewQuestion(f"{key}.by", "By when?", help_)


def _of_blank(name: str, told: Mapping[str, str]) -> Iterator[NewQuestion]:
    key = f"blank.{name}"
    label = f"The blank {name}: what is the question for it?"
    yield NewQuestion(f"{key}.label", label, "As you would ask it: Which service?")
    kinds = ", ".join(FieldKind)
    yield NewQuestion(f"{key}.kind", "What is the answer?", f"{kinds}. Empty: text.")
    if told.get(f"{key}.kind", "").strip() == FieldKind.CHOICE:
        help_ = "Two or more, with semicolons between."
        yield NewQuestion(f"{key}.options", "Which answers are there?", help_)
    elif told.get(f"{key}.kind", "").strip() not in {FieldKind.DATE, FieldKind.YES_NO}:
        yield NewQuestion(f"{key}.example", "What is an example of an answer?", "")


def _points(told: Mapping[str, str], section: str) -> Iterator[tuple[str, str]]:
    number = 1
    while text := told.get(f"{section}.{number}", "").strip():
        yield f"{section}.{number}", text
        number += 1


def _blanks(told: Mapping[str, str]) -> Iterator[tuple[str, Blank]]:
    for key in told:
        if key.startswith("blank.") and key.endswith(".label"):
            name = key.removeprefix("blank.").removesuffix(".label")
            yield name, _blank(f"blank.{name}", told)


def _blank(key: str, told: Mapping[str, str]) -> Blank:
    return Blank(
        told[f"{key}.label"].strip(),
        FieldKind(told.get(f"{key}.kind", "").strip() or FieldKind.TEXT),
        example=told.get(f"{key}.example", "").strip(),
        options=tuple(_listed(told.get(f"{key}.options", ""))),
    )


def _fault_in_blank(rest: str, text: str, told: Mapping[str, str]) -> str:
    name, _, what = rest.rpartition(".")
    if what == "kind":
        return _fault_in_words(what, text, tuple(FieldKind))
    if what == "options":
        few = len(set(_listed(text))) < 2  # noqa: PLR2004  a choice is between two
        return "Write two or more, with semicolons between." if few else ""
    if what == "example":
        kind = _blank(f"blank.{name}", told).kind
        return fault_in_answer(Field(name, name, kind=kind), text)
    return ""


def _fault_in_words(what: str, text: str, known: tuple[str, ...] = ()) -> str:
    allowed = {"kind": KINDS, "levels": tuple(Level), "who": tuple(Actor)}
    words = tuple(map(str, known or allowed[what]))
    wrong = [one for one in _listed(text) if one not in words]
    if what != "levels" and not wrong and len(_listed(text)) != 1:
        wrong = [text]
    return f'"{wrong[0]}" is none of: {", ".join(words)}.' if wrong else ""


def _fault_in_text(text: str) -> str:
    if faults := faults_in(text):
        return f"It {faults[0]}."
    odd = [name for name in names_in(text) - KNOWN if not NAME.fullmatch(name)]
    if odd:
        return f"Write the blank {odd[0]} in small letters, figures and underscores."
    return ""


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]
