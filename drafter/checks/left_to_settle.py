"""What was left to settle when a statement became this motion.

Some words were right in the campaign's statement and may not be in ours: "our members",
"last month", or "this", which points to a sentence that is not there. Only a person
can say.

What it looks for: whatever somebody was asked to settle, sentence by sentence, and did
not, in a clause that stands as it was made.

Flagged:
    that our members will not forget it (the members of the campaign, or ours?)
Not flagged:
    what was settled, a clause that was edited since, a clause that is left out

How to mend it: edit the clause so that it is right. If it is right as it stands, this
needs nothing: the paper can be made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "left-to-settle"


def run(matter: Matter) -> Iterator[Finding]:
    """Find what is to be settled in each clause that is printed."""
    for point in matter.points:
        for says in matter.to_settle.get(point.printed.id, ()):
            yield advise(ID, f"To settle in {point.printed.cite}: {says}", point)


CHECK = Check(ID, "Left to settle in a statement's words", run, __doc__ or "")
