"""The preview, the text and the Word paper say the same words in the same order."""

from __future__ import annotations

import io
import re
from functools import cache

import pytest
from app_stage import at_the_draft, kept_draft, words_of_docx

from drafter.exporters.page import Variant
from drafter.exporters.plain_text import to_text
from drafter.storage import library
from drafter.workflows import exporting, motions, previewing
from drafter.workflows.drafting import open_draft

MODELS = [head.id for head in motions.find_heads()]
STYLES = sorted(
    path.stem for path in (library.package_data() / "styles").glob("*.toml")
)
BODIES = [body.id for body in library.load_rulebooks()]


def said(text):
    """The words of a text; lines to fill in may be longer on paper."""
    return re.sub(r"_+", "_", text).split()


@cache
def sampled(model):
    """A model motion with its sample answers, made once for all styles."""
    return kept_draft(model)


def in_style(opened, style):
    draft = opened.draft
    changed = type(draft)(**{**vars(draft), "overrides": {"style": style}})
    return open_draft(changed, opened.today)


def on_paper(opened):
    """The words of the Word file; Word itself puts the numbers before them."""
    paper = exporting.paper(opened, ".docx", Variant())
    return said(" ".join(words_of_docx(io.BytesIO(paper))))


def unnumbered(text, opened):
    """The words of a text without the numbers of clauses and sources."""
    labels = [one.label for one in exporting.page_of(opened, Variant()).blocks]
    starts = "|".join(re.escape(label) for label in filter(None, labels))
    return said(re.sub(rf"^ *({starts}) ", "", text, flags=re.MULTILINE))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("model", MODELS)
def test_the_same_words_in_every_style(model, style):
    opened = in_style(sampled(model), style)
    shown = previewing.preview(opened)
    assert not shown.gaps
    text = said(to_text(exporting.page_of(opened, Variant())))
    assert said(shown.text) == text
    assert on_paper(opened) == unnumbered(shown.text, opened)


def test_what_the_screen_holds_is_what_the_paper_says():
    drafts = [kept_draft(model) for model in MODELS]

    async def act(person):
        for opened in drafts:
            person.app.desk.change(opened)
            person.app.screen.show_preview()
            await person.settle()
            assert unnumbered(person.preview, opened) == on_paper(opened)

    at_the_draft(act, drafts[0], (160, 45))


@pytest.mark.parametrize("body", BODIES)
def test_a_gap_is_its_question_on_the_screen_and_a_line_on_paper(body):
    opened = kept_draft(
        answers_file="", settings={"branch_name": "Leeds"}, meeting=body
    )
    shown = previewing.preview(opened)
    assert shown.gaps
    with_lines = shown.text
    for gap in reversed(shown.gaps):
        with_lines = f"{with_lines[: gap.start]}______{with_lines[gap.end :]}"
    paper = to_text(exporting.page_of(opened, Variant(with_gaps=True)))
    assert said(with_lines) == said(paper)
