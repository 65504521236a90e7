"""An act in the world that nobody is asked to do, beside what the vote does."""

import pytest
from matters import believes, clause, found, matter, replace, words_at

from drafter.checks.action_without_actor import CHECK
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection
from drafter.model.motion import SectionKind as Kind

UNDONE = {
    "write to the Minister for Examples, asking her to resign": "write to",
    "write to the Secretary of State about the closure": "write to",
    "write to all members about the rally": "write to",
    "send this motion to our Member of Parliament": "send this motion",
    "send an open letter to Example Buses": "send an open letter",
    "organise a public meeting on the closure": "organise a",
    "circulate the petition": "circulate",
    "that a letter be sent to Example Buses": "that a letter be sent",
}
DONE_BY_THE_VOTE = [
    "oppose the closure of the Sample Street library",
    "affiliate to the Sample Campaign",
    "donate £50 to the Example Fund from our general fund",
    "invite a speaker from the Sample Campaign to a coming meeting",
    "submit this motion to the Example Regional Council",
    "send this motion to the trades council",
    "send a message of solidarity to the drivers at Sample depot",
    "send three delegates to the Example Conference",
    "elect a delegate to the campaign",
    "organise in workplaces where nobody is in a union",
]
SOMEBODY_DOES = [
    "instruct the Branch Secretary to write to the Minister for Examples",
    "write to the Minister, the letter to be signed by the Branch Secretary",
    "ask the Branch Committee to organise a public meeting",
    "write, through our delegates, to the Example Council",
    "call on the Government to write to every family",
]


@pytest.mark.parametrize(("act", "words"), UNDONE.items())
def test_an_act_in_the_world_needs_somebody(act, words):
    before = matter(clause(act))
    (finding,) = CHECK.run(before)

    assert words_at(finding, before) == words
    assert finding.message == (
        "Resolves 1 does not say who is to do this. Name somebody, as in “instruct "
        "the Branch Secretary to ...”."
    )


@pytest.mark.parametrize("act", [*DONE_BY_THE_VOTE, *SOMEBODY_DOES])
def test_what_the_vote_does_or_somebody_is_asked_to_do_is_left_alone(act):
    assert found(CHECK, clause(act)) == ()


@pytest.mark.parametrize("style", ["list", "prose", "that", "whereas"])
def test_the_mend_puts_the_secretary_in_whatever_the_house_style(style):
    before = matter(clause("write to Example Buses"), style=style)
    (finding,) = CHECK.run(before)
    (edit,) = finding.mend.edits
    (printed,) = before.printed.clauses
    mended = f"{printed.text[: edit.start]}{edit.new}{printed.text[edit.end :]}"

    assert "instruct the Branch Secretary to write to Example Buses" in mended
    assert not words_at(replace(finding, start=edit.start, end=edit.end), before)


def test_a_clause_whose_actor_the_template_names_is_left_alone():
    assert found(CHECK, clause("write to Example Buses", who="secretary")) == ()


def test_an_officer_who_carries_the_motion_out_does_all_of_it():
    acts = clause("write to Example Buses"), clause("carry this out", who="secretary")

    assert found(CHECK, *acts) == ()


def test_a_point_below_an_act_belongs_to_whoever_does_that():
    above = clause("take up the case", who="committee", id="above")

    assert found(CHECK, above, clause("write to the firm", under="above")) == ()


def test_what_is_believed_is_no_act():
    assert found(CHECK, believes("write to the Minister")) == ()


def test_a_conference_asks_its_executive():
    (finding,) = found(CHECK, clause("write to Example Buses"), body="ucu-congress")

    assert "the Branch Secretary" not in finding.message


def outside(lead, text):
    """Return a motion that somebody else wrote, with one clause."""
    section = PrintedSection(
        Kind.RESOLVES, lead, (PrintedClause("", "resolves.1", "1.", text, 0, "1"),)
    )
    made = matter(clause("oppose it"))
    return replace(made, printed=PrintedMotion("T", "", (section,)), motion=None)


@pytest.mark.parametrize(
    ("lead", "text", "count"),
    [
        ("This Branch resolves:", "To write to Example Buses.", 1),
        ("This Branch resolves to:", "write to Example Buses.", 1),
        ("", "This Branch resolves to write to Example Buses.", 1),
        ("Branch instructs its Secretary to:", "write to Example Buses.", 0),
        ("", "This Branch instructs its Secretary to write to Example Buses.", 0),
        ("", "We ask the committee to write to Example Buses.", 0),
        ("This Branch resolves:", "That the Secretary write to Example Buses.", 0),
    ],
)
def test_a_motion_from_outside_is_read_by_its_words(lead, text, count):
    assert len(tuple(CHECK.run(outside(lead, text)))) == count
