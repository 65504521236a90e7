"""What is heard everywhere: `?`, `<`, `quit`, the end of the input, ctrl+C."""

from __future__ import annotations

from datetime import datetime

from drafter.plain.lines import EndOfInputError, Lines

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date
    from typing import BinaryIO, TextIO

QUIT, ENDED, STOPPED = 0, 1, 130
"""Exit codes: `quit`; the input ended within some work; ctrl+C."""
BACK, HELP, LEAVE = "<", "?", "quit"
SAID = SAID_BACK, SAID_HELP = "back", "help"
"""The same as words: a screen reader may pass over signs."""
SAME = 1000
"""How often the same line may come, one after the other."""
NOBODY = "The same line came a thousand times, so nobody seems to write them."
COMMANDS = (
    "Everywhere: ? or help gives help, < or back goes back, quit stops, and everything "
    "stays saved."
)
LITERAL = "To answer with such a word itself, write \\ before it, like \\quit."


class BackError(Exception):
    """The person goes back to what was before."""


class LeaveError(Exception):
    """The person stops, or the input ended; what was answered is kept."""

    def __init__(self, code: int) -> None:
        """Keep the exit `code`."""
        super().__init__(code)
        self.code = code


class AskedError(Exception):
    """The person wrote one of the words that `Talk.also` holds, in place of an answer.

    The word is its text.
    """


class Heard:
    """One person at one keyboard, or a pipe: lines from them, and lines for them."""

    def __init__(
        self,
        source: BinaryIO,
        target: TextIO,
        *,
        clock: Callable[[], datetime] | None = None,
        echo: bool = False,
    ) -> None:
        """Talk over two streams; `echo` repeats what was read, for a pipe.

        `clock` tells local time, with its zone.
        """
        self._lines = Lines(source, target, echo=echo)
        self._clock = clock or _now
        self._leaving: LeaveError | None = None
        self._before, self._same = "", 0
        self._stroke_told = False
        self.also: dict[str, str] = {}
        """Words that mean something now, as "review", and what help says of each."""
        self.kept = ""
        """Where the work of this journey is kept, as a sentence; said at the end."""
        self.busy = False
        """Whether some work is half done: then an end of the input is exit code 1."""

    def now(self) -> datetime:
        """Return local time, with its zone."""
        return self._clock()

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now().date()

    def say(self, *lines: str) -> None:
        """Write lines; a text of several lines is several lines."""
        for line in lines:
            self._lines.write(line)

    def pause(self) -> None:
        """Write an empty line, between one thing and the next."""
        self._lines.write("")

    def goodbye(self, words: str = "") -> None:
        """Say where everything is kept, and show all that was written."""
        self.say(*(one for one in (self.kept, words) if one))
        self._lines.flush()

    def _put(self, *lines: str) -> None:
        self._refuse_if_leaving()
        self.pause()
        self.say(*(line for line in lines if line))

    def _line(
        self, cue: str, helped: Callable[[], str], *, ours: Collection[str] = SAID
    ) -> str | None:
        """Return one line without space at its ends; None: help was given.

        `ours` are those of "help" and "back" that are no words of the answer.

        Raises:
            BackError, LeaveError, AskedError: a word of ours was written.
        """
        typed = self._read(cue).strip()
        self._refuse_if_endless(typed)
        word = typed.casefold()
        if typed == BACK or word in {SAID_BACK}.intersection(ours):
            raise BackError
        if word == LEAVE:
            raise LeaveError(QUIT)
        if word in self.also:
            raise AskedError(word)
        if typed != HELP and word not in {SAID_HELP}.intersection(ours):
            return typed
        self.help(helped())
        return None

    def help(self, told: str) -> None:
        """Say the help of one question, and the words that are heard everywhere."""
        stroke = () if self._stroke_told else (LITERAL,)
        self._stroke_told = True
        self.say(told, COMMANDS, *self.also.values(), *stroke)

    def _read(self, cue: str) -> str:
        self._refuse_if_leaving()
        try:
            return self._lines.read(cue)
        except EndOfInputError:
            raise LeaveError(ENDED if self.busy else QUIT) from None
        except KeyboardInterrupt:
            self.pause()  # what is said next stands on a line of its own
            raise LeaveError(STOPPED) from None

    def _refuse_if_endless(self, typed: str) -> None:
        """Leave a pipe that says the same for ever: nobody is there."""
        self._same = self._same + 1 if typed == self._before else 0
        self._before = typed
        if self._same >= SAME:
            self.say(NOBODY)
            raise LeaveError(ENDED)

    def _refuse_if_leaving(self) -> None:
        if self._leaving:
            raise self._leaving


def _now() -> datetime:
    return datetime.now().astimezone()
