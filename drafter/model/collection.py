"""A collection: model motions that somebody passes on, with where they come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from drafter.model.strict import STRICT


@dataclass(frozen=True)
class CollectionHead:
    """What `collection.toml` says of a collection; it need not be there."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    name: str
    made_by: str = ""
    where: str = ""
    """Where it is to be found: a web page, an address."""


@dataclass(frozen=True)
class Provenance:
    """Where a model motion of a person's own library comes from."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    """The model motion's."""
    collection: str
    """The name of the collection: only the same one may bring a newer version."""
    came_from: str
    """The file or folder it was added from, as it was then called."""
    sha256: str
    """Of that file; of a folder: of all that was read in it."""
    added: str
    """When: ISO with seconds, local time."""
    made_by: str = ""
    where: str = ""
    files: tuple[str, ...] = ()
    """What it brought into the library: "motions/x.toml"."""
