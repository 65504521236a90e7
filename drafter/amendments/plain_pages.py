"""A motion that is only text, as a page: lines become title, leads and clauses."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Passage, Role, is_whole, label_parts
from drafter.language.change_order import lead_path
from drafter.model.amendment import TITLE
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMED = r"(?:rule|clause|standing order|section|article|paragraph|bye-?law)\s+"
COMPOUND = (
    r"(?:[A-Z][. ]?\d{1,3}(?:\.\d{1,3}){1,5}|[A-Z]\.\d{1,3}|\d{1,3}(?:\.\d{1,3}){1,5}"
    r"|\d{1,3}\.[a-z])"
)
SIMPLE = r"(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})"
LABEL = re.compile(
    r"[ \t]*(?P<label>"
    rf"{NAMED}(?:{COMPOUND}|{SIMPLE})(?:[.:)]|(?=\s+[A-Z(“\"‘])|(?=[ \t]*(?:\n|\Z)))"
    rf"|(?-i:{COMPOUND}[.:)]?)(?=\s)"
    rf"|\(?{SIMPLE}[.)](?=\s)|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,5}})\)(?=\w)"
    r"|[•·▪◦‣∙*+–—\u203a-](?=\s)"
    r")[ \t]*",
    re.IGNORECASE,
)
LEAD_VERB = re.compile(
    r"\b(notes?|believes?|welcomes?|condemns?|resolves?|agrees?|instructs?"
    r"|calls? (?:on|upon|for)|urges?|sends? solidarity|noting)\b",
    re.IGNORECASE,
)
KINDS = {
    "note": SectionKind.NOTES,
    "noti": SectionKind.NOTES,
    "beli": SectionKind.BELIEVES,
    "welc": SectionKind.WELCOMES,
    "cond": SectionKind.CONDEMNS,
    "send": SectionKind.SOLIDARITY,
}
LONGEST_LEAD = 12
"""Words; a longer line is a clause."""
WRAPPED = 60
"""Letters; a line that is shorter was not wrapped, it ended."""
STOPS = ".;:!?"
FIRST = (("1",), ("a",), ("i",))
"""What the first label of a list counts."""
BULLETS = "•·▪◦‣∙*+–—\u203a-"


@dataclass(frozen=True)
class _Line:
    """Some lines of the text that belong together."""

    head: int
    start: int
    end: int
    label: str


def plain_page(text: str) -> Page:
    """Return a motion that is text as a page; the text itself is not changed.

    Every letter but labels, indents and line ends between passages is in a passage.
    """
    lines = list(_lines(text))
    passages: list[Passage] = []
    section: SectionKind | None = None
    part = -1
    levels = _Levels()
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        after = lines[number + 1].label if number + 1 < len(lines) else ""
        role = _role(words, line, number, after, text)
        if role is Role.TITLE:
            passages.append(Passage(role, words, TITLE, start=line.start))
            continue
        if role is Role.LEAD or part < 0:
            part += 1
        if not line.label:
            section = section_of(words) or (None if role is Role.LEAD else section)
            levels = _Levels(base=0 if role is Role.LEAD else 1)
        level = levels.of(line.label) if line.label else 0
        path = lead_path(part + 1) if role is Role.LEAD else ""
        passages.append(
            Passage(
                role,
                words,
                path,
                line.label,
                level,
                "",
                section,
                part,
                head=line.head,
                start=line.start,
            )
        )
    return _named(Page(tuple(passages)))


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of the text, wrapped ones joined to one."""
    held: _Line | None = None
    for found in re.finditer(r"[^\n]+", text):
        if not found[0].strip():
            if held:
                yield held
            held = None
            continue
        label = LABEL.match(text, found.start(), found.end())
        start = label.end() if label else found.start()
        start += len(text[start : found.end()]) - len(
            text[start : found.end()].lstrip()
        )
        end = found.start() + len(found[0].rstrip())
        if held and not label and _wrapped(text, held, start):
            held = replace(held, end=end)
            continue
        if held:
            yield held
        held = _Line(
            found.start(), start, max(start, end), label["label"] if label else ""
        )
    if held:
        yield held


def _wrapped(text: str, held: _Line, start: int) -> bool:
    """Return whether the line from `start` goes on with the line before."""
    before = text[held.head : held.end].rsplit("\n", 1)[-1]
    if text.count("\n", held.end, start) > 1:
        return False
    ended = before.rstrip("”\"’')").endswith(tuple(STOPS))
    return not ended and (text[start].islower() or len(before) > WRAPPED)


def _role(words: str, line: _Line, number: int, after: str, text: str) -> Role:
    short = len(words.split()) <= LONGEST_LEAD
    if line.label or not short:
        return Role.CLAUSE
    opens_list = bool(after) and not words.endswith((".", ";"))
    if words.endswith(":") or (opens_list and LEAD_VERB.search(words)):
        return Role.LEAD if after else Role.CLAUSE
    apart = re.match(r"[ \t]*(?:\n[ \t]*\n|\Z)", text[line.end :])
    is_title = number == 0 and apart and not words.endswith(tuple(STOPS))
    return Role.TITLE if is_title and line.end < len(text.rstrip()) else Role.CLAUSE


def section_of(words: str) -> SectionKind | None:
    """Return the section that a lead or a paragraph opens, if its verb tells."""
    found = LEAD_VERB.search(words)
    if not found:
        return None
    return KINDS.get(found[1].lower()[:4], SectionKind.RESOLVES)


class _Levels:
    """How deep labelled lines are nested, told from how their labels count."""

    def __init__(self, base: int = 0) -> None:
        self.base = base
        self.open: list[tuple[str, str]] = []
        """The kind of each label that is open, and the label that was last."""

    def of(self, label: str) -> int:
        """Return how deep the line labelled `label` stands."""
        kind = self._kind_of(label)
        kinds = [held for held, _ in self.open]
        if is_whole(label):
            mine = label_parts(label)
            while self.open and not self._holds(mine):
                self.open.pop()
        elif kind in kinds:
            del self.open[kinds.index(kind) :]
        elif label_parts(label)[-1:] not in FIRST and label not in BULLETS:
            self.open = []
        self.open.append((kind, label))
        return self.base + len(self.open) - 1

    def _holds(self, mine: tuple[str, ...]) -> bool:
        """Return whether the label that is open last is the beginning of `mine`."""
        held = label_parts(self.open[-1][1])
        return len(held) < len(mine) and mine[: len(held)] == held

    def _kind_of(self, label: str) -> str:
        if label in BULLETS:
            return label
        parts = label_parts(label)
        if len(parts) != 1:
            return f"{len(parts)} parts"
        last = parts[0]
        if last.isdigit():
            return "1"
        shape = "A" if label.strip("().:")[-1:].isupper() else "a"
        letters = [held for kind, held in self.open if kind == shape]
        follows = letters and ord(label_parts(letters[-1])[-1][0]) + 1 == ord(last[0])
        roman = not set(last) - set("ivxl") and not (follows and len(last) == 1)
        return f"roman {shape}" if roman and (last[0] in "ivx") else shape


def _named(page: Page) -> Page:
    """Return `page` with the paths and names of its clauses."""
    counts: Counter[tuple[str, ...]] = Counter()
    at: list[str] = []
    named = []
    for number, one in enumerate(page.passages):
        if one.role is not Role.CLAUSE:
            named.append(one)
            continue
        kind = one.section.value if one.section else "paragraph"
        del at[one.level :]
        at += ["1"] * (one.level - len(at))
        above = (kind, *at)
        counts[above] += 1
        for key in [
            key for key in counts if key[: len(above)] == above and key != above
        ]:
            del counts[key]
        at.append(str(counts[above]))
        named.append(
            replace(one, path=".".join([kind, *at]), cite=_cite(page, number, one))
        )
    return Page(tuple(named))


def _cite(page: Page, number: int, one: Passage) -> str:
    own = one.label.strip(".:)( ") if one.label not in BULLETS else ""
    if page.in_prose:
        place = next(
            (at for at, group in enumerate(page.paragraphs, 1) if number in group), 0
        )
        under = f", point {own}" if own else ""
        return f"paragraph {place}{under}" if place else (own or "the text")
    if not own:
        return "a point"
    under_lead = any(
        other.role is Role.LEAD and other.part == one.part for other in page.passages
    )
    whole = page.labels[number]
    said = whole[0] + "".join(f"({piece})" for piece in whole[1:])
    if one.section and under_lead and not is_whole(one.label):
        return f"{one.section.value.capitalize()} {said}"
    return own if is_whole(one.label) else f"paragraph {said}"
