"""What to cut from a draft, and that taking it out saves what was said."""

from dataclasses import replace

import pytest
from house_cases import MADE_OF_CLAUSES, in_style, sample, with_everything

from drafter.language.words import count_for
from drafter.model.motion import SectionKind
from drafter.model.rulebook import Confidence, Counts, Force, Rule
from drafter.workflows import editing
from drafter.workflows.cutting import what_to_cut

BELIEVES = SectionKind.BELIEVES
STYLES = ("list", "prose", "whereas")


def limited(opened, words, counts=Counts.CLAUSES_AND_LEADS):
    rule = Rule(words, "example", Confidence.HIGH, Force.RULE, counts=counts)
    book = replace(opened.destination, limit={"words": rule})
    return replace(opened, destination=book)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", MADE_OF_CLAUSES)
def test_taking_the_clauses_out_saves_what_was_said(name, style):
    opened = limited(with_everything(in_style(sample(name), style)), 150)
    optional = {part.id for part in opened.draft.template.parts if part.optional}
    cuts = what_to_cut(opened)
    shorter, before = opened, count_for(opened.printed, None)

    assert {one.id for one in cuts[: len(optional)]} >= optional & {c.id for c in cuts}
    for cut in cuts:
        taken = editing.take_out(shorter, cut.id)
        shorter = replace(taken, destination=opened.destination, style=opened.style)
        after = count_for(shorter.printed, None)
        assert (cut.words, cut.total_after) == (before - after, after)
        before = after


def test_a_statement_and_a_motion_without_a_limit_have_nothing_to_cut():
    statement = limited(sample("peace-statement"), 10)

    assert what_to_cut(statement) == what_to_cut(sample("no-war")) == ()


def test_a_clause_that_the_person_added_is_not_called_optional():
    opened = limited(editing.add(sample("no-war"), BELIEVES, "that we can win"), 60)
    (added,) = (one for one in what_to_cut(opened) if one.id == "added-1")

    assert "opinion" in added.why
