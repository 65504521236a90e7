"""Drafts in the store and in .motion files: nothing is lost, nothing written over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import (
    DraftChangedElsewhereError,
    DrafterError,
    FileError,
    ProblemsError,
    StoreError,
    UnknownNameError,
)
from drafter.language.cleaning import clean
from drafter.model.draft import ClauseChoice, ClauseState, Draft
from drafter.model.draft_line import DraftLine, Revision
from drafter.model.motion import Actor, How, MotionKind, SectionKind
from drafter.model.outcome import Outcome, Result
from drafter.model.profile import BranchProfile
from drafter.model.statement import Seen, Statement
from drafter.model.template import (
    CostText,
    Field,
    FieldKind,
    Level,
    SourceText,
    Template,
    TemplateClause,
)
from drafter.storage.database import reading, writing
from drafter.storage.drafts import Drafts
from drafter.storage.motion_file import (
    from_json,
    from_motion_file,
    to_json,
    to_motion_file,
)

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=timezone(timedelta(hours=1)))
WORDS = (
    "We believe that no war with Iran is in the interest of working people. "
    "We call for peace."
)

TEMPLATE = Template(
    format=1,
    id="no-war",
    kind=MotionKind.MOTION,
    name="No war",
    title="No war on {{ country }}",
    subject="peace",
    ask="oppose war on {{ country }}",
    because="its workers would be the main casualties",
    summary="Oppose a threatened war.",
    levels=(Level.BRANCH, Level.CLP),
    checked_on=date(2026, 11, 22),
    derived_from="uslaw-2020-01",
    fields=(
        Field("country", "Which country is threatened?", example="Iran"),
        Field(
            "style",
            "How strongly?",
            kind=FieldKind.CHOICE,
            required=False,
            options=("plainly", "strongly"),
        ),
    ),
    clauses=(
        TemplateClause(
            "event",
            SectionKind.NOTES,
            "that {{ country }} was threatened",
            source=SourceText("The Guardian", date="3 January 2020"),
        ),
        TemplateClause(
            "interest",
            SectionKind.BELIEVES,
            "that war is not “in the interest of working people”",
            derives_from=(1,),
            how=How.QUOTED,
            source="USLAW",
        ),
        TemplateClause(
            "give",
            SectionKind.RESOLVES,
            "give {{ sum }} to the campaign",
            who=Actor.COMMITTEE,
            cost=CostText("£50", "the campaign", "the general fund"),
            optional=True,
            on=False,
        ),
    ),
)
STATEMENT = Statement(
    format=1,
    id="uslaw-2020-01",
    issuer="US Labor Against the War",
    title="No war with Iran",
    text=WORDS,
    sentences=((0, 71), (72, 90)),
    sha256="0" * 64,
    seen=Seen("Labor Notes", url="https://labornotes.org/"),
)
DRAFT = Draft(
    format=1,
    template=TEMPLATE,
    meeting="union-branch",
    destination="trades-council",
    profile=BranchProfile(
        "Leeds 4/117", secretary="A. Member", meeting_date=date(2026, 12, 8)
    ),
    answers={"country": "Iran"},
    clauses=(
        ClauseChoice("give", ClauseState.TAKEN_OUT),
        ClauseChoice(
            "ours",
            ClauseState.ADDED,
            'to hold a stall "every Saturday"',
            section=SectionKind.RESOLVES,
            who=Actor.MEMBERS,
            order=0,
        ),
    ),
    statement=STATEMENT,
    overrides={"noun": "Lodge"},
    made_from="motion.docx",
)


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path / "drafter")


def save(drafts, draft, minutes=0, **kept):
    now = NOW + timedelta(minutes=minutes)
    title = f"No war on {draft.answers['country']}"
    return drafts.save(draft, title=title, words=212, now=now, **kept)


def naming(draft, country):
    return replace(draft, answers={"country": country})


# In the store


def test_a_saved_draft_comes_back_as_it_was(drafts):
    saved = save(drafts, DRAFT)

    assert saved == replace(DRAFT, id=1, seq=1)
    assert drafts.load(1) == saved


def test_saving_again_counts_on(drafts):
    again = save(drafts, naming(save(drafts, DRAFT), "Iraq"))

    assert (again.id, again.seq) == (1, 2)
    assert drafts.load(1) == again
    assert len(drafts.listed()) == 1


def test_a_list_shows_what_a_person_looks_for(drafts):
    save(drafts, DRAFT)

    assert drafts.listed() == (
        DraftLine(
            id=1,
            title="No war on Iran",
            meeting="union-branch",
            destination="trades-council",
            meeting_date="2026-12-08",
            words=212,
            saved="2026-11-24T19:30:00",
        ),
    )


def test_a_list_shows_what_became_of_a_motion_and_not_what_its_words_say(drafts):
    words = '"outcome":{"result":"lost"}'
    said = replace(DRAFT, answers={"country": words}, made_from=words)
    save(drafts, said)
    save(
        drafts,
        replace(said, outcome=Outcome(Result.CARRIED_AS_AMENDED, date(2026, 12, 8))),
    )
    results = {line.id: line.result for line in drafts.listed()}
    assert results == {1: "", 2: "carried-as-amended"}


def test_a_draft_without_a_meeting_date_is_listed_without_one(drafts):
    save(drafts, replace(DRAFT, profile=BranchProfile("Leeds 4/117")))

    assert drafts.listed()[0].meeting_date == ""


def test_the_draft_saved_last_is_listed_first_even_if_the_clock_went_back(drafts):
    iran = save(drafts, DRAFT, minutes=60)
    save(drafts, naming(DRAFT, "Iraq"), minutes=0)
    assert [line.id for line in drafts.listed()] == [2, 1]

    save(drafts, iran, minutes=0)
    assert [line.id for line in drafts.listed()] == [1, 2]


def test_two_windows_on_one_draft_never_overwrite_each_other(drafts):
    left = right = save(drafts, DRAFT)
    left = save(drafts, naming(left, "Iraq"))

    with pytest.raises(DraftChangedElsewhereError, match="Draft 1 was changed"):
        save(drafts, naming(right, "Syria"), why="left the step Facts")
    assert drafts.load(1) == left
    assert drafts.history(1) == ()


def test_a_draft_without_number_is_a_new_one_each_time(drafts):
    assert [save(drafts, DRAFT).id for _ in range(3)] == [1, 2, 3]


def test_a_number_is_not_given_twice(drafts):
    drafts.remove(save(drafts, DRAFT).id)

    assert save(drafts, DRAFT).id == 2


def test_removing_a_draft_removes_its_revisions(drafts):
    save(drafts, DRAFT, why="exported")
    drafts.remove(1)

    assert drafts.listed() == ()
    with reading(drafts.folder) as store:
        assert store.execute("SELECT * FROM revisions").fetchall() == []


@pytest.mark.parametrize("number", [0, -1, 7, 2**63, 10**40])
def test_a_number_that_no_draft_has_is_a_sentence(drafts, number):
    for ask in (drafts.load, drafts.history, drafts.remove):
        with pytest.raises(UnknownNameError, match=f'no draft called "{number}"'):
            ask(number)
    with pytest.raises(UnknownNameError):
        drafts.revision(number, 1)
    with pytest.raises(UnknownNameError):
        drafts.restore(number, 1, NOW)


def test_saving_a_draft_that_was_removed_says_so(drafts):
    saved = save(drafts, DRAFT)
    drafts.remove(1)

    with pytest.raises(UnknownNameError, match='There is no draft called "1"'):
        save(drafts, saved)


def test_a_draft_that_cannot_be_read_is_a_sentence_and_can_be_put_back(drafts):
    save(drafts, DRAFT, why="exported")
    with writing(drafts.folder) as store:
        store.execute("UPDATE drafts SET body = '{}'")

    with pytest.raises(StoreError, match="Draft 1 is damaged"):
        drafts.load(1)
    assert len(drafts.listed()) == 1
    assert drafts.restore(1, 1, NOW).answers == DRAFT.answers


# Revisions


def test_only_a_save_with_a_reason_keeps_a_revision(drafts):
    saved = save(drafts, DRAFT)
    saved = save(drafts, naming(saved, "Iraq"), minutes=1, why="exported")
    save(drafts, naming(saved, "Syria"), minutes=2)

    assert drafts.history(1) == (Revision(1, "2026-11-24T19:31:00", "exported", 212),)
    assert drafts.revision(1, 1).answers == {"country": "Iraq"}
    assert drafts.load(1).answers == {"country": "Syria"}


def test_the_newest_revision_comes_first_and_the_fifty_newest_are_kept(drafts):
    saved = DRAFT
    for turn in range(53):
        saved = save(drafts, naming(saved, f"Land {turn}"), turn, why="every so often")

    assert [one.number for one in drafts.history(1)] == list(range(53, 3, -1))
    assert drafts.revision(1, 4).answers == {"country": "Land 3"}
    with pytest.raises(UnknownNameError, match='revision of draft 1 called "3"'):
        drafts.revision(1, 3)


def test_the_revisions_of_one_draft_do_not_push_out_another_s(drafts):
    save(drafts, DRAFT, why="exported")
    other = DRAFT
    for _ in range(51):
        other = save(drafts, other, why="exported")

    assert len(drafts.history(1)) == 1
    assert len(drafts.history(2)) == 50


def test_going_back_loses_nothing(drafts):
    saved = save(drafts, DRAFT, why="exported")
    saved = save(drafts, naming(saved, "Iraq"), minutes=1)

    back = drafts.restore(1, 1, NOW + timedelta(minutes=2))

    assert back == replace(DRAFT, id=1, seq=3)
    assert drafts.load(1) == back
    assert drafts.history(1)[0] == Revision(
        2, "2026-11-24T19:32:00", "before going back to revision 1", 212
    )
    assert drafts.revision(1, 2).answers == {"country": "Iraq"}
    assert drafts.listed()[0].title == "No war on Iran"
    assert drafts.listed()[0].saved == "2026-11-24T19:32:00"


def test_going_back_and_back_again_is_where_one_was(drafts):
    saved = save(drafts, DRAFT, why="exported")
    saved = save(drafts, naming(saved, "Iraq"))
    drafts.restore(1, 1, NOW)

    assert drafts.restore(1, 2, NOW).answers == saved.answers


def test_going_back_to_the_oldest_of_fifty_does_not_lose_it(drafts):
    saved = DRAFT
    for turn in range(50):
        saved = save(drafts, naming(saved, f"Land {turn}"), why="every so often")

    assert drafts.restore(1, 1, NOW).answers == {"country": "Land 0"}
    assert drafts.load(1).answers == {"country": "Land 0"}
    assert len(drafts.history(1)) == 50


def test_a_window_left_open_cannot_undo_going_back(drafts):
    saved = save(drafts, DRAFT, why="exported")
    drafts.restore(1, 1, NOW)

    with pytest.raises(DraftChangedElsewhereError):
        save(drafts, naming(saved, "Syria"))


def test_a_revision_that_does_not_exist_changes_nothing(drafts):
    saved = save(drafts, DRAFT)

    with pytest.raises(UnknownNameError, match="drafter draft history 1"):
        drafts.restore(1, 4, NOW)
    assert drafts.load(1) == saved
    assert drafts.history(1) == ()


# At once, and at the worst moment


def test_eight_threads_that_save_lose_nothing(drafts):
    shared = save(drafts, DRAFT)

    def work(number):
        mine, others = naming(DRAFT, f"Land {number}"), 0
        for _ in range(8):
            mine = save(drafts, mine, why="every so often")
            while True:
                try:
                    save(drafts, naming(drafts.load(shared.id), f"By {number}"))
                    break
                except DraftChangedElsewhereError:
                    others += 1
        return mine

    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(work, range(8)))

    assert drafts.load(shared.id).seq == 1 + 8 * 8
    for draft in saved:
        assert draft.seq == 8
        assert drafts.load(draft.id) == draft
        assert len(drafts.history(draft.id)) == 8
    with reading(drafts.folder) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)


SAVING = """
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from drafter.storage.drafts import Drafts

drafts = Drafts(Path(sys.argv[1]))
draft = drafts.load(1)
while True:
    answers = {"country": f"Land {draft.seq + 1}", "long": "x" * 20_000}
    draft = drafts.save(
        replace(draft, answers=answers), title="", words=0,
        now=datetime(2026, 11, 24), why="every so often",
    )
    print(draft.seq, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
@pytest.mark.parametrize("saves", range(1, 7))
def test_a_window_killed_in_the_middle_of_a_save_loses_no_save(drafts, saves):
    save(drafts, DRAFT)
    code = [sys.executable, "-c", SAVING, str(drafts.folder)]
    with subprocess.Popen(code, stdout=subprocess.PIPE) as window:
        for _ in range(saves):
            window.stdout.readline()
        time.sleep(saves * 0.0017)  # somewhere within one of the next saves
        window.send_signal(signal.SIGKILL)
        said = window.stdout.read().split()

    draft = drafts.load(1)
    assert draft.seq >= (int(said[-1]) if said else saves + 1)
    assert draft.answers["country"] == f"Land {draft.seq}"
    assert len(drafts.history(1)) == min(draft.seq - 1, 50)
    assert save(drafts, draft).seq == draft.seq + 1
    with reading(drafts.folder) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_list_of_drafts_needs_no_strict_loading():
    code = (
        "import sys, tempfile\n"
        "from pathlib import Path\n"
        "from drafter.storage.drafts import Drafts\n"
        "with tempfile.TemporaryDirectory() as folder: Drafts(Path(folder)).listed()\n"
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, check=True
    )

    assert done.stdout.split() == [b"False"]


# As text

PLAIN = st.text().map(clean)
ANY_DRAFT = st.builds(
    replace,
    st.just(DRAFT),
    answers=st.dictionaries(PLAIN, PLAIN),
    made_from=PLAIN,
    overrides=st.dictionaries(PLAIN, PLAIN),
    profile=st.builds(
        BranchProfile,
        branch_name=PLAIN,
        meeting_date=st.none() | st.dates(),
        type_size=st.none() | st.integers(-(2**70), 2**70),
    ),
    clauses=st.lists(
        st.builds(
            ClauseChoice,
            id=PLAIN,
            state=st.sampled_from(ClauseState),
            text=PLAIN,
            section=st.none() | st.sampled_from(SectionKind),
            order=st.none() | st.integers(0, 99),
        )
    ).map(tuple),
)


@given(ANY_DRAFT)
def test_whatever_is_typed_comes_back_exactly(draft):
    assert from_json(to_json(draft)) == draft


def test_quotes_and_braces_and_every_script_come_back_exactly(drafts):
    typed = "\"It's\" {{ not }} '; DROP TABLE drafts; -- \\ \n\t<b>€ ŵ 和平 🕊️ سلام"
    saved = drafts.save(naming(DRAFT, typed), title=typed, words=1, now=NOW, why=typed)

    assert drafts.load(1) == saved
    assert drafts.listed()[0].title == typed
    assert drafts.history(1)[0].why == typed


@given(ANY_DRAFT)
def test_whatever_is_typed_comes_back_from_a_motion_file(draft):
    assert from_motion_file(to_motion_file(draft), "no-war.motion") == draft


def test_a_motion_file_can_be_read_by_people():
    text = to_motion_file(replace(DRAFT, id=7, seq=12)).decode()
    data = json.loads(text)

    assert text.startswith('{\n  "format": 1,\n  "template": {\n')
    assert "war is not “in the interest of working people”" in text
    assert text.endswith("}\n")
    assert "id" not in data
    assert "seq" not in data
    assert data["template"]["clause"][1]["from"] == [1]


def test_a_motion_file_is_a_new_draft_wherever_it_comes_from():
    data = json.loads(to_motion_file(DRAFT)) | {"id": 7, "seq": 12}

    draft = from_motion_file(json.dumps(data).encode(), "no-war.motion")
    assert draft == DRAFT


def test_control_characters_do_not_come_in_with_a_motion_file():
    data = to_motion_file(naming(DRAFT, "Iran")).replace(
        b'"Iran"', b'"\\u001b[31mIr\\u0000an\\u202e\\ud800\\r\\nIraq"'
    )

    draft = from_motion_file(data, "no-war.motion")
    assert draft.answers == {"country": "[31mIran\nIraq"}


def test_a_motion_file_may_begin_with_a_byte_order_mark():
    data = b"\xef\xbb\xbf" + to_motion_file(DRAFT)

    assert from_motion_file(data, "no-war.motion") == DRAFT


def test_every_fault_in_a_motion_file_is_a_line_that_says_where():
    data = json.loads(to_motion_file(DRAFT))
    data["meeting"] = 5
    data["colour"] = "red"
    del data["template"]["title"]
    data["clause"][0]["state"] = "gone"

    with pytest.raises(ProblemsError) as caught:
        from_motion_file(json.dumps(data).encode(), "no-war.motion")
    said = str(caught.value)
    for place in ("meeting", "colour", "title", "state"):
        assert place in said
    assert said.startswith("no-war.motion cannot be used:\n  no-war.motion, ")
    assert len(said.splitlines()) == 5


@pytest.mark.parametrize("format_", ["1", None, 0, True, 1.0])
def test_a_motion_file_without_its_format_is_told_to_write_it(format_):
    data = json.loads(to_motion_file(DRAFT)) | {"format": format_}

    with pytest.raises(ProblemsError, match="format: write 1 here"):
        from_motion_file(json.dumps(data).encode(), "no-war.motion")


def test_a_motion_file_of_a_newer_drafter_says_so():
    data = json.loads(to_motion_file(DRAFT)) | {"format": 2, "new": "thing"}

    with pytest.raises(FileError, match="made by a newer Drafter"):
        from_motion_file(json.dumps(data).encode(), "no-war.motion")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is not a .motion file, or was damaged on its way"),
        (b"No war on Iran", "is not a .motion file"),
        (b"[]", "is not a .motion file"),
        (b'"format"', "is not a .motion file"),
        (b"caf\xe9", "is not a .motion file"),
        (b"PK\x03\x04\x00\x00", "is not a .motion file"),
        (b'{"format": 1', "is not a .motion file"),
        (b'{"format": ' + b"1" * 5000 + b"}", "is not a .motion file"),
        (b'{"format": NaN}', "holds NaN, which is not a number"),
        (b'{"format": -Infinity}', "holds -Infinity, which is not a number"),
        (b'{"format": 1, "format": 1}', 'says "format" twice in one place'),
        (b'{"format": 1, "form\\u0000at": 1}', 'says "format" twice in one place'),
        (b'{"format": 1, "meeting": ' + b"[" * 30 + b"]" * 30 + b"}", "nested more"),
        (b"[" * 1_000_000, "no-war.motion "),
        (b'{"a":' * 500_000, "no-war.motion "),
        (b'{"a":' * 900 + b"1" + b"}" * 900, "nested more"),
        (b" " * 5_000_001, "is larger than 5 MB"),
    ],
)
def test_what_is_no_motion_file_is_one_sentence(data, sentence):
    with pytest.raises(DrafterError, match=sentence) as caught:
        from_motion_file(data, "no-war.motion")
    assert "\n" not in str(caught.value)
