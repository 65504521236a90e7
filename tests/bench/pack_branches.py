"""Invented branches for the bench of packs, as rows and as a list."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from drafter.model.pack import PackJob, PackRow
from drafter.model.profile import BranchProfile
from drafter.storage import library
from drafter.storage.answers import read_answers_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TEMPLATE = "no-war"
BODY = "union-branch"
TODAY = date(2026, 11, 22)
MEMBERS = 650
"""Members of Parliament; several branches have the same."""
KEYS = (
    "branch_name",
    "branch_number",
    "secretary",
    "mover",
    "seconder",
    "meeting_date",
    "meeting_place",
    "mp",
)
FIRST = ("Ash", "Bel", "Cor", "Dun", "Eld", "Fen", "Gor", "Hal", "Ivy", "Kel", "Lor")
LAST = ("by", "dale", "field", "ford", "ham", "ley", "mouth", "port", "stead", "ton")


def profiles(count: int, seed: int = 22) -> list[BranchProfile]:
    """Return so many branches, no two alike, their members in no order."""
    random = Random(seed)  # noqa: S311  no secret
    made = []
    for number in range(count):
        town = f"{random.choice(FIRST)}{random.choice(LAST)}"
        day = TODAY + timedelta(days=random.randrange(7, 60))
        made.append(
            BranchProfile(
                branch_name=f"{town} & District {number} Branch",
                branch_number=f"{number:05}",
                secretary=f"Sam {random.choice(FIRST)}{number}",
                mover=f"Alex {random.choice(FIRST)}{number}",
                seconder=f"Jo {random.choice(FIRST)}{number}",
                meeting_date=day,
                meeting_place=f"{random.choice(FIRST)} Hall, {town}",
                mp=f"J. Placeholder{random.randrange(MEMBERS)} MP",
            )
        )
    return made


def answers() -> dict[str, str]:
    return read_answers_file(library.sample_path(TEMPLATE)).answers


def job() -> PackJob:
    return PackJob(TEMPLATE, TODAY, answers(), meeting=BODY)


def rows(count: int, odd: Sequence[str] = ("",)) -> list[PackRow]:
    """Return the branches as rows; `odd` words are added to their places in turn."""
    made = []
    for number, one in enumerate(profiles(count), 2):
        place = f"{one.meeting_place} {odd[number % len(odd)]}".strip()
        profile = replace(one, meeting_place=place)
        made.append(PackRow(number, profile, {}, meeting=BODY, destination=BODY))
    return made


def write_list(path: Path, count: int) -> None:
    """Write the same branches as the list that the command reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(KEYS)
        lines.writerows([getattr(one, key) for key in KEYS] for one in profiles(count))


def write_answers(path: Path) -> None:
    """Write the sample's answers, which nobody then means as a worked example."""
    sample = library.sample_path(TEMPLATE).read_text("utf-8")
    own, _, _of_the_branch = sample.partition("[branch]")
    path.write_text(own.replace("example = true", ""), "utf-8")
