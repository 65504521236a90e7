"""The library as papers: model motions, styles, bodies and copies, two by two.

A fault of a Word file comes from two choices meeting (a style and a way of sending a
motion on, a copy and a missing answer), seldom from three. So the papers made here are
a pairwise set: every two choices that go together meet in one of them at least.
"""

from __future__ import annotations

import getpass
import json
import os
import re
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import pytest
from test_papers import run, said, words
from word_lints import lint
from word_reading import W, parts, root, style_of, text_of

from drafter.exporters.page import Page, Role, Variant
from drafter.language.gaps import LINE_TO_FILL, fill_gaps, line_to_fill
from drafter.model.template import FieldKind, Level
from drafter.storage import library
from drafter.templating.uses import names_of_part
from drafter.workflows import drafting, exporting, motions

pytestmark = pytest.mark.papers

MOST = 1.25
"""Papers to each model motion in each style, which must be there in any case."""
AT_ONCE = 100
"""Papers; LibreOffice passes over those after some 250 that one command names."""
LARGE = 16
A4 = {f"{W}w": "11906", f"{W}h": "16838"}
DC = "{http://purl.org/dc/elements/1.1/}"

NAME = "A & B <b>{{ x }}</b> 'q' \"q\" 👩‍🏭 مرحبا"
"""What nobody is called, and what must come out as it went in all the same."""
HOSTILE = {
    "branch_name": f"Branch {NAME}",
    "mover": f"Mover {NAME}",
    "seconder": f"Seconder {NAME}",
    "secretary": f"Secretary {NAME}",
    "meeting_place": f"Hall {NAME}",
    "mp": f"Member {NAME}",
}
PEOPLE = ("mover", "seconder", "secretary")
TEXTUAL = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PERSON, FieldKind.LIST)
OF_KIND = {
    FieldKind.DATE: "9 January 2020",
    FieldKind.NUMBER: "12",
    FieldKind.MONEY: "£1,250.50",
    FieldKind.YES_NO: "yes",
}
"""What answers a question whose model motion gives no example."""


class Route(NamedTuple):
    """Who votes on a motion, and for whom it is worded."""

    meeting: str
    destination: str


OWN = (
    "union-branch",
    "labour-branch",
    "labour-clp",
    "trades-council",
    "us-local",
    "ucu-congress",
    "labour-conf",
)
"""One body of each kind for which a model motion is worded otherwise."""
ROUTES = (
    *(Route(body, body) for body in OWN),
    Route("labour-branch", "labour-clp"),
    Route("union-branch", "trades-council"),
    Route("union-branch", "ucu-congress"),
)
COPIES = {
    "ordinary": Variant(),
    "with gaps": Variant(with_gaps=True),
    "anonymous": Variant(anonymous=True, secretary_copy=True),
    "large print": Variant(type_size=LARGE),
    "secretary": Variant(secretary_copy=True),
}
CLAUSES = ("all in", "as they come", "all out")
NAMES = ("sample", "hostile")
BY = ("Moved by:", "Issued by", "Submitted by:")
MOTION = {Role.TITLE, Role.WRAPPER, Role.LEAD, Role.CLAUSE, Role.PARAGRAPH}


class Case(NamedTuple):
    """The choices that make one paper."""

    template: str
    route: Route
    style: str
    copy: str
    clauses: str
    names: str


FACTORS = (
    tuple(path.stem for path in library.template_paths()),
    ROUTES,
    library.style_ids(),
    tuple(COPIES),
    CLAUSES,
    NAMES,
)
Pair = tuple[tuple[int, object], tuple[int, object]]


@dataclass(frozen=True)
class Paper:
    """A paper and what it was made of."""

    case: Case
    opened: drafting.OpenDraft
    page: Page
    docx: bytes


@cache
def fits(template: str, route: Route) -> bool:
    """Tell whether a model motion is written for the body it is to bind."""
    level = library.load_rulebook(route.destination).level
    return level in library.load_template(template).levels


def all_pairs() -> dict[Pair, None]:
    """Return every two choices that go together, in a fixed order."""
    return {
        ((first, one), (second, other)): None
        for first, second in combinations(range(len(FACTORS)), 2)
        for one, other in product(FACTORS[first], FACTORS[second])
        if (first, second) != (0, 1) or fits(one, other)
    }


def pairs_of(case: dict[int, object]) -> set[Pair]:
    return set(combinations(sorted(case.items(), key=lambda item: item[0]), 2))


def pairwise() -> tuple[Case, ...]:
    """Return cases in which every two choices meet, greedily and always the same."""
    missing = all_pairs()
    cases = []
    while missing:
        case = dict(next(iter(missing)))
        for factor in (one for one in range(len(FACTORS)) if one not in case):
            case[factor] = best(case, factor, missing)
        for pair in pairs_of(case):
            missing.pop(pair, None)
        cases.append(Case(*(case[factor] for factor in sorted(case))))
    return tuple(cases)


def best(case: dict[int, object], factor: int, missing: dict[Pair, None]) -> object:
    """Return the value of a factor that brings most missing pairs together."""

    def brought(value: object) -> int:
        return len(pairs_of({**case, factor: value}) & missing.keys())

    return max(possible(case, factor), key=brought)


def possible(case: dict[int, object], factor: int) -> list[object]:
    """Return the values of a factor that go with what is chosen already."""
    if factor == 0 and 1 in case:
        return [one for one in FACTORS[0] if fits(one, case[1])]
    if factor == 1 and 0 in case:
        return [one for one in FACTORS[1] if fits(case[0], one)]
    return list(FACTORS[factor])


def request(case: Case) -> drafting.Request:
    """Return what is asked for when the paper of `case` is made."""
    template, _statement = motions.open_template(case.template)
    optional = tuple(part.id for part in template.parts if part.optional)
    return drafting.Request(
        template=case.template,
        answers_file=library.sample_path(case.template),
        settings=settings(case, template),
        meeting=case.route.meeting,
        destination=case.route.destination,
        style=case.style,
        put_in=optional if case.clauses == "all in" else (),
        taken_out=optional if case.clauses == "all out" else (),
    )


def settings(case: Case, template) -> dict[str, str]:
    """Return the answers that stand in place of the sample's, or beside them."""
    given = {"body": case.route.meeting}
    sample = drafting.read_answers_file(library.sample_path(case.template)).answers
    if case.clauses == "all in":  # a sample need not answer for what starts out
        given |= {
            field.name: field.example or example(field)
            for field in template.fields
            if field.required and not field.default and field.name not in sample
        }
    if case.names == "hostile":
        given |= HOSTILE
        given |= {one.name: hostile(one, template) for one in template.fields
                  if one.kind in TEXTUAL}  # fmt: skip
    if case.copy == "with gaps":
        needed = [one for one in template.fields if one.required and not one.default]
        given |= dict.fromkeys((one.name for one in needed[::2]), "")
        given |= {"mover": "", "seconder": "", "meeting_date": ""}
    return given


def example(field) -> str:
    return field.options[0] if field.options else OF_KIND.get(field.kind, "an example")


def hostile(field, template) -> str:
    """Return a hostile answer; in a clause that quotes it may not seem to quote."""
    quoting = (part for part in template.parts if part.how == "quoted")
    quoted = any(field.name in names_of_part(part) for part in quoting)
    return NAME.replace('"q"', "q") if quoted else NAME


def variant(case: Case) -> Variant:
    return COPIES[case.copy]


def made(case: Case) -> Paper:
    day = motions.open_template(case.template)[0].checked_on
    opened = drafting.start(request(case), day)
    page = exporting.page_of(opened, variant(case))
    return Paper(case, opened, page, exporting.paper(opened, ".docx", variant(case)))


@pytest.fixture(scope="module")
def library_papers() -> dict[str, Paper]:
    return {f"{number:03}": made(case) for number, case in enumerate(pairwise())}


@pytest.fixture(scope="module")
def files(library_papers, tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("library")
    paths = {name: folder / f"{name}.docx" for name in library_papers}
    for name, path in paths.items():
        path.write_bytes(library_papers[name].docx)
    return paths


def test_every_two_choices_meet_in_few_papers():
    cases = pairwise()
    met = set().union(*(pairs_of(dict(enumerate(case))) for case in cases))
    assert met == set(all_pairs())
    assert all(fits(case.template, case.route) for case in cases)
    assert len(cases) <= MOST * len(FACTORS[0]) * len(FACTORS[2])
    assert cases == pairwise()


def test_every_model_motion_has_a_sample():
    missing = [one for one in FACTORS[0] if not library.sample_path(one).is_file()]
    assert missing == []


def test_the_validator_finds_no_error_in_any_paper(validator, library_papers, files):
    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(lambda path: run(validator, path, "Microsoft365"),
                                files.values()))  # fmt: skip
    for name, report in zip(files, reports, strict=True):
        assert json.loads(report)["errors"] == [], library_papers[name].case


def test_our_own_lints_find_nothing_in_any_paper(library_papers):
    for paper in library_papers.values():
        assert lint(paper.docx) == [], paper.case


def test_the_page_holds_the_words_of_the_motion_in_order(library_papers):
    for paper in library_papers.values():
        printed = paper.opened.printed
        leads = (
            (
                f"{section.opens}{section.lead}",
                *(clause.shown for clause in section.clauses),
            )
            for section in printed.sections
        )
        texts = (
            printed.title,
            printed.wrapper,
            *(text for one in leads for text in one),
        )
        shown = [block.text for block in paper.page.blocks if block.role in MOTION]
        told = " ".join(fill_gaps(text, line_to_fill) for text in texts)
        assert " ".join(shown).split() == told.split(), paper.case


def test_pandoc_reads_the_words_of_every_page(pandoc, library_papers, files):
    def read(path):
        return run(pandoc, path, "--from=docx", "--to=json")

    with ThreadPoolExecutor(2) as pool:
        trees = list(pool.map(read, files.values()))
    for name, tree in zip(files, trees, strict=True):
        heard = said(json.loads(tree)["blocks"]).split()
        paper = library_papers[name]
        assert heard == words(paper.page, labels=False), paper.case


def test_libreoffice_reads_the_words_and_labels_of_every_page(
    soffice, library_papers, files, tmp_path
):
    home = (tmp_path / "office").as_uri()
    paths = list(files.values())
    for first in range(0, len(paths), AT_ONCE):
        run(soffice, "--headless", f"-env:UserInstallation={home}", "--convert-to",
            "txt:Text (encoded):UTF8", "--outdir", tmp_path,
            *paths[first : first + AT_ONCE])  # fmt: skip
    for name, paper in library_papers.items():
        text = (tmp_path / f"{name}.txt").read_text("utf-8-sig")
        assert text.split() == words(paper.page, labels=True), paper.case


def test_every_paper_is_a4_in_british_english_with_its_title_as_a_heading(
    library_papers,
):
    for paper in library_papers.values():
        body = root(paper.docx)
        assert [dict(one.attrib) for one in body.iter(f"{W}pgSz")] == [A4], paper.case
        titles = [
            text_of(one) for one in body.iter(f"{W}p") if style_of(one) == "Title"
        ]
        title = fill_gaps(paper.opened.printed.title, line_to_fill)
        assert titles == [title], paper.case
        leads = {
            text_of(one) for one in body.iter(f"{W}p") if style_of(one) == "Heading2"
        }
        wanted = {one.text for one in paper.page.blocks if one.role is Role.LEAD}
        assert leads == wanted, paper.case
        tongue = root(paper.docx, "word/styles.xml").find(f".//{W}lang")
        assert tongue.get(f"{W}val") == "en-GB", paper.case
        core = root(paper.docx, "docProps/core.xml")
        held = {part: core.findtext(f"{DC}{part}") for part in ("title", "language")}
        assert held == {"title": " ".join(title.split()), "language": "en-GB"}
        assert core.findtext(f"{DC}creator") == paper.opened.draft.profile.branch_name


def test_no_paper_tells_who_made_it_where_or_with_what(library_papers):
    person, machine = getpass.getuser(), socket.gethostname()
    named = re.compile(rf"\b({re.escape(person)}|{re.escape(machine)})\b")
    for paper in library_papers.values():
        for name, data in parts(paper.docx).items():
            text = data.decode()
            assert "python-docx" not in text, (paper.case, name)
            assert str(Path.home()) + os.sep not in text, (paper.case, name)
            if name.startswith("docProps/") or name == "word/settings.xml":
                assert not named.search(text), (paper.case, name)


def test_two_builds_of_a_paper_are_the_same_to_the_byte(library_papers):
    for paper in library_papers.values():
        assert made(paper.case).docx == paper.docx, paper.case


def test_the_command_writes_the_same_bytes_on_another_machine(library_papers, tmp_path):
    surroundings = {
        **os.environ,
        "DRAFTER_HOME": str(tmp_path / "home"),
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "TZ": "Pacific/Auckland",
        "USER": "somebody-else",
    }
    first = {paper.case.template: paper for paper in library_papers.values()
             if paper.case.copy != "with gaps"}  # fmt: skip
    for template, paper in first.items():
        target = tmp_path / f"{template}.docx"
        done = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments(paper.case, target)],
            capture_output=True, text=True, check=False, env=surroundings, cwd=tmp_path,
        )  # fmt: skip
        assert done.returncode in {0, 1}, done.stderr  # 1: a rule may be broken
        assert target.read_bytes() == paper.docx, paper.case


def arguments(case: Case, target: Path) -> list[str]:
    """Return the command that makes the paper of `case`."""
    asked = request(case)
    return [
        "new",
        case.template,
        *("--answers", str(asked.answers_file), "-o", str(target), "--no-keep"),
        *("--meeting", asked.meeting, "--destination", asked.destination),
        *("--style", case.style),
        *(f"--set={name}={value}" for name, value in asked.settings.items()),
        *(f"--with={clause}" for clause in asked.put_in),
        *(f"--without={clause}" for clause in asked.taken_out),
        *(["--anonymous"] if variant(case).anonymous else []),
        *(["--secretary-copy"] if variant(case).secretary_copy else []),
        *(["--large-print"] if case.copy == "large print" else []),
    ]


def papers_of(papers: dict[str, Paper], **chosen: str) -> list[Paper]:
    """Return the papers with these choices; there is one at least."""
    found = [
        paper
        for paper in papers.values()
        if all(getattr(paper.case, name) == value for name, value in chosen.items())
    ]
    assert found
    return found


def test_missing_answers_are_lines_to_fill_in(library_papers):
    for paper in papers_of(library_papers, copy="with gaps"):
        shown = [block.text for block in paper.page.blocks if block.role in MOTION]
        assert any(LINE_TO_FILL in text for text in shown), paper.case


def test_an_anonymous_paper_names_no_member_in_any_part(library_papers):
    for paper in papers_of(library_papers, copy="anonymous"):
        profile = paper.opened.draft.profile
        names = [name for one in PEOPLE if (name := getattr(profile, one))]
        assert names, paper.case
        told = [
            "".join(root(paper.docx, part).itertext())
            for part in parts(paper.docx)
            if part.endswith(".xml")
        ]
        assert not [name for name in names if any(name in text for text in told)]


def test_large_print_is_at_least_16_points_everywhere(library_papers):
    for paper in papers_of(library_papers, copy="large print"):
        found = [
            int(size.get(f"{W}val"))
            for part in ("word/styles.xml", "word/document.xml", "word/footer1.xml")
            for size in root(paper.docx, part).iter(f"{W}sz")
        ]
        assert min(found) >= 2 * LARGE, paper.case


def test_the_record_of_the_vote_is_on_the_secretarys_copy_alone(library_papers):
    for paper in library_papers.values():
        recorded = any(one.role is Role.RECORD for one in paper.page.blocks)
        assert recorded == variant(paper.case).secretary_copy, paper.case


def test_a_motion_sent_on_says_so_and_the_branch_is_its_mover(library_papers):
    for paper in library_papers.values():
        sent_on = paper.case.route.meeting != paper.case.route.destination
        wrapped = [one for one in paper.page.blocks if one.role is Role.WRAPPER]
        assert bool(wrapped) == sent_on, paper.case
        if sent_on:
            branch = paper.opened.draft.profile.branch_name
            shown = [one.text for one in paper.page.blocks]
            told = {
                f"{how} {branch}" for how in ("Moved by:", "Issued by", "Submitted by:")
            }
            assert told & {*shown}, paper.case


def test_names_nobody_has_come_out_as_they_went_in(library_papers):
    for paper in papers_of(library_papers, names="hostile"):
        shown = [text_of(one) for one in root(paper.docx).iter(f"{W}p")]
        assert HOSTILE["branch_name"] in shown, paper.case
        if paper.case.copy != "with gaps":
            assert any("{{ x }}" in text for text in answered(paper)), paper.case
    ordinary = papers_of(library_papers, names="hostile", copy="ordinary")
    own = [one for one in ordinary if moved_by_a_member(one.case.route)]
    for paper in own:
        shown = [text_of(one) for one in root(paper.docx).iter(f"{W}p")]
        issued = f"Issued by {HOSTILE['branch_name']}"
        assert f"Moved by: {HOSTILE['mover']}" in shown or issued in shown, paper.case


def moved_by_a_member(route: Route) -> bool:
    """Tell whether it is not the branch itself that moves the motion."""
    level = library.load_rulebook(route.destination).level
    return route.meeting == route.destination and level is not Level.CONFERENCE


def answered(paper: Paper) -> tuple[str, ...]:
    """Return the texts of a motion in which an answer can stand."""
    motion = paper.opened.motion
    sources = (one.source.who for one in motion.clauses if one.source)
    return (motion.title, *(one.text for one in motion.clauses), *sources)
