"""Where things are: a person's own data, the library, the data of the house."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from platformdirs import user_data_path, user_documents_path

from drafter.errors import DrafterError

HOME = "DRAFTER_HOME"
"""The environment variable that puts a person's data in a folder of their choice."""

PACKAGE = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Return the folder for drafts, branches and a person's own templates.

    It is where each system keeps a person's data, unless DRAFTER_HOME names another
    folder. It need not exist yet.

    Raises:
        DrafterError: DRAFTER_HOME names somebody's home that does not exist, or what
            can be no folder.
    """
    chosen = os.environ.get(HOME, "").strip()
    if not chosen:
        return user_data_path("drafter", appauthor=False)
    try:
        path = Path(chosen).expanduser().absolute()
    except RuntimeError:
        raise DrafterError(
            f"{HOME} is {chosen}, and there is no such home: write the whole path."
        ) from None
    if not _can_be(path):
        raise DrafterError(
            f"{HOME} cannot be the name of a folder: write a shorter, plain path."
        )
    return path


def _can_be(path: Path) -> bool:
    """Return whether the system takes `path` for a name, of something there or not."""
    try:
        path.exists()
    except ValueError:
        return False
    except OSError as error:  # it may as well be that one may not look
        return error.errno != errno.ENAMETOOLONG
    return True


def templates_folder() -> Path:
    """Return the folder of the library: motions, statements, samples, paper.

    Raises:
        DrafterError: it is not where it was installed.
    """
    return first_folder(PACKAGE / "_templates", PACKAGE.parent / "templates")


def package_data() -> Path:
    """Return the folder of rulebooks and house styles that come with the house."""
    return PACKAGE / "data"


def first_folder(*places: Path) -> Path:
    """Return the first of `places` that is a folder.

    Raises:
        DrafterError: none of them is.
    """
    for place in places:
        if place.is_dir():
            return place
    raise DrafterError(
        f"The library of model motions is missing: it should be in {places[0]}. "
        "Install Drafter again."
    )


def documents_folder() -> Path:
    """Return the folder where a person keeps documents; the current one if none."""
    folder = user_documents_path()
    return folder if folder.is_dir() else Path.cwd()


def folder_fault(typed: str) -> str:
    """Return why `typed` cannot be the folder for papers, as one sentence, or ""."""
    try:
        path = Path(typed.strip()).expanduser()
        if not path.is_absolute():
            return f"{typed} is only part of a path: write the whole path of a folder."
        if path.is_dir():
            return ""
        there = path.exists()
    except (OSError, RuntimeError, ValueError):
        there = False
    what = "is a file" if there else "is not there"
    return f"{typed} {what}: write the path of a folder that exists."
