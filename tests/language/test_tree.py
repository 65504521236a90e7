"""The clauses of a motion as a tree."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.language.tree import below, by_parent
from drafter.model.motion import Clause, SectionKind

IDS = st.sampled_from("abcdef")
FORESTS = st.dictionaries(IDS, st.sampled_from("abcdefg")).map(
    lambda found: [
        Clause(id=one, section=SectionKind.NOTES, text="that", under=above)
        for one, above in found.items()
    ]
)


@settings(max_examples=60)
@given(FORESTS)
def test_every_clause_stands_once_below_its_parent_or_is_a_point(clauses):
    found = by_parent(clauses)

    assert sorted(c.id for group in found.values() for c in group) == sorted(
        c.id for c in clauses
    )
    for parent in {*"abcdefg", ""}:
        assert below(clauses, parent) == found.get(parent, [])
    known = {c.id for c in clauses}
    assert {c.id for c in found.get("", [])} == {
        c.id for c in clauses if c.under not in known
    }
