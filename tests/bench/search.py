#!/usr/bin/env python3
"""search.py - parlance search beside ripgrep over one folder, in turn: ratios of processor time with
one thread each, and of time by the clock with as many as each takes by itself.

  search.py PARLANCE FOLDER [WORD PHRASE SELDOM]   a word and a phrase of many hits, a word of fewer;
                                                   else "service", "service user" and "outcome"
  search.py --make FOLDER TEXT...                  makes a folder of 2,000 files, 300 MB, of their
                                                   paragraphs: the same each time
"""
import os
import random
import sys
import time

RUNS = 7
FILES, SIZE = 2000, 150_000


def seconds(command):
    """Of the processor, and by the clock."""
    start = time.perf_counter()
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
    return used.ru_utime + used.ru_stime, time.perf_counter() - start


def ratio(ours, theirs, which):
    """The least of RUNS in turn, so that what else the machine does counts for both."""
    times = [(seconds(ours)[which], seconds(theirs)[which]) for _ in range(RUNS)]
    return min(own for own, _ in times) / min(other for _, other in times)


def compare(parlance, folder, word="service", phrase="service user", seldom="outcome"):
    shown = ["-n", "--column"]
    print(f"{'':34} processor   clock")
    for name, query, own, other in (
            ("a word that is not there", "xylophonist", [], []),
            ("a phrase that is not there", "xylophone players", [], []),
            ("many hits, shown", word, [], shown),
            ("many hits, counted", word, ["-c"], ["-c"]),
            ("a phrase, shown", phrase, [], shown),
            ("names of files", word, ["-l"], ["-l"]),
            (f'"{seldom}", shown', seldom, [], shown),
            (f'"{seldom}", counted', seldom, ["-c"], ["-c"])):
        ours = [parlance, "search", *own, query, folder]
        theirs = ["rg", "--no-config", "-i", "-w", *other, query, folder]
        one = ratio([*ours, "-j", "1"], [*theirs, "-j1"], 0)
        print(f"{name:34} {one:9.2f} {ratio(ours, theirs, 1):7.2f}", flush=True)


def make(folder, *texts):
    chance = random.Random(7)
    paragraphs = []
    for text in texts:
        with open(text, encoding="utf-8") as file:
            paragraphs += [part for part in file.read().split("\n\n") if part.strip()]
    os.makedirs(folder)
    for number in range(FILES):
        size, parts = 0, []
        while size < SIZE:
            parts.append(chance.choice(paragraphs))
            size += len(parts[-1].encode()) + 2
        below = os.path.join(folder, f"{number % 20:02}")
        os.makedirs(below, exist_ok=True)
        with open(os.path.join(below, f"{number:04}.txt"), "w", encoding="utf-8") as file:
            file.write("\n\n".join(parts) + "\n")


if sys.argv[1] == "--make":
    make(*sys.argv[2:])
else:
    compare(*sys.argv[1:])
