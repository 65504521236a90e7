"""The way in: arguments go to the command line; none open the screen, or a talk."""

from __future__ import annotations

import gc
import os
import stat
import sys
from io import BufferedReader

from drafter import __version__

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from typing import BinaryIO

WELCOME = """\
Drafter: from a campaign's statement to a motion your own branch can vote on.

  drafter templates                       the model motions
  drafter templates show no-war           its questions and clauses
  drafter branch add                      keep your branch's details
  drafter new no-war --set country=Iran   make the Word paper
  drafter --plain                         everything, line by line
  drafter --help                          every command
"""


COMPLETES = "_DRAFTER_COMPLETE"
"""Set by a shell that asks what the Tab key can finish."""
NOBODY_READS = 141
"""The exit code when what is written has no reader any more."""
MOMENT = 0.2
"""Seconds for which somebody who writes into a pipe may take to begin."""


def main() -> None:
    """Run what the arguments ask for, and end with its exit code.

    A fault of our own is told in a sentence: Python would print what the error says,
    which may quote a draft or name a member.
    """
    sys.excepthook = lambda _kind, error, _trace: _tell(error)
    sys.unraisablehook = lambda _given: None
    try:
        code = run(sys.argv[1:])
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = NOBODY_READS
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  none gets past
        _tell(error)
        code = 2
    sys.exit(code)


def _tell(error: BaseException) -> None:
    """Tell of an error that no other part of the program has told."""
    said = "Stopped; nothing more was written."
    if not isinstance(error, KeyboardInterrupt):
        from drafter.workflows import faults  # noqa: PLC0415  once in a lifetime

        said = faults.tell(error)
    print(said, file=sys.stderr)  # noqa: T201


def run(arguments: list[str]) -> int:
    """Run `arguments`; return the exit code: 0 done, 1 with warnings, 2 could not.

    The version, the welcome and plain mode come before anything slow is loaded.
    """
    _speak_utf8()
    if arguments == ["--version"]:
        print(f"drafter {__version__}")  # noqa: T201  before the writer is loaded
        return 0
    if arguments == ["--plain"]:
        return _plain()
    if not arguments and not os.environ.get(COMPLETES):
        return _screen()
    from drafter.cli.main import run_command  # noqa: PLC0415  slow to load

    return run_command(arguments)


def _screen() -> int:
    """Open the terminal UI; where there is no terminal for it, talk line by line.

    Where nobody is there to talk to either, say what can be done.
    """
    if _no_terminal():
        if _somebody_writes():
            return _plain()
        print(WELCOME, end="")  # noqa: T201
        return 0
    _without_network()
    gc.disable()  # until home is drawn: what is loaded now stays to the end
    from drafter.tui.app import run as run_screen  # noqa: PLC0415  slow to load

    return run_screen()


def _plain() -> int:
    """Talk line by line; the exit codes are those of `drafter.plain.home.run`."""
    from drafter.plain import home  # noqa: PLC0415  not for every command

    if sys.stdin is None or sys.stdout is None:
        return 2
    code = home.run(sys.stdin.buffer, sys.stdout, echo=not sys.stdin.isatty())
    if code == home.CLOSED:  # else the interpreter complains when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _somebody_writes() -> bool:
    """Return whether a talk makes sense: a person types, or a line waits in a pipe.

    Nothing is waited for: a pipe into which nobody writes is no person.
    """
    if sys.stdin is None or sys.stdout is None:
        return False
    try:
        if sys.stdin.isatty():
            return sys.stdout.isatty()  # else nobody would see the question
        return _waits(sys.stdin.buffer)
    except (OSError, ValueError):  # no stream of the system's
        return False


def _waits(source: BinaryIO) -> bool:
    """Return whether there is something to read, without waiting for it."""
    is_file = stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    if not is_file and sys.platform == "win32":
        return False
    if not is_file:
        from select import select  # noqa: PLC0415  not for every command

        if not select([source], [], [], MOMENT)[0]:
            return False
    return isinstance(source, BufferedReader) and bool(source.peek(1))


def _without_network() -> None:
    """Do not load what only speaks to the network: 3 MB that nothing here needs.

    Without `ssl` the event loop works as ever, only for files and pipes alone.
    """
    if "ssl" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]


def _no_terminal() -> bool:
    """Return whether a full screen cannot be shown: no terminal, or a dumb one."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        return True
    return sys.platform != "win32" and os.environ.get("TERM", "dumb") == "dumb"


def _speak_utf8() -> None:
    """Write UTF-8 whatever the system's code page, so that no name is refused."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
