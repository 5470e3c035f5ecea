#!/usr/bin/env python3
"""odt_check.py PARLANCE FOLDER - makes OpenDocument texts, translates them, and judges what came out.

Closes with 'N passed, N failed'.
"""
import os
import sys
import zipfile

import odt_package as package  # leads to tests/word
from odt_cases import CASES
from odt_package import n

import check  # its count of cases is used
from check import DATE, run, say


def changes(root, author, kind):
    return [r for r in root.iter(n("text:changed-region"))
            if r[0].tag == n("text:" + kind) and package.author_of(r[0]) == author]


def marks(root, *names):
    return [e for e in root.iter() if e.tag in [n(name) for name in names]]


def judge_marks(name, root):
    """Each region has its marks, each mark its region, and no id stands twice."""
    ids = [e.get(package.XML_ID) for e in root.iter() if e.get(package.XML_ID)]
    say(name, "ids stand twice", len(ids) == len(set(ids)), repr(ids))
    regions = {r.get(package.XML_ID) for r in root.iter(n("text:changed-region"))}
    used = {e.get(n("text:change-id")) for e in marks(root, "text:change", "text:change-start")}
    say(name, "marks and regions differ", regions == used, "%r, %r" % (regions, used))
    starts = [e.get(n("text:change-id")) for e in marks(root, "text:change-start")]
    ends = [e.get(n("text:change-id")) for e in marks(root, "text:change-end")]
    say(name, "a change does not end", sorted(starts) == sorted(ends))


def judge_changed(name, after, case):
    ours = {}
    revisions = 0
    for root in after.values():
        ours.update(package.our_comments(root))
        revisions += len(changes(root, "Tool", "insertion"))
        judge_marks(name, root)
    ends = [e.get(n("office:name")) for root in after.values() for e in marks(root, "office:annotation-end")]
    say(name, "comments are", len(ours) == case.comments, "%d, wanted %d" % (len(ours), case.comments))
    say(name, "comments lack their end", set(ours) <= set(ends))
    say(name, "comments are by another author", all(author == "Tool" for author, _ in ours.values()))
    say(name, "revisions are", revisions == case.revisions, "%d, wanted %d" % (revisions, case.revisions))


def judge_untouched(name, source, result):
    if not zipfile.is_zipfile(source):
        return
    before, after = package.packed(source), package.packed(result)
    one, other = package.read(source), package.read(result)
    say(name, "it has other parts, or another order", list(before) == list(after), repr(list(after)))
    same = [part for part in before if one[part] == other[part]]
    say(name, "an untouched part is packed anew", all(before[part] == after[part] for part in same))
    say(name, "more parts than those with text are touched",
        all(part in same for part in before if part not in package.TEXTS))
    with open(result, "rb") as file:
        say(name, "its type does not stand at the start", file.read(100)[30:].startswith(b"mimetypeapplication/vnd"))


def reads(path, case, accept=True):
    """The paragraphs of the text, of headers and footers."""
    lines, margins = [], []
    for root in package.trees(path).values():
        more = package.texts(root, accept)
        lines += more[0]
        margins += more[1]
    return lines, margins


def judge(program, case, folder):
    def path(middle=""):
        return os.path.join(folder, case.name + middle + "." + case.extension)

    source, result, again = path(), path(".out"), path(".again")
    options = ["--author", "Tool", "--date", DATE]
    case.write(source)
    status, _, errors = run(program, "translate", source, "-o", result, *options)
    say(case.name, "cannot be translated:", status == 0, errors)
    if status != 0:
        return
    wanted = list(reads(source, case, True))
    wanted[0] = wanted[0] if case.becomes is None else case.becomes
    wanted[1] = wanted[1] if case.becomes_margins is None else case.becomes_margins
    got = list(reads(result, case))
    say(case.name, "accepted, it reads", got == wanted, "%r, wanted %r" % (got, wanted))
    judge_changed(case.name, package.trees(result), case)
    say(case.name, "rejected, it differs", not package.rejected(source, result, "Tool"))
    judge_untouched(case.name, source, result)
    if case.comments == 0 and case.revisions == 0:
        say(case.name, "is written anew", open(source, "rb").read() == open(result, "rb").read())
    run(program, "translate", result, "-o", again, *options)
    say(case.name, "a second run changes it", open(again, "rb").read() == open(result, "rb").read())
    run(program, "translate", source, "-o", again, *options)
    say(case.name, "the same run gives other bytes", open(again, "rb").read() == open(result, "rb").read())
    judge_others(program, case, source, path(".other"), again, options, wanted)


def count_comments(path):
    return sum(len(package.our_comments(root)) for root in package.trees(path).values())


def count_changes(path):
    return sum(len(changes(root, "Tool", kind)) for root in package.trees(path).values()
               for kind in ("insertion", "deletion"))


def judge_others(program, case, source, result, again, options, wanted):
    """Without comments, without tracking, with comments only."""
    run(program, "translate", source, "-o", result, "--no-comments", *options)
    say(case.name, "--no-comments has comments", count_comments(result) == 0)
    say(case.name, "--no-comments, rejected, differs", not package.rejected(source, result, "Tool"))
    run(program, "translate", source, "-o", result, "--clean", "--no-comments", *options)
    say(case.name, "--clean is tracked", count_changes(result) == 0)
    got = list(reads(result, case))
    say(case.name, "--clean reads", got == wanted, repr(got))
    run(program, "translate", source, "-o", result, "--clean", *options)
    say(case.name, "--clean comments", count_comments(result) == case.comments)
    run(program, "annotate", source, "-o", result, *options)
    say(case.name, "annotate changes text", count_changes(result) == 0 and
        not package.rejected(source, result, "Tool"))
    run(program, "annotate", result, "-o", again, *options)
    say(case.name, "annotate adds to its own", open(again, "rb").read() == open(result, "rb").read())


def main():
    program, folder = sys.argv[1:3]
    only = sys.argv[3:]
    for case in CASES:
        if not only or case.name in only:
            judge(program, case, folder)
    print("%d passed, %d failed" % (check.passed, check.failed))
    return check.failed != 0


if __name__ == "__main__":
    sys.exit(main())
