"""Every journey from home to what is kept: by keys alone, and by the mouse alone."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from app_stage import in_store, kept_draft
from branch_lists import BRANCHES, answers_file, as_csv
from by_hand import At, Change, Chosen, Found, Step, Words, walked
from preview_words import words_of_docx

from drafter.workflows import home, motions, preferences

NARROW, WIDE = (80, 24), (160, 45)
HANDS = [
    pytest.param((False, NARROW, False), id="keys-80x24-NO_COLOR"),
    pytest.param((False, WIDE, True), id="keys-160x45"),
    pytest.param((True, NARROW, True), id="mouse-80x24"),
    pytest.param((True, WIDE, False), id="mouse-160x45-NO_COLOR"),
]
"""Whether by mouse, at which size, and whether with colours."""
LETTER = """\
Ferries stop at Sample Island

We stand with the sailors of Sampleton. On 4 January 2020 no ferry left Sample Island. \
We believe that cheap crews make unsafe ships. We call on every branch to write to \
Example Ferries. Our members will not forget it.
"""
THEIRS = """\
Reinstate the sailors of Sampleton

This branch notes:
1. that forty sailors were sacked by Example Ferries.

This branch resolves:
1. to write to Example Ferries to ask for the sailors to be reinstated.
"""
BUSES = """\
Bring back the night bus

This Branch notes:
1. That the night bus was cut in 2019.

This Branch resolves:
2. To write to the council, asking it to bring the night bus back.
"""
MORE_BUSES = """\
A night bus for Example Town

This Branch notes:
1. That the night bus was cut in the year 2019.

This Branch resolves:
2. To give £50 to the Example Town bus campaign.
"""
MODEL = """\
format = 1
id = "sample-route"
kind = "motion"
name = "Save a route"
title = "Save the {{ service }}"
subject = "transport"
ask = "oppose the closure of the {{ service }}"
because = "those who need it have no other"
summary = "Oppose a closure."
levels = ["branch"]
checked_on = 2020-01-06

[[field]]
name = "service"
label = "Which service is it?"
example = "Sample Island ferry"

[[clause]]
id = "oppose"
section = "resolves"
text = "oppose the closure of the {{ service }}"
"""


def choice(row: int, then: str) -> Step:
    """Take a row of the first screen; below zero: counted from its end."""
    keys = "<home>" + "<down>" * row if row >= 0 else "<end>" + "<up>" * (-1 - row)
    return Step(f"{keys}<enter>", f"#choices {row}", then)


HOME = Step("<escape>", "foot escape", "Home")
MAKE = Step("<f8>", "foot f8", "Made: ")
START = (
    choice(0, "Motions"),
    Words("#search", "statement peace"),
    Step("<enter>", "Use this motion", "Workspace"),
    Step("<f4>", "Next step", "Step 2 of"),
    Step("<f8>", "foot f8", "Not made. "),
    At("#with-gaps", "<space>"),
    MAKE,
    HOME,
)
STATEMENT = (
    choice(1, "Derive"),
    Words("#text", LETTER),
    Words("#issuer", "Example Ferry Crews"),
    Step("<f4>", "Read it", "Sentences"),
    Step("n", "foot n"),
    Step("5", "5 Out", "Nothing left to settle"),
    Step("<f4>", "foot f4", "Workspace"),
    MAKE,
    HOME,
)
THEIR_MOTION = (
    choice(2, "Bring"),
    Chosen("#file", "their motion.txt", "Bring"),
    Step("<f4>", "Read it", "Brought"),
    Step("<f4>", "Make a draft of it", "Workspace"),
    MAKE,
    HOME,
)
FIRST_DRAFT = Step("<enter>", "#kept-drafts 0")
AMENDED = (
    choice(3, "PickMotion"),
    FIRST_DRAFT._replace(then="AmendMotion"),
    Change("#typed", "Iran", "Sampleton"),
    Step("<f8>", "foot f8", "The amendment’s sheet, in"),
    Step("<f9>", "foot f9", "AskWords"),
    Step("<f4>", "Go on (F4)", "with the changes tracked, in"),
    Step("<f5>", "foot f5", "The motion as amended, in"),
    HOME,
)
ADDED = Step("<f4>", "Go on (F4)", "CompositeMotions")
COMPOSITE = (
    choice(4, "PickMotion"),
    Chosen("#path", "buses.txt", "PickMotion"),
    Step("<f4>", "Open it (F4)", "AskWords"),
    ADDED,
    Step("<f6>", "foot f6", "PickMotion"),
    Words("#pasted", MORE_BUSES),
    Step("<f4>", "Open it (F4)", "AskWords"),
    ADDED,
    Step("<enter>", "#groups 0", "PickOne"),
    Step("<enter>", "#rows 0", "CompositeMotions"),
    Step("<f8>", "foot f8", "with the movers’ sheet"),
    HOME,
)
NIGHT = (
    choice(5, "PickMotion"),
    Words("#pasted", BUSES),
    Step("<f4>", "Open it (F4)", "OnTheNight"),
    Words("#change", "In Resolves 2, delete “council” and insert “mayor”"),
    Step("<f4>", "foot f4", "is on the list."),
    Step("<f9>", "foot f9", "The chair’s sheet"),
    Step("c", "Carried", ": carried."),
    Step("<f8>", "foot f8", "The substantive motion, in"),
    HOME,
)
VOTE = (
    choice(6, "PickOne"),
    Step("<enter>", "#rows 0", "AfterVote"),
    Step("<enter>", "#result 0", "On what day?"),
    Step("<f4>", "Record it", "Recorded: carried"),
    Step("<f8>", "Papers for after the vote", "Papers"),
    Step("<f8>", "Make them", "Made 14 files"),
    Step("<escape>", "foot escape", "AfterVote"),
    HOME,
)
SPEECHES = (
    Step("<down>" * 8 + "<enter>", "#choices 9", "Workspace"),
    Step("<f5>", "foot f5", "Step 6 of 7"),
    Step("<f4>", "Next step", "Step 7 of 7"),
    At("#papers", then="Papers"),
    Step("<down>" * 9 + "<space>", "#papers 9", "[x] Mover’s speech"),
    Step("<f8>", "Make them", "Made 2 files"),
    HOME._replace(then="Workspace"),
    HOME,
)
PACK = (
    choice(7, "MakePack"),
    Step("<f4>", "Model motion", "Motions"),
    Words("#search", "no war"),
    Step("<enter>", "Use this motion", "MakePack"),
    Chosen("#list", "branches.csv", "MakePack"),
    Chosen("#answers", "answers.toml", "3 rows, which can be read"),
    Step("<f8>", "Make the pack", "Confirm"),
    Step("<right><enter>", "#yes", "PackRun"),
    Step("", (), "Done. Every row is in"),
    HOME._replace(then="MakePack"),
    HOME,
)
ADDING = (
    choice(0, "Motions"),
    Step("<f9>", "Add", "AddMotions"),
    Chosen("#collection", "sample-route.toml", "AddMotions"),
    Step("<f4>", "Look at it", "Nothing is kept yet"),
    Step("<f8>", "Add them", "Motions"),
    HOME,
)
SETTING = (
    choice(-5, "SettingsScreen"),
    At("#theme", "<down><enter>"),
    At("#blink", "<space>"),
    HOME,
)
FORGETTING = (
    choice(-2, "Forget"),
    Step("<enter>", "#forget 0", "Agree"),
    At("#yes", then="Deleted. It is in"),
    HOME,
)
NAMING = (
    Step("<down>" * 8 + "<enter>", "#choices 9", "Workspace"),
    Step("<f1>", "foot f1", "Help"),
    At("#everything", then="CommandPalette"),
    Found("Title", "Words"),
    Change("#clause-words", "Iran", "Sampleton"),
    Step("<f4>", "Use these words (F4)", "Workspace"),
    HOME,
)


class Journey(NamedTuple):
    """The steps from home and back, and the papers that are there then."""

    steps: tuple
    papers: int
    words: str
    """What stands in one of them."""


JOURNEYS = {
    "start": Journey(START, 1, "peace"),
    "from a statement": Journey(STATEMENT, 1, "cheap crews make unsafe ships"),
    "someone else's": Journey(THEIR_MOTION, 1, "forty sailors"),
    "amend": Journey(AMENDED, 3, "Sampleton"),
    "composite": Journey(COMPOSITE, 1, "night bus"),
    "on the night": Journey(NIGHT, 2, "mayor"),
    "after the vote": Journey(VOTE, 6, "carried"),
    "speeches": Journey(SPEECHES, 1, "No war"),
    "pack": Journey(PACK, 3, "No war"),
}


def furnish(documents):
    """Put into the folder of documents what is chosen from it."""
    (documents / "their motion.txt").write_text(THEIRS, "utf-8")
    (documents / "buses.txt").write_text(BUSES, "utf-8")
    (documents / "branches.csv").write_text(as_csv(*BRANCHES), "utf-8")
    (documents / "sample-route.toml").write_text(MODEL, "utf-8")
    answers_file(documents)


@pytest.fixture(params=HANDS)
def hand(request, documents, monkeypatch):
    """Give how the steps are walked: by what, at which size, with colours or not."""
    mouse, size, colour = request.param
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    furnish(documents)

    def walk(steps):
        assert walked(steps, size, mouse=mouse).no_color is not colour

    return walk


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_journey_is_walked_from_home_to_the_papers(name, hand, documents):
    if name in {"amend", "after the vote", "speeches"}:
        kept_draft()
    journey = JOURNEYS[name]
    hand(journey.steps)
    papers = sorted(documents.rglob("*.docx"))
    assert len(papers) == journey.papers, papers
    assert any(journey.words in " ".join(words_of_docx(one)) for one in papers)


@pytest.mark.parametrize("hand", HANDS[::3], indirect=True)
def test_a_model_motion_is_added_settings_are_kept_and_a_draft_is_forgotten(hand):
    kept_draft()
    hand((*NAMING, *ADDING, *SETTING))
    assert in_store().overrides["title"] == "No war on Sampleton"
    assert [one.name for one in motions.find_heads(["Save", "route"])] == [
        "Save a route"
    ]
    assert preferences.known()[0].blink is False
    hand(FORGETTING)
    assert home.drafts() == ()
