"""Eight processes on one store: nobody waits in vain, nothing acknowledged is lost.

    DRAFTER_FAULTS=1 uv run pytest -m faults tests/faults/test_at_once.py

For two minutes: uv run python tests/faults/long_run.py --at-once 120
"""

from __future__ import annotations

import os
import sys

import pytest

if sys.platform == "win32" or os.environ.get("DRAFTER_FAULTS") != "1":
    pytest.skip("takes minutes; needs fork", allow_module_level=True)

from at_once import PROCESSES, run_at_once

pytestmark = pytest.mark.faults


def test_eight_processes_on_one_store_lose_nothing(tmp_path):
    told = run_at_once(tmp_path, seconds=4)

    assert told.faults == ()
    assert told.processes == PROCESSES
    assert told.saves > PROCESSES
