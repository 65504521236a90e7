"""Failed operations: one plain sentence and one exit code each."""


class DrafterError(Exception):
    """Something could not be done; its text is one sentence for the person.

    The sentence says what is wrong, where, and the smallest next step.
    """

    exit_code = 2
    """What the command line ends with."""


class UnknownNameError(DrafterError):
    """A template, body, branch or other thing that does not exist was asked for."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...], hint: str) -> None:
        """Build the sentence.

        `kind` is what was looked for ("model motion"), `name` what was typed,
        `known` the names that exist, nearest first, and `hint` the command that
        lists them.
        """
        near = f" Did you mean {known[0]}?" if known else ""
        super().__init__(f'There is no {kind} called "{name}".{near} {hint}')


class ProblemsError(DrafterError):
    """A data file cannot be used; the sentence names each place and its mend."""

    def __init__(self, what: str, problems: tuple[object, ...]) -> None:
        """Say that `what` cannot be used because of `problems` (at least one)."""
        self.problems = problems
        listed = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"{what} cannot be used:\n{listed}")


class MissingAnswersError(DrafterError):
    """The motion still has gaps."""

    def __init__(self, labels: tuple[tuple[str, str], ...]) -> None:
        """Say which answers are missing: pairs of name and question."""
        self.names = tuple(name for name, _ in labels)
        listed = "".join(f"\n  {name}: {label}" for name, label in labels)
        super().__init__(
            f"The motion has {_gaps(len(labels))}. Answer, or ask for lines to fill "
            f"in by hand:{listed}"
        )


class BadAnswerError(DrafterError):
    """An answer cannot be read as what its question asks for."""

    def __init__(self, name: str, message: str) -> None:
        """Say that the answer `name` is wrong and, in `message`, what to write."""
        self.name = name
        super().__init__(f"The answer to {name}: {message}")


class MisquotationError(DrafterError):
    """Words between quotation marks are not in the statement they quote."""

    def __init__(self, clause: str, words: str, issuer: str) -> None:
        """Name the `clause`, the `words` and the `issuer` they are put to."""
        super().__init__(
            f"{clause} quotes {issuer} as saying “{words}”, which is not word for "
            "word in the statement. Put the exact words, or take the quotation "
            "marks away."
        )


class CannotAddressError(DrafterError):
    """A clause asks someone whom this body cannot ask."""

    def __init__(self, clause: str, actor: str, body: str) -> None:
        """Name the `clause`, the `actor` it calls on and the `body`."""
        super().__init__(
            f'The clause "{clause}" calls on "{actor}", whom {body} has no way to '
            f"instruct or ask. Take it out with --without {clause}."
        )


class StaleAmendmentError(DrafterError):
    """An amendment is about another text than the motion has."""

    def __init__(self, place: str, expected: str) -> None:
        """Name the `place` and the words `expected` there, if any."""
        said = (
            f" does not say “{expected}” where it should"
            if expected
            else (" is not in the motion, or is changed twice")
        )
        super().__init__(
            f"The amendment does not fit the motion: {place}{said}. Compare it with "
            "the motion as printed on the agenda."
        )


class FileError(DrafterError):
    """A file cannot be read or written."""


class FileExistsAlreadyError(FileError):
    """A file that must not be written over is in the way."""

    def __init__(self, path: object) -> None:
        """Name the `path` in the way."""
        super().__init__(
            f"{path} exists already and was left as it is. Choose another name."
        )


class PackStoppedError(FileError):
    """Nothing more of a pack can be made for now."""

    def __init__(self, folder: object, reason: str) -> None:
        """Name the `folder` of the pack, and say the `reason` and the next step."""
        super().__init__(
            f"The pack in {folder} was stopped: {reason}, and run the same command "
            "with --resume; what is made stays."
        )


class LetterheadError(FileError):
    """A branch's own Word file cannot carry a motion."""

    def __init__(self, file: str, fault: str) -> None:
        """Name the `file` and, in `fault`, what is wrong and the next step."""
        super().__init__(f"{file}: {fault}")


class UnreadableError(FileError):
    """A file or a text that cannot be read as a motion."""

    def __init__(self, name: str, fault: str) -> None:
        """Name the file, "" for a pasted text, and say its `fault` and the next step.

        The fault goes on after the name: "is a PDF: copy its words and paste them".
        """
        super().__init__(f"{name or 'What was pasted'} {fault}.")


class NothingToDeriveError(DrafterError):
    """A text to derive a motion from has no words."""

    def __init__(self) -> None:
        """Say so, with the next step."""
        super().__init__("There are no words in it: paste or open the statement.")


class DraftChangedElsewhereError(DrafterError):
    """Another window saved the draft first."""

    def __init__(self, draft: int) -> None:
        """Name the `draft` by its number."""
        super().__init__(
            f"Draft {draft} was changed in another window, so nothing was written "
            "over. Open it again to see that version."
        )


class CompositeError(DrafterError):
    """Motions cannot be made into one as asked."""


class StoreError(DrafterError):
    """The store of drafts and branches cannot be used."""


class StoreMendedError(StoreError):
    """The store was damaged; what is good is in a new one, which can be used now."""

    def __init__(self, told: str, kept: object) -> None:
        """Say what was `told` of it, and where the damaged file is `kept`."""
        self.told = f"{told} The damaged file is kept as {kept}."
        """What to say where the work goes on by itself."""
        super().__init__(f"{self.told} Do the same again to go on.")


class UsageError(DrafterError):
    """The words of a command do not fit together."""


def _gaps(count: int) -> str:
    return "a gap" if count == 1 else f"{count} gaps"
