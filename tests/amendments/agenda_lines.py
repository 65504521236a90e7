"""A long motion of an invented body with its lines as they are printed."""

from drafter.amendments.plain_pages import plain_page

NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen"),
)
LAST = " ".join(f"and on the {word} platform the clock is slow" for word in NUMBERS)
LONG = "\n\n".join(
    [
        f"Congress notes that depot {n} is cold and depot {n} is dark."
        for n in range(1, 16)
    ]
    + [f"Congress believes that no one should wait {LAST}."]
)
WIDTH = 46


def lines_of(text: str) -> dict[int, tuple[str, int, int]]:
    """Return the lines of `text` as they break at `WIDTH`, numbered throughout."""
    lines = {}
    for passage in plain_page(text).passages:
        start = 0
        while start < len(passage.text):
            cut = passage.text.rfind(" ", start, start + WIDTH) + 1
            whole = len(passage.text) - start <= WIDTH
            end = len(passage.text) if whole or cut <= start else cut
            lines[len(lines) + 1] = (passage.path, start, end)
            start = end
    return lines
