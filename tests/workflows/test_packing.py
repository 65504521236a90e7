"""Packs: each branch its own papers, and a run that can be taken up again."""

from __future__ import annotations

import errno
from dataclasses import replace
from datetime import date

import pytest
from branch_lists import BRANCHES, DAY, as_csv, asked, held, manifest, remarks, run

from drafter.errors import (
    DrafterError,
    FileError,
    PackStoppedError,
    UnknownNameError,
    UsageError,
)
from drafter.model.pack import RowState
from drafter.storage import packs
from drafter.workflows import drafting, exporting, pack_looks, packing
from drafter.workflows.pack_bodies import BodyNames
from drafter.workflows.pack_told import LIST_HELP, Tally, end_lines, list_help

MADE, UNCHANGED, FAILED = RowState.MADE, RowState.UNCHANGED, RowState.FAILED
ROWS = as_csv(*BRANCHES)
PAPER = "No war on Iran.docx"


def states(outcomes):
    return [one.state for one in outcomes]


def failure(outcomes):
    (said,) = [one.message for one in outcomes if one.state is FAILED]
    return said


def text_of(folder, branch, companion="E-mail to the secretary"):
    path = folder / "pack" / branch / f"No war on Iran - {companion}.txt"
    return path.read_text("utf-8")


@pytest.fixture
def made(tmp_path):
    """Return a folder with a pack of three branches, and the request for it."""
    request = asked(tmp_path, ROWS)
    run(request)
    return tmp_path, replace(request, resume=True)


def test_every_branch_has_a_folder_with_its_papers(tmp_path):
    outcomes, pack = run(asked(tmp_path, ROWS, companions="email-to-secretary"))
    assert states(outcomes) == [MADE] * 3
    assert [one.folder for one in outcomes] == [row[0] for row in BRANCHES]
    assert {path.split("/")[0] for path in held(tmp_path / "pack")} == {
        row[0] for row in BRANCHES
    }
    assert "Anytown Branch" in text_of(tmp_path, "Anytown Branch")
    assert pack.rows == 3


def test_each_is_checked_against_its_own_body(tmp_path):
    rows = as_csv(
        ("A", "union-branch"), ("B", "labour-women"), headings=("branch_name", "body")
    )
    (branch, women), _pack = run(asked(tmp_path, rows))
    assert (branch.limit, women.limit) == (None, 250)
    assert branch.words != women.words
    assert "[quotations-advised-against]" in "".join(women.findings)
    assert "[quotations-advised-against]" not in "".join(branch.findings)


def test_the_paper_of_a_row_is_the_paper_of_drafter_new(tmp_path):
    request = asked(tmp_path, ROWS)
    run(request)
    name, number, body, day = BRANCHES[1]
    single = drafting.Request(
        "no-war",
        answers_file=request.answers_file,
        settings={
            "branch_name": name,
            "branch_number": number,
            "body": body,
            "meeting_date": day,
        },
    )
    opened = drafting.start(single, DAY)
    folder = tmp_path / "single" / name
    folder.mkdir(parents=True)
    (folder / PAPER).write_bytes(exporting.paper(opened, ".docx", exporting.Variant()))
    alone = held(tmp_path / "single")
    together = held(tmp_path / "pack")
    assert alone == {key: together[key] for key in alone}


def test_a_cell_wins_over_what_is_shared_and_an_empty_one_does_not(tmp_path):
    rows = as_csv(
        ("A", "Examplia", ""),
        ("B", "", "labour-clp"),
        headings=("branch_name", "country", "meeting"),
    )
    request = asked(tmp_path, rows, meeting="union-branch")
    outcomes, _pack = run(request)
    assert [one.files[0] for one in outcomes] == ["No war on Examplia.docx", PAPER]
    assert states(outcomes) == [MADE, MADE]


def test_a_rows_own_body_wins_over_the_answers_files(tmp_path):
    request = asked(tmp_path, ROWS)
    given = tmp_path / "answers.toml"
    given.write_text('meeting = "labour-women"\n' + given.read_text("utf-8"), "utf-8")
    outcomes, _pack = run(request)
    assert [one.limit for one in outcomes] == [None, None, None]


def test_one_branchs_officers_are_not_put_on_anothers_paper(tmp_path):
    request = asked(tmp_path, ROWS, companions="email-to-secretary")
    given = tmp_path / "answers.toml"
    own = '\n[branch]\nbranch_name = "X"\nsecretary = "Sam Own"\nmover = "Alex Own"\n'
    given.write_text(given.read_text("utf-8") + own, "utf-8")
    _outcomes, pack = run(request)
    assert all(b"Own" not in data for data in held(tmp_path / "pack").values())
    (said,) = pack.remarks
    assert said.startswith(f"{given} names one branch's secretary and mover")


def test_a_body_can_be_named_as_the_screens_show_it(tmp_path):
    rows = as_csv(
        ("A", "", "Union branch", ""),
        ("B", "", "LABOUR  WOMEN'S conference", ""),
        ("C", "", "Union branch (union-branch)", ""),
        ("D", "", "Union-Branch", ""),
    )
    request = asked(tmp_path, rows, destination="tuc congress")
    outcomes, pack = run(request)
    assert states(outcomes) == [MADE] * 4
    assert pack.job.destination == "tuc-congress"


def test_advice_is_said_once_with_how_many_rows_it_is_for(tmp_path):
    outcomes, pack = run(asked(tmp_path, ROWS))
    tally = Tally(pack.rows)
    for one in outcomes:
        tally.take(one)
    said = [*end_lines(pack, tally, str)]

    advice = {text for one in outcomes for text in one.findings[one.warnings :]}
    told = [line for line in said if line.startswith("Advice, ")]
    assert len(told) == len(advice) > 0
    assert any(line.startswith("Advice, 3 rows: ") for line in told)


def test_a_look_at_the_list_finds_bodies_that_do_not_exist(tmp_path):
    rows = as_csv(("A", "", "union", ""), ("B", "", "union branch", ""))
    (tmp_path / "list.csv").write_text(rows, "utf-8")
    look = pack_looks.look("", tmp_path / "list.csv")
    assert [row for row, _ in look.faults] == [2]
    assert look.faults[0][1].startswith('A, There is no body called "union".')


def test_a_name_that_two_bodies_have_asks_for_the_id(tmp_path, monkeypatch):
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path))
    own = tmp_path / "rulebooks"
    own.mkdir()
    (own / "our-own.toml").write_text(
        'format = 1\nextends = "union-branch"\nid = "our-own"\nname = "Union branch"\n',
        "utf-8",
    )
    with pytest.raises(UsageError, match="write our-own or union-branch"):
        BodyNames().id_of("union branch")
    assert BodyNames().id_of("union-branch") == "union-branch"


def test_rows_that_fail_are_said_and_the_rest_are_made(tmp_path):
    rows = (
        ("A", "", "no-such-body", ""),
        ("B", "", "union-branch", "31/2/2027"),
        ("", "7", "union-branch", ""),
        BRANCHES[0],
        ("C", "", "", ""),
        ("=B2", "", "union-branch", ""),
        ("D", "#N/A", "union-branch", ""),
        ("E", "1.2E+07", "union-branch", ""),
        ("x" * 2000, "", "union-branch", ""),
    )
    outcomes, pack = run(asked(tmp_path, as_csv(*rows)))
    said = [one.message for one in outcomes]
    assert states(outcomes) == [FAILED] * 3 + [MADE] + [FAILED] * 5
    assert said[0].startswith('There is no body called "no-such-body".')
    assert said[1].startswith("meeting_date: There is no 31/2/2027")
    assert said[2] == "Its cell branch_name is empty: write the branch's name."
    assert said[4].startswith("It does not say which body votes")
    assert "holds a formula, =B2" in said[5]
    assert "says #N/A" in said[6]
    assert "has shortened a number" in said[7]
    assert "is 2,000 characters long; 1,000 is the most" in said[8]
    assert [line["message"] for line in manifest(pack.folder.path)] == said
    assert sorted(p.name for p in pack.folder.path.iterdir() if p.is_dir()) == [
        "Anytown Branch"
    ]


def test_an_answer_that_cannot_be_read_fails_its_row_alone(tmp_path):
    rows = as_csv(("A", "perhaps"), ("B", ""), headings=("branch_name", "state"))
    outcomes, _pack = run(asked(tmp_path, rows, meeting="union-branch"))
    assert states(outcomes) == [FAILED, MADE]
    assert failure(outcomes).startswith('The answer to state: "perhaps" is not one of')


def test_cells_as_spreadsheets_write_them_are_read_as_they_are_meant(tmp_path):
    rows = as_csv(
        ('"=""0017"""', '"Anytown\nBranch"', "union-branch"),
        headings=("branch_number", "branch_name", "body"),
    )
    (made,), _pack = run(asked(tmp_path, rows))
    assert (made.branch, made.branch_number) == ("Anytown Branch", "0017")
    assert (made.state, made.folder) == (MADE, "Anytown Branch")


def test_the_same_branch_twice_is_made_once(tmp_path):
    rows = (BRANCHES[0], ("ANYTOWN  branch", "ex/001", "union-branch", ""))
    outcomes, _pack = run(asked(tmp_path, as_csv(*rows)))
    assert states(outcomes) == [MADE, FAILED]
    assert failure(outcomes).startswith("It is the same branch as row 2")


def test_branches_of_one_name_have_folders_of_their_own(tmp_path):
    rows = (
        BRANCHES[0],
        ("ANYTOWN BRANCH", "EX/002", "union-branch", ""),
        ("Anytown Branch", "", "union-branch", ""),
    )
    outcomes, _pack = run(asked(tmp_path, as_csv(*rows)))
    assert [one.folder for one in outcomes] == [
        "Anytown Branch",
        "ANYTOWN BRANCH (EX-002)",
        "Anytown Branch (2)",
    ]


def test_resumed_nothing_that_is_there_is_made_again(made):
    folder, request = made
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.docx")}
    outcomes, _pack = run(request)
    assert states(outcomes) == [UNCHANGED] * 3
    assert before == {path: path.stat().st_mtime_ns for path in folder.rglob("*.docx")}


def test_resumed_another_day_nothing_is_made_again(made):
    _folder, request = made
    outcomes, _pack = run(request, today=date(2026, 11, 30))
    assert states(outcomes) == [UNCHANGED] * 3


def test_resumed_a_row_that_has_changed_is_made_again_alone(made):
    folder, request = made
    changed = (BRANCHES[0][0], "EX/001", "union-branch", "20 January 2027")
    (folder / "branches.csv").write_text(as_csv(changed, *BRANCHES[1:]))
    outcomes, _pack = run(request)
    assert states(outcomes) == [MADE, UNCHANGED, UNCHANGED]
    whole, _pack = run(replace(request, folder=folder / "again"))
    assert held(folder / "pack") == held(folder / "again")
    assert outcomes[0].fingerprint == whole[0].fingerprint


def test_resumed_with_another_answer_every_row_is_made_again(made):
    _folder, request = made
    outcomes, _pack = run(replace(request, settings={"forces": "UK forces"}))
    assert states(outcomes) == [MADE] * 3


def test_resumed_a_file_that_is_missing_or_cut_off_is_made_again(made):
    folder, request = made
    whole = held(folder / "pack")
    (folder / "pack" / "Anytown Branch" / PAPER).unlink()
    cut = folder / "pack" / "Exampleton CLP" / PAPER
    cut.write_bytes(cut.read_bytes()[:1000])
    outcomes, _pack = run(request)
    assert states(outcomes) == [MADE, UNCHANGED, MADE]
    assert held(folder / "pack") == whole


def test_resumed_a_paper_that_somebody_edited_is_left_as_it_is(made):
    folder, request = made
    paper = folder / "pack" / "Anytown Branch" / PAPER
    paper.write_bytes(paper.read_bytes() + b"edited")
    edited = paper.read_bytes()
    outcomes, _pack = run(request)
    assert states(outcomes) == [UNCHANGED] * 3
    assert "was changed since" in outcomes[0].message
    assert paper.read_bytes() == edited


def test_an_edited_paper_whose_row_has_changed_is_kept_beside_the_new_one(made):
    folder, request = made
    paper = folder / "pack" / "Anytown Branch" / PAPER
    paper.write_bytes(paper.read_bytes() + b"edited")
    (paper.parent / "notes.txt").write_text("mine")
    outcomes, _pack = run(replace(request, settings={"forces": "UK forces"}))
    assert outcomes[0].message.endswith("kept as Anytown Branch (kept).")
    kept = folder / "pack" / "Anytown Branch (kept)"
    assert (kept / PAPER).read_bytes().endswith(b"edited")
    assert (kept / "notes.txt").read_text() == "mine"
    assert not (paper.parent / "notes.txt").exists()


def test_a_branch_that_left_the_list_keeps_its_folder_and_is_named(made):
    folder, request = made
    (folder / "branches.csv").write_text(as_csv(*BRANCHES[1:]))
    outcomes, pack = run(request)
    assert states(outcomes) == [UNCHANGED, UNCHANGED]
    assert pack.left_over == ("Anytown Branch",)
    assert (folder / "pack" / "Anytown Branch" / PAPER).is_file()
    assert remarks(folder / "pack")["no longer in the list"] == "Anytown Branch"


def test_a_row_that_now_fails_says_that_its_old_papers_are_there(made):
    folder, request = made
    broken = ("Anytown Branch", "EX/001", "union-branch", "31/2/2027")
    (folder / "branches.csv").write_text(as_csv(broken, *BRANCHES[1:]))
    outcomes, _pack = run(request)
    assert failure(outcomes).endswith(
        "The papers in its folder, Anytown Branch, are those of an earlier run."
    )


def test_stopped_half_way_it_says_so_and_resumed_it_is_whole(made):
    folder, request = made
    other = replace(request, folder=folder / "other", resume=False)
    with packing.begun(other, DAY) as pack:
        outcomes = pack.outcomes()
        next(outcomes)
        outcomes.close()
    assert remarks(folder / "other")["stopped"] == packing.STOPPED
    assert len(manifest(folder / "other")) == 1
    again, _pack = run(replace(other, resume=True))
    assert states(again) == [UNCHANGED, MADE, MADE]
    assert held(folder / "other") == held(folder / "pack")
    assert "stopped" not in remarks(folder / "other")


def test_what_a_kill_left_half_made_is_cleared_away(made):
    folder, request = made
    half = folder / "pack" / f".making-{'0' * 16}.drafter"
    half.mkdir()
    (half / PAPER).write_text("half")
    run(request)
    assert not half.exists()


def test_the_manifest_has_the_notice_and_one_line_a_row(made):
    folder, _request = made
    lines = manifest(folder / "pack")
    assert [line["row"] for line in lines] == ["2", "3", "4"]
    assert [line["branch"] for line in lines] == [row[0] for row in BRANCHES]
    assert lines[0]["files"] == PAPER
    assert all(len(line["fingerprint"]) == 64 for line in lines)
    assert len({line["fingerprint"] for line in lines}) == 3
    assert remarks(folder / "pack")["notice"] == packing.NOTICE


def test_in_two_processes_the_papers_are_the_same(made):
    folder, request = made
    other = replace(request, folder=folder / "other", processes=2)
    outcomes, _pack = run(other)
    assert states(outcomes) == [MADE] * 3
    assert held(folder / "other") == held(folder / "pack")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"settings": {"contry": "x"}}, UnknownNameError),
        ({"settings": {"branch_name": "x"}}, UsageError),
        ({"settings": {"meeting_date": "31/2/2027"}}, DrafterError),
        ({"taken_out": ("no-such-clause",)}, UnknownNameError),
        ({"companions": "no-such-companion"}, UnknownNameError),
        ({"meeting": "no-such-body"}, UnknownNameError),
        ({"destination": "no-such-body"}, UnknownNameError),
        ({"style": "no-such-style"}, UnknownNameError),
        ({"processes": 1000}, UsageError),
        ({"letterhead": "no-such-file.docx"}, FileError),
        ({"type_size": 2}, UsageError),
    ],
)
def test_what_cannot_be_for_any_row_is_refused_before_a_folder_is_made(
    tmp_path, changes, error
):
    with pytest.raises(error):
        run(asked(tmp_path, ROWS, **changes))
    assert not (tmp_path / "pack").exists()


def test_a_list_without_a_row_is_refused(tmp_path):
    with pytest.raises(FileError, match="no branches"):
        run(asked(tmp_path, as_csv()))


def test_with_a_full_disk_the_pack_stops_and_says_so(tmp_path, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    request = asked(tmp_path, ROWS)
    monkeypatch.setattr(packs, "_write", full)
    with pytest.raises(PackStoppedError, match="the disk is full"):
        run(request)
    monkeypatch.undo()
    outcomes, _pack = run(replace(request, resume=True))
    assert states(outcomes) == [MADE] * 3


def test_a_letterhead_that_changes_has_the_papers_made_again(made):
    folder, request = made
    own = folder / "letterhead.docx"
    own.write_bytes((folder / "pack" / "Anytown Branch" / PAPER).read_bytes())
    on_it = replace(request, letterhead=own)
    outcomes, _pack = run(on_it)
    assert states(outcomes) == [MADE] * 3
    outcomes, _pack = run(on_it)
    assert states(outcomes) == [UNCHANGED] * 3


def test_the_columns_for_the_questions_of_a_model_motion_are_named():
    blanks = pack_looks.blanks_of("no-war")

    assert "country" in blanks
    assert f"The blanks of this one: {', '.join(blanks)}." in list_help(blanks)
    assert list_help(pack_looks.blanks_of("")) == LIST_HELP
