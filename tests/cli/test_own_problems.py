"""A fault in a rulebook of one's own is told where a motion is made or checked."""

from __future__ import annotations

SAID = "One of your own bodies is left out. leeds.toml, noun: "


def test_new_and_check_tell_it_on_standard_error_and_go_on(new, drafter, home):
    folder = home / "rulebooks"
    folder.mkdir(parents=True)
    (folder / "leeds.toml").write_text(
        'format = 1\nid = "leeds"\nextends = "union-branch"\nname = "Leeds"\nnoun = 7\n'
    )
    made = new("-o", "paper.txt")
    assert made.code == 0
    assert SAID in made.err
    assert SAID not in made.out
    checked = drafter("check", "1", "--json")
    assert SAID in checked.err
    assert checked.data["body"] == "union-branch"
    assert SAID not in drafter("check", "--explain", "gap").err
