"""After the vote: what became of a motion, and where it goes from there."""

from __future__ import annotations

from datetime import date

import pytest
from app_stage import NOW, at_the_app, at_the_draft, in_store, kept_draft
from textual.widgets import Button

from drafter.model.outcome import Manner, Result, Votes
from drafter.workflows import drafting, outcomes
from drafter.workflows.outcome_asked import RESULTS
from drafter.workflows.sending_on import bodies_beyond

NAME = "No war on Iran"
SIZES = [(80, 24), (160, 45)]
HOSTILE = "fell [/b] [@click=app.quit]x[/] Dear [Name]"
FIELDS = ("day", "manner", "votes", "quorate", "why", "intent")


async def to_vote(person):
    """Go there from home, by the key on the draft."""
    listed = person.one("#choices")
    ids = [one.id or "" for one in listed.options]
    listed.highlighted = next(n for n, one in enumerate(ids) if one[:6] == "draft-")
    await person.press("v")
    await person.until(lambda: person.where == "AfterVote")


async def choose(person, result):
    """Choose a result by keys."""
    person.one("#result").focus()
    person.one("#result").highlighted = RESULTS.index(result)
    await person.press("<enter>")


def recorded_draft():
    told = outcomes.Told("carried", "5/1/2020", "24,1,3", quorate=False)
    drafting.keep(outcomes.record(kept_draft(), told), NOW)


def asked(person):
    return [one for one in FIELDS if person.app.screen.query_one(f"#ask-{one}").display]


def hint(person, name):
    return person.text(f"#ask-{name} .hint")


@pytest.mark.parametrize("size", SIZES)
def test_carried_24_to_1_is_recorded_and_its_papers_made_by_keyboard_alone(
    size, documents
):
    kept_draft()

    async def act(person):
        await to_vote(person)
        assert "Carried. It is now the policy" in person.said()
        assert "to-papers" not in str(person.app.screen.focus_chain)
        await person.press("<enter>")
        assert person.app.focused is person.one("#day")
        assert person.one("#day").value == "9 January 2020"
        await person.press("<tab><down><enter>24")
        await person.press("<enter>1<enter>3<tab><down><enter><f4>")
        said = "Recorded: carried by 24 votes to 1, with 3 abstentions."
        assert said in person.said()
        await person.press("<enter>")
        await person.until(lambda: person.where == "Papers")
        assert "[x] After the vote: all " in person.shown()
        await person.press("<f8>")
        await person.until(lambda: "Made " in person.text("#made"))
        await person.press("<escape><escape>")
        assert person.where == "Home"

    at_the_app(act, size)
    outcome = in_store().outcome
    assert outcome.result is Result.CARRIED
    assert outcome.day == date(2020, 1, 9)
    assert outcome.votes == Votes(24, 1, 3)
    assert outcome.quorate is True
    minute = (documents / f"{NAME} - Minute extract.txt").read_text()
    assert "24 votes to 1" in minute
    assert not (documents / f"{NAME} - Briefing.txt").exists()


def test_a_carried_motion_goes_on_to_the_trades_council_by_mouse_alone():
    async def act(person):
        await person.step("export")
        await person.click("#word")
        await person.click("#after_vote")
        await person.until(lambda: person.where == "AfterVote")
        await person.click("#result", row=0)
        await person.click("#to-record")
        assert "Recorded: carried." in person.said()
        await person.click("#to-next_body")
        await person.until(lambda: person.where == "NextBody")
        names = [one.name for one in bodies_beyond(person.app.desk.opened)]
        await person.click("#bodies", row=names.index("Trades council"))
        await person.in_the_workspace()
        await person.until(lambda: person.app.desk.number == 2)
        assert "trades-council" in person.app.desk.opened.draft.destination
        await person.press("<escape>")
        assert person.where == "Workspace"
        assert person.app.desk.number == 1

    at_the_draft(act, kept_draft(), (80, 24))
    assert in_store(2).destination == "trades-council"
    assert in_store(2).outcome is None
    assert in_store(1).outcome.result is Result.CARRIED
    assert in_store(1).destination == "union-branch"


def test_only_what_fits_the_result_is_asked():
    shown = {
        Result.CARRIED: ["day", "manner", "quorate"],
        Result.LOST: ["day", "manner", "quorate"],
        Result.REMITTED: ["day", "quorate", "intent"],
        Result.FELL: ["day", "quorate", "why"],
        Result.COMPOSITED: ["day", "quorate", "why"],
    }

    async def act(person):
        await to_vote(person)
        assert asked(person) == []
        for result, fields in shown.items():
            await choose(person, result)
            assert asked(person) == fields, result
        assert person.text("#ask-why .label") == "What was it composited with?"
        await choose(person, Result.CARRIED_AS_AMENDED)
        assert "write the amended words into its clauses" in hint(person, "result")

    kept_draft()
    at_the_app(act, (80, 24))


def test_every_result_is_explained():
    async def act(person):
        await to_vote(person)
        labels = [str(one.prompt) for one in person.one("#result").options]
        assert len(labels) == 13
        for result, label in zip(RESULTS, labels, strict=True):
            assert outcomes.EXPLAINED[result] in label

    kept_draft()
    at_the_app(act, (80, 24))


def test_votes_and_dates_that_cannot_be_are_refused_beside_their_field():
    tries = (
        (("", "1", ""), "for", "Say how many voted for; 0 if nobody did."),
        (("24", "one", ""), "against", "“one” is no number of votes. Write how many"),
        (("24", "1", "-3"), "abstained", "“-3” is no number of votes."),
        (("1", "24", ""), "for", "1 for and 24 against is not carried"),
        (("99999999", "1", ""), "for", "Write the votes for, against and abstained"),
    )

    async def act(person):
        await to_vote(person)
        await choose(person, Result.CARRIED)
        await person.press("<tab><down><enter>")
        for typed, cursor, fault in tries:
            for name, value in zip(("for", "against", "abstained"), typed, strict=True):
                person.one(f"#votes-{name}").value = value
            await person.press("<f4>")
            assert hint(person, "votes").startswith(f"! {fault}")
            assert "Not recorded" in person.said()
            assert person.app.focused.id == f"votes-{cursor}"
        person.one("#votes-for").value = "24"
        await person.press("<f4>")
        for day, fault in (("31/02/2020", "31"), ("9/1/2999", "still to come")):
            person.one("#day").value = day
            await person.press("<f4>")
            assert fault in hint(person, "day")
            assert hint(person, "day").startswith("! ")
            assert person.app.focused is person.one("#day")
        await person.press("<backspace>")
        assert hint(person, "day").startswith("Like ")

    kept_draft()
    at_the_app(act, (80, 24))
    assert in_store().outcome is not None  # the one good record between


def test_nothing_is_chosen_yet_is_said_in_a_sentence():
    async def act(person):
        await to_vote(person)
        await person.press("<f4>")
        assert "! Choose what became of it" in person.said()

    kept_draft()
    at_the_app(act, (80, 24))
    assert in_store().outcome is None


def test_a_half_filled_form_survives_help_and_is_not_left_unasked():
    async def act(person):
        await to_vote(person)
        await choose(person, Result.FELL)
        person.one("#why").focus()
        await person.press("nobody was there")
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        assert "AFTER THE VOTE" in person.shown()
        await person.press("<escape>")
        assert person.one("#why").value == "nobody was there"
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        assert "Leave without recording" in person.said()
        await person.press("<escape>")
        assert person.one("#why").value == "nobody was there"
        await person.press("<ctrl+q>")
        await person.until(lambda: person.where == "Confirm")
        assert "not recorded yet" in person.said()
        await person.press("<escape>")
        await person.press("<f4>")
        assert "Recorded: fell (nobody was there)." in person.said()
        await person.press("<ctrl+q>")
        await person.until(lambda: person.app._exit)

    kept_draft()
    at_the_app(act, (80, 24))
    assert in_store().outcome.why == "nobody was there"


def test_a_hostile_reason_and_intent_are_shown_as_they_are():
    async def act(person):
        await to_vote(person)
        await choose(person, Result.WITHDRAWN)
        person.one("#why").focus()
        await person.paste(HOSTILE)
        await person.press("<f4>")
        assert f"Recorded: withdrawn ({HOSTILE})." in person.said()
        await choose(person, Result.REMITTED)
        person.one("#intent").focus()
        await person.paste(f"{HOSTILE}\nand more \x1b]0;owned\x07")
        await person.press("<f4>")
        assert "Recorded: remitted." in person.said()
        await person.press("<f8>")
        await person.until(lambda: person.where == "Papers")
        listed = person.one("#papers")
        ids = [one.id for one in listed.options]
        listed.highlighted = ids.index("minute-extract")
        await person.settle()
        assert HOSTILE in person.one("#companion").text

    kept_draft()
    at_the_app(act, (160, 45))
    outcome = in_store().outcome
    assert outcome.intent == f"{HOSTILE}\nand more ]0;owned"
    assert outcome.why == ""


def test_what_was_recorded_is_there_again_and_can_be_put_right():
    recorded_draft()

    async def act(person):
        await to_vote(person)
        assert "Recorded: carried by 24 votes to 1" in person.said()
        assert person.one("#votes-against").value == "1"
        assert person.one("#quorate").chosen == 2
        person.one("#manner").focus()
        await person.press("<down><enter><f4>")
        assert "Recorded: carried unanimously." in person.said()
        await choose(person, Result.LOST)
        await person.press("<f8>")
        assert person.where == "AfterVote"
        assert "not recorded yet; F4 records it" in person.said()
        await person.press("<f9>")
        assert person.where == "AfterVote"

    at_the_app(act, (80, 24))
    assert in_store().outcome.manner is Manner.UNANIMOUS
    assert in_store().outcome.votes is None


def test_from_the_papers_to_the_vote_and_back_with_the_new_ones_ticked():
    async def act(person):
        person.app.action_papers()
        await person.until(lambda: person.where == "Papers")
        await person.press("<f5>")
        await person.until(lambda: person.where == "AfterVote")
        await choose(person, Result.CARRIED)
        await person.press("<f4><f8>")
        await person.until(lambda: person.where == "Papers")
        assert "[x] After the vote: all " in person.shown()
        await person.press("<escape>")
        assert person.where == "Workspace"

    at_the_draft(act, kept_draft(), (80, 24))


@pytest.mark.parametrize("width", [60, 118])
def test_every_field_can_be_reached_and_seen_and_every_button_has_room(width):
    recorded_draft()

    async def act(person):
        await to_vote(person)
        first, seen = person.app.focused, set()
        for _ in range(20):
            here = person.app.focused
            if here is first and seen:
                break
            seen.add(here.id)
            region = here.region
            found, _ = person.app.screen.get_widget_at(region.x + 1, region.y)
            assert found is here, f"{here} is out of sight\n{person.shown()}"
            await person.press("<tab>")
        assert seen >= {"result", "day", "manner", "votes-abstained", "quorate"}
        for button in person.app.screen.query(Button):
            assert button.region.right <= width
            assert button.region.width >= len(str(button.label))

    at_the_app(act, (width, 20))
