"""Collections of model motions that would hurt a trusting reader."""

from __future__ import annotations

import os
import stat
import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

GOOD = """\
format = 1
id = "sample-route"
kind = "motion"
name = "Save a route"
title = "Save the {{ service }}"
subject = "transport"
ask = "oppose the closure of the {{ service }}"
because = "those who need it have no other"
summary = "Oppose a closure."
levels = ["branch"]
checked_on = 2026-11-24

[[field]]
name = "service"
label = "Which service is it?"
example = "Sample Island ferry"

[[clause]]
id = "oppose"
section = "resolves"
text = "oppose the closure of the {{ service }}"
"""
NAME = "sample-route.toml"


def zipped(members: dict[str, bytes | str], packing: int = ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def good() -> bytes:
    return zipped({f"motions/{NAME}": GOOD})


def named(name: str) -> bytes:
    """A zip with a member of a name that `zipfile` would mend."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr(f"motions/{NAME}", GOOD)
        info = ZipInfo("x")
        info.filename = info.orig_filename = name
        archive.writestr(info, GOOD)
    return held.getvalue()


def twice() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr(f"motions/{NAME}", GOOD)
        archive.writestr(f"MOTIONS/{NAME.upper()}", GOOD)
    return held.getvalue()


def link() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        info = ZipInfo(f"motions/{NAME}")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return held.getvalue()


def bomb() -> bytes:
    """A gigabyte of one letter in a megabyte."""
    held = BytesIO()
    with (
        ZipFile(held, "w", ZIP_DEFLATED) as archive,
        archive.open(f"motions/{NAME}", "w", force_zip64=True) as member,
    ):
        for _ in range(1000):
            member.write(b"a" * 1_000_000)
    return held.getvalue()


def lying() -> bytes:
    """A member that unpacks to far more than it declares."""
    real = (GOOD + "#" * 30_000_000).encode()
    data = zipped({f"motions/{NAME}": real})
    return data.replace(struct.pack("<L", len(real)), struct.pack("<L", len(GOOD)))


def locked() -> bytes:
    data = bytearray(good())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def with_text(old: str, new: str) -> bytes:
    assert old in GOOD
    return GOOD.replace(old, new, 1).encode()


def saying(text: str) -> bytes:
    return with_text('oppose the closure of the {{ service }}"\n', f'{text}"\n')


def clause(text: str) -> bytes:
    """The good one, with another text of its clause."""
    start, _, _ = GOOD.rpartition("text = ")
    return f"{start}text = {text}\n".encode()


FIELD = """
[[field]]
name = "f{n}"
label = "Which?"
kind = "choice"
options = ["a", "b", "c", "d", "e"]
"""
CLAUSE = """
[[clause]]
id = "c{n}"
section = "resolves"
optional = true
text = "do {words}"
"""


def many_choices() -> bytes:
    """As many choices and conditions as are let in."""
    when = "when = \"f{n} == 'a' or f{m} == 'b'\"\n"
    fields = "".join(FIELD.format(n=n) for n in range(95))
    clauses = "".join(
        CLAUSE.format(n=n, words=f"{{{{ f{n} }}}}") + when.format(n=n, m=(n + 1) % 95)
        for n in range(95)
    )
    return (GOOD + fields + clauses).encode()


def heavy() -> bytes:
    """As many and as long texts as are let in, and all of them good."""
    words = "{{ service }} and more words, told at great length, " * 9
    words += "long ago and " * 75 + "more"
    clauses = "".join(CLAUSE.format(n=n, words=words) for n in range(100))
    return (GOOD + clauses).encode()


JINJA = {
    "a loop": "{% for a in service %}{{ a }}{% endfor %}",
    "a call": "{{ service.upper() }}",
    "a dot": "{{ service.__class__.__mro__ }}",
    "square brackets": "{{ service['x'] }}",
    "arithmetic": "{{ 'a' * 1000000000 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a range": "{{ range(1000000000) }}",
    "an include": "{% include '/etc/passwd' %}",
    "an import": "{% import 'x' as y %}",
    "a macro": "{% macro m() %}{{ m() }}{% endmacro %}",
    "an assignment": "{% set x = 1 %}",
    "a filter with a sum": "{{ service | center(1000000000) }}",
    "joining": "{{ service ~ service }}",
    "an escaped control": "{{ '\\u202e' }}",
    "an unclosed tag": "{{ service",
    "deep ifs": "{% if service %}" * 60 + "x" + "{% endif %}" * 60,
    "deep brackets": "{{ " + "(" * 900 + "service" + ")" * 900 + " }}",
    "a long number": "{{ " + "9" * 9000 + " }}",
    "an unknown blank": "{{ config }}",
}
FILES = {
    "not text": b"\xff\xfe\x00\x01" * 100,
    "latin letters": GOOD.encode().replace(b"Save a route", b"Sauver \xe9t\xe9"),
    "NUL": saying("oppose\0"),
    "a bidi override": saying("oppose \u202e it"),
    "a terminal's command": saying("oppose \x1b[2J it"),
    "not TOML": b"this is a motion, is it not?",
    "empty": b"",
    "a key twice": (GOOD + 'text = "again"\n').encode(),
    "a table twice": (GOOD + "[source]\n[source]\n").encode(),
    "an unknown key": with_text('subject = "transport"', 'subject = "x"\nrun = "rm"'),
    "deep lists": with_text('["branch"]', "[" * 50_000 + "]" * 50_000),
    "deep tables": ("a = " + "{a=" * 50_000 + "1" + "}" * 50_000).encode(),
    "deep keys": (GOOD + "a." * 60_000 + "a = 1\n").encode(),
    "deep inline keys": (GOOD + "x = {" + "a." * 60_000 + "a = 1}\n").encode(),
    "deep headers": (GOOD + ("[" + "a." * 90 + "b]\n") * 900).encode(),
    "a huge integer": with_text("format = 1", "format = " + "9" * 100_000),
    "a huge hexadecimal": with_text("format = 1", "format = 0x" + "f" * 100_000),
    "a float without end": with_text("format = 1", "format = 1e999999"),
    "infinity": with_text("format = 1", "format = inf"),
    "a newer format": with_text("format = 1", "format = 2"),
    "many keys": (GOOD + "".join(f"k{n} = 1\n" for n in range(15_000))).encode(),
    "many tables": (GOOD + "[[clause]]\n" * 15_000).encode(),
    "many blanks": clause('"do ' + "{{ service }}" * 9_000 + '"'),
    "a long text": clause('"' + "a" * 150_000 + '"'),
    "many parts": (
        GOOD + "".join(
            f'[[clause]]\nid = "c{n}"\nsection = "resolves"\ntext = "do"\n'
            for n in range(1_000)
        )
    ).encode(),
    "an odd id": with_text('id = "sample-route"', 'id = "../../etc/passwd"'),
    "an odd statement": with_text(
        "checked_on", 'derived_from = "../../etc/passwd"\nchecked_on'
    ),
    "strings that never end": (GOOD + "x = " + '\\"""' * 40_000).encode(),
    "quotation marks": (GOOD + "'" * 150_001).encode(),
    **{f"Jinja: {name}": clause(f"'''{text}'''") for name, text in JINJA.items()},
}  # fmt: skip
"""A single file of a name that is right, refused."""
ZIPS = {
    "up a folder": lambda: named(f"../{NAME}"),
    "up inside": lambda: named(f"motions/../../{NAME}"),
    "from the root": lambda: named(f"/tmp/{NAME}"),  # noqa: S108  nothing is put there
    "a drive letter": lambda: named(f"C:{NAME}"),
    "a backslash": lambda: named(f"..\\{NAME}"),
    "a share": lambda: named(f"\\\\host\\{NAME}"),
    "a NUL in a name": lambda: named("motions/a\0.toml"),
    "a terminal's command in a name": lambda: named("motions/\x1b[2J.toml"),
    "a bidi override in a name": lambda: named("motions/\u202elmot.toml"),
    "a long name": lambda: named("a" * 60_000),
    "a device": lambda: named("motions/con.toml"),
    "two names alike": twice,
    "a link": link,
    "a bomb": bomb,
    "a lying size": lying,
    "a lock": locked,
    "a zip in a zip": lambda: zipped({f"motions/{NAME}": GOOD, "more.zip": good()}),
    "a rare packing": lambda: zipped({f"motions/{NAME}": GOOD}, ZIP_BZIP2),
    "ten thousand files": lambda: zipped(
        {f"motions/a{n}.toml": GOOD for n in range(10_000)}
    ),
    "seven megabytes": lambda: zipped(
        {f"motions/a{n}.toml": os.urandom(100_000) for n in range(70)}
    ),
    "no model motion": lambda: zipped({"read-me.txt": "hello"}),
    "nothing": lambda: zipped({}),
    "cut short": lambda: good()[:-30],
    "only its letters": lambda: b"PK\x03\x04",
    "a head with faults": lambda: zipped(
        {f"motions/{NAME}": GOOD, "collection.toml": 'format = 1\nname = 3\nrun = "x"'}
    ),
}
"""Zips that are refused."""
