"""Points that leave out who acts: "Calls on ..." below "This branch:"."""

from __future__ import annotations

import pytest
from derived_statements import derived


def clauses(text: str, **keys) -> list[str]:
    return [one.clause for one in derived(text, **keys).units if one.clause]


def test_a_list_below_the_name_of_a_body_tells_what_the_body_does():
    text = (
        "This branch:\n\n"
        "1. Applauds the drivers of the Mill Lane depot;\n"
        "2. Is concerned at the sale of the baths;\n"
        "3. Believes that the baths belong to the town;\n"
        "4. Reaffirms its opposition to the sale and commits itself to the campaign;\n"
        "5. Resolves to write to the mayor."
    )
    assert clauses(text) == [
        "to applaud the drivers of the Mill Lane depot",
        "that this Branch is concerned at the sale of the baths",
        "that the baths belong to the town",
        "to reaffirm its opposition to the sale and commit itself to the campaign",
        "to write to the mayor",
    ]


def test_a_list_below_we_is_in_the_first_person():
    text = (
        "We:\n\n- call on the mayor to keep the baths\n- are appalled by the plan\n"
        "- condemn the sale of the library"
    )
    assert clauses(text) == [
        "to call on the mayor to keep the baths",
        "that this Branch is appalled by the plan",
        "to condemn the sale of the library",
    ]


def test_paragraphs_of_a_resolution_may_name_nobody_at_all():
    text = (
        "Noting that rents have doubled in ten years;\n\n"
        "Deeply concerned by the plans of the landlord;\n\n"
        "Calls on all members to join the march;\n\n"
        "Demands that the landlord withdraw the notices."
    )
    assert clauses(text) == [
        "that rents have doubled in ten years",
        "that this Branch is deeply concerned by the plans of the landlord",
        "to call on all members to join the march",
        "to demand that the landlord withdraw the notices",
    ]


def test_what_somebody_else_does_in_a_list_stays_theirs():
    text = (
        "The council:\n\n- Provides meals for the elderly of the town\n"
        "- Supports the families in Mill Lane"
    )
    assert clauses(text) == [
        "that the council provides meals for the elderly of the town",
        "that the council supports the families in Mill Lane",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Noting the late hour, the chair closed the meeting.",
        "Demands for a rise are ignored.",
        "Marching is good for the heart.",
    ],
)
def test_a_sentence_of_its_own_gets_no_other_subject(sentence):
    (only,) = clauses(sentence)
    assert "Branch" not in only
    assert "Example" not in only


def test_numbered_sections_lead_the_points_below_them():
    text = (
        "This Branch\n\n1. Notes:\n1. That the depot has been sold,\n"
        "2. That nobody was asked.\n1. Resolves to march on Saturday 3 May 2025."
    )
    made = derived(text).units
    filed = {one.clause: one.label.value for one in made if one.clause}
    assert filed["that the depot has been sold"] == "notes"
    assert filed["that nobody was asked"] == "notes"


def test_the_issuers_name_at_the_end_is_a_signature():
    text = "The baths must be kept.\n\nSave Our Baths group"
    assert clauses(text, issuer="Save Our Baths") == [
        "to demand that the baths be kept"
    ]


def test_a_turn_of_speech_makes_no_clause():
    assert clauses("Let us be clear. The baths belong to the town.") == [
        "that the baths belong to the town"
    ]


def test_the_first_of_several_acts_is_kept():
    text = (
        "Today Example Peace Campaign celebrates the work of the nurses in Sampleton "
        "and calls on the mayor to keep the baths!\n\nRents have doubled since 2020."
    )
    assert clauses(text)[:2] == [
        "to celebrate the work of the nurses in Sampleton",
        "to call on the mayor to keep the baths",
    ]
