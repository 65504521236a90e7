from __future__ import annotations

from dataclasses import replace
from datetime import date

import occasions
import pytest
from word_reading import parts

from drafter.exporters.html import to_html
from drafter.exporters.lines import AMENDMENTS_ROOM
from drafter.exporters.markdown import to_markdown
from drafter.exporters.page import Role, Variant, compose
from drafter.exporters.paper import to_docx
from drafter.exporters.plain_text import to_text
from drafter.language.gaps import OPEN
from drafter.model.motion import MotionKind
from drafter.model.outcome import Outcome, Result
from drafter.model.profile import BranchProfile

HEADING = "Amendments (written in at the meeting; not part of the motion)"


def lines(page, *roles):
    return [block.text for block in page.blocks if block.role in roles]


def test_the_blocks_come_in_the_order_of_a_meeting_paper():
    roles = list(
        dict.fromkeys(block.role for block in occasions.PAGES["secretary"].blocks)
    )
    assert roles == [
        Role.BODY,
        Role.MEETING,
        Role.AGENDA_ITEM,
        Role.TITLE,
        Role.LEAD,
        Role.CLAUSE,
        Role.NAME_LINE,
        Role.BACKGROUND,
        Role.SOURCE,
        Role.NOTE,
        Role.RECORD_HEADING,
        Role.RECORD,
    ]


def test_the_top_names_branch_and_meeting():
    page = occasions.PAGES["list"]
    assert lines(page, Role.BODY) == ["Example Town Branch"]
    assert lines(page, Role.MEETING) == [
        "Meeting of Thursday 9 January 2020, Example Hall, Sample Street"
    ]
    assert lines(page, Role.AGENDA_ITEM) == ["Agenda item: ________"]


def test_nothing_is_said_of_a_meeting_that_is_not_known():
    assert lines(occasions.PAGES["bare"], Role.MEETING) == []


def test_a_place_without_a_date_is_still_said():
    profile = BranchProfile("Example Town Branch (North)", meeting_place="Example Hall")
    page = compose(occasions.occasion(profile=profile), Variant())
    assert lines(page, Role.MEETING) == ["Meeting at Example Hall"]


def test_a_branch_number_stands_beside_the_name():
    profile = replace(occasions.PROFILE, branch_number="EX/001")
    page = compose(occasions.occasion(profile=profile), Variant())
    assert lines(page, Role.BODY) == ["Example Town Branch (EX/001)"]


def test_an_emergency_motion_says_so():
    assert lines(occasions.PAGES["bare"], Role.AGENDA_ITEM) == [
        "Emergency motion. Agenda item: ________"
    ]


def test_mover_and_seconder_are_named():
    assert lines(occasions.PAGES["list"], Role.NAME_LINE) == [
        "Moved by: Alex Example",
        "Seconded by: Bo Specimen",
    ]


def test_unknown_names_are_lines_to_fill_in():
    assert lines(occasions.PAGES["bare"], Role.NAME_LINE) == [
        "Moved by: ________________",
        "Seconded by: ________________",
    ]


def test_the_branch_moves_a_motion_for_conference():
    page = occasions.PAGES["conference"]
    assert lines(page, Role.MEETING)[0] == "For: Example Union Conference"
    (wrapper,) = lines(page, Role.WRAPPER)
    assert wrapper == (
        "This Branch agrees to submit the following motion to "
        "the Example Union Conference:"
    )
    assert lines(page, Role.NAME_LINE)[0] == "Moved by: Example Town Branch"
    assert "Moved at the meeting by: Alex Example\tSeconded by: Bo Specimen" in lines(
        page, Role.RECORD
    )


def test_a_motion_voted_on_at_conference_is_moved_by_the_branch():
    occasion = replace(
        occasions.occasion(),
        meeting=occasions.CONFERENCE,
        destination=occasions.CONFERENCE,
    )
    names = lines(compose(occasion, Variant()), Role.NAME_LINE)
    assert names[0] == "Moved by: Example Town Branch"


def test_a_paper_for_the_clp_says_which_branch_passed_it_and_when():
    assert lines(occasions.PAGES["clp"], Role.NAME_LINE)[2:] == [
        "Passed by Example Town Branch on 9 January 2020",
        "Signed (secretary): ________________",
    ]


def test_the_day_a_branch_passed_it_is_a_line_while_it_is_not_known():
    profile = BranchProfile("Example Town Branch")
    occasion = occasions.occasion(destination=occasions.CLP, profile=profile)
    names = lines(compose(occasion, Variant()), Role.NAME_LINE)
    assert names[2] == "Passed by Example Town Branch on ________________"


def test_every_source_stands_once_and_names_its_clauses():
    page = occasions.PAGES["list"]
    first, second = lines(page, Role.SOURCE)
    assert first == (
        "Ann Example, “Ferry crews speak out”, 4 January 2020, "
        "https://news.example/ferries (Notes 1 and 3; Believes 5)"
    )
    assert second == "Office of Invented Statistics, “Island travel 2019” (Notes 2)"
    labels = [block.label for block in page.blocks if block.role is Role.SOURCE]
    assert labels == ["1.", "2."]


def test_the_statement_and_the_change_of_words_are_owned_up_to():
    (note,) = lines(occasions.PAGES["list"], Role.NOTE)
    assert note == (
        "Adapted from the statement of the Crew of Example Ferries, "
        "3 January 2020, as quoted by Ann Example in “Ferry crews speak out” "
        "(4 January 2020). The wording has been changed, except where it is quoted."
    )


def test_a_statement_read_at_its_issuers_is_named_by_its_title():
    statement = replace(occasions.STATEMENT, seen=None)
    page = compose(replace(occasions.occasion(), statement=statement), Variant())
    assert lines(page, Role.NOTE)[0].startswith(
        "Adapted from the statement of the Crew of Example Ferries, "
        "“To everyone who sails”, 3 January 2020. The wording"
    )
    assert lines(page, Role.SOURCE)[0] == (
        "the Crew of Example Ferries, “To everyone who sails”, "
        "3 January 2020 (Notes 1 and 3; Believes 5)"
    )


def test_a_motion_without_sources_has_no_background():
    clauses = tuple(replace(one, source=None) for one in occasions.CLAUSES)
    occasion = occasions.occasion(replace(occasions.MOTION, clauses=clauses))
    page = compose(replace(occasion, statement=None), Variant())
    assert lines(page, Role.BACKGROUND, Role.SOURCE, Role.NOTE) == []


def test_the_record_of_the_vote_is_on_the_secretarys_copy_only():
    record = lines(occasions.PAGES["secretary"], Role.RECORD)
    assert record[0] == "For: ________\tAgainst: ________\tAbstained: ________"
    assert record[1] == "Result (ring one): carried / lost / remitted / withdrawn"
    assert record[2].startswith("Signed (Carol Sample, secretary): ____")
    assert lines(occasions.PAGES["list"], Role.RECORD, Role.RECORD_HEADING) == []


@pytest.mark.parametrize("name", ["Alex", "Bo", "Carol", "Specimen"])
def test_an_anonymous_copy_names_no_member_anywhere(base, name):
    page = occasions.PAGES["anonymous"]
    assert name not in to_text(page)
    for held in parts(to_docx(page, base)).values():
        assert name.encode() not in held
    assert name not in repr(page)


def test_a_statement_is_issued_not_moved():
    page = occasions.PAGES["statement"]
    assert lines(page, Role.NAME_LINE) == ["Issued by Example Town Branch"]
    assert lines(page, Role.AGENDA_ITEM, Role.LEAD, Role.CLAUSE) == []
    assert lines(page, Role.BACKGROUND) == ["Background (not part of the statement)"]
    assert len(lines(page, Role.PARAGRAPH)) == 3


def test_a_worked_example_says_so_at_the_very_top():
    first = occasions.PAGES["example"].blocks[0]
    assert first.role is Role.EXAMPLE
    assert first.text.startswith("Worked example:")


def test_running_numbers_are_one_series_and_restarting_ones_several():
    assert {one.series for one in occasions.PAGES["list"].blocks if one.label} == {
        0,
        None,
    }
    restart = [one.series for one in occasions.PAGES["restart"].blocks if one.label]
    assert set(restart) == {1, 2, 3, 4, None}


def test_no_lead_parent_or_name_is_left_alone_on_a_page():
    blocks = occasions.PAGES["list"].blocks
    kept = [block.text for block in blocks if block.keep]
    assert "This Branch believes:" in kept
    assert "That the company has shown it will not:" in kept
    assert "keep a route open when it can sell the berth:" in kept
    assert "Moved by: Alex Example" in kept
    assert "Seconded by: Bo Specimen" not in kept


def test_gaps_become_lines_to_fill_in():
    page = occasions.PAGES["gaps"]
    assert lines(page, Role.TITLE) == ["Save the ________________"]
    assert lines(page, Role.CLAUSE)[0] == "That on ________________ ________________."
    assert OPEN not in repr(page)
    assert page.title == "Save the ________________"


def test_a_gap_left_open_never_reaches_a_file(base):
    page = compose(occasions.occasion(occasions.with_gaps()), Variant())
    for write in (to_text, to_markdown, to_html, lambda page: to_docx(page, base)):
        with pytest.raises(
            ValueError, match="A gap would have reached the paper: route"
        ):
            write(page)


def test_the_properties_are_those_of_the_branch():
    page = occasions.PAGES["list"]
    assert page.title == "Save the Sample Island ferry"
    assert page.author == "Example Town Branch"
    assert page.header == "Example Town Branch: Save the Sample Island ferry"
    assert page.labels == ("1.", "(a)", "i.")


def test_a_statement_has_a_record_without_movers():
    occasion = occasions.occasion(
        occasions.PARAGRAPHS, destination=occasions.CONFERENCE
    )
    assert occasion.motion.kind is MotionKind.STATEMENT
    page = compose(occasion, Variant(secretary_copy=True))
    assert lines(page, Role.RECORD)[0].startswith("For: ")


def test_an_agenda_copy_has_room_for_amendments_after_the_background():
    page = compose(occasions.occasion(), Variant(agenda_copy=True))
    said = [block.text for block in page.blocks]

    assert sum(line.startswith("Amendment ") for line in said) == AMENDMENTS_ROOM
    assert said.index(HEADING) > max(
        at for at, block in enumerate(page.blocks) if block.role is Role.NAME_LINE
    )


def test_the_record_says_how_it_went_once_that_is_known():
    outcome = Outcome(Result.REMITTED, date(2020, 1, 9), intent="to ask lawyers")
    known = replace(occasions.occasion(), outcome=outcome)
    said = [block.text for block in compose(known, Variant(secretary_copy=True)).blocks]

    assert "Result on 9 January 2020: remitted" in said
    assert "Statement of intent: to ask lawyers" in said
    assert not any("ring one" in line for line in said)
