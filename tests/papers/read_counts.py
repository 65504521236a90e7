"""Print how many words LibreOffice counts: run by the system's own Python.

    python3 read_counts.py PIPE FILE... < STRINGS

Connects to the LibreOffice listening on PIPE. STRINGS is a JSON list of texts, each
put into an empty document. Prints as JSON the count of each string and each file.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

from read_labels import connected  # first, for it brings the bridge

from com.sun.star.beans import PropertyValue  # isort: skip
from com.sun.star.lang import DisposedException  # isort: skip


def opened(desktop, address):
    hidden = PropertyValue(Name="Hidden", Value=True)
    return desktop.loadComponentFromURL(address, "_blank", 0, (hidden,))


def counted(desktop, texts):
    document = opened(desktop, "private:factory/swriter")
    counts = []
    for text in texts:
        document.Text.String = text
        counts.append(document.WordCount)
    document.dispose()
    return counts


def counted_file(desktop, path):
    document = opened(desktop, Path(path).as_uri())
    count = document.WordCount
    document.dispose()
    return count


def main():
    context = connected(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    texts = counted(desktop, json.load(sys.stdin))
    files = {path: counted_file(desktop, path) for path in sys.argv[2:]}
    sys.stdout.write(json.dumps({"texts": texts, "files": files}))
    with suppress(DisposedException):  # it may be gone before it can answer
        desktop.terminate()


if __name__ == "__main__":
    main()
