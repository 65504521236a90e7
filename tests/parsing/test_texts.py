"""Texts in any form: broken lines, bullets in mid-line, Markdown, web pages, bytes."""

from __future__ import annotations

import pytest

from drafter.errors import UnreadableError
from drafter.parsing.decoding import decoded
from drafter.parsing.guard import FileKind, kind_of
from drafter.parsing.html import NO_PAGE, read_html
from drafter.parsing.markdown import read_markdown
from drafter.parsing.plain_text import read_plain


def texts(source) -> list[str]:
    return [
        f"{one.label} {one.words.text}".strip() if one.label else one.words.text
        for one in source.lines
    ]


def plain(text: str) -> list[str]:
    return texts(read_plain(text))


WRAPPED = """\
This Branch notes that the council means to close the library on
Sample Street, where four hundred children read after school,
and that nobody asked them. The library was given to the town in
1911.

It will be missed.
"""


def test_lines_that_only_wrap_are_joined():
    whole = (
        "This Branch notes that the council means to close the library on Sample "
        "Street, where four hundred children read after school, and that nobody asked "
        "them. The library was given to the town in 1911."
    )

    assert plain(WRAPPED) == [whole, "It will be missed."]


def test_a_hard_break_within_a_clause_is_joined():
    assert plain(
        "1. That the crew have been\ndismissed by post\n2. That it is cold"
    ) == [
        "1. That the crew have been dismissed by post",
        "2. That it is cold",
    ]


def test_a_word_broken_at_its_hyphen_is_whole_again():
    assert plain("We are a self-\ngoverning branch.") == [
        "We are a self-governing branch."
    ]


def test_verses_and_addresses_keep_their_lines():
    address = "Example Town Branch\nExample Hall\nSample Street\nExampleton"

    assert plain(address) == address.split("\n")


def test_leads_names_and_forms_keep_their_lines():
    text = "This Branch notes\nthat it is cold\nMoved by: Alex\nSeconded by: Bo"

    assert plain(text) == text.split("\n")


def test_bullets_in_mid_line_begin_lines_of_their_own():
    assert plain("Notes: • the cold • the damp ▪ the dark") == [
        "Notes:",
        "• the cold",
        "• the damp",
        "▪ the dark",
    ]


def test_characters_that_nobody_sees_are_folded_and_places_kept():
    text = "\ufeffThis Bra\u00adnch notes\u200b that\u00a0it is"
    (line,) = read_plain(text).lines

    assert line.words.text == "This Branch notes that\u00a0it is"
    assert text[line.words.at[12]] == "n"


def test_fixed_spaces_become_ordinary_ones_only_where_it_is_told():
    (line,) = read_plain("£50\u00a0million", spaces=True).lines

    assert line.words.text == "£50 million"


def test_quotation_marks_stay_as_they_are():
    assert plain('"straight" ‘single’ “double” it\'s') == [
        '"straight" ‘single’ “double” it\'s'
    ]


MARKDOWN = """\
# Save the ferry

**Example Town Branch**

This Branch notes:
==================

1. That the crew wrote *we will \\*not\\* go* in
   [their letter](https://news.example/letter "Letter").
   - a bullet &amp; more
2. That ____ has snake_case_words and 2 * 3 * 4

> A quotation

one\x20\x20
two\\
three

```
a  b
```
"""


def test_markdown_is_read_as_a_page_shows_it():
    assert texts(read_markdown(MARKDOWN)) == [
        "Save the ferry",
        "Example Town Branch",
        "This Branch notes:",
        "1. That the crew wrote we will *not* go in their letter.",
        "- a bullet & more",
        "2. That ____ has snake_case_words and 2 * 3 * 4",
        "A quotation",
        "one\ntwo\nthree",
        "a  b",
    ]


HTML = """\
<!doctype html><html><head><title>No</title><style>p { color: red }</style></head>
<body><h1>Save the <b>ferry</b></h1><script>alert("no")</script>
<p>This Branch&nbsp;notes&#58;</p>
<ol start="3"><li>one<ul><li>below</li></ul></li><li>two</ol>
<p hidden>no</p><div style="display: none">no</div>
<p>a<br>b &lt;branch&gt;</p><table><tr><td>c</td><td>d</td></tr></table>"""


@pytest.mark.parametrize("page", ["<![[doctype html><p>B", "<![if x]><p>A", "<![<!--"])
def test_a_mark_that_is_none_ends_in_a_sentence_or_in_the_words(page):
    try:
        said = " ".join(texts(read_html(page)))
    except UnreadableError as error:
        said = str(error)

    assert said in {"", "A", "B", page, f"What was pasted {NO_PAGE}."}


def test_of_a_web_page_only_what_shows_is_read():
    assert texts(read_html(HTML)) == [
        "Save the ferry",
        "This Branch\u00a0notes:",
        "3. one",
        "• below",
        "4. two",
        "a\nb <branch>",
        "c",
        "d",
    ]


@pytest.mark.parametrize(
    "data",
    [
        "£5 – é".encode(),
        "\ufeff£5 – é".encode(),
        "£5 – é".encode("utf-16"),
        b"\xfe\xff" + "£5 – é".encode("utf-16-be"),
        "£5 – é".encode("windows-1252"),
    ],
)
def test_a_text_is_read_in_whatever_it_was_written(data):
    assert decoded(data, "motion.txt") == "£5 – é"


@pytest.mark.parametrize("data", [b"a\0b", b"\xff\xfea", b"\x81\x8d", b"caf\xe9\x01"])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(UnreadableError, match=r"motion\.txt is not a text: save it"):
        decoded(data, "motion.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04", "zip"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"\n<!-- a --><!DOCTYPE html>", "html"),
        (b"\xef\xbb\xbf<html lang='en'>", "html"),
        (b"<?xml version='1.0'?><a/>", "xml"),
        (b"\x89PNG\r\n", "image"),
        (b"BM\0\0", "image"),
        (b"BMA ARM 2026", "text"),
        (b"This Branch notes:", "text"),
        (b" \r\n", "empty"),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(data, kind):
    assert kind_of(data) is FileKind(kind)


def test_what_was_pasted_has_no_name():
    assert str(UnreadableError("", "is empty: type it")) == (
        "What was pasted is empty: type it."
    )
