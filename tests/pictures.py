"""The README's pictures, taken of the running app.

    uv run python tests/pictures.py

Writes them into `tests/data/pictures/`. What would be another each time is fixed: the
clock, the folders, the branch. `tests/tui/test_pictures.py` fails when the words of
one are no longer those of the app.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "tui"))
os.environ.pop("NO_COLOR", None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is loaded

from app_stage import NOW, Person, kept_draft

from drafter.tui import desk
from drafter.tui.app import DrafterApp
from drafter.workflows import home

HERE = Path(__file__).parent
FOLDER = HERE / "data" / "pictures"
SIZE = (120, 30)
KEPT = "~/.local/share/drafter"
PAPER = "~/Documents/No war on Iran.docx"
ANSWERS = {
    "branch_name": "Example Town Branch",
    "meeting_date": "",
    "fact_1_source": "",
}
"""In place of the sample's own; a fact without a source gives Check work to do."""
ADDRESSED = re.compile(r"@font-face\s*\{[^}]*\}\s*|<!--.*?-->\s*", re.DOTALL)
"""Where a picture would fetch its letters from, and who drew it."""
SHOWN = re.compile(r"<text[^>]*>(.*?)</text>", re.DOTALL)


def words_of(picture: str) -> list[str]:
    """Return the words that can be read in a picture."""
    runs = (html.unescape(one).replace("\xa0", " ") for one in SHOWN.findall(picture))
    return " ".join(runs).split()


def taken() -> dict[str, str]:
    """Return each picture by its name, taken of the app with a new home."""
    home.remember_asked()
    opened = kept_draft(settings=ANSWERS)
    found: dict[str, str] = {}

    async def run() -> None:
        app = DrafterApp()
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            person = Person(app, pilot)
            await person.settle()
            found["home"] = drawn(app)
            app.action_open_draft(opened.draft.id)
            await person.in_the_workspace()
            for name, step in (("workspace", "facts"), ("check", "check")):
                await person.step(step)
                await ready(person)
                found[name] = drawn(app)
            await person.step("export")
            person.one("#target").value = PAPER
            await ready(person)
            found["export"] = drawn(app)

    with at_one_moment():
        asyncio.run(run())
    return found


async def ready(person: Person) -> None:
    """Wait until it is checked and saved."""
    await person.until(lambda: person.app.screen.review.report is not None, "checked")
    await person.until(lambda: not person.app.screen.desk.unsaved, "saved")
    person.app.screen.show_saved()
    await person.settle()


def drawn(app: DrafterApp) -> str:
    """Return a picture of what is shown."""
    picture = app.export_screenshot(title="Drafter", simplify=True)
    return ADDRESSED.sub("", picture).strip() + "\n"


@contextmanager
def at_one_moment():
    """Let it always be the same evening, and everything be kept in the same place."""
    before = desk._now, home.where_kept
    desk._now, home.where_kept = (lambda: NOW), (lambda: KEPT)
    try:
        yield
    finally:
        desk._now, home.where_kept = before


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DRAFTER_HOME"] = folder
        os.environ["XDG_DOCUMENTS_DIR"] = folder
        os.chdir(HERE.parent)
        for name, picture in taken().items():
            path = FOLDER / f"{name}.svg"
            path.write_text(picture, encoding="utf-8")
            sys.stdout.write(f"{path.name}: {len(picture):,} bytes\n")


if __name__ == "__main__":
    main()
