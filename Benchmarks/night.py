#!/usr/bin/env python3
"""Measures whole nights over a ministry's year of workbooks, in turn with what a user would otherwise write.

usage: night.py CHANCERY [--shared ../shared] [--work .build-bench] [--rounds 5] [--ten]

Prints where the time of a night goes phase by phase, the second night with 20 workbooks more, peak memory, and the
ratios that the project aims at. With --ten, also a night over ten times as many workbooks.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile

from bench import measure, prepare, race, say

here = os.path.dirname(os.path.abspath(__file__))
NOW, AS_OF, LATE = "2018-01-05T03:00:00+08:00", "2017-12-31", 20


def workbooks(inbox):
    return sorted(str(path) for path in pathlib.Path(inbox).rglob("*.xlsx"))


def unpacked(shared, work):
    """The ministry's inbox, and the same without the last files by name."""
    whole, early = os.path.join(work, "ministry"), os.path.join(work, "ministry-early")
    if not os.path.isdir(early):
        with tarfile.open(os.path.join(shared, "fleet/ministry.tar")) as tar:
            tar.extractall(whole, filter="data")
        shutil.copytree(whole, early)
        for path in workbooks(early)[-LATE:]:
            os.remove(path)
    return inbox_in(whole), inbox_in(early)


def inbox_in(folder):
    return next(str(path) for path in sorted(pathlib.Path(folder).rglob("inbox")) if path.is_dir())


def tenfold(inbox, work):
    """Ten times the workbooks: nine copies of each, made different by a comment at the end of the zip."""
    folder = os.path.join(work, "ministry-ten")
    if os.path.isdir(folder):
        return folder
    shutil.copytree(inbox, folder)
    for path in workbooks(folder):
        data = pathlib.Path(path).read_bytes()
        assert data[-2:] == b"\0\0"
        for number in range(2, 11):
            comment = f"copy {number}".encode()
            changed = data[:-2] + len(comment).to_bytes(2, "little") + comment
            pathlib.Path(f"{path[:-5]}-{number}.xlsx").write_bytes(changed)
    return folder


class Nights:
    def __init__(self, chancery, work):
        self.chancery, self.work, self.places = chancery, work, []
        os.environ["CHANCERY_NOW"] = NOW

    def place(self):
        self.places.append(tempfile.mkdtemp(prefix="night-", dir=self.work))
        return self.places[-1]

    def tidy(self):
        """Only at the end: for half a minute after files are removed, ext4 is slow to make new ones."""
        for place in self.places:
            shutil.rmtree(place)

    def run(self, inbox, place):
        """CPU seconds, wall seconds, peak MB of a night, and the seconds of its phases."""
        result = measure([
            self.chancery, "run", "--plan", os.path.join(here, "../plans/106"), "--inbox", inbox,
            "--ledger", f"{place}/ledger", "--outbox", f"{place}/outbox", "--as-of", AS_OF])
        told = pathlib.Path(place, "ledger/chancery.prom").read_text()
        phases = re.findall(r'run_duration_seconds\{phase="(\w+)"\} (\S+)', told)
        return result, {name: float(seconds) for name, seconds in phases}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("chancery")
    parser.add_argument("--shared", default=os.path.join(here, "../../shared"))
    parser.add_argument("--work", default=os.path.join(here, "../.build-bench"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--ten", action="store_true", help="also ten times the workbooks")
    args = parser.parse_args()
    if not os.path.exists(os.path.join(args.shared, "fleet/ministry.tar")):
        print(f"no ministry's year at {args.shared}: nothing was measured")
        return
    os.makedirs(args.work, exist_ok=True)
    python, _ = prepare(args.work, args.shared)
    whole, early = unpacked(args.shared, args.work)
    peer = lambda name, *rest: [python, os.path.join(args.shared, "bench", name), *rest]
    nights = Nights(args.chancery, args.work)
    files = workbooks(whole)
    target = os.path.join(args.work, "consolidated-by-peer.xlsx")

    cold, second, phases, stacked, read = [], [], [], [], []
    for _ in range(args.rounds):
        place = nights.place()
        result, times = nights.run(early, place)
        cold.append(result)
        phases.append(times)
        second.append(nights.run(whole, place))
        stacked.append(measure(peer("consolidate_calamine.py", whole, target)))
        read.append(measure(peer("read_calamine.py", *files)))
    median = lambda runs: [statistics.median(column) for column in zip(*runs)]
    night, calamine, reading = median(cold), median(stacked), median(read)

    print(f"\n{len(files) - LATE} workbooks, {os.cpu_count()} cores: medians of {args.rounds}")
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}{'peak MB':>9}")
    rows = [("chancery, cold night", night), ("chancery, second night", median([r for r, _ in second])),
            ("consolidate_calamine", calamine), ("read_calamine", reading)]
    for name, row in rows:
        print(f"{name:34}{row[0]:8.2f}{row[1]:8.2f}{row[2]:9.1f}")
    print("\nwall seconds of the phases: cold night, second night")
    for name in phases[0]:
        later = statistics.median(times[name] for _, times in second)
        print(f"{name:34}{statistics.median(times[name] for times in phases):8.2f}{later:8.2f}")
    taking = lambda times: times["receiving"] + times["judging"]
    first_taking = statistics.median(map(taking, phases))
    second_taking = statistics.median(taking(times) for _, times in second)
    print()
    say("cold night, wall time, faster than consolidate_calamine", calamine[1] / night[1], 3)
    once = race("consolidate_openpyxl, once", {"openpyxl": peer("consolidate_openpyxl.py", whole, target)}, 1)
    say("cold night, wall time, faster than consolidate_openpyxl", once["openpyxl"][1] / night[1], 10)
    say("receiving and judging, wall time, faster than read_calamine", reading[1] / first_taking, 5)
    say("peak memory", night[2], 300, "MB", False)
    say(f"receiving and judging {LATE} more, part of the cold night's", second_taking / first_taking, 0.1, "", False)
    if args.ten:
        place = nights.place()
        (cpu, wall, memory), times = nights.run(tenfold(whole, args.work), place)
        print(f"\nten times the workbooks: CPU {cpu:.2f} s, wall {wall:.2f} s, peak {memory:.1f} MB", times)
        say("ten times the workbooks, wall time", wall / night[1], 11, "× one", False)
    nights.tidy()


if __name__ == "__main__":
    sys.exit(main())
