"""drafter pack: what it prints, and the code it ends with."""

from __future__ import annotations

import io
import sys

import pytest
from branch_lists import BRANCHES, answers_file, as_csv, manifest

from drafter.workflows import packing


@pytest.fixture
def pack(drafter, folder):
    """Run `drafter pack no-war` on a list with that text."""

    def run(text, *arguments):
        data = text if isinstance(text, bytes) else text.encode()
        (folder / "branches.csv").write_bytes(data)
        given = ["--branches", "branches.csv", "--answers", answers_file(folder)]
        return drafter("pack", "no-war", *given, "--to", "pack", *arguments)

    return run


def test_all_made_it_prints_each_folder_and_the_manifest_and_the_notice(pack, folder):
    came = pack(as_csv(BRANCHES[0]))
    assert came.code == 0
    assert came.out.splitlines() == ["pack/Anytown Branch", "pack/manifest.csv"]
    assert came.err.splitlines() == ["1 of 1 branch made.", packing.NOTICE]
    assert (folder / "pack" / "Anytown Branch" / "No war on Iran.docx").is_file()


def test_in_json_it_lists_the_files_and_the_rows_that_failed(pack):
    rows = as_csv(BRANCHES[0], ("A", "", "no-such-body", ""))
    came = pack(rows, "--json", "--companions", "email-to-secretary")
    assert came.code == 1
    assert came.err == ""
    assert {
        key: came.data[key] for key in ("format", "rows", "made", "failed", "files")
    } == {
        "format": 1,
        "rows": 2,
        "made": 1,
        "failed": [
            {
                "row": 3,
                "message": 'There is no body called "no-such-body". '
                "See: drafter bodies list",
            }
        ],
        "files": [
            "pack/Anytown Branch/No war on Iran.docx",
            "pack/Anytown Branch/No war on Iran - E-mail to the secretary.txt",
        ],
    }
    assert came.data["manifest"] == "pack/manifest.csv"
    assert came.data["notice"] == packing.NOTICE


def test_rows_that_fail_alike_are_told_together(pack):
    rows = [(f"B{number}", "", "no-such-body", "") for number in range(30)]
    came = pack(as_csv(*rows, BRANCHES[0], rows[0]))
    assert came.code == 1
    told = came.err.splitlines()
    assert told[:2] == ["1 of 32 branches made.", "31 failed:"]
    assert told[2].startswith('  rows 2 to 31: There is no body called "no-such-body"')
    assert told[3].startswith("  row 33: It is the same branch as row 2")


def test_a_heading_that_means_nothing_is_said_and_ends_with_1(pack):
    text = as_csv(
        ("A", "union-branch", "Sam"), headings=("branch_name", "body", "secratary")
    )
    came = pack(text)
    assert came.code == 1
    assert came.err.splitlines()[0] == (
        "'secratary' is not a column Drafter knows: did you mean secretary?"
    )


def test_a_rule_that_is_broken_ends_with_1(pack, folder):
    came = pack(as_csv(("A", "", "labour-clp", "9 January 2020")))
    broken = manifest(folder / "pack")[0]["against_a_rule"]
    assert (came.code, broken != "0") == (1, True)
    assert "against a rule of their body: the manifest says what" in came.err


def test_a_pack_that_is_there_is_resumed_only_if_asked(pack):
    pack(as_csv(*BRANCHES))
    came = pack(as_csv(*BRANCHES))
    assert came.code == 2
    assert came.err.startswith("pack holds a pack already: add --resume")
    came = pack(as_csv(*BRANCHES[1:]), "--resume")
    assert came.err.splitlines()[0] == "0 of 2 branches made, 2 were there already."
    assert "No longer in the list, their folders left alone: Anytown Branch" in came.err


def test_the_options_of_new_hold_for_every_branch(pack):
    came = pack(
        as_csv(("A", "", "", "")),
        *("--meeting", "union-branch", "--destination", "labour-women"),
        *("--set", "country=Examplia", "--without", "casualties", "--style", "tuc"),
        *("--anonymous", "--large-print", "--with-gaps", "--processes", "1"),
    )
    assert came.code in {0, 1}, came.err
    assert "pack/A" in came.out


HOSTILE = {
    "a missing column": (
        "branch,body\nA,union-branch\n",
        2,
        "has no column branch_name",
    ),
    "an empty row": (
        "branch_name,body\n\nA,union-branch\n,\n",
        0,
        "1 of 1 branch made",
    ),
    "a branch twice": (
        "branch_name,body\nA,union-branch\na,union-branch\n",
        1,
        "row 3: It is the same branch as row 2",
    ),
    "a formula": ("branch_name,body\n=1+1,union-branch\n", 1, "holds a formula"),
    "a NUL": ("branch_name,body\nA\0,union-branch\n", 1, "a character NUL"),
    "two encodings": (
        "branch_name,body\nMôn,x\n".encode() + b"M\xf4n,y\n",
        2,
        "is in two encodings",
    ),
    "no such body": ("branch_name,body\nA,union\n", 1, "no body called"),
    "no such day": (
        "branch_name,body,meeting_date\nA,union-branch,29 February 2027\n",
        1,
        "There is no 29 February 2027",
    ),
    "nothing": (b"", 2, "is empty"),
    "a workbook": (b"PK\x03\x04", 2, "is a workbook"),
    "no rows": ("branch_name,body\n", 2, "no branches"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_list_with_a_fault_ends_in_a_report(pack, what):
    text, code, said = HOSTILE[what]
    came = pack(text)
    assert came.code == code
    assert said in came.err
    assert "Traceback" not in came.err


def test_what_cannot_begin_is_one_sentence_in_json(pack):
    came = pack("branch_name\nA\n", "--json", "--meeting", "no-such-body")
    assert came.code == 2
    assert list(came.data) == ["format", "error"]
    assert came.data["error"].startswith('There is no body called "no-such-body".')


def test_one_input_cannot_be_two_files(drafter):
    came = drafter(
        "pack", "no-war", "--branches", "-", "--answers", "-", "--to", "pack"
    )
    assert came.code == 2
    assert came.err.startswith("Standard input can be the list or the answers")


def test_a_list_is_read_in(drafter, folder, monkeypatch):
    class Piped:
        buffer = io.BytesIO(as_csv(BRANCHES[0]).encode("utf-8-sig"))

    monkeypatch.setattr(sys, "stdin", Piped)
    given = ["--branches", "-", "--answers", answers_file(folder), "--to", "pack"]
    came = drafter("pack", "no-war", *given)
    assert (came.code, came.out.splitlines()[0]) == (0, "pack/Anytown Branch")
