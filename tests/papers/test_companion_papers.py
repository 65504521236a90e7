"""Every companion in Word, as the validator, LibreOffice and pandoc read it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from house_cases import IDS, changed, in_body, sample, with_everything
from test_papers import run, said, words
from word_lints import lint

from drafter.model.outcome import Manner, Outcome, Result, Votes
from drafter.storage import library
from drafter.workflows import companions, exporting

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.papers

CARRIED = Outcome(
    Result.CARRIED, date(2020, 1, 9), Manner.COUNTED, Votes(24, 1, 3), quorate=True
)
BODIES = ("union-branch", "labour-clp", "trades-council", "ucu-congress")
NAME = "A & B <b>{{ x }}</b> 'q' 👩‍🏭 مرحبا"
"""What nobody is called, and what must come out as it went in all the same."""


def made(name: str, template: str, body: str, size: int):
    """Return a companion's page and its Word paper."""
    opened = in_body(sample(template), body)
    profile = replace(opened.draft.profile, mover=NAME, secretary=NAME, seconder="")
    opened = changed(with_everything(opened), outcome=CARRIED, profile=profile)
    companion = library.load_companion(name)
    page = companions.page_of(opened, companions.filled(opened, companion), size)
    return page, exporting.written(page, ".docx")


@pytest.fixture(scope="module")
def companion_papers() -> dict[str, tuple]:
    """Make each companion for three motions in turn, in different bodies."""
    papers = {}
    for place, name in enumerate(library.companion_ids()):
        kinds = library.load_companion(name).for_kinds
        fit = [one for one in IDS if library.load_template(one).kind in kinds]
        for turn in range(3):
            template, body = fit[(place + turn) % len(fit)], BODIES[(place + turn) % 4]
            size = 16 if turn == 2 else 11
            papers[f"{name}-{turn}"] = made(name, template, body, size)
    return papers


@pytest.fixture(scope="module")
def files(companion_papers, tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("companions")
    paths = {name: folder / f"{name}.docx" for name in companion_papers}
    for name, path in paths.items():
        path.write_bytes(companion_papers[name][1])
    return paths


def heard(tree: dict) -> list[str]:
    """Return what pandoc reads; a title at the very top is no block to it."""
    title = tree["meta"].get("title", {}).get("c", [])
    return said([{"t": "Para", "c": title}, *tree["blocks"]]).split()


def test_there_are_all_of_them():
    assert len(library.companion_ids()) >= 19


def test_the_validator_finds_no_error_in_any_companion(validator, files):
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(
            lambda path: run(validator, path, "Microsoft365"), files.values()
        )
        found = {
            name: json.loads(report)["errors"]
            for name, report in zip(files, reports, strict=True)
        }
    assert found == {name: [] for name in files}


def test_our_own_lints_find_nothing_in_any_companion(companion_papers):
    found = {name: lint(paper) for name, (_, paper) in companion_papers.items()}
    assert found == {name: [] for name in companion_papers}


def test_pandoc_reads_the_words_of_every_companion(pandoc, companion_papers, files):
    def read(path):
        return run(pandoc, path, "--from=docx", "--to=json")

    with ThreadPoolExecutor(2) as pool:
        trees = list(pool.map(read, files.values()))
    for name, tree in zip(files, trees, strict=True):
        page, _ = companion_papers[name]
        assert heard(json.loads(tree)) == words(page, labels=False), name


def test_libreoffice_reads_the_words_and_labels_of_every_companion(
    soffice, companion_papers, files, tmp_path
):
    home = (tmp_path / "office").as_uri()
    run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to",
        "txt:Text (encoded):UTF8", "--outdir", tmp_path, *files.values())  # fmt: skip
    for name, (page, _) in companion_papers.items():
        text = (tmp_path / f"{name}.txt").read_text("utf-8-sig")
        assert text.split() == words(page, labels=True), name
