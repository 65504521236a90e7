"""No date for any action is told once; one date anywhere is enough."""

import pytest
from matters import clause, found, matter, notes

from drafter.checks.action_without_date import CHECK

WRITE = clause("write to our Member of Parliament", who="secretary")
WITHOUT = [
    (WRITE,),
    (WRITE, clause("tell members of this motion", who="committee")),
    (clause("instruct the Branch Secretary to write to Example Buses"),),
    (clause("oppose the closure"), WRITE, notes("that it closes on 5 March 2026")),
]
WITH = [
    (clause("write to Example Buses", who="secretary", by="within seven days"),),
    (WRITE, clause("report to the next meeting", who="committee")),
    (WRITE, clause("join the march on 5 March")),
    (clause("bring this back each year for a vote", who="committee"),),
    (clause("instruct the Branch Secretary to write at once to the firm"),),
]
NOBODY_ACTS = [
    (clause("oppose the closure"),),
    (clause("withdraw the plan", who="government"),),
    (clause("adopt this motion", who="next-body"),),
]


@pytest.mark.parametrize("clauses", WITHOUT)
def test_officers_without_any_date_are_told_once(clauses):
    before = matter(*clauses)
    (finding,) = CHECK.run(before)

    assert finding.severity.value == "advises"
    assert finding.message.startswith("No action in this motion has a date.")
    assert finding.clause.startswith("resolves.")


@pytest.mark.parametrize("clauses", [*WITH, *NOBODY_ACTS])
def test_one_date_or_nobody_to_act_is_enough(clauses):
    assert found(CHECK, *clauses) == ()


def test_a_motion_without_actions_has_no_dates_to_miss():
    assert found(CHECK, notes("that the library is to close")) == ()
