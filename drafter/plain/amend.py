"""Amend a motion: by its lines or from a second version; the formal wording; papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.bodies import ask_body
from drafter.plain.line_edits import change_lines
from drafter.plain.menu import DONE, WHAT_NEXT, Menu
from drafter.plain.paths import ask_path
from drafter.plain.sources import ask_motion
from drafter.plain.talk import BackError
from drafter.workflows import (
    amending,
    amending_live,
    amending_papers,
    bringing,
    motion_lines,
)
from drafter.workflows.amending_told import (
    AMEND_WHICH,
    AUTHOR,
    AUTHOR_HINT,
    CLEAN,
    SHEET,
    TRACKED,
    WHOSE_LIMIT,
    WORDED,
    added_said,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.model.motion import PrintedMotion
    from drafter.plain.talk import Talk
    from drafter.workflows.amending_live import Work

HOW = "How is it to be changed?"
LINES = "Here, line by line"
SECOND = "As a second file has it, or another draft"
MARKED = "As the changes that are tracked in its file have it"
SECOND_WHICH = "Which file holds the motion as it is to be?"
AGAIN = "The amendment that you had begun to this motion is here again."
BEGIN_ANEW = "Go on with it? No begins anew."
KEPT = "The amendment is kept: begin to amend the same motion, and it is there again."
NOTHING = "Nothing is changed yet: there is no amendment."
ABOUT = (
    "The sheet is what is handed in: the amendment in its formal wording, with room "
    "for mover and seconder. It is made as Word and as text. The papers go into your "
    "folder of documents, and never over another."
)


def run(talk: Talk) -> None:
    """Change a motion, and hand in the amendment."""
    while True:
        motion, path = ask_motion(talk, AMEND_WHICH)
        try:
            _Amending(talk, amending_live.begin(motion), path).run()
        except BackError:
            continue
        return


class _Amending:
    """One motion and the changes to it; what is typed is kept at once."""

    def __init__(self, talk: Talk, job: Work, path: str) -> None:
        self.talk, self.job, self.path = talk, job, path
        self.start = self.text = motion_lines.text_of(job.motion.printed)
        self.motion = job.motion.printed
        self.printed: PrintedMotion | None = None
        """The motion as it was when it was made into a paper last."""

    def run(self) -> None:
        """Ask how it is to be changed, then what is made of it."""
        if self.was_begun():
            self.tell()
        else:
            self.ask_how()
        menu = Menu(self.talk, WHAT_NEXT, ABOUT)
        while True:
            rows = self.rows()
            names = [*(name for name, _ in rows), DONE]
            try:
                place = menu.choose(names, self.usual)
            except BackError:
                self.ask_how()
                continue
            if place == len(rows):
                return
            try:
                rows[place][1]()
            except BackError:
                continue
            except DrafterError as error:
                self.talk.say(str(error))

    def rows(self) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done with the amendment."""
        return [
            ("Make the amendment’s sheet, to hand in", self.sheet),
            ("Make the motion with the changes tracked, as Word", self.tracked),
            ("Make the motion as amended, nothing marked, as Word", self.clean),
            ("Read the amendment again", self.tell),
            ("Change more of it, or in another way", self.ask_how),
            (
                f"Another wording; now: {amending_live.wording_name(self.job)}",
                self.word,
            ),
            (f"The body that decides; now: {self.body_said}", self.body),
        ]

    @property
    def usual(self) -> int:
        """The place of what comes next as a rule: to print it, or be done."""
        done = (self.job.motion.printed, self.printed)
        return len(self.rows()) if self.motion in done else 0

    @property
    def body_said(self) -> str:
        """The body that decides, in words."""
        return amending_live.body_name(self.job) or "not said"

    def was_begun(self) -> bool:
        """Take up the amendment that was begun to this motion, if the person will."""
        typed = amending_live.unfinished(self.start)
        if not typed:
            return False
        self.talk.say(AGAIN)
        if not self.talk.yes_no(BEGIN_ANEW, default=True):
            return False
        self.take(typed)
        return True

    def ask_how(self) -> None:
        """Change the motion: here, or as a file has it."""
        ways = [(LINES, self.by_lines), (SECOND, self.by_second)]
        if self.path and bringing.marks_in(self.path):
            ways.append((MARKED, self.by_marks))
        while True:
            place = self.talk.choose(HOW, [name for name, _ in ways], default=0)
            try:
                ways[place][1]()
            except BackError:
                continue
            except DrafterError as error:
                self.talk.say(str(error))
                continue
            return

    def by_lines(self) -> None:
        """Change its lines."""
        change_lines(self.talk, self.text, self.take_and_tell)
        if self.motion == self.job.motion.printed:
            self.talk.say(NOTHING)

    def by_second(self) -> None:
        """Take another version of it."""
        while True:
            path = ask_path(
                self.talk, SECOND_WHICH, about="A draft’s number will do too."
            )
            try:
                self.motion = amending.revised(self.job, path, self.talk.today)
            except DrafterError as error:
                self.talk.say(str(error))
            else:
                self.tell()
                return

    def by_marks(self) -> None:
        """Take what is tracked in its file."""
        self.talk.say(*amending.marks(self.path))
        today, wording = self.talk.today, self.job.wording
        begun = amending.begin(self.path, today, wording, marked=True)
        self.job = amending_live.for_body(begun, self.job.body)
        self.motion = amending.revised(self.job, self.path, today)
        self.tell()

    def take(self, text: str) -> None:
        """Take the lines as they are now, and keep them."""
        self.text = text
        self.motion = amending_live.revised(self.job, text)
        amending_live.keep_unfinished(self.start, text if text != self.start else "")
        self.talk.kept = KEPT

    def take_and_tell(self, text: str) -> None:
        """Take the lines as they are now, and say the amendment."""
        self.take(text)
        self.tell()

    def tell(self) -> None:
        """Say the amendment in its wording, and how many words it adds."""
        made = amending_live.worded(self.job, self.motion)
        said = amending_live.in_words(made)
        self.talk.pause()
        self.talk.say(*(("The amendment:", said) if said else (NOTHING,)))
        if said:
            self.talk.say(added_said(self.job, made))

    def sheet(self) -> None:
        """Make the sheet on which it is handed in."""
        now = self.talk.now()
        made = amending_papers.write_sheet(self.job, self.motion, now)
        self.made(SHEET, made)

    def tracked(self) -> None:
        """Make the motion with tracked changes, after asking whose they are."""
        branch = self.job.motion.occasion.profile.branch_name
        author = self.talk.ask(AUTHOR, now=branch, about=AUTHOR_HINT)
        job, now = self.job, self.talk.now()
        made = amending_papers.write_tracked(job, self.motion, author, now)
        self.made(TRACKED, (made,))

    def clean(self) -> None:
        """Make the motion as amended."""
        made = amending_papers.write_clean(self.job, self.motion)
        self.made(CLEAN, (made,))

    def made(self, what: str, paths: tuple[str, ...]) -> None:
        """Say where a paper is; what is in a paper need not be kept besides."""
        self.talk.say(f"{what}:", *(f"Made: {path}" for path in paths))
        self.printed = self.motion
        amending_live.keep_unfinished(self.start, "")
        self.talk.kept = ""

    def word(self) -> None:
        """Choose the wording."""
        known = amending_live.wordings()
        ids = [one for one, _ in known]
        names = [name for _, name in known]
        place = self.talk.choose(WORDED, names, default=ids.index(self.job.wording))
        self.job = amending_live.in_wording(self.job, ids[place])
        self.tell()

    def body(self) -> None:
        """Choose the body that decides."""
        body = ask_body(self.talk, WHOSE_LIMIT, now=self.job.body)
        self.job = amending_live.for_body(self.job, body)
        self.tell()
