"""Every store that was ever kept opens today, with all that was in it.

`tests/data/stores` has a sample of each version, as text. The sample of version 1 has
drafts as three Drafters wrote them: fields have come to drafts since, none has gone.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from drafter.storage import schema
from drafter.storage.database import reading, store_file
from drafter.storage.drafts import Drafts
from drafter.storage.profiles import Profiles

SAMPLES = Path(__file__).parents[1] / "data" / "stores"
VERSIONS = range(1, schema.newest() + 1)
FIRST = ["No war on Iran, first", "No war on Iran, second", "No war on Iran, third"]
NOW = datetime(2026, 11, 25, 19).astimezone()


def restored(version, folder):
    text = (SAMPLES / f"version-{version}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(store_file(folder))) as store:
        store.executescript(text)
    return folder


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_has_a_sample_that_says_its_version(version, tmp_path):
    with closing(sqlite3.connect(store_file(restored(version, tmp_path)))) as store:
        assert schema.version_of(store) == version


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_becomes_the_tables_of_today(version, tmp_path):
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with reading(tmp_path / "new") as store:
        today = dict(store.execute(query))
    with reading(restored(version, tmp_path)) as store:
        assert dict(store.execute(query)) == today
        assert schema.version_of(store) == schema.newest()


@pytest.mark.parametrize("version", VERSIONS)
def test_all_that_was_in_it_opens_and_can_be_saved_again(version, tmp_path):
    drafts = Drafts(restored(version, tmp_path))
    lines = drafts.listed()

    assert sorted(line.title for line in lines) == FIRST
    for line in lines:
        draft = drafts.load(line.id)
        assert draft.answers["country"] == line.title.removeprefix("No war on ")
        assert drafts.revision(line.id, 1) == draft
        saved = drafts.save(draft, title=line.title, words=line.words, now=NOW)
        assert drafts.load(line.id) == saved
    assert [one.mover for one in Profiles(tmp_path).profiles()] == ["Alex Specimen"]
