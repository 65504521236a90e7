"""Look at one hostile collection and say how it went: run by tests in a child process.

    python look_at_one.py PATH

Prints, as JSON, what was said, the seconds of processor that it took and the peak of
memory: a busy machine makes nothing slower.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "parsing"))

from read_one import peak_of_memory

from drafter.errors import DrafterError
from drafter.workflows import adding


def main() -> None:
    began = process_time()
    said = ""
    try:
        adding.look(sys.argv[1], date(2026, 11, 24))
    except DrafterError as error:
        said = str(error)
    took = process_time() - began
    sys.stdout.write(
        json.dumps({"said": said, "seconds": took, "megabytes": peak_of_memory()})
    )


if __name__ == "__main__":
    main()
