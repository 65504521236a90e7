"""Several acts in one sentence, lists that others lead, and who is called on."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, flags, unit

from drafter.derivation.actors import called_on
from drafter.derivation.leads import lead_of
from drafter.model.motion import Actor, SectionKind

NEC = "the National Executive Council"
EXECUTIVE = (
    "Conference condemns the sale of the Sampleton depot, reaffirms its opposition to "
    "every cut and calls on the National Executive Council to campaign with other "
    "unions against it."
)


def filed(text: str, **keys) -> list[tuple[str, str]]:
    return [(one.label.value, one.clause) for one in derived(text, **keys).units]


def test_each_act_of_an_executive_is_a_clause_of_its_own():
    assert filed(EXECUTIVE) == [
        ("resolves", "to condemn the sale of the Sampleton depot"),
        ("resolves", "to reaffirm its opposition to every cut"),
        (
            "resolves",
            f"to call on {NEC} to campaign with other unions against it",
        ),
    ]


def test_acts_that_belong_in_two_sections_part_the_sentence():
    text = (
        "The Campaign notes that rents have doubled, believes that nobody should be "
        "made homeless, and sends its solidarity to the tenants of Mill Lane."
    )

    assert [label for label, _ in filed(text)] == ["notes", "believes", "solidarity"]
    assert filed(text)[1][1] == "that nobody should be made homeless"


def test_the_acts_of_a_parliament_are_parted_at_their_semicolons():
    text = (
        "That the Assembly notes that the Sampleton line is closed; considers it to be "
        "a disgrace; welcomes the offer, and calls on the Example Government to reopen "
        "the line."
    )

    assert filed(text, issuer="the Assembly") == [
        ("notes", "that the Sampleton line is closed"),
        ("believes", "that this Branch considers it to be a disgrace"),
        ("resolves", "to welcome the offer"),
        ("resolves", "to call on the Example Government to reopen the line"),
    ]


def test_the_first_person_may_come_in_again():
    text = (
        "Example Peace Campaign is appalled at the raid on the camp, and we send our "
        "condolences to the families."
    )

    assert filed(text) == [
        ("believes", "that this Branch is appalled at the raid on the camp"),
        ("solidarity", "to send our condolences to the families"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "We condemn the raid and call for talks.",
        "We call on ministers to condemn the raid, support the families and pay.",
        "Conference condemns the owner, who denies the leak and supports the sale.",
        "Conference notes that the owner denies it and welcomes the sale.",
        "The council condemns the strike, supports the owner and calls on us to stop.",
    ],
)
def test_what_may_be_somebody_elses_act_stays_in_one_sentence(sentence):
    assert len(derived(sentence).units) == 1


def test_parts_and_gaps_are_the_sentence():
    units = derived(EXECUTIVE).units
    joined = " ".join(one.text for one in units)

    assert joined == EXECUTIVE
    assert all(EXECUTIVE[one.start : one.end] == one.text for one in units)
    assert [one.number for one in units] == [1, 2, 3]


def test_points_below_must_are_called_for():
    text = "The report says that the UK government must:\n- stop the sale\n- pay nurses"

    assert filed(text)[1:] == [
        ("resolves", "to call on the UK government to stop the sale"),
        ("resolves", "to call on the UK government to pay nurses"),
    ]


def test_points_below_aims_are_supported():
    text = "Our aims are therefore to:\n- bring back free travel\n- rebuild the line"

    assert filed(text)[1][1] == "to support the demand to bring back free travel"


@pytest.mark.parametrize(
    "words",
    ["We must:", "If this goes on:", "There must be:", "Here is what we know so far:"],
)
def test_other_words_lead_no_list_of_calls(words):
    assert lead_of(words) == ""


CALLED = {
    "call on the government to withdraw the bill": Actor.GOVERNMENT,
    "urge the Prime Minister to meet the families": Actor.GOVERNMENT,
    "urge all MPs to vote against it": Actor.MP,
    "ask our local Members of Parliament to speak": Actor.MP,
    "instruct the National Executive Committee to ballot": Actor.EXECUTIVE,
    "encourage our members to attend": Actor.MEMBERS,
    "call on the TUC to name the day": Actor.NEXT_BODY,
    "ask Example Trades Council to send speakers": Actor.NEXT_BODY,
    "call on every MP to vote against it": Actor.MP,
    "call on the UN Security Council to meet": Actor.SELF,
    "call on members of the Security Council to meet": Actor.SELF,
    "ask affiliates to support the march": Actor.SELF,
    "call on Example Trains to reinstate the drivers": Actor.SELF,
    "call on the government to act and condemn the raid": Actor.SELF,
    "condemn the government": Actor.SELF,
}


@pytest.mark.parametrize(("action", "who"), CALLED.items())
def test_whom_every_body_can_call_on_is_told_apart(action, who):
    assert called_on(action).who is who


def test_who_is_called_on_is_in_the_template_and_the_clause_keeps_its_words():
    made = derived("We call on the Scottish Government to fund the ferries.")
    action = made.template.clauses[0]

    assert made.units[0].clause == (
        "to call on the Scottish Government to fund the ferries"
    )
    assert action.section is SectionKind.RESOLVES
    assert (action.who, action.text) == (Actor.GOVERNMENT, "fund the ferries")
    assert action.whom == "the Scottish Government"


POLITE = {
    "We want to thank the nurses.": "to thank the nurses",
    "I would like to congratulate the drivers.": "to congratulate the drivers",
    "Conference continues to condemn the sale.": "to condemn the sale",
    "If talks fail, we call for a ballot.": "to call for a ballot, if talks fail",
    "No war on Examplia!": "to oppose war on Examplia",
    "Say no to fracking.": "to oppose fracking",
}


@pytest.mark.parametrize(("sentence", "expected"), POLITE.items())
def test_polite_and_short_forms_do_what_they_say(sentence, expected):
    assert clause(sentence) == expected


def test_a_demand_against_a_condition_is_not_turned_into_opposition():
    made = derived("We demand:\n- No money for the owner without a promise of jobs")

    assert made.units[1].clause == (
        "to demand no money for the owner without a promise of jobs"
    )


@pytest.mark.parametrize(
    "line", ["Bread, peace and land.", "Two years of closed doors.", "Enough."]
)
def test_a_line_without_a_verb_is_no_fact(line):
    made = derived(f"The depot has closed. {line} The town is angry.").units[1]

    assert made.label.value in {"drop", "resolves"}


def test_a_line_without_a_verb_that_is_filed_as_a_fact_is_flagged():
    assert "fragment" in {
        one.kind
        for one in derived("We believe:\n- Decent homes for everybody").units[1].flags
    }


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("If it is passed, jobs will go.", "pronoun"),
        ("We condemn these attacks.", "pronoun"),
        ("Which nobody had voted for.", "by-hand"),
        ("The depot closed on 18 October.", "day"),
    ],
)
def test_what_another_sentence_or_year_would_tell_is_flagged(sentence, kind):
    assert kind in flags(sentence, day="1 May 2024")


def test_a_pronoun_right_after_what_it_means_need_not_be_settled():
    second = derived("The sale was secret. It was agreed in May 2026.").units[1]

    assert [one.settle for one in second.flags if one.kind == "pronoun"] == [False]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("So far, nobody has come.", "that so far, nobody has come"),
        (
            "As a result of the cuts, two libraries closed.",
            "that as a result of the cuts, two libraries closed",
        ),
        ("As a result, two libraries closed.", "that two libraries closed"),
    ],
)
def test_only_what_joins_a_sentence_on_is_taken_off(sentence, expected):
    assert clause(sentence) == expected


def test_the_council_is_not_the_union_that_has_it_in_its_name():
    made = unit(
        "The council condemns the strike.", issuer="Example Council Workers Union"
    )

    assert made.clause == "that the council condemns the strike"


def test_points_that_go_on_from_the_line_above_are_whole_sentences():
    made = derived("The sale was rushed through:\n- Without any debate\n- By two votes")

    assert [one.clause for one in made.units[1:]] == [
        "that the sale was rushed through without any debate",
        "that the sale was rushed through by two votes",
    ]
    assert made.template.clauses[0].derives_from == (1, 2)


def test_thanks_to_somebody_may_be_a_cause():
    text = "Thanks to the pickets, the depot was kept open."

    assert clause(text) == "that thanks to the pickets, the depot was kept open"
    assert clause("Thanks to the nurses of Sampleton.") == (
        "to thank the nurses of Sampleton"
    )


def test_a_word_that_the_text_always_writes_large_stays_large():
    text = "We met Deaf people. All Deaf people vote. Deaf workers were sacked in 2025."

    assert derived(text).units[-1].clause.startswith("that Deaf workers")
