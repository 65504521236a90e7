"""What may stand before whoever speaks: place and day, a greeting, an aside."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"(?:[A-Z][\w.’'-]*[, ]+){1,4}(?:\([^)]{2,20}\) )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}"
    r"(?:, \d{4})?,? )?[–—] (?=[A-Z])"
)
SALUTATION = re.compile(
    r"(?:Dear (?:[\w’-]+ ){0,3}?|To (?:all )?(?:our |the )?)?(?:[Cc]omrades|[Ff]riends"
    r"|Sir(?: or Madam|/Madam)?|Madam|Editor|[Cc]olleagues|[Bb]rothers|[Ss]isters"
    r"|[Ss]iblings|fellow workers|Fellow workers)"
    r"(?:,? and [a-z]+| in [a-z]+)?[,!:–—-]+ (?=\w)"
)
"""Whom a letter greets in its first sentence: "Dear comrades, "."""
ADJUNCT = (
    r"(?:As (?:[\w’-]+ ){1,3}(?=we\b)"
    r"|(?:In|On|At|Over|During|From|Next|This|Today|Tomorrow|Tonight|Throughout"
    r"|Until|Together|United|Now|Here|Again|Only|Side by side|Collectively)"
    r"\b[^,;:“”\"]{0,40}? (?=we\b)"
    r"|(?:Today|Tomorrow|Tonight|This \w+|In [A-Z][\w’-]+(?: and [A-Z][\w’-]+)?) "
    r"|(?:As|Today|On|In|At|With|For|Following|Given|While"
    r"|Because|Since|Along|Together"
    r"|Unless|Until|Alongside|After|To|Like|By|Faced|Meeting|From|Despite|Unlike|If"
    r"|When|Whilst|Noting|Recognising"
    r"|Believing|Recalling|Having|Acknowledging|Understanding|Knowing)"
    r"\b[^“”\"]{0,320}?,\s+)"
)
"""What comes before the subject: "As a trade union, ", "On 3 May, "."""
