"""Composite: one motion from several, with whose words each phrase is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from drafter.errors import DrafterError
from drafter.language.lengths import length
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.amend_asks import AskWords, PickMotion, PickOne
from drafter.tui.screens.unprinted import Unprinted
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.preview import MotionPreview
from drafter.workflows import amending_papers, bodies, composing, composite_kept
from drafter.workflows.amending_told import AGREED, CHOOSE, MOVERS, NO_WORDS, OPEN_AGAIN

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import OptionList

    from drafter.model.composite import Composite, Group, Option

FIRST = (
    "F6 adds a motion: its name on the agenda, and which body sent it in. From two "
    "motions on, their points stand here, those that say the same in one row."
)
LEGEND = "[?] choose [x] done [in] stays [out]"
NO_BODY = ("", "No body: no limit is known")
NAMES = ("Its name on the agenda", "Which body sent it in? (empty: not known)")
LIKE = "Like: Motion 71, from Example Town Branch."
NEXT = "Add the next one: F6."
HAS_ONE = ": add the next motion with F6"
TITLE = "The title of the composite"
TITLE_HINT = "Empty: the title of the first motion."
TAKE_OUT = "Which motion is taken out? What was chosen begins again."
OPEN = "open"
HERE_AGAIN = "The composite is here again; Esc and “leave” throws it away."


class CompositeMotions(Unprinted):
    """The points of the motions on the left, the composite on the right."""

    HELP_PAGE = "composite"
    NOT_PRINTED = "The composite as it is now is in no paper yet (F8)."
    SIDES = ("#groups", "#composite")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "Composite"),
        Binding("f6", "add", "Add a motion"),
        Binding("f8", "make", "Make the paper"),
        Binding("f3", "title", "Title"),
        Binding("f4", "body", "Body"),
        Binding("delete", "drop", "Take a motion out"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.desk = composing.Desk()
        self.printed = self.desk
        """What the last paper was made of."""
        self.now: Composite | None = None

    def compose(self) -> ComposeResult:
        """Lay out the points and the composite."""
        yield Plain("Composite", id="of-what", classes="heading one-line")
        with Horizontal(id="both"):
            with Vertical(id="points"):
                yield Plain(LEGEND, classes="hint one-line")
                yield PlainList(id="groups")
                yield MotionPreview(FIRST, id="about-group")
            with Vertical(id="result"):
                yield Plain("The composite: [whose words]", classes="label one-line")
                yield MotionPreview("", id="composite")
        yield Plain("", id="composite-length", classes="one-line label")
        yield Plain(composing.UNTIL, classes="hint")
        yield Plain("", id="foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the first motion."""
        self.query_one("#groups").focus()
        self.desk, missing = composite_kept.again(datetime.now().astimezone().date())
        self.show_all()
        if self.desk.motions or missing:
            self.tell(f"{HERE_AGAIN} {missing}".strip())
        else:
            self.action_add()

    @property
    def here(self) -> Group | None:
        """The group that the cursor is on."""
        option = self.query_one("#groups", PlainList).highlighted_option
        groups = self.now.groups if self.now else ()
        return next((one for one in groups if option and one.id == option.id), None)

    @property
    def changed(self) -> bool:
        """Whether anything was chosen that is in no paper."""
        return self.desk != self.printed

    def keep_now(self) -> None:
        """Keep the motions and what was chosen, for whatever happens."""
        if self.changed:
            composite_kept.keep(self.desk)

    def left(self) -> None:
        """Forget it: it is in a paper, or it was thrown away."""
        composite_kept.forget()

    def show_all(self) -> None:
        """Show the points and the composite as they are now, and keep them."""
        self.keep_now()
        if not self.desk.motions:
            self.now = None
            self.query_one("#of-what", Plain).show("Composite")
            self.query_one("#groups", PlainList).clear_options()
            self.query_one("#composite", MotionPreview).show_text("")
            self.query_one("#composite-length", Plain).show("")
            self.show_group()
            return
        self.now = composing.made(self.desk)
        names = " + ".join(one.name for one in self.desk.motions)
        more = "" if self.desk.motions[1:] else HAS_ONE
        self.query_one("#of-what", Plain).show(f"Composite of {names}{more}")
        self.query_one("#groups", PlainList).show(
            (one.id, composing.row(self.desk, self.now, one)) for one in self.now.groups
        )
        words = composing.text_of(self.now)
        self.query_one("#composite", MotionPreview).show_text(words)
        self.show_length(self.now)
        self.show_group()

    def show_length(self, now: Composite) -> None:
        """Show the words against the limit."""
        words, limit, body = composing.length(now, self.desk)
        named = f" ({body})" if body else " (F4: which body decides?)"
        left = f"; {len(now.undecided)} to choose" if now.undecided else ""
        said = f"{length(words, limit)}{named}{left}"
        self.query_one("#composite-length", Plain).show(said)

    def show_group(self) -> None:
        """Show the points of the group under the cursor."""
        group = self.here
        said = composing.about(self.desk, group) if group else FIRST
        self.query_one("#about-group", MotionPreview).show_text(said)

    def on_option_list_option_highlighted(self) -> None:
        """Show the points of the group under the cursor."""
        self.show_group()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what is taken of the group."""
        event.stop()
        if group := self.here:
            self.choose(group)

    @work
    async def choose(self, group: Group) -> None:
        """Ask what is taken of a group, and for agreed words where they are needed."""
        rows = tuple(
            (str(number), one.label) for number, one in enumerate(group.options)
        )
        again = (OPEN, OPEN_AGAIN)
        asked = PickOne(CHOOSE, (*rows, again))
        chosen = await self.app.push_screen_wait(asked)
        if chosen is None:
            return
        if chosen == OPEN:
            self.desk = composing.open_again(self.desk, group.id)
            self.show_all()
            return
        option = group.options[int(chosen)]
        words = await self.words_for(group, option)
        if words is not None:
            self.desk = composing.choose(self.desk, group, option, words)
            self.show_all()

    async def words_for(self, group: Group, option: Option) -> str | None:
        """Return the agreed words; "" where none are needed, None if it was left."""
        if not composing.wants_words(option):
            return ""
        begin = composing.words_of(self.desk, group, option)
        asked = AskWords(((AGREED, begin),), hint=_all_points(group), long=True)
        given = await self.app.push_screen_wait(asked)
        words = " ".join(given[0].split()) if given else ""
        if given and not words:
            self.tell(NO_WORDS)
        return words or None

    @work
    async def action_add(self) -> None:
        """Add a motion under its name on the agenda."""
        motion = await self.app.push_screen_wait(
            PickMotion(f"Which motion goes into the composite? ({self.how_many})")
        )
        if motion is None:
            return
        self.tell("")
        given: tuple[str, ...] | None = (
            composing.next_name(self.desk),
            motion.occasion.profile.branch_name,
        )
        hint = f"The motion: {motion.printed.title or motion.name}\n{LIKE}"
        while given is not None:
            labels = tuple(zip(NAMES, given, strict=True))
            given = await self.app.push_screen_wait(AskWords(labels, hint=hint))
            if given is None:
                return
            try:
                self.desk = composing.added(self.desk, motion, *given)
                break
            except DrafterError as error:
                hint = f"! {error}"
        self.show_all()
        self.tell(NEXT if len(self.desk.motions) == 1 else "")

    @work
    async def action_drop(self) -> None:
        """Take one of the motions out."""
        rows = tuple(
            (one.name, f"{one.name}: {one.printed.title}") for one in self.desk.motions
        )
        if not rows:
            return
        if name := await self.app.push_screen_wait(PickOne(TAKE_OUT, rows)):
            self.desk = composing.without(self.desk, name)
            self.show_all()

    @property
    def how_many(self) -> str:
        """How many motions there are, in words."""
        count = len(self.desk.motions)
        return f"{count} so far" if count else "the first gives the house style"

    @work
    async def action_body(self) -> None:
        """Choose the body that decides."""
        rows = (NO_BODY, *((one.id, one.name) for one in bodies.listed()))
        asked = PickOne("Which body decides on the composite?", rows, self.desk.body)
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            self.desk = composing.for_body(self.desk, chosen)
            self.show_all()

    @work
    async def action_title(self) -> None:
        """Give the composite a title."""
        if not self.now:
            self.tell(NEXT)
            return
        asked = AskWords(((TITLE, self.now.title),), hint=TITLE_HINT)
        if (given := await self.app.push_screen_wait(asked)) is not None:
            self.desk = composing.titled(self.desk, given[0])
            self.show_all()

    def action_make(self) -> None:
        """Make the composite with the movers' sheet."""
        try:
            made = composing.write(self.desk)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.printed = self.desk
        self.tell(f"{MOVERS}, {amending_papers.where(made)}")


def _all_points(group: Group) -> str:
    return "\n".join(f"{one.of}: {one.text}" for one in group.points)
