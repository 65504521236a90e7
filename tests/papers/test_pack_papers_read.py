"""The papers of a pack, as the validator, LibreOffice and pandoc read them."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from test_papers import run
from word_lints import lint

from drafter.workflows.pack_papers import PaperMaker

sys.path.append(str(Path(__file__).parents[1] / "bench"))

import pack_branches

pytestmark = pytest.mark.papers

RANDOM = 20
PLACES = ("<East> & “West”", "👩‍🏭 Works", "Łódź", "فرع", "a\tb")


@pytest.fixture(scope="module")
def pack(tmp_path_factory) -> dict[Path, pack_branches.PackRow]:
    """Make the papers of many branches; write those of a random few."""
    random = Random(20261122)  # noqa: S311  no secret
    folder = tmp_path_factory.mktemp("pack")
    maker = PaperMaker(pack_branches.job())
    rows = pack_branches.rows(200, odd=PLACES)
    files = [maker.papers(row).files[0][1] for row in rows]
    made = {}
    for number in random.sample(range(50, 200), RANDOM):  # after layouts were made
        path = folder / f"{number}.docx"
        path.write_bytes(files[number])
        made[path] = rows[number]
    return made


def test_the_validator_finds_no_error_in_a_pack(validator, pack):
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(lambda path: run(validator, path, "Microsoft365"), pack)
    for path, report in zip(pack, reports, strict=True):
        assert json.loads(report)["errors"] == [], path.name


def test_our_own_lints_find_nothing_in_a_pack(pack):
    for path in pack:
        assert lint(path.read_bytes()) == []


def test_pandoc_reads_each_branch_in_its_own_paper(pandoc, pack):
    for path, row in pack.items():
        text = " ".join(run(pandoc, "-t", "plain", "--wrap=none", path).split())
        assert f"{row.profile.branch_name} ({row.profile.branch_number})" in text
        assert f"Moved by: {row.profile.mover}" in text


def test_libreoffice_opens_the_papers_of_a_pack(soffice, pack, tmp_path):
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    words = ("--headless", "--convert-to", "txt:Text", "--outdir", tmp_path)

    run(soffice, home, *words, *pack)

    for path, row in pack.items():
        text = (tmp_path / f"{path.stem}.txt").read_text("utf-8-sig")
        assert f"{row.profile.branch_name} ({row.profile.branch_number})" in text
        assert row.profile.meeting_place.split("\t")[0] in text
