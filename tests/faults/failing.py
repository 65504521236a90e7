"""A disk that fails at its n-th write: no room, an error, no leave, or half a write.

It stands in the place of the system calls by which files are written, so that every
one of them can be the one that fails. SQLite writes by itself: see its own tests.
"""

from __future__ import annotations

import errno
import io
import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ERRORS = {
    "no room": errno.ENOSPC,
    "an error": errno.EIO,
    "no leave": errno.EACCES,
    "half a write": errno.ENOSPC,
}
HALF = "half a write"
SCREEN = 2
"""The highest number of what is shown to the person."""
WRITING = frozenset("wxa+")
CALLS = ("replace", "rename", "link", "mkdir", "fsync", "write")
"""Of `os`; taking away is left out: what cannot be removed stays."""


class Disk:
    """Counts what is written, and fails at one place."""

    def __init__(self, fails_at: int, how: str) -> None:
        self.fails_at, self.how = fails_at, how
        self.count = 0

    @property
    def failed(self) -> bool:
        """Whether it has failed."""
        return self.count >= self.fails_at

    def step(self, name: object = None) -> None:
        """Count one call; fail if it is the one."""
        self.count += 1
        if self.count == self.fails_at:
            code = ERRORS[self.how]
            raise OSError(code, os.strerror(code), name)


class Half(io.FileIO):
    """A file of which the fatal write takes only a part before it fails."""

    disk: Disk

    def write(self, data: Any) -> int:  # type: ignore[override]
        try:
            self.disk.step(self.name)
        except OSError:
            if self.disk.how == HALF:
                super().write(memoryview(data)[: len(data) // 2])
            raise
        return super().write(data)


def _counted(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*given: Any, **named: Any) -> Any:
        if name != "write" or given[0] > SCREEN:
            disk.step(given[0])
        return real(*given, **named)

    return call


def _counted_open(disk: Disk, real: Callable[..., int]) -> Callable[..., int]:
    def opened(path: Any, flags: int, *given: Any, **named: Any) -> int:
        if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
            disk.step(path)
        return real(path, flags, *given, **named)

    return opened


def _counted_file(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
        if not WRITING & set(mode) or isinstance(file, int):
            return real(file, mode, *given, **named)
        disk.step(file)
        if "+" in mode:
            return real(file, mode, *given, **named)
        raw = Half(file, mode.replace("b", "").replace("t", ""))
        raw.disk = disk
        if "b" in mode:
            return io.BufferedWriter(raw)
        kept = {key: named[key] for key in ("encoding", "newline") if key in named}
        return io.TextIOWrapper(io.BufferedWriter(raw), **kept)

    return opened


@contextmanager
def failing(disk: Disk) -> Iterator[None]:
    """Let everything in the block write to `disk`."""
    with ExitStack() as stack:
        for name in CALLS:
            call = _counted(disk, name, getattr(os, name))
            stack.enter_context(patch.object(os, name, call))
        stack.enter_context(patch.object(os, "open", _counted_open(disk, os.open)))
        stack.enter_context(patch.object(io, "open", _counted_file(disk, io.open)))
        yield
