"""From a statement: each sentence is filed, worded, settled; it becomes a draft."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, at_the_draft, in_store, kept_draft
from textual.widgets import Button
from widget_stage import ESCAPES, MARKUP

from drafter.language.cleaning import clean
from drafter.workflows import deriving, motions

ARTICLE = """Ferries stop at Sample Island

By A. N. Example, Example News

On Monday no ferry left Sample Island. The owners sacked 40 sailors last month.

In a statement, the Example Ferry Crews said: “We stand with the sailors of Sampleton. \
We believe that cheap crews make unsafe ships. We call on every branch to write to \
the owners. Our members will not forget it.”

Nobody knows when the ferries will run again.
"""
BELIEF = "Believes: what we think"


async def to_sentences(person, text=ARTICLE):
    person.app.action_derive()
    await person.until(lambda: person.where == "Derive")
    await person.paste(text)
    await person.press("<f4>")
    await person.until(lambda: person.where == "Sentences")


async def go_to(person, words):
    units = person.app.screen.review.units
    place = next(n for n, one in enumerate(units) if words in one.text)
    person.one("#sentences").highlighted = place
    await person.settle()


async def put_right(person):
    """Edit, leave out and take back, settle."""
    await person.press("e")
    await person.until(lambda: person.where == "Words")
    await person.press("<ctrl+a><backspace>no ferry left on 4 January 2026<f4>")
    assert person.text("#clause") == "that no ferry left on 4 January 2026"
    assert "in your words" in person.text("#head")
    assert "2 things to settle." in person.text("#counted")
    await person.press("n5")
    assert person.text("#head") == "Left out"
    await person.press("e")
    assert "It is left out. File it first" in person.text("#told-here")
    await person.press("u")
    assert "that the owners sacked 40 sailors" in person.text("#clause")
    await person.press("s")
    assert "[x] Settled: “last month”" in person.text("#flags")


async def settle_the_rest(person):
    """Be asked before a draft is made; settle what is left."""
    await person.press("<f4>")
    await person.until(lambda: person.where == "Confirm")
    assert "1 thing to settle. The first: “our members”" in person.said()
    await person.press("<enter>")
    await person.until(lambda: person.where == "Sentences")
    assert "Our members will not forget it." in person.text("#source")
    await person.press("s")
    assert "Nothing left to settle." in person.text("#counted")


async def file_again(person):
    """File a sentence elsewhere, as it was, and elsewhere again."""
    await go_to(person, "Nobody knows")
    for key, head in (("2", BELIEF), ("g", "Notes: a fact"), ("g", BELIEF)):
        await person.press(key)
        assert person.text("#head") == head


def test_an_article_is_put_right_kept_and_used_by_keyboard_alone():
    async def act(person):
        await to_sentences(person)
        assert "3 things to settle." in person.text("#counted")
        assert "The article quotes a statement of Example Ferry Crews" in person.said()
        assert "[ ] To settle: “on Monday”" in person.text("#flags")
        await put_right(person)
        await settle_the_rest(person)
        await file_again(person)
        assert deriving.problems(person.app.screen.review.found) == ()
        await person.press("<f8>")
        assert "Kept in your own library" in person.text("#told-here")
        await person.press("<f8>")
        assert "kept already" in person.text("#told-here")
        await person.press("<f4>")
        await person.in_the_workspace()
        assert "no ferry left on 4 January 2026" in person.preview
        assert "nobody knows when the ferries" in person.preview.lower()

    at_the_app(act, (160, 45))
    assert in_store().statement.text.startswith("We stand with the sailors")
    kept = [one.id for one in motions.find_heads(["Ferry", "Crews"])]
    assert kept == ["statement-of-example-ferry-crews"]


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
def test_what_was_put_right_stays_on_going_back_and_every_button_has_room(size):
    async def act(person):
        await to_sentences(person)
        await go_to(person, "cheap crews")
        await go_to(person, "We stand with")
        row = person.one("#sentences").highlighted + 1
        await person.click("#sentences", row=row)
        assert "cheap crews" in person.text("#source")
        await person.click(list(person.app.screen.query(Button))[2])
        assert person.text("#head") == "Resolves: what we will do"
        for button in person.app.screen.query(Button):
            assert button.region.right <= size[0]
            assert button.region.width >= len(str(button.label))
        assert ("W Whole" in person.shown()) is (size == (80, 24))  # else no room
        await person.press("w")
        assert "The whole text is taken" in person.said()
        await person.press("u<f1>")
        await person.until(lambda: person.where == "Help")
        assert "FROM A STATEMENT" in person.shown()
        await person.press("<escape><escape>")
        await person.until(lambda: person.where == "Derive")
        assert person.one("#text").text == ARTICLE
        person.one("#date").value = "5 January 2026"
        await person.press("<f4>")
        await person.until(lambda: person.where == "Sentences")
        await go_to(person, "cheap crews")
        assert person.text("#head") == "Resolves: what we will do"
        assert person.app.screen.review.found.statement.date == "5 January 2026"

    at_the_app(act, size)


def test_blanks_are_turned_on_and_off_and_marked_without_colour():
    async def act(person):
        await to_sentences(person, "We call for peace in Iran. We thank Bo Sample MP.")
        assert "_ A blank: “Iran”" in person.text("#flags")
        await person.press("b")
        await person.until(lambda: person.where == "Blanks")
        assert "[x] Iran" in person.shown()
        await person.press("<space>")
        assert "[ ] Iran" in person.shown()
        await person.press("<escape>")
        assert "A blank" not in person.shown()

    at_the_app(act)


def test_a_hostile_statement_and_clause_are_shown_as_they_are():
    hostile = " ".join((*MARKUP, *ESCAPES))

    async def act(person):
        await to_sentences(person, f"We call on the owners to sign {hostile}.")
        assert MARKUP[0] in person.text("#source")
        await person.press("e")
        await person.until(lambda: person.where == "Words")
        await person.paste(f" {hostile}")
        await person.press("<f4>")
        assert clean(MARKUP[-1]) in person.text("#clause")
        assert "\x1b" not in person.shown()
        await person.press("<f8>")
        await person.until(lambda: person.where in {"Confirm", "Sentences"})
        assert deriving.problems(person.app.screen_stack[2].review.found) == ()

    at_the_app(act, (160, 45))


def test_a_text_without_words_is_refused_beside_its_field():
    async def act(person):
        person.app.action_derive()
        await person.until(lambda: person.where == "Derive")
        await person.paste("---\n***")
        await person.press("<f4>")
        assert "! There are no words in it" in person.text("#ask-text .hint")

    at_the_app(act)


def test_from_the_draft_there_is_a_way_back_to_its_sentences():
    async def act(person):
        await to_sentences(person, "We call for peace now. War is wrong.")
        await person.press("<f4>")
        await person.in_the_workspace()
        assert "war is wrong" in person.preview.lower()
        person.app.action_sentences()
        await person.until(lambda: person.where == "SentencesAgain")
        await go_to(person, "War is wrong")
        await person.press("5<f4>")
        await person.in_the_workspace()
        assert "war is wrong" not in person.preview.lower()
        person.app.action_sentences()
        await person.until(lambda: person.where == "SentencesAgain")
        assert person.text("#head") == "Left out" or "1 out" in person.text("#counted")
        await person.press("<escape>")
        await person.in_the_workspace()
        for words, end in (("Peace now", "<f4>"), ("War", "<escape>")):
            person.app.action_title()
            await person.until(lambda: person.where == "Words")
            await person.press(f"<ctrl+a>{words}{end}")
            await person.in_the_workspace()
        assert "Peace now\n" in person.preview
        await person.press("<ctrl+s>")

    at_the_app(act, (160, 45))
    assert in_store().sentences.choices
    assert in_store().overrides == {"title": "Peace now"}


def test_only_a_draft_that_was_derived_has_sentences_to_go_back_to():
    async def without_a_draft(person):
        person.app.action_sentences()
        await person.until(lambda: "Open a draft first" in person.said())
        assert person.where == "Home"

    async def of_a_model_motion(person):
        person.app.action_sentences()
        await person.until(lambda: "not made from a statement" in person.said())
        assert person.where == "Workspace"

    at_the_app(without_a_draft, (100, 40))
    at_the_draft(of_a_model_motion, kept_draft())
