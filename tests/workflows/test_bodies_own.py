"""Bodies as a person meets them: which come first, and one of their own."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.errors import ProblemsError, UnknownNameError, UsageError
from drafter.model.rulebook import Confidence, Counts, Force
from drafter.workflows import bodies, drafting, own_bodies
from drafter.workflows.own_bodies import OwnBody, id_of

TODAY = date(2026, 11, 25)
VALLEY = OwnBody(
    name="Example Valley Branch",
    extends="union-branch",
    notice_days=7,
    deadline_days=10,
    clear_days=True,
    deadline_hour="noon",
    word_limit=300,
    title_limit=12,
    signed_by="the chair and the secretary",
)


def kept(**keys):
    own_bodies.add(
        OwnBody(**{"name": "Ours", "extends": "union-branch", **keys}), TODAY
    )
    return bodies.open_body("ours")


# Lists


def test_ones_own_come_first_then_the_local_ones_then_conferences():
    own_bodies.add(VALLEY, TODAY)

    ids = bodies.ids()

    assert ids[:5] == ("example-valley-branch", *bodies.LOCAL)
    assert list(ids[5:]) == sorted(ids[5:])
    assert bodies.names()[0] == bodies.name_of(ids[0]) == "Example Valley Branch"
    assert bodies.USUAL in ids


def test_what_is_not_confirmed_is_what_a_person_would_ask():
    assert bodies.not_confirmed(bodies.open_body("union-branch")) == (
        "words in a motion",
        "words in a title",
        "notice of a meeting",
    )
    assert bodies.not_confirmed(bodies.open_body("unison-ndc")) == (
        "words in a motion",
        "words in a title",
        "words in an amendment",
        "motions",
        "an emergency motion needs",
    )


def test_a_broken_file_is_told_and_the_other_bodies_go_on(home):
    own_bodies.add(VALLEY, TODAY)
    (home / "rulebooks" / "broken.toml").write_text("x =", "utf-8")

    assert [one.file for one in bodies.problems()] == ["broken.toml"]
    assert len(bodies.listed()) == 30
    with pytest.raises(ProblemsError, match="broken"):
        bodies.open_body("broken")


# My own body


def test_ones_own_body_has_its_own_rules_and_where_they_come_from():
    made = own_bodies.add(VALLEY, TODAY)
    book = bodies.open_body(made.id)

    assert made.id == "example-valley-branch"
    assert made.file.endswith("example-valley-branch.toml")
    assert (book.name, book.noun) == ("Example Valley Branch", "Branch")
    assert {name: rule.value for name, rule in book.rules.items()} == {
        "limit.words": 300,
        "limit.title": 12,
        "deadline.motion": 10,
        "notice.meeting": 7,
        "submission.signed-by": "the chair and the secretary",
    }
    deadline = book.rule("deadline.motion")
    assert (deadline.unit, deadline.clear, deadline.hour) == (
        "days before the meeting",
        True,
        "noon",
    )
    for rule in book.rules.values():
        assert (rule.confidence, rule.force) == (Confidence.MEDIUM, Force.RULE)
        assert rule.binding
        seen = book.source(rule.source)
        assert seen.title == "Our own standing orders, as entered by us"
        assert (seen.year, seen.url) == (2026, "")


def test_what_is_left_out_stays_as_it_was():
    book = kept()

    base = bodies.open_body("union-branch")
    assert book.rules == base.rules
    assert book.verbs == base.verbs


def test_a_noun_of_its_own_names_the_body_too():
    book = kept(noun="Chapel")

    assert (book.noun, book.the_body) == ("Chapel", "the Chapel")


def test_ones_own_limit_counts_as_the_body_it_extends_counts():
    assert kept(extends="neu-conf", word_limit=200).rule("limit.words").counts is (
        Counts.WHOLE_PAGE
    )


def test_one_day_is_one_day():
    assert (
        kept(deadline_days=1).rule("deadline.motion").unit == "day before the meeting"
    )


def test_a_motion_can_be_put_to_ones_own_body():
    own_bodies.add(VALLEY, TODAY)
    settings = {"branch_name": "Example Valley"}
    request = drafting.Request(
        "no-war", settings=settings, meeting="example-valley-branch"
    )

    opened = drafting.start(request, TODAY)

    assert opened.destination.rule("limit.words").value == 300


def test_an_earlier_one_is_written_over_only_on_purpose():
    own_bodies.add(VALLEY, TODAY)

    with pytest.raises(UsageError, match="already"):
        own_bodies.add(VALLEY, TODAY)
    later = OwnBody(name="example valley BRANCH", extends="labour-clp")
    own_bodies.add(later, TODAY, instead=True)

    assert bodies.open_body("example-valley-branch").level.value == "clp"


def test_ones_own_body_can_be_removed():
    own_bodies.add(VALLEY, TODAY)
    assert bodies.is_own("example-valley-branch")

    own_bodies.remove("example-valley-branch")

    assert not bodies.is_own("example-valley-branch")
    with pytest.raises(UnknownNameError):
        own_bodies.remove("union-branch")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"name": ""}, "Say what your body is called"),
        ({"name": "a\nb"}, "Say what your body is called"),
        ({"name": "x" * 81}, "at most 80 letters"),
        ({"name": "…"}, "has no letter from a to z and no figure"),
        ({"name": "UCU Congress"}, "ucu-congress is a body that comes with Drafter"),
        ({"notice_days": -1}, "The notice of a meeting cannot be -1 days: write 0 to"),
        ({"deadline_days": 367}, "The deadline cannot be 367 days: write 0 to 366."),
        ({"word_limit": 0}, "The limit of a motion cannot be 0 words: write 1 to"),
        ({"title_limit": 100_001}, "write 1 to 100,000."),
        ({"deadline_days": 7, "deadline_hour": "25:00"}, "write noon, or an hour like"),
        ({"deadline_days": 7, "deadline_hour": "9am"}, '"9am" is not an hour'),
        ({"deadline_hour": "noon"}, "Say how many days before the meeting"),
        ({"clear_days": True}, "Say how many days before the meeting"),
        ({"noun": "x" * 81}, "is too long"),
        ({"signed_by": "a\nb"}, "write it on one line"),
    ],
)
def test_what_cannot_be_is_a_plain_sentence_and_nothing_is_kept(home, keys, said):
    with pytest.raises(UsageError, match=said):
        kept(**keys)

    assert not (home / "rulebooks").exists()


def test_a_body_extends_one_that_there_is():
    with pytest.raises(UnknownNameError, match="Did you mean union-branch"):
        kept(extends="union-brnch")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Example Valley Branch", "example-valley-branch"),
        ("Caffè № 3 — Llŷn", "caffe-no-3-llyn"),
        ("Con", "body-con"),
        ("../../etc", "etc"),
        ("مرحبا", ""),
    ],
)
def test_an_id_is_made_of_the_name(name, made):
    assert id_of(name) == made
