"""What is slow to load waits until it is needed: home is there before it."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = (
    "docx",
    "lxml",
    "pydantic",
    "typer",
    "jinja2",
    "markdown_it",
    "tomli_w",
    "zipfile",
    "drafter.exporters",
    "drafter.templating",
    "drafter.model.template",
    "drafter.tui.screens.workspace",
    "drafter.tui.screens.settings",
    "drafter.tui.screens.tour",
    "drafter.tui.commands",
)
SHOW_HOME = """
import asyncio, sys
from drafter.workflows import home
from drafter.tui.app import DrafterApp

async def show():
    app = DrafterApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert type(app.screen).__name__ == "Home"

home.remember_asked()
asyncio.run(show())
"""
OTHERS = ("textual", "rich", "docx", "lxml", "pydantic", "typer", "jinja2")


def loaded_by(code, names):
    code += f"\nprint([name for name in {names!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_home_is_shown_before_anything_slow_is_loaded():
    assert loaded_by(SHOW_HOME, SLOW) == "[]"


@pytest.mark.parametrize("arguments", [["--version"], []])
def test_the_version_and_the_welcome_load_no_library(arguments):
    code = f"import sys\nfrom drafter.__main__ import run\nrun({arguments!r})"
    assert loaded_by(code, OTHERS).endswith("[]")


def test_no_workflow_loads_the_screen():
    code = """
import importlib, pkgutil, sys
import drafter.workflows
for one in pkgutil.iter_modules(drafter.workflows.__path__, "drafter.workflows."):
    importlib.import_module(one.name)
"""
    assert loaded_by(code, ("textual", "rich", "docx", "lxml", "typer")) == "[]"
