"""Numbers that read two ways."""

import pytest
from matters import clause, found, matter, notes, words_at

from drafter.checks.ambiguous_number import CHECK


@pytest.mark.parametrize(
    ("text", "number", "new"),
    [
        ("that 3.500 more troops are to be sent", "3.500", "3,500"),
        ("that £1.250.000 was set aside", "1.250.000", "1,250,000"),
        ("that they are 12.480", "12.480", "12,480"),
        ("that there were 25.000 and more of them", "25.000", "25,000"),
        ("that a crowd of 3.500 met", "3.500", "3,500"),
    ],
)
def test_a_dot_that_may_part_thousands_is_found(text, number, new):
    of = matter(notes(text))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == number
    assert finding.mend.edits[0].new == new


@pytest.mark.parametrize(
    "text",
    [
        "that 3,500 more troops and 3.8 per cent",
        "that it rose by 2.375 per cent, 1.125% and 0.125",
        "that the road is 1.250 kilometres, or 2.115 miles",
        "that rule 4.101, section 12.345 and paragraphs 2.115 and 2.116 apply",
        "that version 1.100 and 1.2.345 are out",
        "that they said “3.500 will be sent”",
        "that 3.5000 and 3.50 and 1234.567",
        "that it costs £3.50, at 10.30",
        "that 51.507,-0.128 is Exampleton",
        "that 1.250 million and 1.250bn were paid",
        "that see example.org/3.500 and 10.123/abc",
    ],
)
def test_fractions_and_numbers_of_places_are_good(text):
    assert not found(CHECK, notes(text), clause(text))
