"""A newer template comes into a draft, and nothing that a person did is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from motion_builders import RESOLVES, template

from drafter.errors import UsageError
from drafter.model.draft import ClauseChoice, ClauseState, Draft
from drafter.model.motion import MotionKind
from drafter.model.profile import BranchProfile
from drafter.model.template import Field, TemplateClause
from drafter.storage import library, statements
from drafter.templating.faults import template_problems
from drafter.templating.render import render_motion
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES, scope_for
from drafter.templating.update_words import Kind, keys_told
from drafter.templating.updating import updated
from drafter.templating.uses import names_of_objection, names_of_template

AROUND = {
    **dict.fromkeys((*PROFILE_NAMES, *BODY_NAMES)),
    "level": "branch",
    "family": "union",
}
BASE = library.load_template("no-war")
USLAW = statements.load_statement("uslaw-2020-01")
NAMES = [part.id for part in BASE.parts]
BY_NAME = {part.id: part for part in BASE.clauses}
TOPS = [one.id for one in BASE.clauses if not one.under]


def draft(*choices: ClauseChoice, template=BASE, **answers: str) -> Draft:
    return Draft(
        1, template, "union-branch", "union-branch", BranchProfile("Example Branch"),
        answers, choices, statement=USLAW,
    )  # fmt: skip


def edited(name: str, text: str = "that we say so ourselves") -> ClauseChoice:
    return ClauseChoice(name, ClauseState.EDITED, text, written_for="that it was so")


def without(*gone: str, template=BASE):
    """Return a template without some clauses, and what only they need."""
    kept = tuple(
        one for one in template.clauses if one.id not in gone and one.under not in gone
    )
    return pruned(replace(template, clauses=kept))


def pruned(template):
    used = names_of_template(template).union(
        *map(names_of_objection, template.objections)
    )
    fields = tuple(field for field in template.fields if field.name in used)
    return replace(template, fields=fields)


def with_words(template, name: str, words: str):
    clauses = tuple(
        replace(one, text=words, fragment="") if one.id == name else one
        for one in template.clauses
    )
    return pruned(replace(template, clauses=clauses))


def said(made) -> list[str]:
    return [one.said for one in made.changes]


def printed(made: Draft) -> dict[str, str]:
    scope = scope_for(made.template, made.answers, AROUND)
    motion = render_motion(made.template, scope, made.clauses)
    return {clause.id: clause.text for clause in motion.clauses}


# What is said


def test_the_same_template_changes_nothing():
    mine = draft(edited(NAMES[0]), country="Iran")

    assert updated(mine, BASE, USLAW, AROUND) == type(
        updated(mine, BASE, USLAW, AROUND)
    )(mine, ())


def test_new_words_are_read_out_with_the_answers():
    new = with_words(BASE, "write-to-mp", "write to them about {{ country }}")
    made = updated(draft(country="Iran"), new, USLAW, AROUND)

    assert 'The clause "write-to-mp" has new words: “write to them about Iran”' in said(
        made
    )
    assert made.draft.template == new


def test_a_clause_in_your_own_words_keeps_them_when_it_gets_new_ones():
    new = with_words(BASE, "write-to-mp", "write to them")
    made = updated(draft(edited("write-to-mp", "ring them")), new, USLAW, AROUND)

    assert (
        'The clause "write-to-mp" has new words: “write to them” Yours stays as you '
        "worded it."
    ) in said(made)
    assert printed(made.draft)["write-to-mp"] == "ring them"


def test_a_clause_that_was_taken_away_stays_if_you_edited_it():
    new = without("write-to-mp")
    made = updated(draft(edited("write-to-mp", "ring them")), new, USLAW, AROUND)
    plain = updated(draft(), new, USLAW, AROUND)

    assert (
        'The clause "write-to-mp" was taken away; yours is kept because you edited it.'
    ) in said(made)
    assert printed(made.draft)["write-to-mp"] == "ring them"
    assert 'The clause "write-to-mp" was taken away.' in said(plain)
    assert "write-to-mp" not in printed(plain.draft)


def test_new_clauses_and_questions_are_told():
    made = updated(draft(template=without("write-to-mp")), BASE, USLAW, AROUND)
    kinds = {change.kind for change in made.changes if change.name == "write-to-mp"}
    asked = Field("who_rings", "Who rings?", example="Sam")
    more = replace(BASE, fields=(*BASE.fields, asked))

    assert kinds == {Kind.NEW_CLAUSE}
    assert "A new question: “Who rings?”" in said(updated(draft(), more, USLAW, AROUND))


def test_a_question_that_is_not_asked_any_more_keeps_its_answer():
    new = replace(BASE, fields=BASE.fields[1:])
    made = updated(draft(country="Iran"), new, USLAW, AROUND)

    told = f"The question “{BASE.fields[0].label}” is not asked any more"
    assert f"{told}; your answer is kept." in said(made)
    assert made.draft.answers == {"country": "Iran"}


def test_an_answer_that_does_not_fit_any_more_is_told():
    fields = tuple(
        replace(one, options=("no", "never"), default="")
        if one.name == "state" else one
        for one in BASE.fields
    )  # fmt: skip
    made = updated(
        draft(state="threatened"), replace(BASE, fields=fields), USLAW, AROUND
    )

    assert made.changes[0].said.endswith("Look at your answer again.")


def test_a_question_that_only_has_a_new_name_takes_its_answer_over():
    old = replace(BASE, fields=(Field("land", BASE.fields[0].label), *BASE.fields[1:]))
    made = updated(draft(template=old, land="Iran"), BASE, USLAW, AROUND)

    assert made.draft.answers == {"land": "Iran", "country": "Iran"}


def test_a_question_in_an_edited_clause_is_filled_when_it_goes():
    act = TemplateClause("ring", RESOLVES, "ring them about {{ what }}")
    old = template(act, fields=[Field("what", "What?")])
    mine = draft(edited("ring", "write about [What?]"), template=old, what="Iran")
    reworded = replace(old, fields=(Field("what", "Which land?"),))
    gone = template(replace(act, text="ring them"), fields=[])

    texts = [
        updated(mine, new, USLAW, AROUND).draft.choice("ring").text
        for new in (reworded, gone)
    ]
    assert texts == ["write about [Which land?]", "write about Iran"]


def test_a_clause_that_was_left_out_stays_out():
    out = ClauseChoice("write-to-mp", ClauseState.TAKEN_OUT)
    new = with_words(BASE, "write-to-mp", "write to them")
    made = updated(draft(out), new, USLAW, AROUND)

    assert any(one.endswith("It stays out.") for one in said(made))
    assert "write-to-mp" not in printed(made.draft)


def test_another_kind_is_refused():
    statement = replace(BASE, kind=MotionKind.STATEMENT)

    with pytest.raises(UsageError, match="is a statement now"):
        updated(draft(), statement, USLAW, AROUND)


def test_a_kept_clause_names_the_statement_that_goes():
    quoting = next(one for one in BASE.clauses if one.derives_from)
    new = replace(without(quoting.id), derived_from="")
    plain = replace(
        new,
        clauses=tuple(
            replace(one, derives_from=(), how="written", source=one.source or "A. N.")
            for one in new.clauses
        ),
    )
    made = updated(draft(edited(quoting.id)), plain, None, AROUND)
    kept = next(one for one in made.draft.template.clauses if one.id == quoting.id)

    assert (kept.derives_from, bool(kept.source)) == ((), True)


def test_every_key_of_a_template_is_told():
    assert keys_told(BASE) == set()


def test_an_added_clause_makes_way_for_a_new_one_of_its_name():
    mine = ClauseChoice(
        "write-to-mp", ClauseState.ADDED, "ring", BASE.clauses[-1].section
    )
    made = updated(draft(mine, template=without("write-to-mp")), BASE, USLAW, AROUND)

    assert [one.text for one in made.draft.clauses] == ["ring"]
    assert made.draft.clauses[0].id != "write-to-mp"
    assert "ring" in printed(made.draft).values()


# Whatever changes

CHOICES = st.lists(
    st.builds(
        ClauseChoice,
        st.sampled_from(NAMES),
        st.sampled_from([ClauseState.EDITED, ClauseState.TAKEN_OUT, ClauseState.KEPT]),
        st.sampled_from(["", "that we say so", "ring them"]),
        order=st.none() | st.integers(0, 5),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
).map(lambda made: [one if one.state is not ClauseState.KEPT else replace(one, text="")
                    for one in made])  # fmt: skip
ANSWERS = st.dictionaries(
    st.sampled_from([field.name for field in BASE.fields]), st.just("Iran"), max_size=5
)


@st.composite
def templates(draw):
    """Versions of one template: without clauses, in other words, in another order."""
    made = without(*draw(st.lists(st.sampled_from(TOPS[:-1]), max_size=4)))
    for name in draw(
        st.lists(st.sampled_from([c.id for c in made.clauses]), max_size=3)
    ):
        made = with_words(made, name, f"that {draw(st.sampled_from(['one', 'two']))}")
    if draw(st.booleans()):
        made = replace(made, title=f"{made.title} again")
    if draw(st.booleans()):
        level = [one for one in made.clauses if not one.under]
        nested = [one for one in made.clauses if one.under]
        made = replace(made, clauses=(*reversed(level), *nested))
    return made


def faults(template, statement=USLAW):
    return template_problems(template, statement, "x.toml", brought=True)


@settings(max_examples=60, deadline=None)
@given(templates(), templates(), CHOICES, ANSWERS)
def test_whatever_changes_nothing_of_yours_is_lost(old, new, choices, answers):
    ids = {part.id for part in old.parts}
    mine = draft(*(one for one in choices if one.id in ids), template=old, **answers)
    made = updated(mine, new, USLAW, AROUND)
    after = made.draft

    worded = {one.id: one.text for one in mine.clauses if one.text}
    assert {one.id: one.text for one in after.clauses if one.text} == worded
    assert set(worded) <= {part.id for part in after.template.parts}
    for name, text in printed(mine).items():
        if name in worded:
            assert printed(after).get(name) == text
    assert answers.items() <= after.answers.items()
    left_out = {one.id for one in mine.clauses if one.state is ClauseState.TAKEN_OUT}
    assert not left_out & printed(after).keys()
    if not faults(old) and not faults(new):
        assert faults(after.template) == ()


@settings(max_examples=40, deadline=None)
@given(templates(), templates(), CHOICES)
def test_an_update_is_told_and_happens_once(old, new, choices):
    ids = {part.id for part in old.parts}
    mine = draft(*(one for one in choices if one.id in ids), template=old)
    made = updated(mine, new, USLAW, AROUND)

    assert bool(made.changes) == (made.draft != mine)
    assert updated(made.draft, new, USLAW, AROUND) == type(made)(made.draft, ())
    same = updated(mine, old, USLAW, AROUND)
    assert (same.draft, same.changes) == (mine, ())
