"""The papers of many branches, made here or in several processes, in order."""

from __future__ import annotations

import os
import signal
from collections import deque
from itertools import islice
from threading import Thread
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor

    from drafter.model.pack import PackJob, PackRow
    from drafter.workflows.pack_papers import PaperMaker, RowPapers

AHEAD = 16
"""Rows that are under way for each process: none waits, and few are in memory."""
Item = TypeVar("Item")


class Ready(NamedTuple, Generic[Item]):
    """An item with its papers, or why it has none."""

    item: Item
    papers: RowPapers | None
    fault: str


def here(
    maker: PaperMaker,
    items: Iterator[Item],
    row_of: Callable[[Item], PackRow | None],
) -> Iterator[Ready[Item]]:
    """Yield each item with the papers of its row, where it has one to be made."""
    for item in items:
        row = row_of(item)
        yield Ready(item, *(_made(maker, row) if row else (None, "")))


def in_processes(
    job: PackJob,
    count: int,
    items: Iterator[Item],
    row_of: Callable[[Item], PackRow | None],
) -> Iterator[Ready[Item]]:
    """Do as `here` does, in `count` processes.

    Raises:
        DrafterError: a process was ended from outside, or could not begin.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  slow to load
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    pool = ProcessPoolExecutor(
        count, get_context("spawn"), initializer=_begin, initargs=(job,)
    )
    try:
        yield from _in_order(pool, count * AHEAD, items, row_of)
    except (BrokenProcessPool, OSError):
        raise DrafterError(
            "A process that made papers was ended from outside. Run the same command "
            "with --resume --processes 1; what is made stays."
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor,
    ahead: int,
    items: Iterator[Item],
    row_of: Callable[[Item], PackRow | None],
) -> Iterator[Ready[Item]]:
    under_way: deque[tuple[Item, Future[tuple[RowPapers | None, str]] | None]] = deque()
    while True:
        for item in islice(items, ahead - len(under_way)):
            row = row_of(item)
            under_way.append((item, pool.submit(_of, row) if row else None))
        if not under_way:
            return
        item, future = under_way.popleft()
        yield Ready(item, *(future.result() if future else (None, "")))


def _made(maker: PaperMaker, row: PackRow) -> tuple[RowPapers | None, str]:
    try:
        return maker.papers(row), ""
    except DrafterError as error:
        return None, str(error)


class _Mine:
    """What one process has: its own maker."""

    maker: PaperMaker


def _begin(job: PackJob) -> None:
    from drafter.workflows import faults  # noqa: PLC0415  not for the one that began us
    from drafter.workflows.pack_papers import PaperMaker  # noqa: PLC0415  slow to load

    faults.hush()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that began us is told
    Thread(target=_end_with_parent, daemon=True).start()
    _Mine.maker = PaperMaker(job)


def _end_with_parent() -> None:
    """End when the process that began us has: killed, it cannot tell us to."""
    from multiprocessing import parent_process  # noqa: PLC0415  slow to load

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _of(row: PackRow) -> tuple[RowPapers | None, str]:
    return _made(_Mine.maker, row)
