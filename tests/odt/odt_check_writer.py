#!/usr/bin/env python3
"""odt_check_writer.py FOLDER [FILE RESULT]... - what LibreOffice makes of the texts of odt_check.py, and of pairs.

Run by the Python that has uno, after odt_check.py. Closes with 'N passed, N failed'.
"""
import os
import sys

import odt_package as package  # leads to tests/word
from odt_cases import CASES
from odt_check import reads

import check_writer
from check_writer import say, view

# LibreOffice has its own view of these: frames are no paragraphs of the body, the mark of a note is text, a hidden
# word is not, and a field says what LibreOffice fills in.
OWN_VIEW = {"frame", "note-inside", "endnotes", "hidden", "fields", "drawing", "circular-styles"}


def ours(path):
    """Our comments, and our changes that stand in the body, notes and frames."""
    comments = {}
    for root in package.trees(path).values():
        comments.update(package.our_comments(root))
    return comments


def judge(name, source, result, seen):
    before, after = seen.get(source), seen.get(result)
    if not before or not after:
        say(name, "LibreOffice died", False)
        return None
    say(name, "LibreOffice does not open it", before["opens"] and after["opens"])
    if not before["opens"] or not after["opens"]:
        return None
    comments = ours(result)
    seen_ours = [c for c in after["comments"] if package.MARK.search(c[1])]
    say(name, "LibreOffice sees other comments", len(seen_ours) == len(comments), "%d of %d" % (len(seen_ours), len(comments)))
    say(name, "a comment stands on nothing", all(anchor for _, _, anchor in seen_ours), repr(seen_ours))
    say(name, "a comment is another's", all(author == "Tool" for author, _, _ in seen_ours))
    say(name, "others' comments are gone", len(after["comments"]) - len(seen_ours) == len(before["comments"]))
    others = [r for r in after["redlines"] if r[1] != "Tool"]
    say(name, "others' changes are gone", len(others) >= len(before["redlines"]),
        "%d of %d" % (len(others), len(before["redlines"])))
    count = sum(1 for root in package.trees(result).values() for r in root.iter(package.n("text:changed-region"))
                if package.author_of(r[0]) == "Tool")
    seen_changes = len(after["redlines"]) - len(others)
    say(name, "LibreOffice sees other changes", seen_changes == count, "%d of %d" % (seen_changes, count))
    # Of a table row that another inserted LibreOffice leaves an empty one where a change of ours stood in it.
    one, other = ([line for line in side["rejected"] if line] for side in (before, after))
    say(name, "all rejected, it differs", one == other, "%r" % [x for x in zip(one, other) if x[0] != x[1]][:2])
    return after


def main():
    folder, pairs = sys.argv[1], sys.argv[2:]
    jobs = [(case.name, *(os.path.join(folder, case.name + middle + "." + case.extension) for middle in ("", ".out")), case)
            for case in CASES if case.name != "circular-styles"]
    jobs += [(os.path.basename(a), a, b, None) for a, b in zip(pairs[::2], pairs[1::2])]
    seen = view([file for job in jobs for file in job[1:3]])
    for name, source, result, case in jobs:
        after = judge(name, source, result, seen)
        if after and case and name not in OWN_VIEW:
            wanted = reads(source, case)[0] if case.becomes is None else case.becomes
            say(name, "all accepted, it reads", after["accepted"] == (wanted or [""]),
                "%r, wanted %r" % (after["accepted"], wanted))
    print("%d passed, %d failed" % (check_writer.passed, check_writer.failed))
    return check_writer.failed != 0


if __name__ == "__main__":
    sys.exit(main())
