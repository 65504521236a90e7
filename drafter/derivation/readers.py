"""What a statement says about itself and to its reader, which no motion takes over.

"This letter was sent in May", "Donations can be made online", "X is a union of ...":
such sentences stand in a statement and are no part of what it says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence

D, R = Label.DROP, Label.RESOLVES
TEXTS = (
    r"(?:statement|letter|petition|e-?[Pp]etition|resolution|motion|press release"
    r"|declaration|appeal|communiqué|article|text|message|notice|submission|briefing"
    r"|leaflet|pledge|form|template|page|website)"
)
DONE = (
    r"(?:issued|published|adopted|passed|presented|signed|made|sent|released|agreed"
    r"|read|circulated|endorsed|submitted|approved|carried|moved|written|drafted|ran"
    r"|opened|closed|received|translated|posted|launched|delivered|co-signed|handed in)"
)
OF_ITSELF = re.compile(
    rf"^(?:This|The|Our|Below|Here|These)(?: following| above| below| is| are| the| a"
    rf"| full| joint| original| attached| open| short| emergency| text of| copy of)*"
    rf" {TEXTS}s?\b[^.]{{0,90}}?\b(?:{DONE})\b"
    rf"|^(?:This|The following|Below|Here) is (?:the |a |our )?(?:\w+ ){{0,3}}{TEXTS}\b"
    rf"|\b(?:signed|sign|support|share|release|released|send) (?:this|the|our|a new)"
    rf" (?:\w+ )?{TEXTS}\b|^(?:The )?[Ss]ignatories\b"
    rf"|\bfollowing (?:\w+ ){{0,3}}{TEXTS}s?\b"
    rf"|^(?:Resolution|Motion|Statement|Letter|Petition) {DONE} "
    rf"|^(?:Issued|Published|Adopted|Passed|Released|Signed|Endorsed) (?:by|on|at)\b"
)
"""Sentences that tell what became of the statement itself."""
OWN_WORDS = (
    *("statement", "letter", "etition", "resolution", "motion", "release", "page"),
    *("declaration", "appeal", "communiqué", "article", "text", "message", "form"),
    *("notice", "submission", "briefing", "leaflet", "pledge", "template", "website"),
    *("ignator", "Issued", "Published", "Adopted", "Passed", "Released", "Signed"),
    *("Endorsed", "Resolution", "Motion", "Statement", "Letter", "Petition"),
)
"""One of these stands in each such sentence: looked for first, as it is quicker."""
TO_US = re.compile(
    r"\b(?:keep (?:us|me) (?:informed|posted|updated)|let (?:us|me) know|keep in touch"
    r"|get in touch|contact (?:us|me)|write (?:back )?to (?:us|me)|email (?:us|me)"
    r"|reply to (?:us|me)|hear(?:ing)? (?:back )?from you|tell us (?:what|if|how)"
    r"|visit (?:our|us|www|the (?:\w+ ){0,2}(?:website|page|link))|follow us|find us"
    r"|at the link|link below"
    r"|click(?:ing)?)\b"
    r"|respects? your privacy|privacy policy|is in the category|all rights reserved"
    r"|^(?:keep|stay) (?:in touch|up|(?:up )?to date) with\b"
    r"|\b(?:contact|phone|tel|ring|call)\b[^.;]{0,60}\d{3}|\b0\d{2,4}[ -]\d{3}"
    r"|https?://|www\.|\w\.(?:org|com|net|co\.uk|eu)\b|@\w+\.",
)
YOU_MAY = re.compile(
    r"^(?:if you|you can|you may|you could|you will find|should you)\b(?! (?:are not"
    r"|only"
    r"|imagine|see|never|hardly))"
    r"|^(?:[pp]lease |to )?(?:donate|subscribe|rsvp|sign up|register|click|download"
    r"|share"
    r"|print|tweet|email|e-mail|phone|ring|text|book|order)\b|\b(?:sort code"
    r"|account number"
    r"|cheques? (?:payable|to)|donations? (?:can|to|may|should|are)|bank (?:details"
    r"|transfer)|(?:mailing|e-?mail) list|newsletter|(?:sign|read|watch|view|find"
    r"|join|add|send|get"
    r"|register) [^.;]{0,60}(?:here|below|online|at this link)(?=\.?$)|for interviews?"
    r"|available for (?:comment|interview)|media enquir\w+"
    r"|more (?:details?|information|info)|further (?:details?|information|info)"
    r"|can be (?:found"
    r"|contacted|reached|read|downloaded|viewed|booked)|reading this|your attention"
    r"|your consideration|your (?:prompt |early )?(?:reply|response)|rsvp)\b",
)
"""What readers may do, where they find more, how they give."""
PRESENTS = re.compile(
    r"(?:(?:Here )?(?:[Ii]s|[Aa]re)|These are|Below (?:is|are)|This is) (?:our|the"
    r"|some of our|my)"
    r" (?:\w+ ){0,2}(?:demands|asks|calls|statement|letter|motion|proposals|points)"
    r"(?: in full| below)?[.:]?"
)
"""What only leads into the next lines: "Here are our demands"."""
ELSEWHERE = re.compile(
    r"\b(?:is|are|can be found) (?:listed |set out |attached |given |printed )?(?:below"
    r"|overleaf|attached|enclosed|on the (?:back|next|last) page|at the end)\.?\Z"
)
"""Where on the page something stands: "The list of signatories is below"."""
BRACKETED = re.compile(r"[\[(][^\[\]()]*[\])]\.?")
ABOUT_US = re.compile(
    r"^[^,.;]{2,80}? (?:is|are) (?:an?|the|\w+(?: and \w+)?[’']s"
    r"|one of the) (?:[\w’'-]+ ){0,5}?(?:union"
    r"|federation|organi[sz]ation|coalition|network|campaign|charity|movement|body"
    r"|association|alliance|group|confederation|collective|company|service|voice)\b"
    r"|^[^,.;]{2,60}? (?:represents|works with|was founded|was established|was formed"
    r"|has members|campaigns for|brings together|is affiliated)\b"
)
"""What an issuer says at the end of every statement about itself."""


def is_of_itself(bare: str) -> bool:
    """Return whether a sentence tells what became of the statement itself."""
    return any(map(bare.__contains__, OWN_WORDS)) and bool(OF_ITSELF.search(bare))


def is_for_readers(bare: str) -> bool:
    """Return whether a sentence tells readers where to turn, or who the issuer is."""
    low = bare.lower()
    return bool(TO_US.search(low) or YOU_MAY.search(low) or ABOUT_US.match(bare))


def says_who_it_is(bare: str) -> bool:
    """Return whether a sentence says what its subject is: "X is a union"."""
    return bool(ABOUT_US.match(bare))


def of_readers(bare: str) -> Iterator[Evidence]:
    """Yield what speaks for leaving out what is said about the text or its reader."""
    if is_of_itself(bare):
        yield D, 3.8, "it tells what became of the text itself"
    low = bare.lower()
    if TO_US.search(low):
        yield D, 5.0, "it speaks to the reader about the text itself"
    elif YOU_MAY.search(low):
        yield D, 4.5, "it tells readers what they can do"
        yield R, 1.5, "what readers are told to do can be resolved"
    elif PRESENTS.fullmatch(bare) or ELSEWHERE.search(bare):
        yield D, 6.0, "it only leads into what follows"
    elif BRACKETED.fullmatch(bare):
        yield D, 4.0, "it stands in brackets"
