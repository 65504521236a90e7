"""Homes with drafts in them, made by the program's own workflows."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import SectionKind
from drafter.model.profile import BranchProfile
from drafter.tui.journeys import HOUSE
from drafter.workflows import drafting, editing, home

END, UP = "\x1b[F", "\x1b[A"
LAST_DRAFT = END + UP * len(HOUSE)
"""Keys that go to the last draft on home: below the drafts stands what keeps order."""
PROGRAM = Path(sys.executable).with_name("drafter")
DAY = date(2026, 11, 24)
WORDS = (
    "workers of both countries have no quarrel with each other and gain nothing by it"
)
ADDED = 60
"""Words of one clause more."""


def command() -> list[str]:
    """Return how the program is started: as a person does, if it is installed."""
    found = PROGRAM.exists()
    return [str(PROGRAM)] if found else [sys.executable, "-m", "drafter"]


def furnish(folder: Path, drafts: int = 1, words: int = 0, each: int = ADDED) -> Path:
    """Keep some drafts in the store in `folder`, the first start behind them.

    With `words` each is made about that long, by clauses of `each` words added.
    """
    before = os.environ.get("DRAFTER_HOME")
    os.environ["DRAFTER_HOME"] = str(folder)
    try:
        home.remember_asked()
        branch = BranchProfile("Example Town Branch", body="union-branch")
        for number in range(drafts):
            opened = drafting.begin("no-war", branch, DAY)
            opened = editing.answer(opened, "country", f"Country {number}")
            opened = lengthened(opened, words, each)
            drafting.keep(opened, datetime(2026, 11, 24, 19, number).astimezone())
    finally:
        os.environ.pop("DRAFTER_HOME")
        if before is not None:
            os.environ["DRAFTER_HOME"] = before
    return folder


def lengthened(
    opened: drafting.OpenDraft, words: int, each: int = ADDED
) -> drafting.OpenDraft:
    """Return the draft with clauses added until it has about `words` words.

    Every fifth speaks of the country, so that its text hangs on an answer.
    """
    more = max(words - opened.words, 0) // each
    said = " ".join([WORDS] * 5).split()[: each - 1]
    label = opened.draft.template.field("country").label
    added = tuple(
        ClauseChoice(
            f"added-{number}",
            ClauseState.ADDED,
            " ".join(["that", *said, *([f"[{label}]"] if number % 5 == 0 else [])]),
            SectionKind.BELIEVES,
        )
        for number in range(more)
    )
    draft = replace(opened.draft, clauses=(*opened.draft.clauses, *added))
    return drafting.open_draft(draft, opened.today)
