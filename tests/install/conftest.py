"""What is built once for all tests of an install."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SKIP = "builds and installs the program: set DRAFTER_INSTALL=1"


def pytest_collection_modifyitems(items):
    if os.environ.get("DRAFTER_INSTALL"):
        return
    for item in items:
        if item.get_closest_marker("install"):
            item.add_marker(pytest.mark.skip(reason=SKIP))


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Build the wheel and the source archive; return the folder with both."""
    folder = tmp_path_factory.mktemp("built")
    command = ["uv", "build", "--quiet", "--out-dir", folder, CHECKOUT]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def wheel(built):
    return next(built.glob("*.whl"))


@pytest.fixture(scope="session")
def sdist(built):
    return next(built.glob("*.tar.gz"))


@pytest.fixture
def run(tmp_path):
    """Return what runs a program where nothing of the checkout can be seen."""

    def run_it(program, *arguments, **more):
        surroundings = {**os.environ, "DRAFTER_HOME": str(tmp_path / "home"), **more}
        surroundings.pop("PYTHONPATH", None)
        return subprocess.run(
            [program, *arguments],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run_it
