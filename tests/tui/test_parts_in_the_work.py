"""A rule change and a submission on screen: their steps, their parts, their paper."""

from __future__ import annotations

from app_stage import at_the_draft, in_store, kept_draft, new_draft


def test_a_rule_change_is_written_in_its_own_steps():
    async def act(person):
        await person.press("<f4>")
        assert person.app.screen.step == "facts"
        assert "Step 2 of 6: The rule" in person.shown()
        assert "What we believe" not in person.shown()
        await person.press("terms of office")
        await person.until(lambda: "rule on terms of office" in person.shown())
        await person.press("<f4>")
        assert person.app.screen.step == "actions"
        await person.press("<f4>")
        assert person.app.screen.step == "meeting"
        await person.press("<f3><ctrl+q>")

    at_the_draft(act, new_draft("rule-change"), (120, 40))
    assert in_store().answers["about"] == "terms of office"


def test_a_submission_goes_from_its_answers_to_the_meeting():
    async def act(person):
        await person.press("<f4>")
        assert "Step 2 of 5: Answers" in person.shown()
        await person.press("<f4>")
        assert person.app.screen.step == "meeting"
        await person.press("<f5>")
        assert person.app.screen.step == "check"

    at_the_draft(act, kept_draft("npf-submission"), (120, 40))
