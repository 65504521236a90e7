"""Motions on letterheads, as the validator, LibreOffice and pandoc read them."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import occasions
import pytest
from letterheads import LETTERHEADS, VALUES
from test_papers import SYSTEM_PYTHON, run, said, words
from word_lints import lint

from drafter.exporters.letterhead import on_letterhead

pytestmark = pytest.mark.papers

EVERYWHERE = ("restart", "lines", "large")
ON_SOME = ("list", "prose", "that", "whereas", "secretary", "gaps", "statement")
SOME = ("own numbering", "landscape", "bare")
PAIRS = (
    *((shape, page) for shape in LETTERHEADS for page in EVERYWHERE),
    *((shape, page) for shape in SOME for page in ON_SOME),
)
UNREADABLE = ("in a cell", "marked up")
"""LibreOffice tells no labels in tables, and its bridge fails on comments."""


@pytest.fixture(scope="module")
def letters(tmp_path_factory) -> dict[tuple[str, str], Path]:
    """Write pages on letterheads; return the paths by shape and page."""
    folder = tmp_path_factory.mktemp("letters")
    base = occasions.base()
    paths = {}
    for shape, page in PAIRS:
        path = folder / f"{shape}-{page}.docx".replace(" ", "_")
        letterhead = LETTERHEADS[shape]
        path.write_bytes(on_letterhead(occasions.PAGES[page], base, letterhead, VALUES))
        paths[shape, page] = path
    return paths


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> dict[str, Path]:
    """Write the letterheads themselves."""
    folder = tmp_path_factory.mktemp("letterheads")
    paths = {name: folder / f"{name}.docx".replace(" ", "_") for name in LETTERHEADS}
    for name, path in paths.items():
        path.write_bytes(LETTERHEADS[name])
    return paths


def errors(validator: str, paths) -> list[list]:
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(lambda path: judged(validator, path), paths)
        return [json.loads(report)["errors"] for report in reports]


def judged(validator: str, path: Path) -> str:
    return subprocess.run(
        [validator, path, "Microsoft365"], capture_output=True, text=True, check=False
    ).stdout


def test_the_letterheads_of_the_tests_are_sound_themselves(validator, sources):
    found = dict(zip(sources, errors(validator, sources.values()), strict=True))
    assert found == {name: [] for name in sources}


def test_the_validator_finds_no_error_on_any_letterhead(validator, letters):
    found = dict(zip(letters, errors(validator, letters.values()), strict=True))
    assert found == {name: [] for name in letters}


def test_our_own_lints_find_nothing_on_any_letterhead(letters):
    for name, path in letters.items():
        assert lint(path.read_bytes()) == [], name


@pytest.fixture(scope="module")
def read_by_libreoffice(soffice, letters, sources, tmp_path_factory):
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("python3-uno is not installed")
    home = tmp_path_factory.mktemp("office")
    pipe = f"letters{home.stat().st_ino}"
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={home.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    readable = [path for name, path in letters.items() if name[0] not in UNREADABLE]
    try:
        script = Path(__file__).with_name("read_labels.py")
        files = (*readable, sources["own numbering"])
        return json.loads(run(SYSTEM_PYTHON, script, pipe, *files))
    finally:
        office.terminate()
        office.wait(30)


def test_libreoffice_shows_the_labels_and_the_words_of_the_page(
    read_by_libreoffice, letters
):
    for (shape, page), path in letters.items():
        if shape not in UNREADABLE:
            motion = [[one.label, one.text] for one in occasions.PAGES[page].blocks]
            found = read_by_libreoffice[str(path)]
            starts = range(len(found) - len(motion) + 1)
            pieces = [found[at : at + len(motion)] for at in starts]
            assert motion in pieces, (shape, page)


def test_the_labels_of_the_letterhead_go_on_as_if_there_were_no_motion(
    read_by_libreoffice, letters, sources
):
    alone = read_by_libreoffice[str(sources["own numbering"])]
    theirs = [one for one in alone if one[1] != "{{ motion }}"]
    assert theirs[1] == ["§1", "Motions"]
    for page in (*EVERYWHERE, *ON_SOME):
        found = read_by_libreoffice[str(letters["own numbering", page])]
        length = len(occasions.PAGES[page].blocks)
        at = alone.index(["", "{{ motion }}"])
        assert [*found[:at], *found[at + length :]] == theirs, page


def test_labels_in_a_table_and_beside_comments_are_right_as_text(
    soffice, letters, tmp_path
):
    home = (tmp_path / "office").as_uri()
    wanted = {name: path for name, path in letters.items() if name[0] in UNREADABLE}
    run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to",
        "txt:Text (encoded):UTF8", "--outdir", tmp_path, *wanted.values())  # fmt: skip
    for (shape, page), path in wanted.items():
        text = (tmp_path / f"{path.stem}.txt").read_text("utf-8-sig")
        motion = " ".join(words(occasions.PAGES[page], labels=True))
        assert motion in " ".join(text.split()), (shape, page)


def test_pandoc_reads_the_words_of_the_motion(pandoc, letters):
    for (shape, page), path in letters.items():
        if page == "restart":
            tree = json.loads(run(pandoc, path, "--from=docx", "--to=json"))
            motion = " ".join(words(occasions.PAGES[page], labels=False))
            heard = " ".join(spoken(tree["blocks"]).split())
            assert motion in heard, shape


def spoken(tree) -> str:
    """Return the words in what pandoc has read, tables and all."""
    if isinstance(tree, dict) and tree["t"] in {"Table", "OrderedList", "Div"}:
        return spoken(tree["c"])
    if isinstance(tree, list):
        return " ".join(map(spoken, tree)) if holds_blocks(tree) else said(tree)
    return said(tree)


def holds_blocks(tree: list) -> bool:
    return any(isinstance(one, list) or is_block(one) for one in tree)


def is_block(one) -> bool:
    return isinstance(one, dict) and one["t"] in {"Table", "OrderedList", "Para", "Div",
                                                  "Header", "Plain"}  # fmt: skip


def test_the_page_keeps_its_size_in_libreoffice(soffice, letters, tmp_path):
    home = (tmp_path / "office").as_uri()
    sizes = {"first page": "595.3", "landscape": "792 x 612"}
    paths = {shape: letters[shape, "restart"] for shape in sizes}
    run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to", "pdf",
        "--outdir", tmp_path, *paths.values())  # fmt: skip
    for shape, size in sizes.items():
        told = run("pdfinfo", tmp_path / f"{paths[shape].stem}.pdf")
        assert size in told, shape
