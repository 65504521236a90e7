"""A person at plain mode: the lines they write, and what they read."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from drafter.plain import home
from drafter.plain.talk import BackError, LeaveError, Talk

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2020, 1, 6, 19, 30, tzinfo=UTC)


class Spoken(NamedTuple):
    """What came of it."""

    code: int
    out: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def at_home(*lines: str | bytes) -> Spoken:
    """Write `lines` from the first list on, until the input ends."""
    out = io.StringIO()
    code = home.run(piped(lines), out, echo=True, clock=lambda: NOW)
    return Spoken(code, out.getvalue())


def in_journey(journey: Callable[[Talk], object], *lines: str | bytes) -> Spoken:
    """Write `lines` within one journey; code -1: it came to its end or went back."""
    out = io.StringIO()
    talk = Talk(piped(lines), out, clock=lambda: NOW, echo=True)
    talk.busy = True
    try:
        journey(talk)
    except BackError:
        return Spoken(-1, out.getvalue())
    except LeaveError as leaving:
        talk.goodbye()
        return Spoken(leaving.code, out.getvalue())
    return Spoken(-1, out.getvalue())


def piped(lines: tuple[str | bytes, ...]) -> io.BytesIO:
    """Return lines as a pipe holds them."""
    return io.BytesIO(
        b"".join(
            one + b"\n" if isinstance(one, bytes) else f"{one}\n".encode()
            for one in lines
        )
    )


class Listener(io.RawIOBase):
    """Somebody who writes each line only when it is asked for, from what was said."""

    def __init__(self, reply: Callable[[str], str]) -> None:
        super().__init__()
        self.reply = reply
        self.out = io.StringIO()
        self._heard = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        del size
        said = self.out.getvalue()
        asked, self._heard = said[self._heard :], len(said)
        return f"{self.reply(asked)}\n".encode()

    def talk(self) -> Talk:
        """Return a talk with this person."""
        talk = Talk(self, self.out, clock=lambda: NOW)
        talk.busy = True
        return talk
