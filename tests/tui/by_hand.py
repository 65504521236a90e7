"""A journey as a list of steps, each walked by keys alone or by mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app_stage import LONGEST, at_the_app
from test_journeys import visible
from textual import events
from textual.widgets import Button

if TYPE_CHECKING:
    from app_stage import Person
    from textual.widget import Widget
    from textual.widgets import OptionList, TextArea

    from drafter.tui.app import DrafterApp

FOOT = "foot "
"""What a click begins with that is on a key in the line at the foot."""
MOST_TABS = 60
"""Nothing that can be done is further away by Tab."""


class Step(NamedTuple):
    """Something done by keys, or by clicks that do the same.

    A click is on `foot f4`, a key in the line at the foot; on `#name`; on `#list 2`, a
    row of a list, the last one being -1; or else on the button with these words.
    """

    keys: str
    clicks: str | tuple[str, ...]
    then: str = ""
    """The kind of screen that comes then, or words that stand there, two or more."""


class At(NamedTuple):
    """Something that Tab leads to and that obeys `keys` then; or that is clicked."""

    where: str
    keys: str = "<enter>"
    then: str = ""


class Words(NamedTuple):
    """Words for a field: typed or, by mouse, pasted; a long text is pasted anyway."""

    where: str
    text: str


class Change(NamedTuple):
    """Words marked with Shift and the arrows, or with the mouse, and replaced."""

    where: str
    old: str
    new: str


class Chosen(NamedTuple):
    """A file chosen for a field, from the list of files."""

    where: str
    name: str
    then: str


class Found(NamedTuple):
    """One of all that can be done: by keys it is searched for, by mouse pointed at."""

    name: str
    then: str


def walked(
    steps: tuple[NamedTuple, ...], size: tuple[int, int], *, mouse: bool
) -> DrafterApp:
    """Walk from home through the steps; return the app when it has ended."""

    async def act(person: Person) -> None:
        hand = (ByMouse if mouse else ByKeys)(person)
        for step in steps:
            await getattr(hand, type(step).__name__.lower())(step)
            await there(person, getattr(step, "then", ""))

    return at_the_app(act, size)


async def there(person: Person, then: str) -> None:
    """Wait for a screen, or for words on it, however busy the machine is."""
    if then.isidentifier():
        await person.until(lambda: person.where == then, then, LONGEST)
    elif then:
        await person.until(lambda: then in person.said(), then, LONGEST)


class ByKeys:
    """Somebody without a mouse."""

    def __init__(self, person: Person) -> None:
        self.person = person

    async def step(self, step: Step) -> None:
        await self.person.press(step.keys)

    async def at(self, step: At) -> None:
        await self.to(step.where)
        await self.person.press(step.keys)

    async def words(self, step: Words) -> None:
        await self.to(step.where)
        give = self.person.paste if "\n" in step.text else self.person.press
        await give(step.text)

    async def change(self, step: Change) -> None:
        area = await self.to(step.where)
        behind = len(area.text) - area.text.rindex(step.old) - len(step.old)
        back = "<left>" * behind + "<shift+left>" * len(step.old)
        await self.person.press(f"<ctrl+end>{back}")
        assert area.selected_text == step.old
        await self.person.press(step.new)

    async def chosen(self, step: Chosen) -> None:
        await self.to(step.where)
        await self.person.press("<ctrl+o>")
        await listing(self.person)
        await self.person.press(f"{step.name}<enter>")

    async def found(self, step: Found) -> None:
        await self.person.press(step.name)
        await listed(self.person, step.name, most=1)
        await self.person.press("<enter>")

    async def to(self, where: str) -> TextArea:
        """Go somewhere with Tab."""
        wanted = self.person.one(where)
        for _ in range(MOST_TABS):
            if self.person.app.focused is wanted:
                assert visible(self.person, wanted), self.person.shown()
                return wanted
            await self.person.press("<tab>")
        raise AssertionError(f"Tab does not lead to {where}\n{self.person.shown()}")


class ByMouse:
    """Somebody who clicks, and whose words come from a menu for pasting."""

    def __init__(self, person: Person) -> None:
        self.person = person

    async def step(self, step: Step) -> None:
        clicks = (step.clicks,) if isinstance(step.clicks, str) else step.clicks
        for what in clicks:
            await self.click(what)

    async def at(self, step: At) -> None:
        await self.click(step.where)

    async def words(self, step: Words) -> None:
        await self.person.click(step.where)
        await self.person.paste(step.text)

    async def change(self, step: Change) -> None:
        area = self.person.one(step.where)
        begin = area.text.rindex(step.old)
        ends = (begin, begin + len(step.old))
        first = await self.wheel_to(area, begin)
        place = [cell_of(area, at) for at in ends]
        assert place[0][1] == place[1][1] == first
        await self.person.pilot.mouse_down(area, offset=place[0])
        await self.person.pilot.hover(area, offset=place[1])
        await self.person.pilot.mouse_up(area, offset=place[1])
        assert area.selected_text == step.old
        await self.person.paste(step.new)

    async def wheel_to(self, area: TextArea, at: int) -> int:
        """Turn the wheel until a letter of a text is in sight; return its row."""
        for _ in range(MOST_TABS):
            row = cell_of(area, at)[1]
            if 0 <= row < area.content_size.height:
                break
            await self.wheel(area, down=row > 0)
        return row

    async def chosen(self, step: Chosen) -> None:
        field = self.person.one(step.where)
        await self.person.click(field.parent.query_one("ChooseButton"))
        await listing(self.person)
        listed = self.person.one("#files")
        rows = [str(one.prompt) for one in listed.options]
        await self.row(listed, rows.index(step.name))

    async def found(self, step: Found) -> None:
        person = self.person
        await listed(person, step.name)
        row = offered(person).index(step.name)
        await self.row(person.one("CommandList"), row)

    async def row(self, listed: OptionList, row: int) -> None:
        """Click a row of a list; turn the wheel until it is in sight."""
        person = self.person
        left, top = listed.content_region.offset - listed.region.offset
        for _ in range(MOST_TABS):
            line = listed._index_to_line[row] - int(listed.scroll_y)
            if 0 <= line < listed.content_size.height:
                at = (left + 4, top + line)
                assert await person.pilot.click(listed, offset=at), f"{row} is covered"
                await person.settle()
                return
            await self.wheel(listed, down=line > 0)
        raise AssertionError(f"row {row} cannot be scrolled to\n{person.shown()}")

    async def wheel(self, widget: Widget, *, down: bool) -> None:
        """Turn the wheel over something."""
        kind = events.MouseScrollDown if down else events.MouseScrollUp
        await self.person.pilot._post_mouse_events([kind], widget, offset=(1, 1))
        await self.person.settle()

    async def click(self, what: str) -> None:
        """Click a key at the foot, a row, anything by its name, or a button."""
        person = self.person
        if what.startswith(FOOT):
            await person.pilot.click("KeyBar", offset=foot(person, what[len(FOOT) :]))
            await person.settle()
        elif not what.startswith("#"):
            labels = {str(one.label): one for one in person.app.screen.query(Button)}
            await person.click(labels[what])
        elif " " in what:
            name, row = what.split()
            listed = person.one(name)
            await self.row(listed, int(row) % listed.option_count)
        else:
            await person.click(what)


def foot(person: Person, key: str) -> tuple[int, int]:
    """Return where a key stands in the line at the foot."""
    bar = person.one("KeyBar")
    for row, keys in enumerate(bar.rows(bar.content_size.width)):
        for one in keys:
            if one.key == key:
                line = person.shown().split("\n")[bar.region.y + row]
                return line.index(f"{one.name} {one.label}") - bar.region.x, row
    raise AssertionError(f"no {key} at the foot\n{person.shown()}")


def cell_of(area: TextArea, at: int) -> tuple[int, int]:
    """Return where a letter of a text stands in its field, as it is scrolled now."""
    location = area.document.get_location_from_index(at)
    x, y = area.wrapped_document.location_to_offset(location)
    left = area.content_region.x - area.region.x
    top = area.content_region.y - area.region.y
    return x + left, y - int(area.scroll_y) + top


async def listed(person: Person, name: str, most: int | None = None) -> None:
    """Wait until something that can be done is among the first `most`, or all."""
    await person.until(lambda: name in offered(person)[:most], name, LONGEST)


def offered(person: Person) -> list[str]:
    """Return the names of all that can be done, as far as they are listed now."""
    options = person.one("CommandList").options
    return [str(one.prompt).partition("\n")[0] for one in options]


async def listing(person: Person) -> None:
    """Wait until the list of files stands there."""
    await there(person, "ChooseFile")
    files = person.one("#files")
    await person.until(lambda: files.option_count, "files", LONGEST)
