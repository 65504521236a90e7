"""A rule change in disguise.

Rules are changed in a way of their own: with the old words and the new, by another
day, often with a bigger majority. Several conferences rule a motion out of order that
would change the rules without being handed in as a rule change.

Flagged, where such motions are ruled out:

    amend rule 4 so that branches elect their officers
    delete Clause II.3 of the rule book
    change the party’s rules on selections

Not flagged:

    affiliate to the campaign, as far as our rules allow
    change the rules on housing benefit           (rules of the state, not ours)
    ask the executive to bring forward a rule change
    a motion that is handed in as a rule change

Only actions are looked at, and only where a verb of change stands right before a
numbered rule or the body's own rules. To mend it, hand it in as a rule change, or
ask the executive to bring one forward.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "rule-change"
VERBS = r"(?:amend|change|alter|revise|rewrite|delete|remove|repeal|replace|insert)"
OWNER = r"(?:our|the|its|this|party|union|party[’']s|union[’']s|union[’']s own|Labour)"
NUMBERED = (
    r"(?:rule|chapter|clause|standing order|article|section)\s+"
    r"(?:[A-Z]?\d[\w.()]*|[IVX]+\b[\w.()]*|[A-Z]\.?\d[\w.]*)"
)
"""A rule by its number; alone it could be one of an Act of Parliament."""
RULES = r"(?:rule\s?book|standing orders|party rules|union rules)"
OWN = (
    rf"(?:{OWNER}\s+){{0,3}}"
    rf"(?:{RULES}|(?:our|party[’']s|union[’']s)\s+(?:own\s+)?rules)"
)
OF_OURS = (
    rf"{NUMBERED}[^.;]{{0,40}}\bof\s+(?:{OWNER}\s+){{1,2}}"
    r"(?:rule\s?book|rules|constitution|standing orders)"
)
CHANGES = re.compile(
    rf"(?<!\w){VERBS}\s+(?:{OF_OURS}|{OWN}"
    rf"|(?:{OWNER}\s+)?(?:rule|standing order)\s+(?:[A-Z]\.?)?\d[\w.()]*+(?!\s+of\b))",
    re.IGNORECASE,
)
ADDED = re.compile(
    rf"(?<!\w)(?:add|insert)\b[^.;]{{0,60}}\b(?:to|in|into)\s+(?:{OF_OURS}|{OWN})",
    re.IGNORECASE,
)
STATE = re.compile(
    r"\b(?:Act|Bill|Regulations?|Parliament|House of|[Ii]mmigration|Treasury"
    r"|Government)\b"
)
"""Words that show the rule is one of the state."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each action that would change the body's own rules."""
    rule = matter.rule("wording.rule-changes")
    if rule is None or matter.kind not in VOTED_ON:
        return
    for point in matter.points:
        if point.section is not SectionKind.RESOLVES or STATE.search(point.text):
            continue
        found = CHANGES.search(point.text) or ADDED.search(point.text)
        if found and not point.is_quoted(found.start()):
            message = (
                f"{point.printed.cite} would {found[0].rstrip('.')}: a motion to "
                f"{matter.body.the_body} cannot change the rules. Hand it in as a "
                "rule change, or ask the executive to bring one forward."
            )
            start, end = found.span()
            broken = matter.broken(ID, rule, message, point)
            yield replace(broken, start=start, end=end)


CHECK = Check(ID, "Rule change in disguise", run, __doc__ or "")
