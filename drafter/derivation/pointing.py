"""Words in a clause that point to something named in another sentence.

A clause may be moved, taken out, or stand under another heading than the sentence
before it: then "they", "it" and "these attacks" mean nothing, or something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Flag, Label
from drafter.derivation.wording import BODY

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (
    r"(?P<word>(?:all (?:of )?)?(?:this|these)(?! (?:year|week|month|weekend"
    r"|summer|winter|autumn|spring|morning|evening|century|decade)\b)"
    r"|(?:all )?those(?! (?:who|whose|that|in"
    r"|of|with|on|at|from|already|\w+ing|\w+ed))|it|they|them|he|she|him"
    r"|his|her|their|its"
    r"|all(?= (?:were|are|have|had)\b)"
    r"|(?:one|many|some|most|several|few|none|two|three|four|five)"
    r"(?= (?:was|were|is|are|has|have|had)\b)"
    r"|others(?! (?:who|in|with|that|have said))"
    r"|both(?! (?:\w+ ){1,3}and)|such(?! as))\b"
)
UNDER = (
    r"(?:if|when|while|whilst|although|though|because|since|unless|until|as|despite"
    r"|after|before|instead of|by|for|with|from|of|on|at|once|given|without|through"
    r"|under|in|over|against|behind|beyond|among|between|during|throughout|like)"
)
POINTED = (
    r"(?:due|going|set|expected|designed|contrary|subject|about|likely|able|intended"
    r"|meant|supposed|similar|available|close|open|committed|opposed|entitled|up|there"
    r"|here|part|one|on|in|at|from|by)\b"
)
"""Words after "it is" that say it of something: "it is due to ..."."""
SHAMES = (
    r"disgrace|scandal|shame|fact|secret|mistake|crime|myth|lie|tragedy|insult|outrage"
    r"|surprise|accident|coincidence|wonder|pity|sign|measure"
)
NO_SUBJECT = (
    r"(?!(?: (?:is|was|cannot be|must be|would be|will be|has been)|[’']s) (?:"
    r"(?:(?!an?\b|the\b|(?:and|but) (?:the|an?|its?|this|our|their|many|all)\b"
    rf"|{POINTED})\w+ ){{1,4}}"
    r"(?:that|to|the|how|why|what|whether|for)\b"
    rf"|(?:an?|no) (?:\w+ )?(?:{SHAMES}) that\b|(?:\w+ )*time\b"
    r"|[^,;]{3,60} (?:who|which)\b))"
)
"""What does not follow where "it" points to nothing: "it is clear that"."""
POINTS = re.compile(
    rf"(?:(?:agree |demand |record )?that,? )?(?:{UNDER} (?:\w+ing )?)?{WORDS}"
    rf"(?:(?<!\bit)|{NO_SUBJECT})"
)
VERBS = (
    r"(?= (?:is|are|was|were|has|have|will|must|would|should|does|did|can|goes"
    r"|applies)\b)"
)
ABOVE = re.compile(
    rf"(?:(?:agree |demand |record )?that,? )?(?P<word>the above(?![\w-])"
    rf"|the (?:latter|former|same){VERBS}|doing (?:so|this|that)\b"
    r"|(?:since|until|by|before|after) (?:then|that|this)\b|only then\b|some(?=,))"
)
"""Words that stand for what another sentence says: "doing so"."""
ACTS_ON = re.compile(
    r"(?!agree that it\b|record that it\b)"
    r"(?:\w+ly )?[a-z]+(?: (?:for|on|upon|with|to|against|in|from|that"
    r"|about))?"
    rf" {WORDS.replace('|its|', '|')}"
)
"""An action whose object is named in another sentence: "condemn these attacks"."""
ENDS_ON = re.compile(
    r"\b(?P<word>(?:this|these)(?=$|[,;:]| (?:and|but|or)\b)|so$|(?<!and )the same$)"
)
"""A clause that ends on what another sentence names: "to address this"."""
ADDRESSED = re.compile(
    r"(?:call on|call upon|urge|ask|instruct|encourage|press|invite|demand that"
    r"|appeal to)"
    r" [^,;:]{2,90}? (?:to|and) (?=[a-z])"
)
"""Whom an action calls on: "them" after that is somebody or something else."""
ENOUGH = 12
"""Words among which "these issues" can find what they are."""
BEFORE_SUBJECTS = frozenset(
    [
        *("what", "that", "which", "how", "when", "where", "why", "until", "if", "and"),
        *(
            "because",
            "as",
            "while",
            "than",
            "everything",
            "all",
            "anything",
            "whatever",
        ),
    ]
)
"""Words after which "it" may be whoever is called on: "what it will do"."""
LATER = re.compile(
    r"(?<![\w’-])(?P<word>(?P<many>they|them)|(?P<it>it)|(?P<one>he|she|him|his|her)"
    r"|(?P<shown>these|those)(?= [a-z]+s\b))(?![\w’-])"
)
"""A word further on in a clause that points somewhere."""
MANY = re.compile(
    r"\b(?!(?:this|is|was|has|us|its|as|does|says|always|across|less|means|needs)\b)"
    r"[\w’-]{2,}s\b(?! (?:the|an?|to|that|on|for|in)\b)"
    r"|\b(?:people|women|men|children|police|staff|government|council|company|management"
    r"|union|party|committee|public|movement|anyone|everyone|someone|anybody|somebody"
    r"|nobody|person|who|those|others|many|most|few|each|every|community|media|army"
    r"|force|board|trust|team|family|employer|industry|university|worker)\b"
    r"|[A-Z][\w’-]+ and (?:the )?[A-Z]"
)
"""Whom or what "they" can mean."""
THING = re.compile(
    r"\b(?:the|an?|this|that|our|their|its|his|her|no|any|every|each|another|such)"
    r" [\w’-]{3,}|(?<=\w )[A-Z][\w’-]+|\b[a-z-]{3,}(?:tion|sion|ment|ness|ity|ing|ance"
    r"|ence|ship|ism|age|ure)\b"
)
"""What "it" can mean."""
GERUND = re.compile(r"\b\w+ing $")
"""A verb right before: "closing it" is no thing that "it" can mean."""
EMPTY_IT = re.compile(
    r" (?:is|was|would be|will be|must be|has been|seems?|appears?|takes?|costs?|became"
    r"|becomes?|may be|can be|falls? to|rains?)\b|[’']s\b"
    r"| (?:clear|plain|possible|impossible|harder|easier|difficult|hard|easy|necessary"
    r"|known|illegal|legal|unlawful|a (?:crime|duty|priority))\b"
)
"""What follows where "it" points to nothing: "make it clear"."""
SOMEBODY = re.compile(
    r"\b[A-Z][a-zé’-]+|\b(?:minister|president|secretary|leader|chair|member|worker|woman|man"
    r"|mother|father|child|person|student|judge|officer|manager|driver|nurse|teacher"
    r"|who|anyone|someone|everyone|nobody)\b"
)
OURSELVES = re.compile(
    r"this (?:branch|union|council|conference|meeting|congress|assembly|committee|body"
    r"|motion)\b",
    re.IGNORECASE,
)


def pointing(plain: str, label: Label) -> Iterator[Flag]:
    """Yield the flag that a clause points to what another sentence names.

    `plain`: the clause, with blanks where somebody is quoted.
    """
    acts = label in {Label.RESOLVES, Label.SOLIDARITY}
    found = POINTS.match(plain) or ABOVE.match(plain)
    if acts and found is None:
        found = ACTS_ON.match(plain)
    ends = ENDS_ON.search(plain)
    # "has the power to do so" says itself what; "does so" does not.
    found = found or (ends if acts or (ends and ends["word"] != "so") else None)
    if found is None or OURSELVES.match(plain, found.start("word")):
        found = _later(plain, far=not acts)
    if found:
        says = (
            f"“{found['word']}” points to the sentence before: say what is meant, "
            "unless the clause before says it."
        )
        yield Flag("pronoun", says)


def _later(plain: str, *, far: bool) -> re.Match[str] | None:
    """Return the first word further on for which nothing before it can be meant.

    `far`: "these" after many words speaks of something among them.
    """
    text = plain.replace(BODY, "the Branch")
    addressed = ADDRESSED.match(text)
    for found in LATER.finditer(text):
        before = text[: found.start()].removeprefix("that ")
        subject = not BEFORE_SUBJECTS.isdisjoint(before.split()[-1:])
        if addressed and found["word"] in {"them", "it"} and not subject:
            before = text[addressed.end() : found.start()]
        after = text[found.end() :]
        if found["it"] and GERUND.search(before):
            before, after = GERUND.sub("", before), ""
        distant = far and found["shown"] and len(before.split()) > ENOUGH
        if not distant and not _named(found, before, after):
            return found
    return None


def _named(found: re.Match[str], before: str, after: str) -> bool:
    """Return whether something in the words `before` can be meant by the word."""
    if found["many"]:
        return bool(MANY.search(before))
    if found["it"]:
        return bool(EMPTY_IT.match(after) or THING.search(before))
    if found["one"]:
        return bool(SOMEBODY.search(before))
    noun = after.split(maxsplit=1)[0].strip(".,;:")[:-1] if after.split() else ""
    return noun.casefold() in before.casefold() or bool(LIMITED.search(after))


LIMITED = re.compile(
    r"^ [a-z]+s (?:who|that|which|whose|of|in|on|at|with|\w+ing|\w+ed)\b"
)
"""What says itself which are meant: "those rights that ..."."""
