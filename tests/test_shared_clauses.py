"""No two model motions share a clause, unless it is a fragment that both take.

Compared are the clauses as the templates hold them, blanks by their names, as each
kind of body would have them: "write to our local Members of Parliament" is a dozen
words of the template in every other place. A clause that is all answer, with a word or
two around it ("that, according to reports, ..."), has nothing that could be shared.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from rapidfuzz.distance import Indel

from drafter.language.gaps import fill_gaps
from drafter.language.likeness import WORD, content_words
from drafter.storage import library
from drafter.templating.environment import fill
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES
from drafter.templating.values import Gap

ALIKE = 0.68
"""From here on two sentences are worth looking at, as measured for `likeness`."""
OWN_WORDS = 3
"""Words that carry meaning, without which a clause says nothing by itself."""
PLACES = (
    ("branch", "union"),
    ("branch", "us"),
    ("branch", "students"),
    ("trades-council", "union"),
    ("clp", "labour"),
    ("conference", "union"),
    ("conference", "labour"),
)


@pytest.fixture(scope="module")
def templates():
    return [library.load_template(path.stem) for path in library.template_paths()]


def blank(name: str) -> str:
    return f"{{{name}}}"


def around(level: str, family: str) -> dict[str, object]:
    """Return what a clause sees of a branch that has told nothing of itself."""
    values = {name: Gap(name) for name in (*PROFILE_NAMES, *BODY_NAMES)}
    untold = dict.fromkeys(("mp", "region", "branch_number"))
    return {**values, **untold, "level": level, "family": family}


def clauses_of(template, level: str, family: str, option: int):
    """Yield every clause: whose it is, its id, its words.

    It is the template's or, if several share it, the fragment's. Of each question with
    answers to choose from, the first is chosen, or the last.
    """
    values = around(level, family)
    for field in template.fields:
        chosen = field.options[option] if field.options else Gap(field.name)
        values[field.name] = chosen
    for part in template.parts:
        text = fill(part.text, values)
        bare = fill_gaps(text, lambda _: " ")
        if len(content_words(bare)) >= OWN_WORDS:
            whose = getattr(part, "fragment", "") or template.id
            yield whose, part.id, fill_gaps(text, blank)


def pairs(clauses):
    """Yield the pairs of clauses of two templates that are too much alike."""
    lines = [" ".join(sorted(WORD.findall(text.lower()))) for *_, text in clauses]
    for (one, first), (other, second) in combinations(
        zip(clauses, lines, strict=True), 2
    ):
        if (
            one[0] != other[0]
            and Indel.normalized_similarity(first, second, score_cutoff=ALIKE) >= ALIKE
        ):
            yield one, other


def test_two_that_are_alike_would_be_seen():
    one = ("a", "x", "call on the government to fund the libraries of {place}")
    other = ("b", "y", "call on the government to fund libraries in {place}")

    assert list(pairs([one, other])) == [(one, other)]
    assert list(pairs([one, ("a", *other[1:])])) == []


@pytest.mark.parametrize(("level", "family"), PLACES)
def test_no_two_model_motions_share_a_clause_that_is_no_fragment(
    templates, level, family
):
    fitting = [one for one in templates if level in one.levels]
    found = [
        pair
        for option in (0, -1)
        for pair in pairs(
            [
                clause
                for one in fitting
                for clause in clauses_of(one, level, family, option)
            ]
        )
    ]

    assert found == []
