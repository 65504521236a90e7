"""What surrounds the full-screen app: the terminal it needs, signals and crashes."""

from __future__ import annotations

import codecs
import functools
import os
import signal
import sys
from typing import TYPE_CHECKING, TextIO

from rich.text import Text
from textual.app import App
from textual.filter import Monochrome, NoColor

from drafter.errors import DrafterError
from drafter.workflows import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

PLAIN = "Use the commands instead: drafter --help"
CRASHED = (
    "Something went wrong inside Drafter and it had to stop. Your draft is safe: "
    "it was saved as you typed. Run drafter again to go on with it."
)


def fit_for_full_screen(environ: Mapping[str, str] | None = None) -> str:
    """Return nothing if this terminal can show the app, else why not, as a sentence."""
    environ = os.environ if environ is None else environ
    streams = {"typed": sys.__stdin__, "shown": sys.__stdout__}
    if sys.platform != "win32":
        streams["drawn"] = sys.__stderr__  # where Textual draws
    missing = [word for word, stream in streams.items() if not _is_terminal(stream)]
    if missing:
        return (
            "The full screen needs a terminal, and what is "
            f"{' and '.join(missing)} here is not one. {PLAIN}"
        )
    term = environ.get("TERM", "" if sys.platform != "win32" else "windows")
    if term in {"", "dumb"}:
        kind = f'is of the kind "{term}"' if term else "does not say what kind it is"
        return f"This terminal {kind}, so it cannot show a full screen. {PLAIN}"
    return ""


def prepare_terminal() -> None:
    """Let the app draw any letter and live through bytes that are none."""
    reconfigure = getattr(sys.__stderr__, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8")
    _forgive_bytes()


def run_full_screen(app: App[object]) -> int:
    """Run `app` and return the code that the program is to end with."""
    faults.hush()
    prepare_terminal()
    app.run()
    return app.return_code or 0


def install_signal_savers(app: App[object], save: Callable[[], object]) -> None:
    """Have `save` run, and the terminal put right, when the program is told to end.

    To be called in `on_mount`. Windows has no such signals: there, what was saved
    while typing is what there is.
    """
    loop = app._loop  # noqa: SLF001 - asking for it otherwise needs a network module
    if sys.platform == "win32" or loop is None:
        return
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, _leave, app, save, 128 + number)


class QuietCrash(App[object]):
    """An app that shows no one's words when it fails; to be inherited from.

    Textual's own report prints the local variables of every function, which hold
    the draft and members' names.
    """

    fault_folder: Path | None = None
    """Where the report of a fault is kept; None keeps none."""

    def __init__(self) -> None:
        super().__init__()
        if self.no_color:  # Textual would paint in greys, which are colours too
            painted = (one for one in self._filters if not isinstance(one, Monochrome))
            self._filters = [*painted, NoColor()]

    def _handle_exception(self, error: Exception) -> None:
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._fatal_error(error)

    def _fatal_error(self, error: BaseException | None = None) -> None:
        self.bell()
        found = error or sys.exc_info()[1]
        # A sentence of ours, as of a store that was damaged, says all there is to say.
        said = str(found) if isinstance(found, DrafterError) else CRASHED
        kept = "" if said != CRASHED else _keep_report(self.fault_folder, found)
        if kept:
            said += f" What happened is described in {kept}."
        if not self._exit_renderables:
            self._exit_renderables.append(Text(said))
        self._close_messages_no_wait()


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _forgive_bytes() -> None:
    """Turn input that is not UTF-8 into a sign for it, where it would end the app."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver  # noqa: PLC0415 - not on Windows

    def forgiving(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
        return functools.partial(
            codecs.getincrementaldecoder(encoding), errors="replace"
        )

    vars(linux_driver)["getincrementaldecoder"] = forgiving


def _leave(app: App[object], save: Callable[[], object], code: int) -> None:
    try:
        save()
    finally:
        app.exit(return_code=code)


def _keep_report(folder: Path | None, error: BaseException | None) -> str:
    """Write what happened, without anyone's values; return where, or nothing."""
    if folder is None or error is None:
        return ""
    return faults.keep_report(folder, error)
