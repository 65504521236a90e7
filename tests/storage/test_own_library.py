"""A person's own library beside that of the house."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.errors import UnknownNameError, UsageError
from drafter.storage import library, own_library, statements

NO_WAR = library.load_template("no-war")
USLAW = statements.load_statement("uslaw-2020-01")


def by_itself(template):
    """Return a template with its shared clauses written out."""
    clauses = tuple(replace(one, fragment="") for one in template.clauses)
    return replace(template, clauses=clauses)


MINE = by_itself(replace(NO_WAR, id="my-own"))


@pytest.mark.parametrize("path", library.template_paths(), ids=lambda one: one.stem)
def test_a_template_that_is_written_reads_back_the_same(path, tmp_path):
    template = by_itself(library.load_template(path.stem))
    target = tmp_path / path.name
    own_library.write(template, USLAW, target)

    assert library.read_template(target) == (template, ())
    assert statements.find_statement(USLAW.id, target) == (USLAW, ())


def test_what_is_saved_is_found_with_the_others():
    own_library.save(MINE, USLAW)

    assert library.load_template("my-own") == MINE
    heads = {head.id: head.own for head in library.template_heads()}
    assert (heads["my-own"], heads["no-war"]) == (True, False)


def test_no_model_motion_of_the_house_is_hidden_by_one_of_that_name():
    with pytest.raises(UsageError, match="no-war already"):
        own_library.save(NO_WAR, USLAW)
    assert own_library.free_id("no-war") == "no-war-2"


def test_only_what_is_one_s_own_can_be_removed():
    own_library.save(MINE, USLAW)
    own_library.remove("my-own")

    assert "my-own" not in [path.stem for path in library.template_paths()]
    for name in ("my-own", "no-war", "../no-war"):
        with pytest.raises(UnknownNameError):
            own_library.remove(name)


@pytest.mark.parametrize("name", ["../uslaw-2020-01", "/etc/passwd", "a/b", ""])
def test_a_statement_is_never_looked_for_outside_the_libraries(name, tmp_path):
    assert statements.find_statement(name, tmp_path / "x.toml") == (None, ())
