"""What is asked and said of amendments, in words that every door says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.lengths import against
from drafter.workflows import amending_live

if TYPE_CHECKING:
    from drafter.model.amendment import Amendment
    from drafter.workflows.amending_live import Work

AUTHOR = "Whose name stands on the changes?"
AUTHOR_HINT = "The branch’s name will do. Word shows it beside every change."
AMEND_WHICH = "Which motion do you want to amend?"
DEBATED = "Which motion is being debated?"
WORDED = "How is the amendment worded?"
WHOSE_LIMIT = "Which body decides on the amendment?"
SHEET = "The amendment’s sheet"
TRACKED = "The motion with the changes tracked"
CLEAN = "The motion as amended"
SUBSTANTIVE = "The substantive motion"
CHAIRS = "The chair’s sheet, with the motion as it now stands"
MOVERS = "The composite with the movers’ sheet"
UNPLACED = "Nothing of it can be placed in the motion: see above what is missing."
CHOOSE = "What is taken of it?"
AGREED = "The words that the movers agree on"
OPEN_AGAIN = "Leave it open: everything stays for now"
NO_WORDS = "No words: the group is as it was. “Leave it out” takes it out."


def added_said(job: Work, made: Amendment) -> str:
    """Return how many words an amendment adds, and how many it may, in a sentence."""
    limit, added = amending_live.limit_of(job), made.added_words
    if limit is None:
        body = amending_live.body_name(job)
        unknown = f" No limit of {body} is known." if body else ""
        return f"It adds {added} {'word' if added == 1 else 'words'}.{unknown}"
    kind = "a rule" if limit.is_rule else "not certain"
    return f"It adds {against(added, limit.words)} ({limit.body}, {kind})."
