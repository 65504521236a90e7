"""What can never happen in a template, and what would make it easier to answer."""

from __future__ import annotations

import pytest
from motion_builders import RESOLVES, template

from drafter.model.template import Field, FieldKind, Level, TemplateClause
from drafter.templating.advice import advice, dead_ends, unanswered
from drafter.templating.comparisons import comparisons_in

FIELDS = [
    Field("what", "What?", "Write it."),
    Field("state", "So?", kind=FieldKind.CHOICE, options=("threatened", "begun")),
    Field("sure", "Sure?", kind=FieldKind.YES_NO),
    Field("day", "When?", kind=FieldKind.DATE, required=False),
    Field("count", "How many?", "In figures.", kind=FieldKind.NUMBER),
]
USES = "{{ what }} {{ state }} {{ sure }} {{ day }} {{ count }}"


def made(when: str = "", text: str = "", *more: TemplateClause, levels=("branch",)):
    clause = TemplateClause("act", RESOLVES, text or "act", when=when)
    uses = TemplateClause("use", RESOLVES, USES)
    return template(
        clause, uses, *more, fields=FIELDS, levels=tuple(map(Level, levels))
    )


def dead(*given, **keys) -> list[str]:
    return [f"{place}: {fault}" for place, fault in dead_ends(made(*given, **keys))]


@pytest.mark.parametrize(
    "when",
    [
        "",
        "state == 'begun'",
        "state != 'begun' and sure",
        "not day",
        "what == 'Iran'",
        "count > 3",
        "count > 3 and count < 5",
        "meeting_date and today > meeting_date",
        "mp",
        "not mp",
        "family == 'labour'",
    ],
)
def test_a_condition_that_can_hold_is_sound(when):
    assert dead(when) == []


@pytest.mark.parametrize(
    "when",
    [
        "sure and not sure",
        "state == 'begun' and state == 'threatened'",
        "level == 'clp'",
        "what == 'Iran' and what == 'Iraq'",
        "count > 3 and count < 3",
        "not what",
    ],
)
def test_a_clause_that_can_never_be_in_the_motion_is_told(when):
    assert dead(when) == [
        (
            "clause 1 (act), when: can never be in the motion: never holds, whatever "
            "is answered; correct it or take it out"
        )
    ]


def test_what_stands_below_counts_the_conditions_above_it():
    below = TemplateClause("more", RESOLVES, "do", under="act", when="not sure")
    above = TemplateClause("less", RESOLVES, "do", under="act", when="sure")

    assert [one.split(",")[0] for one in dead("sure", "", below)] == ["clause 3 (more)"]
    assert dead("sure", "", above) == []


def test_a_clause_for_a_level_that_the_template_has_is_reached():
    assert dead("level == 'clp'", levels=("branch", "clp")) == []


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("{% if state == 'threatend' %}x{% endif %}", 'did you mean "threatened"?'),
        ("{% if 'over' != state %}x{% endif %}", "it is one of: threatened, begun"),
        ("{% if level == 'brnch' %}x{% endif %}", 'did you mean "branch"?'),
    ],
)
def test_a_word_that_a_choice_never_is_is_told(text, mend):
    (fault,) = dead("", text)

    assert fault.startswith("clause 1 (act), text: compares ")
    assert fault.endswith(f"which it never is; {mend}")


def test_comparisons_are_read_from_both_sides():
    found = comparisons_in("{% if 'a' == x and y < 3 <= z %}b{% endif %}")

    assert [tuple(one) for one in found] == [
        ("x", "eq", "a"),
        ("y", "lt", 3),
        ("z", "lteq", 3),
    ]


def test_a_question_that_is_never_asked_is_told():
    asked = Field("odd", "Odd?", "Say.", when="sure and not sure")
    one = template(
        TemplateClause("use", RESOLVES, USES + "{{ odd }}"), fields=[*FIELDS, asked]
    )

    assert [place for place, _ in dead_ends(one)] == ["field 6 (odd), when"]


def test_too_many_values_are_taken_to_be_sound():
    names = [f"f{n}" for n in range(12)]
    fields = [Field(name, "Yes?", kind=FieldKind.YES_NO) for name in names]
    when = " and ".join(names) + " and not f0"
    one = template(TemplateClause("act", RESOLVES, "act", when=when), fields=fields)

    assert list(dead_ends(one)) == []


def test_a_condition_that_always_holds_is_told():
    faults = dict(advice(made("sure or not sure")))

    assert faults["clause 1 (act), when"] == 'always holds; leave the "when" out'


def test_a_question_without_help_or_example_is_told():
    bare = template(
        TemplateClause("act", RESOLVES, "act for {{ what }}"),
        fields=[Field("what", "What")],
    )

    assert list(advice(bare)) == [
        ("field 1 (what)", "has neither help nor an example; add one of them"),
        ("field 1 (what), label", "is what is asked: end it with a question mark"),
    ]
    assert list(advice(made())) == []


def test_yes_or_no_is_not_compared_with_a_word():
    faults = [fault for _, fault in dead_ends(made("sure == 'yes'"))]

    assert faults[0] == (
        'compares sure with "yes", but it is asked as yes or no: write sure alone, or '
        "not sure"
    )


def test_answers_that_cannot_be_read_are_told():
    one = template(
        TemplateClause("act", RESOLVES, "act on {{ day }}"),
        fields=[Field("day", "When?", kind=FieldKind.DATE)],
    )

    ((name, fault),) = unanswered(one, {"day": "end of January"})
    assert (name, "is not a full date" in fault) == ("day", True)


def test_answers_to_no_question_are_told():
    assert [name for name, _ in unanswered(made(), {"what": "", "wht": ""})] == ["wht"]
