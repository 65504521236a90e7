"""A call on members to take industrial action, with no ballot named.

A union answers for what its branches call for. Without a ballot that meets the law's
requirements, a branch's call to strike, walk out or refuse work can cost the union
its protection in court, and the members theirs at work.

What it looks for: in a union body, a clause under "resolves" by which members or the
branch itself are to strike, walk out, work to rule, refuse work, black goods, or
picket somebody else's workplace. A ballot named anywhere in the motion is enough,
unless the action is to be in sympathy with others. Support for other people's lawful
strikes, messages, visits to picket lines, demonstrations, donations, and a call on
the executive to hold a ballot are all left alone; so is what people do in their own
time.

Flagged:
    To call on members to walk out on 5 March.
Not flagged:
    To call on our National Executive Committee to ballot members for strike action.
    To encourage members to visit the picket lines in their own time.

How to mend it: ask for a ballot, or write "within the law and union policy", and
send the motion to your regional officer before it is moved.

Source: Trade Union and Labour Relations (Consolidation) Act 1992, sections 20, 219,
220, 224 and 226, parts of which change from time to time. This is not legal advice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks import law
from drafter.checks.acts import Act, acts
from drafter.checks.check import Check, advise
from drafter.language.dates import DAYS, MONTHS
from drafter.language.house_style import capitalised
from drafter.model.motion import Actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Citation, Finding

ID = "industrial-action"

CALLED = (Actor.SELF, Actor.MEMBERS, Actor.AFFILIATES)
DAY = rf"(?:\d|midnight|the (?:start|beginning)|{'|'.join((*DAYS, *MONTHS)).lower()})"
STRIKES = (
    r"(?:go on (?:\w+ )?strike|take (?:\w+ ){0,3}?(?:strike|industrial) action"
    r"|come out (?:on strike|in (?:solidarity|sympathy|support))|walk out\b|stop work\b"
    r"|(?:hold|stage|call|organise) an? (?:[\w-]+ ){0,3}?(?:strike|walk-?out)"
    r"(?= (?:on|in|for|of|until|at|by|against|over)\b|[.,;]|$)"
    r"|down tools|work[- ]to[- ]rule\b|withdraw (?:their|our|all) labour"
)
"""What a branch itself, or its members, may be called on to do."""
REFUSES = (
    r"|strike(?= (?:on|for|in|until|alongside|together|against|over)\b|[.,;]|$)"
    rf"|strike from {DAY}|refuse (?:all )?(?:work|overtime|duties)\b"
    r"|refuse to work\b(?! with)|refuse to (?:do|carry out|cover|undertake|handle|load"
    r"|unload) |ban (?:all )?overtime|boycott [^.;:]*\b(?:at work|in the workplace)\b"
    r"|black (?:all|the|any|goods|work|cargo)\b"
    r"|occupy (?:the|their|our) (?:workplace|depot|factory|works|plant)\b"
)
"""What only those who do the work can do."""
OWN_ACTION = re.compile(rf"(?:(?:also|now) )?{STRIKES})")
MEMBERS_ACTION = re.compile(rf"(?:(?:also|now) )?{STRIKES}{REFUSES})")
MEMBERS_DO = re.compile(
    r"that (?:(?:all|our|the|union) )*(?:members|workers|staff|drivers|employees) "
    rf"(?:(?:should|must|will) )?{STRIKES}{REFUSES})"
)
PICKET = re.compile(
    r"picket (?:the |every |all |its |their )?(?:[\w’'-]+ ){0,4}?"
    r"(?:depots?|factor(?:y|ies)|warehouses?|plants?|yards?|works|workplaces?|suppliers?)"
    r"\b"
)
SYMPATHY = re.compile(r"\bin (?:solidarity|sympathy|support)\b|\balongside\b")
BALLOT = re.compile(r"\b(?:re-?)?ballot(?:s|ed|ing)?\b|\bvote[sd]? (?:for|to) strike")
LAWFUL = re.compile(
    r"\blawful|\bwithin the law\b|\blegal(?:ly)?\b|\bofficial\b|\bown time\b"
    r"|\bworking (?:hours|time)\b|\blunch|\bafter work\b|\bannual leave\b"
    r"|\b(?:hunger|rent|climate|school|youth|student) strike|\bown (?:work)?place\b"
)


def run(matter: Matter) -> Iterator[Finding]:
    """Find each call to take industrial action that names no ballot."""
    if not law.is_union(matter.body):
        return
    for act in acts(matter):
        source, end = _called_for(act)
        if source and not _is_covered(act, matter):
            span = (act.start, act.start + end)
            yield advise(ID, _message(act), act.point, span, source=source)


def _called_for(act: Act) -> tuple[Citation | None, int]:
    """Return the Act that the call touches, and how far its words go."""
    if act.who not in CALLED or act.point.is_quoted(act.start):
        return None, 0
    if picket := PICKET.match(act.text):
        return law.PICKETING, picket.end()
    action = OWN_ACTION if act.who is Actor.SELF else MEMBERS_ACTION
    said = action.match(act.text) or MEMBERS_DO.match(act.text)
    if said is None:
        return None, 0
    return law.SECONDARY if SYMPATHY.search(act.text) else law.BALLOT, said.end()


def _is_covered(act: Act, matter: Matter) -> bool:
    """Return whether a ballot is named, or the clause keeps within the law."""
    if LAWFUL.search(act.text) or BALLOT.search(act.text):
        return True
    if SYMPATHY.search(act.text) or PICKET.match(act.text):
        return False
    return any(BALLOT.search(point.lowered) for point in matter.points)


def _message(act: Act) -> str:
    return (
        f"{capitalised(act.point.printed.cite)} calls for industrial action and names "
        "no ballot. Write “within the law and union policy” or ask for a ballot, and "
        f"send it to your regional officer first. {law.NOT_ADVICE}"
    )


CHECK = Check(ID, "Industrial action without a ballot", run, __doc__ or "")
