"""Three sets of colours whose text can be read: at least 4.5 to 1 everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme


@dataclass(frozen=True)
class Palette:
    """The few colours that everything else is made of."""

    text: str
    quiet: str
    """Placeholders, hints and what cannot be used now."""
    page: str
    box: str
    """Fields and lists."""
    bar: str
    """Footer, header and compact fields."""
    key: str
    """Keys in the footer, links and what wants attention."""
    mark: str
    """Behind what is chosen or selected."""
    marked: str
    """Text on that."""
    good: str
    warn: str
    bad: str
    paper: str
    """The motion as it will be printed lies on this."""
    ink: str
    """And is written in this."""


LIGHT = Palette(
    text="#1a1a1a",
    quiet="#505050",
    page="#f1f0ea",
    box="#fbfaf7",
    bar="#e2e0d8",
    key="#8f1020",
    mark="#1d4f91",
    marked="#ffffff",
    good="#0d4d1f",
    warn="#5e3a00",
    bad="#860c1a",
    paper="#ffffff",
    ink="#141414",
)
DARK = Palette(
    text="#eeeeea",
    quiet="#b4b8be",
    page="#14161a",
    box="#1c1f24",
    bar="#282c33",
    key="#ffb86b",
    mark="#8ab8ff",
    marked="#10131a",
    good="#8fd694",
    warn="#ffd479",
    bad="#ff9c9c",
    paper="#e9e5da",
    ink="#191816",
)
CONTRAST = Palette(
    text="#ffffff",
    quiet="#ffffff",
    page="#000000",
    box="#000000",
    bar="#000000",
    key="#ffff00",
    mark="#ffff00",
    marked="#000000",
    good="#ffffff",
    warn="#ffff00",
    bad="#ffff00",
    paper="#000000",
    ink="#ffffff",
)


def _theme(name: str, palette: Palette, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=palette.mark,
        secondary=palette.mark,
        accent=palette.key,
        foreground=palette.text,
        background=palette.page,
        surface=palette.box,
        panel=palette.bar,
        boost=palette.bar,
        success=palette.good,
        warning=palette.warn,
        error=palette.bad,
        dark=dark,
        luminosity_spread=0,
        text_alpha=1,
        variables=_texts(palette) | _places(palette),
    )


def _texts(palette: Palette) -> dict[str, str]:
    return {
        "text": palette.text,
        "text-muted": palette.quiet,
        "text-disabled": palette.quiet,
        "text-primary": palette.text,
        "text-secondary": palette.text,
        "text-accent": palette.key,
        "text-success": palette.good,
        "text-warning": palette.warn,
        "text-error": palette.bad,
        "foreground-muted": palette.quiet,
        "foreground-disabled": palette.quiet,
        "button-foreground": palette.text,
        "button-color-foreground": palette.marked,
        "button-focus-text-style": "bold reverse",
    }


def _places(palette: Palette) -> dict[str, str]:
    marked = {"foreground": palette.marked, "background": palette.mark}
    faint = {"foreground": palette.text, "background": palette.bar}
    places = {
        "block-cursor": marked,
        "block-cursor-blurred": faint,
        "input-cursor": {"foreground": palette.page, "background": palette.text},
        "input-selection": marked,
        "screen-selection": marked,
        "footer": faint,
    }
    return {
        f"{place}-{ground}": colour
        for place, pair in places.items()
        for ground, colour in pair.items()
    } | {
        "block-cursor-text-style": "bold",
        "block-hover-background": palette.bar,
        "footer-key-foreground": palette.key,
        "footer-description-foreground": palette.text,
        "link-color": palette.key,
        "link-color-hover": palette.marked,
        "link-background-hover": palette.mark,
        "border": palette.mark,
        "border-blurred": palette.quiet,
        "paper": palette.paper,
        "ink": palette.ink,
        "scrollbar": palette.quiet,
        "scrollbar-hover": palette.key,
        "scrollbar-active": palette.key,
        "scrollbar-background": palette.bar,
        "scrollbar-background-hover": palette.bar,
        "scrollbar-background-active": palette.bar,
        "scrollbar-corner-color": palette.bar,
    }


REGISTERED = (
    _theme("drafter-light", LIGHT, dark=False),
    _theme("drafter-dark", DARK, dark=True),
    _theme("drafter-contrast", CONTRAST, dark=True),
)

CSS = """
*:disabled:can-focus { opacity: 100%; }
FooterKey.-disabled { text-style: italic; }
FooterKey:hover { color: $foreground; }
Button:disabled { text-opacity: 100%; text-style: italic; color: $text-disabled;
                  background: $panel; }
Button.-primary, Button.-success, Button.-warning, Button.-error {
    &:disabled { color: $text-disabled; background: $panel; }
}
App:blur HeaderTitle { text-opacity: 100%; }
"""
"""For the app's own `CSS`: where Textual fades text, it is drawn in full instead."""
