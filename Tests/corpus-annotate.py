#!/usr/bin/env python3
"""Marks real workbooks and holds the marked copies against the originals: part by part, cell by cell, twice.

    Tests/corpus-annotate.py CHANCERY [--shared ../shared] [--all] [--office N] [--keep DIR] [--sample N]

Workbooks: the fleet's inbox and a sample of the corpus chosen by hash (--all: every file). --office lets
LibreOffice convert N of the marked copies, spread evenly. openpyxl is used where it is installed. Says so and passes where there is
nothing to mark.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

TITLE = "檢核結果"
HEADING = "【檢核】Chancery"
SHEETS = {"worksheet", "chartsheet", "dialogsheet"}
MAIN = {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"}


def driver(root, jobs, folder):
    """Marks every (source, destination, marks chosen from) with the annotating code, in one test run."""
    path = folder / "jobs.tsv"
    path.write_text("".join("\t".join(map(str, job)) + "\n" for job in jobs), encoding="utf-8")
    run = subprocess.run(
        ["swift", "test", "--skip-build", "--filter", "AnnotationDriver"], cwd=root, capture_output=True, text=True,
        env=dict(os.environ, CHANCERY_ANNOTATE_JOBS=str(path)))
    report = pathlib.Path(str(path) + ".report")
    if run.returncode or not report.exists():
        sys.exit(run.stdout[-2000:] + run.stderr[-2000:] + "\nthe driver did not run; build the tests first: swift build --build-tests")
    rows = [line.split("\t") for line in report.read_text(encoding="utf-8").splitlines()]
    return {row[0]: (row[1], int(row[2])) for row in rows}


def cells(chancery, path):
    run = subprocess.run([chancery, "cells", str(path)], capture_output=True)
    lines = []
    for line in run.stdout.decode("utf-8", "replace").splitlines():
        item = json.loads(line)
        if not str(item.get("sheet", "")).startswith(TITLE):
            lines.append(line)
    return run.returncode, lines


def judgements(chancery, paths, folder):
    """What `chancery check` says of each workbook, where it would lie in an inbox of its own."""
    places = []
    for number, (submitter, path) in enumerate(paths):
        place = folder / str(number) / "inbox" / submitter / "x.xlsx"
        place.parent.mkdir(parents=True)
        shutil.copy(path, place)
        places.append(place)
    run = subprocess.run([chancery, "check", "--json", *map(str, places)], capture_output=True, text=True)
    judged = [json.loads(line) for line in run.stdout.splitlines()]
    shutil.rmtree(folder)
    return [{key: value for key, value in item.items() if key not in ("file", "sha256")} for item in judged]


def raw(path):
    """Every part's bytes, and its compressed bytes."""
    parts = {}
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        for info in archive.infolist():
            if info.is_dir():
                continue
            file.seek(info.header_offset + 26)
            name, extra = int.from_bytes(file.read(2), "little"), int.from_bytes(file.read(2), "little")
            file.seek(info.header_offset + 30 + name + extra)
            parts[info.filename] = (info.CRC, info.file_size, hashlib.sha256(file.read(info.compress_size)).digest())
    return parts


def local(tag):
    return tag.rsplit("}", 1)[-1]


def without_marks(name, data):
    """What must be the same of a part that may be touched: its elements without what marking changes."""
    root = ET.fromstring(data)
    kind = local(root.tag)
    if kind in SHEETS:
        for element in root.iter():
            if not (element.tail or "").strip():
                element.tail = None
            if local(element.tag) not in ("t", "v", "f") and not (element.text or "").strip():
                element.text = None
            if local(element.tag) == "c":
                element.attrib.pop("s", None)
            if local(element.tag) == "sheetView":
                element.attrib.pop("tabSelected", None)
            if local(element.tag) == "dimension":
                element.attrib.clear()
        for parent in list(root.iter()):
            for child in list(parent):
                empty = len(child) == 0 and not (child.text or "").strip()
                if local(child.tag) == "c" and empty and set(child.attrib) <= {"r"}:
                    parent.remove(child)
                elif local(child.tag) == "legacyDrawing":
                    parent.remove(child)
        for parent in list(root.iter()):
            for child in list(parent):
                if local(child.tag) == "row" and len(child) == 0:
                    child.text = None
                if local(child.tag) == "row" and len(child) == 0 and set(child.attrib) <= {"r"}:
                    parent.remove(child)
                elif local(child.tag) in ("AlternateContent", "Choice") and len(child) == 0:
                    parent.remove(child)
        for parent in list(root.iter()):
            for child in list(parent):
                if local(child.tag) == "AlternateContent" and len(child) == 0:
                    parent.remove(child)
    return ET.tostring(root)


def prefix_of(before, after):
    """Whether the children of `before` stand unchanged at the beginning of those of `after`."""
    one = [ET.tostring(child) for child in before]
    other = [ET.tostring(child) for child in after]
    return other[:len(one)] == one


def compare_touched(name, before, after):
    """What is wrong with a touched part; None where only additions and marks differ."""
    lower = name.lower()
    if lower.endswith(".vml"):
        end = max(before.rfind(b"</xml"), before.rfind(b"</XML"))
        head = re.sub(rb'data="[\d,]*"', b"", before[:end])
        if b"idmap" not in before:
            after = re.sub(rb"<o:shapelayout.*?</o:shapelayout>", b"", after, count=1)
        return None if re.sub(rb'data="[\d,]*"', b"", after).startswith(head) else "a drawing lost something"
    one, other = ET.fromstring(before), ET.fromstring(after)
    kind = local(one.tag)
    if kind in SHEETS:
        return None if without_marks(name, before) == without_marks(name, after) else "a sheet changed beyond marks"
    if kind == "styleSheet":
        for child in one:
            twin = next((c for c in other if c.tag == child.tag), None)
            if twin is None or not prefix_of(child, twin):
                return f"styles: {local(child.tag)} changed"
        return None
    if kind in ("Relationships", "Types"):
        return None if prefix_of(one, other) else f"{kind} changed"
    if kind == "workbook":
        for tree in (one, other):
            for element in tree.iter():
                if local(element.tag) == "workbookView":
                    element.attrib.pop("activeTab", None)
        for child in one:
            twin = next((c for c in other if c.tag == child.tag), None)
            if local(child.tag) == "sheets" and not prefix_of(child, twin):
                return "the workbook's sheets changed"
            if local(child.tag) not in ("sheets", "bookViews") and ET.tostring(child) not in [ET.tostring(c) for c in other]:
                return f"workbook: {local(child.tag)} changed"
        return None
    if kind == "comments":
        texts = lambda tree: {c.get("ref"): "".join(t.text or "" for t in c.iter() if local(t.tag) == "t") for c in tree.iter() if local(c.tag) == "comment"}
        before_texts, after_texts = texts(one), texts(other)
        for ref, text in before_texts.items():
            if not after_texts.get(ref, "").startswith(text):
                return f"the note at {ref} changed"
        return None
    return f"{kind} was touched"


def part_faults(original, marked):
    one, other = raw(original), raw(marked)
    faults = [f"part {name} is missing" for name in one if name not in other]
    same = recompressed = 0
    with zipfile.ZipFile(original) as a, zipfile.ZipFile(marked) as b:
        for name in one:
            if name not in other:
                continue
            if one[name][:2] == other[name][:2]:
                same += 1
                if one[name][2] != other[name][2]:
                    recompressed += 1
                    faults.append(f"part {name} was compressed anew")
                continue
            try:
                fault = compare_touched(name, a.read(name), b.read(name))
            except ET.ParseError as error:
                fault = str(error)
            if fault:
                faults.append(f"{name}: {fault}")
    return faults, same


def look(workbook, cell):
    """How a cell looks but for its fill."""
    style = cell._style
    return (cell.number_format, repr(workbook._fonts[style.fontId]), repr(workbook._borders[style.borderId]),
            repr(workbook._alignments[style.alignmentId]), repr(workbook._protections[style.protectionId]))


def openpyxl_faults(original, marked):
    import openpyxl
    import warnings
    warnings.simplefilter("ignore")
    try:
        before = openpyxl.load_workbook(original)
    except Exception:
        return [], False
    try:
        after = openpyxl.load_workbook(marked)
    except Exception as error:
        return [f"openpyxl: {type(error).__name__}: {error}"], True
    faults = []
    with zipfile.ZipFile(original) as archive:
        has_styles = any(name.lower().endswith("styles.xml") for name in archive.namelist())
    last = after.sheetnames[-1] if after.sheetnames else ""
    # openpyxl reads no sheets of Strict workbooks.
    if before.sheetnames and not (last.startswith(TITLE) and after.active is not None and after.active.title == last):
        faults.append(f"openpyxl: the open sheet is {after.active.title if after.active else None}, the last {last}")
    if after.sheetnames[: len(before.sheetnames)] != before.sheetnames:
        faults.append("openpyxl: other sheets")
    if sorted(before.defined_names) != sorted(after.defined_names):
        faults.append("openpyxl: other defined names")
    for name in before.sheetnames:
        one, other = before[name], after[name]
        if not hasattr(one, "_cells"):
            continue
        for key in ("_images", "_charts", "_pivots"):
            if len(getattr(one, key)) != len(getattr(other, key)):
                faults.append(f"openpyxl: {name}: other {key}")
        if str(one.conditional_formatting) and len(one.conditional_formatting) != len(other.conditional_formatting):
            faults.append(f"openpyxl: {name}: other conditional formats")
        for place, cell in one._cells.items():
            twin = other._cells.get(place)
            if twin is None or str(twin.value) != str(cell.value) and cell.data_type != "f":
                faults.append(f"openpyxl: {name}: cell {place} has another value")
                break
            # Of merged cells openpyxl makes up the look, and of all where a workbook has no styles.
            if has_styles and cell._style is not None and look(before, cell) != look(after, twin):
                faults.append(f"openpyxl: {name}: cell {place} has another format")
                break
            if cell.comment and cell.comment.text not in (twin.comment.text if twin.comment else ""):
                faults.append(f"openpyxl: {name}: cell {place} lost its note")
                break
    return faults, True


def office_opens(files, folder):
    """Which files LibreOffice converts to its own format."""
    out = folder / "office"
    done = set()
    for start in range(0, len(files), 40):
        batch = [str(path) for path in files[start:start + 40]]
        try:
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "ods", "--outdir", str(out), *batch],
                           capture_output=True, timeout=900)
        except subprocess.TimeoutExpired:
            pass
        done |= {path.name for path in map(pathlib.Path, batch) if (out / (path.stem + ".ods")).exists()}
    return done


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("chancery")
    parse.add_argument("--shared", default="../shared")
    parse.add_argument("--all", action="store_true")
    parse.add_argument("--office", type=int, default=0)
    parse.add_argument("--sample", type=int, default=8, help="one file of so many")
    parse.add_argument("--keep", help="folder for the marked copies")
    options = parse.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    shared = pathlib.Path(options.shared).resolve()
    inbox, corpus = shared / "fleet/dev/inbox", shared / "corpus/files"
    if not corpus.is_dir() and not inbox.is_dir():
        print(f"annotate: nothing at {shared}, so nothing was marked")
        return
    kinds = (".xlsx", ".xlsm", ".xltx", ".xltm")
    files = [p for p in sorted(inbox.rglob("*")) if p.suffix.lower() in kinds and not p.name.startswith("~$")]
    for path in sorted(corpus.rglob("*")):
        digest = hashlib.sha256(str(path.relative_to(corpus)).encode()).digest()
        if path.suffix.lower() in kinds and (options.all or digest[0] % options.sample == 0):
            files.append(path)
    folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="annotate"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "again").mkdir(exist_ok=True)
    copies = {path: folder / f"{number:04}{path.suffix.lower()}" for number, path in enumerate(files)}
    first = driver(root, [(path, copy, path) for path, copy in copies.items()], folder)
    outcomes = collections.Counter(" ".join(first[str(copy)][0].split()[:2]) for copy in copies.values())
    marked = {path: copy for path, copy in copies.items() if first[str(copy)][0] == "annotated"}
    again = driver(root, [(copy, copy.parent / "again" / copy.name, path) for path, copy in marked.items()], folder)
    passed, failed, by_kind = 0, 0, collections.Counter()
    asked = [*marked.values()][:: max(1, len(marked) // options.office)] if options.office else []
    office = office_opens(asked, folder) if asked else set()
    try:
        import openpyxl  # noqa: F401
        has_openpyxl = True
    except ImportError:
        has_openpyxl = False
    untouched = 0
    ours = [path for path in marked if inbox in path.parents]
    folders = [path.relative_to(inbox).parts[0] if path.parent != inbox else "" for path in ours]
    judged = judgements(options.chancery, zip(folders, ours), folder / "check")
    judged_marked = judgements(options.chancery, zip(folders, map(marked.get, ours)), folder / "check")
    otherwise = {path for path, one, other in zip(ours, judged, judged_marked, strict=True) if one != other}
    for path, copy in marked.items():
        faults, same = part_faults(path, copy)
        untouched += same
        status, before = cells(options.chancery, path)
        status_after, after = cells(options.chancery, copy)
        # A copy gets the formats that the file lacks, so that marks do not take their places.
        before, after = ([line for line in lines if '"cell.missing_format"' not in line] for lines in (before, after))
        if (status, before) != (status_after, after):
            odd = next((pair for pair in zip(before, after) if pair[0] != pair[1]), (len(before), len(after)))
            faults.append(f"cells differ: {odd}")
        if path in otherwise:
            faults.append("judged otherwise as a submission")
        twice = copy.parent / "again" / copy.name
        outcome = again[str(twice)][0]
        if outcome != "annotated":
            faults.append(f"marked again: {outcome}")
        else:
            one, other = raw(copy), raw(twice)
            differing = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
            if differing:
                faults.append(f"marked again: differ {differing[:4]}")
        if has_openpyxl:
            odd, opened = openpyxl_faults(path, copy)
            faults += odd
            by_kind["openpyxl opened"] += opened
        if copy in asked and copy.name not in office:
            if path.name in office_opens([path], folder):
                faults.append("LibreOffice does not open it")
        passed, failed = passed + (not faults), failed + bool(faults)
        for fault in faults[:4]:
            print(f"{path.relative_to(shared)} ({copy.name}): {fault}")
    for path, copy in copies.items():
        if first[str(copy)][0].startswith("cannotPatch"):
            print(f"not marked: {path.relative_to(shared)}: {first[str(copy)][0][12:]}")
    micro = sorted(time for _, time in first.values())
    print("; ".join(f"{count} {name}" for name, count in outcomes.most_common()))
    print(f"{len(ours)} marked workbooks judged as submissions")
    print(f"{untouched} parts untouched, median {micro[len(micro) // 2] / 1000:.1f} ms a workbook with the choice of marks; "
          f"openpyxl opened {by_kind['openpyxl opened']}" + (f"; LibreOffice opened {len(office)} of {len(asked)}" if asked else ""))
    print(f"{passed} passed, {failed} failed")
    if not options.keep:
        shutil.rmtree(folder)
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
