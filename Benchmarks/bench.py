#!/usr/bin/env python3
"""Measures `chancery cells --count` and well-known readers on the same workbooks, in turn, in one go.

usage: bench.py CHANCERY [--shared ../shared] [--work .build-bench] [--rounds 5] [--no-check]

The peers are installed into a virtual environment in the work folder; the workbooks are made by the bench folder of
--shared. Prints medians of CPU and wall time, peak memory, and the ratios that the project aims at.
"""
import argparse
import glob
import os
import re
import statistics
import subprocess
import sys
import time

here = os.path.dirname(os.path.abspath(__file__))
PEERS = ["python-calamine", "fastexcel", "openpyxl", "xlsxwriter"]


def prepare(work, shared):
    """The peers' Python and the folder of workbooks."""
    python = os.path.join(work, "venv/bin/python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(work, "venv")], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    files = os.path.join(work, "files")
    if not os.path.exists(os.path.join(files, "small_199.xlsx")):
        os.makedirs(files, exist_ok=True)
        print("making the workbooks")
        subprocess.run([python, os.path.join(shared, "bench/make_large.py"), files], check=True)
    empty = os.path.join(files, "empty.xlsx")
    if not os.path.exists(empty):
        make = "import sys, xlsxwriter as x; w = x.Workbook(sys.argv[1]); w.add_worksheet(); w.close()"
        subprocess.run([python, "-c", make, empty], check=True)
    return python, files


def measure(command):
    """CPU seconds, wall seconds and peak MB of one run."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[:3]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def race(title, commands, rounds):
    """Runs every command in turn, `rounds` times, and prints and returns the medians by name."""
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measure(command))
    print(f"\n{title}: medians of {rounds}\n{'':24}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}")
    medians = {}
    for name, results in runs.items():
        medians[name] = [statistics.median(column) for column in zip(*results)]
        print(f"{name:24}{medians[name][0]:8.3f}{medians[name][1]:8.3f}{medians[name][2]:9.1f}")
    return medians


def say(what, value, aim, unit="×", atLeast=True):
    met = value >= aim if atLeast else value <= aim
    sign = "≥" if atLeast else "≤"
    print(f"{'met   ' if met else 'MISSED'}  {what}: {value:.2f} {unit} (aim {sign} {aim:.2f} {unit})")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chancery")
    parser.add_argument("--shared", default=os.path.join(here, "../../shared"))
    parser.add_argument("--work", default=os.path.join(here, "../.build-bench"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-check", action="store_true", help="do not hold sums and hashes against openpyxl's")
    args = parser.parse_args()
    bench = os.path.join(args.shared, "bench")
    if not os.path.isdir(bench):
        print(f"no peers and workbooks at {bench}: nothing was measured")
        return
    python, files = prepare(args.work, args.shared)
    big, empty = os.path.join(files, "big.xlsx"), os.path.join(files, "empty.xlsx")
    small = sorted(glob.glob(os.path.join(files, "small_*.xlsx")))
    peer = lambda name, paths: [python, os.path.join(bench, f"read_{name}.py"), *paths]
    ours = [args.chancery, "cells", "--count"]

    large = race(
        "one large workbook, one thread",
        {
            "chancery": [*ours, big],
            "libzip, inflating only": [args.chancery, "cells", "--inflate-only", big],
            "chancery, empty workbook": [*ours, empty],
            "fastexcel": peer("fastexcel", [big]),
            "calamine": peer("calamine", [big]),
        },
        args.rounds,
    )
    race("the same, once", {"openpyxl": peer("openpyxl", [big])}, 1)
    many = race(
        f"{len(small)} small workbooks, {os.cpu_count()} cores",
        {
            "chancery": [*ours, *small],
            "chancery, one thread": [*ours, "--jobs", "1", *small],
            "libzip, inflating only": [args.chancery, "cells", "--inflate-only", *small],
            "calamine": peer("calamine", small),
            "fastexcel": peer("fastexcel", small),
        },
        args.rounds,
    )

    print()
    cpu = large["chancery"][0]
    say("large, CPU against inflating only", cpu / large["libzip, inflating only"][0], 2, atLeast=False)
    say("large, CPU, faster than fastexcel", large["fastexcel"][0] / cpu, 3)
    say("large, CPU, faster than calamine", large["calamine"][0] / cpu, 5)
    listing = subprocess.run(["unzip", "-l", big], capture_output=True, text=True).stdout
    table = int(re.search(r"(\d+) .*sharedStrings", listing)[1]) / (1 << 20)
    memory = large["chancery"][2] - large["chancery, empty workbook"][2]
    say(f"large, memory beyond an empty workbook's and {table:.1f} MB of string table", memory - table, 16, "MB", False)
    say("small, wall time, faster than calamine", many["calamine"][1] / many["chancery"][1], 8)
    if not args.no_check:
        check = [python, os.path.join(here, "check_count.py"), args.chancery, big, *small[:5]]
        sys.exit(subprocess.run(check).returncode)


if __name__ == "__main__":
    main()
