"""Lists of branches as spreadsheets write them: read whole, or a sentence why not."""

from __future__ import annotations

import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileError
from drafter.storage.branch_list import opened_list

KNOWN = ("branch_name", "branch_number", "secretary", "country", "meeting_date")


def read(folder, data):
    """Return the rows of a list, and what there is to say of its headings."""
    path = folder / "branches.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with opened_list(path, KNOWN) as listed:
        return list(listed.rows()), listed.remarks(KNOWN)


def cells(folder, data):
    return [row.cells for row in read(folder, data)[0]]


def refusal(folder, data):
    with pytest.raises(FileError) as told:
        read(folder, data)
    return str(told.value)


ACCENTS = "Branch name;Secretary\r\nYnys Môn;Siân O’Brien\r\n"
AS_READ = [{"branch_name": "Ynys Môn", "secretary": "Siân O’Brien"}]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"]
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_what_a_spreadsheet_exports_is_told_apart(tmp_path, encoding, separator, end):
    text = ACCENTS.replace(";", separator).replace("\r\n", end)
    assert cells(tmp_path, text.encode(encoding)) == AS_READ


def test_the_separator_that_a_spreadsheet_names_is_no_heading(tmp_path):
    assert cells(tmp_path, "sep=;\r\n" + ACCENTS) == AS_READ


def test_a_comma_in_a_semicolons_list_is_a_comma(tmp_path):
    text = "branch_name;secretary\nA, B and C;Sam\n"
    assert cells(tmp_path, text) == [{"branch_name": "A, B and C", "secretary": "Sam"}]


def test_a_cell_of_several_lines_and_quotation_marks_is_one_cell(tmp_path):
    text = 'branch_name,country\n"The ""Old"" Branch","one\r\ntwo"\nB,x\n'
    rows, _ = read(tmp_path, text)
    assert rows[0].cells == {"branch_name": 'The "Old" Branch', "country": "one\ntwo"}
    assert [row.number for row in rows] == [2, 3]


def test_empty_rows_are_passed_over_and_counted_as_the_spreadsheet_does(tmp_path):
    text = "\n;;\nbranch_name;secretary\n\nA;Sam\n;\n  ; \nB;\n\n"
    rows, _ = read(tmp_path, text)
    assert [(row.number, row.cells["branch_name"]) for row in rows] == [
        (5, "A"),
        (8, "B"),
    ]


def test_headings_are_known_whatever_their_capitals_and_spaces(tmp_path):
    text = " BRANCH Name ,Branch-Number,meeting date\nA,7,1/2/2027\n"
    assert cells(tmp_path, text) == [
        {"branch_name": "A", "branch_number": "7", "meeting_date": "1/2/2027"}
    ]


def test_a_heading_that_means_nothing_is_said_once_with_the_nearest_name(tmp_path):
    rows, remarks = read(tmp_path, "branch_name,secratary,Shoe size\nA,Sam,7\nB,,\n")
    assert remarks == (
        "'secratary' is not a column Drafter knows: did you mean secretary?",
        "'Shoe size' is not a column Drafter knows, so what is in it was not used.",
    )
    assert [row.cells for row in rows] == [{"branch_name": "A"}, {"branch_name": "B"}]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "is empty"),
        ("\r\n;;\r\n", "is empty"),
        ("Branch,Secretary\nA,Sam\n", 'call its column "Branch" branch_name'),
        ("A,Sam\nB,Alex\n", "write headings in its first row"),
        ("branch_name,secretary,Secretary\nA,x,y\n", "more than one column secretary"),
        (b"PK\x03\x04 and so on", "is a workbook"),
        (b"\xd0\xcf\x11\xe0 and so on", "is a workbook"),
        ("branch_name\nA\n".encode("utf-16-le"), "is not a list in text"),
        (
            "branch_name\nYnys Môn\n".encode() + b"Si\xe2n\n",
            "line 2 is in UTF-8, line 3",
        ),
        (
            b"branch_name\nSi\xe2n\n" + "Ynys Môn\n".encode(),
            "line 3 is in UTF-8, line 2",
        ),
        (b"\xef\xbb\xbfbranch_name\nA\nSi\xe2n\n", "in UTF-8, but line 3 is not"),
        (b"\xff\xfeb\0r\0a", "in UTF-16, and is not"),
        ("branch_name\nJosé’s\n".encode("mac-roman"), "see line 2"),
        ("branch_name\nthe workers’s\n".encode("mac-roman"), "see line 2"),
        (b"branch_name\n\x81\x8d\xff\n", "see line 2"),
        (b"branch_name\n" + b"x" * 1_000_001, "Line 2 of branches.csv is longer"),
        ('"branch_name,secretary\nA,Sam\n', "no headings that can be read"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_in_a_sentence(tmp_path, data, said):
    assert said in refusal(tmp_path, data)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with (
        pytest.raises(FileError, match="There is no file"),
        opened_list(tmp_path / "none.csv", KNOWN),
    ):
        pass


def faults(folder, text):
    return {row.number: row.fault for row in read(folder, text)[0] if row.fault}


def test_a_row_with_too_many_cells_fails_alone(tmp_path):
    found = faults(tmp_path, "branch_name,secretary\nA, B,Sam\nC,Alex\nD,Jo,,\n")
    assert list(found) == [2]
    assert "a cell with a comma in it needs quotation marks" in found[2]


def test_a_row_with_nul_fails_alone(tmp_path):
    found = faults(tmp_path, "branch_name,secretary\nA,S\0m\nC,Alex\n")
    assert list(found) == [2]
    assert "NUL" in found[2]


def test_a_quotation_mark_astray_fails_its_row(tmp_path):
    found = faults(tmp_path, 'branch_name,secretary\n"A" B,Sam\nC,Alex\n')
    assert list(found) == [2]
    assert "line 2" in found[2]


def test_after_a_quotation_mark_that_is_never_closed_nothing_is_read(tmp_path):
    many = "".join(f"B{number},Sam\n" for number in range(20_000))
    for text in ("C,Alex\nD,Jo\n", many):
        rows, _ = read(tmp_path, f'branch_name,secretary\nA,Sam\n"B,x\n{text}')
        assert [row.number for row in rows] == [2, 3]
        assert "opened in line 3 of the list and never closed" in rows[1].fault


def test_characters_that_a_terminal_obeys_are_left_out(tmp_path):
    assert cells(tmp_path, "branch_name\nA\x1b[2J\u202eB\n") == [
        {"branch_name": "A[2JB"}
    ]


def test_many_rows_take_no_more_memory_than_few(tmp_path):
    path = tmp_path / "branches.csv"
    line = "Exampleton {} Branch,EX/{},Sam Specimen,Iran,9 January 2027\n"
    peaks = []
    for count in (50, 10_000):
        rows = "".join(line.format(number, number) for number in range(count))
        path.write_text(",".join(KNOWN) + "\n" + rows)
        tracemalloc.start()
        with opened_list(path, KNOWN) as listed:
            assert sum(1 for _row in listed.rows()) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 100_000


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=200)
    | st.text(max_size=100).map(lambda text: f"branch_name,country\n{text}".encode())
)
def test_whatever_is_in_a_file_it_is_rows_or_a_sentence(tmp_path_factory, data):
    with suppress(FileError):
        rows, _ = read(tmp_path_factory.getbasetemp(), data)
        assert all(row.number > 1 for row in rows)
