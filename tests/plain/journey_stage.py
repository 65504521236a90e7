"""A journey at the time of the machine, as the command line has it; hostile words."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

from talk_stage import Spoken, piped

from drafter.plain.talk import BackError, LeaveError, Talk

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    "x [/b] [@click=app.quit]y[/] {{ 7*7 }} {% raw %} \x1b[31mred\x1b[0m \u202etxt.exe "
    "%s \\ \x07 £5 “quoted”"
)
"""What a screen, a template or a terminal could obey; none of it may be lost."""
LEFT = ("[@click=app.quit]y[/]", "{{ 7*7 }}", "{% raw %}", "%s", "£5")
"""What of it has to be there again, to the letter."""


def spoken(
    journey: Callable[[Talk], object],
    *lines: str | bytes,
    clock: Callable[[], datetime] | None = None,
) -> Spoken:
    """Write `lines` within a journey, until the input ends; code -1: it came home."""
    out = io.StringIO()
    talk = Talk(piped(lines), out, clock=clock, echo=True)
    talk.busy = True
    code = -1
    try:
        journey(talk)
    except BackError:
        pass
    except LeaveError as leaving:
        talk.goodbye()
        code = leaving.code
    return Spoken(code, out.getvalue())


def noon() -> datetime:
    """Return noon of today: a command is given a day, and takes its noon."""
    now = datetime.now().astimezone()
    return now.replace(hour=12, minute=0, second=0, microsecond=0)
