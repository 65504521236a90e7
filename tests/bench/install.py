"""How large Drafter is to fetch, and how soon it starts once installed.

    uv run python tests/bench/install.py

Builds the wheel and the source archive, installs the wheel with pip and with uv, and
prints their sizes and the least of seven starts, beside a bare Python.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "templates" / "samples" / "no-war.toml"
STARTS = 7


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        quietly("uv", "build", "--quiet", "--out-dir", folder, CHECKOUT)
        for path in sorted(folder.glob("drafter*")):
            print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")
        python = folder / "installed" / ("Scripts" if os.name == "nt" else "bin")
        quietly("uv", "venv", "--quiet", "--python", sys.executable, python.parent)
        wheel = next(folder.glob("*.whl"))
        bare = size(python.parent)
        install = ["uv", "pip", "install", "--quiet", "--compile-bytecode"]
        quietly(*install, "--python", python / "python", wheel)
        print(f"installed, all libraries: {(size(python.parent) - bare) / 1e6:.0f} MB")
        starts(python, {**os.environ, "DRAFTER_HOME": str(folder / "home")}, folder)


def starts(python: Path, surroundings: dict[str, str], folder: Path) -> None:
    """Print how soon the program answers."""
    floor = least((python / "python", "-c", "pass"), surroundings, folder)
    print(f"python -c pass: {floor * 1000:.0f} ms")
    paper = ("new", "no-war", "--answers", SAMPLE, "--no-keep")
    for words in (("--version",), ("templates",), paper):
        took = least((python / "drafter", *words), surroundings, folder)
        said = " ".join(map(str, words[:2]))
        print(f"drafter {said}: {took * 1000:.0f} ms, {took / floor:.1f} x")


def least(
    command: tuple[object, ...], surroundings: dict[str, str], folder: Path
) -> float:
    """Return the least seconds of several runs."""

    def once() -> float:
        began = perf_counter()
        quietly(*command, env=surroundings, cwd=folder)
        return perf_counter() - began

    return min(once() for _ in range(STARTS))


def quietly(*command: object, **how: object) -> None:
    """Run a command that has to end well."""
    run = [str(one) for one in command]
    done = subprocess.run(run, capture_output=True, check=False, **how)  # type: ignore[call-overload]
    if done.returncode:
        sys.exit(f"{run}\n{done.stderr.decode()}")


def size(folder: Path) -> int:
    """Return the bytes of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
