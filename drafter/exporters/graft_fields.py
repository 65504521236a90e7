"""Fields of a letterhead whose source does not come along: their text is kept.

A field that prints a property of the old file, or fetches from another, would turn
into an error message, or into a call to another machine, as soon as Word prints it.
Page numbers, dates and the title stay fields.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.exporters.graft_archive import DAMAGED, UnusableError
from drafter.exporters.graft_xml import detach, unwrap
from drafter.exporters.wordml import W, every

if TYPE_CHECKING:
    from lxml.etree import _Element

FROZEN = frozenset(
    "author comments database dde ddeauto docproperty import include includepicture "  # noqa: SIM905  read as words
    "includetext info keywords lastsavedby link mergefield subject template".split()
)
MARK, INSTRUCTION = f"{W}fldChar", f"{W}instrText"
DEEPEST = 50
"""Fields within fields; Word itself stops at 20."""


@dataclass
class _Field:
    """A field that has begun: its instruction, and the pieces to take away."""

    words: str = ""
    pieces: list[_Element] = field(default_factory=list)
    told: bool = False
    """Its instruction is over; what follows is the text it shows."""


def freeze_fields(root: _Element) -> bool:
    """Turn the fields in `root` that must not be worked out anew into plain text.

    Return whether there were any.

    Raises:
        UnusableError: fields begin within fields without end.
    """
    frozen = [one for one in every(root, "fldSimple") if _is_frozen(_told(one))]
    for element in frozen:
        unwrap(element)
    unwanted = [one.pieces for one in _fields(root) if _is_frozen(one.words)]
    pieces = [piece for each in unwanted for piece in each]
    for piece in pieces:
        detach(piece)
    return bool(frozen or pieces)


def _told(element: _Element) -> str:
    return element.get(f"{W}instr", "")


def _is_frozen(instruction: str) -> bool:
    name, *_ = instruction.lower().split() or [""]
    return name in FROZEN


def _fields(root: _Element) -> list[_Field]:
    """Return the whole fields in `root`; one without an end stays as it is."""
    open_fields: list[_Field] = []
    whole: list[_Field] = []
    for run in every(root, "r"):
        for piece in run:
            _read(piece, open_fields, whole)
    return whole


def _read(piece: _Element, open_fields: list[_Field], whole: list[_Field]) -> None:
    mark = piece.get(f"{W}fldCharType") if piece.tag == MARK else None
    if mark == "begin":
        open_fields.append(_Field())
    if len(open_fields) > DEEPEST:
        raise UnusableError(DAMAGED)
    if not open_fields or piece.tag == f"{W}rPr":
        return
    for each in open_fields:
        if not each.told or (mark == "end" and each is open_fields[-1]):
            each.pieces.append(piece)
    _tell(open_fields[-1], piece, mark)
    if mark == "end":
        whole.append(open_fields.pop())


def _tell(last: _Field, piece: _Element, mark: str | None) -> None:
    if piece.tag == INSTRUCTION and not last.told:
        last.words += piece.text or ""
    if mark == "separate":
        last.told = True
