"""How values are shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.templating.filters import FILTERS, a_an, listed, money, ordinal, show
from drafter.templating.values import Gap

VALUES = ["text", date(2020, 1, 9), Decimal(3), True, ("a", "b"), Gap("x"), None]


@pytest.mark.parametrize(
    ("sum_", "said"),
    [
        ("200", "£200"),
        ("200.00", "£200"),
        ("1250.5", "£1,250.50"),
        ("0.07", "£0.07"),
        ("1000000", "£1,000,000"),
    ],
)
def test_money_has_pounds_and_pence_or_none(sum_, said):
    assert money(Decimal(sum_)) == said


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((), ""),
        (("Hull",), "Hull"),
        (("Hull", "York"), "Hull and York"),
        (("Hull", "Leeds", "York"), "Hull, Leeds and York"),
    ],
)
def test_a_list_is_read_out(items, said):
    assert listed(items) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "first"),
        (5, "fifth"),
        (6, "6th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
    ],
)
def test_an_ordinal_is_spoken(number, said):
    assert ordinal(Decimal(number)) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("branch", "a branch"),
        ("attack", "an attack"),
        ("MP", "an MP"),
        ("NHS trust", "an NHS trust"),
        ("TUC affiliate", "a TUC affiliate"),
        ("union", "a union"),
        ("European war", "a European war"),
        ("hour", "an hour"),
        ("honest answer", "an honest answer"),
        ("one-day strike", "a one-day strike"),
        ("UK government", "a UK government"),
    ],
)
def test_a_or_an_is_as_it_is_spoken(words, said):
    assert a_an(words) == said


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_every_filter_takes_every_kind_of_value(name, value):
    assert isinstance(FILTERS[name](value), str)


@given(st.decimals(0, 10**12, places=2))
def test_money_shows_every_penny(value):
    assert Decimal(money(value).removeprefix("£").replace(",", "")) == value


def test_a_number_has_commas_and_its_own_places():
    assert show(Decimal(3500)) == "3,500"
    assert show(Decimal("2.50")) == "2.50"
