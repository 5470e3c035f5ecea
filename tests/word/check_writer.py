#!/usr/bin/env python3
"""check_writer.py FOLDER [DOCX RESULT]... - what LibreOffice makes of the documents of check.py, and of pairs.

Run by the Python that has uno, after check.py. Closes with 'N passed, N failed'.
"""
import json
import os
import subprocess
import sys

import cases
import package
from check import paragraphs

passed = failed = 0
# LibreOffice has its own view of these: text boxes are no paragraphs of the body, the mark of a note is text, a
# moved paragraph is none, a table of contents is apart; it takes the first paragraph of a control for a field, with what was deleted in it.
OWN_VIEW = {"text-box", "old-text-box", "controls", "moved", "note-mark-inside", "endnotes",
            "field-across-paragraphs"}


def say(case, what, fine, more=""):
    global passed, failed
    if fine:
        passed += 1
    else:
        failed += 1
        print("%s: %s %s" % (case, what, more))


def view(files):
    here = os.path.dirname(os.path.abspath(__file__))
    done = subprocess.run([sys.executable, os.path.join(here, "writer.py"), *files], capture_output=True, text=True)
    return {line["file"]: line for line in map(json.loads, done.stdout.splitlines())}


def judge(name, source, result, seen):
    before, after = seen.get(source), seen.get(result)
    if not before or not after:
        say(name, "LibreOffice died", False)
        return
    say(name, "LibreOffice does not open it", after["opens"] or not before["opens"])
    if not after["opens"] or not before["opens"]:
        return
    parts, changed = package.read(source), package.read(result)
    ours = package.our_comments(changed)
    seen_ours = [c for c in after["comments"] if package.MARK.search(c[1])]
    say(name, "LibreOffice sees other comments", len(seen_ours) == len(ours), "%d of %d" % (len(seen_ours), len(ours)))
    say(name, "a comment stands on nothing", all(anchor for _, _, anchor in seen_ours))
    say(name, "others' comments are gone", len(after["comments"]) - len(seen_ours) == len(before["comments"]))
    say(name, "others' revisions are gone",
        [r for r in after["redlines"] if r[1] != "Tool"].__len__() >= len(before["redlines"]),
        "%d of %d" % (len([r for r in after["redlines"] if r[1] != "Tool"]), len(before["redlines"])))
    say(name, "all rejected, it differs", name == "controls" or after["rejected"] == before["rejected"],
        "%r" % [x for x in zip(before["rejected"], after["rejected"]) if x[0] != x[1]][:2])
    return parts


def main():
    folder, pairs = sys.argv[1], sys.argv[2:]
    jobs = [(case.name, os.path.join(folder, case.name + ".docx"), os.path.join(folder, case.name + ".out.docx"), case)
            for case in cases.CASES if case.name != "circular-styles"]  # that is too much for LibreOffice
    jobs += [(os.path.basename(a), a, b, None) for a, b in zip(pairs[::2], pairs[1::2])]
    seen = view([file for job in jobs for file in job[1:3]])
    for name, source, result, case in jobs:
        if judge(name, source, result, seen) is None:
            continue
        if case and name not in OWN_VIEW:
            wanted = case.becomes
            if wanted is None:
                wanted = paragraphs(package.read(source), "word/document.xml", True)
            got = seen[result]["accepted"]
            say(name, "all accepted, it reads", got == (wanted or [""]), "%r, wanted %r" % (got, wanted))
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
