"""What a campaign issued: the source that a template derives from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from drafter.model.strict import STRICT


@dataclass(frozen=True)
class Seen:
    """Where the statement was read, when it was not read at its issuer's."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    who: str
    title: str = ""
    url: str = ""
    date: str = ""


@dataclass(frozen=True)
class Statement:
    """A statement, held in its exact words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    issuer: str
    title: str
    text: str
    """The exact words held; a short quotation may be all there is."""
    sentences: tuple[tuple[int, int], ...]
    """Start and end of each sentence in `text`, counted in characters."""
    sha256: str
    """Of `text` in UTF-8, so that no change of it goes unseen."""
    date: str = ""
    """When it was issued, as a person would write it; empty: not given."""
    note: str = ""
    seen: Seen | None = None
    example: bool = False
    """Invented, to try things out with: wherever its issuer is named, that is said."""

    @property
    def whose(self) -> str:
        """Return the issuer as a reader is told of it; "" if it is not known."""
        invented = self.example and self.issuer
        return f"{self.issuer} (an invented example)" if invented else self.issuer

    def sentence(self, number: int) -> str:
        """Return the words of sentence `number`, counted from 1.

        Raises:
            IndexError: there is no such sentence.
        """
        if not 1 <= number <= len(self.sentences):
            raise IndexError(number)
        start, end = self.sentences[number - 1]
        return self.text[start:end]
