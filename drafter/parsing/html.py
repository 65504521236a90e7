"""Web pages: the words that a reader of the page sees, by the standard library.

Scripts, styles and what is hidden are left out. The labels of lists are made as a
browser makes them, with the counters that our own pages define.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from drafter.errors import UnreadableError
from drafter.language.labels import label
from drafter.model.reading import ParagraphKind
from drafter.parsing.guard import TOO_LARGE
from drafter.parsing.invisible import folded
from drafter.parsing.plain_text import bullets_apart
from drafter.parsing.source import NOTHING, Line, SourceText, Traced, joined, let_in

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "select"})
BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div"),
        *("dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    ]
)
EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col", "area"})
LISTS = frozenset({"ol", "ul"})
COUNTERS = {"1": "1", "a": "a", "A": "A", "i": "i", "I": "I"}
BULLET = "•"
MOST_MARKS = 50_000
"""Tags, and references to characters."""
SPACE = re.compile(r"[ \t\n\r\f]+")
RULE = re.compile(
    r"@counter-style\s+level-(?P<level>\d)\s*\{[^}]*?prefix:\s*\"(?P<prefix>[^\"]*)\""
    r"[^}]*?suffix:\s*\"(?P<suffix>[^\"]*)\""
)
CODE = re.compile(r"\\([0-9a-fA-F]{1,6}) ?")
NUMBER = re.compile("[0-9]{1,5}")
LEVEL = re.compile(r"level-(\d)")


@dataclass
class _List:
    """A list that is open."""

    counter: str
    """What it counts with; "" for bullets."""
    number: int
    shape: tuple[str, str]
    """What stands before and after its numbers."""


class _Page(HTMLParser):
    """Gathers the lines of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = text
        self.starts = [0]
        for found in re.finditer("\n", text):
            self.starts.append(found.end())
        self.lines: list[Line] = []
        self.pieces: list[Traced] = []
        self.unseen: list[str] = []
        self.lists: list[_List] = []
        self.label = ""
        self.kind = ParagraphKind.BODY
        self.shapes: dict[str, tuple[str, str]] = {}

    def here(self) -> int:
        line, column = self.getpos()
        return min(self.starts[line - 1] + column, len(self.source))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.unseen:
            if tag == self.unseen[-1]:
                self.unseen.append(tag)
        elif tag not in EMPTY and (tag in UNSEEN or _is_hidden(given)):
            self.unseen.append(tag)
        elif tag == "br":
            self.say(Traced("\ue000", [self.here()]))
        elif tag in BLOCKS:
            self.close()
            self.begin(tag, given)

    def begin(self, tag: str, given: dict[str, str | None]) -> None:
        """Begin a block."""
        if tag in LISTS:
            self.lists.append(self.list_of(tag, given))
        elif tag == "li":
            self.item(given)
        elif tag == "h1":
            self.kind = ParagraphKind.TITLE
        elif tag[:1] == "h" and tag[1:].isdecimal():
            self.kind = ParagraphKind.HEADING

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            if tag == self.unseen[-1]:
                self.unseen.pop()
            return
        if tag in BLOCKS:
            self.close()
        if tag in LISTS and self.lists:
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        if self.unseen:
            if self.unseen[-1] in {"style", "head"}:
                self.rules(data)
            return
        self.say(Traced.whole(data, self.here()))

    def handle_entityref(self, name: str) -> None:
        self.reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.reference(f"&#{name};")

    def reference(self, said: str) -> None:
        if not self.unseen:
            shown = unescape(said)
            self.say(Traced(shown, [self.here()] * len(shown)))

    def say(self, words: Traced) -> None:
        self.pieces.append(words)

    def close(self) -> None:
        """End the paragraph that is open."""
        words = joined(self.pieces, lambda _words: "") if self.pieces else NOTHING
        self.pieces = []
        words = let_in(words.without(SPACE, " ")).without(
            re.compile(" ?\ue000 ?"), "\n"
        )
        words = folded(words).stripped()
        if words.text:
            level = len(self.lists) - 1 if self.label else None
            self.lines.append(Line(words, self.label, level=level, kind=self.kind))
            self.label = ""
        self.kind = ParagraphKind.BODY

    def list_of(self, tag: str, given: dict[str, str | None]) -> _List:
        if tag == "ul":
            return _List("", 1, ("", ""))
        found = LEVEL.search(given.get("class") or "")
        shape = self.shapes.get(found[1], ("", ".")) if found else ("", ".")
        start = given.get("start") or "1"
        counter = COUNTERS.get(given.get("type") or "1", "1")
        return _List(counter, _number(start, 1), shape)

    def item(self, given: dict[str, str | None]) -> None:
        """Begin a point of the list that is open."""
        if not self.lists:
            return
        here = self.lists[-1]
        here.number = _number(given.get("value") or "", here.number)
        before, after = here.shape
        counted = label(here.counter, here.number) if here.counter else ""
        self.label = f"{before}{counted}{after}" if here.counter else BULLET
        here.number += 1

    def rules(self, css: str) -> None:
        """Learn how the counters of the page look."""
        for found in RULE.finditer(css):
            before, after = _plain(found["prefix"]), _plain(found["suffix"])
            self.shapes[found["level"]] = (before.strip(), after.strip())


NO_PAGE = "is not a web page that can be read: copy its words and paste them"


def read_html(text: str, name: str = "") -> SourceText:
    """Return the paragraphs that a reader of the web page `text` sees.

    Raises:
        UnreadableError: it has far more marks than a motion, or a mark that is none.
    """
    if max(text.count("<"), text.count("&")) > MOST_MARKS:
        raise UnreadableError(name, TOO_LARGE)
    page = _Page(text)
    try:
        page.feed(text)
        if page.rawdata:  # a mark that never ends
            page.handle_data(page.rawdata)
        page.close()
    except (
        AssertionError
    ):  # how the parser of older Pythons refuses "<![[" and its like
        raise UnreadableError(name, NO_PAGE) from None
    lines: Iterator[Line] = (part for one in page.lines for part in bullets_apart(one))
    return SourceText(text, tuple(lines))


def _is_hidden(given: dict[str, str | None]) -> bool:
    style = (given.get("style") or "").replace(" ", "").lower()
    return "hidden" in given or "display:none" in style


def _number(said: str, default: int) -> int:
    return int(said) if NUMBER.fullmatch(said) else default


def _plain(said: str) -> str:
    return CODE.sub(lambda found: chr(int(found[1], 16)), said)
