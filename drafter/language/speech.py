"""What is written becomes what is said aloud, or an entry in a list of things to do."""

from __future__ import annotations

import re

from drafter.language.phrases import capitalised, finished
from drafter.language.quotations import quoted_spans

SHORT = 5
"""Words that a sentence needs to stand by itself."""
JOINT = re.compile(
    r"(?:;|,(?= (?:and|but) (?:a|an|the|this|these|every|their|our|its|we|it|they) )) "
)
"""Where a speaker stops for breath: after it stands a whole sentence."""
HEDGE = re.compile(
    r"\b(?:report|according to|account|alleg|claim|suppos|appear|seem|if|unless"
    r"|because|whether)",
    re.IGNORECASE,
)
"""What governs the whole sentence: a part that stood alone would say more."""
REPORTED = {
    "so reports say": "reports say that",
    "as is also reported": "it is also reported that",
    "as reports warn": "reports warn that",
}
"""What a note says in passing, and how a sentence of its own begins with it."""
PASSING = re.compile(rf"(?:that, )?({'|'.join(REPORTED)}), ", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:ask|urg|call|invit|tell|press|encourag|instruct|want|requir|allow|need|help"
    r"|right|plan|decision|continu|seek|try|agree|how|due|able|free|order|refus)\w*\b"
)
"""Words that an infinitive may hang on, so that a later "and to" goes with theirs."""
SECOND = re.compile(
    r" and to (?=[a-z]+\b)(?!(?:the|a|an|our|all|any|every|each|its|their|his|her|those"
    r"|these|this|that|other|both|members|us|them|it)\b)"
)


def in_breaths(text: str) -> str:
    """Return a whole sentence as somebody says it: two short ones where it allows.

    It is parted only before what can stand alone, never inside a quotation, in a
    list with commas, or under a word such as "reportedly" that governs all of it.
    """
    found = JOINT.search(text)
    if not found or HEDGE.search(text):
        return text
    if any(first <= found.start() < last for first, last in quoted_spans(text)):
        return text
    before, after = text[: found.start()], text[found.end() :]
    if "," in before + after or min(len(before.split()), len(after.split())) < SHORT:
        return text
    return f"{finished(before, '.')} {capitalised(after)}"


def as_reported(note: str) -> str:
    """Return a note so that, as a sentence, it opens with who reports it.

    "that, so reports say, it rains" becomes "reports say that it rains".
    """
    found = PASSING.match(note)
    return f"{REPORTED[found[1].lower()]} {note[found.end() :]}" if found else note


def one_verb_after_another(action: str) -> str:
    """Return "do this, and to do that" as it follows "will": "do this, and do that".

    An infinitive that hangs on an earlier verb ("asking them to stop and to leave")
    is left alone.
    """
    found = SECOND.search(action)
    if not found or ASKED.search(action[: found.start()]):
        return action
    return f"{action[: found.start()]} and {action[found.end() :]}"
