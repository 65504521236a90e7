"""One text as it is read: its pieces, what each is, and the clause each becomes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.derivation.acting import action
from drafter.derivation.blocks import Kind, blocks_of
from drafter.derivation.classify import Setting, classify
from drafter.derivation.leads import lead_of
from drafter.derivation.mould import Ready, statement_of, template_of
from drafter.derivation.naming import named_in
from drafter.derivation.opening import Speaker
from drafter.derivation.owned import is_led_by_issuer, owned_pieces
from drafter.derivation.quoted import quoted_statement
from drafter.derivation.rewrite import NONE, Rewritten, by_hand, rewrite
from drafter.derivation.sentence import Made, Sentence
from drafter.derivation.settings import (
    goes_on_from,
    is_part,
    is_title,
    settings_of,
    words_of,
)
from drafter.derivation.slots import Phrase, slots_in
from drafter.derivation.units import (
    About,
    Decided,
    Decision,
    Derived,
    Guess,
    Label,
    Unit,
)
from drafter.derivation.wording import (
    BODY,
    Casing,
    without_end,
)
from drafter.model.motion import SectionKind
from drafter.model.statement import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.pieces import Piece

HERE = "you filed it here"
FOLLOWING = frozenset({Label.NOTES, Label.BELIEVES})
SECTIONS = {
    Label.NOTES: SectionKind.NOTES,
    Label.BELIEVES: SectionKind.BELIEVES,
    Label.RESOLVES: SectionKind.RESOLVES,
    Label.SOLIDARITY: SectionKind.RESOLVES,
}
GLUED = re.compile(r"[.!?]”(?=[“A-Z])")
"""Where a quotation ends and no space follows, as in text from web pages."""
WRITER = re.compile(r"(?:by|from|words by|report by|author:)\s+", re.IGNORECASE)
WRITER_ENDS = re.compile(r",|\breports?\b| from | for ")


class Reading:
    """One text on its way; what is read once is kept."""

    def __init__(
        self,
        text: str,
        about: About,
        lexicon: Lexicon,
        decided: Decided | None = None,
    ) -> None:
        self.text = text
        self.decided = decided or Decided()
        self.lexicon = lexicon
        self.quoted = None if about.whole else quoted_statement(text)
        issuer = about.issuer or (self.quoted.issuer if self.quoted else "")
        self.about = replace(about, issuer=issuer)
        self.speaker = Speaker(issuer, lexicon, text)
        self.casing = Casing(text, lexicon, self.speaker)

    def derived(self) -> Derived:
        """Return the statement, the units and the template."""
        units = tuple(self.unit(place) for place in range(len(self.pieces)))
        seen, held = self.seen, self.quoted
        about = self.about
        if not about.title and seen is None:
            about = replace(about, title=self._heading())
        start = held.start if held else 0
        own = [one for one in units if one.number]
        spans = [(one.start - start, one.end - start) for one in own]
        words = self.text[held.start : held.end] if held else self.text
        statement = statement_of(words, spans, about, seen)
        ready = tuple(self._ready(units))
        phrases = [Phrase(one.id, one.section, one.text) for one in ready]
        turned = self.decided.blanks
        slots = tuple(
            replace(slot, on=slot.on != (slot.text in turned))
            for slot in slots_in(phrases, self.lexicon)
        )
        template = template_of(ready, slots, statement, about)
        ids = (one.id for one in ready)
        with_clause = (place for place, unit in enumerate(units) if unit.clause)
        places = dict(zip(ids, with_clause, strict=True))
        title = seen.title if seen else ""
        return Derived(statement, units, template, slots, title, places)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The sentences, points and lines of the text."""
        quoted = self.quoted
        glued = tuple(one.end() for one in GLUED.finditer(self.text))
        cuts = (quoted.start - 1, quoted.start, quoted.end) if quoted else ()
        cuts = (*cuts, *glued)
        blocks = blocks_of(self.text, self.lexicon)
        return owned_pieces(
            (self.text, blocks, cuts), self._own_words, self.speaker, self.lexicon
        )

    def _own_words(self, piece: Piece) -> Piece:
        """Return what the issuer itself says as nobody's quotation."""
        held = self.quoted is not None and self._is_held(piece)
        whole = piece.speaker == "?" and self.about.issuer and is_part(piece)
        ours = piece.speaker in self.speaker.aliases or is_led_by_issuer(
            piece.speaker, self.speaker
        )
        inside = held or whole or ours
        return replace(piece, speaker="", opened=False) if inside else piece

    def _is_held(self, piece: Piece) -> bool:
        """Return whether a piece belongs to the statement itself."""
        quoted = self.quoted
        if quoted is None:
            return True
        return quoted.start <= piece.start and piece.end <= quoted.end

    @cached_property
    def settings(self) -> tuple[Setting, ...]:
        """What is known about each piece besides its words."""
        held = tuple(map(self._is_held, self.pieces))
        return settings_of(self.pieces, held, self.quoted, self.speaker, self.lexicon)

    def unit(self, place: int, guess: Guess | None = None) -> Unit:
        """Return the unit at `place`, filed as `guess` says or as the rules do."""
        piece = self.pieces[place]
        found = guess or self._guesses[place]
        decision = self._decision(place)
        if decision.label and decision.label is not found.label:
            found = Guess(decision.label, found.label, (HERE,))
        made = self.rewritten(place, found.label)
        settled = decision.settled | self._said_before(place, made, found.label)
        numbers = self.numbers
        return Unit(
            piece.text,
            piece.start,
            piece.end,
            found.label,
            found.second,
            found.reasons,
            self._shown(made, found.label),
            made.how,
            tuple(
                replace(one, settle=False) if one.says in settled else one
                for one in made.flags
            ),
            numbers[place],
        )

    def _said_before(self, place: int, made: Rewritten, label: Label) -> frozenset[str]:
        """Return the flags of a pronoun whose clause follows that of what it means.

        "This would cost lives" can stand right after the clause that it speaks of.
        """
        points = frozenset(one.says for one in made.flags if one.kind == "pronoun")
        if not points or not place or label not in FOLLOWING:
            return frozenset()
        before = self._label(place - 1)
        apart = self.text[self.pieces[place - 1].end : self.pieces[place].start]
        follows = before is label and "\n" not in apart.strip(" ")
        return points if follows else frozenset()

    def _label(self, place: int) -> Label:
        """Return where a piece is filed, by a person or by the rules."""
        own = self._decision(place).label
        return own or self._guesses[place].label

    @cached_property
    def _guesses(self) -> tuple[Guess, ...]:
        return tuple(classify(one, self.lexicon) for one in self.settings)

    def _shown(self, made: Rewritten, label: Label) -> str:
        text = made.text.replace(BODY, f"this {self.about.noun}")
        infinitive = SECTIONS.get(label) is SectionKind.RESOLVES and text
        return f"to {text}" if infinitive else text

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """Which sentence of the statement each piece is; 0: none."""
        count, made = 0, []
        for piece in self.pieces:
            held = self._is_held(piece)
            count += held
            made.append(count if held else 0)
        return tuple(made)

    @cached_property
    def _made(self) -> dict[tuple[int, Label], Rewritten]:
        return {}

    def rewritten(self, place: int, label: Label) -> Rewritten:
        """Return the clause of a piece under a label; made once."""
        key = (place, label)
        if key not in self._made:
            words = self._decision(place).words.get(label, "")
            if label is Label.DROP:
                made = NONE
            elif words:
                made = by_hand(words, self.sentence(place), label, self.about)
            else:
                made = rewrite(self.sentence(place), label, self.about)
            self._made[key] = made
        return self._made[key]

    def _decision(self, place: int) -> Decision:
        return self.decided.units.get(self.pieces[place].start, Decision())

    def sentence(self, place: int) -> Sentence:
        """Return a piece as rewriting sees it."""
        piece, setting = self.pieces[place], self.settings[place]
        led = piece.lead >= 0 and not piece.goes_on
        lead = self._lead(piece.lead) if led else None
        return Sentence(
            piece,
            setting.opening.bare if self._goes_on(place) else words_of(piece),
            setting.opening,
            self.casing,
            self.lexicon,
            self._named,
            setting.told,
            lead,
        )

    def _goes_on(self, place: int) -> bool:
        """Return whether a point is the rest of the sentence above its list."""
        piece = self.pieces[place]
        return piece.lead >= 0 and goes_on_from(piece, self.settings[piece.lead])

    @cached_property
    def _named(self) -> str:
        """How a clause names the issuer: with "the" where the text does so."""
        return named_in(self.about.issuer, self.text)

    def _lead(self, place: int) -> Made:
        """Return the words that lead into a list, in the infinitive; or none."""
        setting = self.settings[place]
        if told := lead_of(without_end(setting.opening.bare)):
            verb, _, whom = told.partition(" on ")
            who = self.casing.inside(whom.removesuffix(" to"))
            return Made(f"{verb} on {who} to" if whom else told)
        if setting.opening.stance is None or setting.opening.verb is None:
            return Made("")
        return action(replace(self.sentence(place), lead=None))

    def _heading(self) -> str:
        """Return the first heading, as the title of a statement that was given none."""
        first = next((one for one in self.pieces if is_title(one)), None)
        return without_end(first.text) if first else ""

    @cached_property
    def seen(self) -> Seen | None:
        """The article that quotes the statement, if one does."""
        if self.quoted is None:
            return None
        bylines = (one.text for one in self.pieces if one.kind is Kind.BYLINE)
        byline = WRITER.sub("", next(bylines, ""), count=1)
        writer = WRITER_ENDS.split(byline)[0].strip()
        return Seen(writer, self.about.title or self._heading())

    def _ready(self, units: Sequence[Unit]) -> Iterator[Ready]:
        """Yield the clauses of the template in the order of the text."""
        counts: dict[str, int] = {}
        for place, unit in enumerate(units):
            if not unit.clause:
                continue
            made = self.rewritten(place, unit.label)
            section = SectionKind.SOLIDARITY if made.to else SECTIONS[unit.label]
            counts[section.value] = counts.get(section.value, 0) + 1
            name = f"{section.value}-{counts[section.value]}"
            numbers = self._from(place, unit)
            yield Ready(name, section, made.to or made.text, numbers, unit.how)

    def _from(self, place: int, unit: Unit) -> tuple[int, ...]:
        """Return the sentences a clause comes from: its own, and that of its lead."""
        lead = self.pieces[place].lead
        lead = -1 if self.pieces[place].goes_on else lead
        acts = unit.label is Label.RESOLVES and lead >= 0 and self._lead(lead).text
        said = lead >= 0 and self.pieces[place].said
        leads = acts or said or self._goes_on(place)
        numbers = {unit.number, self.numbers[lead] if leads else 0}
        return tuple(sorted(numbers - {0}))
