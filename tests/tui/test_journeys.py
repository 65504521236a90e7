"""The whole way, from the first start to the Word paper on the disk."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, in_store
from preview_words import words_of_docx

from drafter.tui.steps.question import QuestionBox
from drafter.workflows import branches, home

SIZES = [(60, 20), (80, 24), (160, 45)]
WANTED = {
    "country": "Iran",
    "threatened_by": "the US government",
    "fact_1": "a rocket killed a contractor",
    "fact_1_source": "A. N. Example",
    "fact_1_source_date": "January 2020",
    "fact_2": "an air strike followed",
    "fact_3": "troops are sent",
    "fact_4": "many were arrested",
    "speaker_from": "Example Peace",
}


def asked_on(person):
    return [
        box
        for box in person.app.screen.query(QuestionBox)
        if box.display and shown(box)
    ]


def shown(widget):
    return all(one.display for one in widget.ancestors_with_self)


def box_of(widget):
    return next((one for one in widget.ancestors if isinstance(one, QuestionBox)), None)


def visible(person, widget):
    """Whether the widget that has the focus can be seen."""
    region = widget.region
    if not person.app.screen.region.contains(region.x + 1, region.y):
        return False
    found, _ = person.app.screen.get_widget_at(region.x + 1, region.y)
    return found is widget or widget in found.ancestors


async def fill_by_keys(person):
    """Answer the questions of a step in one burst of letters and Tab."""
    boxes = asked_on(person)
    if boxes:
        assert box_of(person.app.focused) is boxes[0]
        await person.press(
            "".join(f"{WANTED.get(one.field.name, '')}<tab>" for one in boxes)
        )
        assert box_of(person.app.focused) is None


async def walk_by_keys(person):
    """Go through a step by Tab; whatever has the focus is in sight, also on the way."""
    first = person.app.focused
    for count in range(60):
        here = person.app.focused
        if here is first and count:
            return
        assert visible(person, here), f"{here} is out of sight\n{person.shown()}"
        await person.press("<tab>")
    raise AssertionError("Tab does not come round")


async def fill_by_mouse(person):
    """Answer the questions of a step that must be answered, by clicks and letters."""
    for box in asked_on(person):
        if box.field.required and not box.typed and not box.suggestion:
            await person.click(
                f"#q-{box.field.name} Input, #q-{box.field.name} TextArea"
            )
            await person.paste(box.field.example)


@pytest.mark.parametrize("size", SIZES)
def test_from_the_first_start_to_the_paper_by_keyboard_alone(  # noqa: PLR0915
    size, documents
):
    async def act(person):
        await person.until(lambda: person.where == "Tour")
        await person.press("<enter>" * 5)
        await person.until(lambda: person.where == "BranchDetails")
        assert visible(person, person.app.focused)
        await person.press("Leeds North Branch<f4>")
        assert person.where == "Home"
        await person.press("<enter>")
        assert person.where == "Motions"
        await person.press("no war")
        assert "Oppose a war" in person.said()
        await person.press("<enter>")
        await person.until(lambda: person.where == "Workspace")
        for name in ("Facts", "What we believe", "What we do", "Meeting"):
            await person.press("<f4>")
            assert name in person.shown()
            await fill_by_keys(person)
            if size == SIZES[0] and name == "What we do":
                await walk_by_keys(person)
        await person.press("<f5>")
        await person.until(lambda: "Nothing stops the paper" in person.said())
        await person.press("<f4>")
        assert "Step 7 of 7: Export" in person.shown()
        await person.press("<f8>")
        paper = documents / "No war on Iran.docx"
        await person.until(paper.exists)
        await person.until(lambda: "Made:" in person.shown())
        assert person.text("#made") == f"Made: {paper}"
        await person.press("<escape>")
        assert person.where == "Home"
        assert "No war on Iran" in person.shown()

    at_the_app(act, size, asked=False)
    words = " ".join(words_of_docx(documents / "No war on Iran.docx"))
    assert "Leeds North Branch" in words
    assert "a rocket killed a contractor" in words
    assert in_store().answers["fact_4"] == "many were arrested"


@pytest.mark.parametrize("size", SIZES[1:])
def test_from_the_first_start_to_the_paper_by_mouse_alone(size, documents):
    async def act(person):
        await person.until(lambda: person.where == "Tour")
        for _ in range(5):
            await person.click("#next")
        await person.until(lambda: person.where == "BranchDetails")
        await person.click("#q-branch_name Input")
        await person.paste("Leeds North Branch")
        await person.click("#keep")
        assert person.where == "Home"
        await person.click("#choices", row=0)
        await person.click("#search")
        await person.paste("statement peace")
        await person.click("#do-take")
        await person.until(lambda: person.where == "Workspace")
        for name in ("Facts", "Meeting"):
            await person.click("#next")
            assert name in person.shown()
            await fill_by_mouse(person)
        await person.click("#next")
        await person.until(lambda: "Nothing stops the paper" in person.said())
        await person.click("#next")
        await person.click("#word")
        await person.until(lambda: [*documents.iterdir()])
        await person.click("#home")
        assert person.where == "Home"

    at_the_app(act, size, asked=False)
    (paper,) = documents.glob("*.docx")
    assert "Leeds North Branch" in " ".join(words_of_docx(paper))


def test_the_branch_is_asked_for_once_and_can_be_skipped():
    async def skip(person):
        await person.until(lambda: person.where == "Tour")
        await person.press("<right>" * 5)
        await person.until(lambda: person.where == "BranchDetails")
        assert "You can skip this" in person.said()
        await person.click("#back")
        assert person.where == "Home"

    async def not_again(person):
        assert person.where == "Home"

    at_the_app(skip, asked=False)
    assert not branches.listed()
    assert not home.first_start()
    at_the_app(not_again, asked=False)
