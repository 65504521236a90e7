"""Bodies in a list of branches: by id, or by the name that the screens show."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from drafter.errors import UsageError
from drafter.workflows import bodies


@dataclass(frozen=True)
class BodyNames:
    """What bodies are called, as long as one pack or one look at a list goes on."""

    found: dict[str, str] = field(default_factory=dict, compare=False)
    """The ids of what was asked for before: a list has thousands of rows."""

    @cached_property
    def known(self) -> dict[str, tuple[str, ...]]:
        """The ids of the bodies that go by a name, by that name folded."""
        called: dict[str, list[str]] = defaultdict(list)
        for one in bodies.listed():
            for name in (one.name, f"{one.name} ({one.id})"):
                called[_folded(name)].append(one.id)
        ids = {_folded(name): (name,) for name in bodies.ids()}
        return {name: tuple(found) for name, found in called.items()} | ids

    def id_of(self, said: str) -> str:
        """Return the id of the body that is meant by an id or a name; "" for "".

        Capitals, spaces and the shape of apostrophes do not matter.

        Raises:
            UnknownNameError: there is no such body.
            ProblemsError: it is a person's own, and its file has a fault.
            UsageError: several bodies go by that name.
        """
        if said and said not in self.found:
            self.found[said] = self._id_of(said)
        return self.found.get(said, "")

    def _id_of(self, said: str) -> str:
        ids = self.known.get(_folded(said), ())
        if len(ids) > 1:
            raise UsageError(
                f'More than one body is called "{said}": write {" or ".join(ids)}.'
            )
        return ids[0] if ids else bodies.open_body(said).id


def _folded(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()
