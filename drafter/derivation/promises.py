"""What whoever speaks will do, and the solidarity that nobody in particular gives.

"We know it is hard, and we will help", "if they cut it, our members will strike" and
"they should know that we will fight" end in a promise, however they begin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.opening import Stance
from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.opening import Opening

N, R, S = Label.NOTES, Label.RESOLVES, Label.SOLIDARITY
ANY_WILL = r"(?:will|shall|[’']ll|won[’']t)"
ALL_WE_CAN = re.compile(
    rf"\b{ANY_WILL} (?:continue to |also |always )?do (?:everything|all|whatever"
    rf"|anything)"
    r" (?:that )?(?:we|in our|within our|it takes|is necessary|I)\b"
    r"|\bwill (?:continue to )?do (?:everything|all|whatever) (?:it can|in its)\b"
)
WARNED = re.compile(
    r"\b(?:should|must|need to|can|had better) (?:know|understand|be (?:assured|aware"
    r"|sure|clear|certain|under no illusion))(?: that)?,? (?:that )?(?:we|our [a-z]+)"
    r" (?:will|shall|won[’']t)\b"
)
"""What somebody is told to reckon with: "they should know we will fight it"."""
AND_WE_WILL = re.compile(
    r"(?:,| [–—-])? (?:and|but|so|and so|and that is why|which is why) we(?:[’']ll|"
    r" (?:\w+ly )?(?:will|shall|won[’']t|are determined to|pledge to|refuse to"
    r"|call (?:on|for)|demand|urge|are calling (?:on|for)))"
    r"(?! (?:never |not |all |only |soon )?(?:be(?! \w+ing\b)|have|see|know|need|get"
    r"|remember|find)\b)"
)
"""A promise or a call after a belief: "We know it is hard, and we will help"."""
AND_WILL = re.compile(
    r",? and (?:we |I )?(?:will|shall|won[’']t) (?:not |never )?"
    r"(?!not\b|never\b|be\b(?! \w+ing\b)|have\b|see\b|need\b)[a-z]"
)
"""A promise after a feeling: "We are against it and will not allow it"."""
CANNOT_WILL_NOT = re.compile(
    r"\b(?:can ?not|do not|must not|should not|have not),? and (?:we |they )?(?:will"
    r"|shall"
    r"|must) (?:not|never)\b|\bwill not,? and (?:can ?not|should not|must not)\b"
)
SAYS_WILL = re.compile(
    r"[^.;“”]{0,80}? that we (?:will|shall|won[’']t) (?:not |never )?"
    r"(?!not\b|never\b|be\b|have\b|see\b|need\b|win\b)[a-z]"
)
"""A promise that is said aloud: "We say to the board that we will fight it"."""
SAYERS = frozenset({"say", "are clear", "make clear", "declare", "state", "tell"})
IF_OURS = re.compile(
    r"(?:If|Should|Unless|Until) [^“”.;]{3,140}, (?:then )?(?:our [a-z]+|the union"
    r"|we) (?:will"
    r"|shall) (?:not |never )?(?!not\b|never\b|be\b|have to\b|lose\b|suffer\b|pay\b"
    r"|face\b|see\b|need\b|get\b|feel\b|struggle\b|find\b|become\b|all\b)[a-z]"
)
"""What the issuer's own will do if something comes about."""
OURS_STAY = re.compile(
    r"(?:[^“”;:]{3,90}, )?(?:[Oo]ur (?:\w+ )?(?:members|union|campaign|branch|activists"
    r"|communities|organi[sz]ation)|[Ww]orkers|[Tt]he union) (?:(?:are|is|remain"
    r"|remains"
    r"|stand|stands) (?:\w+ly |also |more than )?(?:determined|ready|prepared|resolved)"
    r" to (?!be\b|have\b|see\b)[a-z]+"
    r"|(?:will not|won[’']t|will never) (?:\w+ly )?(?:hesitate|rest|accept|back down"
    r"|stand by|tolerate|give up|stop|go away|let|allow|stay silent|be silen))"
)
"""The will of the issuer's own: "Our members will not hesitate to strike"."""
BACKED = re.compile(
    r"\bha(?:ve|s) (?:the|our) (?:full|unwavering|complete|total|wholehearted"
    r"|whole-hearted|unconditional|undivided|unstinting|steadfast|100%)"
    r"(?: and \w+)?(?: \w+)? (?:support|solidarity|backing)\b"
)
"""Support that is given in full: "They have the unwavering support of"."""
WE_IN = re.compile(
    r"We (?:in|at|of|from|here in|here at) (?:the )?(?:[A-Z][\w’'&-]*(?: (?:of|and|the"
    r"|for))* ?){1,8}(?:also |therefore |now )?(?:refuse to|will |shall |demand"
    r"|call (?:on"
    r"|for)|urge|condemn|reject|oppose|appeal|pledge|ask )"
)
"""The first person with its place: "We in Exampleton refuse to"."""
GIVEN = re.compile(
    r"\b(?:sympath(?:y|ies)|condolences|solidarity|thanks|gratitude|greetings) (?:is"
    r"|are)"
    r" (?:\w+ )?(?:expressed|sent|extended|offered|given|conveyed|due)\b"
    r"|^(?:And )?You(?: have|[’']ve) (?:all )?(?:shown|given|inspired|taught"
    r"|reminded) (?:us"
    r"|the|our|everyone)\b"
    r"|\b(?:fight|struggle|strike|cause|victory) [^,.;:“”]{2,70} is our (?:fight"
    r"|struggle|strike|cause|victory)\b"
)
"""Solidarity without a giver, and somebody's fight that is ours as well."""
AT_A_PLACE = re.compile(
    r"(?:also |both |then )?be (?:in|at|meeting (?:at|in|on)|attending|speaking"
    r" (?:at|in)"
    r"|joined by)\b|(?:also )?(?:attend|meet (?:at|in)|join (?:delegates|speakers))\b"
)
"""Where whoever speaks will be: an appointment, and hardly a promise."""
WILL_OF = ("determined", "ready", "prepared", "resolved", "will n", "won’t", "won't")
Shapes = tuple[tuple[re.Pattern[str], tuple[str, ...], Label, float, str], ...]
"""A shape, what stands in each such sentence, the label, points and reason."""
AT_THE_START: Shapes = (
    (WE_IN, ("We ",), R, 6.0, "it says what those who speak do"),
    (
        IF_OURS,
        (" will ", " shall "),
        R,
        4.6,
        "it says what the issuer’s own will do if it comes about",
    ),
    (OURS_STAY, WILL_OF, R, 4.6, "it says what the issuer’s own mean to do"),
)
ANYWHERE: Shapes = (
    (ALL_WE_CAN, ("do ",), R, 7.0, "whoever speaks will do all they can"),
    (WARNED, (" we ", " our "), R, 8.5, "it says what somebody has to reckon with"),
    (CANNOT_WILL_NOT, ("not",), R, 4.8, "it says what will not be put up with"),
    (GIVEN, ("is", "are", "You"), S, 5.6, "it speaks of solidarity that is given"),
    (BACKED, ("support", "solidarity", "backing"), S, 5.0, "it gives support in full"),
)
"""Looked for where one of the words stands in the sentence, as that is quicker."""


def of_promises(opening: Opening) -> Iterator[Evidence]:
    """Yield what speaks for a promise, or for solidarity, however it begins."""
    bare = opening.bare
    yield from _of_turn(opening)
    for shape, held, label, points, why in AT_THE_START:
        if any(map(bare.__contains__, held)) and shape.match(bare):
            yield label, points, why
    for shape, held, label, points, why in ANYWHERE:
        if any(map(bare.__contains__, held)) and shape.search(bare):
            yield label, points, why


def _of_turn(opening: Opening) -> Iterator[Evidence]:
    """Yield what speaks for a promise after a belief or a feeling."""
    rest, verb = opening.rest, opening.verb
    if opening.stance is Stance.FEELS and AND_WILL.search(rest):
        yield R, 9.0, "it turns from a feeling to what will be done"
    elif opening.stance is Stance.COMMITS and AT_A_PLACE.match(rest.lstrip()):
        yield N, 4.6, "it tells where whoever speaks will be"
    elif opening.stance is not Stance.PERFORMS or verb is None:
        return
    elif AND_WE_WILL.search(rest):
        yield R, 7.4, "it turns from a belief to what will be done"
    elif verb.base in SAYERS and SAYS_WILL.match(rest):
        yield R, 7.4, "it says aloud what will be done"
