"""Nobody else may read what is kept: put right at every start, and said."""

from __future__ import annotations

from contextlib import suppress

from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.storage.locations import data_folder
from drafter.storage.private import shut_out_others

PUT_RIGHT = (
    "Other users of this computer could read {} in {}. That is put right: only you "
    "can now."
)


def put_right() -> str:
    """Shut others out of what is kept; return what to say of it, "" if nothing.

    A folder that cannot be had is told of by whoever needs it.
    """
    with suppress(DrafterError, OSError, ValueError):
        folder = data_folder()
        found = shut_out_others(folder)
        if found:
            what = "the folder" if found == (str(folder),) else _files(len(found))
            return PUT_RIGHT.format(what, clean(str(folder)))
    return ""


def _files(count: int) -> str:
    return "a file" if count == 1 else f"{count} files and folders"
