from __future__ import annotations

from functools import partial

import pytest
from textual.widgets import Input, TextArea
from widget_stage import ACTIVE, ESCAPES, MARKUP, play

from drafter.language.cleaning import clean
from drafter.tui.widgets.history import LETTERS, History, State
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput

BURST = "teh<backspace><backspace>he branch"


def text_in(field):
    return field.value if isinstance(field, Input) else field.text


def typed(make, *steps):
    """Play each step (keys, or a function of the app) and give the text after each."""
    after = []

    async def act(app, settle):
        app.held[0].focus()
        await settle()
        for step in steps:
            step(app) if callable(step) else app.press(step)
            await settle()
            after.append(text_in(app.held[0]))

    app = play(act, make, OrderedInput)
    return (*after, app) if len(after) > 1 else (after[0], app)


FIELDS = [OrderedInput, OrderedArea]


@pytest.mark.parametrize("kind", FIELDS)
def test_keys_of_one_burst_are_obeyed_in_order(kind):
    text, _ = typed(kind, BURST)
    assert text == "the branch"


@pytest.mark.parametrize("kind", FIELDS)
def test_a_burst_that_goes_on_to_the_next_field_is_typed_there(kind):
    text, app = typed(kind, "Leeds<home>North <tab>ab<left>c<backspace>d")
    assert text == "North Leeds"
    assert app.held[1].value == "adb"


@pytest.mark.parametrize("kind", FIELDS)
def test_going_to_a_filled_field_and_typing_adds_to_it(kind):
    text, _ = typed(partial(kind, "North"), " Leeds")
    assert text == "North Leeds"


@pytest.mark.parametrize("kind", FIELDS)
def test_typing_is_taken_back_in_steps_and_done_again(kind):
    steps = ("branch", "<backspace><backspace>", "<ctrl+z>", "<ctrl+z>", "<ctrl+y>")
    *after, _ = typed(kind, *steps)
    assert after == ["branch", "bran", "branch", "", "branch"]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_paste_is_one_step(kind):
    *after, _ = typed(
        kind, "ab", lambda app: app.paste("one two"), "<ctrl+z>", "<ctrl+z>"
    )
    assert after == ["ab", "abone two", "ab", ""]


@pytest.mark.parametrize("kind", FIELDS)
def test_the_word_before_is_deleted_and_everything_selected(kind):
    *after, _ = typed(partial(kind, "North Leeds"), "<ctrl+backspace>", "<ctrl+a>x")
    assert after == ["North ", "x"]


@pytest.mark.parametrize("kind", FIELDS)
def test_what_was_loaded_is_not_taken_back_and_says_nothing(kind):
    async def act(app, settle):
        field = app.held[0]
        field.focus()
        await settle()
        app.press("er")
        await settle()
        app.heard.clear()
        field.load("new")
        await settle()
        assert not [m for m in app.heard if isinstance(m, Input.Changed)]
        assert not [m for m in app.heard if isinstance(m, TextArea.Changed)]
        app.press("<ctrl+z>er")
        await settle()
        assert text_in(field) == "newer"

    play(act, partial(kind, "old"))


@pytest.mark.parametrize("kind", FIELDS)
def test_hostile_text_is_shown_letter_for_letter(kind):
    async def act(app, settle):
        loaded, typed_in, pasted = app.held
        for hostile in (*MARKUP, *ESCAPES):
            loaded.load(hostile)
            typed_in.load("")
            pasted.load("")
            typed_in.focus()
            app.press(hostile)
            await settle()
            pasted.focus()
            app.paste(hostile)
            await settle()
            assert not ACTIVE.search(app.shown())
            assert app.shown().count(clean(hostile)) == 3
            assert {text_in(field) for field in app.held} == {clean(hostile)}

    play(act, kind, kind, kind)


def test_lines_pasted_into_one_line_are_all_kept_and_said():
    make = partial(OrderedInput, "see")
    text, app = typed(make, lambda app: app.paste(" one\r\n\n  two\x1b\rthree\n"))
    assert text == "seeone two three"
    (said,) = [m for m in app.heard if isinstance(m, OrderedInput.LinesJoined)]
    assert (said.control, said.count) == (app.held[0], 3)
    assert said.text == " one\n\n  two\nthree\n"


def test_one_line_pasted_says_nothing_and_an_empty_paste_does_no_harm():
    *after, app = typed(
        OrderedInput, lambda app: app.paste("one\n"), lambda app: app.paste("")
    )
    assert after == ["one", "one"]
    assert not [m for m in app.heard if isinstance(m, OrderedInput.LinesJoined)]


def test_lines_copied_inside_the_app_are_all_kept():
    def copy(app):
        app._clipboard = "one\ntwo"
        app.press("<ctrl+v>")

    text, _ = typed(OrderedInput, copy)
    assert text == "one two"


def test_enter_is_obeyed_in_order_too():
    text, app = typed(OrderedInput, "Leeds<enter> North")
    assert [m.value for m in app.heard if isinstance(m, Input.Submitted)] == ["Leeds"]
    assert text == "Leeds North"


def test_several_lines_keep_their_lines_and_tab_leaves():
    *after, app = typed(
        OrderedArea, "one<enter>two", lambda app: app.paste("\r\n3\r4"), "<tab>x"
    )
    assert after[-1] == "one\ntwo\n3\n4"
    assert app.held[1].value == "x"


def test_a_compact_field_takes_one_row():
    async def act(app, settle):
        assert [field.size.height for field in app.held] == [1, 4]

    play(act, OrderedInput, OrderedArea)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def typing(history, letters, text=""):
    for letter in letters:
        more = text + letter
        history.keep(State(text, len(text)), State(more, len(more)))
        text = more
    return State(text, len(text))


def test_a_pause_ends_a_step():
    clock = Clock()
    history = History(clock)
    now = typing(history, "ab")
    clock.now = 2.1
    now = typing(history, "cd", now.value)
    assert history.undo(now) == State("ab", 2)
    assert history.undo(State("ab", 2)) == State("", 0)
    assert history.undo(State("", 0)) is None
    assert history.redo(State("", 0)) == State("ab", 2)


def test_a_long_burst_is_several_steps():
    history = History(Clock())
    now = typing(history, "x" * (LETTERS + 1))
    assert history.undo(now) == State("x" * LETTERS, LETTERS)


def test_typing_elsewhere_in_the_line_is_another_step():
    history = History(Clock())
    typing(history, "ab")
    history.keep(State("ab", 0), State("xab", 1))
    assert history.undo(State("xab", 1)) == State("ab", 0)


def test_typing_after_taking_back_forgets_what_was_taken_back():
    history = History(Clock())
    now = typing(history, "ab")
    history.undo(now)
    now = typing(history, "c")
    assert history.redo(now) is None
