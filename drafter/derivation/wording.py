"""Small changes of words that rewriting is made of: capitals, ends, agreement."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.sentences import STARTERS

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Speaker

BODY = "\ufdd2"
"""Stands for "this Branch" until it is known what the body is called.

No text that was let in holds it.
"""
FIRST = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
CAPITALS = re.compile(
    r"(?:A|[A-Z]{2,})(?: (?:A|[A-Z][A-Z’'-]+))+(?= \(?[a-z]| [A-Z][a-z])"
)
CAPITAL = re.compile(r"[A-Z][A-Z’'-]*")
OWNER = re.compile(r"([A-Z][a-z]+)[’']s")
LOWER_WORD = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'])")
CAPITAL_WORD = re.compile(r"(?<=[a-z,] )[A-Z][a-z’-]+")
ENDINGS = [
    *("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities"),
    *("ers", "ists", "ing", "ly", "ance", "ances", "ism", "ship", "ships"),
    *("hood", "ures", "ages", "ees", "ants", "ents"),
]
SMALL = frozenset(word.lower() for word in STARTERS) - {"workers"} | frozenset(
    [
        *("of", "to", "is", "are", "was", "were", "be", "about", "against", "among"),
        *("around", "because", "before", "behind", "between", "both", "by"),
        *("despite", "during", "each", "either", "first", "following", "former"),
        *("given", "like", "more", "next", "nearly", "one", "our", "over", "several"),
        *("some", "such", "than", "through", "throughout", "to", "two", "three"),
        *("four", "five", "six", "under", "unless", "until", "upon", "whether"),
        *("while", "whilst", "within", "last", "almost", "just", "another", "across"),
        *(
            "along",
            "apart",
            "closer",
            "had",
            "should",
            "were",
            "further",
            "ever",
            "once",
            "whatever",
            "whoever",
            "wherever",
            "otherwise",
            "oftentimes",
            "often",
            "overall",
            "together",
            "currently",
            "recently",
            "increasingly",
            "too",
            "more",
            "already",
            "perhaps",
            "sadly",
            "tragically",
            "few",
            "many",
            "most",
            "members",
            "tens",
            "hundreds",
            "thousands",
            "millions",
        ),
    ]
)
"""Words that are small even before a name: "in Examplia", "the Minister"."""
SHORT = re.compile(
    r"(?:We|You|He|She|It|They|There|This|That|These|Those|What|Who)"
    r"['’](?:re|ve|ll|d|s)"
)
HOW = ("ately", "ally", "ingly", "edly", "ously", "ively", "ently", "antly", "ably")
"""How adverbs end that are no names: "Unfortunately I"."""
ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
ADJECTIVES = ("ed", "ate", "ive", "ful", "less", "ous", "able", "ible", "ish", "ary")
SINGULAR = frozenset({"is", "has", "was", "says", "said", "does", "will", "did", "had"})
LISTED_END = re.compile(
    r"(?<!\s)[;,:]?\s+(?:and|or)$"
    r"|(?<!\s)[;,]?\s+(?:and,? |now,? )*(?:therefore,? )?(?:let it )?be it"
    r"(?: (?:further|finally|also|hereby))*(?: resolved)?(?:,? that)?[,:;]?$",
    re.IGNORECASE,
)
"""What leads on to the next point of a resolution: "; and", "; therefore be it"."""
LEADS_ON = frozenset(
    [
        *("and", "or", "it", "further", "finally", "also", "hereby", "resolved"),
        "that",
    ]
)
"""The words on which that can end."""
MARKS = {"“": "”", '"': '"', "‘": "’"}
WE_AGAIN = re.compile(
    r"(?P<link>,? (?:and|but),? )(?:we|it|they) "
    r"(?:(?:also|further|therefore|again|now),? )*(?=[a-z])"
)


class Casing:
    """Which words of one text have their capital only because a sentence begins."""

    def __init__(self, text: str, lexicon: Lexicon, speaker: Speaker) -> None:
        self.text = text
        self.lexicon = lexicon
        self.speaker = speaker

    @cached_property
    def seen_small(self) -> frozenset[str]:
        """The words that the text writes in small letters somewhere."""
        return frozenset(LOWER_WORD.findall(self.text))

    def inside(self, phrase: str) -> str:
        """Return `phrase` as it goes on a sentence: its first word may become small.

        A name keeps its capital, and so does what may be one.
        """
        phrase = self._without_capitals(phrase)
        found = FIRST.match(phrase)
        if found is None or not self._is_small(found[0], phrase):
            return phrase
        if found[0].isupper():  # "THE Example Union"
            return found[0].lower() + phrase[found.end() :]
        return phrase[0].lower() + phrase[1:]

    def _without_capitals(self, phrase: str) -> str:
        """Return `phrase` without the capitals in which newspapers begin a text.

        "WE THE undersigned" becomes "We the undersigned"; letters of a name stay.
        """
        run = CAPITALS.match(phrase)
        if run is None:
            return phrase
        lowered = CAPITAL.sub(lambda one: self._lowered(one[0]), run[0])
        return lowered[:1].upper() + lowered[1:] + phrase[run.end() :]

    def _lowered(self, word: str) -> str:
        low = word.lower()
        known = low in SMALL or low in self.lexicon.common or low in self.seen_small
        known = known or low in self.lexicon.base_verbs or low.endswith(tuple(ENDINGS))
        known = known or low.endswith(ADJECTIVES)
        known = known or low.capitalize() in self.lexicon.organisations
        return low if known else word

    def thing(self, noun: str) -> str:
        """Return the name of a thing inside a sentence; a point of a list is one.

        Its capital stays only where the text writes it so inside a sentence as well.
        """
        found = FIRST.match(noun)
        first = found[0] if found else ""
        plain = first[1:].islower() and noun[len(first) :].lstrip()[:1].islower()
        if plain and first not in self.seen_capital:
            return noun[0].lower() + noun[1:]
        return self.inside(noun)

    @cached_property
    def seen_capital(self) -> frozenset[str]:
        """The words that the text writes with a capital inside a sentence."""
        return frozenset(CAPITAL_WORD.findall(self.text))

    @cached_property
    def always_capital(self) -> frozenset[str]:
        """Those that it writes so more than once, and never small."""
        found = Counter(CAPITAL_WORD.findall(self.text))
        often = (word for word, count in found.items() if count > 1)
        return frozenset(word for word in often if word.lower() not in self.seen_small)

    def _is_small(self, word: str, phrase: str) -> bool:
        if owner := OWNER.fullmatch(word):  # "Examplia’s" is a name, "People’s" is none
            low = owner[1].lower()
            return low in self.lexicon.common or low in self.seen_small | SMALL
        return bool(SHORT.fullmatch(word)) or self._begins_small(word, phrase)

    def _begins_small(self, word: str, phrase: str) -> bool:
        low = word.lower()
        if not word[0].isupper() or (word[1:] and not word[1:].islower()):
            return word == "A" or (word.isupper() and low in SMALL and len(word) > 1)
        small = low in SMALL or low.endswith(HOW)
        if small or word in self.always_capital:
            return small and word not in self.always_capital
        follows = phrase[len(word) :].lstrip(" ,")
        if follows[:1].isupper() or any(map(phrase.startswith, self._names())):
            return False
        common = low in self.lexicon.common
        if word in self.seen_capital and not common:
            return False
        known = low in self.lexicon.common or low in self.lexicon.imperatives
        return known or low in self.seen_small or _is_common(low, follows)

    def _names(self) -> tuple[str, ...]:
        return tuple(
            one for one in self.speaker.aliases if not one.startswith(("the ", "The "))
        )


def _is_common(low: str, follows: str) -> bool:
    """Return whether an unknown first word looks like no name, by how it ends.

    A plural or an adjective before a small word; "Wales has" and the like are names.
    """
    if low.endswith(tuple(ENDINGS)):
        return True
    first = (follows.split() or [""])[0]
    if first in SINGULAR or not first[:1].islower():
        return False
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    return plural or low.endswith(ADJECTIVES)


def without_end(sentence: str) -> str:
    """Return `sentence` without the mark that ends it, as a clause stands.

    A shortened name loses all its dots ("the U.S." -> "the US"): a clause may not end
    with one.
    """
    bare = sentence.strip()
    if bare.rstrip(",;:").rpartition(" ")[2].lower() in LEADS_ON:
        bare = LISTED_END.sub("", bare)
    bare = bare.strip().rstrip(".;:,!… ").rstrip()
    if bare[-2:-1] == "." and (found := ABBREVIATED.search(f"{bare}.")):
        bare = bare[: found.start()] + found[0].replace(".", "")
    return bare


def without_marks(sentence: str) -> str:
    """Return a sentence that is one quotation, without the marks around it."""
    inside = sentence[1:-1]
    marked = sentence[:1] in '“"' and sentence[-1:] in '”"'
    return inside if marked and inside and is_whole(inside) else sentence


def without_stray_marks(sentence: str) -> str:
    """Return `sentence` without a quotation mark whose partner stands elsewhere.

    A quotation that begins inside it and goes on in the next one is closed at its end.
    """
    bare = sentence
    if bare[:1] in '“"' and bare.count("“") + bare.count('"') % 2 > bare.count("”"):
        bare = bare[1:]
    if bare.count("”") > bare.count("“"):
        place = bare.rfind("”")
        bare = bare[:place] + bare[place + 1 :]
    elif bare.count("“") > bare.count("”"):
        bare = f"{bare.rstrip()}”"  # it goes on in the next sentence
    elif bare.count('"') % 2:
        place = bare.rfind('"')
        bare = bare[:place] + bare[place + 1 :]
    return _without_single(bare.strip())


def _without_single(bare: str) -> str:
    """Return `bare` without a single mark that a neighbour closes or opened."""
    inside = bare[1:]
    if bare[:1] in {"'", "‘"} and not re.search(r"['’](?!\w)", inside):
        return inside
    ends = re.search(r"[.!?]['’]$", bare)
    return bare[:-1] if ends and not re.search(r"(?<!\w)['‘]", bare[:-1]) else bare


def is_whole(sentence: str) -> bool:
    """Return whether `sentence` can stand between double marks: it holds none."""
    return not any(mark in sentence for mark in '“”"')


def joined(words: str, rest: str) -> str:
    """Return `words` and `rest` as one phrase; a comma joins without a space."""
    bare = rest.strip()
    return (
        f"{words}{bare}" if bare[:1] in {",", ":", ";"} else f"{words} {bare}".rstrip()
    )


def without_we(rest: str) -> str:
    """Return `rest` without a second "we": "and we call" -> "and call"."""
    return WE_AGAIN.sub(lambda one: one["link"], rest)
