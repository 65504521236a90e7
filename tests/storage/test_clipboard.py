"""The clipboard is reached by the system's own program, never by one lying about."""

from __future__ import annotations

import time

import pytest

from drafter.storage.clipboard import KEPT, keep, put

TEXT = "Motion\nthat £5 is “ours”\n$(touch owned); `owned`\x00"
WAYLAND, X11, WSL = (
    {"WAYLAND_DISPLAY": "wayland-0"},
    {"DISPLAY": ":0"},
    {"WSL_DISTRO_NAME": "Example"},
)


@pytest.fixture
def tools(tmp_path):
    """A folder for little programs that keep what they are given, and how."""
    folder = tmp_path / "tools"
    folder.mkdir()

    def make(name, does='cat >"$0.took"; echo "$@" >"$0.how"'):
        program = folder / name
        program.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{does}\n")
        program.chmod(0o755)
        return folder

    return make


def took(folder, name):
    return (folder / f"{name}.took").read_bytes()


@pytest.mark.parametrize(
    ("name", "platform", "environ", "how"),
    [
        ("pbcopy", "darwin", {}, ""),
        ("wl-copy", "linux", WAYLAND, ""),
        ("xclip", "linux", X11, "-selection clipboard"),
        ("xsel", "linux", X11, "--clipboard --input"),
    ],
)
def test_each_system_has_its_program_and_it_gets_every_letter(
    tools, name, platform, environ, how
):
    folder = tools(name)

    assert put(TEXT, {"PATH": str(folder), **environ}, platform)
    assert took(folder, name) == TEXT.encode()
    assert (folder / f"{name}.how").read_text().strip() == how
    assert not (folder / "owned").exists()


def test_windows_gets_utf_16_with_its_own_line_ends_from_its_own_folder(
    tools, tmp_path
):
    folder = tools("clip.exe")
    assert put(TEXT, {"PATH": str(folder), **WSL}, "linux")
    expected = TEXT.replace("\n", "\r\n").encode("utf-16-le")
    assert took(folder, "clip.exe") == expected
    (folder / "clip.exe.took").unlink()
    assert not put(TEXT, {"PATH": str(folder), "SYSTEMROOT": str(tmp_path)}, "win32")
    system = tmp_path / "System32"
    folder.rename(system)
    assert put(TEXT, {"PATH": "", "SYSTEMROOT": str(tmp_path)}, "win32")
    assert took(system, "clip.exe") == expected


def test_pbcopy_is_told_that_the_text_is_utf_8(tools):
    folder = tools("pbcopy", 'cat >/dev/null; echo "$LC_ALL" >"$0.took"')

    assert put(TEXT, {"PATH": str(folder), "LC_ALL": "C"}, "darwin")
    assert b"UTF-8" in took(folder, "pbcopy")


def test_the_next_program_is_asked_where_one_fails(tools):
    tools("xclip", "exit 1")
    folder = tools("xsel")

    assert put("words", {"PATH": str(folder), **X11}, "linux")
    assert took(folder, "xsel") == b"words"


def test_a_program_that_hangs_or_leaves_somebody_behind_holds_nothing_up(
    tools, monkeypatch
):
    monkeypatch.setattr("drafter.storage.clipboard.LONGEST", 0.2)
    folder = tools("wl-copy", "exec sleep 20")
    began = time.monotonic()
    assert not put("words", {"PATH": str(folder), **WAYLAND}, "linux")
    tools("wl-copy", "cat >/dev/null; sleep 20 &")
    monkeypatch.setattr("drafter.storage.clipboard.LONGEST", 5)
    assert put("words", {"PATH": str(folder), **WAYLAND}, "linux")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "environ",
    [
        {},
        X11,
        {"PATH": "", **WAYLAND},
        {"PATH": ".:tools::", **X11},
        {"PATH": "/no such folder", **X11},
    ],
)
def test_nothing_is_run_from_the_current_folder_or_without_a_screen(
    tools, environ, monkeypatch
):
    monkeypatch.chdir(tools("xclip").parent)
    tools("wl-copy")

    assert not put("words", environ, "linux")


def test_over_ssh_this_machines_clipboard_is_left_alone(tools):
    folder = tools("xclip")

    environ = {"PATH": str(folder), **X11, "SSH_CONNECTION": "192.0.2.1 22"}
    assert not put("words", environ, "linux")
    assert not (folder / "xclip.took").exists()


def test_what_no_clipboard_took_is_kept_in_one_file(tmp_path):
    folder = tmp_path / "home"

    assert keep("first", folder) == str(folder / KEPT)
    assert keep("second £", folder) == str(folder / KEPT)
    assert (folder / KEPT).read_text("utf-8") == "second £"
    (tmp_path / "a file").write_text("")
    assert keep("third", tmp_path / "a file" / "in it") == ""
