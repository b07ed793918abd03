#!/usr/bin/env python3
"""Builds one corpus with each generator and prints a Markdown table.

    measure.py RUNS CORPUS WORK NAME=PROGRAM...

Names are operandi, floor, hugo, mdbook and zola. All runs follow one another in one sitting, all
folders lie on one disk, figures are medians of whole processes. A cold build writes into a folder
that is not there yet. The second build finds everything as the first left it. Nothing is removed
before the end: on ext4, files that are made right after others were removed take far longer.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path


def command(name, program, corpus, out):
    """The command line, and the folder to run it in."""
    source = corpus / ("operandi" if name == "floor" else name)
    return {
        "floor": ([program, source / "content", out], source),
        "operandi": ([program, "build", source, "-d", out, "--quiet"], source),
        "hugo": ([program, "--quiet", "--noBuildLock", "-s", source, "-d", out], source),
        "mdbook": ([program, "build", source, "-d", out], source),
        "zola": ([program, "-r", source, "build", "-o", out], source),
    }[name]


def run(name, program, corpus, out):
    """Wall seconds, processor seconds and peak resident megabytes of one build."""
    words, folder = command(name, program, corpus, out)
    if name == "zola" and out.exists():
        words.append("--force")
    os.sync()
    begun = time.perf_counter()
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{name} failed:\n{told.decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def spread(values, form):
    values = sorted(values)
    median = statistics.median(values)
    return f"{median:{form}} ({values[0]:{form}}–{values[-1]:{form}})"


def main():
    if len(sys.argv) < 5 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    runs, corpus, work = int(sys.argv[1]), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
    programs = dict(argument.split("=", 1) for argument in sys.argv[4:])
    cold, again = {name: [] for name in programs}, {name: [] for name in programs}
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    # In turn, so that a machine that slows down does so for all.
    for turn in range(runs):
        for name, program in programs.items():
            out = work / f"{name}-{turn}"
            cold[name].append(run(name, program, corpus, out))
            again[name].append(run(name, program, corpus, out))
    ours = statistics.median(wall for wall, _, _ in cold["operandi"])
    print("| | cold build, s | × | second build, s | processor, s | peak memory, MB |")
    print("|---|---|---|---|---|---|")
    for name in programs:
        wall, processor, memory = zip(*cold[name])
        second, _, _ = zip(*again[name])
        ratio = statistics.median(wall) / ours
        print(
            f"| {name} | {spread(wall, '.2f')} | {ratio:.1f} | {spread(second, '.2f')} "
            f"| {spread(processor, '.2f')} | {statistics.median(memory):.0f} |",
            flush=True,
        )
    shutil.rmtree(work)


main()
