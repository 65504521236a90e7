"""A sentence as a clause of resolves: an infinitive, "to call for ...".

The first person is the infinitive already; a closed list of verbs serves for the third.
What the speaker only did or will do does not become ours by that: it is noted, or left
out, with a flag.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.agreement import in_base, in_one_form
from drafter.derivation.demands import MUST, cited, demand
from drafter.derivation.doubts import joined_later
from drafter.derivation.evidence import RESOLVED, WHEREAS
from drafter.derivation.imperative import AGENTS
from drafter.derivation.lexicon import Act, Shape
from drafter.derivation.opening import Stance
from drafter.derivation.saying import before_subject, manner_of, position
from drafter.derivation.sentence import Made
from drafter.derivation.turns import AND_ACTS
from drafter.derivation.units import Flag, Label
from drafter.derivation.wording import joined, without_end, without_we
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from drafter.derivation.sentence import Sentence

CUT = re.compile(
    r"(?:,? and|, but) (?:it |they )?(?:has|have|is|are|was|were|had|will|would)\b(?=.)"
)
DECIDES = re.compile(
    r"^(?:resolve|agree|decide|undertake)[:;,.–-]* (?:therefore |further |also )*to "
    r"(?=[a-z])"
)
"""What "This Branch resolves:" says already."""
AND_WILL = re.compile(r",? and (?:we |it |they )?will(?! not\b)(?: also)?\b")
OF_ITSELF = re.compile(r"\A(?:ourselves|itself|themselves|myself)(?: \w+ly)? to ")
"""What "we commit" has before what it is that they commit to."""
DOING = re.compile(r"\w{3,}ing\b")
GOES_ON = re.compile(r"\band will (?:also )?continue to\b")
RELATIVE = re.compile(r"\b(?:which|who|whose|that|where)\b")
"""Before a second verb: then it may be another's."""
JOINING = (" to", " that", " for", " you", " by", " on", " including", " with")
"""How the words above a list end where its points go on from them."""
TO_ACT = re.compile(rf"[^,;:“”]{{0,60}}?{AGENTS.pattern} to [a-z].*", re.DOTALL)
"""Somebody and what they are to do: "the minister to meet us"."""
COMMON_CAPITAL = re.compile(r"[A-Z][a-z]+ (?:[a-z]|[A-Z])")
SENTENCE = re.compile(
    r"(?:It|This|That|There|They|We|These|Those|The|Our|If|When|Such)\b"
)
"""How a second sentence of a point opens, which does not go on from "to"."""
TO_DO = re.compile(
    r"(?:to |that [a-z ]{2,40}? (?:resolves?|agrees?) to )", re.IGNORECASE
)
ACTS_ON = frozenset({"continue", "affiliate", "write"})
WANTED = re.compile(r"\s*(?:to see|like to see|like|to have)\b")
WANT_TO = re.compile(r"\s*(?:like )?to (?!see\b|have\b)")


def action(sentence: Sentence) -> Made:
    """Return the sentence as an infinitive without "to"."""
    opening = sentence.opening
    if sentence.lead is not None and opening.stance is None:
        return _led(sentence, sentence.lead)
    if WHEREAS.match(sentence.text) or _believes(sentence):
        said = position(sentence, Label.BELIEVES)
        return Made(f"agree {said.text}", said.flags, said.told)
    if RESOLVED.match(sentence.text):
        return _resolved(sentence)
    if opening.stance is Stance.FEELS and AND_ACTS.search(opening.rest):
        said = position(sentence, Label.BELIEVES)
        return Made(f"declare {said.text}", said.flags, said.told)
    ways = {
        Stance.PERFORMS: _performed,
        Stance.WANTS: _wanted,
        Stance.COMMITS: _noted,
        Stance.MODAL: _ours_to_do,
    }
    way = ways.get(opening.stance, demand) if opening.stance else demand
    return way(sentence)


def _believes(sentence: Sentence) -> bool:
    """Return whether the speaker only tells a belief, which nobody can do."""
    opening = sentence.opening
    acts = opening.verb is not None and opening.verb.act in {Act.BELIEF, Act.NOTE}
    return acts and opening.stance is Stance.PERFORMS


def _performed(sentence: Sentence) -> Made:
    opening, verb = sentence.opening, sentence.opening.verb
    if verb is None:
        return cited(sentence)
    flags, told = before_subject(sentence)
    rest = without_we(without_end(opening.rest))
    if not opening.is_we:
        rest = in_base(rest, sentence.lexicon)
    if verb.shape is Shape.ING:
        rest = in_one_form(rest, sentence.lexicon)
        flags = (*flags, *joined_later(rest))
    rest = GOES_ON.sub("and to continue to", rest)
    found = CUT.search(rest)
    if found and not RELATIVE.search(rest[: found.start()]):
        cut = rest[found.start() :]
        says = f"Left out, since it is no act of ours: “{cut.strip(' ,')}”."
        rest, flags, told = (
            rest[: found.start()],
            (*flags, Flag("cut", says)),
            (*told, cut),
        )
    text = joined(f"{manner_of(opening.adverbs)}{verb.base}", rest)
    return Made(DECIDES.sub("", text), flags, told)


def _wanted(sentence: Sentence) -> Made:
    opening = sentence.opening
    flags, told = before_subject(sentence)
    rest = without_we(without_end(opening.rest))
    said = opening.auxiliary.lower()
    says = f"“{said}” became “call for” or “seek”: is that meant?"
    wish = Flag("wish", says, settle=False)
    if verb := opening.verb:
        matched = sentence.lexicon.verb.match(rest)
        rest = rest[matched.end() :] if matched else rest
        return Made(joined(verb.base, rest), flags, (*told, said))
    if found := WANT_TO.match(rest):
        return Made(f"seek to {rest[found.end() :]}", (*flags, wish), told)
    found = WANTED.match(rest)
    bare = rest[found.end() :] if found else rest
    return Made(joined("call for", bare), (*flags, wish), told)


def _noted(sentence: Sentence) -> Made:
    """Return a commitment of the issuer's: we note it, and may make it as well."""
    opening = sentence.opening
    who = sentence.issuer if opening.is_we else opening.subject
    who = "those who issued the statement" if who == "the statement" else who
    who = sentence.casing.inside(who)
    flag = Flag("commitment", f"{capitalised(who)} commits itself: do we as well?")
    rest = without_end(opening.rest).strip().removeprefix("to ")
    rest = OF_ITSELF.sub("", rest.removeprefix("going to "))
    negated = "not " if opening.negated else ""
    first, _, after = rest.partition(" ")
    if first in {"not", "never"}:
        negated, rest = f"{first} ", after
    if negated == "not " and rest.startswith("only "):  # which denies nothing
        negated, rest = "not only ", rest.removeprefix("only ").removeprefix("to ")
    before = sentence.inside(opening.adjunct) if opening.adjunct else ""
    tail = f", {before.strip(' ,')}" if before else ""
    manner = "" if DOING.match(rest) else manner_of(opening.adverbs)
    rest = manner + AND_WILL.sub(" and to", rest)
    text = f"note the commitment of {who} {negated}to {rest}{tail}"
    return Made(text, (flag,), (opening.subject, opening.auxiliary))


def _ours_to_do(sentence: Sentence) -> Made:
    opening = sentence.opening
    first = opening.helper
    rest = without_end(opening.rest).strip()
    if first in {"must", "should"} or rest.startswith("to "):
        flags, told = before_subject(sentence)
        negated = "not to " if opening.negated else ""
        flag = Flag("commitment", "It says what all must do: do we resolve to do it?")
        if negated and rest.startswith("only "):  # which denies nothing
            return Made(f"not {rest}", (*flags, flag), told)
        if negated:
            how = manner_of(opening.adverbs)
            return Made(f"agree {negated}{how}{rest}", (*flags, flag), told)
        return Made(rest.removeprefix("to "), (*flags, flag), told)
    return Made(f"agree that {sentence.inside(sentence.plain)}")


def _resolved(sentence: Sentence) -> Made:
    found = RESOLVED.match(sentence.text)
    rest = without_end(sentence.text[found.end() if found else 0 :]).lstrip(" ,:")
    told = (found[0],) if found else ()
    if do := TO_DO.match(rest):
        return Made(rest[do.end() :], told=told)
    bare = rest.removeprefix("that ").removeprefix("That ")
    if by := sentence.casing.speaker.named.match(capitalised(bare)):
        word, _, after = bare[by.end() :].partition(" ")
        known = sentence.lexicon.first_verbs.get(word)
        if after and (known or word in ACTS_ON or word in sentence.lexicon.imperatives):
            says = f"“{by['subject']}” acts in the statement; in the motion we do."
            flag = Flag("issuer", says, settle=False)
            base = known.base if known else word
            rest = in_base(after, sentence.lexicon)
            return Made(f"{base} {rest}", (flag,), (*told, bare[: by.end()]))
        says = f"“{by['subject']}” acts in the statement: do we as well?"
        own = Flag("commitment", says)
        return Made(f"agree that {sentence.inside(bare)}", (own,), told)
    return Made(f"agree that {sentence.inside(bare)}", told=told)


def _led(sentence: Sentence, lead: Made) -> Made:
    """Return a point of a list together with the words that lead into it."""
    to = lead.text.endswith(" to")
    if not lead.text or (to and SENTENCE.match(sentence.plain)):
        return demand(sentence)
    if text := _joined(sentence, lead, to=to):
        return Made(DECIDES.sub("", text), lead.flags, lead.told)
    made = demand(sentence)
    if made.text.startswith("support the demand for "):
        noun = made.text.removeprefix("support the demand for ")
        return Made(f"{lead.text} {noun}", lead.flags, lead.told)
    return made.with_flags(*lead.flags, told=lead.told)


def _joined(sentence: Sentence, lead: Made, *, to: bool) -> str:
    """Return lead and point as one act, where the one goes on from the other."""
    point = sentence.inside(sentence.plain)
    if to and COMMON_CAPITAL.match(point):
        point = point[0].lower() + point[1:]  # a verb follows "to"
    if lead.text.endswith("demand") and TO_ACT.fullmatch(point):
        return f"call on {point}"
    if lead.text.endswith("following"):
        return f"{lead.text}: {sentence.plain}"
    joins = lead.text.endswith(JOINING) or point.startswith(("to ", "that "))
    if not joins or MUST.fullmatch(sentence.plain):
        return ""
    return f"{lead.text} {point.removeprefix('to ') if to else point}"
