"""Who said it, what begins with "That", orders, pages and second acts: each told."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, flags, unit


def label_of(sentence: str, **keys) -> str:
    return unit(sentence, **keys).label.value


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Wages fell by 3% in 2025, said Pat Sample.",
            "that wages fell by 3% in 2025, as Pat Sample said",
        ),
        (
            "The depot closed in 2025, the Example Residents said.",
            "that the depot closed in 2025, as the Example Residents said",
        ),
        (
            "Over 900 drivers walked out on 3 May 2026, declared the committee.",
            "that over 900 drivers walked out on 3 May 2026, as the committee declared",
        ),
    ],
)
def test_who_said_it_stands_behind_with_as(sentence, expected):
    assert clause(sentence) == expected


def test_what_the_issuer_says_itself_is_taken_up_without_who_said_it():
    said = unit(
        "Such closures must never happen again, the union said.",
        issuer="Example Carers’ Union",
    )
    assert said.clause.endswith("never happen again")


def test_solidarity_behind_who_says_so_becomes_ours():
    said = unit(
        "Example Trades Council says, solidarity with the strikers!",
        issuer="Example Trades Council",
    )
    assert said.clause == "to stand in solidarity with the strikers"


@pytest.mark.parametrize(
    "sentence",
    [
        "The depot, residents say, was never safe.",
        "The figures are, the regulator claims, an invention.",
        "‘The schools are failing!’ cry the ministers saying that heads agree.",
        "‘If drivers stay united for a decent rise, nobody can beat them.’",
    ],
)
def test_words_of_others_are_to_be_settled(sentence):
    assert "speaker" in flags(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The plan is, as the minister said, a mistake.", "Ministers said it was safe."],
)
def test_a_report_of_what_was_said_is_left_in_peace(sentence):
    assert "speaker" not in flags(sentence)


def test_a_reporter_s_own_words_do_not_get_into_the_quotation():
    said = clause(
        "While numbers were down, they ‘should not weaken our will,’ said union leader"
        " Pat Sample."
    )
    assert "“While" not in said
    assert said.endswith("as union leader Pat Sample said")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("That in itself is a scandal.", "that this in itself is a scandal"),
        ("That, in short, is the choice.", "that this, in short, is the choice"),
        ("That decision was wrong.", "that this decision was wrong"),
        (
            "That leaves 400 families without a home.",
            "that this leaves 400 families without a home",
        ),
        (
            "That so many lost their homes is a disgrace.",
            "that the fact that so many lost their homes is a disgrace",
        ),
    ],
)
def test_a_sentence_keeps_the_that_with_which_it_begins(sentence, expected):
    assert clause(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "As winter comes, help us bring blankets to the camp.",
        "As we have done so many times before.",
        "Just like we did in 2019.",
        "Not because we want to, but because we must.",
    ],
)
def test_orders_and_halves_of_sentences_are_to_be_settled(sentence):
    assert "by-hand" in flags(sentence)


def test_what_stands_on_a_web_page_is_left_out():
    assert label_of("ExamplePetitions respects your privacy.") == "drop"
    assert "page" in flags("There will be a second march – details to follow.")


def test_a_second_act_takes_the_form_of_the_first():
    said = clause("We are calling for and supporting protests in June 2026.")
    assert said == "to call for and support protests in June 2026"
    assert "by-hand" in flags("We support the strikers and have given £500 to them.")


def test_what_the_issuer_does_besides_is_no_act_of_ours_unasked():
    sentence = "We support people hit by the cuts and to provide a food bank."
    assert "commitment" in flags(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We are holding a rally outside County Hall on Saturday 5 December.",
        "We are planning a march through the town.",
        "We're launching a petition.",
        "We are sending a delegation to the picket line.",
        "We're supporting residents with food parcels.",
    ],
)
def test_what_the_issuer_is_doing_stays_its_own(sentence):
    assert "said: “We" in clause(sentence)
    assert "experience" in flags(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We are asking members to write.", "to ask members to write"),
        (
            "We are sending messages of solidarity to the strikers.",
            "to send messages of solidarity to the strikers",
        ),
        ("We are concerned about the cuts.", "that this Branch is concerned about"),
    ],
)
def test_what_is_done_by_saying_so_is_ours(sentence, expected):
    assert clause(sentence).startswith(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Next week’s strike can be avoided.",
        "The cap was brought in a year ago.",
        "Drivers are angry at last month’s ruling.",
    ],
)
def test_stale_days_are_told_in_every_form(sentence):
    assert "day" in flags(sentence)


def test_the_last_week_of_a_month_is_a_date():
    assert "day" not in flags("The march is in the last week of February 2027.")


@pytest.mark.parametrize(
    "sentence",
    [
        "This is totally unnecessary and the closure is dangerous.",
        "The latter is a disgrace.",
        "Doing so would cost lives.",
        "Since then, campaigns have grown.",
    ],
)
def test_what_points_back_is_told(sentence):
    assert "pronoun" in flags(sentence)


def test_the_issuer_is_named_where_it_calls_itself_the_union():
    named = unit(
        "The Union has always opposed the war.", issuer="Example Carers’ Union"
    )
    assert named.clause == "that Example Carers’ Union has always opposed the war"
    council = {"issuer": "Exampleton Borough Council"}
    assert "self" in flags("Councils like ours need money.", **council)
    assert "self" in flags("Homes are cold and this council says so.", **council)


def test_we_beside_our_members_is_told_as_well():
    both = unit("Our members know that we never gave in.").flags
    assert sum(one.kind == "our" for one in both) == len(("members", "we"))


def test_names_and_verbs_raise_no_false_doubt():
    sentence = "The pandemic prevents workers from meeting on 28 April 2026."
    assert "fragment" not in flags(sentence)
    ours = flags("Save Our Baths has 900 members.", issuer="Save Our Baths")
    assert "our" not in ours


def test_so_is_not_told_as_left_out_where_it_is_quoted():
    said = unit("So we walked out on 3 May 2026.")
    assert "“So we" in said.clause
    assert not any("“So”" in one.says for one in said.flags)


def test_verbs_in_capitals_begin_the_points_of_a_body():
    text = (
        "This Branch:\n\nNOTES that the cleaners are outsourced.\n\nFURTHER NOTES that"
        " the contractor makes millions.\n\nSTANDS IN SOLIDARITY with the cleaners.\n"
    )
    made = [one.clause for one in derived(text, issuer="Example Branch").units]
    assert made[1:] == [
        "that the cleaners are outsourced",
        "that the contractor makes millions",
        "to stand in solidarity with the cleaners",
    ]


def test_a_speaker_with_an_office_has_both_commas():
    said = clause('"We cannot go on," said Pat Example, a care worker.')
    assert said.startswith("that Pat Example, a care worker, said: “We")


def test_a_second_act_in_another_form_further_on_is_to_be_settled():
    sentence = "We are calling for an end to the cuts and holding a rally."
    assert "by-hand" in flags(sentence)


def test_this_year_is_a_date_and_points_to_no_sentence():
    assert flags("This year’s budget cut £3m.") == {"day"}


@pytest.mark.parametrize(
    ("opening", "word"), [("They've", "they"), ("They’ll", "they"), ("It’d", "it")]
)
def test_a_shortened_pronoun_is_small_inside_and_points_back(opening, word):
    made = unit(f"{opening} been left with no choice but to shut the depot.")

    assert made.clause.startswith(f"that {opening.lower()} ")
    assert any(f"“{word}” points" in one.says for one in made.flags)


def test_what_a_speaker_was_doing_is_not_the_name():
    made = derived(
        "Commenting, Example Carers’ Union Secretary, Pat Sample, said: “The minister "
        "must publish the report.”",
        issuer="Example Carers’ Union",
    )

    said = [one.says for one_unit in made.units for one in one_unit.flags]
    assert not any("Commenting" in one for one in said)


def test_being_one_of_those_who_issued_it_is_asked_about():
    assert "self" in flags("We stand with all other members of the Example Coalition.")


def test_a_further_verb_with_it_agrees_as_well():
    made = unit(
        "The Union opposes the plan and maintains it is unlawful.",
        issuer="Example Carers’ Union",
    )
    assert made.clause == "to oppose the plan and maintain it is unlawful"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The full text of the letter is included below.", "page"),
        ("The Example Journal is republishing this statement in full.", "page"),
        ("We deserve to live in a country that cares.", "self"),
        ("As you hold your congress, know that you have our support.", "by-hand"),
        ("We believe in free fares and will not let them go.", "commitment"),
    ],
)
def test_what_is_no_clause_of_ours_as_it_stands_must_be_settled(said, kind):
    assert kind in flags(said)


def test_a_name_may_be_what_a_demand_is_to_change():
    made = derived("We demand:\n\n- Increase UK spending on the arts\n- Cut fares now")

    assert made.units[1].clause.endswith("increase UK spending on the arts")


def test_let_there_be_no_misunderstanding_only_leads_on():
    made = unit(
        "Let there be no misunderstanding, the Union opposes the plan.",
        issuer="Example Carers’ Union",
    )
    assert made.clause == "to oppose the plan"
