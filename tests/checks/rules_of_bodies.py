"""Bodies with the rules that a test needs; the bodies and their rules are invented."""

from __future__ import annotations

from dataclasses import replace

from matters import book

from drafter.model.rulebook import Confidence, Counts, Force, Rule, RuleSource

SOURCE = RuleSource("example", "Example standing orders", 2031)


def rule(value, *, unit="", counts=None, force="rule", confidence="high") -> Rule:
    """Return one rule; its other keys are the words of the data files."""
    return Rule(
        value,
        SOURCE.id,
        Confidence(confidence),
        Force(force),
        unit=unit,
        counts=Counts(counts) if counts else None,
    )


def ruled(name, value, *, body="union-branch", **keys):
    """Return a body with one rule more, called `name`: "limit.words"."""
    base = body if not isinstance(body, str) else book(body)
    group, _, key = name.partition(".")
    rules = {**getattr(base, group), key: rule(value, **keys)}
    return replace(base, sources=(*base.sources, SOURCE), **{group: rules})


def without(name, body="union-branch"):
    """Return a body that lacks one rule."""
    base = body if not isinstance(body, str) else book(body)
    group, _, key = name.partition(".")
    rules = {one: held for one, held in getattr(base, group).items() if one != key}
    return replace(base, **{group: rules})
