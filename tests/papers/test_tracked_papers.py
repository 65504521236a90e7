from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "amendments"))

import occasions
from motions_on_paper import random_pages, shown, tracked
from motions_random import drawn_by
from tracked_reading import accepted, rejected
from word_lints import lint

pytestmark = pytest.mark.papers

SYSTEM_PYTHON = Path("/usr/bin/python3")
COUNT = 100
FIRST = 7_000
"""None of the seeds that the marks were made with."""
VALIDATED = 30


def run(*words: object) -> str:
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def tracked_papers(tmp_path_factory):
    """Write random amendments as tracked papers; return their two pages by path."""
    folder, base = tmp_path_factory.mktemp("tracked"), occasions.base()
    made = {}
    for seed in range(FIRST, FIRST + COUNT):
        original, amended, changes = random_pages(drawn_by(seed))
        path = folder / f"{seed}.docx"
        path.write_bytes(tracked(original, amended, changes, base))
        made[path] = (amended, original)
    return made


@pytest.fixture(scope="module")
def read_by_libreoffice(soffice, tracked_papers, tmp_path_factory):
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("python3-uno is not installed")
    home = tmp_path_factory.mktemp("office")
    pipe = f"tracked{home.stat().st_ino}"
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={home.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        script = Path(__file__).with_name("read_tracked.py")
        return json.loads(run(SYSTEM_PYTHON, script, pipe, *tracked_papers))
    finally:
        office.terminate()
        office.wait(30)


def test_our_reader_accepts_and_rejects_every_one_to_the_letter(tracked_papers):
    for path, (amended, original) in tracked_papers.items():
        assert accepted(path.read_bytes()) == shown(amended), path.name
        assert rejected(path.read_bytes()) == shown(original), path.name
        assert lint(path.read_bytes()) == [], path.name


def test_libreoffice_accepts_and_rejects_every_one_to_the_letter(
    read_by_libreoffice, tracked_papers
):
    for path, expected in tracked_papers.items():
        for read, page in zip(read_by_libreoffice[str(path)], expected, strict=True):
            assert [tuple(one) for one in read] == shown(page), path.name


def test_the_validator_finds_no_error_in_marks(validator, tracked_papers):
    paths = list(tracked_papers)[:VALIDATED]
    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(lambda path: run(validator, path, "Microsoft365"),
                                paths))  # fmt: skip
    for path, report in zip(paths, reports, strict=True):
        assert json.loads(report)["errors"] == [], path.name
