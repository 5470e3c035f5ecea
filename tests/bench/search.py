#!/usr/bin/env python3
"""search.py - parlance search beside ripgrep over one folder, in turn, as ratios of processor time.

  search.py PARLANCE FOLDER [WORD PHRASE]     of many hits; else "service" and "service user"
"""
import os
import sys

RUNS = 7


def seconds(command):
    child = os.fork()
    if child == 0:
        nothing = os.open("/dev/null", os.O_RDWR)
        # ripgrep stops at the first hit where its output is /dev/null.
        end = os.memfd_create("found")
        os.dup2(nothing, 0)
        os.dup2(end, 1)
        os.dup2(nothing, 2)
        os.execvp(command[0], command)
    _, _, used = os.wait4(child, 0)
    return used.ru_utime + used.ru_stime


def main():
    parlance, folder = sys.argv[1:3]
    word, phrase = sys.argv[3:5] if len(sys.argv) > 4 else ("service", "service user")
    shown = ["-n", "--column"]
    for name, query, own, other in (
            ("a word that is not there", "xylophonist", [], []),
            ("a phrase that is not there", "xylophone players", [], []),
            ("many hits, shown", word, [], shown),
            ("many hits, counted", word, ["-c"], ["-c"]),
            ("a phrase, shown", phrase, [], shown),
            ("names of files", word, ["-l"], ["-l"])):
        ours, theirs = [], []
        for _ in range(RUNS):
            ours.append(seconds([parlance, "search", "-j", "1", *own, query, folder]))
            theirs.append(seconds(["rg", "--no-config", "-j1", "-i", "-w", *other, query, folder]))
        print(f"{name:30} {min(ours) / min(theirs):6.2f} times the processor time of ripgrep")


main()
