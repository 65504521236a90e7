"""The manifest of a pack: a CSV file that is safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from drafter.errors import FileError, PackStoppedError
from drafter.storage.pack_record import DISK_FULL
from drafter.storage.packs import MANIFEST
from drafter.storage.store_faults import FULL

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.pack import RowOutcome
    from drafter.storage.packs import PackFolder

HEADINGS = (
    "row",
    "branch",
    "branch_number",
    "result",
    "folder",
    "files",
    "words",
    "limit",
    "against_a_rule",
    "findings",
    "message",
    "fingerprint",
)
FORMULA = re.compile("(?:^|(?<=[;\t]))(?=[ \u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t])")
"""Where a cell would be a formula; also behind what some take for the separator.

Source: OWASP, "CSV Injection".
"""
LINE_END = re.compile("[ ]*[\r\n]+[ ]*")


def safe_cell(text: str) -> str:
    """Return `text` on one line, so that no spreadsheet takes it for a formula.

    An apostrophe goes before what would begin one.
    """
    return FORMULA.sub("'", LINE_END.sub(" ", text))


class Manifest:
    """A manifest that is being written; it takes the old one's place when finished."""

    def __init__(self, pack: PackFolder) -> None:
        """Begin it.

        Raises:
            FileError: it cannot be written.
        """
        self.target: Path = pack.path / MANIFEST
        self.aside = pack.aside()
        try:
            # The mark lets spreadsheets see that it is UTF-8.
            self.file = self.aside.open("x", encoding="utf-8-sig", newline="")
        except OSError as error:
            raise self._failure(error) from None
        self.writer = csv.writer(self.file, quoting=csv.QUOTE_ALL)
        self._write(*HEADINGS)

    def add(self, row: RowOutcome) -> None:
        """Write what became of a row."""
        self._write(
            str(row.number),
            row.branch,
            row.branch_number,
            row.state,
            row.folder,
            "; ".join(row.files),
            str(row.words) if row.files else "",
            "" if row.limit is None else str(row.limit),
            str(row.warnings) if row.files else "",
            " | ".join(row.findings),
            row.message,
            row.fingerprint,
        )

    def remark(self, what: str, text: str) -> None:
        """Write a remark about the whole pack."""
        self._write(what, text, *([""] * (len(HEADINGS) - 2)))

    def finish(self) -> str:
        """Put it in its place; return its path.

        Raises:
            FileError: it cannot be written, or the old one is open elsewhere.
        """
        try:
            self.file.close()
            self.aside.replace(self.target)
        except OSError as error:
            self.drop()
            raise self._failure(error) from None
        return str(self.target)

    def drop(self) -> None:
        """Take it away if it is not finished; the old one stays."""
        with suppress(OSError):
            self.file.close()
        with suppress(OSError):
            self.aside.unlink(missing_ok=True)

    def _write(self, *cells: str) -> None:
        try:
            self.writer.writerow([safe_cell(cell) for cell in cells])
        except OSError as error:
            raise self._failure(error) from None

    def _failure(self, error: OSError) -> FileError:
        if error.errno in FULL:
            return PackStoppedError(self.target.parent, DISK_FULL)
        return FileError(
            f"{self.target} cannot be written: it may be open in a spreadsheet. Close "
            "it, and run the same command with --resume; the papers are made."
        )
