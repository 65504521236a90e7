"""What the movement's words mean, for people who come to their first meeting."""

MEANINGS = (
    ("motion", "a text that a meeting votes on"),
    ("branch, body", "who decides: a branch, a party, a trades council, a conference"),
    ("notes", "the facts, each with its source"),
    ("believes", "what the body thinks about them"),
    ("resolves", "what it will do, or asks others to do"),
    ("mover", "the member who proposes the motion and speaks first"),
    ("seconder", "the member who supports it, so that it can be debated"),
    ("notice", "how long before the meeting a motion must be with the secretary"),
    ("amendment", "a change to a motion that the meeting votes on first"),
    ("remit", "to hand a motion to the committee without a vote"),
    ("composite", "one motion made from several on the same subject"),
    ("carried", "voted for by most; lost: not"),
    ("standing orders", "the body's own written rules of procedure"),
    ("destination", "the body that a motion is to reach in the end, if not this one"),
)
"""Each word with its meaning, in the order in which a newcomer meets them."""
