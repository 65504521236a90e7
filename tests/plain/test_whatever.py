"""Whatever is written, plain mode ends with an exit code and what was kept opens."""

from __future__ import annotations

import random

import pytest
from talk_stage import NOW, at_home

from drafter.plain import home as first_list
from drafter.workflows import drafts, home

WORDS = ("", "", ".", "-", "<", "?", "all", "none", "yes", "no", "review", "later")
MORE = (
    "undo",
    "go on",
    "Exampleton Branch",
    "9/1/2020",
    "£100",
    "ten",
    "1, 2",
    "peace",
)
ODD = ("a" * 3000, "\x1b[31m[/b]x", "{{ x }}", "[Name], [date]", "/nowhere/at/all.docx")
NUMBERS = tuple(str(number) for number in range(1, 14))
LENGTH = 50


@pytest.mark.parametrize("journey", range(1, len(first_list.JOURNEYS) + 1))
def test_whatever_is_written_it_ends_with_an_exit_code(journey, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chance = random.Random(journey)  # noqa: S311  lines, not secrets
    pool = (*WORDS, *MORE, *ODD, *NUMBERS, *NUMBERS)
    begin = ("1", "donate", "donate to a fund", "1", "", "later", "<", str(journey))

    said = at_home(*begin, *(chance.choice(pool) for _ in range(LENGTH)))

    assert said.code in {0, 1}
    assert not [one for one in said.out if one < " " and one != "\n"]
    for line in home.drafts():
        assert drafts.open_kept(line.id, NOW.date()).draft.id == line.id
