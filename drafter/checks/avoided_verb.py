"""Verbs that a body avoids, and people whom it does not instruct.

Most bodies say what they want of others with "instructs" and "calls on". Some do
not: one union avoids both verbs, and others have people whom a conference does not
instruct, as officials, an editor, or the meeting itself. Such motions are sent
back, or fall when someone raises it from the floor.

Flagged, where "instruct" is avoided:

    This Conference instructs the committee to publish a report.

Flagged, where officials are not instructed:

    Conference instructs the regional officials to attend.

Not flagged:

    Conference asks the regional officials to attend.
    Conference instructs the Executive to ask the regional officials to attend.
    This Branch notes that the employer instructs staff to work late.

Only the verb with which the body itself speaks is looked at, and quotations are left
alone. To mend it, write "asks"; or instruct the executive, which is yours to
instruct, to ask those whom you cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON, listed, without_article
from drafter.language.phrases import third_person
from drafter.model.finding import Edit, Mend
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "avoided-verb"
INSTRUCT = "instruct"
OTHERS = {"call on": ("call on", "call upon")}
"""An avoided verb and its other forms."""
ADVERBS = r"(?:(?:therefore|further|also|hereby|now)\s+)*"
WHOM = re.compile(r"[^,;:]{1,80}?(?=,|;|:|\s+(?:to|not|that)\b|$)")


@dataclass(frozen=True)
class _Spoken:
    """Words with which the body acts: a clause, or the stem above some."""

    point: Point
    """The clause, or the first below the stem."""
    text: str
    stem: bool = False


def run(matter: Matter) -> Iterator[Finding]:
    """Find each verb of the body that it avoids, and whom it does not instruct."""
    if matter.kind in VOTED_ON:
        for spoken in _spoken(matter):
            yield from _verbs(matter, spoken)
            yield from _people(matter, spoken)


def _spoken(matter: Matter) -> Iterator[_Spoken]:
    """Yield each clause with which the body acts, and each stem of such clauses."""
    points = iter(matter.points)
    for section in matter.printed.sections:
        some = [next(points) for _ in section.clauses]
        if section.kind in {SectionKind.RESOLVES, None} and some:
            yield _Spoken(some[0], section.lead, stem=True)
            yield from (_Spoken(point, point.text) for point in some)


def _verbs(matter: Matter, spoken: _Spoken) -> Iterator[Finding]:
    rule = matter.rule("wording.avoid")
    avoided = [one.casefold() for one in listed(rule)] if rule else []
    for verb in avoided:
        span = _opens_with(matter, spoken.text, OTHERS.get(verb, (verb,)))
        if rule and span:
            said = spoken.text[slice(*span)]
            message = (
                f"{spoken.point.printed.cite} says “{said}”, which "
                f"{matter.body.the_body} avoids. Write “asks”, or say what is to "
                "be done in other words."
            )
            mend = None if "ask" in avoided else _mend(spoken, span)
            yield _placed(
                matter.broken(ID, rule, message, spoken.point), spoken, span, mend
            )


def _people(matter: Matter, spoken: _Spoken) -> Iterator[Finding]:
    rule = matter.rule("wording.not-instructed")
    span = _opens_with(matter, spoken.text, (INSTRUCT,))
    if rule is None or span is None:
        return
    found = WHOM.match(spoken.text, span[1])
    whom = found[0] if found else ""
    for name in map(without_article, listed(rule)):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whom, re.IGNORECASE):
            message = (
                f"{spoken.point.printed.cite} instructs{whom}; "
                f"{matter.body.the_body} does not instruct {name}. Ask instead, or "
                "instruct the executive to ask."
            )
            broken = matter.broken(ID, rule, message, spoken.point)
            yield _placed(broken, spoken, span, _mend(spoken, span))
            return


def _opens_with(
    matter: Matter, text: str, verbs: tuple[str, ...]
) -> tuple[int, int] | None:
    """Return where `text` opens with one of `verbs`, said by the body itself."""
    noun = re.escape(matter.body.noun)
    forms = "|".join(
        re.escape(form) for verb in verbs for form in (third_person(verb), verb)
    )
    subject = rf"(?:(?:that\s+)?(?:this\s+|the\s+)?{noun}\s+|it\s+)?"
    start = rf"[“\"‘']?(?:to\s+)?{subject}{ADVERBS}(?:resolves\s+to\s+)?"
    found = re.match(rf"{start}(?P<verb>{forms})\b", text, re.IGNORECASE)
    return found.span("verb") if found else None


def _placed(
    finding: Finding, spoken: _Spoken, span: tuple[int, int], mend: Mend | None
) -> Finding:
    """Return the finding at `span` of its clause; a stem is in no clause."""
    if spoken.stem:
        return finding
    return replace(finding, start=span[0], end=span[1], mend=mend)


def _mend(spoken: _Spoken, span: tuple[int, int]) -> Mend | None:
    """Return the mend that asks instead, where the verb stands in the clause.

    In a motion of ours the verb comes from the table of its body; only a clause that
    brings its own verb can be mended by its words.
    """
    said = spoken.text[slice(*span)]
    phrase = spoken.point.phrase
    if phrase and said.casefold() not in phrase.text.casefold():
        return None
    asks = "asks" if said.split()[0].endswith("s") else "ask"
    edit = Edit(asks, clause=spoken.point.printed.path, start=span[0], end=span[1])
    return Mend(f"Write {asks}", (edit,))


CHECK = Check(ID, "Verb to avoid", run, __doc__ or "")
