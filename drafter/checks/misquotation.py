"""A quotation that is not word for word.

What stands between quotation marks in a clause that quotes its statement has to be
in the statement, word for word: only the kind of quotation marks and white space may
differ. A motion that puts words into somebody's mouth discredits the branch, so the
paper is refused until the words are put right or the marks are taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.errors import MisquotationError
from drafter.language.quotations import misquoted
from drafter.model.finding import Finding, Severity
from drafter.model.motion import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter

ID = "misquotation"


def run(matter: Matter) -> Iterator[Finding]:
    """Find each run between quotation marks that its statement does not hold."""
    if matter.statement is None:
        return
    for point in matter.points:
        if point.phrase is None or point.phrase.how is not How.QUOTED:
            continue
        held = " ".join(map(matter.statement.sentence, point.phrase.derives_from))
        for words in misquoted(point.phrase.text, held):
            cite, issuer = point.printed.cite, matter.statement.issuer
            message = str(MisquotationError(cite, words, issuer))
            path = point.printed.path
            yield Finding(ID, Severity.BLOCKS, message, clause=path)


CHECK = Check(ID, "Quotation not word for word", run, __doc__ or "")
