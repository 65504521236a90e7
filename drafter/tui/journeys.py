"""What can be done: named once, for home and for the palette."""

from __future__ import annotations

from typing import NamedTuple


class Way(NamedTuple):
    """One way on, as it stands in a list."""

    action: str
    """The app's own action, with what it is given."""
    name: str
    told: str
    """What comes of it, in half a line."""


JOURNEYS = (
    Way("start", "Start a motion", "from a model motion, by questions"),
    Way("derive", "From a statement", "a campaign’s words become a motion"),
    Way("bring", "Use someone else’s", "their motion, its blanks asked"),
    Way("amendments('amend')", "Amend", "change one; the wording is made"),
    Way("amendments('composite')", "Composite", "one motion from several"),
    Way("amendments('live')", "On the night", "amendments as they are voted on"),
    Way("after_vote", "After the vote", "record it: minute, letters, reports"),
    Way("pack", "Pack", "one motion, papers for many branches"),
)
"""What people do with it, in the order in which it comes up."""
HOUSE = (
    Way("branches", "Your branches", "details kept once for every motion"),
    Way("own_bodies", "My own body", "the rules of your standing orders"),
    Way("settings", "Settings", "colours, folder, dates, type"),
    Way("tour", "Tour", "five short pages on how this works"),
    Way("privacy", "Privacy", "what is kept, where, and whose it is"),
    Way("forget", "Forget", "delete a draft, a branch or everything"),
    Way("help", "Help", "this screen, and what the words mean"),
)
"""What keeps the rest in order."""
EVERYWHERE = (*JOURNEYS, *HOUSE)
