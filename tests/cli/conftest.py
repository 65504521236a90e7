"""The command line as a person has it: an empty folder, and what came of a command."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from drafter import __main__

TEMPLATES = Path(__file__).parents[2] / "templates"


@dataclass(frozen=True)
class Came:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def data(self):
        return json.loads(self.out)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def drafter(folder, capsys):
    """Run a command in the empty folder; return what it came to."""

    def run(*arguments: str) -> Came:
        capsys.readouterr()
        code = __main__.run([str(one) for one in arguments])
        said = capsys.readouterr()
        return Came(code, said.out, said.err)

    return run


@pytest.fixture
def new(drafter):
    """Run `drafter new no-war` with the sample's answers and what is asked for."""
    sample = TEMPLATES / "samples" / "no-war.toml"

    def run(*arguments: str) -> Came:
        return drafter("new", "no-war", "--answers", str(sample), *arguments)

    return run
