"""The README keeps its word: its examples run, and no command is left out."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from drafter.__main__ import run
from drafter.cli.main import app
from drafter.storage import library
from drafter.workflows.exporting import FORMATS

HOUSE = Path(__file__).parents[1]
README = HOUSE / "README.md"
LIBRARY = HOUSE / "templates" / "README.md"

BLOCK = re.compile(
    r"^ *```(\w+)(?: exit-(\d))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL
)
INLINE = re.compile(r"(?<!`)`(drafter [^`]+)`(?!`)")
ROUTE = 'id = "save-the-route"'
"""In the model motion that the guide explains key by key."""
PLACES = ("/home/", "/root", "/work")
FILE = re.compile(r"# ([\w.-]+\.(?:toml|txt|csv))\n")
KEPT_OUT = ("agent", r"issues?\b", "session", "github", "http", *PLACES)


@dataclass(frozen=True)
class Example:
    """A command of a page, and the code it has to end with."""

    command: str
    code: int = 0

    @property
    def arguments(self) -> list[str]:
        return shlex.split(self.command)[1:]


def examples(page: Path) -> list[Example]:
    """Return every `drafter ...` line in the blocks of a page, in order."""
    return [
        Example(line.strip(), int(code or 0))
        for language, code, block in BLOCK.findall(page.read_text("utf-8"))
        if language == "sh"
        for line in block.splitlines()
        if line.strip().startswith("drafter ")
    ]


def files(page: Path) -> dict[str, str]:
    """Return the files that a page shows whole, by the name in their first line."""
    blocks = [
        block for _language, _code, block in BLOCK.findall(page.read_text("utf-8"))
    ]
    return {found[1]: block for block in blocks if (found := FILE.match(block))}


def commands(group, so_far: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return every command of the program as its words."""
    inner = getattr(group, "commands", None)
    if not inner:
        return [so_far]
    return [
        words
        for name, command in inner.items()
        for words in commands(command, (*so_far, name))
    ]


PROGRAM = typer.main.get_command(app)


@pytest.fixture
def clean_folder(tmp_path, monkeypatch):
    """Stand in a folder as the reader has it: the library, and nothing of their own."""
    folder = tmp_path / "drafter"
    folder.mkdir()
    shutil.copytree(HOUSE / "templates", folder / "templates")
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(folder)
    return folder


def follow(page: Path, folder: Path, capsys) -> dict[str, str]:
    """Do as a page says, line by line; return what each command printed."""
    for name, text in files(page).items():
        shown = text if name.endswith(".toml") else text.partition("\n")[2]
        (folder / name).write_text(shown, "utf-8")
    printed = {}
    for example in examples(page):
        code = run(example.arguments)
        said = capsys.readouterr()
        assert code == example.code, f"{example.command}\n{said.out}{said.err}"
        printed[example.command] = said.out
    return printed


def test_the_readme_opens_with_the_two_commands():
    text = README.read_text("utf-8")
    assert "\npip install uv && uv run drafter\n" in text
    assert "\nuv run pytest\n" in text


def test_every_command_is_shown_with_an_example():
    shown = [example.arguments for example in examples(README)]
    missing = [
        " ".join(words)
        for words in commands(PROGRAM)
        if not any(tuple(given[: len(words)]) == words for given in shown)
    ]
    assert missing == []


def test_every_option_of_new_is_explained():
    text = README.read_text("utf-8")
    unsaid = [
        option.opts[-1]
        for option in PROGRAM.commands["new"].params
        if option.param_type_name == "option"
        and not any(f"`{name}" in text for name in option.opts)
    ]
    assert unsaid == []


def test_every_example_of_the_readme_ends_as_it_says(clean_folder, capsys):
    printed = follow(README, clean_folder, capsys)
    wanted = "--companions email-to-secretary"
    first = next(one for one in printed if one.endswith(wanted))
    paths = printed[first].splitlines()
    assert paths == ["motion.docx", "motion - E-mail to the secretary.txt"]
    assert all((clean_folder / path).stat().st_size for path in paths)
    for name in printed:
        if " -o " in name and not name.startswith("drafter new no-war --set country"):
            assert (clean_folder / name.rsplit(" -o ", 1)[1].split()[0]).is_file()


def test_every_example_of_the_guide_to_templates_works(clean_folder, capsys):
    assert follow(LIBRARY, clean_folder, capsys)


def test_the_template_in_the_guide_has_no_fault(tmp_path, capsys):
    blocks = BLOCK.findall(LIBRARY.read_text("utf-8"))
    text = next(block for _language, _code, block in blocks if ROUTE in block)
    path = tmp_path / "save-the-route.toml"
    path.write_text(text, "utf-8")
    code = run(["templates", "lint", str(path)])
    assert code == 0, capsys.readouterr().out


def test_commands_in_the_running_text_are_commands():
    known = {" ".join(words) for words in commands(PROGRAM)}
    for page in (README, LIBRARY):
        for command in INLINE.findall(page.read_text("utf-8")):
            assert command.removeprefix("drafter ") in known, command


def test_every_format_style_and_body_is_named():
    text = README.read_text("utf-8")
    bodies = (book.id for book in library.load_rulebooks())
    named = (*FORMATS, ".motion", *library.style_ids(), *bodies)
    assert [name for name in named if f"`{name}`" not in text] == []


def test_the_pages_are_for_the_people_who_use_the_program():
    for page in (README, LIBRARY):
        text = page.read_text("utf-8").casefold()
        said = [word for word in KEPT_OUT if re.search(rf"(?<![\w]){word}", text)]
        assert said == [], page.name


def test_every_file_that_the_pages_point_to_is_there():
    for page in (README, LIBRARY):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).is_file(), target
