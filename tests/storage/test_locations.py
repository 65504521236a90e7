"""Where things are."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.storage.locations import (
    data_folder,
    first_folder,
    package_data,
    templates_folder,
)


def test_drafts_are_where_the_system_keeps_a_persons_data(monkeypatch):
    monkeypatch.delenv("DRAFTER_HOME", raising=False)

    assert data_folder().is_absolute()
    assert data_folder().name == "drafter"


def test_another_folder_can_be_named_at_any_time(monkeypatch, tmp_path):
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"

    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "the branch's"))
    assert data_folder() == tmp_path / "the branch's"


def test_a_folder_named_by_part_of_its_path_is_in_the_current_one(
    monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_HOME", "drafts")

    assert data_folder() == tmp_path / "drafts"


def test_a_tilde_is_the_persons_home(monkeypatch):
    monkeypatch.setenv("DRAFTER_HOME", "~/union")

    assert data_folder() == Path.home() / "union"


def test_a_home_that_does_not_exist_is_a_sentence(monkeypatch):
    monkeypatch.setenv("DRAFTER_HOME", "~no-such-person/union")

    with pytest.raises(DrafterError, match="write the whole path"):
        data_folder()


def test_asking_for_the_folder_does_not_make_it(monkeypatch, tmp_path):
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "mine"))

    assert not data_folder().exists()


def test_the_library_and_the_data_are_found():
    assert (templates_folder() / "motions").is_dir()
    assert (package_data() / "rulebooks").is_dir()


def test_the_library_that_was_installed_goes_first(tmp_path):
    packaged, checkout = tmp_path / "_templates", tmp_path / "templates"
    checkout.mkdir()
    assert first_folder(packaged, checkout) == checkout

    packaged.mkdir()
    assert first_folder(packaged, checkout) == packaged


def test_a_library_that_is_missing_is_a_sentence(tmp_path):
    with pytest.raises(DrafterError, match="Install Drafter again"):
        first_folder(tmp_path / "_templates", tmp_path / "templates")
