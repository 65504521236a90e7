"""Motions of plainly invented branches, in every layout, for tests of the papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.exporters.page import Occasion, Variant, compose
from drafter.language.gaps import mark_gap
from drafter.language.house_style import dress, wrapper_for
from drafter.model.motion import (
    Actor,
    Clause,
    How,
    Motion,
    MotionKind,
    SectionKind,
    Source,
)
from drafter.model.profile import BranchProfile
from drafter.model.rulebook import Address, Family, Rulebook
from drafter.model.statement import Seen, Statement
from drafter.model.style import HouseStyle, Layout, Numbering, Quotes
from drafter.model.template import Level

if TYPE_CHECKING:
    from drafter.exporters.page import Page

FOLDER = Path(__file__).parents[2] / "templates" / "paper"
NOTES, BELIEVES, RESOLVES = (
    SectionKind.NOTES,
    SectionKind.BELIEVES,
    SectionKind.RESOLVES,
)


def base() -> dict[str, bytes]:
    """Read the parts of the base package by their names in it."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in sorted(FOLDER.rglob("*"))
        if path.is_file()
    }


def rulebook(
    number: str = "union-branch",
    level: Level = Level.BRANCH,
    name: str = "Union branch",
) -> Rulebook:
    noun = "Conference" if level is Level.CONFERENCE else "Branch"
    return Rulebook(
        format=1,
        id=number,
        name=name,
        level=level,
        family=Family.UNION,
        style="list",
        noun=noun,
        the_body=f"the {name}",
        executive="branch committee",
        next_body="conference",
        verbs={
            Actor.SECRETARY: Address("instruct", "the branch secretary"),
            Actor.MP: Address("call on", "our MP"),
        },
    )


BRANCH = rulebook()
CONFERENCE = rulebook("example-conf", Level.CONFERENCE, "Example Union Conference")
CLP = rulebook("labour-clp", Level.CLP, "Constituency Labour Party")

VERBS = {
    NOTES: "note",
    BELIEVES: "believe",
    SectionKind.SOLIDARITY: "send solidarity to",
    RESOLVES: "resolve",
}


def style(
    layout: Layout = Layout.LIST,
    labels: tuple[str, ...] = ("1.", "(a)", "i."),
    numbering: Numbering = Numbering.RUNNING,
    **keys: Any,
) -> HouseStyle:
    that = layout in {Layout.THAT, Layout.STEM}
    made = HouseStyle(
        1,
        layout.value,
        "",
        layout,
        "This {noun}",
        "That this {noun}" if that else "This {noun}",
        VERBS,
        labels,
        numbering,
    )
    return replace(made, **keys)


LIST = style()
RESTARTING = style(numbering=Numbering.RESTART)
PROSE = style(Layout.PROSE, ("", "(a)", "i."))
THAT = style(Layout.THAT, ("", "i)", "A."))
WHEREAS = style(Layout.WHEREAS, ("", "(1)", "(a)"))
STEM = style(Layout.STEM, ("(i)", "(a)", "1."))
GROUPED = style(Layout.PROSE, ("", "1)", "a)"), grouped=True, therefore=True)
UNIQUE = style(Layout.PROSE, ("i.", "a.", "1."), Numbering.UNIQUE, grouped=True)
IN_MARKS = style(
    Layout.THAT, ("", "(a)", "i."), grouped=True, quotes=Quotes.EVERY_PARAGRAPH
)
RESOLVED_TOO = style(
    labels=("1.", "a.", "i."),
    numbering=Numbering.RESTART,
    resolved_too=(SectionKind.SOLIDARITY,),
    capital_verbs=True,
)
STYLES = {
    "list": LIST,
    "restart": RESTARTING,
    "prose": PROSE,
    "that": THAT,
    "whereas": WHEREAS,
    "stem": STEM,
    "grouped": GROUPED,
    "unique": UNIQUE,
    "in-marks": IN_MARKS,
    "in-one-pair": replace(IN_MARKS, quotes=Quotes.WHOLE, subjunctive=True),
    "resolved-too": RESOLVED_TOO,
}

ARTICLE = Source(
    "Ann Example",
    "Ferry crews speak out",
    "https://news.example/ferries",
    "4 January 2020",
)
FIGURES = Source("Office of Invented Statistics", "Island travel 2019")

CLAUSES = (
    Clause(
        "event",
        NOTES,
        "that on 2 January 2020 Example Ferries announced that it would close the "
        "Sample Island route and dismiss its 112 crew",
        source=ARTICLE,
        how=How.ADAPTED,
        derives_from=(1,),
    ),
    Clause(
        "figures",
        NOTES,
        "that 41,000 journeys were made on the route in 2019, most of them to work, to "
        "school or to hospital",
        source=FIGURES,
    ),
    Clause(
        "words",
        NOTES,
        "that the crew have said “we will not be the price of debts that others made”",
        source=ARTICLE,
        how=How.QUOTED,
        derives_from=(2,),
    ),
    Clause(
        "service",
        BELIEVES,
        "that ferries are a public service and that those who work on them and depend "
        "on them should decide what becomes of them",
    ),
    Clause(
        "profit",
        BELIEVES,
        "that the company has shown it will not",
        how=How.ADAPTED,
        derives_from=(3,),
    ),
    Clause(
        "berth",
        BELIEVES,
        "keep a route open when it can sell the berth",
        under="profit",
    ),
    Clause("promise", BELIEVES, "whatever it promised in 2015", under="berth"),
    Clause("paid", BELIEVES, "whatever the island council has paid it", under="berth"),
    Clause(
        "talk",
        BELIEVES,
        "talk to the unions of the crew before it has been made to",
        under="profit",
    ),
    Clause(
        "send",
        SectionKind.SOLIDARITY,
        "the crew of Example Ferries and their families on Sample Island",
    ),
    Clause(
        "rally",
        RESOLVES,
        "take the branch banner to the rally at Example Quay on Saturday 18 January "
        "and ask members to come with it",
    ),
    Clause(
        "fund",
        RESOLVES,
        "give £200 (two hundred pounds) to the hardship fund of the crew from the "
        "campaign fund of the branch",
    ),
    Clause(
        "mp",
        RESOLVES,
        "demand in Parliament that the route be taken into public ownership",
        who=Actor.MP,
    ),
    Clause(
        "report",
        RESOLVES,
        "write to the crew with this motion and report their answer to the next "
        "meeting",
        who=Actor.SECRETARY,
        by="within seven days",
    ),
)

WORDS = "We will not be the price of debts that others made."
STATEMENT = Statement(
    format=1,
    id="crew-2020-01",
    issuer="the Crew of Example Ferries",
    title="To everyone who sails",
    text=WORDS,
    sentences=((0, len(WORDS)),),
    sha256="",
    date="3 January 2020",
    seen=Seen(ARTICLE.who, ARTICLE.title, ARTICLE.url, ARTICLE.date),
)

PROFILE = BranchProfile(
    "Example Town Branch",
    body="union-branch",
    secretary="Carol Sample",
    mover="Alex Example",
    seconder="Bo Specimen",
    meeting_date=date(2020, 1, 9),
    meeting_place="Example Hall, Sample Street",
)

MOTION = Motion(MotionKind.MOTION, "Save the Sample Island ferry", CLAUSES)

PARAGRAPHS = Motion(
    MotionKind.STATEMENT,
    "We stand with the crew of the Sample Island ferry",
    (
        Clause(
            "one",
            None,
            "Example Ferries means to close the Sample Island route and to dismiss its "
            "112 crew. We say that it must not.",
            source=ARTICLE,
        ),
        Clause(
            "two",
            None,
            "The crew have told the company that they “will not be the price of debts "
            "that others made”. They are right.",
            derives_from=(2,),
            how=How.QUOTED,
        ),
        Clause(
            "three",
            None,
            "We ask everyone in Example Town to come to the rally at Example Quay on "
            "Saturday 18 January 2020 at 11 am.",
        ),
    ),
)


def occasion(
    motion: Motion = MOTION,
    house_style: HouseStyle = LIST,
    destination: Rulebook = BRANCH,
    profile: BranchProfile = PROFILE,
) -> Occasion:
    printed = dress(motion, house_style, BRANCH, wrapper_for(BRANCH, destination))
    return Occasion(
        motion=motion,
        printed=printed,
        style=house_style,
        meeting=BRANCH,
        destination=destination,
        profile=profile,
        dated=datetime(2020, 1, 9, tzinfo=UTC),
        statement=STATEMENT,
    )


def page(name: str = "list", variant: Variant | None = None) -> Page:
    """Compose the example motion in the house style called `name`."""
    return compose(occasion(house_style=STYLES[name]), variant or Variant())


def with_gaps() -> Motion:
    first, *rest = CLAUSES
    gap = replace(first, text=f"that on {mark_gap('event_date')} {mark_gap('event')}")
    return replace(MOTION, clauses=(gap, *rest), title=f"Save the {mark_gap('route')}")


PAGES = {
    **{name: page(name) for name in STYLES},
    "large": page("list", Variant(type_size=16)),
    "larger": page("list", Variant(type_size=20)),
    "secretary": page("list", Variant(secretary_copy=True)),
    "anonymous": page("list", Variant(anonymous=True, secretary_copy=True)),
    "lines": page("restart", Variant(line_numbers=True)),
    "gaps": compose(occasion(with_gaps()), Variant(with_gaps=True)),
    "statement": compose(occasion(PARAGRAPHS), Variant()),
    "conference": compose(
        occasion(destination=CONFERENCE, house_style=PROSE),
        Variant(secretary_copy=True),
    ),
    "clp": compose(occasion(destination=CLP), Variant()),
    "example": compose(replace(occasion(), example=True), Variant()),
    "bare": compose(
        replace(
            occasion(
                replace(MOTION, kind=MotionKind.EMERGENCY),
                profile=BranchProfile("Example Town Branch"),
            ),
            statement=None,
        ),
        Variant(),
    ),
}
"""Every kind of paper there is."""
