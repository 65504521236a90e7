"""A talk: one question a line, numbered choices, and the same few words everywhere.

`?` helps, `<` goes back, `quit` stops; Enter alone keeps what is there. Nothing is
said by colour or by place, no line is broken, and nothing is ever drawn over.
"""

from __future__ import annotations

from drafter.plain.found import ASK_FOUND, FEW, found_said, how_to_look, listed
from drafter.plain.heard import (
    COMMANDS,
    HELP,
    LITERAL,
    QUIT,
    SAID,
    STOPPED,
    AskedError,
    BackError,
    Heard,
    LeaveError,
)
from drafter.plain.understood import (
    DOT,
    EMPTY,
    helped,
    meant,
    place_of,
    places_of,
    which_said,
)

TYPE_CHECKING = False  # typing itself takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from drafter.plain.understood import Help

    T = TypeVar("T")

__all__ = [
    "COMMANDS",
    "LITERAL",
    "STOPPED",
    "AskedError",
    "BackError",
    "LeaveError",
    "Talk",
]

ANSWER, NUMBER, WORDS, FIND = "Answer: ", "Number: ", "Words: ", "Words or number: "
FIRST_LINE, NEXT_LINE = "Text: ", "Next line, or a full stop to end: "
YES, NO = ("yes", "y"), ("no", "n")
AGAIN = "The numbers are as before; ? lists them again."
ANEW = "The numbers have changed; ? lists them."
MINUS = "a minus sign"
"""Said as words: a screen reader may pass over the sign."""
NOTHING_YET = "Nothing is written yet. Write it or paste it here; < goes back."
GOES_ON = "The text goes on; a line holding only a full stop ends it."
KEPT_MARK = f"The ? is kept as a line of the text; < takes it back. {GOES_ON}"


class Talk(Heard):
    """Every way in which something is asked."""

    def ask(
        self,
        question: str,
        *,
        now: str = "",
        enter: str = "",
        about: Help = "",
        fault: Callable[[str], str] | None = None,
    ) -> str:
        """Return the answer to `question` as one line; Enter alone returns `now`.

        `now` is the answer that is there; `enter` says what Enter alone does where
        there is none; `about` is the help, or what tells it. A minus sign alone
        empties the answer. `fault` says in a sentence what is wrong with an answer,
        "" if nothing is; it is asked of an empty one too.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        said = (
            f"It is now: {now} (Enter keeps it, {MINUS} empties it.)" if now else enter
        )
        self._put(question, said)
        while True:
            typed = self._line(ANSWER, helped(question, about, said))
            if typed is None:
                continue
            answer = now if not typed else "" if typed == EMPTY else meant(typed)
            wrong = fault(answer) if fault else ""
            if not wrong:
                return answer
            self.say(f"Not taken: {wrong}")

    def long_text(
        self,
        question: str,
        *,
        now: str = "",
        enter: str = "",
        about: Help = "",
        whole: Callable[[str], bool] | None = None,
        pasted: bool = True,
    ) -> str:
        """Return a text of any number of lines, ended by a line with a full stop.

        Where it is typed and not `pasted`, each line is asked for, so that nobody
        waits in silence; "help" and "back" are words of a pasted text.

        Enter alone on the first line returns `now`, or "" where `enter` says that it
        may be left; where neither is given, empty lines before the text are passed
        over. When the input ends, or the person quits, the text so far is returned
        and the next question leaves. A first line of which `whole` is true, as the
        path of a file, is the whole answer.

        Raises:
            BackError, LeaveError, AskedError: as `ask`, on the first line.
        """
        held = ("It is now:", now) if now else (enter,)
        how = (
            "Write as many lines as you like; end with a line holding only a full stop."
        )
        keeps = f"Enter alone keeps it, {MINUS} empties it." if now else ""
        kept = f"{how} {keeps}".strip()
        self._put(question, *held, kept if pasted else keeps)
        cue, more = ("", "") if pasted else (FIRST_LINE, NEXT_LINE)
        ours = () if pasted else SAID
        told = helped(question, about, kept)
        first = self._line(cue, told, ours=ours)
        silent = True
        while first is None or not (first or now or enter):
            if first == "" and silent:
                self.say(NOTHING_YET)
                silent = False
            first = self._line(cue, told, ours=ours)
        if first in {"", DOT}:
            return now
        if whole and whole(first):
            return first
        return "" if first == EMPTY else self._rest_of_text(meant(first), more)

    def choose(
        self,
        question: str,
        choices: Sequence[str],
        *,
        default: int | None = None,
        about: Help = "",
        brief: str = "",
    ) -> int:
        """Return which of `choices`, from 0; Enter alone takes `default`, if given.

        A number is written, or words that are in one of the choices alone. A list
        that was told before is told again only when help is asked for: `brief` is the
        sentence that stands for it.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        numbered = [f"{place}. {text}" for place, text in enumerate(choices, 1)]
        more = () if default is None else (f"Enter alone: {choices[default]}",)
        self._put(question, *([brief] if brief else numbered), *more)
        told = helped(question, about, "\n".join(numbered))
        ours = [one for one in SAID if place_of(one, choices) is None]
        while True:
            typed = self._line(NUMBER, told, ours=ours)
            if typed == "" and default is not None:
                return default
            place = place_of(typed or "", choices)
            if typed is not None and place is not None:
                return place
            if typed is not None:
                self.say(which_said(typed, choices))

    def tick(
        self, question: str, choices: Sequence[str], ticked: Iterable[int] = ()
    ) -> tuple[int, ...]:
        """Return which several of `choices`, from 0; Enter alone keeps `ticked`.

        Numbers are written with commas between them, or "all", or "none".

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        numbered = [f"{place}. {text}" for place, text in enumerate(choices, 1)]
        now = ", ".join(str(one + 1) for one in sorted(ticked))
        how = (
            "Write numbers with commas between them, or all, or none. Enter alone: "
            f"{now or 'none'}."
        )
        self._put(question, *numbered, how)
        told = helped(question, how, "\n".join(numbered))
        while True:
            typed = self._line("Numbers: ", told)
            if typed is None:
                continue
            places = places_of(typed or now or "none", len(choices))
            if places is not None:
                return places
            self.say(f"Write numbers from 1 to {len(choices)}, like 1, 2.")

    def yes_no(
        self, question: str, *, default: bool | None = None, about: Help = ""
    ) -> bool:
        """Return yes or no; Enter alone takes `default`, if given.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        usual = {None: "", True: " Enter alone: yes.", False: " Enter alone: no."}
        self._put(f"{question} Write yes or no.{usual[default]}")
        while True:
            typed = self._line(ANSWER, helped(question, about))
            if typed == "" and default is not None:
                return default
            word = (typed or "").casefold().rstrip(".")
            if word in (*YES, *NO):
                return word in YES
            if typed is not None:
                self.say(f"Write yes or no.{usual[default]}")

    def look_up(
        self,
        question: str,
        find: Callable[[str], Sequence[tuple[str, T]]],
        *,
        now: T | None = None,
        enter: str = "",
        about: Help = "",
    ) -> T:
        """Return one of many things, found by words, then taken by its number.

        `find` gives for what was typed the lines with their values; "" finds all.
        Enter alone returns `now`, of which `enter` tells; without one it lists all. A
        few are listed at once.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        found: Sequence[tuple[str, T]] = [] if now else find("")
        how = how_to_look(len(found), now=now is not None)
        found = found if len(found) <= FEW else []
        self._put(question, enter, *listed(found), how)
        while True:
            again = listed(found)
            told = helped(question, about, enter, *again, ASK_FOUND if again else how)
            typed = self._line(FIND if again else WORDS, told)
            if typed is None:
                continue
            if not typed and now is not None:
                return now
            place = place_of(typed, [text for text, _ in found])
            if place is not None:
                return found[place][1]
            if found and typed.isdecimal():
                self.say(f"Write a number from 1 to {len(found)}, or other words.")
                continue
            found = find("" if typed.casefold() == "all" else meant(typed))
            self.say(*found_said(found))

    def _rest_of_text(self, first: str, cue: str) -> str:
        """Return a text from its first line on; `<` takes the last line back."""
        lines, told = [first], bool(cue)
        while True:
            try:
                typed = self._read(cue)
            except LeaveError as leaving:
                self._leaving = leaving
                return "\n".join(lines).strip()
            match typed.strip():
                case "." if lines:
                    return "\n".join(lines).strip("\n")
                case "<":
                    self.say(f"Taken back: {lines.pop()}" if lines else "It is empty.")
                case "quit":
                    self._leaving = LeaveError(QUIT)
                    return "\n".join(lines).strip()
                case ".":
                    return ""
                case _:
                    lines.append(meant(typed))
                    told = self._how_it_ends(typed.strip(), told=told)

    def _how_it_ends(self, typed: str, *, told: bool) -> bool:
        """Say how a text ends, once, where somebody may wait for an answer."""
        if typed == HELP:
            self.say(KEPT_MARK)
        elif not (typed or told):
            self.say(GOES_ON)
        return told or typed in {"", HELP}
