#!/usr/bin/env python3
"""writer.py FILE... - what LibreOffice Writer sees in documents, through UNO, as JSON lines.

For each file: its revisions (kind, author), its comments (author, text, the text they stand on), and the text
with every revision accepted, and rejected. Needs python3-uno and libreoffice-writer.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:  # not up yet
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def load(desktop, path):
    hidden = PropertyValue("Hidden", 0, True, 0)
    return desktop.loadComponentFromURL("file://" + os.path.abspath(path), "_blank", 0, (hidden,))


def dispatch(context, document, command):
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    helper.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())


def paragraphs(text):
    lines = []
    each = text.createEnumeration()
    while each.hasMoreElements():
        item = each.nextElement()
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in item.CellNames:
                lines += paragraphs(item.getCellByName(name))
        else:
            lines.append(item.String)
    return lines


def read(context, desktop, path, command):
    document = load(desktop, path)
    if document is None:
        return None
    if command:
        dispatch(context, document, command)
    lines = paragraphs(document.Text)
    document.close(True)
    return lines


def describe(context, desktop, path):
    document = load(desktop, path)
    if document is None:
        return {"file": path, "opens": False}
    redlines, comments = [], []
    each = document.Redlines.createEnumeration()
    while each.hasMoreElements():
        redline = each.nextElement()
        redlines.append([redline.RedlineType, redline.RedlineAuthor])
    each = document.TextFields.createEnumeration()
    while each.hasMoreElements():
        field = each.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            comments.append([field.Author, field.Content, field.Anchor.String])
    document.close(True)
    return {"file": path, "opens": True, "redlines": redlines, "comments": comments,
            "accepted": read(context, desktop, path, "AcceptAllTrackedChanges"),
            "rejected": read(context, desktop, path, "RejectAllTrackedChanges")}


def main():
    with tempfile.TemporaryDirectory() as home:
        pipe = "parlance%d" % os.getpid()
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "-env:UserInstallation=file://" + home,
             "--accept=pipe,name=%s;urp" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            for path in sys.argv[1:]:
                print(json.dumps(describe(context, desktop, path)), flush=True)
            try:
                desktop.terminate()
            except Exception:  # it is gone
                pass
            office.wait(30)
        finally:
            if office.poll() is None:
                office.terminate()


if __name__ == "__main__":
    main()
