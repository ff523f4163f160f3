#!/usr/bin/env python3
"""Reads every reported cell again in the submitted file: it must hold the reported value.

    Tests/reported-cells.py CHANCERY [--shared ../shared] [--inbox inbox] [--as-of 2017-06-30]

A night runs over the fleet's inbox (or another). Then every cell that findings.csv, evidence.csv and the
receipts name is looked up in its file, as openpyxl and as `chancery cells` read it:
a finding's value is what stands in the cell, the amount of a piece of evidence is the number there (of several cells their sum or difference), and
the first cell of an identity holds the record's own words. Says so and passes where there is no fleet.
"""
import argparse
import collections
import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def unquoted(text):
    """Without the sign that keeps a spreadsheet from reading a text as a formula."""
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def folded(value):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(value))).casefold().replace("台", "臺")


class Files:
    """The cells of submitted files, read once each."""

    def __init__(self, chancery, inbox):
        self.chancery, self.inbox, self.own, self.other = chancery, inbox, {}, {}

    def cell(self, file, sheet, cell):
        if file not in self.own:
            run = subprocess.run([self.chancery, "cells", str(self.inbox / file)], capture_output=True, text=True)
            lines = [json.loads(line) for line in run.stdout.splitlines()]
            self.own[file] = {(line["sheet"], line["cell"]): line.get("value") for line in lines if "value" in line}
        return self.own[file].get((sheet, cell))

    def by_openpyxl(self, file, sheet, cell):
        import openpyxl
        if file not in self.other:
            try:
                self.other[file] = openpyxl.load_workbook(self.inbox / file, data_only=True)
            except Exception:
                self.other[file] = None
        book = self.other[file]
        if book is None or sheet not in book.sheetnames:
            return None
        # An error value is a text there; a date is one of Excel's days.
        value = book[sheet][cell].value
        return value.date() if isinstance(value, datetime.datetime) else value


def says(raw, reported):
    """Whether a cell as read holds a reported text: the same text, the same number, the same day."""
    if raw is None:
        return reported == ""
    if isinstance(raw, bool):
        return reported.casefold() in (str(raw).casefold(), "是" if raw else "否")
    if isinstance(raw, (int, float)):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", reported):
            # A day in a format that openpyxl does not take for one.
            return (datetime.date(1899, 12, 30) + datetime.timedelta(days=raw)).isoformat() == reported
        try:
            return abs(float(reported) - raw) <= abs(raw) * 1e-12
        except ValueError:
            return False
    if isinstance(raw, datetime.date):
        return reported.startswith(raw.isoformat())
    return folded(raw) == folded(reported) or folded(raw).startswith(folded(reported)[:50]) and len(reported) >= 50


def names(plan):
    """By code, every name that the plan gives a country, an organisation or a unit."""
    known = collections.defaultdict(set)
    for file in ("countries.csv", "organisations.csv", "missions.csv", "departments.csv"):
        for row in table(plan / file):
            code = next(iter(row.values()))
            for value in row.values():
                known[code] |= {folded(word) for word in re.split(r"[;|；]", value or "") if word}
    return known


def amount(raw):
    """The number that a cell gives; None where it is spelled in words."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return float(raw)
    digits = re.sub(r"新臺幣|[,人次件場項位名篇元千整]", "", folded(raw))
    return float(digits) if re.fullmatch(r"-?\d+(\.\d+)?", digits) else None


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("chancery")
    parse.add_argument("--shared", default="../shared")
    parse.add_argument("--inbox")
    parse.add_argument("--as-of", default="2017-06-30")
    options = parse.parse_args()
    fleet = pathlib.Path(options.shared).resolve() / "fleet/dev"
    inbox = pathlib.Path(options.inbox).resolve() if options.inbox else fleet / "inbox"
    if not inbox.is_dir():
        print(f"reported cells: nothing at {inbox}")
        return
    try:
        import openpyxl  # noqa: F401
        has_openpyxl = True
    except ImportError:
        has_openpyxl = False
    counts, failed = collections.Counter(), 0

    def hold(what, right, text):
        nonlocal failed
        counts[what] += 1
        if not right:
            failed += 1
            print(f"{what}: {text}")

    with tempfile.TemporaryDirectory(prefix="reported") as folder:
        work = pathlib.Path(folder)
        baselines = ["--baselines", str(fleet / "baselines.csv")] if not options.inbox else []
        run = subprocess.run(
            [options.chancery, "run", "--inbox", str(inbox), "--outbox", str(work / "outbox"), "--ledger", str(work / "ledger"),
             "--as-of", options.as_of, "--quiet", *baselines], capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stdout + run.stderr)
        latest = work / "outbox/latest"
        files = Files(options.chancery, inbox)
        fields = {path.stem: table(path) for path in (latest / "records").iterdir()}
        records = {row["fact"]: row for rows in fields.values() for row in rows}
        named = names(pathlib.Path(__file__).resolve().parent.parent / "plans/106")
        told = collections.defaultdict(str)
        for row in table(latest / "findings.csv"):
            told[row["file"], row["sheet"], row["cell"]] += row["code"] + " "
            if not row["cell"] or ":" in row["cell"] or not row["value"]:
                continue
            value, place = unquoted(row["value"]), (row["file"], row["sheet"], row["cell"])
            # Errors of a merged or repeated cell quote the mark or the cell above, which stand elsewhere.
            hold("findings", says(files.cell(*place), value), f"{place} {row['code']}: {value!r}, there stands {files.cell(*place)!r}")
            if has_openpyxl:
                other = files.by_openpyxl(*place)
                if other is not None and not isinstance(other, datetime.date):
                    hold("findings by openpyxl", says(other, value), f"{place} {row['code']}: {value!r}, there stands {other!r}")
        for row in table(latest / "evidence.csv"):
            place, record = (row["file"], row["sheet"], row["cell"]), records[row["fact"]]
            # Money is published in thousands as the form prints it; a sheet may be in another unit.
            scales = (1, 1000, 0.001, 10, 100_000) if row["fact"].startswith(("capital", "budget", "property")) else (1,)
            if "," in row["cell"]:
                # An amount of several cells is their sum, or what the first is more than the others.
                raws = [files.cell(*place[:2], cell) for cell in row["cell"].split(",")]
                figures = [0 if raw is None else amount(raw) for raw in raws]
                totals = [] if None in figures else [sum(figures), 2 * figures[0] - sum(figures)]
                hold("evidence: sums and differences", any(abs(total * scale - float(row["amount"])) < 1e-6 for scale in scales for total in totals),
                     f"{place} {row['fact']}: {row['amount']}, there stand {raws!r}")
                continue
            raw = files.cell(*place)
            known = [unquoted(value) for value in record.values() if value]
            numbers = [float(row["amount"] or 0)] + [float(value) for value in known if re.fullmatch(r"-?\d+(\.\d+)?", value)]
            if raw is None:
                # 人次 and 次數 left blank mean one, as the forms say.
                hold("evidence: blanks that mean one", float(row["amount"]) == 1 and row["fact"].startswith(("visit-", "igo-")),
                     f"{place} {row['fact']}: {row['amount']}, but nothing stands there")
            elif amount(raw) is not None:
                hold("evidence: numbers", any(abs(amount(raw) * scale - number) < 1e-6 for scale in scales for number in numbers),
                     f"{place} {row['fact']}: {row['amount']}, there stands {raw!r}")
            elif any(says(raw, value) or folded(raw) in named[value] for value in known):
                counts["evidence: words"] += 1
            else:
                # A name or a number that was understood from another spelling, of which a finding tells.
                hold("evidence: other spellings", any(word in told[place] for word in ("understood", "range", "unit")),
                     f"{place} {row['fact']}: {raw!r} is none of {known[:6]} and no finding says so")
        for path in (work / "outbox/feedback").rglob("receipt.json"):
            receipt = json.loads(path.read_text(encoding="utf-8"))
            for finding in receipt["findings"]:
                for item in finding["items"]:
                    if item.get("cell") and item.get("value") and ":" not in item["cell"]:
                        raw = files.cell(receipt["file"], finding["sheet"], item["cell"])
                        hold("receipts", says(raw, item["value"]), f"{receipt['file']} {finding['sheet']}!{item['cell']}: {item['value']!r}, there stands {raw!r}")
    print("reported cells: " + ", ".join(f"{count} {what}" for what, count in counts.items()) + f"; {failed} failed")
    sys.exit(1 if failed or not counts["findings"] else 0)


if __name__ == "__main__":
    main()
