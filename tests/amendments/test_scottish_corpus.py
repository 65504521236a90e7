"""Amendments of the Scottish Parliament, against its own results."""

import json
from pathlib import Path

import pytest

from drafter.amendments.reading import Usage, apply_text
from drafter.language.quotations import fold

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "scottish-amendments.jsonl"
DASHES = str.maketrans({"–": "-", "—": "-", "\u00a0": " "})


def folded(text):
    return fold(text.translate(DASHES))


def cases():
    if not CORPUS.exists():
        return []
    return [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the project")
def test_the_corpus_has_its_33_amendments():
    assert len(cases()) == 33


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["motion"])
def test_a_scottish_amendment_gives_the_official_result(case):
    text = case["base"]
    for amendment in case["amendments"]:
        text, applied, failed = apply_text(text, amendment, Usage.SCOTTISH)
        assert failed == ()
        assert applied

    assert folded(text) == folded(case["result"])
