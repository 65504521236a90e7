from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import occasions
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.exporters.html import to_html
from drafter.exporters.page import Block, Role
from drafter.language.cleaning import clean
from drafter.language.gaps import CLOSE, OPEN
from drafter.language.labels import label

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads our pages: what is open, the text of each block, labels of lists."""

    def __init__(self):
        super().__init__()
        self.open, self.texts, self.labels = [], [], []
        self.lists = []

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.texts[-1] += "\n"
        if tag in VOID:
            return
        self.open.append(tag)
        if tag in {"p", "li", "h1", "h2"}:
            self.texts.append("")
        if tag == "ol":
            held = dict(attrs)
            self.lists.append([held.get("type", "1"), int(held.get("start", "1"))])
        if tag == "li":
            kind, number = self.lists[-1]
            self.labels.append(label(kind, number))
            self.lists[-1][1] += 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "ol":
            self.lists.pop()

    def handle_data(self, data):
        if self.texts and "body" in self.open and self.open[-1] != "body":
            self.texts[-1] += data


def read(page):
    reader = Reader()
    reader.feed(to_html(page))
    reader.close()
    assert not reader.open
    return reader


@pytest.mark.parametrize("name", occasions.PAGES)
def test_the_page_holds_the_same_words_and_labels(name):
    page = occasions.PAGES[name]
    reader = read(page)
    assert reader.texts == [block.text for block in page.blocks]
    labels = [block.label.strip(".()") for block in page.blocks if block.label]
    assert reader.labels == labels


@given(st.lists(st.sampled_from(["<", "&", '"', "'", "</style>", "\n", "é", "א"])
                | st.text(max_size=6), max_size=8).map("".join))  # fmt: skip
def test_text_from_people_is_shown_as_typed(typed):
    typed = clean(typed.replace(OPEN, "").replace(CLOSE, ""))
    page = replace(occasions.PAGES["list"], blocks=(Block(Role.PARAGRAPH, typed),))
    assert read(page).texts == [typed]


def test_it_is_a_whole_document_in_british_english():
    text = to_html(occasions.PAGES["list"])
    assert text.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "<title>Save the Sample Island ferry</title>" in text
    assert '<ol class="level-0" type="1" start="7">' in text


def test_it_reaches_out_to_nothing():
    text = to_html(occasions.PAGES["list"])
    assert not re.search(r"<(script|link|img|iframe)|href=|src=|url\(|@import", text)


def test_labels_have_their_brackets():
    text = to_html(occasions.PAGES["list"])
    assert (
        '@counter-style level-1 { system: extends lower-alpha; prefix: "\\28 "; '
        'suffix: "\\29 \\20 "; }'
    ) in text


def test_large_print_is_large_throughout():
    text = to_html(occasions.PAGES["large"])
    assert "font: 16pt/1.4" in text
    assert ".source, .note { font-size: 1em; }" in text


def test_no_label_can_end_the_style_sheet():
    page = replace(occasions.PAGES["list"], labels=('1"}</style>',))
    assert to_html(page).count("</style>") == 1
