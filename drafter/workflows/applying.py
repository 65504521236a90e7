"""Carry out an amendment that somebody wrote, saying how each instruction was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.reading import Usage, apply_amendment, apply_text
from drafter.errors import UnknownNameError
from drafter.exporters.plain_text import motion_text
from drafter.parsing.reading import read_source
from drafter.storage import files
from drafter.workflows import exporting, printed

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.amendment import Applied, Refusal
    from drafter.workflows.printed import Named

USAGES = tuple(one.value for one in Usage)
"""How "from X to end" is meant: Scottish usage takes X out, the Commons leaves it."""


@dataclass(frozen=True)
class Done:
    """What became of a motion."""

    text: str
    applied: tuple[Applied, ...]
    failed: tuple[Refusal, ...]
    amended: Named | None
    """Where its clauses were told apart; else there is only text."""


def carry_out(
    original: str, amendment: str, today: date, usage: str = "", *, repairs: bool = True
) -> Done:
    """Return a motion as an amendment changes it; both are named as files or drafts.

    Raises:
        UnknownNameError: there is no such usage, draft or file.
        FileError, UnreadableError: one of them cannot be read.
    """
    motion = printed.open_printed(original, today)
    words = _words(amendment)
    return carry(motion, words, usage, repairs=repairs)


def carry(motion: Named, words: str, usage: str = "", *, repairs: bool = True) -> Done:
    """Return a motion as the amendment in `words` changes it."""
    meant = _usage(usage)
    if any(section.kind for section in motion.printed.sections):
        made, applied, failed = apply_amendment(
            motion.printed, words, meant, repairs=repairs
        )
        return Done(motion_text(made), applied, failed, motion.with_motion(made))
    text, applied, failed = apply_text(motion.text, words, meant, repairs=repairs)
    return Done(text, applied, failed, None)


def write(done: Done, target: str) -> str:
    """Write the motion as amended to a new file; return its path.

    Raises:
        FileError: it cannot be written, or the file exists.
        UsageError: there is no such format.
    """
    place = files.parts_of(target)
    suffix = place.suffix.lower()
    if done.amended is None:
        exporting.refuse_format(suffix, (".txt",))
        return str(files.write_new(place.path, f"{done.text}\n".encode()))
    exporting.refuse_format(suffix)
    data = exporting.written(done.amended.page(), suffix)
    return str(files.write_new(place.path, data))


def _words(amendment: str) -> str:
    source = read_source(files.read_bytes(amendment), amendment)
    return "\n".join(f"{one.label} {one.words.text}".strip() for one in source.lines)


def _usage(name: str) -> Usage:
    if not name:
        return Usage.SCOTTISH
    if name not in USAGES:
        raise UnknownNameError("usage", name, (), f"Use one of: {', '.join(USAGES)}.")
    return Usage(name)
