"""What stands on the paper around a motion, known by its words."""

from __future__ import annotations

import re

from drafter.model.reading import FurnitureKind

NAMES = (
    r"moved|proposed|proposer|mover|moved and seconded|motion proposer|proposing"
    r"(?: branch| member)?|submitted|sponsor(?:ed)?|tabled|from"
)
SECONDS = (
    r"seconded|seconder|motion seconder|seconding(?: branch| member)?|supported"
    r"|supporters?"
)
SIGNS = (
    r"issued|passed|signed(?: \([^)]{1,40}\))?|signature|carried|agreed|endorsed"
    r"|on behalf of"
)
WHERE = r"(?: at the meeting)?(?: by)?(?: \([^)]{1,40}\))?"
MOVER = re.compile(rf"(?:{NAMES}){WHERE}\s*(?:[:\t]|[–—-]\s)", re.IGNORECASE)
SECONDER = re.compile(rf"(?:{SECONDS}){WHERE}\s*(?:[:\t]|[–—-]\s)", re.IGNORECASE)
SIGNED = re.compile(rf"(?:{SIGNS}){WHERE}\s*[:\t]", re.IGNORECASE)
BY = re.compile(
    rf"(?:(?P<mover>{NAMES})|(?P<seconder>{SECONDS})|(?P<signed>issued|passed|signed))"
    r" by\b"
    r"[^.;:]{1,90}\.?$",
    re.IGNORECASE,
)
LONGEST_NAME_LINE = 160
VOTE = re.compile(
    r"(?:result(?: \([^)]{1,40}\))?|votes?|outcome|decision)\s*:"
    r"|for\s*:.{0,60}against\s*:"
    r"|(?:for|against|abstain(?:ed|ing)?|abstentions?)\s*[:=]?\s*(?:\d{1,5}|_+)\s*$"
    r"|(?:motion|composite) (?:was )?(?:carried|lost|passed|fell|defeated|remitted"
    r"|withdrawn)\b"
    r"|(?:carried|lost|passed|remitted|defeated) (?:unanimously|nem\.? ?con\.?"
    r"|overwhelmingly)\.?$",
    re.IGNORECASE,
)
PAGE = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$|[-–—]\s*\d{1,4}\s*[-–—]$"
    r"|\d{1,3}\s*(?:of|/)\s*\d{1,3}$|\d{1,3}$",
    re.IGNORECASE,
)
AGENDA = re.compile(
    r"(?:emergency motion\.?\s*)?agenda item\b|item\s*(?:no\.?|number)?\s*\d{1,3}\s*:?$"
    r"|motion\s*(?:no\.?|number)?\s*[A-Z]?\d{1,3}\s*[.:]?$",
    re.IGNORECASE,
)
HEADER = re.compile(
    r"for:\s|meeting (?:of|at|on)\b|date(?: of meeting)?\s*[:\t]"
    r"|(?:time|venue|place)\s*[:\t]"
    r"|worked example:|to\s*:|motions? (?:for|to) (?:the )?\S.{0,80}$"
    r"|(?:model |draft |emergency )?motions?$|text of (?:the )?motion\s*:?$"
    r"|(?:model|draft|emergency|branch|conference) motion\s*:?$",
    re.IGNORECASE,
)
FORM = re.compile(
    r"(?:name of (?:submitting |proposing )?(?:branch|clp|organi[sz]ation|union|body)"
    r"|branch(?: name| number| code)?|clp|region|union|organi[sz]ation|contact|email"
    r"|e-mail"
    r"|phone|telephone|membership (?:no|number)\.?|word count|words|section|category"
    r"|status|subject area|committee|deadline|reference|motion (?:no|number|ref)\.?)"
    r"\s*[:\t]",
    re.IGNORECASE,
)
CELL = re.compile(
    rf"(?:{NAMES}|{SECONDS}|{SIGNS}|(?:motion )?(?:title|name|subject)|date|branch"
    r"|region|clp|union|name of (?:branch|clp|union))(?: by| of motion)?\s*:?",
    re.IGNORECASE,
)
"""What stands in the first cell of a row of a form."""
TICK = re.compile(r"[□☐☑☒]\s*\S")
TITLED = re.compile(
    r"(?P<form>(?:motion )?(?:title|name|subject|topic|heading)(?: of (?:the )?motion)?"
    r"\s*[:\t]|motion\s*:|motion (?:no\.? ?|number )?[A-Z]?\d{1,3}\s*[:.–—-])\s*",
    re.IGNORECASE,
)
INSTRUCTION = re.compile(
    r"[\[(*_]*(?:please )?(?:amend|delete|adapt|rename|edit|change|insert|fill in"
    r"|complete)\b"
    r"[^.;]{0,120}\b(?:as (?:appropriate|necessary|required|applicable|needed)|to suit"
    r"|accordingly|below|here|your branch)\b.{0,80}$"
    r"|[\[(]?\s*(?:word count\s*:?\s*)?\d{1,4} words?(?: max(?:imum)?)?\s*[\])]?\.?$"
    r"|\(?\s*please delete as appropriate\s*\)?\.?$",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    r"(?:background|supporting (?:information|statement)"
    r"|explanatory (?:note|statement)s?|rationale|references"
    r"|notes? (?:to|for) (?:editors|members|branches|the secretary)"
    r"|sources|further (?:reading|information)|footnotes|endnotes)"
    r"(?: \([^)]{1,60}\))?(?: information| notes?)?\s*:?$",
    re.IGNORECASE,
)
RECORD = re.compile(r"record of the vote\b", re.IGNORECASE)
FINAL = re.compile(r"not part of the (?:motion|statement)", re.IGNORECASE)
"""After such a heading nothing of the motion comes."""
WRAPPER = re.compile(
    r"(?:this|the|our) .{2,90}? (?:agrees|resolves) to"
    r" (?:submit|send|forward|refer) the following\b.{0,160}:$",
    re.IGNORECASE,
)
TITLE_ENDS = (".", ";", ":", ",")
LONGEST_TITLE = 250


def name_line(text: str) -> FurnitureKind | None:
    """Return whether a line says who moves, seconds or signs a motion."""
    if len(text) > LONGEST_NAME_LINE:
        return None
    for pattern, kind in (
        (MOVER, FurnitureKind.MOVER),
        (SECONDER, FurnitureKind.SECONDER),
        (SIGNED, FurnitureKind.SIGNED),
    ):
        if pattern.match(text):
            return kind
    found = BY.match(text)
    if found is None:
        return None
    return FurnitureKind(found.lastgroup or "")


def kind_of_line(text: str) -> FurnitureKind | None:
    """Return what kind of furniture a line is by its own words; None: none."""
    bare = text.strip()
    for pattern, kind in (
        (PAGE, FurnitureKind.PAGE),
        (VOTE, FurnitureKind.VOTE),
        (INSTRUCTION, FurnitureKind.INSTRUCTION),
        (TICK, FurnitureKind.FORM),
    ):
        if pattern.match(bare):
            return kind
    return name_line(bare)


def kind_above(text: str) -> FurnitureKind | None:
    """Return what kind of furniture a line above the motion is; None: none."""
    bare = text.strip()
    for pattern, kind in (
        (AGENDA, FurnitureKind.AGENDA_ITEM),
        (HEADER, FurnitureKind.HEADER),
        (FORM, FurnitureKind.FORM),
    ):
        if pattern.match(bare):
            return kind
    return kind_of_line(bare)


def keeps_its_line(text: str) -> bool:
    """Return whether a line of text is never joined with its neighbours."""
    if len(text) > LONGEST_TITLE:
        return False
    return kind_above(text) is not None or bool(
        BACKGROUND.match(text) or RECORD.match(text) or TITLED.match(text)
    )


def may_be_title(text: str) -> bool:
    """Return whether a line is short, and no sentence, as titles are."""
    bare = text.strip()
    return 0 < len(bare) <= LONGEST_TITLE and not bare.endswith(TITLE_ENDS)
