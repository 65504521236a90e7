"""Text is laid out for the width there is."""

from __future__ import annotations

from drafter.tui.flowing import flowed
from drafter.tui.help_pages import PAGES, page

KEYS = """\
KEYS
Type to search, in names
and in clauses.
  Enter    take the motion
           that you point at
  F6       make it a favourite

Flagged:
    one
    two"""


def test_paragraphs_flow_and_rows_keep_their_columns():
    assert (
        flowed(KEYS, 27)
        == """\
KEYS
Type to search, in names
and in clauses.
  Enter    take the motion
           that you point
           at
  F6       make it a
           favourite

Flagged:
    one
    two"""
    )
    assert "Type to search, in names and in clauses.\n" in flowed(KEYS, 60)


def test_every_page_of_help_keeps_all_its_words_at_any_width():
    for name in PAGES:
        for width in (30, 66, 140):
            shown = flowed(page(name), width)
            assert shown.split() == page(name).split()
            assert max(map(len, shown.splitlines())) <= width
