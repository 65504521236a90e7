"""Whether a folder is on another machine, where the store has to be kept otherwise.

SQLite's log needs memory that all windows share, and over a network there is none: two
machines would write over each other (https://sqlite.org/wal.html, "Disadvantages").
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from pathlib import Path

NAMES = (
    "9p afpfs afs beegfs ceph cifs coda davfs fuse.davfs2 fuse.glusterfs fuse.rclone "
    "fuse.s3fs fuse.sshfs fuse.vmhgfs-fuse glusterfs gpfs lustre ncpfs nfs nfs4 prl_fs "
    "smb2 smb3 smbfs vboxsf virtiofs webdav"
)
SHARES = frozenset(NAMES.split())
"""Kinds of folders that are kept by another machine, or shared with one."""
MOUNTS = "/proc/self/mounts"
REMOTE = 4
"""What Windows calls the drive of another machine."""
ESCAPED = re.compile(r"\\([0-7]{3})")


@cache
def is_shared(folder: Path) -> bool:
    """Return whether `folder` is on a network share, as far as the system tells.

    Linux and Windows do; elsewhere it is taken for one of this machine.
    """
    try:
        place = os.path.realpath(folder)
        if sys.platform == "win32":
            return _is_remote_drive(place)
        text = Path(MOUNTS).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return kind_at(text, place) in SHARES


def kind_at(mounts: str, place: str) -> str:
    """Return what kind of file system `place` is on, by a table like /proc/mounts.

    Where several are mounted on one folder the last one counts; "": none is known.
    """
    found, longest = "", -1
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < len(("device", "folder", "kind")):
            continue
        folder = ESCAPED.sub(lambda one: chr(int(one[1], 8)), parts[1])
        inside = place == folder or place.startswith(f"{folder.rstrip('/')}/")
        if inside and len(folder) >= longest:
            found, longest = parts[2], len(folder)
    return found


def _is_remote_drive(place: str) -> bool:
    if place.startswith("\\\\"):
        return True
    import ctypes  # noqa: PLC0415  only there, and rarely

    system = getattr(ctypes, "windll").kernel32  # noqa: B009  Windows alone has it
    return bool(system.GetDriveTypeW(f"{Path(place).drive}\\") == REMOTE)
