"""What a person should look at before a clause is used, each in one sentence."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.derivation.pointing import pointing
from drafter.derivation.units import Flag, Label
from drafter.derivation.wording import BODY
from drafter.language.dates import DAYS, full_date
from drafter.language.found_dates import DAY as DAY_NUMBER
from drafter.language.found_dates import MONTH, dates_in
from drafter.language.quotations import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.units import About

LONGEST = 45
"""Words; a listener loses a longer clause."""
WEEK = 7
OPENING_MARKS = "“\"‘'"
COUNTRY = re.compile(
    r"\b[Oo]ur (?:own |brave )?(?:troops|soldiers|armed forces|military|government"
    r"|ministers"
    r"|country|nation|president|prime minister|parliament|congress|tax dollars|streets"
    r"|borders|state|senators?|mps|city|town|county|region|community|communities)\b",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\b[Oo]ur (?:\w+ )?(?:members|members’|members'|members’|membership|union"
    r"|branches|reps"
    r"|people|coalition|campaign|affiliates|activists|supporters|colleagues)\b"
)
HELD = frozenset({Label.NOTES, Label.BELIEVES})
ALL_MEMBERS = re.compile(
    r"(?:^|that |, |and )(?P<who>(?:[Aa]ll |the )?members) "
    r"(?:will|have|are|were|can|must)\b"
)
"""Members whose body is not named: in a motion they are those of ours."""
VOICE = re.compile(
    r"(?<![\w’'.-])(?:[Ww]e|us|[Ll]et[’']s|[Oo]urs?|ourselves|I|[Mm]y|me)(?:[’'](?:re|ve|ll|d|m))?"
    r"(?![\w’'-])"
)
WE = re.compile(r"(?<![\w’'.-])(?:[Ww]e|us|I)(?:[’'](?:re|ve|ll|d|m))?(?![\w’'-])")
READER = re.compile(
    r"(?<![\w’'-])(?:you|your|yours|yourselves)(?![\w-])", re.IGNORECASE
)
OWN_WORD = re.compile(r"[a-z]{4,}", re.IGNORECASE)
ROUND = ' \n.;:,!…“”"'
"""What stands around the words of a sentence."""
MOST_LOST = 2
"""Ordinary words that a rewritten clause may be without."""
NO_YEAR = re.compile(
    rf"\b(?:(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?|{DAY_NUMBER} (?:of )?(?:{MONTH})"
    rf"|[Ii]n (?:(?:early|late|mid) )?(?:{MONTH}))(?![\w’'-])(?!,? (?:of )?\d{{4}})"
)
"""A date without its year: "on 18 October"."""
DAY = re.compile(
    r"(?<![\w’'-])(?:(?:(?P<adverb>today|yesterday|tomorrow|tonight)"
    rf"|(?P<which>this|next|last|on|for|until|every)? ?(?P<weekday>{'|'.join(DAYS)})"
    r"|(?P<span>(?:this|next|last|the coming|coming) (?:week|weekend|month|year|morning"
    r"|evening|afternoon|winter|summer|spring|autumn|fall|night|months|weeks|days)"
    rf"(?! (?:of|in) (?:{MONTH})))"
    r"|(?P<loose>recently|currently|at present"
    r"|(?:at|over) the weekend|in recent (?:days|weeks|months)"
    r"|(?<=^that )\w+ (?:days|weeks|months) later|so far this year|(?<=^that )now(?=,)"
    r"|(?:by|before|at|over|this|next|last) (?:Christmas|Easter)"
    r"|the (?:next|following|previous|same) (?:day|week|month|year|morning|night)"
    r"|(?:\w+ )?(?:years?|months?|weeks?|days|hours|decades?) ago))(?:[’']s?)?)"
    r"(?![\w’'-])",
    re.IGNORECASE,
)
STEMS = (
    *("day", "night", "week", "month", "year", "ago", "recently", "currently", "now"),
    *("present", "christmas", "easter", "morning", "evening", "afternoon", "winter"),
    *("summer", "spring", "autumn", "fall", "tomorrow"),
)
"""One of these stands in each of them: looked for first, as it is quicker."""
BESIDE = re.compile(r"^,? (?:the )?(?:\d{1,2}\b|[A-Z][a-z]+\.? \d)")
PLACE = re.compile(
    r"(?<![\w’'-])(?:(?<!click )(?<!clicking )here"
    r"|in this (?:country|city|town|state|county|region|nation|borough|area))"
    r"(?![\w’'-])"
)
DOTTED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.])")
LONE_MARK = re.compile(r"(?<=[\s(])['‘](?=\w)(?!(?:em|tis|til|twas|n)\b)")
CLOSING = re.compile(r"['’](?!\w)")
TOKEN = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
NEGATIONS = frozenset(
    [
        *("no", "not", "never", "nobody", "none", "nothing", "neither", "nor"),
        *("without", "cannot", "nowhere", "refuse"),
    ]
)
NEGATED = re.compile(r"n[’']t$")
FUTURE = re.compile(r"\b(?:will|shall|is to|are to|due to|going to)\b")


def flags_of(clause: str, source: str, label: Label, about: About) -> Iterator[Flag]:
    """Yield what a clause made from the words `source` leaves to be settled.

    Words between quotation marks are somebody's own and are left in peace, but for
    what is wrong with a figure.
    """
    plain = outside_quotations(clause)
    yield from _voices(plain, label, about)
    yield from pointing(plain, label)
    yield from _days(plain, about)
    yield from _figures(clause)
    yield from _left_out(clause, source)
    opened = LONE_MARK.search(plain)
    if opened and not CLOSING.search(plain, opened.end()):
        yield Flag("by-hand", "A quotation mark has no partner: say where it ends.")
    words = len(clause.split())
    if words > LONGEST:
        says = f"It has {words} words, which is long to hear: could it be two clauses?"
        yield Flag("long", says, settle=False)


def outside_quotations(clause: str) -> str:
    """Return `clause` with blanks where it quotes somebody."""
    plain = clause
    if not any(map(clause.__contains__, OPENING_MARKS)):
        return clause
    for start, end in quoted_spans(clause):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


def _voices(plain: str, label: Label, about: About) -> Iterator[Flag]:
    who = about.issuer or "the issuer"
    if about.issuer:  # "Save Our Baths"
        plain = plain.replace(about.issuer, " " * len(about.issuer))
    ours = "our " in plain or "Our " in plain
    if ours and (found := COUNTRY.search(plain)):
        says = f"“{found[0]}” is that of {who}: is it ours too? If not, name it."
        yield Flag("country", says)
        yield from _we_too(plain, who)
    elif ours and (found := MEMBERS.search(plain)):
        says = f"“{found[0]}” were those of {who}: is it true of ours?"
        yield Flag("our", says)
        yield from _we_too(plain, who)
    elif found := VOICE.search(plain):
        light = label in {Label.RESOLVES, Label.SOLIDARITY} and found[0] == "our"
        says = f"“{found[0]}” was {who}: in our motion it means us. Is that right?"
        yield Flag("our", says, settle=not light)
    elif label in HELD and (found := ALL_MEMBERS.search(plain)):
        says = f"“{found['who']}” were those of {who}: is it true of ours?"
        yield Flag("our", says)
    if found := READER.search(plain):
        says = f"“{found[0]}” speaks to the reader of the statement: name who is meant."
        yield Flag("reader", says)
    if found := PLACE.search(plain):
        yield Flag("place", f"“{found[0]}” is where {who} is: name the place.")


def _we_too(plain: str, who: str) -> Iterator[Flag]:
    """Yield the flag of a "we" that stands beside "our members"."""
    if found := WE.search(plain):
        says = f"“{found[0]}” was {who}: in our motion it means us. Is that right?"
        yield Flag("our", says)


def _days(plain: str, about: About) -> Iterator[Flag]:
    low = plain.lower()
    timed = any(map(low.__contains__, STEMS))
    for found in DAY.finditer(plain) if timed else ():
        every = (found["which"] or "").lower() == "every"
        if not every and not BESIDE.match(plain[found.end() :]):
            said = found[0].strip()
            likely = _likely(found, about)
            says = f"“{said}” will mean another day when it is read: write the date"
            yield Flag("day", f"{says}{likely}.")
            break
    else:
        yield from _without_year(plain, about)
    if not FUTURE.search(plain):
        return
    past = [one for one in dates_in(plain) if one.day < about.today]
    if past:
        says = f"{full_date(past[0].day)} is past: put the tense right."
        yield Flag("tense", says)


def _without_year(plain: str, about: About) -> Iterator[Flag]:
    """Tell of a day without a year, which another year may be read into."""
    found = NO_YEAR.search(plain)
    issued = dates_in(about.date) if found else ()
    if found and not (issued and issued[0].day.year == about.today.year):
        meant = f" ({issued[0].day.year}, as it seems)" if issued else ""
        says = f"“{found[0]}” has no year: write it{meant}."
        yield Flag("day", says, settle=bool(issued))


def _likely(found: re.Match[str], about: About) -> str:
    """Return which date was meant, where the statement's own date tells."""
    issued = dates_in(about.date)
    if not issued:
        return ""
    day = _day(found, issued[0].day)
    return f" ({full_date(day)}, if it was written on {about.date})" if day else ""


def _day(found: re.Match[str], issued: date) -> date | None:
    adverb, weekday = (found["adverb"] or "").lower(), found["weekday"]
    ahead = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(adverb)
    if weekday and (found["which"] or "").lower() == "this":
        ahead = (DAYS.index(weekday.capitalize()) - issued.weekday()) % WEEK
    try:
        return None if ahead is None else issued + timedelta(days=ahead)
    except OverflowError:
        return None


def _figures(clause: str) -> Iterator[Flag]:
    if "." in clause and (found := DOTTED.search(clause)):
        comma = found[0].replace(".", ",")
        says = f"“{found[0]}” may mean {comma} or a fraction: look it up and say which."
        yield Flag("figure", says)


def _left_out(clause: str, source: str) -> Iterator[Flag]:
    """Tell of names, figures and negations of the source that are not in the clause."""
    whole = source.strip(ROUND)[1:]
    if whole and whole in clause:
        return  # but for the capital that it began with, all is there
    held = Counter(_weighed(clause))
    missing = []
    for word in TOKEN.findall(source):
        key = _key(word)
        matters = word[0].isupper() or word[0].isdigit() or _negates(word)
        if held[key]:
            held[key] -= 1
        elif matters:
            missing.append(word)
    ordinary = [one for one in OWN_WORD.findall(source) if one.islower()]
    low = clause.casefold()
    lost = [one for one in ordinary if not _is_in(one, low)]
    if len(lost) > MOST_LOST and not missing:
        words = ", ".join(f"“{word}”" for word in dict.fromkeys(lost))
        yield Flag("left-out", f"Left out: {words}. Look whether that matters.")
    if missing:
        words = ", ".join(f"“{word}”" for word in dict.fromkeys(missing))
        says = f"Left out of the clause: {words}. Look whether that matters."
        yield Flag("left-out", says, settle=any(map(_negates, missing)))


def held_at_all(word: str, clause: str) -> bool:
    """Return whether a word is in the clause, if in another form."""
    return _is_in(word.casefold(), clause.casefold())


def _is_in(word: str, clause: str) -> bool:
    return word[: max(4, len(word) - 3)] in clause


def _weighed(clause: str) -> list[str]:
    return [_key(word) for word in TOKEN.findall(clause.replace(BODY, " "))]


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    low = word.casefold().replace("'", "’")
    if NEGATED.search(low):
        return "not"
    return low.replace(".", "") if not low[0].isdigit() else low


def _negates(word: str) -> bool:
    return word.lower() in NEGATIONS or bool(NEGATED.search(word))
