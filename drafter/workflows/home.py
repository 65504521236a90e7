"""What home shows: drafts, the interrupted one, whether this is the first start.

Home is painted before anything slow is loaded, so this knows only the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import StoreMendedError
from drafter.storage import shares
from drafter.storage.drafts import Drafts
from drafter.storage.locations import data_folder
from drafter.storage.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.draft_line import DraftLine

ON_THE_TABLE = "draft on the table"
ASKED = "asked for a branch"
ON_A_SHARE = "told of the network share"
SHARED = (
    "Your drafts are on a network share, {}. That is safe, but slower: a folder of "
    "this machine, named in DRAFTER_HOME, would be quicker."
)
OWN_BODIES = "rulebooks"
"""The folder of rulebooks of a person's own, as the storage names it."""


def look_at_store() -> tuple[str, ...]:
    """Open the store at the start; return what has to be told of it, in sentences.

    Raises:
        StoreError: it cannot be used.
    """
    try:
        drafts()
    except StoreMendedError as error:
        drafts()
        return (error.told,)
    if not shares.is_shared(data_folder()) or settings().value(ON_A_SHARE):
        return ()
    settings().keep(ON_A_SHARE, "yes")
    return (SHARED.format(where_kept()),)


def drafts() -> tuple[DraftLine, ...]:
    """Return every draft, the one saved last first."""
    return Drafts(data_folder()).listed()


def interrupted(kept: tuple[DraftLine, ...]) -> DraftLine | None:
    """Return which of the drafts was open when the program ended without leave."""
    number = settings().value(ON_THE_TABLE)
    return next((one for one in kept if str(one.id) == number), None)


def has_own_bodies() -> bool:
    """Return whether the person described a body of their own."""
    return any((data_folder() / OWN_BODIES).glob("*.toml"))


def put_on_table(number: int) -> None:
    """Remember that a draft is being worked on; 0: none is."""
    settings().keep(ON_THE_TABLE, str(number or ""))


def first_start() -> bool:
    """Return whether nobody has been asked for a branch yet, and none is kept."""
    if settings().value(ASKED):
        return False
    from drafter.storage.profiles import Profiles  # noqa: PLC0415  slow to load

    return not Profiles(data_folder()).profiles()


def remember_asked() -> None:
    """Remember that the person was asked for a branch."""
    settings().keep(ASKED, "yes")


def settings() -> Settings:
    """Return the settings in this person's store."""
    return Settings(data_folder())


def fault_folder() -> Path:
    """Return the folder for the report of a fault."""
    return data_folder()


def where_kept() -> str:
    """Return the folder in which everything is kept."""
    return str(data_folder())
