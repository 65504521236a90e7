"""Branch details in the store and in TOML files."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FileError, ProblemsError, StoreError, UnknownNameError
from drafter.language.cleaning import clean
from drafter.model.profile import BranchProfile
from drafter.storage.database import writing
from drafter.storage.profiles import Profiles, read_profile_file, to_profile_toml

LEEDS = BranchProfile(
    "Leeds 4/117",
    profile="Work",
    body="union-branch",
    branch_number="4/117",
    secretary='Siân "Sid" O\'Neill',
    meeting_date=date(2026, 12, 8),
    motion_deadline_days=7,
    clear_days=True,
    type_size=16,
)
OGRA = BranchProfile("Ógra Bhaile Átha Cliath")


@pytest.fixture
def branches(tmp_path):
    return Profiles(tmp_path / "drafter")


def written(tmp_path, text):
    path = tmp_path / "leeds.toml"
    path.write_bytes(text.encode())
    return path


# In the store


def test_kept_details_come_back_as_they_were(branches):
    branches.keep(LEEDS)

    assert branches.profile("Work") == LEEDS


def test_a_branch_is_found_in_capitals_or_not_and_by_its_own_name(branches):
    branches.keep(LEEDS)
    branches.keep(OGRA)

    assert branches.profile(" WORK ") == LEEDS
    assert branches.profile("ógra  bhaile átha cliath") == OGRA
    assert branches.profile("O\u0301GRA BHAILE A\u0301THA CLIATH") == OGRA


def test_branches_are_listed_by_name(branches):
    branches.keep(LEEDS)
    branches.keep(BranchProfile("Aberdeen"))

    assert [one.known_as for one in branches.profiles()] == ["Aberdeen", "Work"]


def test_keeping_a_branch_again_takes_the_place_of_what_was_known(branches):
    branches.keep(LEEDS)
    branches.keep(BranchProfile("Leeds North", profile="WORK"))

    assert branches.profiles() == (BranchProfile("Leeds North", profile="WORK"),)


def test_an_unknown_branch_is_a_sentence_with_a_near_name(branches):
    branches.keep(LEEDS)
    branches.keep(OGRA)

    for ask in (branches.profile, branches.remove_profile):
        with pytest.raises(UnknownNameError) as caught:
            ask("Wrok")
        assert str(caught.value) == (
            'There is no branch called "Wrok". Did you mean Work? '
            'See your branches with "drafter branch list".'
        )


def test_an_unknown_branch_in_an_empty_store_is_a_sentence(branches):
    with pytest.raises(UnknownNameError, match='no branch called "Work"'):
        branches.profile("Work")


def test_a_removed_branch_is_gone(branches):
    branches.keep(LEEDS)
    branches.remove_profile("wORK")

    assert branches.profiles() == ()


def test_details_that_are_damaged_are_a_sentence_and_can_be_removed(branches):
    branches.keep(LEEDS)
    with writing(branches.folder) as store:
        store.execute("UPDATE profiles SET body = '{}'")

    with pytest.raises(StoreError, match='branch "Work" are damaged'):
        branches.profile("Work")
    branches.remove_profile("Work")
    assert branches.profiles() == ()


def test_eight_threads_that_keep_branches_lose_none(branches):
    names = [f"Branch {number}" for number in range(40)]

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(branches.keep, map(BranchProfile, names)))

    assert sorted(one.branch_name for one in branches.profiles()) == sorted(names)


# In files


def test_a_file_with_a_name_is_enough(tmp_path):
    path = written(tmp_path, 'branch_name = "Leeds 4/117"\n')

    assert read_profile_file(path) == BranchProfile("Leeds 4/117")
    assert read_profile_file(str(path)) == BranchProfile("Leeds 4/117")


def test_every_key_is_read_as_what_it_is(tmp_path):
    path = written(
        tmp_path,
        "\ufeffformat = 1\n"
        'profile = "Work"\n'
        'body = "union-branch"\n'
        'branch_name = "  Leeds 4/117 "\n'
        'branch_number = "4/117"\n'
        "secretary = 'Siân \"Sid\" Jones'\n"
        "meeting_date = 2026-12-08\n"
        "motion_deadline_days = 7\n"
        "clear_days = true\n"
        'motion_deadline_hour = "noon"\n'
        "type_size = 16\n",
    )

    assert read_profile_file(path) == BranchProfile(
        "Leeds 4/117",
        profile="Work",
        body="union-branch",
        branch_number="4/117",
        secretary='Siân "Sid" Jones',
        meeting_date=date(2026, 12, 8),
        motion_deadline_days=7,
        clear_days=True,
        motion_deadline_hour="noon",
        type_size=16,
    )


@pytest.mark.parametrize("typed", ["8 December 2026", "2026-12-08", "8/12/2026"])
def test_a_date_may_be_written_as_people_do(tmp_path, typed):
    path = written(tmp_path, f'branch_name = "Leeds"\nmeeting_date = "{typed}"\n')

    assert read_profile_file(path).meeting_date == date(2026, 12, 8)


def test_control_characters_do_not_come_in(tmp_path):
    path = written(tmp_path, 'branch_name = "Le\\u001b[31meds\\u0000\\u202e"\n')

    assert read_profile_file(path).branch_name == "Le[31meds"


@pytest.mark.parametrize(
    ("line", "place", "mend"),
    [
        ("meeting_date = 2026-12-08T19:30:00", "meeting_date", "write it as 2020-01-"),
        ("meeting_date = 8", "meeting_date", "write it as 2020-01-09 without quot"),
        ('meeting_date = "soon"', "meeting_date", "write it as 9 January 2020 or"),
        ('meeting_date = ""', "meeting_date", "write it as 9 January 2020 or"),
        ('meeting_date = "31/2/2026"', "meeting_date", "There is no 31/2/2026"),
        ('motion_deadline_days = "7"', "motion_deadline_days", "without quotation"),
        ("motion_deadline_days = 7.5", "motion_deadline_days", "whole number"),
        ("motion_deadline_days = true", "motion_deadline_days", "whole number"),
        ("motion_deadline_days = -1", "motion_deadline_days", "from 0 to 366"),
        ("meeting_notice_days = 99999999", "meeting_notice_days", "from 0 to 366"),
        ("type_size = 2000", "type_size", "from 8 to 48"),
        ('clear_days = "yes"', "clear_days", "write true or false"),
        ("clear_days = 1", "clear_days", "write true or false"),
        ("branch_number = 117", "branch_number", "in quotation marks"),
        ('secretry = "A. Member"', "secretry", "did you mean secretary?"),
        ('[branch]\nmover = "A. Member"', "branch", "is not a key here"),
        ("format = 2", "format", "write format = 1"),
        ("format = true", "format", "write format = 1"),
    ],
)
def test_a_fault_names_the_file_the_key_and_its_mend(tmp_path, line, place, mend):
    path = written(tmp_path, f'branch_name = "Leeds"\n{line}\n')

    with pytest.raises(ProblemsError) as caught:
        read_profile_file(path)
    said = str(caught.value).splitlines()
    assert said[0] == f"{path} cannot be used:"
    assert len(said) == 2
    assert said[1].startswith(f"  {path}, {place}: ")
    assert mend in said[1]


@pytest.mark.parametrize("text", ["", 'branch_name = ""', 'branch_name = " \\u0000"'])
def test_a_branch_without_a_name_is_told_to_add_it(tmp_path, text):
    with pytest.raises(ProblemsError, match="branch_name: is missing; add it"):
        read_profile_file(written(tmp_path, text))


def test_all_faults_are_told_at_once(tmp_path):
    path = written(tmp_path, 'meeting_date = "soon"\nclear_days = 1\ntype_size = 1\n')

    with pytest.raises(ProblemsError) as caught:
        read_profile_file(path)
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize(
    "text",
    [
        "branch_name: Leeds",
        'branch_name = "Leeds',
        'branch_name = "a"\nbranch_name = "b"',
        "meeting_date = 2026-02-31",
        "a = " + "[" * 100_000,
    ],
)
def test_what_is_no_toml_is_one_line(tmp_path, text):
    with pytest.raises(ProblemsError) as caught:
        read_profile_file(written(tmp_path, text))
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(FileError, match="There is no file"):
        read_profile_file(tmp_path / "leeds.toml")


def test_a_written_file_holds_only_what_is_known():
    assert to_profile_toml(LEEDS) == (
        "format = 1\n"
        'branch_name = "Leeds 4/117"\n'
        'profile = "Work"\n'
        'body = "union-branch"\n'
        'branch_number = "4/117"\n'
        'secretary = "Siân \\"Sid\\" O\'Neill"\n'
        "meeting_date = 2026-12-08\n"
        "motion_deadline_days = 7\n"
        "clear_days = true\n"
        "type_size = 16\n"
    )


LINE = st.text().map(lambda text: clean(text).strip())
DAYS = st.none() | st.integers(0, 366)


@given(
    st.builds(
        BranchProfile,
        branch_name=LINE.filter(bool),
        profile=LINE,
        secretary=LINE,
        mp=LINE,
        meeting_date=st.none() | st.dates(),
        meeting_notice_days=DAYS,
        motion_deadline_days=DAYS,
        clear_days=st.booleans(),
        type_size=st.none() | st.integers(8, 48),
    )
)
def test_what_is_written_is_read_back_exactly(tmp_path_factory, profile):
    path = written(tmp_path_factory.mktemp("branch"), to_profile_toml(profile))

    assert read_profile_file(path) == profile
