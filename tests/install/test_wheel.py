"""The wheel, installed where nothing of the checkout can be seen."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "templates" / "samples" / "no-war.toml"
PLACES = "Scripts" if os.name == "nt" else "bin"
MOST_WHEEL, MOST_SDIST = 2_000_000, 3_000_000
"""Bytes: what may be sent over a telephone on a train."""

pytestmark = pytest.mark.install


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [folder / PLACES / "python", "-m", "pip", "install", "--quiet", wheel]
    subprocess.run(pip, check=True, capture_output=True)
    return folder / PLACES / "drafter"


def test_the_wheel_carries_the_whole_library(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    library = CHECKOUT / "templates"

    for path in filter(Path.is_file, library.rglob("*")):
        assert f"drafter/_templates/{path.relative_to(library).as_posix()}" in inside


def test_the_wheel_carries_rulebooks_and_styles(wheel):
    inside = zipfile.ZipFile(wheel).namelist()

    assert "drafter/data/rulebooks/union-branch.toml" in inside
    assert "drafter/data/styles/list.toml" in inside


def test_wheel_and_source_archive_are_small_and_hold_nothing_of_a_machine(wheel, sdist):
    with tarfile.open(sdist) as archive:
        names = archive.getnames()
    inside = {name.partition("/")[2].partition("/")[0] for name in names} - {""}

    assert wheel.stat().st_size < MOST_WHEEL
    assert sdist.stat().st_size < MOST_SDIST
    assert inside == {
        *("drafter", "templates", "tests", "pyproject.toml", "README.md"),
        *("CHANGELOG.md", "LICENSE", ".gitignore", "PKG-INFO"),
    }
    assert [name for name in names if "__pycache__" in name] == []


def test_the_source_archive_alone_makes_the_same_wheel(sdist, wheel, tmp_path):
    command = ["uv", "build", "--quiet", "--wheel", "--out-dir", tmp_path, sdist]
    subprocess.run(command, check=True, capture_output=True)

    again = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    assert sorted(again.namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_pip_installs_a_drafter_that_makes_a_paper(installed, run, tmp_path):
    done = run(installed, "new", "no-war", "--answers", SAMPLE)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "No war on Iran.docx").stat().st_size > 5_000


def test_the_installed_drafter_finds_the_same_model_motions(installed, run):
    listed = run(installed, "templates").stdout

    for path in (CHECKOUT / "templates" / "motions").glob("*.toml"):
        assert path.stem in listed


def test_uv_installs_it_as_a_tool_with_its_bytecode(wheel, run, tmp_path):
    places = {
        "UV_TOOL_DIR": str(tmp_path / "tools"),
        "UV_TOOL_BIN_DIR": str(tmp_path / "bin"),
    }
    done = run("uv", "tool", "install", "--compile-bytecode", wheel, **places)
    assert done.returncode == 0, done.stderr

    made = run(tmp_path / "bin" / "drafter", "new", "no-war", "--answers", SAMPLE)
    assert made.returncode == 0, made.stderr
    package = next((tmp_path / "tools").rglob("drafter/__main__.py")).parent
    assert [*package.rglob("__pycache__/*.pyc")] != []


def test_pipx_installs_it(wheel, run, tmp_path):
    places = {
        "PIPX_HOME": str(tmp_path / "pipx"),
        "PIPX_BIN_DIR": str(tmp_path / "bin"),
    }
    done = run("uvx", "pipx", "install", wheel, **places)
    assert done.returncode == 0, done.stderr

    told = run(tmp_path / "bin" / "drafter", "--version")
    assert told.stdout.startswith("drafter ")
