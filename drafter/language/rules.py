"""A body's rules in words: what each is about, what it says, how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.rulebook import Confidence, Counts

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.rulebook import Rule, RuleSource

RULES = {
    "limit.words": "words in a motion",
    "limit.title": "words in a title",
    "limit.amendment": "words in an amendment",
    "limit.motions": "motions",
    "limit.amendments": "amendments",
    "deadline.motion": "a motion has to be in",
    "deadline.amendment": "an amendment has to be in",
    "deadline.emergency": "an emergency motion has to be in",
    "deadline.rule-change": "a rule change has to be in",
    "notice.meeting": "notice of a meeting",
    "submission.passed-by": "a motion is passed first by",
    "submission.signed-by": "a motion is signed off by",
    "submission.seconder": "a motion is seconded",
    "submission.how": "how a motion is sent in",
    "wording.opening": "a motion opens with",
    "wording.avoid": "verbs that a motion avoids",
    "wording.not-instructed": "a motion does not instruct",
    "wording.people": "how people are named",
    "wording.quotations": "quotations",
    "wording.sums": "sums of money",
    "wording.subject": "what one motion is about",
    "wording.sections": "the parts of a motion",
    "wording.rule-changes": "changes of rule",
    "wording.rule-change": "what a rule change sets out",
    "wording.organisational": "the body’s own organisation",
    "wording.contemporary": "what is recent enough",
    "wording.affirmative": "how a motion is put",
    "wording.stand-alone": "each section of a motion",
    "emergency.after": "an emergency motion is about",
    "emergency.test": "an emergency motion needs",
    "emergency.agreed": "how an emergency motion is agreed",
    "amendment.allowed": "who can amend",
    "amendment.purpose": "an amendment cannot",
    "amendment.verbs": "what an amendment can do",
    "amendment.place": "an amendment names its place by",
    "debate.mover": "the mover speaks for",
    "debate.speaker": "other speakers have",
    "debate.reply": "the mover replies in",
}
"""What a rule is about, in words; a rule that a rulebook lacks is not confirmed."""

COUNTED = {
    Counts.CLAUSES_AND_LEADS: "the title is not counted",
    Counts.WITH_TITLE: "the title is counted",
    Counts.WHOLE_PAGE: "everything on the page is counted",
    Counts.ADDED_WORDS: "only the words that it adds are counted",
    Counts.ALL_TOGETHER: "for everything that one branch sends in",
}
OLD = 2
"""Years after which a rule may well have changed: conferences meet every year or two,
and the Labour Party changed a rule twice in nine days of July 2024."""
ASK = "check with your secretary"


def value_of(rule: Rule) -> str:
    """Return what a rule says: "16 weeks before conference, by noon"."""
    value = f"{rule.value:,}" if isinstance(rule.value, int) else rule.value
    said = f"{value} {rule.unit}".rstrip()
    clear = " (clear days)" if rule.clear else ""
    hour = f", by {rule.hour}" if rule.hour else ""
    counts = f" ({COUNTED[rule.counts]})" if rule.counts else ""
    return f"{said}{clear}{hour}{counts}"


def told(name: str, rule: Rule) -> str:
    """Return a rule in words: "words in a motion: 150 (the title is not counted)".

    `name` is its dotted name; one that is not known stands for itself.
    """
    return f"{RULES.get(name, name)}: {value_of(rule)}"


def is_old(source: RuleSource, today: date) -> bool:
    """Return whether what was read there may have changed since.

    It is old when its year is more than two before this one, or when the page gives
    no date at all.
    """
    return source.undated or today.year - source.year > OLD


def age(rule: Rule, source: RuleSource, today: date) -> str:
    """Return how far a rule can be relied on today, as a sentence; "": it can.

    "Last seen 2018: check with your secretary."; a page without a date, and a rule
    of which nobody is sure, say so as well.
    """
    doubts = []
    if source.undated:
        doubts.append("from a page without a date")
    elif is_old(source, today):
        doubts.append(f"last seen {source.year}")
    if rule.confidence is Confidence.LOW:
        doubts.append("not certain")
    said = " and ".join(doubts)
    return f"{said[:1].upper()}{said[1:]}: {ASK}." if said else ""
