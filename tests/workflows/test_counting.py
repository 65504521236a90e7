"""How long a motion is, and why Word and LibreOffice show another figure."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from house_cases import changed, in_body, occasions, sample, with_answers
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BRANCH

from drafter.language.words import count_words
from drafter.model.rulebook import Confidence, Counts, Force, Rule
from drafter.storage import library
from drafter.workflows import counting
from drafter.workflows.counting import count, count_text

OPENED = sample("no-war")
RULE = Rule(150, "none", Confidence.HIGH, Force.RULE, "words", Counts.CLAUSES_AND_LEADS)
SHOWN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def limited(book=OPENED.destination, **keys):
    return replace(book, limit={"words": replace(RULE, **keys)})


def for_rule(**keys):
    return replace(OPENED, destination=limited(**keys))


def test_a_motion_is_counted_as_its_body_counts():
    counted = count(for_rule())

    assert (counted.body, counted.counts) == ("union-branch", "clauses-and-leads")
    assert counted.words == OPENED.words
    assert (counted.limit, counted.over) == (150, OPENED.words - 150)
    assert counted.binding


def test_the_title_counts_where_the_body_counts_it():
    title = count_words(OPENED.printed.title)

    assert count(for_rule(counts=Counts.WITH_TITLE)).words == OPENED.words + title


@pytest.mark.parametrize(
    "keys", [{"force": Force.ADVICE}, {"confidence": Confidence.LOW}]
)
def test_advice_and_what_is_not_sure_do_not_bind(keys):
    assert not count(for_rule(**keys)).binding


def test_without_a_limit_nothing_is_over_and_it_says_so():
    counted = count(OPENED)

    assert (counted.limit, counted.over, counted.binding) == (None, 0, False)
    assert counted.why[0] == (
        "Union branch: no limit of words is confirmed. Ask your secretary."
    )


@pytest.mark.parametrize("counts", Counts)
def test_what_is_counted_is_said_for_every_way_of_counting(counts):
    said = [one for one in count(for_rule(counts=counts)).why if "Counted" in one]

    assert len(said) == 1


def test_a_pool_for_all_motions_says_that_the_others_are_to_be_added():
    assert "add the others" in " ".join(count(for_rule(counts=Counts.ALL_TOGETHER)).why)


def test_the_figures_of_word_and_libreoffice_follow_from_the_sentences():
    counted = count(OPENED)
    more = int(re.search(r"paper: (\d+) more", counted.why[2])[1])
    numbers, edges = map(
        int, re.search(r"the (\d+) automatic .* (\d+) words", counted.why[3]).groups()
    )

    assert counted.word_shows == counted.words + more
    assert counted.libreoffice_shows == counted.word_shows + numbers + edges


def test_a_dash_between_words_makes_readers_differ():
    opened = with_answers(OPENED, fact_1="an air strike—a crime—killed many")
    counted = count(opened)

    assert counted.why[-1].startswith(
        "2 dashes join words without a space: counted as one word, and readers differ "
        "by 2."
    )
    assert "figure 2 more" in counted.why[-2]


def test_a_dash_by_itself_is_a_word_to_word_alone():
    opened = with_answers(OPENED, fact_1="an air strike – a crime – killed many")

    assert "figure 2 less" in count(opened).why[-1]


def test_gaps_are_lines_to_fill_in():
    opened = with_answers(OPENED, country="")

    assert count(opened).word_shows > 0


def test_the_footers_are_those_of_the_base_package():
    parts = (library.base_package()[f"word/footer{one}.xml"].decode() for one in (1, 2))
    footers = tuple("".join(SHOWN.findall(part)) for part in parts)

    assert [re.sub(r"\d", "1", one) for one in footers] == list(counting.FOOTERS)


def test_every_model_motion_is_counted_in_every_body():
    for name, body in occasions():
        counted = count(in_body(sample(name), body))

        assert counted.words <= counted.word_shows <= counted.libreoffice_shows, name


def test_more_on_the_paper_is_more_to_word_but_not_to_the_body():
    profile = replace(OPENED.draft.profile, meeting_place="Room 2, Example Hall")
    less = replace(OPENED.draft.profile, meeting_place="")
    one, other = (count(changed(OPENED, profile=it)) for it in (profile, less))

    assert one.words == other.words
    assert one.word_shows == other.word_shows + 4


# A text


def test_labels_at_the_starts_of_lines_are_no_words_of_a_text():
    counted = count_text("Our ferry\n\n1. Crews sail\n  (a) at sea\n• and home\n")

    assert counted.words == 8
    assert (counted.word_shows, counted.libreoffice_shows) == (11, 11)
    assert (counted.body, counted.limit) == ("", None)


def test_a_text_is_held_against_the_limit_of_a_body():
    counted = count_text("word " * 151, limited(BRANCH))

    assert (counted.body, counted.limit, counted.over) == ("example-branch", 150, 1)


def test_a_plain_text_has_nothing_to_explain_but_what_was_counted():
    assert count_text("Our ferry sails").why == (
        (
            "Counted is the whole text, its title too if it has one, without the "
            "labels at the starts of lines."
        ),
    )


@given(st.text())
def test_any_text_can_be_counted(text):
    counted = count_text(text)

    assert 0 <= counted.words <= counted.word_shows
    assert counted.words <= counted.libreoffice_shows
