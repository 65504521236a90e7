"""A modern terminal with a program in it: keys in, what it draws out, both timed.

Standard library only, so that the tests of faults need nothing more.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path

ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # draws whole frames at once
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # tells no sizes in band
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
}
"""What a modern terminal says to a program that asks what it can do."""
COMMAND = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[P_^][^\x1b]*\x1b\\|\x1b[()][A-Z0-9]|\x1b[=>78NMc]"
)
LINUX = Path("/proc/self/status").exists()


def shown(drawn: bytes) -> str:
    """Return what was drawn without the commands to the terminal."""
    return COMMAND.sub(b"", drawn).decode(errors="replace")


class Terminal:
    """Runs a program in a pseudo-terminal; ends it when left."""

    def __init__(self, command, *, size=(80, 24), cwd="/", **environ):
        self.drawn = bytearray()
        self.log: list[tuple[float, bytes]] = []
        """When each piece was drawn, and the piece."""
        self.status: int | None = None
        self._unanswered = b""
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            wanted = {
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LANG": "C.UTF-8",
                "PATH": os.environ["PATH"],
                "HOME": os.environ.get("HOME", "/"),
            }
            time.sleep(0.002)  # for the size of the window
            os.execve(command[0], list(map(str, command)), wanted | environ)  # noqa: S606
        wide, high = size
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", high, wide, 0, 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def read(self, seconds: float = 0.0) -> bool:
        """Take in what is drawn within `seconds`; return whether anything was."""
        if self.fd < 0:
            return False
        try:
            if not select.select([self.fd], [], [], max(seconds, 0))[0]:
                return False
            piece = os.read(self.fd, 1 << 16)
        except OSError:  # it has ended
            return False
        if not piece:
            return False
        self.log.append((time.perf_counter(), piece))
        self.drawn += piece
        self._answer(piece)
        return True

    def _answer(self, piece: bytes) -> None:
        waiting = self._unanswered + piece
        for question, answer in ANSWERS.items():
            for _ in range(waiting.count(question)):
                self.send(answer)
        self._unanswered = waiting[-9:] if b"\x1b[?20" not in waiting[-9:] else b""

    def send(self, keys: str | bytes) -> None:
        """Type `keys`."""
        os.write(self.fd, keys.encode() if isinstance(keys, str) else keys)

    def settle(self, quiet: float = 0.25, longest: float = 5.0) -> None:
        """Wait until nothing has been drawn for `quiet` seconds."""
        end = time.perf_counter() + longest
        while self.read(quiet) and time.perf_counter() < end:
            pass

    def wait_for(self, *words: str, since: int = 0, seconds: float = 20.0) -> float:
        """Wait until all `words` are drawn; return milliseconds since the start."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            text = shown(bytes(self.drawn[since:]))
            if all(word in text for word in words):
                return (self.log[-1][0] - self.began) * 1000
            if not self.read(left) and self.ended():
                break
        raise TimeoutError(
            f"{words} not drawn; the end of what was: "
            f"{shown(bytes(self.drawn[since:]))[-600:]!r}"
        )

    def press(self, keys: str | bytes, *words: str, seconds: float = 20.0) -> None:
        """Type `keys` and wait until `words` are drawn afterwards, and quiet."""
        self.settle(0.1)
        mark = len(self.drawn)
        self.send(keys)
        self.wait_for(*words, since=mark, seconds=seconds)

    def ended(self) -> bool:
        """Return whether the program has ended; `status` then says how."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def end(self, seconds: float = 10.0) -> int:
        """Wait for the program to end; return its exit code (negative: a signal)."""
        stop = time.perf_counter() + seconds
        while not self.ended():
            if not self.read(0.02):
                time.sleep(0.005)
            if time.perf_counter() > stop:
                raise TimeoutError(f"it goes on: {shown(bytes(self.drawn))[-600:]!r}")
        while self.read(0.02):
            pass
        return self.status if self.status is not None else 0

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.fd)
        self.fd = -1

    def kill(self) -> None:
        """End the program by force, if it still runs, and close the window."""
        if not self.ended():
            os.kill(self.pid, signal.SIGKILL)
            _, status = os.waitpid(self.pid, 0)
            self.status = os.waitstatus_to_exitcode(status)
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def peak_memory(self) -> float:
        """Return the most memory it has held, in MB; 0 where nobody says."""
        if not LINUX:
            return 0.0
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def processor(self) -> float:
        """Return the seconds of processor it has used; 0 where nobody says."""
        if not LINUX:
            return 0.0
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
