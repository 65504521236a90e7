"""Fingerprints of a pack's rows: what has changed is made again, and nothing else."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.storage import files, library, statements
from drafter.storage.loading import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.pack import PackJob, PackRow

ALL = ("all",)


class Fingerprints:
    """The fingerprints of the rows of one pack."""

    def __init__(self, job: PackJob) -> None:
        """Take in what every row rests on.

        That is the program's version, the model motion and its statement, the
        companions, the base of the Word papers, and what was asked for. The day
        counts only where the words can depend on it.
        """
        self.sums: dict[tuple[str, str], str] = {}
        self.styles: dict[str, str] = {}
        ids = library.companion_ids() if job.companions == ALL else job.companions
        template = library.load_template(job.template)
        statement = statements.load_statement(template.derived_from)
        texts = [to_json(template), *(map(_companion, ids))]
        if statement:
            texts.append(to_json(statement))
        asked = [
            job.put_in,
            job.taken_out,
            job.companions,
            sorted(job.ticked),
            job.type_size,
            job.example,
            [job.papers.dates, job.papers.type_size],
            _digest(job.letterhead or b""),
            job.today.isoformat() if any("today" in text for text in texts) else "",
        ]
        base = sorted(library.base_package().items())
        parts = (part for name, data in base for part in (name.encode(), data))
        self.head = _sum(
            (__version__.encode(), *map(str.encode, texts), _plain(asked), *parts)
        )

    def of(self, row: PackRow) -> str:
        """Return the fingerprint of a row, as 64 figures.

        Raises:
            UnknownNameError, ProblemsError: a body or a style cannot be used.
            FileError: its letterhead cannot be read.
        """
        book = self._known("body", row.destination)
        rests_on = [
            {key: str(value) for key, value in vars(row.profile).items()},
            dict(sorted(row.answers.items())),
            row.meeting,
            row.destination,
            self._known("body", row.meeting),
            book,
            self._known("style", row.style or self.styles[row.destination]),
            self._known("letterhead", row.profile.letterhead),
        ]
        return _sum((self.head.encode(), _plain(rests_on)))

    def _known(self, kind: str, name: str) -> str:
        """Return the sum of a body, a style or a letterhead, each read only once."""
        if (kind, name) not in self.sums:
            self.sums[kind, name] = _digest(self._content(kind, name))
        return self.sums[kind, name]

    def _content(self, kind: str, name: str) -> bytes:
        if kind == "letterhead":
            return files.read_bytes(name) if name else b""
        if kind == "style":
            return to_json(library.load_style(name)).encode()
        book = library.load_rulebook(name)
        self.styles[name] = book.style
        return to_json(book).encode()


def _companion(name: str) -> str:
    return to_json(library.load_companion(name))


def _plain(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sum(parts: Iterable[bytes]) -> str:
    """Return the sum of parts, each set apart from the next by its length."""
    made = hashlib.sha256()
    for part in parts:
        made.update(f"{len(part)}:".encode())
        made.update(part)
    return made.hexdigest()
