"""Motions as people write them: titles, leads, clauses, and what stands around them."""

from __future__ import annotations

import pytest
from word_files import p, word

from drafter.model.motion import MotionKind
from drafter.parsing.reading import read_motion, read_motion_text


def outline(read) -> list[tuple[str | None, str, list[str]]]:
    """Return each section's kind and lead, and its clauses with label and depth."""
    return [
        (
            part.kind and part.kind.value,
            part.lead,
            [
                f"{'>' * one.level}{one.label} {one.text}".strip()
                for one in part.clauses
            ],
        )
        for part in read.sections
    ]


def around(read) -> list[tuple[str, str]]:
    return [(one.kind.value, f"{one.label}{one.text}") for one in read.furniture]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("This Branch notes:", "notes"),
        ("Branch Notes", "notes"),
        ("Conference notes that", "notes"),
        ("This Branch notes with concern:", "notes"),
        ("NUS Believes", "believes"),
        ("We further believe:", "believes"),
        ("It believes...", "believes"),
        ("[Conference believes that]", "believes"),
        ("Sampleton Trades Council believes that:", "believes"),
        ("This (branch/region/union) believes:", "believes"),
        ("This Branch/CLP further notes", "notes"),
        ("This branch of the Example Union in Sampleton welcomes:", "welcomes"),
        ("Congress congratulates:", "welcomes"),
        ("This CLP condemns:", "condemns"),
        ("This Branch sends solidarity to:", "solidarity"),
        ("This Union Resolves:", "resolves"),
        ("Conference therefore resolves to:", "resolves"),
        ("This meeting agrees to:", "resolves"),
        ("This Branch mandates its delegates to:", "resolves"),
        ("Conference instructs the Executive Council to", "resolves"),
        ("Congress calls on the General Council to:", "resolves"),
        ("Notes:", "notes"),
        ("Further resolves", "resolves"),
        ("We, the undersigned, call for:", "resolves"),
    ],
)
def test_leads_are_known_in_the_spellings_people_use(lead, kind):
    read = read_motion_text(f"Keep it open\n\n{lead}\n1. one\n2. two\n")

    assert read.title == "Keep it open"
    assert outline(read) == [(kind, lead, ["1. one", "2. two"])]


@pytest.mark.parametrize(
    "line",
    [
        "The government notes that the ferry is late.",
        "Noted strikers stand firm",
        "Support workers are needed.",
        "That this is so, everyone notes: nobody acts.",
    ],
)
def test_a_clause_that_only_sounds_like_a_lead_is_a_clause(line):
    read = read_motion_text(f"A title\n\nThis Branch believes:\n\n{line}\n")

    assert outline(read) == [("believes", "This Branch believes:", [line])]


def test_three_levels_are_told_apart_in_any_labels():
    text = (
        "T\n\nBranch notes\n1)one\n2) two:\na) deep:\ni. deeper\nii. more\nb) x\n3. y"
    )

    assert outline(read_motion_text(text)) == [
        (
            "notes",
            "Branch notes",
            [
                *("1) one", "2) two:", ">a) deep:", ">>i. deeper", ">>ii. more"),
                *(">b) x", "3. y"),
            ],
        )
    ]  # fmt: skip


def test_the_ninth_letter_is_no_numeral():
    letters = "\n".join(f"{one}. point" for one in "abcdefghij")
    read = read_motion_text(f"T\n\nBranch notes\n{letters}")

    assert {one.level for one in read.clauses} == {0}


def test_a_lead_and_its_first_point_may_share_a_line():
    read = read_motion_text("T\n\nThis Branch notes: the cold • the damp")

    assert outline(read) == [
        ("notes", "This Branch notes:", ["the cold", "• the damp"])
    ]


def test_prose_is_sorted_by_its_verbs_and_parted_where_they_change():
    read = read_motion_text(
        "Pay\n\nConference notes the offer of 2%. It believes this is an insult.\n\n"
        "Conference therefore calls on the executive to act. Acting takes "
        "time.\n"
    )

    assert outline(read) == [
        ("notes", "", ["Conference notes the offer of 2%."]),
        ("believes", "", ["It believes this is an insult."]),
        (
            "resolves",
            "",
            ["Conference therefore calls on the executive to act. Acting takes time."],
        ),
    ]
    assert [one.cite for one in read.clauses] == [
        "paragraph 1",
        "paragraph 1",
        "paragraph 2",
    ]


def test_whereas_may_stand_in_each_clause_or_in_mid_line():
    read = read_motion_text(
        "MINE\n\nWHEREAS the mine is unsafe; and WHEREAS it is old; and,\n"
        "Whereas, we asked,\nNOW, THEREFORE, BE IT RESOLVED that this Local stop; and\n"
        "BE IT FURTHER RESOLVED that the secretary write to the owner.\n"
    )

    assert outline(read) == [
        (
            "notes",
            "",
            [
                "WHEREAS the mine is unsafe; and",
                "WHEREAS it is old; and,",
                "Whereas, we asked,",
            ],
        ),
        (
            "resolves",
            "",
            [
                "NOW, THEREFORE, BE IT RESOLVED that this Local stop; and",
                "BE IT FURTHER RESOLVED that the secretary write to the owner.",
            ],
        ),
    ]


def test_whereas_may_be_a_heading():
    read = read_motion_text(
        "M\n\nWHEREAS:\n1. It is.\n\nTHEREFORE BE IT RESOLVED:\n1. We do."
    )

    assert outline(read) == [
        ("notes", "WHEREAS:", ["1. It is."]),
        ("resolves", "THEREFORE BE IT RESOLVED:", ["1. We do."]),
    ]


def test_decisions_may_come_before_facts():
    read = read_motion_text(
        "T\n\nThis branch resolves:\n1. a\n\nThis branch notes:\n1. b"
    )

    assert [part.kind.value for part in read.sections] == ["resolves", "notes"]


def test_what_stands_around_a_motion_is_put_aside_and_kept():
    read = read_motion_text(
        "Exampleton Branch\nMeeting of 3 March 2026\nAgenda item: 7\n\n"
        "Motion title: Save the ferry\n\nThis Branch notes:\n1. one\nPage 1 of 2\n"
        "2. two\n\nMoved by: Alex Example\nSeconded by: Bo Specimen\n\nFor: 12\n\n"
        "Background (not part of the motion)\n1. A source, 2026\n"
    )

    assert read.title == "Save the ferry"
    assert [one.text for one in read.clauses] == ["one", "two"]
    assert sorted(around(read)) == sorted(
        [
            ("header", "Exampleton Branch"),
            ("header", "Meeting of 3 March 2026"),
            ("agenda-item", "Agenda item: 7"),
            ("form", "Motion title:"),
            ("page", "Page 1 of 2"),
            ("mover", "Moved by: Alex Example"),
            ("seconder", "Seconded by: Bo Specimen"),
            ("vote", "For: 12"),
            ("background", "Background (not part of the motion)"),
            ("background", "1.A source, 2026"),
        ]
    )


def test_a_motion_without_leads_keeps_its_points_and_says_so():
    read = read_motion_text(
        "Buses\n\n1. That the bus is late.\n2. To write to the council."
    )

    assert outline(read) == [
        (None, "", ["1. That the bus is late.", "2. To write to the council."])
    ]
    assert any("without sections" in one for one in read.unsure)


def test_a_statement_is_paragraphs():
    read = read_motion_text(
        "We stand with the crew\n\nThe company means to close the route.\n\n"
        "We ask everyone to come to the rally.\n\nIssued by Exampleton Branch\n"
    )

    assert read.motion.kind is MotionKind.STATEMENT
    assert outline(read) == [
        (
            None,
            "",
            [
                "The company means to close the route.",
                "We ask everyone to come to the rally.",
            ],
        )
    ]
    assert around(read) == [("signed", "Issued by Exampleton Branch")]


def test_the_number_of_a_motion_is_no_part_of_its_title():
    read = read_motion_text("12. Pay in Sampleton\n\nConference notes:\n1. one\n")

    assert read.title == "Pay in Sampleton"
    assert around(read) == [("agenda-item", "12.")]


def test_who_submits_a_motion_may_stand_alone_below_it():
    read = read_motion_text(
        "T\n\nConference resolves to:\n1) march;\n2) sing.\n\nExampleton Branch"
    )

    assert [one.text for one in read.clauses] == ["march;", "sing."]
    assert around(read) == [("signed", "Exampleton Branch")]
    assert any("Exampleton Branch" in one for one in read.unsure)


def test_placeholders_are_listed_with_their_places_and_choices():
    read = read_motion_text(
        "Name of submitting branch:\n\nHelp {insert place}\n\n"
        "This [branch/CLP] resolves to:\n1. donate [    ] to the fund\n"
        "2. write to ________________\n\nDelete and rename parts as appropriate\n"
    )

    assert [
        (one.text, one.kind, one.choices, one.place) for one in read.placeholders
    ] == [
        ("{insert place}", "field", (), "title"),
        ("[branch/CLP]", "choice", ("branch", "CLP"), "lead"),
        ("[    ]", "blank", (), "resolves.1"),
        ("_" * 16, "blank", (), "resolves.2"),
        ("Name of submitting branch:", "blank", (), "around the motion"),
    ]
    assert ("instruction", "Delete and rename parts as appropriate") in around(read)


def test_phrases_know_who_is_to_act_and_by_when():
    read = read_motion_text(
        "T\n\nThis Branch resolves:\n"
        "1. To instruct the Branch Secretary, within seven days, to write to our MP.\n"
        "2. To affiliate to the campaign."
    )

    one, other = read.motion.clauses
    assert (one.who.value, one.whom, one.by, one.text) == (
        "secretary",
        "the Branch Secretary",
        "within seven days",
        "write to our MP",
    )
    assert (other.who.value, other.text) == ("self", "affiliate to the campaign")


def test_a_verb_that_a_draft_would_change_is_told():
    read = read_motion_text(
        "T\n\nThis Branch recognises that the ferry is late and old."
    )

    assert read.motion.clauses[0].text == "that the ferry is late and old"
    assert any("“recognise”" in one for one in read.unsure)


def test_facts_and_opinions_that_are_both_believed_are_told_apart():
    read = read_motion_text("T\n\nNUS Believes\n1. a\nNUS Further Believes\n1. b\n")

    assert [part.kind.value for part in read.sections] == ["notes", "believes"]


def test_positions_lead_back_to_the_file():
    text = "T\r\n\r\nThis Branch notes:\r\n1. That it is\r\ncold.\r\n"
    (clause,) = read_motion(text.encode(), "motion.txt").clauses

    assert clause.text == "That it is cold."
    assert text[clause.start : clause.end] == "That it is\r\ncold."


def test_nothing_is_found_in_nothing_and_it_is_said():
    read = read_motion_text("")

    assert read.sections == ()
    assert "No point of a motion was found." in read.unsure


def test_a_form_in_a_table_is_read_row_by_row():
    rows = (("Proposer", "Alex Example"), ("Title of motion", "Save the ferry"))
    table = "".join(
        f"<w:tr><w:tc>{p(one)}</w:tc><w:tc>{p(other)}</w:tc></w:tr>"
        for one, other in rows
    )
    body = f"<w:tbl>{table}</w:tbl>{p('This Branch notes:')}{p('1. That it is so.')}"

    read = read_motion(word(body), "motion.docx")

    assert read.title == "Save the ferry"
    assert around(read) == [
        ("mover", "Proposer\tAlex Example"),
        ("form", "Title of motion"),
    ]
