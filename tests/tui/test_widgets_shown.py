from __future__ import annotations

import asyncio
import re
import time

import pytest
from textual.widgets import Checkbox
from textual.widgets.option_list import Option
from widget_stage import ACTIVE, ESCAPES, MARKUP, play

from drafter.language.cleaning import clean
from drafter.language.lengths import length, paper
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice, PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.preview import MotionPreview
from drafter.tui.widgets.spans import first_difference
from drafter.tui.widgets.tick import Tick
from drafter.tui.widgets.word_meter import WordMeter

HOSTILE = (*MARKUP, *ESCAPES)


def shown(*widgets, size=(80, 24)):
    said = []

    async def act(app, settle):
        said.append(app.shown())

    play(act, *widgets, size=size)
    return said[0]


@pytest.mark.parametrize(
    "many",
    [
        lambda: [Plain(text) for text in HOSTILE],
        lambda: [Tick(text, value=True) for text in HOSTILE],
        lambda: [Choice(HOSTILE, 2)],
        lambda: [PlainList(*HOSTILE)],
        lambda: [PlainList(*(Option(text) for text in HOSTILE))],
        lambda: [MotionPreview("\n".join(HOSTILE))],
        lambda: [OrderedInput(placeholder=text) for text in HOSTILE],
    ],
    ids=["Plain", "Tick", "Choice", "PlainList", "Option", "MotionPreview", "hint"],
)
def test_hostile_text_is_shown_letter_for_letter(many):
    text = shown(*many())
    assert not ACTIVE.search(text)
    for hostile in HOSTILE:
        assert clean(hostile) in text


def test_hostile_text_put_in_later_is_shown_letter_for_letter():
    label, tick, rows = Plain(), Tick(), PlainList()
    choice = Choice(["a", "b"])

    async def act(app, settle):
        for hostile in HOSTILE:
            label.update(hostile)
            tick.label = hostile
            rows.show([("id", hostile)])
            choice.replace_option_prompt_at_index(0, hostile)
            await settle()
            assert app.shown().count(clean(hostile)) == 4
            assert not ACTIVE.search(app.shown())

    play(act, label, tick, rows, choice)


def test_on_and_off_differ_in_their_letters():
    assert shown(Tick("Minutes"), Tick("Letter", value=True)).split("\n")[:2] == [
        "[ ] Minutes",
        "[x] Letter",
    ]


def test_a_tick_turns_by_space_enter_and_mouse():
    tick = Tick("Minutes")

    async def act(app, settle):
        tick.focus()
        await settle()
        for key in ("space", "enter"):
            app.press(f"<{key}>")
            await settle()
        tick.toggle()
        await settle()

    app = play(act, tick)
    values = [m.value for m in app.heard if isinstance(m, Checkbox.Changed)]
    assert values == [True, False, True]


def test_a_long_label_wraps_under_itself():
    text = shown(Tick("to write to our MP asking them to oppose"), size=(24, 8))
    assert text.split("\n")[:3] == [
        "[ ] to write to our MP",
        "    asking them to",
        "    oppose",
    ]


def test_one_of_a_few_is_chosen_by_keys_and_said_in_letters():
    choice = Choice(["This branch", "The CLP", "Conference"])
    screens = []

    async def act(app, settle):
        choice.focus()
        await settle()
        screens.append(app.shown())
        app.press("<down><space>")
        await settle()
        screens.append(app.shown())

    app = play(act, choice)
    before, after = (text.split("\n")[:3] for text in screens)
    assert before == ["> ( ) This branch", "  ( ) The CLP", "  ( ) Conference"]
    assert after == ["  ( ) This branch", "> (x) The CLP", "  ( ) Conference"]
    assert choice.chosen == 1
    assert [m.index for m in app.heard if isinstance(m, Choice.Chosen)] == [1]


def test_a_list_stays_on_its_row_when_others_go():
    rows = PlainList()

    async def act(app, settle):
        rows.show([("a", "Alpha"), ("b", "Beta"), ("c", "Gamma")])
        rows.highlighted = 2
        rows.show([("b", "Beta"), ("c", "Gamma")])
        await settle()
        assert app.shown().split("\n")[:2] == ["  Beta", "> Gamma"]
        rows.show([("b", "Beta")])
        await settle()
        assert app.shown().split("\n")[0] == "> Beta"
        rows.show([])
        await settle()
        assert rows.highlighted is None

    play(act, rows)


@pytest.mark.parametrize(
    ("words", "limit", "said"),
    [
        (210, 250, "210 of 250 words"),
        (262, 250, "262 of 250 words: 12 over"),
        (210, None, "210 words (no limit confirmed)"),
        (1, None, "1 word (no limit confirmed)"),
        (1240, 1000, "1,240 of 1,000 words: 240 over"),
    ],
)
def test_the_length_is_said_in_words(words, limit, said):
    assert length(words, limit) == said


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        (0, ""),
        (0.1, "about half a side of A4"),
        (0.9, "about one side of A4"),
        (1.4, "about 1½ sides of A4"),
        (2.1, "about 2 sides of A4"),
    ],
)
def test_the_paper_is_said_to_the_nearest_half(sides, said):
    assert paper(sides) == said


def test_the_meter_keeps_its_size_and_changes_in_place():
    meter = WordMeter()

    async def act(app, settle):
        for words in (5, 1_262):
            meter.count(words, 250, words / 330)
            await settle()
            assert meter.size == (app.size.width, 2)
        assert app.shown().split("\n")[:2] == [
            "1,262 of 250 words: 1,012 over",
            "limit: a rule; about 4 sides of A4",
        ]
        meter.count(240, 250, 0.8, binding=False)
        await settle()
        assert "240 of 250 words\nlimit: advice; about one side of A4" in app.shown()
        meter.count(1_262, 250, 4)
        await settle()
        assert meter.has_class("-over")

    play(act, meter)


LINES = "\n".join(f"{n}. that clause number {n} holds" for n in range(1, 101))
GAP = "[Which country?]"


def styles_of(app, words):
    for strip in app.strips():
        for part in strip:
            if words in part.text:
                return part.style
    raise AssertionError(words)


def test_leads_gaps_and_the_gap_being_filled_look_different():
    text = f"This Branch notes:\n1. that {GAP} and [When?] and [Who?]"
    preview = MotionPreview()
    first = text.index(GAP)
    when = text.index("[When?]")
    marks = ((first, first + len(GAP)), (when, when + 7))

    async def act(app, settle):
        preview.show_text(text, marks, marks[1], leads=((0, 18),))
        await settle()
        assert f"1. that {GAP} and ► [When?] and [Who?]" in app.shown()
        lead, gap = styles_of(app, "This Branch"), styles_of(app, "[Which")
        now = styles_of(app, "[When?]")
        assert lead.bold
        assert not lead.underline
        assert gap.bold
        assert gap.underline
        assert now.reverse
        assert not styles_of(app, "[Who?]").bold
        preview.show_text(text, marks, marks[0])
        await settle()
        assert "1. that ► [Which" in app.shown()
        assert styles_of(app, "[Which").reverse
        assert not styles_of(app, "This Branch").bold

    play(act, preview)


def test_the_preview_stays_where_it_was_scrolled_to():
    preview = MotionPreview(LINES)

    async def act(app, settle):
        preview.scroll_to(y=40, animate=False)
        await settle()
        preview.show_text(LINES.replace("number 42", "number forty-two"))
        await settle()
        assert preview.scroll_y == 40
        assert "forty-two" in app.shown()

    play(act, preview)


def test_the_gap_being_filled_is_brought_into_view_and_kept_there():
    preview = MotionPreview(LINES)
    at = LINES.index("number 80")

    async def act(app, settle):
        preview.show_text(LINES, (), (at, at + 9))
        await settle()
        assert "► number 80" in app.shown()
        place = preview.scroll_y
        preview.show_text(LINES.replace("number 80", "number 8"), (), (at, at + 8))
        await settle()
        assert preview.scroll_y == place
        preview.show_text(LINES)
        await settle()
        assert preview.scroll_y == place

    play(act, preview)


def test_a_gap_shown_before_there_is_room_is_in_view_once_there_is():
    preview = MotionPreview()
    at = LINES.index("number 80")
    preview.show_text(LINES, (), (at, at + 9))
    assert "► number 80" in shown(preview)


def test_the_preview_is_scrolled_by_keys_and_cannot_be_typed_into():
    preview = MotionPreview(LINES)

    async def act(app, settle):
        preview.focus()
        await settle()
        app.press("x<backspace><pagedown>")
        app.paste("y")
        await asyncio.sleep(0.2)  # scrolling by a page takes its time
        assert preview.scroll_y > 10
        assert preview.text == LINES

    play(act, preview)


def test_marks_find_their_words_in_cleaned_text():
    dirty = "a\x1bb\r\nc \x07[Who?] d"
    at = dirty.index("[Who?]")
    preview = MotionPreview()

    async def act(app, settle):
        preview.show_text(dirty, ((at, at + 6),))
        await settle()
        assert preview.text == "ab\nc [Who?] d"
        assert styles_of(app, "[Who?]").underline
        assert not styles_of(app, "c ").underline

    play(act, preview)


def test_five_thousand_words_are_shown_at_once():
    text = "\n".join(["that the workers would be the main casualties"] * 625)
    preview = MotionPreview(text)
    took = []

    async def act(app, settle):
        for n in range(5):
            start = time.process_time()
            preview.show_text(f"{text} {n}", ((0, 4),), (40, 44))
            took.append(time.process_time() - start)
            await settle()

    play(act, preview)
    assert min(took) < 0.1


def test_where_two_texts_differ_first_is_told_in_whole_words():
    assert first_difference("one two three\nx", "one twelve three\nx") == (4, 7)
    assert first_difference("a\nby 9 May now", "a\nby 9 March now") == (7, 10)
    assert first_difference("a\nmore words", "a") == (2, 12)
    assert first_difference("same", "same") is None
    assert first_difference("a\n\nb", "a\nb") is None


def test_a_text_leaves_every_function_key_to_its_screen():
    for kind in (OrderedArea, MotionPreview):
        bound = kind._merged_bindings.key_to_bindings
        assert [key for key in bound if re.fullmatch("f[0-9]+", key)] == []
