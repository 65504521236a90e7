"""Small things that are done to a phrase when it becomes part of a sentence."""

from __future__ import annotations


def third_person(verb: str) -> str:
    """Return an infinitive in the third person: "call on" -> "calls on"."""
    first, _, rest = verb.partition(" ")
    if first.endswith(("s", "sh", "ch", "x", "z")):
        first += "es"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        first = f"{first[:-1]}ies"
    else:
        first += "s"
    return f"{first} {rest}".rstrip()


def capitalised(text: str) -> str:
    """Return `text` with a capital first, unless it opens with a name like eBay."""
    if text[1:2].isupper():
        return text
    return text[:1].upper() + text[1:]


def finished(text: str, end: str) -> str:
    """Return `text` closed with `end`, unless it closes itself.

    A full stop that the text brings gives way to a longer ending ("; and"), unless
    it stands in a quotation or in a shortened name ("the U.S.").
    """
    bare = text.rstrip()
    if end == ".":
        closed = bare.rstrip("”\"’')").endswith((".", "?", "!", "…"))
        return bare if closed else f"{bare}."
    shortened = "." in bare.split()[-1].rstrip(".") if bare else False
    return (bare if shortened else bare.rstrip(".")) + end


def that_phrase(text: str) -> str:
    """Return a phrase that opens with "that", as prose needs it."""
    if text.startswith("That "):
        return f"t{text[1:]}"
    return text if text.startswith(("that ", "that,")) else f"that {text}"


def bare_action(text: str) -> str:
    """Return an action without the "to" that a person may have typed."""
    return text[3:] if text[:3].lower() == "to " else text


def mid_sentence(subject: str) -> str:
    """Return the subject as it stands inside a sentence: "this Branch"."""
    return f"this {subject[5:]}" if subject.startswith("This ") else subject
