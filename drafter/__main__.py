"""The way in: arguments go to the command line; none open the screen."""

from __future__ import annotations

import gc
import os
import sys

from drafter import __version__

WELCOME = """\
Drafter: from a campaign's statement to a motion your own branch can vote on.

  drafter templates                       the model motions
  drafter templates show no-war           its questions and clauses
  drafter branch add                      keep your branch's details
  drafter new no-war --set country=Iran   make the Word paper
  drafter --help                          every command
"""


def main() -> None:
    """Run what the arguments ask for, and end with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run `arguments`; return the exit code: 0 done, 1 with warnings, 2 could not.

    The version and the welcome are answered before anything slow is loaded.
    """
    _speak_utf8()
    if arguments == ["--version"]:
        print(f"drafter {__version__}")  # noqa: T201  before the writer is loaded
        return 0
    if not arguments:
        return _screen()
    from drafter.cli.main import run_command  # noqa: PLC0415  slow to load

    return run_command(arguments)


def _screen() -> int:
    """Open the terminal UI; where there is no terminal for it, say what to do."""
    if _no_terminal():
        print(WELCOME, end="")  # noqa: T201
        return 0
    _without_network()
    gc.disable()  # until home is drawn: what is loaded now stays to the end
    from drafter.tui.app import run as run_screen  # noqa: PLC0415  slow to load

    return run_screen()


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
