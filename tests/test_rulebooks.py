"""Every rulebook and house style that comes with the house."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest
from house_cases import BODIES, IDS, STYLES, fitting, in_body, sample, with_everything

from drafter.model.motion import Actor, SectionKind
from drafter.model.rulebook import Confidence, Force
from drafter.workflows import bodies

every_body = pytest.mark.parametrize("book", BODIES.values(), ids=BODIES)
THIS_YEAR = date.today().year  # noqa: DTZ011  a year is near enough


def test_there_are_bodies_and_styles():
    assert {"union-branch", "labour-clp", "trades-council"} <= set(BODIES)
    assert {"list", "prose", "that", "whereas"} <= set(STYLES)


@every_body
def test_every_rule_says_where_it_was_read_and_how_sure_it_is(book):
    sources = {source.id for source in book.sources}

    for key, rule in book.rules.items():
        assert (key, rule.source in sources) == (key, True)
        assert isinstance(rule.confidence, Confidence)
        assert isinstance(rule.force, Force)
        assert rule.value


@every_body
def test_every_source_is_a_page_of_a_year(book):
    ids = [source.id for source in book.sources]

    assert len(set(ids)) == len(ids)
    for source in book.sources:
        assert source.title
        assert 1990 <= source.year <= THIS_YEAR
        url = urlsplit(source.url)
        assert url.scheme in {"http", "https"}
        assert "." in url.netloc


@every_body
def test_a_body_has_a_house_style_and_its_names(book):
    assert book.style in STYLES
    assert all((book.name, book.noun, book.the_body, book.executive, book.next_body))
    assert book.the_body.startswith(("the ", "our "))


@every_body
def test_every_rule_is_told_in_words(book):
    assert set(book.rules) <= set(bodies.RULES)
    assert set(bodies.not_confirmed(book)) <= set(bodies.RULES.values())


@every_body
def test_an_address_is_a_verb_in_the_infinitive_and_a_name(book):
    for address in book.verbs.values():
        assert not address.verb.split()[0].endswith("s")
        assert address.who == address.who.strip()
    assert Actor.SELF not in book.verbs


@pytest.mark.parametrize("name", STYLES)
def test_a_style_has_a_verb_for_every_section(name):
    style = STYLES[name]

    assert style.id == name
    assert set(style.verbs) == set(SectionKind)
    assert all(style.verbs.values())
    assert len(style.labels) == 3
    assert style.subject.format(noun="Branch").endswith("Branch")


@pytest.mark.parametrize("name", IDS)
def test_the_bodies_of_a_template_can_ask_whomever_it_calls_on(name):
    for body in fitting(name):
        opened = with_everything(in_body(sample(name), body))
        acting = {clause.who for clause in opened.motion.clauses} - {Actor.SELF}
        assert acting <= set(BODIES[body].verbs)
