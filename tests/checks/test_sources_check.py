"""Facts without a source, and facts from one alone."""

import pytest
from matters import Source, believes, clause, found, matter, notes, replace

from drafter.checks.sources import CHECK
from drafter.language.gaps import mark_gap

NEWS = Source("Example News", date="January 2026")
PAPER = Source("The Specimen", date="February 2026")


@pytest.mark.parametrize(
    "text",
    [
        "that 25 people were killed at protests in Exampleton",
        "that the council spent £4 million on consultants",
        "that on 3 January 2026 an air strike hit a hospital",
        "that one in five children here is poor",
        "that 3,500 more troops are to be sent",
        "that hundreds were arrested",
    ],
)
def test_a_fact_without_a_source_is_found_once(text):
    (finding,) = found(CHECK, notes(text), notes(f"{text} again"))

    assert finding.clause == "notes.1"
    assert finding.message.startswith("Notes 1, and 1 more, state facts without")


@pytest.mark.parametrize(
    "text",
    [
        "that, according to Example News, 25 people were killed",
        "that the Specimen Institute reported that 40 per cent are poor",
        "that this Branch has 120 members",
        "that our region voted for it on 3 January 2026",
        "that the library in Sample Street is to close",
        "that the COVID-19 inquiry sits still, as in 2024",
        "that the Example Act 2010 is law",
        "that Conference 2024 carried composite 12",
        "that figures from the Example Office show a rise of 12 per cent",
    ],
)
def test_what_names_its_source_or_is_known_to_the_body_is_good(text):
    assert not found(CHECK, notes(text))


@pytest.mark.parametrize("said", ["last week", "November", "3 November"])
def test_a_source_whose_date_has_no_year_is_found_once(said):
    undated = replace(NEWS, date=said)
    one = notes("that 25 died", source=undated)
    other = notes("that 30 fled", source=replace(undated, who="The Specimen"))

    (finding,) = found(CHECK, one, other)
    assert finding.clause == "notes.1"
    assert f"is dated “{said}”. Write the day or the month" in finding.message


@pytest.mark.parametrize(
    "said", ["", "3 November 2026", "autumn 2025", "3/11/26", mark_gap("date")]
)
def test_a_source_with_its_year_or_without_any_date_is_good(said):
    one = notes("that 25 died", source=replace(NEWS, date=said))
    assert not found(CHECK, one, notes("that 30 fled", source=PAPER))


def test_beliefs_and_actions_need_no_source():
    assert not found(
        CHECK, believes("that 25 deaths are 25 too many"), clause("donate £100")
    )


def test_facts_from_one_source_alone_are_told_once_for_the_motion():
    one, other = notes("that 25 died", source=NEWS), notes("that 30 fled", source=NEWS)

    (finding,) = found(CHECK, one, other)
    assert "Example News" in finding.message
    assert finding.clause == ""
    (nameless,) = found(
        CHECK,
        *(replace(one, source=Source(mark_gap("issuer"))) for one in (one, other)),
    )
    assert nameless.message.startswith("Every fact rests on one source. A second")
    assert not found(CHECK, one, replace(other, source=PAPER))
    assert not found(CHECK, one)
    assert not found(CHECK, one, other, example=True)


def test_a_motion_from_outside_has_no_sources_to_look_at():
    of = matter(notes("that 25 people were killed"))

    assert not tuple(CHECK.run(replace(of, motion=None)))


def test_a_source_without_a_name_is_none():
    assert found(CHECK, notes("that 25 died", source=Source("")))
    assert not found(
        CHECK, notes("that 25 died", source=Source("", url="https://x.example"))
    )
