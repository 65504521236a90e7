"""Nothing is sent and nobody is asked: what would do so is forbidden, and noted.

The interpreter tells of every connect, bind, sendto and look-up, whoever makes it, in
Python or in C. What stays on the machine is let through: sockets with the name of a
file, and the pair of sockets by which the event loop wakes itself, which Windows alone
makes of two local connections.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

FORBIDDEN = frozenset(
    f"socket.{name}"
    for name in (
        *("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "getnameinfo"),
        *("gethostbyname", "gethostbyaddr"),
    )
)
LOCAL = "127.0.0.1"
NOTES = "DRAFTER_TEST_NETWORK"
"""The environment variable that names the file for what other processes try."""
tried: list[str] = []
"""What was tried since somebody looked."""


def forbid() -> None:
    """Forbid it in this process from now on; there is no way back."""
    sys.addaudithook(_hear)


def _hear(event: str, given: tuple[object, ...]) -> None:
    if event in FORBIDDEN and not _is_here(given[-1]):
        tried.append(f"{event} {given[1:]}")
        if place := os.environ.get(NOTES):
            with Path(place).open("a", encoding="utf-8") as notes:
                notes.write(f"{tried[-1]}\n")
        raise PermissionError(f"the network is out of bounds: {tried[-1]}")


def _is_here(address: object) -> bool:
    if isinstance(address, bytes) or (isinstance(address, str) and "/" in address):
        return True
    own = isinstance(address, tuple) and address[:1] == (LOCAL,)
    return own and sys.platform == "win32"
