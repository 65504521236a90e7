"""The quotation marks that some bodies set around a whole motion."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.language.quotations import within_quotation
from drafter.model.style import Quotes

if TYPE_CHECKING:
    from drafter.model.motion import PrintedClause, PrintedSection

OPEN, CLOSE = "“", "”"


def in_marks(
    sections: tuple[PrintedSection, ...], quotes: Quotes
) -> tuple[PrintedSection, ...]:
    """Return `sections` with the marks of a style, and single ones within them.

    The marks stand beside the texts, not in them, so that whoever reads a text finds
    in it only the quotations that its author made. A statement has no marks: it is
    not quoted to anybody.
    """
    if quotes is Quotes.NONE or not sections or sections[0].kind is None:
        return sections
    if quotes is Quotes.WHOLE:
        first, *others = (_single(section) for section in sections)
        opened = [_opened_once(first), *others]
    else:
        opened = [_opened_throughout(_single(section)) for section in sections]
    return (*opened[:-1], _closed(opened[-1]))


def _single(section: PrintedSection) -> PrintedSection:
    """Return `section` with the quotations in it in single marks."""
    clauses = (replace(one, text=within_quotation(one.text)) for one in section.clauses)
    lead = within_quotation(section.lead)
    return replace(section, lead=lead, clauses=tuple(clauses))


def _opened_once(section: PrintedSection) -> PrintedSection:
    if section.lead:
        return replace(section, opens=OPEN)
    first, *others = section.clauses
    return replace(section, clauses=(replace(first, opens=OPEN), *others))


def _opened_throughout(section: PrintedSection) -> PrintedSection:
    clauses = tuple(map(_opened, section.clauses))
    return replace(section, opens=OPEN if section.lead else "", clauses=clauses)


def _opened(clause: PrintedClause) -> PrintedClause:
    return clause if clause.label else replace(clause, opens=OPEN)


def _closed(section: PrintedSection) -> PrintedSection:
    *before, last = section.clauses
    return replace(section, clauses=(*before, replace(last, closes=CLOSE)))
