"""How the house is built: who imports whom, what starts fast, how long things are."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "drafter").rglob("*.py"))
WORKFLOWS = sorted(
    f"drafter.workflows.{path.stem}"
    for path in (ROOT / "drafter" / "workflows").glob("[!_]*.py")
)
LONGEST_FUNCTION, LONGEST_MODULE = 50, 400
functions = (ast.FunctionDef, ast.AsyncFunctionDef)


def loaded_by(code: str) -> set[str]:
    """Return the packages that are loaded when a new interpreter has run `code`."""
    told = f"import sys; {code}; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_every_import_points_down():
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if linter is None:
        pytest.skip("lint-imports is not installed: uv sync --group lint")
    done = subprocess.run(
        [linter, "--no-logo", "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )

    assert done.returncode == 0, done.stdout


def test_no_workflow_loads_the_screen_or_the_word_library():
    loaded = loaded_by(f"import {', '.join(WORKFLOWS)}")

    assert "drafter" in loaded
    assert not loaded & {"textual", "docx", "typer"}


def test_the_command_line_loads_neither_the_screen_nor_the_word_library():
    loaded = loaded_by("import drafter.cli.main")

    assert "typer" in loaded
    assert not loaded & {"textual", "docx", "lxml", "pydantic"}


def test_the_version_is_told_before_anything_slow_is_loaded():
    loaded = loaded_by("from drafter.__main__ import run; run(['--version'])")

    assert "drafter" in loaded
    assert not loaded & {"typer", "pydantic", "lxml", "jinja2", "textual", "sqlite3"}


def test_the_first_question_of_plain_mode_waits_for_nothing_slow():
    loaded = loaded_by(
        "import io; from drafter.plain.home import run; "
        "run(io.BytesIO(b'quit\\n'), io.StringIO())"
    )

    assert "drafter" in loaded
    assert not loaded & {
        *("typer", "pydantic", "lxml", "jinja2", "textual", "sqlite3", "rapidfuzz"),
        *("platformdirs", "typing", "dataclasses", "json", "tomllib"),
    }


def test_lists_of_model_motions_wait_for_no_strict_loading():
    loaded = loaded_by(
        "from drafter.storage.library import template_heads; template_heads()"
    )

    assert not loaded & {"typer", "pydantic", "lxml", "jinja2", "textual"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_bodies_of_functions_are_of_a_size_to_be_read(path):
    text = path.read_text("utf-8")
    lengths = {
        node.name: (node.end_lineno or 0) - node.body[0].lineno + 1
        for node in ast.walk(ast.parse(text))
        if isinstance(node, functions)
    }

    assert len(text.splitlines()) <= LONGEST_MODULE
    assert [name for name, lines in lengths.items() if lines > LONGEST_FUNCTION] == []


def test_only_the_screens_of_the_house_speak_to_the_clock():
    spoken = {
        path.relative_to(ROOT / "drafter").parts[0]
        for path in MODULES
        if "datetime.now(" in path.read_text("utf-8")
        or "date.today(" in path.read_text("utf-8")
    }

    assert spoken <= {"cli", "plain", "tui", "storage"}


def test_names_of_test_files_are_unique():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert len(set(names)) == len(names)
