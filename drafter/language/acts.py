"""What a body does by resolving it, and what somebody must then go and do."""

from __future__ import annotations

STANDS = frozenset(
    [
        "abhor",
        "accept",
        "acknowledge",
        "affirm",
        "agree",
        "applaud",
        "approve",
        "back",
        "believe",
        "call",
        "champion",
        "commend",
        "condemn",
        "congratulate",
        "continue",
        "declare",
        "defend",
        "demand",
        "deplore",
        "endorse",
        "express",
        "extend",
        "insist",
        "join",
        "mourn",
        "note",
        "oppose",
        "pledge",
        "reaffirm",
        "recognise",
        "refuse",
        "reject",
        "remember",
        "salute",
        "send",
        "stand",
        "state",
        "support",
        "thank",
        "uphold",
        "urge",
        "value",
        "welcome",
    ]
)
"""First verbs of what a body does by the vote itself: nobody has to act on it."""


def takes_a_stand(phrase: str) -> bool:
    """Return whether an act that a body resolves is done by resolving it.

    `phrase` is in the infinitive without "to": "oppose any attack on ...".
    """
    first, _, _ = phrase.strip().lower().partition(" ")
    return first.strip(",;:") in STANDS
