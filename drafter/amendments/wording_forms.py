"""The sentences of a wording: written, and read again, from the same forms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language.ordinals import number_of_ordinal, ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.wording import Wording

GAP = re.compile(r"\{(\w+)\}")
MARKS = (("“", "”"), ("‘", "’"), ('"', '"'))
QUOTED = frozenset({"anchor", "old", "new"})
FOLLOWING = "following"


@dataclass(frozen=True)
class Said:
    """What one sentence says: which form it has, and what stands in its gaps."""

    form: str
    """A field of the wording's word forms ("words.after") or whole forms."""
    place: str = ""
    unit: str = ""
    line: int = 0
    quoted: Mapping[str, str] = field(default_factory=dict)
    """The words in the gaps anchor, old and new."""
    nth: int = 0
    """Which instance of the anchor or the old words; 0: they are there once."""


def forms_of(wording: Wording) -> dict[str, str]:
    """Return every form of `wording` by its name."""
    made = {
        f"whole.{one.name}": getattr(wording.whole, one.name)
        for one in fields(wording.whole)
    }
    if wording.words is not None:
        made |= {
            f"words.{one.name}": getattr(wording.words, one.name)
            for one in fields(wording.words)
        }
    return made


def sentence(said: Said, wording: Wording) -> str:
    """Return `said` as `wording` words it."""
    form = forms_of(wording)[said.form]
    gaps = {
        "place": said.place,
        "Place": f"{said.place[:1].upper()}{said.place[1:]}",
        "unit": said.unit,
        "line": wording.line.format(number=said.line) if said.line else "",
    }
    for name, words in said.quoted.items():
        gaps[name] = quoted(words, wording.quotes)
    counted = "anchor" if "anchor" in said.quoted else "old"
    if said.nth:
        gaps[counted] = wording.names.instance.format(
            ordinal=ordinal(said.nth), words=gaps[counted]
        )
    return GAP.sub(lambda found: gaps[found[1]], form)


def quoted(words: str, marks: tuple[str, str]) -> str:
    """Return `words` between quotation marks that do not occur in them, if any."""
    others = [one for one in MARKS if one != marks]
    for opening, closing in (marks, *others):
        if opening not in words and closing not in words:
            return f"{opening}{words}{closing}"
    return f"{marks[0]}{words}{marks[1]}"


def readings(text: str, wording: Wording) -> Iterator[Said]:
    """Yield every way in which one sentence can be read.

    Each form is tried with the shortest and the longest words between quotation
    marks, so that a sentence that can be read in two ways shows it.
    """
    for name, greedy, pattern in _patterns(wording):
        found = pattern.fullmatch(text)
        if found:
            said = _said(name, found)
            if said is not None and (not greedy or said.quoted):
                yield said


def _said(name: str, found: re.Match[str]) -> Said | None:
    groups = found.groupdict()
    nth = groups.get("nth")
    number = number_of_ordinal(nth) if nth else 0
    if number is None:
        return None
    return Said(
        name,
        groups.get("place") or "",
        groups.get("unit") or "",
        int(groups.get("line") or 0),
        {gap: _words(groups, gap) for gap in sorted(QUOTED) if f"{gap}0" in groups},
        number,
    )


def _words(groups: Mapping[str, str | None], gap: str) -> str:
    every = (groups[f"{gap}{at}"] for at in range(len(MARKS)))
    return next((words for words in every if words is not None), "")


@lru_cache(maxsize=32)
def _compiled(
    forms: tuple[tuple[str, str], ...], line: str, instance: str
) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    return tuple(
        (name, greedy, _pattern(form, line, instance, greedy=greedy))
        for name, form in forms
        for greedy in (False, True)
    )


def _patterns(wording: Wording) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    forms = tuple(forms_of(wording).items())
    return _compiled(forms, wording.line, wording.names.instance)


def _pattern(form: str, line: str, instance: str, *, greedy: bool) -> re.Pattern[str]:
    """Return the regular expression of a form."""
    made, end = [], 0
    counted = "anchor" if "{anchor}" in form else "old"
    for gap in GAP.finditer(form):
        made.append(re.escape(form[end : gap.start()]))
        said = instance if gap[1] == counted else ""
        made.append(_gap(gap[1], line, said, greedy=greedy))
        end = gap.end()
    return re.compile("".join((*made, re.escape(form[end:]))), re.DOTALL)


def _gap(name: str, line: str, instance: str, *, greedy: bool) -> str:
    if name == "line":
        number = re.escape(line).replace(re.escape("{number}"), r"(?P<line>\d+)")
        return f"(?:{number})?" if line else ""
    if name not in QUOTED:
        return f"(?P<{name.lower()}>[^\n]+?)"
    many = ".+" if greedy else ".+?"
    words = "|".join(
        f"{opening}(?P<{name}{at}>{many}){closing}"
        for at, (opening, closing) in enumerate(MARKS)
    )
    if not instance:
        return f"(?:{words})"
    before, _, behind = instance.partition("{words}")
    head = re.escape(before).replace(re.escape("{ordinal}"), r"(?P<nth>\w+)")
    return f"(?:{head})?(?:{words}){re.escape(behind)}"
