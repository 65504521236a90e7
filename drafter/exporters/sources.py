"""Where a motion's facts come from, as lines of its background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.motion import How, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafter.model.motion import Clause, Motion, PrintedMotion
    from drafter.model.statement import Statement


@dataclass
class _Entry:
    source: Source
    cites: list[str] = field(default_factory=list)


def source_lines(
    motion: Motion, printed: PrintedMotion, statement: Statement | None
) -> tuple[str, ...]:
    """Return each source once, with the clauses it supports.

    The statement's own source comes first: "Mike Example, “Title”, 5 January 2020,
    www.example.org (Notes 1, 2 and 4)".
    """
    cites = {clause.id: clause.cite for clause in printed.clauses}
    entries: dict[object, _Entry] = {}
    for source, cite in _supports(motion.clauses, cites, statement):
        entry = entries.setdefault(_key(source), _Entry(source))
        if cite and cite not in entry.cites:
            entry.cites.append(cite)
    order = list(cites.values())
    return tuple(
        _line(entry.source, sorted(entry.cites, key=order.index))
        for entry in entries.values()
    )


def adapted_from(statement: Statement) -> str:
    """Return the sentences that say what a motion was adapted from."""
    seen = statement.seen
    title = "" if seen or not statement.title else f"“{statement.title}”"
    of = f"the statement of {statement.whose}" if statement.issuer else "a statement"
    parts = [f"Adapted from {of}", title, statement.date]
    if seen:
        parts.append(f"as quoted by {seen.who}{_in_title(seen.title, seen.date)}")
    said = ", ".join(part for part in parts if part)
    return (
        f"{said.rstrip('.')}. The wording has been changed, except where it is quoted."
    )


def joined(words: list[str]) -> str:
    """Return `words` as "1, 2 and 4"."""
    *before, last = words
    return f"{', '.join(before)} and {last}" if before else last


def _supports(
    clauses: Iterable[Clause], cites: dict[str, str], statement: Statement | None
) -> Iterator[tuple[Source, str]]:
    """Yield each source with the name of a clause it supports, or with ""."""
    held = [clause for clause in clauses if clause.id in cites]
    if statement is not None:
        own = _source_of(statement)
        yield own, ""
        for clause in held:
            if clause.derives_from or clause.how is not How.WRITTEN:
                yield own, cites[clause.id]
    for clause in held:
        if clause.source is not None:
            yield clause.source, cites[clause.id]


def _source_of(statement: Statement) -> Source:
    seen = statement.seen
    if seen is None:
        return Source(statement.issuer, statement.title, "", statement.date)
    return Source(seen.who, seen.title, seen.url, seen.date)


def _key(source: Source) -> object:
    """Return what makes two sources the same: their address, else their words."""
    return source.url or _said(source).casefold()


def _said(source: Source) -> str:
    title = f"“{source.title}”" if source.title else ""
    parts = (source.who, title, source.date, source.url)
    return ", ".join(part for part in parts if part)


def _line(source: Source, cites: list[str]) -> str:
    said = _said(source)
    return f"{said} ({cited(cites)})" if cites else said


def cited(cites: list[str]) -> str:
    """Return the names of clauses in short: "Notes 1 and 2; Resolves 3"."""
    groups: dict[str, list[str]] = {}
    for cite in cites:
        head, _, number = cite.rpartition(" ")
        groups.setdefault(head, []).append(number)
    return "; ".join(_group(head, numbers) for head, numbers in groups.items())


def _group(head: str, numbers: list[str]) -> str:
    plural = head in {"paragraph", "part", "Answer"} and len(numbers) > 1
    several = "s" if plural else ""
    return f"{head}{several} {joined(numbers)}".lstrip()


def _in_title(title: str, day: str) -> str:
    named = f" in “{title}”" if title else ""
    return f"{named} ({day})" if day else named
