"""A person's own rulebooks: laid over others, and each fault one sentence."""

from __future__ import annotations

import os
import tomllib

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import (
    FileError,
    ProblemsError,
    UnknownNameError,
    UsageError,
)
from drafter.model.motion import Actor
from drafter.model.rulebook import RULE_GROUPS, Counts
from drafter.storage import own_rulebooks, rulebooks
from drafter.storage.rulebook_tables import MOST, laid_over

OWN = """\
format = 1
id = "example-valley"
name = "Example Valley Branch"
extends = "ucu-congress"
"""
SOURCE = """
[[source]]
id = "own"
title = "Our own standing orders"
year = 2026
"""
RULE = """
[limit.words]
value = 200
source = "own"
confidence = "medium"
force = "rule"
"""
NAMED = 'format = 1\nid = "{0}"\nname = "Example"\nextends = "{1}"\n'


@pytest.fixture
def folder(home):
    place = home / "rulebooks"
    place.mkdir(parents=True)
    return place


def write(folder, name, text):
    (folder / f"{name}.toml").write_text(text, "utf-8")


def problems():
    return [str(one) for one in rulebooks.rulebook_problems()]


# Laid over


def test_without_a_folder_there_are_the_rulebooks_of_the_house():
    assert rulebooks.rulebook_problems() == ()
    ids = tuple(book.id for book in rulebooks.load_rulebooks())
    assert ids == rulebooks.house_ids()
    assert len(ids) == 29


def test_an_own_rulebook_is_laid_over_the_one_it_extends(folder):
    write(folder, "example-valley", OWN + SOURCE + RULE)

    book = rulebooks.load_rulebook("example-valley")

    base = rulebooks.load_rulebook("ucu-congress")
    assert book.name == "Example Valley Branch"
    assert book.rule("limit.words").value == 200
    assert book.rule("limit.title") == base.rule("limit.title")
    assert book.verbs == base.verbs
    assert book.extends == "ucu-congress"
    assert [one.id for one in book.sources] == [
        *(one.id for one in base.sources),
        "own",
    ]
    assert problems() == []


def test_a_value_of_ones_own_takes_nothing_from_the_rule_it_replaces(folder):
    ours = RULE.replace("[limit.words]", "[deadline.motion]")
    write(folder, "example-valley", OWN + SOURCE + ours)

    rule = rulebooks.load_rulebook("example-valley").rule("deadline.motion")

    assert (rule.value, rule.unit, rule.hour, rule.note) == (200, "", "", "")


def test_a_rule_without_a_value_changes_what_it_says_of_the_rule(folder):
    write(folder, "example-valley", f'{OWN}[limit.words]\nforce = "advice"\n')

    rule = rulebooks.load_rulebook("example-valley").rule("limit.words")

    assert (rule.value, rule.counts, rule.binding) == (
        150,
        Counts.CLAUSES_AND_LEADS,
        False,
    )


def test_one_verb_can_be_changed_by_itself(folder):
    write(folder, "example-valley", f'{OWN}[verbs.executive]\nverb = "ask"\n')

    address = rulebooks.load_rulebook("example-valley").verbs[Actor.EXECUTIVE]

    assert (address.verb, address.who) == ("ask", "the National Executive Committee")


def test_a_source_with_the_same_id_takes_the_place_of_the_other(folder):
    text = f'{OWN}[[source]]\nid = "form-2018"\ntitle = "Form of 2026"\nyear = 2026\n'
    write(folder, "example-valley", text)

    book = rulebooks.load_rulebook("example-valley")

    assert book.source("form-2018").title == "Form of 2026"
    assert len(book.sources) == len(rulebooks.load_rulebook("ucu-congress").sources)


def test_the_same_id_takes_the_place_of_a_rulebook_of_the_house(folder):
    text = NAMED.format("ucu-congress", "ucu-congress")
    write(folder, "ucu-congress", text + SOURCE + RULE)

    book = rulebooks.load_rulebook("ucu-congress")

    assert (book.name, book.rule("limit.words").value) == ("Example", 200)
    assert len(rulebooks.load_rulebooks()) == 29


def test_one_own_rulebook_extends_another(folder):
    write(folder, "example-valley", OWN + SOURCE + RULE)
    write(folder, "example-hill", NAMED.format("example-hill", "example-valley"))

    assert rulebooks.load_rulebook("example-hill").rule("limit.words").value == 200


# Faults: one sentence, and what it would have changed stays as it was

FAULTS = {
    "not TOML": ("value = \n", "is not TOML"),
    "a NUL byte": ("name = 'a\0b'\n", "is not plain text in UTF-8"),
    "a key that is none": (f'{OWN}colour = "red"\n', "colour: is not a key here"),
    "a word for a number": (
        OWN + SOURCE + RULE.replace('"medium"', "3"),
        "limit, words, confidence: ",
    ),
    "true for a value": (
        OWN + SOURCE + RULE.replace("200", "true"),
        "limit, words, value: is not right",
    ),
    "a rule without its source": (
        f"{OWN}[limit.words]\nvalue = 200\n",
        "limit, words, source: is missing; add it",
    ),
    "a source that is not there": (
        OWN + RULE,
        "limit, words, source: there is no source own; add it as a [[source]]",
    ),
    "a rule that is none": (
        OWN + SOURCE + RULE.replace("limit.words", "limit.word"),
        "limit, word: is not a rule here; did you mean words?",
    ),
    "a number out of reach": (
        OWN + SOURCE + RULE.replace("200", "1" * 30),
        "limit, words, value: ",
    ),
    "a number below nothing": (
        OWN + SOURCE + RULE.replace("200", "-1"),
        f"limit, words, value: write a number from 0 to {MOST:,}",
    ),
    "an hour that is none": (
        f'{OWN}[deadline.motion]\nhour = "tea time"\n',
        "deadline, motion, hour: write noon, midnight or an hour like 17:00",
    ),
    "a style that is none": (
        f'{OWN}style = "lst"\n',
        "style: there is no style lst; did you mean list?",
    ),
    "an empty noun": (f'{OWN}noun = " "\n', "noun: is empty; write it"),
    "a noun of two lines": (f'{OWN}noun = "a\\nb"\n', "noun: write it on one line"),
    "an actor that is none": (
        f'{OWN}[verbs.editor]\nverb = "ask"\nwho = "the editor"\n',
        "verbs, editor",
    ),
    "sources that are no list": (f'{OWN}source = "own"\n', "source: is not right"),
    "another id": (
        OWN.replace("example-valley", "hill"),
        'write id = "example-valley"',
    ),
    "nobody to extend": (
        OWN.replace("ucu-congress", "ucu-congres"),
        "extends: there is no body ucu-congres; did you mean ucu-congress?",
    ),
    "extends a number": (OWN.replace('"ucu-congress"', "7"), "extends: write it in"),
    "itself": (
        OWN.replace("ucu-congress", "example-valley"),
        "goes round in a circle: example-valley extends example-valley",
    ),
    "nothing extended, half of it missing": ('name = "Example"\n', "is missing; add"),
    "a later format": (OWN.replace("= 1", "= 2"), "was written for a newer Drafter"),
    "depth": (f"x = {'[' * 3000}{']' * 3000}\n", "nested too deeply"),
    "size": (f"{OWN}# {'x' * 300_000}\n", "is larger than 200,000 bytes"),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_one_sentence_that_names_file_key_and_mend(folder, text, said):
    write(folder, "example-valley", text)

    (problem,) = problems()

    assert problem.startswith("example-valley.toml")
    assert said in problem
    assert "\n" not in problem
    with pytest.raises(ProblemsError, match=r"example-valley\.toml cannot be used"):
        rulebooks.load_rulebook("example-valley")
    assert len(rulebooks.load_rulebooks()) == 29


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_the_rulebook_of_the_house_stays_in_force(folder, text, said):
    write(folder, "ucu-congress", text.replace("example-valley", "ucu-congress-x"))

    assert len(problems()) == 1
    assert rulebooks.load_rulebook("ucu-congress").rule("limit.words").value == 150
    assert len(rulebooks.load_rulebooks()) == 29


@pytest.mark.parametrize("names", [("a", "b"), ("a", "b", "c")])
def test_a_circle_is_told_of_each_that_is_in_it(folder, names):
    for name, base in zip(names, (*names[1:], names[0]), strict=True):
        write(folder, name, NAMED.format(name, base))

    said = problems()

    assert len(said) == len(names)
    assert said[0].startswith("a.toml, extends: goes round in a circle: a extends b")


def test_an_endless_chain_ends_in_a_sentence(folder):
    for number in range(60):
        write(folder, f"b{number}", NAMED.format(f"b{number}", f"b{number + 1}"))
    write(folder, "b60", NAMED.format("b60", "union-branch"))

    said = problems()

    assert "b0.toml, extends: goes back more than 8 rulebooks" in said[0]
    assert rulebooks.load_rulebook("b55").level.value == "branch"


def test_one_that_extends_a_broken_one_says_which_to_put_right(folder):
    write(folder, "base", "value = \n")
    write(folder, "child", NAMED.format("child", "base"))

    said = problems()

    assert "child.toml, extends: base cannot be used; put base.toml right first" in said


def test_one_that_extends_a_broken_one_of_the_house_has_the_rules_of_the_house(folder):
    write(folder, "ucu-congress", "value = \n")
    write(folder, "child", NAMED.format("child", "ucu-congress"))

    assert rulebooks.load_rulebook("child").rule("limit.words").value == 150
    assert len(problems()) == 1


def test_what_is_no_ordinary_file_is_a_sentence(folder):
    (folder / "a-folder.toml").mkdir()
    (folder / "nowhere.toml").symlink_to(folder / "gone")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "a-pipe.toml")
    write(folder, "Two Words", OWN)

    said = problems()

    assert any("a-folder.toml: is not a file; take it out" in one for one in said)
    assert any("Two Words.toml: name the file in small letters" in one for one in said)
    assert len(said) == len(list(folder.iterdir()))
    assert len(rulebooks.load_rulebooks()) == 29


def test_a_file_in_the_place_of_the_folder_harms_nothing(home):
    home.mkdir(parents=True)
    (home / "rulebooks").write_text("", "utf-8")

    assert len(rulebooks.load_rulebooks()) == 29
    assert problems() == []


def test_a_body_that_nobody_has_is_a_sentence(folder):
    write(folder, "example-valley", OWN)

    with pytest.raises(UnknownNameError, match="Did you mean example-valley"):
        rulebooks.load_rulebook("example-valey")


@given(data=st.binary(max_size=200))
def test_whatever_the_bytes_there_is_a_rulebook_or_a_sentence(tmp_path_factory, data):
    home = tmp_path_factory.mktemp("bytes", numbered=True)
    (home / "rulebooks").mkdir()
    (home / "rulebooks" / "example-valley.toml").write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_HOME", str(home))
        assert len(problems()) == 1
        assert len(rulebooks.load_rulebooks()) == 29


WITHIN = st.sampled_from(["id", "value", "words", "a"])
VALUES = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WITHIN, inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = ("source", "verbs", "limit", "extends", "format", "noun", *RULE_GROUPS)


@given(own=st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4))
def test_whatever_the_tables_there_is_a_rulebook_or_a_sentence(own):
    tables = {"id": "example", "name": "Example", "extends": "ucu-congress", **own}
    problem = rulebooks.problem_in("example", tables)

    assert problem is None or str(problem).startswith("example.toml")


@given(base=st.dictionaries(st.sampled_from("abc"), VALUES),
       own=st.dictionaries(st.sampled_from("abc"), VALUES))  # fmt: skip
def test_to_lay_over_twice_is_to_lay_over_once(base, own):
    once = laid_over(base, own)

    assert laid_over(once, own) == once
    assert laid_over({}, own) == own
    assert laid_over(base, {}) == base


# Writing and removing

TABLES = tomllib.loads(OWN + SOURCE + RULE)


def test_what_is_written_is_what_is_read(home):
    path = own_rulebooks.write_own("example-valley", TABLES)

    assert path == home / "rulebooks" / "example-valley.toml"
    assert path.read_text("utf-8") == tomli_w.dumps(TABLES)
    assert rulebooks.load_rulebook("example-valley").rule("limit.words").value == 200


def test_what_could_not_be_used_is_not_written(home):
    with pytest.raises(ProblemsError, match="colour"):
        own_rulebooks.write_own("example-valley", {**TABLES, "colour": "red"})

    assert not (home / "rulebooks").exists()


def test_an_earlier_one_is_written_over_only_on_purpose_and_kept_beside(folder):
    own_rulebooks.write_own("example-valley", TABLES)
    later = {**TABLES, "name": "Example Hill Branch"}

    with pytest.raises(UsageError, match="You have a body example-valley already"):
        own_rulebooks.write_own("example-valley", later)
    assert rulebooks.load_rulebook("example-valley").name == "Example Valley Branch"
    own_rulebooks.write_own("example-valley", later, instead=True)

    assert rulebooks.load_rulebook("example-valley").name == "Example Hill Branch"
    before = (folder / "example-valley.toml.before").read_text("utf-8")
    assert tomllib.loads(before) == TABLES
    assert len(list(folder.iterdir())) == 2


def test_a_broken_one_can_be_written_over(folder):
    write(folder, "example-valley", "value = \n")

    own_rulebooks.write_own("example-valley", TABLES, instead=True)

    assert problems() == []
    assert (folder / "example-valley.toml.before").read_text("utf-8") == "value = \n"


def test_a_folder_that_takes_no_files_is_a_sentence(home):
    home.mkdir(parents=True)
    (home / "rulebooks").write_text("", "utf-8")

    with pytest.raises(FileError, match="was not written"):
        own_rulebooks.write_own("example-valley", TABLES)


def test_removing_leaves_nothing(folder):
    own_rulebooks.write_own("example-valley", TABLES)
    own_rulebooks.write_own("example-valley", TABLES, instead=True)

    own_rulebooks.remove_own("example-valley")

    assert list(folder.iterdir()) == []
    with pytest.raises(UnknownNameError, match="no body of your own"):
        own_rulebooks.remove_own("example-valley")


@pytest.mark.parametrize("name", ["ucu-congress", "../drafter", "", "a/b"])
def test_only_what_is_ones_own_can_be_removed(folder, name):
    with pytest.raises(UnknownNameError, match="There is no body of your own"):
        own_rulebooks.remove_own(name)
