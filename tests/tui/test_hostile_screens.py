"""Hostile names and texts for every screen there is: loaded, then pasted everywhere.

Each is opened with them once, in `test_every_screen`.
"""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date

from app_stage import kept_draft
from test_hostile import TOGETHER, hostile_draft
from textual import events
from textual.screen import Screen
from textual.widgets import Input

from drafter.language.cleaning import clean
from drafter.templating.update_words import Change, Kind
from drafter.tui import screens
from drafter.tui.desk import Desk
from drafter.tui.screens import (
    add_motions,
    amend,
    amend_asks,
    amend_live,
    blanks,
    branches,
    bring,
    choose_file,
    composite,
    derive,
    forget,
    help,  # noqa: A004
    home,
    manual,
    motions,
    newer_version,
    outcome,
    own_body,
    own_body_form,
    pack,
    pack_run,
    papers,
    privacy,
    sentences,
    sentences_again,
    settings,
    template_preview,
    tour,
    words,
    workspace,
)
from drafter.workflows import (
    amending_live,
    arriving,
    bodies,
    bringing,
    browsing,
    deriving,
    packing,
    reviewing,
)
from drafter.workflows import branches as kept_branches
from drafter.workflows.forgetting import Plan, What

DAY = date(2020, 1, 6)
SHARED = {"FromOutside", "Unprinted", "Asking"}
"""What several screens have in common, and is none by itself."""
ONE_LINE = TOGETHER.replace("/", " ").replace("\0", "")
MOTION = f"""{TOGETHER}

This [Name] {TOGETHER} notes:
1. that forty sailors were sacked on [date]; {TOGETHER}

This branch resolves:
2. to write to {TOGETHER} asking for the sailors to be taken back.
"""
STATEMENT = f"""We believe that cheap crews make unsafe ships. {TOGETHER} The owners \
sacked 40 sailors on 4 January 2026. We call on every branch to write to {TOGETHER}."""


class Data:
    """What somebody else sent, hostile in every place."""

    def __init__(self, folder):
        self.opened = hostile_draft()
        kept_draft()
        kept_branches.add("", {"branch_name": TOGETHER, "mover": TOGETHER})
        self.folder = folder / ONE_LINE[:80]
        self.folder.mkdir()
        for ending in ("txt", "csv", "motion", "toml"):
            (self.folder / f"{ONE_LINE[:90]}.{ending}").write_text(STATEMENT)
        self.listed = self.folder / "list.csv"
        self.listed.write_text(f'branch_name,mover\n"{clean(TOGETHER)}",{"x" * 9}\n')
        self.named = amending_live.pasted(MOTION, DAY)
        self.review = reviewing.begin(
            STATEMENT, deriving.About(TOGETHER, "", TOGETHER, today=DAY)
        )

    @property
    def desk(self):
        return Desk(self.opened)

    def begun(self, screen):
        screen.begin_with = arriving.Arrival(text=MOTION)
        return screen

    def packed(self):
        request = packing.Request(
            template="no-war",
            branches=str(self.listed),
            folder=str(self.folder / "Pack"),
            ticked=frozenset(["with-gaps"]),
            processes=1,
        )
        return pack_run.PackRun(request)


NOTHING = lambda *_: None  # noqa: E731
TABLE = {
    home.Home: lambda _: home.Home(),
    workspace.Workspace: lambda it: workspace.Workspace(it.desk),
    words.Words: lambda _: words.Words(TOGETHER, NOTHING),
    words.Confirm: lambda _: words.Confirm(TOGETHER, TOGETHER, TOGETHER),
    help.Help: lambda _: help.Help("home"),
    manual.Manual: lambda _: manual.Manual(TOGETHER, TOGETHER),
    privacy.Privacy: lambda _: privacy.Privacy(),
    forget.Forget: lambda _: forget.Forget(),
    forget.Agree: lambda _: forget.Agree(
        Plan(What.EVERYTHING, (TOGETHER,), TOGETHER, (TOGETHER,), "forget")
    ),
    tour.Tour: lambda _: tour.Tour(),
    settings.SettingsScreen: lambda _: settings.SettingsScreen(),
    branches.BranchList: lambda _: branches.BranchList(),
    branches.BranchDetails: lambda _: branches.BranchDetails(kept_branches.first()),
    own_body.OwnBodies: lambda _: own_body.OwnBodies(),
    own_body_form.OwnBodyForm: lambda _: own_body_form.OwnBodyForm(None),
    motions.Motions: lambda _: motions.Motions(),
    add_motions.AddMotions: lambda _: add_motions.AddMotions(),
    template_preview.TemplatePreview: lambda _: template_preview.TemplatePreview(),
    newer_version.NewerVersion: lambda _: newer_version.NewerVersion(
        [Change(Kind.NEW_WORDS, TOGETHER, TOGETHER)]
    ),
    bring.Bring: lambda it: it.begun(bring.Bring()),
    bring.Brought: lambda _: bring.Brought(bringing.read_text(MOTION), TOGETHER),
    bring.Original: lambda _: bring.Original(MOTION, TOGETHER),
    derive.Derive: lambda it: it.begun(derive.Derive()),
    sentences.Sentences: lambda it: sentences.Sentences(it.review, NOTHING),
    sentences_again.SentencesAgain: lambda it: sentences_again.SentencesAgain(
        it.opened, it.review
    ),
    blanks.Blanks: lambda it: blanks.Blanks(it.review, 0, NOTHING),
    papers.Papers: lambda it: papers.Papers(it.desk),
    outcome.AfterVote: lambda it: outcome.AfterVote(it.desk),
    outcome.NextBody: lambda _: outcome.NextBody(bodies.listed()[:3]),
    amend.AmendMotion: lambda it: amend.AmendMotion(it.named),
    amend_live.OnTheNight: lambda it: amend_live.OnTheNight(it.named),
    composite.CompositeMotions: lambda _: composite.CompositeMotions(),
    amend_asks.PickMotion: lambda _: amend_asks.PickMotion(TOGETHER),
    amend_asks.PickOne: lambda _: amend_asks.PickOne(TOGETHER, ((TOGETHER, TOGETHER),)),
    amend_asks.AskWords: lambda _: amend_asks.AskWords(
        ((TOGETHER, TOGETHER),), hint=TOGETHER
    ),
    pack.MakePack: lambda _: pack.MakePack(),
    pack_run.PackRun: lambda it: it.packed(),
    choose_file.ChooseFile: lambda it: choose_file.ChooseFile(
        browsing.MOTION, str(it.folder)
    ),
}
"""Every screen, and how it is opened with what somebody else sent."""


def busy(screen):
    """Return whether a thread is still at work on what the screen shows."""
    if isinstance(screen, choose_file.ChooseFile):
        return not screen.rows
    return isinstance(screen, pack_run.PackRun) and screen.running


def every_screen():
    """Return the screens of the house: those whose classes stand in its package."""
    found = set()
    for module in pkgutil.iter_modules(screens.__path__):
        held = vars(importlib.import_module(f"{screens.__name__}.{module.name}"))
        found |= {
            one
            for one in held.values()
            if isinstance(one, type)
            and issubclass(one, Screen)
            and one.__module__.startswith(screens.__name__)
            and one.__name__ not in SHARED
        }
    return found


def test_no_screen_is_left_out_of_the_table():
    assert every_screen() == set(TABLE)


async def paste_everywhere(person, wire):
    """Paste hostile texts into every field of a screen; nothing of them acts."""
    wire.check(person)
    for field in person.app.screen.query("Input, TextArea"):
        if isinstance(field, Input) or not field.read_only:
            field.post_message(events.Paste(TOGETHER))
    await person.settle()
    wire.check(person)
    for field in person.app.screen.query("Input, TextArea"):
        kept = field.value if isinstance(field, Input) else field.text
        assert clean(kept) == kept, field
