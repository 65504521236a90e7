"""What F1 says: this screen, and the words on it."""

from __future__ import annotations

PAGES = {
    "home": """\
HOME
Choose with the arrows and Enter, or with the mouse.
  Start a motion        pick a model motion and answer its questions
  Your branches         details that every motion needs, kept once
  A draft               goes on where you left it
Delete removes the draft under the cursor, after asking.
Ctrl+P lists everything that can be done, and the colours: dark, light, contrast.
Nothing has to be saved: it is saved as you type, on this machine only.""",
    "motions": """\
MODEL MOTIONS
Type to search; the arrows move in the list; Enter takes the motion.
On the right is what it is for and how it reads. What stands in square brackets is
a blank that you fill in next. You can change every word later.""",
    "workspace": """\
THE WORKSPACE
The steps are on the left, the questions in the middle, the motion beside them as
it will be printed. On a narrow screen F2 shows the motion.
  Tab, Shift+Tab   next field, field before
  F3, F4           step before, next step
  F5               what is still open
  F8               make the Word paper
  Esc              home; your draft is kept
  Ctrl+S           says where it is saved; it is saved by itself
In the list of clauses, by key or button:
  Space            take a clause out, or put it in: [x] is in, [ ] is out
  E or Enter       write it in your own words; empty brings the first words back
  A                add a clause of your own
  - and +          move it up or down
  U                undo
The line below the list says where the words come from.
A number beside a step counts the answers it still misses. In the preview, what is
underlined is still to be answered, and ► stands at the answer you are giving.""",
    "branches": """\
YOUR BRANCHES
Only the name is needed. F4 keeps the details; Esc leaves, and asks if you typed.
You can keep several branches: your union's, your party's, a trades council.
Names of movers and secretaries show that someone is a member: keep only what
you need, and remove it when you are done.""",
}

WORDS = """\
THE WORDS
motion       a text that a meeting votes on
branch, body who decides: a branch, a party, a trades council, a conference
notes        the facts, each with its source
believes     what the body thinks about them
resolves     what it will do, or asks others to do
mover        the member who proposes the motion and speaks first
seconder     the member who supports it, so that it can be debated
notice       how long before the meeting a motion must be with the secretary
amendment    a change to a motion that the meeting votes on first
remit        to hand a motion to the committee without a vote
composite    one motion made from several on the same subject
carried      voted for by most; lost: not
standing orders   the body's own written rules of procedure
destination  the body that a motion is to reach in the end, if not this one

If you are stuck: make the paper with what you have (Export, "Print missing answers
as lines to fill in"), take it to your secretary, and ask."""


def page(name: str) -> str:
    """Return the help of the screen called `name`, and the words."""
    return f"{PAGES.get(name, PAGES['home'])}\n\n{WORDS}"
