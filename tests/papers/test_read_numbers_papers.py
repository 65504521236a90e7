"""Automatic numbers are read as LibreOffice shows them, on lists made at random."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "parsing"))

from word_files import numbering, p, styles, word

from drafter.parsing.docx import read_docx

pytestmark = pytest.mark.papers

LISTS = 200
AGREED = 0.99
SYSTEM_PYTHON = Path("/usr/bin/python3")
FORMATS = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")
BULLETS = ("•", "–", "o")
SHAPES = ("%#.", "(%#)", "%#)", "%#")


def level(chance: Random, at: int, style: str) -> str:
    form = chance.choice((*FORMATS, "decimal", "bullet"))
    shown = chance.choice(SHAPES).replace("#", str(at + 1))
    if form == "bullet":
        shown = chance.choice(BULLETS)
    elif at and form == "decimal" and chance.random() < 0.3:
        shown = ".".join(f"%{one + 1}" for one in range(at + 1))
    start = chance.choice((1, 1, 1, 1, 2, 5))
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{linked}<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def lists(chance: Random) -> tuple[str, int]:
    """Return definitions and lists, and how many lists there are."""
    abstracts, nums, number = "", "", 0
    for abstract in range(chance.choice((1, 1, 2))):
        linked = abstract == 0
        levels = "".join(
            level(chance, at, f"Level{at}" if linked and at < 2 else "")
            for at in range(9)
        )
        abstracts += (
            f'<w:abstractNum w:abstractNumId="{abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        for _ in range(chance.choice((1, 2))):
            again = chance.random() < 0.4 and number
            more = (
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
                if again
                else ""
            )
            number += 1
            nums += (
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}'
                "</w:num>"
            )
    return numbering(abstracts + nums), number


SHEET = styles(
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Level0"><w:name w:val="Level 0"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="Level1"><w:name w:val="Level 1"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
    "</w:numPr></w:pPr></w:style>"
)


def random_file(seed: int) -> bytes:
    """Return a Word file with lists as people make them."""
    chance = Random(seed)  # noqa: S311  nobody is to guess it
    made, count = lists(chance)
    body, depths = "", dict.fromkeys(range(1, count + 1), -1)
    current = 1
    for place in range(chance.choice((6, 12, 25))):
        if chance.random() < 0.15:
            body += p(f"paragraph {place}")
            continue
        if chance.random() < 0.12:
            current = chance.randint(1, count)
        deepest = min(depths[current] + 1, 3)
        depth = chance.randint(0, deepest)
        depths[current] = depth
        if current == 1 and depth < 2 and chance.random() < 0.3:
            body += p(f"point {place}", f'<w:pStyle w:val="Level{depth}"/>')
            continue
        body += p(
            f"point {place}",
            f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{current}"/></w:numPr>',
        )
    return word(body, numbering=made, styles=SHEET)


@pytest.fixture(scope="module")
def shown_by_libreoffice(soffice, tmp_path_factory):
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("python3-uno is not installed")
    folder = tmp_path_factory.mktemp("numbers")
    paths = [folder / f"{seed}.docx" for seed in range(LISTS)]
    for seed, path in enumerate(paths):
        path.write_bytes(random_file(seed))
    home = tmp_path_factory.mktemp("office")
    pipe = f"numbers{home.stat().st_ino}"
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={home.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        script = Path(__file__).with_name("read_labels.py")
        done = subprocess.run(
            [SYSTEM_PYTHON, script, pipe, *paths],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)
    finally:
        office.terminate()
        office.wait(30)


def test_numbers_are_those_that_libreoffice_shows(shown_by_libreoffice):
    differ = {}
    for path, shown in shown_by_libreoffice.items():
        read = read_docx(Path(path).read_bytes()).paragraphs
        # LibreOffice has no text for a bullet
        mine = ["" if one.label in BULLETS else one.label for one in read]
        theirs = [label for label, _ in shown]
        if mine != theirs:
            differ[Path(path).stem] = list(zip(mine, theirs, strict=True))

    assert len(differ) <= LISTS * (1 - AGREED), differ
