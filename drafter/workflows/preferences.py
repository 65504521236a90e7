"""The settings: what a person chose for the screen and for every paper.

Home is painted with these, so this loads nothing that is slow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import StoreError, UsageError
from drafter.model.paper_defaults import DateStyle, PaperDefaults
from drafter.storage import locations
from drafter.storage.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

THEMES = {"drafter-dark": "Dark", "drafter-light": "Light", "drafter-contrast": "High"}
"""The themes by their ids, as one word each."""
SMALLEST, LARGEST = 8, 48
"""Sizes of type in points."""
YES, NO = "yes", "no"
LATER = "Choose again in the settings."


@dataclass(frozen=True)
class Preferences:
    """Everything that can be set, with what holds until it is."""

    theme: str = "drafter-dark"
    motion: bool = True
    """Whether the screen may move; TEXTUAL_ANIMATIONS=none forbids it as well."""
    blink: bool = True
    """Whether the cursor blinks."""
    folder: str = ""
    """Where papers go from the screen; "": the person's folder of documents."""
    dates: DateStyle = DateStyle.PLAIN
    type_size: int = PaperDefaults.type_size


KEYS = {
    "theme": "theme",
    "motion": "motion",
    "blink": "cursor blink",
    "folder": "folder for papers",
    "dates": "date style",
    "type_size": "type size",
}
"""Under which key each is kept."""


def known() -> tuple[Preferences, tuple[str, ...]]:
    """Return what was chosen, and what is wrong with what is kept, as sentences.

    What cannot be used is as if it had not been chosen.

    Raises:
        StoreError: the store cannot be used.
    """
    kept = Settings(locations.data_folder()).values()
    found: dict[str, object] = {}
    faults = []
    for name, key in KEYS.items():
        text = kept.get(key, "")
        try:
            if text:
                found[name] = READ[name](text)
        except ValueError:
            faults.append(f"What was kept as {key} cannot be used: {text}. {LATER}")
    return Preferences(**found), tuple(faults)  # type: ignore[arg-type]


def keep(name: str, typed: str) -> Preferences:
    """Keep one setting by its name in `Preferences`; return what holds now.

    Raises:
        UsageError: it cannot be used; says what to write instead.
        StoreError: the store cannot be used.
    """
    if said := fault(name, typed):
        raise UsageError(said)
    Settings(locations.data_folder()).keep(KEYS[name], typed.strip())
    return known()[0]


def as_texts(chosen: Preferences) -> dict[str, str]:
    """Return the settings by their names, each as it would be typed."""
    said = {True: YES, False: NO}
    found = {name: getattr(chosen, name) for name in KEYS}
    return {
        name: said[value] if isinstance(value, bool) else str(value)
        for name, value in found.items()
    }


def fault(name: str, typed: str) -> str:
    """Return what is wrong with a setting as typed, as one sentence, or "".

    Empty is no fault: it is what holds until something is chosen.
    """
    text = typed.strip()
    if name not in KEYS:
        return f"There is no setting called {name}: use one of {', '.join(KEYS)}."
    try:
        if text:
            READ[name](text)
    except ValueError:
        return f"{text} cannot be used: {HOW[name]}."
    return locations.folder_fault(text) if name == "folder" and text else ""


def for_papers() -> PaperDefaults:
    """Return what holds for papers.

    Raises:
        StoreError: the store cannot be used; a paper made all the same could be
            another than the one asked for.
    """
    chosen, _ = known()
    return PaperDefaults(chosen.dates, chosen.type_size)


def papers_folder() -> str:
    """Return where papers go from the screen: the folder chosen, if it is still there.

    Otherwise it is the person's folder of documents.
    """
    try:
        chosen = known()[0].folder
    except StoreError:  # it is told where something has to be kept
        chosen = ""
    usable = chosen and not locations.folder_fault(chosen)
    return chosen if usable else str(locations.documents_folder())


def _theme(text: str) -> str:
    if text not in THEMES:
        raise ValueError
    return text


def _switch(text: str) -> bool:
    if text not in {YES, NO}:
        raise ValueError
    return text == YES


def _size(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LARGEST))):
        raise ValueError
    if not SMALLEST <= int(text) <= LARGEST:
        raise ValueError
    return int(text)


READ: dict[str, Callable[[str], object]] = {
    "theme": _theme,
    "motion": _switch,
    "blink": _switch,
    "folder": str,
    "dates": DateStyle,
    "type_size": _size,
}
HOW = {
    "theme": f"choose one of {', '.join(THEMES)}",
    "motion": f"write {YES} or {NO}",
    "blink": f"write {YES} or {NO}",
    "folder": "write the whole path of a folder",
    "dates": f"choose one of {', '.join(DateStyle)}",
    "type_size": f"write a size in points from {SMALLEST} to {LARGEST}, in figures",
}
