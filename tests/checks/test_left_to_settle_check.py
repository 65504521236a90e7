"""What nobody settled when a statement became the motion."""

from matters import believes, matter, notes

from drafter.checks.left_to_settle import CHECK

SAYS = "“our members” were those of Example Crews: is it true of ours?"


def told(of):
    return [(one.message, one.clause) for one in CHECK.run(of)]


def test_what_was_left_to_settle_is_told_with_its_clause():
    point = believes("that our members will not forget it")
    of = matter(point, to_settle={point.id: (SAYS, "Name the day.")})

    (printed,) = of.printed.clauses
    assert told(of) == [
        (f"To settle in {printed.cite}: {SAYS}", printed.path),
        (f"To settle in {printed.cite}: Name the day.", printed.path),
    ]


def test_what_is_to_be_settled_in_a_clause_that_is_left_out_is_not_told():
    of = matter(notes("that no ferry left"), to_settle={"left-out-1": (SAYS,)})

    assert told(of) == []
