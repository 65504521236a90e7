"""Model motions are found by words, subject, body, kind and length."""

from __future__ import annotations

from datetime import UTC, date, datetime
from time import process_time

import pytest

from drafter.errors import UnknownNameError
from drafter.storage import library
from drafter.storage.heads import TemplateHead, read_heads
from drafter.workflows import drafting, finding

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MANY = 500
MILLISECONDS = 10


def head(name: str, **keys) -> TemplateHead:
    said = {
        "name": name.title(),
        "kind": "motion",
        "subject": "peace",
        "summary": "Oppose it.",
        "levels": ("branch", "clp"),
        "words": 100,
        **keys,
    }
    return TemplateHead(name, **said)


HEADS = (
    head("arms", text="Stop the sales"),
    head("ferry", subject="transport", words=300, ask="save the ferry"),
    head("rule", kind="rule-change", levels=("clp",)),
)


def names(index: finding.Index, **wanted) -> list[str]:
    return [one.head.id for one in index.find(finding.Wanted(**wanted))]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["arms", "ferry", "rule"]),
        ({"words": ("SALES",)}, ["arms"]),
        ({"words": ("save", "ferry")}, ["ferry"]),
        ({"words": ("save", "sales")}, []),
        ({"subject": "Trans"}, ["ferry"]),
        ({"level": "branch"}, ["arms", "ferry"]),
        ({"kind": "rule-change"}, ["rule"]),
        ({"max_words": 100}, ["arms", "rule"]),
        ({"max_words": 100, "words": ("clp",), "level": "branch"}, ["arms"]),
    ],
)
def test_each_thing_that_is_asked_for_narrows_the_list(wanted, found):
    assert names(finding.index_of(HEADS), **wanted) == found


def test_favourites_come_first_then_recent_ones_then_by_name():
    index = finding.index_of(HEADS, favourites=("rule",), recent=("ferry", "rule"))

    assert names(index) == ["rule", "ferry", "arms"]


def test_those_told_by_the_words_come_before_those_that_hold_them():
    heads = (head("a", text="about a ferry"), head("z", summary="Save the ferry."))

    assert names(finding.index_of(heads), words=("ferry",)) == ["z", "a"]


def test_those_named_by_the_words_come_before_those_told_by_them():
    heads = (
        head("affiliate to a campaign", summary="It pays a fee."),
        head("back a pay claim"),
    )

    assert names(finding.index_of(heads), words=("pay",))[0] == "back a pay claim"


def test_favourites_and_drafts_are_remembered():
    finding.set_favourite("schools", favourite=True)
    opened = drafting.begin("no-war", None, date(2026, 11, 24))
    drafting.keep(opened, NOW)

    assert names(finding.open_index())[:2] == ["schools", "no-war"]
    finding.set_favourite("schools", favourite=False)
    assert names(finding.open_index())[0] == "no-war"
    with pytest.raises(UnknownNameError, match="Did you mean schools"):
        finding.set_favourite("schols", favourite=True)


# Many of them


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """A folder with 500 model motions, as long as ours."""
    folder = tmp_path_factory.mktemp("motions")
    text = library.template_path("no-war").read_text("utf-8")
    for number in range(MANY):
        made = text.replace('id = "no-war"', f'id = "made-{number}"', 1)
        (folder / f"made-{number}.toml").write_text(made, "utf-8")
    return folder


@pytest.fixture(scope="module")
def paths(shelf):
    return sorted(shelf.glob("*.toml"))


@pytest.fixture(scope="module")
def cache(shelf, paths):
    place = shelf / "heads.json"
    read_heads(paths, (), place)
    return place


def test_a_key_press_in_a_library_of_500_is_quick(paths, cache):
    index = finding.index_of(read_heads(paths, (), cache))
    began = process_time()
    for typed in ("w", "wa", "war", "war z", "war zz"):
        index.find(finding.Wanted(tuple(typed.split()), max_words=1000))

    assert (process_time() - began) / 5 * 1000 < MILLISECONDS


def test_kept_heads_are_those_of_the_files(paths, cache):
    few = paths[:5]

    assert read_heads(few, (), cache) == read_heads(few, ())


def test_a_changed_file_is_read_again(paths, tmp_path):
    path, place = tmp_path / "made.toml", tmp_path / "heads.json"
    path.write_text(paths[0].read_text("utf-8"), "utf-8")
    before = read_heads([path], (), place)
    text = path.read_text("utf-8").replace('subject = "peace"', 'subject = "pence!"')
    path.write_text(text, "utf-8")

    assert before[0].subject == "peace"
    assert read_heads([path], (), place)[0].subject == "pence!"
    path.unlink()
    assert read_heads([], (), place) == ()


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"version": 1}', "\0", "[" * 5000])
def test_a_damaged_cache_is_done_without(paths, tmp_path, kept):
    place = tmp_path / "heads.json"
    place.write_text(kept, "utf-8")

    assert read_heads(paths[:2], (), place) == read_heads(paths[:2], ())


def test_a_cache_that_cannot_be_written_is_done_without(paths, tmp_path):
    (tmp_path / "file").touch()

    assert read_heads(paths[:1], (), tmp_path / "file" / "heads.json")
