"""Which columns the list of a pack is to have, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import pack_looks
from drafter.workflows.pack_told import LIST_HELP, list_help

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

NEEDED = "Blanks that every paper needs: {}."
OTHERS = "Others may stay empty: {}; ? at the next question names them too."
SHARED = (
    "A blank that is the same for every branch needs no column: it can stand in the "
    "answers file, which is asked for soon."
)


def told(template: str, today: date) -> Iterator[str]:
    """Yield which columns a list is to have for a model motion, named by its id.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
    """
    needed = pack_looks.needed_of(template, today)
    others = set(pack_looks.blanks_of(template)) - set(needed)
    yield LIST_HELP
    if needed:
        yield NEEDED.format(", ".join(needed))
    if others:
        yield OTHERS.format(len(others))
    yield SHARED


def helped(template: str) -> str:
    """Return the help for the question of the list: every column there can be.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
    """
    return f"{list_help(pack_looks.blanks_of(template))}\n{SHARED}"
