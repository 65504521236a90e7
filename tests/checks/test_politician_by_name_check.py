"""Politicians by their office, not by their name."""

from datetime import date

import pytest
from matters import LISTS, clause, found, matter, notes, words_at
from rules_of_bodies import ruled

from drafter.checks.politician_by_name import CHECK, LIST
from drafter.model.word_list import WordList

OFFICES = ruled("wording.people", "politicians by title, not by name")
INVENTED = {LIST: WordList(1, LIST, "Politicians", words=("Pat Specimen", "Pecksniff"))}


def named(text, **keys):
    """Return what is named in a clause that notes `text`, and the mends."""
    of = matter(notes(text), body=OFFICES, **keys)
    return [
        (words_at(one, of), one.mend.edits[0].new if one.mend else None)
        for one in CHECK.run(of)
    ]


@pytest.mark.parametrize(
    ("text", "name", "new"),
    [
        (
            "that Prime Minister Sample refused to meet us",
            "Prime Minister Sample",
            "the Prime Minister",
        ),
        (
            "that the Foreign Secretary Sam Sample said nothing",
            "Foreign Secretary Sam Sample",
            "Foreign Secretary",
        ),
        (
            "that US President Example ordered the attack",
            "US President Example",
            "the US President",
        ),
        ("that former Prime Minister Sample agreed", "Prime Minister Sample", None),
        ("that President Example ordered the attack", "President Example", None),
        ("that Alex Example MP voted against it", "Alex Example MP", None),
        ("that A. N. Example MP voted against it", "A. N. Example MP", None),
        ("that Ann Example-Sample, MP, spoke", "Ann Example-Sample, MP", None),
    ],
)
def test_a_name_with_its_office_is_told_with_what_to_write(text, name, new):
    assert named(text) == [(name, new)]


@pytest.mark.parametrize(
    "text",
    [
        "that the Prime Minister refused to meet us",
        "that the President of Examplia ordered the attack",
        "that the Member of Parliament for Example Town voted against it",
        "that the Example Town MP voted against it",
        "that our Example Town MP voted against it",
        "that Labour MPs and the Scottish Labour MP voted for it",
        "that our National President Jo Example spoke at the rally",
        "that the TUC President Jo Example spoke at the rally",
        "that our President Jo Example spoke at the rally",
        "that Vice-Chancellor Jo Example of Example University spoke",
        "that the Prime Minister, Members of Parliament and others were told",
        "that Alex Example, a striker, was arrested",
        "that the Chancellor of the Exchequer announced cuts",
    ],
)
def test_an_office_a_party_a_place_and_our_own_officers_are_good(text):
    assert named(text) == []


def test_a_name_inside_a_quotation_stays():
    assert named("that they said “Prime Minister Sample must go”") == []
    assert named("that they said “Pat Specimen must go”", lists=INVENTED) == []


def test_a_name_on_the_list_is_told_and_one_that_only_looks_like_it_is_not():
    both = "that Pat Specimen, and later Pecksniff, ordered it"

    assert named(both, lists=INVENTED) == [("Pat Specimen", None), ("Pecksniff", None)]
    assert named("that Pat Specimens pecksniff", lists=INVENTED) == []


def test_a_name_with_its_office_is_told_once_though_it_is_on_the_list():
    text = "that Prime Minister Pat Specimen ordered it"

    assert len(named(text, lists=INVENTED)) == 1


def test_the_branch_s_own_member_of_parliament_is_put_right_with_one_key():
    act = clause("write to A. N. Example MP")

    (finding,) = found(CHECK, act, body=OFFICES, answers={"mp": "A. N. Example MP"})
    assert finding.mend.edits[0].new == "our Member of Parliament"
    assert finding.severity.value == "warns"


def test_a_body_that_does_not_mind_takes_names():
    assert not found(CHECK, notes("that Prime Minister Sample refused"))


def test_the_list_says_when_it_was_looked_through_and_holds_no_common_surnames():
    words = LISTS[LIST].words

    assert LISTS[LIST].checked_on > date(2026, 1, 1)
    assert list(words) == sorted(set(words))
    alone = {name for name in words if " " not in name}
    assert alone == {"Farage", "Netanyahu", "Putin", "Trump"}
