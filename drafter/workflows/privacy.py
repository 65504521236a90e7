"""What is kept, where, who is responsible, and how it is forgotten: one text for all.

It is `data/pages/privacy.txt`. The README says the same, word for word; a test compares
them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.language.cleaning import clean
from drafter.storage.files import read_text
from drafter.storage.locations import data_folder, package_data
from drafter.workflows.forgetting import not_reached

HERE = "{folder}"
"""Stands in the text for the folder of this computer."""
NOT_REACHED = "What forgetting does not reach"
PART = re.compile(r"^# (.+)\n\n(.+(?:\n(?!# ).*)*)", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """One heading with its paragraphs, each on one line."""

    heading: str
    paragraphs: tuple[str, ...]


def sections() -> tuple[Section, ...]:
    """Return the whole text, with the folder of this computer.

    Raises:
        DrafterError: DRAFTER_HOME names no folder that can be.
    """
    folder = clean(str(data_folder()))
    return tuple(
        Section(
            one.heading, tuple(line.replace(HERE, folder) for line in one.paragraphs)
        )
        for one in unplaced()
    )


def unplaced() -> tuple[Section, ...]:
    """Return the text as it holds on every computer, with a sign for the folder."""
    text = read_text(package_data() / "pages" / "privacy.txt")
    found = (
        Section(heading, tuple(" ".join(one.split()) for one in body.split("\n\n")))
        for heading, body in PART.findall(text)
    )
    return (*found, Section(NOT_REACHED, not_reached()))
