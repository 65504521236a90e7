from __future__ import annotations

import pickle
import re
import sys
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.checks.check import Matter
from drafter.errors import DrafterError
from drafter.language.words import count_for
from drafter.model.pack import PackJob, PackRow
from drafter.model.profile import BranchProfile
from drafter.storage import library
from drafter.storage.answers import read_answers_file
from drafter.workflows import companions, exporting, pack_checks, pack_papers, sending
from drafter.workflows.checking import check, matter_of
from drafter.workflows.counting import limit_rule
from drafter.workflows.drafting import open_draft, refuse_misfit
from drafter.workflows.pack_papers import PaperMaker

sys.path.insert(0, str(Path(__file__).parents[1] / "exporters"))

from word_lints import lint
from word_reading import paragraphs, parts

TODAY = date(2026, 11, 22)
NAMES = (
    "",
    "Smith & Sons <Ltd> “North”",
    "Łódź Ünïted",
    "👩‍🏭 Workers",
    "فرع النقابة",
    "O’Neill, \"Pat\" 'P'",
    "A branch with a very long name " * 12,
    "{{ country }}",
    "[branch]",
    "Example Town Branch",
)
BODIES = (
    ("union-branch", "union-branch"),
    ("labour-clp", "labour-clp"),
    ("labour-branch", "labour-clp"),
    ("trades-council", "trades-council"),
    ("union-branch", "ucu-congress"),
    ("us-local", "us-local"),
    ("labour-npf", "labour-npf"),
    ("", ""),
)


def answers(template):
    return read_answers_file(library.sample_path(template)).answers


def job(template="no-war", **more):
    return PackJob(template, TODAY, answers(template), **more)


def row(number, *, body="union-branch", destination="", style="", told=(), **details):
    profile = {"branch_name": f"Example {number} Branch", **details}
    return PackRow(
        number,
        BranchProfile(**profile),
        dict(told),
        meeting=body,
        destination=destination or body,
        style=style,
    )


def single(maker, wanted):
    """Return what a single export of the row makes and tells: nothing remembered."""
    opened = open_draft(maker.draft(wanted), TODAY)
    refuse_misfit(opened)
    job = maker.job
    variant = sending.variant_of(opened, job.ticked, job.type_size)
    rule = limit_rule(opened)
    return (
        exporting.paper(opened, ".docx", variant),
        count_for(opened.printed, rule.counts if rule else None),
        check(opened),
        f"{exporting.stem_of(opened)}.docx",
    )


def agrees(maker, wanted):
    """Check that a row's papers are those of a single export, or refused alike."""
    try:
        data, words, findings, name = single(maker, wanted)
    except DrafterError as error:
        said = re.escape(str(error))
        with pytest.raises(type(error), match=f"^{said}$"):
            maker.papers(wanted)
        return
    made = maker.papers(wanted)
    assert made.files[0][0] == name
    assert parts(made.files[0][1]) == parts(data)
    assert (made.words, made.findings) == (words, findings)


names = st.sampled_from(NAMES)
days = st.none() | st.integers(-40, 60).map(lambda days: TODAY + timedelta(days=days))


@st.composite
def rows(draw):
    body, destination = draw(st.sampled_from(BODIES))
    told = {
        "forces": draw(st.sampled_from(["", "US forces", "x & y"])),
        "state": draw(st.sampled_from(["threatened", "under attack", "neither"])),
        "protest": draw(names),
        "fact_2_date": draw(st.sampled_from(["", "3 January 2020", "soon"])),
    }
    kept = draw(st.sets(st.sampled_from(sorted(told))))
    return row(
        draw(st.integers(2, 9)),
        body=body,
        destination=destination,
        style=draw(st.sampled_from(["", "", "prose", "whereas"])),
        told={name: told[name] for name in kept},
        branch_name=draw(names),
        branch_number=draw(st.sampled_from(["", "0042", "<7>"])),
        mover=draw(names),
        seconder=draw(names),
        secretary=draw(names),
        mp=draw(st.sampled_from(["", "A. N. Example MP", "Keir & Co", "[MP]"])),
        meeting_place=draw(names),
        meeting_date=draw(days),
        motion_deadline_days=draw(st.sampled_from([None, 0, 7])),
        type_size=draw(st.sampled_from([None, None, 14])),
    )


SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def makers():
    """Return makers that keep what they remember from one example to the next."""
    ticked = frozenset({"with-gaps", "anonymous", "large-print"})
    return (
        PaperMaker(job()),
        PaperMaker(job(put_in=("donation", "madness"), taken_out=("publicise",))),
        PaperMaker(job(ticked=ticked, example=True)),
    )


@SETTINGS
@given(wanted=st.lists(rows(), min_size=2, max_size=3), which=st.integers(0, 2))
def test_any_rows_give_what_single_exports_give(makers, wanted, which):
    for one in (*wanted, *wanted):
        agrees(makers[which], one)


CHANGES = (
    {"body": "labour-branch", "destination": "labour-clp"},
    {"destination": "ucu-congress"},
    {"destination": "unison-ndc"},
    {"destination": "neu-conf"},
    {"destination": "bma-arm"},
    {"style": "prose"},
    {"style": "whereas"},
    {"told": {"state": "under attack"}},
    {"told": {"forces": ""}},
    {"told": {"employer": "Example Works"}},
    {"branch_name": ""},
    {"branch_name": "Another Branch"},
    {"branch_number": "7"},
    {"mover": ""},
    {"secretary": "S. Sample"},
    {"mp": ""},
    {"mp": "Another MP"},
    {"meeting_date": None},
    {"meeting_date": TODAY + timedelta(days=1)},
    {"meeting_date": TODAY - timedelta(days=400)},
    {"motion_deadline_days": 30},
    {"type_size": 16},
    {"region": "North"},
    {"body": ""},
)


@pytest.mark.parametrize("ticked", [(), ("secretary-copy",), ("agenda-copy",)])
def test_rows_that_differ_in_one_thing_give_what_single_exports_give(ticked):
    maker = PaperMaker(job(ticked=frozenset(ticked)))
    usual = {
        "body": "labour-clp",
        "mp": "A. N. Example MP",
        "mover": "A. Specimen",
        "meeting_date": TODAY + timedelta(days=9),
        "motion_deadline_days": 7,
    }

    for change in (*CHANGES, *CHANGES):
        agrees(maker, row(2, **usual))
        agrees(maker, row(2, **(usual | change)))


@pytest.mark.parametrize(
    "template", sorted(head.id for head in library.template_heads())
)
def test_every_model_motion_gives_what_single_exports_give(template):
    maker = PaperMaker(job(template))
    bodies = ("union-branch", "labour-clp", "trades-council")
    wanted = [
        row(number, body=bodies[number % 3], mp=mp, meeting_date=TODAY)
        for number, mp in enumerate(("A. N. Example MP", "", "", "B. Sample MP", ""))
    ]

    for one in (*wanted, *wanted):
        agrees(maker, one)


def test_two_hundred_random_rows_pass_the_lints_and_read_back_to_their_values():
    random = Random(20261122)  # noqa: S311  no secret
    maker = PaperMaker(job())
    for number in random.sample(range(2, 5002), 200):
        odd = random.choice(("", " & Sons", " <East>", " “Łódź”", " 👷 שלום"))
        wanted = row(
            number,
            branch_name=f"Branch {number}{odd}",
            branch_number=f"{number:05}",
            mover=f"Mover {number}{odd}",
            seconder=f"Seconder {number}",
            mp=f"Member {number % 50}{odd} MP",
            meeting_place=f"Hall {number}{odd}",
            meeting_date=TODAY + timedelta(days=number % 30),
        )

        made = maker.papers(wanted)

        ((_name, data),) = made.files
        text = paragraphs(data)
        told = wanted.profile
        assert lint(data) == []
        assert text[0] == f"{told.branch_name} ({told.branch_number})"
        assert text[1].endswith(f", {told.meeting_place}")
        assert f"Moved by: {told.mover}" in text
        assert f"Seconded by: {told.seconder}" in text
        assert any(f"write to {told.mp}, asking" in one for one in text)


def test_companions_are_those_of_a_single_export():
    maker = PaperMaker(job(companions=("email-to-secretary", "briefing")))
    variant = exporting.Variant()

    for number in (1, 2, 3, 4):
        wanted = row(number, mover="A. Specimen", secretary=f"Sam & {number}")
        opened = open_draft(maker.draft(wanted), TODAY)
        name = f"{exporting.stem_of(opened)}.docx"
        singly = {}
        for one in ("email-to-secretary", "briefing"):
            companion = companions.load(opened, one)
            found = exporting.companion_files(opened, companion, variant, name)
            for ending, data in found.items():
                singly[f"No war on Iran - {companion.name}{ending}"] = data

        made = dict(maker.papers(wanted).files)
        del made[name]

        assert {name: read(data) for name, data in made.items()} == {
            name: read(data) for name, data in singly.items()
        }


def read(data):
    return parts(data) if data.startswith(b"PK") else data


def test_all_companions_are_those_that_go_with_the_motion():
    maker = PaperMaker(job(companions=("all",)))
    wanted = row(2)
    opened = open_draft(maker.draft(wanted), TODAY)

    made = maker.papers(wanted)

    for one in companions.fitting(opened):
        assert f"No war on Iran - {one.name}.txt" in dict(made.files)


def test_a_letterhead_for_all_carries_the_paper_of_each_branch(tmp_path):
    plain = exporting.word_file(
        exporting.page_of(open_draft(PaperMaker(job()).draft(row(1)), TODAY), VARIANT),
        None,
    )
    path = tmp_path / "letterhead.docx"
    path.write_bytes(plain)
    maker = PaperMaker(job(letterhead=plain, letterhead_name=path.name))

    for wanted in (row(1), row(2), row(3, letterhead=str(path))):
        opened = open_draft(maker.draft(wanted), TODAY)
        made = dict(maker.papers(wanted).files)["No war on Iran.docx"]
        assert made == exporting.paper(opened, ".docx", VARIANT, path)


VARIANT = exporting.Variant()


def test_a_row_that_cannot_be_made_says_why_and_the_next_is_made():
    maker = PaperMaker(job())

    with pytest.raises(DrafterError, match="country"):
        maker.papers(row(2, told={"country": ""}))

    assert maker.papers(row(3)).words > 200


def test_what_is_remembered_is_bounded(monkeypatch):
    monkeypatch.setattr(pack_papers, "MOST_MOTIONS", 5)
    monkeypatch.setattr(pack_checks, "MOST_VALUES", 3)
    maker = PaperMaker(job())

    for number in range(40):
        day = TODAY + timedelta(days=number)
        agrees(maker, row(number, mp=f"M{number % 9} MP", meeting_date=day))

    assert len(maker.motions) == 5


def test_a_maker_and_its_rows_can_go_to_another_process():
    asked, wanted = job(), row(2, mover="A. Specimen")

    maker = PaperMaker(pickle.loads(pickle.dumps(asked)))  # noqa: S301  our own
    made = maker.papers(pickle.loads(pickle.dumps(wanted)))  # noqa: S301  our own

    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301  our own


def test_what_a_check_may_keep_of_a_matter_depends_on_the_motion_alone():
    opened = open_draft(PaperMaker(job()).draft(row(2, meeting_date=TODAY)), TODAY)
    looks = []
    watched = pack_checks._watched(matter_of(opened), looks)
    kept = [
        name
        for name, value in vars(Matter).items()
        if isinstance(value, cached_property)
    ]

    for name in kept:
        getattr(watched, name)

    assert kept
    assert looks == []


def test_every_field_that_differs_between_rows_is_watched():
    opened = open_draft(PaperMaker(job()).draft(row(2, meeting_date=TODAY)), TODAY)
    names = {one.name for one in fields(Matter)}

    looks = []
    watched = pack_checks._watched(matter_of(opened), looks)
    for name in sorted(pack_checks.OF_A_ROW - {"answers"}):
        getattr(watched, name)
    watched.answers.get("mp")
    list(watched.answers)
    _ = watched.day

    assert names >= pack_checks.OF_A_ROW
    assert set(looks) == {
        ("deadline", None),
        ("meeting_date", None),
        ("own_deadline", None),
        ("public", None),
        ("answers", "mp"),
        ("answers", None),
    }


def test_a_motion_that_is_not_the_one_remembered_is_checked_anew():
    maker = PaperMaker(job())
    one, other = (
        matter_of(open_draft(maker.draft(row(2, mp=mp)), TODAY)) for mp in ("A", "B")
    )
    known = pack_checks.Remembered()
    checks = pack_checks.PackChecks()

    first = checks.run(one, known)
    second = checks.run(replace(other, today=date(2020, 1, 1)), known)

    assert first == pack_checks.engine.run(one)
    assert second == pack_checks.engine.run(replace(other, today=date(2020, 1, 1)))
