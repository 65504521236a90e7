"""A store on a network share is kept without the log, which is not safe there."""

from __future__ import annotations

import pytest

from drafter.storage import shares
from drafter.storage.database import reading
from drafter.storage.settings import Settings

MOUNTS = """\
/dev/vda / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw,nosuid 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
//server/Our\\040Branch /mnt/Our\\040Branch cifs rw 0 0
/dev/sdb1 /home/sam/stick vfat rw 0 0
sam@server: /home/sam/far fuse.sshfs rw 0 0
half a line
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/home", "nfs4"),
        ("/home/sam/.local/share/drafter", "nfs4"),
        ("/homes/sam", "ext4"),
        ("/home/sam/stick/drafter", "vfat"),
        ("/home/sam/far", "fuse.sshfs"),
        ("/mnt/Our Branch/drafts", "cifs"),
        ("nowhere", ""),
    ],
)
def test_a_folder_is_of_the_kind_of_the_nearest_mount_above_it(place, kind):
    assert shares.kind_at(MOUNTS, place) == kind


def test_of_two_mounts_on_one_folder_the_last_counts():
    twice = f"{MOUNTS}/dev/vdb /home ext4 rw 0 0\n"

    assert shares.kind_at(twice, "/home/sam") == "ext4"


def test_a_folder_of_this_machine_is_no_share(tmp_path):
    assert not shares.is_shared(tmp_path)


def test_on_a_share_the_store_is_kept_without_a_log_and_goes_on_with_one(
    tmp_path, monkeypatch
):
    Settings(tmp_path).keep("theme", "drafter-dark")
    with monkeypatch.context() as patch:
        patch.setattr(shares, "is_shared", lambda _folder: True)
        with reading(tmp_path) as store:
            assert store.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        Settings(tmp_path).keep("body", "union-branch")
        assert [one.name for one in tmp_path.iterdir()] == ["drafter.db"]
    with reading(tmp_path) as store:
        assert store.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert Settings(tmp_path).value("theme") == "drafter-dark"
    assert Settings(tmp_path).value("body") == "union-branch"
