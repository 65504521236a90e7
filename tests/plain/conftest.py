"""Puts the stage of plain mode within reach of its tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter import __main__

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """Stand in a folder of this test, into which papers go."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def command(documents, capsys):
    """Run a command there; return what it wrote to standard output."""

    def run(*arguments: str) -> str:
        capsys.readouterr()
        code = __main__.run([str(one) for one in arguments])
        said = capsys.readouterr()
        assert code in {0, 1}, said.err
        return said.out

    return run
