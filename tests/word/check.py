#!/usr/bin/env python3
"""check.py PARLANCE FOLDER - makes Word documents, translates them, and judges what came out.

Closes with 'N passed, N failed'.
"""
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import cases
import package
from package import w

DATE = "2026-11-22T09:30:00Z"
GLOSSARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "glossaries", "bid.json")
passed = failed = 0


def say(case, what, fine, more=""):
    global passed, failed
    if fine:
        passed += 1
    else:
        failed += 1
        print("%s: %s %s" % (case, what, more))


def run(program, command, *arguments):
    done = subprocess.run([program, command, "--glossary", GLOSSARY, "--no-profile", *arguments],
                          capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def paragraphs(parts, name, accept):
    root = ET.fromstring(parts[name])
    body = root.find(w("body"))
    root = root if body is None else body
    if accept:
        package.settle(root, None, True)
    return package.texts(root)


def anchored(parts):
    """The text that each comment stands on, by its id, deleted text too."""
    root = ET.fromstring(parts["word/document.xml"])
    open_, found = {}, {}
    for element in root.iter():
        if element.tag == w("commentRangeStart"):
            open_[element.get(w("id"))] = ""
        elif element.tag == w("commentRangeEnd"):
            found[element.get(w("id"))] = open_.pop(element.get(w("id")))
        elif element.tag in (w("t"), w("delText")):
            open_ = {id_: text + (element.text or "") for id_, text in open_.items()}
    return found


def ids_are_unique(parts):
    seen = set()
    for name in parts:
        if not name.endswith(".xml") or not name.startswith("word/") or "comments" in name:
            continue
        for element in ET.fromstring(parts[name]).iter():
            if element.tag in (w("ins"), w("del"), w("rPrChange"), w("moveFrom"), w("moveTo")):
                if element.get(w("id")) in seen:
                    return False
                seen.add(element.get(w("id")))
    return True


def revisions(parts, author):
    """Insertions by AUTHOR, of text boxes only the ones that are read."""
    count = 0
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml"):
            root = ET.fromstring(parts[name])
            for fallback in list(root.iter(package.mc("Fallback"))):
                fallback.clear()
            count += sum(1 for i in root.iter(w("ins")) if i.get(w("author")) == author)
    return count


def judge_changed(name, before, after, case):
    ours = package.our_comments(after)
    say(name, "comments are", len(ours) == case.comments, "%d, wanted %d" % (len(ours), case.comments))
    say(name, "comments lack their anchor", set(ours) <= set(anchored(after)))
    say(name, "a comment stands on no text", all(anchored(after)[i] for i in ours if i in anchored(after)))
    say(name, "comments are by another author", all(author == "Tool" for author, _ in ours.values()))
    say(name, "revisions are", revisions(after, "Tool") == case.revisions,
        "%d, wanted %d" % (revisions(after, "Tool"), case.revisions))
    say(name, "ids stand twice", ids_are_unique(after))
    wrong = package.rejected(before, after, "Tool")
    say(name, "rejected, it differs in", not wrong, ", ".join(wrong))


def judge_untouched(name, source, result):
    before, after = package.packed(source), package.packed(result)
    plain = package.read(source)
    other = package.read(result)
    same = [part for part in before if part in other and plain[part] == other[part]]
    say(name, "an untouched part is packed anew:", all(before[part] == after[part] for part in same),
        ", ".join(part for part in same if before[part] != after[part]))


def judge(program, case, folder):
    source = os.path.join(folder, case.name + ".docx")
    result = os.path.join(folder, case.name + ".out.docx")
    again = os.path.join(folder, case.name + ".again.docx")
    options = ["--author", "Tool", "--date", DATE]
    case.write(source)
    status, _, errors = run(program, "translate", source, "-o", result, *options)
    say(case.name, "cannot be translated:", status == 0, errors)
    if status != 0:
        return
    before, after = package.read(source), package.read(result)
    wanted = paragraphs(before, "word/document.xml", False) if case.becomes is None else case.becomes
    got = paragraphs(after, "word/document.xml", True)
    say(case.name, "accepted, it reads", got == wanted, "%r, wanted %r" % (got, wanted))
    for part, texts in case.everywhere.items():
        got = paragraphs(after, part, True)
        say(case.name, part + " reads", got == texts, "%r, wanted %r" % (got, texts))
    judge_changed(case.name, before, after, case)
    judge_untouched(case.name, source, result)
    if case.comments == 0 and case.revisions == 0:
        say(case.name, "is written anew", open(source, "rb").read() == open(result, "rb").read())
    judge_again(program, case, source, result, again, options)
    judge_others(program, case, source, before, folder, options, wanted)


def judge_again(program, case, source, result, again, options):
    run(program, "translate", result, "-o", again, *options)
    say(case.name, "a second run changes it", open(again, "rb").read() == open(result, "rb").read())
    run(program, "translate", source, "-o", again, *options)
    say(case.name, "the same run gives other bytes", open(again, "rb").read() == open(result, "rb").read())


def judge_others(program, case, source, before, folder, options, wanted):
    """Without comments, without tracking, with comments only."""
    result = os.path.join(folder, case.name + ".other.docx")
    run(program, "translate", source, "-o", result, "--no-comments", *options)
    after = package.read(result)
    say(case.name, "--no-comments has comments", not package.our_comments(after) and set(after) == set(before))
    say(case.name, "--no-comments, rejected, differs", not package.rejected(before, after, "Tool"))
    run(program, "translate", source, "-o", result, "--clean", "--no-comments", *options)
    after = package.read(result)
    say(case.name, "--clean is tracked", revisions(after, "Tool") == 0)
    root = paragraphs(after, "word/document.xml", True)
    say(case.name, "--clean reads", root == wanted, repr(root))
    run(program, "translate", source, "-o", result, "--clean", *options)
    after = package.read(result)
    say(case.name, "--clean comments", len(package.our_comments(after)) == case.comments and
        set(package.our_comments(after)) <= set(anchored(after)))
    run(program, "annotate", source, "-o", result, *options)
    after = package.read(result)
    say(case.name, "annotate changes text", revisions(after, "Tool") == 0 and
        not package.rejected(before, after, "Tool"))
    again = result + ".again.docx"
    run(program, "annotate", result, "-o", again, *options)
    say(case.name, "annotate adds to its own", open(again, "rb").read() == open(result, "rb").read())


def main():
    program, folder = sys.argv[1:3]
    only = sys.argv[3:]
    for case in cases.CASES:
        if not only or case.name in only:
            judge(program, case, folder)
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
