"""Papers for many branches: from a list to a folder, stopped, resumed."""

from __future__ import annotations

import pytest
from app_stage import at_the_app, kept_draft
from branch_lists import BRANCHES, DAY, answers_file, as_csv, manifest, remarks, run
from branch_lists import asked as asked_for

from drafter.tui.screens import pack_words
from drafter.workflows import pack_answers, pack_looks, packing
from drafter.workflows.pack_told import end_lines

SIZES = [(60, 20), (80, 24), (160, 45)]
FAULTY = ("Nowhere Branch", "", "no-such-body", "")
THREE = (BRANCHES[0], FAULTY, BRANCHES[2])
MANY = [(f"Example {number}", "", "union-branch", "") for number in range(600)]


@pytest.fixture
def listed(tmp_path):
    """Write a list of branches and the answers they share; return their paths."""

    def written(*rows):
        path = tmp_path / "branches.csv"
        path.write_text(as_csv(*rows), "utf-8")
        return str(path), str(answers_file(tmp_path)), str(tmp_path / "pack")

    return written


async def to_form(person):
    """Go from home to the form."""
    choices = person.one("#choices")
    choices.highlighted = [one.id for one in choices.options].index("pack")
    await person.press("<enter>")
    await person.until(lambda: person.where == "MakePack")


async def fill_in(person, branches, answers, folder):
    """Choose the model motion No war and name the files."""
    await person.press("<f4>")
    await person.until(lambda: person.where == "Motions")
    await person.press("no war")
    found = person.one("#found")
    found.highlighted = [one.id for one in found.options].index("no-war")
    await person.press("<enter>")
    await person.until(lambda: person.where == "MakePack")
    for field, value in (("list", branches), ("answers", answers), ("folder", folder)):
        person.one(f"#{field}").value = value
    await person.settle()


async def start(person):
    """Start, having read the notice."""
    await person.press("<f8>")
    await person.until(lambda: person.where == "Confirm")
    assert packing.NOTICE in asked(person)
    await person.click("#yes")
    await person.until(lambda: person.where != "Confirm")


def asked(person):
    """Return the words of the question that are on the screen, not behind it."""
    at = person.one("#dialog").content_region
    rows = person.shown().splitlines()[at.y : at.bottom]
    return " ".join(" ".join(row[at.x : at.right] for row in rows).split())


def ended(person):
    return person.where == "PackRun" and not person.app.screen.running


def lines(person):
    return [str(one.prompt) for one in person.one("#pack-rows").options]


@pytest.mark.parametrize("size", SIZES)
def test_a_list_with_a_faulty_row_becomes_papers(size, listed, tmp_path):
    async def act(person):
        await to_form(person)
        await fill_in(person, *listed(*THREE))
        hint = "#ask-list .hint"
        await person.until(lambda: "1 of which cannot be used" in person.text(hint))
        assert "of the form lists them" in person.text(hint)
        assert "Model motion" in person.shown()
        await start(person)
        await person.until(lambda: ended(person))
        count = "2 of 3 made, 1 could not be made"
        assert person.text("#pack-count") == count
        assert count in person.said()
        first = 'Row 3, Nowhere Branch: There is no body called "no-such-body"'
        assert lines(person)[0].startswith(f"! {first}")
        assert lines(person)[-1] == packing.NOTICE
        assert first[:30] in person.shown()
        told = person.text("#pack-told")
        assert told == f"Done. Every row is in {tmp_path / 'pack' / 'manifest.csv'}"
        for words in ("Show the folder", "Esc Back", "F1 Help", "100%", "Done."):
            assert words in person.shown(), words
        assert "F9 Cancel" not in person.shown()
        await person.press("<escape>")
        assert person.where == "MakePack"
        await person.press("<escape>")
        assert person.where == "Home"

    at_the_app(act, size)
    assert [one["result"] for one in manifest(tmp_path / "pack")] == [
        "made",
        "failed",
        "made",
    ]
    assert (tmp_path / "pack" / "Anytown Branch" / "No war on Iran.docx").is_file()


def test_it_is_cancelled_and_a_second_start_resumes(listed, tmp_path):
    done = []

    async def act(person):
        await to_form(person)
        await fill_in(person, *listed(*MANY))
        await start(person)
        await person.press("<f9>")
        await person.until(lambda: ended(person))
        done.append(len(manifest(tmp_path / "pack")))
        assert 0 < done[0] < len(MANY)
        assert f"{done[0]} of 600 made, 0 could not be made" in person.said()
        assert "Start again with [x] Resume" in person.text("#pack-told")
        assert remarks(tmp_path / "pack")["stopped"] == packing.STOPPED
        await person.press("<escape>")
        assert person.one("#resume").value
        await start(person)
        await person.until(lambda: ended(person), seconds=60)
        left = 600 - done[0]
        were = "was" if done[0] == 1 else "were"
        assert person.text("#pack-count") == (
            f"{left} of 600 made, {done[0]} {were} there already, 0 could not be made"
        )

    at_the_app(act)
    assert len(manifest(tmp_path / "pack")) == 600
    assert "stopped" not in remarks(tmp_path / "pack")


def test_leaving_while_it_is_made_asks_and_ends_with_what_is_made(listed, tmp_path):
    async def act(person):
        await to_form(person)
        await fill_in(person, *listed(*MANY))
        await start(person)
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        assert pack_words.STOP in asked(person)
        await person.click("#yes")
        await person.until(lambda: ended(person))

    at_the_app(act)
    assert "stopped" in remarks(tmp_path / "pack")


def test_quitting_while_it_is_made_asks_and_stops_it(listed, tmp_path):
    async def act(person):
        await to_form(person)
        await fill_in(person, *listed(*MANY))
        await start(person)
        await person.press("<ctrl+q>")
        await person.until(lambda: person.where == "Confirm")
        assert pack_words.UNDER_WAY in asked(person)
        await person.click("#yes")

    at_the_app(act)
    assert 0 < len(manifest(tmp_path / "pack")) < len(MANY)
    assert "stopped" in remarks(tmp_path / "pack")


def test_a_file_that_is_missing_is_said_beside_it(listed, tmp_path):
    _, answers, folder = listed(*THREE)

    async def act(person):
        await to_form(person)
        await person.press("<f8>")
        assert person.text("#pack-told") == pack_words.NO_MOTION
        await fill_in(person, str(tmp_path / "none.csv"), answers, folder)
        hint = "#ask-list .hint"
        await person.until(lambda: "none.csv" in person.text(hint))
        assert person.text(hint).startswith("! ")
        await person.press("<f8>")
        assert person.text("#pack-told") == pack_words.SEE_LIST
        person.one("#list").value = str(tmp_path / "branches.csv")
        person.one("#answers").value = str(tmp_path / "none.toml")
        await person.settle()
        await start(person)
        await person.until(lambda: person.where == "MakePack")
        assert "none.toml" in person.text("#pack-told")
        await person.press("<escape>")
        await person.until(lambda: person.where == "Confirm")
        await person.press("<escape>")
        assert person.where == "MakePack"

    at_the_app(act)
    assert not (tmp_path / "pack").exists()


def test_a_pack_that_is_there_asks_for_the_tick_and_not_for_an_option(listed, tmp_path):
    branches, answers, folder = listed(BRANCHES[0])
    (tmp_path / "pack").mkdir()
    request = packing.Request("no-war", branches, folder, answers, processes=1)
    with packing.begun(request, DAY) as pack:
        list(pack.outcomes())

    async def act(person):
        await to_form(person)
        await fill_in(person, branches, answers, folder)
        await start(person)
        await person.until(lambda: person.where == "MakePack")
        said = person.text("#pack-told")
        assert "holds a pack already: tick [x] Resume to make what is missing" in said

    at_the_app(act)


def test_a_body_is_chosen_for_every_row_and_companions_are_made(listed, tmp_path):
    async def act(person):
        await to_form(person)
        await fill_in(person, *listed(("A", "", "", "9 January 2027")))
        hint = "#ask-list .hint"  # what it says moves what stands below it
        await person.until(lambda: "1 row, which can be read" in person.text(hint))
        await person.click("#pick-meeting")
        await person.until(lambda: person.where == "PickOne")
        rows = person.one("#rows")
        ids = [one.id for one in rows.options]
        rows.highlighted = ids.index("union-branch")
        await person.press("<enter>")
        await person.until(lambda: person.where == "MakePack")
        assert person.text("#is-meeting") == "Union branch"
        for tick in ("companions", "large-print", "anonymous"):
            person.one(f"#{tick}").value = True
        assert person.app.screen.request.ticked == {"large-print", "anonymous"}
        await start(person)
        await person.until(lambda: ended(person))
        assert person.text("#pack-count") == "1 of 1 made, 0 could not be made"

    at_the_app(act)
    assert len(list((tmp_path / "pack" / "A").iterdir())) > 5


def test_the_palette_leads_to_it_and_f1_tells_of_it():
    async def act(person):
        await person.press("<ctrl+p>")
        await person.until(lambda: person.where == "CommandPalette")
        await person.press("pack")
        await person.until(lambda: "Pack" in person.shown())
        await person.press("<enter>")
        await person.until(lambda: person.where == "MakePack")
        await person.press("<f1>")
        await person.until(lambda: person.where == "Help")
        assert "PAPERS FOR MANY BRANCHES" in person.shown()

    at_the_app(act)


def test_a_list_is_looked_at_before_anything_is_made(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "branch_name,secratary,meeting_date\nA,Sam,\n\n,Kim,\nB,,#REF!\n", "utf-8"
    )
    look = pack_looks.look("no-war", path)
    assert look.rows == 3
    assert [row for row, _ in look.faults] == [4, 5]
    assert look.faults[1][1].startswith("B, Its cell meeting_date says #REF!")
    assert "did you mean secretary?" in look.remarks[0]
    assert pack_looks.look("", path).remarks == ()
    assert pack_words.look_words(look, str).startswith(
        "3 rows, 2 of which cannot be used."
    )


def test_what_messages_say_of_options_is_said_of_the_screen():
    said = "Put that right, and run the same command with --resume."
    assert "--" not in pack_words.on_screen(said)
    assert "drafter" not in pack_words.on_screen("None. See: drafter bodies list")
    assert "--" not in pack_words.on_screen(
        "Run the same command with --resume --processes 1; what is made stays."
    )


def test_a_draft_answers_for_every_branch_and_a_file_wins_over_it(home, tmp_path):
    kept = kept_draft()
    number = kept.draft.id
    assert [one for one, _ in pack_answers.drafts_of("no-war")] == [str(number)]
    assert pack_answers.drafts_of("npf-submission") == ()
    file = tmp_path / "own.toml"
    file.write_text('format = 1\ncountry = "Utopia"\n', "utf-8")
    given = pack_answers.given(str(file), number)
    assert given.answers == {**kept.draft.answers, "country": "Utopia"}
    wanted = asked_for(
        tmp_path, as_csv(BRANCHES[0], BRANCHES[2]), answers_file="", draft=number
    )
    outcomes, pack = run(wanted)
    tally = pack_words.Tally(2)
    for outcome in outcomes:
        tally.take(outcome)
    lines = list(end_lines(pack, tally, pack_words.on_screen))
    assert lines[0] == "With something against a rule of their body: 1."
    assert lines[1].startswith("Row 3, Exampleton CLP: An ordinary motion is passed by")


def test_what_is_wrong_with_every_row_is_said_once(home, tmp_path):
    wanted = asked_for(tmp_path, as_csv(*BRANCHES), answers_file="")
    outcomes, pack = run(wanted)
    tally = pack_words.Tally(3)
    for outcome in outcomes:
        tally.take(outcome)
    lines = list(end_lines(pack, tally, pack_words.on_screen))
    assert lines[0].startswith("! All 3 rows: The motion has ")
    assert not any(line.startswith("! Row") for line in lines)
