"""A composite of two motions: chosen point by point, printed with the movers' sheet."""

from __future__ import annotations

from datetime import date

import pytest
from app_stage import at_the_app
from preview_words import words_of_docx

from drafter.errors import UsageError
from drafter.workflows import amending_live, composing, composite_kept

FIRST = """\
Safe buses for Example Town

This Branch notes:
1. That the night bus was cut in 2019.
2. That members who work late walk home in the dark.

This Branch resolves:
3. To write to the council, asking it to bring the night bus back.
"""
SECOND = """\
Bring back [b]the night bus

This Branch notes:
1. That members who work late have to walk home in the dark.
2. That the last bus leaves at 21:40.

This Branch resolves:
3. To write to the council, asking it to bring back the night bus by June.
"""
DAY = date(2020, 1, 6)


async def add(person, text, body):
    await person.until(lambda: person.where == "PickMotion")
    person.one("#pasted").focus()
    await person.paste(text)
    await person.press("<f4>")
    await person.until(lambda: person.where == "AskWords")
    await person.press(f"<tab>{body}<enter>")
    await person.until(lambda: person.where == "CompositeMotions")


async def take(person, keys):
    """Choose for the group under the cursor."""
    await person.press("<enter>")
    await person.until(lambda: person.where == "PickOne")
    await person.press(f"{keys}<enter>")


async def choose_and_agree(person):
    assert "2 to choose" in person.text("#composite-length")
    await person.press("<down>")
    await take(person, "<down>")
    await person.until(lambda: "1 to choose" in person.text("#composite-length"))
    taken = "- That members who work late have to walk home in the dark. [Motion 2]"
    assert taken in person.one("#composite").text
    await person.press("<down><down>")
    await take(person, "<down><down><down>")
    await person.until(lambda: person.where == "AskWords")
    await person.press(" Soon.<f4>")
    await person.until(lambda: "Soon. [linking words]" in whole(person))


def test_two_motions_are_made_one_with_whose_words_each_are(documents):
    async def act(person):
        person.app.action_amendments("composite")
        await add(person, FIRST, "Example Branch")
        await person.press("<f8>")
        assert "two motions or more" in person.text("#foot")
        assert "add the next motion with F6" in person.text("#of-what")
        await person.press("<f6>")
        await add(person, SECOND, "Sample Branch")
        assert "the motions stand as they were sent in" in person.said()
        await choose_and_agree(person)
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        await person.press("<escape><f8>")
        assert "with the movers’ sheet" in person.text("#foot")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Home")

    at_the_app(act)
    (text,) = documents.glob("*.txt")
    sheet = text.read_text(encoding="utf-8")
    assert "From Example Branch, Sample Branch (Motion 1, Motion 2)" in sheet
    assert "Until the movers of all these motions agree" in sheet
    assert "Agreed for Sample Branch (Motion 2): ____" in sheet
    (word,) = documents.glob("*.docx")
    assert "Soon." in words_of_docx(word)


def test_a_composite_is_there_again_after_the_program_ended():
    async def quits(person):
        person.app.action_amendments("composite")
        await add(person, FIRST, "Example Branch")
        await person.press("<ctrl+q>")

    async def comes_back(person):
        person.app.action_amendments("composite")
        await person.until(lambda: person.where == "CompositeMotions")
        assert "is here again" in person.text("#foot")
        assert "walk home in the dark. [Motion 1]" in whole(person)

    at_the_app(quits)
    at_the_app(comes_back)


def test_a_composite_has_the_title_it_is_given_and_else_that_of_the_first():
    first, second = (amending_live.pasted(text, DAY) for text in (FIRST, SECOND))
    desk = composing.added(composing.Desk(), first, "Motion 71", "Example Branch")
    desk = composing.added(desk, second, "Motion 72", "Sample Branch")
    named = composing.titled(desk, "  Buses at  night ")
    assert composing.made(named).title == "Buses at night"
    composite_kept.keep(named)
    assert composite_kept.again(DAY)[0].title == "Buses at night"
    assert composing.made(composing.titled(named, "")).title == first.printed.title


def whole(person):
    return " ".join(person.one("#composite").text.split())


def test_each_motion_has_a_name_of_its_own_and_can_be_taken_out():
    first, second = (amending_live.pasted(text, DAY) for text in (FIRST, SECOND))
    desk = composing.added(composing.Desk(), first, "Motion 71", "Example Branch")
    with pytest.raises(UsageError, match="Another motion is called “Motion 71”"):
        composing.added(desk, second, "Motion 71", "Sample Branch")
    with pytest.raises(UsageError, match="how the agenda calls"):
        composing.added(desk, second, " ", "Sample Branch")
    both = composing.added(desk, second, composing.next_name(desk), "")
    assert [one.name for one in both.motions] == ["Motion 71", "Motion 1"]
    assert composing.without(both, "Motion 71").motions == both.motions[1:]
