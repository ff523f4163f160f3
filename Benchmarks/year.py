#!/usr/bin/env python3
"""Runs a ministry's year as it comes: a night for every day, with the workbooks that arrived since the last one.

usage: year.py CHANCERY [--shared ../shared] [--fleet ../shared/fleet/dev] [--work .build-bench] [--every 1]

Without --fleet it is the ministry's year: workbooks of a month come on the first days of the next one, some late, one in
eight a second time. A fleet's workbooks come when its received.csv says. Every night must end with 0, and its changes must
lead step by step from each indicator's last figure to the new one. After the last night `verify` must pass, and a single night
over the same inbox must publish the same figures, evidence and findings. Prints how the time of a night and the ledger grow.
"""
import argparse
import csv
import datetime
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from fractions import Fraction

from night import inbox_in, unpacked, workbooks

here = os.path.dirname(os.path.abspath(__file__))
PLAN = os.path.join(here, "../plans/106")
FIRST, LAST = datetime.date(2017, 1, 2), datetime.date(2018, 2, 5)
PHASES = ("receiving", "judging", "measuring", "publishing")
TAIPEI = datetime.timezone(datetime.timedelta(hours=8))
# What the last night of many must publish like a single one. The rest tells of the nights before it.
SAME = ["indicators.csv", "components.csv", "evidence.csv", "not_counted.csv", "sources.csv", "duplicates.csv",
        "coverage.csv", "findings.csv", "submissions.csv"]


def draw(name, modulus):
    """A number below the modulus that depends on a name alone."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % modulus


def arrivals(inbox):
    """Moment, source, path below the inbox of each workbook that comes, and whether it is a second copy."""
    found = []
    for source in workbooks(inbox):
        file = os.path.relpath(source, inbox)
        month = re.search(r"(\d{3})(\d{2})(?!\d)", os.path.basename(file))
        year, number = (int(month[1]) + 1911, int(month[2])) if month else (2017, 12)
        first = datetime.datetime(year + number // 12, number % 12 + 1, 1, 9, tzinfo=TAIPEI)
        late = 20 if draw(file + "late", 10) == 0 else 0
        moment = first + datetime.timedelta(days=draw(file, 9) + late, minutes=draw(file + "minute", 480))
        found.append((moment, source, file, False))
        if draw(file + "again", 8) == 0:
            again = moment + datetime.timedelta(days=3 + draw(file + "days", 30))
            found.append((again, source, file, True))
    return sorted(found, key=lambda arrival: (arrival[0], arrival[2]))


def fleet_arrivals(fleet):
    """When each workbook of a fleet comes, as its received.csv tells."""
    inbox = os.path.join(fleet, "inbox")
    with open(os.path.join(inbox, "received.csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return sorted(
        ((datetime.datetime.fromisoformat(row["received"]), os.path.join(inbox, row["file"]), row["file"], False)
         for row in rows), key=lambda arrival: (arrival[0], arrival[2]))


def lay(arrival, inbox):
    """Puts a workbook into the inbox as a mission would, in one step, with the time of its arrival."""
    moment, source, file, is_again = arrival
    data = pathlib.Path(source).read_bytes()
    if is_again:
        comment = b"again"
        data = data[:-2] + len(comment).to_bytes(2, "little") + comment
        file = f"{file[:-5]}-2.xlsx"
    path = pathlib.Path(inbox, file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (moment.timestamp(), moment.timestamp()))
    return file


class Nights:
    def __init__(self, chancery, inbox, place, baselines):
        os.makedirs(place)
        self.chancery, self.inbox, self.place = chancery, inbox, place
        self.options = ["--baselines", baselines] if baselines else []

    def command(self, name, *rest):
        return [self.chancery, name, "--plan", PLAN, "--inbox", self.inbox,
                "--ledger", f"{self.place}/ledger", "--outbox", f"{self.place}/outbox", *self.options, *rest]

    def run(self, now):
        """Wall seconds and what the metrics tell of the phases."""
        begun = time.monotonic()
        done = subprocess.run(
            self.command("run", "--quiet"), env={**os.environ, "CHANCERY_NOW": now.isoformat()},
            capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{now:%F}: the night ended with {done.returncode}\n{done.stdout}{done.stderr}")
        told = pathlib.Path(self.place, "ledger/chancery.prom").read_text()
        phases = re.findall(r'run_duration_seconds\{phase="(\w+)"\} (\S+)', told)
        return time.monotonic() - begun, {name: float(seconds) for name, seconds in phases}

    def table(self, name):
        with open(f"{self.place}/outbox/latest/{name}", encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def bytes(self, name):
        return pathlib.Path(self.newest(), name).read_bytes()

    def newest(self):
        return os.path.realpath(f"{self.place}/outbox/latest")

    def values(self):
        return {row["indicator"]: value(row["value_numerator"], row["value_denominator"])
                for row in self.table("indicators.csv")}

    def ledger_size(self):
        return os.path.getsize(f"{self.place}/ledger/ledger.sqlite") / 1e6


def value(numerator, denominator):
    return Fraction(int(numerator), int(denominator)) if numerator else None


def amount(text):
    return Fraction(text) if text else None


def movement_problems(before, after, changes):
    """Indicators whose changes do not lead from the value before to the value after, step by step."""
    for indicator, new in after.items():
        reached = before.get(indicator)
        for row in (row for row in changes if row["indicator"] == indicator):
            first, last = amount(row["before"]), amount(row["after"])
            if first != reached:
                yield f"{indicator}: a step begins at {row['before']}, not {reached}"
            if row["amount"] and last - (first or 0) != amount(row["amount"]):
                yield f"{indicator}: {row['before']} to {row['after']} is not {row['amount']}"
            reached = last
        if reached != new:
            yield f"{indicator}: the changes lead to {reached}, published is {new}"


def live_through(nights, coming, every):
    """A night for every so many days; gives when each file was first seen, and the moment of the last night."""
    seen, quiet, values, folder = {}, [], {}, None
    print(f"{'night':12}{'came':>6}{'wall s':>8}" + "".join(f"{name[:3]:>6}" for name in PHASES) +
          f"{'ledger MB':>11}{'changes':>9}", flush=True)
    days = range(0, (LAST - FIRST).days + 1, every)
    for day in (FIRST + datetime.timedelta(days=number) for number in days):
        now = datetime.datetime(day.year, day.month, day.day, 3, tzinfo=TAIPEI)
        came = 0
        while coming and coming[0][0] < now - datetime.timedelta(hours=1):
            seen[lay(coming.pop(0), nights.inbox)] = now
            came += 1
        wall, phases = nights.run(now)
        changes = nights.table("changes.csv") if nights.newest() != folder else []
        after = nights.values()
        if folder and nights.newest() != folder:
            for problem in movement_problems(values, after, changes):
                sys.exit(f"{day}: {problem}")
        values, folder = after, nights.newest()
        if not came:
            quiet.append(wall)
        if came or day.day == 1:
            print(f"{day!s:12}{came:6}{wall:8.2f}" + "".join(f"{phases.get(name, 0):6.2f}" for name in PHASES) +
                  f"{nights.ledger_size():11.1f}{len(changes):9}", flush=True)
    print(f"\n{len(days)} nights; those on which nothing came took {sum(quiet) / max(1, len(quiet)):.2f} s, "
          f"at most {max(quiet, default=0):.2f} s")
    return seen, now


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chancery")
    parser.add_argument("--shared", default=os.path.join(here, "../../shared"))
    parser.add_argument("--fleet", help="a folder with inbox/received.csv and baselines.csv")
    parser.add_argument("--work", default=os.path.join(here, "../.build-bench"))
    parser.add_argument("--every", type=int, default=1, help="days between nights")
    args = parser.parse_args()
    wanted = os.path.join(args.fleet, "inbox/received.csv") if args.fleet else os.path.join(
        args.shared, "fleet/ministry.tar")
    if not os.path.exists(wanted):
        print(f"{wanted} is not there: nothing was run")
        return 0
    os.makedirs(args.work, exist_ok=True)
    baselines = os.path.join(args.fleet, "baselines.csv") if args.fleet else None
    coming = fleet_arrivals(args.fleet) if args.fleet else arrivals(unpacked(args.shared, args.work)[0])
    work = tempfile.mkdtemp(prefix="year-", dir=args.work)
    inbox = os.path.join(work, "inbox")
    os.makedirs(inbox)

    nights = Nights(args.chancery, inbox, os.path.join(work, "nights"), baselines)
    seen, now = live_through(nights, coming, args.every)
    verified = subprocess.run(
        nights.command("verify"), capture_output=True, text=True,
        env={**os.environ, "CHANCERY_NOW": now.isoformat()})
    if verified.returncode:
        sys.exit(f"verify ended with {verified.returncode}\n{verified.stdout}{verified.stderr}")
    print("verify: " + verified.stdout.strip().splitlines()[-1])

    # A single night takes all for as new as itself, unless the inbox says when each was received.
    with open(os.path.join(inbox, "received.csv"), "w", encoding="utf-8", newline="") as file:
        rows = [("file", "received"), *((name, moment.isoformat()) for name, moment in seen.items())]
        csv.writer(file).writerows(rows)
    once = Nights(args.chancery, inbox, os.path.join(work, "once"), baselines)
    wall, _ = once.run(now)
    different = [name for name in SAME if nights.bytes(name) != once.bytes(name)]
    print(f"a single night over the same inbox took {wall:.2f} s; files that differ: {', '.join(different) or 'none'}")
    if different:
        print(f"both are left in {work}")
        return 1
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
