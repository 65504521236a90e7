"""Every model motion of the library reads well, whatever is put in or left out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from house_cases import (
    BODIES,
    IDS,
    STYLES,
    answered,
    changed,
    in_body,
    in_style,
    occasions,
    sample,
    with_answers,
    with_choice,
    with_everything,
)
from motion_builders import TODAY

from drafter.language import holes
from drafter.language.quotations import fold, misquoted, quoted_runs
from drafter.model.draft import ClauseState
from drafter.model.motion import IN_PARTS, Actor, How, MotionKind, SectionKind
from drafter.model.template import Level
from drafter.storage import library, statements
from drafter.storage.locations import templates_folder
from drafter.templating.render import motion_gaps
from drafter.workflows import authoring, exporting

FOLDERS = ("motions", "statements", "fragments", "companions", "samples")
name_and_body = pytest.mark.parametrize(("name", "body"), tuple(occasions()))
every_template = pytest.mark.parametrize("name", IDS)


def holes_in(opened) -> list[tuple[str, str]]:
    """Return what reads badly in a motion, with the words it is in."""
    printed = opened.printed
    texts = [printed.title, printed.wrapper]
    texts += [section.lead for section in printed.sections]
    texts += [clause.shown for clause in printed.clauses]
    texts += [
        part
        for clause in opened.motion.clauses
        if clause.source
        for part in vars(clause.source).values()
    ]
    return [(hole, text) for text in texts for hole in holes.holes_in(text)]


@pytest.mark.parametrize(
    "text",
    ["a  b", "so ,", "so..", "{{ x }}", "( )", " a", "None", "the the", "so; and."],
)
def test_a_hole_would_be_seen(text):
    assert holes.holes_in(text)


# The files


def test_there_are_model_motions():
    assert "no-war" in IDS


@every_template
def test_a_template_lints_clean(name):
    linted = authoring.lint_file(library.template_path(name), TODAY)

    assert linted.problems == ()
    assert linted.trial


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_has_a_plain_name_and_is_used(folder):
    names = [path.stem for path in sorted((templates_folder() / folder).iterdir())]

    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one) for one in names)
    used = "\n".join(path.read_text("utf-8") for path in library.template_paths())
    if folder == "fragments":
        assert [one for one in names if f'"{one}"' not in used] == []
    if folder == "statements":
        idle = [one for one in names if f'"{one}"' not in used]
        assert [one for one in idle if not statements.load_statement(one).example] == []


@every_template
def test_the_id_is_the_name_of_the_file_and_each_clause_has_its_own(name):
    template = library.load_template(name)

    assert template.id == name
    ids = [part.id for part in template.parts]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "name", [path.stem for path in (templates_folder() / "statements").glob("*.toml")]
)
def test_a_statement_is_what_it_was(name):
    statement = statements.load_statement(name)

    assert statement
    assert statements.statement_faults(statement) == []
    ends = [0, *(end for _, end in statement.sentences)]
    starts = [*(start for start, _ in statement.sentences), len(statement.text)]
    between = {statement.text[a:b] for a, b in zip(ends, starts, strict=True)}
    # In an example also the number of a point, and the marks around what is quoted.
    mark = r"”?\s*(\d\. |“)?" if statement.example else r"\s*"
    assert [one for one in between if not re.fullmatch(mark, one)] == []


@every_template
def test_a_sample_answers_no_question_that_is_not_there(name):
    opened = sample(name)

    assert set(opened.draft.answers) <= {
        one.name for one in opened.draft.template.fields
    }
    assert opened.draft.example


# In every body and style


@name_and_body
def test_the_sample_has_neither_gap_nor_hole_in_any_style(name, body):
    opened = in_body(sample(name), body)

    assert motion_gaps(opened.motion) == ()
    for style in STYLES:
        assert holes_in(in_style(opened, style)) == []


@name_and_body
def test_everything_put_in_has_neither_gap_nor_hole_in_any_style(name, body):
    opened = with_everything(in_body(sample(name), body))

    assert motion_gaps(opened.motion) == ()
    for style in STYLES:
        assert holes_in(in_style(opened, style)) == []


@name_and_body
def test_any_clause_can_be_put_in_or_taken_out(name, body):
    opened = in_body(sample(name), body)
    optional = [part.id for part in opened.draft.template.parts if part.optional]

    for clause in optional:
        assert holes_in(answered(with_choice(opened, clause, ClauseState.KEPT))) == []
        assert holes_in(with_choice(opened, clause, ClauseState.TAKEN_OUT)) == []


@name_and_body
def test_any_answer_that_need_not_be_given_can_be_left_out(name, body):
    opened = with_everything(in_body(sample(name), body))
    fields = opened.draft.template.fields

    for field in fields:
        if not field.required or field.default:
            without = answered(with_answers(opened, **{field.name: ""}))
            assert (field.name, holes_in(without)) == (field.name, [])


@name_and_body
def test_every_option_of_a_choice_reads_well(name, body):
    opened = with_everything(in_body(sample(name), body))

    for field in opened.draft.template.fields:
        for option in field.options:
            made = answered(with_answers(opened, **{field.name: option}))
            assert (field.name, option, holes_in(made)) == (field.name, option, [])


@name_and_body
def test_nothing_that_the_branch_may_not_know_leaves_a_hole(name, body):
    opened = in_body(sample(name), body)
    bare = type(opened.draft.profile)(opened.draft.profile.branch_name)

    assert holes_in(answered(changed(opened, profile=bare))) == []


@name_and_body
def test_a_motion_is_printed_in_every_format(name, body):
    opened = in_body(sample(name), body)

    for suffix in exporting.FORMATS:
        assert exporting.paper(opened, suffix, exporting.Variant())


# At a conference

CONFERENCES = [name for name, book in BODIES.items() if book.level is Level.CONFERENCE]
OF_A_BRANCH = re.compile(
    r"branch secretary|our (local )?(mp|member)|J\. P", re.IGNORECASE
)


@every_template
@pytest.mark.parametrize("body", CONFERENCES)
def test_a_conference_asks_only_whom_it_can_and_decides_nothing_of_a_branch(name, body):
    opened = with_everything(in_body(sample(name), body))
    printed = opened.printed

    acts = [one for one in opened.motion.clauses if one.section is SectionKind.RESOLVES]
    assert [one.text for one in acts if OF_A_BRANCH.search(one.text)] == []
    assert {one.who for one in acts} <= {
        Actor.SELF,
        Actor.EXECUTIVE,
        Actor.GOVERNMENT,
        Actor.MEMBERS,
    }
    assert all(one.cost is None for one in acts)
    apart = {MotionKind.STATEMENT, *IN_PARTS}
    assert opened.draft.template.kind in apart or any(
        BODIES[body].executive.split()[-1] in one
        for section in printed.sections
        for one in (section.lead, *(clause.text for clause in section.clauses))
    )


@every_template
@pytest.mark.parametrize("body", ["ucu-congress", "labour-conf", "tuc-congress"])
def test_a_branch_sends_its_motion_to_a_conference_with_a_wrapper(name, body):
    kind = sample(name).draft.template.kind
    opened = replace(in_body(sample(name), body), meeting=BODIES["union-branch"])

    does = "send" if kind is MotionKind.SUBMISSION else "submit"
    assert opened.printed.wrapper == (
        f"This Branch agrees to {does} the following {kind.value.replace('-', ' ')} to "
        f"{BODIES[body].the_body}:"
    )
    assert holes_in(opened) == []


def test_a_labour_conference_makes_it_the_policy_of_the_party():
    labour = in_body(sample("no-war"), "labour-conf").printed.clauses[-1].text
    union = in_body(sample("no-war"), "ucu-congress").printed.clauses[-1].text

    assert labour.startswith(
        "To call on the National Executive Committee to make this the Party’s policy"
    )
    assert union.startswith(
        "To instruct the National Executive Committee to campaign for this policy"
    )


# Quotations


@every_template
def test_every_quoted_word_is_verbatim(name):
    opened = with_everything(sample(name))
    statement = opened.draft.statement

    for clause in opened.motion.clauses:
        if clause.how is How.QUOTED:
            assert statement
            held = " ".join(map(statement.sentence, clause.derives_from))
            runs = quoted_runs(clause.text)
            assert runs
            assert misquoted(clause.text, held) == ()
            words = set(re.findall(r"[\w’'-]+", fold(held)))
            said = re.findall(r"[\w’'-]+", fold(" ".join(runs)))
            assert [word for word in said if word not in words] == []


@every_template
def test_only_quoted_clauses_put_words_in_the_mouth_of_the_issuer(name):
    opened = with_everything(sample(name))
    if opened.draft.statement is None:
        return

    for clause in opened.motion.clauses:
        if opened.draft.statement.issuer in clause.text and quoted_runs(clause.text):
            assert clause.how is How.QUOTED
