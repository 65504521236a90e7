"""What F1 says: this screen, and the words on it."""

from __future__ import annotations

from drafter.workflows.glossary import MEANINGS

PAGES = {
    "home": """\
HOME
Choose with the arrows and Enter, or with the mouse.
  Start a motion        pick a model motion and answer its questions
  From a statement      a campaign’s statement becomes a motion
  Use someone else’s    their motion is read, and its blanks become questions
  Amend                 change a motion; the sheet says how, in the proper words
  Composite             one motion from several on one subject
  On the night          take amendments as they are moved, vote by vote
  After the vote        record what became of a draft; minute, letters, reports
  Pack                  a list of branches in, a folder of papers for each out
Then come your drafts, which go on where you left them, and what keeps the rest in
order: your branches, your own body’s rules, settings, the tour.
On a draft: P makes the papers around it (speech, letters, notes), V records what
became of it at the meeting. Delete removes it, after asking.
A file dropped onto this screen, or a whole text pasted, is asked about and opened.
Ctrl+P lists everything that can be done, and the colours: dark, light, contrast.
Nothing has to be saved: it is saved as you type, on this machine only.""",
    "motions": """\
MODEL MOTIONS
Type to search, in names and in clauses; the arrows move in the list. Favourites come
first, then those used lately, then the others by name. The four buttons above the
list narrow it: Tab goes to them, Enter or a click opens one.
  Enter            take the motion
  F6               make it a favourite, or no favourite any more
  F5               take back the search and every choice: show all
  F9               add model motions that somebody passes on
  F7               preview a file as you write it
  Delete           in the list: remove one of your own
Beside or below stands what it is for and how it reads. What stands in square brackets
is a blank that you fill in next. You can change every word later.
To write one of your own by questions: drafter templates new, on the command line.
Or make one from a campaign’s statement, on the screen From a statement.""",
    "add-motions": """\
ADD MODEL MOTIONS
From a file, a zip or a folder that somebody passes on. Say where it is, or drop it onto
this window; Ctrl+O finds it. F4 looks at it: who made it, each model motion in it, and
what is worth a look. Every way through each of them is tried.
  F4               look at it
  F8               add what is shown; before that nothing is kept
  Esc              cancel
One with the name of another is refused, and nothing is lost. Where each comes from is
remembered and told in the list. Delete in the list removes one again.""",
    "template-preview": """\
PREVIEW A FILE AS YOU WRITE IT
Name the file of a model motion and leave this open beside your editor. Each time you
save, what was found in it is told, and below it how it reads: with the answers of its
sample, or else with its blanks.
  F4, Enter        show the file that is named
  Ctrl+O           find it
  Esc              back
“!” stands before what has to be mended. Half-way through a save, or with a fault, the
last text that could be shown stays. How to write one: templates/README.md in the
project; to begin one by questions: drafter templates new, on the command line.""",
    "newer-version": """\
A NEWER VERSION OF THE MODEL MOTION
The draft holds a copy of its model motion, and nothing happens to it by itself. Here
stands in words what the newer version would change. Clauses that you edited, took out,
moved or added, and your answers, stay as you have them.
  F4               take the changes; how it was is kept in the history first
  Esc              leave the draft as it is""",
    "workspace": """\
THE WORKSPACE
The steps are on the left, the questions in the middle, the motion beside them as
it will be printed. On a narrow screen F2 shows the motion.
  Tab, Shift+Tab   next field, field before
  F3, F4           step before, next step
  F5               check: what is open, which rules are broken, advice
  F8               make the Word paper; in the step Export, F9 the e-mail
  Esc              home; your draft is kept
  Ctrl+S           says where it is saved; it is saved by itself
  Ctrl+P, Title    give the motion another title
In the list of clauses, by key or button:
  Space            take a clause out, or put it in: [x] is in, [ ] is out
  E or Enter       write it in your own words; empty brings the first words back
  A                add a clause of your own
  - and +          move it up or down
  U                undo
The line below the list says where the words come from.
A number beside a step counts the answers it still misses. In the preview, what is
underlined is still to be answered, and ► stands at the answer you are giving.""",
    "choose-file": """\
CHOOSE A FILE
Type part of a name to find it in this folder; the arrows move in the list; Enter
looks into a folder, or takes the file. A whole path can be typed, pasted or dropped.
  F3               the folder above; ../ in the list does the same
  F4               take the file; or, where a folder is asked for, this folder
  Esc              back; what stood in the field stays
The buttons lead to your documents and other usual places. Only files that can be
read there are shown; how many others there are is said below the list. Names that
begin with a full stop are hidden until you type one.""",
    "bring": """\
SOMEONE ELSE’S MOTION
Paste the whole motion, or name the file it is in; F4 reads it. You can also drop
the file onto this window. What cannot be read is said beside the field.
Then you see how it was read: title, sections, clauses, and the blanks that its
author left. Beside it, or with F2, stands the text as it was found.
  F4               read it; then make a draft of it
  F2               their text, and back
  Esc              back; what you pasted is still there
Its words stay as they are, and its blanks become questions. “!” stands before what
was not certain: look there. In the workspace, Ctrl+P, Original shows their text.""",
    "derive": """\
FROM A STATEMENT
Paste the statement, or name its file; F4 reads it. Then choose a sentence with the
arrows. Beside or below stands its clause, as it would stand in the motion.
  1 2 3 4 5        file it: notes, believes, resolves, solidarity, or leave it out
  G                file it as the second guess has it
  E, Enter         edit the clause; emptied, the first words come back
  S                what is to be settled is settled: you looked, and it is right
  N                go to the next sentence with something to settle, marked “!”
  B                choose which words are blanks, asked for in each motion
  U                undo
  F4               go on as a draft, in the workspace
  F8               keep it as a model motion, in your own library
  Esc              back to the statement; what you put right stays
Later, in the draft, ctrl+p and "Back to the sentences" shows them again; clauses that
you edited meanwhile stay as they are. Its title is that of the statement; ctrl+p and
"Title" give it another.
With the mouse: a click shows a sentence, a second click edits it.
“Our members” were theirs: is it true of ours? That is for you to settle, not for a
machine. What an article says around a statement is taken as facts, with the article
as their source; W takes the whole text as the statement instead.""",
    "who": """\
WHO DECIDES
Two bodies: the one that votes first, and the one the motion is to reach in the end.
Often they are the same. The second one’s name, limits and deadline bind the text.
  Letters          find a body: part of its name is enough, like ucu or trades
  Up, Down         move in the list, while the cursor is in the line above it too
  Enter, Space     choose: (x) is chosen, ( ) is not
  Tab              from one list to the other
Below stands what is known of the body you point at: what it calls itself, its
limits and deadlines, which of them are rules and which advice, and how old each is.
“Not known” means that nobody has confirmed it: ask your secretary.
My own body: describe your branch’s own rules from its standing orders.
  F4  next step    F5  check    Esc  home""",
    "check": """\
CHECK
Everything that was found, in groups. “Stops the paper”: a missing answer, or a
quotation that is not word for word. “Rules of ...”: your body may send it back, but
the paper can be made. “Advice”: the motion is better for it.
Below the list stands everything about the line you point at.
  Enter            go to the question or the clause that mends it
  M                mend it here, where one word does it
  W                why: what this check looks for, with examples
  Space            under “What to leave out”: take that clause out
  U                undo what M or Space did
  F5, F3, F4       check, step before, next step
With the mouse: a click shows a line, a second click goes there; the keys at the
foot can be clicked too.
“Last seen 2018” means that the rule was read in a text of that year: it may have
changed since.""",
    "own-body": """\
MY OWN BODY
The rules of your own branch, from its standing orders: kept on this machine, and
checked like those of any other body.
Only the name is needed. What you leave empty is taken from the body that it
extends; find that one by typing part of its name.
  Tab, Shift+Tab   next field, field before
  F4               keep it
  Esc              back; it asks if something is not kept
In the list: Enter opens one, Delete removes one. A body that a draft is for is not
removed. A file with a fault is left out, and what is wrong with it is told here.
clear days   neither the day of the deadline nor that of the meeting counts""",
    "papers": """\
PAPERS AROUND THE MOTION
Everything around the motion, from the answers you gave: letters, speeches, notes,
minutes. Nothing that exists is written over.
  Space, Enter     tick a paper or take its tick away: [x] is made, [ ] is not
                   on the line above a group: all of the group
  F2               read the paper under the cursor, and go back to the list
  F8               make what is ticked, as Word and as text, in the folder
  F9               copy the text of the paper under the cursor
  Ctrl+O           open the folder
  F5               say what became of the motion; more papers follow from that
  Esc              back; what is made stays where it is
Papers under “To come” wait until you have recorded the vote, because they say how
it went. Every text is a start: change it in Word as you like.""",
    "outcome": """\
AFTER THE VOTE
First what the meeting did with the motion, then what belongs to that. Only what you
know: everything but the result and the day may stay as it is.
  Enter, Space     choose; after the result the cursor goes on to the next question
  Tab              next question
  F4               record it; before that nothing is kept
  F8               the papers for after the vote: minute, letters, press notice
  F9               the version for the next body, if it was carried: a new draft in
                   that body’s form, which opens at once; this one stays as it is
  Esc              back; it asks if something is filled in and not recorded
A result can be recorded again; the last record counts. The numbers go into the
minute and the certificate, not into letters or the press notice. “Carried as amended”
comes first where what was carried on the night was taken into the draft (F5 there).
nem con      nobody against, though some did not vote
quorum       how many members the rules ask for before a meeting can decide
intent       what was said about what the executive is to do with a remitted motion""",
    "pick-motion": """\
WHICH MOTION
One of three ways; Tab goes from one to the next.
  In the list      Enter takes one of your drafts
  A file           its path: Word, text, or .motion; Enter opens it, Ctrl+O finds it
  The text         copy it from the agenda, paste it here, then F4
Nothing is changed in the draft or the file. Check how it was read: numbers and
leads (“This Branch notes:”) must be where the agenda has them.""",
    "amend": """\
AMEND A MOTION
The motion as it is, and yours, in which you change the words. One point a line, the
title first. What you change is worded as instructions below, as you type; each is
tried: carried out, it gives your words to the letter.
  A new line       a new point; three spaces before it: a point below the one above
  A line emptied   that point is deleted
  F8               the sheet on which it is handed in, as Word and as text
  F9               the motion with tracked changes; it asks whose name stands on them
  F5               the motion as amended, nothing marked (the substantive motion)
  F3               how it is worded: plain words, TUC, STUC, UNISON, UCU, Labour rules
  F4               the body that decides: its limit of words, and its wording
  F2               on a narrow screen, the motion as it was, and back
  Esc              back; it asks if something is in no paper
What you typed last is kept, and here again when you open the same motion.
Numbers are given anew by themselves; you need not change them. “!” stands before
what a chair may rule out of order, and before what could not be worded: there, the
whole point put anew is offered, and printed.
direct negative  an amendment that only says the opposite: vote against it instead
added words      what many bodies count: the new words, no instructions or deletions""",
    "amend-live": """\
ON THE NIGHT
Type or paste a change as it is moved: In Resolves 2, delete “...” and insert “...”.
Below stands how it is understood. Nothing is done before the meeting has decided.
  F4               put it on the list; the list is in the order of the vote
  A, C, L          in the list: accepted by the mover, carried, lost
  O                not decided after all
  Del              off the list; its words go back into the field
  F8               print the motion as it stands now (substantive), Word and text
  F9               the chair’s sheet: what became of each amendment, and that motion
  F5               take that motion into the draft, if it was one; it asks first
  F3               “delete from one to four”: one and four go too, or stay
  F2               on a narrow screen, the motion, and back
  Tab              from field to list; arrows in what is understood scroll it
All places are those of the motion as printed on the agenda, however many amendments
have been carried. Two about the same words clash: it is said why, and what falls.
The papers around a draft (on the first screen, P on it) are of the motion as the draft
has it. F5 takes what was carried into it: its papers then have the amended words, and
“After the vote” offers “carried as amended” first. How it was stays in its history.
Of a motion that is no draft, print the substantive motion (F8); “Use someone else’s”
makes a draft of its Word file.""",
    "composite": """\
COMPOSITE
One motion from two or more, their points side by side, and whose words each are.
  F6               add a motion: its name on the agenda, the body that sent it in
  Enter            on a row: what is taken of it, or words that the movers agree on
  F3               the title of the composite
  F4               the body that decides, for its limit of words
  Del              take one of the motions out
  F8               the composite with the movers’ sheet, as Word and as text
  F2               on a narrow screen, the composite, and back
  Esc              back; it asks if something is in no paper
In the list: [?] is to be chosen, [x] is chosen, [in] stays, [out] is left out.
Whatever is not chosen stays, and what is left out is listed with whose it was.
Without the agreement of all movers the motions stand as they were sent in.""",
    "pack": """\
PAPERS FOR MANY BRANCHES
A pack: one model motion, a list of branches (CSV, a row a branch), and a folder in
which each branch gets its papers, checked against its own body’s rules.
  F4               choose the model motion
  Tab, Shift+Tab   next field, field before
  F8               make the pack; first you read what holding such a list asks of you
  F9               cancel: what is made stays, and manifest.csv says so
  Ctrl+O           show the folder
  Esc              back; it asks if something would be lost
The list is looked at as soon as it is named. Columns: branch_name, body, meeting,
meeting_date, the other details of a branch, and the blanks of the motion. A cell that
is filled in wins over what all branches share. The easiest way to answer for all of
them: start a draft of the model motion, answer its questions, and choose it here.
A pack that was stopped goes on with [x] Resume: what is made and has not changed is
left as it is. Rows that fail stop nothing; the reason for each is listed at the end
and in manifest.csv. When the pack has done its work, delete its whole folder.""",
    "settings": """\
SETTINGS
Each one is kept as soon as you choose it, and can be seen at once.
  Tab, Shift+Tab   the next one, the one before
  Enter, Space     choose: (x) is chosen; [x] is on, [ ] is off
  Esc              back
Dates and the size of type hold for every paper, from the screen and from a command.
The size is for branches that have none of their own (Your branches). The folder is
for papers made on screen; a command writes into the folder it is called in.""",
    "tour": """\
THE TOUR
Enter or the right arrow turns the page, the left arrow turns back, Esc leaves it.
It comes by itself only once. You find it on the first screen, and with Ctrl+P.""",
    "forget": """\
FORGET
Enter on a row shows what would go with it, and asks. A branch goes with every draft
that holds its details. For everything a word has to be typed.
What is forgotten goes out of the daily copies too. Papers that you made, packs and
e-mails are not reached; where they are is said. Ctrl+P, Privacy: what is kept.""",
    "branches": """\
YOUR BRANCHES
Only the name is needed. F4 keeps the details; Esc leaves, and asks if you typed.
You can keep several branches: your union's, your party's, a trades council.
Names of movers and secretaries show that someone is a member: keep only what
you need, and remove it when you are done.""",
}

WIDTH = 17
"""Letters of the column with the words."""
STUCK = """\
If you are stuck: make the paper with what you have (Export, "Print missing answers
as lines to fill in"), take it to your secretary, and ask."""
WORDS = "\n".join(
    [
        "THE WORDS",
        *(f"{word:{WIDTH}}{meaning}" for word, meaning in MEANINGS),
        "",
        STUCK,
    ]
)


def page(name: str) -> str:
    """Return the help of the screen called `name`, and the words."""
    return f"{PAGES.get(name, PAGES['home'])}\n\n{WORDS}"
