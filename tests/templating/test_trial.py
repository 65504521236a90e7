"""A template is tried on its paths: its length, and what reads badly."""

from __future__ import annotations

from motion_builders import BRANCH, NOTES, PROFILE, RESOLVES, TODAY, style, template

from drafter.model.motion import Actor
from drafter.model.template import Field, FieldKind, TemplateClause
from drafter.templating.trial import House, try_out

HOUSE = House({"branch": BRANCH}, (style("list"), style("prose")), TODAY)


def tried(*clauses, fields=(), sample=None):
    made = template(*clauses, fields=fields)
    return try_out(made, sample or {}, PROFILE, HOUSE)


def act(text: str, name: str = "act", **keys) -> TemplateClause:
    return TemplateClause(name, RESOLVES, text, **keys)


def test_the_fewest_and_the_most_words_are_over_paths_and_styles():
    made = tried(
        act("one two three"),
        act("four five", "more", optional=True),
        act("six", "last", when="what == 'long'"),
        fields=[Field("what", "What?", example="x")],
    )

    assert made.faults == ()
    # "This Branch resolves:" and "To one two three"; then every paragraph with its lead
    assert made.words == (3 + 4, 3 * 3 + 4 + 3 + 2)
    assert made.paths == 8


def test_what_is_left_open_is_told_with_what_leads_to_it():
    fields = [
        Field("day", "When?", kind=FieldKind.DATE, required=False),
        Field("other", "What else?", required=False),
    ]
    made = tried(act("act on {{ day }} for {{ other or 'all' }}"), fields=fields)

    assert made.faults == (
        (
            "clause 1 (act)",
            (
                "reads “To act on ... for an example.” (a gap), where day is left "
                "empty; say what stands there without it: "
                "{% if ... %}...{% else %}...{% endif %}"
            ),
        ),
    )


def test_two_choices_that_do_not_go_together_are_both_named():
    fields = [
        Field("a", "A?", kind=FieldKind.CHOICE, options=("x", "y")),
        Field("b", "B?", kind=FieldKind.YES_NO),
    ]
    text = "act{% if a == 'y' and not b %} ,{% endif %} now"
    ((_place, fault),) = tried(act(text), fields=fields).faults

    assert fault.endswith('(a space before punctuation), where a is "y" and b is "no"')


def test_details_that_a_branch_has_not_told_are_tried():
    ((_place, fault),) = tried(act("write to {{ meeting_date | longdate }}")).faults

    assert ", where the branch's details are not known;" in fault


def test_a_body_that_cannot_ask_somebody_is_told():
    ((place, fault),) = tried(act("vote", who=Actor.GOVERNMENT), act("go", "b")).faults

    assert place == "clause 1 (act)"
    assert fault == (
        'calls on "government", whom Example branch has no way to ask; give it a when, '
        "as level != 'branch'"
    )


def test_a_source_that_reads_badly_is_told():
    note = TemplateClause("fact", NOTES, "that it is", source="A. N. {{ page }},, x")
    ((place, fault),) = tried(
        note, act("go"), fields=[Field("page", "Where?", example="p. 1")]
    ).faults

    assert (place, "(punctuation twice)" in fault) == ("clause 1 (fact), source", True)


def test_what_would_take_too_long_is_read_on_fewer_paths():
    long = "word " * 3_900
    clauses = [act(long, f"c{number}", optional=True) for number in range(60)]

    assert tried(*clauses).paths < 12
