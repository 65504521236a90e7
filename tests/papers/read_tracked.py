"""Print what LibreOffice reads of tracked papers: run by the system's own Python.

    python3 read_tracked.py PIPE FILE...

Connects to the LibreOffice listening on PIPE and prints, as JSON, for each file the
label and the text of each paragraph when all changes are accepted, and when all are
rejected.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import DisposedException
from read_labels import connected

COMMANDS = (".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges")


def paragraphs(context, desktop, path, command):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden,))
    helper = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    frame = document.CurrentController.Frame
    helper.executeDispatch(frame, command, "", 0, ())
    found = [(one.ListLabelString, one.String) for one in document.Text]
    document.dispose()
    return found


def main():
    context = connected(sys.argv[1])
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    read = {
        path: [paragraphs(context, desktop, path, command) for command in COMMANDS]
        for path in sys.argv[2:]
    }
    sys.stdout.write(json.dumps(read))
    with suppress(DisposedException):  # it may be gone before it can answer
        desktop.terminate()


if __name__ == "__main__":
    uno.getComponentContext()
    main()
