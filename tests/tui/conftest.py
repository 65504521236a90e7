"""What tests of the screen stand on: fixed surroundings, and documents of their own."""

from __future__ import annotations

import gc
import os
from functools import cache
from types import SimpleNamespace
from weakref import WeakKeyDictionary

os.environ.pop("NO_COLOR", None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is loaded

import pytest
from textual.css.stylesheet import Stylesheet
from textual.widgets import Button

from drafter.storage import database, library
from drafter.tui import app
from drafter.tui.steps import frame
from drafter.workflows import drafting, motions

NO_GC = SimpleNamespace(
    collect=lambda: 0, freeze=lambda: None, enable=lambda: None, isenabled=lambda: True
)


@pytest.fixture(autouse=True)
def _swept_afterwards(monkeypatch):
    """Let the collector run once after a test, over what that test has made.

    It takes a third while apps come and go; left to itself it leaves half of them, and
    whatever comes later is the slower for it.
    """
    for module in (app, frame):
        monkeypatch.setattr(module, "gc", NO_GC)
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.freeze()
    gc.enable()


PARSED: dict[object, object] = {}
"""What every app of these tests would parse again: the same rules of the same style."""
PARSE = Stylesheet._parse_rules
COLOURS: WeakKeyDictionary[Stylesheet, tuple[object, object]] = WeakKeyDictionary()
"""The colours of each style sheet, with what they are known by."""


@pytest.fixture(autouse=True)
def _parsed_once(monkeypatch):
    """Let each style sheet be parsed once for all the apps that come and go."""

    def parse(sheet: Stylesheet, *given, **named):
        if COLOURS.get(sheet, ((), ()))[0] is not sheet._variables:
            COLOURS[sheet] = sheet._variables, tuple(sorted(sheet._variables.items()))
        key = (COLOURS[sheet][1], given, tuple(named.items()))
        if key not in PARSED:
            PARSED[key] = PARSE(sheet, *given, **named)
        return PARSED[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", parse)


OPEN = motions.open_template
OPENED = cache(OPEN)
HOUSE = frozenset(path.stem for path in library.template_paths())
SETTINGS = tuple(
    "PRAGMA synchronous = OFF" if "synchronous" in one else one
    for one in database.SETTINGS
)


@pytest.fixture(autouse=True)
def _kept_at_once(monkeypatch):
    """Read each model motion once, and do not wait for the disk.

    What is lost when the power fails is tested with the store, not on the screen.
    """

    def opened(name):
        return (OPENED if name in HOUSE else OPEN)(name)

    monkeypatch.setattr(drafting, "open_template", opened)
    monkeypatch.setattr(database, "SETTINGS", SETTINGS)


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    """Put papers into a folder of this test."""
    monkeypatch.setattr(Button, "_start_active_affect", lambda _button: None)
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SSH_TTY", "/dev/far")  # no test reaches this clipboard
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder
