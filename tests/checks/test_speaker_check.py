"""Quotations and whose they are."""

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.speaker import CHECK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "that “there is no money left for any of these services”",
            "“there is no money left for any of these services”",
        ),
        (
            "that it has been said that “war cannot be avoided”",
            "“war cannot be avoided”",
        ),
        (
            'that war on Examplia would be "over in a week or two at most"',
            '"over in a week or two at most"',
        ),
        ("that some claim: “nobody will notice this”", "“nobody will notice this”"),
    ],
)
def test_a_quotation_of_nobody_is_found(text, words):
    of = matter(notes(text))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == words


@pytest.mark.parametrize(
    "text",
    [
        "that the minister said “there is no money left for any of these services”",
        "that A. N. Example called it “a war that nobody here has ever wanted”",
        "that, in the words of the report, “nothing has been learnt from any of it”",
        "that the so-called “efficiency saving” is a cut",
        "that the “hostile environment” and “fire and rehire” go on",
        "that the article “Who Pays for the War on Examplia” was read here",
        "that they marched under the banner “welfare not warfare, books not bombs”",
        "that she added that “it will not be over in a week or two”",
        "that it’s the workers’ own fault, or so it’s said",
        "that the slogan “no to this war and to all the others” was heard",
        "that Oxbridge “is for the few and not for the many”",
    ],
)
def test_a_quotation_with_a_speaker_and_what_is_none_is_good(text):
    assert not found(CHECK, notes(text), believes(text))


def test_a_clause_is_told_once():
    text = "that “one was said by nobody here” and “two was said by nobody here”"

    assert len(found(CHECK, notes(text))) == 1


def test_the_body_itself_is_no_speaker():
    text = "that “there is no money left for any of these”"

    assert found(CHECK, notes(text), style="prose")
    assert found(CHECK, notes(text), style="whereas")


def test_a_statement_that_is_named_has_said_it():
    text = "endorse the call of the Example Campaign: “no war, and no sanctions either”"

    assert not found(CHECK, clause(text))
