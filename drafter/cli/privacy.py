"""drafter privacy: what is kept, where, and how it is forgotten."""

from __future__ import annotations

from dataclasses import asdict

from drafter.cli import output
from drafter.cli.options import Json
from drafter.workflows.privacy import sections


def privacy(json: Json = False) -> None:
    """Tell what is kept, where, who is responsible, and how it is forgotten."""
    told = sections()
    if json:
        output.as_json({"sections": [asdict(one) for one in told]})
        return
    for section in told:
        output.result(f"{section.heading}\n")
        for paragraph in section.paragraphs:
            output.result(f"{output.wrapped(paragraph, '  ')}\n")
