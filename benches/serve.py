#!/usr/bin/env python3
"""Measures how long a saved page takes to reach those who have it open.

    serve.py OPERANDI CORPUS [RUNS]     21 runs

CORPUS is a folder with a book.toml, such as benches/corpus.py and benches/model.py make. A page in
its middle is saved again and again while `operandi serve` runs and a web socket is open on that
page. The first figure is the time from the save to the news on the socket, the second to the last
byte of the new page, asked for on hearing them; medians, with the least and the most. The corpus is
left as it was.
"""

import base64
import http.client
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path


class Socket:
    """The little of RFC 6455 that it takes to greet and to listen."""

    def __init__(self, port, path):
        self.stream = socket.create_connection(("127.0.0.1", port))
        key = base64.b64encode(os.urandom(16)).decode()
        head = ["GET /__operandi/live HTTP/1.1", f"Host: localhost:{port}", "Upgrade: websocket"]
        head += ["Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}"]
        self.stream.sendall("\r\n".join([*head, "", ""]).encode())
        self.file = self.stream.makefile("rb")
        while self.file.readline().strip():
            pass
        greeting = json.dumps({"shows": [path]}).encode()
        assert len(greeting) < 126
        # A client's frames are masked; with zeros they stay readable.
        self.stream.sendall(bytes([0x81, 0x80 | len(greeting), 0, 0, 0, 0]) + greeting)

    def hear(self):
        length = self.file.read(2)[1]
        if length > 125:
            length = int.from_bytes(self.file.read(2 if length == 126 else 8), "big")
        return json.loads(self.file.read(length))


def spread(values):
    values = sorted(1000 * value for value in values)
    return f"{statistics.median(values):.0f} ms ({values[0]:.0f}–{values[-1]:.0f})"


def measure(port, page, path, runs):
    text = page.read_text(encoding="utf-8")
    live = Socket(port, path)
    told = live.hear()
    news, pages = [], []
    try:
        # The first save finds everything cold, and does not count.
        for run in range(runs + 1):
            time.sleep(0.5)
            words = f"Saved for the time {run} of {runs}."
            begun = time.perf_counter()
            page.write_text(f"{text}\n{words}\n", encoding="utf-8")
            while (heard := live.hear()) == told:
                pass
            news.append(time.perf_counter() - begun)
            told = heard
            asked = http.client.HTTPConnection("localhost", port)
            asked.request("GET", path)
            assert words in asked.getresponse().read().decode()
            pages.append(time.perf_counter() - begun)
    finally:
        page.write_text(text, encoding="utf-8")
    print(f"save to news {spread(news[1:])}, to the page {spread(pages[1:])}")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    corpus = Path(sys.argv[2])
    content = corpus / "content"
    pages = sorted(page for page in content.rglob("*.md") if page.name not in ("index.md", "SUMMARY.md"))
    page = pages[len(pages) // 2]
    path = "/" + page.relative_to(content).with_suffix(".html").as_posix()
    words = [sys.argv[1], "serve", corpus, "--port", "0", "--clock", "2026-11-22"]
    server = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    try:
        line = next(line for line in server.stderr if "Serving" in line)
        measure(int(re.search(r":(\d+)/", line)[1]), page, path, int((sys.argv + ["21"])[3]))
    finally:
        server.terminate()
        server.communicate()


main()
