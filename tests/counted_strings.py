"""Strings of ours, with what we count in them and what LibreOffice 7.4 shows.

One or more of every kind in which ways of counting can differ. The tests of the
papers put them to LibreOffice; the others hold our own count against what it said.
"""

from __future__ import annotations

COUNTED = (
    # our words, LibreOffice's, the string
    (3, 5, "ferries—which crews—must sail"),
    (2, 3, "wages—and jobs"),
    (1, 2, "2011–2023"),
    (2, 3, "pages 4–9"),
    (3, 3, "ferries — which sail"),
    (2, 2, "ships – today"),
    (0, 0, "—"),
    (1, 2, "ships--today"),
    (1, 2, "“stop”—“now”"),
    (1, 1, "out-of-date"),
    (1, 1, "part\u2011time"),  # a hyphen that keeps a line together
    (1, 1, "sea\u00adfarers"),  # a hyphen shown only at the end of a line
    (1, 1, "crew/passengers"),
    (1, 1, "14/02/2027"),
    (1, 1, "https://ferries.example/timetable"),
    (1, 1, "secretary@branch.example"),
    (2, 3, "crew / passengers"),
    (2, 3, "ships - today"),
    (2, 3, "4 % more"),
    (2, 3, "bread & roses"),
    (3, 5, "3 + 4 = 7"),
    (2, 2, "1. Therefore"),
    (2, 2, "(a) send"),
    (2, 2, "b)\tsend"),
    (1, 2, "• send"),
    (2, 2, "three\u00a0crews"),
    (2, 2, "three\u202fcrews"),
    (2, 2, "three\u2009crews"),
    (2, 2, "three\u2003crews"),
    (2, 2, "three\ncrews"),
    (2, 2, "three\tcrews"),
    (1, 1, "quay\u200bside"),  # a place to break, of no width
    (1, 1, "sail…away"),
    (1, 1, "delegate(s)"),
    (1, 1, "£318,500"),
    (2, 3, "sail … away"),
    (1, 2, "sail ."),
    (1, 2, "moved ____"),
    (1, 2, "solidarity ✊"),
    (4, 4, "Ógra Bhaile Átha Cliath"),
    (3, 3, "the crew’s ship"),
)
