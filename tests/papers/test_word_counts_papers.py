"""LibreOffice shows the number of words that Drafter says it will."""

from __future__ import annotations

import json
import subprocess
from typing import NamedTuple

import occasions
import pytest
from counted_strings import COUNTED
from house_cases import in_body, sample, with_answers
from house_cases import occasions as library_occasions
from test_papers import SYSTEM_PYTHON

from drafter.language.words import libreoffice_shows
from drafter.workflows import counting, exporting

pytestmark = pytest.mark.papers

SCRIPT = occasions.Path(__file__).with_name("read_counts.py")
MISSED = 1
"""Strings, of those whose ways of counting differ, that may be counted otherwise."""
DASHES = {"country": "Iran—and Iraq – 2011–2023", "state": "threatened"}


class Read(NamedTuple):
    """What LibreOffice counted."""

    texts: list[int]
    kinds: dict[str, int]
    """By the name of the page among the examples."""
    drafts: dict[int, int]
    """By the place of the draft among `DRAFTS`."""


DRAFTS = [in_body(sample(name), body) for name, body in library_occasions()]
DRAFTS += [with_answers(sample("no-war"), **DASHES)]


def counts_of(soffice, home, texts, paths):
    """Put texts and files to a LibreOffice of their own."""
    pipe = f"counts{home.stat().st_ino}"
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={home.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        done = subprocess.run(
            [SYSTEM_PYTHON, SCRIPT, pipe, *paths],
            input=json.dumps(texts), capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
    finally:
        office.terminate()
        office.wait(30)


@pytest.fixture(scope="module")
def read(soffice, papers, tmp_path_factory) -> Read:
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("python3-uno is not installed")
    folder = tmp_path_factory.mktemp("counted")
    made = {number: folder / f"{number}.docx" for number in range(len(DRAFTS))}
    variant = exporting.Variant(with_gaps=True)
    for number, path in made.items():
        path.write_bytes(exporting.paper(DRAFTS[number], ".docx", variant))
    home = tmp_path_factory.mktemp("office")
    texts = [text for _ours, _theirs, text in COUNTED]
    came = counts_of(soffice, home, texts, [*papers.values(), *made.values()])
    return Read(
        came["texts"],
        {name: came["files"][str(path)] for name, path in papers.items()},
        {number: came["files"][str(path)] for number, path in made.items()},
    )


def test_libreoffice_counts_our_strings_as_they_are_written_down(read):
    written = [theirs for _ours, theirs, _text in COUNTED]
    assert read.texts == written


def test_we_know_what_libreoffice_shows_of_a_string(read):
    ours = [libreoffice_shows(text) for _ours, _theirs, text in COUNTED]
    other = [one for one in zip(ours, read.texts, COUNTED, strict=True)
             if one[0] != one[1]]  # fmt: skip
    assert len(other) <= MISSED, other
    assert len(COUNTED) == 41


def test_we_know_what_libreoffice_shows_of_every_kind_of_page(read):
    told = {
        name: counting.in_libreoffice(page) for name, page in occasions.PAGES.items()
    }
    assert read.kinds == told


def test_we_know_what_libreoffice_shows_of_every_model_motion(read):
    told = {
        number: counting.count(opened).libreoffice_shows
        for number, opened in enumerate(DRAFTS)
    }
    assert read.drafts == told
