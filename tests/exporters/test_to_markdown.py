from __future__ import annotations

from dataclasses import replace

import occasions
import pytest

from drafter.exporters.markdown import escaped, to_markdown
from drafter.exporters.page import Block, Role


def test_numbers_run_on_across_sections():
    text = to_markdown(occasions.PAGES["list"])
    assert "\n# Save the Sample Island ferry\n" in text
    assert "## This Branch resolves:\n\n7.  To take the branch banner" in text
    assert "\n10. To instruct the branch secretary" in text


def test_labels_that_markdown_cannot_count_are_typed():
    text = to_markdown(occasions.PAGES["list"])
    assert "\n    \\(a) keep a route open" in text
    assert "\n    ii\\. whatever the island council" in text


def test_below_a_paragraph_nothing_becomes_code():
    text = to_markdown(occasions.PAGES["prose"])
    assert "\n\\(a) keep a route open" in text
    assert "\n    " not in text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*bold* _and_ `code`", "\\*bold\\* \\_and\\_ \\`code\\`"),
        ("[link](http://x.example)", "\\[link\\](http://x.example)"),
        ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
        ("# not a heading", "\\# not a heading"),
        ("1. not an item", "1\\. not an item"),
        ("iv) nor this", "iv\\) nor this"),
        ("- nor this", "\\- nor this"),
        ("+ nor this", "\\+ nor this"),
        ("(a) nor this", "\\(a) nor this"),
        ("one\n1) two", "one\\\n1\\) two"),
        ("one\n\ntwo", "one\\\n\\\ntwo"),
        ("a -- b --- c ...", "a \\-\\- b \\-\\-\\- c \\.\\.\\."),
        ("self-employed and/or 3.5", "self-employed and/or 3.5"),
        ('it\'s "so" {{ x }}', 'it\\\'s \\"so\\" \\{\\{ x \\}\\}'),
        ("back\\slash", "back\\\\slash"),
        ("cost $1 ^2^ ~no~ @who |x|", "cost \\$1 \\^2\\^ \\~no\\~ \\@who \\|x\\|"),
        (":smile: at 10:30", "\\:smile: at 10:30"),
        ("===\n%", "\\===\\\n\\%"),
    ],
)
def test_what_people_type_is_shown_as_typed(typed, shown):
    assert escaped(typed) == shown


def test_a_heading_stays_on_one_line():
    title = Block(Role.TITLE, "One\nTwo")
    text = to_markdown(replace(occasions.PAGES["list"], blocks=(title,)))
    assert text == "# One Two\n"


def test_lines_within_an_item_stay_within_it():
    item = Block(Role.CLAUSE, "one\ntwo", "3.", 0, 0)
    text = to_markdown(replace(occasions.PAGES["list"], blocks=(item,)))
    assert text == "3.  one\\\n    two\n"
