"""A rule change names one rule, quotes it, and words it anew.

A rule change is printed beside the rule book, and later in it. So the meeting, and
the officer who prints it, have to find the rule, see the words as they stand, and see
the words as they are to be. Several bodies rule out of order what lacks one of these,
and take one rule in one proposal.

Flagged:

    no present words, though the rule is not said to be new
    a proposed wording that is the present one
    "the rule on delegates of our rule book" (which rule is that?)
    "rule 7" (of which rule book?)
    "rules 7 and 12 of the rule book" in one proposal
    delete "two" and insert "three", where the whole new wording belongs

Not flagged:

    "Chapter 7, Clause II, rule 3 of the Rule Book"
    "new rule 8 of our standing orders", without present words
    a rule that is to go, without a proposed wording

To mend it, copy the rule from the newest rule book, with its number; write the whole
rule as it is to read, and let Drafter work out what is deleted and inserted; and make
another proposal for another rule.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.language.gaps import gaps_in
from drafter.language.rule_wording import same_words
from drafter.model.finding import Finding, Severity
from drafter.model.motion import MotionKind, RulePart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter

ID = "rule-wording"
RULE = "wording.rule-changes"
NUMBER = r"(?:[A-Z]{0,2}\.?\d[\w.()]*|[IVXL]+\b[\w.()]*|[A-Z](?:\.\d[\w.()]*)?(?!\w))"
NAMED = (
    r"(?:rules?|clauses?|chapters?|articles?|sections?|paragraphs?|appendix"
    r"|appendices|standing orders?|bye-?laws?)"
)
NUMBERED = re.compile(rf"(?i:{NAMED})\s+{NUMBER}|(?<![\w.]){NUMBER}(?![\w’'])")
"""What a rule book numbers, by its number or letter."""
BOOK = re.compile(
    r"rule\s?book|\brules\b|constitution|standing orders|bye-?laws|charter|articles",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    rf"(?:rules|clauses|standing orders|articles|sections)\s+{NUMBER}"
    rf"\s*(?:,|and|&|to|[-–])\s*{NUMBER}"
    rf"|(?:rule|clause|standing order)\s+{NUMBER}[^.;]*?(?:;|\band)\s*"
    rf"(?:rule|clause|standing order)\s+{NUMBER}",
    re.IGNORECASE,
)
INSTRUCTION = re.compile(
    r"^\W*(?:delete|insert|add|replace|amend|after|strike out|leave out)\b"
    r"[^.]{0,80}[“\"‘']",
    re.IGNORECASE,
)
"""The wording of an amendment where that of a rule is wanted."""
NEW = re.compile(r"\bnew\b", re.IGNORECASE)
NO_RULE_CHANGES = re.compile(r"no rule changes?\s*$", re.IGNORECASE)


def run(matter: Matter) -> Iterator[Finding]:
    """Find what a rule change lacks to be put to the vote."""
    if matter.kind is not MotionKind.RULE_CHANGE or matter.motion is None:
        return
    yield from _refused(matter)
    texts = {one.id: one.text.strip() for one in matter.motion.clauses}
    rule = texts.get(RulePart.RULE.value, "")
    present = texts.get(RulePart.PRESENT.value, "")
    amended = texts.get(RulePart.AMENDED.value, "")
    if not gaps_in(rule):
        yield from _of_rule(matter, rule)
    if not gaps_in(present + amended):
        yield from _of_wordings(matter, present, amended, new=bool(NEW.search(rule)))


def _refused(matter: Matter) -> Iterator[Finding]:
    rule = matter.rule(RULE)
    if rule and NO_RULE_CHANGES.search(str(rule.value)):
        message = (
            f"{matter.body.name} takes no rule changes. Ask your secretary which "
            "conference takes them, and when."
        )
        yield matter.broken(ID, rule, message)


def _of_rule(matter: Matter, rule: str) -> Iterator[Finding]:
    part = RulePart.RULE
    if not NUMBERED.search(rule):
        yield _found(
            matter,
            part,
            "The rule has no number. Say which it is by chapter, clause or number, as "
            "the rule book has it.",
        )
    if not BOOK.search(rule):
        yield _found(
            matter,
            part,
            "The rule book is not named. Say whose rules they are, as in “of the "
            "Rule Book”, with the year if it has one.",
        )
    if SEVERAL.search(rule):
        yield _found(
            matter,
            part,
            "This names more than one rule. Change one rule in one proposal, and "
            "make another for each of the others.",
        )


def _of_wordings(
    matter: Matter, present: str, amended: str, *, new: bool
) -> Iterator[Finding]:
    if not present and not new:
        yield _found(
            matter,
            RulePart.PRESENT,
            "The present words of the rule are missing. Copy them from the newest "
            "rule book; if the rule is new, call it so: “new rule 8”.",
            Severity.WARNS,
        )
    if same_words(present, amended):
        yield _found(
            matter,
            RulePart.AMENDED,
            "The proposed wording is the present one. Write the rule as it is to "
            "read when it is changed.",
            Severity.WARNS,
        )
    elif INSTRUCTION.search(amended) and not INSTRUCTION.search(present):
        yield _found(
            matter,
            RulePart.AMENDED,
            "This reads like an instruction. Write the whole rule as it is to read: "
            "what is deleted and inserted is worked out from it.",
        )


def _found(
    matter: Matter,
    part: RulePart,
    message: str,
    severity: Severity = Severity.ADVISES,
) -> Finding:
    paths = {one.id: one.path for one in matter.printed.clauses}
    return Finding(ID, severity, message, clause=paths.get(part.value, ""))


CHECK = Check(ID, "Rule change", run, __doc__ or "")
