"""An action that nobody is asked to carry out.

"This Branch resolves to write to the Minister" is carried, minuted, and often never
done: everybody thought that somebody else would write. A motion that names who acts
is done far more often, and at the next meeting somebody can be asked about it.

What it looks for: a clause under "resolves" in which the body itself is to do
something in the world outside, such as to write to somebody, to send a letter or to
organise a meeting; and "that a letter be sent". It says nothing about what a vote
does by itself (to oppose, to support, to affiliate, to donate, to invite a speaker,
to submit the motion to another body), nor where an officer is named anywhere in the
clause, nor where another clause asks an officer to carry the motion out.

Flagged:
    To write to the Minister for Examples, asking her to resign.
Not flagged:
    To instruct the Branch Secretary to write to the Minister for Examples.
    To oppose the closure of the Sample Street library.

How to mend it: name an officer or the committee. The mend puts the secretary in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.acts import COMMITTEE, SECRETARY, Act, acts
from drafter.checks.check import Check, advise
from drafter.language.house_style import capitalised
from drafter.model.finding import Edit, Mend
from drafter.model.motion import Actor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding
    from drafter.model.rulebook import Address

ID = "action-without-actor"

PAPER = (
    r"letters?|cop(?:y|ies)|messages?|e-?mails?|postcards?|petitions?|"
    r"(?:this|the) (?:motion|resolution)"
)
DOES = re.compile(
    rf"(?:(?:also|urgently|immediately) )*(?:write (?:to\b|an? (?:\w+ )?letter)"
    rf"|(?:send|forward) (?:(?:an?|the|our|its|this) )?(?:\w+ ){{0,2}}?(?:{PAPER})\b"
    r"|e-?mail (?:the|our|all|every|its)\b|(?:organise|arrange) (?:an?|transport|coach)"
    r"|circulate\b|distribute\b|contact (?:the|our|all|every|its)\b|book (?:an?|trans))"
)
"""The act opens with something that has to be done in the world."""
PASSIVE = re.compile(
    rf"that (?:(?:an?|the|our|its|this) )?(?:\w+ ){{0,2}}?(?:{PAPER}|meeting|transport)"
    r"\b[^.;:]{0,60}?\b(?:be|is|are) "
    r"(?:sent|written|circulated|forwarded|organised|arranged|distributed|drafted)\b"
)
SUBMITS = re.compile(
    r"(?:send|forward) [^.;:]{0,40}?\bto (?:the |our |this |a )?[^.;:]{0,60}?"
    r"\b(?:conference|congress|executive|nec|committee|clp|party|trades council"
    r"|region|general meeting|other branches|agm)\b"
)
"""To send the motion on to another body is what the vote itself decides."""
GREETING = re.compile(
    r"send (?:an? |our |the )?(?:\w+ ){0,2}?messages? of (?:\w+ )?"
    r"(?:solidarity|support|greetings?|condolences?|thanks)"
)
"""The vote itself says it; the secretary passes it on as a matter of course."""
CARRIED_OUT = re.compile(
    r"\b(?:implement|carry out|carry (?:this|these) out|give effect|into effect"
    r"|act(?:ion)? (?:on )?(?:this|the) (?:motion|resolution)"
    r"|necessary (?:steps|action)|take this forward)\b"
)
OTHERS = re.compile(
    r"\b(?:delegates?|representatives?|reps?|stewards?|working (?:group|party)"
    r"|sub-?(?:group|committee)|volunteers?|members|we|affiliates|co-?ordinators?)\b"
)
TO_THEM = re.compile(
    r"\bto (?:the |our |all |every |each |its |any )?(?:[\w’'-]+ ){0,3}$"
)
"""The person named is written to; nobody has been asked to write."""
NEAR = 80
"""How many characters before a name are looked at."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each act of the body itself that nobody is asked to do."""
    found = acts(matter)
    if any(CARRIED_OUT.search(one.point.lowered) for one in found):
        return
    for act in found:
        place = _undone(act)
        if place is not None and not act.point.is_quoted(act.start):
            yield _finding(matter, act, place)


def _undone(act: Act) -> tuple[int, int] | None:
    """Return where an act stands that nobody is asked to do."""
    if act.who is not Actor.SELF or act.point.printed.level:
        return None
    said = DOES.match(act.text) or PASSIVE.match(act.text)
    if said is None or SUBMITS.match(act.text) or GREETING.match(act.text):
        return None
    return None if _names_doer(act.text) else (act.start, act.start + said.end())


def _names_doer(text: str) -> bool:
    """Return whether the words name somebody who could be the one to act."""
    found = (
        one for words in (SECRETARY, COMMITTEE, OTHERS) for one in words.finditer(text)
    )
    return any(
        not TO_THEM.search(text, max(0, one.start() - NEAR), one.start())
        for one in found
    )


def _finding(matter: Matter, act: Act, span: tuple[int, int]) -> Finding:
    verbs = matter.body.verbs
    someone = verbs.get(Actor.SECRETARY) or verbs.get(Actor.EXECUTIVE)
    said = f"{capitalised(act.point.printed.cite)} does not say who is to do this."
    if someone is None:
        return advise(ID, f"{said} Name an officer or the committee.", act.point, span)
    who = f"{someone.verb} {someone.who}"
    said = f"{said} Name somebody, as in “{who} to ...”."
    return advise(ID, said, act.point, span, mend=_mend(act, someone))


def _mend(act: Act, someone: Address) -> Mend | None:
    if act.text.startswith("that "):
        return None
    words = f"{someone.verb} {someone.who} to"
    path, start = act.point.printed.path, act.start
    edit = Edit(f"{words} ", clause=path, start=start, end=start)
    return Mend(f"Write “{words}” before it", (edit,))


CHECK = Check(ID, "Action that nobody is asked to do", run, __doc__ or "")
