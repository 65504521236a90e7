"""A sentence as a clause of notes or believes: "that ...".

Most sentences only take "that". What needs more is the first person: a belief of the
issuer's can be ours, but what it saw, did or will do is told in its own words, as a
quotation, so that no branch claims to have been there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.agreement import in_base, in_third, third
from drafter.derivation.blocks import Kind
from drafter.derivation.lexicon import Act
from drafter.derivation.opening import Stance
from drafter.derivation.sentence import Made, adopted, attributed, with_comma
from drafter.derivation.tags import tag_behind
from drafter.derivation.thats import with_that
from drafter.derivation.units import Flag, Label
from drafter.derivation.verbs import has_verb
from drafter.derivation.wording import BODY, is_whole, joined, without_end, without_we
from drafter.language.phrases import capitalised, that_phrase

if TYPE_CHECKING:
    from drafter.derivation.sentence import Sentence

ITSELF = re.compile(
    r"(?:[Tt]he|[Tt]his|[Oo]ur) (?:union|council|federation|association|coalition"
    r"|campaign|organi[sz]ation|network|society|alliance|confederation|group|committee)",
    re.IGNORECASE,
)
"""What an issuer calls itself where it does not give its name."""
WHEREAS = re.compile(
    r"(?:and )?(?:whereas|wheras|where as)[,:]?\s*(?:that )?", re.IGNORECASE
)
SAID = (
    "said|says|added|adds|commented|explained|continued|wrote|warned|reported|declared"
    "|noted|asked|stated|states|argued|claimed|insisted|concluded|told us|remarked"
)
SPOKEN = re.compile(
    r"(?P<open>[“\"])(?P<words>[^“”\"]+?)(?P<comma>,?)(?P<close>[”\"]),?\s+"
    rf"(?:(?P<verb>{SAID}) "
    r"(?P<who>[^“”\":;]{2,120}?)|(?P<who2>[^“”\":;]{2,60}?) "
    rf"(?P<verb2>{SAID})"
    r"(?P<tail>[^“”\":;]{0,60}?))[.]?$"
)
THAT = re.compile(r"\s*(?:(?P<with>with [a-z ]{3,40}?)?\s*,?\s*that\b[,:]?|:)\s*")
THIRD = {"are": "is", "am": "is", "want": "wants", "do": "does", "need": "needs"}
LASTING = re.compile(
    r"(?:(?:are |am )writing|continue|wish|want|would like|like)s? to\b", re.IGNORECASE
)
CONDITION = re.compile(r"(?:If|When|Whenever|Unless|Until|Once)\b")
"""Openings that say on what it depends; they go to the end of the clause."""
ASIDE = re.compile(r"(?:As|Today|Tonight|Now)\b")
"""Openings that only say who speaks, or that they speak now."""
UNSURE = frozenset(["hope", "fear", "doubt", "expect", "trust", "regret"])
"""Verbs that say something else than what follows them: they stay."""
CLAUSE_VERBS = frozenset(["believe", "think", "feel", "know", "say", "note"])
"""Verbs after which "that" may be left away."""
NO_CLAUSE = re.compile(
    r"\s*(?:(?:first-?hand|\w+ly|better|best|well|exactly|precisely|just|in|it|to|of"
    r"|about|for|as|what|how|who|where|from|only|too|all|no|yes"
    r"|enough|our|her|his|them|this|very)\b(?! (?:is|was|are|were|will|must|has)\b)"
    r"|[:“\"])",
    re.IGNORECASE,
)


OWN_LIFE = re.compile(
    r"(?:\w+ly )?\w+ to (?:be|have|see|hear|learn|announce|join|represent|host"
    r"|serve|lead|organise|publish|launch|work|say|tell|inform|confirm|report)\b"
)
"""A feeling about what one is, has or saw oneself: "humbled to be working with"."""
NOTE_THAT = re.compile(r"(?:Please )?[Nn]ote(?: also)? that ")
NO_WONDER = re.compile(r"(?:It[’']s )?[Nn]o (?P<what>wonder|surprise)(?: that)? ")
SAID_ALREADY = {Label.NOTES: "note", Label.BELIEVES: "believe"}
TWICE = Flag("by-hand", "The heading says so already: write what is so, with a verb.")
TWO_ACTS = Flag("by-hand", "It does two things: part it into two clauses.")


SURELY = re.compile(
    r"(?:(?!that\b|which\b|who\b|whose\b|where\b|when\b|as\b|to\b|with\b)"
    r"[^\s,;:]+ ){1,12}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|cannot|could)\b"
)
"""A whole sentence after "note", and no thing: "note the vote was lost"."""


def position(sentence: Sentence, label: Label) -> Made:
    """Return the sentence as a "that" phrase."""
    opening = sentence.opening
    if label is Label.NOTES and (spoken := _spoken(sentence)):
        return spoken
    if found := WHEREAS.match(sentence.text):
        return Made(_that(sentence, sentence.text[found.end() :]), told=(found[0],))
    if sentence.piece.speaker and (opening.is_we or label is Label.NOTES):
        return _of_speaker(sentence)
    ways = {
        Stance.PERFORMS: _performed,
        Stance.FEELS: _felt,
        Stance.WANTS: _felt,
        Stance.COMMITS: _theirs,
        Stance.TELLS: _theirs,
    }
    way = ways.get(opening.stance, _plain) if opening.stance else _plain
    made = way(sentence)
    # Under its lead it would read "This Branch notes that this Branch notes ...".
    twice = made.text.startswith(
        f"that {BODY} {third(SAID_ALREADY.get(label, 'note'))} "
    )
    return made.with_flags(TWICE) if twice else made


def _plain(sentence: Sentence) -> Made:
    bare = sentence.opening.bare
    tag = tag_behind(bare)
    if tag and not sentence.told:
        return Made(_said_by(sentence, tag.words, tag.who, tag.verb))
    return Made(_that(sentence, bare))


def _said_by(sentence: Sentence, words: str, who: str, verb: str) -> str:
    """Return words without marks, and behind them who said them."""
    named = with_comma(sentence.inside(who))
    return f"{_that(sentence, words)}, as {named} {verb}"


def _that(sentence: Sentence, words: str) -> str:
    bare = without_end(words).lstrip(" ;:,")
    if found := NO_WONDER.match(bare):
        rest = sentence.inside(capitalised(bare[found.end() :]))
        return f"that it is no {found['what']} that {rest}"
    if found := NOTE_THAT.match(bare):
        bare = capitalised(bare[found.end() :])
    if bare.startswith(("That ", "that ", "That, ")):
        listed = sentence.piece.kind is Kind.ITEM or bool(sentence.piece.section)
        return that_phrase(bare) if listed else with_that(bare)
    return f"that {sentence.inside(bare)}"


def _spoken(sentence: Sentence) -> Made | None:
    """Return “X”, said A, as: that A said: “X”."""
    if told := sentence.told:
        who = told.who
        if told.is_pronoun and sentence.piece.speaker not in {"", "?"}:
            who = sentence.piece.speaker
        if not told.marked:
            return Made(_said_by(sentence, told.words, who, told.verb))
        who = with_comma(sentence.inside(who))
        words = f"that {who} {told.verb}: “{capitalised(told.words)}”"
        return Made(words, told=("He", "She", "They"))
    found = SPOKEN.fullmatch(sentence.text.strip())
    if found is None:
        return None
    who = found["who"] or sentence.inside(f"{found['who2']}{found['tail'] or ''}")
    if (
        who.split()[0].lower() in {"he", "she", "they"}
        and sentence.piece.speaker != "?"
    ):
        who = sentence.piece.speaker
    verb = found["verb"] or found["verb2"]
    who = with_comma(who.strip(" ,"))
    return Made(f"that {who} {verb}: “{found['words']}”", told=("He", "She"))


def _of_speaker(sentence: Sentence) -> Made:
    """Return words inside a quotation as those of whoever is quoted."""
    named = sentence.piece.speaker
    if any(mark in sentence.text for mark in '“”"') and not is_whole(sentence.text):
        return Made(_that(sentence, sentence.text))
    if named == "?":
        flag = Flag("speaker", "It stands in a quotation: say who said it.")
        return attributed(sentence, sentence.issuer, sentence.text, flag)
    says = f"The words are {named}’s: keep them as a quotation, or take them out."
    return attributed(
        sentence, named, sentence.text, Flag("speaker", says, settle=False)
    )


def _performed(sentence: Sentence) -> Made:
    """Return what the issuer believes or calls for as what this body does."""
    opening, verb = sentence.opening, sentence.opening.verb
    if verb is None:
        return _plain(sentence)
    flags, told = before_subject(sentence)
    believes = verb.act in {Act.BELIEF, Act.NOTE} and verb.base not in UNSURE
    that = THAT.match(opening.rest) if believes else None
    # "notes X was broken and condemns Y": "that" would make the second act another's.
    one = in_base(opening.rest, sentence.lexicon) == opening.rest
    plain = (
        verb.base in CLAUSE_VERBS
        and one
        and (verb.base != "note" or SURELY.match(opening.rest.strip()))
        and not NO_CLAUSE.match(opening.rest)
        and has_verb(opening.rest, sentence.lexicon, inside=False)
    )
    if that or plain:
        rest = opening.rest[that.end() if that else 0 :]
        if that and that["with"]:
            told = (*told, that["with"])
            says = f"Left out: “{that['with'].strip()}”."
            flags = (*flags, Flag("link", says, settle=False))
        return Made(_that(sentence, without_we_that(rest)), flags, told)
    if not one and believes:
        flags = (*flags, TWO_ACTS)
    manner = manner_of(opening.adverbs)
    rest = in_third(without_we(without_end(opening.rest)), sentence.lexicon)
    text = joined(f"that {BODY} {manner}{third(verb.base)}", rest)
    return Made(text, flags, told)


def without_we_that(rest: str) -> str:
    """Return `rest` with a second "we believe that" left out."""
    return re.sub(r"\band we (?:also )?(?:believe|think|know) that\b", "and that", rest)


def before_subject(sentence: Sentence) -> tuple[tuple[Flag, ...], tuple[str, ...]]:
    """Return flags for the subject and for what stands before it."""
    opening = sentence.opening
    flags = adopted(opening.subject)
    told: tuple[str, ...] = (opening.subject,)
    if LASTING.match(opening.auxiliary):
        says = f"Left out: “{opening.auxiliary}”; in the motion we do it."
        flags = (*flags, Flag("link", says, settle=False))
        told = (*told, opening.auxiliary)
    if opening.adjunct and not CONDITION.match(opening.adjunct):
        says = (
            f"Left out: “{opening.adjunct.strip(' ,')}”, which is said of the issuer."
        )
        flags = (
            *flags,
            Flag("adjunct", says, settle=not ASIDE.match(opening.adjunct)),
        )
        told = (*told, opening.adjunct)
    return flags, told


def manner_of(adverbs: str) -> str:
    """Return those adverbs that say how: "strongly "; not those that only join on."""
    kept = [word for word in re.findall(r"[a-z]+", adverbs) if word.endswith("ly")]
    return "".join(f"{word} " for word in kept if word not in {"jointly", "fully and"})


def _felt(sentence: Sentence) -> Made:
    """Return a feeling or a wish of the issuer's as this body's."""
    opening = sentence.opening
    flags, told = before_subject(sentence)
    first = opening.helper
    verb = THIRD.get(first, first)
    rest = in_third(without_we(without_end(opening.rest)), sentence.lexicon)
    rest = f"{manner_of(opening.adverbs)}{rest.strip()}"
    negated = " not" if opening.negated else ""
    if OWN_LIFE.match(rest):
        says = f"It is what {sentence.issuer} feels about its own part: is it ours?"
        flags = (*flags, Flag("experience", says))
    return Made(joined(f"that {BODY} {verb}{negated}", rest), flags, told)


def _named(sentence: Sentence) -> str:
    """Return what the issuer did, told of it by its name: "the Union" would be ours."""
    opening, issuer = sentence.opening, sentence.issuer
    itself = ITSELF.fullmatch(opening.subject)
    known = sentence.casing.speaker.issuer and opening.bare.startswith(opening.subject)
    if not itself or not known:
        return _that(sentence, opening.bare)
    return _that(sentence, f"{issuer}{opening.bare[len(opening.subject) :]}")


def _theirs(sentence: Sentence) -> Made:
    """Return what the issuer did, saw or will do: its own, so in its own words."""
    opening = sentence.opening
    commits = opening.stance is Stance.COMMITS
    if not opening.is_we:
        says = f"What “{opening.subject}” does or did stays its own act."
        told = (opening.subject,)
        return Made(_named(sentence), (Flag("act", says, settle=False),), told)
    if commits:
        flag = Flag("commitment", f"{sentence.issuer} commits itself: do we as well?")
    else:
        says = f"It is what {sentence.issuer} did, saw or is: keep it as its words?"
        flag = Flag("experience", says)
    return attributed(sentence, sentence.issuer, sentence.text, flag)
