"""Papers for many branches, line by line: asked, told what it means, made, resumed."""

from __future__ import annotations

import io

import pytest
from branch_lists import BRANCHES, answers_file, as_csv
from journey_stage import HOSTILE, LEFT, spoken
from talk_stage import NOW, in_journey, piped

from drafter.plain import pack
from drafter.plain.talk import LeaveError, Talk
from drafter.workflows import pack_looks, packing

MODEL = ("no war", "1", "")
"""Words of it, its number, and that it is taken."""
PLAIN = ("", "1", "1", "none")
"""No letterhead, bodies as the rows say, nothing else wished."""


@pytest.fixture
def listed(documents):
    """A list of three branches, and the answers that they share."""
    (documents / "list.csv").write_text(as_csv(*BRANCHES), "utf-8")
    (documents / "answers.toml").write_bytes(answers_file(documents).read_bytes())
    return documents


def asked(list_="list.csv", folder="ours", *more: str) -> tuple[str, ...]:
    return (*MODEL, list_, folder, "answers.toml", *(more or PLAIN))


def held(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_folder_holds_what_the_command_makes(listed, command):
    came = spoken(pack.run, *asked(), "yes")
    command(
        "pack", "no-war", "--branches", "list.csv", "--to", "theirs",
        "--answers", "answers.toml",
    )  # fmt: skip

    ours, theirs = held(listed / "ours"), held(listed / "theirs")
    assert came.code == -1, came.out
    assert set(ours) == set(theirs)
    assert len(ours) > len(BRANCHES)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_the_list_is_looked_at_and_the_law_told_before_anything_is_made(listed):
    came = in_journey(pack.run, *asked())

    assert "3 rows, which can be read." in came.lines
    assert came.lines.index(packing.NOTICE) < came.lines.index(
        "Make the pack now? Write yes or no."
    )
    assert not (listed / "ours").exists()


def test_the_columns_of_the_list_are_named_before_it_is_asked_for(listed):
    came = in_journey(pack.run, *MODEL, "?")

    needed = pack_looks.needed_of("no-war", NOW.date())
    assert {"country", "fact_1", "fact_1_source"} <= set(needed)
    assert "donation_sum" not in needed
    said = f"Blanks that every paper needs: {', '.join(needed)}."
    asked_at = next(at for at, one in enumerate(came.lines) if "Question 2 of" in one)
    assert came.lines.index(said) < asked_at
    names = ", ".join(pack_looks.blanks_of("no-war"))
    assert came.lines.index(f"The blanks of this one: {names}.") > asked_at
    assert came.lines.index("Question 1 of 8: the model motion.") < asked_at


def test_what_a_row_lacks_is_said_with_what_to_do_here(listed):
    came = spoken(pack.run, *MODEL, "list.csv", "ours", "", *PLAIN, "yes")

    lacks = "Give each a column in the list or a line in the answers file, or wish for"
    assert lacks in came.out
    assert "  country: Which country is threatened or under attack?" in came.lines


def test_what_was_made_and_what_failed_is_told_in_sentences(listed):
    rows = (*BRANCHES, ("Nowhere Branch", "", "no-such-body", ""))
    (listed / "list.csv").write_text(as_csv(*rows), "utf-8")
    came = spoken(pack.run, *asked(), "yes")

    assert "3 of 4 made, 1 could not be made." in came.lines
    assert any(line.startswith("! Row 5, Nowhere Branch: ") for line in came.lines)
    assert "--" not in came.out
    assert came.lines[-1].startswith("Done. Every row is in ")


def test_a_pack_that_is_there_is_gone_on_with(listed):
    spoken(pack.run, *asked(), "yes")
    (listed / "list.csv").write_text(
        as_csv(*BRANCHES, ("Newtown Branch", "", "union-branch", "")), "utf-8"
    )
    came = spoken(pack.run, *asked(), "", "yes")

    assert any(line.startswith("A pack is there already. ") for line in came.lines)
    assert "1 of 4 made, 3 were there already, 0 could not be made." in came.lines


def test_wishes_are_chosen_by_number(listed):
    came = spoken(pack.run, *asked("list.csv", "ours", "", "1", "1", "1,3"), "yes")

    assert "3 of 3 made, 0 could not be made." in came.lines
    assert any("Mover’s speech" in name for name in held(listed / "ours"))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((*MODEL, "none.csv"), "There is no file none.csv"),
        ((*MODEL, "list.csv", "ours", "none.toml", *PLAIN, "yes"), "none.toml"),
        ((*MODEL, "list.csv", "taken", "", *PLAIN, "yes"), "taken"),
        (
            (*asked("list.csv", "ours", "none.docx", "1", "1", "none"), "yes"),
            "none.docx",
        ),
        (asked("list.csv", "ours", "", "3"), "Write a number from 1 to 2."),
        (asked("list.csv", "ours", "", "1", "1", "7"), "Write numbers from 1 to 4"),
        ((*asked(), "no"), "No pack was made."),
    ],
)
def test_what_does_not_fit_is_answered_in_a_sentence(listed, lines, said):
    (listed / "taken").mkdir()
    (listed / "taken" / "mine.txt").write_text("mine", "utf-8")
    came = spoken(pack.run, *lines)

    assert said in came.out
    assert "Traceback" not in came.out
    assert held(listed / "taken") == {"mine.txt": b"mine"}
    assert not (listed / "ours" / "manifest.csv").exists()


def test_a_fault_at_the_start_leads_back_to_the_questions(listed):
    came = spoken(
        pack.run, *MODEL, "list.csv", "ours", "none.toml", *PLAIN, "yes",
        "<", "<", "<", "<", "answers.toml", "", "1", "1", "none", "yes",
    )  # fmt: skip

    assert "3 of 3 made, 0 could not be made." in came.lines, came.out


def test_a_body_is_chosen_for_rows_that_name_none(listed):
    rows = [(name, number, "", day) for name, number, _, day in BRANCHES]
    (listed / "list.csv").write_text(as_csv(*rows), "utf-8")
    came = spoken(
        pack.run,
        *asked("list.csv", "ours", "", "2", "union branch", "1", "1", ""),
        "yes",
    )

    assert "3 of 3 made, 0 could not be made." in came.lines, came.out


def test_less_than_leads_back_one_question_at_a_time(listed):
    came = in_journey(pack.run, *asked(), "<", "<", "<", "<", "<", "<", "<", "<", "<")

    assert came.code == -1
    assert (
        came.out.count("Question 2 of 8: The list of branches: where is its file?") == 2
    )


def test_the_end_of_the_input_makes_nothing(listed):
    came = in_journey(pack.run, *asked())

    assert came.code == 1
    assert sorted(path.name for path in listed.iterdir()) == [
        "answers.toml",
        "list.csv",
    ]


class Stopper(io.StringIO):
    """Somebody who presses ctrl+C as soon as one row is said to be made."""

    pressed = False

    def write(self, text: str) -> int:
        if text.startswith("1 of 3 made") and not self.pressed:
            self.pressed = True
            raise KeyboardInterrupt
        return super().write(text)


def test_ctrl_c_stops_and_what_is_made_stays(listed, monkeypatch):
    monkeypatch.setattr(pack, "EVERY", 0.0)
    out = Stopper()
    with pytest.raises(LeaveError) as left:
        pack.run(Talk(piped((*asked(), "yes")), out))

    assert left.value.code == 130
    assert "Stopped, as ours/manifest.csv says too." in out.getvalue()
    assert len(list((listed / "ours").glob("*/*.docx"))) == 1
    again = spoken(pack.run, *asked(), "yes", "yes")
    assert "2 of 3 made, 1 was there already, 0 could not be made." in again.lines


def test_a_hostile_name_of_a_branch_comes_through(listed):
    name = " ".join(LEFT)
    (listed / "list.csv").write_text(
        as_csv((f'"{name}"', "", "union-branch", ""), (HOSTILE[:20], "", "nobody", "")),
        "utf-8",
    )
    came = spoken(pack.run, *asked(), "yes")

    assert "1 of 2 made, 1 could not be made." in came.lines
    assert "Row 3, x [/b]" in came.out
    assert "\x1b" not in came.out
