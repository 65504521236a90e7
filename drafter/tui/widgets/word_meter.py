"""How long the motion is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.lengths import length, paper
from drafter.tui.widgets.label import Plain

if TYPE_CHECKING:
    from typing import Unpack

    from drafter.tui.widgets.plain import Options


class WordMeter(Plain):
    """The words of a motion against the limit, and about how much paper they fill.

    Its size never changes, so that a new number costs no new layout.
    """

    DEFAULT_CSS = """
    WordMeter {
        width: 1fr;
        height: 2;
        text-wrap: nowrap;
        &.-over { text-style: bold; color: $text-error; }
    }
    """

    def __init__(self, **options: Unpack[Options]) -> None:
        super().__init__("", **options)
        self.said = ""

    def count(
        self,
        words: int,
        limit: int | None,
        sides: float = 0,
        *,
        binding: bool = True,
    ) -> None:
        """Show `words` against `limit` (None: not confirmed) and `sides` of A4.

        `binding`: the limit is a rule; else it is advice, or not certain.
        """
        kind = "" if limit is None else "limit: a rule" if binding else "limit: advice"
        below = "; ".join(filter(None, (kind, paper(sides))))
        said = "\n".join(filter(None, (length(words, limit), below)))
        if said == self.said:
            return
        self.said = said
        self.set_class(limit is not None and words > limit, "-over")
        self.show(said, layout=False)
