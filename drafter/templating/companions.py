"""Companions: papers around the motion, fed by the same answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.gaps import fill_gaps, line_to_fill
from drafter.templating.environment import fill, holds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.template import Companion, Template
    from drafter.templating.values import Value

COMPANION_NAMES = (
    "motion",
    "motion_title",
    "motion_words",
    "attached",
    "deadline",
    "ask",
    "because",
)
"""What a companion can use besides the answers, the branch and the body."""


def fill_companion(
    companion: Companion, template: Template, values: Mapping[str, Value]
) -> str:
    """Return a companion as text: its subject line, then its paragraphs.

    `values` are the motion's own and what `COMPANION_NAMES` lists, but for `ask`
    and `because`, which `template` gives. A missing answer is a line to fill in.
    """
    known = {
        **values,
        "ask": fill(template.ask, values),
        "because": fill(template.because, values),
    }
    parts = [f"Subject: {fill(companion.subject, known)}"]
    parts += [
        fill(paragraph.text, known)
        for paragraph in companion.paragraphs
        if paragraph.on and holds(paragraph.when, known)
    ]
    return fill_gaps("\n\n".join(parts), line_to_fill).strip() + "\n"
