#!/usr/bin/env python3
"""rude.py URL [PID] - clients as nobody wants them, and whether the server at URL still answers the others at once; PID is
its process, whose memory must not grow with them.

Closes with 'N passed, N failed'; the line before says how long the slowest answer to a normal client took.
"""
import http.client
import os
import re
import socket
import sys
import threading
import time
import urllib.parse

where = urllib.parse.urlsplit(sys.argv[1])
pid = sys.argv[2] if len(sys.argv) > 2 else None
address = (where.hostname, where.port)
host = b"Host: 127.0.0.1:%d\r\n" % address[1]
passed = failed = 0
slowest = 0.0


def say(what, fine):
    global passed, failed
    passed, failed = passed + bool(fine), failed + (not fine)
    if not fine:
        print(what)


def is_answered():
    """A check of a short text, within three seconds even on a busy machine."""
    global slowest
    client = http.client.HTTPConnection(*address, timeout=3)
    begun = time.monotonic()
    try:
        client.request("POST", "/v2/check", b"text=A short text.&language=en-GB")
        fine = client.getresponse().status == 200
        slowest = max(slowest, time.monotonic() - begun)
        return fine
    except OSError:
        return False
    finally:
        client.close()


def send(*parts):
    client = socket.create_connection(address)
    for part in parts:
        client.sendall(part)
    return client


def answer(*parts):
    """All that comes back, until the server closes or three seconds pass."""
    client = send(*parts)
    client.settimeout(3)
    reply = b""
    try:
        while part := client.recv(65536):
            reply += part
    except OSError:
        pass
    client.close()
    return reply


def statuses(reply):
    return re.findall(rb"HTTP/1\.[01] (\d+) ", reply)


def memory():
    """KB of the server that are in memory; 0 where that is not known, or not its own: under valgrind, and with
    AddressSanitizer, which keeps what was freed and asks for terabytes of addresses."""
    if not pid or os.path.basename(os.readlink(f"/proc/{pid}/exe")) != "parlance":
        return 0
    with open(f"/proc/{pid}/status") as status:
        sizes = dict(re.findall(r"(VmSize|VmRSS):\s+(\d+)", status.read()))
    return int(sizes["VmRSS"]) if int(sizes["VmSize"]) < 1 << 30 else 0


HEAD = b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 1000000\r\n\r\n" % address[1]


def drip(client, over):
    """A body that comes by one byte at a time."""
    try:
        while not over.wait(0.2):
            client.sendall(b"a")
    except OSError:
        pass


def odd_requests():
    """What HTTP allows, and what it does not: each has its answer."""
    check = b"text=A short text.&language=en-GB"
    head = b"POST /v2/check HTTP/1.%d\r\n" + host + b"%s\r\n"
    sized = b"Content-Length: %d\r\n" % len(check)
    close = b"Connection: close\r\n"
    both = b"GET /v2/info HTTP/1.1\r\n" + host + b"\r\n"
    say("pipelined", statuses(answer(both, both, both + head % (1, sized + close) + check)) == [b"200"] * 4)
    say("HTTP/1.0", statuses(answer(head % (0, sized) + check)) == [b"200"])
    say("HTTP/1.1 without a host", statuses(answer(b"GET /v2/info HTTP/1.1\r\n" + close + b"\r\n"))[:1] != [b"200"])
    reply = answer(b"HEAD /v2/languages HTTP/1.1\r\n" + host + close + b"\r\n")
    say("HEAD has no body", statuses(reply) == [b"200"] and reply.endswith(b"\r\n\r\n"))
    reply = answer(b"OPTIONS /v2/check HTTP/1.1\r\n" + host + close + b"\r\n")
    say("OPTIONS says what is allowed", statuses(reply) == [b"405"] and b"Allow: GET, HEAD, POST" in reply)
    chunked = head % (1, b"Transfer-Encoding: chunked\r\n" + close)
    say("chunks", statuses(answer(chunked, b"%x\r\n%s\r\n0\r\n\r\n" % (len(check), check))) == [b"200"])
    for junk in (b"zz\r\n", b"ffffffffffffffffff\r\n", b"-1\r\n", b"5\r\nabcdefgh\r\n0\r\n\r\n"):
        say("no chunks: %r" % junk, b"200" not in statuses(answer(chunked, junk)))
    for length in (b"-1", b"x", b"99999999999999999999", b"9000000000"):
        reply = answer(head % (1, b"Content-Length: " + length + b"\r\n"), check)
        say("a length of %s" % length.decode(), b"200" not in statuses(reply))
    say("and after all of them", is_answered())


def main():
    say("alone", is_answered())
    before = memory()
    odd_requests()
    idle = [send() for _ in range(200)]
    say("200 that say nothing", is_answered())
    over = threading.Event()
    dripping = [send(HEAD, b"text=") for _ in range(10)]
    threads = [threading.Thread(target=drip, args=(client, over)) for client in dripping]
    for thread in threads:
        thread.start()
    say("10 that send a byte at a time", is_answered())
    slow = [send(b"GET /v2/lang") for _ in range(600)]
    say("600 that begin a request", is_answered())
    waiting = [send(HEAD, b"text=") for _ in range(100)]
    say("100 that owe the rest of a body", is_answered())
    half = [send(b"GET /v2/info HTTP/1.1\r\n") for _ in range(20)]
    for client in half:
        client.shutdown(socket.SHUT_WR)
    say("20 that closed their half", is_answered())
    deaf = [send((b"GET /v2/languages HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % address[1]) * 200) for _ in range(20)]
    say("20 that read no answer", is_answered())
    huge = send(b"GET / HTTP/1.1\r\nX: ")
    try:
        for _ in range(100):
            huge.sendall(b"a" * 10000)
    except OSError:
        pass
    say("a head of a megabyte", is_answered())
    for junk in (b"\x00\xff\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"POST /v2/check HTTP/9.9\r\n\r\n"):
        send(junk).close()
    say("no HTTP", is_answered())
    cut = [send(HEAD, b"text=client") for _ in range(50)]
    for client in cut:
        client.close()
    say("50 that go away", is_answered())
    say("none of the slow ones had to go", any(is_closed(client) for client in slow))
    over.set()
    for thread in threads:
        thread.join()
    for client in idle + dripping + slow + waiting + half + deaf:
        client.close()
    say("all are gone", is_answered())
    after = memory()
    say("memory: %d KB before, %d KB after" % (before, after), after < before + 64000)
    print("the slowest answer to a normal client: %.3f s" % slowest)
    print("%d passed, %d failed" % (passed, failed))
    return failed != 0


def is_closed(client):
    client.setblocking(False)
    try:
        return client.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


sys.exit(main())
