"""A newsletter item survives an e-mail newsletter."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from house_cases import IDS, changed, sample, with_answers

from drafter.storage import library
from drafter.workflows import companions, exporting

KINDS = library.load_companion("newsletter-item").for_kinds
FIT = [one for one in IDS if library.load_template(one).kind in KINDS]
ALLOWED = {"h1", "h2", "p", "ul", "li", "br"}
"""Tags that every mail program shows and no newsletter editor takes out."""


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data.split()


def item(opened) -> dict[str, bytes]:
    companion = companions.load(opened, "newsletter-item")
    return exporting.companion_files(opened, companion, exporting.Variant())


def read(opened) -> Reader:
    reader = Reader()
    reader.feed(item(opened)[".html"].decode())
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("name", FIT)
def test_it_is_made_as_text_in_word_and_as_html(name):
    assert set(item(sample(name))) == {".txt", ".docx", ".html"}


@pytest.mark.parametrize("name", FIT)
def test_its_html_is_a_fragment_with_the_style_on_each_element(name):
    made = read(sample(name))

    assert {tag for tag, _ in made.tags} <= ALLOWED
    for tag, attributes in made.tags:
        assert set(attributes) == (set() if tag == "br" else {"style"})
        style = attributes.get("style") or ""
        assert "url" not in style
        assert "@" not in style


@pytest.mark.parametrize("name", FIT)
def test_its_html_says_what_its_text_says(name):
    opened = sample(name)
    text = item(opened)[".txt"].decode().replace("•", " ")

    assert read(opened).words == text.split()


def test_what_people_type_is_never_markup():
    typed = "<script>alert(1)</script> & <img src=x>"
    opened = with_answers(sample("no-war"), country=typed)
    html = item(opened)[".html"].decode()

    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;img src=x&gt;" in html


def test_it_has_a_dateline_short_paragraphs_and_one_way_to_act():
    opened = sample("no-war")
    lines = item(opened)[".txt"].decode().strip().splitlines()

    assert lines[0] == "No war on Iran"
    assert lines[2] == "Example Town Branch, for the meeting on 9 January 2020"
    assert max(len(line.split()) for line in lines) <= 60
    assert [line for line in lines if "(one link or address)" in line] == lines[-1:]


def test_a_statement_is_in_it_once_with_the_way_to_write_to_the_branch():
    opened = sample("peace-statement")
    opened = changed(
        opened, answers={**opened.draft.answers, "contact": "a@example.org"}
    )
    text = item(opened)[".txt"].decode()

    assert text.count("No war on Sampleland\n") == 1
    assert text.endswith("What you can do\nWrite to us: a@example.org\n")
