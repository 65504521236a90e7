"""Whether words make a sentence: is there a verb that somebody or something does?

Nothing is parsed: a form of a known verb counts where a verb can stand. A line that has
none is a heading, a cry or the name of a thing, and "that" before it makes no clause.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SURE = frozenset(
    [
        *("is", "are", "am", "was", "were", "has", "have", "had", "must", "should"),
        *("will", "would", "shall", "can", "could", "may", "might", "cannot", "do"),
        *("does", "did", "said", "says", "came", "went", "became", "ought"),
    ]
)
"""Words that are always a verb of somebody's."""
SHORTENED = re.compile(
    r"(?:n[’']t|[’'](?:re|ve|ll|m|d))$|^(?:it|that|there|he|she|what"
    r"|who|here)[’']s$",
    re.IGNORECASE,
)
NO_VERB_AFTER = frozenset(
    [
        *("a", "an", "the", "of", "for", "in", "on", "with", "by", "from", "at", "and"),
        *("or", "our", "their", "its", "his", "her", "your", "my", "no", "all", "more"),
        *("less", "against", "to", "into", "under", "over", "these", "those", "this"),
        *("through", "without", "some", "any", "every", "other", "such", "as", "than"),
        *("between", "about", "after", "before", "during", "per", "not", "public"),
    ]
)
"""Words after which no verb of a sentence stands: "of cuts", "the rises"."""
PRONOUNS = frozenset(
    [
        *("we", "they", "you", "i", "people", "who", "women", "men", "children"),
        *("few", "many", "most", "some", "several", "others", "both", "none", "more"),
        *("police", "staff", "millions", "thousands", "all"),
    ]
)
SUBJECTS = frozenset(["it", "It", "he", "He", "she", "She", "they", "They", "we", "We"])
"""Words after which a verb stands, known or not: "it lent"."""
INSIDE = frozenset(["that", "which", "who", "whose", "where", "whom"])
"""Words whose verb belongs to a thing that is named."""


ASIDE = frozenset(
    [
        "all",
        "also",
        "now",
        "still",
        "always",
        "never",
        "often",
        "already",
        "both",
        "then",
    ]
)
"""Words that stand between a subject and its verb."""
ADVERBS = ASIDE | {"only", "even", "just"} - {"all", "both"}
"""Words after which no thing is named: "only considers"."""
OBJECTS = frozenset(
    ["its", "the", "a", "an", "our", "their", "that", "no", "all", "every", "his"]
)
ENDED = re.compile(r"(?!need|indeed|hundred|united|red$|bed$)[a-z]{2,}ed$")
THIRD = re.compile(r"[a-z-]{3,}(?<![sui])s$")
PER = frozenset(["day", "week", "month", "year", "hour", "night", "head", "time"])
"""What "a" stands before in "500 homes a year"."""
MORE = 2
"""Verbs after "who" of which one is the sentence's own."""


def has_verb(text: str, lexicon: Lexicon, *, inside: bool = True) -> bool:
    """Return whether `text` may be a sentence: rather too often than too seldom.

    A sentence that is taken for a heading is lost, the other way round it is seen.

    `inside`: a verb after "that", "which" or "who" counts as well; otherwise only one
    that is not needed there.
    """
    words = WORD.findall(text)
    for place, word in enumerate(words):
        if not inside and place and word.lower() in INSIDE:
            sure = sum(map(_is_sure, words[place:]))
            return sure >= MORE
        if _is_sure(word) and (place or len(words) > 1):
            return True
        plain = inside and place and _is_plain_verb(words, place, lexicon)
        if plain or (place and _needs_to(words, place)):
            return True
        noun = not inside and _may_be_noun(words, place)
        if place and not noun and _may_be_verb(words, place, lexicon):
            return True
    return False


def _is_sure(word: str) -> bool:
    return word.lower() in SURE or bool(SHORTENED.search(word))


def _needs_to(words: list[str], place: int) -> bool:
    """Return whether it says what somebody needs to do: "more needs to be done"."""
    said, before = words[place : place + 2], words[place - 1].lower()
    if said[1:] != ["to"] or said[0] not in {"need", "needs", "remains"}:
        return False
    return before not in NO_VERB_AFTER or (before == "more" and place == 1)


def _may_be_verb(words: list[str], place: int, lexicon: Lexicon) -> bool:
    low, before = words[place].lower(), words[place - 1]
    follows = words[place + 1].lower() if place + 1 < len(words) else ""
    joined = before.lower() == "and" and ENDED.match(low)
    further = words[place + 2] if place + 2 < len(words) else ""
    done_by = follows == "by" and not further[:1].isdigit()
    if done_by or (before.lower() in NO_VERB_AFTER - ASIDE and not joined):
        return False
    each = follows in {"a", "an"} and further.lower() in PER
    governs = not each and _governs(low, follows)
    if words[place][0].islower() and (ENDED.match(low) or governs):
        return True
    if before.lower() in ASIDE and place > 1:
        before = words[place - 2]
    elif before.lower() in NO_VERB_AFTER:
        return False
    unknown = words[place].islower() and low not in NO_VERB_AFTER
    if low in lexicon.ending_verbs or (before in SUBJECTS and unknown):
        return True
    plural = before.lower() in PRONOUNS or (
        before.endswith("s") and not before.endswith(("ss", "’s", "'s"))
    )
    return plural and low in lexicon.base_verbs


def _is_plain_verb(words: list[str], place: int, lexicon: Lexicon) -> bool:
    """Return whether a verb in its plain form may belong to any word before it."""
    before = words[place - 1].lower()
    return words[place] in lexicon.base_verbs and before not in NO_VERB_AFTER


def _may_be_noun(words: list[str], place: int) -> bool:
    """Return whether a word such as "controls" can be a thing: nothing hangs on it."""
    follows = words[place + 1].lower() if place + 1 < len(words) else ""
    hangs = follows in OBJECTS or follows.endswith("s")
    told = words[place - 1].lower() in ADVERBS
    return words[place].endswith("s") and not hangs and not told


def _governs(low: str, follows: str) -> bool:
    """Return whether a word looks like "renews (its ...)", a verb not in the lists."""
    return bool(THIRD.match(low)) and follows in OBJECTS
