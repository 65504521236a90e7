"""What the screen holds is, word for word, what the Word paper says."""

from __future__ import annotations

from app_stage import at_the_draft, kept_draft
from preview_words import on_paper, unnumbered

from drafter.workflows import motions


def test_what_the_screen_holds_is_what_the_paper_says():
    drafts = [kept_draft(head.id) for head in motions.find_heads()]

    async def act(person):
        for opened in drafts:
            person.app.desk.change(opened)
            person.app.screen.show_preview()
            await person.settle()
            assert unnumbered(person.preview, opened) == on_paper(opened)

    at_the_draft(act, drafts[0], (160, 45))
