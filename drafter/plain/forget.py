"""Forget a draft, a branch or everything: what would go, then that it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.drafts import ask_draft
from drafter.workflows import branches, forgetting, home

if TYPE_CHECKING:
    from drafter.plain.talk import Talk
    from drafter.workflows.forgetting import Plan

QUESTION = "Forget what?"
DRAFT, BRANCH, EVERYTHING = "One draft", "One branch, with its drafts", "Everything"
ON = "Nothing"
NONE = "There is none."
NOTHING = "Nothing was forgotten."


def run(talk: Talk) -> None:
    """Ask what to forget, tell what would go, and ask again.

    Raises:
        BackError, LeaveError: the person does something else; nothing is forgotten.
    """
    names = (DRAFT, BRANCH, EVERYTHING, ON)
    name = names[talk.choose(QUESTION, names, default=len(names) - 1)]
    plan = None if name == ON else _plan(talk, name)
    if plan is None:
        return
    talk.say("This would be deleted:", *plan.goes)
    talk.say("This stays, because it is out of reach:", *plan.not_reached)
    if not _agreed(talk, plan):
        talk.say(NOTHING)
        return
    done = forgetting.carry_out(plan)
    talk.kept = ""
    talk.say("Forgotten:", *done.gone)


def _plan(talk: Talk, name: str) -> Plan | None:
    """Return what would be forgotten; None: there is nothing of the kind."""
    if name == EVERYTHING:
        return forgetting.of_everything()
    if name == DRAFT and home.drafts():
        return forgetting.of_draft(ask_draft(talk, "Which draft?"))
    known = [one.known_as for one in branches.listed()]
    if name == BRANCH and known:
        return forgetting.of_branch(known[talk.choose("Which branch?", known)])
    talk.say(NONE)
    return None


def _agreed(talk: Talk, plan: Plan) -> bool:
    """Return whether the person agrees, with the word where one is asked for."""
    if not plan.word:
        return talk.yes_no(plan.question, default=False)
    how = f"Write {plan.word} to agree; anything else leaves it as it is."
    return talk.ask(f"{plan.question} {how}").casefold() == plan.word
