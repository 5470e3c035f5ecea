#!/usr/bin/env python3
"""window.py URL FOLDER - an unmodified LibreOffice Writer, in a window, asks the server at URL about a document.

Run by the Python that has uno, within a display of its own (window.sh). A wavy line has to stand under the term, which an emoji
and "R&D" stand before; its context menu, opened and used by keys, has to put our words in its place. Pictures of both, for the eye
and for the guide, go to FOLDER. Closes with 'N passed, N failed'.
"""
import os
import subprocess
import sys
import tempfile
import time

from libreoffice import connect, property_value, say, score, settings
from com.sun.star.lang import Locale

TEXT = "\U0001F600 Our R&D team meets every client within two days."
TERM = "client"
LINE = "rgb(224,155,108)"  # as it is drawn on white
PAPER = "820x300+0+110"  # of the picture; in the toolbars there are colours too
BOX = "900x420+0+0"


def item(path, name, value):
    return ('<item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>'
            % (path, name, value))


# What a first start would show beside the document.
QUIET = (item("Office.Common/Misc", "ShowTipOfTheDay", "false") + item("Setup/Product", "ooSetupLastVersion", "7.4")
         + item("Office.Common/Misc", "FirstRun", "false") + item("Office.Writer/Layout/Window", "HorizontalRuler", "false")
         + item("Office.Linguistic/General", "DefaultLocale", "en-GB"))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def picture(folder, name, box):
    path = os.path.join(folder, name + ".png")
    run("import", "-window", "root", "-crop", box, "+repage", "+dither", "-colors", "96", path)
    return path


def has_line(path):
    """Whether the colour of a wavy line is on the paper."""
    points = run("convert", path, "-crop", PAPER, "+repage", "-fuzz", "12%", "-fill", "black", "+opaque", LINE,
                 "-fill", "white", "-opaque", LINE, "-format", "%[fx:mean*w*h]", "info:")
    return float(points) > 15


def wait_for_line(folder):
    for _ in range(60):
        path = picture(folder, "libreoffice", BOX)
        if has_line(path):
            return path
        time.sleep(0.5)
    return None


def judge(context, folder):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (property_value("Hidden", False),))
    controller = document.getCurrentController()
    controller.getFrame().getContainerWindow().setPosSize(0, 0, 900, 700, 15)
    controller.getViewSettings().ZoomType, controller.getViewSettings().ZoomValue = 3, 150
    text = document.getText()
    text.setString(TEXT)
    cursor = text.createTextCursor()
    cursor.gotoEnd(True)
    cursor.CharLocale = Locale("en", "GB", "")
    say("no line stands under the term", wait_for_line(folder) is not None)
    view = controller.getViewCursor()
    view.gotoStart(False)
    view.goRight(len(TEXT[:TEXT.index(TERM)]) + 2, False)
    window = run("xdotool", "search", "--onlyvisible", "--name", "LibreOffice Writer").split()[-1]
    run("xdotool", "windowfocus", window)
    time.sleep(1)
    run("xdotool", "key", "shift+F10")
    time.sleep(2)
    picture(folder, "libreoffice-menu", BOX)
    run("xdotool", "key", "Down", "Return")
    wanted = TEXT.replace(TERM, "service user")
    for _ in range(20):
        if text.getString() == wanted:
            break
        time.sleep(0.25)
    say("the menu does not put our words there", text.getString() == wanted, text.getString())
    document.close(True)
    desktop.terminate()


def main():
    with tempfile.TemporaryDirectory() as profile:
        settings(profile, sys.argv[1], QUIET)
        pipe = "parlance%d" % os.getpid()
        office = subprocess.Popen(
            ["soffice", "--norestore", "--nologo", "--nolockcheck", "--accept=pipe,name=%s;urp" % pipe,
             "-env:UserInstallation=file://" + profile], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            judge(connect(pipe), sys.argv[2])
            office.wait(30)
        finally:
            if office.poll() is None:
                office.kill()
    return score()


if __name__ == "__main__":
    sys.exit(main())
