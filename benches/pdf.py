#!/usr/bin/env python3
"""Prints a model as a document, and the same model's `print/` page by headless Chromium.

    pdf.py OPERANDI WORK [RUNS]     3 runs

Models: the reference model, and two of benches/model.py. Figures are medians of whole processes:
processor seconds (all threads and children) and the peak resident megabytes of the largest process
for Operandi, of all processes together for Chromium, which has several. WORK is a folder for models,
sites and documents; it is made, and not removed.

A busy machine makes processor seconds more, too: quote figures of a quiet one.
"""

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]


def family(pid):
    """A process and all that it started, as far as they live."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            parents.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    found, todo = [], [pid]
    while todo:
        found.append(todo.pop())
        todo.extend(parents.get(found[-1], []))
    return found


def proportional(pid):
    """Its memory in bytes, with what it shares counted in parts."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def run(words):
    """Processor seconds and peak megabytes of a process and its children."""
    peak, ended = 0, threading.Event()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def watch():
        nonlocal peak
        while not ended.wait(0.02):
            peak = max(peak, sum(map(proportional, family(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    ended.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{words[0]} failed:\n{told.decode(errors='replace')}")
    # Children that were waited for are in the figures; Chromium waits for all of its own.
    return usage.ru_utime + usage.ru_stime, max(peak, usage.ru_maxrss * 1024) / 1e6


def pages(document):
    told = subprocess.run(["pdfinfo", document], capture_output=True, text=True, check=True).stdout
    return next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    operandi, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    work.mkdir(parents=True, exist_ok=True)
    models = {"reference model": HERE.parent}
    for name, size in {"20 roles, 16 workflows": (20, 16, 20), "100 roles, 100 workflows": (100, 100, 200)}.items():
        models[name] = work / "-".join(map(str, size))
        made = ["python3", HERE / "model.py", models[name], *map(str, size)]
        subprocess.run(made, check=True)
    print(f"{time.strftime('%F', time.gmtime())}, {os.cpu_count()} cores, {runs} runs: medians\n")
    print("| model | by | pages | size, KB | processor, s | peak memory, MB |")
    print("|---|---|---|---|---|---|")
    for number, (name, model) in enumerate(models.items()):
        site, document = work / f"site-{number}", work / f"{number}.pdf"
        subprocess.run([operandi, "build", model, "-d", site, "--quiet"], capture_output=True, check=False)
        page = site / "print" / "index.html"
        ways = {"operandi pdf": [operandi, "pdf", model, "--quiet", "-o", document]}
        if page.exists():
            ways["Chromium"] = [*CHROMIUM, f"--print-to-pdf={work / f'{number}-chromium.pdf'}", page.as_uri()]
        for way, words in ways.items():
            out = document if way == "operandi pdf" else work / f"{number}-chromium.pdf"
            processor, memory = zip(*(run(words) for _ in range(runs)))
            print(
                f"| {name} | {way} | {pages(out)} | {out.stat().st_size / 1000:.0f} "
                f"| {statistics.median(processor):.2f} | {statistics.median(memory):.0f} |",
                flush=True,
            )


main()
