"""Papers, texts and e-mails: made, refused, never written over."""

from __future__ import annotations

import base64
from pathlib import Path

from app_stage import at_the_draft, kept_draft, new_draft
from preview_words import words_of_docx

from drafter.workflows import home, sending

NAME = "No war on Iran"


def test_everything_is_made_and_nothing_is_written_over(documents):  # noqa: PLR0915
    copied = []

    async def act(person):  # noqa: PLR0915
        await person.step("export")
        assert "Next step" not in person.said()
        assert person.one("#target").value == str(documents / f"{NAME}.docx")
        await person.click("#email")
        mail = documents / f"{NAME} - e-mail.txt"
        assert person.text("#made") == f"Made: {mail}"
        assert "attached" not in mail.read_text()
        assert "No Word paper was made yet" in person.text("#after")
        await person.click("#text")
        text = documents / f"{NAME}.txt"
        assert person.text("#made") == f"Made: {text}"
        await person.press("<f8>")
        paper = documents / f"{NAME}.docx"
        assert person.text("#made") == f"Made: {paper}"
        assert "find a seconder" in person.text("#after")
        assert "by noon on Tuesday 7 January 2020" in person.text("#after")
        await person.press("<f9>")
        mail = documents / f"{NAME} - e-mail (2).txt"
        assert f"attached as a Word document ({NAME}.docx)" in mail.read_text()
        driver = person.app._driver
        driver.write = copied.append
        await person.click("#copy")
        assert "clipboard" in person.text("#made")
        await person.until(lambda: "the text is in" in person.text("#made"))
        kept = home.where_kept() + "/copied text.txt"
        await person.click("#copy-motion")
        await person.until(lambda: not Path(kept).read_text().startswith("Subject:"))
        assert "This Branch resolves:" in Path(kept).read_text()  # noqa: ASYNC240
        before = paper.read_bytes()
        target = person.one("#target")
        target.value = str(paper)
        for button in ("#word", "#text"):
            await person.click(button)
            assert "exists already and was left as it is" in person.text("#made")
        assert paper.read_bytes() == before
        target.value = str(documents / "no such" / "x.docx")
        await person.click("#word")
        assert "There is no folder" in person.text("#made")
        target.value = str(documents / "x.pdf")
        await person.click("#word")
        assert ".docx" in person.text("#made")
        target.value = ""
        await person.click("#word")
        assert "Say where to" in person.text("#made")

    at_the_draft(act, kept_draft(), (80, 24))
    sent = next(one for one in copied if "]52;c;" in one)
    text = base64.b64decode(sent.split(";")[2].split("\a")[0]).decode()
    assert f"({NAME}.docx)" in text


def test_a_path_in_the_home_folder_is_understood(documents):
    async def act(person):
        await person.step("export")
        person.one("#target").value = "~/Documents/short.docx"
        await person.click("#word")
        assert (documents / "short.docx").exists()

    at_the_draft(act, kept_draft())


def test_the_options_reach_the_paper(documents):
    def words(name):
        return " ".join(words_of_docx(documents / name))

    async def act(person):
        await person.step("export")
        for tick, name in (
            ("anonymous", "a"),
            ("secretary-copy", "s"),
            ("large-print", "l"),
        ):
            await person.click(f"#{tick}")
            person.one("#target").value = str(documents / f"{name}.docx")
            await person.click("#word")
            await person.click(f"#{tick}")

    at_the_draft(act, kept_draft())
    assert "Alex Specimen" not in words("a.docx")
    assert "Alex Specimen" in words("s.docx")
    assert len(words("s.docx").split()) > len(words("l.docx").split())
    large = sending.variant_of(kept_draft(), frozenset({"large-print"}))
    assert large.type_size == 16
    assert (documents / "l.docx").read_bytes() != (documents / "s.docx").read_bytes()


def test_missing_answers_are_refused_with_what_to_do_and_printed_as_lines(documents):
    async def act(person):
        await person.step("export")
        await person.click("#word")
        assert person.text("#made").startswith(
            "Not made. 14 answers are missing: Which country is threatened"
        )
        assert "--set" not in person.text("#made")
        assert "Or tick" in person.text("#after")
        assert not list(documents.iterdir())
        await person.click("#with-gaps")
        await person.click("#word")
        assert person.text("#made").startswith("Made: ")

    at_the_draft(act, new_draft(), (80, 24))
    (paper,) = documents.iterdir()
    assert "________________" in words_of_docx(paper)


def test_an_answer_that_cannot_be_read_is_refused_by_its_question():
    async def act(person):
        await person.step("facts")
        await person.set("fact_1_date", "31/02/2026")
        await person.press("<f8>")
        await person.until(lambda: "Not made." in person.text("#made"))
        assert "On what day was that?" in person.text("#made")
        assert "fact_1_date" not in person.text("#made")

    at_the_draft(act, kept_draft())
