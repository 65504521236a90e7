"""Lines in and lines out: bytes become clean text, and text becomes clean lines.

Nothing is loaded here that the first prompt does not need.
"""

from __future__ import annotations

from drafter.language.cleaning import clean

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from typing import BinaryIO, TextIO

LONGEST = 1_000_000
"""Bytes of one line; nobody types so many, and a file has line breaks."""
TERMINAL = (1023, 4095)
"""Bytes after which a terminal drops the rest of a line, by system."""
TOO_LONG = "That line was longer than a million characters and was left out."
NOT_UTF8 = "That line was not UTF-8 text. It was read as: "
CUT = (
    "That line is as long as a terminal lets a line be, so its end may be missing. "
    "Look at it again; longer text can come from a file or a pipe."
)
MARK = b"\xef\xbb\xbf"
"""What some editors put at the start of a file in UTF-8."""


class EndOfInputError(Exception):
    """There is nothing more to read."""


class Lines:
    """Reads lines from one stream and writes them to another."""

    def __init__(self, source: BinaryIO, target: TextIO, *, echo: bool = False) -> None:
        """Take the two streams; `echo` writes what was read, where nobody types it."""
        self._source = source
        self._target = target
        self._echo = echo
        self._first = True

    def write(self, text: str) -> None:
        """Write lines; what a terminal would obey is left out."""
        for line in clean(text).split("\n"):
            self._target.write(f"{line.replace(chr(9), ' ').rstrip()}\n")

    def read(self, cue: str) -> str:
        """Write `cue` without an end of line, and return the line that follows.

        Raises:
            EndOfInputError: there is none.
        """
        self._target.write(cue)
        self._target.flush()
        try:
            data = self._source.readline(LONGEST)
        except (OSError, ValueError):  # the stream was closed
            data = b""
        if not data:
            self._target.write("\n" if cue else "")
            raise EndOfInputError
        text, said = self._text_of(data)
        if self._echo:
            self.write(text)
        if said:
            self.write(said)
        return text

    def flush(self) -> None:
        """Show everything that was written."""
        self._target.flush()

    def _text_of(self, data: bytes) -> tuple[str, str]:
        """Return a line as clean text, and what there is to say about it."""
        if self._first:
            data, self._first = data.removeprefix(MARK), False
        if len(data) == LONGEST and not data.endswith(b"\n"):
            while len(self._source.readline(LONGEST)) == LONGEST:
                pass
            return "", TOO_LONG
        bare = data.rstrip(b"\r\n")
        try:
            text, said = bare.decode(), ""
        except UnicodeDecodeError:
            text = clean(bare.decode("cp1252", "replace"))
            said = f"{NOT_UTF8}{text}"
        if not self._echo and len(bare) in TERMINAL:
            said = CUT
        return clean(text).replace("\n", " "), said
