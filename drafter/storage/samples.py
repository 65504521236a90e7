"""Where the sample of a template lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import tomli_w

from drafter.storage.library import sample_path
from drafter.storage.presence import is_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.storage.files import Place


def beside(path: Place) -> tuple[Path, ...]:
    """Return where the sample of the template file at `path` may lie, nearest first."""
    file = Path(path)
    near = file.absolute().parent
    return (
        file.with_name(f"{file.stem}.sample.toml"),
        near / "samples" / file.name,
        near.parent / "samples" / file.name,
    )


def sample_for(path: Place) -> Path | None:
    """Return the sample of the template file at `path`, if there is one."""
    places = (*beside(path), sample_path(Path(path).stem))
    return next((place for place in places if is_file(place)), None)


def sample_toml(answers: Mapping[str, str], body: str) -> bytes:
    """Return a sample as its file has it: `answers` of an invented branch of a body."""
    branch = {"branch_name": "Example Town Branch", "body": body}
    return tomli_w.dumps(
        {"format": 1, "example": True, "meeting": body, **answers, "branch": branch}
    ).encode()
