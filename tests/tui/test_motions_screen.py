"""The list of model motions: searched, narrowed, marked, by keyboard and by mouse."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, kept_draft

from drafter.storage.heads import TemplateHead
from drafter.tui.screens import motion_words as words
from drafter.workflows import finding
from drafter.workflows.finding import Wanted

HEAD = TemplateHead(
    "ferry",
    "Save [b]the ferry[/b]",
    "emergency-motion",
    "transport",
    "Keep it.",
    ("branch", "clp"),
    own=True,
    words=120,
)


def rows(person) -> list[str]:
    return [str(option.prompt) for option in person.one("#found").options]


def first(person) -> str:
    return rows(person)[0]


# What is said


def test_a_row_says_in_words_what_marks_it():
    (entry,) = finding.index_of([HEAD], favourites=["ferry"], recent=["ferry"]).entries

    assert words.row_of(entry) == (
        "Save [b]the ferry[/b]  "
        "(favourite, used lately, yours, emergency motion, 120 words)"
    )
    said = words.about(entry, None)
    assert "Subject: transport. Emergency motion for: branch, CLP." in said
    assert "F6 or the button below: no favourite any more." in said


@pytest.mark.parametrize(
    ("name", "chosen", "said"),
    [
        ("subject", "transport", "Subject: transport"),
        ("level", "clp", "For: CLP"),
        ("kind", "rule-change", "Kind: rule change"),
        ("max_words", "150", "Words: up to 150"),
    ],
)
def test_a_button_says_what_is_chosen_and_it_can_be_taken_back(name, chosen, said):
    way = next(one for one in words.WAYS if one.name == name)
    index = finding.index_of([HEAD])
    narrowed = words.narrowed(Wanted(), name, chosen)

    assert words.button_words(way, narrowed) == said
    assert chosen in dict(words.rows_of(way, index))
    assert words.chosen_in(narrowed, name) == chosen
    assert words.narrowed(narrowed, name, "") == Wanted()
    assert words.button_words(way, Wanted()).endswith(way.any)


# On the screen


def test_it_is_searched_narrowed_and_marked_by_keys_and_by_mouse():  # noqa: PLR0915
    kept_draft("schools")

    async def act(person):  # noqa: PLR0915  one journey
        person.app.action_start()
        await person.until(lambda: person.where == "Motions")
        assert "used lately" in first(person)
        everything = len(rows(person))

        await person.press("iran<down><up>")
        assert 0 < len(rows(person)) < everything
        assert first(person).startswith("No war")
        await person.press("<f6>")
        assert first(person).startswith("No war  (favourite")
        assert "A favourite; F6" in person.said()
        await person.until(lambda: "How it reads" in person.text("#says"))

        await person.press("zzz")
        assert rows(person) == []
        assert "F5 shows them all again" in person.said()
        await person.press("<enter>")
        assert person.where == "Motions"
        await person.press("<f5>")
        assert len(rows(person)) == everything
        assert first(person).startswith("No war  (favourite")

        await person.press("<tab><tab><tab><enter>")
        await person.until(lambda: person.where == "PickOne")
        await person.press("<down><down><down><enter>")
        await person.until(lambda: person.where == "Motions")
        assert "Kind: rule change" in person.said()
        assert [one.startswith("Change a rule") for one in rows(person)] == [True]
        await person.click("#by-kind")
        await person.until(lambda: person.where == "PickOne")
        await person.click("#rows", row=0)
        await person.until(lambda: person.where == "Motions")
        assert len(rows(person)) == everything
        await person.click("#by-subject")
        await person.until(lambda: person.where == "PickOne")
        await person.press("<escape>")

        await person.click("#do-favourite")
        await person.click("#found", row=person.one("#found").highlighted)
        await person.until(lambda: person.where == "Workspace")

    at_the_app(act, (80, 24))
    assert finding.favourites() == ()
