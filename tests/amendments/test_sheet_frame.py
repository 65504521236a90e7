"""A sheet of ours that is pasted whole: its frame is not the amendment."""

from __future__ import annotations

from drafter.amendments.sheet_frame import within_frame

SHEET = """\
Example Town Branch

Amendment to the motion: No war on Examplia

• In Resolves 9, delete “seven” and insert “ten”
• At the end of the Resolves section, add a new clause: “To write to them.
Reason: they asked us.”

All places are those of the motion as printed on the agenda.

Words added: 12
Moved by: ________________
Seconded by: Sam Example

Accepted / not accepted by the mover of the motion: ________________
Carried / lost: ________________
"""


def test_only_what_is_moved_is_left_of_a_sheet():
    assert within_frame(SHEET).split("\n") == [
        "",
        "• In Resolves 9, delete “seven” and insert “ten”",
        "• At the end of the Resolves section, add a new clause: “To write to them.",
        "Reason: they asked us.”",
        "",
    ]


def test_a_heading_may_stand_alone_and_name_the_amendment():
    said = "Amendment 2.1 to motion 14: No war\nDelete Resolves 2.\nMoved by: ____"

    assert within_frame(said) == "Delete Resolves 2."


def test_what_was_typed_by_a_person_stays_to_the_letter():
    typed = "Delete Resolves 2.\nMoved by: Sam Example\n\n"

    assert within_frame(typed) == typed
    assert within_frame("") == ""
