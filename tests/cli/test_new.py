"""drafter new: a model motion and answers in, papers out."""

from __future__ import annotations

import io
import zipfile
from html import escape
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.language.cleaning import clean


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def words_of(path) -> str:
    """Return the XML of the words of a Word paper."""
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def text_of(new, *arguments) -> str:
    """Return the paper as text."""
    came = new("-o", "paper.txt", *arguments)
    assert came.code == 0, came.err
    return Path("paper.txt").read_text("utf-8")


# Done


def test_a_paper_is_named_after_the_title(new, folder):
    came = new()

    assert (came.code, came.out) == (0, "No war on Iran.docx\n")
    assert came.err.endswith(" words, for Union branch. Kept as draft 1.\n")
    assert files(folder) == ["No war on Iran.docx"]


def test_a_paper_is_never_written_over(new, folder):
    new()
    first = (folder / "No war on Iran.docx").read_bytes()

    assert new("--set", "country=Iran").out == "No war on Iran (2).docx\n"
    assert (folder / "No war on Iran.docx").read_bytes() == first


def test_the_same_route_gives_the_same_bytes(new, folder):
    for suffix in ("docx", "txt", "md", "html"):
        new("-o", f"one.{suffix}")
        new("-o", f"two.{suffix}")
        one, two = folder / f"one.{suffix}", folder / f"two.{suffix}"
        assert one.read_bytes() == two.read_bytes()


def test_json_says_what_was_made(new):
    data = new("--json").data

    assert data["format"] == 1
    assert data["files"] == ["No war on Iran.docx"]
    assert data["words"] > 100
    assert data["findings"] == []


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [("docx", b"PK"), ("txt", b""), ("md", b""), ("html", b"<!"), ("DOCX", b"PK")],
)
def test_the_suffix_chooses_the_format(new, folder, suffix, beginning):
    assert new("-o", f"paper.{suffix}").code == 0

    assert (
        (folder / f"paper.{suffix}").read_bytes().lower().startswith(beginning.lower())
    )


def test_answers_of_the_command_win_over_the_file(new):
    text = text_of(new, "--set", "country=Utopia", "--set", "mover=Bo Specimen")

    assert "No war on Utopia" in text
    assert "Bo Specimen" in text


def test_a_value_may_hold_an_equals_sign(new):
    assert "a=b=c" in text_of(new, "--set", "country=a=b=c")


def test_a_clause_is_left_out_and_another_put_in(new):
    text = text_of(
        new, "--without", "madness", "--without", "write-to-mp", "--with", "speaker",
        "--set", "speaker_from=the Example Campaign",
    )  # fmt: skip

    assert "invite a speaker from the Example Campaign" in text
    assert "asking them to oppose any British part" not in text


def test_another_body_has_other_words(new):
    text = text_of(
        new, "--meeting", "trades-council", "--destination", "trades-council"
    )

    assert "This Trades Council notes:" in text


def test_a_motion_for_another_body_says_so(new):
    text = text_of(new, "--destination", "labour-clp")

    assert "This Branch agrees to submit the following motion to the" in text
    assert "This CLP notes:" in text


def test_a_style_of_ones_own_choice(new):
    assert "BE IT RESOLVED" in text_of(new, "--style", "whereas")


def test_companions_stand_beside_the_paper(new, folder):
    came = new("-o", "paper.docx", "--companions", "all")

    assert came.out.splitlines()[0] == "paper.docx"
    assert "paper - E-mail to the secretary.txt" in files(folder)
    mail = (folder / "paper - E-mail to the secretary.txt").read_text("utf-8")
    assert "Subject: Motion for the meeting on 9 January 2020: No war on Iran" in mail
    assert "paper.docx" in mail


def test_companions_can_be_named(new):
    data = new("--companions", "email-to-secretary", "--json").data

    assert data["files"][1:] == ["No war on Iran - E-mail to the secretary.txt"]


def test_gaps_can_be_printed_as_lines(new):
    text = text_of(new, "--with", "donation", "--with-gaps")

    assert "donate ________________ to ________________" in text


def test_gaps_that_were_printed_are_findings(new):
    data = new("--with", "donation", "--with-gaps", "--json").data

    assert [(one["check"], one["answer"]) for one in data["findings"]] == [
        ("gap", "donation_sum"),
        ("gap", "donation_payee"),
        ("gap", "donation_fund"),
    ]


def test_an_anonymous_paper_names_no_member(new):
    assert "Alex Specimen" in text_of(new)
    new("--anonymous", "-o", "anonymous.docx")

    assert "Alex Specimen" not in words_of("anonymous.docx")


def test_large_print_and_the_secretary_copy_are_other_papers(new, folder):
    for name, option in (
        ("plain", "--json"),
        ("large", "--large-print"),
        ("secretary", "--secretary-copy"),
    ):
        new("-o", f"{name}.docx", option)

    made = {(folder / name).read_bytes() for name in files(folder)}
    assert len(made) == 3


def test_a_draft_is_kept_unless_it_is_not_to_be(new, drafter):
    new("--no-keep")
    assert drafter("draft", "list", "--json").data == []

    new()
    assert len(drafter("draft", "list", "--json").data) == 1


def test_answers_come_from_standard_input(drafter, monkeypatch, folder):
    text = (
        'meeting = "union-branch"\ncountry = "Utopia"\n'
        '[branch]\nbranch_name = "Example"\n'
    )
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    came = drafter("new", "no-war", "--answers", "-", "--with-gaps", "--json")

    assert came.code == 0
    assert files(folder) == ["No war on Utopia.docx"]


def test_a_branch_that_is_kept_is_found_by_its_name(drafter):
    for name in ("Example West", "Example East"):
        drafter("branch", "add", "--set", f"branch_name={name}")
    asked = ("--branch", "example west", "--meeting", "union-branch", "--with-gaps")
    drafter("new", "no-war", *asked, "-o", "paper.txt")

    assert "Example West" in Path("paper.txt").read_text("utf-8")


def test_the_only_branch_need_not_be_named(drafter):
    drafter(
        "branch",
        "add",
        "--set",
        "branch_name=Example West",
        "--set",
        "body=union-branch",
    )
    came = drafter("new", "no-war", "--with-gaps", "-o", "paper.txt")

    assert came.code == 0, came.err
    assert "Example West" in Path("paper.txt").read_text("utf-8")


def test_a_branch_file_is_taken(drafter, folder):
    (folder / "west.toml").write_text(
        'branch_name = "Example West"\nbody = "labour-branch"\n', encoding="utf-8"
    )
    came = drafter("new", "no-war", "--branch", "west.toml", "--with-gaps", "--json")

    assert came.code == 0


# Could not

REFUSED = [
    (
        ["--meeting", "union-brnch"],
        'There is no body called "union-brnch". Did you mean union-branch?',
    ),
    (["--destination", "zzz"], 'There is no body called "zzz".'),
    (["--style", "zzz"], 'There is no house style called "zzz".'),
    (
        ["--set", "contry=Iran"],
        'There is no question in this model motion called "contry". Did you mean cou',
    ),
    (
        ["--without", "speakr"],
        'There is no clause in this model motion called "speakr". Did you mean spea',
    ),
    (["--with", "zzz"], 'There is no clause in this model motion called "zzz".'),
    (["--branch", "Nobody"], 'There is no branch called "Nobody".'),
    (["--branch", "nobody.toml"], "There is no file nobody.toml."),
    (["--set", "country"], '"country" is not NAME=VALUE: write it like --set countr'),
    (["--set", "=Iran"], '"=Iran" is not NAME=VALUE: write it like --set country='),
    (
        ["--set", "fact_1_date=31/2/2026"],
        "The answer to fact_1_date: There is no 31/2/2026: write it as 9 January 2020",
    ),
    (
        ["--set", "state=perhaps"],
        'The answer to state: "perhaps" is not one of: threatened, under attack.',
    ),
    (
        ["--set", "meeting_date=31/2/2026"],
        "--set cannot be used:\n  --set, branch, meeting_date: There is no 31/2/2026:",
    ),
    (
        ["--set", "motion_deadline_days=9999999", "--companions", "all"],
        "--set cannot be used:\n  --set, branch, motion_deadline_days: write a number",
    ),
    (["--with", "donation"], "The motion has 3 gaps"),
    (["--set", "country="], "The motion has a gap"),
    (["--companions", "spech"], 'There is no companion called "spech".'),
    (["-o", "paper.pdf"], 'Drafter cannot write ".pdf" files: end the name in .docx'),
    (["-o", "paper"], "Drafter needs an ending: end the name in .docx, .txt, .md or"),
    (["-o", "gone/paper.docx"], "There is no folder gone."),
    (["--frob"], "No such option: --frob. See: drafter new --help"),
]


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED)
def test_what_cannot_be_done_is_a_sentence_and_nothing_is_written(
    new, folder, arguments, sentence
):
    came = new(*arguments)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence)
    assert files(folder) == []


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED)
def test_with_json_the_sentence_is_an_error_on_standard_output(
    new, drafter, arguments, sentence
):
    came = new(*arguments, "--json")

    assert (came.code, came.err) == (2, "")
    assert came.data["error"].startswith(sentence)
    assert set(came.data) == {"format", "error"}
    assert drafter("draft", "list", "--json").data == []


@pytest.mark.parametrize("name", ["donation_sum", "donation_payee", "donation_fund"])
def test_missing_answers_are_named_with_what_to_do(new, name):
    came = new("--with", "donation")

    assert name in came.err
    assert "--set" in came.err
    assert "--with-gaps" in came.err


def test_an_unknown_model_motion_is_a_sentence(drafter, folder):
    came = drafter("new", "nowar")

    assert (came.code, came.err) == (
        2,
        (
            'There is no model motion called "nowar". Did you mean no-war? See: '
            "drafter templates list\n"
        ),
    )


def test_without_a_branch_or_a_body_it_says_which_to_name(drafter):
    assert drafter("new", "no-war").err.startswith("Say what your branch is called")
    assert drafter("new", "no-war", "--set", "branch_name=X").err.startswith(
        "Say which body votes on the motion, with --meeting union-branch"
    )


def test_of_two_branches_one_is_to_be_named(drafter):
    for name in ("Example West", "Example East"):
        drafter("branch", "add", "--set", f"branch_name={name}")

    assert drafter("new", "no-war").err == (
        'Say which branch it is, with --branch "...": Example East, Example West.\n'
    )


def test_a_file_that_exists_is_left_as_it_was(new, folder):
    (folder / "paper.docx").write_text("mine", encoding="utf-8")
    came = new("-o", "paper.docx")

    assert (came.code, came.err) == (
        2,
        "paper.docx exists already and was left as it is. Choose another name.\n",
    )
    assert (folder / "paper.docx").read_text("utf-8") == "mine"
    assert files(folder) == ["paper.docx"]


def test_a_folder_that_is_a_file_is_a_sentence(new, folder):
    (folder / "file").write_text("mine", encoding="utf-8")
    came = new("-o", "file/paper.docx")

    assert (came.code, came.out) == (2, "")
    assert came.err == "There is no folder file. Make it first, or choose another.\n"


@pytest.mark.parametrize("place", ["/proc/paper.docx", "/dev/null/paper.docx"])
def test_a_folder_that_takes_no_files_is_a_sentence(new, folder, place):
    came = new("-o", place)

    assert came.code == 2
    assert len(came.err.splitlines()) == 1
    assert files(folder) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("country = ", "a.toml cannot be used:\n  a.toml: is not TOML: invalid value"),
        ("country = { a = 1 }", "a.toml cannot be used:\n  a.toml, country: write it"),
        ("[branch]\nmovr = 'x'", "Say what your branch is called, with --set branch"),
        ("branch = 1", "a.toml cannot be used:\n  a.toml, branch: write it as a table"),
    ],
)
def test_answers_that_cannot_be_read_are_a_sentence(drafter, folder, text, sentence):
    (folder / "a.toml").write_text(text, encoding="utf-8")
    came = drafter("new", "no-war", "--answers", "a.toml")

    assert came.code == 2
    assert came.err.startswith(sentence)
    assert files(folder) == ["a.toml"]


def test_a_paper_is_made_even_where_its_draft_cannot_be_kept(new, monkeypatch):
    monkeypatch.setenv("DRAFTER_HOME", "/proc/none")
    came = new()

    assert (came.code, came.out) == (1, "No war on Iran.docx\n")
    assert "The paper is made, but not its draft kept." in came.err


# Hostile words

HOSTILE = [
    "A & B <b>bold</b>",
    "{{ x }} {% if %}",
    "\"Quotes\" & 'so'",
    "✊🏽 Ógra 战争 لا",
    "$HOME `ls` %s \\n",
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("suffix", ["docx", "txt", "md", "html"])
def test_a_branch_may_be_called_anything(new, folder, name, suffix):
    came = new("--set", f"branch_name={name}", "-o", f"paper.{suffix}")

    assert (came.code, came.err.count("Traceback")) == (0, 0)
    path = folder / f"paper.{suffix}"
    text = words_of(path) if suffix == "docx" else path.read_text("utf-8")
    as_typed = {"txt": name, "docx": escape(name, quote=False)}
    assert as_typed.get(suffix, "") in text
    assert suffix == "txt" or "<b>" not in text.replace(r"\<b>", "")


def test_what_shows_a_name_in_another_order_is_left_out(new, folder):
    new("--set", "branch_name=Example \u202ecod.exe\u0000\x1b[31m", "-o", "paper.txt")

    text = (folder / "paper.txt").read_text("utf-8")
    assert "Example cod.exe[31m" in text
    assert text == clean(text)


def test_no_sentence_holds_what_a_terminal_obeys(drafter):
    came = drafter("new", "no\x1b[31m-war\u202e")

    assert '"no[31m-war"' in came.err


def test_a_title_is_a_safe_name_of_a_file(new, folder):
    assert new("--set", "country=../../etc: a/b\\c?*").code == 0

    (name,) = files(folder)
    assert name == "No war on ..-..-etc - a-b-c.docx"


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters(), max_size=30))
def test_any_country_is_made_or_refused_with_a_sentence(new, country):
    came = new("--set", f"country={country}", "--no-keep", "--json")

    assert came.code in {0, 2}
    assert came.code == 0 or came.data["error"]
