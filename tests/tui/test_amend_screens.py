"""Amending a motion, and taking changes as they are moved: seen, decided, printed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zipfile import ZipFile

import pytest
from app_stage import at_the_app, at_the_draft, in_store, kept_draft
from lxml import etree
from preview_words import W, words_of_docx

from drafter.model.profile import BranchProfile
from drafter.storage.profiles import Profiles
from drafter.workflows import amending_live, amending_papers, drafts, motion_lines
from drafter.workflows.amended_drafts import AFTER, BEFORE

BUSES = """\
Safe buses [/b] for [Name]

This Branch notes:
1. That the night bus was cut in 2019.
2. That members who work late walk home in the dark.

This Branch resolves:
3. To write to the council, asking it to bring the night bus back.
4. To give £50 to the Example Town bus campaign.
"""
DAY = date(2020, 1, 6)


async def to_motion(person, down, text=BUSES):
    """Go from home to a pasted motion, with one of the choices of amendments."""
    person.app.action_amendments()
    await person.until(lambda: person.where == "PickOne")
    await person.press("<down>" * down + "<enter>")
    await person.until(lambda: person.where == "PickMotion")
    person.one("#pasted").focus()
    await person.paste(text)
    await person.press("<f4>")


def change(person, old, new):
    area = person.one("#typed")
    assert old in area.text
    area.text = area.text.replace(old, new)


def tracked(path):
    """Return the words put in, those taken out, and who did it."""
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    put_in = "".join(one.text for one in root.iterfind(f".//{W}ins//{W}t"))
    out = "".join(one.text for one in root.iterfind(f".//{W}del//{W}delText"))
    return put_in, out, {one.get(f"{W}author") for one in root.iter(f"{W}ins")}


async def two_words(person):
    """Change two words of the motion."""
    await to_motion(person, 0)
    await person.until(lambda: person.where == "AmendMotion")
    change(person, "the council", "the bus company")
    change(person, "Example", "Sample")
    await person.until(lambda: "bus company" in person.one("#amendment").text)


def test_two_words_are_changed_and_the_amendment_grows_as_they_are():
    async def act(person):
        await two_words(person)
        assert "Safe buses [/b] for [Name]" in person.shown()
        assert person.one("#amendment").text == (
            "In Resolves 3, delete “council” and insert “bus company”\n\n"
            "In Resolves 4, delete “Example” and insert “Sample”"
        )
        assert "Adds 3 words (F4: whose limit?)" in person.text("#how")
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        await person.press("<escape>")
        area = person.one("#typed")
        assert "Sample" in area.text
        await person.press("<ctrl+end>")
        assert area.cursor_location == area.document.end
        await person.press("<ctrl+home>")
        assert area.cursor_location == (0, 0)
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        assert "Sample" in person.one("#typed").text

    at_the_app(act)


def test_the_amendment_is_printed_as_sheet_as_tracked_changes_and_carried_out(
    documents,
):
    async def act(person):
        await two_words(person)
        await person.press("<f8>")
        assert f"in {documents}: Amendment to Safe buses" in person.text("#foot")
        await person.press("<f9>")
        await person.until(lambda: person.where == "AskWords")
        await person.press("Example Town Branch<enter>")
        await person.until(lambda: "changes marked" in person.text("#foot"))
        await person.press("<f5><escape>")
        await person.until(lambda: person.where == "Home")

    at_the_app(act)
    word, text, clean, marked = sorted(documents.iterdir())
    sheet = text.read_text(encoding="utf-8")
    assert "• In Resolves 4, delete “Example” and insert “Sample”\n" in sheet
    assert "Moved by: ____" in sheet
    assert "“Sample”" in words_of_docx(word)
    assert tracked(marked) == (
        "bus companySample",
        "councilExample",
        {"Example Town Branch"},
    )
    assert "Sample" in words_of_docx(clean)
    assert "Example" not in words_of_docx(clean)


def test_what_was_typed_is_there_again_after_the_program_ended():
    async def quits(person):
        await two_words(person)
        await person.press("<ctrl+q>")

    async def comes_back(person):
        await to_motion(person, 0)
        await person.until(lambda: person.where == "AmendMotion")
        assert "the bus company" in person.one("#typed").text
        assert "is here again" in person.text("#foot")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<tab><enter>")
        await person.until(lambda: person.where == "Home")
        await to_motion(person, 0)
        await person.until(lambda: person.where == "AmendMotion")
        assert "the bus company" not in person.one("#typed").text

    at_the_app(quits)
    at_the_app(comes_back)


def test_the_wording_and_the_limit_of_ucu_are_those_of_its_congress():
    kept_draft()

    async def act(person):
        person.app.action_amendments("amend")
        await person.until(lambda: person.where == "PickMotion")
        await person.press("<enter>")
        await person.until(lambda: person.where == "AmendMotion")
        change(person, "any attack on Iran", "every attack on Iran")
        await person.press("<f4>")
        await person.until(lambda: person.where == "PickOne")
        listed = person.one("#rows")
        ids = [one.id for one in listed.options]
        listed.highlighted = ids.index("ucu-congress")
        await person.press("<enter>")
        await person.until(lambda: "1 of 75 words" in person.text("#how"))
        assert "UCU Congress, a rule" in person.text("#how")
        assert (
            person.one("#amendment").text == "In Resolves 8, replace “any” with “every”"
        )
        person.one("#typed").text = "No war on Iran"
        await person.until(lambda: "! This amendment" in person.one("#amendment").text)
        assert "leaves nothing of the motion" in person.one("#amendment").text

    at_the_app(act, (160, 45))


async def printed_then_the_same_again(person):
    await person.press("l<f8>")
    assert "Safe buses" in person.text("#foot")
    await person.press("<f9>")
    assert "The chair’s sheet" in person.text("#foot")
    change = person.one("#change")
    change.text = "In Resolves 3, delete “council” and insert “mayor”"
    await person.press("<f4>")
    said = "Amendment 1 is the same amendment and was carried already: nothing is"
    assert said in " ".join(person.text("#foot").split())
    change.text = ""


def test_a_change_is_understood_before_it_is_carried_and_what_clashes_falls(documents):
    async def act(person):
        await to_motion(person, 1)
        await person.until(lambda: person.where == "OnTheNight")
        person.one(
            "#change"
        ).text = "In Resolves 3, delete “council” and insert “mayor”"
        read = "Takes out “council” in Resolves 3 and puts “mayor” in its place."
        await person.until(lambda: read in person.one("#understood").text)
        assert "write to the council" in person.one("#motion-now").text
        await person.press("<f4>")
        assert "write to the council" in person.one("#motion-now").text
        await person.press("c")
        assert "write to the ► mayor" in person.one("#motion-now").text
        person.one("#change").text = "In Resolves 3, delete “the council”"
        person.one("#change").focus()
        await person.press("<f4>")
        assert "Clash at Resolves 3" in person.one("#understood").text
        assert "Amendment 2: not decided ! falls" in person.shown()
        rows = [str(one.prompt) for one in person.one("#listed").options]
        assert any("falls: In Resolves 3, delete" in row for row in rows)
        await printed_then_the_same_again(person)
        person.one("#change").focus()
        await person.press("Delete<escape>")
        await person.until(lambda: person.where == "Confirm")
        assert "What you typed last is not on the list yet" in person.said()
        await person.press("<right><enter>")
        await person.until(lambda: person.where == "Home")

    at_the_app(act)
    chairs, text = sorted(documents.glob("*.txt"))
    assert "Amendment 2: lost" in chairs.read_text(encoding="utf-8")
    assert "3. To write to the mayor," in text.read_text(encoding="utf-8")
    assert "Substantive motion: Safe buses" in text.read_text(encoding="utf-8")


def test_what_was_carried_goes_into_the_draft_that_is_open_below():
    async def act(person):
        person.app.action_amendments("live")
        await person.until(lambda: person.where == "PickMotion")
        await person.press("<enter>")
        await person.until(lambda: person.where == "OnTheNight")
        assert "F5" not in person.shown()
        await person.paste("In Resolves 10, delete “policy” and insert “motion”")
        await person.press("<f4>")
        await person.press("c")
        assert "F5 takes what was carried into the draft" in person.text("#foot")
        await person.press("<shift+tab><f5>")  # the cursor is in the field again
        await person.until(lambda: person.where == "Confirm")
        assert "the certificate, the minute extract, the letters" in person.said()
        await person.press("<right><enter>")
        await person.until(lambda: "Draft 1 has the" in person.text("#foot"))
        assert "Reworded: Resolves 10." in person.text("#foot")
        await person.press("<escape>")  # nothing is left to be kept
        await person.until(lambda: person.where == "Workspace")
        assert "adopt this motion" in person.one("#preview").text

    at_the_draft(act, kept_draft())
    assert (
        in_store().choice("next-body").text == "adopt this motion and campaign for it"
    )
    assert [one.why for one in drafts.history(1)][:2] == [AFTER, BEFORE]


def test_what_cannot_be_placed_is_said_and_is_there_again_after_the_end():
    async def act(person):
        await to_motion(person, 1)
        await person.until(lambda: person.where == "OnTheNight")
        await person.press("<f4>")
        assert "Nothing is moved yet" in person.text("#foot")
        assert "After Resolves 4, insert “...”" in person.one("#understood").text
        await person.paste("Delete Resolves 9")
        said = "There is no Resolves 9 in the motion."
        await person.until(lambda: said in person.one("#understood").text)
        await person.press("<f4>")
        assert "Nothing of it can be placed" in person.text("#foot")
        assert person.one("#change").text == "Delete Resolves 9"
        await person.press("<f3>")
        assert "House of Commons" in person.text("#usage")
        await person.press("<f2>")
        assert "3. To write to the council" in person.shown()
        person.app.save_now()  # as a signal that ends the program does
        person.app.exit()

    async def comes_back(person):
        await to_motion(person, 1)
        await person.until(lambda: person.where == "OnTheNight")
        assert person.one("#change").text == "Delete Resolves 9"
        assert "House of Commons" in person.text("#usage")
        assert "is here again" in person.text("#foot")

    at_the_app(act, (60, 20))
    at_the_app(comes_back)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2. That members who work late walk home in the dark.\n", "", 1),
        ("in 2019.\n", "in 2019.\n   A new point below it.\n", 1),
        (
            "This Branch resolves",
            "This Branch believes:\nA belief.\nThis Branch resolves",
            1,
        ),
        ("Safe buses", "Safer buses", 1),
        ("That members who", "Members who", 1),
    ],
)
def test_the_lines_a_person_changes_are_read_as_what_they_changed(old, new, said):
    work = amending_live.begin(amending_live.pasted(BUSES, DAY))
    text = motion_lines.text_of(work.motion.printed).replace(old, new)
    revised = amending_live.revised(work, text)
    amendment = amending_live.worded(work, revised)
    assert motion_lines.text_of(revised).split() != BUSES.split()
    assert (len(amendment.instructions), amendment.refused) == (said, ())


def test_lines_that_nobody_changed_are_the_motion_to_the_letter():
    for name in ("no-war",):
        printed = kept_draft(name).printed
        assert (
            motion_lines.read_again(motion_lines.text_of(printed), printed) == printed
        )
    printed = amending_live.pasted(BUSES, DAY).printed
    assert motion_lines.text_of(printed) == BUSES.rstrip()


def test_a_motion_from_a_file_is_amended_for_the_branch_that_is_kept(home):
    motion = amending_live.pasted(BUSES, DAY)
    assert amending_live.begin(motion).body == ""
    Profiles(home).keep(BranchProfile("Sample Quay Branch", body="ucu-congress"))
    work = amending_live.begin(motion)
    assert (work.body, work.wording) == ("ucu-congress", "ucu")
    assert amending_live.author(work) == "Sample Quay Branch"
    text = motion_lines.text_of(work.motion.printed).replace("in 2019", "in 2018")
    amendment = amending_live.worded(work, amending_live.revised(work, text))
    noon = datetime(2020, 1, 9, 12, tzinfo=UTC)
    sheet = amending_papers.sheet_page(work, amendment, noon)
    assert sheet.blocks[0].text == "Sample Quay Branch"
