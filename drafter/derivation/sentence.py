"""One sentence as rewriting sees it, and what it becomes on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.derivation.opening import is_we
from drafter.derivation.units import Flag
from drafter.derivation.wording import is_whole, without_end
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Opening
    from drafter.derivation.pieces import Piece
    from drafter.derivation.telling import Told
    from drafter.derivation.wording import Casing


SINGLE = re.compile(r"\A[‘'](.+)[’']\Z", re.DOTALL)
"""Words between single marks, which stand between double ones in a clause."""


LEFT = {"dateline": "the place it was written in", "greeting": "whom it greets"}
"""What that is which was taken off at the opening."""


@dataclass(frozen=True)
class Sentence:
    """A sentence to be rewritten, with all that it takes."""

    piece: Piece
    text: str
    """Without quotation marks whose partners stand in other sentences."""
    opening: Opening
    casing: Casing
    lexicon: Lexicon
    issuer: str
    """As a clause names it; "the statement" where it is not known."""
    told: Told | None = None
    """The words of somebody who speaks for the issuer, where it tells them."""
    lead: Made | None = None
    """What the lead of its list became, in the infinitive."""

    @property
    def plain(self) -> str:
        """The sentence without what only joins it on, and without its end."""
        return without_end(self.opening.bare)

    def inside(self, phrase: str) -> str:
        """Return `phrase` as it goes on a sentence."""
        return self.casing.inside(phrase.strip())

    def thing(self, noun: str) -> str:
        """Return the name of a thing as it goes on a sentence."""
        return self.casing.thing(noun.strip())


@dataclass(frozen=True)
class Made:
    """What a sentence has become."""

    text: str
    flags: tuple[Flag, ...] = field(default=())
    told: tuple[str, ...] = ()
    """Words that were left out on purpose; a flag tells of them."""

    def with_flags(self, *flags: Flag, told: tuple[str, ...] = ()) -> Made:
        """Return it with more flags."""
        return Made(self.text, (*self.flags, *flags), (*self.told, *told))


def attributed(sentence: Sentence, who: str, words: str, flag: Flag) -> Made:
    """Return the words as a quotation of whoever said them; they stay as they are.

    Words that hold a quotation themselves stand without marks, and the flag stays.
    """
    words = SINGLE.sub(r"\1", words.strip())
    verb = "says" if who.startswith("the statement") else "said"
    who = with_comma(who)
    if not is_whole(words):
        return Made(
            f"that, as {who} {verb}, {sentence.inside(without_end(words))}", (flag,)
        )
    return Made(f"that {who} {verb}: “{capitalised(words.strip())}”", (flag,))


def with_comma(who: str) -> str:
    """Return `who` with the comma that ends "Pat Example, a driver,"."""
    inner = "," in who and not who.endswith((",", ")"))
    return f"{who}," if inner else who


def adopted(subject: str) -> tuple[Flag, ...]:
    """Return the flag that an act of the issuer becomes ours."""
    if is_we(subject):
        return ()
    says = f"“{subject}” does this in the statement; in the motion we do."
    return (Flag("issuer", says, settle=False),)


def dropped(sentence: Sentence) -> tuple[tuple[Flag, ...], tuple[str, ...]]:
    """Return what tells that words were left out at the opening."""
    flags, told = [], []
    for kind, words in sentence.opening.dropped:
        what = LEFT.get(kind, "only joins it on")
        flags.append(Flag("link", f"Left out: “{words}”, {what}.", settle=False))
        told.append(words)
    return tuple(flags), tuple(told)
