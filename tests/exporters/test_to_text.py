from __future__ import annotations

from dataclasses import replace

import occasions

from drafter.exporters.page import Block, Role
from drafter.exporters.plain_text import to_text


def test_the_text_reads_like_the_paper():
    text = to_text(occasions.PAGES["list"])
    assert text.startswith(
        "Example Town Branch\n"
        "Meeting of Thursday 9 January 2020, Example Hall, Sample Street\n"
        "Agenda item: ________\n"
        "\n"
        "Save the Sample Island ferry\n"
        "\n"
        "This Branch notes:\n"
        "1. That on 2 January 2020 Example Ferries announced"
    )
    assert (
        "5. That the company has shown it will not:\n"
        "    (a) keep a route open when it can sell the berth:\n"
        "        i. whatever it promised in 2015;\n"
        "        ii. whatever the island council has paid it;\n"
        "    (b) talk to the unions of the crew before it has been made to.\n"
        "\n"
        "This Branch sends solidarity to:\n"
        "6. The crew"
    ) in text
    assert "\nMoved by: Alex Example\nSeconded by: Bo Specimen\n\nBackground" in text


def test_every_paragraph_of_prose_stands_apart():
    text = to_text(occasions.PAGES["statement"])
    assert "it must not.\n\nThe crew have told" in text


def test_lines_within_a_clause_hang_below_its_text():
    block = Block(Role.CLAUSE, "one\ntwo\tthree", "(a)", 1, 0)
    text = to_text(replace(occasions.PAGES["list"], blocks=(block,)))
    assert text == "    (a) one\n        two    three\n"
