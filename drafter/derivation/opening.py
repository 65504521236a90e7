"""How a sentence opens: what only joins it on, who speaks, and what they do by it.

"As a trade union, we therefore call on X to Y" is the same act as "Example Union calls
on X to Y". Sorting and rewriting both start from that, so it is read once, here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.derivation.auxiliary import (
    AUXILIARY,
    BE,
    DO,
    MUST,
    NEGATED,
    OWN_DEED,
    SHORT,
    WILLING,
    helper_of,
    wishes,
)
from drafter.derivation.heads import ADJUNCT, DATELINE, SALUTATION
from drafter.derivation.lexicon import Act, Shape, Verb
from drafter.derivation.naming import aliases_of, subject_of
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon


class Stance(StrEnum):
    """What whoever speaks does by a sentence of which they are the subject."""

    PERFORMS = "performs"
    """It is done by saying so: "we call for ..."."""
    FEELS = "feels"
    COMMITS = "commits"
    WANTS = "wants"
    MODAL = "modal"
    """What they must or can do."""
    TELLS = "tells"
    """What they did, saw or are: theirs, and nobody else's."""


@dataclass(frozen=True)
class Opening:
    """A sentence, taken apart at its opening."""

    bare: str
    """Without dateline and connective."""
    dropped: tuple[tuple[str, str], ...] = ()
    """What was taken off: what it is, and its words."""
    adjunct: str = ""
    """What stands before the subject: "As a trade union, "."""
    subject: str = ""
    """Who speaks, as written: "We", "Example Union"; empty: somebody else."""
    adverbs: str = ""
    auxiliary: str = ""
    """will, are, have ... before the verb, as written."""
    stance: Stance | None = None
    verb: Verb | None = None
    rest: str = ""
    """What follows the verb (or the subject, where no verb is known)."""

    @property
    def negated(self) -> bool:
        """Whether the verb before is denied: "will not", "don’t"."""
        return bool(NEGATED.search(self.auxiliary))

    @property
    def helper(self) -> str:
        """The verb before, in its plain form: "will" for "won’t"."""
        return helper_of(self.auxiliary)

    @property
    def is_we(self) -> bool:
        """Whether the first person speaks."""
        return is_we(self.subject)


def is_we(subject: str) -> bool:
    """Return whether `subject` is the first person."""
    we = subject[:2].lower() == "we" and not subject[2:3].isalpha()
    return we or subject == "I"


ADVERB = (
    r"(?:(?:also|further|furthermore|therefore|thus|hereby|again|today|now|still|always"
    r"|once again|once more|instead|too|jointly|all|both|in particular|further and"
    r"|(?!(?:hardly|scarcely|barely|rarely|only)\b"
    r"|(?:re|app|rep|supp|imp|comp|multip|al|ral|f|bul|tal|fami)ly\b)[a-z]+ly)\b)"
)
"""A whole word that says how, or when; none that denies, and no verb in -ly.

"Not only" is no denial: "only" stays where it is.
"""
ADVERBS = rf"(?P<adverbs>(?:,? ?{ADVERB}(?: and {ADVERB})?,? )*)"
THAT = re.compile(r"\s*(?:that\b|,|:|with\b)")
NEEDS_THAT = frozenset(
    [
        *("see", "understand", "hold", "maintain", "fear", "hope"),
        *("feel", "record", "report", "view", "trust", "consider", "expect", "state"),
        *("acknowledge", "accept", "agree", "recall", "observe", "declare", "regard"),
        *("doubt", "assert", "conclude", "argue", "contend", "insist", "affirm"),
        *("uphold", "reiterate", "reaffirm", "recognise", "recognize"),
    ]
)
"""Verbs that tell a belief only where "that" follows."""
AFFIRMED = re.compile(
    r" (?:the|our|its|their|every\w*|all) (?:[\w’-]+ ){0,3}?(?:rights?|needs?"
    r"|importance|role|principles?|commitment|opposition|support|call|demands?"
    r"|contribution)\b"
    r"| (?:[\w’-]+ ){1,9}?to be\b"
)
"""What is affirmed by saying so: "we recognise the right of ..."."""


class Speaker:
    """Whoever issued the statement, by all the names it gives itself."""

    def __init__(self, issuer: str, lexicon: Lexicon, text: str = "") -> None:
        """`text` is the statement, which tells how the issuer shortens its name."""
        self.issuer = " ".join(issuer.split())
        self.lexicon = lexicon
        self.text = text

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """The issuer's name, its letters, and "the Coalition" for one."""
        return aliases_of(self.issuer, self.text, self.lexicon)

    @cached_property
    def named(self) -> re.Pattern[str]:
        """Matches the speaker as the subject at the start of what follows."""
        return re.compile(
            rf"(?P<subject>{subject_of(self.aliases, self.text)})"
            rf"(?:[’'](?P<short>re|ve|ll|d|m))? {ADVERBS}"
        )

    @cached_property
    def adjunct(self) -> re.Pattern[str]:
        """Matches what stands before the speaker."""
        return re.compile(rf"(?P<adjunct>{ADJUNCT})(?={self.named.pattern})")

    def opening(self, sentence: str, *, goes_on: bool = False) -> Opening:
        """Return how `sentence` opens.

        `goes_on`: the sentence before was the speaker's, so "It" may be the speaker.
        """
        bare, dropped = self._bared(sentence.replace("\n", " "))
        if bare.startswith("That ") and self.named.match(bare, len("That ")):
            bare = capitalised(bare[len("That ") :])
        before = self.adjunct.match(bare)
        adjunct = before["adjunct"] if before else ""
        found = self.named.match(bare, len(adjunct))
        it = found is None and goes_on
        found = IT.match(bare) if it else found
        if found is None:
            return Opening(bare, dropped)
        read = self._acts(Opening(bare, dropped, adjunct), found)
        # "It is clear" has nobody who speaks; "It calls on" has.
        silent = it and read.stance is not Stance.PERFORMS
        return Opening(bare, dropped) if silent else read

    def _bared(self, sentence: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        dropped = []
        openers = (
            ("dateline", DATELINE),
            ("greeting", SALUTATION),
            ("link", self.lexicon.connective),
        )
        for kind, shape in openers:
            found = shape.match(sentence)
            rest = sentence[found.end() :] if found else ""
            if found and len(rest.split()) > 1:
                dropped.append((kind, found[0].strip(" ,")))
                sentence = capitalised(rest.lstrip("–—- "))
        return sentence, tuple(dropped)

    def _acts(self, opening: Opening, found: re.Match[str]) -> Opening:
        """Return the opening with what the speaker does by it."""
        bare, here = opening.bare, found.end()
        auxiliary = SHORT.get(found["short"] or "", "")
        subject, adverbs = found["subject"], found["adverbs"] or ""
        start = here
        verb = None if auxiliary else self._verb(bare, here)
        if verb is None and not auxiliary and (aux := AUXILIARY.match(bare, here)):
            auxiliary, here = aux[0], aux.end()
        if auxiliary:
            more = MORE.match(bare, here)
            adverbs += more[0].lstrip() if more else ""
            here = more.end() if more else here
            verb = self._verb(bare, here)
        lasts = None if auxiliary else LASTS.match(bare, here)
        if lasts and READY.match(bare, lasts.end()):
            auxiliary, here = lasts[0], lasts.end()
        able = helper_of(auxiliary) in BE or lasts
        ready = READY.match(bare, here) if able else None
        if ready and not NEGATED.search(auxiliary):
            said, rest = auxiliary + ready[0], bare[ready.end() - len("to ") :]
            return _commits(opening, subject, adverbs, said, rest)
        wish = WISHES_TO.match(bare, start)
        if wish and (after := self._verb(bare, wish.end())) and _done_so(after):
            # To want to thank, and to go on condemning, is to do it.
            verb, here, auxiliary = after, wish.end(), wish[0].strip()
            stance: Stance = Stance.PERFORMS
        else:
            stance = self._stance(bare, here, auxiliary, verb, subject)
        if stance is Stance.PERFORMS and verb:
            here += len(self._matched(bare, here))
        return Opening(
            bare,
            opening.dropped,
            opening.adjunct,
            subject,
            adverbs,
            auxiliary,
            stance,
            verb,
            bare[here:],
        )

    def _verb(self, bare: str, here: int) -> Verb | None:
        found = CALL_THEM.match(bare, here)
        if found:  # "We call the ministers to ..." is to call on them
            shape = Shape.BASE if found["s"] is None else Shape.THIRD
            return Verb("call on", Act.CALL, shape)
        return self.lexicon.verbs.get(self._matched(bare, here).lower())

    def _matched(self, bare: str, here: int) -> str:
        found = CALL_THEM.match(bare, here) or self.lexicon.verb.match(bare, here)
        return found[0] if found else ""

    def _stance(
        self, bare: str, here: int, auxiliary: str, verb: Verb | None, subject: str
    ) -> Stance:
        first, negated = helper_of(auxiliary), bool(NEGATED.search(auxiliary))
        wants = not negated and wishes(bare, here, first)
        feels = first in BE and not negated and self.lexicon.attitudes.match(bare, here)
        stances = (
            (Stance.COMMITS, first in WILLING),
            (Stance.WANTS, wants),
            (Stance.MODAL, first in MUST),
            (Stance.FEELS, bool(feels) or (first in DO and negated)),
            (Stance.COMMITS, first in BE and bare.startswith("going to ", here)),
            (Stance.PERFORMS, self._performs(bare, here, first, verb, subject)),
        )
        return next((stance for stance, so in stances if so), Stance.TELLS)

    def _performs(
        self, bare: str, here: int, auxiliary: str, verb: Verb | None, subject: str
    ) -> bool:
        """Return whether saying the verb in this form is doing it."""
        if verb is None:
            return False
        if auxiliary:
            asks = verb.shape is Shape.ING and verb.act in ASKING  # no "holding"
            does = auxiliary == "do" and verb.shape is Shape.BASE
            asks = asks and not OWN_DEED.match(bare, here)
            return does or (asks and auxiliary in BE)
        end = here + len(self._matched(bare, here))
        if (
            verb.base in NEEDS_THAT
            and verb.act in TELLING
            and not (THAT.match(bare, end) or AFFIRMED.match(bare, end))
        ):
            return False
        ours = is_we(subject)
        if verb.shape is Shape.PAST:
            return not ours and verb.base.startswith(SAID)
        return (verb.shape is Shape.BASE) == ours or verb.shape is not Shape.ING


CALL_THEM = re.compile(
    r"call(?P<s>s)?(?= (?:the|all|every|our|its) [^,;:“”]{2,80}"
    r"(?: to (?!account\b|order\b|mind\b|task\b)[a-z]|: ?$))"
)
LASTS = re.compile(r"(?:remains?|stays?|stands?) ")
"""How one goes on being ready."""
READY = re.compile(
    r"(?: ?(?:\w+ly|also|all|therefore|more than|now))* ?(?:ready|prepared|determined"
    r"|committed|resolved|willing|pledged|dedicated|going) to "
    r"(?!(?:the|an?|our|this|these|all|every|its|their|see|hear)\b)(?=[a-z])"
)
"""A will that is said of oneself: "we are determined to ..."."""
WISHES_TO = re.compile(
    r"(?:(?:are |am )writing"
    r"|want|wants|wish|wishes|would (?:also |again |therefore |particularly )?like"
    r"|continue|continues|(?<=’d )like"
    r"|(?<='d )like) to (?:also |once again |again )?"
)
"""A polite or lasting way to do what the next verb says."""
WISHED = ("see", "join", "draw", "resolve", "back", "challenge", "boycott", "hold")
"""Verbs that somebody wants to do later, and does not do by saying so."""


def _done_so(verb: Verb) -> bool:
    """Return whether "we want to" and the verb do what the verb says."""
    does = verb.act in {Act.CALL, Act.SOLIDARITY} and verb.shape is Shape.BASE
    return does and not verb.base.startswith(WISHED)


SAID = ("call ", "urge", "demand", "condemn", "appeal", "denounce", "ask", "implore")
"""Acts that a report of the speaker tells in the past: "today called on"."""
TELLING = frozenset({Act.BELIEF, Act.NOTE})
ASKING = frozenset({Act.CALL, Act.SOLIDARITY})
IT = re.compile(rf"(?P<subject>It)(?P<short>(?!))? {ADVERBS}")
MORE = re.compile(rf"(?:,? ?{ADVERB})*,? ?")


def _commits(
    opening: Opening, subject: str, adverbs: str, auxiliary: str, rest: str
) -> Opening:
    """Return the opening of a sentence whose speaker is ready to do something."""
    return Opening(
        opening.bare,
        opening.dropped,
        adjunct=opening.adjunct,
        subject=subject,
        adverbs=adverbs,
        auxiliary=auxiliary,
        stance=Stance.COMMITS,
        rest=rest,
    )
