#!/usr/bin/env python3
"""libreoffice.py URL - an unmodified LibreOffice, without a window, asks the server at URL about a document.

Run by the Python that has uno. LibreOffice is told of the server as in its settings, by its configuration. Closes with
'N passed, N failed'.
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

TEXT = "\U0001F600 R&D + 100%: our client came, and a client left."
passed = failed = 0


def say(what, fine, more=""):
    global passed, failed
    passed, failed = passed + bool(fine), failed + (not fine)
    if not fine:
        print(what, more)


def score():
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


def property_value(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def settings(folder, url, more=""):
    """The profile of somebody who filled in Tools > Options > Language Settings > LanguageTool Server; MORE items of it."""
    def item(path, name, value):
        return ('<item oor:path="/org.openoffice.Office.Linguistic/%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value>'
                '</prop></item>' % (path, name, value))
    os.makedirs(os.path.join(folder, "user"))
    with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
                   'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">')
        file.write(item("GrammarChecking/LanguageTool", "BaseURL", url))
        file.write(item("GrammarChecking/LanguageTool", "IsEnabled", "true"))
        file.write(more + "</oor:items>\n")


def connect(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not come up")


def errors_of(context, document):
    """What LibreOffice's proofreader for English finds in the first paragraph."""
    manager = context.ServiceManager
    proofreader = manager.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    locale = Locale("en", "GB", "")
    say("it does not ask for languages", proofreader.hasLocale(locale))
    say("it takes German for one of ours", not proofreader.hasLocale(Locale("de", "DE", "")))
    text = document.getText().createEnumeration().nextElement().getString()
    for _ in range(40):  # it asks in the background, and answers from what it knows already
        result = proofreader.doProofreading("1", text, locale, 0, len(text), ())
        if result.aErrors:
            return text, result.aErrors
        time.sleep(0.25)
    return text, ()


def replace(document, error):
    """What the context menu does with a suggestion."""
    cursor = document.getText().createTextCursor()
    cursor.gotoStart(False)
    units = document.getText().getString().encode("utf-16-le")
    before = units[:2 * error.nErrorStart].decode("utf-16-le")
    word = units[2 * error.nErrorStart:2 * (error.nErrorStart + error.nErrorLength)].decode("utf-16-le")
    cursor.goRight(len(before), False)
    cursor.goRight(len(word), True)
    say("the cursor is not on it", cursor.getString() == word, cursor.getString())
    cursor.setString(error.aSuggestions[0])


def judge(context):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (property_value("Hidden", True),))
    document.getText().setString(TEXT)
    text, errors = errors_of(context, document)
    units = text.encode("utf-16-le")
    words = [units[2 * e.nErrorStart:2 * (e.nErrorStart + e.nErrorLength)].decode("utf-16-le") for e in errors]
    say("it underlines other words", words == ["client", "client"], words)
    say("it offers something else", all(e.aSuggestions[0] == "service user" for e in errors),
        [e.aSuggestions for e in errors])
    say("it shows no reason", all("council" in e.aShortComment and e.aFullComment for e in errors),
        [(e.aFullComment, e.aShortComment) for e in errors])
    if errors:
        replace(document, errors[0])
        say("it is not replaced", document.getText().getString() == TEXT.replace("client", "service user", 1),
            document.getText().getString())
    document.close(True)
    desktop.terminate()


def main():
    with tempfile.TemporaryDirectory() as folder:
        settings(folder, sys.argv[1])
        pipe = "parlance%d" % os.getpid()
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nolockcheck", "--accept=pipe,name=%s;urp" % pipe,
             "-env:UserInstallation=file://" + folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            judge(connect(pipe))
            office.wait(30)
        finally:
            office.poll() is None and office.kill()
    return score()


if __name__ == "__main__":
    sys.exit(main())
