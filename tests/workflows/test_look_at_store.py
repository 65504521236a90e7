"""What the start says of the store: that it was mended, or is on a share; once."""

from __future__ import annotations

import pytest

from drafter.storage import shares
from drafter.storage.database import store_file
from drafter.workflows import home as at_home


def test_a_sound_store_needs_no_words():
    assert at_home.look_at_store() == ()


def test_a_damaged_store_is_mended_at_the_start_and_that_is_said(home):
    home.mkdir(parents=True)
    store_file(home).write_bytes(b"no store at all" * 100)

    (told,) = at_home.look_at_store()
    assert told.startswith("The file of your drafts was damaged.")
    assert told.endswith(".db.")
    assert at_home.look_at_store() == ()


def test_that_the_store_is_on_a_share_is_said_once(home, monkeypatch):
    monkeypatch.setattr(shares, "is_shared", lambda _folder: True)

    (told,) = at_home.look_at_store()
    assert told.startswith(f"Your drafts are on a network share, {home}.")
    assert at_home.look_at_store() == ()


@pytest.mark.parametrize("arguments", [["draft", "list"], ["draft", "list", "--json"]])
def test_on_the_command_line_it_is_a_sentence_and_the_next_command_goes_on(
    home, arguments, capsys
):
    from drafter.__main__ import run  # noqa: PLC0415

    home.mkdir(parents=True)
    store_file(home).write_bytes(b"no store at all" * 100)

    assert run(arguments) == 2
    said = capsys.readouterr()
    assert "was damaged" in said.out + said.err
    assert run(arguments) == 0
