#!/usr/bin/env python3
"""Runs a ministry's year as it comes: a night for every day, with the workbooks that arrived since the last one.

usage: year.py CHANCERY [--shared ../shared] [--work .build-bench] [--every 1]

Workbooks of a month come on the first days of the next one, some late, one in eight a second time. Every night must end with 0,
its changes must add up to the movement of every indicator, and no night may publish when nothing came and no
day passed that matters. After the last, `verify` must pass and a single night over the same inbox must publish the same
figures and the same evidence. Prints how the time of a night and the ledger grow.
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
TAIPEI = datetime.timezone(datetime.timedelta(hours=8))
# What the last night of many must publish like a single one. The rest tells of the nights before it.
SAME = ["indicators.csv", "components.csv", "evidence.csv", "not_counted.csv", "sources.csv", "duplicates.csv",
        "coverage.csv", "findings.csv", "submissions.csv"]


def draw(name, modulus):
    """A number below the modulus that depends on a name alone."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % modulus


def arrivals(inbox):
    """When each workbook comes, and whether it is the second copy of one: (moment, source, path below the inbox, copy)."""
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


class Nights:
    def __init__(self, chancery, inbox, place):
        self.chancery, self.inbox, self.place = chancery, inbox, place

    def command(self, name, *rest):
        # The ledger and the outbox of this place; verify looks at the same.
        return [self.chancery, name, "--plan", PLAN, "--inbox", self.inbox,
                "--ledger", f"{self.place}/ledger", "--outbox", f"{self.place}/outbox", *rest]

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

    def newest(self):
        return os.path.realpath(f"{self.place}/outbox/latest")

    def values(self):
        return {row["indicator"]: value(row["value_numerator"], row["value_denominator"]) for row in self.table("indicators.csv")}

    def ledger_size(self):
        return os.path.getsize(f"{self.place}/ledger/ledger.sqlite") / 1e6


def value(numerator, denominator):
    return Fraction(int(numerator), int(denominator)) if numerator else None


def amount(text):
    return Fraction(text) if text else None


def movement_problems(before, after, changes):
    """Indicators whose changes do not lead from the value before to the value after, step by step."""
    problems = []
    for indicator, new in after.items():
        steps = [row for row in changes if row["indicator"] == indicator]
        reached = before.get(indicator)
        for row in steps:
            if amount(row["before"]) != reached:
                problems.append(f"{indicator}: a step begins at {row['before']}, not {reached}")
            reached = amount(row["after"])
            if row["amount"] and amount(row["after"]) - (amount(row["before"]) or 0) != amount(row["amount"]):
                problems.append(f"{indicator}: {row['before']} to {row['after']} is not {row['amount']}")
        if reached != new:
            problems.append(f"{indicator}: the changes lead to {reached}, published is {new}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chancery")
    parser.add_argument("--shared", default=os.path.join(here, "../../shared"))
    parser.add_argument("--work", default=os.path.join(here, "../.build-bench"))
    parser.add_argument("--every", type=int, default=1, help="days between nights")
    args = parser.parse_args()
    if not os.path.exists(os.path.join(args.shared, "fleet/ministry.tar")):
        print(f"no ministry's year at {args.shared}: nothing was run")
        return 0
    os.makedirs(args.work, exist_ok=True)
    whole, _ = unpacked(args.shared, args.work)
    work = tempfile.mkdtemp(prefix="year-", dir=args.work)
    inbox = os.path.join(work, "inbox")
    os.makedirs(inbox)
    coming = arrivals(whole)
    nights = Nights(args.chancery, inbox, os.path.join(work, "nights"))
    os.makedirs(nights.place)
    before, folder, problems, count, quiet = {}, None, [], 0, []
    print(f"{'night':12}{'came':>6}{'wall s':>8}{'rec':>6}{'jud':>6}{'mea':>6}{'pub':>6}{'ledger MB':>11}{'changes':>9}", flush=True)
    day = FIRST
    while day <= LAST:
        now = datetime.datetime(day.year, day.month, day.day, 3, tzinfo=TAIPEI)
        came = 0
        while coming and coming[0][0] < now - datetime.timedelta(hours=1):
            lay(coming.pop(0), inbox)
            came += 1
        wall, phases = nights.run(now)
        count += 1
        after, published = nights.values(), nights.newest()
        changes = nights.table("changes.csv")
        if folder and published != folder:
            problems += [f"{day}: {problem}" for problem in movement_problems(before, after, changes)]
        if not came:
            quiet.append(wall)
        if came or day.day == 1 or problems:
            print(f"{day!s:12}{came:6}{wall:8.2f}" + "".join(f"{phases.get(name, 0):6.2f}" for name in
                  ("receiving", "judging", "measuring", "publishing")) +
                  f"{nights.ledger_size():11.1f}{len(changes) if published != folder else 0:9}", flush=True)
        for problem in problems:
            sys.exit(problem)
        before, folder = after, published
        day += datetime.timedelta(days=args.every)
    print(f"\n{count} nights; those on which nothing came took {sum(quiet) / max(1, len(quiet)):.2f} s, at most {max(quiet, default=0):.2f} s")

    verified = subprocess.run(nights.command("verify"), capture_output=True, text=True,
                              env={**os.environ, "CHANCERY_NOW": now.isoformat()})
    if verified.returncode:
        sys.exit(f"verify ended with {verified.returncode}\n{verified.stdout}{verified.stderr}")
    print("verify: " + verified.stdout.strip().splitlines()[-1])
    once = Nights(args.chancery, inbox, os.path.join(work, "once"))
    os.makedirs(once.place)
    wall, _ = once.run(now)
    different = [name for name in SAME if pathlib.Path(nights.newest(), name).read_bytes() != pathlib.Path(once.newest(), name).read_bytes()]
    print(f"a single night over the same inbox took {wall:.2f} s; files that differ from the last of the {count}: {different or 'none'}")
    if not different:
        shutil.rmtree(work)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
