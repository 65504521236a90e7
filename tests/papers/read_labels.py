"""Print what LibreOffice reads: run by the system's own Python, which has its bridge.

    python3 read_labels.py PIPE FILE...

Connects to the LibreOffice listening on PIPE and prints, as JSON, for each file the
label and the text of each paragraph.
"""

import json
import sys
import time
from contextlib import suppress
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

WAIT = 30
"""Seconds that LibreOffice may take to start."""


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(WAIT * 10):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def paragraphs(desktop, path):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden,))
    found = [(one.ListLabelString, one.String) for one in document.Text]
    document.dispose()
    return found


def main():
    context = connected(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    read = {path: paragraphs(desktop, path) for path in sys.argv[2:]}
    sys.stdout.write(json.dumps(read))
    with suppress(DisposedException):  # it may be gone before it can answer
        desktop.terminate()


if __name__ == "__main__":
    main()
