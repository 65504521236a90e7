"""What every test stands on: a home of its own, and the helpers beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import no_network

no_network.forbid()


@pytest.fixture(autouse=True)
def _nothing_went_out():
    """See to it that no test has tried the network and been let off."""
    yield
    tried = no_network.tried[:]
    no_network.tried.clear()
    assert tried == []


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Keep drafts and branches in a folder of this test; no real home is touched."""
    folder = tmp_path_factory.mktemp("home", numbered=True) / "drafter"
    monkeypatch.setenv("DRAFTER_HOME", str(folder))
    return folder
