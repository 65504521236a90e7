"""Read one hostile file and say how it went: run by the tests in a child process.

    python read_one.py FILE

Prints, as JSON, what came out, the seconds of processor that reading took and the peak
of memory: a busy machine makes nothing slower.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from drafter.errors import DrafterError
from drafter.parsing.reading import read_motion


def main() -> None:
    data = Path(sys.argv[1]).read_bytes()
    began = process_time()
    said = ""
    try:
        read_motion(data, "motion.docx")
    except DrafterError as error:
        said = str(error)
    took = process_time() - began
    peak = peak_of_memory()
    sys.stdout.write(json.dumps({"said": said, "seconds": took, "megabytes": peak}))


def peak_of_memory() -> float:
    """Return the most megabytes this process has held; 0 where none can say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text().splitlines()
    (line,) = [one for one in lines if one.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main()
