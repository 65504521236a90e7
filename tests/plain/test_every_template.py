"""Every model motion is gone through line by line; the paper is the command's."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from talk_stage import NOW, Listener, Spoken, at_home

from drafter.model.draft import ClauseState
from drafter.model.profile import BranchProfile
from drafter.plain import clause_list, interview, question
from drafter.plain.desk import Desk
from drafter.storage import library
from drafter.storage.answers import read_answers_file
from drafter.workflows import bodies, clauses, drafting, exporting, questions

NAMES = sorted(head.id for head in library.template_heads())
NUMBER = re.compile(r"^Question (\d+) of (\d+): ", re.MULTILINE)


class Walker:
    """Answers every question from a sample."""

    def __init__(self, sample, template: str) -> None:
        self.sample = sample
        self.listener = Listener(self.reply)
        self.talk = self.listener.talk()
        asked = {one.name for one in questions.BRANCH_QUESTIONS}
        kept = {
            name: value for name, value in sample.profile.items() if name not in asked
        }
        profile = BranchProfile(**{"branch_name": "", **kept})
        self.desk = Desk(self.talk, drafting.begin(template, profile, NOW.date()))
        self.waiting: list[str] = []

    def reply(self, asked: str) -> str:
        if self.waiting:
            return self.waiting.pop(0)
        place, _ = map(int, NUMBER.findall(asked)[-1])
        name = question.names_of(self.desk.opened)[place - 1]
        if name in question.WHO:
            return self.body(getattr(self.sample, name))
        return self.answer(name)

    def body(self, wanted: str) -> str:
        book = bodies.open_body(wanted)
        found = [one for _, group in bodies.grouped() for one in group]
        levels = self.desk.opened.draft.template.levels
        meant = [one for one in found if book.name.casefold() in one.name.casefold()]
        fit = [one.id for one in meant if one.level in levels]
        self.waiting.append(f"{fit.index(wanted) + 1}")
        return book.name

    def answer(self, name: str) -> str:
        line = question.line_of(self.desk.opened, name)
        typed = self.sample.answers.get(name) or self.sample.profile_text(name)
        if choices := questions.choices_of(line.field):
            return f"{choices.index(typed) + 1}" if typed in choices else ""
        if line.field.kind in question.LONG and typed:
            first, *rest = [*typed.split("\n"), "."]
            self.waiting.extend(rest)
            return first
        return typed


class Sample:
    """The answers of a sample, and its branch."""

    def __init__(self, template: str) -> None:
        path = library.sample_path(template)
        self.file = read_answers_file(path)
        request = drafting.Request(template, answers_file=path)
        self.opened = drafting.start(request, NOW.date())
        self.answers = self.file.answers
        self.meeting = self.opened.draft.meeting
        self.destination = self.opened.draft.destination
        self.profile = {
            name: value
            for name, value in vars(self.opened.draft.profile).items()
            if value not in ("", None)
        }

    def profile_text(self, name: str) -> str:
        value = self.profile.get(name, "")
        return value if isinstance(value, str) else value.isoformat()


@pytest.mark.parametrize("name", NAMES)
def test_every_model_motion_makes_the_same_paper_line_by_line(name):
    sample = Sample(name)
    walker = Walker(sample, name)

    interview.go_through(walker.talk, walker.desk)
    choose_clauses(walker, sample)

    made = walker.desk.opened
    assert (made.draft.meeting, made.draft.destination) == (
        sample.meeting,
        sample.destination,
    )
    assert made.draft.profile == sample.opened.draft.profile
    marked = replace(made, draft=replace(made.draft, example=sample.file.example))
    assert paper(marked) == paper(sample.opened)


def paper(opened) -> bytes:
    return exporting.paper(opened, ".docx", exporting.Variant())


def choose_clauses(walker: Walker, sample: Sample) -> None:
    for choice in sample.opened.draft.clauses:
        lines = clauses.lines_of(walker.desk.opened, clause_list.SECTIONS)
        ids = [line.id for line in lines]
        walker.waiting = [f"{ids.index(choice.id) + 1}", "1", ""]
        assert choice.state in {ClauseState.KEPT, ClauseState.TAKEN_OUT}
        clause_list.run(walker.talk, walker.desk)


def test_one_whole_motion_from_the_first_list_to_the_word_paper(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = at_home("1", "no war", "1", "")

    assert isinstance(said, Spoken)
