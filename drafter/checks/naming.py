"""An employer, a company or a named person called criminal, corrupt or the like.

A motion is minuted, printed and passed on. To say of somebody who can be recognised
that they are a criminal, a fraudster or corrupt is to state a fact that the branch,
and whoever moves the motion, may have to prove.

What it looks for: words from the list "accusations" said of an employer, of a
company, or of a person by name: "the employer is corrupt", "the corrupt management",
"Example Buses Ltd are crooks". What states, governments, armies and police forces do
may be called a war crime, an illegal war or corrupt: that is political speech, and
nothing is said about it. Nor is anything said about a system, about acts ("criminal
neglect"), about what a court or a tribunal found, or inside quotation marks.

Flagged:
    That the managers of Sample Street depot are corrupt.
    That Mr Example is a criminal.
Not flagged:
    That the employer has cut pay without consulting anybody.
    That the invasion of Examplia is an illegal war.
    That a court found the company guilty of fraud.

How to mend it: say what they did and who reported it, and let readers judge.

Source: Defamation Act 2013, section 1 (England and Wales; Scotland and Northern
Ireland have Acts of their own). This is not legal advice.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.checks import law
from drafter.checks.check import Check, advise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "naming"
LIST = "accusations"

ROLES = (
    r"(?:employers?|compan(?:y|ies)|managers?|management|boss(?:es)?|directors?"
    r"|chief executives?|landlords?|contractors?|agenc(?:y|ies)|owners?|shareholders?"
    r"|supervisors?|headteachers?|chairman|firm)"
)
ROLE = (
    rf"\b(?i:the|our|their|its|this|these|those) (?:[\w’'-]+ ){{0,2}}?{ROLES}\b"
    r"(?: (?:of|at) (?:[\w’'&-]+ ){0,4}?[\w’'&-]+)?"
)
PERSON = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor)\.? [A-Z][\w’'-]+"
FULL_NAME = r"\b[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+"
"""A person's name, or a country's: asked for only before "a liar" and the like."""
COMPANY = (
    r"\b(?!(?:That|The|This|And)\b)(?:[A-Z][\w’'&-]*\s+){1,4}"
    r"(?:Ltd|Limited|plc|PLC|LLP|Inc|Holdings)\b\.?"
)
IS = (
    r"(?: (?:is|are|was|were)| (?:has|have) been)"
    r"(?: (?:\w+ly|nothing but|no better than|just|also|all|both))?"
)
END = r"\b(?= (?:and|or|but|who|whose|that|by)\b|[.,;:!?)]|$)"
SETTLED = re.compile(
    r"\b(?:alleg\w+|accus\w+|convict\w+|guilty|court|tribunal|inquiry|prosecut\w+"
    r"|sentenced|charged|not|never|investigat\w+|whether|if)\b",
    re.IGNORECASE,
)
"""Words by which the clause tells of a finding, or makes no claim of its own."""
STATE = re.compile(
    r"\b(?:governments?|regimes?|states?|army|armies|police|militar\w+|forces|ministers?"
    r"|party|system|council|parliament)\b",
    re.IGNORECASE,
)
ANSWERS = ("employer",)
"""Answers whose words name an employer."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each accusation against an employer, a company or a named person."""
    words = matter.words.get(LIST)
    if not words or not law.is_here(matter.body):
        return
    names = tuple(
        name for key in ANSWERS if (name := matter.answers.get(key, "").strip())
    )
    any_of_them, patterns = _patterns(words, names)
    for point in matter.points:
        if any_of_them.search(point.lowered) and not SETTLED.search(point.text):
            yield from _accusations(point, patterns)


def _accusations(
    point: Point, patterns: tuple[re.Pattern[str], ...]
) -> Iterator[Finding]:
    told: set[int] = set()
    for pattern in patterns:
        for found in pattern.finditer(point.text):
            fits = not STATE.search(found["who"]) and not _is_quoted(point, found)
            if fits and found.end() not in told:
                told.add(found.end())
                yield _finding(point, found)


def _is_quoted(point: Point, found: re.Match[str]) -> bool:
    return any(map(point.is_quoted, (found.start(), found.end() - 1)))


@lru_cache(maxsize=16)
def _patterns(
    words: frozenset[str], names: tuple[str, ...]
) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what finds any of `words`, and what finds one said of somebody."""
    word = rf"(?:{'|'.join(sorted(map(re.escape, words)))})"
    them = "|".join((ROLE, PERSON, COMPANY, *map(re.escape, names)))
    said = (
        rf"(?P<who>{them}),?{IS}(?: an?| the)?(?: \w+,?(?: and)?){{0,2}}? {word}{END}"
    )
    of_name = rf"(?P<who>{FULL_NAME}){IS} an?(?: \w+){{0,2}}? {word}{END}"
    before = (
        rf"\b(?i:the|our|their|these|those|its) (?:\w+,? ){{0,2}}?{word} "
        rf"(?:and \w+ )?(?P<who>{ROLES})\b"
    )
    patterns = (re.compile(one) for one in (said, of_name, before))
    return re.compile(rf"\b{word}\b"), tuple(patterns)


def _finding(point: Point, found: re.Match[str]) -> Finding:
    return advise(
        ID,
        f"“{found[0]}” states a crime or a fraud as a fact, of somebody who can be "
        "recognised. Say what they did and who reported it instead. "
        f"{law.NOT_ADVICE}",
        point,
        found.span(),
        source=law.DEFAMATION,
    )


CHECK = Check(ID, "Accusation against a named employer or person", run, __doc__ or "")
