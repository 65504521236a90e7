"""Ways to word a piece of an amendment, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.wording_forms import FOLLOWING, Said, sentence
from drafter.amendments.wording_lines import HEADING
from drafter.amendments.wording_pieces import Addition, Removal, Rewording
from drafter.amendments.wording_words import Where, ways
from drafter.model.amendment import Op
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.amendments.wording_lines import Lines, NewLine
    from drafter.amendments.wording_pieces import Piece
    from drafter.model.wording import Wording

OPS = {"delete": Op.DELETE, "replace": Op.REPLACE}
WHERE = {
    "after": "After {}",
    "within": "Directly after {}",
    "below": "Below {}",
    "start": "At the start of {}",
    "end": "At the end of {}",
    "first": "At the start",
    "last": "At the end",
}


@dataclass(frozen=True)
class Way:
    """One way to word a piece: a sentence, and those that follow it."""

    said: Said
    op: Op
    old: str
    new: str
    location: str
    following: tuple[Said, ...] = ()

    def text(self, wording: Wording) -> str:
        """Return the instruction as `wording` words it; "" if it has no such form."""
        if self.said.form.startswith("words") and wording.words is None:
            return ""
        every = (self.said, *self.following)
        return "\n".join(sentence(one, wording) for one in every)


def ways_of(
    piece: Rewording, at: int, lines: Lines, starts: Mapping[str, Sequence[int]]
) -> Iterator[Way]:
    """Yield ways to word the change number `at` of the words of a place."""
    if not piece.text and piece.path not in {"title", "wrapper"}:
        return
    hunks = piece.hunks
    line = lines.by_path.get(piece.path)
    name = lines.words_name(piece.path)
    where = Where(
        name,
        piece.text,
        hunks[at - 1].end if at else 0,
        hunks[at + 1].start if at + 1 < len(hunks) else len(piece.text),
        starts.get(piece.path, ()),
        has_below=line is not None and len(lines.below(line)) > 0,
    )
    for said in ways(hunks[at], where):
        old, new = said.quoted.get("old", ""), said.quoted.get("new", "")
        op = Op.REPLACE if old and new else (Op.DELETE if old else Op.INSERT)
        form = said.form.partition(".")[2]
        location = f"At the end of {name}" if form == "end" else f"In {name}"
        yield Way(said, op, old, new, location)


def whole_ways(piece: Piece, lines: Lines) -> Iterator[Way]:
    """Yield ways to word a piece by whole clauses."""
    if isinstance(piece, Addition):
        yield from _additions(piece, lines)
    elif isinstance(piece, Removal):
        yield from _removals(piece, lines)
    else:
        yield from _replacements(piece, lines)


def _replacements(piece: Rewording, lines: Lines) -> Iterator[Way]:
    if not piece.new or (piece.path.startswith("lead") and not piece.text):
        return
    name = lines.words_name(piece.path)
    quoted = {"old": piece.text, "new": piece.new}
    if piece.text and (piece.path not in lines.by_path or not name):
        yield _way(Said("words.replace", name, quoted=quoted), Op.REPLACE, name)
    line = lines.by_path.get(piece.path)
    alone = line is not None and len(lines.below(line)) > 0
    if line is not None and lines.lines[line].depth == HEADING:
        alone = True
    for form in ("replace_alone",) if alone else ("replace", "replace_alone"):
        yield _way(Said(f"whole.{form}", name, quoted=quoted), Op.REPLACE, name)


def _removals(piece: Removal, lines: Lines) -> Iterator[Way]:
    line = lines.lines[piece.line]
    quoted = {"old": line.text}
    if line.depth == HEADING:
        section, lead = lines.section_name(piece.line), lines.lead_name(piece.line)
        if not piece.alone:
            yield _way(Said("whole.delete", section, quoted=quoted), Op.DELETE, section)
        yield _way(Said("whole.delete", lead, quoted=quoted), Op.DELETE, lead)
        return
    form = "whole.delete_alone" if piece.alone else "whole.delete"
    yield _way(Said(form, line.name, quoted=quoted), Op.DELETE, line.name)


def _additions(piece: Addition, lines: Lines) -> Iterator[Way]:
    first, *others = piece.new
    unit = _unit(first, lines)
    following = tuple(
        Said(f"whole.{FOLLOWING}", "", _unit(one, lines), quoted={"new": one.text})
        for one in others
    )
    new = "\n".join(one.text for one in piece.new)
    for form, name in _places(piece.after, first.depth, lines):
        said = Said(f"whole.{form}", name, unit, quoted={"new": first.text})
        location = WHERE[form].format(name)
        yield Way(said, Op.INSERT, "", new, location, following)


def _places(after: int, depth: int, lines: Lines) -> Iterator[tuple[str, str]]:
    """Yield forms and names for the place after a line; what people say first."""
    if after < 0:
        yield "first", ""
        return
    end = after + 1 == len(lines.lines)
    heading = lines.above(after, HEADING)
    is_stem = "part" in lines.habits.names.values()
    section = heading is not None and not depth and not (end and is_stem)
    if section and heading == after:
        yield "start", lines.section_name(heading or 0)
    if section and [heading or 0, *lines.below(heading or 0)][-1] == after:
        yield "end", lines.section_name(heading or 0)
    if end and not depth and (heading is None or is_stem):
        yield "last", ""
    line = lines.lines[after]
    beside = lines.above(after, depth)
    if beside is not None:
        yield "after", _name(beside, lines)
    if line.depth == depth - 1 and depth > 0:
        yield "below", line.name
    yield "within", _name(after, lines)
    if end:
        yield "last", ""


def _name(line: int, lines: Lines) -> str:
    heading = lines.lines[line].depth == HEADING
    return lines.section_name(line) if heading else lines.lines[line].name


def _unit(new: NewLine, lines: Lines) -> str:
    if new.depth == HEADING:
        kind = new.kind or SectionKind.NOTES
        return lines.names.new_section.format(name=kind.value.capitalize())
    return lines.unit(new.depth)


def _way(said: Said, op: Op, name: str) -> Way:
    gaps = said.quoted
    old, new = gaps.get("old", ""), gaps.get("new", "")
    location = f"{name[:1].upper()}{name[1:]}"
    return Way(said, op, old, new if op is Op.REPLACE else "", location)
