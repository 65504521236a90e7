"""drafter doctor: whether everything is in order here, and what would mend it."""

from __future__ import annotations

import locale
import os
import shutil
import sys

import typer

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows.doctor import Looked, Terminal, exit_code, look


def doctor(json: Json = False) -> None:
    """Look at terminal, folder, drafts and Python; say what is wrong, and the mend."""
    looked = look(_terminal())
    code = exit_code(looked)
    if json:
        output.as_json({"code": code, "looked": [one.__dict__ for one in looked]})
    else:
        for one in looked:
            _tell(one)
    raise typer.Exit(code)


def _tell(one: Looked) -> None:
    output.result(f"{one.state:<7} {one.what}: {one.said}")
    if one.mend:
        output.result(output.wrapped(one.mend, " " * 8))


def _terminal() -> Terminal:
    streams = (sys.stdin, sys.stdout, sys.stderr)
    size = shutil.get_terminal_size()
    return Terminal(
        is_terminal=all(one is not None and one.isatty() for one in streams),
        columns=size.columns,
        lines=size.lines,
        encoding=locale.getencoding(),
        environ=os.environ,
    )
