"""What a Word file shows is read, all of it, once; what nobody sees is not."""

from __future__ import annotations

import pytest
from word_files import (
    MAIN,
    OFFICE,
    SPACES,
    STRICT_MAIN,
    STRICT_OFFICE,
    numbering,
    p,
    parts,
    r,
    styles,
    word,
    zipped,
)

from drafter.errors import UnreadableError
from drafter.model.reading import ChangeKind, FurnitureKind, ParagraphKind
from drafter.parsing.docx import read_docx
from drafter.parsing.docx_text import Changes
from drafter.parsing.reading import read_motion

WHO = 'w:id="1" w:author="Alex Example" w:date="2026-11-22T12:00:00Z"'


def lines(data: bytes, changes: Changes = Changes.ACCEPTED) -> list[str]:
    return [one.text for one in read_docx(data, "motion.docx", changes).paragraphs]


def text(body: str, **others: str) -> list[str]:
    return lines(word(body, **others))


def tracked() -> bytes:
    return word(
        f"<w:p>{r('We ')}<w:ins {WHO}>{r('will ')}</w:ins>"
        f"<w:del {WHO}>{r('may ', tag='delText')}</w:del>{r('march.')}</w:p>"
    )


def test_tracked_insertions_are_kept_and_deletions_left_out():
    assert lines(tracked()) == ["We will march."]


def test_the_original_is_read_on_request():
    assert lines(tracked(), Changes.ORIGINAL) == ["We may march."]


def test_both_are_read_on_request():
    assert lines(tracked(), Changes.BOTH) == ["We will may march."]


def test_tracked_changes_are_listed_with_who_made_them_when():
    one, other = read_docx(tracked()).changes

    assert (one.kind, one.text, one.author) == (
        ChangeKind.INSERTION,
        "will ",
        "Alex Example",
    )
    assert (other.kind, other.text, other.date) == (
        ChangeKind.DELETION,
        "may ",
        "2026-11-22T12:00:00Z",
    )


def test_moved_words_are_read_once_where_they_went():
    body = (
        f"<w:p><w:moveFrom {WHO}>{r('moved')}</w:moveFrom>{r('stays')}</w:p>"
        f"<w:p><w:moveTo {WHO}>{r('moved')}</w:moveTo></w:p>"
    )

    assert text(body) == ["stays", "moved"]
    assert lines(word(body), Changes.ORIGINAL) == ["movedstays", ""]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    mark = f"<w:rPr><w:del {WHO}/></w:rPr>"
    body = f"{p('one ', mark)}{p('two')}"

    assert text(body) == ["one two"]
    assert lines(word(body), Changes.ORIGINAL) == ["one ", "two"]


def test_a_deleted_clause_is_gone_and_counts_no_further():
    numbers = numbering(
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f"{numbered}<w:rPr><w:del {WHO}/></w:rPr>"
    deleted = (
        f"<w:p><w:pPr>{gone}</w:pPr><w:del {WHO}>{r('b', tag='delText')}</w:del></w:p>"
    )
    data = word(f"{p('a', numbered)}{deleted}{p('c', numbered)}", numbering=numbers)

    shown = [(one.label, one.text) for one in read_docx(data).paragraphs]
    both = read_docx(data, changes=Changes.BOTH).paragraphs
    assert shown == [("1.", "a"), ("2.", "c")]
    assert [one.label for one in both] == ["1.", "2.", "2."]


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        (f"<w:sdt><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>", "control"),
        (f"<w:smartTag>{r('Sampleton')}</w:smartTag>", "Sampleton"),
        (f"<w:customXml>{r('custom')}</w:customXml>", "custom"),
        (f'<w:fldSimple w:instr="AUTHOR">{r("Alex")}</w:fldSimple>', "Alex"),
        (f'<w:hyperlink r:id="x">{r("our page")}</w:hyperlink>', "our page"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u2011b"),
        ("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "ab"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Arial" w:char="00e9"/></w:r>', "\ufffd"),
        (r("hidden", "<w:vanish/>") + r("seen"), "seen"),
        (r("shown", '<w:vanish w:val="0"/>'), "shown"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>' + r("noted"), "noted"),
    ],
)
def test_every_kind_of_words_in_a_paragraph_is_read(inside, read):
    assert text(f"<w:p>{inside}</w:p>") == [read]


def field(result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = r(" HYPERLINK x ", tag="instrText")
    return f"{mark('begin')}{code}{mark('separate')}{result}{mark('end')}"


def test_of_a_field_its_result_is_read_also_within_another():
    assert text(f"<w:p>{field(r('a') + field(r('b')))}{r('c')}</w:p>") == ["abc"]


def test_a_field_that_never_ends_hides_nothing_after_it():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

    assert text(f"<w:p>{begun}{r('PAGE', tag='instrText')}</w:p>{p('after')}") == [
        "",
        "after",
    ]


def test_hidden_text_is_left_out_by_its_style_too():
    sheet = styles(
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr>'
        '</w:style><w:style w:type="character" w:styleId="Note">'
        '<w:basedOn w:val="Base"/></w:style>'
    )
    noted = '<w:rStyle w:val="Note"/>'
    body = f"<w:p>{r('no', noted)}{r('yes')}</w:p>"

    assert text(body, styles=sheet) == ["yes"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{p('in the box')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    read = read_docx(word(f"<w:p>{r('around')}{drawing}</w:p>{p('after')}")).paragraphs

    assert [one.text for one in read] == ["around", "in the box", "after"]
    assert read[1].kind is ParagraphKind.TEXT_BOX


def test_tables_are_read_row_by_row_with_those_inside_them():
    def cell(inner: str) -> str:
        return f"<w:tc>{inner}</w:tc>"

    nested = f"<w:tbl><w:tr>{cell(p('inner'))}</w:tr></w:tbl><w:p/>"
    table = (
        f"<w:tbl><w:tr>{cell(p('a'))}{cell(p('b') + nested)}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{cell(p('c'))}{cell(p('d'))}</w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>"
    )

    read = read_docx(word(table)).paragraphs

    assert [one.text for one in read] == ["a", "b", "inner", "", "c", "d"]
    assert [one.cell for one in read[:2]] == [(0, 0, 0), (0, 0, 1)]
    assert read[4].cell == (0, 1, 0)


def test_block_content_controls_are_read():
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('inside')}</w:sdtContent></w:sdt>"

    assert text(body) == ["inside"]


def test_notes_and_comments_are_told_apart_from_the_text():
    notes = (
        f'<w:footnotes xmlns:w="{MAIN}"><w:footnote w:type="separator" w:id="0">'
        f'{p("---")}</w:footnote><w:footnote w:id="1">{p("a source")}</w:footnote>'
        "</w:footnotes>"
    )
    remarks = (
        f'<w:comments xmlns:w="{MAIN}"><w:comment w:id="0" w:author="Bo Specimen" '
        f'w:date="2026-01-02T00:00:00Z">{p("too long?")}</w:comment></w:comments>'
    )

    read = read_docx(word(p("text"), footnotes=notes, comments=remarks))

    assert [one.text for one in read.paragraphs] == ["text"]
    assert read.notes == ("a source",)
    assert [(one.author, one.text) for one in read.comments] == [
        ("Bo Specimen", "too long?")
    ]


def test_strict_files_are_read_like_any_other():
    made = {
        name: str(part).replace(MAIN, STRICT_MAIN).replace(OFFICE, STRICT_OFFICE)
        for name, part in parts(p("strict")).items()
    }

    assert lines(zipped(made)) == ["strict"]


def test_a_part_in_utf_16_is_read():
    made = parts()
    wide = str(parts(p("wide – é"))["word/document.xml"]).replace("UTF-8", "UTF-16")
    made["word/document.xml"] = wide.encode("utf-16")

    assert lines(zipped(made)) == ["wide – é"]


def test_titles_and_headings_are_known_by_their_styles():
    sheet = styles(
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Mine">'
        '<w:name w:val="My heads"/><w:basedOn w:val="H"/></w:style>'
    )
    body = p("a", '<w:pStyle w:val="T"/>') + p("b", '<w:pStyle w:val="Mine"/>') + p("c")

    read = read_docx(word(body, styles=sheet)).paragraphs

    assert [(one.kind.value, one.style) for one in read] == [
        ("title", "Title"),
        ("heading", "My heads"),
        ("body", ""),
    ]


def test_text_kept_in_another_file_inside_is_said_to_be_missing():
    read = read_docx(word(f'{p("a")}<w:altChunk r:id="x"/>'))

    assert len(read.problems) == 1
    assert "was not read" in read.problems[0]


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(UnreadableError, match="not a Word file"):
        read_docx(b"This Branch notes:", "motion.docx")


def around(tag: str, inner: str) -> str:
    return f"<w:{tag} {SPACES}>{inner}</w:{tag}>"


def test_headers_and_footers_are_told_apart_from_the_motion_once_each():
    head = around("hdr", p("Sampleton Branch") + p("Sampleton Branch"))
    foot = around("ftr", p("Page 1 of 2") + p("Reg. charity 00"))
    body = p("This Branch notes:") + p("that it rains.")
    read = read_motion(word(body, header=head, footer=foot), "m.docx")
    kinds = [(one.kind, one.text) for one in read.furniture]

    assert kinds == [
        (FurnitureKind.PAGE_HEADER, "Sampleton Branch"),
        (FurnitureKind.PAGE, "Page 1 of 2"),
        (FurnitureKind.PAGE_FOOTER, "Reg. charity 00"),
    ]
    assert read.unsure[-2:] == (
        "In the header of its pages: “Sampleton Branch”.",
        "In the footer of its pages: “Reg. charity 00”.",
    )
    assert [one.text for one in read.clauses] == ["that it rains."]


def test_a_header_that_only_repeats_the_page_is_not_spoken_of():
    body = p("Save the ferry") + p("This Branch notes:") + p("that it rains.")
    head = around("hdr", p("Save the ferry"))

    assert read_motion(word(body, header=head), "m.docx").unsure == ()


def test_a_damaged_header_does_not_cost_the_motion():
    read = read_docx(word(p("It rains."), header="<w:hdr"))

    assert [one.text for one in read.paragraphs] == ["It rains."]
    assert read.problems == (
        "A header or footer of its pages is damaged and was not read.",
    )
