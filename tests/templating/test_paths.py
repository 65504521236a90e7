"""The ways through a template: all of them, or enough that every two choices meet."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from motion_builders import RESOLVES, template

from drafter.model.template import Field, FieldKind, TemplateClause
from drafter.templating.paths import SMALL, Turn, paths_of, taken, turns_of

TURNS = st.lists(st.integers(1, 4), min_size=1, max_size=14).map(
    lambda sizes: tuple(
        Turn(f"answer f{place}", tuple(map(str, range(size))))
        for place, size in enumerate(sizes)
    )
)


@settings(max_examples=40, deadline=None)
@given(TURNS)
def test_every_two_ways_meet_on_some_path(turns):
    paths = paths_of(turns)
    met = {pair for path in paths for pair in combinations(enumerate(path), 2)}

    for (one, first), (other, second) in combinations(enumerate(turns), 2):
        for ways in product(range(len(first.ways)), range(len(second.ways))):
            assert ((one, ways[0]), (other, ways[1])) in met
    assert {len(path) for path in paths} == {len(turns)}


def test_few_ways_are_all_gone_and_many_are_not():
    few = tuple(Turn(str(place), ("in", "out")) for place in range(8))
    many = tuple(Turn(str(place), ("in", "out")) for place in range(40))

    assert len(set(paths_of(few))) == SMALL
    assert len(paths_of(many)) < 40
    assert paths_of(many)[0] == (0,) * 40
    assert paths_of(many)[1] == (1,) * 40


def test_beyond_the_first_each_way_is_seen():
    many = tuple(Turn(str(place), ("a", "b", "c")) for place in range(120))
    paths = paths_of(many)

    assert all({path[place] for path in paths} == {0, 1, 2} for place in range(120))


def test_what_may_go_one_way_or_another():
    made = template(
        TemplateClause("act", RESOLVES, "act for {{ what }}", optional=True),
        TemplateClause("ring", RESOLVES, "ring", when="what == 'bells' and sure"),
        fields=[
            Field("what", "What?", example="ships"),
            Field("sure", "Sure?", kind=FieldKind.YES_NO, required=False),
            Field("when", "When?", kind=FieldKind.DATE, required=False),
            Field("how", "How?", kind=FieldKind.CHOICE, options=("so", "thus")),
            Field("sum", "How much?", kind=FieldKind.MONEY, default="£5"),
        ],
    )
    turns = {turn.name: turn.ways for turn in turns_of(made, {"what": "boats"})}

    assert turns == {
        "level": ("branch",),
        "details": ("known", "unknown"),
        "clause act": ("in", "out"),
        "answer what": ("boats", "bells"),
        "answer sure": ("yes", "no", ""),
        "answer when": ("9 January 2020", ""),
        "answer how": ("so", "thus"),
        "answer sum": ("£200", ""),
    }
    every = turns_of(made, {})
    assert taken(every, (0,) * len(every))["answer what"] == "ships"
