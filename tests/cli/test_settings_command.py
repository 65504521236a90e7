"""drafter settings: what holds for the screen and for every paper."""

from __future__ import annotations


def test_settings_are_listed_changed_and_refused(drafter):
    usual = drafter("settings")
    assert usual.code == 0
    assert usual.out.splitlines()[0].split() == ["theme", "drafter-dark"]

    kept = drafter("settings", "--set", "dates=weekday", "--set", "motion=no", "--json")
    assert kept.data == {
        "format": 1,
        "theme": "drafter-dark",
        "motion": "no",
        "blink": "yes",
        "folder": "",
        "dates": "weekday",
        "type_size": "11",
        "problems": [],
    }

    refused = drafter("settings", "--set", "date=plain")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == (
        "There is no setting called date: use one of theme, motion, blink, folder, "
        "dates, type_size.\n"
    )
    assert drafter("settings", "--set", "type_size=4").code == 2
    assert drafter("settings", "--json").data["type_size"] == "11"


def test_a_paper_from_a_command_has_the_dates_that_were_set(drafter, new, folder):
    drafter("settings", "--set", "dates=ordinal")
    assert new("--no-keep", "-o", "motion.txt").code in {0, 1}

    assert "Thursday 9th January 2020" in (folder / "motion.txt").read_text("utf-8")
