#!/usr/bin/env python3
"""Puts deliberate faults into rules and readers, one at a time; the tests that should notice must fail.

usage: mutations.py [--only WORDS] [--list]      --list fails where a fault finds no place any more

The tree is put back after each fault, also on Ctrl-C or SIGTERM; what a killed run left behind is put back by the next one.
Files with changes of your own are not touched. Ends with 1 where a fault was not noticed.
"""
import argparse
import json
import pathlib
import re
import signal
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
# The text of a file that carries a fault at the moment.
KEPT = TOP / ".build" / "mutation.json"

# What the fault is, the file below Sources, what stands there, what takes its place, and the tests that should notice: a filter of
# Swift's tests, or after “faults:” the disturbances of Tests/faults that should.
FAULTS = [
    ("a target reached exactly is not met", "Indicators/Rules/Judgement.swift",
     "outcome = value >= target", "outcome = value > target", "IndicatorsTests"),
    ("a limit that is kept is told as exceeded", "Reporting/Page/Distance.swift",
     "case .lower where excess > .zero", "case .lower where excess < .zero", "ReportingTests"),
    ("yellow begins above its cut-off", "Indicators/Rules/Judgement.swift",
     "attainment >= yellow", "attainment > yellow", "IndicatorsTests"),
    ("the first day of the year has not passed", "Indicators/ElapsedDays.swift",
     "day.daysSinceEpoch - firstDay.daysSinceEpoch + 1", "day.daysSinceEpoch - firstDay.daysSinceEpoch",
     "IndicatorsTests"),
    ("a growth threshold is cut off instead of rounded", "Indicators/Rules/GrowthRule.swift",
     "Rational(exact.roundedHalfUp, over: 1)", "Rational(exact.numerator / exact.denominator, over: 1)",
     "IndicatorsTests"),
    ("an ally is one on the day it no longer is", "Planning/Directory/Country.swift",
     "days.lowerBound < $0", "days.lowerBound <= $0", "PlanningTests|StorageTests"),
    ("a month is due a day late", "Planning/Goals/Expectation.swift",
     'settings.integer(.dueDay) ?? 5, length)', '(settings.integer(.dueDay) ?? 5) + 1, length)',
     "PlanningTests|IndicatorsTests"),
    ("a currency nobody knows in the column 幣別 is New Taiwan dollars", "Intake/Layout/UnitColumns.swift",
     "isCurrency ? !words.isLocal : words.speaksOfMoney", "isCurrency ? false : words.speaksOfMoney", "IntakeTests"),
    ("a cover that names two missions is the folder's", "Intake/Cover/CoverJudge.swift",
     "if !doubted.isEmpty {", "if doubted.count > 9 {", "IntakeTests"),
    ("years of the Republic are a year off", "Intake/Values/Dates/DateParts.swift",
     "return CalendarDay.gregorianYear(ofROC: value)", "return CalendarDay.gregorianYear(ofROC: value + 1)", "IntakeTests"),
    ("of 百萬元 only the first numeral counts", "Intake/Values/Numbers/MoneyScale.swift",
     "factor *= word", "factor = word", "IntakeTests"),
    ("a shared country name is settled by any candidate", "Intake/Directories/CountryDirectory.swift",
     "if fitting.count == 1", "if fitting.count >= 1", "IntakeTests"),
    ("a section's subtotal goes on behind it", "Intake/Rows/SubtotalCheck.swift",
     "for place in section.keys { section[place] = Sums() }", "", "IntakeTests"),
    ("a unit that the field lists is not understood", "Intake/Values/Numbers/NumberParser.swift",
     "Self.counters.contains(word) || units.contains(word)", "Self.counters.contains(word)",
     "IntakeTests|NextYearTests"),
    ("half of the records are already held", "Storage/Versions/HoldingRule.swift",
     "Rational(new.recordCount) < least", "Rational(new.recordCount) <= least",
     "StorageTests"),
    ("stays that share a day are two facts", "Planning/Forms/SameFact.swift",
     "span.lowerBound <= last", "span.lowerBound < last", "StorageTests"),
    ("an office settles what an embassy says", "Storage/Facts/StandingChoice.swift",
     "!plan.yieldingMissions.contains", "plan.yieldingMissions.contains", "StorageTests"),
    ("what a fact was compared with before is not judged again", "Storage/Evidence/FollowingEvidence.swift",
     "keys.formUnion(partition.keys(of: facts, form: form))", "", "StorageTests"),
    ("rows without a key are not related", "Storage/Reading/RelatedRows.swift",
     "fresh().intersection(keyless)", "fresh().intersection([])", "StorageTests"),
    ("a component's SELECT may read every table", "Storage/Evidence/Authorizer.swift",
     "? SQLITE_OK : SQLITE_DENY", "? SQLITE_OK : SQLITE_OK", "StorageTests"),
    ("a text that begins with @ goes out as a formula", "Reporting/Tables/CSVBuffer.swift",
     'UInt8(ascii: "-"), UInt8(ascii: "@"),', 'UInt8(ascii: "-"),', "ReportingTests"),
    ("a sheet has one column more than it can", "Spreadsheet/Sheets/CellReference.swift",
     "guard column <= 16_384", "guard column <= 16_385", "SpreadsheetTests"),
    ("1900-03-01 is the day that never was", "Spreadsheet/Values/ExcelSerial+Calendar.swift",
     "days < 60 ? days : days + 1", "days <= 60 ? days : days + 1", "SpreadsheetTests"),
    ("a part may unfold as far as it likes", "Spreadsheet/Package/InflationBudget.swift",
     "bytes > 1 << 20, bytes >", "bytes > 1 << 40, bytes >", "SpreadsheetTests"),
    ("entries of a zip may lie over each other", "Spreadsheet/Package/ZipDirectory.swift",
     "where next.start < range.end", "where next.start < range.start", "SpreadsheetTests"),
    ("a file that changes within the quiet time is taken", "Pipeline/Settling.swift",
     "inbox.item(at: $0.file) != $0", "inbox.item(at: $0.file) == nil", "SettlingTests"),
    ("what its sender marked as complete waits", "Pipeline/Settling.swift",
     ' && inbox.item(at: item.file + ".done") == nil', "", "SettlingTests"),
    ("feedback lies in the folder of the unit that a cover claims", "Reporting/Feedback/FeedbackFolder.swift",
     'entry.folder.isEmpty ? entry.submitter ?? "" : entry.folder', "entry.submitter ?? entry.folder",
     "FeedbackTests|ReceiptTests"),
    ("--fail-on ends with 0", "chancery/Commands/RunCommand.swift",
     "if failOn.map(summary.meets) ?? false { throw ExitCode(2) }", "", "NightTests"),
    ("metrics that cannot be written are told nowhere", "chancery/Commands/RunCommand.swift",
     "if places.mayTell(at: places.metrics), !metrics.write(to: places.metrics),",
     "if places.mayTell(at: places.metrics), !metrics.write(to: places.metrics), jobs == 0,", "TellingTests"),
    ("retention removes what is shown", "Reporting/Outbox/Outbox.swift",
     ' && !shown.contains($0) }', " }", "OutboxTests|NightTests"),
    ("a copy of the archive has its name before its bytes are on the disk", "Storage/Archive/ArchiveBatch.swift",
     "for (_, path) in copies { try FileCalls.Descriptor(reading: path).flush() }", "", "faults:power-bytes"),
    ("a file of the outbox is published before its bytes are on the disk", "Reporting/Outbox/OutboxFolder.swift",
     "written += count\n    }\n    guard fsync(file) == 0 else { throw failure(.write, path(name), errno) }",
     "written += count\n    }", "faults:power-bytes"),
]


def restore():
    """Puts back what carries a fault."""
    if KEPT.exists():
        for name, text in json.loads(KEPT.read_text(encoding="utf-8")).items():
            (TOP / name).write_text(text, encoding="utf-8")
        KEPT.unlink()


def swift(*words):
    return subprocess.run(["swift", *words], cwd=TOP, capture_output=True, text=True)


def is_noticed(fault):
    """Whether a test failed; a fault that does not compile is none."""
    _, file, old, new, tests = fault
    path = TOP / "Sources" / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{file}: “{old}” stands there {text.count(old)} times, not once")
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps({f"Sources/{file}": text}), encoding="utf-8")
    try:
        path.write_text(text.replace(old, new), encoding="utf-8")
        built = swift("build", "--build-tests")
        if built.returncode:
            errors = [line for line in built.stdout.splitlines() if "error:" in line]
            sys.exit("\n".join(["the fault does not compile:"] + errors[:5]))
        if tests.startswith("faults:"):
            disturbed = subprocess.run(
                ["Tests/faults/faults.py", ".build/debug/chancery", "--runs", "100", "--only", tests[len("faults:"):]],
                cwd=TOP, capture_output=True, text=True)
            return re.search(r"^\d+ passed, [1-9]\d* failed", disturbed.stdout, re.M) is not None
        tested = swift("test", "--skip-build", "--filter", tests)
        told = tested.stdout + tested.stderr
        closing = re.search(r"Test run with (\d+) tests", told)
        if not closing or closing[1] == "0":
            # A trap ends the tests without a closing line, which is noticing too.
            return "crashed" in told or "unexpected signal" in told
        return "✘" in told
    finally:
        restore()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="faults whose words or file hold this")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    chosen = [fault for fault in FAULTS if options.only in fault[0] or options.only in fault[1]]
    if options.list:
        stale = [fault for fault in chosen if (TOP / "Sources" / fault[1]).read_text(encoding="utf-8").count(fault[2]) != 1]
        names = "\n".join(f"{words}  ({file})" for words, file, *_ in stale or chosen)
        if stale:
            return f"the text into which these go stands no longer once in its file:\n{names}"
        print(names)
        return 0
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(143))
    restore()
    changed = subprocess.run(
        ["git", "status", "--porcelain", "--", *{f"Sources/{fault[1]}" for fault in chosen}],
        cwd=TOP, capture_output=True, text=True, check=True).stdout
    if changed:
        sys.exit(f"commit these first, faults go into them:\n{changed}")
    noticed = 0
    for fault in chosen:
        begun = time.monotonic()
        caught = is_noticed(fault)
        noticed += caught
        print(f"{'noticed' if caught else 'MISSED '}  {fault[0]}  ({fault[1]}, {time.monotonic() - begun:.0f} s)", flush=True)
    print(f"{noticed} passed, {len(chosen) - noticed} failed")
    return 0 if chosen and noticed == len(chosen) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
