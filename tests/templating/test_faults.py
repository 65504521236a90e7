"""Every fault of a template is found, with its place and a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import ACT, BELIEVES, NOTES, template

from drafter.model.motion import Actor, How, MotionKind
from drafter.model.statement import Statement
from drafter.model.template import (
    CostText,
    Field,
    FieldKind,
    Objection,
    Paragraph,
    SourceText,
    TemplateClause,
)
from drafter.templating.faults import template_problems
from drafter.templating.uses import place_of

WORDS = "No war. We say no to it."
STATEMENT = Statement(1, "said", "They", "Said", WORDS, ((0, 7), (8, 24)), "")
WHO = Field("who", "Who?")
NOTE = TemplateClause("n", NOTES, "that it is", source="Ann Example")
PARAGRAPH = Paragraph("p", "We say no.")


def problems(made, statement=STATEMENT) -> list[str]:
    return [
        str(problem).removeprefix("x.toml").lstrip(", ")
        for problem in template_problems(made, statement, "x.toml")
    ]


def act(**keys) -> TemplateClause:
    return replace(ACT, **keys)


SOUND = [
    template(),
    template(NOTE, ACT),
    template(act(text="go to {{ who }}"), fields=[WHO]),
    template(act(derives_from=(2,), how=How.QUOTED, text="say “no to it”")),
    template(act(when="level == 'branch'", by="by {{ meeting_date | longdate }}")),
    template(NOTE, act(id="a"), act(id="b", under="a"), act(id="c", under="b")),
    template(kind=MotionKind.STATEMENT, paragraphs=(PARAGRAPH,)),
]
SOUND[-1] = replace(SOUND[-1], clauses=())


@pytest.mark.parametrize("made", SOUND)
def test_a_sound_template_has_no_fault(made):
    assert problems(made) == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"id": "No_War"}, "id: use small letters, figures and hyphens"),
        ({"name": "{{ x }}"}, "name: stands in lists, so it may not hold blanks"),
        ({"levels": ()}, "levels: say which bodies it is for: branch, clp, trades-"),
        ({"paragraphs": (PARAGRAPH,)}, "paragraph: a motion has clauses; only a st"),
        ({"kind": MotionKind.STATEMENT}, "paragraph: a statement has paragraphs and n"),
        ({"title": "{{ a.b }}"}, "title: holds a dot, which a template may not"),
        ({"ask": "{{ ask }}"}, 'ask: the blank "ask" is no field; add a field for it'),
        ({"because": "{% if x %}"}, "because: cannot be read: {% if ... %} has no end"),
    ],
)
def test_a_fault_of_the_head_is_at_its_key(keys, said):
    (problem,) = problems(template(**keys))

    assert problem.startswith(said)


ASKED = Objection("Why {{ who }}?", "Because {{ branch_name }} can.", "who")


def test_an_objection_is_no_fault_and_a_field_that_it_alone_uses_is_used():
    made = template(fields=[WHO], objections=(ASKED,))

    assert problems(made) == []
    assert problems(template(fields=[WHO])) != []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"question": "{{ a.b }}?"}, "objection 1, question: holds a dot, which a"),
        ({"reply": "{% for x in y %}"}, "objection 1, reply: cannot be read: "),
        (
            {"reply": "{{ whom }}."},
            'objection 1, reply: the blank "whom" is no field; ',
        ),
        ({"when": "whom"}, 'objection 1, when: the blank "whom" is no field; did you'),
        ({"when": "{{ who }}"}, "objection 1, when: is a condition by itself: write"),
        ({"reply": " "}, "objection 1, reply: is missing; write the words"),
    ],
)
def test_a_fault_of_an_objection_is_at_its_key(keys, said):
    made = template(fields=[WHO], objections=(replace(ASKED, **keys),))

    assert problems(made)[0].startswith(said)


def test_a_statement_that_is_not_there_is_a_fault():
    made = template(derived_from="gone")

    assert problems(made, None) == [
        (
            "derived_from: statements/gone.toml is not there; add the "
            "statement or correct the id"
        )
    ]


def test_a_motion_must_resolve_something():
    assert problems(template(NOTE)) == [
        "clause: a motion needs at least one clause in resolves"
    ]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        (replace(WHO, name="Who"), "field 1 (Who): use small letters, figures and"),
        (replace(WHO, name="mover"), "field 1 (mover): is a name of the branch or b"),
        (replace(WHO, options=("a",)), "field 1 (who), options: a choice needs two"),
        (replace(WHO, options=("a", "b")), "field 1 (who), options: a choice needs"),
        (
            replace(WHO, kind=FieldKind.CHOICE, options=("a",)),
            "field 1 (who), options: a choice needs two options or more",
        ),
        (replace(WHO, kind=FieldKind.CHOICE), "field 1 (who), options: a choice ne"),
        (
            replace(WHO, kind=FieldKind.DATE, example="soon"),
            'field 1 (who), example: "soon" is not a full date',
        ),
        (
            replace(WHO, kind=FieldKind.NUMBER, default="3.500"),
            'field 1 (who), default: "3.500" could be 3,500 or a fraction',
        ),
        (
            replace(WHO, default="{{ mover() }}"),
            "field 1 (who), default: holds a call, which a template may not",
        ),
        (replace(WHO, when="{{ mover }}"), "field 1 (who), when: is a condition by"),
        (replace(WHO, when="movr"), 'field 1 (who), when: the blank "movr" is no fi'),
        (
            replace(WHO, default="{{ brnch_name }}"),
            (
                'field 1 (who), default: the blank "brnch_name" is no field; did you '
                "mean branch_name?"
            ),
        ),
    ],
)
def test_a_fault_of_a_field_is_at_its_place(field, said):
    (problem,) = problems(
        template(act(text=f"ask {{{{ {field.name} }}}}"), fields=[field])
    )

    assert problem.startswith(said)


def test_a_name_that_stands_twice_is_a_fault_at_both():
    made = template(act(text="ask {{ who }}"), fields=[WHO, WHO])

    assert problems(made) == [
        "field 1 (who): stands twice; give each field a name of its own",
        "field 2 (who): stands twice; give each field a name of its own",
    ]


def test_a_field_that_nothing_uses_is_a_fault():
    assert problems(template(fields=[WHO])) == [
        "field 1 (who): is used nowhere; take it out"
    ]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            act(text="go to {{ wo }}"),
            'text: the blank "wo" is no field; did you mean w',
        ),
        (act(text="{% for x in who %}{% endfor %}"), "text: holds a loop, which a t"),
        (act(by="{{ 1 + 1 }}"), "by: holds arithmetic, which a template may not"),
        (act(whom="{{ who | up }}"), 'whom: has no filter "up": use one of longdate'),
        (act(when="who +"), "when: cannot be read: "),
        (act(source="{{ a.b }}"), "source: holds a dot"),
        (act(source=SourceText("{{ a.b }}")), "source.who: holds a dot"),
        (act(source=SourceText("A", url="{{ u }}")), 'source.url: the blank "u" is no'),
        (act(cost=CostText("{{ a.b }}", "x", "y")), "cost.sum: holds a dot"),
        (act(id="Act"), "id: give it an id of its own, in small letters"),
        (act(text=" "), "text: is missing; write the words, or name a fragment"),
    ],
)
def test_a_fault_of_a_text_is_at_clause_and_key(clause, said):
    made = template(clause, act(id="z", text="go to {{ who }}"), fields=[WHO])

    (problem,) = problems(made)
    assert problem.startswith(f"clause 1 ({clause.id}), {said}")


@pytest.mark.parametrize("end", [".", ";", ":", ","])
def test_a_clause_brings_no_end_of_its_own(end):
    assert problems(template(act(text=f"act{end}"))) == [
        f'clause 1 (act): leave out the "{end}" at the end: the house style adds it'
    ]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            replace(NOTE, text="it is"),
            'a clause of notes or believes begins with "that"',
        ),
        (
            replace(NOTE, section=BELIEVES, who=Actor.MP),
            "only a clause of resolves has someone who acts",
        ),
        (replace(NOTE, source=None), "states a fact, so it needs a source"),
        (
            replace(NOTE, on=False),
            "starts out of the motion, so it must be optional = true",
        ),
        (
            replace(NOTE, under="act"),
            '"act" is no clause of the same section to stand under',
        ),
        (
            replace(NOTE, under="gone"),
            '"gone" is no clause of the same section to stand under',
        ),
        (replace(NOTE, under="n"), "is nested more than two deep; raise it one level"),
        (
            replace(NOTE, how=How.QUOTED),
            "say both how it was derived and from which sentences, or neither",
        ),
        (
            replace(NOTE, derives_from=(1,)),
            "say both how it was derived and from which sentences, or neither",
        ),
        (
            replace(NOTE, derives_from=(3,), how=How.ADAPTED),
            "the statement has sentences 1 to 2, and no other",
        ),
        (
            replace(NOTE, derives_from=(0,), how=How.ADAPTED),
            "the statement has sentences 1 to 2, and no other",
        ),
        (
            replace(NOTE, text="that “no peace”", derives_from=(1,), how=How.QUOTED),
            "“no peace” is not word for word in those sentences",
        ),
        (
            replace(NOTE, text="that “no to it”", derives_from=(1,), how=How.QUOTED),
            "“no to it” is not word for word in those sentences",
        ),
    ],
)
def test_a_fault_of_a_clause_is_at_the_clause(clause, said):
    assert problems(template(clause, ACT)) == [f"clause 1 (n): {said}"]


def test_an_id_that_stands_twice_is_a_fault_at_both():
    assert problems(template(act(text="go"), ACT)) == [
        "clause 1 (act), id: give it an id of its own, in small letters",
        "clause 2 (act), id: give it an id of its own, in small letters",
    ]


def test_a_clause_stands_after_the_one_it_is_under():
    made = template(act(id="below", under="above"), act(id="above"))

    assert problems(made) == [
        'clause 1 (below): stands before "above", which it is under; put it after'
    ]


def test_nesting_is_two_deep_at_most():
    names = ["a", "b", "c", "d"]
    clauses = [
        act(id=name, under=above)
        for name, above in zip(names, ["", *names], strict=False)
    ]

    assert problems(template(*clauses)) == [
        "clause 4 (d): is nested more than two deep; raise it one level"
    ]


def test_paragraphs_are_named_as_such():
    made = replace(
        template(kind=MotionKind.STATEMENT, paragraphs=(replace(PARAGRAPH, text=""),)),
        clauses=(),
    )

    assert problems(made) == [
        "paragraph 1 (p), text: is missing; write the words, or name a fragment"
    ]
    assert place_of(made, made.paragraphs[0]) == "paragraph 1 (p)"


def test_names_are_looked_at_once_the_texts_can_be_read():
    made = template(act(text="{{ a.b }} {{ nobody }}"))

    (problem,) = problems(made)
    assert "holds a dot" in problem


@given(st.text(max_size=40))
def test_any_words_of_a_clause_are_sound_or_have_sentences(text):
    found = template_problems(template(act(text=text)), None, Path("x").name)

    assert all(problem.message for problem in found)
