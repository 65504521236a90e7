"""From lines to a motion: title, sections, clauses, and what stands around them.

One pass, line by line. Before the first lead (or WHEREAS, or paragraph that opens with
the body and its verb) lines belong to the head of the paper; a heading such as
"Background" or the movers' names end it. Nothing is dropped: what is no part of the
motion is put aside under its kind, and what was not certain is said in words.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from drafter.model.reading import FurnitureKind, ParagraphKind
from drafter.parsing import furniture, whereas
from drafter.parsing.draft_sections import Found, Part, Point
from drafter.parsing.forms import rows_joined
from drafter.parsing.heads import find_title, read_without_leads, submitter
from drafter.parsing.labels import Levels, typed_label
from drafter.parsing.leads import (
    bare_lead,
    inline_lead,
    is_lead,
    opener,
    stem_subject,
)
from drafter.parsing.prose import bare_may_lead, may_open, sentences_by_verb
from drafter.parsing.source import Line
from drafter.parsing.verbs import NOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.motion import SectionKind
    from drafter.parsing.source import Traced

ISSUED = "issued by"
OF_A_RULE = frozenset({"present wording", "proposed wording"})
PARTS_OF_A_RULE = OF_A_RULE | {"the rule", "the change in short", "reason"}
"""The headings of a rule change as we print it; the first two tell that it is one."""
LONG = 120
"""A line of so many characters is a sentence, not a title."""
TRAILING = (
    "What stands after the names at the end was not taken for part of the motion."
)


class State(Enum):
    """How far the reading has got."""

    BEFORE = "before"
    MOTION = "motion"
    NAMED = "named"
    """The names of those who move it have come."""
    BACKGROUND = "background"
    RECORD = "record"


class _Motion:
    """Reads the lines of one motion."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.found = Found()
        self.levels = Levels()
        self.state = State.BEFORE
        self.head: list[Line] = []
        self.paragraphs = 0
        self.after: Line | None = None
        """The line after the one that is read."""
        self.final = False
        """The heading said that nothing of the motion comes after it."""
        self.is_statement = any(
            line.words.text.lower().startswith(ISSUED) for line in lines
        )
        heads = {line.words.text.strip().lower() for line in lines if not line.label}
        self.is_rule_change = heads >= OF_A_RULE

    def read(self) -> Found:
        lines = [one for one in self.lines if one.words.text.strip() or one.label]
        for line, after in zip(lines, (*lines[1:], None), strict=False):
            self.after = after
            self.line(line)
        submitter(self.found)
        if self.found.parts:
            find_title(self.head, self.found)
        else:
            read_without_leads(self.head, self.found)
        return self.found

    def line(self, line: Line) -> None:
        label, words = self.labelled(line)
        text = words.text
        if self.ends(text, label):
            self.aside(FurnitureKind.BACKGROUND if self.state is State.BACKGROUND
                       else FurnitureKind.VOTE, label, words)  # fmt: skip
        elif self.final or not (
            self.leads(line, label, words) or self.opens(label, words)
        ):
            self.other(line, label, words)

    def labelled(self, line: Line) -> tuple[str, Traced]:
        """Return the label of a line, automatic or typed, and its words."""
        words = line.words.stripped()
        if line.label:
            return line.label, words
        label, rest = typed_label(words)
        return label.text, rest.stripped()

    def aside(self, kind: FurnitureKind, label: str, words: Traced) -> None:
        self.found.put_aside(kind, words, label)

    def ends(self, text: str, label: str) -> bool:
        """Return whether a heading begins what is apart from the motion."""
        if label:
            return False
        if furniture.RECORD.match(text):
            self.state, self.final = State.RECORD, True
            return True
        if furniture.BACKGROUND.match(text) and not self.is_heading_of_motion(text):
            self.state = State.BACKGROUND
            self.final = bool(furniture.FINAL.search(text))
            return True
        return False

    def is_heading_of_motion(self, text: str) -> bool:
        return self.final or bare_lead(text) is not None

    def leads(self, line: Line, label: str, words: Traced) -> bool:
        """Take a line that is a lead, with a point on it or without."""
        text = words.text
        if self.is_rule_change and text.lower() in PARTS_OF_A_RULE and not label:
            self.begin(Part(None, words))
            return True
        if line.kind is ParagraphKind.TITLE or furniture.WRAPPER.match(text):
            return False
        found = opener(text)
        if found is None or not found.complete:
            found = bare_lead(text)
            if found is not None and not bare_may_lead(
                line, label, begun=self.state is not State.BEFORE
            ):
                found = None
        if found is not None:
            self.begin(Part(found.kind, words, label, found.subject))
            return True
        subject = stem_subject(text)
        if subject:
            self.begin(Part(None, words, label, subject, by_verb=True))
            return True
        at = 0 if self.is_statement else inline_lead(text)
        if at:
            first = opener(text)
            kind = None if first is None else first.kind
            subject = "" if first is None else first.subject
            self.begin(Part(kind, words.cut(0, at).stripped(), label, subject))
            self.point(line, *self.typed(words.cut(at)))
        return bool(at)

    def typed(self, words: Traced) -> tuple[str, Traced]:
        label, rest = typed_label(words)
        return label.text, rest.stripped()

    def begin(self, part: Part) -> None:
        self.state = State.MOTION
        self.paragraphs += 1
        part.paragraph = self.paragraphs
        self.found.parts.append(part)
        self.levels.begin()

    def opens(self, label: str, words: Traced) -> bool:
        """Take a paragraph that says by its first words what it does."""
        if self.is_statement:
            return False
        taken = False
        parts = whereas.apart(words)
        if whereas.reason_at(parts[0].text) or whereas.decision_at(parts[0].text):
            for part in parts:
                self.whereas(label, part.stripped())
                label = ""
            return True
        first = opener(words.text)
        if first is not None and may_open(first, label, words.text, self.found.parts):
            for kind, sentence in sentences_by_verb(words, first):
                self.by_itself(kind, label if not taken else "", sentence, same=taken)
                taken = True
        return taken

    def whereas(self, label: str, words: Traced) -> None:
        text = words.text
        reason = whereas.reason_at(text)
        kind = NOTES if reason else whereas.kind_of_decision(text)
        if (reason or whereas.decision_at(text)) >= len(text.rstrip()):
            self.begin(Part(kind, words, label, "whereas"))
        elif reason or whereas.decision_at(text):
            self.by_itself(kind, label, words)
        else:
            self.by_itself(self.found.parts[-1].kind, label, words)

    def by_itself(
        self, kind: SectionKind | None, label: str, words: Traced, *, same: bool = False
    ) -> None:
        """Take a paragraph that brings its own verb."""
        self.state = State.MOTION
        self.paragraphs += not same
        last = self.found.parts[-1] if self.found.parts else None
        if last is None or last.kind is not kind or last.subject:
            self.found.parts.append(Part(kind))
        level, pattern = 0, ""
        if label:
            level, pattern = self.levels.place(Line(words), label)
        else:
            self.levels.paragraph(words.text)
        self.found.parts[-1].points.append(
            Point(words, label, level, pattern, self.paragraphs)
        )

    def other(self, line: Line, label: str, words: Traced) -> None:
        """Take a line that opens nothing."""
        text = words.text
        if self.state is State.BEFORE:
            self.before(line, label, words)
        elif self.state is State.RECORD:
            self.aside(FurnitureKind.VOTE, label, words)
        elif self.state is State.BACKGROUND:
            self.aside(FurnitureKind.BACKGROUND, label, words)
        elif not label and (kind := furniture.kind_of_line(text)) is not None:
            self.aside(kind, label, words)
            names = {FurnitureKind.MOVER, FurnitureKind.SECONDER, FurnitureKind.SIGNED}
            if kind in names:
                self.state = State.NAMED
        elif self.state is State.NAMED and not label:
            self.aside(FurnitureKind.AFTER, label, words)
            self.found.unsure += [] if TRAILING in self.found.unsure else [TRAILING]
        else:
            self.state = State.MOTION
            self.point(line, label, words)

    def before(self, line: Line, label: str, words: Traced) -> None:
        above = furniture.kind_above(words.text) or self.numbers_title(words.text)
        if label and not above and not self.is_statement:
            self.begin(Part(None))
            self.point(line, label, words)
        else:
            self.head.append(line)

    def numbers_title(self, text: str) -> bool:
        """Return whether a labelled line is the title, with its number: "12. Pay"."""
        if self.after is None or not furniture.may_be_title(text):
            return False
        label, words = self.labelled(self.after)
        return not label and (is_lead(words.text) or opener(words.text) is not None)

    def point(self, line: Line, label: str, words: Traced) -> None:
        part = self.found.parts[-1]
        level, pattern = 0, ""
        if label:
            level, pattern = self.levels.place(line, label)
        else:
            self.paragraphs += 1
            self.levels.paragraph(words.text)
        if part.by_verb and not level:
            part = self.of_verb(part, words)
        part.points.append(Point(words, label, level, pattern, self.paragraphs))

    def of_verb(self, part: Part, words: Traced) -> Part:
        """Return the section that a point of one long sentence is in, by its verb."""
        first = opener(f"this meeting {words.text[:LONG]}")
        kind = part.kind if first is None else first.kind
        if not part.points and part.kind is None:
            part.kind = kind
        if part.kind is not kind:
            part = Part(kind, subject=part.subject, by_verb=True)
            self.found.parts.append(part)
        return part


def structure(lines: Sequence[Line]) -> Found:
    """Return what was found in `lines`; every word of them is in it once."""
    return _Motion(tuple(rows_joined(lines))).read()
