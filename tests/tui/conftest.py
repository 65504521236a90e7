"""What tests of the screen stand on: fixed surroundings, and documents of their own."""

from __future__ import annotations

import gc
import os

os.environ.pop("NO_COLOR", None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is loaded

import pytest
from textual.widgets import Button


@pytest.fixture(autouse=True)
def _without_sweeping():
    """Leave no time to the collector, which takes a third while apps come and go."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    """Put papers into a folder of this test."""
    monkeypatch.setattr(Button, "_start_active_affect", lambda _button: None)
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder
