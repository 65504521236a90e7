"""The page as a web page that stands by itself: no scripts, no addresses."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.marked_words import pieces_of
from drafter.exporters.page import Role
from drafter.language.labels import COUNTER, kind_of, number_of
from drafter.model.motion import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.exporters.page import Block, Page

TAGS = {
    Role.TITLE: "h1",
    Role.LEAD: "h2",
    Role.BACKGROUND: "h2",
    Role.RECORD_HEADING: "h2",
}
COUNTERS = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
MARKS = {Marking.DELETED: "del", Marking.INSERTED: "ins"}
"""The tags of marked words; readers strike through the one and underline the other."""
ORDINARY = 11
LARGE = ".source, .note { font-size: 1em; }\n"
"""In large print nothing is smaller than the body text."""
CSS = """\
body { font: 11pt/1.4 Arial, "Liberation Sans", sans-serif; max-width: 42em;
  margin: 2em auto; padding: 0 1em; color: #000; background: #fff; }
h1 { font-size: 1.55em; line-height: 1.2; border-top: 1px solid #7f7f7f;
  padding-top: .5em; margin: .6em 0 .5em; }
h2 { font-size: 1em; margin: 1em 0 .3em; break-after: avoid; }
p, li { margin: 0 0 .35em; }
ol, ul { margin: 0; padding-left: 2.2em; }
.body { font-weight: bold; font-size: 1.2em; }
.meeting, .agenda-item { color: #404040; margin: 0; }
.wrapper { font-style: italic; }
.paragraph { margin-bottom: .7em; }
.name-line { margin: 0; line-height: 1.6; }
.background, .record-heading { border-top: 1px solid #7f7f7f; padding-top: .6em;
  margin-top: 1.4em; }
.source, .note { font-size: .85em; }
.record { white-space: pre-wrap; tab-size: 16; }
.example { font-weight: bold; border: 1px solid #404040; background: #f2f2f2;
  padding: .4em .6em; }
@page { size: A4; margin: 2.2cm 2.3cm; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""


def to_html(page: Page) -> str:
    """Return `page` as a complete HTML document in British English.

    Raises:
        ValueError: a gap in the page is still open.
    """
    body = "\n".join(_parts(page))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(final(page.title))}</title>\n"
        f'<meta name="author" content="{escape(final(page.author))}">\n'
        f"<style>\n{_css(page)}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    )


def _css(page: Page) -> str:
    """Return the styles, with a counter for each level of labels."""
    size = page.variant.type_size
    css = CSS.replace("11pt", f"{size}pt") + (LARGE if size > ORDINARY else "")
    return css + "".join(
        f"@counter-style level-{depth} {{ system: extends {COUNTERS[kind]}; "
        f"prefix: {_quoted(before)}; suffix: {_quoted(after + ' ')}; }}\n"
        f".level-{depth} {{ list-style-type: level-{depth}; }}\n"
        for depth, pattern in enumerate(page.labels)
        if (kind := kind_of(pattern))
        for before, after in [COUNTER.split(pattern, maxsplit=1)]
    )


def _quoted(text: str) -> str:
    """Return `text` as a string of CSS that cannot end the style sheet."""
    return '"' + "".join(f"\\{ord(one):x} " for one in text) + '"'


def _parts(page: Page) -> Iterator[str]:
    blocks, at = page.blocks, 0
    while at < len(blocks):
        end = _run_end(blocks, at)
        if end > at:
            yield _list(blocks[at:end], page.labels)
            at = end
        else:
            yield _paragraph(blocks[at])
            at += 1


def _run_end(blocks: Sequence[Block], start: int) -> int:
    """Return where the run of labelled blocks of one list that begins here ends."""
    end, first = start, blocks[start]
    while end < len(blocks) and blocks[end].label and _goes_on(first, blocks[end]):
        end += 1
    return end


def _goes_on(first: Block, block: Block) -> bool:
    """Return whether `block` stands in the list that `first` begins, or below it."""
    same = block.series == first.series or block.level > first.level
    return block.role is first.role and same


def _paragraph(block: Block) -> str:
    tag = TAGS.get(block.role, "p")
    return f'<{tag} class="{block.role.value}">{_shown(block)}</{tag}>'


def _list(blocks: Sequence[Block], labels: tuple[str, ...]) -> str:
    """Return labelled blocks as a list; deeper ones as lists within its items."""
    level = blocks[0].level
    items: list[str] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        while end < len(blocks) and blocks[end].level > level:
            end += 1
        below = _list(blocks[at + 1 : end], labels) if end > at + 1 else ""
        items.append(f"<li>{_shown(blocks[at])}{below}</li>")
        at = end
    tag = "ul" if blocks[0].role is Role.ITEM else "ol"
    return f"{_opening(blocks[0], labels)}{''.join(items)}</{tag}>"


def _opening(first: Block, labels: tuple[str, ...]) -> str:
    """Return the tag that opens a list whose first item is `first`."""
    if first.series is None:
        tag = "ul" if first.role is Role.ITEM else "ol"
        return f'<{tag} class="{first.role.value}">'
    usual = min(first.level, len(labels) - 1)
    pattern = first.pattern or labels[usual]
    depth = labels.index(pattern) if pattern in labels else usual
    start = number_of(pattern, first.label)
    begins = f' start="{start}"' if start > 1 else ""
    return f'<ol class="level-{depth}" type="{kind_of(pattern)}"{begins}>'


def _shown(block: Block) -> str:
    if not block.marks:
        return _escaped(block.text)
    pieces = pieces_of(block.text, block.marks)
    return "".join(_marked(piece, marking) for piece, marking in pieces)


def _marked(text: str, marking: Marking | None) -> str:
    shown = _escaped(text)
    return f"<{MARKS[marking]}>{shown}</{MARKS[marking]}>" if marking else shown


def _escaped(text: str) -> str:
    return escape(final(text)).replace("\n", "<br>")
