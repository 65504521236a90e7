"""Words that name something and say nothing of it: "a shabby plan to save money".

Statements are full of them: points of lists, cries, afterthoughts. "That" before one
makes no clause, so a person is told. As elsewhere nothing is parsed: what may be a
verb by its form and its neighbours is one, and a line is doubted where there is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.verbs import (
    ENDED,
    NO_VERB_AFTER,
    OBJECTS,
    PRONOUNS,
    SHORTENED,
    SURE,
    THIRD,
    WORD,
)

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

BEFORE_NOUNS = NO_VERB_AFTER - {"not", "all", "more", "less", "this", "these", "those"}
GOVERNED = OBJECTS | frozenset(
    [
        *("to", "on", "with", "from", "into", "about", "us"),
        *("these", "those", "this", "them", "it", "him", "her", "any", "some", "more"),
        *("less", "over", "against", "up", "out", "not", "only", "because", "when"),
        *("if", "while", "as", "how", "what", "why", "together", "too", "under"),
        *("both", "hard", "alone", "off", "down", "back", "after", "without"),
    ]
)
"""What may follow a verb; where nothing of it does, a word in -s is often a thing."""
ADJECTIVE = re.compile(r"\w+(?:ic|al|ous|ful|ive|able|ible|less|ary)\Z")
CERTAIN = frozenset(
    [
        *("puts", "makes", "takes", "means", "gives", "keeps", "brings", "shows"),
        *("goes", "becomes", "leaves", "leads", "comes", "lets", "provides", "allows"),
        *("requires", "remains", "deserves", "faces", "contrasts", "proves", "seems"),
        *("includes", "advocates", "champions", "promotes", "continues", "happens"),
        *("depends", "bears", "lies", "fails", "speaks", "stands", "belongs", "wants"),
        *("starts", "begins", "finishes", "follows", "suggests", "accounts", "arises"),
        *("grows", "matters", "prevents", "affects", "undermines", "threatens"),
        *("denies", "destroys", "ignores", "represents", "exposes", "creates"),
        *("reveals", "ensures", "enables", "encourages", "deepens", "worsens"),
        *("contains", "involves", "relies", "weakens", "strengthens", "forces"),
    ]
)
"""Forms in -s that are a verb wherever they can be one."""
PLAIN = frozenset(
    [
        *("face", "undermine", "champion", "contrast", "condemn", "oppose", "deserve"),
        *("come", "pose"),
    ]
)
"""Verbs after a name or a plural that the lists of verbs have not."""
ADVERB = re.compile(
    r"(?:\w+ly|now|still|also|even|just|never|always|already|all|only"
    r"|therefore|often)\Z"
)
RELATIVE = frozenset(["who", "which", "whose", "whom", "where"])
NO_THING = re.compile(
    r"(?:with|in|on|at|for|by|under|despite|after|before|from|when|if|while|as)\b"
)
"""How words begin that come before a sentence, and name nothing."""
NO_OBJECT = frozenset(["", "of", "and", "or", "in", "for", "at", "such", "between"])
"""What follows a thing in -s rather than a verb: "the cuts in", "her needs and"."""
EARLY = 3
"""Places from the first word, where a word in -s is more often the verb."""
SHORTEST = 3


def is_fragment(said: str, lexicon: Lexicon) -> bool:
    """Return whether `said`, the words after "that", have no verb of their own."""
    first, parted, _ = said.partition(";")
    first = said if NO_THING.match(said) else first
    plain = frozenset(first.lower().split())
    if RELATIVE.isdisjoint(plain) and not SURE.isdisjoint(plain):
        return False
    words = WORD.findall(first)
    if len(words) < SHORTEST and not parted:
        return False
    named = sum(word in RELATIVE for word in words[1:])
    verbs = sum(_may_be_verb(words, place, lexicon) for place in range(len(words)))
    return verbs == 0 or (verbs <= named and words[0].lower() in {"a", "an", "the"})


def _is_sure(word: str) -> bool:
    short = "’" in word or "'" in word
    return word.lower() in SURE or (short and bool(SHORTENED.search(word)))


def _may_be_verb(words: list[str], place: int, lexicon: Lexicon) -> bool:
    low = words[place].lower()
    if _is_sure(words[place]):
        return True
    here = place - 1
    while here > 0 and ADVERB.match(words[here].lower()):
        here -= 1
    before = words[here].lower() if place else ""
    if not place or not words[place].islower() or before in BEFORE_NOUNS:
        return False
    if low in lexicon.ending_verbs or ENDED.match(low) or THIRD.match(low):
        after_adverb = here < place - 1 and low in lexicon.ending_verbs
        # "to stop planned cuts": what stands after an infinitive is no verb.
        after_to = here > 0 and words[here - 1].lower() == "to"
        finite = not after_to and _is_finite(words, place, before, lexicon)
        return after_adverb or before in RELATIVE or finite
    many = (
        before in PRONOUNS
        or before in RELATIVE
        or before.endswith("s")
        or "and" in words[:place]
    )
    known = low in lexicon.base_verbs or low in lexicon.verbs
    return low in PLAIN or (many and known)


def _is_finite(words: list[str], place: int, before: str, lexicon: Lexicon) -> bool:
    """Return whether a word in -s or -ed, or an irregular past, may be a verb here."""
    low, follows = words[place], words[place + 1 : place + 2]
    after = follows[0].lower() if follows else ""
    calls = low == "calls" and after in {"for", "on", "upon"}
    if low in CERTAIN or (calls and words[place - 1][:1].isupper()):
        return True
    if ENDED.match(low):
        return after != "by" and not ADJECTIVE.match(before)
    if not low.endswith("s"):
        return low in lexicon.ending_verbs
    known = low in lexicon.ending_verbs and not ADJECTIVE.match(before)
    early = place <= EARLY and known and after not in NO_OBJECT
    return early or ((known or after in OBJECTS) and after in GOVERNED)
