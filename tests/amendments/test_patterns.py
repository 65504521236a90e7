"""The 61 printed forms of `facts/rulebooks.md` section 2, on motions of our own."""

import pytest
from agenda_lines import LONG, lines_of
from agenda_texts import CLAUSES, LIST, NUMBERED, ORDERS, PLAN, PROSE, RULES, STUC

from drafter.amendments.reading import Usage, apply_text

IN_WORDS = (
    (
        "1-insert-new-paragraph-2",
        PROSE,
        'Insert new paragraph 2: "Congress regrets that this was known for years."',
        "\n\nCongress believes",
        "\n\nCongress regrets that this was known for years.\n\nCongress believes",
    ),
    (
        "3-new-penultimate-paragraph",
        PROSE,
        'Insert new penultimate paragraph: "Congress thanks the passengers."',
        "\n\nCongress agrees",
        "\n\nCongress thanks the passengers.\n\nCongress agrees",
    ),
    (
        "4-in-penultimate-paragraph-after",
        PROSE,
        'In penultimate paragraph, after "families" insert "and their reps"',
        "their families",
        "their families and their reps",
    ),
    (
        "5-insert-a-new-paragraph-6",
        PROSE,
        'Insert a new paragraph 6: "Congress will return to this."',
        "on time.\n",
        "on time.\n\nCongress will return to this.\n",
    ),
    (
        "6-final-paragraph-sub-paragraph-2-before",
        PLAN,
        'In the final paragraph, sub-paragraph 2: Before "ask" insert "meet and"',
        "ii. ask",
        "ii. meet and ask",
    ),
    (
        "7-after-in-the-same-place",
        PLAN,
        (
            'In the final paragraph, sub-paragraph 2: Before "ask" insert "meet and"\n'
            'After "ferry", insert "by May"'
        ),
        "ii. ask for a second ferry",
        "ii. meet and ask for a second ferry by May",
    ),
    (
        "8-first-instance-change-twice-delete",
        PROSE,
        (
            'In the second paragraph, after the first instance of "that" add "all", '
            "change "
            '"tired" to "weary", replace "pay" with "wages" (twice), and delete "a".'
        ),
        "that tired drivers are a danger, that pay must rise and that pay talks",
        "that all weary drivers are danger, that wages must rise and that wages talks",
    ),
    (
        "9-third-paragraph-replace",
        PROSE,
        'In the third paragraph, replace "spoke up" with "came forward"',
        "spoke up",
        "came forward",
    ),
    (
        "10-final-paragraph-delete-and-after-add",
        PROSE,
        'In the final paragraph, delete "last" and after "driver" add "or guard"',
        "driver should work alone. The last bus",
        "driver or guard should work alone. The bus",
    ),
    (
        "11-bulleted-insert-new-paragraph",
        PROSE,
        '\u203a Insert new paragraph 2: "Congress regrets this."',
        "\n\nCongress believes",
        "\n\nCongress regrets this.\n\nCongress believes",
    ),
    (
        "12-at-end-new-sub-paragraphs",
        PLAN,
        (
            'At end, add new sub-paragraphs vii. and viii.:\n"vii. count the crews"\n'
            '"viii. thank them"'
        ),
        "vi. report back\n",
        "vi. report back\nvii. count the crews\nviii. thank them\n",
    ),
    (
        "13-sixth-paragraph-replace",
        LONG,
        '\u203a In the sixth paragraph, replace "cold" with "freezing"',
        "depot 6 is cold",
        "depot 6 is freezing",
    ),
    (
        "14-replace-before-and-insert-between",
        PROSE,
        (
            '\u203a In sub-paragraph i. replace "their" before "families" with '
            '"all" and insert '
            '"with" between "meet" and "the"'
        ),
        "i. meet the drivers and their families",
        "i. meet with the drivers and all families",
    ),
    (
        "15-insert-before-and-insert-between",
        PROSE,
        (
            '\u203a In sub-paragraph ii. insert "short" before "report" and insert '
            '"pay," '
            'between "on" and "hours"'
        ),
        "a report on hours",
        "a short report on pay, hours",
    ),
    (
        "16-additional-sentence-at-the-end-of",
        PROSE,
        (
            "At the end of paragraph 2, insert the additional sentence: "
            '"The talks begin in May."'
        ),
        "must be open.",
        "must be open. The talks begin in May.",
    ),
    (
        "17-delete-paragraph-and-replace-with",
        STUC,
        "Delete paragraph 3 and replace with: 'Congress wants the depot open.'",
        "Congress believes the depot should open again.",
        "Congress wants the depot open.",
    ),
    (
        "20-at-end-of-paragraph-add",
        STUC,
        "At end of paragraph 4 add ', and for a rest room'",
        "made again.",
        "made again, and for a rest room.",
    ),
    (
        "31-insert-new-rule-as-follows",
        RULES,
        'Insert new Rule D.1.3.4 as follows:- "The treasurer may stand again."',
        "books.\n",
        "books.\nRule D.1.3.4 The treasurer may stand again.\n",
    ),
    (
        "32-label-alone-delete-and-insert",
        RULES,
        'D.1.7 delete: "five pounds" and insert: "six pounds"',
        "five pounds",
        "six pounds",
    ),
    (
        "33-delete-standing-order-insert-new",
        NUMBERED,
        (
            "Delete Standing Order 5.1.2 and insert new Standing Order 5.1.2: "
            "'The council meets every quarter.'"
        ),
        "The council meets twice a year.",
        "The council meets every quarter.",
    ),
    (
        "34-from-title-delete-all",
        ORDERS,
        (
            "From title 'Standing orders of the Example conference' Delete all and "
            "replace "
            "with:\n1. The chair opens and closes the conference.\n2. All may speak."
        ),
        ORDERS.partition("\n\n")[2],
        "1. The chair opens and closes the conference.\n2. All may speak.\n",
    ),
    (
        "35-existing-wording-of-rule",
        RULES,
        (
            'Delete existing wording of Rule H.4.2 and replace with: "We elect the '
            'auditor."'
        ),
        "The auditor is paid.",
        "We elect the auditor.",
    ),
    (
        "36-rule-d-words",
        RULES,
        'Rule D: Delete "monthly" and replace with "weekly"',
        "meets monthly",
        "meets weekly",
    ),
    (
        "37-add-two-new-rules",
        RULES,
        (
            'Add new Rules G 2.2.8 and G 2.2.9: "G 2.2.8 Stewards may be recalled." '
            '"G 2.2.9 Stewards are trained."'
        ),
        "each month.\n",
        (
            "each month.\nRule G 2.2.8 Stewards may be recalled.\n"
            "Rule G 2.2.9 Stewards are trained.\n"
        ),
    ),
    (
        "38-rule-with-a-space-in-its-label",
        RULES,
        'Rule D 2.1: Replace "in Sampleton" with "online"',
        "in Sampleton",
        "online",
    ),
    (
        "39-amend-title",
        PROSE,
        'Amend title - replace "buses" with "trams"',
        "Safe buses",
        "Safe trams",
    ),
    (
        "40-in-first-paragraph",
        PROSE,
        'In first paragraph: replace "split shifts" with "double shifts"',
        "split shifts",
        "double shifts",
    ),
    (
        "41-in-second-paragraph",
        PROSE,
        'In second paragraph: Replace "tired" with "weary"',
        "tired",
        "weary",
    ),
    (
        "42-clause-two-deletions",
        CLAUSES,
        (
            'Clause 5: delete "weekly" and insert "daily", delete "monthly" and insert '
            '"weekly"'
        ),
        "weekly and report monthly",
        "daily and report weekly",
    ),
    (
        "43-delete-then-insert-without-and",
        CLAUSES,
        'Clause 18: delete "May" Insert "June"',
        "in May",
        "in June",
    ),
    (
        "44-add-new-clause-and-renumber",
        CLAUSES,
        "Add new Clause 11 and renumber subsequent Clauses:\nMinutes shall be read.",
        "Clause 11. The Council shall be dissolved by a ballot.\nClause 12. ",
        (
            "Clause 11. Minutes shall be read.\n"
            "Clause 12. The Council shall be dissolved by a ballot.\nClause 13. "
        ),
    ),
    (
        "45-words-without-a-place",
        CLAUSES,
        'delete "five" and insert "two"',
        "five officers",
        "two officers",
    ),
    (
        "46-amendment-to-an-amendment",
        'delete "five" and insert "two"',
        'Amendment (a) delete "two" and insert "three"',
        '"two"',
        '"three"',
    ),
    (
        "47-replace-the-words-with-the-words",
        CLAUSES,
        'Replace the words "working groups" with the words "committees"',
        "working groups",
        "committees",
    ),
    (
        "48-at-the-start-of-the-last-sentence",
        PROSE,
        'At the start of the last sentence delete "The last" and replace by "Every"',
        "The last bus",
        "Every bus",
    ),
    (
        "49-amend-the-first-sentence-as-follows",
        PROSE,
        'Amend the first sentence as follows: after "drivers" insert "and guards"',
        "bus drivers",
        "bus drivers and guards",
    ),
    (
        "51-replace-and-so-it-reads",
        CLAUSES,
        (
            "Amend clause 2: Replace ‘five’ with ‘six’, “So it reads: The Council "
            "shall "
            "have six officers.”"
        ),
        "five officers",
        "six officers",
    ),
    (
        "52-add-at-end-of-clause-so-it-reads",
        CLAUSES,
        (
            "Amend Clause 6. Add at end ‘and panels’, “So it reads: The Council may "
            "form "
            "working groups and panels.”"
        ),
        "groups.",
        "groups and panels.",
    ),
    (
        "53-delete-these-words",
        CLAUSES,
        (
            "Clause 10 says: ‘Minutes shall be kept’\n"
            "Delete these words and replace them with: ‘Minutes shall be read’"
        ),
        "shall be kept",
        "shall be read",
    ),
    (
        "54-delete-and-replace-on-two-lines",
        CLAUSES,
        "Delete: ‘a ballot’\nReplace with: ‘a ballot of all members’",
        "a ballot",
        "a ballot of all members",
    ),
    (
        "55-replace-believes-with",
        LIST,
        "Replace Believes 3 with:\nthat a fire door must open",
        "that a locked fire door is no door;",
        "that a fire door must open;",
    ),
    (
        "56-add-at-end",
        LIST,
        "add at end\nto thank the staff who spoke up.",
        "next meeting.\n",
        "next meeting.\n8. to thank the staff who spoke up.\n",
    ),
    (
        "57-delete-existing-paragraph-with-new",
        NUMBERED,
        (
            "delete existing paragraph 5.1.2 and replace with a new paragraph 5.1.2 as "
            "follows:\nThe council meets every quarter."
        ),
        "The council meets twice a year.",
        "The council meets every quarter.",
    ),
    (
        "58-add-at-end-of-first-paragraph",
        PROSE,
        "Add at end of first paragraph “Fares have risen.”",
        "Pay has fallen.",
        "Pay has fallen. Fares have risen.",
    ),
    (
        "59-words-quoted-with-their-label",
        NUMBERED,
        (
            "Delete “6.d Papers go out three days before” and replace with “6.d "
            "Papers go "
            "out a week before”"
        ),
        "three days",
        "a week",
    ),
    (
        "60-at-the-end-of-a-bare-number",
        NUMBERED,
        "at the end of 7, insert the words “and the receipts”",
        "7. The treasurer keeps the books.",
        "7. The treasurer keeps the books and the receipts.",
    ),
    (
        "61-replace-with-new-of-the-same-number",
        NUMBERED,
        (
            "In 10 Elections…, replace 10.2 with new 10.2 which reads as follows: "
            "“Votes "
            "are counted by two tellers.”"
        ),
        "counted by the chair",
        "counted by two tellers",
    ),
)
BY_LINE = (
    (
        "2-existing-paragraph-line-after-insert",
        PROSE,
        "In existing paragraph 2, line 1, after 'drivers' insert: ', at any hour,'",
        "tired drivers",
        "tired drivers, at any hour,",
    ),
    (
        "18-insert-full-stop-after-delete",
        STUC,
        (
            "Paragraph 2, bullet point (c), line 1, insert full stop after 'made', "
            "delete "
            "'and families waited'"
        ),
        "made and families waited",
        "made.",
    ),
    (
        "19-delete-and-replace-with",
        STUC,
        "Paragraph 2, bullet point (b), line 1, delete 'empty' and replace with 'shut'",
        "empty",
        "shut",
    ),
    (
        "21-paragraph-and-line",
        STUC,
        "Paragraph 4, line 1, delete 'asks' and replace with 'calls'",
        "Congress asks",
        "Congress calls",
    ),
    (
        "22-bullet-in-roman",
        STUC,
        "Paragraph 2, bullet point (a), line 1, delete '27' and replace with '31'",
        "(a) 27",
        "(a) 31",
    ),
    *(
        (
            f"{number}-paragraph-{paragraph}-line-{line}",
            LONG,
            f"Paragraph {paragraph}, line {line}, {said}",
            old,
            new,
        )
        for number, paragraph, line, said, old, new in (
            (
                23,
                12,
                2,
                "delete 'dark' and replace with 'dim'",
                "12 is dark",
                "12 is dim",
            ),
            (
                24,
                13,
                1,
                "delete 'cold' and replace with 'raw'",
                "13 is cold",
                "13 is raw",
            ),
            (
                25,
                14,
                2,
                "delete 'dark' and replace with 'dim'",
                "14 is dark",
                "14 is dim",
            ),
            (26, 16, 8, "delete 'seven' and replace with '7'", "seven", "7"),
            (27, 16, 10, "delete 'nine' and replace with '9'", "nine", "9"),
            (28, 16, 11, "delete 'ten' and replace with '10'", "ten", "10"),
            (29, 16, 12, "delete 'eleven' and replace with '11'", "eleven", "11"),
            (30, 16, 13, "insert 'far' after 'twelve'", "twelve", "twelve far"),
        )
    ),
    (
        "50-line-in-brackets",
        STUC,
        "After 'closure' (line 1) add: 'in May'",
        "closure",
        "closure in May",
    ),
)


def named(patterns):
    return [pytest.param(*one[1:], id=one[0]) for one in patterns]


@pytest.mark.parametrize(("motion", "amendment", "old", "new"), named(IN_WORDS))
def test_a_printed_form_of_amendment_is_read_and_carried_out(
    motion, amendment, old, new
):
    text, applied, failed = apply_text(motion, amendment, Usage.SCOTTISH)

    assert failed == ()
    assert text == motion.replace(old, new, 1)
    assert all(one.understood and one.instruction for one in applied)


@pytest.mark.parametrize(("motion", "amendment", "old", "new"), named(BY_LINE))
def test_a_printed_form_that_cites_a_line_is_read_and_carried_out(
    motion, amendment, old, new
):
    lines = lines_of(motion)

    text, applied, failed = apply_text(motion, amendment, Usage.SCOTTISH, lines)

    assert failed == ()
    assert text == motion.replace(old, new, 1)
    assert applied


def test_all_61_forms_are_tested():
    numbers = {int(one[0].partition("-")[0]) for one in (*IN_WORDS, *BY_LINE)}

    assert numbers == set(range(1, 62))
