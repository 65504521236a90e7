"""What can be finished by the Tab key: ids and numbers, found in a moment.

No file is loaded for it but the list of drafts, and whatever goes wrong there is
nothing to finish: a shell shows no messages.
"""

from __future__ import annotations

from contextlib import suppress

from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.storage import library
from drafter.storage.drafts import Drafts
from drafter.storage.forgetting_files import store_files
from drafter.storage.locations import data_folder, package_data
from drafter.storage.rulebooks import FOLDER, own_paths

LONGEST = 60
"""Letters of a title beside a draft's number."""


def templates() -> tuple[str, ...]:
    """Return the ids of the model motions."""
    with suppress(DrafterError, OSError, ValueError):
        return tuple(path.stem for path in library.template_paths())
    return ()


def bodies() -> tuple[str, ...]:
    """Return the ids of the bodies, a person's own among them."""
    with suppress(DrafterError, OSError, ValueError):
        house = {path.stem for path in (package_data() / FOLDER).glob("*.toml")}
        return tuple(sorted(house | set(own_paths())))
    return ()


def styles() -> tuple[str, ...]:
    """Return the ids of the house styles."""
    with suppress(DrafterError, OSError, ValueError):
        return library.style_ids()
    return ()


def companions() -> tuple[str, ...]:
    """Return the ids of the companions."""
    with suppress(DrafterError, OSError, ValueError):
        return library.companion_ids()
    return ()


def drafts() -> tuple[tuple[str, str], ...]:
    """Return number and title of every draft, the one saved last first.

    A store is not begun for it.
    """
    with suppress(DrafterError, OSError, ValueError):
        folder = data_folder()
        if store_files(folder)[0].exists():
            return tuple(
                (str(one.id), clean(one.title)[:LONGEST])
                for one in Drafts(folder).listed()
            )
    return ()
