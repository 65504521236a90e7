"""The one door to ordinary files: reading them, and writing new ones."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import secrets
import stat
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from drafter.errors import DrafterError, FileError, FileExistsAlreadyError
from drafter.language.cleaning import clean
from drafter.storage.leftovers import sweep
from drafter.storage.locations import data_folder
from drafter.storage.store_faults import FULL

Place = str | os.PathLike[str]
"""A path as a person typed it, or as a part of the program made it."""

MEGABYTE = 1_000_000
MOST_BYTES = 50 * MEGABYTE
"""The most that is read of any file: a Word document with pictures fits."""
MOST_TEXT = 5 * MEGABYTE
"""The most that is read of a text: the longest agenda is a tenth of it."""
PIECE = 1 << 16
LONGEST_STEM = 120
"""In bytes: leaves room for a number and a suffix where 143 bytes are the most."""

OWNER_ONLY = 0o600
WINDOWS = os.name == "nt"

INPUT = "-"
"""The name that stands for standard input."""

FORBIDDEN = str.maketrans("/\\|:", "----", '<>"?*')
RESERVED = re.compile(
    "(con|prn|aux|nul|conin[$]|conout[$]|(com|lpt)[0-9¹²³])[ ]*([.].*)?", re.IGNORECASE
)
"""What Windows takes for a device, whatever comes after the first full stop."""

FORBIDDING = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def read_bytes(path: Place, most: int = MOST_BYTES) -> bytes:
    """Return what is in the file at `path`; "-" is standard input.

    Raises:
        FileError: there is no such file, it is a folder, it cannot be read, or it
            holds more than `most` bytes.
    """
    name = _source(path)
    try:
        with _opened(path) as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise FileError(_why_not_read(path, name, error)) from None
    if len(data) > most:
        raise FileError(_too_large(name, most))
    return data


def copy_bytes(path: Place, target: BinaryIO, most: int = MOST_BYTES) -> None:
    """Write what is in the file at `path` to `target`, a piece at a time.

    Raises:
        FileError: as for `read_bytes`.
    """
    name, left = _source(path), most
    try:
        with _opened(path) as file:
            while piece := file.read(PIECE):
                left -= len(piece)
                if left < 0:
                    raise FileError(_too_large(name, most))
                target.write(piece)
    except (OSError, ValueError) as error:
        raise FileError(_why_not_read(path, name, error)) from None


def read_text(path: Place, most: int = MOST_TEXT) -> str:
    """Return the text in the file at `path`, as it is; "-" is standard input.

    The text is UTF-8, with or without a byte order mark.

    Raises:
        FileError: as for `read_bytes`, or it is not such a text.
    """
    data = read_bytes(path, most)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise FileError(
            f"{_source(path)} is not plain text in UTF-8. Open it in the program it "
            'was made with and save it as plain text, with the encoding "UTF-8".'
        )
    return text


def write_new(path: Place, data: bytes, *, settle: bool = True) -> Path:
    """Write `data` to a new file at `path` and return its path.

    The file appears whole or not at all, and never in place of another, even if two
    programs write at once. With `settle` it is on the disk when this returns; leave
    that out only for many files that can all be made again.

    Raises:
        FileExistsAlreadyError: there is something at `path`, left as it was.
        FileError: the folder is missing or cannot be written to, or the disk is full.
    """
    target = Path(path)
    try:
        _write_aside_and_place(target, data, settle=settle)
    except FileExistsError:
        raise FileExistsAlreadyError(_called(target)) from None
    except (OSError, ValueError) as error:
        raise FileError(_why_not_written(target, error)) from None
    return target


def write_over(path: Place, data: bytes) -> None:
    """Write `data` at `path`, in place of what is there, in one step.

    Raises:
        OSError, FileError: it cannot be written; what was there stays.
    """
    target = Path(path)
    aside = target.with_name(f".{secrets.token_hex(8)}.drafter")
    try:
        write_new(aside, data)
        aside.replace(target)
        settle_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


@dataclass(frozen=True)
class Parts:
    """A path and what it is made of."""

    path: Path
    folder: Path
    stem: str
    suffix: str


def parts_of(path: Place) -> Parts:
    """Return the folder, stem and suffix of a path."""
    whole = Path(path)
    return Parts(whole, whole.parent, whole.stem, whole.suffix)


def free_name(folder: Place, stem: str, suffix: str) -> Path:
    """Return a path in `folder` at which nothing is yet.

    It is "stem.docx", or else "stem (2).docx" and so on. `suffix` has its full stop.
    """
    path = Path(folder) / f"{stem}{suffix}"
    number = 1
    while os.path.lexists(path):
        number += 1
        path = Path(folder) / f"{stem} ({number}){suffix}"
    return path


def safe_stem(title: str) -> str:
    """Return `title` as the name of a file, without suffix, good on every system.

    Letters of every script stay. What a system forbids goes or becomes a hyphen,
    and the name takes up to 120 bytes. It is never empty.
    """
    text = unicodedata.normalize("NFC", clean(title)).replace(": ", " - ")
    stem = _fitted(text.translate(FORBIDDEN))
    return _fitted(f"Motion {stem}") if RESERVED.fullmatch(stem) else stem or "Motion"


def _fitted(text: str) -> str:
    return _trimmed(_shortened(_trimmed(text)))


def _trimmed(text: str) -> str:
    """Return `text` on one line; ends that hide a file or get lost are taken off."""
    return " ".join(text.split()).lstrip(" .-").rstrip(" .")


def _shortened(text: str) -> str:
    """Return the start of `text` that fits, with every letter's marks or none."""
    kept = text.encode()[:LONGEST_STEM].decode(errors="ignore")
    while kept and unicodedata.category(text[len(kept) :][:1] or " ")[0] == "M":
        kept = kept[:-1]
    return kept


def _opened(path: Place) -> contextlib.AbstractContextManager[BinaryIO]:
    if path != INPUT:
        return Path(path).open("rb")
    # Closing standard input is not for us: a command may ask a question afterwards.
    return contextlib.nullcontext(sys.stdin.buffer if sys.stdin else io.BytesIO())


def _write_aside_and_place(target: Path, data: bytes, *, settle: bool) -> None:
    aside = target.with_name(f".{secrets.token_hex(8)}.drafter")
    try:
        with aside.open("xb") as file:
            usual = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            _let_read(aside, OWNER_ONLY)  # for as long as it is not whole
            file.write(data)
            if settle:
                file.flush()
                os.fsync(file.fileno())
        if not _is_kept(target):
            _let_read(aside, usual)
        _place(aside, target)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
    if settle:
        settle_folder(target.parent)
        sweep(target.parent)


def _let_read(path: Path, mode: int) -> None:
    """Set who may read a file, where there are such modes: not on memory sticks."""
    with contextlib.suppress(OSError):
        path.chmod(mode)


def _is_kept(target: Path) -> bool:
    """Return whether `target` is in the folder of what is kept, for its owner alone."""
    with contextlib.suppress(DrafterError):
        return data_folder() in target.absolute().parents
    return False


def _place(aside: Path, target: Path) -> None:
    """Give the file `aside` the name `target`, unless there is something already."""
    try:
        target.hardlink_to(aside)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        _place_without_links(aside, target)


def _place_without_links(aside: Path, target: Path) -> None:
    """Do as `_place` does where a file has one name: memory sticks, some phones."""
    target.open("xb").close()  # takes the name, or fails if it is taken
    try:
        aside.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def settle_file(path: Path) -> None:
    """Put what another wrote to the file at `path` on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Put the name of a new file on the disk, where a system allows it."""
    if WINDOWS:
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why_not_read(path: Place, name: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"There is no file {name}. Check the name and the folder."
    if isinstance(error, ValueError) or error.errno == errno.ENAMETOOLONG:
        return f"{name} cannot be the name of a file. Check how it is written."
    # Windows says of a folder what it says of a file that may not be read.
    if isinstance(error, IsADirectoryError) or (WINDOWS and Path(path).is_dir()):
        return f"{name} is a folder. Name a file in it."
    if isinstance(error, PermissionError):
        return f"{name} cannot be read: its permissions do not allow it."
    return f"{name} cannot be read ({_reason(error)}). Copy it elsewhere and try again."


def _why_not_written(target: Path, error: OSError | ValueError) -> str:
    name, folder = _called(target), _called(target.parent)
    code = None if isinstance(error, ValueError) else error.errno
    if code in FULL:
        return f"{name} was not written: the disk is full. Make room and try again."
    if code in FORBIDDING or (code == errno.ENOENT and target.parent.is_dir()):
        return f"The folder {folder} cannot be written to. Choose another."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"There is no folder {folder}. Make it first, or choose another."
    if code == errno.ENAMETOOLONG or isinstance(error, ValueError):
        return f"{name} cannot be the name of a file. Choose a shorter, plain one."
    return f"{name} was not written ({_reason(error)}). Choose another folder."


def _reason(error: Exception) -> str:
    """Return what the system says about `error`, without its number and path."""
    return getattr(error, "strerror", None) or "no reason was given"


def _source(path: Place) -> str:
    return "Standard input" if path == INPUT else _called(path)


def _called(path: Place) -> str:
    """Return `path` as it can be shown: what a terminal would obey is left out."""
    return clean(os.fspath(path)).replace("\n", " ") or '""'


def _too_large(name: str, most: int) -> str:
    return (
        f"{name} is larger than {_size(most)}, the most that can be read. "
        "Choose a smaller file."
    )


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < MEGABYTE else f"{count // MEGABYTE} MB"


def show_folder(folder: Place) -> None:
    """Open `folder` in the system's own window.

    Raises:
        FileError: there is no such window here, as over ssh.
    """
    path = Path(folder).resolve()
    try:
        if sys.platform == "win32":
            os.startfile(path)  # type: ignore[attr-defined,unused-ignore]  # noqa: S606
            return
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        subprocess.Popen(  # noqa: S603  the folder is the person's own choice
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        raise FileError(
            f"This system has no window to open. The folder is {path}"
        ) from None
