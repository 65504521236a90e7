"""The lists of the motion beside those of a letterhead, which stay as they are."""

from __future__ import annotations

from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.graft_xml import NUMBERING, put, value
from drafter.exporters.wordml import VAL, W, every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

DEFINITION, LIST = f"{W}abstractNumId", f"{W}numId"


def new_lists(theirs: _Element, own: _Element) -> dict[str, str]:
    """Return numbers for our lists that none of `theirs` has, by our numbers."""
    free = _free(one.get(LIST) for one in theirs.findall(f"{W}num"))
    return {one.get(LIST, ""): next(free) for one in own.findall(f"{W}num")}


def merge_numbering(
    theirs: _Element, own: _Element, lists: dict[str, str], styles: dict[str, str]
) -> None:
    """Copy our lists into `theirs`, under the numbers that `lists` gives them.

    `styles` gives the new ids of the styles that were copied. The link from a level
    to a style that was not copied is left out: a style is bound to one list only,
    and theirs to theirs.
    """
    free = _free(one.get(DEFINITION) for one in theirs.findall(f"{W}abstractNum"))
    definitions = {
        one.get(DEFINITION, ""): next(free) for one in own.findall(f"{W}abstractNum")
    }
    for definition in own.findall(f"{W}abstractNum"):
        copy = deepcopy(definition)
        copy.set(DEFINITION, definitions[copy.get(DEFINITION, "")])
        _bind(copy, styles)
        put(theirs, copy, NUMBERING)  # before the first list: Word insists
    for made in own.findall(f"{W}num"):
        copy = deepcopy(made)
        copy.set(LIST, lists[copy.get(LIST, "")])
        for pointer in every(copy, "abstractNumId"):
            pointer.set(VAL, definitions[value(pointer)])
        put(theirs, copy, NUMBERING)


def _bind(definition: _Element, styles: dict[str, str]) -> None:
    for link in [*every(definition, "pStyle")]:
        if new := styles.get(value(link)):
            link.set(VAL, new)
        elif (level := link.getparent()) is not None:
            level.remove(link)


def _free(taken: Iterable[str | None]) -> Iterator[str]:
    """Yield numbers that are not `taken`, from 1 on."""
    known = set(taken)
    return (str(number) for number in count(1) if str(number) not in known)


def no_numbering() -> _Element:
    """Return a part that holds no lists yet."""
    return etree.Element(f"{W}numbering", nsmap={"w": W[1:-1]})
