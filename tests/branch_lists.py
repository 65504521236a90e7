"""Lists of invented branches, as spreadsheets write them, and what a pack holds."""

from __future__ import annotations

import csv
import zipfile
from datetime import date
from pathlib import Path

from drafter.workflows import packing

TEMPLATES = Path(__file__).parents[1] / "templates"
DAY = date(2026, 11, 25)
HEADINGS = ("branch_name", "branch_number", "body", "meeting_date")
BRANCHES = (
    ("Anytown Branch", "EX/001", "union-branch", "9 January 2027"),
    ("Specimen Trades Council", "", "trades-council", "2027-01-10"),
    ("Exampleton CLP", "", "labour-clp", "11/1/2027"),
)


def as_csv(*rows, headings=HEADINGS, separator=","):
    """Return rows as the text of a CSV file."""
    lines = [separator.join(row) for row in (headings, *rows)]
    return "\r\n".join([*lines, ""])


def answers_file(folder):
    """Write the sample's answers, as every branch shares them; return the path."""
    sample = (TEMPLATES / "samples" / "no-war.toml").read_text("utf-8")
    path = folder / "answers.toml"
    answers, _branch, _rest = sample.partition("[branch]")
    own = ("meeting", "example")
    kept = [line for line in answers.splitlines() if not line.startswith(own)]
    path.write_text("\n".join(kept), "utf-8")
    return path


def asked(folder, text="", **changes):
    """Return a request for a pack of no-war, whose list says `text`."""
    path = folder / "branches.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    given = {"answers_file": answers_file(folder), "processes": 1, **changes}
    return packing.Request("no-war", path, folder / "pack", **given)


def run(request, today=DAY):
    """Make a pack; return what became of each row, and the pack."""
    with packing.begun(request, today) as pack:
        return list(pack.outcomes()), pack


def manifest(folder):
    """Return the lines of a manifest as tables, without the remarks."""
    text = (folder / "manifest.csv").read_text("utf-8-sig")
    lines = csv.DictReader(text.splitlines())
    return [line for line in lines if line["row"].isdecimal()]


def remarks(folder):
    """Return the remarks of a manifest by what they are."""
    text = (folder / "manifest.csv").read_text("utf-8-sig")
    lines = list(csv.reader(text.splitlines()))
    return {line[0]: line[1] for line in lines[1:] if not line[0].isdecimal()}


def held(folder):
    """Return everything that branches get, Word files part by part, by its path."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or "/" not in name:
            continue
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as word:
                for part in word.namelist():
                    found[f"{name}/{part}"] = word.read(part)
        else:
            found[name] = path.read_bytes()
    return found
