"""Killed while somebody types: at most a second of typing is lost, never the store.

    DRAFTER_FAULTS=1 uv run pytest -m faults

DRAFTER_KILLS says how often it is killed; 20 times if it says nothing.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import ExitStack, closing
from string import ascii_lowercase

import pytest
from pty_drafts import LAST_DRAFT, command, furnish
from pty_terminal import Terminal

from drafter.storage.drafts import Drafts

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.environ.get("DRAFTER_FAULTS") != "1", reason="takes minutes"),
]

KILLS = int(os.environ.get("DRAFTER_KILLS", "20"))
AT_ONCE = 2
KEYS_A_SECOND = 8
MOST_LOST = 10
F4 = "\x1bOS"


class Typist:
    """Types into a draft until its program is killed."""

    def __init__(self, folder, stack):
        self.home = furnish(folder, 1)
        self.terminal = stack.enter_context(
            Terminal(command(), DRAFTER_HOME=str(self.home))
        )
        self.typed = "Country 0"
        self.terminal.wait_for(self.typed)
        self.terminal.press(f"{LAST_DRAFT}\r", "Who votes on it?")
        self.terminal.press(F4, "Which country")
        self.terminal.settle(0.3)

    def type(self, number):
        letter = ascii_lowercase[number % 26]
        self.terminal.send(letter)
        self.typed += letter

    def kept(self):
        """Return the answer as the store has it; the store must be whole."""
        with closing(sqlite3.connect(self.home / "drafter.db")) as store:
            assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (line,) = Drafts(self.home).listed()
        return Drafts(self.home).load(line.id).answers["country"]


def type_on(typists, seconds):
    """Have all type at once, evenly, for some seconds."""
    end = time.perf_counter() + seconds
    number = 0
    while (now := time.perf_counter()) < end:
        for one in typists:
            one.type(number)
        number += 1
        for one in typists:
            while (left := now + 1 / KEYS_A_SECOND - time.perf_counter()) > 0:
                if one is not typists[-1]:
                    one.terminal.read(0)
                    break
                one.terminal.read(left)


@pytest.mark.parametrize("number", range((KILLS + AT_ONCE - 1) // AT_ONCE))
def test_at_most_a_second_of_typing_is_lost(number, tmp_path):
    with ExitStack() as stack:
        typists = [Typist(tmp_path / str(one), stack) for one in range(AT_ONCE)]
        type_on(typists, 3 + 3 * (number * 0.618 % 1))  # never at the same moment
        for one in typists:
            one.terminal.kill()
        for one in typists:
            kept = one.kept()
            assert one.typed.startswith(kept)
            assert len(one.typed) - len(kept) <= MOST_LOST, (kept, one.typed)
