"""Work that is killed at any moment, and what must be there afterwards.

A process of its own does the work. It says on a pipe what it is about to do, and again
when that is done: then it is acknowledged, and may never be lost. After the kill the
store is opened and compared with what was acknowledged; the one change that was under
way may be there or not, but nothing in between.

The process is forked from one in which all is loaded, so that a kill takes a moment.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 60.0
"""Seconds in which a process that was let go on must be done."""


class Pipe:
    """What the process at work says to the one that will kill it."""

    def __init__(self, end: int) -> None:
        self._end = end

    def about_to(self, **what: Any) -> None:
        self._say("?", what)

    def done(self, **what: Any) -> None:
        self._say("!", what)

    def _say(self, sign: str, what: dict[str, Any]) -> None:
        os.write(self._end, f"{sign}{json.dumps(what)}\n".encode())


@dataclass(frozen=True)
class Heard:
    """What the process said until it was killed."""

    done: tuple[dict[str, Any], ...]
    """Each change that was acknowledged, with what was said of it before."""
    under_way: dict[str, Any] | None
    fault: str = ""
    """Of work that ended by a fault of its own: what it was."""


@dataclass(frozen=True)
class Kill:
    """One kill and what came of it."""

    kind: str
    seed: int
    acknowledged: int
    seconds: float
    lost: tuple[str, ...] = ()
    """What was not as it must be, in sentences."""


@dataclass
class Tally:
    """Figures of many kills."""

    kills: int = 0
    acknowledged: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    lost: list[str] = field(default_factory=list)

    def add(self, one: Kill) -> None:
        self.kills += 1
        self.acknowledged += one.acknowledged
        self.seconds += one.seconds
        self.slowest = max(self.slowest, one.seconds)
        self.lost += [f"{one.kind}, seed {one.seed}: {said}" for said in one.lost]


def kill_once(kind: Any, seed: int, folder: Path) -> Kill:
    """Have `kind` of work done in `folder`, kill it somewhere, and compare."""
    began = time.perf_counter()
    chance = random.Random(seed)  # noqa: S311  nobody is to guess it
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    kind.prepare(folder)
    heard = _killed(kind, folder, seed, chance.uniform(*kind.DELAYS))
    lost = [heard.fault] if heard.fault else in_a_child(kind.compare, folder, heard)
    shutil.rmtree(folder, ignore_errors=True)
    seconds = time.perf_counter() - began
    return Kill(kind.NAME, seed, len(heard.done), seconds, tuple(lost))


def _killed(kind: Any, folder: Path, seed: int, delay: float) -> Heard:
    child, ours = pipe_to_a_child(_work, kind, folder, seed)
    with os.fdopen(ours, "rb") as said:
        first = said.readline()
        time.sleep(delay)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return _heard([first, *said.read().splitlines(keepends=True)])


def pipe_to_a_child(act: Any, *given: Any) -> tuple[int, int]:
    """Begin `act` in a process of its own; return that, and the end of its pipe."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return child, ours
    os.close(ours)
    pipe = Pipe(theirs)
    try:
        pipe.done(begun=True)
        act(pipe, *given)
    except BaseException as error:  # noqa: BLE001  whatever it is, it is a fault
        pipe.done(fault=f"{type(error).__name__}: {error}")
    finally:
        os._exit(1)


def hear(child: int, ours: int) -> Heard:
    """Return what a process says until it ends by itself."""
    with os.fdopen(ours, "rb") as said:
        lines = said.read().splitlines(keepends=True)
    os.waitpid(child, 0)
    return _heard(lines)


def _work(pipe: Pipe, kind: Any, folder: Path, seed: int) -> None:
    """Do the work until the kill."""
    kind.work(folder, pipe, random.Random(seed))  # noqa: S311  likewise
    time.sleep(PATIENCE)


def _heard(lines: list[bytes]) -> Heard:
    done: list[dict[str, Any]] = []
    under_way: dict[str, Any] | None = None
    for line in lines:
        what = json.loads(line[1:])
        if "fault" in what:
            return Heard(tuple(done), under_way, what["fault"])
        if line.startswith(b"?"):
            under_way = what
        elif under_way is not None:
            done.append({**under_way, **what})
            under_way = None
    return Heard(tuple(done), under_way)


def in_a_child(act: Any, *given: Any) -> list[str]:
    """Return the sentences that `act` returns, run in a process of its own.

    So nothing that one comparison loads or remembers is there in the next.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        try:
            said = act(*given)
        except BaseException as error:  # noqa: BLE001  whatever it is, it is a fault
            said = [f"{type(error).__name__}: {error}"]
        os.write(theirs, json.dumps(said).encode()[:60_000])
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    found: list[str] = json.loads(text)
    return found
