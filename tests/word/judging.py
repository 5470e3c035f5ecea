"""What the tests of damaged, disguised and harmful documents share: running parlance within limits, and judging what it says."""
import os
import resource
import subprocess
import sys

passed = failed = 0
GLOSSARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "glossaries", "bid.json")
MEMORY = 3 << 30  # of addresses; the sanitizers take more
STACK = 256 << 10  # nothing may take of it by the depth of a file
DEEP = "more than 256 deep in one another"
LAUGHS = "".join('<!ENTITY x%d "%s">' % (i, ("&x%d;" % (i - 1)) * 10 if i else "ha") for i in range(9)) + \
    '<!ENTITY x "&x8;">'


def say(name, what, fine, more=""):
    global passed, failed
    if fine:
        passed += 1
    else:
        failed += 1
        print("%s: %s %s" % (name, what, more))


def close():
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


# --- running


def is_sanitized():
    return bool(os.environ.get("ASAN_OPTIONS")) or "asan" in sys.argv[1]


SECONDS = 80 if is_sanitized() else 20  # of a processor, whatever else the machine does


def limit():
    if not is_sanitized():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))


def spent():
    """What all runs took of a processor until now."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measured(command):
    """Runs it within the limits; with its result, the seconds that it took."""
    before = spent()
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, timeout=SECONDS * 30)
    return done, spent() - before


def run(program, command, *arguments):
    done, seconds = measured([program, command, "--glossary", GLOSSARY, "--no-profile", *arguments])
    return done.returncode, done.stdout + done.stderr, seconds


def peak(program, command, *arguments):
    """The most memory that a run had, in bytes. A new process starts it: what begins as a copy of this one counts as
    having been as large."""
    done = subprocess.run([sys.executable, "-S", "-c", MEASURE, program, command, "--glossary", GLOSSARY, "--no-profile", *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    status, size = done.stdout.split()[-2:]
    say(command, "ended with", status in ("0", "1"), status)
    return int(size) * 1024


MEASURE = """
import os, sys
pid = os.fork()
if pid == 0:
    os.dup2(2, 1)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss)
"""


# --- making


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def patched(path, old, new, count=1):
    data = read(path)
    assert old in data, "nothing to patch"
    write(path, data.replace(old, new, count))


def ole(path, stream):
    """A file of Microsoft's old kind, by the name of one of its streams."""
    write(path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le") + b"\0" * 600)


# --- judging


def refused(program, name, maker, message, folder, extension):
    """MAKER makes a file that is refused with MESSAGE, soon, and nothing is written."""
    path = os.path.join(folder, "bad-" + name + extension)
    result = os.path.join(folder, "bad-result" + extension)
    maker(path)
    status, said, seconds = run(program, "translate", path, "-o", result)
    os.remove(path)
    say(name, "is not refused:", status == 2, "status %d, %s" % (status, said))
    say(name, "is told of otherwise:", message in said, said)
    say(name, "is told of in silence:", said.count("error:") == 1 and "help:" in said, said)
    say(name, "leaves a file", not os.path.exists(result))
    say(name, "takes its time", seconds < SECONDS, "%.1f s" % seconds)


def cut(program, path):
    """The sound file at PATH, cut short anywhere."""
    data = read(path)
    for size in list(range(0, len(data), 41)) + [len(data) - 1]:
        write(path, data[:size])
        status, said, _ = run(program, "search", "client", path)
        say("cut at %d" % size, "is not refused:", status == 2 and said.count("error:") == 1, said)


def strange(program, name, path, result):
    """What is strange, and sound: one client in it becomes a service user."""
    status, said, _ = run(program, "translate", path, "-o", result, "--date", "2026-11-22")
    say(name, "is not translated:", status == 0 and "1 change" in said and "rror" not in said, said)
    status, said, _ = run(program, "search", "service user", result)
    say(name, "was not written:", status == 0 and "service user" in said, said)


# What a run may take beyond that of a small document, by the bytes that are in the package.
TIMES = {"translate": 7, "search": 4}


def lean(program, small, large, size, result):
    """Of SIZE bytes that LARGE has unpacked, a run holds few copies at a time."""
    if is_sanitized():
        return
    for command, more in (("translate", ["-o", result]), ("search", ["client"])):
        least = peak(program, command, *more, small)
        most = peak(program, command, *more, large)
        times = (most - least) / size
        say(os.path.basename(large), "takes too much memory to %s:" % command, times < TIMES[command],
            "%.1f times its size" % times)
