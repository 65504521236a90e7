"""What tests of faults stand on: the terminal of the benchmarks; none on Windows."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

collect_ignore = ["test_kill.py", "test_signals.py"] if sys.platform == "win32" else []
