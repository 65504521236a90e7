"""Our own model motions get no wrong finding from the checks of acts and the law."""

import json
import re
from pathlib import Path

import pytest
from house_cases import STYLES, in_body, in_style, occasions, sample, with_everything
from matters import matter, replace

from drafter.checks import (
    action_without_actor,
    action_without_date,
    engine,
    industrial_action,
    naming,
    political_fund,
    public_text,
    spending,
)
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection
from drafter.model.motion import SectionKind as Kind
from drafter.workflows.checking import matter_of

OURS = (action_without_actor, action_without_date, spending, political_fund)
CHECKS = tuple(one.CHECK for one in (*OURS, industrial_action, naming, public_text))
CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "scottish-amendments.jsonl"
ASKS = re.compile(r"(calls? (up)?on|urges?|demands?|commits|asks?|resolves?) ")


@pytest.mark.parametrize(("name", "body"), tuple(occasions()))
def test_no_model_motion_is_told_off_in_any_style_with_or_without_everything(
    name, body
):
    told = []
    for style in STYLES:
        plain = in_style(in_body(sample(name), body), style)
        for opened in (plain, with_everything(plain)):
            told += engine.run(matter_of(opened), CHECKS)

    assert told == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_the_manual_page_gives_an_example_of_each_and_a_mend(check):
    assert "What it looks for" in check.manual
    assert re.search(r"^Flagged", check.manual, re.MULTILINE)
    assert re.search(r"^Not flagged", check.manual, re.MULTILINE)
    assert "How to mend it" in check.manual


def texts():
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from (row["base"], row["result"])


def as_printed(text):
    """Return a motion in one sentence as the clauses between its semicolons."""
    parts = [one.strip().removeprefix("and ") for one in text.split(";")]
    sections = []
    for number, part in enumerate(parts, 1):
        kind = Kind.RESOLVES if ASKS.match(part) else Kind.NOTES
        said = part if number == 1 else f"This Parliament {part}"
        path = f"{kind.value}.{number}"
        clause = PrintedClause("", path, "", said, 0, f"paragraph {number}")
        sections.append(PrintedSection(kind, "", (clause,)))
    return PrintedMotion("", "", tuple(sections))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
def test_motions_of_a_parliament_are_left_alone():
    base = matter()
    told = [
        finding
        for text in texts()
        for finding in engine.run(
            replace(base, printed=as_printed(text), motion=None), CHECKS
        )
    ]

    assert told == []
