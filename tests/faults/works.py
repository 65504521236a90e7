"""The kinds of work that are killed: drafting, exporting, packing, migrating, mending.

Each says how a folder is made ready, does its work, and compares what is there after
the kill with what was acknowledged.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from branch_lists import answers_file, as_csv, held

from drafter.errors import StoreMendedError
from drafter.exporters.page import Variant
from drafter.model.profile import BranchProfile
from drafter.storage import copies, mending, schema
from drafter.storage.database import store_file
from drafter.storage.profiles import Profiles
from drafter.storage.settings import Settings
from drafter.workflows import drafting, drafts, editing, exporting, packing

if TYPE_CHECKING:
    from random import Random

    from killing import Heard, Pipe

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 19).astimezone()
BRANCH = BranchProfile("Example Town Branch", body="union-branch")
SAMPLES = Path(__file__).parents[1] / "data" / "stores"
TEMPLATES = Path(__file__).parents[2] / "templates"


def at_home(folder: Path) -> Path:
    """Let the program keep its store in `folder`."""
    os.environ["DRAFTER_HOME"] = str(folder / "home")
    return folder / "home"


def store_faults(home: Path) -> list[str]:
    """Return what is wrong with the store and its copies, as files."""
    kept = store_file(home)
    faults = [] if not kept.exists() or _whole(kept) else ["the store is not whole"]
    return faults + [
        f"the copy {one.name} is not whole"
        for one in copies.copies_of(home)
        if not (_whole(one) and _has_drafts(one))
    ]


def _whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as store:
        return store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _has_drafts(copy: Path) -> bool:
    """Return whether there are drafts in a copy: of a store without, there is none."""
    with closing(sqlite3.connect(copy)) as store:
        tables = store.execute("SELECT name FROM sqlite_master").fetchall()
        query = "SELECT count(*) FROM drafts"
        return ("drafts",) in tables and store.execute(query).fetchone() > (0,)


def kept_drafts() -> dict[int, list[Any]]:
    """Return the drafts by number: seq and the answer that tells them apart."""
    found = {}
    for line in drafts.listed():
        draft = drafting.drafts().load(line.id)
        found[line.id] = [draft.seq, draft.answers.get("country", "")]
    return found


class Drafting:
    """Drafts begun, changed, put back and removed; branches and settings kept.

    The day changes all the time, so that copies are made and taken away.
    """

    NAME = "drafting"
    DELAYS = (0.0, 0.25)

    def prepare(self, folder: Path) -> None:
        at_home(folder)

    def work(self, folder: Path, pipe: Pipe, chance: Random) -> None:
        home = at_home(folder)
        begun = drafting.begin("no-war", BRANCH, DAY)
        acts = (self.begin, self.change, self.change, self.change, self.restore,
                self.remove, self.branch, self.setting)  # fmt: skip
        opened: dict[int, Any] = {0: begun}
        for turn in count():
            copies._today = lambda turn=turn: DAY + timedelta(turn // 7)
            chance.choice(acts)(home, pipe, opened, f"{turn} {chance.random()}")

    def begin(self, _home: Path, pipe: Pipe, opened: dict[int, Any], word: str) -> None:
        pipe.about_to(act="begin", country=word)
        kept = drafting.keep(editing.answer(opened[0], "country", word), NOW)
        opened[kept.draft.id] = kept
        pipe.done(id=kept.draft.id, seq=kept.draft.seq)

    def change(self, home: Path, pipe: Pipe, opened: dict[int, Any], word: str) -> None:
        if len(opened) == 1:
            self.begin(home, pipe, opened, word)
            return
        number = max(opened)
        pipe.about_to(act="change", id=number, country=word)
        later = editing.answer(opened[number], "country", word)
        kept = drafting.keep(later, NOW, "left the step" if "5" in word[-3:] else "")
        opened[number] = kept
        pipe.done(seq=kept.draft.seq)

    def restore(self, _home: Path, pipe: Pipe, opened: dict[int, Any], _w: str) -> None:
        for number in sorted(opened):
            history = drafts.history(number) if number else ()
            if history:
                old = drafting.drafts().revision(number, history[-1].number)
                pipe.about_to(act="change", id=number, country=old.answers["country"])
                drafts.restore(number, history[-1].number, NOW)
                opened[number] = drafts.open_kept(number, DAY)
                pipe.done(seq=opened[number].draft.seq)
                return

    def remove(self, _home: Path, pipe: Pipe, opened: dict[int, Any], _w: str) -> None:
        if len(opened) > 3:
            number = min(one for one in opened if one)
            pipe.about_to(act="remove", id=number)
            drafts.remove(number)
            del opened[number]
            pipe.done()

    def branch(self, home: Path, pipe: Pipe, _o: dict[int, Any], word: str) -> None:
        pipe.about_to(act="branch", mover=word)
        Profiles(home).keep(replace(BRANCH, mover=word))
        pipe.done()

    def setting(self, home: Path, pipe: Pipe, _o: dict[int, Any], word: str) -> None:
        pipe.about_to(act="setting", value=word)
        Settings(home).keep("what", word)
        pipe.done()

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        home = at_home(folder)
        faults = store_faults(home)
        wanted = self.expected(heard.done)
        found = {
            "drafts": {str(key): one for key, one in kept_drafts().items()},
            "mover": [one.mover for one in Profiles(home).profiles()],
            "what": Settings(home).value("what"),
        }
        allowed = [wanted, *self.under_way(heard, wanted)]
        return (
            faults if found in allowed else [*faults, f"{found} is none of {allowed}"]
        )

    def expected(self, done: tuple[dict[str, Any], ...]) -> dict[str, Any]:
        made: dict[str, Any] = {"drafts": {}, "mover": [], "what": ""}
        for one in done:
            if one["act"] in {"begin", "change"}:
                made["drafts"][str(one["id"])] = [one["seq"], one["country"]]
            elif one["act"] == "remove":
                del made["drafts"][str(one["id"])]
            elif one["act"] == "branch":
                made["mover"] = [one["mover"]]
            else:
                made["what"] = one["value"]
        return made

    def under_way(self, heard: Heard, made: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the state with the change that was not acknowledged, if any."""
        one = heard.under_way
        if one is None:
            return []
        ids = [each["id"] for each in heard.done if each["act"] == "begin"]
        number = one.get("id", max(ids, default=0) + 1)
        seq = made["drafts"].get(str(number), [0])[0] + 1
        return [self.expected((*heard.done, {**one, "id": number, "seq": seq}))]


class Filling:
    """So much is written at a time that a kill often hits the writing itself.

    Every change is on another day, so that each time a copy is made too.
    """

    NAME = "filling"
    DELAYS = (0.0, 0.3)
    LONG = 300_000
    """How often a word is repeated: six million letters."""

    def prepare(self, folder: Path) -> None:
        at_home(folder)
        drafting.keep(drafting.begin("no-war", BRANCH, DAY), NOW)

    def work(self, folder: Path, pipe: Pipe, chance: Random) -> None:
        home = at_home(folder)
        for turn in count():
            copies._today = lambda turn=turn: DAY + timedelta(turn)
            word = f"{turn} {chance.random()}"
            pipe.about_to(value=word)
            Settings(home).keep("what", word * self.LONG)
            pipe.done()

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        home = at_home(folder)
        faults = store_faults(home)
        text = Settings(home).value("what")
        word = text[: len(text) // self.LONG]
        if text != word * self.LONG:
            faults.append("a long text is there in part")
        return faults + lost_setting(word, heard)


def lost_setting(found: str, heard: Heard) -> list[str]:
    """Return whether the setting is neither the last acknowledged nor the next."""
    values = ["", *(one["value"] for one in heard.done if "value" in one)]
    allowed = {values[-1], (heard.under_way or {}).get("value", values[-1])}
    return [] if found in allowed else [f"a setting is {found}, none of {allowed}"]


class Exporting:
    """Papers in every format, one after the other."""

    NAME = "exporting"
    DELAYS = (0.0, 0.2)
    SUFFIXES = (".docx", ".txt", ".md", ".html")

    def __init__(self) -> None:
        request = drafting.Request(
            "no-war", answers_file=TEMPLATES / "samples" / "no-war.toml"
        )
        self.opened = drafting.start(request, DAY)
        self.sums = {
            one: _sum(exporting.paper(self.opened, one, Variant(), ""))
            for one in self.SUFFIXES
        }

    def prepare(self, folder: Path) -> None:
        at_home(folder)
        (folder / "out").mkdir()

    def work(self, folder: Path, pipe: Pipe, chance: Random) -> None:
        for turn in count():
            name = f"{turn}{chance.choice(self.SUFFIXES)}"
            pipe.about_to(file=name)
            exporting.export(self.opened, folder / "out" / name, Variant())
            pipe.done()

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        found = {
            one.name: _sum(one.read_bytes())
            for one in (folder / "out").iterdir()
            if not one.name.endswith(".drafter")
        }
        wanted = {one["file"] for one in heard.done}
        allowed = wanted | ({heard.under_way["file"]} if heard.under_way else set())
        faults = [f"{one} is not there" for one in sorted(wanted - found.keys())]
        faults += [f"{one} was not asked for" for one in sorted(found.keys() - allowed)]
        return faults + [
            f"{name} is half a file"
            for name, its_sum in found.items()
            if its_sum != self.sums[f".{name.rpartition('.')[2]}"]
        ]


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Packing:
    """A pack, row by row; after the kill it is resumed and must be the whole pack."""

    NAME = "packing"
    DELAYS = (0.0, 0.25)
    ROWS = tuple(
        (f"Branch {one}", f"EX/{one}", "union-branch", "9 March 2027")
        for one in range(12)
    )

    def __init__(self, folder: Path) -> None:
        at_home(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.prepare(folder)
        self.finish(folder)
        self.whole = {name: _sum(one) for name, one in held(folder / "pack").items()}

    def prepare(self, folder: Path) -> None:
        (folder / "branches.csv").write_text(as_csv(*self.ROWS))
        answers_file(folder)

    def request(self, folder: Path, *, resume: bool) -> packing.Request:
        return packing.Request(
            "no-war",
            folder / "branches.csv",
            folder / "pack",
            answers_file=folder / "answers.toml",
            resume=resume,
            processes=1,
        )

    def work(self, folder: Path, pipe: Pipe, _chance: Random) -> None:
        at_home(folder)
        with packing.begun(self.request(folder, resume=False), DAY) as pack:
            for outcome in pack.outcomes():
                pipe.about_to(row=outcome.folder)
                pipe.done()

    def finish(self, folder: Path) -> None:
        with packing.begun(self.request(folder, resume=True), DAY) as pack:
            for _outcome in pack.outcomes():
                pass

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        at_home(folder)
        there = held(folder / "pack") if (folder / "pack").exists() else {}
        faults = [
            f"{name} is not as it is in the whole pack"
            for name, data in there.items()
            if not name.startswith(".") and _sum(data) != self.whole.get(name)
        ]
        for one in heard.done:
            mine = {name for name in self.whole if name.startswith(f"{one['row']}/")}
            faults += [f"{name} is lost" for name in sorted(mine - there.keys())]
        self.finish(folder)
        after = {name: _sum(one) for name, one in held(folder / "pack").items()}
        return faults + ([] if after == self.whole else ["resumed it is another pack"])


class Migrating:
    """A store of the first version is brought up to date, then worked on."""

    NAME = "migrating"
    DELAYS = (0.0, 0.12)
    FIRST = "No war on Iran, first", "No war on Iran, second", "No war on Iran, third"
    STEPS = (
        "ALTER TABLE drafts ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        "UPDATE drafts SET note = title || ' noted'",
        *(
            f"INSERT INTO settings SELECT '{one} ' || id, body FROM drafts"  # noqa: S608
            for one in range(20)
        ),
        "DELETE FROM settings",
    )

    def prepare(self, folder: Path) -> None:
        home = at_home(folder)
        home.mkdir(parents=True)
        text = (SAMPLES / "version-1.sql").read_text(encoding="utf-8")
        with closing(sqlite3.connect(store_file(home))) as store:
            store.execute("PRAGMA synchronous = OFF")
            store.executescript(text)

    def later(self) -> None:
        """Be a Drafter of the next version."""
        schema.MIGRATIONS = (*schema.MIGRATIONS[:1], self.STEPS)

    def work(self, folder: Path, pipe: Pipe, chance: Random) -> None:
        home = at_home(folder)
        self.later()
        pipe.about_to(act="opened")
        drafts.listed()
        pipe.done()
        while True:
            word = str(chance.random())
            pipe.about_to(act="kept", value=word)
            Settings(home).keep("what", word)
            pipe.done()

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        home = at_home(folder)
        faults = store_faults(home)
        self.later()
        titles = tuple(sorted(one.title for one in drafts.listed()))
        if titles != self.FIRST:
            faults.append(f"the drafts are {titles}")
        with closing(sqlite3.connect(store_file(home))) as store:
            rows = store.execute("SELECT title || ' noted', note FROM drafts")
            if any(one != other for one, other in rows):
                faults.append("the new version is there by half")
            before = [one for one in copies.copies_of(home) if "version" in one.name]
        if heard.done and not before:
            faults.append("there is no copy of the version before")
        return faults + lost_setting(Settings(home).value("what"), heard)


class Mending:
    """A damaged store is put right by the first who opens it."""

    NAME = "mending"
    DELAYS = (0.0, 0.12)
    DRAFTS = 5

    def __init__(self, folder: Path) -> None:
        home = at_home(folder)
        begun = drafting.begin("no-war", BRANCH, DAY)
        for number in range(self.DRAFTS):
            drafting.keep(editing.answer(begun, "country", str(number)), NOW)
        name = "sqlite_autoindex_settings_1"
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        with closing(sqlite3.connect(store_file(home))) as store:
            (page,) = store.execute(query, (name,)).fetchone()
        data = bytearray(store_file(home).read_bytes())
        data[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
        self.damaged = bytes(data)

    def prepare(self, folder: Path) -> None:
        home = at_home(folder)
        home.mkdir(parents=True)
        store_file(home).write_bytes(self.damaged)

    def use(self, home: Path) -> None:
        for _ in range(3):
            try:
                drafts.listed()
                Settings(home).value("what")
            except StoreMendedError:
                continue

    def work(self, folder: Path, pipe: Pipe, chance: Random) -> None:
        home = at_home(folder)
        self.use(home)
        while True:
            word = str(chance.random())
            pipe.about_to(value=word)
            Settings(home).keep("what", word)
            pipe.done()

    def compare(self, folder: Path, heard: Heard) -> list[str]:
        home = at_home(folder)
        self.use(home)
        faults = store_faults(home)
        if sorted(one[1] for one in kept_drafts().values()) != list("01234"):
            faults.append("drafts of the damaged store are lost")
        if not mending.is_sound(store_file(home)):
            faults.append("it was not put right")
        kept = [one.read_bytes() for one in home.glob("drafter-damaged-*.db")]
        if self.damaged not in kept:
            faults.append("the damaged store was not kept")
        return faults + lost_setting(Settings(home).value("what"), heard)


def every_kind(folder: Path) -> tuple[Any, ...]:
    """Return every kind of work, ready to be killed; drafting is most of it."""
    return (
        Drafting(),
        Exporting(),
        Filling(),
        Packing(folder / "whole pack"),
        Drafting(),
        Migrating(),
        Mending(folder / "mending"),
    )
