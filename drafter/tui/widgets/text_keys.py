"""The keys of a text: those of the library, without the function keys.

A screen's own F6 and F7 would never be heard while the cursor is in a text: there they
select a line and everything, which Ctrl+A and the mouse do too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual.binding import BindingType

OF_SCREENS = {"f6", "f7"}
TEXT_KEYS: list[BindingType] = [
    one
    for one in TextArea.BINDINGS
    if not (isinstance(one, Binding) and one.key in OF_SCREENS)
]
