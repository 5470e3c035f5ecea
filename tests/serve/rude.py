#!/usr/bin/env python3
"""rude.py URL - clients as nobody wants them, and whether the server at URL still answers the others at once.

Closes with 'N passed, N failed'.
"""
import http.client
import socket
import sys
import time
import urllib.parse

where = urllib.parse.urlsplit(sys.argv[1])
address = (where.hostname, where.port)
passed = failed = 0


def say(what, fine):
    global passed, failed
    passed, failed = passed + bool(fine), failed + (not fine)
    if not fine:
        print(what)


def is_answered():
    """A check of a short text, within three seconds even on a busy machine."""
    client = http.client.HTTPConnection(*address, timeout=3)
    try:
        client.request("POST", "/v2/check", b"text=A short text.&language=en-GB")
        return client.getresponse().status == 200
    except OSError:
        return False
    finally:
        client.close()


def send(*parts):
    client = socket.create_connection(address)
    for part in parts:
        client.sendall(part)
    return client


HEAD = b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 1000000\r\n\r\n" % address[1]


def main():
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
    for client in slow + waiting + half + deaf:
        client.close()
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
