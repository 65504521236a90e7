"""The size of type that a paper will have counts where its length is told."""

from __future__ import annotations

from dataclasses import replace

from house_cases import sample

from drafter.model.paper_defaults import PaperDefaults
from drafter.workflows import previewing, sending

OPENED = sample("no-war")


def test_in_larger_type_the_same_words_fill_more_paper():
    large = replace(OPENED, papers=PaperDefaults(type_size=16))
    assert (OPENED.type_size, large.type_size) == (11, 16)
    assert previewing.sides(330, OPENED.type_size) == 1
    assert round(previewing.sides(165, large.type_size), 1) == 1.1


def test_large_print_is_named_as_what_the_papers_have_already():
    large = replace(OPENED, papers=PaperDefaults(type_size=18))
    assert sending.large_print(OPENED) == "Large print (16 point)"
    said = "Large print (your papers have it: 18 point)"
    assert sending.large_print(large) == said
