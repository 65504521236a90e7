"""Someone else's motion is pasted or opened, shown as it was read, and made a draft."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, in_store
from widget_stage import ESCAPES, MARKUP

MOTION = """Reinstate the sailors of Sampleton

This [branch/CLP] notes:
1. that forty sailors were sacked by Example Ferries on [date];
2. that the sailors were given no notice.

This branch believes:
1. that cheap crews make unsafe ships.

This branch resolves:
1. to write to Example Ferries to ask for the sailors to be reinstated;
2. to donate £[amount] to the strike fund;
3. [to invite a speaker to the next meeting].
"""


async def to_bring(person):
    person.app.action_bring()
    await person.until(lambda: person.where == "Bring")


async def look_at_the_reading(person):
    """See what was understood, and, where it is not beside it, the text itself."""
    read = person.text("#understood Plain")
    assert "Title: Reinstate the sailors of Sampleton" in read
    assert "RESOLVES: what it will do" in read
    assert "- [date]  (a blank: it is asked for)" in read
    assert "words that can be left out" in read
    narrow = not person.app.screen.has_class("-wide")
    if narrow:
        await person.press("<f2>")
    assert person.one("#theirs").text == MOTION
    if narrow:
        await person.press("<escape>")


async def look_at_the_original(person):
    """See from the workspace what the draft was made from."""
    person.app.action_original()
    await person.until(lambda: person.where == "Original")
    assert person.one("#theirs").text == MOTION
    await person.press("<escape>")


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
def test_a_pasted_motion_becomes_a_draft_whose_blanks_are_asked(size):
    async def act(person):
        listed = person.one("#choices")
        listed.highlighted = [one.id for one in listed.options].index("bring")
        await person.press("<enter>")
        await person.until(lambda: person.where == "Bring")
        await person.paste(MOTION)
        await person.press("<f4>")
        await person.until(lambda: person.where == "Brought")
        await look_at_the_reading(person)
        await person.press("<f4>")
        await person.in_the_workspace()
        await person.step("facts")
        assert "What goes here: date?" in person.said()
        await person.step("actions")
        assert "amount?" in person.said()
        await look_at_the_original(person)

    at_the_app(act, size)
    draft = in_store()
    assert draft.original == MOTION
    assert draft.template.title == "Reinstate the sailors of Sampleton"


def test_what_cannot_be_read_is_refused_in_a_sentence_beside_its_field(tmp_path):
    (tmp_path / "their scan.pdf").write_bytes(b"%PDF-1.7 no words")
    (tmp_path / "their motion.txt").write_text(MOTION, encoding="utf-8")
    path = str(tmp_path / "their motion.txt")

    async def act(person):
        await to_bring(person)
        await person.press("<f4>")
        assert "! There is nothing to read yet." in person.text("#ask-text .hint")
        await person.paste(f"'{tmp_path / 'no motion.docx'}'")
        await person.press("<f4>")
        assert "no motion.docx. Check" in person.text("#ask-text .hint")
        person.one("#text").text = ""
        await person.press("<ctrl+o>")  # though the cursor is in the text
        await person.until(lambda: person.where == "ChooseFile")
        await person.press("<escape>")
        await person.paste(str(tmp_path / "their\\ scan.pdf"))
        await person.press("<f4>")
        assert person.text("#ask-file .hint").startswith("! ")
        assert "PDF" in person.text("#ask-file .hint")
        assert person.app.focused is person.one("#file")
        person.one("#text").text = MOTION
        await person.press("<f4>")
        assert "Empty one of them" in person.text("#ask-file .hint")
        person.one("#text").text = ""
        person.one("#file").value = f"file://{path}".replace(" ", "%20")
        await person.press("<f4>")
        await person.until(lambda: person.where == "Brought")
        assert "How their motion.txt was read" in person.said()

    at_the_app(act)


def test_what_was_pasted_survives_help_and_coming_back_and_is_not_lost_unasked():
    hostile = "\n".join((*MARKUP, *ESCAPES))

    async def act(person):
        await to_bring(person)
        await person.paste(f"{MOTION}\n{hostile}")
        before = person.one("#text").text
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        assert "SOMEONE ELSE’S MOTION" in person.shown()
        await person.press("<escape><f4>")
        await person.until(lambda: person.where == "Brought")
        assert MARKUP[0] in person.text("#understood Plain")
        await person.press("<escape>")
        assert person.one("#text").text == before
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        await person.press("<ctrl+q>")
        await person.until(lambda: person.where == "Confirm")
        assert "not a draft yet" in person.said()
        await person.press("<escape>")
        assert person.one("#text").text == before

    at_the_app(act)
