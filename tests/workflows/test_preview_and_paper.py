"""The preview, the text and the Word paper say the same words in the same order."""

from __future__ import annotations

import house_cases
import pytest
from motion_builders import TODAY
from preview_words import on_paper, said, unnumbered

from drafter.exporters.page import Variant
from drafter.exporters.plain_text import to_text
from drafter.workflows import drafting, exporting, previewing


@pytest.mark.parametrize("style", house_cases.STYLES)
@pytest.mark.parametrize("model", house_cases.IDS)
def test_the_same_words_in_every_style(model, style):
    opened = house_cases.in_style(house_cases.sample(model), style)
    shown = previewing.preview(opened)
    assert not shown.gaps
    text = said(to_text(exporting.page_of(opened, Variant())))
    assert said(shown.text) == text
    assert on_paper(opened) == unnumbered(shown.text, opened)


@pytest.mark.parametrize("body", house_cases.BODIES)
def test_a_gap_is_its_question_on_the_screen_and_a_line_on_paper(body):
    settings = {"branch_name": "Leeds"}
    request = drafting.Request("no-war", settings=settings, meeting=body)
    opened = drafting.start(request, TODAY)
    shown = previewing.preview(opened)
    assert shown.gaps
    with_lines = shown.text
    for gap in reversed(shown.gaps):
        with_lines = f"{with_lines[: gap.start]}______{with_lines[gap.end :]}"
    paper = to_text(exporting.page_of(opened, Variant(with_gaps=True)))
    assert said(with_lines) == said(paper)
