"""The heads of template files: what a list shows and searches, read once and kept.

Reading the heads of hundreds of templates takes a second; from the cache it takes a
hundredth of that. The cache is only a copy: an entry counts while its file has the same
time and size, and one that cannot be read or written is done without.
"""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from drafter import __version__
from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.language.words import count_words
from drafter.storage.files import write_over

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

TAGS = re.compile(r"\{[{%].*?[}%]\}")
PARTS = ("clause", "paragraph", "question")
OF_A_RULE = ("rule", "present", "amended", "reason")


@dataclass(frozen=True)
class TemplateHead:
    """A template as a list shows it, read without loading the whole."""

    id: str
    name: str
    kind: str
    subject: str
    summary: str
    levels: tuple[str, ...]
    own: bool = False
    """It is in the person's own library."""
    ask: str = ""
    words: int = 0
    """Of the words that the template brings itself, blanks left out."""
    text: str = ""
    """Its title and clauses without blanks, for searching."""


def read_heads(
    paths: Sequence[Path], fragments: Sequence[Path], cache: Path | None = None
) -> tuple[TemplateHead, ...]:
    """Return the head of each template file that can be read, in their order.

    `fragments` are the files of shared clauses. With a `cache` only those are read that
    changed since.
    """
    made = _Made(__version__, _stamps(fragments))
    known = made.kept_in(cache) if cache else {}
    stamps = _stamps(paths)
    shared: dict[str, str] | None = None
    heads: dict[str, tuple[str, TemplateHead | None]] = {}
    for path in paths:
        here = str(path)
        if here in known and known[here][0] == stamps[here]:
            heads[here] = known[here]
        else:
            shared = _words_of(fragments) if shared is None else shared
            heads[here] = (stamps[here], _head(path, shared))
    if cache and heads != known:
        made.keep_in(cache, heads)
    return tuple(head for _stamp, head in heads.values() if head)


@dataclass(frozen=True)
class _Made:
    """What a cache was made with; another one starts afresh."""

    version: str
    fragments: Mapping[str, str]

    def kept_in(self, cache: Path) -> dict[str, tuple[str, TemplateHead | None]]:
        """Return the heads that the cache holds, with the stamps of their files."""
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            kept = json.loads(cache.read_bytes())
            if kept["version"] == self.version and kept["fragments"] == self.fragments:
                return {
                    path: (stamp, _from_cache(head))
                    for path, (stamp, head) in kept["heads"].items()
                }
        return {}

    def keep_in(
        self, cache: Path, heads: Mapping[str, tuple[str, TemplateHead | None]]
    ) -> None:
        """Write the cache anew; where that fails there is none."""
        tables = {
            path: (stamp, asdict(head) if head else None)
            for path, (stamp, head) in heads.items()
        }
        whole = {**asdict(self), "heads": tables}
        with suppress(OSError, DrafterError):
            cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_over(cache, json.dumps(whole, separators=(",", ":")).encode())


def _from_cache(head: Any) -> TemplateHead | None:  # noqa: ANN401  JSON
    return replace(TemplateHead(**head), levels=tuple(head["levels"])) if head else None


def _stamps(paths: Sequence[Path]) -> dict[str, str]:
    """Return what tells that a file was changed, by its path."""
    stamps = {}
    for path in paths:
        with suppress(OSError):
            state = path.stat()
            stamps[str(path)] = f"{state.st_mtime_ns} {state.st_size}"
    return {str(path): stamps.get(str(path), "") for path in paths}


def _words_of(fragments: Sequence[Path]) -> dict[str, str]:
    return {path.stem: str(_tables(path).get("text", "")) for path in fragments}


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}


def _head(path: Path, shared: Mapping[str, str]) -> TemplateHead | None:
    tables = _tables(path)
    try:
        texts = [str(tables[key]) for key in ("id", "name", "kind", "subject")]
        name, called, kind, subject = map(clean, texts)
        levels = tuple(clean(str(one)) for one in tables["levels"])
        words, text = _read_through(tables, shared)
        summary = clean(str(tables["summary"]))
    except (KeyError, TypeError, AttributeError):
        return None
    ask = clean(TAGS.sub("", str(tables.get("ask", ""))))
    return TemplateHead(
        name, called, kind, subject, summary, levels, ask=ask, words=words, text=text
    )


def _read_through(
    tables: Mapping[str, Any], shared: Mapping[str, str]
) -> tuple[int, str]:
    """Return the words that are in at the start, and the text of all there is."""
    parts = [part for key in PARTS for part in tables.get(key, ())]
    texts = [(part.get("on", True), _text(part, shared)) for part in parts]
    texts += [(True, str(tables[key])) for key in OF_A_RULE if key in tables]
    bare = [(on, clean(TAGS.sub("", text))) for on, text in texts]
    words = sum(count_words(text) for on, text in bare if on)
    title = clean(TAGS.sub("", str(tables.get("title", ""))))
    return words, "\n".join((title, *(text for _on, text in bare)))


def _text(part: Mapping[str, Any], shared: Mapping[str, str]) -> str:
    return str(part.get("text") or shared.get(str(part.get("fragment", "")), ""))
