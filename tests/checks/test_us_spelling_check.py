"""American spellings."""

import pytest
from matters import LISTS, believes, clause, found, matter, notes, words_at

from drafter.checks.us_spelling import CHECK

AMERICAN, IZE = LISTS["us-spelling"].instead, LISTS["ize-spelling"].instead


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("that the labor movement is here", "That the labour movement is here."),
        ("that defense spending rose", "That defence spending rose."),
        ("that the program was canceled", "That the programme was cancelled."),
        ("that colored neighbors traveled", "That coloured neighbours travelled."),
        ("that the center-left analyzed it", "That the centre-left analysed it."),
    ],
)
def test_an_american_spelling_is_found_and_the_british_one_offered(text, mended):
    of = matter(notes(text))
    printed = of.points[0].text

    for finding in reversed(tuple(CHECK.run(of))):
        (edit,) = finding.mend.edits
        printed = printed[: edit.start] + edit.new + printed[edit.end :]
    assert printed == mended


@pytest.mark.parametrize(
    "text",
    [
        "that US Labor Against the War, Pearl Harbor and the World Trade Center",
        "that the Department of Defense and the US department of labor",
        "that they said “the labor movement says no to the war program”",
        "that a computer program and software programs",
        "that see www.labor.example and info@labor.example and example.org/labor",
        "that the labour movement practises, licences and judgments",
        "that the LABOR movement",
        "that a meter, a check-off and a ton of tires",
        "that members organize and mobilize",
        "that elaborate laborious collaborations",
        "that Anne Gray of Gray Street",
    ],
)
def test_names_quotations_and_words_of_both_countries_are_good(text):
    assert not found(CHECK, notes(text), clause(text))


def test_a_capital_stays():
    of = matter(clause("oppose it", whom=""), notes("Labor costs rose"))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == "Labor"
    assert finding.mend.edits[0].new == "Labour"


def test_words_in_ize_are_told_only_beside_others_in_ise():
    mixed = (believes("that workers organise"), clause("mobilize members"))

    (finding,) = found(CHECK, *mixed)
    assert finding.mend.edits[0].new == "mobilise"
    assert not found(CHECK, believes("that workers organize"), mixed[1])
    assert not found(CHECK, believes("that the Example Organization organises"))


def test_without_the_house_list_nothing_is_found():
    assert not found(CHECK, notes("that the labor movement"), lists={})


def test_the_list_is_long_and_each_word_is_another_and_no_british_one():
    assert len(AMERICAN) >= 150
    for pairs in (AMERICAN, IZE):
        assert all(american != british for american, british in pairs.items())
        assert not set(pairs) & set(pairs.values())
        assert all(word == word.lower() for word in (*pairs, *pairs.values()))
    assert not {word for word in AMERICAN if "iz" in word}
    assert all("iz" in word for word in IZE)
