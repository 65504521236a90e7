"""Model motions that somebody passes on: shown, added, updated, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import hostile_collections as hostile
import pytest

from drafter.errors import ProblemsError, UnknownNameError, UsageError
from drafter.storage import library, statements
from drafter.workflows import adding, drafting, updating

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HEAD = """\
format = 1
name = "Sample transport motions"
made_by = "Example Transport Campaign"
where = "their newsletter"
"""
TOO = hostile.GOOD.replace("sample-route", "sample-pier").replace("a route", "a pier")


def write(folder, files: dict[str, str]):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def theirs(tmp_path):
    return write(
        tmp_path / "theirs",
        {
            "collection.toml": HEAD,
            "motions/sample-route.toml": hostile.GOOD,
            "motions/sample-pier.toml": TOO,
            "samples/sample-route.toml": 'format = 1\nservice = "Sample ferry"\n',
        },
    )


def add(place, **options):
    return adding.add(adding.look(place, TODAY, **options), NOW)


def own() -> set[str]:
    folder = library.own_folder()
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_it_would_add_is_told_first(theirs):
    offer = adding.look(theirs, TODAY)

    assert (offer.name, offer.made_by, offer.where) == (
        "Sample transport motions",
        "Example Transport Campaign",
        "their newsletter",
    )
    assert [(one.id, one.kind, one.state) for one in offer.lines] == [
        ("sample-pier", "motion", "new"),
        ("sample-route", "motion", "new"),
    ]
    low, high = offer.lines[0].words
    assert 0 < low <= high
    assert own() == set()


def test_what_was_added_is_used_like_any_other_and_its_origin_is_kept(theirs):
    assert add(theirs) == ("sample-pier", "sample-route")

    assert library.load_template("sample-route").name == "Save a route"
    origin = adding.origin_of("sample-route")
    assert (origin.collection, origin.came_from) == (
        "Sample transport motions",
        "theirs",
    )
    assert (origin.added, len(origin.sha256)) == ("2026-11-24T12:00:00", 64)
    assert own() == {
        "motions/sample-pier.toml",
        "motions/sample-route.toml",
        "samples/sample-route.toml",
        "added/sample-pier.toml",
        "added/sample-route.toml",
    }


def test_what_is_removed_is_gone_without_a_trace(theirs):
    for name in add(theirs):
        adding.remove(name)

    assert own() == set()
    with pytest.raises(UnknownNameError):
        adding.remove("sample-route")
    with pytest.raises(UnknownNameError):
        adding.remove("no-war")


def test_what_is_here_already_is_told_and_nothing_is_done(theirs):
    add(theirs)
    offer = adding.look(theirs, TODAY)

    assert not offer.changes
    assert adding.add(offer, NOW) == ()


def test_no_model_motion_of_the_house_is_hidden(tmp_path):
    text = hostile.GOOD.replace("sample-route", "no-war")
    write(tmp_path, {"no-war.toml": text})

    with pytest.raises(UsageError, match="no-war in the house’s own library"):
        adding.look(tmp_path / "no-war.toml", TODAY, update=True)


def test_one_of_another_collection_is_not_written_over(theirs, tmp_path):
    add(theirs)
    other = tmp_path / "sample-route.toml"
    other.write_text(hostile.GOOD.replace("Oppose a closure", "Oppose it"), "utf-8")

    with pytest.raises(UsageError, match="from Sample transport motions, and it was"):
        adding.look(other, TODAY, update=True)


def test_a_newer_version_takes_the_place_only_when_asked_to(theirs):
    add(theirs)
    newer = hostile.GOOD.replace("Oppose a closure", "Oppose it")
    write(theirs, {"motions/sample-route.toml": newer})
    (theirs / "motions" / "sample-pier.toml").unlink()

    with pytest.raises(UsageError, match="say --update"):
        adding.look(theirs, TODAY)
    offer = adding.look(theirs, TODAY, update=True)
    assert (offer.lines[0].state, offer.gone) == ("newer", ("sample-pier",))
    assert adding.add(offer, NOW) == ("sample-route",)
    assert library.load_template("sample-route").summary == "Oppose it."
    assert library.load_template("sample-pier")


def test_shared_clauses_are_written_out(tmp_path):
    text = hostile.GOOD.replace(
        'text = "oppose the closure of the {{ service }}"', 'fragment = "oppose"'
    )
    folder = write(
        tmp_path / "theirs",
        {
            "sample-route.toml": text,
            "fragments/oppose.toml": 'format = 1\nid = "oppose"\ntext = "say no"\n',
        },
    )
    add(folder)

    assert library.load_template("sample-route").clauses[0].text == "say no"
    assert not any(one.startswith("fragments") for one in own())


def test_a_statement_whose_name_is_taken_gets_another_one(tmp_path):
    statement = statements.load_statement("uslaw-2020-01")
    words = (library.templates_folder() / "statements/uslaw-2020-01.toml").read_text()
    text = hostile.GOOD.replace(
        "checked_on", 'derived_from = "uslaw-2020-01"\nchecked_on'
    )
    files = {
        "sample-route.toml": text,
        "statements/uslaw-2020-01.toml": words.replace(
            f'issuer = "{statement.issuer}"', 'issuer = "Another Example"'
        ),
    }
    add(write(tmp_path / "theirs", files))

    assert library.load_template("sample-route").derived_from == "uslaw-2020-01-2"
    assert statements.load_statement("uslaw-2020-01") == statement
    adding.remove("sample-route")
    assert own() == set()


def test_faults_are_told_with_their_places(theirs):
    bad = hostile.GOOD.replace('of the {{ service }}"\n', 'of the {{ servce }}"\n')
    write(theirs, {"motions/sample-route.toml": bad})

    with pytest.raises(ProblemsError, match="did you mean service"):
        adding.look(theirs, TODAY)


# Drafts that were started from an older version


@pytest.fixture
def started(theirs):
    """A kept draft of a model motion that has a newer version by now."""
    add(theirs)
    opened = drafting.begin("sample-route", None, TODAY)
    answers = {"service": "Sample ferry"}
    opened = replace(opened, draft=replace(opened.draft, answers=answers))
    kept = drafting.keep(opened, NOW)
    newer = hostile.GOOD.replace('text = "oppose the', 'text = "stand against the')
    write(theirs, {"motions/sample-route.toml": newer})
    add(theirs, update=True)
    return kept.draft.id


def test_a_newer_version_waits_until_it_is_agreed_to(started):
    before = drafting.drafts().load(started)

    assert updating.waiting(TODAY) == (started,)
    assert adding.drafts_from(["sample-route"]) == (started,)
    opened = drafting.open_draft(before, TODAY)
    assert [one.said for one in updating.changes_for(opened)] == [
        (
            'The clause "oppose" has new words: “stand against the closure of the '
            "Sample ferry”"
        )
    ]
    assert drafting.drafts().load(started) == before


def test_an_update_is_taken_once_and_can_be_gone_back_on(started):
    made = updating.update(started, NOW)

    assert made.motion.clauses[0].text.startswith("stand against")
    assert updating.waiting(TODAY) == ()
    states = drafting.drafts().history(started)
    assert [one.why for one in states[:2]] == [updating.AFTER, updating.BEFORE]
    drafting.drafts().restore(started, states[1].number, NOW)
    assert updating.waiting(TODAY) == (started,)


def test_a_namesake_is_no_newer_version(theirs):
    add(theirs)
    drafting.keep(drafting.begin("sample-route", None, TODAY), NOW)
    adding.remove("sample-route")
    other = (
        hostile.GOOD.replace('"Save a route"', '"Other"')
        .replace('id = "oppose"', 'id = "praise"')
        .replace('text = "oppose', 'text = "praise')
    )
    write(theirs, {"motions/sample-route.toml": other})
    add(theirs)

    assert updating.waiting(TODAY) == ()
