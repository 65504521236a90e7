"""The pictures in the README show the app as it is, and fetch nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pictures

README = Path(__file__).parents[2] / "README.md"
SHOWN = re.compile(r"!\[[^\]]+\]\((tests/data/pictures/[a-z]+\.svg)\)")


def test_the_words_in_each_picture_are_those_of_the_app():
    for name, fresh in pictures.taken().items():
        kept = (pictures.FOLDER / f"{name}.svg").read_text("utf-8")
        words = pictures.words_of(kept)
        assert words == pictures.words_of(fresh), (
            f"The picture {name} is stale. Make it again: "
            "uv run python tests/pictures.py"
        )
        assert len(words) > 50


def test_each_picture_is_in_the_readme_and_fetches_nothing():
    kept = sorted(pictures.FOLDER.iterdir())

    assert sorted(SHOWN.findall(README.read_text("utf-8"))) == [
        path.relative_to(README.parent).as_posix() for path in kept
    ]
    for path in kept:
        text = path.read_text("utf-8")
        assert re.findall(r"https?://[^\"' ]+", text) == ["http://www.w3.org/2000/svg"]
        assert not re.search(r"font-face|url\(http|<script|<image|/tmp|/home", text)
        assert len(text) < 100_000
