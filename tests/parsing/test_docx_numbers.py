"""Automatic numbers of Word files, as the text that Word shows."""

from __future__ import annotations

import pytest
from word_files import numbering, p, styles, word

from drafter.parsing.docx import read_docx
from drafter.parsing.docx_labels import formatted

LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3."))


def level(at: int, form: str, shown: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def abstract(levels=LEVELS, number: int = 0, more: str = "") -> str:
    inner = "".join(level(at, *one) for at, one in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{inner}</w:abstractNum>'


def num(number: int, of: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def at(depth: int, number: int = 1, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/>'
    return f"{named}<w:numPr>{place}</w:numPr>"


def labels(lists: str, *paragraphs: str, sheet: str = "") -> list[str]:
    body = "".join(p("x", one) for one in paragraphs)
    data = word(body, numbering=numbering(lists), styles=styles(sheet))
    return [one.label for one in read_docx(data).paragraphs]


def test_levels_count_by_themselves_and_start_again_below_the_next_point():
    lists = abstract() + num(1)

    assert labels(lists, at(0), at(1), at(1), at(2), at(0), at(1)) == [
        "1.", "(a)", "(b)", "i.", "2.", "(a)",
    ]  # fmt: skip


def test_two_lists_of_one_definition_count_on_together():
    lists = abstract() + num(1) + num(2)

    assert labels(lists, at(0), at(0, 2), at(0)) == ["1.", "2.", "3."]


def test_a_list_with_a_start_of_its_own_starts_there_once():
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = abstract() + num(1) + num(2, more=start)

    assert labels(lists, at(0), at(0, 2), at(0, 2)) == ["1.", "5.", "6."]


def test_a_list_may_change_how_a_level_looks():
    changed = (
        f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    )
    lists = abstract() + num(1, more=changed)

    assert labels(lists, at(0), at(0)) == ["I)", "II)"]


def test_numbers_of_several_levels_are_shown_together():
    lists = abstract((("decimal", "%1."), ("decimal", "%1.%2."))) + num(1)

    assert labels(lists, at(0), at(1), at(1), at(0), at(1)) == [
        "1.", "1.1.", "1.2.", "2.", "2.1.",
    ]  # fmt: skip


def test_legal_numbering_shows_figures_only():
    legal = level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    lists = (
        '<w:abstractNum w:abstractNumId="0">'
        f"{level(0, 'upperRoman', '%1.')}{legal}</w:abstractNum>{num(1)}"
    )

    assert labels(lists, at(0), at(0), at(1)) == ["I.", "II.", "2.1"]


def test_a_level_that_never_restarts_counts_on():
    never = '<w:lvlRestart w:val="0"/>'
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}'
        f"{level(1, 'lowerLetter', '%2)', more=never)}"
        f"</w:abstractNum>{num(1)}"
    )

    assert labels(lists, at(0), at(1), at(0), at(1)) == ["1.", "a)", "2.", "b)"]


def test_a_style_numbers_its_paragraphs_and_those_based_on_it():
    linked = '<w:pStyle w:val="Sub"/>'
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}'
        f"{level(1, 'lowerLetter', '(%2)', more=linked)}</w:abstractNum>{num(1)}"
    )
    sheet = (
        '<w:style w:type="paragraph" w:styleId="Point"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Point"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="Point"/>'
        "</w:style>"
    )

    assert labels(
        lists,
        '<w:pStyle w:val="Point"/>',
        '<w:pStyle w:val="Sub"/>',
        '<w:pStyle w:val="Mine"/>',
        '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>',
        sheet=sheet,
    ) == ["1.", "(a)", "2.", ""]


def test_a_definition_may_be_found_through_a_style():
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f"{abstract(number=1)}{num(1, 0)}{num(2, 1)}"
    )
    sheet = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
    )

    assert labels(lists, at(0), at(0), sheet=sheet) == ["1.", "2."]


@pytest.mark.parametrize(("shown", "label"), [("\uf0b7", "•"), ("o", "o"), ("–", "–")])
def test_a_bullet_is_the_character_that_is_seen(shown, label):
    lists = abstract((("bullet", shown),)) + num(1)

    assert labels(lists, at(0)) == [label]


def test_a_list_or_a_style_that_is_not_there_numbers_nothing():
    assert labels(abstract() + num(1, 7), at(0), at(0, 9), at(0, 1, "Gone")) == [
        "",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (22, "ordinal", "22nd"),
        (11, "ordinal", "11th"),
        (0, "upperRoman", "0"),
        (9_999_999, "lowerLetter", "9999999"),
        (5, "none", ""),
        (5, "somethingNew", "5"),
    ],
)
def test_numbers_are_shown_in_the_formats_of_word(number, form, shown):
    assert formatted(number, form) == shown
