"""The properties of a Word paper: what it is called, whose it is, of what day."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.wordml import read_part, write_part

if TYPE_CHECKING:
    from datetime import datetime

    from drafter.exporters.page import Page

DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"


def core_properties(base: bytes, page: Page) -> bytes:
    """Return `docProps/core.xml`: the branch as author, no person and no machine."""
    root = read_part(base)
    day = stamp(page.dated)
    values = {
        f"{DC}title": page.title,
        f"{DC}creator": page.author,
        f"{CORE}lastModifiedBy": page.author,
        f"{TERMS}created": day,
        f"{TERMS}modified": day,
    }
    for name, value in values.items():
        for element in root.findall(name):
            element.text = " ".join(final(value).split())
    return write_part(root)


def stamp(moment: datetime) -> str:
    """Return `moment` as the properties want it; without a zone it counts as UTC."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
