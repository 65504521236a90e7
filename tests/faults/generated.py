"""Generated input for every reader: sound samples spoilt in some places, and noise."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import letterheads as letters
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from killing import in_a_child
from readers import Reader, every_reader

from drafter.errors import DrafterError

ROUND = 150
"""Inputs that one process tries."""
SLOW = 1.0
"""Seconds of the processor that no input may take."""
HANGS = 30
"""Seconds after which an input is said to hang."""
MEMORY = 200.0
"""Megabytes that reading may take at the most."""
NASTY = (
    b"\x00",
    b"\x1b[31m",
    b"\x1b]0;x\x07",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"\x85",
    b"\xe2\x80\xae",
    b"\xe2\x80\xa8",
    b"\xcc\x81" * 40,
    b"\xf0\x9f\x98\x80",
    b"'",
    b'"',
    b'"""',
    b"''",
    b"{{ ",
    b" }}",
    b"{% for x in y %}",
    b"[[",
    b"]]",
    b"[",
    b"]" * 60,
    b"[" * 400,
    b"{" * 400,
    b"(" * 300,
    b"=cmd|' /C calc'!A0",
    b"+1",
    b"@x",
    b"\t",
    b" " * 3000,
    b"a" * 20_000,
    b"1" * 5000,
    b"9" * 400,
    b"0x" + b"f" * 300,
    b"1e999",
    b"nan",
    b"-0",
    b"2027-02-30",
    b"31/2/2027",
    b"true",
    b"null",
    b"../../x",
    b"C:\\x",
    b"&lt;",
    b"&#0;",
    b"<" * 200,
    b"</p>",
    b"<!--",
    b"]]>",
    b"#",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b",",
    b";",
    b"=",
    b"1. ",
    b"a) ",
    b"- ",
    b"This Branch notes:",
    b"delete",
    b"insert",
    b"Resolves 1",
)
"""What has upset programs before."""


@st.composite
def spoilt(draw: Any, sample: bytes) -> bytes:
    """Return a sample with up to six places spoilt."""
    data = bytearray(sample)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.sampled_from([0, 1, 2, 10, 100, len(data)]))
        how = draw(st.integers(0, 4))
        if how == 0:
            data[at:at] = draw(st.binary(max_size=8))
        elif how == 1:
            data[at:at] = draw(st.sampled_from(NASTY))
        elif how == 2:
            data[at : at + max(size, 1)] = draw(st.sampled_from(NASTY))
        elif how == 3:
            data[at:at] = data[at : at + size]
        else:
            del data[at : at + size]
    return bytes(data[:2_000_000])


@st.composite
def spoilt_inside(draw: Any, sample: bytes) -> bytes:
    """Return a zip of which one part, or the whole, is spoilt."""
    try:
        with ZipFile(BytesIO(sample)) as archive:
            parts = {one: archive.read(one) for one in archive.namelist()}
    except BadZipFile:
        return draw(spoilt(sample))  # type: ignore[no-any-return]
    if draw(st.integers(0, 5)) == 0:
        return draw(spoilt(sample))  # type: ignore[no-any-return]
    name = draw(st.sampled_from(sorted(parts)))
    if draw(st.integers(0, 8)) == 0:
        del parts[name]
    else:
        parts[name] = draw(spoilt(parts[name]))
    return letters.zipped(parts)


def inputs_for(reader: Reader) -> st.SearchStrategy[bytes]:
    """Return what a reader is given: mostly a sample spoilt, now and then noise."""
    near = st.sampled_from(reader.samples).flatmap(spoilt_inside)
    noise = st.binary(max_size=300) | st.text(max_size=300).map(
        lambda text: text.encode(errors="replace")
    )
    words = st.lists(st.sampled_from(NASTY), max_size=20).map(b"".join)
    return near | near | near | noise | words


def fault_of(reader: Reader, data: bytes, folder: Path) -> str:
    """Return how a reader failed at `data`, but for a sentence of ours; "" if not."""
    try:
        reader.read(data, folder)
    except DrafterError as error:
        said = str(error)
        return "" if said.strip() else "an empty sentence"
    except Exception:  # noqa: BLE001  any of them is a fault
        return traceback.format_exc()
    return ""


@dataclass
class Figures:
    """What many inputs came to."""

    inputs: int = 0
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_of: str = ""
    memory: float = 0.0

    def add(self, told: dict[str, Any]) -> None:
        self.inputs += told["inputs"]
        self.faults += told["faults"]
        self.memory = max(self.memory, told["memory"])
        if told["slowest"] > self.slowest:
            self.slowest, self.slowest_of = told["slowest"], told["reader"]


def one_round(reader: Reader, number: int, folder: Path) -> list[str]:
    """Try some inputs; return the figures as text, for the process that asked."""
    told: dict[str, Any] = {
        "reader": reader.name, "inputs": 0, "faults": [], "slowest": 0.0,
        "memory": _memory(),
    }  # fmt: skip
    signal.signal(signal.SIGALRM, _hangs)

    @seed(number)
    @settings(
        max_examples=ROUND,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs_for(reader))
    def tried(data: bytes) -> None:
        began = time.process_time()
        signal.alarm(HANGS)
        fault = fault_of(reader, data, folder)
        signal.alarm(0)
        took = time.process_time() - began
        told["inputs"] += 1
        told["slowest"] = max(told["slowest"], took)
        if took > SLOW:
            fault = fault or f"{took:.1f} s of the processor"
        most, told["memory"] = told["memory"], _memory()
        if told["memory"] > max(MEMORY, most):
            fault = fault or f"{told['memory']:.0f} MB, from {most:.0f}"
        if fault:
            told["faults"].append(f"{reader.name}: {fault}\n{_kept(reader, data)}")

    tried()
    return [json.dumps(told)]


def _memory() -> float:
    """Return the most megabytes that this process had at any time."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _hangs(*_given: object) -> None:
    raise TimeoutError


def _kept(reader: Reader, data: bytes) -> str:
    """Keep an input that failed; return where."""
    path = Path(tempfile.gettempdir()) / f"failed {reader.name} {abs(hash(data)):x}"
    path.write_bytes(data)
    return f"the input is kept as {path}"


def run_input(minutes: float, first: int) -> int:
    """Try generated input for so many minutes; print the figures; return the code."""
    readers = every_reader()
    end = time.monotonic() + minutes * 60
    told = {one.name: Figures() for one in readers}
    whole = Figures()
    number = first
    while time.monotonic() < end:
        for reader in readers:
            if time.monotonic() > end:
                break
            folder = Path(tempfile.mkdtemp())
            os.environ["DRAFTER_HOME"] = str(folder / "home")
            (said,) = in_a_child(one_round, reader, number, folder)
            shutil.rmtree(folder, ignore_errors=True)
            figures = json.loads(said) if said.startswith("{") else _ended(reader, said)
            told[reader.name].add(figures)
            whole.add(figures)
        number += 1
    for name, one in told.items():
        _print(name, one)
    _print("all", whole)
    for fault in whole.faults[:20]:
        print(f"\n{fault[-1500:]}")
    if whole.memory > MEMORY:
        print(f"more than {MEMORY:g} MB were taken")
    return int(bool(whole.faults) or whole.memory > MEMORY)


def _ended(reader: Reader, said: str) -> dict[str, Any]:
    """Return the figures of a process that ended by itself."""
    fault = f"{reader.name}: the process ended: {said}"
    return {"reader": reader.name, "inputs": 0, "faults": [fault], "slowest": 0.0,
            "memory": 0.0}  # fmt: skip


def _print(name: str, one: Figures) -> None:
    print(
        f"{name:14}{one.inputs:8,} inputs, {len(one.faults)} faults, slowest "
        f"{one.slowest:.2f} s {one.slowest_of if name == 'all' else ''}, "
        f"peak {one.memory:.0f} MB"
    )
