"""What is said when the program itself has a fault, and the report that is kept."""

from __future__ import annotations

import logging
import threading

from drafter.errors import DrafterError
from drafter.storage.faults import keep_report
from drafter.storage.locations import data_folder

__all__ = ["CRASHED", "hush", "keep_report", "tell"]

CRASHED = (
    "Something went wrong inside Drafter and it had to stop. What was kept before is "
    "safe."
)


def tell(error: BaseException) -> str:
    """Keep a report of a fault; return what to say to the person, in sentences."""
    try:
        kept = keep_report(data_folder(), error)
    except DrafterError:
        kept = ""
    where = f" Where in the program it was is written in {kept}, without your words."
    return CRASHED + (where if kept else "")


def hush() -> None:
    """Have no thread and no library of this process print what an error says."""
    logging.lastResort = None
    threading.excepthook = lambda _given: None
