"""A crime said of somebody who can be recognised; what a state does is politics."""

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.naming import CHECK

NAMED = {
    "that the managers of Sample Street depot are corrupt": "managers",
    "that Mr Example is a criminal": "Mr Example",
    "that Example Buses Ltd are crooks": "Example Buses Ltd",
    "that the corrupt management has to go": "corrupt management",
    "that Alex Example is a liar": "Alex Example",
    "that the company is nothing but a fraudster": "company",
    "that our employer has been fraudulent": "employer",
}
NOT_NAMED = [
    "that the invasion of Examplia is an illegal war",
    "that these air strikes are war crimes",
    "that the Government is corrupt",
    "that Saudi Arabia is corrupt",
    "that people want an end to a corrupt, sectarian system",
    "that the employer’s criminal neglect of safety cost lives",
    "that a court found the company guilty and its directors criminal",
    "that the employer is greedy",
    "that nobody should call the employer a criminal",
    "that the company is not corrupt",
    "that the drivers said “the company is corrupt”",
    "that the employer has criminal records checked",
]


@pytest.mark.parametrize(("said", "who"), NAMED.items())
def test_a_crime_said_of_somebody_who_can_be_recognised_is_told(said, who):
    before = matter(believes(said))
    (finding,) = CHECK.run(before)

    assert who in words_at(finding, before)
    assert finding.source.title == "Defamation Act 2013, section 1"
    assert finding.source.url == (
        "https://www.legislation.gov.uk/ukpga/2013/26/section/1"
    )
    assert finding.message.endswith("This is not legal advice.")


@pytest.mark.parametrize("said", NOT_NAMED)
def test_politics_acts_opinions_and_findings_of_courts_are_left_alone(said):
    assert found(CHECK, believes(said)) == found(CHECK, notes(said)) == ()


def test_the_employer_whom_an_answer_names_is_known():
    said = (
        clause("oppose Northsample Buses"),
        notes("that Northsample Buses is corrupt"),
    )

    assert found(CHECK, *said) == ()
    (finding,) = found(CHECK, *said, answers={"employer": "Northsample Buses"})
    assert "“Northsample Buses is corrupt”" in finding.message


def test_without_the_word_list_nothing_is_found():
    said = notes("that Mr Example is a criminal")

    assert found(CHECK, said, lists={}) == ()
