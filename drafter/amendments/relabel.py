"""The labels of a motion as amended, as the motion it was numbered them.

The house style is not at hand where a motion was only read, so what it does is taken
from the text: each list goes on as it began, and points run through the sections if
they did before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.list_shapes import Habits, habits_of, pattern_like
from drafter.language.labels import label
from drafter.language.marks import CLOSE, OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection

USUAL = ("1.", "(a)", "i.")
"""The labels of a list that nothing in the motion tells how to label."""


def relabelled(motion: PrintedMotion, like: PrintedMotion) -> PrintedMotion:
    """Return `motion` with paths, labels and citations, and marks, as `like` has them.

    A clause that `like` has keeps the label of its kind; one that it does not have
    is labelled like its neighbours, else as it came.
    """
    made = _Labels(habits_of(like)).labelled(motion.sections)
    return replace(motion, sections=_marked(tuple(made), like))


@dataclass
class _Above:
    """The clause that others are nested below."""

    clause: PrintedClause
    children: int = 0
    first: int = 1


class _Labels:
    """Labels the clauses of one motion; counts as it goes."""

    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self.number = 0
        """Of the point labelled last."""
        self.paragraphs = 0
        self.points: Counter[str] = Counter()

    def labelled(self, sections: Sequence[PrintedSection]) -> Iterator[PrintedSection]:
        for section in sections:
            in_prose = self.habits.in_prose
            stem = in_prose and bool(section.lead)
            self.paragraphs += stem
            if stem:
                self.number = self.first_of(section.clauses) - 1
            elif not self.habits.running:
                self.number = 0
            yield replace(section, clauses=tuple(self.clauses(section, stem=stem)))

    def clauses(
        self, section: PrintedSection, *, stem: bool
    ) -> Iterator[PrintedClause]:
        patterns = self.patterns(section)
        above: list[_Above] = []
        for place, clause in enumerate(section.clauses):
            del above[clause.level :]
            if above:
                made = self.nested(clause, above[-1], patterns[place])
            else:
                made = self.point(clause, section, patterns[place], stem=stem)
            above.append(_Above(made))
            yield made

    def point(
        self,
        clause: PrintedClause,
        section: PrintedSection,
        pattern: str,
        *,
        stem: bool,
    ) -> PrintedClause:
        self.number += 1
        self.paragraphs += self.habits.in_prose and not stem
        kind = clause.path.partition(".")[0] or (
            section.kind.value if section.kind else "paragraph"
        )
        self.points[kind] += 1
        said = label(pattern, self.number) if pattern else ""
        if self.habits.in_prose:
            cite = f"paragraph {self.paragraphs}"
            cite = _below(cite, said) if stem else cite
        else:
            bare = said if said.startswith("(") else said.strip(".()")
            cite = f"{self.habits.name_of(section.kind)} {bare}".rstrip()
        return replace(
            clause,
            path=f"{kind}.{self.points[kind]}",
            label=said,
            pattern=pattern,
            cite=cite,
        )

    def nested(
        self, clause: PrintedClause, above: _Above, pattern: str
    ) -> PrintedClause:
        above.children += 1
        if above.children == 1:
            above.first = self.habits.firsts.get(clause.id, 1)
        number = above.first + above.children - 1
        said = label(pattern, number) if pattern else ""
        return replace(
            clause,
            path=f"{above.clause.path}.{above.children}",
            label=said,
            pattern=pattern,
            cite=_below(above.clause.cite, said or str(above.children)),
        )

    def first_of(self, clauses: Sequence[PrintedClause]) -> int:
        """Return the number that the points of a stem begin with."""
        firsts = self.habits.firsts
        return next((firsts[one.id] for one in clauses if one.id in firsts), 1)

    def patterns(self, section: PrintedSection) -> list[str]:
        """Return the pattern of each clause: that of the list it stands in."""
        lists = _lists(section.clauses)
        of_list: dict[int, str] = {}
        members: defaultdict[int, list[PrintedClause]] = defaultdict(list)
        for clause, its_list in zip(section.clauses, lists, strict=True):
            members[its_list].append(clause)
        for its_list, clauses in members.items():
            of_list[its_list] = self.pattern(clauses, bool(section.lead))
        return [of_list[its_list] for its_list in lists]

    def pattern(self, clauses: Sequence[PrintedClause], has_lead: bool) -> str:  # noqa: FBT001
        known_as = Counter(
            self.habits.patterns[clause.id, clause.level]
            for clause in clauses
            if (clause.id, clause.level) in self.habits.patterns
        )
        if known_as:
            return known_as.most_common(1)[0][0]
        level = clauses[0].level
        usual = self.habits.usual
        known = usual.get((has_lead, level))
        if known is None and not self.habits.in_prose:
            known = usual.get((not has_lead, level))
        if known is not None:
            return known
        if clauses[0].label:
            return pattern_like(clauses[0].label)
        if level < len(USUAL) and (level or not self.habits.in_prose or has_lead):
            return USUAL[level]
        return USUAL[-1] if level else ""


def _lists(clauses: Sequence[PrintedClause]) -> list[int]:
    """Return for each clause the place of the clause it is below; -1 for points."""
    above: list[int] = []
    found = []
    for place, clause in enumerate(clauses):
        del above[clause.level :]
        found.append(above[-1] if above else -1)
        above.append(place)
    return found


def _below(cite: str, said: str) -> str:
    """Return how the clause labelled `said` below that cited `cite` is named."""
    bare = said if said.startswith("(") else said.strip(".()")
    if cite.endswith(")") or bare.startswith("("):
        return f"{cite}{bare}"
    joint = ", point " if cite[-1:].isdigit() else ", "
    return f"{cite}{joint}{bare}"


def _marked(
    sections: tuple[PrintedSection, ...], like: PrintedMotion
) -> tuple[PrintedSection, ...]:
    """Return `sections` with the quotation marks that `like` stands in."""
    if not any(clause.closes for clause in like.clauses):
        return sections
    opens = [one.opens for one in like.sections] + [one.opens for one in like.clauses]
    opened = sum(map(bool, opens))
    once = opened <= 1
    made = []
    first = True
    for section in sections:
        lead = OPEN if section.lead and (first or not once) else ""
        first = first and not lead
        clauses = []
        for clause in section.clauses:
            mark = OPEN if first or (not once and not clause.label) else ""
            first = False
            clauses.append(replace(clause, opens=mark, closes=""))
        made.append(replace(section, opens=lead, clauses=tuple(clauses)))
    return _closed(made)


def _closed(sections: list[PrintedSection]) -> tuple[PrintedSection, ...]:
    for place in range(len(sections) - 1, -1, -1):
        if sections[place].clauses:
            *before, last = sections[place].clauses
            closed = (*before, replace(last, closes=CLOSE))
            sections[place] = replace(sections[place], clauses=closed)
            break
    return tuple(sections)
