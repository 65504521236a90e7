"""The short way of strict loading takes nothing that the long way would not."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from drafter.model.companion import Companion
from drafter.model.draft import Draft
from drafter.model.rulebook import Rulebook
from drafter.model.statement import Statement
from drafter.model.style import HouseStyle
from drafter.model.template import Fragment, Template
from drafter.model.word_list import WordList
from drafter.model.wording import Wording
from drafter.storage.exact import read_exactly, to_plain
from drafter.storage.loading import from_json

ROOT = Path(__file__).parents[2]
KINDS = {
    "drafter/data/rulebooks": Rulebook,
    "drafter/data/styles": HouseStyle,
    "drafter/data/wordings": Wording,
    "drafter/data/wordlists": WordList,
    "templates/motions": Template,
    "templates/fragments": Fragment,
    "templates/companions": Companion,
    "templates/statements": Statement,
}
FILES = [
    (kind, path)
    for folder, kind in KINDS.items()
    for path in sorted((ROOT / folder).glob("*.toml"))
]
ODD = st.sampled_from(
    [None, True, 0, 1, -1, 2.5, 10**30, "", "1", "true", "2020-01-09", "2020-W01-1",
     "20200109", "2020-01-09T00:00:00", "branch", "motion", "\ud800", "é", [], [1],
     ["a"], [1, 2], [[1, 2]], {}, {"who": "Ann"}, {"who": 1}, {"id": "x"}]
)  # fmt: skip


def slowly(kind, tables):
    """Return the value as pydantic reads it, or None if it finds a fault."""
    try:
        written = json.dumps(tables, default=str)
        return TypeAdapter(kind).validate_json(written, strict=True)
    except ValidationError:
        return None


def draft_tables():
    template = tomllib.loads(
        (ROOT / "templates/motions/no-war.toml").read_text("utf-8")
    )
    statement = ROOT / "templates/statements/uslaw-2020-01.toml"
    return {
        "format": 1,
        "template": template,
        "meeting": "union-branch",
        "destination": "labour-clp",
        "profile": {
            "branch_name": "Example Town",
            "meeting_date": "2026-01-09",
            "meeting_notice_days": 7,
        },
        "answers": {"country": "Ruritania", "event": "“war” – é"},
        "clause": [
            {"id": "event", "state": "edited", "text": "that", "order": 2},
            {"id": "own", "state": "added", "section": "notes", "order": None},
        ],
        "statement": tomllib.loads(statement.read_text("utf-8")),
        "to_settle": {"event": ["a", "b"]},
        "outcome": {
            "result": "carried",
            "day": "2026-01-09",
            "votes": {"in_favour": 24, "against": 1},
            "quorate": True,
        },
    }


@pytest.fixture(scope="module")
def adapters():
    return {kind: TypeAdapter(kind) for kind in {*KINDS.values(), Draft}}


@pytest.mark.parametrize(
    ("kind", "path"), FILES, ids=lambda one: getattr(one, "stem", "")
)
def test_every_file_of_the_house_is_read_as_the_long_way_reads_it(kind, path, adapters):
    tables = tomllib.loads(path.read_text("utf-8"))

    value = read_exactly(kind, tables)

    assert value is not None
    written = json.dumps(tables, default=str)
    assert value == adapters[kind].validate_json(written, strict=True)
    for brief in (False, True):
        assert to_plain(value, brief=brief) == adapters[kind].dump_python(
            value, mode="json", by_alias=True, exclude_defaults=brief
        )


def test_a_draft_is_read_and_written_as_the_long_way_does(adapters):
    tables = draft_tables()

    draft = read_exactly(Draft, tables)

    assert draft == adapters[Draft].validate_json(
        json.dumps(tables, default=str), strict=True
    )
    for brief in (False, True):
        assert to_plain(draft, brief=brief) == adapters[Draft].dump_python(
            draft, mode="json", by_alias=True, exclude_defaults=brief
        )


def places(tables, above=()):
    """Yield every place in `tables`, as the keys that lead there."""
    inside = (
        tables.items()
        if isinstance(tables, dict)
        else enumerate(tables)
        if isinstance(tables, list)
        else ()
    )
    for key, value in inside:
        yield (*above, key)
        yield from places(value, (*above, key))


SOUND = {
    Draft: draft_tables(),
    Rulebook: tomllib.loads(
        (ROOT / "drafter/data/rulebooks/ucu-congress.toml").read_text("utf-8")
    ),
    HouseStyle: tomllib.loads(
        (ROOT / "drafter/data/styles/prose.toml").read_text("utf-8")
    ),
}


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_what_the_short_way_takes_the_long_way_takes_too_and_alike(adapters, data):
    kind = data.draw(st.sampled_from(list(SOUND)), "kind")
    tables = copy.deepcopy(SOUND[kind])
    *above, last = data.draw(st.sampled_from(list(places(tables))), "place")
    here = tables
    for key in above:
        here = here[key]
    how = data.draw(st.sampled_from(["other", "away", "more"]), "how")
    if how == "other":
        here[last] = data.draw(ODD)
    elif how == "away":
        del here[last]
    elif isinstance(here, dict):
        here[data.draw(st.sampled_from(["clauses", "clause", "x", "text"]))] = here[
            last
        ]
    else:
        here.append(data.draw(ODD))

    value = read_exactly(kind, tables)

    if value is not None:
        written = json.dumps(tables, default=str)
        assert value == adapters[kind].validate_json(written, strict=True)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", "NaN", '{"id": "x", "text": 1, "format": 1}', "[" * 9000],
)
def test_text_that_holds_no_value_is_a_value_error(text):
    with pytest.raises(ValueError):  # noqa: PT011  which one is not promised
        from_json(Fragment, text)


def test_what_is_not_exact_but_may_be_goes_the_long_way():
    text = '{"format": 1, "id": "x", "text": "words"}'

    assert from_json(Fragment, text) == Fragment(1, "x", "words")
    assert read_exactly(Fragment, json.loads(text)) == Fragment(1, "x", "words")
    assert read_exactly(Fragment, {"format": 1, "id": "x"}) is None


def test_writing_a_motion_loads_nothing_that_only_faults_need(tmp_path):
    code = (
        "import sys; from datetime import date, datetime, timezone;"
        "from drafter.workflows import drafting, drafts, bodies, reporting;"
        "opened = drafting.begin('no-war', None, date(2026, 1, 9));"
        "kept = drafting.keep(opened, datetime(2026, 1, 9, tzinfo=timezone.utc));"
        "drafts.open_kept(kept.draft.id, date(2026, 1, 9)); reporting.report(kept);"
        "bodies.listed(); sys.exit('pydantic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"DRAFTER_HOME": str(tmp_path), "PATH": "", "PYTHONPATH": str(ROOT)},
        check=False,
        cwd=ROOT,
    )

    assert done.returncode == 0
