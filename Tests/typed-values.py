#!/usr/bin/env python3
"""Types every case of the tables of cases into real workbooks and reads them by the whole program.

    Tests/typed-values.py CHANCERY [--shared ../shared] [--keep DIR]

The tables are ../shared/spec/normaliser_cases.csv and our own in Tests/IntakeTests/Cases. Every case is
one row of a form whose other cells are good, written by openpyxl and sent by the submitter that the case
names. What a night publishes (records, findings with their cells) must be what the table says. Says so
and passes where openpyxl is not installed.
"""
import argparse
import collections
import csv
import io
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# By kind: form, sheet, field's code and header; what else stands in a good row.
PLACES = {
    "date": ("agreement", "雙邊協議", "signed", "簽署日期"),
    "date?": ("agreement", "雙邊協議", "effective", "生效日期"),
    "date..": ("visit", "政要互訪", "start", "起始日期"),
    "number": ("press_release", "新聞稿", "views", "點閱數"),
    "number?": ("exchange", "新南向交流合作", "persons", "人數"),
    "number[人次]": ("visit", "政要互訪", "persons", "人次"),
    "number[次]": ("igo", "國際組織參與", "count", "次數"),
    "money": ("budget_ceiling", "中程歲出概算", "submitted", "編報數"),
    "money?": ("project", "合作計畫", "budget", "經費"),
    "money-": ("capital_budget", "資本門預算執行", "supplementary", "追加減預算"),
    "percent": ("programme", "施政計畫進度", "actual", "實際進度"),
    "month": ("programme", "施政計畫進度", "month", "月份"),
    "another month": ("site_traffic", "網站瀏覽量", "month", "月份"),
    "third month": ("capital_budget", "資本門預算執行", "month", "月份"),
    "country": ("project", "合作計畫", "country", "國家"),
    "organisation": ("igo", "國際組織參與", "organisation", "國際組織"),
    "rank": ("visit", "政要互訪", "rank", "職銜"),
    "rank code": ("visit", "政要互訪", "rank", "職級"),
    "submitter": ("property", "駐外館宿舍", "mission", "館處"),
}
SENDERS = {"press_release": "pdcc", "budget_ceiling": "acc", "capital_budget": "acc", "programme": "rpb", "exchange": "th", "site_traffic": "int_info"}

# Ceilings are told apart by their year alone.
YEARS = itertools.count(104)


def good(form, number, items, book):
    """A row without fault, unlike every other row of the workbook and of other workbooks."""
    name = f"第{book}批第{number}件"
    return {
        "agreement": {"協議名稱": name, "對象國家": "日本", "類別": "協定", "領域": "經貿", "簽署日期": "106/5/3"},
        "visit": {"訪問方向": "來訪", "政要姓名": name, "職銜": "部長", "現任": "是", "國家": "日本", "起始日期": "106/5/3"},
        "press_release": {"編號": name, "標題": name, "類別": "新聞稿", "發布日期": "106/5/3", "重大議題": "是", "點閱數": 1},
        "exchange": {"類別": "功能性議題會議", "名稱": name, "國家": "泰國", "日期": "106/5/3"},
        "igo": {"國際組織": "APEC", "類別": "會議及活動", "事項": name, "日期": "106/5/3"},
        "budget_ceiling": {"預算年度": next(YEARS) if form == "budget_ceiling" else None, "編報數": 1, "核列數": 1},
        "project": {"計畫名稱": name, "國家": "日本", "領域": "經濟", "開始日期": "106/5/3", "狀態": "執行中"},
        "capital_budget": {"機關": ["外交部", "領事事務局", "外交及國際事務學院"][number % 3], "月份": book, "原預算": 1, "實支數": 1},
        "programme": {"重要計畫項目": items[number % 12], "月份": 6 + book, "預定進度": "0%", "實際進度": "0%"},
        "site_traffic": {"網站": ["駐外單位網站", "外文期刊六語版網站", "中華民國政府英文入口網", "光華雜誌網站", "潮台灣"][(number + book) % 5], "月份": 1, "瀏覽量": 1},
        "property": {"館處": "jp", "類別": "館舍", "名稱或地址": name, "權屬": "租用"},
    }[form]


def cases(shared):
    """Every case as kind, context, what is typed, what is expected: value, code, severity."""
    tables = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "Tests/Fixtures/cases").glob("*.csv"))]
    path = shared / "spec/normaliser_cases.csv"
    if path.exists():
        tables.insert(0, path.read_text(encoding="utf-8-sig"))
    seen = set()
    for table in tables:
        for row in csv.DictReader(io.StringIO(table)):
            kind, _, inside = row["kind"].partition("[")
            context = dict(pair.split("=", 1) for pair in inside[:-1].split(";")) if inside else {}
            case = (kind, tuple(sorted(context.items())), row["input"], row["expected"], row["code"], row["severity"])
            if case not in seen:
                seen.add(case)
                yield kind, context, row["input"], row["expected"], row["code"], row["severity"]


def place(kind, context, typed, expected):
    """The column that a case is typed into; None for kinds that are no cells."""
    if kind == "date":
        return "date?" if expected == "missing" else "date.." if ".." in expected else "date"
    if kind == "number":
        if context.get("unit") in ("人次", "次"):
            return f"number[{context['unit']}]"
        return "number?" if expected == "missing" else None if "unit" in context else "number"
    if kind == "money":
        return "money-" if context.get("negative") else "money?" if expected == "missing" else "money"
    if kind == "rank":
        return "rank code" if typed.isascii() else "rank"
    return kind if kind in PLACES else None


class Sent:
    """A workbook in the making: cases of one column, one unit and one sender."""

    def __init__(self, key, context):
        self.key, self.unit = key, context.get("unit") if key.startswith("money") else None
        self.form, self.sheet, self.field, self.header = PLACES[key]
        self.sender = context.get("submitter") or SENDERS.get(self.form, "jp")
        self.cases = []

    def write(self, path, month, items):
        import openpyxl
        book = openpyxl.Workbook()
        cover = book.active
        cover.title = "封面"
        for line in [("填報單位代碼", self.sender), ("年度", 106), ("月份", month), ("填表人", "王大明")]:
            cover.append(line)
        sheet = book.create_sheet(self.sheet)
        if self.unit:
            sheet.append([f"單位：{self.unit}"])
        rows = [good(self.form, number, items, month) for number in range(len(self.cases))]
        headers = list(dict.fromkeys([*(rows[0] if rows else []), self.header]))
        sheet.append(headers)
        column, cached = headers.index(self.header) + 1, {}
        for row, (context, typed, *_) in zip(rows, self.cases):
            sheet.append([None if name == self.header else row.get(name) for name in headers])
            cell = sheet.cell(sheet.max_row, column)
            self.fill(cell, context, typed, cached)
        book.save(path)
        self.letter, self.first = openpyxl.utils.get_column_letter(column), 3 if self.unit else 2
        if cached:
            patch(path, cached)

    def fill(self, cell, context, typed, cached):
        if "formula" in context:
            cell.value = "=" + context["formula"]
            if typed:
                cached[cell.coordinate] = f"<v>{typed}</v>"
        elif context.get("cell") == "number":
            cell.value = int(typed) if typed.isdigit() else float(typed)
            cell.number_format = context.get("format", "General")
            if "numFmtId" in context:
                # openpyxl writes no built-in format without a code of its own.
                cell.number_format = f'"id {context["numFmtId"]}"'
                cached["format"] = context["numFmtId"]
        elif context.get("cell") == "error":
            cell.value, cell.data_type = typed, "e"
        else:
            cell.value = typed or None
            if typed.startswith("="):
                cell.data_type = "s"


def patch(path, cached):
    """Puts what openpyxl does not write into a workbook: formulas' values, a built-in format."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, data in parts.items():
        text = data.decode("utf-8") if name.endswith(".xml") else ""
        if name.startswith("xl/worksheets/"):
            for cell, value in cached.items():
                text = re.sub(rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/?>(</v>)?', rf"\1{value}", text)
            parts[name] = text.encode()
        if name == "xl/styles.xml" and "format" in cached:
            own = re.search(r'<numFmt numFmtId="(\d+)" formatCode="&quot;id \d+&quot;" ?/>', text)
            text = text.replace(own[0], "").replace(f'numFmtId="{own[1]}"', f'numFmtId="{cached["format"]}"')
            text = re.sub(r'<numFmts count="\d+" ?/>|<numFmts count="\d+"></numFmts>', "", text)
            parts[name] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("chancery")
    parse.add_argument("--shared", default="../shared")
    parse.add_argument("--keep")
    options = parse.parse_args()
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        print("typed values: openpyxl is not installed, so nothing was typed")
        return
    work = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="typed"))
    items = re.findall(r"^  name: (.*)$", (ROOT / "plans/106/items.yaml").read_text(encoding="utf-8"), re.M)
    workbooks, apart = {}, 0
    for kind, context, typed, expected, code, severity in cases(pathlib.Path(options.shared)):
        key = place(kind, context, typed, expected)
        if key is None:
            apart += 1
            continue
        same = (key, context.get("submitter"), context.get("unit") if key.startswith("money") else None)
        # Forms of few identities take few rows, and no two workbooks may report one fact otherwise.
        full = {"money-": 3, "percent": 12, "month": 12, "another month": 5, "third month": 3}
        for other in ("another month", "third month"):
            if key in full and key.endswith("month") and len(getattr(workbooks.get((*same, 0)), "cases", [])) == full[key]:
                key, same = other, (other, *same[1:])
        numbered = next(
            n for n in range(99) if len(getattr(workbooks.get((*same, n)), "cases", [])) < full.get(key, 10_000))
        sent = workbooks.setdefault((*same, numbered), Sent(key, context))
        sent.cases.append((context, typed, expected, code, severity))
    months = collections.Counter()
    for sent in workbooks.values():
        months[sent.sender] += 1
        sent.file = f"{sent.sender}/{months[sent.sender]}.xlsx"
        path = work / "inbox" / sent.file
        path.parent.mkdir(parents=True, exist_ok=True)
        sent.write(path, months[sent.sender], items)
    run = subprocess.run(
        [options.chancery, "run", "--inbox", str(work / "inbox"), "--outbox", str(work / "outbox"), "--ledger", str(work / "ledger"),
         "--as-of", "2017-12-31", "--quiet", "--lang", "en"], cwd=ROOT, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stdout + run.stderr)
    outbox = work / "outbox/latest"
    findings, records, submissions = collections.defaultdict(list), {}, {row["file"]: row for row in table(outbox / "submissions.csv")}
    for row in table(outbox / "findings.csv"):
        findings[row["file"], row["sheet"], row["cell"]].append(row)
    for path in (outbox / "records").iterdir():
        for row in table(path):
            records[row["file"], row["sheet"], int(row["row"])] = row
    passed = failed = 0
    for sent in workbooks.values():
        if submissions[sent.file]["outcome"] in ("refused", "held"):
            print(f"{sent.file} {sent.key}: {submissions[sent.file]}")
        for number, (context, typed, expected, code, severity) in enumerate(sent.cases):
            row = number + sent.first
            record = records.get((sent.file, sent.sheet, row))
            told = findings[sent.file, sent.sheet, f"{sent.letter}{row}"]
            worse = sorted(f"{item['severity']} {item['code']}" for item in told
                           if item["severity"] != "note" and not item["code"].startswith("plausibility."))
            if expected == "missing" and sent.key == "country":
                right = worse == ["error country.required"]
            elif severity == "error":
                right = record is None and any(item["code"].startswith(code) and item["severity"] == severity for item in told)
            else:
                value = None if record is None else published(record, sent, expected)
                wanted = "" if expected == "missing" else expected
                right = value == wanted and worse == ([f"{severity} {code}"] if severity == "warning" else [])
                if severity == "note":
                    right = right and any(item["code"].startswith(code) for item in told)
            passed, failed = passed + right, failed + (not right)
            if not right:
                value = None if record is None else published(record, sent, expected)
                print(f"{sent.file} {sent.sheet}!{sent.letter}{row} {sent.key}{context or ''} {typed!r}: {value!r} {worse}, "
                      f"expected {expected!r} {severity} {code}")
    print(f"typed values: {passed} passed, {failed} failed, {apart} cases that are no cells of a column")
    sys.exit(1 if failed or not passed else 0)


def published(record, sent, expected):
    """The published value in the terms of the table of cases."""
    value = record[sent.field]
    if ".." in expected:
        return f"{value}..{record['end']}"
    if sent.key == "percent":
        return value + "%"
    return value


if __name__ == "__main__":
    main()
