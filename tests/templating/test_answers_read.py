"""Reading answers: one reader a kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import NOTES, interview, template

from drafter.errors import BadAnswerError
from drafter.language.cleaning import clean
from drafter.model.template import Field, FieldKind, SourceText, TemplateClause
from drafter.templating.answers import fault_in_answer, read_answer


def field(kind: str) -> Field:
    options = ("threatened", "under attack") if kind == "choice" else ()
    return Field("f", "What?", kind=FieldKind(kind), options=options)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", "  Iran ", "Iran"),
        ("long-text", "one\r\ntwo", "one\ntwo"),
        ("person", "Siân O’Neill", "Siân O’Neill"),
        ("date", "9 January 2020", date(2020, 1, 9)),
        ("date", "9/1/20", date(2020, 1, 9)),
        ("number", "3,500", Decimal(3500)),
        ("number", "3500", Decimal(3500)),
        ("number", "-2.5", Decimal("-2.5")),
        ("number", "1,234,567.891", Decimal("1234567.891")),
        ("money", "£200", Decimal(200)),
        ("money", "1,250.50", Decimal("1250.50")),
        ("money", "£ 7.5", Decimal("7.5")),
        ("money", f"£{'9' * 40}", Decimal("9" * 40)),
        ("choice", "THREATENED", "threatened"),
        ("yes-no", "Yes", True),
        ("yes-no", "y", True),
        ("yes-no", "0", False),
        ("yes-no", "FALSE", False),
        ("list", "Hull; York;", ("Hull", "York")),
        ("list", "Hull\nYork; Leeds", ("Hull", "York", "Leeds")),
    ],
)
def test_a_right_answer_is_read(kind, typed, value):
    assert read_answer(field(kind), typed) == value


@pytest.mark.parametrize("kind", list(FieldKind))
@pytest.mark.parametrize("typed", ["", "  \n ", "\x00\u202e"])
def test_an_answer_of_nothing_is_none(kind, typed):
    assert read_answer(field(kind), typed) is None


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        ("text", "one\ntwo", "It is one line; write it without line breaks."),
        ("text", "x" * 1001, "It is 1,001 characters long; 1,000 is the most."),
        (
            "long-text",
            "x" * 20_001,
            "It is 20,001 characters long; 20,000 is the most.",
        ),
        (
            "date",
            "31/2/2026",
            "There is no 31/2/2026: write it as 9 January 2020 or 2020-01-09.",
        ),
        (
            "number",
            "many",
            '"many" is not a number: write it in figures, like 3,500.',
        ),
        (
            "number",
            "3.500",
            (
                '"3.500" could be 3,500 or a fraction: write 3,500 if that is meant, '
                "or the fraction in words."
            ),
        ),
        (
            "number",
            "12,5",
            '"12,5" is not a number: write it in figures, like 3,500.',
        ),
        (
            "money",
            "£1.250",
            (
                '"1.250" could be 1,250 or a fraction: write 1,250 if that is meant, '
                "or the fraction in words."
            ),
        ),
        (
            "money",
            "£12,50",
            '"£12,50" is not a sum in pounds: write it like £200 or £1,250.50.',
        ),
        (
            "money",
            "-5",
            '"-5" is not a sum in pounds: write it like £200 or £1,250.50.',
        ),
        (
            "money",
            "€5",
            '"€5" is not a sum in pounds: write it like £200 or £1,250.50.',
        ),
        (
            "money",
            "5.1234",
            '"5.1234" is not a sum in pounds: write it like £200 or £1,250.50.',
        ),
        ("choice", "maybe", '"maybe" is not one of: threatened, under attack.'),
        ("yes-no", "perhaps", '"perhaps" is neither yes nor no.'),
        (
            "list",
            " ; ;",
            "It holds nothing but semicolons: write what belongs there.",
        ),
    ],
)
def test_a_wrong_answer_is_refused_with_a_sentence(kind, typed, sentence):
    with pytest.raises(BadAnswerError) as caught:
        read_answer(field(kind), typed)

    assert str(caught.value) == f"The answer to f: {sentence}"
    assert fault_in_answer(field(kind), typed) == sentence


@given(st.sampled_from(list(FieldKind)), st.text(st.characters(), max_size=60))
def test_any_text_is_an_answer_or_has_a_sentence(kind, typed):
    assert isinstance(fault_in_answer(field(kind), typed), str)


# Text comes out as it was typed

HOSTILE = [
    "{{ country }} {% if x %} {# gone? #}",
    "{{ 7 * 7 }}",
    "A & B <b> \"quoted\" 'so' “and” ‘so’",
    "لا للحرب אין מלחמה 战争 👩🏽‍🏭",
    "back\\slash \\n ${x} %s %(x)s",
]


def rendered(typed: str) -> str:
    clause = TemplateClause(
        "c", NOTES, "that ({{ x }})", source=SourceText("{{ x }}", "{{ x }}")
    )
    asked = Field("x", "What?", kind=FieldKind.LONG_TEXT)
    motion = interview(template(clause, fields=[asked]), {"x": typed}).motion
    (made,) = motion.clauses
    assert made.source
    assert made.source.who == made.text.removeprefix("that (").removesuffix(")")
    return made.source.who


@pytest.mark.parametrize("typed", HOSTILE)
def test_words_that_look_like_code_come_out_as_typed(typed):
    assert rendered(typed) == typed


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_every_word_comes_out_as_typed(typed):
    assert rendered(typed) == typed


@given(st.text(st.characters(), min_size=1))
def test_only_characters_that_do_things_are_left_out(typed):
    said = clean(typed).strip()

    assert rendered(f"x{typed}x") == clean(f"x{typed}x")
    assert read_answer(field("long-text"), typed) == (said or None)
