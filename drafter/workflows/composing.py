"""A composite on the screen: motions under their names, choices, whose words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.model.composite import Choice, Take
from drafter.storage import library
from drafter.workflows import amending_papers, compositing

if TYPE_CHECKING:
    from drafter.exporters.page import Page
    from drafter.model.composite import Composite, Group, Option, Point
    from drafter.workflows.printed import Named

UNTIL = "Without the agreement of all movers the motions stand as they were sent in."


@dataclass(frozen=True)
class Desk:
    """The motions that are made into one, and what was chosen."""

    motions: tuple[Named, ...] = ()
    choices: tuple[Choice, ...] = ()
    body: str = ""
    """The id of the body that decides; "": not said."""
    title: str = ""
    """That of the composite; "": that of the first motion."""

    def chosen(self, group: str) -> Choice | None:
        """Return what was chosen for a group."""
        return next((one for one in self.choices if one.group == group), None)


def added(desk: Desk, motion: Named, name: str, body: str) -> Desk:
    """Return the desk with a motion more, called `name`, that `body` sent in.

    Choices are for groups that may be others now, so they begin again.

    Raises:
        UsageError: another motion has that name, or it has none.
    """
    if not name.strip():
        raise UsageError("Say how the agenda calls the motion, as “Motion 71”.")
    if any(one.name == name for one in desk.motions):
        raise UsageError(f"Another motion is called “{name}”: give each its own.")
    named = compositing.called(motion, name, body)
    return replace(desk, motions=(*desk.motions, named), choices=())


def without(desk: Desk, name: str) -> Desk:
    """Return the desk without the motion called `name`; choices begin again."""
    left = tuple(one for one in desk.motions if one.name != name)
    return replace(desk, motions=left, choices=())


def put_first(desk: Desk, name: str) -> Desk:
    """Return the desk with the motion called `name` first; choices begin again."""
    ordered = sorted(desk.motions, key=lambda one: one.name != name)
    return replace(desk, motions=tuple(ordered), choices=())


def for_body(desk: Desk, body: str) -> Desk:
    """Return the desk for the body that decides on the composite."""
    return replace(desk, body=body)


def titled(desk: Desk, title: str) -> Desk:
    """Return the desk for a composite of that title; "": that of the first motion."""
    return replace(desk, title=" ".join(title.split()))


def next_name(desk: Desk) -> str:
    """Return a name to offer for the next motion."""
    names = {one.name for one in desk.motions}
    numbers = range(1, len(names) + 2)
    return next(name for one in numbers if (name := f"Motion {one}") not in names)


def made(desk: Desk) -> Composite:
    """Return the composite as it stands.

    Raises:
        CompositeError: there is no motion.
    """
    return compositing.compose(
        desk.motions, desk.choices, title=desk.title, body=desk.body
    )


def choose(desk: Desk, group: Group, option: Option, words: str = "") -> Desk:
    """Return the desk with an option chosen for a group."""
    rest = tuple(one for one in desk.choices if one.group != group.id)
    choice = Choice(group.id, option.take, option.of, words)
    return replace(desk, choices=(*rest, choice))


def open_again(desk: Desk, group: str) -> Desk:
    """Return the desk with nothing chosen for a group."""
    rest = tuple(one for one in desk.choices if one.group != group)
    return replace(desk, choices=rest)


def wants_words(option: Option) -> bool:
    """Return whether an option needs words that the movers agree on."""
    return option.take is Take.WORDS


def words_of(desk: Desk, group: Group, option: Option) -> str:
    """Return the words to begin with: those agreed before, or the motion's own."""
    before = desk.chosen(group.id)
    if before and before.text:
        return before.text
    own = next((one.text for one in group.points if one.of == option.of), "")
    return own or group.points[0].text


def row(desk: Desk, composite: Composite, group: Group) -> str:
    """Return a group as one row of a list: whose it is, what is chosen, its words."""
    whose = " + ".join(one.of for one in group.points)
    return f"{_mark(desk, composite, group)} {whose}: {group.points[0].text}"


def _mark(desk: Desk, composite: Composite, group: Group) -> str:
    chosen = desk.chosen(group.id)
    if chosen:
        return "[out]" if chosen.take is Take.NONE else "[x]"
    return "[?]" if group.id in composite.undecided else "[in]"


def about(desk: Desk, group: Group) -> str:
    """Return what is chosen for a group, and its points, each with whose it is."""
    rows = [f"Chosen: {chosen_words(desk, group)}"]
    rows += [f"{one.of}, {one.cite}:\n{_whole(one)}" for one in group.points]
    return "\n\n".join(rows)


def chosen_words(desk: Desk, group: Group) -> str:
    """Return what was chosen for a group, in words."""
    chosen = desk.chosen(group.id)
    if chosen is None:
        stays = "all of them stay" if len(group.points) > 1 else "it stays"
        return f"nothing yet, so {stays}. Enter chooses."
    for option in group.options:
        if option.take is chosen.take and option.of == chosen.of:
            agreed = f": “{chosen.text}”" if chosen.text else ""
            return f"{option.label}{agreed}"
    return ""


def _whole(point: Point) -> str:
    below = [f"{'   ' * level}{text}" for text, level in point.below]
    return "\n".join((point.text, *below))


def text_of(composite: Composite) -> str:
    """Return the composite as text, after each phrase whose words it is."""
    rows = [composite.title]
    section: object = ()
    for clause in composite.clauses:
        if clause.section != section:
            section = clause.section
            rows += ["", clause.section.value.capitalize() if clause.section else ""]
        phrases = (
            f"{one.text.strip()} [{', '.join(one.sources) or 'linking words'}]"
            for one in clause.phrases
            if one.text.strip()
        )
        rows.append(f"- {' '.join(phrases)}")
    if composite.dropped:
        rows += ["", "Left out"]
        rows += [f"- {one.of}, {one.cite}: {one.text}" for one in composite.dropped]
    return "\n".join(rows)


def length(composite: Composite, desk: Desk) -> tuple[int, int | None, str]:
    """Return the words, the limit if one is known, and the body's name."""
    name = library.load_rulebook(desk.body).name if desk.body else ""
    return composite.words, composite.limit, name


def write(desk: Desk) -> tuple[str, ...]:
    """Write the composite with the movers' sheet, as Word and as text.

    Raises:
        UsageError: fewer than two motions are there.
        FileError: it cannot be written.
    """
    if len(desk.motions) < len("ab"):
        raise UsageError("A composite is made from two motions or more: add another.")
    composite = made(desk)
    page = page_of(desk, composite)
    stem = f"Composite, {composite.title}"
    return tuple(
        amending_papers.write_page(page, stem, suffix) for suffix in (".docx", ".txt")
    )


def page_of(desk: Desk, composite: Composite) -> Page:
    """Return the page of a composite with its movers' sheet."""
    from drafter.exporters.composite_page import composite_page  # noqa: PLC0415

    return composite_page(composite, desk.motions[0].occasion)
