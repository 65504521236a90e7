"""Every model motion with its sample's answers passes the checks, in every body.

A good motion that is called bad is the worse fault, so whatever the checks say of
these is in a list here, with the reason why it is right.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from house_cases import BODIES, fitting, in_body, occasions, sample, with_everything
from matters import LISTS, book, clause, matter, notes
from rules_of_bodies import ruled

from drafter.checks import engine, one_subject, rule_change, word_limit
from drafter.model.finding import Severity
from drafter.model.template import Level
from drafter.workflows.checking import matter_of

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "scottish-amendments.jsonl"
STRICT = ("wording.subject", "wording.rule-changes", "wording.people")
"""Rules that few bodies have, tried on every model motion all the same."""

every_occasion = pytest.mark.parametrize(("name", "body"), tuple(occasions()))

RIGHT = {
    ("word-limit", "bma-arm"): "the BMA advises 150 words; these are for branches",
    (
        "sections",
        "labour-women",
    ): "three parts are advised; these condemn and greet too",
    (
        "quotations-advised-against",
        "labour-women",
    ): "they quote the statement they are of",
    ("sums-advised-against", "labour-women"): "the pay that strikers ask for is a sum",
}
"""Advice on samples that is right: the check and the body, and why."""


def told(opened):
    """Return what is said of a draft: its check, severity and words."""
    findings = engine.run(matter_of(opened))
    return {(one.check, one.severity.value, one.message) for one in findings}


def unjudged(opened):
    body = opened.destination.id
    return {
        one
        for one in told(opened)
        if one[1] != Severity.ADVISES.value or (one[0], body) not in RIGHT
    }


@every_occasion
def test_a_sample_is_sound_in_every_body_that_may_decide_on_it(name, body):
    assert unjudged(in_body(sample(name), body)) == set()


@every_occasion
def test_it_is_sound_with_every_clause_put_in_but_for_its_length(name, body):
    everything = with_everything(in_body(sample(name), body))

    assert {one for one in unjudged(everything) if one[0] != word_limit.ID} == set()


@every_occasion
def test_the_rules_that_few_bodies_have_find_nothing_in_a_sample(name, body):
    """Politicians' names apart: a sample may write to "J. Placeholder MP"."""
    before = matter_of(with_everything(in_body(sample(name), body)))
    bound = before.body
    for one in STRICT:
        bound = ruled(one, "as the rule has it", body=bound)

    found = engine.run(replace(before, body=bound))
    assert {one.check for one in found} & {one_subject.ID, rule_change.ID} == set()
    named = {one.message for one in found if one.check == "politician-by-name"}
    assert all("J. Placeholder MP" in message for message in named)


def test_all_that_is_judged_right_is_still_said():
    said = {
        (check, body)
        for name, body in occasions()
        for check, _, _ in told(with_everything(in_body(sample(name), body)))
    }

    assert set(RIGHT) <= said


def test_motions_that_others_wrote_on_one_subject_are_not_taken_for_two():
    """The corpus is not ours to print: it lies beside the project, if anywhere."""
    if not CORPUS.is_file():
        pytest.skip(f"{CORPUS.name} is not here")
    lines = CORPUS.read_text("utf-8").splitlines()
    for line in lines:
        record = json.loads(line)
        for text in (record["base"], record["result"]):
            parts = [part.strip() for part in text.replace(".", ";").split(";")]
            some = [part for part in parts if part]
            half = (len(some) + 1) // 2
            clauses = (
                *(notes(one, id=f"n{n}") for n, one in enumerate(some[:half])),
                *(clause(one, id=f"r{n}") for n, one in enumerate(some[half:])),
            )
            body = ruled("wording.subject", "one subject only")
            body = ruled("wording.rule-changes", "none in disguise", body=body)
            of = matter(*clauses, body=body, title=record["title"], lists=LISTS)
            assert not list(one_subject.CHECK.run(of)), record["motion"]
            assert not list(rule_change.CHECK.run(of)), record["motion"]


def test_there_are_samples_and_bodies_of_every_level_below_a_conference():
    seen = {BODIES[body].level for _, body in occasions()}

    assert {Level.BRANCH, Level.CLP, Level.TRADES_COUNCIL} <= seen
    assert book("union-branch").id in fitting("no-war")


def test_findings_come_with_what_matters_most_first():
    worst = list(Severity)
    for name, body in occasions():
        found = engine.run(matter_of(in_body(sample(name), body)))
        ranks = [worst.index(one.severity) for one in found]
        assert all(first <= second for first, second in pairwise(ranks))
