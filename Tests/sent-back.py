#!/usr/bin/env python3
"""Sends marked workbooks back unchanged: they must be judged as the originals were, and published alike.

    Tests/sent-back.py CHANCERY [--shared ../shared] [--as-of 2017-06-30]

First every workbook of the fleet is judged twice by `chancery check --json`, as it is and as its marked
copy. Then a night runs over the fleet's inbox and over one in which marked copies stand for all
workbooks that have one: records, findings, coverage and figures must agree. Says so and passes
where there is no fleet.
"""
import argparse
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# What a publication says of the content; the other files name hashes.
PUBLISHED = ("indicators.csv", "components.csv", "findings.csv", "coverage.csv", "duplicates.csv")


def checked(program, files, folder=None):
    """The judgement of every workbook by its place among them, without path and hash."""
    command = [program, "check", "--json", *map(str, files)]
    if folder:
        command += ["--annotate", str(folder)]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    judged = [json.loads(line) for line in lines]
    return [{key: value for key, value in item.items() if key not in ("file", "sha256")} for item in judged]


def marked_inbox(program, inbox, copies):
    """An inbox of marked copies, made beside the originals' paths; the same bytes get the same copy."""
    shutil.copytree(inbox, copies / "inbox")
    by_bytes, replaced = {}, []
    for path in sorted(inbox.rglob("*")):
        if path.suffix.lower() not in (".xlsx", ".xlsm") or path.name.startswith("~$"):
            continue
        target = copies / "inbox" / path.relative_to(inbox)
        data = path.read_bytes()
        if data not in by_bytes:
            folder = copies / "marked" / str(len(by_bytes))
            checked(program, [path], folder)
            by_bytes[data] = folder / path.name
        if by_bytes[data].exists():
            target.write_bytes(by_bytes[data].read_bytes())
            replaced.append((path, target))
    return replaced


def night(program, fleet, inbox, work, day):
    work.mkdir()
    run = subprocess.run(
        [program, "run", "--inbox", str(inbox), "--outbox", str(work / "outbox"), "--ledger", str(work / "ledger"),
         "--baselines", str(fleet / "baselines.csv"), "--as-of", day, "--quiet"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
    return work / "outbox/latest"


def content(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("chancery")
    parse.add_argument("--shared", default="../shared")
    parse.add_argument("--as-of", default="2017-06-30")
    options = parse.parse_args()
    fleet = pathlib.Path(options.shared).resolve() / "fleet/dev"
    if not (fleet / "inbox").is_dir():
        print(f"sent back: nothing at {fleet}, so nothing was judged")
        return
    failed = 0
    with tempfile.TemporaryDirectory(prefix="sent-back") as folder:
        copies = pathlib.Path(folder)
        pairs = marked_inbox(options.chancery, fleet / "inbox", copies)
        before = checked(options.chancery, [path for path, _ in pairs])
        after = checked(options.chancery, [copy for _, copy in pairs])
        for (path, _), one, other in zip(pairs, before, after, strict=True):
            if one != other:
                failed += 1
                told = [item for item in other["findings"] if item not in one["findings"]]
                print(f"{path.relative_to(fleet)}: judged otherwise when sent back: {told[:2]}")
        published = night(options.chancery, fleet, fleet / "inbox", copies / "one", options.as_of)
        again = night(options.chancery, fleet, copies / "inbox", copies / "other", options.as_of)
        names = [*PUBLISHED, *(f"records/{path.name}" for path in sorted((published / "records").iterdir()))]
        rows = 0
        for name in names:
            one, other = content(published / name), content(again / name)
            rows += len(one)
            odd = next((pair for pair in zip(one, other) if pair[0] != pair[1]), None)
            if one != other:
                failed += 1
                print(f"{name}: published otherwise: {odd or (len(one), len(other))}")
    print(f"sent back: {len(pairs)} marked workbooks judged as their originals; "
          f"{rows} published rows compared; {failed} failed")
    sys.exit(1 if failed or not pairs else 0)


if __name__ == "__main__":
    main()
