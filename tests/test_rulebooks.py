"""Every rulebook and house style that comes with the house."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from urllib.parse import urlsplit

import pytest
from house_cases import BODIES, IDS, STYLES, fitting, in_body, sample, with_everything

from drafter.language.yearly import last_before
from drafter.model.motion import Actor, SectionKind
from drafter.model.rulebook import Confidence, Counts, Force
from drafter.storage.locations import package_data
from drafter.storage.rulebook_tables import faults
from drafter.workflows import bodies

every_body = pytest.mark.parametrize("book", BODIES.values(), ids=BODIES)
THIS_YEAR = date.today().year  # noqa: DTZ011  a year is near enough
NAMES = """
union-branch labour-branch labour-clp trades-council labour-conf labour-women
labour-npf tuc-congress stuc-congress wales-tuc tuc-councils-conf unison-ndc
unite-policy gmb-congress ucu-congress neu-conf pcs-adc nasuwt-conf cwu-conf rmt-agm
usdaw-adm fbu-conf eis-agm nuj-dm bma-arm nus-conf su-generic afl-cio us-local
""".split()  # noqa: SIM905  read as words

WORDS = {
    "labour-conf": (250, Counts.CLAUSES_AND_LEADS, Confidence.HIGH, Force.RULE),
    "labour-women": (250, None, Confidence.HIGH, Force.RULE),
    "tuc-congress": (250, Counts.CLAUSES_AND_LEADS, Confidence.LOW, Force.RULE),
    "ucu-congress": (150, Counts.CLAUSES_AND_LEADS, Confidence.HIGH, Force.RULE),
    "neu-conf": (350, Counts.WHOLE_PAGE, Confidence.HIGH, Force.RULE),
    "pcs-adc": (500, None, Confidence.HIGH, Force.RULE),
    "nasuwt-conf": (150, None, Confidence.HIGH, Force.ADVICE),
    "bma-arm": (150, None, Confidence.HIGH, Force.ADVICE),
    "nus-conf": (1400, Counts.ALL_TOGETHER, Confidence.HIGH, Force.RULE),
}
"""The only limits of words that were found; every other body has none confirmed."""
LIMITS = {
    "limit.title": {"labour-conf": 10, "ucu-congress": 10},
    "limit.amendment": {"ucu-congress": 75, "neu-conf": 200, "tuc-congress": 50},
    "limit.motions": {
        "labour-conf": 1,
        "labour-women": 1,
        "labour-npf": 1,
        "tuc-congress": 2,
        "unite-policy": 1,
        "gmb-congress": 3,
        "neu-conf": 6,
        "cwu-conf": 3,
        "usdaw-adm": 3,
        "nuj-dm": 4,
    },
    "limit.amendments": {"ucu-congress": 1, "usdaw-adm": 3},
    "deadline.motion": {
        "union-branch": 10,
        "labour-branch": 14,
        "labour-clp": 14,
        "trades-council": 7,
        "labour-conf": 10,
        "labour-women": 31,
        "labour-npf": "17 March",
        "unison-ndc": 16,
        "unite-policy": 20,
        "gmb-congress": "31 January",
        "ucu-congress": 11,
        "neu-conf": "3 December",
        "pcs-adc": 11,
        "cwu-conf": "14 March",
        "rmt-agm": "2nd Thursday in March",
        "nuj-dm": 18,
        "bma-arm": "early April",
        "afl-cio": 30,
    },
    "wording.opening": {
        "gmb-congress": "This Congress",
        "nuj-dm": "This DM",
        "stuc-congress": "That this Congress",
        "eis-agm": "That this AGM",
        "bma-arm": "That this meeting; That this conference",
    },
    "wording.not-instructed": {
        "neu-conf": "officials",
        "nuj-dm": "DM; the editor; the charities",
    },
}
"""The values found, body by body; a body that is not named has none confirmed."""
INSTRUCTED = {
    "union-branch": {
        "the Branch Secretary",
        "the Branch Committee",
        "our delegates to the trades council",
    },
    "labour-branch": {
        "the Branch Secretary",
        "the Branch officers",
        "our delegates to the Constituency Labour Party",
    },
    "labour-clp": {
        "the CLP Secretary",
        "the Executive Committee",
        "our delegates to conference",
    },
    "trades-council": {"the Secretary", "the Executive Committee", "our delegates"},
    "unison-ndc": {"the National Executive Council"},
    "unite-policy": {"the Executive Council"},
    "gmb-congress": {"the Central Executive Council"},
    "ucu-congress": {"the National Executive Committee"},
    "neu-conf": {"the Executive"},
    "pcs-adc": {"the National Executive Committee"},
    "nasuwt-conf": {"the National Executive"},
    "cwu-conf": {"the National Executive Council"},
    "rmt-agm": {"the National Executive Committee"},
    "usdaw-adm": {"the Executive Council"},
    "fbu-conf": {"the Executive Council"},
    "nuj-dm": {"the National Executive Council"},
    "nus-conf": {"the NUS officers"},
    "su-generic": {
        "the elected officers",
        "the Executive Committee",
        "our delegates to NUS conferences",
    },
    "us-local": {"the Recording Secretary", "the Executive Board", "our delegates"},
    "afl-cio": {"the Executive Council"},
}
"""Whom a body can tell to act: its own officers, committee, delegates or executive."""
TELLS = {"instruct", "mandate", "direct"}
OUTSIDE = {Actor.MP, Actor.GOVERNMENT, Actor.NEXT_BODY, Actor.AFFILIATES, Actor.MEMBERS}
OF_THEIR_OWN = {"labour-branch", "labour-clp", "union-branch", "trades-council"}
OF_THEIR_OWN |= {"su-generic", "us-local"}
HINTS = {
    "unison-ndc": ("deadline.motion", "deadline.amendment", "deadline.emergency"),
    "rmt-agm": ("deadline.motion", "deadline.amendment"),
    **{
        body: ("deadline.motion",)
        for body in LIMITS["deadline.motion"]
        if body not in {"unison-ndc", "rmt-agm"}
    },
}
"""Deadlines that were seen in some years, and are no promise for this one."""


def test_the_ids_are_exactly_those_of_the_design():
    assert sorted(BODIES) == sorted(NAMES)


def test_there_are_styles():
    assert {"list", "prose", "that", "whereas"} <= set(STYLES)


# Every value with its source


@every_body
def test_every_rule_says_where_it_was_read_and_how_sure_it_is(book):
    sources = {source.id for source in book.sources}

    for key, rule in book.rules.items():
        assert (key, rule.source in sources) == (key, True)
        assert isinstance(rule.confidence, Confidence)
        assert isinstance(rule.force, Force)
        assert rule.value
    assert sources == {rule.source for rule in book.rules.values()}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_itself_says_all_of_it_for_every_value(name):
    path = package_data() / "rulebooks" / f"{name}.toml"
    tables = tomllib.loads(path.read_text("utf-8"))

    sources = {one["id"]: one for one in tables.get("source", ())}
    for one in sources.values():
        assert {"title", "url", "year"} <= set(one)
    for key in BODIES[name].rules:
        group, rule = key.split(".")
        held = tables[group][rule]
        assert {"value", "source", "confidence", "force"} <= set(held), key
        assert held["source"] in sources, key


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
def test_no_rulebook_of_the_house_has_a_fault(book):
    assert list(faults(book, tuple(STYLES))) == []


@every_body
def test_every_rule_is_told_in_words(book):
    assert set(book.rules) <= set(bodies.RULES)
    assert set(bodies.not_confirmed(book)) <= set(bodies.RULES.values())


# What was found, and nothing else


def test_limits_of_words_are_those_that_were_found():
    found = {
        body: (rule.value, rule.counts, rule.confidence, rule.force)
        for body, book in BODIES.items()
        if (rule := book.rule("limit.words"))
    }

    assert found == WORDS


@pytest.mark.parametrize("key", LIMITS)
def test_other_values_are_those_that_were_found(key):
    found = {
        body: rule.value for body, book in BODIES.items() if (rule := book.rule(key))
    }

    assert found == LIMITS[key]


def test_what_is_inferred_says_so_and_does_not_bind():
    for key in ("limit.words", "limit.amendment"):
        rule = BODIES["tuc-congress"].rule(key)
        assert not rule.binding
        assert rule.note.startswith("Inferred")


def test_only_what_an_amendment_adds_counts_at_ucu():
    assert BODIES["ucu-congress"].rule("limit.amendment").counts is Counts.ADDED_WORDS


def test_compulsory_opening_words_bind_and_the_conventional_ones_do_not():
    openings = {
        body: rule.force
        for body, book in BODIES.items()
        if (rule := book.rule("wording.opening"))
    }

    assert {body for body, force in openings.items() if force is Force.RULE} == {
        "gmb-congress",
        "nuj-dm",
    }


@pytest.mark.parametrize("body", HINTS)
def test_a_deadline_that_is_a_hint_is_advice(body):
    for key in HINTS[body]:
        assert BODIES[body].rule(key).force is Force.ADVICE


@every_body
def test_a_deadline_can_be_reckoned_or_says_in_words_when_it_is(book):
    for key, rule in book.deadline.items():
        if isinstance(rule.value, int):
            assert re.match(r"(days|weeks) before ", rule.unit), key
        elif last_before(rule.value, date(2026, 6, 1)) is None:
            assert rule.value in {
                "early April",
                "the end of February",
                "15 April in 2024, a Monday",
            }
        assert not rule.hour or re.fullmatch(r"noon|\d\d:\d\d", rule.hour)


@every_body
def test_the_minutes_of_a_speech_are_minutes(book):
    for rule in book.debate.values():
        assert isinstance(rule.value, int)
        assert rule.unit == "minutes"


# Names and verbs


@every_body
def test_a_body_has_a_house_style_and_its_names(book):
    assert book.style in STYLES
    assert all((book.name, book.noun, book.the_body, book.executive, book.next_body))
    assert book.the_body.startswith(("the ", "our "))


@every_body
def test_an_address_is_a_verb_in_the_infinitive_and_a_name(book):
    for address in book.verbs.values():
        assert not address.verb.split()[0].endswith("s")
        assert address.who == address.who.strip()
    assert Actor.SELF not in book.verbs


@every_body
def test_no_body_instructs_whom_it_cannot(book):
    told = {
        actor: address.who
        for actor, address in book.verbs.items()
        if address.verb in TELLS
    }

    assert set(told.values()) == INSTRUCTED.get(book.id, set())
    assert not OUTSIDE & set(told)
    if book.id not in OF_THEIR_OWN:
        assert set(told) <= {Actor.SECRETARY, Actor.COMMITTEE, Actor.EXECUTIVE}


@every_body
def test_whom_a_body_says_it_does_not_instruct_is_not_in_its_table(book):
    rule = book.rule("wording.not-instructed")
    names = (
        [one.strip().casefold() for one in str(rule.value).split(";")] if rule else ()
    )

    for address in book.verbs.values():
        for name in names:
            assert not re.search(rf"\b{re.escape(name)}\b", address.who.casefold())


@every_body
def test_a_verb_that_a_body_avoids_is_not_in_its_table(book):
    rule = book.rule("wording.avoid")
    avoided = [one.strip() for one in str(rule.value).split(";")] if rule else []

    assert not {address.verb for address in book.verbs.values()} & set(avoided)


@every_body
def test_what_a_conference_has_done_is_done_by_its_executive(book):
    if book.level.value == "conference" and book.id != "labour-npf":
        doing = {book.verbs[one].who for one in (Actor.SECRETARY, Actor.COMMITTEE)}
        assert doing == {book.verbs[Actor.EXECUTIVE].who}


# House styles


@pytest.mark.parametrize("name", STYLES)
def test_a_style_has_a_verb_for_every_section(name):
    style = STYLES[name]

    assert style.id == name
    assert set(style.verbs) == set(SectionKind)
    assert all(style.verbs.values())
    assert style.labels
    assert style.subject.format(noun="Branch").endswith("Branch")


@pytest.mark.parametrize("name", IDS)
def test_the_bodies_of_a_template_can_ask_whomever_it_calls_on(name):
    for body in fitting(name):
        opened = with_everything(in_body(sample(name), body))
        acting = {clause.who for clause in opened.motion.clauses} - {Actor.SELF}
        assert acting <= set(BODIES[body].verbs)
