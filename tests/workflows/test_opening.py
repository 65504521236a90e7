"""Opening a motion by what a person names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from house_cases import sample
from motion_builders import TODAY

from drafter.storage.motion_file import to_motion_file
from drafter.workflows import drafts
from drafter.workflows.opening import open_motion

WRAPPER = "This Branch agrees to submit the following motion to"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "sent.motion"
    path.write_bytes(to_motion_file(sample("no-war").draft))
    return str(path)


def test_a_motion_file_is_opened_as_it_is_and_kept_nowhere(file):
    opened = open_motion(file, TODAY)

    assert opened.draft == replace(sample("no-war").draft, made_from="sent.motion")
    assert opened.printed == sample("no-war").printed
    assert drafts.listed() == ()


def test_another_body_of_the_same_level_votes_itself(file):
    opened = open_motion(file, TODAY, "labour-branch")

    assert (opened.meeting.id, opened.destination.id) == ("labour-branch",) * 2
    assert opened.printed.wrapper == ""


def test_a_body_of_another_level_is_sent_the_motion_by_the_branch(file):
    opened = open_motion(file, TODAY, "labour-clp")

    assert (opened.meeting.id, opened.destination.id) == ("union-branch", "labour-clp")
    assert opened.printed.wrapper.startswith(WRAPPER)
    assert opened.printed.sections[0].lead == "This CLP notes:"
