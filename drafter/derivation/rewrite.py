"""A sentence of somebody's statement as a clause in the branch's own voice.

Adapted text is no quotation: what stands between quotation marks is word for word in
the source, everything else is ours. Nothing is dropped in silence: each word that
matters is in the clause, or a flag tells that it is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.derivation.acting import action
from drafter.derivation.agreement import in_base
from drafter.derivation.demands import cited, demand
from drafter.derivation.doubts import (
    act_doubts,
    held_doubts,
    named_itself,
    page_doubt,
)
from drafter.derivation.flags import flags_of, outside_quotations
from drafter.derivation.fragments import is_fragment
from drafter.derivation.imperative import imperative_of
from drafter.derivation.lexicon import Act
from drafter.derivation.opening import Stance
from drafter.derivation.saying import CONDITION, before_subject, manner_of, position
from drafter.derivation.sentence import Made, Sentence, dropped
from drafter.derivation.sounding import (
    NO_CLAUSE,
    breaks_off,
    is_broken,
    is_broken_action,
)
from drafter.derivation.telling import PRONOUNS
from drafter.derivation.units import Flag, Label
from drafter.derivation.verbs import has_verb
from drafter.derivation.wording import BODY, joined, without_end, without_we
from drafter.language.phrases import capitalised
from drafter.language.quotations import fold, misquoted, quoted_runs
from drafter.model.motion import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.units import About


@dataclass(frozen=True)
class Rewritten:
    """The clause that a sentence became."""

    text: str
    """A phrase: "that ...", or an infinitive without "to"."""
    how: How
    flags: tuple[Flag, ...]
    to: str = ""
    """Whom solidarity goes to, where that is all that the clause says."""


NONE = Rewritten("", How.WRITTEN, ())
DOUBLED = re.compile(r"\b(?:(to) to|(on) on|(for) for)\b")
ORDERS = Flag("by-hand", "It tells somebody what to do: it is no fact.")
HANGS = Flag("by-hand", "It is no whole sentence by itself: join it, or word it anew.")
VERBLESS = Flag("fragment", "It has no verb: write a whole sentence.")
LONGEST_HEADING = 14
"""Words; a longer line without a verb that we know has one that we do not know."""
LINKED = re.compile(r"(?:which|who|whose|where|and|or|nor|because|so that)\b")
"""How a clause begins that is only the rest of a sentence."""
ENDLESS = re.compile(
    r"\A(?!.*\b(?:what|that|who|as|than|where|how|which)\b)(?:[\w’-]+ ){1,5}"
    r"(?:have|has|had|is|are|was|were|do|does|did|will|would|can|must|should)"
    r"(?: not|n[’']t)?(?: (?:too|either|so))?\Z"
)
"""A clause that leaves its verb to the sentence before: "wages have not"."""
REASONS = frozenset({Label.NOTES, Label.BELIEVES})
TOLD = re.compile(r": “[^”]*”\Z")
MARKS = re.compile('[“”"]')
WITH = re.compile(
    r"(?:stand (?:\w+ )?(?:with|by|alongside|beside)|stand in (?:\w+ )*solidarity with"
    r"|stand shoulder to shoulder with|stand side by side with|send (?:our "
    r"|its )?(?:\w+ )?"
    r"(?:solidarity|solidarity greetings|greetings of solidarity) to|(?:extend|express"
    r"|offer"
    r"|declare|affirm|reaffirm|pledge) (?:our |its )?(?:\w+ )?solidarity (?:to|with))"
    r" (?P<whom>.+)",
    re.DOTALL,
)
SECOND_ACT = re.compile(
    r"(?:,|;) and |\band (?:call|demand|urge|condemn|support|send|thank)\b"
)
THANKS = re.compile(
    r"(?:Thank you to|Many thanks to|Thanks to) "
    r"(?P<whom>(?![^,]*, .*\b(?:is|are|was|were|has|have|had|will|can)\b).+)",
    re.DOTALL,
)
WELL_DONE = re.compile(
    r"(?:Well done|Congratulations|Hats off) to (?P<whom>.+)", re.DOTALL
)
WITH_THEM = re.compile(r"(?:In )?[Ss]olidarity (?:with|to) (?P<whom>.+)", re.DOTALL)
VICTORY = re.compile(
    r"(?P<what>Victory|Success|Strength|Power) to (?P<whom>.+)", re.DOTALL
)
LET_US = re.compile(r"Let(?:[’']s| us) (?P<whom>.+)", re.DOTALL)
WARM = (
    (THANKS, "thank ", ("Thank you", "Thanks", "Many")),
    (WELL_DONE, "congratulate ", ("Well", "Congratulations", "Hats")),
    (WITH_THEM, "stand in solidarity with ", ("In",)),
    (LET_US, "", ("Let us", "Let’s", "Let's")),
)
"""Shapes of warmth, the verb that each becomes, and what that leaves out."""


def rewrite(sentence: Sentence, label: Label, about: About) -> Rewritten:
    """Return `sentence` as a clause of the section `label`.

    Any sentence can be filed anywhere; where it does not fit, a flag says so. A dropped
    one gives no clause.
    """
    if sentence.told is not None and label is not Label.NOTES:
        sentence = replace(sentence, text=sentence.told.words)
    match label:
        case Label.DROP:
            return NONE
        case Label.RESOLVES:
            made = action(sentence)
        case Label.SOLIDARITY:
            made = _warmth(sentence)
        case _:
            made = position(sentence, label)
    made = _on_condition(made, sentence)
    return _checked(sentence, _tidy(made, sentence, label), label, about)


def _on_condition(made: Made, sentence: Sentence) -> Made:
    """Return the clause with the condition under which the speaker acts."""
    opening = sentence.opening
    condition = sentence.inside(opening.adjunct).strip(" ,")
    left = condition and CONDITION.match(opening.adjunct)
    if not left or condition.casefold() in made.text.casefold():
        return made
    return replace(made, text=f"{without_end(made.text)}, {condition}")


def by_hand(words: str, sentence: Sentence, label: Label, about: About) -> Rewritten:
    """Return the clause that a person wrote for `sentence`, under `label`.

    It opens as its section wants it: "that" is put before a fact or belief, "to" is
    taken from before an action. What the words themselves leave open is flagged; what
    they leave out of the sentence is the person's choice.
    """
    text = " ".join(words.split()).rstrip(" .;:,")
    text = text.replace(f"this {about.noun}", BODY)
    if label not in REASONS:
        text = text.removeprefix("to ")
    elif not text.startswith(("that ", "that,")):
        text = f"that {text}"
    source = sentence.piece.text
    wrong = (
        Flag("by-hand", f"“{run}” is not word for word in this sentence.")
        for run in misquoted(text, source)
    )
    flags = (*wrong, *flags_of(text, text, label, about))
    how = How.QUOTED if _quotes(text, source) else How.ADAPTED
    return Rewritten(text, how, tuple(dict.fromkeys(flags)), _whom(text, label))


def _tidy(made: Made, sentence: Sentence, label: Label) -> Made:
    text = " ".join(made.text.split())
    text = DOUBLED.sub(lambda one: one[1] or one[2] or one[3], text)
    text = without_end(text)
    opens = text.startswith(("that ", "that,")) or label not in REASONS
    if opens and any(map(str.isalnum, text.removeprefix("that"))):
        return Made(text, made.flags, made.told)
    flag = Flag("by-hand", "It is no whole sentence: write what is meant.")
    bare = MARKS.sub("", " ".join(sentence.text.split()))
    lead = "that it was said:" if label in REASONS else "support the call"
    return Made(f"{lead} “{bare}”", (flag,))


def _checked(sentence: Sentence, made: Made, label: Label, about: About) -> Rewritten:
    """Return the clause with all its flags, once its quotations are proved."""
    source = sentence.piece.said or sentence.piece.text
    wrong = misquoted(made.text, source) if quoted_runs(made.text) else ()
    if wrong:
        flag = Flag("by-hand", "It could not be rewritten with its quotation: do it.")
        phrase = sentence.inside(without_end(sentence.text))
        lead = "agree that" if label in {Label.RESOLVES, Label.SOLIDARITY} else "that"
        made = Made(without_end(f"{lead} {phrase}"), (flag,))
    links, told = dropped(sentence)
    links = tuple(one for one in links if not _kept(one, made.text))
    if sentence.told is not None and label is not Label.NOTES:
        told = (*told, *sentence.told.around.split())
    kept = _without(source, (*made.told, *told))
    found = flags_of(made.text, kept, label, about)
    how = How.QUOTED if _quotes(made.text, source) else How.ADAPTED
    heard = _heard(sentence, how)
    unsaid = _unsaid(sentence, made, label, how)
    doubts = _doubts(sentence, made.text, label, how, about)
    all_flags = (*made.flags, *heard, *links, *unsaid, *doubts, *found)
    flags = tuple(dict.fromkeys(all_flags))
    return Rewritten(made.text, how, flags, _whom(made.text, label))


def _kept(flag: Flag, text: str) -> bool:
    """Return whether the words that a flag tells were left out are quoted after all."""
    return flag.says.partition(",")[0].removeprefix("Left out: ").strip("”") in text


def _doubts(
    sentence: Sentence, text: str, label: Label, how: How, about: About
) -> Iterator[Flag]:
    """Yield what the shape of the whole clause leaves in doubt."""
    lexicon, speaker = sentence.lexicon, sentence.casing.speaker
    quoted = how is How.QUOTED
    plain = outside_quotations(text) if quoted else text
    yield from page_doubt(plain)
    if label in REASONS:
        told = quoted and TOLD.search(text)
        yield from () if told else held_doubts(text.removeprefix("that "), lexicon)
    else:
        yield from act_doubts(plain, about.issuer or "the issuer", lexicon)
    if speaker.issuer:
        yield from named_itself(plain, speaker.aliases, speaker.issuer)


def _unsaid(sentence: Sentence, made: Made, label: Label, how: How) -> tuple[Flag, ...]:
    """Return the flag that a "that" phrase says nothing: a heading, an order."""
    said = made.text.removeprefix("that ")
    if label not in REASONS:
        return _unsaid_act(made.text, sentence)
    ours = said == made.text or said.startswith((BODY, "this "))
    if how is How.QUOTED or ours:
        return (HANGS,) if breaks_off(made.text) else ()
    short = len(said.split()) <= LONGEST_HEADING
    faults = (
        (imperative_of(capitalised(said), sentence.lexicon), ORDERS),
        (LINKED.match(said) or is_broken(said, sentence.lexicon), HANGS),
        (short and ENDLESS.search(said), HANGS),
        (short and not has_verb(said, sentence.lexicon), VERBLESS),
        (is_fragment(said, sentence.lexicon), VERBLESS),
    )
    return tuple(flag for wrong, flag in faults if wrong)[:1]


def _unsaid_act(text: str, sentence: Sentence) -> tuple[Flag, ...]:
    """Return the flag that an action breaks off, or agrees to no whole sentence."""
    said = text.removeprefix("record that ").removeprefix("agree that ")
    if is_broken_action(said, sentence.lexicon):
        return (HANGS,)
    held = said != text and not said.startswith(BODY)
    if held and NO_CLAUSE.match(said):
        return (HANGS,)
    return (VERBLESS,) if held and is_fragment(said, sentence.lexicon) else ()


def _whom(text: str, label: Label) -> str:
    """Return whom solidarity goes to, where that is all that a clause says."""
    to = WITH.fullmatch(text) if label is Label.SOLIDARITY else None
    return to["whom"] if to and not SECOND_ACT.search(to["whom"]) else ""


def _heard(sentence: Sentence, how: How) -> tuple[Flag, ...]:
    """Return the flag that words from a quotation became ours."""
    who, told = sentence.piece.speaker, sentence.told
    if told and not who and told.who not in sentence.casing.speaker.aliases:
        who = told.who
    if not who or how is How.QUOTED:
        return ()
    named = "somebody" if who == "?" or who.lower() in PRONOUNS else who
    says = f"The words are from a quotation of {named}: may the motion take them up?"
    return (Flag("speaker", says),)


def _quotes(text: str, source: str) -> bool:
    runs = quoted_runs(text)
    return bool(runs) and all(fold(run).rstrip(",. ") in fold(source) for run in runs)


def _without(source: str, told: tuple[str, ...]) -> str:
    for words in told:
        source = source.replace(words.strip(), " ", 1) if words.strip() else source
    return source


def _warmth(sentence: Sentence) -> Made:
    """Return solidarity, thanks or sympathy in the infinitive."""
    opening, plain = sentence.opening, sentence.plain
    if opening.stance is Stance.PERFORMS and opening.verb:
        return _performed(sentence)
    for shape, verb, told in WARM:
        if found := shape.fullmatch(plain):
            return Made(f"{verb}{found['whom']}", told=told)
    if found := VICTORY.fullmatch(plain):
        return Made(f"wish {found['what'].lower()} to {found['whom']}")
    if imperative_of(plain, sentence.lexicon):
        return demand(sentence)
    return cited(sentence) if _is_cry(sentence) else _recorded(sentence)


def _is_cry(sentence: Sentence) -> bool:
    """Return whether it has no verb, so that nothing in it can be recorded."""
    if sentence.plain.startswith(("Long live", "Viva")):
        return True
    cry = sentence.text.rstrip('”"').endswith("!")
    return cry and not has_verb(sentence.plain, sentence.lexicon)


def _recorded(sentence: Sentence) -> Made:
    """Return what fits no act of solidarity as a thing to record."""
    opening = sentence.opening
    if opening.stance is not None and opening.verb is None:
        said = position(sentence, Label.BELIEVES)
        return Made(f"record {said.text}", said.flags, said.told)
    return Made(f"record that {sentence.inside(sentence.plain)}")


def _performed(sentence: Sentence) -> Made:
    opening, verb = sentence.opening, sentence.opening.verb
    if verb is None or verb.act not in {Act.SOLIDARITY, Act.CALL}:
        said = position(sentence, Label.BELIEVES)
        return Made(f"record {said.text}", said.flags, said.told)
    flags, told = before_subject(sentence)
    rest = without_we(without_end(opening.rest))
    rest = rest if opening.is_we else in_base(rest, sentence.lexicon)
    if verb.base.startswith("are "):
        return Made(joined(f"record that {BODY} is {verb.base[4:]}", rest), flags, told)
    text = joined(f"{manner_of(opening.adverbs)}{verb.base}", rest)
    return Made(text, flags, told)
