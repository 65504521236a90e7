"""Companions: which go with a motion, and what they say."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.exporters.companion_page import companion_page, companion_text
from drafter.exporters.page import Variant
from drafter.exporters.plain_text import motion_text
from drafter.language.acts import takes_a_stand
from drafter.language.dates import deadline_for, full_date, long_date
from drafter.language.house_style import capitalised, finished
from drafter.language.outcomes import IN_WORDS, outcome_words, vote_words
from drafter.language.words import count_words
from drafter.model.companion import Each, Phase
from drafter.model.motion import Actor, SectionKind
from drafter.storage import library
from drafter.templating.companions import Setting, fill_companion
from drafter.templating.environment import fill, holds
from drafter.workflows.occasions import occasion_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.exporters.page import Page
    from drafter.model.companion import Companion, FilledCompanion
    from drafter.model.motion import Clause, Source
    from drafter.model.outcome import Outcome
    from drafter.templating.values import Value
    from drafter.workflows.drafting import OpenDraft

A_MINUTE = 130
"""Words that somebody speaks in a minute so that a hall can follow."""
USUAL_MINUTES = {"debate.mover": 5, "debate.speaker": 3, "debate.reply": 3}
"""What is taken where a body's minutes are not confirmed; never shown as its rule."""
POSITIONS = (SectionKind.WELCOMES, SectionKind.CONDEMNS, SectionKind.SOLIDARITY)
OUTCOME_NAMES = (
    "outcome",
    "result",
    "result_short",
    "carried",
    "result_date",
    "manner",
    "votes",
    "quorate",
    "why",
    "intent",
)
MEMBERS = ("mover", "seconder", "secretary")


def load(opened: OpenDraft, name: str) -> Companion:
    """Return a companion that goes with this motion.

    Raises:
        UnknownNameError: there is none such.
        UsageError: it does not go with this motion as it stands.
    """
    companion = library.load_companion(name)
    kind = opened.draft.template.kind
    if kind not in companion.for_kinds:
        raise UsageError(f"{companion.name} does not go with a {kind}; leave it out.")
    if not holds(companion.when, _values(opened, "")):
        raise UsageError(
            f"{companion.name} does not go with this motion yet: record what became "
            "of it first."
        )
    return companion


@cache
def every() -> tuple[Companion, ...]:
    """Return every companion of the library; they do not change while we run."""
    return tuple(map(library.load_companion, library.companion_ids()))


def fitting(opened: OpenDraft) -> tuple[Companion, ...]:
    """Return every companion that goes with this motion as it stands."""
    values = _values(opened, "")
    return tuple(
        one
        for one in every()
        if opened.draft.template.kind in one.for_kinds and holds(one.when, values)
    )


def named(opened: OpenDraft, wanted: str, *, after: bool = False) -> tuple[str, ...]:
    """Return the ids in a list with commas; "all" is every one that fits.

    With `after`, "all" is only those for after the vote.

    Raises:
        UnknownNameError, UsageError: there is none such, or it does not go with
            this motion.
    """
    if wanted.strip() == "all":
        return tuple(
            one.id for one in fitting(opened) if not after or one.phase is Phase.AFTER
        )
    ids = tuple(one.strip() for one in wanted.split(",") if one.strip())
    return tuple(load(opened, one).id for one in ids)


def filled(
    opened: OpenDraft,
    companion: Companion,
    attached: str = "",
    *,
    anonymous: bool = False,
) -> FilledCompanion:
    """Return a companion with everything it is to say.

    `attached` is the name of the Word paper that goes with it, empty if none does.
    An `anonymous` one holds no member's name.
    """
    values = _values(opened, attached)
    if anonymous:
        values |= dict.fromkeys(MEMBERS)
    if "votes" not in companion.sees:
        values["outcome"] = values["result_short"]
    return fill_companion(
        companion,
        Setting(
            values=values,
            items={each: [*_items(opened, each)] for each in Each},
            most_words=_most_words(opened, companion),
            seed=_seed(opened),
        ),
    )


def public_texts(opened: OpenDraft) -> dict[str, str]:
    """Return what anybody may read of the companions, by the companion's id."""
    public = (one for one in fitting(opened) if one.public)
    return {
        one.id: "\n".join(part.text for part in filled(opened, one).paragraphs)
        for one in public
    }


def page_of(opened: OpenDraft, made: FilledCompanion, type_size: int) -> Page:
    """Return a filled companion as a page, with the motion where it is to stand."""
    return companion_page(made, occasion_of(opened), type_size)


def text_of(
    opened: OpenDraft,
    companion: Companion,
    attached: str = "",
    *,
    anonymous: bool = False,
) -> str:
    """Return a companion as text."""
    made = filled(opened, companion, attached, anonymous=anonymous)
    return companion_text(made, page_of(opened, made, Variant().type_size))


def deadline_text(opened: OpenDraft) -> str:
    """Return by when the motion has to be in, or "" if the branch does not say."""
    profile = opened.draft.profile
    if profile.meeting_date is None or profile.motion_deadline_days is None:
        return ""
    day = deadline_for(
        profile.meeting_date, profile.motion_deadline_days, clear=profile.clear_days
    )
    hour = f"{profile.motion_deadline_hour} on " if profile.motion_deadline_hour else ""
    return f"{hour}{full_date(day)}"


def minutes_for(opened: OpenDraft, rule: str) -> tuple[int, bool]:
    """Return how long a speech may be, and whether the body's rule is confirmed."""
    known = opened.meeting.rule(rule)
    if known is not None and isinstance(known.value, int):
        return known.value, True
    return USUAL_MINUTES.get(rule, 3), False


def _most_words(opened: OpenDraft, companion: Companion) -> int | None:
    if not companion.minutes:
        return None
    return minutes_for(opened, companion.minutes)[0] * A_MINUTE


def _seed(opened: OpenDraft) -> int:
    """Return a number of the branch: its letters are worded in its own way."""
    named = f"{opened.draft.profile.branch_name}\n{opened.draft.profile.mover}"
    return int.from_bytes(hashlib.sha256(named.encode()).digest()[:6])


def _values(opened: OpenDraft, attached: str) -> dict[str, Value]:
    template, draft = opened.draft.template, opened.draft
    values = dict(opened.interview.scope.values)
    printed = motion_text(opened.printed)
    how = opened.meeting.rule("submission.how")
    statement = draft.statement
    return values | {
        "motion_title": opened.motion.title,
        "motion_kind": template.kind.value.replace("-", " "),
        "motion_words": str(count_words(printed)),
        "words_limit": _text_of(opened, "limit.words"),
        "attached": attached if attached.endswith(".docx") else None,
        "deadline": deadline_text(opened) or None,
        "how_to_send": str(how.value) if how else None,
        "ask": fill(template.ask, values),
        "because": fill(template.because, values),
        "issuer": statement.issuer if statement else None,
        "issued_title": (statement.title or None) if statement else None,
        "issued_date": (statement.date or None) if statement else None,
        "meeting_name": opened.meeting.the_body,
        "destination_name": opened.destination.the_body,
        "sent_on": opened.meeting.id != opened.destination.id,
        "spends": any(one.cost for one in opened.motion.clauses),
        "minutes": _confirmed(opened, "debate.mover"),
        "reply_minutes": _confirmed(opened, "debate.reply"),
        **_outcome_values(draft.outcome),
    }


def _confirmed(opened: OpenDraft, rule: str) -> str | None:
    minutes, sure = minutes_for(opened, rule)
    return str(minutes) if sure else None


def _text_of(opened: OpenDraft, rule: str) -> str | None:
    known = opened.destination.rule(rule)
    return str(known.value) if known else None


def _outcome_values(outcome: Outcome | None) -> Mapping[str, Value]:
    if outcome is None:
        return dict.fromkeys(OUTCOME_NAMES)
    return {
        "outcome": outcome_words(outcome),
        "result": outcome.result.value,
        "result_short": IN_WORDS[outcome.result],
        "carried": outcome.carried,
        "result_date": long_date(outcome.day),
        "manner": outcome.manner.value if outcome.manner else None,
        "votes": vote_words(outcome.votes) if outcome.votes else None,
        "quorate": outcome.quorate,
        "why": outcome.why or None,
        "intent": outcome.intent or None,
    }


def _items(opened: OpenDraft, each: Each) -> Iterator[Mapping[str, Value]]:
    if each is Each.OBJECTIONS:
        yield from _objections(opened)
        return
    told = set()
    for clause in opened.motion.clauses:
        if not _is_of(clause, each):
            continue
        item = _item(opened, clause)
        if each is Each.SOURCES and item["source"] in told:
            continue
        told.add(item["source"])
        yield item


def _objections(opened: OpenDraft) -> Iterator[Mapping[str, Value]]:
    values = opened.interview.scope.values
    for one in opened.draft.template.objections:
        if holds(one.when, values):
            question, reply = fill(one.question, values), fill(one.reply, values)
            yield {"question": question, "reply": reply}


def _is_of(clause: Clause, each: Each) -> bool:
    resolves = clause.section is SectionKind.RESOLVES
    stand = resolves and clause.who is Actor.SELF and not clause.cost
    match each:
        case Each.POSITIONS:
            return clause.section in POSITIONS or (stand and takes_a_stand(clause.text))
        case Each.ACTIONS:
            return resolves and not (stand and takes_a_stand(clause.text))
        case Each.COSTS:
            return clause.cost is not None
        case Each.SOURCES:
            return clause.source is not None
        case _:
            return clause.section is not None and clause.section.value == each.value


def _item(opened: OpenDraft, clause: Clause) -> dict[str, Value]:
    cites = {one.id: one.cite for one in opened.printed.clauses}
    cost, address = clause.cost, opened.destination.verbs.get(clause.who)
    who = clause.whom or (address.who if address else opened.destination.the_body)
    return {
        "said": clause.text,
        "act": _act(opened, clause),
        "task": _task(opened, clause),
        "who": who,
        "by": clause.by or None,
        "cite": cites.get(clause.id, ""),
        "sum": cost.sum if cost else None,
        "payee": cost.payee if cost else None,
        "fund": cost.fund if cost else None,
        "source": _source(clause.source) if clause.source else None,
    }


def _act(opened: OpenDraft, clause: Clause) -> str:
    """Return what is asked, in the infinitive: "instruct the Secretary to write"."""
    verbs = opened.style.verbs
    if clause.section in POSITIONS:
        return f"{verbs[clause.section]} {clause.text}"
    address = opened.destination.verbs.get(clause.who)
    if address is None:
        return clause.text
    return f"{address.verb} {clause.whom or address.who} to {clause.text}"


def _task(opened: OpenDraft, clause: Clause) -> str:
    """Return what is to be done as a sentence: "The Secretary will write to ..."."""
    address = opened.destination.verbs.get(clause.who)
    by = f", {clause.by}" if clause.by else ""
    if address is None:
        return finished(f"We will {clause.text}{by}", ".")
    who = clause.whom or address.who
    if address.verb == "instruct":
        return finished(f"{capitalised(who)} will {clause.text}{by}", ".")
    return finished(f"We {address.verb} {who}{by} to {clause.text}", ".")


def _source(source: Source) -> str:
    title = f"“{source.title}”" if source.title else ""
    return ", ".join(one for one in (source.who, title, source.date) if one)
