"""From the text of an amendment to its instructions.

The forms are those that were found in 61 printed instructions of 27 sources (TUC,
STUC, UNISON, RMT, Labour, NUS, UCU, councils), in the amendments of the Scottish
Parliament, and those of ordinary meeting usage. What does not fit is handed back.
"""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.amendments.amending_words import (
    ANY_CASE,
    DELETE,
    EDGE,
    INSERT,
    JOINT,
    SPACES,
)
from drafter.amendments.cursor import BLANKS, Cursor, NotReadError
from drafter.amendments.instructions import FROM_TITLE, InstructionReader
from drafter.amendments.place_names import INTRO, inherited, read_place
from drafter.amendments.sheet_frame import within_frame
from drafter.amendments.steps import Read, Reads, Step, Unread, Where
from drafter.amendments.targets_read import THESE
from drafter.amendments.words_read import read_new

BULLET = re.compile(
    r"(?:[\u203a•·▪◦‣∙*+–—>-]\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=[A-Za-z]{2}))+",
    ANY_CASE,
)
HEADING = re.compile(
    r"(?:(?:amendment|amdt|amend\.)s?(?:\s+(?:no\.?\s*)?\(?[\w.]{1,8}\)?)?"
    r"(?:\s+to\s+(?:motion|amendment|composite|resolution)[^\n:]{0,60})?\s*[:.–-]?(?=\s)"
    r"|(?:motion|resolution|composite|proposition)\s+\(?[\w.]{1,8}\)?[^\n]{0,80}(?=\n)"
    r"|(?:moved|seconded|submitted|proposed|supported)(?:\s+by)?\s*:?[^\n]*)",
    ANY_CASE,
)
AMEND = re.compile(r"amend\s+", ANY_CASE)
ITS_NAME = re.compile(r"(?-i:[A-Z])[\w ]{0,40}(?:…|\.\.\.)?(?=,)|…|\.\.\.", ANY_CASE)
"""The heading of a rule after its number: "In 10 Elections, replace ..."."""
AS_FOLLOWS = re.compile(r"\s*(?:(?:is|be)\s+amended\s+)?as\s+follows", ANY_CASE)
SO_READS = re.compile(
    r"[\s,.;]*[“\"‘'(]?(?:so\s+(?:that\s+)?it\s+(?:now\s+)?reads|(?:as\s+)?amended\s+(?:it\s+)?reads"
    r"|to\s+read\s+as)\s*:?",
    ANY_CASE,
)
RENUMBER = re.compile(
    r"[\s,.;]*(?:and\s+)?renumber[^\n:“\"‘']*(?:accordingly|subsequent(?:ly)?|remaining|"
    r"following)?[^\n:“\"‘'.]*",
    ANY_CASE,
)
END = re.compile(r"[\s.,;:)]*")
HEAD_LINE = re.compile(r"\s*(?:moved|seconded|submitted|amendment)", ANY_CASE)
PLACE_ALONE = re.compile(r"[ \t]*[:.–-]*[ \t]*(?=\n|\Z)")
CONTEXT = re.compile(r"[^\n“\"‘']{0,120}(?=[“\"‘'])")
CLOSED = re.compile(r"[.,;:]+")
NOT_READ = (
    "It could not be read as an instruction. Say what to delete, insert or replace, "
    "and put the words in quotation marks."
)


def read_steps(text: str) -> tuple[Read, ...]:
    """Return what an amendment asks for, in its order.

    What could not be read is in it as `Unread`, with the reason: nothing is lost but
    what a sheet of ours has around its amendment.
    """
    return tuple(_Grammar(within_frame(text)).all())


class _Grammar:
    """Reads one amendment."""

    def __init__(self, text: str, at: int = 0, *, trial: bool = False) -> None:
        self.here = Cursor(text, at)
        self.trial = trial
        """Only to see whether an instruction begins on a line: no other is read."""
        self.reader = InstructionReader(self.here, self.starts)
        self.heading: Where = ()
        """The place that a line of its own, or "Clause 5:", names for what follows."""
        self.near: Where = ()
        self.points_back = not trial and bool(THESE.search(text))
        """Whether "these words" stands anywhere in it."""

    def all(self) -> list[Read]:
        """Return everything that the amendment asks for."""
        read: list[Read] = []
        while (start := self.here.skipped(END)) < len(self.here.text):
            self.here.at = start
            try:
                read += self.line()
            except NotReadError as error:
                read.append(self.unread(start, str(error)))
        return read

    def unread(self, start: int, reason: str) -> Unread:
        """Return the line from `start` as one that was not read, and go behind it."""
        end = self.here.text.find("\n", max(start, self.here.at))
        end = len(self.here.text) if end < 0 else end
        self.here.at = end
        return Unread(self.here.text[start:end].strip(), reason, start)

    def line(self) -> list[Read]:
        """Read one line's instructions, and what of the next lines belongs to them."""
        here = self.here
        start = here.at
        here.take(BULLET)
        while here.take(HEADING):
            if here.at_line_end():
                return []
        read, where = self.first(start)
        while more := self.further(where):
            read += more[0]
            where = more[1]
        rest = here.skipped(END)
        if rest < len(here.text) and "\n" not in here.text[here.at : rest]:
            return self.with_rest(read, rest)
        return read

    def further(self, where: Where) -> tuple[list[Read], Where] | None:
        """Return the next instruction of the same line, or None."""
        here, mark = self.here, self.here.at
        here.take(JOINT)
        if "\n" not in here.text[mark : here.at] and here.at < len(here.text):
            more, where = self.next(where)
            if more:
                return more, where
        here.at = mark
        return None

    def with_rest(self, read: list[Read], rest: int) -> list[Read]:
        """Return what was read with the rest of the line, which was not.

        An instruction of which part was not read is not carried out at all.
        """
        last = read[-1] if read else None
        start = last.start if isinstance(last, Step) else rest
        before = read[:-1] if isinstance(last, Step) else read
        return [*before, self.unread(start, NOT_READ)]

    def first(self, start: int) -> tuple[list[Read], Where]:
        """Read the first instruction of a line, with the place it begins with."""
        here = self.here
        self.near = self.heading or self.near
        if self.quoted_context():
            return [], ()
        place = self.place()
        where = inherited(place, self.heading)
        if place and self.is_heading():
            self.heading = where
            return [], where
        if place:
            self.heading = ()
            colon = here.text.startswith(":", here.skipped(BLANKS))
            self.near = where if colon else ()
            here.take(JOINT)
        read, where = self.next(where or self.heading)
        if not read:
            here.at = max(here.at, start)
            raise NotReadError(NOT_READ)
        return read, where

    def place(self) -> Where:
        """Return the place with which an instruction begins."""
        return self.here.tried(self._place) or ()

    def _place(self) -> Where:
        here = self.here
        amend = here.take(AMEND)
        if here.sees(EDGE) or here.sees(FROM_TITLE):
            return ()
        here.take(INTRO)
        found = read_place(here)
        if found and amend:
            here.take(AS_FOLLOWS)
        if found:
            here.take(ITS_NAME)
        return found

    def is_heading(self) -> bool:
        """Return whether the place is all that its line holds."""
        found = PLACE_ALONE.match(self.here.text, self.here.at)
        if found:
            self.here.at = found.end()
        return bool(found)

    def quoted_context(self) -> bool:
        """Return whether the line only quotes words that a later one points to."""
        here = self.here
        line = CONTEXT.match(here.text, here.at)
        if not line or not self.points_back:
            return False
        if DELETE.search(line[0]) or INSERT.search(line[0]):
            return False
        mark, here.at = here.at, line.end()
        quote = here.quote()
        if quote is None or not quote.closed:
            here.at = mark
            return False
        self.reader.targets.these = quote.text
        here.take(CLOSED)
        return True

    def next(self, where: Where) -> tuple[list[Read], Where]:
        """Read one instruction in the place `where`; [] if none begins here."""
        here = self.here
        start = here.skipped(SPACES)
        if reads := here.tried(lambda: self.so_reads(where, start)):
            return [reads], where
        if here.take(RENUMBER):
            return [], where
        if own := self.place():
            where = inherited(own, where)
            here.take(JOINT)
        steps = self.reader.one(where)
        said = here.text[start : here.at].strip(" \n,;:")
        near = () if where else self.near
        read: list[Read] = [
            replace(one, said=said, start=start, near=near) for one in steps
        ]
        if steps and (after := here.tried(lambda: self.so_reads(where, here.at))):
            read.append(after)
        here.tried(lambda: here.take(RENUMBER))
        return read, where

    def so_reads(self, where: Where, start: int) -> Reads | None:
        """Read "so it reads: ..."."""
        found = self.here.take(SO_READS)
        new = read_new(self.here, self.starts, unquoted=True) if found else None
        if not found or new is None:
            return None
        text = new.text
        if found[0].lstrip(" ,.;\n")[:1] in "“\"‘'":
            text = text.rstrip("”\"’'")
        said = self.here.text[start : self.here.at].strip(" \n,;:")
        return Reads(said, text, where, start)

    def starts(self, place: int) -> bool:
        """Return whether an instruction begins on the line at `place`."""
        text = self.here.text
        end = text.find("\n", place)
        if not text[place : end if end >= 0 else len(text)].strip():
            return False
        if self.trial or HEAD_LINE.match(text, place):
            return True
        try:
            read = _Grammar(text, place, trial=True).line()
        except NotReadError:
            return False
        return bool(read) and all(isinstance(one, Step) for one in read)
