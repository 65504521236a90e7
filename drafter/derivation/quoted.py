"""A statement that stands as a quotation in an article.

Newspapers and blogs quote a campaign's statement inside their own report. Then the
quotation is the statement, and the rest are facts with the article as their source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.language.sentences import sentence_spans


@dataclass(frozen=True)
class QuotedStatement:
    """Where a statement stands in an article, and whose it seems to be."""

    start: int
    end: int
    """Without the quotation marks around it."""
    issuer: str
    """As the article names it; empty: not found."""


NAME = r"(?:[A-Z][\w’'&-]*|of|the|and|for|on|in|Against|to)"
WHO = rf"(?P<who>[A-Z][\w’'&-]*(?: {NAME})*?)"
INTO = re.compile(
    r"(?:\b(?:statement|resolution|declaration|open letter|joint call|appeal"
    r"|communiqué)s?"
    r"(?:[^.!?“”\"]{0,240}?))(?P<colon>:\s*|\b(?:said|says|read|reads|states|stated"
    r"|declares"
    r"|declared|continues),?\s+)(?P<mark>[“\"]|[‘'](?=\w))"
)
ALONE = re.compile(r"(?P<colon>:)[^\S\n]*\n\s*(?P<mark>[“\"]|[‘'](?=\w))")
"""A quotation that has paragraphs of its own, whatever leads into it."""
LONG = 4
"""Sentences that such a quotation has to have."""
SINGLE_END = re.compile(r"[.!?…][’'](?!\w)(?![^\S\n]*\n\s*[‘'](?=\w))")
"""Where words between single marks end: an apostrophe does not follow a full stop.

Where the next paragraph opens with a mark, the quotation may be the same one.
"""
KINDS = r"(?:statement|resolution|declaration|open letter|appeal)"
OF_WHOM = (
    rf"\b(?:the|from the|by the) {WHO}(?:[’']s?)? (?:joint )?{KINDS}[^“”]{{0,60}}$"
)
IN_IT = (
    rf"{KINDS},? (?:the )?{WHO}(?:, [^“”,]{{2,80}},)? (?:said|says|declared|states?"
    r"|stated|wrote)[^“”]{0,20}$"
)
BY_WHOM = (
    rf"{KINDS} (?:issued )?(?:from|by|of) (?:the )?{WHO}(?: (?:said|says|reads|read"
    r"|states|declares))?[,:]?\s*$"
)
ISSUED = (
    rf"(?:^|[.,] |\b[Tt]he ){WHO},? (?:has |have )?(?:issued|released|published|put out"
    r"|made|adopted|passed|said in|wrote in|declared in)[^“”]{2,60}$"
)
ISSUERS = tuple(map(re.compile, (OF_WHOM, IN_IT, BY_WHOM, ISSUED)))
"""Where the words that lead into a statement name its issuer."""
LEAST = 2
"""Sentences that a quotation has to have to be offered as a statement."""
REACH = 480


def quoted_statement(text: str) -> QuotedStatement | None:
    """Return the longest quotation of two sentences or more after "statement:".

    A quotation of several paragraphs opens each with a mark and closes the last only.
    None: there is none, or it is the whole text.
    """
    shapes = ((INTO, LEAST), (ALONE, LONG))
    found = [
        one
        for shape, least in shapes
        for into in shape.finditer(text)
        if (one := _quoted(text, into, least))
    ]
    return max(found, key=lambda one: one.end - one.start, default=None)


def _quoted(text: str, into: re.Match[str], least: int) -> QuotedStatement | None:
    start = into.end()
    end = _closing(text, start, into["mark"])
    if end <= start or len(sentence_spans(text[start:end])) < least:
        return None
    lead = text[max(0, into.start() - REACH) : into.start("mark")].rstrip()
    return QuotedStatement(start, end, _issuer(lead))


def _closing(text: str, start: int, mark: str) -> int:
    """Return where the quotation that opened before `start` closes; 0: nowhere."""
    if mark in "‘'":
        ends = SINGLE_END.search(text, start)
        return ends.end() - 1 if ends else 0
    if mark == '"':
        return text.find('"', start) if '"' in text[start:] else 0
    depth = 1
    for found in re.finditer("[“”]", text[start:]):
        here = start + found.start()
        if found[0] == "”":
            depth -= 1
        elif text[:here].rstrip(" \t").endswith("\n"):
            continue  # a paragraph of the same quotation
        else:
            depth += 1
        if depth == 0:
            return here
    return 0


def _issuer(lead: str) -> str:
    line = lead[lead.rfind("\n") + 1 :].rstrip()
    last = sentence_spans(line)
    line = line[last[-1][0] :] if last else line
    for shape in ISSUERS:
        found = shape.search(line)
        if found and found["who"].lower() not in {"in", "the", "their", "its", "a"}:
            return found["who"].removeprefix("The ")
    return ""
