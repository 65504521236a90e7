"""The drafts in the store, with their earlier states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import DraftChangedElsewhereError, StoreError, UnknownNameError
from drafter.model.draft_line import DraftLine, Revision
from drafter.storage.database import reading, writing

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from drafter.model.draft import Draft

KEPT = 50
"""How many revisions a draft has at the most; the oldest goes first."""

INSERT = """
    INSERT INTO drafts
        (seq, turn, title, meeting, destination, meeting_date, words, saved, body)
    VALUES
        (1, (SELECT coalesce(max(turn), 0) + 1 FROM drafts), :title, :meeting,
         :destination, :meeting_date, :words, :saved, :body)
"""
UPDATE = """
    UPDATE drafts SET
        seq = seq + 1, turn = (SELECT max(turn) + 1 FROM drafts), title = :title,
        meeting = :meeting, destination = :destination, meeting_date = :meeting_date,
        words = :words, saved = :saved, body = :body
    WHERE id = :id AND seq = :seq
"""
LIST = """
    SELECT id, title, meeting, destination, meeting_date, words, saved,
        CASE instr(body, :outcome) WHEN 0 THEN ''
            ELSE substr(body, instr(body, :outcome) + length(:outcome), 40) END
    FROM drafts ORDER BY turn DESC
"""
OUTCOME = '"outcome":{"result":"'
"""What stands in a body before the result; in what people wrote, marks are escaped."""
STARTED = "SELECT id, substr(body, 1, 400) FROM drafts ORDER BY turn DESC"
TEMPLATE = re.compile(r'"template":\{"format":[0-9]+,"id":"([a-z0-9-]+)"')
"""How the body of a draft, which we wrote, begins: its template comes first."""
ADD_REVISION = """
    INSERT INTO revisions (draft, number, saved, why, title, words, body)
    SELECT id,
        (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE draft = :id),
        :saved, :why, title, words, body
    FROM drafts WHERE id = :id
"""
DROP_OLDEST = """
    DELETE FROM revisions
    WHERE draft = :id AND number <=
        (SELECT max(number) FROM revisions WHERE draft = :id) - :kept
"""
HISTORY = """
    SELECT number, saved, why, words
    FROM revisions WHERE draft = ? ORDER BY number DESC
"""


@dataclass(frozen=True)
class Drafts:
    """The drafts in the store in one folder; every method opens and closes it.

    Every method raises StoreError if the store cannot be used.
    """

    folder: Path

    def save(
        self, draft: Draft, *, title: str, words: int, now: datetime, why: str = ""
    ) -> Draft:
        """Save `draft` and return it with its number and its new seq.

        `title` and `words` are those of the motion as it is printed, for the list;
        `now` is local time. With a reason (`why`) its state is kept as a revision.

        Raises:
            DraftChangedElsewhereError: it was saved from another window since it was
                loaded; nothing is written.
            UnknownNameError: it was removed in the meantime.
        """
        row = _row(draft, title, words, now)
        with writing(self.folder) as store:
            number = _update(store, draft, row) if draft.id else _insert(store, row)
            if why:
                _add_revision(store, number, now, why)
        return replace(draft, id=number, seq=draft.seq + 1 if draft.id else 1)

    def load(self, number: int) -> Draft:
        """Return the draft with that number as it was last saved.

        Raises:
            UnknownNameError: there is no such draft.
        """
        with reading(self.folder) as store:
            seq, body = _current(store, number)
        return _opened(number, seq, body)

    def listed(self) -> tuple[DraftLine, ...]:
        """Return every draft as a list shows it, the one saved last first."""
        with reading(self.folder) as store:
            rows = store.execute(LIST, {"outcome": OUTCOME}).fetchall()
        return tuple(DraftLine(*(*row, end.partition('"')[0])) for *row, end in rows)

    def started_from(self) -> tuple[tuple[int, str], ...]:
        """Return each draft's number and its template's id, the one saved last first.

        No draft is opened for it.
        """
        with reading(self.folder) as store:
            rows = store.execute(STARTED).fetchall()
        found = ((number, TEMPLATE.search(start)) for number, start in rows)
        return tuple((number, named[1]) for number, named in found if named)

    def history(self, number: int) -> tuple[Revision, ...]:
        """Return the revisions of the draft with that number, the newest first.

        Raises:
            UnknownNameError: there is no such draft.
        """
        with reading(self.folder) as store:
            _current(store, number)
            return tuple(Revision(*row) for row in store.execute(HISTORY, (number,)))

    def revision(self, number: int, revision: int) -> Draft:
        """Return the draft with that `number` as it was at `revision`.

        It has the draft's number and seq, so that saving it goes back to it.

        Raises:
            UnknownNameError: there is no such draft or revision.
        """
        with reading(self.folder) as store:
            seq, _ = _current(store, number)
            _, _, body = _revision(store, number, revision)
        return _opened(number, seq, body)

    def restore(self, number: int, revision: int, now: datetime) -> Draft:
        """Go back to `revision` of the draft with that `number`, and return it.

        What was there is kept as one more revision, so that nothing is lost.

        Raises:
            UnknownNameError: there is no such draft or revision.
        """
        with writing(self.folder) as store:
            seq, _ = _current(store, number)
            title, words, body = _revision(store, number, revision)
            draft = _opened(number, seq, body)
            why = f"before going back to revision {revision}"
            _add_revision(store, number, now, why)
            _update(store, draft, _row(draft, title, words, now))
        return replace(draft, seq=seq + 1)

    def remove(self, number: int) -> None:
        """Remove the draft with that number, and its revisions, for good.

        Raises:
            UnknownNameError: there is no such draft.
        """
        with writing(self.folder) as store:
            _current(store, number)
            store.execute("DELETE FROM drafts WHERE id = ?", (number,))


def _row(draft: Draft, title: str, words: int, now: datetime) -> dict[str, str | int]:
    day = draft.profile.meeting_date
    return {
        "title": title,
        "meeting": draft.meeting,
        "destination": draft.destination,
        "meeting_date": day.isoformat() if day else "",
        "words": words,
        "saved": _written(now),
        "body": _to_json(draft),
    }


def _to_json(draft: Draft) -> str:
    from drafter.storage.motion_file import to_json  # noqa: PLC0415

    return to_json(draft)


def _written(now: datetime) -> str:
    return now.replace(tzinfo=None).isoformat(timespec="seconds")


def _insert(store: sqlite3.Connection, row: dict[str, str | int]) -> int:
    number = store.execute(INSERT, row).lastrowid
    return number or 0


def _update(store: sqlite3.Connection, draft: Draft, row: dict[str, str | int]) -> int:
    done = store.execute(UPDATE, {**row, "id": draft.id, "seq": draft.seq})
    if not done.rowcount:
        _current(store, draft.id)  # if it was removed, that is what to say
        raise DraftChangedElsewhereError(draft.id)
    return draft.id


def _add_revision(
    store: sqlite3.Connection, number: int, now: datetime, why: str
) -> None:
    store.execute(ADD_REVISION, {"id": number, "saved": _written(now), "why": why})
    store.execute(DROP_OLDEST, {"id": number, "kept": KEPT})


def _current(store: sqlite3.Connection, number: int) -> tuple[int, str]:
    """Return seq and body of a draft."""
    query = "SELECT seq, body FROM drafts WHERE id = ?"
    found = _first(store, query, (number,))
    if not found:
        hint = 'See your drafts with "drafter draft list".'
        raise UnknownNameError("draft", str(number), (), hint)
    return int(found[0]), str(found[1])


def _revision(
    store: sqlite3.Connection, number: int, revision: int
) -> tuple[str, int, str]:
    """Return title, words and body of a draft's revision."""
    query = "SELECT title, words, body FROM revisions WHERE draft = ? AND number = ?"
    found = _first(store, query, (number, revision))
    if not found:
        hint = f'See its revisions with "drafter draft history {number}".'
        raise UnknownNameError(f"revision of draft {number}", str(revision), (), hint)
    return str(found[0]), int(found[1]), str(found[2])


def _first(
    store: sqlite3.Connection, query: str, numbers: tuple[int, ...]
) -> tuple[str | int, ...]:
    """Return the first row that answers `query`, or an empty one."""
    try:
        return store.execute(query, numbers).fetchone() or ()
    except OverflowError:  # larger than any number in a store
        return ()


def _opened(number: int, seq: int, body: str) -> Draft:
    # Lists, which home shows first of all, need not wait for what drafts are made of.
    from drafter.storage.motion_file import from_json  # noqa: PLC0415

    try:
        draft = from_json(body)
    except ValueError:
        raise StoreError(
            f"Draft {number} is damaged and cannot be opened. Go back to an earlier "
            f'state: "drafter draft history {number}" lists them.'
        ) from None
    return replace(draft, id=number, seq=seq)
