"""Eight processes that work on one store at once, each on drafts of its own and on one
that is everybody's; and what must be there afterwards.
"""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from killing import Heard, Pipe, hear, pipe_to_a_child
from works import BRANCH, DAY, NOW, at_home, kept_drafts, store_faults

from drafter.storage.settings import Settings
from drafter.workflows import drafting, drafts, editing

if TYPE_CHECKING:
    from pathlib import Path

PROCESSES = 8


@dataclass(frozen=True)
class Told:
    """What the processes came to."""

    processes: int
    saves: int
    apart: int
    """How often a save found that another process had been first."""
    slowest: float
    """Seconds that a save took at the most, waiting for others."""
    faults: tuple[str, ...]


def run_at_once(folder: Path, seconds: float) -> Told:
    """Let them all work for some seconds; return what was found afterwards."""
    home = at_home(folder)
    begun = drafting.begin("no-war", BRANCH, DAY)
    shared = drafting.keep(editing.answer(begun, "country", "shared"), NOW).draft.id
    end = time.monotonic() + seconds
    children = [
        pipe_to_a_child(_work, home, shared, name, end) for name in range(PROCESSES)
    ]
    with ThreadPoolExecutor(PROCESSES) as threads:  # a full pipe would stop its process
        heard = list(threads.map(lambda child: hear(*child), children))
    kept = kept_drafts()
    faults = [*store_faults(home), *(one.fault for one in heard if one.fault)]
    for number, one in enumerate(heard):
        faults += lost_of(number, one, kept, home)
    faults += lost_of_the_shared(heard, kept, shared)
    every = [each for one in heard for each in one.done]
    return Told(
        processes=len(heard),
        saves=len(every),
        apart=sum(each.get("apart", False) for each in every),
        slowest=max((each["took"] for each in every), default=0.0),
        faults=tuple(faults),
    )


def _work(pipe: Pipe, home: Path, shared: int, name: int, end: float) -> None:
    own = editing.answer(drafting.begin("no-war", BRANCH, DAY), "country", f"{name}")
    turn = 0
    while time.monotonic() < end:
        turn += 1
        word = f"{name}.{turn}"
        own = _save(pipe, own, word, whose="own")
        pipe.about_to(whose="setting", word=word)
        began = time.monotonic()
        Settings(home).keep(f"of {name}", word)
        pipe.done(took=time.monotonic() - began)
        _save(pipe, drafts.open_kept(shared, DAY), word, whose="shared")


def _save(pipe: Pipe, opened: Any, word: str, whose: str) -> Any:
    pipe.about_to(whose=whose, word=word)
    began = time.monotonic()
    kept = drafting.keep(editing.answer(opened, "country", word), NOW)
    apart = opened.draft.id not in {0, kept.draft.id}
    pipe.done(id=kept.draft.id, seq=kept.draft.seq, apart=apart,
              took=time.monotonic() - began)  # fmt: skip
    return kept


def lost_of(
    number: int, heard: Heard, kept: dict[int, list[Any]], home: Path
) -> list[str]:
    """Return what is lost of a process's own draft and setting."""
    own = [one for one in heard.done if one["whose"] == "own"]
    words = [one["word"] for one in heard.done if one["whose"] == "setting"]
    if not own or not words:
        return [f"process {number} saved nothing"]
    faults = []
    if len({one["id"] for one in own}) != 1:
        faults.append(f"process {number} has several drafts for one")
    if kept.get(own[-1]["id"]) != [len(own), own[-1]["word"]]:
        faults.append(f"the last save of process {number} is lost")
    if Settings(home).value(f"of {number}") != words[-1]:
        faults.append(f"the last setting of process {number} is lost")
    return faults


def lost_of_the_shared(
    heard: list[Heard], kept: dict[int, list[Any]], shared: int
) -> list[str]:
    """Return what is lost of the draft that was everybody's.

    Each save of it has a number of its own, none missing; who was too late has a draft
    beside it.
    """
    every = [one for told in heard for one in told.done if one["whose"] == "shared"]
    beside = [one for one in every if one["apart"]]
    faults = [
        f"the draft kept beside for {one['word']} is lost"
        for one in beside
        if kept.get(one["id"]) != [1, one["word"]]
    ]
    into = Counter(one["seq"] for one in every if not one["apart"])
    if sorted(into.elements()) != list(range(2, len(every) - len(beside) + 2)):
        faults.append("a save of the shared draft wrote over another")
    last = max((one for one in every if not one["apart"]), key=lambda one: one["seq"])
    if kept[shared] != [last["seq"], last["word"]]:
        faults.append("the last save of the shared draft is lost")
    return faults


def print_at_once(told: Told, seconds: float) -> int:
    """Print the figures; return the exit code."""
    print(
        f"{told.processes} processes on one store for {seconds:g} s: {told.saves:,} "
        f"acknowledged changes, {told.apart:,} kept beside, slowest {told.slowest:.2f} "
        f"s, {len(told.faults)} faults"
    )
    for said in told.faults[:20]:
        print(f"  {said[:300]}")
    return int(bool(told.faults))
