"""Sentences that nobody can follow."""

import pytest
from matters import clause, found, matter, notes, words_at

from drafter.checks.long_sentence import CHECK

FORTY = " ".join(["word"] * 39)


@pytest.mark.parametrize("number", [41, 60, 100])
def test_more_than_forty_words_are_found_and_counted(number):
    (finding,) = found(CHECK, notes(" ".join(["word"] * number)))

    assert f"has {number} words" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        " ".join(["word"] * 40),
        f"{FORTY}. {FORTY.capitalize()}",
        f"{FORTY}; {FORTY}",
        f"the Example Campaign said “{FORTY}” and meant it",
        "that it is short",
    ],
)
def test_shorter_ones_and_quotations_are_good(text):
    assert not found(CHECK, notes(text))


@pytest.mark.parametrize("style", ["list", "prose", "that", "whereas"])
def test_the_opening_of_the_house_style_is_nobodys_fault(style):
    text = f"that {FORTY}"
    act = f"{FORTY} ‘quoted’"

    assert not found(CHECK, notes(text), clause(act, who="executive"), style=style)


def test_the_long_one_of_two_sentences_is_pointed_to():
    of = matter(notes(f"that it is so. Then {FORTY} and more words"))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of).startswith("Then word")


def test_points_below_a_clause_count_by_themselves():
    parent = clause(f"{FORTY}:", id="parent")
    child = clause(FORTY, id="child", under="parent")

    assert not found(CHECK, parent, child)
