"""What a motion of 300 clauses costs beside one of twenty: open, change, export.

    uv run --group bench python tests/bench/clauses.py

Seconds of processor in one process, both motions in turns; the middle of `RUNS`. Only
a ratio can fail the run: fourteen times the clauses may cost what printing them must,
and no more.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tui"))
sys.path.insert(0, str(Path(__file__).parent))
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from app_stage import Person
from pty_drafts import DAY, lengthened

from drafter.model.profile import BranchProfile
from drafter.tui.app import DrafterApp
from drafter.workflows import drafting, editing, exporting, home

RUNS = 5
FEW, MANY = 350, 5000
"""Words, in clauses of sixteen."""
EACH = 16
SLACK = 1.25
STEPS = (
    ("open", None, 3.0),
    ("What we believe", "beliefs", 3.0),
    ("What we do", "actions", 4.0),
    ("scroll", "<pagedown>", 2.0),
    ("take out", "<space>", 5.0),
    ("move", "<minus>", 4.0),
    ("undo", "u", 6.0),
    ("Check", "check", 3.0),
    ("Export", "export", 3.0),
)
"""What is done, how, and how many times as much as with few clauses it may take."""
PAPER = 15.0
"""The same of the paper, which prints every clause."""


def made(words: int) -> drafting.OpenDraft:
    """Return a draft of about that many words, with its country answered."""
    branch = BranchProfile("Example Town Branch", body="union-branch")
    opened = drafting.begin("no-war", branch, DAY)
    return lengthened(editing.answer(opened, "country", "Example"), words, EACH)


def on_screen(number: int) -> dict[str, float]:
    """Return the seconds of processor of each step."""
    took: dict[str, float] = {}

    async def run() -> None:
        app = DrafterApp()
        async with app.run_test(size=(120, 30)) as pilot:
            person = Person(app, pilot)
            await person.settle()
            for name, how, _ in STEPS:
                began = time.process_time()
                if how is None:
                    app.action_open_draft(number)
                    await person.in_the_workspace()
                elif name[0].isupper():
                    await person.step(how)
                else:
                    if person.app.screen.step != "beliefs":
                        await person.step("beliefs")
                        person.one("#clauses").focus()
                        await person.settle()
                        began = time.process_time()
                    await person.press(how)
                took[name] = time.process_time() - began

    asyncio.run(run())
    return took


def paper(opened: drafting.OpenDraft) -> float:
    """Return the seconds of processor that the Word paper takes."""
    began = time.process_time()
    exporting.paper(opened, ".docx", exporting.Variant(with_gaps=True))
    return time.process_time() - began


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DRAFTER_HOME"] = folder
        home.remember_asked()
        return measured()


def measured() -> int:
    """Print what each step took with few and with many; return the exit code."""
    when = datetime(2026, 11, 24, 19, tzinfo=UTC)
    both = [drafting.keep(made(words), when) for words in (FEW, MANY)]
    times: list[dict[str, list[float]]] = [{}, {}]
    for _ in range(RUNS):
        for found, opened in zip(times, both, strict=True):
            for name, took in {
                **on_screen(opened.draft.id),
                "Word paper": paper(opened),
            }.items():
                found.setdefault(name, []).append(took)
    few, many = (len(one.printed.clauses) for one in both)
    print(f"milliseconds of processor, {few} clauses / {many} clauses")
    bars = {name: bar for name, _, bar in STEPS} | {"Word paper": PAPER}
    failed = False
    for name, bar in bars.items():
        small, large = (median(found[name]) * 1000 for found in times)
        ratio = large / small
        over = ratio > bar * SLACK
        failed |= over
        said = f"bar {bar:g}{' OVER THE BAR' if over else ''}"
        print(f"  {name:16} {small:7.1f} / {large:7.1f}  {ratio:5.1f} x, {said}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
