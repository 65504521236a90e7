"""The workspace: questions, clauses, who decides, meters, marks."""

from __future__ import annotations

from app_stage import at_the_draft, kept_draft, new_draft
from textual.widgets import OptionList, TextArea

from drafter.tui.steps.clauses import ClauseList
from drafter.tui.steps.question import QuestionBox

BURST = "teh<backspace><backspace>he branch"


def clause_list(person):
    step = person.app.screen.step
    return person.one(f"#step-{step} ClauseList")


def rows(person):
    return [str(option.prompt) for option in clause_list(person).options]


async def at_clause(person, words):
    """Put the cursor on the clause that holds `words`."""
    listed = clause_list(person)
    listed.focus()
    await person.until(lambda: any(words in row for row in rows(person)), words)
    listed.highlighted = next(n for n, row in enumerate(rows(person)) if words in row)
    await person.settle()


async def seen(person, words):
    await person.until(lambda: words in person.preview, words)


def test_keys_of_one_burst_arrive_in_order_in_the_workspace():
    async def act(person):
        await person.step("facts")
        for name, text in (("country", "Input"), ("fact_1", "TextArea")):
            person.one(f"#q-{name} {text}").focus()
            await person.settle()
            await person.press(BURST)
            assert person.one(f"#q-{name}").typed == "the branch"
        await person.press("<f2>")
        await seen(person, "No war on the branch")

    at_the_draft(act, new_draft(), (80, 24))


def test_clauses_are_taken_out_put_in_added_moved_and_undone():  # noqa: PLR0915
    async def act(person):
        await person.step("beliefs")
        before = person.preview
        await at_clause(person, "in common")
        hint = person.text("#step-beliefs .clauses .hint")
        assert "Adapted from the statement of US Labor Against the War" in hint
        await person.press("<space>")
        await person.until(lambda: "more in common" not in person.preview)
        assert "[ ] That working people here" in "\n".join(rows(person))
        await person.press("u")
        await person.until(lambda: person.preview == before)
        await at_clause(person, "madness")
        assert "Quotes the statement of" in person.text("#step-beliefs .clauses .hint")
        await person.press("<space>")
        await seen(person, "“the main casualties of this madness”")
        await at_clause(person, "in common")
        await person.press("<minus>")
        await person.until(
            lambda: rows(person)[0].startswith("[x] Believes 5: That work")
        )
        await person.press("u<u>u")
        await person.until(lambda: person.preview == before)
        await person.press("u")
        await person.until(lambda: "Nothing to undo" in person.told)
        await person.press("a")
        await person.until(lambda: person.where == "Words")
        await person.press("that peace is union business<f4>")
        await person.until(lambda: person.where == "Workspace")
        await seen(person, "That peace is union business.")
        await at_clause(person, "union business")
        assert person.text("#step-beliefs .clauses .hint") == "Added by you."
        await person.click("#step-beliefs #clause-toggle")
        await person.until(lambda: person.preview == before)

    at_the_draft(act, kept_draft())


def test_a_clause_is_edited_with_a_blank_open_inside_that_is_filled_later():
    async def act(person):
        await person.step("beliefs")
        await at_clause(person, "catastrophe")
        await person.press("<enter>")
        await person.until(lambda: person.where == "Words")
        area = person.app.screen.query_one(TextArea)
        assert "[Which country is threatened or under attack?]" in area.text
        area.text = area.text.replace("catastrophe", "crime")
        await person.settle()
        await person.press("<f4>")
        await seen(person, "would be a crime")
        assert person.app.focused is clause_list(person)
        hint = "#step-beliefs .clauses .hint"
        assert person.text(hint).startswith("In your own words. Before that: adapted")
        await person.step("facts")
        await person.set("country", "Iran")
        await seen(person, "That war on Iran would be a crime")
        assert "[Which country" not in person.preview
        await person.step("beliefs")
        await person.until(lambda: "An answer changed since" in person.text(hint))

    at_the_draft(act, new_draft())


def test_editing_shows_at_once_and_esc_leaves_the_clause_as_it_was():
    async def act(person):
        await person.step("beliefs")
        before = person.preview
        await at_clause(person, "catastrophe")
        await person.press("e")
        await person.until(lambda: person.where == "Words")
        await person.press(" indeed")
        desk = person.app.desk
        await person.until(lambda: not desk.unsaved, "saved while it is edited")
        await person.press("<escape>")
        await person.until(lambda: person.preview == before)
        assert not desk.undo()

    at_the_draft(act, kept_draft())


def test_going_back_and_forth_loses_no_answer_though_questions_close_and_open():
    async def act(person):
        await person.step("facts")
        answers = {"country": "Iran", "fact_1": "one\ntwo", "fact_1_date": "9 Janu"}
        for name, answer in answers.items():
            await person.set(name, answer)
        await person.until(lambda: "!" in person.text("#q-fact_1_date .hint"))
        await person.step("actions")
        await person.set("forces", "US forces")
        place = person.one("#q-forces_place")
        await person.until(lambda: place.display)
        await person.set("forces_place", "Iraq")
        await seen(person, "US forces to leave Iraq")
        await person.set("forces", "")
        await person.until(lambda: not place.display)
        for name in ("who", "facts", "meeting", "export", "check", "facts", "actions"):
            await person.step(name)
        await person.set("forces", "UK forces")
        await seen(person, "UK forces to leave Iraq")
        assert person.app.desk.opened.draft.answers == {
            **answers,
            "forces": "UK forces",
            "forces_place": "Iraq",
        }
        await person.press("<escape>")
        person.app.action_open_draft(1)
        await person.until(lambda: person.where == "Workspace")
        await person.step("facts")
        assert {name: person.one(f"#q-{name}").typed for name in answers} == answers

    at_the_draft(act, new_draft())


def test_a_choice_changes_the_words():
    async def act(person):
        await person.step("facts")
        await person.click("#q-state Choice", row=1)
        await seen(person, "this war")
        await person.click("#q-state Choice", row=0)
        await seen(person, "would be a catastrophe")

    at_the_draft(act, kept_draft())


async def choose(person, which, body):
    await person.click(f"#{which}", row=person.one(f"#body-{which}").ids.index(body))


def test_who_decides_changes_noun_and_wrapper():
    async def act(person):
        assert "This Branch notes:" in person.preview
        await choose(person, "destination", "labour-clp")
        await seen(person, "This CLP notes:")
        assert "This Branch agrees to submit the following" in person.preview
        await choose(person, "meeting", "labour-clp")
        await person.until(lambda: "submit the following" not in person.preview)
        assert "This CLP notes:" in person.preview

    at_the_draft(act, kept_draft())


def test_the_gap_being_filled_is_marked_and_the_length_said():
    async def act(person):
        await person.step("facts")
        for name in ("country", "fact_1", "fact_3"):
            person.one(f"#q-{name}").take_focus()
            label = person.one(f"#q-{name}").field.label
            await seen(person, f"► [{label}]")
        await person.set("fact_3", "3,500 more soldiers are to be sent")
        await seen(person, "► 3,500 more soldiers are to be sent")
        words = person.text("#meter")
        assert "words (no limit confirmed)" in words
        assert "about half a side of A4" in words
        await person.set("fact_3", "many words " * 300)
        await person.until(lambda: "sides of A4" in person.text("#meter"))
        assert int(person.text("#meter").split()[0].replace(",", "")) > 700

    at_the_draft(act, new_draft())


def test_a_choice_without_an_answer_is_marked_too():
    async def act(person):
        await person.until(lambda: " to answer" in person.shown())
        assert "stop the paper" not in person.shown()
        await person.step("facts")
        box = person.one("#q-are_british")
        assert isinstance(box, QuestionBox)
        box.take_focus()
        await person.settle()
        assert isinstance(person.app.focused, OptionList)
        await person.press("<down><space>")
        await person.until(
            lambda: person.app.desk.opened.draft.answers.get("are_british")
        )

    at_the_draft(act, new_draft("withdraw-troops"))


def test_at_eighty_columns_the_preview_is_one_key_away():
    async def act(person):
        assert person.text("#length").endswith(" words")
        await person.press("<f2>")
        assert "This Branch notes:" in person.shown()
        assert "no limit confirmed" in person.shown()
        await person.press("<f2>")
        assert "Who votes on it?" in person.shown()
        await person.click("#look")
        assert "This Branch notes:" in person.shown()
        await person.click("#unlook")
        assert "Who votes on it?" in person.shown()
        await person.press("<f2><escape>")
        assert "Who votes on it?" in person.shown()

    at_the_draft(act, kept_draft(), (80, 24))


def test_missing_answers_are_counted_beside_the_steps_and_mended_from_the_check():
    async def act(person):
        assert "2 Facts (14)" in person.shown()
        await person.step("facts")
        await person.set("country", "Iran")
        await person.until(lambda: "2 Facts (13)" in person.shown())
        await person.press("<f5>")
        first = person.one("#findings").highlighted_option.prompt
        assert str(first) == "No answer yet: Who threatens it, or attacks?"
        await person.press("<enter>")
        await person.until(lambda: person.app.screen.step == "facts")
        await person.until(
            lambda: person.app.focused in person.one("#q-threatened_by").query("Input")
        )

    at_the_draft(act, new_draft())


def test_the_list_of_clauses_says_what_the_answers_make_of_it():
    async def act(person):
        await person.step("facts")
        assert isinstance(clause_list(person), ClauseList)
        await person.set("fact_1", "a rocket fell")
        await person.until(lambda: "a rocket fell" in "".join(rows(person)))

    at_the_draft(act, new_draft())
