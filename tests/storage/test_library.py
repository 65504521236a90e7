"""The library on disk: what is wrong with a file of it is a sentence."""

from __future__ import annotations

import hashlib

import pytest

from drafter.errors import DrafterError, FileError, ProblemsError, UnknownNameError
from drafter.storage import library, locations, statements

TEMPLATE = """\
format = 1
id = "example"
kind = "motion"
name = "An example"
title = "An example"
subject = "examples"
ask = "give an example"
because = "examples help"
summary = "An example."
levels = ["branch"]
checked_on = 2026-11-22

[[clause]]
id = "give"
section = "resolves"
"""
WORDS = "No war. We say no."
DIGEST = hashlib.sha256(WORDS.encode()).hexdigest()


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A library of our own, with one template that takes a fragment."""
    folder = tmp_path / "templates"
    monkeypatch.setattr(library, "templates_folder", lambda: folder)
    write(folder / "motions/example.toml", f'{TEMPLATE}fragment = "donate"\n')
    write(
        folder / "fragments/donate.toml", 'format = 1\nid = "donate"\ntext = "give"\n'
    )
    return folder


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems_of(text: str, shelf) -> list[str]:
    path = write(shelf / "motions/example.toml", text)
    return [str(problem) for problem in library.read_template(path)[1]]


# Templates and fragments


def test_a_fragment_stands_in_place_of_the_text(shelf):
    assert library.load_template("example").clauses[0].text == "give"


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (
            'fragment = "donte"',
            "there is no fragment donte; add it or write the text here",
        ),
        (
            'fragment = "donate"\ntext = "x"',
            "a clause has either text or a fragment; take one out",
        ),
    ],
)
def test_a_fragment_that_cannot_stand_is_a_problem(shelf, keys, problem):
    assert problems_of(f"{TEMPLATE}{keys}\n", shelf) == [
        f"example.toml, clause 1 (give), fragment: {problem}"
    ]


def test_a_broken_fragment_is_a_problem_of_the_clause(shelf):
    write(shelf / "fragments/donate.toml", "format = 1")

    (problem,) = problems_of(f'{TEMPLATE}fragment = "donate"\n', shelf)
    assert problem.startswith("example.toml, clause 1 (give), fragment: donate.toml, ")


def test_the_id_is_the_name_of_the_file(shelf):
    write(shelf / "motions/other.toml", f'{TEMPLATE}text = "x"\n')

    with pytest.raises(ProblemsError) as caught:
        library.load_template("other")
    assert str(caught.value) == (
        'other.toml cannot be used:\n  other.toml, id: write id = "other"'
    )


def test_an_unknown_template_is_a_sentence_with_a_near_name(shelf):
    with pytest.raises(UnknownNameError) as caught:
        library.load_template("exmple")
    assert str(caught.value) == (
        'There is no model motion called "exmple". Did you mean example? '
        "See: drafter templates list"
    )


@pytest.mark.parametrize("name", ["../motions/example", "", "/etc/passwd", "a\0b"])
def test_no_name_leads_out_of_the_library(shelf, name):
    with pytest.raises(UnknownNameError):
        library.load_template(name)


def test_a_file_that_cannot_be_read_is_left_out_of_the_list(shelf):
    write(shelf / "motions/broken.toml", "a = ")
    write(shelf / "motions/odd.toml", 'id = 1\nlevels = 3\nname = "x"')

    assert [head.id for head in library.template_heads()] == ["example"]


def test_a_list_is_by_name():
    names = [head.name for head in library.template_heads()]

    assert names == sorted(names)
    assert len(names) == len(library.template_paths())


def test_files_to_look_at_are_files_or_folders_of_them(shelf):
    inside = shelf / "motions/example.toml"

    assert library.template_files([shelf / "motions"]) == (inside,)
    assert library.template_files([str(inside)]) == (inside,)
    with pytest.raises(FileError, match=r"gone is not there. Check its name"):
        library.template_files([shelf / "gone"])


# Statements


def statement(shelf, **keys):
    said = {
        "format": 1,
        "id": "said",
        "issuer": "They",
        "title": "Said",
        "text": WORDS,
        "sentences": [[0, 7], [8, 18]],
        "sha256": DIGEST,
    }
    lines = (
        f"{key} = {value!r}".replace("'", '"')
        for key, value in {**said, **keys}.items()
    )
    return write(shelf / "statements/said.toml", "\n".join(lines))


def test_a_statement_is_held_in_its_exact_words(shelf):
    statement(shelf)

    found = statements.load_statement("said")
    assert found
    assert (found.sentence(1), found.sentence(2)) == ("No war.", "We say no.")
    for number in (0, 3, -1):
        with pytest.raises(IndexError):
            found.sentence(number)


def test_a_statement_that_is_not_there_is_none(shelf):
    assert statements.load_statement("said") is None
    assert statements.load_statement("") is None
    assert statements.load_statement("[" * 400) is None, "longer than any name may be"


def test_words_that_were_changed_are_found_out(shelf):
    statement(shelf, text="No war! We say no.")

    with pytest.raises(ProblemsError, match=r"said.toml, sha256: the text has another"):
        statements.load_statement("said")


@pytest.mark.parametrize(
    ("sentences", "wrong"),
    [
        ([[0, 7], [8, 99]], "sentences 2"),
        ([[0, 7], [6, 18]], "sentences 2"),
        ([[5, 5]], "sentences 1"),
        ([[-1, 5]], "sentences 1"),
        ([[7, 0]], "sentences 1"),
        ([[8, 18], [0, 7]], "sentences 2"),
    ],
)
def test_sentences_that_lie_elsewhere_are_found_out(shelf, sentences, wrong):
    _, problems = statements.read_statement(statement(shelf, sentences=sentences))

    assert [(problem.key, problem.message) for problem in problems] == [
        (wrong, "does not lie in the text in order")
    ]


def test_a_sentence_is_two_numbers(shelf):
    _, problems = statements.read_statement(statement(shelf, sentences=[[0, 7, 8]]))

    assert problems[0].key.startswith("sentences 1")


# What comes with the house


def test_unknown_bodies_and_styles_are_sentences():
    with pytest.raises(UnknownNameError, match="Did you mean union-branch"):
        library.load_rulebook("union-brnch")
    with pytest.raises(UnknownNameError, match='no house style called "lits"'):
        library.load_style("lits")
    with pytest.raises(UnknownNameError, match='no companion called "spech"'):
        library.load_companion("spech")


def test_the_base_package_is_whole():
    parts = library.base_package()

    assert {"[Content_Types].xml", "word/document.xml", "word/styles.xml"} <= set(parts)


def test_a_library_that_is_missing_is_a_sentence(tmp_path):
    with pytest.raises(DrafterError, match="Install Drafter again"):
        locations.first_folder(tmp_path / "gone")
