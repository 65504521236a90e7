"""Small motions, templates and bodies of plainly invented branches, for tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from drafter.language.house_style import dress
from drafter.model.motion import Actor, Clause, Motion, MotionKind, SectionKind
from drafter.model.profile import BranchProfile
from drafter.model.rulebook import Address, Family, Rulebook
from drafter.model.style import HouseStyle, Layout, Numbering
from drafter.model.template import Level, Template, TemplateClause
from drafter.templating.interview import Interview
from drafter.templating.scope import surroundings

if TYPE_CHECKING:
    from drafter.model.motion import PrintedMotion

TODAY = date(2026, 11, 24)
NOTES, BELIEVES, RESOLVES = (
    SectionKind.NOTES,
    SectionKind.BELIEVES,
    SectionKind.RESOLVES,
)
VERBS = {
    NOTES: "note",
    BELIEVES: "believe",
    SectionKind.WELCOMES: "welcome",
    SectionKind.CONDEMNS: "condemn",
    SectionKind.SOLIDARITY: "send solidarity to",
    RESOLVES: "resolve",
}
BRANCH = Rulebook(
    format=1,
    id="example-branch",
    name="Example branch",
    level=Level.BRANCH,
    family=Family.UNION,
    style="list",
    noun="Branch",
    the_body="the Branch",
    executive="the Example Executive",
    next_body="our Example region",
    verbs={
        Actor.SECRETARY: Address("instruct", "the Branch Secretary"),
        Actor.MP: Address("call on", "our Member of Parliament"),
        Actor.NEXT_BODY: Address("ask", "our Example region"),
    },
)
PROFILE = BranchProfile("Example Town Branch", meeting_date=date(2026, 12, 8))


def style(
    layout: str = "list",
    numbering: str = "running",
    labels: tuple[str, ...] = ("1.", "(a)", "i."),
) -> HouseStyle:
    first = "That this {noun}" if layout == "that" else "This {noun}"
    return HouseStyle(
        1,
        layout,
        layout,
        Layout(layout),
        "This {noun}",
        first,
        VERBS,
        labels,
        Numbering(numbering),
    )


def printed(
    *clauses: Clause, layout: str = "list", numbering: str = "running"
) -> PrintedMotion:
    """Return the clauses as the example branch prints them."""
    motion = Motion(MotionKind.MOTION, "An example", clauses)
    return dress(motion, style(layout, numbering), BRANCH)


def texts(motion: PrintedMotion) -> list[str]:
    return [clause.text for clause in motion.clauses]


ACT = TemplateClause("act", RESOLVES, "act on it")


def template(*clauses: TemplateClause, fields=(), **keys) -> Template:
    """Return a template with those clauses; ACT alone if none is given."""
    said = {
        "format": 1,
        "id": "example",
        "kind": MotionKind.MOTION,
        "name": "An example",
        "title": "An example",
        "subject": "examples",
        "ask": "give an example",
        "because": "examples help",
        "summary": "An example.",
        "levels": (Level.BRANCH,),
        "checked_on": date(2026, 11, 22),
    }
    return Template(**{**said, **keys}, fields=tuple(fields), clauses=clauses or (ACT,))


def around(profile: BranchProfile = PROFILE, body: Rulebook = BRANCH):
    return surroundings(profile, body, body, TODAY)


def interview(made: Template, answers=None, choices=()) -> Interview:
    return Interview(made, around(), answers or {}, tuple(choices))
