"""Everything that the program reads, each with samples of what is sound.

A reader takes bytes and a folder of its own. It returns, or raises a DrafterError:
anything else is a fault of ours.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import letterheads as letters
from works import BRANCH, DAY, TEMPLATES

from drafter.derivation.units import About
from drafter.errors import DrafterError
from drafter.exporters.page import Variant
from drafter.storage import answers, profiles, rulebooks
from drafter.storage.branch_list import opened_list
from drafter.storage.dropped import meant_by as path_meant
from drafter.storage.motion_file import to_motion_file
from drafter.storage.settings import Settings
from drafter.workflows import (
    adding,
    amending_live,
    applying,
    arriving,
    authoring,
    bringing,
    deriving,
    drafting,
    drafts,
    editing,
    exporting,
    home,
    letterheads,
    motion_lines,
    motions,
    on_the_night,
    pack_rows,
    packing,
    preferences,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ABOUT = About("Example Campaign", "A statement", "9 January 2020", DAY)
AMENDMENT = """\
Insert in Notes after the first point: "that the sample of this was seen at the time"
In Resolves 1, delete "write" and insert "write at once"
Delete Believes 2 and renumber.
Resolves 3: replace all after "to" with "meet again".
Add at end: "This Branch will return to the matter in March."
"""
LIST = """\
branch_name,branch_number,body,meeting_date,country,secretary
Example Town Branch,EX/1,union-branch,9 January 2027,Iran,"Sample, Carol"
Specimen CLP,,labour-clp,2027-01-10,,
"""
PROFILE = """\
format = 1
branch_name = "Example Town Branch"
body = "union-branch"
meeting_date = 2027-01-09
motion_deadline_days = 7
type_size = 16
"""
MOVED = b"file:///home/sam/No%20war.motion"
BODY = """\
format = 1
id = "example-valley"
name = "Example Valley Branch"
extends = "ucu-congress"
noun = "Branch"
[[source]]
id = "rules"
title = "Rules of an invented branch"
year = 2026
[limit.words]
value = 150
counts = "clauses-and-leads"
source = "rules"
confidence = "high"
force = "rule"
"""
MARKDOWN = """\
# No war on [country]

This Branch notes:

1. that the *workers* of ____ have no quarrel;
   a) that war is dear: £5bn;

This Branch resolves:

2. to write to <MP> by 9 January 2027.
"""
HTML = """\
<!doctype html><html><head><title>No war</title></head><body><h1>No war</h1>
<p>This Branch notes:</p><ol><li>that the workers have no quarrel &amp; gain nothing
</li></ol><table><tr><td>This Branch resolves</td><td>to write</td></tr></table></body>
"""


@dataclass(frozen=True)
class Reader:
    """One thing that reads, and what it reads soundly."""

    name: str
    samples: tuple[bytes, ...]
    read: Callable[[bytes, Path], object]


@cache
def example() -> drafting.OpenDraft:
    """Return the worked example, with every answer."""
    file = TEMPLATES / "samples" / "no-war.toml"
    return drafting.start(drafting.Request("no-war", answers_file=file), DAY)


@cache
def named():
    """Return the worked example as a motion that is amended."""
    text = exporting.paper(example(), ".txt", Variant(), "").decode()
    return amending_live.pasted(text, DAY)


def written(suffix: str) -> bytes:
    return exporting.paper(example(), suffix, Variant(), "")


def put(data: bytes, folder: Path, name: str) -> Path:
    path = folder / name
    path.unlink(missing_ok=True)
    path.write_bytes(data)
    return path


def text_of(data: bytes) -> str:
    """Return bytes as text that a person types or pastes, half letters too."""
    return data.decode(
        "utf-8", errors="surrogateescape" if b"\xff" in data else "replace"
    )


def motion_in(suffix: str) -> Callable[[bytes, Path], object]:
    def read(data: bytes, _folder: Path) -> object:
        found = bringing.read_data(data, f"motion{suffix}")
        opened = bringing.bring(found, f"motion{suffix}", BRANCH, DAY)
        return opened.printed, opened.words

    return read


def draft_file(data: bytes, _folder: Path) -> object:
    opened = drafts.open_motion_file(data, "a.motion", DAY)
    return opened.printed, opened.words, drafts.text_of(opened)


def answers_file(data: bytes, folder: Path) -> object:
    file = put(data, folder, "answers.toml")
    return drafting.start(drafting.Request("no-war", answers_file=file), DAY).printed


def branch_list(data: bytes, folder: Path) -> object:
    template, _ = motions.open_template("no-war")
    path = put(data, folder, "branches.csv")
    request = packing.Request("no-war", path, folder / "pack")
    shared = pack_rows.shared(template, answers.AnswersFile(name="--set"), request)
    with opened_list(path, pack_rows.columns_for(template)) as listed:
        return [_row_or_sentence(row, shared) for row in listed.rows()]


def _row_or_sentence(row, shared):
    try:
        return pack_rows.read_row(row, shared)
    except DrafterError as error:
        return str(error)


def template_file(data: bytes, folder: Path) -> object:
    return authoring.lint_file(put(data, folder, "no-war.toml"), DAY)


def collection(data: bytes, folder: Path) -> object:
    name = "models.zip" if data.startswith(b"PK") else "our-no-war.toml"
    return adding.look(put(data, folder, name), DAY)


def letterhead(data: bytes, folder: Path) -> object:
    page = exporting.page_of(example(), Variant())
    place = put(data, folder, "letterhead.docx")
    given = letterheads.chosen(example(), page, place)
    return letterheads.grafted(page, given) if given else None


def amendment(data: bytes, _folder: Path) -> object:
    text = text_of(data)
    night = on_the_night.Night(named())
    if on_the_night.can_be_taken(night, text):
        night = on_the_night.taken(night, text)
        night = on_the_night.decide(night, "Amendment 1", on_the_night.Decision.CARRIED)
    applying.carry(named(), text)
    return on_the_night.understood(night, text), on_the_night.text_now(night)


def typed_lines(data: bytes, _folder: Path) -> object:
    job = amending_live.begin(named())
    made = amending_live.revised(job, text_of(data))
    return amending_live.in_words(amending_live.worded(job, made))


def pasted(data: bytes, _folder: Path) -> object:
    return bringing.read_text(text_of(data))


def statement(data: bytes, _folder: Path) -> object:
    found = deriving.derived(text_of(data), ABOUT)
    return deriving.as_draft(found, BRANCH, DAY).printed


def dropped(data: bytes, _folder: Path) -> object:
    """Take what is dropped or pasted on home, and where a path is asked for."""
    text = text_of(data)
    arrived = arriving.arrival(text)
    return arrived and arriving.kinds_of(arrived), path_meant(text)


def branch_file(data: bytes, folder: Path) -> object:
    return profiles.read_profile_file(put(data, folder, "branch.toml"))


def own_body(data: bytes, folder: Path) -> object:
    inside = folder / "home" / "rulebooks"
    inside.mkdir(parents=True, exist_ok=True)
    put(data, inside, "example-valley.toml")
    os.environ["DRAFTER_HOME"] = str(folder / "home")
    return rulebooks.load_rulebooks()


def setting(data: bytes, folder: Path) -> object:
    """Take what a damaged store may hold under every key that is read."""
    os.environ["DRAFTER_HOME"] = str(folder / "home")
    text = data.decode("utf-8", errors="replace").replace("\0", "")
    kept = Settings(folder / "home")
    for key in (
        *preferences.KEYS.values(),
        home.ON_THE_TABLE,
        amending_live.UNFINISHED,
    ):
        kept.keep(key, text)
    amending_live.unfinished(motion_lines.text_of(named().printed))
    return preferences.known(), home.interrupted(home.drafts())


def answer(data: bytes, _folder: Path) -> object:
    """Take what is typed into each question of a motion, and on the command line."""
    opened, text = example(), text_of(data).replace("\udcff", "")
    for field in opened.draft.template.fields:
        opened = editing.answer(opened, field.name, text)
    opened = editing.edit(opened, opened.draft.template.parts[0].id, text)
    printed = opened.printed
    given = {"country": text, "branch_name": text}
    editing.branch_fault("meeting_date", text, DAY)
    drafting.start(
        drafting.Request("no-war", settings=given, meeting="union-branch"), DAY
    )
    return printed


def every_reader() -> tuple[Reader, ...]:
    """Return everything that reads."""
    model = (TEMPLATES / "motions" / "no-war.toml").read_bytes()
    sample = (TEMPLATES / "samples" / "no-war.toml").read_bytes()
    ours = model.replace(b'id = "no-war"', b'id = "our-no-war"', 1)
    held = (TEMPLATES / "statements" / "uslaw-2020-01.toml").read_bytes()
    lines = motion_lines.text_of(named().printed).encode()
    words = written(".docx")
    heads = tuple(
        letters.LETTERHEADS[one] for one in ("first page", "text boxes", "sections")
    )
    return (
        Reader("Word", (words, *heads[:1]), motion_in(".docx")),
        Reader("web page", (written(".html"), HTML.encode()), motion_in(".html")),
        Reader("Markdown", (written(".md"), MARKDOWN.encode()), motion_in(".md")),
        Reader("text", (written(".txt"),), motion_in(".txt")),
        Reader("pasted", (written(".txt"), MARKDOWN.encode()), pasted),
        Reader(".motion", (to_motion_file(example().draft),), draft_file),
        Reader("answers", (sample,), answers_file),
        Reader(
            "branch list", (LIST.encode(), LIST.replace(",", ";").encode()), branch_list
        ),
        Reader("model motion", (model,), template_file),
        Reader(
            "collection",
            (ours, letters.zipped({"motions/our-no-war.toml": ours})),
            collection,
        ),
        Reader("letterhead", heads, letterhead),
        Reader("amendment", (AMENDMENT.encode(),), amendment),
        Reader("typed lines", (lines,), typed_lines),
        Reader("statement", (held, written(".txt")), statement),
        Reader("dropped", (b"'/tmp/a motion.docx'", b"~/x.txt", MOVED), dropped),
        Reader("branch file", (PROFILE.encode(),), branch_file),
        Reader("own body", (BODY.encode(),), own_body),
        Reader("settings", (b"drafter-dark", b"yes", b"16"), setting),
        Reader("answer", (b"Iran", b"9 January 2027", b"\xc2\xa35.50"), answer),
    )
