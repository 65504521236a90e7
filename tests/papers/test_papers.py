from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from random import Random

import occasions
import pytest
from word_lints import lint

from drafter.exporters.html import to_html
from drafter.exporters.markdown import REAL_LABEL, to_markdown
from drafter.exporters.page import Block, Role, Variant, compose
from drafter.exporters.paper import to_docx
from drafter.model.motion import Clause, Motion, MotionKind
from drafter.model.style import Layout, Numbering

pytestmark = pytest.mark.papers

HOSTILE = (
    "a *b* _c_ `d` [e](f) ![g](h) <i>j</i> &amp; \\k ~l~ ^m^ $n$ @o #p |q|",
    "1. one\n2) two\n(a) three\n(@) four\ni. five\n- six\n+ seven\n* eight\n> nine",
    "a -- b --- c ... d 'e' \"f\" it's\n\n    code?\n===\n---\n~~~\n```\n:::\n% t",
    "{{ x }} {% if %} {#id .c} <!-- y --> <script>z</script> ]]> &lt; http://a.example/b_c",
    "مرحبا שלום 👩‍🏭 ½ Ünï — “q” [@cite] [^1] ^[note] \\alpha $$x$$ :smile: www.a.eg",
    "term\n: definition\n| line\n| block\n+---+\n| t |\n+---+\n#. auto\nA. B) c",
    "**\n__\n-\n+\n*\n#\n>\n1.\n=",
)
LABELS = (
    ("1.", "(a)", "i."),
    ("(1)", "A.", "(I)"),
    ("i)", "a)", "1."),
    ("", "(a)", "i."),
    ("", "1.1", ""),
    ("A)", "1)"),
)
QUOTES = {"DoubleQuote": "“”", "SingleQuote": "\u2018\u2019"}
BLOCKS = {"Para", "Plain", "Header"}
SPACES = {"Space", "SoftBreak", "LineBreak"}
SYSTEM_PYTHON = Path("/usr/bin/python3")


def run(*words: object) -> str:
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def words(page, *, labels: bool) -> list[str]:
    """Return what a reader shows of a page, word by word."""
    shown = [f"{one.label if labels else ''} {one.text}" for one in page.blocks]
    return " ".join(shown).split()


def test_the_validator_finds_no_error(validator, papers):
    with ThreadPoolExecutor(2) as pool:
        reports = pool.map(lambda path: run(validator, path, "Microsoft365"),
                           papers.values())  # fmt: skip
    for name, report in zip(papers, reports, strict=True):
        assert json.loads(report)["errors"] == [], name


def test_our_own_lints_find_nothing(papers):
    for name, path in papers.items():
        assert lint(path.read_bytes()) == [], name


def random_page(seed: int):
    """Return a page whose clauses are nested at random, some lists very long."""
    chance = Random(seed)  # noqa: S311  nobody is to guess it
    clauses: list[Clause] = []
    parents = {"": 0}
    for number in range(chance.choice((8, 20, 60))):
        under = chance.choice([*parents, *list(parents)[-2:], ""])
        level = parents[under] + 1 if under else 0
        section = chance.choice((occasions.NOTES, occasions.RESOLVES))
        if under:
            section = next(one.section for one in clauses if one.id == under)
        clauses.append(Clause(f"c{number}", section, f"clause {number}", under=under))
        if level < 2:
            parents[f"c{number}"] = level
    style = occasions.style(
        chance.choice((Layout.LIST, Layout.PROSE)),
        chance.choice(LABELS),
        chance.choice(tuple(Numbering)),
    )
    motion = Motion(MotionKind.MOTION, f"Random motion {seed}", tuple(clauses))
    return compose(occasions.occasion(motion, style), Variant())


@pytest.fixture(scope="module")
def random_papers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("random")
    base = occasions.base()
    pages = {folder / f"{seed}.docx": random_page(seed) for seed in range(60)}
    for path, page in pages.items():
        path.write_bytes(to_docx(page, base))
    return pages


@pytest.fixture(scope="module")
def read_by_libreoffice(soffice, papers, random_papers, tmp_path_factory):
    if subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("python3-uno is not installed")
    home = tmp_path_factory.mktemp("office")
    pipe = f"papers{home.stat().st_ino}"
    office = subprocess.Popen(
        [soffice, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation={home.as_uri()}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        script = Path(__file__).with_name("read_labels.py")
        files = (*papers.values(), *random_papers)
        return json.loads(run(SYSTEM_PYTHON, script, pipe, *files))
    finally:
        office.terminate()
        office.wait(30)


def test_libreoffice_shows_the_labels_and_the_words_of_the_page(
    read_by_libreoffice, papers
):
    for name, path in papers.items():
        expected = [[one.label, one.text] for one in occasions.PAGES[name].blocks]
        assert read_by_libreoffice[str(path)] == expected, name


def test_libreoffice_counts_any_motion_as_we_do(read_by_libreoffice, random_papers):
    for path, page in random_papers.items():
        expected = [[one.label, one.text] for one in page.blocks]
        assert read_by_libreoffice[str(path)] == expected, path.name


def test_libreoffice_writes_the_same_words_as_text(soffice, papers, tmp_path):
    home = (tmp_path / "office").as_uri()
    run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to",
        "txt:Text (encoded):UTF8", "--outdir", tmp_path, *papers.values())  # fmt: skip
    for name in papers:
        text = (tmp_path / f"{name}.txt").read_text("utf-8-sig")
        assert text.split() == words(occasions.PAGES[name], labels=True), name


def test_pandoc_reads_the_words_of_the_page(pandoc, papers):
    for name, path in papers.items():
        tree = json.loads(run(pandoc, path, "--from=docx", "--to=json"))
        assert said(tree["blocks"]).split() == words(
            occasions.PAGES[name], labels=False
        )


def test_pandoc_counts_running_and_restarting_numbers_as_we_do(pandoc, papers):
    for name in ("list", "restart"):
        plain = run(pandoc, papers[name], "--from=docx", "--to=plain", "--wrap=none")
        shown = words(occasions.PAGES[name], labels=True)
        assert bare(plain.split()) == bare(shown), name


def bare(shown: list[str]) -> list[str]:
    """Return words without the marks around labels, which pandoc makes its own."""
    return [one.strip("().") for one in shown]


def test_a_motion_of_ordinary_length_fits_on_one_side(soffice, papers, tmp_path):
    home = (tmp_path / "office").as_uri()
    names = (
        "list",
        "restart",
        "prose",
        "that",
        "whereas",
        "clp",
        "example",
        "secretary",
    )
    run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to", "pdf",
        "--outdir", tmp_path, *(papers[name] for name in names))  # fmt: skip
    for name in names:
        told = run("pdfinfo", tmp_path / f"{name}.pdf")
        assert "Pages:           1\n" in told, name
        assert "A4" in told, name


def said(tree) -> str:
    """Return the words in what pandoc has read."""
    if isinstance(tree, list):
        return "".join(map(said, tree))
    return said_by(tree["t"], tree.get("c", [])) if isinstance(tree, dict) else ""


def said_by(kind: str, held) -> str:
    if kind == "Str":
        return held
    if kind == "Quoted":
        left, right = QUOTES[held[0]["t"]]
        return f"{left}{said(held[1])}{right}"
    return " " if kind in SPACES else said(held) + "\n" * (kind in BLOCKS)


def test_pandoc_reads_our_markdown_and_web_pages_as_the_page(pandoc, tmp_path):
    for name, page in occasions.PAGES.items():
        for suffix, text in writers(page).items():
            path = tmp_path / f"{name}.{suffix}"
            path.write_text(text, "utf-8")
            read = json.loads(run(pandoc, path, "--to=json"))
            heard = said(read["blocks"]).split()
            assert heard == expected(page, suffix), path.name


def expected(page, suffix: str) -> list[str]:
    """Return the words, with the labels that Markdown holds as typed ones."""

    def typed(one: Block) -> bool:
        return suffix == "md" and bool(one.level or not REAL_LABEL.fullmatch(one.label))

    return " ".join(
        f"{one.label if typed(one) else ''} {one.text}" for one in page.blocks
    ).split()


def test_hostile_text_is_the_same_to_pandoc_in_markdown_and_on_the_web(
    pandoc, tmp_path
):
    for number, text in enumerate(HOSTILE):
        page = replace(occasions.PAGES["list"], blocks=(Block(Role.PARAGRAPH, text),))
        for suffix, written in writers(page).items():
            path = tmp_path / f"{number}.{suffix}"
            path.write_text(written, "utf-8")
            read = json.loads(run(pandoc, path, "--to=json"))
            assert said(read["blocks"]).split() == text.split(), path.read_text("utf-8")


def writers(page) -> dict[str, str]:
    return {"md": to_markdown(page), "html": to_html(page)}
