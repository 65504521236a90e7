"""What was carried on the night, in the draft, its history and the papers after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from house_cases import sample

from drafter.errors import UnknownNameError, UsageError
from drafter.exporters.plain_text import motion_text
from drafter.model.outcome import Result
from drafter.workflows import (
    amending_live,
    companions,
    drafting,
    drafts,
    editing,
    exporting,
    night_kept,
    night_taken,
    on_the_night,
    outcome_asked,
    outcomes,
)
from drafter.workflows.amended_drafts import AFTER, BEFORE, is_amended
from drafter.workflows.on_the_night import Decision, Night

NOW = datetime(2020, 1, 9, 21, 0, tzinfo=UTC)
POLICY = "In Resolves 10, delete “policy” and insert “motion”"
NOTES = "Delete Notes 2"


@pytest.fixture
def kept():
    return drafting.keep(sample("no-war"), NOW, why="kept").draft.id


def opened_night(number):
    return Night(amending_live.open_named(str(number), NOW.date()))


def carried(night, text, became=Decision.CARRIED):
    night = on_the_night.taken(night, text)
    return on_the_night.decide(night, night.tabled[-1].name, became)


def whys(number):
    return [one.why for one in drafts.history(number)]


def text_of(number):
    return motion_text(drafts.open_kept(number, NOW.date()).printed)


def test_the_draft_has_the_substantive_motion_and_its_history_how_it_was(kept):
    night, before = carried(opened_night(kept), POLICY), text_of(kept)
    said = night_taken.take(night, NOW)

    assert said.startswith(f"Draft {kept} has the motion as carried; how it was")
    assert text_of(kept) == on_the_night.text_now(night)
    assert whys(kept) == [AFTER, BEFORE, "kept"]
    drafts.restore(kept, drafts.history(kept)[1].number, NOW)
    assert text_of(kept) == before
    assert not is_amended(drafting.drafts().load(kept))


def test_what_is_carried_later_is_taken_in_by_the_places_of_the_agenda(kept):
    night = carried(opened_night(kept), NOTES)
    night_taken.take(night, NOW)
    later = carried(night, POLICY)  # Resolves 9 in the draft by now
    night_taken.take(later, NOW)
    last = carried(later, "Delete Notes 3")
    night_taken.take(last, NOW)

    assert text_of(kept) == on_the_night.text_now(last)
    with pytest.raises(UsageError, match="has these words already"):
        night_taken.take(last, NOW)
    night_taken.take(on_the_night.decide(last, "Amendment 1", Decision.LOST), NOW)
    assert "Qassem Soleimani" in text_of(kept)


def test_nothing_is_offered_where_nothing_was_carried_or_it_was_no_draft(kept):
    night = opened_night(kept)
    lost = carried(night, POLICY, Decision.LOST)
    pasted = Night(amending_live.pasted(on_the_night.text_now(night), NOW.date()))
    theirs = carried(pasted, POLICY)

    assert not night_taken.offered(night)
    assert not night_taken.offered(lost)
    assert not night_taken.offered(theirs)
    assert on_the_night.text_now(theirs) != on_the_night.text_now(pasted)
    with pytest.raises(UsageError, match="Nothing that was carried"):
        night_taken.take(lost, NOW)


def test_it_is_asked_with_the_effect_and_what_is_not_decided_yet(kept):
    night = carried(carried(opened_night(kept), POLICY), NOTES, Decision.OPEN)

    said = night_taken.asked(night)
    assert f"into draft {kept}, “No war on Iran”?" in said
    assert "the certificate, the minute extract, the letters" in said
    assert said.endswith("Not decided yet, and so not in it: Amendment 2.")


def test_a_draft_that_was_changed_meanwhile_is_left_alone(kept):
    night = carried(opened_night(kept), POLICY)
    changed = editing.take_out(drafts.open_kept(kept, NOW.date()), "second-fact")
    drafting.keep(changed, NOW)

    before = text_of(kept)
    with pytest.raises(UsageError, match="was changed since its amendments"):
        night_taken.take(night, NOW)
    assert text_of(kept) == before
    assert whys(kept) == ["kept"]
    drafts.remove(kept)
    with pytest.raises(UnknownNameError):
        night_taken.take(night, NOW)


def test_what_cannot_be_mapped_leaves_draft_and_history_as_they_were(kept):
    night = carried(opened_night(kept), "After Resolves 8, insert “Invite a speaker”")
    night = carried(night, NOTES)

    with pytest.raises(UsageError, match="Resolves 8 would read “To Invite"):
        night_taken.take(night, NOW)
    assert whys(kept) == ["kept"]


def test_after_the_vote_begins_with_carried_as_amended_and_its_papers_have_it(
    kept, tmp_path
):
    draft = drafting.drafts().load(kept)
    assert outcome_asked.results_for(draft) == outcome_asked.RESULTS
    assert outcome_asked.amended_hint(draft) == outcome_asked.AMENDED_HINT
    night_taken.take(carried(opened_night(kept), POLICY), NOW)

    opened = drafts.open_kept(kept, NOW.date())
    first, *others = outcome_asked.results_for(opened.draft)
    assert first is Result.CARRIED_AS_AMENDED
    assert sorted(others) == sorted(set(Result) - {first})
    assert outcome_asked.amended_hint(opened.draft) == outcome_asked.TAKEN_HINT
    known = outcomes.record(opened, outcomes.Told(first.value, "9/1/2020"))
    wanted = companions.named(known, "certificate,minute-extract", after=True)
    paths = exporting.export_companions(
        known, str(tmp_path), wanted, exporting.Variant(with_gaps=True)
    )
    texts = [Path(one).read_text("utf-8") for one in paths if one.endswith(".txt")]
    assert texts
    assert all("adopt this motion and campaign" in one for one in texts)


def test_what_was_not_decided_when_it_was_taken_in_is_there_again_after_a_kill(kept):
    night = carried(carried(opened_night(kept), POLICY), NOTES, Decision.OPEN)
    night_kept.keep(night_kept.Kept(night, "In Notes 3, del"))
    night_taken.take(night, NOW)

    begun = opened_night(kept)
    assert night_kept.again(begun) == night_kept.Kept(begun)
    earlier = night_taken.of_agenda(begun, NOW.date())
    kept_night = night_kept.again(begun, *earlier)
    again = kept_night.night
    assert kept_night.typed == "In Notes 3, del"
    assert (again.tabled, again.decided) == (night.tabled, night.decided)
    assert again.motion == night.motion
    night_taken.take(on_the_night.decide(again, "Amendment 2", Decision.CARRIED), NOW)
    assert "Qassem" not in text_of(kept)
    assert (
        night_taken.of_agenda(Night(amending_live.pasted(NOTES, NOW.date())), NOW) == ()
    )


def test_a_draft_that_is_nowhere_kept_is_not_amended():
    assert not is_amended(sample("no-war").draft)
    assert not is_amended(replace(sample("no-war").draft, id=99))
