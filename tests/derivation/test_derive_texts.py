"""Blocks, quoted statements, blanks and templates of small texts of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from derived_statements import ISSUER, LISTS, about, derived

from drafter.derivation.blocks import Kind, blocks_of
from drafter.derivation.derive import derive
from drafter.derivation.lexicon import LISTS as NEEDED
from drafter.derivation.lexicon import Lexicon
from drafter.derivation.quoted import quoted_statement
from drafter.derivation.units import Label
from drafter.errors import NothingToDeriveError
from drafter.model.motion import How, SectionKind
from drafter.templating.faults import template_problems

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
ARTICLE = """Trains stop in Sampleton

By A. N. Example, Example News

Trains stood still on Monday. “It is a fine day,” said Bo Sample.

In a statement, the Example Rail Crews said: “We stand with the cleaners of Sampleton. \
We call for talks at once.”

Nobody knows when trains will run.
"""


def kinds(text: str) -> list[tuple[Kind, str]]:
    found = blocks_of(text, Lexicon(LISTS))
    return [(block.kind, text[block.start : block.end]) for block in found]


def test_points_headings_and_furniture_are_told_apart():
    text = (
        "Save the library\n\nDear Sir,\n\nWe demand:\n• books\n• chairs\n\n"
        "It is ours.\n\nYours sincerely,\nAnn Example\n\nENDS\nann@sample.example"
    )

    assert [kind for kind, _ in kinds(text)] == [
        *(Kind.HEADING, Kind.GREETING, Kind.LEAD, Kind.ITEM, Kind.ITEM),
        *(Kind.PARAGRAPH, Kind.SIGNATURE, Kind.SIGNATURE),
        *(Kind.FURNITURE, Kind.FURNITURE),
    ]


def test_lines_that_a_machine_broke_belong_together():
    text = (
        "The council has closed two libraries since the spring and is about\n"
        "to close a third, although nobody who lives here was ever asked for\n"
        "an opinion of it."
    )

    assert [words for _, words in kinds(text)] == [text]


def test_lines_that_a_person_broke_stay_apart():
    text = "We want\nMore buses\nMore trams\n"

    assert [words for _, words in kinds(text)] == [
        "We want",
        "More buses",
        "More trams",
    ]


def test_a_quotation_of_one_sentence_is_no_statement():
    assert quoted_statement("In a statement he said: “No.”") is None


def test_a_statement_quoted_in_an_article_is_the_statement():
    made = derived(ARTICLE, issuer="")

    assert made.statement.text == (
        "We stand with the cleaners of Sampleton. We call for talks at once."
    )
    assert made.statement.issuer == "Example Rail Crews"
    assert made.statement.seen is not None
    assert made.statement.seen.who == "A. N. Example"
    assert made.quoted_in == "Trains stop in Sampleton"
    assert [unit.label for unit in made.units if unit.number] == [
        Label.SOLIDARITY,
        Label.RESOLVES,
    ]


SINGLE = ARTICLE.replace("“We", "‘We").replace(
    "once.”", "once. It’s the drivers’ wages that pay for it.’"
)


@pytest.mark.parametrize("mark", ["‘’", "''"])
def test_a_statement_between_single_marks_is_the_statement_as_well(mark):
    text = SINGLE.replace("‘", mark[0]).replace("’", mark[1])
    made = derived(text, issuer="")

    assert made.statement.text == (
        "We stand with the cleaners of Sampleton. We call for talks at once. "
        "It’s the drivers’ wages that pay for it."
    ).replace("’", mark[1])
    assert made.statement.issuer == "Example Rail Crews"


def test_a_long_quotation_with_paragraphs_of_its_own_is_a_statement():
    said = "We condemn the sale. It is wrong. It was secret. We call for an inquiry."
    made = derived(f"Union speaks out\n\nAnn Example adds:\n\n‘{said}’\n\nThe end.")

    assert made.statement.text == said


def test_facts_of_the_article_have_the_article_as_their_source():
    noted = [
        clause
        for clause in derived(ARTICLE, issuer="").template.clauses
        if clause.section is SectionKind.NOTES
    ]

    assert noted
    assert all(clause.source.title == "Trains stop in Sampleton" for clause in noted)
    assert all(clause.derives_from == () for clause in noted)


def test_the_whole_article_can_be_the_statement():
    made = derived(ARTICLE, whole=True)

    assert made.statement.text == ARTICLE
    assert made.quoted_in == ""


def test_solidarity_goes_to_a_section_of_its_own():
    (first, *_) = derived("We stand with the cleaners of Sampleton.").template.clauses

    assert first.section is SectionKind.SOLIDARITY
    assert first.text == "the cleaners of Sampleton"


def test_a_country_is_one_blank_wherever_it_stands():
    made = derived("We oppose war on Iran. We stand with the people of Iran.")

    assert [clause.text for clause in made.template.clauses[:2]] == [
        "oppose war on {{ country }}",
        "the people of {{ country }}",
    ]
    assert made.template.field("country").default == "Iran"


def test_a_fact_keeps_its_own_words():
    made = derived("In 2025 Iran was bombed twice. We oppose war on Iran.")

    assert made.template.clauses[0].text == "that in 2025 Iran was bombed twice"


def test_people_and_organisations_are_only_suggested():
    made = derived("We thank Ann Example and the Sampleton Tenants Union.")

    assert {(slot.text, slot.on) for slot in made.slots} == {
        ("Ann Example", False),
        ("Sampleton Tenants Union", False),
    }


def test_a_gap_that_they_left_becomes_a_question():
    made = derived("We call on [name of MP] to vote against it.")

    assert made.template.clauses[0].text == "call on {{ gap }} to vote against it"


def test_braces_of_a_statement_are_only_braces():
    made = derived("We call for {{ nothing }} and {% if %} at all.")

    assert template_problems(made.template, made.statement, "t") == ()


def test_where_nothing_is_resolved_the_statement_is_endorsed():
    made = derived("War is wrong.", day="1 May 2026")
    last = made.template.clauses[-1]

    assert last.text == f"endorse the statement of {ISSUER} of 1 May 2026"
    assert last.on
    assert not last.optional


def test_an_issuer_who_is_not_known_is_asked_for():
    made = derived("War is wrong. We call for peace.", issuer="")

    assert [field.name for field in made.template.fields] == ["issuer"]


def test_a_text_without_words_is_refused_in_a_sentence():
    with pytest.raises(NothingToDeriveError, match="no words"):
        derive(" \n— ", about(), LISTS)


def test_every_list_that_is_needed_is_there():
    assert set(NEEDED) <= set(LISTS)


def test_the_article_gives_the_three_sentences_of_its_statement():
    path = SEEDS / "trump-is-targeting-both-iran-and-iraq.txt"
    if not path.exists():
        pytest.skip("the article is not beside this checkout")
    text = path.read_text("utf-8")
    made = derived(text, issuer="")
    held = [unit for unit in made.units if unit.number]

    assert made.statement.issuer == "US Labor Against the War"
    assert made.statement.sentences == ((0, 115), (116, 212), (213, 356))
    assert held[0].label in {Label.SOLIDARITY, Label.BELIEVES}
    assert [unit.label for unit in held[1:]] == [Label.RESOLVES, Label.BELIEVES]
    assert all(text[one.start : one.end] == one.text for one in made.units)
    others = [unit for unit in made.units if not unit.number]
    assert {unit.label for unit in others} == {Label.NOTES, Label.DROP}
    figures = [one for one in others if any(f.kind == "figure" for f in one.flags)]
    assert ["3.500" in one.text for one in figures] == [True]
    facts = [one for one in made.template.clauses if one.section is SectionKind.NOTES]
    assert {one.source.who for one in facts} == {"Mike Phipps"}
    assert all(one.how is How.WRITTEN for one in facts)
    assert template_problems(made.template, made.statement, "t") == ()
