from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))  # the lints stand beside this folder

import occasions


@pytest.fixture(scope="session")
def base() -> dict[str, bytes]:
    return occasions.base()
