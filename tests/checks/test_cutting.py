"""What to leave out of a motion that is too long, with real numbers of words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matters import believes, book, clause, matter, notes

from drafter.checks.cutting import what_to_cut, without
from drafter.language.house_style import dress
from drafter.language.words import count_for, count_words
from drafter.model.rulebook import Confidence, Counts, Force, Rule
from drafter.storage import library

NOTE = notes("that the library in Sample Street closes on 5 March 2026", id="note")
FACT = notes("that it lends books to four schools", id="fact")
OPINION = believes("that reading is a right", id="opinion")
VIEW = believes("that a town without a library is a poorer town", id="view")
OPPOSE = clause("oppose the closure", id="oppose")
WRITE = clause("write to the council by 5 March", who="secretary", id="write")
SPEAKER = clause("invite a speaker from the Sample Readers", id="speaker")
GREETING = clause("the library’s staff", section="solidarity", id="greeting")


def limited(words, counts=Counts.CLAUSES_AND_LEADS, body="union-branch", **rules):
    """Return a body with a limit of words."""
    rule = Rule(words, "example", Confidence.HIGH, Force.RULE, counts=counts)
    wording = {key: replace(rule, value=said) for key, said in rules.items()}
    return replace(book(body), limit={"words": rule}, wording=wording)


def cuts(*clauses, words=1, optional=(), **keys):
    made = matter(*clauses, body=limited(words, **keys))
    return what_to_cut(made, frozenset(optional))


def ids(found):
    return [one.id for one in found]


def test_a_motion_within_its_limit_or_without_one_needs_no_cuts():
    assert cuts(NOTE, OPPOSE, words=21) == ()
    assert what_to_cut(matter(NOTE, OPPOSE)) == ()
    assert cuts(NOTE, OPINION, OPPOSE, words=1, counts=Counts.ADDED_WORDS) == ()


def test_what_is_optional_goes_first_then_opinions_then_facts_then_actions():
    clauses = NOTE, FACT, OPINION, VIEW, GREETING, OPPOSE, WRITE, SPEAKER

    assert ids(cuts(*clauses, optional={"speaker"})) == [
        "speaker",
        "view",
        "opinion",
        "greeting",
        "fact",
        "write",
    ]


def test_each_cut_says_the_words_it_saves_and_where_it_fits():
    clauses = NOTE, OPINION, VIEW, OPPOSE, SPEAKER
    # 3 + 11 noted, 3 + 5 + 10 believed, 3 + 4 + 8 resolved.
    found = cuts(*clauses, words=30, optional={"speaker"})

    assert [(one.words, one.total_after, one.fits) for one in found] == [
        (8, 39, False),
        (10, 29, True),
        (8, 21, True),
    ]
    assert [one.cite for one in found] == ["Resolves 5", "Believes 3", "Believes 2"]
    assert found[0].why == "the model motion calls it optional"


def test_the_lead_falls_away_with_its_last_clause():
    last = cuts(NOTE, OPINION, OPPOSE)[0]

    assert (last.id, last.words) == (
        "opinion",
        count_words("This Branch believes:") + 5,
    )


def test_the_last_action_and_the_only_fact_always_stay():
    assert cuts(NOTE, OPPOSE) == ()
    assert ids(cuts(NOTE, OPPOSE, WRITE, optional={"oppose", "write"})) == ["write"]


def test_a_part_that_the_bodys_rule_names_keeps_one_clause():
    found = cuts(NOTE, OPINION, VIEW, OPPOSE, sections="notes; believes; resolves")

    assert ids(found) == ["view"]


def test_without_facts_one_belief_stays():
    assert ids(cuts(OPINION, VIEW, OPPOSE)) == ["view"]


def test_a_reason_that_repeats_another_goes_before_other_opinions():
    again = believes("that reading is a right for everyone", id="again")
    found = cuts(NOTE, OPINION, VIEW, again, OPPOSE)

    assert found[0].id == "again"
    assert found[0].why == "it says much the same as Believes 2"


def test_nested_points_go_before_opinions_but_never_all_of_them_alone():
    above = believes("that a library gives", id="above")
    points = [
        believes(said, id=said.split()[0], under="above")
        for said in ("books to everyone", "warmth in winter")
    ]
    found = cuts(NOTE, OPINION, above, *points, OPPOSE)

    assert ids(found) == ["warmth", "above", "opinion"]
    assert found[1].words == count_words("That a library gives: books to everyone.")


def test_a_fact_that_others_take_up_goes_after_one_that_nobody_does():
    used = notes("that Bo Specimen has worked there for many long years", id="used")
    also = notes("that Alex Sample has too", id="also")
    plain = notes("that many people meet there", id="plain")
    thanks = believes("that we owe Specimen and Sample thanks", id="thanks")
    found = cuts(used, also, plain, OPPOSE, thanks, sections="believes")

    assert ids(found) == ["plain", "used"]
    assert "other clauses take up" in found[1].why


def test_a_clause_that_another_points_to_stays_while_that_one_does():
    cites = clause("send the facts in Notes 2 to the council", id="cites")
    found = cuts(NOTE, FACT, OPPOSE, cites)

    assert ids(found) == ["note", "cites"]


def test_a_quotation_that_another_clause_takes_up_stays():
    quotes = believes("that the staff are right to say “books feed us”", id="quotes")
    agrees = clause("endorse these words", id="agrees")
    found = cuts(NOTE, quotes, VIEW, OPPOSE, agrees)

    assert ids(found) == ["view", "agrees", "quotes"]


def test_the_title_counts_where_the_body_counts_it():
    titled = cuts(NOTE, OPINION, OPPOSE, counts=Counts.WITH_TITLE)
    plain = cuts(NOTE, OPINION, OPPOSE)

    assert titled[0].words == plain[0].words
    assert titled[0].total_after == plain[0].total_after + 4


WORDS = st.lists(
    st.sampled_from("bread roses work sample street twelve Examplia 31".split()),  # noqa: SIM905
    min_size=1,
    max_size=9,
).map(" ".join)
SECTIONS = st.sampled_from(["notes", "believes", "solidarity", "resolves"])
TREES = st.lists(st.tuples(SECTIONS, WORDS, st.booleans()), min_size=1, max_size=9)


def grown(rows):
    """Return clauses, some of them nested below the one before."""
    made = []
    for number, (section, text, under) in enumerate(rows):
        above = made[-1] if made and under and made[-1].section == section else None
        parent = above.id if above and not above.under else ""
        made.append(clause(text, section=section, id=f"c{number}", under=parent))
    return made


@given(TREES, st.sampled_from(["list", "prose", "that", "whereas"]))
def test_savings_are_the_difference_that_the_body_counts(rows, style):
    made = matter(*grown(rows), body=limited(1), style=style)
    house, motion = library.load_style(style), made.motion
    of_path = {one.path: one.id for one in made.printed.clauses}

    def reprint(gone):
        out = {of_path[path] for path in gone}
        left = tuple(one for one in motion.clauses if one.id not in out)
        return dress(replace(motion, clauses=left), house, made.body)

    total, gone = count_for(made.printed, None), set()
    for cut in what_to_cut(made, frozenset({"c1", "c4"}), reprint):
        assert cut.clause not in gone
        gone |= {path for path in of_path if f"{path}.".startswith(f"{cut.clause}.")}
        left = count_for(reprint(frozenset(gone)), None)
        assert (cut.words, cut.total_after) == (total - left, left)
        assert cut.fits is (left <= 1)
        total = left
    kept = without(made.printed, frozenset(gone))
    first = {one.kind for one in made.printed.sections}
    acts = {one.kind for one in kept.sections if one.kind == "resolves"}
    assert kept.clauses
    assert bool(acts) is ("resolves" in first)


@pytest.mark.parametrize("counts", [Counts.CLAUSES_AND_LEADS, Counts.WHOLE_PAGE])
def test_hundreds_of_clauses_are_no_trouble(counts):
    many = [
        believes(f"that view {n} is held by {n} people", id=f"b{n}") for n in range(90)
    ]
    found = cuts(NOTE, *many, OPPOSE, counts=counts)

    assert len(found) == 90
