"""What the checks of facts and words say of real motions, and of a good one of ours.

The real ones stay outside the repository; without them that test is skipped.
"""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from matters import believes, clause, matter, notes, replace

from drafter.checks import (
    ambiguous_number,
    issuer_voice,
    long_sentence,
    old_fact,
    past_action,
    placeholder,
    relative_date,
    said_twice,
    sources,
    speaker,
    us_spelling,
    whole_sentence,
)

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "scottish-amendments.jsonl"
CHECKS = tuple(
    one.CHECK
    for one in (
        *(ambiguous_number, issuer_voice, long_sentence, old_fact, past_action),
        *(placeholder, relative_date, said_twice, sources, speaker, us_spelling),
        *(whole_sentence,),
    )
)
MEANT = {"long-sentence", "sources"}
"""What is true of them: they are one long sentence each, and give no sources."""
NOTES = (
    "that bus drivers at the Northsample depot have been out over unpaid breaks",
    "that Cllr A. Example told the council: “We have no plans to close any of it.”",
    "that, at last year’s Conference, composite 7 (“Public Good”) was carried",
    "that our branch has 312 members, of whom 180 work for the Sample Trust",
    "that nobody has met with our reps since the dispute was registered",
    "that the so-called “efficiency programme” cost jobs here",
    "that the Specimen Labor Party and the Example Labor Federation met",
    "that section 12 of the Act, paragraphs 3.115 and 3.116, allows for this",
)
BELIEFS = (
    "that an injury to one is an injury to all",
    "that there should be no return to “business as usual”",
    "that what the Prime Minister called “a difficult choice for our times” was none",
    "that the policy of “fire and rehire” should be outlawed",
    "that our movement is at its strongest when it is united",
)
ACTIONS = (
    "send a message of solidarity to the strikers at the Northsample depot",
    "donate £250 to the strike fund",
    "support the national demonstration on Saturday 14 March 2026 in Exampleton",
    "call on our regional council to organise a day of action within the next month",
    "encourage all members to join the picket lines each Monday and Friday",
    "ask members to fill in the survey and to return it to us by 20 March 2026",
    "oppose the closure of the Sample Street library and support those who work there",
    "oppose the closure of the Example Road library and support those who work there",
    "call for the release of all those detained at the protest of 7 February 2026",
    "submit this motion to our Conference, to be held on 8–11 June 2026",
    "reaffirm our policy, agreed on 4 November 2025, of opposition to academies",
    "support the strikers’ next rally, this Saturday (7 March) at noon",
)


def told(of):
    return {(one.check, one.clause) for check in CHECKS for one in check.run(of)}


@pytest.mark.parametrize("style", ["list", "prose", "that", "whereas"])
def test_a_good_motion_is_good_in_every_style_as_ours_and_as_theirs(style):
    clauses = [
        *(notes(text, id=f"n{number}") for number, text in enumerate(NOTES)),
        *(believes(text, id=f"b{number}") for number, text in enumerate(BELIEFS)),
        *(clause(text, id=f"r{number}") for number, text in enumerate(ACTIONS)),
    ]
    of = matter(*clauses, style=style, meeting_date=date(2026, 3, 5))

    assert told(of) == set()
    assert told(replace(of, motion=None)) == set()


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus of motions is not here")
def test_real_motions_are_told_nothing_but_what_is_true_of_them():
    for line in CORPUS.read_text("utf-8").splitlines():
        told_of = json.loads(line)
        day = date.fromisoformat(told_of["date"])
        for text in (told_of["base"], told_of["result"]):
            parts = [part.strip() for part in re.split(";", text) if part.strip()]
            clauses = [notes(part, id=f"n{at}") for at, part in enumerate(parts)]
            of = matter(*clauses, today=day, meeting_date=day)
            outside = replace(of, motion=None)

            found = {check for check, _ in (*told(of), *told(outside))}
            assert found <= MEANT, told_of["title"]
