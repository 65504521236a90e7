"""Further verbs of one act in its form: "and condemns" becomes "and condemn".

A clause of resolves is an infinitive, one of believes speaks of the body in the third
person; every verb of which the body is the subject has to agree with that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.lexicon import Shape
from drafter.language.phrases import third_person

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

AGREES = re.compile(
    r"(?P<link>(?:, and|,| and| but|, but)(?: also| further| therefore| jointly"
    r"| again)* )"
    r"(?P<verb>[a-z]+)(?=(?: for| on| upon| to| that| the| all| any| every| an?| its"
    r"| their| our| those| these| with| solidarity) | [A-Z“])"
)
CLEARLY = re.compile(
    r"(?P<link>(?:, and|,| and)(?: also| further| therefore| strongly| fully)* )"
    r"(?P<verb>condemns?|expresse?s?|welcomes?|rejects?|opposes?|deplores?|denounces?"
    r"|reaffirms?|affirms?|congratulates?|salutes?|applauds?|recognises?|commends?)"
    r"(?=,? [a-z])"
)
"""Verbs that are nothing else, whatever follows them."""
OWN_OBJECT = r"(?= (?:itself|ourselves|the|an?|its|all|this|it)\b)"
OTHER_VERB = re.compile(
    rf"(?P<link>(?:, and|,| and)(?: also| further| therefore| strongly| fully)* )"
    rf"(?P<verb>[a-z]{{3,}}){OWN_OBJECT}"
)
"""A verb in no list of acts, with what it acts on: "and commits itself"."""
DOING_FIRST = re.compile(r"\A(?P<link>\s*,? ?(?:and|or) )(?P<verb>[a-z]+ing)\b")
DOING_LATER = re.compile(
    r"(?P<link>,? and )(?P<verb>calling (?:for|on|upon)|demanding|urging)\b"
)
SUBJECTS = re.compile(r"\b(?:that|which|who|whose|where|whom)\b")
OTHERS = re.compile(
    r"\b(?:that|which|who|whose|where|whom"
    r"|to (?!the\b|an?\b|its\b|our\b|all\b|every\b|any\b|those\b|these\b)[a-z]+)\b"
)
"""After such a word a verb may have another subject, or be an infinitive."""


def in_base(rest: str, lexicon: Lexicon) -> str:
    """Return `rest` with its further acts in the infinitive: "and condemns"."""
    return _with_acts(rest, lexicon, Shape.BASE)


def in_one_form(rest: str, lexicon: Lexicon) -> str:
    """Return `rest` with further acts in -ing as infinitives: "and supporting".

    Only one right behind the first, or one that calls on somebody: what stands further
    on in -ing may be what others do.
    """
    made = DOING_FIRST.sub(lambda one: _done(one, lexicon), rest)
    return DOING_LATER.sub(lambda one: _done(one, lexicon), made)


def _done(found: re.Match[str], lexicon: Lexicon) -> str:
    verb = lexicon.verbs.get(found["verb"])
    if verb is None or verb.shape is not Shape.ING:
        return found[0]
    return found["link"] + verb.base


def in_third(rest: str, lexicon: Lexicon) -> str:
    """Return `rest` with its further acts in the third person: "and condemn"."""
    return _with_acts(rest, lexicon, Shape.THIRD)


def _with_acts(rest: str, lexicon: Lexicon, shape: Shape) -> str:
    padded = f" {rest}"  # "rejects and condemns": the join stands first
    for acts in (AGREES, CLEARLY):
        padded = acts.sub(lambda one: _agreed(one, lexicon, shape), padded)
    made = OTHER_VERB.sub(lambda one: _other(one, lexicon, shape), padded)[1:]
    return made if shape is Shape.BASE else made.replace("s ourselves", "s itself")


def _other(found: re.Match[str], lexicon: Lexicon, shape: Shape) -> str:
    """Return a verb that is in no list of acts in the form of the others."""
    verb, link = found["verb"], found["link"]
    own = re.match(r" (?:itself|ourselves)", found.string[found.end() :])
    others = SUBJECTS if own else OTHERS
    if others.search(found.string, 0, found.start()):
        return found[0]
    if shape is Shape.BASE:
        base = verb.removesuffix("s")
        known = own or third_person(base) in lexicon.ending_verbs
        return link + base if known and verb != base else found[0]
    known = own or verb in lexicon.base_verbs
    return link + third(verb) if known and not verb.endswith("s") else found[0]


def _agreed(found: re.Match[str], lexicon: Lexicon, shape: Shape) -> str:
    verb = lexicon.first_verbs.get(found["verb"])
    if verb is None:
        return found[0]
    base = verb.base
    return found["link"] + (base if shape is Shape.BASE else third(base))


def third(base: str) -> str:
    """Return an infinitive in the third person; "are with" becomes "is with"."""
    return f"is{base[3:]}" if base.startswith("are") else third_person(base)
