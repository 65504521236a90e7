"""The head of the paper: which of its lines is the title, and what the others are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.reading import FurnitureKind, ParagraphKind
from drafter.parsing import furniture
from drafter.parsing.draft_sections import Part, Point
from drafter.parsing.labels import Levels, typed_label
from drafter.parsing.leads import BODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.parsing.draft_sections import Found
    from drafter.parsing.source import Line

NAMES_BODY = re.compile(rf"\b(?:{BODY})$", re.IGNORECASE)
ALL_CAPITALS = re.compile(
    r"(?:[A-Z][\w’'&-]*|of|and|the|&|,)(?:\s+(?:[A-Z][\w’'&-]*|of|and|the|&))*"
)
NO_TITLE = "No line was found that is surely the title."
WHICH_TITLE = "The title could also be another line above the motion."
NO_LEADS = (
    "No words such as “This Branch notes” were found, so the paragraphs stand without "
    "sections."
)


def find_title(head: Sequence[Line], found: Found) -> None:
    """Find the title among the lines above the motion; put the others aside."""
    chosen = _chosen(head, found)
    for line in head:
        if line is chosen:
            _take_title(line, found)
        elif _is_wrapper(line) and not found.wrapper.text:
            found.wrapper = line.words.stripped()
        else:
            kind = furniture.kind_above(line.words.text) or FurnitureKind.HEADER
            found.put_aside(kind, line.words.stripped(), line.label)
    found.furniture.sort(key=lambda one: one.start)


def read_without_leads(lines: Sequence[Line], found: Found) -> None:
    """Read lines among which no lead was found: a title, then paragraphs."""
    start = _body_start(lines)
    body = [line for line in lines[start:] if not _is_name(line)]
    names = [line for line in lines[start:] if _is_name(line)]
    find_title(lines[:start], found)
    for line in names:
        kind = furniture.kind_of_line(line.words.text) or FurnitureKind.AFTER
        found.put_aside(kind, line.words.stripped(), line.label)
    if body:
        found.parts.append(Part(None, points=_points(body)))
        if not any(one.kind is FurnitureKind.SIGNED for one in found.furniture):
            found.unsure.append(NO_LEADS)


def _points(body: Sequence[Line]) -> list[Point]:
    points: list[Point] = []
    levels = Levels()
    for number, line in enumerate(body, 1):
        words = line.words.stripped()
        label = line.label
        if not label:
            typed, words = typed_label(words)
            label, words = typed.text, words.stripped()
        level, pattern = levels.place(line, label) if label else (0, "")
        if not label:
            levels.paragraph(words.text)
        points.append(Point(words, label, level, pattern, number))
    return points


def _is_name(line: Line) -> bool:
    return not line.label and furniture.kind_of_line(line.words.text) is not None


def _is_wrapper(line: Line) -> bool:
    return bool(furniture.WRAPPER.match(line.words.text.strip()))


def _body_start(lines: Sequence[Line]) -> int:
    """Return which line is the first paragraph after the head and the title."""
    for place, line in enumerate(lines):
        if line.kind is ParagraphKind.TITLE:
            wrapped = lines[place + 1 : place + 2]
            return place + 1 + bool(wrapped and _is_wrapper(wrapped[0]))
    for place, line in enumerate(lines):
        text = line.words.text
        short = furniture.kind_above(text) is not None or furniture.may_be_title(text)
        if _is_wrapper(line):
            return place + 1
        titled = bool(place) and _could_be(lines[place - 1])
        asks = titled and text.rstrip().endswith("?")  # as in answers to questions set
        if not short or asks or furniture.name_line(text.strip()):
            return place
    return min(1, len(lines))


def _chosen(head: Sequence[Line], found: Found) -> Line | None:
    """Return the line that is the title: one that is marked so, else the last."""
    for kind in (ParagraphKind.TITLE,):
        marked = [line for line in head if line.kind is kind]
        if marked:
            return marked[0]
    named = [line for line in head if furniture.TITLED.match(line.words.text.strip())]
    for line in named:
        if furniture.TITLED.sub("", line.words.text.strip(), count=1):
            return line
    open_ones = [line for line in head if _could_be(line)]
    headings = [line for line in open_ones if line.kind is ParagraphKind.HEADING]
    if not open_ones:
        found.unsure.append(NO_TITLE)
        return None
    others = [one for one in headings or open_ones if not _names_body(one)]
    if len(others) > 1 and not _set_apart(open_ones, head):
        found.unsure.append(WHICH_TITLE)
    return (headings or open_ones)[-1]


def _could_be(line: Line) -> bool:
    text = line.words.text.strip()
    return (
        furniture.kind_above(text) is None
        and not _is_wrapper(line)
        and furniture.may_be_title(text)
    )


def _names_body(line: Line) -> bool:
    return bool(NAMES_BODY.search(line.words.text.strip()))


def _set_apart(open_ones: Sequence[Line], head: Sequence[Line]) -> bool:
    """Return whether what is above the title is plainly the head of the paper."""
    place = head.index(open_ones[-1])
    return any(furniture.kind_above(line.words.text) for line in head[:place])


def _take_title(line: Line, found: Found) -> None:
    words = line.words.stripped()
    named = furniture.TITLED.match(words.text)
    if named is not None and named.end() < len(words.text):
        form = words.text[: named.end()].rstrip()
        found.put_aside(FurnitureKind.FORM, words.cut(0, 0), form)
        words = words.cut(named.end())
    label, rest = typed_label(words)
    said = f"{line.label}{label.text}"
    found.put_aside(FurnitureKind.AGENDA_ITEM, words.cut(0, 0), said)
    found.title = rest.stripped()


def submitter(found: Found) -> None:
    """Put the last line aside where it only names the branch that submits a motion."""
    points = found.parts[-1].points if found.parts else []
    if len(points) < 2 or points[-1].label or not points[-2].label:  # noqa: PLR2004
        return
    text = points[-1].words.text
    if ALL_CAPITALS.fullmatch(text) and NAMES_BODY.search(text):
        found.put_aside(FurnitureKind.SIGNED, points.pop().words)
        found.unsure.append(
            f"The last line, “{text}”, was taken for the name of who submits it."
        )
