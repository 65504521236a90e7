"""What is said of what is kept is the same in the README and in both doors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.workflows import privacy
from drafter.workflows.forgetting import NOT_REACHED

README = Path(__file__).parents[1] / "README.md"
MARKS = re.compile(r"[*`]")


def plain(text: str) -> str:
    """Return a text in one line, without marks of Markdown."""
    return " ".join(MARKS.sub("", text).split())


SAID = plain(README.read_text("utf-8"))
SECTIONS = [*privacy.unplaced()[:-1], privacy.Section(privacy.NOT_REACHED, NOT_REACHED)]
PLACE = re.compile(r"\{\w*\}.*")
"""What differs from one computer to the next, and what comes after it."""


@pytest.mark.parametrize("section", SECTIONS, ids=lambda one: one.heading)
def test_the_readme_says_it_word_for_word(section):
    assert f"### {section.heading}" in SAID
    for paragraph in section.paragraphs:
        assert plain(PLACE.sub("", paragraph)) in SAID


def test_it_says_what_has_to_be_said():
    told = " ".join(p for one in SECTIONS for p in one.paragraphs)

    for said in ("special category", "UK GDPR", "controller", "employer’s laptop"):
        assert said in told
    assert [one.heading for one in SECTIONS] == [
        "What is kept",
        "Where",
        "Nothing leaves your computer",
        "Whose names these are",
        "How to forget",
        "What forgetting does not reach",
    ]
